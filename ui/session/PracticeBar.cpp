#include "ui/session/PracticeBar.h"

#include "models/queue/PracticeCommands.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Toast.h"
#include "ui/session/StaffShell.h"

#include <QKeySequence>
#include <QPushButton>

namespace ow {

PracticeBar *PracticeBar::addTo(StaffShell &shell, StationContext &context)
{
    return context.hall.kind == HallKind::Training ? new PracticeBar(shell, context) : nullptr;
}

PracticeBar::PracticeBar(StaffShell &shell, StationContext &context)
    : QObject(&shell), m_shell(shell), m_context(context)
{
    const bool hall = context.role == StationRole::Supervisor;
    // Reviewers are sent what was accepted; numbers are no work of theirs.
    if (context.role != StationRole::Review) {
        const QString text = hall ? tr("来%1位 Ctrl+Y").arg(visitorsForTheHall) : tr("来一位 Ctrl+Y");
        QPushButton *come = shell.addTool(Icon::User, text, "practiceVisitButton", QKeySequence(Qt::CTRL | Qt::Key_Y));
        come->setAccessibleName(hall ? tr("请%1位演练群众来取号 Ctrl+Y").arg(visitorsForTheHall)
                                     : tr("请一位演练群众来取号 Ctrl+Y"));
        come->setToolTip(come->accessibleName());
        connect(come, &QPushButton::clicked, this, [this, hall] { invite(hall ? visitorsForTheHall : 1); });
    }
    QPushButton *end = shell.addTool(Icon::Refresh, tr("结束"), "endPracticeButton", {});
    end->setAccessibleName(tr("结束演练"));
    end->setToolTip(end->accessibleName());
    connect(end, &QPushButton::clicked, this, &PracticeBar::endAsked);
}

void PracticeBar::invite(int visitors)
{
    whenReady(m_context.hub.send(PracticeVisit{}), this, [this, visitors](const Result<IssuedTicket> &issued) {
        if (!issued) {
            Toast::pop(m_shell, ProblemText::sentence(issued.error()), Toast::Tone::Bad);
            return;
        }
        if (visitors > 1) {
            invite(visitors - 1);
            return;
        }
        Toast::pop(m_shell, tr("演练群众到了：%1，%2").arg(issued->ticket.number, issued->queueName),
                   Toast::Tone::Good);
    });
}

} // namespace ow

#include "moc_PracticeBar.cpp"
