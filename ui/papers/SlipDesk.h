#pragma once
#include "models/queue/TicketCommands.h"
#include "ui/session/StationContext.h"

#include <QSet>

namespace ow {
struct SlipData;

/// Prints the slip of a committed ticket and tells the hub its digest; once a ticket, however often it is asked.
class SlipDesk final : public QObject {
    Q_OBJECT
public:
    explicit SlipDesk(StationContext &context);
    void print(const IssuedTicket &issued);
    /// A number given without the hub: says so, and nothing of who waits. Once a ticket.
    void printReserve(const IssuedTicket &given);
    /// The paper of a booking: when to come, and the code for the check-in. Once a booking too.
    void printBooking(const IssuedTicket &booked);
    /// A lost slip once more; says nothing of the places before it, which are others by now.
    void printAgain(const Ticket &ticket, const QString &queueName);
    /// What the code on slip and screen says.
    static QString qrText(const QUuid &ticket);

signals:
    void printed(const QUuid &ticket);
    void failed(const QUuid &ticket, const ow::Problem &problem);

private:
    SlipData slipOf(const Ticket &ticket, const QString &queueName) const;
    void put(const QUuid &ticket, const SlipData &data);

    StationContext &m_context;
    QSet<QUuid> m_taken;
    QSet<QUuid> m_booked;
};

} // namespace ow
