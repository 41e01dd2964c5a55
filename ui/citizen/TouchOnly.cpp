#include "ui/citizen/TouchOnly.h"

#include <QCoreApplication>
#include <QInputDevice>
#include <QMouseEvent>

namespace ow {

TouchOnly::TouchOnly(QWidget &guarded, QObject *parent) : QObject(parent), m_guarded(&guarded)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool TouchOnly::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || !m_guarded || (widget != m_guarded && !m_guarded->isAncestorOf(widget)))
        return false;
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::Shortcut:
    case QEvent::ShortcutOverride:
    case QEvent::Wheel: return true;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        // A touch comes as a mouse event that Qt or the system made of it.
        return mouse->source() == Qt::MouseEventNotSynthesized
            && mouse->deviceType() != QInputDevice::DeviceType::TouchScreen;
    }
    default: return false;
    }
}

} // namespace ow

#include "moc_TouchOnly.cpp"
