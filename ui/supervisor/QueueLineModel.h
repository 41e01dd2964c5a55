#pragma once
#include "ui/supervisor/TicketPick.h"

#include <QAbstractTableModel>

namespace ow {

/// One row a queue: name, waiting, longest wait, open windows, whether numbers are given.
class QueueLineModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(const QList<QueueLine> &lines, Instant now);
    const QList<QueueLine> &lines() const { return m_lines; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<QueueLine> m_lines;
    Instant m_now;
};

} // namespace ow
