#pragma once
// 网上申请: those nobody answered yet, soonest first, above the cases to be reviewed; nothing while there is none. Ctrl+O goes to the
// list, Enter or F4 opens one to be answered.
#include "models/cases/CaseViews.h"
#include "models/online/OnlineCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;

namespace ow {
class CaseListModel;
class DataTable;
class OnlineSheet;

class OnlineDesk final : public QWidget {
    Q_OBJECT
public:
    /// The sheet is laid over `page`.
    OnlineDesk(StationContext &context, QWidget &page);

signals:
    void refused(const ow::Problem &problem);
    void papersIssued(const QList<ow::IssuedPaper> &papers);
    void done(const QString &told);

private:
    void refresh();
    void open(const Case &record);
    void readScans(const CaseFileView &file);
    void fetch(const Scan &scan);
    void answer(const AnswerOnline &command);

    StationContext &m_context;
    const WorkingCalendar &m_calendar;
    LiveView<CasesView> m_view;
    CaseListModel *m_cases;
    QLabel *m_title;
    DataTable *m_table;
    OnlineSheet *m_sheet;
    QUuid m_opening; ///< whose file is being read
    std::optional<CaseFileView> m_file; ///< the one that was opened last
};

} // namespace ow
