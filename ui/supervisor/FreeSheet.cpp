#include "ui/supervisor/FreeSheet.h"

#include "models/queue/TicketRules.h"
#include "ui/common/CodeWords.h"
#include "ui/supervisor/SteeringReasonSheet.h"

#include <QRadioButton>
#include <QVBoxLayout>

namespace ow {

FreeSheet::FreeSheet(QWidget &page)
    : QObject(&page), m_sheet(new SteeringReasonSheet(QStringLiteral("freeSheet"), tr("关停窗口"), page)),
      m_back(new QRadioButton(tr("号票放回队列最前面，由别的窗口叫"))),
      m_keep(new QRadioButton(tr("号票留在本窗口，等接替的人来办")))
{
    m_back->setObjectName(QStringLiteral("freeBack"));
    m_keep->setObjectName(QStringLiteral("freeKeep"));
    m_sheet->fields()->addWidget(m_back);
    m_sheet->fields()->addWidget(m_keep);
    connect(m_sheet, &SteeringReasonSheet::reasonGiven, this,
            [this](const QString &reason) { emit freeChosen(m_window, m_keep->isChecked(), reason); });
}

void FreeSheet::open(const WindowStatus &window, const std::optional<Ticket> &ticket)
{
    m_window = window.number;
    m_back->setChecked(true);
    m_back->setVisible(ticket.has_value());
    m_keep->setVisible(ticket.has_value());
    const QString clerk = window.clerkName.value_or(tr("工作人员"));
    m_sheet->open(ticket ? tr("%1号窗口由%2开着，%3 %4。请先确定人不在。")
                               .arg(window.number)
                               .arg(clerk, ticket->number, codeWord(ticketStateText(ticket->state)))
                         : tr("%1号窗口由%2开着，没有号票。请先确定人不在。").arg(window.number).arg(clerk),
                  tr("关停"));
}

} // namespace ow

#include "moc_FreeSheet.cpp"
