#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "models/queue/QueueViews.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;

namespace ow {
class Banner;
class DataTable;
class TicketHistorySheet;
class TicketListModel;

/// 闭厅清单: everybody who took a number today and was not served to the end, and the day's totals, counted from the tickets themselves.
class ClosingPage final : public QWidget {
    Q_OBJECT
public:
    explicit ClosingPage(StationContext &context, QWidget *parent = nullptr);

private:
    void refresh();

    StationContext &m_context;
    WorkingCalendar m_calendar;
    LiveView<QueueView> m_queue; ///< for the set-up
    LiveView<TicketsView> m_tickets;
    Banner *m_banner;
    QLabel *m_totals;
    TicketListModel *m_list;
    DataTable *m_table;
    TicketHistorySheet *m_history;
    QDate m_day; ///< loaded
};

} // namespace ow
