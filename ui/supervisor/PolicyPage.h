#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "models/queue/PolicyBound.h"
#include "models/queue/QueueViews.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QFutureWatcher>
#include <QWidget>
#include <memory>

namespace ow {
class PolicyPanel;
class SteeringDesk;

/// 叫号规则: follows the policy in force, plays what a changed one would promise, and puts it in force. Asks the hub nothing before it is
/// first looked at.
class PolicyPage final : public QWidget {
    Q_OBJECT
public:
    explicit PolicyPage(StationContext &context, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void fillLoad();
    /// Away from the GUI thread: a long day of many classes takes its time.
    void play(const QueuePolicy &policy, const PolicyLoad &load);
    void tellLink();

    StationContext &m_context;
    const WorkingCalendar &m_calendar;
    PolicyPanel *m_panel;
    SteeringDesk *m_steering;
    std::unique_ptr<LiveView<QueueView>> m_view;
    QFutureWatcher<QList<PolicyBound>> m_played;
    bool m_filled = false;
};

} // namespace ow
