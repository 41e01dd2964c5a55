#include "ui/cases/CaseListModel.h"

#include "models/cases/FeeRules.h"
#include "models/numbering/ShortNumber.h"
#include "ui/cases/CaseText.h"
#include "ui/common/CodeWords.h"
#include "ui/common/LightMark.h"
#include "ui/common/Theme.h"

#include <algorithm>

namespace ow {

CaseListModel::CaseListModel(const WorkingCalendar &calendar, QList<Column> columns, QObject *parent)
    : QAbstractTableModel(parent), m_calendar(calendar), m_columns(std::move(columns))
{
}

void CaseListModel::show(const QList<CaseRow> &rows, QDate today)
{
    m_today = today;
    const bool samePlaces = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                       [](const CaseRow &a, const CaseRow &b) { return a.record.id == b.record.id; });
    if (!samePlaces) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    m_rows = rows;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, int(m_columns.size()) - 1));
}

int CaseListModel::rowOf(const QUuid &id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const CaseRow &row) { return row.record.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int CaseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CaseListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant CaseListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CaseRow &row = m_rows.at(index.row());
    const Column column = m_columns.at(index.column());
    if (role == Qt::DisplayRole)
        return withLight(light(row, column), text(row, column));
    if (role == Qt::AccessibleTextRole)
        return spokenLight(light(row, column), text(row, column));
    if (role == Qt::ForegroundRole) {
        if (const char *token = column == Column::Missing ? "warn" : light(row, column))
            return Theme::colour(token);
    }
    return {};
}

QString CaseListModel::text(const CaseRow &row, Column column) const
{
    const Case &record = row.record;
    switch (column) {
    case Column::Left: return CaseText::left(record, m_today, m_calendar);
    case Column::Due: return awaitedDeadline(record) ? CaseText::day(*awaitedDeadline(record), m_today) : QString();
    case Column::Number: return record.number;
    case Column::Item: return record.itemName;
    case Column::Name: return record.maskedName;
    case Column::State:
        return awaitsPayment(record)
            ? tr("%1 · %2").arg(codeWord(caseStateText(record.state)), codeWord(feeStateText(*record.fee)))
            : codeWord(caseStateText(record.state));
    case Column::Missing: return row.missing;
    case Column::MissingDue: return row.missingDue ? CaseText::day(*row.missingDue, m_today) : QString();
    case Column::MissingLeft: return row.missingDue ? CaseText::left(*row.missingDue, m_today, m_calendar) : QString();
    case Column::Result: return record.result ? record.result->name : QString();
    case Column::ResultNumber: return record.result ? record.result->number : QString();
    case Column::ShortNumber: return shortNumberText(record.shortNumber.value_or(QString()));
    case Column::Validity: return record.result ? CaseText::validity(*record.result) : QString();
    }
    return {};
}

const char *CaseListModel::light(const CaseRow &row, Column column) const
{
    switch (column) {
    case Column::Left: return CaseText::colour(CaseText::light(row.record, m_today, m_calendar));
    case Column::MissingLeft:
        return row.missingDue ? CaseText::colour(dueLight(row.missingDue->due, m_today, m_calendar)) : nullptr;
    default: return nullptr;
    }
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= m_columns.size())
        return {};
    switch (m_columns.at(section)) {
    case Column::Left: return tr("期限");
    case Column::Due: return tr("到期日");
    case Column::Number: return tr("办件编号");
    case Column::Item: return tr("事项");
    case Column::Name: return tr("申请人");
    case Column::State: return tr("状态");
    case Column::Missing: return tr("待补材料");
    case Column::MissingDue: return tr("补齐期限");
    case Column::MissingLeft: return tr("补齐剩余");
    case Column::Result: return tr("证照名称");
    case Column::ResultNumber: return tr("证照编号");
    case Column::Validity: return tr("有效期");
    case Column::ShortNumber: return tr("短号");
    }
    return {};
}

} // namespace ow

#include "moc_CaseListModel.cpp"
