#pragma once
#include "models/queue/FloorViews.h"
#include "models/queue/QueueViews.h"

namespace ow {

/// What a clerk may press.
enum class DeskAct {
    Open,
    Close,
    Pause,
    Resume,
    Next,
    Recall,
    NoShow,
    Start,
    Finish,
    Hold,
    ResumeHeld,
    Transfer,
    CallNamed,
    Undo,
    Why,
    AlsoConsulted, ///< 顺带咨询 +1
    FollowOn,      ///< the next matter of the same visitor
    TakeOver,
    AskHelp,
    FinishNext, ///< 办结并叫下一位, one command
};

/// A step of this window that may be taken back for some minutes.
struct DeskStep {
    QUuid ticket;
    QString number;
    DeskAct act = DeskAct::Next;
    int revision = 0; ///< of the ticket after it: a newer one means that somebody went on
    Instant at;
};

/// One window's part of the queue view, as its clerk sees it. A value; nothing here decides, the hub does (TicketCommands, HallCommands).
struct WindowDesk {
    bool known = false; ///< the set-up has this window
    int number = 0;
    QString name;
    WindowStatus status;
    bool mine = false;            ///< this clerk has it, open or paused
    std::optional<Ticket> ticket; ///< called or being served here
    QList<Ticket> waiting;        ///< in calling order
    QList<Ticket> held;           ///< whose visitors come back here without a number
    QueueRules rules;
    bool leftHere = false;        ///< closed, with a ticket of another clerk who is gone
    int alsoConsulted = 0;        ///< told by the clerk so far
    std::optional<DeskStep> last; ///< what may be undone here
};

/// The window in the view; what only its page knows (alsoConsulted, last) is left to the page.
WindowDesk windowDesk(const QueueView &view, int window, const QString &user, Instant now);

/// Why the hub would refuse the act now, by the same rules and with the same problem; nothing when it may be pressed.
std::optional<Problem> deskRefusal(const WindowDesk &desk, DeskAct act, Instant now);

/// Calls before a no-show of the ticket that stands here.
int callsMaxOf(const WindowDesk &desk);
/// Whole seconds, rounded up, until the called ticket may be called again; 0 when it may or when calls are spent.
int recallSecondsLeft(const Ticket &ticket, const QueueRules &rules, Instant now);

/// Whole seconds, rounded up, until the hub enters the no-show by itself; nothing when it will not.
std::optional<int> noShowSecondsLeft(const Ticket &ticket, const QueueRules &rules, Instant now);
/// The step as one that may be taken back; nothing for acts the hub does not take back.
std::optional<DeskStep> deskStep(DeskAct act, const Ticket &replied, Instant now);
/// What the hub remembers of the window's last step, after the program was started again.
std::optional<DeskStep> deskStep(const LastStep &remembered);

/// A reply often comes before the events of its command. Whether the view is already as far as the replied ticket.
bool viewHasReached(const QueueView &view, const Ticket &replied);
bool viewHasReached(const QueueView &view, const WindowStatus &replied);
/// The view as it will be when the events of the reply have come.
void putReply(QueueView &view, const Ticket &replied);
void putReply(QueueView &view, const WindowStatus &replied);

} // namespace ow
