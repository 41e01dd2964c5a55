#pragma once
#include "models/sheets/SheetNews.h"

#include <QAbstractTableModel>

namespace ow {

/// What a spreadsheet would do: faults alone when there are any, otherwise what is new, what changes and how. What stays the same is
/// counted, not listed.
class SheetLinesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(const SheetPreview &preview);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString kind;
        QString what;
        QString text;
    };
    QList<Row> m_rows;
    bool m_faulty = false;
};

} // namespace ow
