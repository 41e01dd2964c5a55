#include "models/cases/HearingCommands.h"

#include "models/access/UserStore.h"
#include "models/base/ProblemTypes.h"
#include "models/cases/CaseDecisions.h"
#include "models/cases/HearingStore.h"
#include "models/cases/OpinionRules.h"
#include "models/deputies/DeputyRules.h"
#include "models/deputies/DeputyStore.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int hearingTextMax = 500;
constexpr int hearingsMax = 5000;

/// In whose name somebody speaks for a department today.
struct Speaking {
    QString unit;
    std::optional<Deputyship> instead = {}; ///< absent: it is his own
};

/// His own first.
QList<Speaking> speakingOf(Connection &db, const QString &user, QDate today)
{
    const auto known = UserStore::find(db, user);
    QList<Speaking> found;
    found.append(Speaking{known ? known->user.unit : QString()});
    for (const Deputyship &one : DeputyStore::from(db, today)) {
        if (one.deputy == user && standsIn(one, today))
            found.append(Speaking{one.unit, one});
    }
    return found;
}

QStringList unitsOf(const QList<Speaking> &speaking)
{
    QStringList units;
    for (const Speaking &one : speaking)
        units.append(one.unit);
    return units;
}

Fault hearingFault(const ProblemType &type, const QString &unitName)
{
    return {QStringLiteral("unit"), &type, {{QStringLiteral("unit"), unitName}}};
}

/// The case and its request, when nothing stands against it.
Result<CaseOnDesk> hearingDesk(CommandContext &context, const QUuid &id, CaseAct act, const QString &text,
                               const char *place, const std::function<Faults(const Case &)> &faultsOf)
{
    return caseFor(context, id, act, [&](const CaseOnDesk &found) {
        Faults faults = faultsOf(found.record);
        if (text.trimmed().isEmpty())
            faults.append({QString::fromLatin1(place), &problem::ReasonMissing, {}});
        return faults;
    });
}

Result<Decision> decideHear(CommandContext &context, const HearCase &command)
{
    const QList<Speaking> speaking = speakingOf(context.db, context.actor.user, hallDate(context.now));
    QString byName = context.actor.displayName;
    auto desk = hearingDesk(context, command.caseId, CaseAct::Hear, command.text, "text", [&](const Case &record) {
        Faults faults = hearFaults(record, command.unit, unitsOf(speaking));
        const auto found = std::find_if(speaking.begin(), speaking.end(),
                                        [&](const Speaking &one) { return one.unit == command.unit; });
        if (found == speaking.end() || !found->instead)
            return faults;
        byName = nameWithDeputy(context.actor.displayName, found->instead->name);
        // Whoever received it may not have somebody approve it for him.
        if (found->instead->user == record.receiver)
            faults.append({QStringLiteral("unit"), &problem::SameHands, {}});
        return faults;
    });
    if (!desk)
        return fail(desk.error());
    requestTo(*desk->record.hearing, command.unit)
        ->opinions.append({command.agrees, command.text.trimmed(), context.now, context.actor.user, byName});
    return settled(context, *desk, CaseAct::Hear).map([&](const Case &after) {
        return Decision{{pendingEvent(caseSubject(after), CaseHeard{after}, hallDate(context.now))},
                        toJson(CaseReply{after, {}}),
                        {}};
    });
}

Result<Decision> decideSendBack(CommandContext &context, const SendBackOpinion &command)
{
    const QStringList own = unitsOf(speakingOf(context.db, context.actor.user, hallDate(context.now)));
    auto desk = hearingDesk(context, command.caseId, CaseAct::SendBack, command.reason, "reason",
                            [&](const Case &record) { return sendBackFaults(record, command.unit, own); });
    if (!desk)
        return fail(desk.error());
    const QDate today = hallDate(context.now);
    HearingRequest &request = *requestTo(*desk->record.hearing, command.unit);
    const Result<Deadline> due = context.calendar.dueDate(today, request.within);
    if (!due)
        return fail(due.error());
    request.opinions.last().back = OpinionBack{command.reason.trimmed(), today, context.actor.displayName};
    request.due = *due;
    request.explanation = explain(*due);
    return settled(context, *desk, CaseAct::SendBack).map([&](const Case &after) {
        return Decision{
            {pendingEvent(caseSubject(after), OpinionSentBack{after}, today)}, toJson(CaseReply{after, {}}), {}};
    });
}

std::pair<QDate, QString> hearingOrder(const Case &record, const QStringList &units)
{
    const HearingRequest *request = openRequest(record, units);
    return {request ? request->due.due : QDate(), record.number};
}

