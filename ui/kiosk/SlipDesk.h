#pragma once
#include "models/queue/TicketCommands.h"
#include "ui/session/StationContext.h"

#include <QSet>

namespace ow {

/// Prints the slip of a committed ticket and tells the hub its digest; once a ticket, however often it is asked.
class SlipDesk final : public QObject {
    Q_OBJECT
public:
    explicit SlipDesk(StationContext &context);
    void print(const IssuedTicket &issued);

signals:
    void printed(const QUuid &ticket);
    void failed(const QUuid &ticket, const ow::Problem &problem);

private:
    StationContext &m_context;
    QSet<QUuid> m_taken;
};

} // namespace ow
