#include "ui/common/TopBar.h"

#include "ui/common/Badge.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/IconLabel.h"
#include "ui/common/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>

namespace ow {

namespace {
template <class Label = QLabel>
QLabel *topBarLabel(const char *name)
{
    auto *label = new Label;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->hide();
    return label;
}

void topBarShow(QLabel &label, const QString &text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}
} // namespace

TopBar::TopBar(const Clock &clock, QWidget *parent)
    : QFrame(parent), m_clock(clock), m_role(topBarLabel("role")), m_hall(topBarLabel<ElidedLabel>("hall")),
      m_window(topBarLabel("window")), m_user(topBarLabel("user")), m_marks(new QHBoxLayout), m_link(new QFrame),
      m_linkIcon(new IconLabel(Icon::Refresh, 1.2)), m_linkText(topBarLabel("linkText")), m_time(topBarLabel("time")),
      m_actions(new QHBoxLayout)
{
    setObjectName(QStringLiteral("topBar"));
    setProperty("kind", QStringLiteral("topbar"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_link->setObjectName(QStringLiteral("link"));
    auto *linkRow = new QHBoxLayout(m_link);
    linkRow->setContentsMargins(8, 2, 8, 2);
    linkRow->setSpacing(6);
    linkRow->addWidget(m_linkIcon);
    linkRow->addWidget(m_linkText);
    m_linkText->show();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(16);
    for (QLabel *label : {m_role, m_window, m_hall})
        row->addWidget(label);
    row->addLayout(m_marks);
    row->addStretch();
    row->addWidget(m_link);
    row->addWidget(m_user);
    row->addWidget(m_time);
    m_time->show(); // not before: alone it would be a window
    row->addLayout(m_actions);

    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, &TopBar::refreshTime);
    everySecond->start(1000);
    refreshTime();
    setLink(Link::Connecting);
}

QRect TopBar::freeRoom() const
{
    int left = 0;
    for (const QLabel *label : {m_role, m_window, m_hall}) {
        if (label->isVisible())
            left = std::max(left, label->geometry().right());
    }
    left = std::max(left, m_marks->geometry().right());
    return {left, 0, m_link->x() - left, height()};
}

void TopBar::setRole(const QString &role)
{
    topBarShow(*m_role, role);
    setAccessibleName(role);
}

void TopBar::setHall(const QString &hall)
{
    m_hall->setText(hall);
    m_role->setToolTip(hall);
    giveWay();
}

/// Who works here knows the hall, and what is done at a window: these stand whole or not at all, where tools and marks need the room.
void TopBar::giveWay()
{
    const QMargins margins = layout()->contentsMargins();
    int used = margins.left() + margins.right();
    for (int i = 0; i < layout()->count(); ++i) {
        const QLayoutItem *item = layout()->itemAt(i);
        if (!item->isEmpty() && item->widget() != m_hall && item->widget() != m_role)
            used += item->sizeHint().width() + layout()->spacing();
    }
    const bool hasWindow = !m_window->text().isEmpty();
    for (QLabel *label : {m_role, m_hall}) {
        const int wants = label->sizeHint().width() + layout()->spacing();
        const bool stays = label == m_role && !hasWindow;
        const bool fits = !label->text().isEmpty() && (stays || used + wants <= width());
        used += fits ? wants : 0;
        if (label->isHidden() == fits)
            label->setVisible(fits);
    }
}

QSize TopBar::minimumSizeHint() const
{
    QSize least = QFrame::minimumSizeHint();
    for (const QLabel *label : {m_role, m_hall}) {
        const bool stays = label == m_role && m_window->text().isEmpty();
        if (!label->isHidden() && !stays)
            least.rwidth() -= label->minimumSizeHint().width() + layout()->spacing();
    }
    return least;
}

bool TopBar::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        giveWay();
    return done;
}

void TopBar::setWindow(const QString &window)
{
    topBarShow(*m_window, window);
}

void TopBar::setUser(const QString &user)
{
    topBarShow(*m_user, user);
}

void TopBar::setLink(Link link, Instant since)
{
    const QString at = since.isSet() ? hallTime(since).toString(QStringLiteral("HH:mm:ss")) : QString();
    switch (link) {
    case Link::Connecting:
        m_linkIcon->setIcon(Icon::Refresh);
        m_linkText->setText(tr("正在连接"));
        break;
    case Link::Online:
        m_linkIcon->setIcon(Icon::Check);
        m_linkText->setText(tr("已联机"));
        break;
    case Link::Lost:
        m_linkIcon->setIcon(Icon::Offline);
        m_linkText->setText(at.isEmpty() ? tr("已断开") : tr("%1 起断开").arg(at));
        break;
    }
    m_link->setAccessibleName(m_linkText->text());
    Theme::setVariant(*m_link, "tone", link == Link::Lost ? QStringLiteral("offline") : QStringLiteral("plain"));
}

void TopBar::setMarks(const QStringList &marks)
{
    while (QLayoutItem *item = m_marks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &mark : marks) {
        auto *badge = new Badge(mark, Badge::Tone::Mark);
        badge->setObjectName(QStringLiteral("mark"));
        m_marks->addWidget(badge);
    }
}

void TopBar::refreshTime()
{
    const Instant now = m_clock.now();
    const QStringList days = {tr("周一"), tr("周二"), tr("周三"), tr("周四"), tr("周五"), tr("周六"), tr("周日")};
    const QDate day = hallDate(now);
    m_time->setText(tr("%1月%2日 %3 %4")
                        .arg(day.month())
                        .arg(day.day())
                        .arg(days.at(day.dayOfWeek() - 1), hallTime(now).toString(QStringLiteral("HH:mm"))));
}

} // namespace ow

#include "moc_TopBar.cpp"
