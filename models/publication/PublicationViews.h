#pragma once
// What the supervisor's catalogue page shows.
#include "models/publication/HallPart.h"
#include "models/publication/ItemDifference.h"
#include "models/publication/ItemDraft.h"
#include "models/publication/ItemGuide.h"

namespace ow {

enum class ItemStanding { InForce, Future, Ended };
constexpr Code<ItemStanding> itemStandingCodes[] = {
    {ItemStanding::InForce, "inForce"}, {ItemStanding::Future, "future"}, {ItemStanding::Ended, "ended"}};
constexpr std::span<const Code<ItemStanding>> codesOf(ItemStanding)
{
    return itemStandingCodes;
}

/// Every item with the version that counts today (or will, or did), drafts, bundles, and what is the hall's.
struct CatalogueView {
    static constexpr char name[] = "catalogue";
    struct Line {
        QString code;
        int version = 1;
        QString name;
        QString initials;
        QString unit; ///< its name
        ItemStanding standing = ItemStanding::InForce;
        QDate effectiveFrom;
        int visits = 1;      ///< to the hall; 最多跑一次 is 0 or 1
        QString visitReason; ///< why people must come; 无 when they need not
        CounterKind counterKind = CounterKind::Integrated;

        static Fields fields();
    };
    QDate day;
    bool ownedElsewhere = false; ///< items and bundles are the platform's
    QList<Line> items;
    QList<DraftHead> drafts;
    QList<HallPart> hallParts;
    QList<Bundle> bundles;

    static Fields fields();
};

/// One version as a list of lines, and what differs from the version before it. Parameters: code; version (absent or 0: the one of
/// `catalogue`), draft=1 for a draft of that version.
struct ItemSheetView {
    static constexpr char name[] = "itemSheet";
    QString code;
    int version = 1;
    QString itemName;
    QString owner; ///< unit that answers for all but the hall's part
    QList<ItemLine> lines;
    std::optional<int> comparedWith = {}; ///< version before; absent for a first one
    QList<ItemChange> changes;
    QList<QString> faults; ///< of a draft: what keeps it from publication
    QList<QString> hints;

    static Fields fields();
};

/// The guide for one situation. Parameters: code, and answers to the item's situations, each as "role.element" = code.
struct ItemGuideView {
    static constexpr char name[] = "itemGuide";
    ItemGuide guide;

    static Fields fields();
};

std::span<const ViewRow> publicationViews();

} // namespace ow
