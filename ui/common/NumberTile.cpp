#include "ui/common/NumberTile.h"

#include "ui/common/LightMark.h"
#include "ui/common/Theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ow {

namespace {
QLatin1String numberTileTone(NumberTile::Tone tone)
{
    static constexpr const char *names[] = {"primary", "good", "warn", "bad"};
    return QLatin1String(names[int(tone)]);
}
} // namespace

NumberTile::NumberTile(const QString &caption, QWidget *parent)
    : LaidOutButton(parent), m_figure(new QLabel), m_caption(new QLabel), m_said(caption)
{
    setObjectName(QStringLiteral("numberTile"));
    setProperty("kind", QStringLiteral("tile"));
    m_figure->setObjectName(QStringLiteral("figure"));
    m_caption->setObjectName(QStringLiteral("caption"));
    m_caption->setText(caption);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 10, 18, 12);
    column->setSpacing(0);
    for (QLabel *label : {m_figure, m_caption}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        column->addWidget(label);
    }
    tell(QStringLiteral("—"));
}

void NumberTile::tell(const QString &figure, Tone tone)
{
    // What is well needs no mark; what wants looking at is told by its shape, too.
    const char *const light = tone == Tone::Warn ? "warn" : tone == Tone::Bad ? "bad" : nullptr;
    m_figure->setText(figure);
    m_caption->setText(withLight(light, m_said));
    setAccessibleName(spokenLight(light, tr("%1：%2").arg(m_said, figure)));
    Theme::setVariant(*this, "tone", numberTileTone(tone));
}

QString NumberTile::figure() const
{
    return m_figure->text();
}

} // namespace ow

#include "moc_NumberTile.cpp"
