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

void AlertList::tell(const QueueView &view, const QList<AlertAttended> &attended, Instant now)
{
    QList<GreeterAlert> open = greeterAlerts(view);
    const QStringList going = greeterGoing(open, attended, now);
    open.removeIf([&](const GreeterAlert &alert) { return attendedOf(alert, attended).has_value(); });
    QStringList texts = going;
    for (const GreeterAlert &alert : open.mid(0, shownMax))
        texts.append(greeterAlertText(alert, view.hall) + alert.key());
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
    const auto add = [this](QWidget *line) {
        m_rows->addWidget(line);
        m_lines.append(line);
    };
    const auto addLine = [&](const char *name, const QString &text) {
        auto *line = new QLabel(text);
        line->setObjectName(QLatin1String(name));
        line->setProperty("kind", QStringLiteral("soft"));
        add(line);
    };
    for (const GreeterAlert &alert : open.mid(0, shownMax)) {
        auto *line = new Banner;
        line->setObjectName(alert.kind == GreeterAlert::Kind::Help ? QStringLiteral("alert_window_%1").arg(alert.window)
                                                                   : QStringLiteral("alert_") + alert.ticket->number);
        line->tell(alert.kind == GreeterAlert::Kind::Unsure ? Banner::Kind::Info : Banner::Kind::Warn,
                   greeterAlertText(alert, view.hall), alert.since, tr("我去"));
        connect(line, &Banner::actionChosen, this, [this, alert] {
            if (alert.ticket)
                emit attendChosen(alert.ticket->id, alert.ticket->calls);
            else
                emit helpAnswered(alert.window);
        });
        add(line);
    }
    if (open.size() > shownMax)
        addLine("alertMore", tr("还有 %1 处需要有人过去").arg(open.size() - shownMax));
    if (!going.isEmpty())
        addLine("alertGoing", tr("有人过去了：%1").arg(going.join(QStringLiteral("、"))));
    setVisible(!m_lines.isEmpty());
}

} // namespace ow

#include "moc_AlertList.cpp"
