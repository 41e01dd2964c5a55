#include "models/rules/RuleValue.h"

#include <QLocale>
#include <cmath>

namespace ow {

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
        bool good = false;
        const double value = answer.toDouble(&good);
        return good ? number(value) : RuleValue();
    }
    case RuleType::Date: return day(QDate::fromString(answer, Qt::ISODate));
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
