#include "ui/kiosk/KioskOffer.h"

#include "ui/common/HugeButton.h"
#include "ui/common/Spoken.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace ow {

KioskOffer::KioskOffer(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_text(new QLabel), m_choices(new QVBoxLayout)
{
    setObjectName(QStringLiteral("kioskOffer"));
    m_title->setObjectName(QStringLiteral("kioskOfferTitle"));
    m_title->setProperty("kind", QStringLiteral("title"));
    m_text->setObjectName(QStringLiteral("kioskOfferText"));
    m_text->setProperty("kind", QStringLiteral("large"));
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
