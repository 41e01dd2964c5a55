#include "ui/common/Toast.h"

#include "ui/common/IconLabel.h"
#include "ui/common/Spoken.h"

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

Toast *Toast::pop(QWidget &window, const QString &text, Tone tone, int shownMs)
{
    delete window.findChild<Toast *>(QStringLiteral("toast"), Qt::FindDirectChildrenOnly);
    return new Toast(window, text, tone, shownMs);
}

Toast::Toast(QWidget &window, const QString &text, Tone tone, int shownMs) : QFrame(&window), m_text(text)
{
    setObjectName(QStringLiteral("toast"));
    setProperty("kind", QStringLiteral("toast"));
    setProperty("tone", toastToneName(tone));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *label = new QLabel(text);
    label->setObjectName(QStringLiteral("toastText"));
    label->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 12, 24, 12);
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
    move((window->width() - width()) / 2, window->height() - height() - 32);
}

} // namespace ow

#include "moc_Toast.cpp"
