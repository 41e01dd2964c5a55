#pragma once
#include "models/cases/ReviewCommands.h"
#include "models/cases/WorkViews.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {
class DataTable;
class TextTable;

/// 环节预警: cases that take longer in a step than their share of the period, or that nobody touched for days; who has claimed one, and
/// its way back to everybody.
class StepAlarmsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit StepAlarmsPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void counted(int alarms);
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void refresh();
    void tellButtons();
    void release();
    const StepAlarmsView::Line *chosen() const;

    StationContext &m_context;
    LiveView<StepAlarmsView> m_view;
    QLabel *m_count;
    TextTable *m_rows;
    DataTable *m_table;
    QLineEdit *m_reason;
    QPushButton *m_release;
};

} // namespace ow
