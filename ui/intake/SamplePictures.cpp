#include "ui/intake/SamplePictures.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr QSize sampleSize{96, 72};

QPixmap samplePicture(CriterionKind kind, const char *which, qreal ratio)
{
    const QString name = QStringLiteral(":/samples/%1-%2.svg").arg(QLatin1String(codeText(kind)), QLatin1String(which));
    const QString key = QStringLiteral("%1@%2").arg(name).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer renderer(name);
    pixmap = QPixmap(sampleSize * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}
} // namespace

SamplePictures::SamplePictures(QWidget *parent) : QWidget(parent), m_good(new QLabel), m_bad(new QLabel)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](QLabel *picture, const QString &caption) {
        auto *words = new QLabel(caption);
        words->setProperty("kind", QStringLiteral("small"));
        words->setAlignment(Qt::AlignHCenter);
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        picture->setFixedSize(sampleSize);
        column->addWidget(picture);
        column->addWidget(words);
        row->addLayout(column);
    };
    add(m_good, tr("合格样例"));
    add(m_bad, tr("不合格样例"));
    hide();
}

void SamplePictures::tell(const Criterion &criterion)
{
    setVisible(criterion.kind.has_value());
    if (!criterion.kind)
        return;
    m_good->setPixmap(samplePicture(*criterion.kind, "good", devicePixelRatioF()));
    m_bad->setPixmap(samplePicture(*criterion.kind, "bad", devicePixelRatioF()));
    m_good->setAccessibleName(tr("%1：合格样例").arg(criterion.text));
    m_bad->setAccessibleName(tr("%1：%2").arg(criterion.text, criterion.defect.wording));
    m_bad->setToolTip(criterion.defect.wording);
}

} // namespace ow

#include "moc_SamplePictures.cpp"
