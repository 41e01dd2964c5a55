#include "ui/common/Sheet.h"

#include "ui/common/Theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace ow {

Sheet::Sheet(const QString &title, QWidget &window)
    : QWidget(&window), m_panel(new QFrame), m_title(new QLabel(title)), m_message(new QLabel), m_fields(new QWidget),
      m_body(new QVBoxLayout(m_fields)), m_accept(new QPushButton(tr("确定"))), m_reject(new QPushButton(tr("取消")))
{
    setObjectName(QStringLiteral("sheet"));
    setAccessibleName(title);
    m_panel->setObjectName(QStringLiteral("sheetPanel"));
    m_panel->setProperty("kind", QStringLiteral("sheet"));
    m_panel->setMinimumWidth(420);
    m_title->setObjectName(QStringLiteral("sheetTitle"));
    m_title->setProperty("kind", QStringLiteral("title"));
    m_title->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("sheetMessage"));
    m_message->setWordWrap(true);
    m_message->hide();
    m_accept->setObjectName(QStringLiteral("sheetAccept"));
    m_accept->setProperty("kind", QStringLiteral("primary"));
    m_reject->setObjectName(QStringLiteral("sheetReject"));

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_reject);
    buttons->addWidget(m_accept);
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(14);
    column->addWidget(m_title);
    column->addWidget(m_message);
    m_body->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_fields, 1);
    column->addLayout(buttons);
    auto *middle = new QVBoxLayout(this);
    middle->setContentsMargins(24, 24, 24, 24);
    middle->addWidget(m_panel, 0, Qt::AlignCenter);

    connect(m_accept, &QPushButton::clicked, this, &Sheet::accept);
    connect(m_reject, &QPushButton::clicked, this, &Sheet::reject);
    window.installEventFilter(this);
    setFocusPolicy(Qt::StrongFocus);
    hide();
}

void Sheet::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Sheet::setMessage(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    setAccessibleDescription(message);
}

void Sheet::open()
{
    if (isOpen())
        return;
    m_focusBefore = window()->focusWidget();
    setGeometry(parentWidget()->rect());
    raise();
    show();
    // Screen readers remember what there is; a sheet made since is new to them.
    QAccessibleEvent created(this, QAccessible::ObjectCreated);
    QAccessible::updateAccessibility(&created);
    focusFirst();
}

void Sheet::focusFirst()
{
    // The page fills the body after the buttons were made, so the tab order is laid here: fields, 取消, 确定.
    QWidget *first = nullptr;
    QWidget *last = nullptr;
    const QList<QWidget *> fields = m_fields->findChildren<QWidget *>();
    for (QWidget *field : fields) {
        if ((field->focusPolicy() & Qt::TabFocus) != Qt::TabFocus || field->focusProxy()
            || field->window() != window()) // the list of a combo box is a window of its own
            continue;
        if (last)
            QWidget::setTabOrder(last, field);
        last = field;
        // What is hidden or off this time takes no focus, and then no key would reach the sheet.
        if (!first && field->isVisibleTo(this) && field->isEnabled())
            first = field;
    }
    if (last)
        QWidget::setTabOrder(last, m_reject);
    QWidget::setTabOrder(m_reject, m_accept);
    (first ? first : m_accept->isEnabled() ? m_accept : m_reject)->setFocus(Qt::TabFocusReason);
}

void Sheet::accept()
{
    if (!isOpen() || !m_accept->isEnabled())
        return;
    close();
    emit accepted();
}

void Sheet::reject()
{
    if (!isOpen())
        return;
    close();
    emit rejected();
}

void Sheet::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

bool Sheet::event(QEvent *event)
{
    // Accepting it turns a shortcut of the page below into an ordinary key, which ends here.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

bool Sheet::focusNextPrevChild(bool next)
{
    QWidget *const from = focusWidget() ? focusWidget() : this;
    for (QWidget *at = next ? from->nextInFocusChain() : from->previousInFocusChain(); at != from;
         at = next ? at->nextInFocusChain() : at->previousInFocusChain()) {
        const bool takesTab = (at->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (at != this && takesTab && isAncestorOf(at) && at->isEnabled() && at->isVisible() && !at->focusProxy()) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

/// The button in here whose key this is: no shortcut fires while a sheet is open, as those of the page below would, too.
QAbstractButton *Sheet::buttonOf(const QKeySequence &pressed) const
{
    for (QAbstractButton *button : findChildren<QAbstractButton *>()) {
        if (!button->shortcut().isEmpty() && button->shortcut() == pressed && button->isVisible()
            && button->isEnabled())
            return button;
    }
    return nullptr;
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (QAbstractButton *button = buttonOf(QKeySequence(event->keyCombination()))) {
        if (!event->isAutoRepeat())
            button->click();
        event->accept();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape: reject(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->isAutoRepeat())
            break; // the Enter that opened the sheet must not answer it
        if (auto *button = qobject_cast<QAbstractButton *>(focusWidget()))
            button->click();
        else
            accept();
        break;
    default: emit keyLeft(*event); break;
    }
    event->accept();
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor scrim = Theme::colour("night");
    scrim.setAlphaF(0.55F);
    painter.fillRect(rect(), scrim);
}

} // namespace ow

#include "moc_Sheet.cpp"
