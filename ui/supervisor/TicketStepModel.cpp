#include "ui/supervisor/TicketStepModel.h"

#include "models/queue/TicketRules.h"
#include "ui/common/CodeWords.h"
#include "ui/supervisor/TicketStepText.h"

namespace ow {

namespace {
constexpr int ticketStepColumns = int(TicketStepModel::Column::Reason) + 1;
} // namespace

void TicketStepModel::show(const QList<TicketHistoryView::Step> &steps)
{
    beginResetModel();
    m_steps = steps;
    endResetModel();
}

int TicketStepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int TicketStepModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ticketStepColumns;
}

QVariant TicketStepModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)
        || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const TicketHistoryView::Step &step = m_steps.at(index.row());
    switch (Column(index.column())) {
    case Column::At: return hallTime(step.at).toString(QStringLiteral("HH:mm:ss"));
    case Column::What: return TicketStepText::what(step.type);
    case Column::State: return codeWord(ticketStateText(step.state));
    case Column::Window: return step.window ? tr("%1号").arg(*step.window) : QString();
    case Column::Who: return TicketStepText::who(step);
    case Column::Reason: return step.why && step.why->reason ? *step.why->reason : step.reason.value_or(QString());
    }
    return {};
}

QVariant TicketStepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ticketStepColumns)
        return {};
    switch (Column(section)) {
    case Column::At: return tr("时间");
    case Column::What: return tr("经过");
    case Column::State: return tr("之后");
    case Column::Window: return tr("窗口");
    case Column::Who: return tr("由谁");
    case Column::Reason: return tr("原因");
    }
    return {};
}

} // namespace ow

#include "moc_TicketStepModel.cpp"
