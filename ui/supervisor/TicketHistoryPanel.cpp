#include "ui/supervisor/TicketHistoryPanel.h"

#include "ui/common/DataTable.h"
#include "ui/common/Notice.h"
#include "ui/queue/CallCandidateModel.h"
#include "ui/queue/CallWhyText.h"
#include "ui/supervisor/TicketStepModel.h"
#include "ui/supervisor/TicketStepText.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int historyWidth = 1080;
constexpr int historyHeight = 470; // with head, buttons and margins it fits 1366 × 768
} // namespace

TicketHistoryPanel::TicketHistoryPanel(QWidget *parent)
    : QWidget(parent), m_notice(new Notice), m_head(new QLabel), m_steps(new TicketStepModel(this)),
      m_stepTable(new DataTable), m_why(new QLabel), m_candidates(new CallCandidateModel(this)),
      m_candidateTable(new DataTable)
{
    setObjectName(QStringLiteral("ticketHistory"));
    setMinimumSize(historyWidth, historyHeight);
    m_head->setObjectName(QStringLiteral("historyHead"));
    m_head->setProperty("kind", QStringLiteral("large"));
    m_stepTable->setObjectName(QStringLiteral("historySteps"));
    m_stepTable->setAccessibleName(tr("经过"));
    m_stepTable->setModel(m_steps);
    m_stepTable->setColumnWidths({90, 170, 150, 80, 110, -1});
    m_why->setObjectName(QStringLiteral("historyWhy"));
    m_why->setWordWrap(true);
    m_candidateTable->setObjectName(QStringLiteral("historyCandidates"));
    m_candidateTable->setAccessibleName(tr("当时看过的号"));
    m_candidateTable->setModel(m_candidates);
    m_candidateTable->setColumnWidths({90, 170, 150, 130, 110, -1});
    m_candidateTable->setEmpty(Icon::Call, tr("选一次呼叫，看它为什么叫这张号"), {});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_notice);
    column->addWidget(m_head);
    column->addWidget(m_stepTable, 3);
    column->addWidget(m_why);
    column->addWidget(m_candidateTable, 2);
    connect(m_stepTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) { explain(now.isValid() ? &m_steps->steps().at(now.row()) : nullptr); });
}

void TicketHistoryPanel::tellNothing()
{
    m_notice->clear();
    m_head->setText(tr("正在读取…"));
    m_stepTable->setEmpty(Icon::Refresh, tr("正在读取…"), {});
    m_steps->show({});
    explain(nullptr);
}

void TicketHistoryPanel::tell(const TicketHistoryView &history, const HallSetup &hall)
{
    m_hall = hall;
    m_head->setText(TicketStepText::head(history.ticket, hall));
    m_stepTable->setEmpty(Icon::Paper, tr("还没有经过"), {});
    m_steps->show(history.steps);
    explain(nullptr);
    if (const TicketHistoryView::Step *call = CallWhyText::lastCall(history))
        m_stepTable->selectRow(int(call - history.steps.constData()));
}

void TicketHistoryPanel::explain(const TicketHistoryView::Step *step)
{
    if (step && step->why) {
        m_why->setText(tr("为什么是这张号：%1").arg(CallWhyText::rule(*step->why, m_hall, step->at)));
        m_candidates->show(*step->why, m_hall, step->at);
    } else {
        m_why->clear();
        m_candidates->show({}, m_hall, {});
    }
    m_candidateTable->setAccessibleDescription(m_why->text());
}

} // namespace ow

#include "moc_TicketHistoryPanel.cpp"
