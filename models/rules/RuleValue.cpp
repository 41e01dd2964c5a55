#include "models/rules/RuleValue.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace ow {

namespace {

/// Of at most fifteen digits, with a point or not: both parts of the division are exact, so its result is the nearest double, as
/// the library would give it.
std::optional<double> shortDecimal(QStringView text)
{
    static constexpr double powers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14};
    const bool negative = text.startsWith(QLatin1Char('-'));
    qint64 digits = 0;
    int count = 0;
    int behind = -1;
    for (const QChar c : text.mid(negative ? 1 : 0)) {
        if (c == QLatin1Char('.') && behind < 0 && count > 0) {
            behind = 0;
            continue;
        }
        if (c < QLatin1Char('0') || c > QLatin1Char('9') || ++count > 15)
            return std::nullopt;
        digits = digits * 10 + (c.unicode() - u'0');
        behind += behind < 0 ? 0 : 1;
    }
    if (count == 0 || behind == 0)
        return std::nullopt;
    const double value = double(digits) / powers[std::max(behind, 0)];
    return negative ? -value : value;
}

/// "2026-02-13"; the null day for anything else.
QDate isoDay(QStringView text)
{
    if (text.size() != 10 || text[4] != QLatin1Char('-') || text[7] != QLatin1Char('-'))
        return {};
    int parts[3] = {};
    for (int i = 0, part = 0; i < 10; ++i) {
        if (i == 4 || i == 7)
            ++part;
        else if (text[i] >= QLatin1Char('0') && text[i] <= QLatin1Char('9'))
            parts[part] = parts[part] * 10 + (text[i].unicode() - u'0');
        else
            return {};
    }
    return QDate(parts[0], parts[1], parts[2]);
}

} // namespace

RuleValue RuleValue::number(double value)
{
    return std::isfinite(value) ? RuleValue(Held(value)) : RuleValue();
}

RuleValue RuleValue::day(QDate value)
{
    return value.isValid() ? RuleValue(Held(value)) : RuleValue();
}

RuleValue RuleValue::fromAnswer(RuleType type, const QString &answer)
{
    if (answer.isEmpty())
        return {};
    switch (type) {
    case RuleType::YesNo:
        if (answer == QLatin1String("yes") || answer == QLatin1String("no"))
            return truth(answer == QLatin1String("yes"));
        return {};
    case RuleType::Number: {
        if (const std::optional<double> plain = shortDecimal(answer))
            return number(*plain);
        bool good = false;
        const double value = answer.toDouble(&good);
        return good ? number(value) : RuleValue();
    }
    case RuleType::Date: return day(isoDay(answer));
    case RuleType::Text:
    case RuleType::Code: return text(answer);
    case RuleType::Codes: return texts(answer.split(QLatin1Char(',')));
    }
    return {};
}

QString RuleValue::toAnswer() const
{
    if (const bool *held = std::get_if<bool>(&m_held))
        return *held ? QStringLiteral("yes") : QStringLiteral("no");
    if (const double *held = std::get_if<double>(&m_held))
        return QString::number(*held, 'f', QLocale::FloatingPointShortest);
    if (const QDate *held = std::get_if<QDate>(&m_held))
        return held->toString(Qt::ISODate);
    if (const QString *held = std::get_if<QString>(&m_held))
        return *held;
    if (const QStringList *held = std::get_if<QStringList>(&m_held))
        return held->join(QLatin1Char(','));
    return {};
}

} // namespace ow
