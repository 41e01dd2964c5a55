#include "app/bench/ClerkKeys.h"

#include <QApplication>
#include <QEvent>
#include <QTest>
#include <QWidget>
#include <QWindow>

namespace ow {

namespace {
constexpr int clerkKeysPatienceMs = 20000;
} // namespace

ClerkKeys::ClerkKeys(QWidget &page) : m_page(page)
{
    qApp->installEventFilter(this);
}

ClerkKeys::~ClerkKeys()
{
    qApp->removeEventFilter(this);
}

QString ClerkKeys::focused()
{
    const QWidget *widget = QApplication::focusWidget();
    return widget ? widget->objectName() : QString();
}

bool ClerkKeys::wait(const std::function<bool()> &condition, const QString &waitsFor)
{
    if (QTest::qWaitFor(condition, clerkKeysPatienceMs))
        return true;
    const QWidget *widget = QApplication::focusWidget();
    const QWidget *window = QApplication::activeWindow();
    m_failure = QStringLiteral("after %1: waited for %2; the keyboard is at %3 \"%4\" of %5")
                    .arg(sequence(), waitsFor, QLatin1String(widget ? widget->metaObject()->className() : "nothing"),
                         focused(), QLatin1String(window ? window->metaObject()->className() : "no window"));
    return false;
}

bool ClerkKeys::press(const QKeySequence &chord, const std::function<bool()> &ready, const QString &waitsFor)
{
    if (!wait(ready, waitsFor))
        return false;
    const QKeyCombination key = chord[0];
    QTest::keyClick(m_page.window()->windowHandle(), key.key(), key.keyboardModifiers());
    ++m_keys;
    m_sequence.append(chord.toString(QKeySequence::PortableText));
    return true;
}

bool ClerkKeys::type(const QString &text, const std::function<bool()> &ready, const QString &waitsFor)
{
    if (!wait(ready, waitsFor))
        return false;
    for (const QChar letter : text)
        QTest::keyClick(m_page.window()->windowHandle(), letter.toLatin1());
    m_keys += int(text.size());
    m_sequence.append(QLatin1Char('"') + text + QLatin1Char('"'));
    return true;
}

bool ClerkKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool isMouse = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease
        || event->type() == QEvent::Wheel;
    m_mouse += isMouse && watched->isWidgetType() ? 1 : 0;
    return QObject::eventFilter(watched, event);
}

} // namespace ow

#include "moc_ClerkKeys.cpp"
