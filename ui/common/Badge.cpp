#include "ui/common/Badge.h"

#include "ui/common/Theme.h"

namespace ow {

namespace {
QLatin1String badgeToneName(Badge::Tone tone)
{
    static constexpr const char *names[] = {"plain", "primary", "accent", "good", "warn", "bad", "mark"};
    return QLatin1String(names[int(tone)]);
}
} // namespace

Badge::Badge(const QString &text, Tone tone, QWidget *parent) : QLabel(parent)
{
    setObjectName(QStringLiteral("badge"));
    setProperty("kind", QStringLiteral("badge"));
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    tell(text, tone);
}

void Badge::tell(const QString &text, Tone tone)
{
    setText(text);
    setAccessibleName(text);
    Theme::setVariant(*this, "tone", badgeToneName(tone));
}

} // namespace ow

#include "moc_Badge.cpp"
