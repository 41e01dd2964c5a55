#pragma once
#include "models/queue/QueueViews.h"

namespace ow {

/// What a clerk may press.
enum class DeskAct { Open, Close, Pause, Resume, Next, Recall, NoShow, Start, Finish };

/// One window's part of the queue view, as its clerk sees it. A value; nothing here decides, the hub does (TicketCommands, HallCommands).
struct WindowDesk {
    bool known = false; ///< the set-up has this window
    int number = 0;
    QString name;
    WindowStatus status;
    bool mine = false;            ///< this clerk has it, open or paused
    std::optional<Ticket> ticket; ///< called or being served here
    QList<Ticket> waiting;        ///< in calling order
    QueueRules rules;
};

WindowDesk windowDesk(const QueueView &view, int window, const QString &user);

/// Why the hub would refuse the act now, by the same rules and with the same problem; nothing when it may be pressed.
std::optional<Problem> deskRefusal(const WindowDesk &desk, DeskAct act, Instant now);

/// Whole seconds, rounded up, until the called ticket may be called again; 0 when it may or when calls are spent.
int recallSecondsLeft(const Ticket &ticket, const QueueRules &rules, Instant now);

/// A reply often comes before the events of its command. Whether the view is already as far as the replied ticket.
bool viewHasReached(const QueueView &view, const Ticket &replied);
bool viewHasReached(const QueueView &view, const WindowStatus &replied);
/// The view as it will be when the events of the reply have come.
void putReply(QueueView &view, const Ticket &replied);
void putReply(QueueView &view, const WindowStatus &replied);

} // namespace ow
