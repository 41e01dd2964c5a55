#include "ui/queue/QueueText.h"

#include "models/queue/HallRules.h"

#include <algorithm>

namespace ow {

qint64 QueueText::minutes(Instant since, Instant now)
{
    return std::max<qint64>(0, (now.ms - since.ms) / 60'000);
}

QString QueueText::duration(Instant since, Instant now)
{
    const qint64 all = minutes(since, now);
    if (all < 1)
        return tr("不到1分钟");
    if (all < 60)
        return tr("%1分钟").arg(all);
    return tr("%1小时%2分").arg(all / 60).arg(all % 60, 2, 10, QLatin1Char('0'));
}

QString QueueText::timeOfDay(std::optional<Instant> instant)
{
    return instant && instant->isSet() ? hallTime(*instant).toString(QStringLiteral("HH:mm")) : QString();
}

QString QueueText::queueName(const HallSetup &hall, const QString &code)
{
    const HallQueue *queue = findQueue(hall, code);
    return queue ? queue->name : code;
}

QString QueueText::priorityName(const HallSetup &hall, const Ticket &ticket)
{
    if (!ticket.priority)
        return {};
    const PriorityClass *reason = findPriorityClass(hall, *ticket.priority);
    return reason ? reason->name : *ticket.priority;
}

QString QueueText::booked(const Ticket &ticket)
{
    return ticket.bookedFor ? tr("预约 %1").arg(timeOfDay(ticket.bookedFor)) : QString();
}

QString QueueText::precheck(const Ticket &ticket)
{
    if (!ticket.precheck)
        return {};
    return ticket.precheck->missing.isEmpty() ? tr("已预审，%1份齐").arg(ticket.precheck->present.size())
                                              : tr("已预审，缺%1份").arg(ticket.precheck->missing.size());
}

QString QueueText::windowState(const WindowStatus &window)
{
    switch (window.state) {
    case WindowState::Closed: return tr("未开窗");
    case WindowState::Open: return tr("开窗");
    case WindowState::Paused: return window.pauseReason ? tr("暂停：%1").arg(*window.pauseReason) : tr("暂停");
    }
    return {};
}

Badge::Tone QueueText::tone(TicketState state)
{
    switch (state) {
    case TicketState::Reserved:
    case TicketState::CheckedIn:
    case TicketState::Cancelled:
    case TicketState::Waiting: return Badge::Tone::Plain;
    case TicketState::Held: return Badge::Tone::Warn;
    case TicketState::Called: return Badge::Tone::Warn;
    case TicketState::Serving: return Badge::Tone::Primary;
    case TicketState::NoShow: return Badge::Tone::Bad;
    case TicketState::Done: return Badge::Tone::Good;
    }
    return Badge::Tone::Plain;
}

Badge::Tone QueueText::tone(WindowState state)
{
    switch (state) {
    case WindowState::Closed: return Badge::Tone::Plain;
    case WindowState::Open: return Badge::Tone::Good;
    case WindowState::Paused: return Badge::Tone::Warn;
    }
    return Badge::Tone::Plain;
}

} // namespace ow
