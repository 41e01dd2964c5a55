#include "models/forms/AnswerCheck.h"

#include <algorithm>
#include <cstring>

namespace ow {

namespace {

constexpr int wholeDigitsMax = 12;

std::strong_ordering codeOrder(QStringView a, QStringView b)
{
    if (a.size() != b.size())
        return a.size() <=> b.size();
    return std::memcmp(a.utf16(), b.utf16(), size_t(a.size()) * sizeof(char16_t)) <=> 0;
}

int digitOf(QChar c)
{
    const int digit = c.unicode() - u'0';
    return digit <= 9 ? digit : -1;
}

int precisionOf(const DataElement &element)
{
    switch (element.type) {
    case ElementType::Decimal: return element.precision.value_or(0);
    case ElementType::Money: return 2;
    default: return 0;
    }
}

} // namespace

CodeIndex::CodeIndex(const CodeList &list)
{
    for (const CodeEntry &entry : list.entries) {
        if (!entry.code.contains(QLatin1Char(',')))
            m_codes.push_back(&entry.code);
    }
    std::stable_sort(m_codes.begin(), m_codes.end(),
                     [](const QString *a, const QString *b) { return codeOrder(*a, *b) < 0; });
}

const QString *CodeIndex::find(QStringView code) const
{
    const auto found = std::lower_bound(m_codes.begin(), m_codes.end(), code,
                                        [](const QString *a, QStringView b) { return codeOrder(*a, b) < 0; });
    return found != m_codes.end() && codeOrder(**found, code) == 0 ? *found : nullptr;
}

AnswerCheck::AnswerCheck(const DataElement &element, std::shared_ptr<const CodeIndex> codes)
    : m_type(element.type), m_keepsFraction(element.type == ElementType::Money),
      m_isPlain(element.normaliser.value_or(Normaliser::Plain) == Normaliser::Plain), m_precision(precisionOf(element)),
      m_lengthMax(element.lengthMax.value_or(0)), m_codes(std::move(codes))
{
    for (int digit = 0; digit < m_precision; ++digit)
        m_scale *= 10;
    // Bounds beyond what twelve digits can reach bind nothing; leaving them out keeps the products below 2^63.
    constexpr qint64 beyond = 1'000'000'000'000;
    m_min = std::clamp(element.min.value_or(-beyond), -beyond, beyond) * m_scale;
    m_max = std::clamp(element.max.value_or(beyond), -beyond, beyond) * m_scale;
}

bool AnswerCheck::isNormal(const QString &text, RuleValue &value) const
{
    switch (m_type) {
    case ElementType::Text:
    case ElementType::Address: value = RuleValue::borrowed(&text); return isNormalText(text);
    case ElementType::Integer:
    case ElementType::Decimal:
    case ElementType::Money: return isNormalNumber(text, value);
    case ElementType::Date: value = RuleValue::fromAnswer(RuleType::Date, text); return value.isKnown();
    case ElementType::YesNo: value = RuleValue::fromAnswer(RuleType::YesNo, text); return value.isKnown();
    case ElementType::Code:
        if (const QString *code = m_codes ? m_codes->find(text) : nullptr) {
            value = RuleValue::borrowed(code);
            return true;
        }
        return false;
    case ElementType::Codes:
        if (!m_codes || !m_codes->find(text))
            return false;
        value = RuleValue::texts({text});
        return true;
    case ElementType::PersonName:
    case ElementType::Phone:
    case ElementType::IdNumber:
    case ElementType::CreditCode: break;
    }
    return false;
}

/// "-12.5": no leading zeros, no zeros at the end (but those of money), within the element's bounds.
bool AnswerCheck::isNormalNumber(QStringView text, RuleValue &value) const
{
    const bool negative = text.startsWith(QLatin1Char('-'));
    const QStringView size = text.mid(negative ? 1 : 0);
    qsizetype point = 0;
    qint64 scaled = 0;
    for (; point < size.size() && digitOf(size[point]) >= 0; ++point) {
        if (point == wholeDigitsMax)
            return false;
        scaled = scaled * 10 + digitOf(size[point]);
    }
    if (point == 0 || (point > 1 && size[0] == QLatin1Char('0')))
        return false;
    const qsizetype fraction = size.size() == point ? 0 : size.size() - point - 1;
    if (size.size() > point && (size[point] != QLatin1Char('.') || fraction == 0))
        return false;
    if (fraction > m_precision || (m_keepsFraction && fraction != m_precision))
        return false;
    if (!m_keepsFraction && fraction > 0 && size.back() == QLatin1Char('0'))
        return false;
    for (int digit = 0; digit < m_precision; ++digit) {
        const int read = digit < fraction ? digitOf(size[point + 1 + digit]) : 0;
        if (read < 0)
            return false;
        scaled = scaled * 10 + read;
    }
    if (negative && scaled == 0)
        return false;
    scaled = negative ? -scaled : scaled;
    if (scaled < m_min || scaled > m_max)
        return false;
    // Both sides of the division are exact, so its result is the nearest double, as a reader of the text would have it.
    constexpr qint64 exactMax = qint64(1) << 53;
    value = scaled < exactMax && scaled > -exactMax ? RuleValue::number(double(scaled) / double(m_scale))
                                                    : RuleValue::fromAnswer(RuleType::Number, text.toString());
    return true;
}

/// Of letters that are their own normal form: ASCII and the ideographs of GB 2312 and GBK.
bool AnswerCheck::isNormalText(QStringView text) const
{
    if (!m_isPlain || text.isEmpty() || text.size() > m_lengthMax || text.front() == QLatin1Char(' ')
        || text.back() == QLatin1Char(' '))
        return false;
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() >= 0x20 && c.unicode() <= 0x7e) || (c.unicode() >= 0x4e00 && c.unicode() <= 0x9fa5);
    });
}

} // namespace ow
