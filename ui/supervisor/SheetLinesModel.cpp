#include "ui/supervisor/SheetLinesModel.h"

#include "ui/common/Theme.h"

namespace ow {

void SheetLinesModel::show(const SheetPreview &preview)
{
    beginResetModel();
    m_rows.clear();
    m_faulty = !preview.faults.isEmpty();
    for (const QString &fault : preview.faults)
        m_rows.append({tr("错误"), fault.section(QStringLiteral("："), 0, 0), fault.section(QStringLiteral("："), 1)});
    for (const SheetLine &line : m_faulty ? QList<SheetLine>() : preview.lines) {
        if (line.news == SheetNews::Same)
            continue;
        const QString kind = line.news == SheetNews::New ? tr("新增%1").arg(line.kind) : tr("改动%1").arg(line.kind);
        const QString name = line.version > 0 ? tr("%1（第%2版）").arg(line.name).arg(line.version) : line.name;
        m_rows.append({kind, name, line.changes.isEmpty() ? line.code : line.changes.join(QLatin1Char('\n'))});
    }
    endResetModel();
}

int SheetLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SheetLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant SheetLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::ForegroundRole && m_faulty && index.column() == 0)
        return Theme::colour("bad");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    return index.column() == 0 ? row.kind : index.column() == 1 ? row.what : row.text;
}

QVariant SheetLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case 0: return tr("变化");
    case 1: return m_faulty ? tr("位置") : tr("名称");
    case 2: return m_faulty ? tr("怎样改正") : tr("内容");
    default: return {};
    }
}

} // namespace ow

#include "moc_SheetLinesModel.cpp"
