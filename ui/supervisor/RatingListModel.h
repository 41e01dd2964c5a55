#pragma once
#include "models/ratings/Rating.h"

#include <QAbstractTableModel>

namespace ow {

/// Ratings as rows, in the order given. Shows what was said, not who of the staff is meant.
class RatingListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(const QList<Rating> &ratings);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Rating> m_ratings;
};

} // namespace ow
