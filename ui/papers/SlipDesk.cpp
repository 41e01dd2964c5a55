#include "ui/papers/SlipDesk.h"

#include "models/base/Clock.h"
#include "models/base/Crypto.h"
#include "models/base/Log.h"
#include "models/base/Uuid.h"
#include "ui/common/Slip.h"

namespace ow {

SlipDesk::SlipDesk(StationContext &context) : m_context(context) {}

QString SlipDesk::qrText(const QUuid &ticket)
{
    return QStringLiteral("onewindow:ticket/") + uuidText(ticket);
}

SlipData SlipDesk::slipOf(const Ticket &ticket, const QString &queueName) const
{
    SlipData data;
    data.hall = m_context.hall.hall;
    data.queue = queueName;
    data.number = ticket.number;
    data.issuedAt = ticket.issuedAt;
    data.maskedName = ticket.maskedName.value_or(QString());
    data.qrText = qrText(ticket.id);
    if (ticket.precheck)
        data.notes.append(ticket.precheck->missing.isEmpty()
                              ? tr("已预审：材料齐全")
                              : tr("已预审：还缺 %1 样材料").arg(ticket.precheck->missing.size()));
    data.hallKind = m_context.hall.kind;
    return data;
}

void SlipDesk::print(const IssuedTicket &issued)
{
    const QUuid id = issued.ticket.id;
    if (m_taken.contains(id))
        return;
    m_taken.insert(id);
    SlipData data = slipOf(issued.ticket, issued.queueName);
    if (issued.ticket.state == TicketState::CheckedIn && issued.ticket.bookedFor)
        data.notes.append(
            tr("%1 起参加排队").arg(hallTime(*issued.ticket.bookedFor).toString(QStringLiteral("HH:mm"))));
    else
        data.waitingAhead = issued.waitingAhead;
    data.ratingLink = issued.ratingLink.value_or(QString());
    data.ticketLink = issued.ticketLink.value_or(QString());
    // A phone can do nothing with the hall's own code, and nothing in the hall reads it once the visitor is here.
    if (!data.ticketLink.isEmpty())
        data.qrText.clear();
    put(id, data);
}

void SlipDesk::printReserve(const IssuedTicket &given)
{
    const QUuid id = given.ticket.id;
    if (m_taken.contains(id))
        return;
    m_taken.insert(id);
    SlipData data = slipOf(given.ticket, given.queueName);
    data.notes.append(tr("与主机的连接中断时取的号，恢复后按取号时间排队。"));
    put(id, data);
}

void SlipDesk::printBooking(const IssuedTicket &booked)
{
    const QUuid id = booked.ticket.id;
    if (m_booked.contains(id) || !booked.ticket.bookedFor)
        return;
    m_booked.insert(id);
    SlipData data = slipOf(booked.ticket, booked.queueName);
    data.bookedFor = *booked.ticket.bookedFor;
    data.ticketLink = booked.ticketLink.value_or(QString());
    put(id, data);
}

void SlipDesk::printAgain(const Ticket &ticket, const QString &queueName)
{
    SlipData data = slipOf(ticket, queueName);
    if (ticket.state == TicketState::Reserved && ticket.bookedFor)
        data.bookedFor = *ticket.bookedFor;
    data.notes.append(tr("补打于 %1").arg(hallText(m_context.clock.now())));
    put(ticket.id, data);
}

void SlipDesk::put(const QUuid &ticket, const SlipData &data)
{
    const Result<PdfPaper> slip = renderSlip(data);
    if (!slip) {
        emit failed(ticket, slip.error());
        return;
    }
    const QString digest = QString::fromLatin1(sha256(slip->pdf).toHex());
    whenReady(m_context.printer.print(*slip), this, [this, ticket, digest](const Result<QString> &done) {
        if (!done) {
            emit failed(ticket, done.error());
            return;
        }
        whenReady(m_context.hub.send(RecordSlip{ticket, digest}), this, [](const Result<SlipPrinted> &recorded) {
            if (!recorded)
                log::warning("slip is not recorded", {log::code("problem", recorded.error().type().id)});
        });
        emit printed(ticket);
    });
}

} // namespace ow

#include "moc_SlipDesk.cpp"
