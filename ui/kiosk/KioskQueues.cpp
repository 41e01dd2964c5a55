#include "ui/kiosk/KioskQueues.h"

#include "models/queue/HallRules.h"
#include "models/queue/QueueFolding.h"
#include "ui/common/HugeButton.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

KioskQueues::KioskQueues(QWidget *parent)
    : QWidget(parent), m_closed(new QLabel), m_grid(new QGridLayout),
      m_unsure(new HugeButton(Icon::Help, tr("不知道办什么？"))), m_more(new QPushButton(tr("更多业务")))
{
    setObjectName(QStringLiteral("kioskQueues"));
    auto *title = new QLabel(tr("请选择要办的业务"));
    title->setObjectName(QStringLiteral("kioskTitle"));
    title->setProperty("kind", QStringLiteral("title"));
    m_closed->setObjectName(QStringLiteral("kioskClosed"));
    m_closed->setProperty("kind", QStringLiteral("large"));
    m_closed->setWordWrap(true);
    m_unsure->setObjectName(QStringLiteral("queue_") + QLatin1String(consultQueue));
    m_more->setObjectName(QStringLiteral("kioskMore"));
    m_grid->setSpacing(16);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(16);
    foot->addWidget(m_unsure, 1);
    foot->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 8, 28, 16);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(m_closed);
    column->addLayout(m_grid, 1);
    column->addLayout(foot);
    m_closed->hide();
    connect(m_unsure, &QPushButton::clicked, this, [this] { emit queueChosen(QLatin1String(consultQueue)); });
    connect(m_more, &QPushButton::clicked, this, &KioskQueues::showNextQueues);
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

    const bool open = ticketsGivenAt(view.hours, hallTime(now));
    m_closed->setText(view.hours.isEmpty() ? tr("今天不开放，不能取号。")
                                           : tr("现在不取号。今天服务时间：%1").arg(hallHoursText(view.hours)));
    m_closed->setVisible(!open);
    m_unsure->hide();
    for (const PublicQueue &queue : view.queues) {
        const QString state = open ? tr("等候 %1 人").arg(waitingIn(view, queue.code)) : tr("未开放");
        if (queue.code == QLatin1String(consultQueue)) {
            m_unsure->setSubtitle(tr("%1 · %2").arg(queue.name, state));
            m_unsure->setEnabled(open);
            m_unsure->show();
            continue;
        }
        HugeButton *button = m_buttons.value(queue.code);
        button->setTitle(QStringLiteral("%1　%2").arg(queue.prefix, queue.name));
        button->setSubtitle(queue.hint.isEmpty() || m_brief ? state : queue.hint + QLatin1Char('\n') + state);
        button->setEnabled(open);
    }
}

void KioskQueues::setBrief(bool brief)
{
    m_brief = brief;
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
    m_more->setVisible(m_codes.size() > buttonsMax);
    place();
}

void KioskQueues::showNextQueues()
{
    m_first = m_first + buttonsMax < m_codes.size() ? m_first + buttonsMax : 0;
    place();
}

void KioskQueues::place()
{
    for (HugeButton *button : std::as_const(m_buttons)) {
        m_grid->removeWidget(button);
        button->hide();
    }
    const QStringList shown = m_codes.mid(m_first, buttonsMax);
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
