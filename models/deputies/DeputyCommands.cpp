#include "models/deputies/DeputyCommands.h"

#include "models/access/UserStore.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/deputies/DeputyStore.h"

namespace ow {

namespace {
constexpr int deputyReasonMax = 200;

PendingEvent deputyNamed(const Deputyship &made)
{
    return pendingEvent(QStringLiteral("deputy/") + uuidText(made.id), DeputyNamed{made});
}

Result<Decision> decideName(CommandContext &context, const NameDeputy &command)
{
    const auto user = UserStore::find(context.db, context.actor.user);
    const auto deputy = UserStore::find(context.db, command.deputy);
    const bool isReviewer = deputy && deputy->user.active && (rolesOf(deputy->user) & only(Role::Reviewer));
    if (!user || !isReviewer)
        return fail(problem::DeputyUnknown);
    const QDate today = hallDate(context.now);
    Deputyship made;
    made.id = makeUuid(context.now, context.random);
    made.user = user->user.name;
    made.name = user->user.displayName;
    made.unit = user->user.unit;
    made.deputy = deputy->user.name;
    made.deputyName = deputy->user.displayName;
    made.from = command.from;
    made.to = command.to;
    made.reason = command.reason.trimmed();
    made.madeOn = today;
    Faults faults = deputyFaults(made, DeputyStore::from(context.db, today), today);
    if (made.reason.isEmpty())
        faults.append({QStringLiteral("reason"), &problem::ReasonMissing, {}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return Decision{{deputyNamed(made)}, toJson(DeputyReply{made}), {}};
}

Result<Decision> decideEnd(CommandContext &context, const EndDeputy &command)
{
    auto known = DeputyStore::find(context.db, command.deputyship);
    const bool isHis = known && known->user == context.actor.user;
    if (!known || (!isHis && !(context.actor.roles & only(Role::Supervisor))))
        return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("这项代理")}});
    if (known->endedOn)
        return Decision{{}, toJson(DeputyReply{*known}), {}};
    known->endedOn = hallDate(context.now);
    return Decision{{pendingEvent(QStringLiteral("deputy/") + uuidText(known->id), DeputyEnded{*known})},
                    toJson(DeputyReply{*known}),
                    {}};
}

Result<DeputiesView> loadDeputies(ViewContext &context)
{
    const QDate today = hallDate(context.now);
    DeputiesView view{today, {}, {}, {}};
    for (const Deputyship &one : DeputyStore::from(context.db, today)) {
        if (one.user == context.actor.user)
            view.mine.append(one);
        if (one.deputy == context.actor.user)
            view.standingIn.append(one);
    }
    for (const User &user : UserStore::all(context.db)) {
        if (user.active && user.name != context.actor.user && (rolesOf(user) & only(Role::Reviewer)))
            view.colleagues.append({user.name, user.displayName, user.unit});
    }
    return view;
}

template <class E>
QByteArray projectDeputy(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

const CommandRow deputyCommandTable[] = {
    commandRow<NameDeputy, decideName>(
        {.roles = only(Role::Reviewer), .stations = only(StationRole::Review), .unattended = 0}, "指定代理人"),
    commandRow<EndDeputy, decideEnd>({.roles = Role::Reviewer | Role::Supervisor,
                                      .stations = StationRole::Review | StationRole::Supervisor,
                                      .unattended = 0},
                                     "收回代理"),
};

const EventRow deputyEventTable[] = {
    eventRow<DeputyNamed, &DeputyStore::apply<DeputyNamed>, projectDeputy<DeputyNamed>>(TopicCases),
    eventRow<DeputyEnded, &DeputyStore::apply<DeputyEnded>, projectDeputy<DeputyEnded>>(TopicCases),
};

const ViewRow deputyViewTable[] = {
    viewRow<DeputiesView, loadDeputies>(only(Role::Reviewer)),
};
} // namespace

std::span<const CommandRow> deputyCommands()
{
    return deputyCommandTable;
}

std::span<const EventRow> deputyEvents()
{
    return deputyEventTable;
}

std::span<const ViewRow> deputyViews()
{
    return deputyViewTable;
}

Fields DeputyReply::fields()
{
    return {field("deputyship", &DeputyReply::deputyship)};
}

Fields NameDeputy::fields()
{
    return {field("deputy", &NameDeputy::deputy, {.lengthMin = 1, .lengthMax = 32}), field("from", &NameDeputy::from),
            field("to", &NameDeputy::to), field("reason", &NameDeputy::reason, {.lengthMax = deputyReasonMax})};
}

Fields EndDeputy::fields()
{
    return {field("deputyship", &EndDeputy::deputyship)};
}

Fields DeputiesView::Colleague::fields()
{
    return {field("user", &Colleague::user), field("name", &Colleague::name), field("unit", &Colleague::unit)};
}

Fields DeputiesView::fields()
{
    return {field("day", &DeputiesView::day), field("mine", &DeputiesView::mine, {.itemsMax = 1000}),
            field("standingIn", &DeputiesView::standingIn, {.itemsMax = 1000}),
            field("colleagues", &DeputiesView::colleagues, {.itemsMax = 10000})};
}

} // namespace ow
