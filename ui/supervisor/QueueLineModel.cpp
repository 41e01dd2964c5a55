#include "ui/supervisor/QueueLineModel.h"

#include "ui/common/Theme.h"
#include "ui/queue/QueueText.h"

namespace ow {

namespace {
enum QueueLineColumn {
    QueueLineName,
    QueueLineWaiting,
    QueueLineOldest,
    QueueLineWindows,
    QueueLineNumbers,
    QueueLineColumns
};
}

void QueueLineModel::show(const QList<QueueLine> &lines, Instant now)
{
    m_now = now;
    if (lines.size() != m_lines.size()) { // a new set-up
        beginResetModel();
        m_lines = lines;
        endResetModel();
        return;
    }
    m_lines = lines;
    if (!m_lines.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_lines.size()) - 1, QueueLineColumns - 1));
}

int QueueLineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int QueueLineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : QueueLineColumns;
}

QVariant QueueLineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QueueLine &line = m_lines.at(index.row());
    const bool unserved = line.waiting > 0 && line.windowsOpen == 0;
    const bool bad = index.column() == QueueLineWindows ? unserved : index.column() == QueueLineNumbers && line.stopped;
    if (role == Qt::ForegroundRole && bad)
        return Theme::colour("bad");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case QueueLineName: return line.name;
    case QueueLineWaiting: return QString::number(line.waiting);
    case QueueLineOldest: return line.oldest ? QueueText::duration(*line.oldest, m_now) : QStringLiteral("—");
    case QueueLineWindows: return unserved ? tr("无窗口") : QString::number(line.windowsOpen);
    case QueueLineNumbers: return line.stopped ? tr("已停") : tr("发号");
    default: return {};
    }
}

QVariant QueueLineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case QueueLineName: return tr("队列");
    case QueueLineWaiting: return tr("等候");
    case QueueLineOldest: return tr("最久");
    case QueueLineWindows: return tr("开窗");
    case QueueLineNumbers: return tr("取号");
    default: return {};
    }
}

} // namespace ow

#include "moc_QueueLineModel.cpp"
