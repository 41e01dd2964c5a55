#include "models/queue/TicketRules.h"

#include "models/base/ProblemTypes.h"

namespace ow {

namespace {
using S = TicketState;
using A = TicketAct;
constexpr TicketTransition transitionTable[] = {
    {S::Reserved, A::ArriveEarly, S::CheckedIn},
    {S::Reserved, A::CheckIn, S::Waiting},
    {S::Reserved, A::Miss, S::NoShow},
    {S::Reserved, A::Cancel, S::Cancelled},
    {S::CheckedIn, A::Admit, S::Waiting},
    {S::CheckedIn, A::Cancel, S::Cancelled},
    {S::Waiting, A::Call, S::Called},
    {S::Waiting, A::Transfer, S::Waiting}, // taken for the wrong queue
    {S::Waiting, A::Cancel, S::Cancelled},
    {S::Waiting, A::Postpone, S::Waiting},
    {S::Called, A::Recall, S::Called},
    {S::Called, A::NoShow, S::NoShow},
    {S::Called, A::Start, S::Serving},
    {S::Called, A::Hold, S::Held},
    {S::Called, A::Transfer, S::Waiting},
    {S::Called, A::Release, S::Waiting},
    {S::Called, A::Finish, S::Done}, // a question answered before any service starts
    {S::Serving, A::Hold, S::Held},
    {S::Serving, A::Transfer, S::Waiting},
    {S::Serving, A::Release, S::Waiting},
    {S::Serving, A::Finish, S::Done},
    {S::Held, A::Resume, S::Serving},
    {S::Held, A::Return, S::Waiting},
    {S::Held, A::Cancel, S::Cancelled},
    {S::NoShow, A::Restore, S::Waiting},
};
constexpr qint64 ticketSecondMs = 1000;
constexpr qint64 ticketMinuteMs = 60 * ticketSecondMs;

qsizetype prefixLength(const QString &number)
{
    qsizetype length = 0;
    while (length < number.size() && !number.at(length).isDigit())
        ++length;
    return length;
}

Problem ticketStateProblem(const Ticket &ticket, TicketAct act)
{
    return {problem::TicketState,
            {{QStringLiteral("number"), ticket.number},
             {QStringLiteral("state"), ticketStateText(ticket.state)},
             {QStringLiteral("act"), ticketActText(act)}}};
}
} // namespace

std::span<const TicketTransition> ticketTransitions()
{
    return transitionTable;
}

std::optional<TicketState> afterAct(TicketState state, TicketAct act)
{
    for (const TicketTransition &t : transitionTable) {
        if (t.from == state && t.act == act)
            return t.to;
    }
    return std::nullopt;
}

QString ticketStateText(TicketState state)
{
    switch (state) {
    case S::Reserved: return QStringLiteral("已预约");
    case S::CheckedIn: return QStringLiteral("已签到，未到时段");
    case S::Waiting: return QStringLiteral("等候中");
    case S::Called: return QStringLiteral("已呼叫");
    case S::Serving: return QStringLiteral("办理中");
    case S::Held: return QStringLiteral("已挂起");
    case S::NoShow: return QStringLiteral("过号");
    case S::Done: return QStringLiteral("已办结");
    case S::Cancelled: return QStringLiteral("已取消");
    }
    return {};
}

QString ticketActText(TicketAct act)
{
    switch (act) {
    case A::ArriveEarly:
    case A::CheckIn: return QStringLiteral("签到");
    case A::Admit: return QStringLiteral("进入排队");
    case A::Miss: return QStringLiteral("记为爽约");
    case A::Call: return QStringLiteral("呼叫");
    case A::Recall: return QStringLiteral("重呼");
    case A::NoShow: return QStringLiteral("记为过号");
    case A::Restore: return QStringLiteral("恢复排队");
    case A::Start: return QStringLiteral("开始办理");
    case A::Hold: return QStringLiteral("挂起");
    case A::Resume: return QStringLiteral("继续办理");
    case A::Return: return QStringLiteral("回到队列");
    case A::Transfer: return QStringLiteral("转移");
    case A::Release: return QStringLiteral("放回队列");
    case A::Finish: return QStringLiteral("结束办理");
    case A::Cancel: return QStringLiteral("取消");
    case A::Postpone: return QStringLiteral("延后");
    }
    return {};
}

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted: return QStringLiteral("已受理");
    case Outcome::Consulted: return QStringLiteral("仅咨询");
    case Outcome::Notice: return QStringLiteral("一次性告知");
    case Outcome::Collected: return QStringLiteral("已取件");
    case Outcome::Referred: return QStringLiteral("转其他窗口");
    case Outcome::Left: return QStringLiteral("自行离开");
    }
    return {};
}

bool isLive(TicketState state)
{
    return state == S::CheckedIn || state == S::Waiting || state == S::Called || state == S::Serving
        || state == S::Held;
}

QString ticketNumber(const QString &prefix, int serial)
{
    return prefix + QStringLiteral("%1").arg(serial, 3, 10, QLatin1Char('0'));
}

