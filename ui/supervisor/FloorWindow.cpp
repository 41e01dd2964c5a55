#include "ui/supervisor/FloorWindow.h"

#include "models/queue/TicketRules.h"
#include "ui/common/Badge.h"
#include "ui/common/CodeWords.h"
#include "ui/common/IconLabel.h"
#include "ui/common/Theme.h"
#include "ui/queue/QueueText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int floorBarWidth = 4;
constexpr int floorBarMargin = 9; // off the rounded corners and the focus frame

struct FloorLook {
    Icon icon;
    const char *colour;
    QString word;
    Badge::Tone tone;
};

FloorLook floorLook(const WindowStatus &status, bool busy)
{
    if (status.helpSince)
        return {Icon::Help, "bad", FloorWindow::tr("求助"), Badge::Tone::Bad};
    switch (status.state) {
    case WindowState::Open:
        return {busy ? Icon::Start : Icon::Window, "good", FloorWindow::tr("开窗"), Badge::Tone::Good};
    case WindowState::Paused: return {Icon::Pause, "warn", FloorWindow::tr("暂停"), Badge::Tone::Warn};
    case WindowState::Closed: break;
    }
    return {Icon::Lock, "lineStrong", FloorWindow::tr("未开"), Badge::Tone::Plain};
}
} // namespace

FloorWindow::FloorWindow(int number, QWidget *parent)
    : LaidOutButton(parent), m_icon(new IconLabel(Icon::Lock, 1.2)), m_number(new QLabel(tr("%1号").arg(number))),
      m_state(new Badge), m_clerk(new QLabel), m_ticket(new QLabel), m_minutes(new QLabel)
{
    setObjectName(QStringLiteral("floorWindow_%1").arg(number));
    setProperty("kind", QStringLiteral("tile"));
    m_number->setProperty("kind", QStringLiteral("large"));
    m_state->setObjectName(QStringLiteral("windowState"));
    m_clerk->setObjectName(QStringLiteral("windowClerk"));
    m_clerk->setProperty("kind", QStringLiteral("small"));
    m_ticket->setObjectName(QStringLiteral("windowTicket"));
    m_minutes->setObjectName(QStringLiteral("windowMinutes"));
    m_minutes->setProperty("kind", QStringLiteral("small"));
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_icon);
    head->addWidget(m_number);
    head->addStretch();
    head->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(floorBarMargin + floorBarWidth + 3, 6, 7, 6);
    column->setSpacing(1);
    column->addLayout(head);
    column->addWidget(m_clerk);
    column->addWidget(m_ticket);
    column->addWidget(m_minutes);
    for (QWidget *part :
         {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_state),
          static_cast<QWidget *>(m_clerk), static_cast<QWidget *>(m_ticket), static_cast<QWidget *>(m_minutes)})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void FloorWindow::tell(const WindowStatus &status, const QString &name, const std::optional<Ticket> &ticket, int held,
                       Instant now)
{
    const FloorLook look = floorLook(status, ticket.has_value());
    m_icon->setIcon(look.icon);
    m_state->tell(look.word, look.tone);
    m_colour = look.colour;
    const QString who = status.clerkName.value_or(name);
    m_clerk->setText(held > 0 ? tr("%1 · 挂起%2").arg(who).arg(held) : who);
    QString what = QStringLiteral("—");
    QString minutes;
    if (ticket) {
        what = tr("%1 %2").arg(ticket->number, codeWord(ticketStateText(ticket->state)));
        minutes = QueueText::duration(ticket->startedAt.value_or(ticket->firstCalledAt.value_or(now)), now);
    } else if (status.state == WindowState::Paused) {
        what = status.pauseReason.value_or(tr("暂停"));
        if (status.since)
            minutes = QueueText::duration(*status.since, now);
    } else if (status.state == WindowState::Open) {
        what = tr("空闲");
    }
    m_ticket->setText(what);
    m_minutes->setText(minutes);
    setToolTip(what);
    setAccessibleName(
        tr("%1窗口，%2").arg(m_number->text(), status.helpSince ? look.word : QueueText::windowState(status)));
    setAccessibleDescription(QStringLiteral("%1，%2 %3").arg(m_clerk->text(), what, minutes).trimmed());
    update();
}

void FloorWindow::paintEvent(QPaintEvent *event)
{
    LaidOutButton::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colour(m_colour));
    painter.drawRoundedRect(
        QRectF(floorBarMargin - floorBarWidth, floorBarMargin, floorBarWidth, height() - 2 * floorBarMargin),
        floorBarWidth / 2.0, floorBarWidth / 2.0);
}

} // namespace ow

#include "moc_FloorWindow.cpp"
