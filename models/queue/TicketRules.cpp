#include "models/queue/TicketRules.h"

#include "models/base/ProblemTypes.h"

namespace ow {

namespace {
constexpr TicketTransition transitionTable[] = {
    {TicketState::Waiting, TicketAct::Call, TicketState::Called},
    {TicketState::Called, TicketAct::Recall, TicketState::Called},
    {TicketState::Called, TicketAct::NoShow, TicketState::NoShow},
    {TicketState::Called, TicketAct::Start, TicketState::Serving},
    {TicketState::Called, TicketAct::Finish, TicketState::Done}, // a question answered before any service starts
    {TicketState::Serving, TicketAct::Finish, TicketState::Done},
};
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
    case TicketState::Waiting: return QStringLiteral("等候中");
    case TicketState::Called: return QStringLiteral("已呼叫");
    case TicketState::Serving: return QStringLiteral("办理中");
    case TicketState::NoShow: return QStringLiteral("过号");
    case TicketState::Done: return QStringLiteral("已办结");
    }
    return {};
}

QString ticketActText(TicketAct act)
{
    switch (act) {
    case TicketAct::Call: return QStringLiteral("呼叫");
    case TicketAct::Recall: return QStringLiteral("重呼");
    case TicketAct::NoShow: return QStringLiteral("记为过号");
    case TicketAct::Start: return QStringLiteral("开始办理");
    case TicketAct::Finish: return QStringLiteral("结束办理");
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

QString ticketNumber(const QString &prefix, int serial)
{
    return prefix + QStringLiteral("%1").arg(serial, 3, 10, QLatin1Char('0'));
}

qint64 ticketOrderKey(Instant issuedAt, bool priority, const QueueRules &rules)
{
    return issuedAt.ms - (priority ? rules.priorityCreditMinutes * 60'000LL : 0);
}

bool calledBefore(const Ticket &a, const Ticket &b)
{
    return std::tie(a.orderKey, a.serial, a.queue) < std::tie(b.orderKey, b.serial, b.queue);
}

Result<Ticket> ticketAfter(Ticket ticket, TicketAct act, Instant now, const QueueRules &rules)
{
    const std::optional<TicketState> next = afterAct(ticket.state, act);
    if (!next)
        return fail(problem::TicketState,
                    {{QStringLiteral("number"), ticket.number},
                     {QStringLiteral("state"), ticketStateText(ticket.state)},
                     {QStringLiteral("act"), ticketActText(act)}});
    switch (act) {
    case TicketAct::Recall:
        if (ticket.calls >= rules.callsMax)
            return fail(problem::RecallsSpent,
                        {{QStringLiteral("number"), ticket.number},
                         {QStringLiteral("needed"), QString::number(rules.callsMax)}});
        if (now < ticket.lastCalledAt.value_or(Instant{}).plus(rules.recallSeconds * 1000LL))
            return fail(problem::RecallTooSoon, {{QStringLiteral("seconds"), QString::number(rules.recallSeconds)}});
        [[fallthrough]];
    case TicketAct::Call:
        ticket.calls += 1;
        if (!ticket.firstCalledAt)
            ticket.firstCalledAt = now;
        ticket.lastCalledAt = now;
        break;
    case TicketAct::NoShow:
        if (ticket.calls < rules.callsMax)
            return fail(problem::RecallsMissing,
                        {{QStringLiteral("number"), ticket.number},
                         {QStringLiteral("calls"), QString::number(ticket.calls)},
                         {QStringLiteral("needed"), QString::number(rules.callsMax)}});
        ticket.endedAt = now;
        break;
    case TicketAct::Start: ticket.startedAt = now; break;
    case TicketAct::Finish: ticket.endedAt = now; break;
    }
    ticket.state = *next;
    return ticket;
}

PublicTicket publicTicket(const Ticket &t)
{
    return {t.id, t.number, t.queue, t.state, t.calls, t.window, t.lastCalledAt, t.orderKey, t.day};
}

} // namespace ow
