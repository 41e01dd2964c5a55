#include "models/forms/Narrowed.h"

#include "models/base/Text.h"

#include <algorithm>

namespace ow {

namespace {
template <class T, class F>
std::optional<T> stricter(const std::optional<T> &a, const std::optional<T> &b, F choose)
{
    if (a && b)
        return choose(*a, *b);
    return a ? a : b;
}
} // namespace

Narrowing intersect(const Narrowing &a, const Narrowing &b)
{
    const auto low = [](auto x, auto y) { return std::min(x, y); };
    const auto high = [](auto x, auto y) { return std::max(x, y); };
    Narrowing both;
    both.min = stricter(a.min, b.min, high);
    both.max = stricter(a.max, b.max, low);
    both.lengthMax = stricter(a.lengthMax, b.lengthMax, low);
    if (a.codes && b.codes) {
        both.codes.emplace();
        for (const QString &code : *a.codes) {
            if (b.codes->contains(code))
                both.codes->append(code);
        }
    } else {
        both.codes = a.codes ? a.codes : b.codes;
    }
    return both;
}

bool allowsNothing(const DataElement &element, const Narrowing &only)
{
    const Narrowing all = intersect(Narrowing{{}, element.min, element.max, element.lengthMax}, only);
    return (all.codes && all.codes->isEmpty()) || (all.min && all.max && *all.min > *all.max);
}

bool allows(const Narrowing &only, const RuleValue &value)
{
    if (!value.isKnown())
        return true;
    if (only.codes) {
        if (const QString *code = value.asText(); code && !only.codes->contains(*code))
            return false;
        if (const QStringList *chosen = value.asTexts()) {
            for (const QString &code : *chosen) {
                if (!only.codes->contains(code))
                    return false;
            }
        }
    }
    // What is no number compares with nothing.
    const double number = value.asNumber();
    if ((only.min && number < double(*only.min)) || (only.max && number > double(*only.max)))
        return false;
    const QString *text = value.asText();
    return !only.lengthMax || !text || codePointCount(*text) <= *only.lengthMax;
}

} // namespace ow
