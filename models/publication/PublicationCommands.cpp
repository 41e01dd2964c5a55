#include "models/publication/PublicationCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/catalogue/Catalogue.h"
#include "models/publication/PublicationCheck.h"
#include "models/publication/PublicationStore.h"

#include <algorithm>

namespace ow {

namespace {
constexpr Limits publicationReason{.lengthMin = 1, .lengthMax = 500};
constexpr Limits versionLimits{.min = 1, .max = 9999};

QString itemSubject(const QString &code)
{
    return QStringLiteral("item/") + code;
}

/// Nothing in the catalogue is anybody's secret; drafts are for staff only.
template <class E>
QByteArray projectStaffOnly(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}
template <class E>
QByteArray projectAll(Projection, const EventMeta &, const E &event)
{
    return toJson(event);
}
/// Screens load the item anew; the version is all they need to know.
QByteArray projectItemPublished(Projection, const EventMeta &, const ItemPublished &event)
{
    return "{\"code\":\"" + event.item.code.toUtf8() + "\",\"version\":" + QByteArray::number(event.item.version) + '}';
}

Result<void> ownedHere(CommandContext &context)
{
    if (PublicationStore::ownedByPlatform(context.db))
        return fail(problem::CatalogueElsewhere);
    return {};
}

/// The draft, and what the act makes of it.
struct DraftStep {
    ItemDraft draft;
    DraftState after = DraftState::Draft;
};

Result<DraftStep> draftStep(CommandContext &context, const QString &code, int version, DraftAct act)
{
    if (const auto here = ownedHere(context); !here)
        return fail(here.error());
    const auto draft = PublicationStore::draft(context.db, code, version);
    if (!draft)
        return fail(problem::DraftUnknown);
    const auto after = draftAfter(draft->head.state, act);
    if (!after)
        return fail(problem::DraftState,
                    {{QStringLiteral("item"), draft->head.name},
                     {QStringLiteral("state"), draftStateName(draft->head.state)},
                     {QStringLiteral("act"), draftActName(act)}});
    return DraftStep{*draft, *after};
}

DraftHead headAfter(CommandContext &context, const DraftStep &step, const QString &reason,
                    std::optional<QDate> publishBy = {})
{
    DraftHead head = step.draft.head;
    head.state = step.after;
    head.by = context.actor.user;
    head.reason = reason;
    head.changedAt = context.now;
    head.publishBy = publishBy;
    return head;
}

Decision movedDecision(CommandContext &context, const DraftStep &step, DraftAct act, const QString &reason,
                       std::optional<QDate> publishBy = {})
{
    const DraftHead head = headAfter(context, step, reason, publishBy);
    return {
        {pendingEvent(itemSubject(head.code),
                      ItemDraftMoved{head.code, head.version, act, step.after, context.actor.user, reason, publishBy})},
        toJson(head)};
}

/// Shape, references, quality, rules: all that keeps a version from the public, at its place in the item.
Faults publicationFaults(CommandContext &context, const Item &item)
{
    Faults faults = context.catalogue.itemFaults(item);
    // Rules speak of questions: while a question is not in the dictionary there is nothing to judge.
    if (faults.isEmpty())
        faults = publicationFindings(context.catalogue, item, hallDate(context.now), context.calendar).refusals;
    return faults;
}

Result<void> publishable(CommandContext &context, const Item &item)
{
    Faults faults = publicationFaults(context, item);
    if (item.version > 1 && !item.changeReason)
        faults.append({QStringLiteral("changeReason"), &problem::ReasonMissing, {}});
    if (!faults.isEmpty())
        return fail(Problem(problem::PublicationRefused, {{QStringLiteral("item"), item.name}}, std::move(faults)));
    return {};
}

Result<Decision> decideDraft(CommandContext &context, const DraftItem &command)
{
    if (const auto here = ownedHere(context); !here)
        return fail(here.error());
    const Item &item = command.item;
    if (const auto known = PublicationStore::draft(context.db, item.code, item.version);
        known && !draftAfter(known->head.state, DraftAct::Edit))
        return fail(problem::DraftState,
                    {{QStringLiteral("item"), known->head.name},
                     {QStringLiteral("state"), draftStateName(known->head.state)},
                     {QStringLiteral("act"), draftActName(DraftAct::Edit)}});
    const Item *newest = context.catalogue.newest(item.code);
    if (newest && newest->version >= item.version)
        return fail(problem::ItemVersionOlder, {{QStringLiteral("item"), newest->name}});
    DraftItem::Reply reply{{item.code,
                            item.version,
                            item.name,
                            DraftState::Draft,
                            context.actor.user,
                            command.reason,
                            context.actor.user,
                            context.now,
                            {}},
                           {}};
    for (const Fault &fault : publicationFaults(context, item))
        reply.faults.append(fault.place + QStringLiteral("：") + fault.sentence());
    return Decision{{pendingEvent(itemSubject(item.code), ItemDrafted{item, context.actor.user, command.reason})},
                    toJson(reply)};
}

Result<Decision> decideSubmit(CommandContext &context, const SubmitItem &command)
{
    const auto step = draftStep(context, command.code, command.version, DraftAct::Submit);
    if (!step)
        return fail(step.error());
    if (const auto fit = publishable(context, step->draft.item); !fit)
        return fail(fit.error());
    return movedDecision(context, *step, DraftAct::Submit, command.reason);
}

Result<Decision> decideReturn(CommandContext &context, const ReturnItem &command)
{
    const auto step = draftStep(context, command.code, command.version, DraftAct::Return);
    if (!step)
        return fail(step.error());
    return movedDecision(context, *step, DraftAct::Return, command.reason);
}

Result<Decision> decideApprove(CommandContext &context, const ApproveItem &command)
{
    const auto step = draftStep(context, command.code, command.version, DraftAct::Approve);
    if (!step)
        return fail(step.error());
    if (step->draft.head.author == context.actor.user)
        return fail(problem::DraftSameHands);
    // domain.md §1.4: changed conditions are published within one working day after approval.
    const auto due = context.calendar.dueDate(hallDate(context.now), {1, TimeUnit::WorkingDay});
    if (!due)
        return fail(due.error());
    return movedDecision(context, *step, DraftAct::Approve, command.reason, due->due);
}

Result<Decision> decidePublish(CommandContext &context, const PublishItem &command)
{
    const auto step = draftStep(context, command.code, command.version, DraftAct::Publish);
    if (!step)
        return fail(step.error());
    const Item &item = step->draft.item;
    if (const auto fit = publishable(context, item); !fit)
        return fail(fit.error());
    if (item.effectiveFrom < hallDate(context.now))
        return fail(inputRefused({{QStringLiteral("effectiveFrom"),
                                   &problem::CatalogueRule,
                                   {{QStringLiteral("what"), QStringLiteral("生效日期不能早于发布当天")}}}}));
    Decision decision = movedDecision(context, *step, DraftAct::Publish, command.reason);
    decision.events.push_back(
        pendingEvent(itemSubject(item.code), ItemPublished{item, context.actor.user, command.reason}));
    decision.catalogue = std::make_shared<const Catalogue>(context.catalogue.changed({{item}, {}, {}}));
    return decision;
}

Result<Decision> decideDiscard(CommandContext &context, const DiscardItem &command)
{
    const auto step = draftStep(context, command.code, command.version, DraftAct::Discard);
    if (!step)
        return fail(step.error());
    return movedDecision(context, *step, DraftAct::Discard, command.reason);
}

Result<Decision> decideHallPart(CommandContext &context, const SetHallPart &command)
{
    if (!context.catalogue.newest(command.part.code))
        return fail(problem::ItemUnknown);
    if (Faults faults = hallPartFaults(command.part); !faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    const HallPartChanged event{command.part, context.actor.user, command.reason};
    return Decision{{pendingEvent(itemSubject(command.part.code), event)}, toJson(event)};
}

Decision bundleDecision(CommandContext &context, const BundleChanged &event)
{
    CatalogueChange change;
    if (event.bundle)
        change.bundles.append(*event.bundle);
    else
        change.bundlesRemoved.append(event.code);
    Decision decision{{pendingEvent(QStringLiteral("bundle/") + event.code, event)}, toJson(event)};
    decision.catalogue = std::make_shared<const Catalogue>(context.catalogue.changed(change));
    return decision;
}

Result<Decision> decideSaveBundle(CommandContext &context, const SaveBundle &command)
{
    if (const auto here = ownedHere(context); !here)
        return fail(here.error());
    if (Faults faults = context.catalogue.bundleFaults(command.bundle); !faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return bundleDecision(context, {command.bundle.code, command.bundle, context.actor.user, command.reason});
}

Result<Decision> decideRemoveBundle(CommandContext &context, const RemoveBundle &command)
{
    if (const auto here = ownedHere(context); !here)
        return fail(here.error());
    const QList<Bundle> &bundles = context.catalogue.bundles();
    if (std::none_of(bundles.begin(), bundles.end(), [&](const Bundle &one) { return one.code == command.code; }))
        return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("这个一件事")}});
    return bundleDecision(context, {command.code, {}, context.actor.user, command.reason});
}

constexpr CommandAccess itemEditors{.roles = Role::Administrator | Role::Supervisor};

const CommandRow publicationCommandTable[] = {
    commandRow<DraftItem, decideDraft>(itemEditors, "起草事项"),
    commandRow<SubmitItem, decideSubmit>(itemEditors, "事项送审"),
    commandRow<ReturnItem, decideReturn>(itemEditors, "退回事项草稿"),
    commandRow<ApproveItem, decideApprove>(itemEditors, "审定事项"),
    commandRow<PublishItem, decidePublish>(itemEditors, "发布事项"),
    commandRow<DiscardItem, decideDiscard>(itemEditors, "作废事项草稿"),
    commandRow<SetHallPart, decideHallPart>(itemEditors, "修改事项的窗口、时间和电话"),
    commandRow<SaveBundle, decideSaveBundle>(itemEditors, "编辑一件事"),
    commandRow<RemoveBundle, decideRemoveBundle>(itemEditors, "取消一件事"),
};

const EventRow publicationEventTable[] = {
    eventRow<ItemDrafted,
             static_cast<void (*)(Connection &, const EventMeta &, const ItemDrafted &)>(&PublicationStore::apply),
             projectStaffOnly<ItemDrafted>>(TopicCatalogue),
    eventRow<ItemDraftMoved,
             static_cast<void (*)(Connection &, const EventMeta &, const ItemDraftMoved &)>(&PublicationStore::apply),
             projectStaffOnly<ItemDraftMoved>>(TopicCatalogue),
    eventRow<ItemPublished,
             static_cast<void (*)(Connection &, const EventMeta &, const ItemPublished &)>(&PublicationStore::apply),
             projectItemPublished>(TopicCatalogue),
    eventRow<HallPartChanged,
             static_cast<void (*)(Connection &, const EventMeta &, const HallPartChanged &)>(&PublicationStore::apply),
             projectAll<HallPartChanged>>(TopicCatalogue),
    eventRow<BundleChanged,
             static_cast<void (*)(Connection &, const EventMeta &, const BundleChanged &)>(&PublicationStore::apply),
             projectAll<BundleChanged>>(TopicCatalogue),
};

template <class C>
Fields stepFields()
{
    return {field("code", &C::code, {.lengthMin = 1, .lengthMax = 60}), field("version", &C::version, versionLimits),
            field("reason", &C::reason, publicationReason)};
}
} // namespace

