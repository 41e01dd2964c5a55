#pragma once
#include "models/queue/Hall.h"
#include "models/queue/QueueViews.h"

namespace ow {

/// Which of today's tickets a number on the supervisor's page counts; nothing set is all that were taken. Those checked in before their
/// time wait too.
struct TicketPick {
    std::optional<TicketState> state;
    std::optional<QString> queue;
    std::optional<int> window;
    friend bool operator==(const TicketPick &, const TicketPick &) = default;
};

bool picks(const TicketPick &pick, const Ticket &ticket);
/// "等候中", "综合受理 · 等候中", "3号窗口今日号票", "今日取号".
QString pickTitle(const TicketPick &pick, const HallSetup &hall);
/// Those picked: the waiting in order of coming, so that the longest wait is on top; everything else newest first.
QList<Ticket> picked(const TicketPick &pick, QList<Ticket> tickets);

/// What one queue's line shows.
struct QueueLine {
    QString code;
    QString name;
    int waiting = 0;
    std::optional<Instant> oldest; ///< came first of those waiting
    int windowsOpen = 0;           ///< open windows that serve it
    bool stopped = false;          ///< no more numbers today
};
QList<QueueLine> queueLines(const QueueView &view);
/// When the one who has waited longest came.
std::optional<Instant> longestWaiting(const QueueView &view);
/// The called or serving ticket of a window.
std::optional<Ticket> ticketAt(const QueueView &view, int window);
/// Tickets the window has on hold.
int heldAt(const QueueView &view, int window);
/// All tickets picked are live ones, which the hall's own view has already.
bool picksLiveOnly(const TicketPick &pick);

} // namespace ow