Result<HearingsView> loadHearings(ViewContext &context)
{
    HearingsView view{unitsOf(speakingOf(context.db, context.actor.user, hallDate(context.now))), {}};
    for (const QString &unit : view.units) {
        for (const Case &record : HearingStore::waitingFor(context.db, unit, hearingsMax)) {
            const bool isThere =
                std::any_of(view.cases.begin(), view.cases.end(), [&](const Case &one) { return one.id == record.id; });
            if (!isThere)
                view.cases.append(record);
        }
    }
    std::stable_sort(view.cases.begin(), view.cases.end(), [&](const Case &a, const Case &b) {
        return hearingOrder(a, view.units) < hearingOrder(b, view.units);
    });
    return view;
}

constexpr CommandAccess hearingReviewer{
    .roles = only(Role::Reviewer), .stations = only(StationRole::Review), .unattended = 0};

const CommandRow hearingCommandTable[] = {
    commandRow<HearCase, decideHear>(hearingReviewer, "出具部门意见"),
    commandRow<SendBackOpinion, decideSendBack>(hearingReviewer, "退回部门意见"),
};

const ViewRow hearingViewTable[] = {
    viewRow<HearingsView, loadHearings>(only(Role::Reviewer)),
};
} // namespace

Faults hearFaults(const Case &record, const QString &unit, const QStringList &units)
{
    const HearingRequest *request = record.hearing ? requestTo(*record.hearing, unit) : nullptr;
    if (!request)
        return {hearingFault(problem::OpinionUnasked, unit)};
    Faults faults;
    if (!units.contains(unit))
        faults.append(hearingFault(problem::OpinionUnit, request->unitName));
    if (request->standing())
        faults.append(hearingFault(problem::OpinionGiven, request->unitName));
    return faults;
}

Faults sendBackFaults(const Case &record, const QString &unit, const QStringList &units)
{
    const HearingRequest *request = record.hearing ? requestTo(*record.hearing, unit) : nullptr;
    if (!request)
        return {hearingFault(problem::OpinionUnasked, unit)};
    Faults faults;
    if (units.contains(unit))
        faults.append(hearingFault(problem::OpinionOwn, request->unitName));
    if (!request->standing())
        faults.append(hearingFault(problem::OpinionAwaited, request->unitName));
    return faults;
}

const HearingRequest *openRequest(const Case &record, const QStringList &units)
{
    if (!record.hearing || !awaitsDecision(record.state))
        return nullptr;
    const HearingRequest *first = nullptr;
    for (const HearingRequest &request : record.hearing->requests) {
        if (units.contains(request.unit) && !request.standing() && (!first || request.due.due < first->due.due))
            first = &request;
    }
    return first;
}

bool foldHearings(HearingsView &view, const QString &type, const QJsonObject &data)
{
    if (type == QLatin1String(DeputyNamed::type) || type == QLatin1String(DeputyEnded::type))
        return false; // another department's requests may be his now, or no more
    if (!type.startsWith(QLatin1String("gov.case.")))
        return true;
    const auto told = fromJson<CaseHeard>(QJsonValue(data), Strictness::Tolerant);
    if (!told)
        return false;
    const Case &record = told->record;
    view.cases.removeIf([&](const Case &one) { return one.id == record.id; });
    if (!openRequest(record, view.units))
        return true;
    const auto at = std::find_if(view.cases.begin(), view.cases.end(), [&](const Case &one) {
        return hearingOrder(record, view.units) < hearingOrder(one, view.units);
    });
    view.cases.insert(at, record);
    return true;
}

std::span<const CommandRow> hearingCommands()
{
    return hearingCommandTable;
}

std::span<const ViewRow> hearingViews()
{
    return hearingViewTable;
}

Fields HearCase::fields()
{
    return {field("case", &HearCase::caseId), field("unit", &HearCase::unit, {.lengthMin = 1, .lengthMax = 40}),
            field("agrees", &HearCase::agrees),
            field("text", &HearCase::text, {.lengthMin = 1, .lengthMax = hearingTextMax})};
}

Fields SendBackOpinion::fields()
{
    return {field("case", &SendBackOpinion::caseId),
            field("unit", &SendBackOpinion::unit, {.lengthMin = 1, .lengthMax = 40}),
            field("reason", &SendBackOpinion::reason, {.lengthMin = 1, .lengthMax = hearingTextMax})};
}

Fields HearingsView::fields()
{
    return {field("units", &HearingsView::units), field("cases", &HearingsView::cases, {.itemsMax = hearingsMax})};
}

} // namespace ow
