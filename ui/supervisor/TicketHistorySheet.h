#pragma once
#include "models/queue/QueueViews.h"

#include <QObject>

class QWidget;

namespace ow {
class HubClient;
class Sheet;
class TicketHistoryPanel;

/// Opens over a page and asks the hub what happened to one ticket.
class TicketHistorySheet final : public QObject {
    Q_OBJECT
public:
    TicketHistorySheet(HubClient &hub, QWidget &page);
    void open(const QUuid &ticket, const HallSetup &hall);

private:
    HubClient &m_hub;
    Sheet *m_sheet;
    TicketHistoryPanel *m_panel;
    QUuid m_asked; ///< an answer for another one comes too late
};

} // namespace ow
