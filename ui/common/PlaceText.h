#pragma once
#include <QString>

namespace ow {

/// Where a fault is, for people: "card.number" → "证件的号码", "queues[3].prefix" → "第4个队列的号头". What people would not know by any
/// name of ours is left out; empty when nothing is left. The machine's own place stays in the problem for programs.
class PlaceText {
public:
    static QString words(const QString &place);
};

} // namespace ow
