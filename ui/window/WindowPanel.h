#pragma once
#include "sync/client/HubClient.h"
#include "ui/window/CallStrip.h"
#include "ui/window/TransferSheet.h"

#include <QPointer>

class QPushButton;
class QStackedWidget;

namespace ow {
class Banner;
class DataTable;
class EmptyState;
class FollowOnSheet;
class HeldSheet;
class Notice;
class ReasonSheet;
class Sheet;
class TicketCard;
class TicketListModel;
class WhySheet;

/// Everything on the clerk's page, from values: it sends nothing and knows only what it was told last. Keys: F2 or space next (F2
/// also opens and resumes; with a visitor at the window it ends the visit and calls the next, asking for the outcome where what was
/// done does not say it), F3 recall, F4 no-show, F5 start, F6 to the outcomes, 1–6 finish, Ctrl+1–6 finish and next, F8 hold (at a free window: the held
/// ones, Shift+F8 always), F9 pause, F10 close, F11 transfer, F12 why, + and − 顺带咨询, Ctrl+N next matter of the same visitor,
/// Ctrl+Z undo, Ctrl+F2 take over, Ctrl+F10 交接班, Ctrl+F1 silent help. F1, F7 and Ctrl+Q are the intake's. Enter on a waiting row calls by number.
class WindowPanel final : public QWidget {
    Q_OBJECT
public:
    explicit WindowPanel(QWidget *parent = nullptr);
    void tell(const DeskScene &scene);
    /// The line to the hub; `since` when it is not there. What stands on the page then stays, marked as of that time.
    void tellLink(HubClient::Link link, Instant since);
    /// Nothing to show yet, and why.
    void tellNothing(const QString &title, const QString &hint);
    Notice &notice() const { return *m_notice; }
    /// The explanation that was asked for.
    void showWhy(const TicketHistoryView &history);
    /// Where person, form and papers of the current ticket stand.
    QStackedWidget &intakeArea() const { return *m_intake; }
    /// What a clerk without a visitor may do stands below the sentence that nobody is here.
    void addToEmpty(QWidget *widget);

signals:
    /// Open, Close, Resume, Next, Recall, NoShow, Start, Why, TakeOver, AskHelp.
    void actChosen(ow::DeskAct act);
    void pauseChosen(const QString &reason);
    void outcomeChosen(ow::Outcome outcome);
    void finishNextChosen(ow::Outcome outcome);
    void holdChosen(const QString &reason);
    void resumeChosen(const QUuid &ticket);
    void transferChosen(const ow::DeskTransfer &transfer);
    void callNamedChosen(const QUuid &ticket, const QString &reason);
    void undoChosen(const QString &reason);
    void followOnChosen(const QString &queue);
    /// One more question answered beside the matter, or one taken back.
    void alsoConsultedChosen(int by);
    /// 交接班.
    void shiftAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeSide();
    QWidget *makeIntake();
    void makeSheets();
    void addKeys();
    void addKey(const QKeySequence &key, QList<DeskAct> acts);
    void choose(DeskAct act);
    void chooseWaiting(int row);
    void askTakeOver();
    void askOutcome(bool thenNext);
    void finish(Outcome outcome);
    void stopAsking();
    bool pressKey(int key);

    Banner *m_lost;
    Notice *m_notice;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    CallStrip *m_strip;
    TicketCard *m_ticket;
    QPushButton *m_shift = nullptr;
    QLabel *m_waitingTitle;
    QLabel *m_served;
    TicketListModel *m_waiting;
    DataTable *m_table;
    QStackedWidget *m_intake;
    EmptyState *m_intakeEmpty;
    ReasonSheet *m_pause;
    ReasonSheet *m_hold;
    ReasonSheet *m_named;
    ReasonSheet *m_undo;
    TransferSheet *m_transfer;
    FollowOnSheet *m_followOn;
    HeldSheet *m_held;
    WhySheet *m_why;
    Sheet *m_takeOver;
    DeskScene m_scene;
    QUuid m_chosen;                  ///< of the waiting list, while its reason is asked
    bool m_thenNext = false;         ///< the outcome being asked for ends the visit and calls the next
    QPointer<QWidget> m_focusBefore; ///< where the keyboard was when the outcome was asked
    HubClient::Link m_link = HubClient::Link::Connecting;
    Instant m_since;
};

} // namespace ow
