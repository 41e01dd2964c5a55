#include "ui/greeter/GreeterAlerts.h"

#include "models/base/Uuid.h"
#include "ui/queue/QueueText.h"

#include <QCoreApplication>
#include <algorithm>

namespace ow {

namespace {
// The kiosk gives who is unsure a number of this queue (KioskQueues::consultQueue).
constexpr char greeterConsultQueue[] = "zixun";
constexpr qint64 answeredShownMs = 180'000; // the way over and a word

QString alertWord(const char *source)
{
    return QCoreApplication::translate("GreeterAlerts", source);
}
} // namespace

QString GreeterAlert::key() const
{
    return ticket ? QStringLiteral("%1/%2").arg(uuidText(ticket->id)).arg(ticket->calls)
                  : QStringLiteral("window/%1/%2").arg(window).arg(since.ms);
}

QList<GreeterAlert> greeterAlerts(const QueueView &view)
{
    QList<GreeterAlert> alerts;
    for (const WindowStatus &window : view.windows) {
        if (window.helpSince)
            alerts.append({GreeterAlert::Kind::Help, window.number, {}, *window.helpSince});
    }
    const QueuePolicy &policy = view.hall.rules.policy;
    for (const Ticket &ticket : view.tickets) {
        const PriorityClass &known = classOf(policy, ticket.priorityClass());
        if (ticket.state == TicketState::Called && known.alertsGreeter && ticket.calls >= known.callsMax)
            alerts.append({GreeterAlert::Kind::NotMoving, ticket.window.value_or(0), ticket,
                           ticket.lastCalledAt.value_or(ticket.issuedAt)});
        else if (ticket.state == TicketState::Waiting && ticket.queue == QLatin1String(greeterConsultQueue)
                 && ticket.stops == 0 && !ticket.maskedName && !ticket.precheck)
            alerts.append({GreeterAlert::Kind::Unsure, 0, ticket, ticket.issuedAt});
    }
    std::stable_sort(alerts.begin(), alerts.end(), [](const GreeterAlert &a, const GreeterAlert &b) {
        return std::tie(a.kind, a.since) < std::tie(b.kind, b.since);
    });
    return alerts;
}

QString greeterAlertText(const GreeterAlert &alert, const HallSetup &hall)
{
    switch (alert.kind) {
    case GreeterAlert::Kind::Help:
        return alertWord(QT_TRANSLATE_NOOP("GreeterAlerts", "%1号窗口请求帮助")).arg(alert.window);
    case GreeterAlert::Kind::NotMoving:
        return alertWord(QT_TRANSLATE_NOOP("GreeterAlerts", "%1（%2）叫了 %3 次还没到 %4号窗口，请去找一找"))
            .arg(alert.ticket->number, QueueText::priorityName(hall, *alert.ticket))
            .arg(alert.ticket->calls)
            .arg(alert.window);
    case GreeterAlert::Kind::Unsure:
        return alertWord(QT_TRANSLATE_NOOP("GreeterAlerts", "%1 不知道办什么，请到取号机旁帮一帮"))
            .arg(alert.ticket->number);
    }
    return {};
}

std::optional<AlertAttended> attendedOf(const GreeterAlert &alert, const QList<AlertAttended> &attended)
{
    for (const AlertAttended &one : attended) {
        const bool same = alert.ticket ? one.ticket == alert.ticket->id && one.calls == alert.ticket->calls
                                       : one.window == alert.window && one.helpSince == alert.since;
        if (same)
            return one;
    }
    return std::nullopt;
}

QStringList greeterGoing(const QList<GreeterAlert> &alerts, const QList<AlertAttended> &attended, Instant now)
{
    QStringList going;
    for (const AlertAttended &one : attended) {
        if (one.window && one.at.ms + answeredShownMs > now.ms)
            going.append(alertWord(QT_TRANSLATE_NOOP("GreeterAlerts", "%1号窗口 %2")).arg(*one.window).arg(one.byName));
    }
    for (const GreeterAlert &alert : alerts) {
        if (!alert.ticket)
            continue;
        if (const auto by = attendedOf(alert, attended))
            going.append(QStringLiteral("%1 %2").arg(alert.ticket->number, by->byName));
    }
    return going;
}

} // namespace ow
