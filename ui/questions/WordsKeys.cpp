#include "ui/questions/WordsKeys.h"

#include <QKeyEvent>
#include <QPlainTextEdit>

namespace ow {

WordsKeys::WordsKeys(QPlainTextEdit &words) : QObject(&words)
{
    words.installEventFilter(this);
}

bool WordsKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (event->type() != QEvent::KeyPress && !isOverride)
        return QObject::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const Qt::KeyboardModifiers held = key->modifiers() & ~Qt::KeypadModifier;
    const bool isEnter = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        && (held == Qt::NoModifier || held == Qt::ControlModifier);
    const bool isNumber = held == Qt::AltModifier && key->key() >= Qt::Key_1 && key->key() <= Qt::Key_9;
    const bool isPicture = held == Qt::ControlModifier && key->key() == Qt::Key_P;
    if (!isEnter && !isNumber && !isPicture)
        return QObject::eventFilter(watched, event);
    if (isOverride) {
        event->accept();
        return true;
    }
    if (isEnter && !key->isAutoRepeat())
        emit sent();
    else if (isNumber)
        emit numberPressed(key->key() - Qt::Key_1);
    else if (isPicture)
        emit pictureWanted();
    return true;
}

} // namespace ow

#include "moc_WordsKeys.cpp"
