#include "ui/session/LockOverlay.h"

#include "models/base/ProblemTypes.h"
#include "ui/common/Card.h"
#include "ui/common/IconLabel.h"
#include "ui/common/Notice.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace ow {

LockOverlay::LockOverlay(StationContext &context, QWidget &covered)
    : QWidget(covered.parentWidget()), m_context(context), m_covered(covered), m_name(new QLabel), m_pin(new QLineEdit),
      m_unlock(new QPushButton(tr("解锁"))), m_notice(new Notice)
{
    setObjectName(QStringLiteral("lockOverlay"));
    setAccessibleName(tr("屏幕已锁定"));
    setProperty("role", QStringLiteral("night"));
    setAttribute(Qt::WA_StyledBackground);
    auto *card = new QFrame;
    card->setProperty("kind", QStringLiteral("sheet"));
    card->setFixedWidth(400);
    auto *body = new QVBoxLayout(card);
    body->setContentsMargins(24, 20, 24, 20);
    body->setSpacing(10);
    auto *title = new QLabel(tr("屏幕已锁定"));
    title->setProperty("kind", QStringLiteral("title"));
    m_name->setObjectName(QStringLiteral("lockName"));
    auto *label = new QLabel(tr("解锁码"));
    label->setBuddy(m_pin);
    for (QLabel *one : {title, m_name, label})
        body->addWidget(one);
    m_pin->setObjectName(QStringLiteral("pinEdit"));
    m_pin->setAccessibleName(tr("解锁码"));
    m_pin->setEchoMode(QLineEdit::Password);
    m_pin->setMaxLength(8);
    m_pin->setAlignment(Qt::AlignCenter);
    m_pin->setProperty("kind", QStringLiteral("keypad"));
    m_pin->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]*")), m_pin));
    m_unlock->setObjectName(QStringLiteral("unlockButton"));
    m_unlock->setProperty("kind", QStringLiteral("primary"));
    auto *other = new QPushButton(tr("换人登录"));
    other->setObjectName(QStringLiteral("switchUserButton"));
    other->setProperty("kind", QStringLiteral("quiet"));
    for (QWidget *one : std::initializer_list<QWidget *>{m_pin, m_notice, m_unlock, other})
        body->addWidget(one);
    auto *column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addWidget(card, 0, Qt::AlignHCenter);
    column->addStretch(2);
    connect(m_pin, &QLineEdit::returnPressed, this, &LockOverlay::submit);
    connect(m_unlock, &QPushButton::clicked, this, &LockOverlay::submit);
    connect(other, &QPushButton::clicked, this, &LockOverlay::switchAsked);
    m_covered.installEventFilter(this);
    hide();
}

void LockOverlay::lock(const QString &name)
{
    if (isLocked())
        return;
    QWidget *focus = QApplication::focusWidget();
    m_focusBefore = focus && m_covered.isAncestorOf(focus) ? focus : nullptr;
    m_name->setText(tr("%1，输入解锁码继续工作。").arg(name));
    m_notice->clear();
    m_pin->clear();
    m_covered.setEnabled(false);
    setGeometry(m_covered.geometry());
    show();
    raise();
    m_pin->setFocus();
}

void LockOverlay::release()
{
    hide();
    m_covered.setEnabled(true);
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void LockOverlay::submit()
{
    if (m_waiting || m_pin->text().isEmpty())
        return;
    setWaiting(true);
    const QString pin = m_pin->text();
    m_pin->clear();
    whenReady(m_context.hub.unlock(pin), this, [this](const Result<void> &result) {
        setWaiting(false);
        if (!isLocked())
            return;
        if (result) {
            release();
            emit unlocked();
            return;
        }
        m_notice->explain(result.error());
        m_pin->setFocus();
    });
}

void LockOverlay::setWaiting(bool waiting)
{
    m_waiting = waiting;
    m_unlock->setEnabled(!waiting);
}

bool LockOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        setGeometry(m_covered.geometry());
    return QWidget::eventFilter(watched, event);
}

void LockOverlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_pin->clear();
        m_notice->clear();
        m_pin->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace ow

#include "moc_LockOverlay.cpp"
