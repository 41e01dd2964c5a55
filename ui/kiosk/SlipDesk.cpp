#include "ui/kiosk/SlipDesk.h"

#include "models/base/Crypto.h"
#include "models/base/Log.h"
#include "models/base/Uuid.h"
#include "ui/common/Slip.h"

namespace ow {

SlipDesk::SlipDesk(StationContext &context) : m_context(context) {}

void SlipDesk::print(const IssuedTicket &issued)
{
    const QUuid ticket = issued.ticket.id;
    if (m_taken.contains(ticket))
        return;
    m_taken.insert(ticket);
    SlipData data;
    data.hall = m_context.hall.hall;
    data.queue = issued.queueName;
    data.number = issued.ticket.number;
    data.issuedAt = issued.ticket.issuedAt;
    data.waitingAhead = issued.waitingAhead;
    data.maskedName = issued.ticket.maskedName.value_or(QString());
    data.qrText = QStringLiteral("onewindow:ticket/") + uuidText(ticket);
    data.notes = {tr("请留意大厅屏和广播"), tr("过号请到导服台")};
    data.demo = m_context.hall.demo;
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
