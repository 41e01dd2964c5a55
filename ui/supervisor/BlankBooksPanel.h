#pragma once
#include "models/cases/BlankCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ow {
class DataTable;
class TextTable;

/// What somebody has to look at a second time: spoilt sheets and boxes received by others; and every count with what did not agree.
class BlankBooksPanel final : public QWidget {
    Q_OBJECT
public:
    explicit BlankBooksPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    /// One line: a spoilt sheet, a box, or a count, which wants nothing more.
    struct Line {
        std::optional<Blank> voided = {};
        std::optional<BlankRun> run = {};
    };
    void refresh();
    void confirm();
    bool isWaiting(int row) const;

    StationContext &m_context;
    LiveView<BlanksView> m_view;
    QLabel *m_count;
    TextTable *m_rows;
    DataTable *m_table;
    QPushButton *m_confirm;
    QList<Line> m_lines;
};

} // namespace ow
