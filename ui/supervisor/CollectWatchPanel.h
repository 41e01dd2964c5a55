#pragma once
#include "models/cases/CaseViews.h"
#include "models/cases/CollectCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;

namespace ow {
class DataTable;
class TextTable;

/// 待领和邮寄: results nobody took yet by how long they wait, what is on its way, and when somebody is to be reminded.
class CollectWatchPanel final : public QWidget {
    Q_OBJECT
public:
    explicit CollectWatchPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void refresh();
    void setTerms();

    StationContext &m_context;
    const WorkingCalendar &m_calendar;
    LiveView<CasesView> m_waiting;
    LiveView<CollectingView> m_collecting;
    QLabel *m_figures;
    QSpinBox *m_remind;
    QSpinBox *m_shelve;
    QPushButton *m_set;
    TextTable *m_rows;
    DataTable *m_table;
};

} // namespace ow
