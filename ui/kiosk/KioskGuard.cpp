#include "ui/kiosk/KioskGuard.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWidget>
#include <QWindow>

namespace ow {

KioskGuard::KioskGuard(QWidget &window) : m_window(window)
{
    QCoreApplication::instance()->installEventFilter(this);
    connect(&m_look, &QTimer::timeout, this, &KioskGuard::look);
    m_look.start(lookEveryMs);
}

KioskGuard::~KioskGuard()
{
    hold(false);
}

void KioskGuard::hold(bool holds)
{
    m_holds = holds;
    if (!holds && m_window.windowHandle())
        m_window.windowHandle()->setKeyboardGrabEnabled(false);
    if (holds)
        look();
}

bool KioskGuard::mayPass(const QKeyEvent &key)
{
    if (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    switch (key.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Shift: return true;
    default: break;
    }
    return !key.text().isEmpty() && key.text().front().isPrint();
}

/// A list that opens out of a field belongs to the window.
bool KioskGuard::isOurs(const QWidget &window) const
{
    if (&window == &m_window)
        return true;
    return (window.windowFlags() & Qt::WindowType_Mask) == Qt::Popup && window.parentWidget()
        && window.parentWidget()->window() == &m_window;
}

bool KioskGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride: return !mayPass(*static_cast<QKeyEvent *>(event));
    case QEvent::Shortcut:
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
    case QEvent::WhatsThis:
    case QEvent::EnterWhatsThisMode: return true;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: return static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton;
    case QEvent::Quit:
        // Would ask the window, which stays; who sends it is the system or we ourselves.
        if (watched == QCoreApplication::instance()) {
            QCoreApplication::exit(0);
            return true;
        }
        break;
    case QEvent::Close:
        // Whoever may end it ends the program, not its window.
        if (watched == &m_window || (watched->isWindowType() && watched == m_window.windowHandle())) {
            event->ignore();
            return true;
        }
        break;
    case QEvent::Show:
        if (auto *window = qobject_cast<QWidget *>(watched); window && window->isWindow() && !isOurs(*window))
            QTimer::singleShot(0, window, &QWidget::hide);
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

void KioskGuard::look()
{
    if (!m_holds)
        return;
    if (!m_window.isVisible() || m_window.isMinimized() || !m_window.isFullScreen())
        m_window.showFullScreen();
    // Who holds the keyboard is not told that another window became the active one.
    if (!QApplication::activePopupWidget()) {
        m_window.raise();
        m_window.activateWindow();
    }
    if (m_window.windowHandle())
        m_window.windowHandle()->setKeyboardGrabEnabled(true);
}

} // namespace ow

#include "moc_KioskGuard.cpp"
