#pragma once
#include "models/publication/ItemDifference.h"

#include <QAbstractTableModel>

namespace ow {

/// What a version says, or what differs from the one before: part, what, and its text or both texts.
class ItemLinesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Kind { Lines, Changes };

    explicit ItemLinesModel(Kind kind, QObject *parent = nullptr) : QAbstractTableModel(parent), m_kind(kind) {}
    void showLines(const QList<ItemLine> &lines);
    void showChanges(const QList<ItemChange> &changes);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Kind m_kind;
    QList<ItemChange> m_rows; ///< of lines the text stands in `after`
};

} // namespace ow
