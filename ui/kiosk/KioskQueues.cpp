#include "ui/kiosk/KioskQueues.h"

#include "models/queue/HallRules.h"
#include "models/queue/QueueFolding.h"
#include "ui/common/HugeButton.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

KioskQueues::KioskQueues(bool withReader, QWidget *parent)
    : QWidget(parent), m_withReader(withReader), m_title(new QLabel), m_back(new QPushButton(tr("返回"))),
      m_closed(new QLabel), m_grid(new QGridLayout), m_unsure(new HugeButton(Icon::Help, tr("不知道办什么"))),
      m_search(new HugeButton(Icon::Search, tr("按事项查找"))),
      m_book(new HugeButton(Icon::Calendar, tr("预约"), tr("约好时间再来"))),
      m_checkIn(new HugeButton(Icon::Qr, tr("预约签到"))), m_more(new QPushButton(tr("更多业务"))),
      m_progress(new QPushButton(tr("查进度"))), m_services(new QPushButton(tr("自助服务")))
{
    setObjectName(QStringLiteral("kioskQueues"));
    m_title->setObjectName(QStringLiteral("kioskTitle"));
    m_title->setProperty("kind", QStringLiteral("title"));
    m_back->setObjectName(QStringLiteral("queuesBack"));
    m_closed->setObjectName(QStringLiteral("kioskClosed"));
    m_closed->setProperty("kind", QStringLiteral("large"));
    m_closed->setWordWrap(true);
    m_unsure->setObjectName(QStringLiteral("kioskUnsure"));
    m_search->setObjectName(QStringLiteral("kioskSearchButton"));
    m_book->setObjectName(QStringLiteral("kioskBook"));
    m_checkIn->setObjectName(QStringLiteral("kioskCheckInButton"));
    m_progress->setObjectName(QStringLiteral("kioskProgressButton"));
    m_services->setObjectName(QStringLiteral("kioskServicesButton"));
    m_more->setObjectName(QStringLiteral("kioskMore"));
    m_grid->setSpacing(16);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_services);
    head->addWidget(m_progress);
    head->addWidget(m_more);
    head->addWidget(m_back);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(16);
    for (HugeButton *button : {m_search, m_unsure, m_book, m_checkIn})
        foot->addWidget(button, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 8, 28, 16);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_closed);
    column->addLayout(m_grid, 1);
    column->addLayout(foot);
    m_closed->hide();
    connect(m_unsure, &QPushButton::clicked, this, &KioskQueues::unsure);
    connect(m_search, &QPushButton::clicked, this, &KioskQueues::searchAsked);
    connect(m_progress, &QPushButton::clicked, this, &KioskQueues::progressAsked);
    connect(m_services, &QPushButton::clicked, this, &KioskQueues::servicesAsked);
    connect(m_book, &QPushButton::clicked, this, &KioskQueues::bookingAsked);
    connect(m_checkIn, &QPushButton::clicked, this, &KioskQueues::checkInAsked);
    connect(m_back, &QPushButton::clicked, this, &KioskQueues::backAsked);
    connect(m_more, &QPushButton::clicked, this, &KioskQueues::showNextQueues);
    setMode(m_mode);
}

void KioskQueues::setMode(Mode mode)
{
    m_mode = mode;
    m_title->setText(mode == Mode::Booking ? tr("请选择要预约的业务") : tr("请选择要办的业务"));
    m_back->setVisible(mode == Mode::Booking);
    m_first = 0;
    place();
}

void KioskQueues::tell(const PublicView &view, Instant now)
{
    QStringList codes;
    for (const PublicQueue &queue : view.queues) {
        if (queue.code != QLatin1String(consultQueue))
            codes.append(queue.code);
    }
    if (codes != m_codes)
        arrange(view.queues);

    const bool booking = m_mode == Mode::Booking;
    const bool open = ticketsGivenAt(view.hours, hallTime(now));
    m_closed->setText(view.hours.isEmpty() ? tr("今天不开放，不能取号。")
                                           : tr("现在不取号。今天服务时间：%1").arg(hallHoursText(view.hours)));
    m_closed->setVisible(!open && !booking);
    m_unsure->setSubtitle(m_brief ? QString() : tr("导服人员来帮您"));
    m_checkIn->setSubtitle(m_brief ? QString() : tr("约过的按这里"));
    m_search->setSubtitle(m_brief ? QString() : tr("按拼音或主题"));
    m_unsure->setVisible(!booking);
    m_search->setVisible(!m_cut);
    // In very large type there is room for one way to it, through the services.
    m_progress->setVisible(!booking && !m_cut && !m_brief);
    m_services->setVisible(!booking && !m_cut);
    // Fewer choices in large type: who needs that books at the greeter's desk.
    m_book->setVisible(!booking && view.booking && m_withReader && !m_brief && !m_cut);
    m_checkIn->setVisible(!booking && view.booking && !m_cut);
    m_checkIn->setEnabled(open);
    for (const PublicQueue &queue : view.queues) {
        HugeButton *button = m_buttons.value(queue.code);
        if (!button)
            continue;
        const bool stopped = view.stoppedQueues.contains(queue.code);
        const QString state = booking ? QString()
            : !open                   ? tr("未开放")
            : stopped                 ? tr("今天已停止取号")
            : m_cut                   ? tr("可以取号")
                                      : tr("等候 %1 人").arg(waitingIn(view, queue.code));
        QStringList lines{m_brief ? QString() : queue.hint, state};
        lines.removeAll(QString());
        button->setTitle(QStringLiteral("%1　%2").arg(queue.prefix, queue.name));
        button->setSubtitle(lines.join(QLatin1Char('\n')));
        button->setEnabled(booking || (open && !stopped));
    }
}

void KioskQueues::setCut(bool cut)
{
    m_cut = cut;
}

void KioskQueues::setBrief(bool brief)
{
    m_brief = brief;
    m_first = 0;
    place();
}

void KioskQueues::arrange(const QList<PublicQueue> &queues)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_codes.clear();
    m_first = 0;
    for (const PublicQueue &queue : queues) {
        if (queue.code == QLatin1String(consultQueue))
            continue;
        auto *button = new HugeButton(Icon::Ticket, queue.name);
        button->setObjectName(QStringLiteral("queue_") + queue.code);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        button->hide();
        m_buttons.insert(queue.code, button);
        m_codes.append(queue.code);
        connect(button, &QPushButton::clicked, this, [this, code = queue.code] { emit queueChosen(code); });
    }
    place();
}

void KioskQueues::showNextQueues()
{
    m_first = m_first + shownMax() < m_codes.size() ? m_first + shownMax() : 0;
    place();
}

void KioskQueues::place()
{
    for (HugeButton *button : std::as_const(m_buttons)) {
        m_grid->removeWidget(button);
        button->hide();
    }
    m_more->setVisible(m_codes.size() > shownMax());
    const QStringList shown = m_codes.mid(m_first, shownMax());
    const int columns = shown.size() > 4 ? 3 : shown.size() > 1 ? 2 : 1;
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int i = 0; i < shown.size(); ++i) {
        HugeButton *button = m_buttons.value(shown.at(i));
        m_grid->addWidget(button, i / columns, i % columns);
        button->show();
    }
}

} // namespace ow

#include "moc_KioskQueues.cpp"
