#include "app/onewindow/StartMeasure.h"

#include "sync/client/HubClient.h"

#include <QApplication>
#include <QKeyEvent>
#include <QKeySequence>
#include <QWidget>
#include <cstdio>
#include <utility>

namespace ow {

namespace {
void tellStep(const char *step)
{
    std::printf("%s\n", step);
    std::fflush(stdout);
}
} // namespace

StartMeasure::StartMeasure(QWidget &window, HubClient &hub, const QString &key)
    : m_window(window), m_hub(hub), m_key(key)
{
}

void StartMeasure::dataShown()
{
    if (std::exchange(m_shown, true))
        return;
    QCoreApplication::instance()->installEventFilter(this);
    m_window.update();
}

bool StartMeasure::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && watched->isWidgetType()
        && static_cast<QWidget *>(watched)->window() == &m_window) {
        QCoreApplication::instance()->removeEventFilter(this);
        // The window is painted and handed to the screen in one turn; the next one comes after that.
        QMetaObject::invokeMethod(this, &StartMeasure::painted, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void StartMeasure::painted()
{
    tellStep("painted");
    const QKeySequence key(m_key);
    QWidget *focus = m_window.focusWidget();
    if (m_key == QLatin1String("none") || key.isEmpty() || !focus) {
        QApplication::exit(m_key == QLatin1String("none") ? 0 : 1);
        return;
    }
    connect(&m_hub, &HubClient::commandDone, this, [] {
        tellStep("reached");
        QApplication::exit(0);
    });
    QCoreApplication::postEvent(focus, new QKeyEvent(QEvent::KeyPress, key[0].key(), Qt::NoModifier));
}

} // namespace ow

#include "moc_StartMeasure.cpp"
