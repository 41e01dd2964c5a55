#include "ui/window/WhySheet.h"

#include "ui/common/DataTable.h"
#include "ui/common/Sheet.h"
#include "ui/queue/CallCandidateModel.h"
#include "ui/queue/CallWhyText.h"
#include "ui/queue/QueueText.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int whySheetWidth = 760;
constexpr int whySheetHeight = 260;
} // namespace

WhySheet::WhySheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("为什么是这张号"), page)), m_candidates(new CallCandidateModel(this)),
      m_table(new DataTable), m_formula(new QLabel), m_citizen(new QLabel)
{
    m_sheet->setObjectName(QStringLiteral("whySheet"));
    m_sheet->acceptButton()->setText(tr("知道了"));
    m_sheet->rejectButton()->hide();
    m_table->setObjectName(QStringLiteral("whyTable"));
    m_table->setAccessibleName(tr("当时在等的号"));
    m_table->setModel(m_candidates);
    m_table->setColumnWidths({0, -1, 0, 0, 0, 0});
    m_table->setFixedSize(whySheetWidth, whySheetHeight);
    m_table->setEmpty(Icon::Ticket, tr("没有别的号"), tr("恢复或转来的号没有比较"));
    connect(m_table, &DataTable::rowChosen, m_sheet, &Sheet::accept);
    m_formula->setObjectName(QStringLiteral("whyFormula"));
    m_formula->setProperty("kind", QStringLiteral("small"));
    m_citizen->setObjectName(QStringLiteral("whyCitizen"));
    m_citizen->setWordWrap(true);
    m_sheet->body()->addWidget(m_table);
    m_sheet->body()->addWidget(m_formula);
    m_sheet->body()->addWidget(m_citizen);
}

void WhySheet::open(const TicketHistoryView &history, const HallSetup &hall)
{
    const TicketHistoryView::Step *call = CallWhyText::lastCall(history);
    const CallWhy why = call ? *call->why : CallWhy{};
    const Instant at = call ? call->at : Instant{};
    m_candidates->show(why, hall, at);
    m_formula->setText(CallWhyText::formula(hall.rules.policy));
    const QString rule = CallWhyText::rule(why, hall, at);
    m_sheet->setMessage(call ? tr("%1 %2 呼叫。%3").arg(history.ticket.number, QueueText::timeOfDay(at), rule) : rule);
    m_citizen->setText(tr("有群众问起，可以说：%1").arg(CallWhyText::forCitizen(why)));
    m_citizen->setVisible(call != nullptr);
    m_sheet->open();
}

} // namespace ow

#include "moc_WhySheet.cpp"
