#pragma once
#include "sync/client/HubClient.h"
#include "ui/window/CallStrip.h"

class QStackedWidget;

namespace ow {
class Banner;
class DataTable;
class EmptyState;
class Notice;
class PauseSheet;
class TicketCard;
class TicketListModel;

/// Everything on the clerk's page, from values: it sends nothing and remembers nothing. Keys: F2 or space next (F2 also opens and
/// resumes), F3 recall, F4 no-show, F5 start, F6 to the outcomes, 1–6 finish, F9 pause, F10 close.
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
    /// Where person, form and papers of the current ticket stand.
    QStackedWidget &intakeArea() const { return *m_intake; }

signals:
    /// Open, Close, Resume, Next, Recall, NoShow, Start.
    void actChosen(ow::DeskAct act);
    void pauseChosen(const QString &reason);
    void outcomeChosen(ow::Outcome outcome);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeSide();
    QWidget *makeIntake();
    void addKey(int key, QList<DeskAct> acts);
    void choose(DeskAct act);
    bool pressKey(int key);

    Banner *m_lost;
    Notice *m_notice;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    CallStrip *m_strip;
    TicketCard *m_ticket;
    QLabel *m_waitingTitle;
    QLabel *m_served;
    TicketListModel *m_waiting;
    DataTable *m_table;
    QStackedWidget *m_intake;
    EmptyState *m_intakeEmpty;
    PauseSheet *m_pause;
    HubClient::Link m_link = HubClient::Link::Connecting;
    Instant m_since;
};

} // namespace ow
