#include "ui/supervisor/WindowTile.h"

#include "models/queue/TicketRules.h"
#include "ui/common/Badge.h"
#include "ui/queue/QueueText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ow {

WindowTile::WindowTile(int number, QWidget *parent)
    : LaidOutButton(parent), m_number(new QLabel(tr("%1号").arg(number))), m_state(new Badge), m_clerk(new QLabel),
      m_ticket(new QLabel)
{
    setObjectName(QStringLiteral("windowTile_%1").arg(number));
    setProperty("kind", QStringLiteral("tile"));
    m_number->setProperty("kind", QStringLiteral("large"));
    m_state->setObjectName(QStringLiteral("windowState"));
    m_clerk->setObjectName(QStringLiteral("windowClerk"));
    m_clerk->setProperty("kind", QStringLiteral("small"));
    m_ticket->setObjectName(QStringLiteral("windowTicket"));
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_number);
    head->addStretch();
    head->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 10, 8);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_clerk);
    column->addWidget(m_ticket);
    for (QLabel *label : {m_number, static_cast<QLabel *>(m_state), m_clerk, m_ticket})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void WindowTile::tell(const WindowStatus &status, const QString &name, const std::optional<Ticket> &ticket, int held,
                      Instant now)
{
    if (status.helpSince)
        m_state->tell(tr("求助"), Badge::Tone::Bad);
    else
        m_state->tell(QueueText::windowState(status), QueueText::tone(status.state));
    const QString who = status.clerkName.value_or(name);
    m_clerk->setText(held > 0 ? tr("%1 · 挂起%2").arg(who).arg(held) : who);
    QString what = QStringLiteral("—");
    if (ticket) {
        const Instant since = ticket->startedAt.value_or(ticket->firstCalledAt.value_or(now));
        what = tr("%1 %2 %3").arg(ticket->number, ticketStateText(ticket->state), QueueText::duration(since, now));
    } else if (status.state == WindowState::Paused && status.since) {
        what = tr("已停%1").arg(QueueText::duration(*status.since, now));
    } else if (status.state == WindowState::Open) {
        what = tr("空闲");
    }
    m_ticket->setText(what);
    setAccessibleName(tr("%1窗口，%2").arg(m_number->text(), m_state->text()));
    setAccessibleDescription(m_clerk->text() + QStringLiteral("，") + what);
}

} // namespace ow

#include "moc_WindowTile.cpp"
