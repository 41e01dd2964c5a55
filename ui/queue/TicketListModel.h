#pragma once
#include "models/queue/Hall.h"
#include "models/queue/Ticket.h"

#include <QAbstractTableModel>

namespace ow {

/// Tickets as rows, in the order given. A new list changes only the rows that differ, so selection and scrolling stay.
class TicketListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Number, Queue, Priority, State, Window, Issued, Waited, Ended, Outcome, Name, HeldUntil };

    explicit TicketListModel(QList<Column> columns, QObject *parent = nullptr);
    /// `now` is what waiting times are counted to.
    void show(const QList<Ticket> &tickets, const HallSetup &hall, Instant now);
    void setNow(Instant now);
    const QList<Ticket> &tickets() const { return m_tickets; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Ticket &ticket, Column column) const;

    QList<Column> m_columns;
    QList<Ticket> m_tickets;
    HallSetup m_hall;
    Instant m_now;
};

} // namespace ow
