#pragma once
#include "sync/client/HubClient.h"
#include "ui/supervisor/TicketPick.h"

#include <QMap>
#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;

namespace ow {
class Banner;
class DataTable;
class EmptyState;
class Notice;
class NumberTile;
class QueueLineModel;
class TicketListModel;
class WindowTile;

/// The hall at this moment, from values: numbers, windows, queues, and the list behind the number chosen.
class NowPanel final : public QWidget {
    Q_OBJECT
public:
    explicit NowPanel(QWidget *parent = nullptr);
    void tell(const QueueView &view, Instant now);
    void tellLink(HubClient::Link link, Instant since);
    void tellNothing(const QString &title, const QString &hint);
    /// The tickets behind the pick; nothing while they are on their way.
    void tellList(const TicketPick &pick, const std::optional<QList<Ticket>> &tickets, Instant now);
    Notice &notice() const { return *m_notice; }

signals:
    void pickChosen(const ow::TicketPick &pick);

private:
    QLayout *makeTiles();
    QWidget *makeMiddle();
    QWidget *makeList();
    void tellWindows(const QueueView &view, Instant now);
    void choose(const TicketPick &pick);
    void countRows();

    Banner *m_lost;
    Notice *m_notice;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    NumberTile *m_issued;
    NumberTile *m_waiting;
    NumberTile *m_called;
    NumberTile *m_serving;
    NumberTile *m_noShow;
    NumberTile *m_done;
    NumberTile *m_longest;
    QGridLayout *m_windows;
    QMap<int, WindowTile *> m_windowTiles;
    QueueLineModel *m_queues;
    TicketListModel *m_list;
    QSortFilterProxyModel *m_filtered;
    DataTable *m_table;
    QLabel *m_listTitle;
    QLabel *m_listCount;
    QLineEdit *m_filter;
    QLabel *m_asOf;
    HallSetup m_hall;
};

} // namespace ow
