#include "ui/reader/WedgeFilter.h"

#include "models/base/Clock.h"
#include "models/base/Scheduler.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <utility>

namespace ow {

namespace {
bool isEndKey(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Tab;
}

bool isScannedCharacter(const QKeyEvent &key)
{
    const bool plain = !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    return plain && key.text().size() == 1 && key.text().front() > QLatin1Char(' ') && key.text().front() < QChar(0x7F);
}
} // namespace

WedgeFilter::WedgeFilter(const Clock &clock, Scheduler &scheduler, Taken taken, QObject *parent)
    : QObject(parent), m_clock(clock), m_scheduler(scheduler), m_taken(std::move(taken))
{
    QCoreApplication::instance()->installEventFilter(this);
}

WedgeFilter::~WedgeFilter() = default;

bool WedgeFilter::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    // Windows pass keys on to their widgets; the widget is where they are caught.
    if (m_isReplaying || !isKey || !watched->isWidgetType())
        return false;
    return takes(watched, *static_cast<QKeyEvent *>(event));
}

bool WedgeFilter::takes(QObject *receiver, const QKeyEvent &key)
{
    const bool isPress = key.type() == QEvent::KeyPress;
    const bool isRunning = !m_held.empty();
    const qint64 now = m_clock.steadyMs();
    const bool inTime =
        isRunning && now - m_lastPressMs <= gapMaxMs && m_held.back().receiver == receiver && m_held.size() < heldMax;
    if (isRunning && isPress && !inTime)
        finish();
    if (!isPress || key.key() == Qt::Key_Shift) {
        // Goes with the keys it belongs to, or on its own way when none are held.
        if (m_held.empty())
            return false;
        hold(receiver, key);
        return true;
    }
    const bool isPart = isScannedCharacter(key) || (isEndKey(key) && !m_held.empty());
    if (!isPart || key.isAutoRepeat()) {
        finish();
        return false;
    }
    m_lastPressMs = now;
    hold(receiver, key);
    if (m_held.size() == 1)
        awaitEnd();
    return true;
}

void WedgeFilter::hold(QObject *receiver, const QKeyEvent &key)
{
    m_held.push_back({receiver, std::unique_ptr<QKeyEvent>(key.clone())});
}

void WedgeFilter::awaitEnd()
{
    m_scheduler.after(gapMaxMs + 1, [self = QPointer(this)] {
        if (!self || self->m_held.empty())
            return;
        if (self->m_clock.steadyMs() - self->m_lastPressMs > gapMaxMs)
            self->finish();
        else
            self->awaitEnd();
    });
}

void WedgeFilter::finish()
{
    const std::vector<Held> held = std::exchange(m_held, {});
    QString text;
    for (const Held &one : held) {
        if (one.event->type() == QEvent::KeyPress && one.event->key() != Qt::Key_Shift)
            text += isEndKey(*one.event) ? QStringLiteral("\n") : one.event->text();
    }
    if (text.size() >= lengthMin && m_taken(text))
        return;
    m_isReplaying = true;
    for (const Held &one : held) {
        if (one.receiver)
            QCoreApplication::sendEvent(one.receiver, one.event.get());
    }
    m_isReplaying = false;
}

} // namespace ow

#include "moc_WedgeFilter.cpp"
