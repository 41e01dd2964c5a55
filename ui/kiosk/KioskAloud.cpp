#include "ui/kiosk/KioskAloud.h"

#include "ui/common/KeyPad.h"
#include "ui/common/Voice.h"
#include "ui/keyboard/TouchKeyboard.h"

#include <QAbstractButton>
#include <QLabel>
#include <algorithm>
#include <functional>

namespace ow {

namespace {
constexpr int aloudTextMax = 400; // about a minute and a half

bool isInside(const QWidget *widget, const QWidget &page, bool (*is)(const QWidget *))
{
    for (const QWidget *at = widget->parentWidget(); at && at != &page; at = at->parentWidget()) {
        if (is(at))
            return true;
    }
    return false;
}

bool isKeys(const QWidget *widget)
{
    return qobject_cast<const KeyPad *>(widget) || qobject_cast<const TouchKeyboard *>(widget);
}

bool isButton(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget);
}

template <class W>
QStringList readInOrder(const QWidget &page, const std::function<QString(const W *)> &wordsOf)
{
    QList<std::pair<QPoint, QString>> found;
    const QList<W *> all = page.findChildren<W *>();
    for (const W *one : all) {
        if (!one->isVisibleTo(&page) || isInside(one, page, isKeys))
            continue;
        if (const QString words = wordsOf(one).simplified(); !words.isEmpty())
            found.append({one->mapTo(&page, QPoint()), words});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
        return std::pair(a.first.y(), a.first.x()) < std::pair(b.first.y(), b.first.x());
    });
    QStringList words;
    for (const auto &one : std::as_const(found)) {
        if (!words.contains(one.second))
            words.append(one.second);
    }
    return words;
}
} // namespace

KioskAloud::KioskAloud(Voice &voice, QObject *parent) : QObject(parent), m_voice(voice)
{
    connect(&voice, &Voice::readingEnded, this, [this] {
        if (std::exchange(m_isReading, false))
            emit readingChanged(false);
    });
}

QString KioskAloud::leadOf(const QWidget &page)
{
    return readInOrder<QLabel>(page,
                               [&](const QLabel *label) {
                                   const QString kind = label->property("kind").toString();
                                   const bool leads = kind == QLatin1String("title") || kind == QLatin1String("large");
                                   const bool tells =
                                       leads && !label->property("untold").toBool() && !isInside(label, page, isButton);
                                   return tells ? label->text() : QString();
                               })
        .join(QStringLiteral("。"));
}

QString KioskAloud::choicesOf(const QWidget &page)
{
    return readInOrder<QAbstractButton>(page,
                                        [](const QAbstractButton *button) {
                                            if (!button->isEnabled() || button->property("untold").toBool())
                                                return QString();
                                            return button->accessibleName().isEmpty() ? button->text()
                                                                                      : button->accessibleName();
                                        })
        .join(QStringLiteral("；"));
}

void KioskAloud::setOn(bool on)
{
    if (m_isOn == on)
        return;
    m_isOn = on;
    m_lead.clear();
    if (!on)
        stop();
}

void KioskAloud::look(const QWidget &page, bool english)
{
    if (!m_isOn)
        return;
    const QString lead = leadOf(page);
    if (lead.isEmpty() || std::exchange(m_lead, lead) == lead)
        return;
    read(lead + QStringLiteral("。") + choicesOf(page), english);
}

void KioskAloud::toggle(const QWidget &page, bool english)
{
    if (m_isReading)
        stop();
    else if (m_isOn)
        read(leadOf(page) + QStringLiteral("。") + choicesOf(page), english);
}

void KioskAloud::read(const QString &text, bool english)
{
    const bool was = std::exchange(m_isReading, true);
    m_voice.read(text.left(aloudTextMax), english ? Voice::Tongue::English : Voice::Tongue::Mandarin);
    if (m_isReading != was)
        emit readingChanged(m_isReading);
}

void KioskAloud::stop()
{
    m_voice.stopReading();
    if (std::exchange(m_isReading, false))
        emit readingChanged(false);
}

} // namespace ow

#include "moc_KioskAloud.cpp"
