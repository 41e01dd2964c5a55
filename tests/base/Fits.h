#pragma once
// Whether a page stands in its window.
#include <QLabel>
#include <QScrollArea>

namespace ow::testing {

/// Who makes the content of a page that never scrolls sideways wider than the page, each with its text; empty: nobody.
inline QString tooWide(const QWidget &page)
{
    QStringList wide;
    for (const QScrollArea *area : page.findChildren<QScrollArea *>()) {
        const QWidget *inside = area->widget();
        if (!area->isVisible() || !inside || area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff
            || inside->width() <= area->viewport()->width())
            continue;
        for (const QWidget *one : inside->findChildren<QWidget *>()) {
            if (!one->isVisible() || !one->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly).isEmpty()
                || one->mapTo(inside, QPoint(one->width(), 0)).x() <= area->viewport()->width())
                continue;
            wide.append(QStringLiteral("%1 %2 “%3” %4…%5 of %6")
                            .arg(QLatin1String(one->metaObject()->className()), one->objectName(),
                                 one->property("text").toString())
                            .arg(one->mapTo(inside, QPoint()).x())
                            .arg(one->mapTo(inside, QPoint(one->width(), 0)).x())
                            .arg(area->viewport()->width()));
        }
    }
    return wide.join(QLatin1Char('\n'));
}

} // namespace ow::testing
