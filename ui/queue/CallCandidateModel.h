#pragma once
#include "models/queue/Hall.h"

#include <QAbstractTableModel>

namespace ow {

/// What a call looked at, best first, one row each: who stood first in every line, and why it was or was not that one.
class CallCandidateModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Number, Queue, Class, Waited, Points, Why };

    using QAbstractTableModel::QAbstractTableModel;
    void show(const CallWhy &why, const HallSetup &hall, Instant calledAt);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const CallCandidate &candidate, Column column) const;

    CallWhy m_why;
    HallSetup m_hall;
    Instant m_calledAt;
};

} // namespace ow
