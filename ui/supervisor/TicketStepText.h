#pragma once
#include "models/queue/QueueViews.h"

#include <QCoreApplication>

namespace ow {

/// What happened to a ticket and who did it, in words. Pure.
class TicketStepText {
    Q_DECLARE_TR_FUNCTIONS(TicketStepText)
public:
    /// "取号", "呼叫"; the event's own name for one this program does not know yet.
    static QString what(const QString &eventType);
    /// "系统", "取号机", "周敏"; the account of somebody the hall no longer knows.
    static QString who(const TicketHistoryView::Step &step);
    /// "A007 · 综合受理 · 老年人 · 已办结".
    static QString head(const Ticket &ticket, const HallSetup &hall);
};

} // namespace ow
