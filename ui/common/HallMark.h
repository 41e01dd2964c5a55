#pragma once
#include "models/base/HallKind.h"

#include <QSizeF>
#include <QString>

class QPainter;

namespace ow {

/// 演示, 演练: what everything shown or printed by a hall without real business is marked with.
class HallMark {
public:
    /// Empty in a real hall.
    static QString word(HallKind kind);
    /// For the head of a slip; empty in a real hall. Always Chinese, like the slip itself.
    static QString sentence(HallKind kind);
    /// The word across a page of this size, under what is drawn afterwards; nothing in a real hall.
    static void draw(QPainter &painter, const QSizeF &page, HallKind kind);
};

} // namespace ow
