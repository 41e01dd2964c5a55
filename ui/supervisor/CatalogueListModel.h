#pragma once
#include "models/publication/PublicationViews.h"

#include <QAbstractTableModel>

namespace ow {

enum class CatalogueFilter { All, Drafts, OnceAtMost, MustCome, Coming, Ended };

/// Items of the catalogue, those that answer the filter and the words: name, version, unit, where it stands. A draft stands beside
/// its item with its own state and, once approved, the day by which it must be published.
class CatalogueListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Name, Version, Unit, State };

    /// One line: an item, or a draft of one.
    struct Row {
        CatalogueView::Line item; ///< of a draft of a new item: code and name only
        std::optional<DraftHead> draft;
    };

    using QAbstractTableModel::QAbstractTableModel;
    void show(const CatalogueView &view, CatalogueFilter filter, const QString &words);
    const Row &row(int index) const { return m_rows.at(index); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString stateText(const Row &row) const;

    QList<Row> m_rows;
    QDate m_day;
};

} // namespace ow
