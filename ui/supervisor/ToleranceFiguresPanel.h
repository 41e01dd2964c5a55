#pragma once
#include "models/cases/ToleranceFigures.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace ow {
class DataTable;
class TextTable;

/// 容缺统计: what became of the papers that were tolerated, by which the list of tolerable papers is judged; to a spreadsheet by one key.
class ToleranceFiguresPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ToleranceFiguresPanel(StationContext &context, QWidget *parent = nullptr);
    /// As the file that is saved; refused() when it cannot be written.
    void exportTo(const QString &path);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void show(const ToleranceFiguresView &view);
    void askWhere();

    StationContext &m_context;
    ToleranceFiguresView m_view;
    QComboBox *m_since;
    QLabel *m_head;
    TextTable *m_rows;
    DataTable *m_table;
    QPushButton *m_export;
    int m_asked = 0; ///< an answer to an earlier question is too late
};

} // namespace ow
