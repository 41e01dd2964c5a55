#pragma once
#include "models/cases/CorrectionCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ow {
class DataTable;
class TextTable;
class WordsSheet;

/// 二次告知: later notices about what could be seen before; who told what when, and what the supervisor found.
class NoticePanel final : public QWidget {
    Q_OBJECT
public:
    explicit NoticePanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void refresh();
    void tellChosen();
    const NoticeWarning *chosen() const;
    void settle(const QString &found);

    StationContext &m_context;
    LiveView<NoticeWarningsView> m_view;
    QLabel *m_count;
    TextTable *m_rows;
    DataTable *m_table;
    QLabel *m_detail;
    QPushButton *m_settle;
    WordsSheet *m_sheet;
};

} // namespace ow
