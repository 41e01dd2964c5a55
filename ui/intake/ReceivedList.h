#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/CaseViews.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;

namespace ow {
class CaseListModel;
class DataTable;

/// 待录入: papers received whose form nobody has filled in yet, or 待补正: those a notice waits for; soonest first, each with the light of
/// its working days. Alt+L, of the other Alt+K, goes to the list, Enter opens a row. Hidden while there is none.
class ReceivedList final : public QWidget {
    Q_OBJECT
public:
    /// `state`: Received or Correcting.
    ReceivedList(StationContext &context, CaseState state, QWidget *parent = nullptr);

signals:
    void chosen(const ow::Case &record);

private:
    void refresh();

    StationContext &m_context;
    CaseState m_state;
    const WorkingCalendar &m_calendar; ///< the hall's
    LiveView<CasesView> m_view;
    QLabel *m_title;
    CaseListModel *m_cases;
    DataTable *m_table;
};

} // namespace ow
