#pragma once
// A version of an item on its way to publication: draft, review, approval, publication, each with who, when and why. Only for a hall
// without a platform; with one, items come from there (design §4.7).
#include "models/catalogue/Item.h"
#include "models/store/Command.h"

namespace ow {

enum class DraftState { Draft, Review, Approved, Published, Discarded };
constexpr Code<DraftState> draftStateCodes[] = {{DraftState::Draft, "draft"},
                                                {DraftState::Review, "review"},
                                                {DraftState::Approved, "approved"},
                                                {DraftState::Published, "published"},
                                                {DraftState::Discarded, "discarded"}};
constexpr std::span<const Code<DraftState>> codesOf(DraftState)
{
    return draftStateCodes;
}

enum class DraftAct { Edit, Submit, Return, Approve, Publish, Discard };
constexpr Code<DraftAct> draftActCodes[] = {{DraftAct::Edit, "edit"},       {DraftAct::Submit, "submit"},
                                            {DraftAct::Return, "return"},   {DraftAct::Approve, "approve"},
                                            {DraftAct::Publish, "publish"}, {DraftAct::Discard, "discard"}};
constexpr std::span<const Code<DraftAct>> codesOf(DraftAct)
{
    return draftActCodes;
}

/// What may follow; nothing when it may not.
std::optional<DraftState> draftAfter(DraftState state, DraftAct act);
/// For people: 草稿, 送审…
QString draftStateName(DraftState state);
QString draftActName(DraftAct act);

/// Where a draft stands, without the item itself.
struct DraftHead {
    QString code;
    int version = 1;
    QString name;
    DraftState state = DraftState::Draft;
    QString author; ///< who wrote it last
    QString reason; ///< of the last step
    QString by;     ///< who took the last step
    Instant changedAt;
    std::optional<QDate> publishBy = {}; ///< of approved ones: one working day after approval (domain.md §1.4)

    static Fields fields();
};

struct ItemDraft {
    DraftHead head;
    Item item;

    static Fields fields();
};

/// A draft was written or written anew.
struct ItemDrafted {
    static constexpr char type[] = "gov.item.drafted.v1";
    Item item;
    QString author;
    QString reason;

    static Fields fields();
};

/// A draft took a step that leaves its text alone.
struct ItemDraftMoved {
    static constexpr char type[] = "gov.item.draftMoved.v1";
    QString code;
    int version = 1;
    DraftAct act = DraftAct::Submit;
    DraftState state = DraftState::Review;
    QString by;
    QString reason;
    std::optional<QDate> publishBy = {};

    static Fields fields();
};

/// From here on this version is part of the hall's catalogue.
struct ItemPublished {
    static constexpr char type[] = "gov.item.published.v1";
    Item item;
    QString by;
    QString reason;

    static Fields fields();
};

} // namespace ow
