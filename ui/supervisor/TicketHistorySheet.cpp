#include "ui/supervisor/TicketHistorySheet.h"

#include "models/base/Uuid.h"
#include "sync/client/HubClient.h"
#include "ui/common/Notice.h"
#include "ui/common/Sheet.h"
#include "ui/supervisor/TicketHistoryPanel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

TicketHistorySheet::TicketHistorySheet(HubClient &hub, QWidget &page)
    : QObject(&page), m_hub(hub), m_sheet(new Sheet(tr("号票的经过"), page)), m_panel(new TicketHistoryPanel)
{
    m_sheet->setObjectName(QStringLiteral("historySheet"));
    m_sheet->acceptButton()->setText(tr("关闭"));
    m_sheet->rejectButton()->hide();
    m_sheet->body()->addWidget(m_panel, 1);
}

void TicketHistorySheet::open(const QUuid &ticket, const HallSetup &hall)
{
    m_asked = ticket;
    m_panel->tellNothing();
    m_sheet->open();
    whenReady(m_hub.view<TicketHistoryView>(QLatin1String(TicketHistoryView::name),
                                            QUrlQuery({{QStringLiteral("id"), uuidText(ticket)}})),
              m_panel, [this, ticket, hall](const Result<Viewed<TicketHistoryView>> &history) {
                  if (ticket != m_asked)
                      return;
                  if (history)
                      m_panel->tell(history->value, hall);
                  else
                      m_panel->notice().explain(history.error());
              });
}

} // namespace ow

#include "moc_TicketHistorySheet.cpp"
