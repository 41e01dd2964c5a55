#include "ui/greeter/AlertList.h"

#include "ui/common/Banner.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ow {

AlertList::AlertList(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("alertList"));
    setAccessibleName(tr("需要有人过去"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(4);
    hide();
}

void AlertList::tell(const QueueView &view)
{
    m_hall = view.hall;
    m_alerts = greeterAlerts(view);
    showOpen();
}

void AlertList::showOpen()
{
    QList<GreeterAlert> open = m_alerts;
    open.removeIf([this](const GreeterAlert &alert) { return m_seen.contains(alert.key()); });
    QStringList texts;
    for (const GreeterAlert &alert : open.mid(0, shownMax))
        texts.append(greeterAlertText(alert, m_hall) + alert.key());
    if (open.size() > shownMax)
        texts.append(QString::number(open.size()));
    if (texts == m_shown)
        return;
    m_shown = texts;
    for (QWidget *line : std::as_const(m_lines)) {
        line->hide();
        line->deleteLater();
    }
    m_lines.clear();
    for (const GreeterAlert &alert : open.mid(0, shownMax)) {
        auto *line = new Banner;
        line->setObjectName(alert.kind == GreeterAlert::Kind::Help ? QStringLiteral("alert_window_%1").arg(alert.window)
                                                                   : QStringLiteral("alert_") + alert.ticket->number);
        line->tell(alert.kind == GreeterAlert::Kind::Unsure ? Banner::Kind::Info : Banner::Kind::Warn,
                   greeterAlertText(alert, m_hall), alert.since, tr("我去"));
        connect(line, &Banner::actionChosen, this, [this, alert] { answer(alert); });
        m_rows->addWidget(line);
        m_lines.append(line);
    }
    if (open.size() > shownMax) {
        auto *more = new QLabel(tr("还有 %1 处需要有人过去").arg(open.size() - shownMax));
        more->setObjectName(QStringLiteral("alertMore"));
        more->setProperty("kind", QStringLiteral("soft"));
        m_rows->addWidget(more);
        m_lines.append(more);
    }
    setVisible(!m_lines.isEmpty());
}

void AlertList::answer(const GreeterAlert &alert)
{
    if (alert.kind == GreeterAlert::Kind::Help) {
        emit helpAnswered(alert.window);
        return;
    }
    m_seen.insert(alert.key());
    showOpen();
}

} // namespace ow

#include "moc_AlertList.cpp"
