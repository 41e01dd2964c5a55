#pragma once
#include "models/queue/Hall.h"
#include "models/queue/Ticket.h"
#include "ui/common/Badge.h"

#include <QCoreApplication>

namespace ow {

/// Words and colours of tickets and windows on staff screens. Pure; the state words themselves are TicketRules'.
class QueueText {
    Q_DECLARE_TR_FUNCTIONS(QueueText)
public:
    /// Whole minutes gone by, never negative: clocks of station and hub may differ a little.
    static qint64 minutes(Instant since, Instant now);
    /// "不到1分钟", "12分钟", "1小时05分".
    static QString duration(Instant since, Instant now);
    /// "08:31"; empty when unset.
    static QString timeOfDay(std::optional<Instant> instant);
    /// The queue's name, or its code when the set-up no longer has it.
    static QString queueName(const HallSetup &hall, const QString &code);
    /// The reason's name, or its code; empty for an ordinary ticket.
    static QString priorityName(const HallSetup &hall, const Ticket &ticket);
    /// "预约 09:30"; empty for who just came.
    static QString booked(const Ticket &ticket);
    /// "已预审，5份齐", "已预审，缺2份"; empty when nobody looked.
    static QString precheck(const Ticket &ticket);
    /// "开窗", "暂停：午餐", "未开窗".
    static QString windowState(const WindowStatus &window);
    static Badge::Tone tone(TicketState state);
    static Badge::Tone tone(WindowState state);
};

} // namespace ow
