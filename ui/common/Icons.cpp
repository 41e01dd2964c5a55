#include "ui/common/Icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QMetaEnum>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ow {

QString Icons::fileName(Icon icon)
{
    const QLatin1String key(QMetaEnum::fromType<Icon>().valueToKey(int(icon)));
    QString name;
    for (const char letter : key) {
        const QChar c = QLatin1Char(letter);
        if (c.isUpper() && !name.isEmpty())
            name += QLatin1Char('-');
        name += c.toLower();
    }
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

QPixmap Icons::get(Icon icon, const QColor &colour, int size)
{
    const qreal ratio = qGuiApp->devicePixelRatio();
    const QString key = QStringLiteral("ow-icon-%1-%2-%3-%4").arg(int(icon)).arg(colour.rgba()).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(fileName(icon));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // The files draw in black; the stroke is written anew, so no mask loses the edges.
    QSvgRenderer renderer(file.readAll().replace("#000000", colour.name().toLatin1()));
    pixmap = QPixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace ow

#include "moc_Icons.cpp"