std::span<const CommandRow> publicationCommands()
{
    return publicationCommandTable;
}

std::span<const EventRow> publicationEvents()
{
    return publicationEventTable;
}

Fields DraftItem::fields()
{
    return {field("item", &DraftItem::item), field("reason", &DraftItem::reason, publicationReason)};
}

Fields DraftItem::Reply::fields()
{
    return {field("head", &Reply::head), field("faults", &Reply::faults, {.lengthMax = 4000, .itemsMax = 2000})};
}

Fields SubmitItem::fields()
{
    return stepFields<SubmitItem>();
}

Fields ReturnItem::fields()
{
    return stepFields<ReturnItem>();
}

Fields ApproveItem::fields()
{
    return stepFields<ApproveItem>();
}

Fields PublishItem::fields()
{
    return stepFields<PublishItem>();
}

Fields DiscardItem::fields()
{
    return stepFields<DiscardItem>();
}

Fields SetHallPart::fields()
{
    return {field("part", &SetHallPart::part), field("reason", &SetHallPart::reason, publicationReason)};
}

Fields SaveBundle::fields()
{
    return {field("bundle", &SaveBundle::bundle), field("reason", &SaveBundle::reason, publicationReason)};
}

Fields RemoveBundle::fields()
{
    return {field("code", &RemoveBundle::code, {.lengthMin = 1, .lengthMax = 40}),
            field("reason", &RemoveBundle::reason, publicationReason)};
}

} // namespace ow
