#include "ui/kiosk/KioskOffer.h"

#include "models/cases/ResultCommands.h"
#include "ui/common/HugeButton.h"
#include "ui/common/Spoken.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

KioskOffer::KioskOffer(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_text(new QLabel), m_choices(new QVBoxLayout)
{
    setObjectName(QStringLiteral("kioskOffer"));
    m_title->setObjectName(QStringLiteral("kioskOfferTitle"));
    m_title->setProperty("kind", QStringLiteral("title"));
    m_text->setObjectName(QStringLiteral("kioskOfferText"));
    m_text->setProperty("kind", QStringLiteral("large"));
    m_text->setProperty("untold", true); // what lies ready for him
    for (QLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto *back = new QPushButton(tr("返回"));
    back->setObjectName(QStringLiteral("offerBack"));
    m_choices->setSpacing(16);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(back, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 8, 28, 16);
    column->setSpacing(20);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addLayout(m_choices);
    column->addStretch();
    connect(back, &QPushButton::clicked, this, &KioskOffer::backAsked);
}

void KioskOffer::tell(const QString &title, const QString &text, const QList<Choice> &choices)
{
    clear();
    m_title->setText(title);
    m_text->setText(text);
    for (const Choice &choice : choices) {
        auto *button = new HugeButton(choice.icon, choice.title, choice.subtitle,
                                      m_buttons.isEmpty() ? HugeButton::Tone::Primary : HugeButton::Tone::Plain);
        button->setObjectName(choice.name);
        button->installEventFilter(this);
        m_choices->addWidget(button);
        button->show();
        m_buttons.append(button);
        connect(button, &QPushButton::clicked, this, [take = choice.take] { take(); });
    }
    if (!m_buttons.isEmpty())
        m_buttons.first()->setFocus();
    setAccessibleName(title);
    speakAlert(*this);
}

void KioskOffer::tellResults(const ResultsReady &ready, const QList<PublicZone> &zones, const QString &queueName,
                             const QString &onward, const std::function<void()> &goOn,
                             const std::function<void()> &collect)
{
    if (ready.count == 0) {
        tell(tr("现在没有可以领取的办理结果"), tr("可能还没有办好，或登记在别人名下。也可以照常取号，到窗口问一问。"),
             {{QStringLiteral("offerGoOn"), Icon::Ticket, tr("照常取号"), queueName, goOn}});
        return;
    }
    QList<Choice> choices;
    QStringList places;
    for (const int window : ready.windows) {
        const auto zone = std::find_if(zones.begin(), zones.end(),
                                       [&](const PublicZone &one) { return one.windows.contains(window); });
        places.append(zone == zones.end() ? tr("%1号窗口").arg(window)
                                          : tr("%1号窗口（%2）").arg(window).arg(zone->name));
    }
    if (collect)
        choices.append({QStringLiteral("offerCollect"), Icon::Delivery, tr("取一个领取号"), queueName, collect});
    if (!onward.isEmpty())
        choices.append({QStringLiteral("offerGoOn"), Icon::Ticket, onward, {}, goOn});
    tell(tr("您有 %n 件办理结果可以领取", nullptr, ready.count),
         places.isEmpty() ? tr("请到导服台领取。") : tr("请到 %1 领取。").arg(places.join(QStringLiteral("、"))),
         choices);
}

void KioskOffer::clear()
{
    m_title->clear();
    m_text->clear();
    // One of them may be the sender of what is being done now.
    for (HugeButton *button : std::as_const(m_buttons)) {
        button->hide();
        button->setObjectName({});
        button->deleteLater();
    }
    m_buttons.clear();
}

bool KioskOffer::eventFilter(QObject *watched, QEvent *event)
{
    // As on the step of priorities: the second tap of a double tap chooses nothing.
    return event->type() == QEvent::MouseButtonDblClick || QWidget::eventFilter(watched, event);
}

} // namespace ow

#include "moc_KioskOffer.cpp"
