#include "ui/guide/ItemLinesModel.h"

namespace ow {

void ItemLinesModel::showLines(const QList<ItemLine> &lines)
{
    beginResetModel();
    m_rows.clear();
    for (const ItemLine &line : lines)
        m_rows.append({line.part, line.what, {}, line.text});
    endResetModel();
}

void ItemLinesModel::showChanges(const QList<ItemChange> &changes)
{
    beginResetModel();
    m_rows = changes;
    endResetModel();
}

int ItemLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ItemLinesModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_kind == Kind::Lines ? 3 : 4;
}

QVariant ItemLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)
        || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    const ItemChange &row = m_rows.at(index.row());
    switch (index.column()) {
    case 0: return row.part;
    case 1: return row.what;
    case 2: return m_kind == Kind::Lines ? row.after : row.before.isEmpty() ? tr("（原来没有）") : row.before;
    default: return row.after.isEmpty() ? tr("（取消）") : row.after;
    }
}

QVariant ItemLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case 0: return tr("部分");
    case 1: return tr("内容");
    case 2: return m_kind == Kind::Lines ? tr("现行规定") : tr("原来");
    case 3: return tr("改为");
    default: return {};
    }
}

} // namespace ow

#include "moc_ItemLinesModel.cpp"
