#pragma once
#include "models/cases/BatchCommands.h"
#include "models/cases/ReviewCommands.h"
#include "models/cases/WorkViews.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace ow {
class BatchSheet;
class DataTable;
class WorkListModel;

/// 待办: what is to be done behind the window, by due date; taken upon oneself, given back, and granted together where it is clean.
class WorkListPanel final : public QWidget {
    Q_OBJECT
public:
    /// Its sheets lie over `page`.
    WorkListPanel(StationContext &context, const SignedIn &reviewer, QWidget &page);
    const LiveViewBase &view() const { return m_view; }
    /// All there is, whatever is shown of it.
    const QList<WorkLine> &lines() const { return m_view.value().lines; }
    std::optional<WorkLine> line(const QUuid &id) const;
    void tellDay(QDate day);
    /// The open case, marked in the list.
    void mark(const QUuid &id);
    void unmark();
    /// The next line, or the one before.
    void step(int by);
    void focusList();

signals:
    void chosen(const QUuid &id);
    /// What happened to a case, as it is afterwards.
    void caseTold(const ow::Case &record);
    /// The list was read anew: what was open may be another by now.
    void readAnew();
    void freshChanged();
    void planWanted();
    void awayWanted();
    void refused(const ow::Problem &problem);
    void done(const QString &told);
    void papersIssued(const QList<ow::IssuedPaper> &papers);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void retell();
    QList<WorkLine> shownLines() const;
    /// Ticked, or the one under the cursor.
    QList<QUuid> meant() const;
    void claim();
    void release();
    void openBatch();

    StationContext &m_context;
    QString m_user;
    LiveView<WorkView> m_view;
    QLabel *m_title;
    QComboBox *m_filter;
    WorkListModel *m_list;
    DataTable *m_table;
    QLabel *m_told;
    QPushButton *m_claim;
    QPushButton *m_release;
    QPushButton *m_grant;
    BatchSheet *m_batch;
    QUuid m_marked;
    QDate m_day;
    bool m_byEvent = false;
    bool m_underWay = false;
};

} // namespace ow
