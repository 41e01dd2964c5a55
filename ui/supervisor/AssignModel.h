#pragma once
#include "models/cases/CaseViews.h"
#include "models/queue/ItemService.h"

#include <QAbstractTableModel>

namespace ow {

/// Units and under each its items, with the queue whose number a visitor is given for it.
class AssignModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Name, Queue };

    struct Row {
        QString unit;
        QString item; ///< empty: the unit itself
        QString name;
        QString queue;   ///< code; empty: no number
        bool own = true; ///< named for this row; an item without one goes with its unit
    };

    using QAbstractTableModel::QAbstractTableModel;
    void show(const ItemServiceView &service, const QList<Item> &items, const HallSetup &hall);
    const QList<Row> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString queueText(const Row &row) const;

    QList<Row> m_rows;
    HallSetup m_hall;
};

} // namespace ow
