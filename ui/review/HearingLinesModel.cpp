#include "ui/review/HearingLinesModel.h"

#include "models/cases/HearingCommands.h"
#include "ui/cases/CaseText.h"
#include "ui/common/LightMark.h"
#include "ui/common/Theme.h"

namespace ow {

namespace {
enum HearingColumn { HearingLeft, HearingMatter, HearingItem, HearingName, hearingColumns };
} // namespace

HearingLinesModel::HearingLinesModel(const WorkingCalendar &calendar, QObject *parent)
    : QAbstractTableModel(parent), m_calendar(calendar)
{
}

void HearingLinesModel::show(const QList<Case> &cases, const QStringList &units, QDate today)
{
    beginResetModel();
    m_cases = cases;
    m_units = units;
    m_today = today;
    endResetModel();
}

int HearingLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cases.size());
}

int HearingLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(hearingColumns);
}

QVariant HearingLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Case &record = m_cases.at(index.row());
    const HearingRequest *request = openRequest(record, m_units);
    const char *const light = index.column() == HearingLeft && request
        ? CaseText::colour(dueLight(request->due.due, m_today, m_calendar))
        : nullptr;
    if (role == Qt::ForegroundRole && light)
        return Theme::colour(light);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case HearingLeft: {
        const QString left = request ? CaseText::left(request->due, m_today, m_calendar) : QString();
        return role == Qt::DisplayRole ? withLight(light, left) : spokenLight(light, left);
    }
    case HearingMatter: return request ? request->matter : QString();
    case HearingItem: return record.itemName;
    case HearingName: return record.maskedName;
    default: return {};
    }
}

QVariant HearingLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case HearingLeft: return tr("答复期限");
    case HearingMatter: return tr("请我单位审查");
    case HearingItem: return tr("事项");
    case HearingName: return tr("申请人");
    default: return {};
    }
}

} // namespace ow

#include "moc_HearingLinesModel.cpp"
