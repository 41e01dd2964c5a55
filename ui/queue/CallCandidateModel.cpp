#include "ui/queue/CallCandidateModel.h"

#include "ui/common/Theme.h"
#include "ui/queue/CallWhyText.h"
#include "ui/queue/QueueText.h"

#include <QFont>

namespace ow {

namespace {
constexpr int callCandidateColumns = int(CallCandidateModel::Column::Why) + 1;
} // namespace

void CallCandidateModel::show(const CallWhy &why, const HallSetup &hall, Instant calledAt)
{
    beginResetModel();
    m_why = why;
    m_hall = hall;
    m_calledAt = calledAt;
    endResetModel();
}

int CallCandidateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_why.candidates.size());
}

int CallCandidateModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : callCandidateColumns;
}

QVariant CallCandidateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CallCandidate &candidate = m_why.candidates.at(index.row());
    const auto column = Column(index.column());
    const bool taken = candidate.passedOver == PassedOver::No;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(candidate, column);
    if (role == Qt::TextAlignmentRole && column == Column::Points)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && (taken || column == Column::Number)) {
        QFont font = Theme::font(Density::Desk);
        font.setBold(true);
        return font;
    }
    if (role == Qt::ForegroundRole && taken)
        return Theme::colour("primary");
    return {};
}

QVariant CallCandidateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= callCandidateColumns)
        return {};
    switch (Column(section)) {
    case Column::Number: return tr("号码");
    case Column::Queue: return tr("业务");
    case Column::Class: return tr("类别");
    case Column::Waited: return tr("等候");
    case Column::Points: return tr("折算分钟");
    case Column::Why: return tr("为何不是它");
    }
    return {};
}

QString CallCandidateModel::text(const CallCandidate &candidate, Column column) const
{
    switch (column) {
    case Column::Number: return candidate.number;
    case Column::Queue: return QueueText::queueName(m_hall, candidate.queue);
    case Column::Class: return classOf(m_hall.rules.policy, candidate.priorityClass).name;
    case Column::Waited: return QueueText::duration(candidate.standsFrom, m_calledAt);
    case Column::Points: return CallWhyText::points(candidate.score);
    case Column::Why: return CallWhyText::passedOver(m_why, candidate);
    }
    return {};
}

} // namespace ow

#include "moc_CallCandidateModel.cpp"
