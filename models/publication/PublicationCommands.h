#pragma once
// The way of a version to publication, what a hall may change of an item, and its bundles. Every refusal names all faults at once.
#include "models/publication/BundleChange.h"
#include "models/publication/HallPart.h"
#include "models/publication/ItemDraft.h"

namespace ow {

/// A new draft, or the text of one anew; its faults come with the reply, for a draft may be unfinished.
struct DraftItem {
    static constexpr char name[] = "item.draft";
    struct Reply {
        DraftHead head;
        QList<QString> faults; ///< what still keeps it from review
        static Fields fields();
    };
    Item item;
    QString reason;

    static Fields fields();
};

/// Draft → review. Refused with every fault of shape, reference, quality and rules.
struct SubmitItem {
    static constexpr char name[] = "item.submit";
    using Reply = DraftHead;
    QString code;
    int version = 1;
    QString reason;

    static Fields fields();
};

/// Back to draft, from review or after approval.
struct ReturnItem {
    static constexpr char name[] = "item.return";
    using Reply = DraftHead;
    QString code;
    int version = 1;
    QString reason;

    static Fields fields();
};

/// By somebody else than the author; from here one working day remains to publish it.
struct ApproveItem {
    static constexpr char name[] = "item.approve";
    using Reply = DraftHead;
    QString code;
    int version = 1;
    QString reason;

    static Fields fields();
};

/// Checked whole once more: the catalogue may have moved on since the review. New cases use the version from its effective date,
/// running ones keep theirs.
struct PublishItem {
    static constexpr char name[] = "item.publish";
    using Reply = DraftHead;
    QString code;
    int version = 1;
    QString reason;

    static Fields fields();
};

struct DiscardItem {
    static constexpr char name[] = "item.discard";
    using Reply = DraftHead;
    QString code;
    int version = 1;
    QString reason;

    static Fields fields();
};

/// Window, hours and telephones: the hall's, also where the item is the platform's.
struct SetHallPart {
    static constexpr char name[] = "item.setHallPart";
    using Reply = HallPartChanged;
    HallPart part;
    QString reason;

    static Fields fields();
};

struct SaveBundle {
    static constexpr char name[] = "catalogue.saveBundle";
    using Reply = BundleChanged;
    Bundle bundle;
    QString reason;

    static Fields fields();
};

struct RemoveBundle {
    static constexpr char name[] = "catalogue.removeBundle";
    using Reply = BundleChanged;
    QString code;
    QString reason;

    static Fields fields();
};

std::span<const CommandRow> publicationCommands();
std::span<const EventRow> publicationEvents();

} // namespace ow
