#include "ui/common/Toast.h"

#include "ui/common/IconLabel.h"
#include "ui/common/Spoken.h"
#include "ui/common/TopBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>

namespace ow {

namespace {
QLatin1String toastToneName(Toast::Tone tone)
{
    static constexpr const char *names[] = {"plain", "good", "bad"};
    return QLatin1String(names[int(tone)]);
}
} // namespace

Toast *Toast::pop(QWidget &page, const QString &text, Tone tone, int shownMs)
{
    QWidget &window = *page.window();
    auto *earlier = window.findChild<Toast *>(QStringLiteral("toast"), Qt::FindDirectChildrenOnly);
    if (earlier && earlier->m_tone == Tone::Bad && tone != Tone::Bad)
        return earlier;
    delete earlier;
    auto *toast = new Toast(window, text, tone, shownMs);
    connect(&page, &QObject::destroyed, toast, &QObject::deleteLater);
    return toast;
}

Toast::Toast(QWidget &window, const QString &text, Tone tone, int shownMs) : QFrame(&window), m_text(text), m_tone(tone)
{
    setObjectName(QStringLiteral("toast"));
    setProperty("kind", QStringLiteral("toast"));
    setProperty("tone", toastToneName(tone));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *label = new QLabel(text);
    label->setObjectName(QStringLiteral("toastText"));
    label->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 20, 8);
    row->setSpacing(10);
    row->addWidget(new IconLabel(tone == Tone::Bad ? Icon::Warn : Icon::Check, 1.3));
    row->addWidget(label, 1);
    window.installEventFilter(this);
    setAccessibleName(text);
    show();
    raise();
    place();
    speakAlert(*this);
    QTimer::singleShot(shownMs, this, &QObject::deleteLater);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::place()
{
    ensurePolished();
    adjustSize();
    const QWidget *window = parentWidget();
    resize(qMin(width(), window->width() - 32), height());
    const auto *bar = window->findChild<TopBar *>();
    QPoint middle(window->width() / 2, window->height() - 32 - height() / 2);
    if (bar && bar->isVisible()) {
        // Its own room is enough for most; a longer one lies over the middle of the bar.
        const QRect room = bar->freeRoom();
        middle = bar->mapTo(window, width() <= room.width() ? room.center() : bar->rect().center());
    }
    move(middle.x() - width() / 2, qMax(0, middle.y() - height() / 2));
}

} // namespace ow

#include "moc_Toast.cpp"