std::optional<Instant> noShowDue(const Ticket &ticket, const QueuePolicy &policy)
{
    const PriorityClass &known = classOf(policy, ticket.priorityClass());
    if (ticket.state != S::Called || ticket.calls < known.callsMax || !ticket.lastCalledAt)
        return std::nullopt;
    // Somebody walks over to an elder first.
    return ticket.lastCalledAt->plus(known.recallSeconds * ticketSecondMs * (known.alertsGreeter ? 3 : 1));
}

Result<Ticket> ticketAfter(Ticket ticket, TicketAct act, Instant now, const QueueRules &rules)
{
    const std::optional<TicketState> next = afterAct(ticket.state, act);
    if (!next)
        return fail(ticketStateProblem(ticket, act));
    const PriorityClass &known = classOf(rules.policy, ticket.priorityClass());
    switch (act) {
    case A::Recall:
        if (ticket.calls >= known.callsMax)
            return fail(problem::RecallsSpent,
                        {{QStringLiteral("number"), ticket.number},
                         {QStringLiteral("needed"), QString::number(known.callsMax)}});
        if (now < ticket.lastCalledAt.value_or(Instant{}).plus(known.recallSeconds * ticketSecondMs))
            return fail(problem::RecallTooSoon, {{QStringLiteral("seconds"), QString::number(known.recallSeconds)}});
        [[fallthrough]];
    case A::Call:
        ticket.calls += 1;
        if (!ticket.firstCalledAt)
            ticket.firstCalledAt = now;
        ticket.lastCalledAt = now;
        break;
    case A::NoShow:
        if (ticket.calls < known.callsMax)
            return fail(problem::RecallsMissing,
                        {{QStringLiteral("number"), ticket.number},
                         {QStringLiteral("calls"), QString::number(ticket.calls)},
                         {QStringLiteral("needed"), QString::number(known.callsMax)}});
        ticket.endedAt = now;
        break;
    case A::Restore:
        if (ticket.restored >= rules.restoresMax)
            return fail(problem::RestoresSpent,
                        {{QStringLiteral("number"), ticket.number},
                         {QStringLiteral("count"), QString::number(rules.restoresMax)}});
        ticket.restored += 1;
        ticket.calls = 0;
        ticket.endedAt.reset();
        ticket.window.reset();
        ticket.clerk.reset();
        break;
    case A::Start:
        if (!ticket.startedAt)
            ticket.startedAt = now;
        break;
    case A::Hold: ticket.heldUntil = now.plus(rules.holdMinutesMax * ticketMinuteMs); break;
    case A::Resume: ticket.heldUntil.reset(); break;
    case A::Return:
    case A::Transfer:
    case A::Release:
        ticket.heldUntil.reset();
        ticket.window.reset();
        ticket.clerk.reset();
        ticket.calls = 0;
        break;
    case A::Finish:
    case A::Cancel:
    case A::Miss: ticket.endedAt = now; break;
    case A::ArriveEarly:
    case A::CheckIn:
    case A::Admit:
    case A::Postpone: break;
    }
    if (*next != S::Waiting) { // kept for somebody only until he has called it
        ticket.keptForWindow.reset();
        ticket.keptForClerk.reset();
    }
    ticket.state = *next;
    ticket.revision += 1;
    return ticket;
}

Result<Ticket> checkedIn(const Ticket &ticket, Instant now, const QueueRules &rules)
{
    if (ticket.state != S::Reserved || !ticket.bookedFor)
        return fail(ticketStateProblem(ticket, A::CheckIn));
    const Instant from = ticket.bookedFor->plus(-rules.booking.earlyMinutes * ticketMinuteMs);
    const Instant until = ticket.bookedFor->plus(rules.booking.lateMinutes * ticketMinuteMs);
    Ticket here = ticket;
    if (until < now) {
        here.priority.reset();
        here.standsFrom = now;
    } else {
        here.standsFrom = *ticket.bookedFor;
    }
    return ticketAfter(here, now < from ? A::ArriveEarly : A::CheckIn, now, rules);
}

PublicTicket publicTicket(const Ticket &t)
{
    return {t.id, t.number, t.queue, t.state, t.calls, t.window, t.lastCalledAt, t.day};
}

bool listedBefore(const PublicTicket &a, const PublicTicket &b)
{
    // "A1000" comes behind "A999", and "AK001" behind both.
    const qsizetype lengthA = prefixLength(a.number);
    const qsizetype lengthB = prefixLength(b.number);
    const auto key = [](const PublicTicket &ticket, qsizetype length) {
        return std::tuple(ticket.queue, length, ticket.number.mid(length).toInt(), ticket.number);
    };
    return key(a, lengthA) < key(b, lengthB);
}

bool mayUndo(Instant lastStep, Instant now, const QueueRules &rules)
{
    return !(lastStep.plus(rules.undoSeconds * ticketSecondMs) < now);
}

} // namespace ow
