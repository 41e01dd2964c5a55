#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "models/publication/PublicationWatch.h"
#include "models/queue/FloorViews.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"
#include "ui/supervisor/TicketPick.h"

#include <QWidget>
#include <memory>

namespace ow {
class NowPanel;
class SteeringDesk;
class TicketHistorySheet;

/// 大厅现况: the supervisor's page. Every number opens the list it counts, and both follow the same events; windows, queues and boards are
/// steered from here.
class NowPage final : public QWidget {
    Q_OBJECT
public:
    explicit NowPage(StationContext &context, QWidget *parent = nullptr);

signals:
    /// What is wrong with the catalogue is to be looked at.
    void catalogueAsked();

private:
    void tellCatalogue();
    void connectSteering();
    void choose(const TicketPick &pick);
    void refresh();
    void showList();
    void tellMissing();
    void tick();
    void tellLink();
    /// What waiting times are counted to: now, or when the hub was lost.
    Instant shownAt() const;

    StationContext &m_context;
    const WorkingCalendar &m_calendar;
    LiveView<QueueView> m_view;
    LiveView<CatalogueAlarmsView> m_alarms;
    TicketPick m_pick{TicketState::Waiting, {}, {}};
    std::unique_ptr<LiveView<TicketsView>> m_list; ///< of the pick's state; none when the live tickets hold it
    NowPanel *m_panel;
    SteeringDesk *m_steering;
    TicketHistorySheet *m_history;
    QList<WindowClerksView::Last> m_clerks; ///< who had the windows before m_clerksDay
    QDate m_clerksDay;
    QDate m_askedDay;             ///< the views were loaded anew for this day
    bool m_listExplained = false; ///< the notice says why the list is missing
    bool m_shown = false;
};

} // namespace ow
