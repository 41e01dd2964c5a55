#include "ui/supervisor/FreeSheet.h"

#include "models/queue/TicketRules.h"
#include "ui/common/Sheet.h"

#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ow {

FreeSheet::FreeSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("关停窗口"), page)),
      m_back(new QRadioButton(tr("号票放回队列最前面，由别的窗口叫"))),
      m_keep(new QRadioButton(tr("号票留在本窗口，等接替的人来办")))
{
    m_sheet->setObjectName(QStringLiteral("freeSheet"));
    m_sheet->acceptButton()->setText(tr("关停"));
    m_back->setObjectName(QStringLiteral("freeBack"));
    m_keep->setObjectName(QStringLiteral("freeKeep"));
    m_sheet->body()->addWidget(m_back);
    m_sheet->body()->addWidget(m_keep);
    connect(m_sheet, &Sheet::accepted, this, [this] { emit freeChosen(m_window, m_keep->isChecked()); });
}

void FreeSheet::open(const WindowStatus &window, const std::optional<Ticket> &ticket)
{
    m_window = window.number;
    m_back->setChecked(true);
    m_back->setVisible(ticket.has_value());
    m_keep->setVisible(ticket.has_value());
    const QString clerk = window.clerkName.value_or(tr("工作人员"));
    m_sheet->setMessage(
        ticket ? tr("%1号窗口由%2开着，%3 %4。确定他不在，再从这里关停。")
                     .arg(window.number)
                     .arg(clerk, ticket->number, ticketStateText(ticket->state))
               : tr("%1号窗口由%2开着，没有号票。确定他不在，再从这里关停。").arg(window.number).arg(clerk));
    m_sheet->open();
}

} // namespace ow

#include "moc_FreeSheet.cpp"
