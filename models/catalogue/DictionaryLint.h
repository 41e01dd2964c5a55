#pragma once
// Semantic twins (住址 and 常住地址) cannot be proved equal or different by a program: people rule on them, and the dictionary is
// published only when nothing is left to rule on (reference/forms.md §3.2).
#include "models/catalogue/ElementRecord.h"

namespace ow {

/// Two places in the dictionary, the smaller first.
struct ElementPair {
    qsizetype first = 0;
    qsizetype second = 0;

    friend bool operator==(const ElementPair &, const ElementPair &) = default;
};

/// May be one datum under two names: they share a role, are of one type (codes of one list, numbers of one unit), and their names
/// have most characters in common or their definitions most pairs of characters.
bool looksAlike(const DataElement &a, const DataElement &b);

/// All pairs that look alike and neither of the two rules on, in the order of the dictionary.
QList<ElementPair> unruledPairs(const QList<DictionaryEntry> &entries);

} // namespace ow
