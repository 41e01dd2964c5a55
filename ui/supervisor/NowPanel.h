#pragma once
#include "sync/client/HubClient.h"
#include "ui/supervisor/TicketPick.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;

namespace ow {
class Banner;
class BroadcastSheet;
class DataTable;
class EmptyState;
class FloorPlan;
class FreeSheet;
class HelpStrip;
class NotTodaySheet;
class Notice;
class NumberTile;
class QueueLineModel;
class SteeringReasonSheet;
class SkillSheet;
class TicketListModel;

/// The hall at this moment, from values: numbers, windows, queues, and the list behind the number chosen. What may be steered stands
/// beside the list of the window or queue chosen; the panel asks for what the act needs and says what was chosen.
class NowPanel final : public QWidget {
    Q_OBJECT
public:
    explicit NowPanel(QWidget *parent = nullptr);
    void tell(const QueueView &view, Instant now);
    /// A line about windows that should be open; empty when none is missing.
    void tellMissing(const QString &line);
    /// What is wrong with the catalogue; empty when nothing is. `late`: somebody can mend it on the catalogue's page.
    void tellCatalogue(const QString &line, bool late);
    void tellLink(HubClient::Link link, Instant since);
    void tellNothing(const QString &title, const QString &hint);
    /// The tickets behind the pick; nothing while they are on their way.
    void tellList(const TicketPick &pick, const std::optional<QList<Ticket>> &tickets, Instant now);
    Notice &notice() const { return *m_notice; }

signals:
    void pickChosen(const ow::TicketPick &pick);
    void historyChosen(const QUuid &ticket);
    void catalogueAsked();
    void helpAnswered(int window);
    void freeChosen(int window, bool keepTicket, const QString &reason);
    void skillsChosen(int window, const QList<ow::HallSkill> &skills, const QString &reason);
    void setupSkillsChosen(int window, const QString &reason);
    void queueStopChosen(const QString &queue, const QString &reason);
    void queueAllowChosen(const QString &queue, const QString &reason);
    void notTodayChosen(const QList<int> &closed, const QList<int> &expected, const QString &reason);
    void broadcastChosen(const std::optional<QString> &text, const QString &reason);

private:
    QLayout *makeTiles();
    QWidget *makeMiddle();
    QWidget *makeList();
    void makeSheets();
    void tellBroadcast();
    void tellActs();
    void choose(const TicketPick &pick);
    void chooseQueueStop();
    void countRows();

    Banner *m_lost;
    HelpStrip *m_help;
    Banner *m_missing;
    Banner *m_catalogue;
    Banner *m_broadcast;
    Notice *m_notice;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    NumberTile *m_issued;
    NumberTile *m_waiting;
    NumberTile *m_called;
    NumberTile *m_serving;
    NumberTile *m_held;
    NumberTile *m_noShow;
    NumberTile *m_done;
    NumberTile *m_cancelled;
    NumberTile *m_longest;
    FloorPlan *m_floor;
    QueueLineModel *m_queues;
    TicketListModel *m_list;
    QSortFilterProxyModel *m_filtered;
    DataTable *m_table;
    QLabel *m_listTitle;
    QLabel *m_listCount;
    QLineEdit *m_filter;
    QLabel *m_asOf;
    QPushButton *m_free;
    QPushButton *m_skills;
    QPushButton *m_notToday;
    QPushButton *m_stop;
    QPushButton *m_notify;
    FreeSheet *m_freeSheet = nullptr;
    SkillSheet *m_skillSheet = nullptr;
    BroadcastSheet *m_broadcastSheet = nullptr;
    SteeringReasonSheet *m_stopSheet = nullptr;
    NotTodaySheet *m_notTodaySheet = nullptr;
    QueueView m_view;
    TicketPick m_pick;
    QString m_askedQueue; ///< whose numbers are stopped, or given again, once the reason is there
    bool m_askedAllow = false;
    bool m_linked = true;
};

} // namespace ow
