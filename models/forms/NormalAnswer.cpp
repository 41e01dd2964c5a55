#include "models/forms/NormalAnswer.h"

#include <algorithm>

namespace ow {

namespace {

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// "-12.5": no leading zeros, no zeros at the end (but those of money), within the element's bounds.
bool isNormalNumber(const DataElement &element, QStringView text, int precision, bool keepFraction)
{
    const bool negative = text.startsWith(QLatin1Char('-'));
    const QStringView size = text.mid(negative ? 1 : 0);
    qsizetype point = 0;
    qint64 scaled = 0;
    while (point < size.size() && isDigit(size[point]))
        scaled = scaled * 10 + size[point++].digitValue();
    if (point == 0 || point > 12 || (size[0] == QLatin1Char('0') && point > 1))
        return false;
    const qsizetype fraction = size.size() == point ? 0 : size.size() - point - 1;
    if (size.size() > point && (size[point] != QLatin1Char('.') || fraction == 0))
        return false;
    if (fraction > precision || (keepFraction && fraction != precision))
        return false;
    if (!keepFraction && fraction > 0 && size.back() == QLatin1Char('0'))
        return false;
    qint64 scale = 1;
    for (int digit = 0; digit < precision; ++digit) {
        const qsizetype at = point + 1 + digit;
        if (digit < fraction && !isDigit(size[at]))
            return false;
        scaled = scaled * 10 + (digit < fraction ? size[at].digitValue() : 0);
        scale *= 10;
    }
    if (negative && scaled == 0)
        return false;
    const auto bound = [&](qint64 limit) { return std::clamp<qint64>(limit, -1000000000000, 1000000000000) * scale; };
    const qint64 value = negative ? -scaled : scaled;
    return (!element.min || value >= bound(*element.min)) && (!element.max || value <= bound(*element.max));
}

bool isNormalDate(QStringView text)
{
    if (text.size() != 10 || text[4] != QLatin1Char('-') || text[7] != QLatin1Char('-'))
        return false;
    int parts[3] = {};
    for (qsizetype i = 0, part = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7)
            ++part;
        else if (isDigit(text[i]))
            parts[part] = parts[part] * 10 + text[i].digitValue();
        else
            return false;
    }
    return QDate::isValid(parts[0], parts[1], parts[2]);
}

/// Of letters that are their own normal form: ASCII and the ideographs of GB 2312 and GBK.
bool isNormalText(const DataElement &element, QStringView text)
{
    if (element.normaliser.value_or(Normaliser::Plain) != Normaliser::Plain || text.isEmpty()
        || text.size() > element.lengthMax.value_or(0) || text.front() == QLatin1Char(' ')
        || text.back() == QLatin1Char(' '))
        return false;
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() >= 0x20 && c.unicode() <= 0x7e) || (c.unicode() >= 0x4e00 && c.unicode() <= 0x9fa5);
    });
}

} // namespace

bool isNormalAnswer(const Form &form, const DataElement &element, const QString &value)
{
    switch (element.type) {
    case ElementType::Text:
    case ElementType::Address: return isNormalText(element, value);
    case ElementType::Integer: return isNormalNumber(element, value, 0, false);
    case ElementType::Decimal: return isNormalNumber(element, value, element.precision.value_or(0), false);
    case ElementType::Money: return isNormalNumber(element, value, 2, true);
    case ElementType::Date: return isNormalDate(value);
    case ElementType::YesNo: return value == QLatin1String("yes") || value == QLatin1String("no");
    case ElementType::Code:
    case ElementType::Codes: {
        const CodeList *list = element.codeList ? form.codeList(*element.codeList) : nullptr;
        return list && !value.contains(QLatin1Char(','))
            && std::any_of(list->entries.begin(), list->entries.end(),
                           [&](const CodeEntry &entry) { return entry.code == value; });
    }
    case ElementType::PersonName:
    case ElementType::Phone:
    case ElementType::IdNumber:
    case ElementType::CreditCode: break;
    }
    return false;
}

} // namespace ow
