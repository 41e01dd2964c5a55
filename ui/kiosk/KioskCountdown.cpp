#include "ui/kiosk/KioskCountdown.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ow {

KioskCountdown::KioskCountdown(QWidget *parent) : QFrame(parent), m_text(new QLabel), m_more(new QPushButton)
{
    setObjectName(QStringLiteral("kioskCountdown"));
    setProperty("kind", QStringLiteral("countdown"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(QStringLiteral("kioskCountdownText"));
    m_text->setProperty("kind", QStringLiteral("large"));
    m_text->setWordWrap(true);
    m_more->setObjectName(QStringLiteral("kioskMoreTime"));
    m_more->setProperty("kind", QStringLiteral("primary"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(28, 14, 28, 14);
    row->setSpacing(20);
    row->addWidget(m_text, 1);
    row->addWidget(m_more);
    connect(m_more, &QPushButton::clicked, this, &KioskCountdown::moreAsked);
    parent->installEventFilter(this);
    hide();
}

void KioskCountdown::tellTexts()
{
    m_more->setText(tr("继续使用"));
    if (!isHidden())
        tell(m_seconds);
}

void KioskCountdown::tell(int seconds)
{
    m_seconds = seconds;
    m_text->setText(tr("还在吗？%n 秒后回到首页，这里的内容会全部清除。", nullptr, seconds));
    show();
    raise();
    place();
}

void KioskCountdown::place()
{
    const int width = parentWidget()->width();
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    setGeometry(0, parentWidget()->height() - height, width, height);
}

bool KioskCountdown::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace ow

#include "moc_KioskCountdown.cpp"
