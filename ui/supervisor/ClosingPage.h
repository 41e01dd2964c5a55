#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "models/queue/QueueViews.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"
#include "ui/supervisor/DayTotals.h"

#include <QMap>
#include <QWidget>

class QLabel;

namespace ow {
class Banner;
class DataTable;
class NumberTile;
class TicketHistorySheet;
class TicketListModel;

/// 闭厅清单: the day's totals, counted from the tickets themselves; each opens the tickets it counts, at first those of everybody who was not
/// served to the end. A row opens the history of its ticket.
class ClosingPage final : public QWidget {
    Q_OBJECT
public:
    explicit ClosingPage(StationContext &context, QWidget *parent = nullptr);

private:
    QLayout *makeTiles();
    void refresh();
    void showTotals(const DayTotals &totals);

    StationContext &m_context;
    const WorkingCalendar &m_calendar;
    LiveView<QueueView> m_queue; ///< for the set-up
    LiveView<TicketsView> m_tickets;
    Banner *m_banner;
    QLabel *m_totals;
    QMap<DayPart, NumberTile *> m_tiles;
    DayPart m_part = DayPart::Unserved; ///< listed
    TicketListModel *m_list;
    DataTable *m_table;
    TicketHistorySheet *m_history;
    QDate m_day; ///< loaded
};

} // namespace ow
