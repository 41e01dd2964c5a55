#include "models/rules/RuleValue.h"

#include <QLocale>
#include <algorithm>
#include <atomic>
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

/// "2026-02-13"; RuleValue::noDay for anything else, and for a day that does not exist.
qint64 isoDay(QStringView text)
{
    static constexpr int lengths[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (text.size() != 10 || text[4] != QLatin1Char('-') || text[7] != QLatin1Char('-'))
        return RuleValue::noDay;
    const auto digits = [text](int from, int to) {
        int number = 0;
        for (int i = from; i < to; ++i) {
            const int digit = text[i].unicode() - u'0';
            number = digit < 0 || digit > 9 ? -100'000 : 10 * number + digit;
        }
        return number;
    };
    const int year = digits(0, 4);
    const int month = digits(5, 7);
    const int day = digits(8, 10);
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > lengths[month - 1])
        return RuleValue::noDay;
    if (month == 2 && day == 29 && (year % 4 != 0 || (year % 100 == 0 && year % 400 != 0)))
        return RuleValue::noDay;
    // Years from March on, so that the leap day is the last; 1721120 is the Julian day of 0000-03-01.
    const int since = month <= 2 ? year - 1 : year;
    const int dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    return qint64(365) * since + since / 4 - since / 100 + since / 400 + dayOfYear + 1721120;
}

} // namespace

struct RuleValue::Shared {
    std::atomic<int> owners = 1;
    QString text = {};
    QStringList texts = {};
};

RuleValue RuleValue::number(double value)
{
    return {std::isfinite(value) ? Kind::Number : Kind::Unknown, std::bit_cast<quint64>(value)};
}

RuleValue RuleValue::text(QString value)
{
    return {Kind::Text, std::bit_cast<quint64>(new Shared{.text = std::move(value)})};
}

RuleValue RuleValue::texts(QStringList values)
{
    return {Kind::Texts, std::bit_cast<quint64>(new Shared{.texts = std::move(values)})};
}

void RuleValue::share() const
{
    shared()->owners.fetch_add(1, std::memory_order_relaxed);
}

void RuleValue::drop() const
{
    if (shared()->owners.fetch_sub(1, std::memory_order_acq_rel) == 1)
        delete shared();
}

const QString *RuleValue::ownText() const
{
    return &shared()->text;
}

const QStringList *RuleValue::ownTexts() const
{
    return &shared()->texts;
}

bool operator==(const RuleValue &a, const RuleValue &b)
{
    using Kind = RuleValue::Kind;
    const QString *text = a.asText();
    const QString *other = b.asText();
    if (text || other)
        return text && other && (text == other || *text == *other);
    if (a.m_kind != b.m_kind)
        return false;
    switch (a.m_kind) {
    case Kind::Number: return a.asNumber() == b.asNumber();
    case Kind::Truth:
    case Kind::Day: return a.m_bits == b.m_bits;
    case Kind::Texts: return *a.ownTexts() == *b.ownTexts();
    default: return true;
    }
}

RuleValue RuleValue::fromAnswer(RuleType type, const QString &answer)
{
    if (answer.isEmpty())
        return {};
    switch (type) {
    case RuleType::YesNo:
        if (answer == QLatin1String("yes"))
            return truth(true);
        return answer == QLatin1String("no") ? truth(false) : RuleValue();
    case RuleType::Number: {
        if (const std::optional<double> plain = shortDecimal(answer))
            return number(*plain);
        bool good = false;
        const double value = answer.toDouble(&good);
        return good ? number(value) : RuleValue();
    }
    case RuleType::Date: return julianDay(isoDay(answer));
    case RuleType::Text:
    case RuleType::Code: return text(answer);
    case RuleType::Codes: return texts(answer.split(QLatin1Char(',')));
    }
    return {};
}

QString RuleValue::toAnswer() const
{
    switch (m_kind) {
    case Kind::Truth: return m_bits != 0 ? QStringLiteral("yes") : QStringLiteral("no");
    case Kind::Number: return QString::number(asNumber(), 'f', QLocale::FloatingPointShortest);
    case Kind::Day: return asDay().toString(Qt::ISODate);
    case Kind::Borrowed:
    case Kind::Text: return *asText();
    case Kind::Texts: return ownTexts()->join(QLatin1Char(','));
    case Kind::Unknown: break;
    }
    return {};
}

} // namespace ow
