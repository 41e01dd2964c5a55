#pragma once
#include "models/cases/DuplicateCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ow {
class DataTable;
class TextTable;

/// 重复申请: what windows were told, and what they found and why; and for how many days an application of before counts.
class DuplicatePanel final : public QWidget {
    Q_OBJECT
public:
    explicit DuplicatePanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void refresh();
    void tellChosen();
    void setDays();
    /// The other verdict than it has, or one where it has none.
    void judge(bool same);
    std::optional<DuplicatePair> chosen() const;

    StationContext &m_context;
    LiveView<DuplicatesView> m_view;
    QLabel *m_count;
    QSpinBox *m_days;
    QPushButton *m_set;
    TextTable *m_rows;
    DataTable *m_table;
    QLabel *m_detail;
    QLineEdit *m_reason;
    QPushButton *m_same;
    QPushButton *m_other;
};

} // namespace ow
