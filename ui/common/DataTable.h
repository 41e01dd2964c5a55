#pragma once
#include "ui/common/Icons.h"

#include <QTableView>

namespace ow {
class EmptyState;

/// A table with our defaults: whole rows, no editing, no vertical header, tool tip for what does not fit, Enter or double click
/// chooses a row, and a sentence instead of rows when there are none.
class DataTable final : public QTableView {
    Q_OBJECT
public:
    explicit DataTable(QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override;
    /// Pixels a column; 0 takes as much as its contents need, -1 shares what is left.
    void setColumnWidths(const QList<int> &widths);
    void setEmpty(Icon icon, const QString &title, const QString &hint);

signals:
    void rowChosen(const QModelIndex &index);

protected:
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showEmptiness();
    void applyRowHeight();

    EmptyState *m_empty;
};

} // namespace ow
