#include "models/publication/ItemDraft.h"

namespace ow {

namespace {
struct DraftTransition {
    DraftState from;
    DraftAct act;
    DraftState to;
};

constexpr DraftTransition draftTransitions[] = {
    {DraftState::Draft, DraftAct::Edit, DraftState::Draft},
    {DraftState::Draft, DraftAct::Submit, DraftState::Review},
    {DraftState::Draft, DraftAct::Discard, DraftState::Discarded},
    {DraftState::Review, DraftAct::Return, DraftState::Draft},
    {DraftState::Review, DraftAct::Approve, DraftState::Approved},
    {DraftState::Review, DraftAct::Discard, DraftState::Discarded},
    {DraftState::Approved, DraftAct::Return, DraftState::Draft},
    {DraftState::Approved, DraftAct::Publish, DraftState::Published},
    // What was thrown away may be begun anew under the same number: nobody ever saw it.
    {DraftState::Discarded, DraftAct::Edit, DraftState::Draft},
};

constexpr Limits reasonLimits{.lengthMin = 1, .lengthMax = 500};
} // namespace

std::optional<DraftState> draftAfter(DraftState state, DraftAct act)
{
    for (const DraftTransition &one : draftTransitions) {
        if (one.from == state && one.act == act)
            return one.to;
    }
    return std::nullopt;
}

QString draftStateName(DraftState state)
{
    switch (state) {
    case DraftState::Draft: return QStringLiteral("草稿");
    case DraftState::Review: return QStringLiteral("待审核");
    case DraftState::Approved: return QStringLiteral("已审定，待发布");
    case DraftState::Published: return QStringLiteral("已发布");
    case DraftState::Discarded: return QStringLiteral("已作废");
    }
    return {};
}

QString draftActName(DraftAct act)
{
    switch (act) {
    case DraftAct::Edit: return QStringLiteral("修改");
    case DraftAct::Submit: return QStringLiteral("送审");
    case DraftAct::Return: return QStringLiteral("退回");
    case DraftAct::Approve: return QStringLiteral("审定");
    case DraftAct::Publish: return QStringLiteral("发布");
    case DraftAct::Discard: return QStringLiteral("作废");
    }
    return {};
}

Fields DraftHead::fields()
{
    return {field("code", &DraftHead::code),
            field("version", &DraftHead::version, {.min = 1, .max = 9999}),
            field("name", &DraftHead::name),
            field("state", &DraftHead::state),
            field("author", &DraftHead::author),
            field("reason", &DraftHead::reason, reasonLimits),
            field("by", &DraftHead::by),
            field("changedAt", &DraftHead::changedAt),
            field("publishBy", &DraftHead::publishBy)};
}

Fields ItemDraft::fields()
{
    return {field("head", &ItemDraft::head), field("item", &ItemDraft::item)};
}

Fields ItemDrafted::fields()
{
    return {field("item", &ItemDrafted::item), field("author", &ItemDrafted::author),
            field("reason", &ItemDrafted::reason, reasonLimits)};
}

Fields ItemDraftMoved::fields()
{
    return {field("code", &ItemDraftMoved::code),
            field("version", &ItemDraftMoved::version, {.min = 1, .max = 9999}),
            field("act", &ItemDraftMoved::act),
            field("state", &ItemDraftMoved::state),
            field("by", &ItemDraftMoved::by),
            field("reason", &ItemDraftMoved::reason, reasonLimits),
            field("publishBy", &ItemDraftMoved::publishBy)};
}

Fields ItemPublished::fields()
{
    return {field("item", &ItemPublished::item), field("by", &ItemPublished::by),
            field("reason", &ItemPublished::reason, reasonLimits)};
}

} // namespace ow
