#include "ui/common/TextTable.h"

#include "ui/common/LightMark.h"
#include "ui/common/Theme.h"

namespace ow {

TextTable::TextTable(const QStringList &head, QObject *parent) : QAbstractTableModel(parent), m_head(head) {}

void TextTable::show(const QList<QStringList> &rows, const QList<const char *> &lights)
{
    m_lights = lights;
    // The same number of rows keeps the choice where it is.
    if (rows.size() == m_rows.size()) {
        m_rows = rows;
        if (!m_rows.isEmpty())
            emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, int(m_head.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int TextTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TextTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_head.size());
}

QVariant TextTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const char *const light = index.column() == 0 ? m_lights.value(index.row()) : nullptr;
    if (light && role == Qt::ForegroundRole)
        return Theme::colour(light);
    if (role == Qt::DisplayRole)
        return withLight(light, text(index.row(), index.column()));
    if (role == Qt::AccessibleTextRole)
        return spokenLight(light, text(index.row(), index.column()));
    return {};
}

QVariant TextTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_head.value(section);
}

} // namespace ow

#include "moc_TextTable.cpp"
