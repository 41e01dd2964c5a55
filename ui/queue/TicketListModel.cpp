#include "ui/queue/TicketListModel.h"

#include "models/queue/TicketRules.h"
#include "ui/common/CodeWords.h"
#include "ui/common/Theme.h"
#include "ui/queue/QueueText.h"

#include <QFont>
#include <QSet>

namespace ow {

TicketListModel::TicketListModel(QList<Column> columns, QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns))
{
}

void TicketListModel::show(const QList<Ticket> &tickets, const HallSetup &hall, Instant now)
{
    m_hall = hall;
    m_now = now;
    QSet<QUuid> kept;
    for (const Ticket &ticket : tickets)
        kept.insert(ticket.id);
    for (int row = int(m_tickets.size()) - 1; row >= 0; --row) {
        if (kept.contains(m_tickets.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_tickets.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < tickets.size(); ++row) {
        int from = row;
        while (from < m_tickets.size() && m_tickets.at(from).id != tickets.at(row).id)
            ++from;
        if (from == m_tickets.size()) {
            beginInsertRows({}, row, row);
            m_tickets.insert(row, tickets.at(row));
            endInsertRows();
        } else if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            m_tickets.move(from, row);
            endMoveRows();
        }
        m_tickets[row] = tickets.at(row);
    }
    if (!m_tickets.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_tickets.size()) - 1, int(m_columns.size()) - 1));
}

void TicketListModel::setNow(Instant now)
{
    m_now = now;
    const int waited = int(m_columns.indexOf(Column::Waited));
    if (waited >= 0 && !m_tickets.isEmpty())
        emit dataChanged(index(0, waited), index(int(m_tickets.size()) - 1, waited));
}

int TicketListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tickets.size());
}

int TicketListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant TicketListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Ticket &ticket = m_tickets.at(index.row());
    const Column column = m_columns.at(index.column());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(ticket, column);
    if (role == Qt::FontRole && column == Column::Number) {
        QFont font = Theme::font(Density::Desk);
        font.setBold(true);
        return font;
    }
    if (role == Qt::ForegroundRole && column == Column::Priority)
        return Theme::colour("accent");
    return {};
}

QVariant TicketListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= m_columns.size())
        return {};
    switch (m_columns.at(section)) {
    case Column::Number: return tr("号码");
    case Column::Queue: return tr("业务");
    case Column::Priority: return tr("优先");
    case Column::State: return tr("状态");
    case Column::Window: return tr("窗口");
    case Column::Issued: return tr("取号");
    case Column::Waited: return tr("等候");
    case Column::Ended: return tr("结束");
    case Column::Outcome: return tr("结果");
    case Column::Name: return tr("姓名");
    case Column::HeldUntil: return tr("最迟返回");
    }
    return {};
}

QString TicketListModel::text(const Ticket &ticket, Column column) const
{
    switch (column) {
    case Column::Number: return ticket.number;
    case Column::Queue: return QueueText::queueName(m_hall, ticket.queue);
    case Column::Priority: return QueueText::priorityName(m_hall, ticket);
    case Column::State: return codeWord(ticketStateText(ticket.state));
    case Column::Window: return ticket.window ? tr("%1号").arg(*ticket.window) : QString();
    case Column::Issued: return QueueText::timeOfDay(ticket.issuedAt);
    case Column::Waited: // until the first call, for those who were called; who booked waits from his time on
        return QueueText::duration(ticket.bookedFor ? ticket.standsFrom : ticket.issuedAt,
                                   ticket.firstCalledAt.value_or(m_now));
    case Column::Ended: return QueueText::timeOfDay(ticket.endedAt);
    case Column::Outcome: return ticket.outcome ? codeWord(outcomeText(*ticket.outcome)) : QString();
    case Column::Name: return ticket.maskedName.value_or(QString());
    case Column::HeldUntil: return QueueText::timeOfDay(ticket.heldUntil);
    }
    return {};
}

} // namespace ow

#include "moc_TicketListModel.cpp"
