#include "ui/review/WorkListModel.h"

#include "models/cases/CaseMachine.h"
#include "ui/cases/CaseText.h"
#include "ui/common/CodeWords.h"
#include "ui/common/LightMark.h"
#include "ui/common/Theme.h"

#include <algorithm>

namespace ow {

WorkListModel::WorkListModel(const WorkingCalendar &calendar, QObject *parent)
    : QAbstractTableModel(parent), m_calendar(calendar)
{
}

void WorkListModel::show(const QList<WorkLine> &lines, const QString &user, QDate today)
{
    m_today = today;
    m_user = user;
    const bool samePlaces = std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
                                       [](const WorkLine &a, const WorkLine &b) { return a.id == b.id; });
    if (samePlaces) {
        m_lines = lines;
        if (!m_lines.isEmpty())
            emit dataChanged(index(0, 0), index(int(m_lines.size()) - 1, Count - 1));
    } else {
        beginResetModel();
        m_lines = lines;
        endResetModel();
    }
    const qsizetype before = m_ticked.size();
    m_ticked.removeIf([this](const QUuid &id) { return rowOf(id) < 0; });
    if (m_ticked.size() != before)
        emit tickedChanged();
}

int WorkListModel::rowOf(const QUuid &id) const
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const WorkLine &line) { return line.id == id; });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

void WorkListModel::toggle(int row)
{
    if (row < 0 || row >= m_lines.size() || m_lines.at(row).task != WorkTask::Decide)
        return;
    const QUuid id = m_lines.at(row).id;
    if (!m_ticked.remove(id))
        m_ticked.insert(id);
    emit dataChanged(index(row, 0), index(row, Count - 1));
    emit tickedChanged();
}

void WorkListModel::untickAll()
{
    if (m_ticked.isEmpty())
        return;
    m_ticked.clear();
    emit dataChanged(index(0, 0), index(int(m_lines.size()) - 1, Count - 1));
    emit tickedChanged();
}

QList<QUuid> WorkListModel::ticked() const
{
    QList<QUuid> ids;
    for (const WorkLine &line : m_lines) {
        if (m_ticked.contains(line.id))
            ids.append(line.id);
    }
    return ids;
}

int WorkListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int WorkListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant WorkListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WorkLine &line = m_lines.at(index.row());
    const bool isTicked = m_ticked.contains(line.id);
    const char *const light =
        index.column() == Left && line.due ? CaseText::colour(dueLight(*line.due, m_today, m_calendar)) : nullptr;
    if (role == Qt::AccessibleTextRole) {
        const QString spoken = spokenLight(light, text(line, index.column()));
        return index.column() == Left && isTicked ? tr("已勾选，%1").arg(spoken) : spoken;
    }
    if (role == Qt::DisplayRole) {
        const QString shown = withLight(light, text(line, index.column()));
        return index.column() == Left && isTicked ? QStringLiteral("☑ ") + shown : shown;
    }
    if (role == Qt::ToolTipRole)
        return text(line, index.column());
    if (role != Qt::ForegroundRole)
        return {};
    if (light)
        return Theme::colour(light);
    if (index.column() == Missing)
        return Theme::colour("warn");
    return {};
}

QString WorkListModel::left(const WorkLine &line) const
{
    if (line.wait) {
        switch (*line.wait) {
        case WorkWait::Stopped: return tr("期限暂停");
        case WorkWait::EarlierOpen: return tr("待前项办结");
        case WorkWait::EarlierLost: return tr("前项未取得");
        }
    }
    if (!line.due)
        return {};
    const QString left = CaseText::left(*line.due, m_today, m_calendar);
    return line.isEstimated.value_or(false) ? tr("预计%1").arg(left) : left;
}

QString WorkListModel::reviewer(const WorkLine &line) const
{
    const QString said = !line.agrees ? QString() : *line.agrees ? tr("同意") : tr("不同意");
    if (!line.claim)
        return said;
    const QString name = line.claim->user == m_user ? tr("我") : line.claim->name;
    return said.isEmpty() ? name : tr("%1 · %2").arg(name, said);
}

QString WorkListModel::text(const WorkLine &line, int column) const
{
    switch (column) {
    case Left: return left(line);
    case Task: {
        const QString task = line.task == WorkTask::CheckPromise ? tr("承诺核查") : codeWord(caseStateText(line.state));
        return line.fee && line.task != WorkTask::CheckPromise ? tr("%1 · %2").arg(task, *line.fee) : task;
    }
    case ItemName: return line.itemName;
    case Name: return line.maskedName;
    case Reviewer: return reviewer(line);
    case Missing: return line.missing.value_or(QString());
    default: return {};
    }
}

QVariant WorkListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Left: return tr("期限");
    case Task: return tr("状态");
    case ItemName: return tr("事项");
    case Name: return tr("申请人");
    case Reviewer: return tr("审查");
    case Missing: return tr("待补材料");
    default: return {};
    }
}

} // namespace ow

#include "moc_WorkListModel.cpp"
