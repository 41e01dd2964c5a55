#pragma once
#include "models/queue/QueueViews.h"

#include <QAbstractTableModel>

namespace ow {

/// The steps of one ticket, oldest first: when, what, its state afterwards, window, who, why.
class TicketStepModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { At, What, State, Window, Who, Reason };

    using QAbstractTableModel::QAbstractTableModel;
    void show(const QList<TicketHistoryView::Step> &steps);
    const QList<TicketHistoryView::Step> &steps() const { return m_steps; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<TicketHistoryView::Step> m_steps;
};

} // namespace ow
