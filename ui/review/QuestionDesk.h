#pragma once
#include "models/questions/QuestionCommands.h"
#include "models/questions/QuestionViews.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;

namespace ow {
class DataTable;
class QuestionLinesModel;
class QuestionPanel;
class ScanViewer;

/// 窗口的问题 on the review page: what waits, the oldest first, above the cases; nothing while nothing waits. Ctrl+Q opens the oldest one
/// that is free. Whoever opens one has it, and reads it with the trace that reading leaves.
class QuestionDesk final : public QWidget {
    Q_OBJECT
public:
    /// `panel` shows the open one; both live on `page`.
    QuestionDesk(StationContext &context, const QString &user, QuestionPanel &panel, QWidget &page);
    /// Opens the oldest one this reviewer may take; false when there is none.
    bool openOldest();
    /// The panel shows something else now; a question that was open stays taken.
    void leave();

signals:
    void opened();
    /// Answered or put back: there is nothing to show any more.
    void closed(const QString &told);
    void refused(const ow::Problem &problem);

private:
    void open(const QUuid &id);
    void read(const OfficeQuestion &question);
    void refresh();
    void tick();
    void showPhoto();
    template <class C>
    void finish(const C &command, const QString &told);
    const OfficeQuestion *current() const;

    StationContext &m_context;
    QString m_user;
    QuestionPanel &m_panel;
    LiveView<OfficeQuestionsView> m_view;
    QuestionLinesModel *m_lines;
    QLabel *m_title;
    DataTable *m_table;
    ScanViewer *m_viewer;
    std::optional<OfficeQuestion> m_open;
    bool m_underWay = false;
};

} // namespace ow
