#include "models/laws/RuleModel.h"

#include <cmath>
#include <map>

namespace ow::laws {

namespace {

const QJsonValue noValue{QJsonValue::Undefined};

QJsonValue finiteOr(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : noValue;
}

QDate dayOfValue(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QJsonValue dayValue(QDate day)
{
    return day.isValid() && day.year() >= 1 && day.year() <= 9999 ? QJsonValue(day.toString(Qt::ISODate)) : noValue;
}

/// Smaller than, for two values of one type; dates as they are written.
int compared(const QJsonValue &a, const QJsonValue &b)
{
    if (a.isDouble())
        return a.toDouble() < b.toDouble() ? -1 : a.toDouble() > b.toDouble() ? 1 : 0;
    return a.toString() < b.toString() ? -1 : a.toString() > b.toString() ? 1 : 0;
}

QList<uint> characters(const QString &text)
{
    return text.toUcs4();
}

} // namespace

QJsonValue RuleModel::name(const QString &called, const Rows &rows, const QJsonValue &accumulator) const
{
    if (called == QLatin1String("accumulator"))
        return accumulator;
    QString own = called;
    if (own == QLatin1String("current") || own.startsWith(QLatin1String("current.")))
        own = own.mid(8);
    if (!rows.isEmpty() && !own.contains(QLatin1Char('.'))) {
        const QJsonValue row = rows.last().value;
        if (own.isEmpty())
            return row.isNull() ? noValue : row;
        static const QStringList columns{QStringLiteral("age"), QStringLiteral("born"), QStringLiteral("name"),
                                         QStringLiteral("kind"), QStringLiteral("adult")};
        if (columns.contains(own))
            return row.toObject().value(own);
    }
    return m_data.value(called);
}

QJsonValue RuleModel::overRows(const QString &op, const QJsonArray &given, const Rows &rows,
                               const QJsonValue &accumulator) const
{
    const QString group = given.at(0).toObject().value(QLatin1String("var")).toArray().at(0).toString();
    const QJsonArray entries = m_data.value(group).toArray();
    if (op == QLatin1String("count") && given.size() == 1)
        return entries.size();
    QJsonValue total = op == QLatin1String("reduce") ? evaluate(given.at(2), rows, accumulator) : QJsonValue(0.0);
    int yes = 0;
    int no = 0;
    int unknown = 0;
    for (const QJsonValue &entry : entries) {
        const QJsonValue value = evaluate(given.at(1), rows + Rows{{group, entry}}, total);
        unknown += value.isUndefined() ? 1 : 0;
        yes += value.toBool() ? 1 : 0;
        no += value.isBool() && !value.toBool() ? 1 : 0;
        if (op == QLatin1String("reduce"))
            total = value;
        else if (op == QLatin1String("sum"))
            total =
                value.isUndefined() || total.isUndefined() ? noValue : finiteOr(total.toDouble() + value.toDouble());
    }
    if (op == QLatin1String("count"))
        return unknown > 0 ? noValue : QJsonValue(yes);
    if (op == QLatin1String("sum") || op == QLatin1String("reduce"))
        return total;
    if (op == QLatin1String("all"))
        return no > 0 || entries.isEmpty() ? QJsonValue(false) : unknown > 0 ? noValue : QJsonValue(true);
    const bool none = op == QLatin1String("none");
    return yes > 0 ? QJsonValue(!none) : unknown > 0 ? noValue : QJsonValue(none);
}

QJsonValue RuleModel::functions(const QString &op, const QJsonArray &operands, const QJsonArray &given) const
{
    for (const QJsonValue &operand : operands) {
        if (operand.isUndefined() || operand.isNull())
            return noValue;
    }
    const QJsonValue a = operands.at(0);
    const QJsonValue b = operands.at(1);
    if (op == QLatin1String("-") && operands.size() == 1)
        return -a.toDouble();
    static const std::map<QString, double (*)(double, double)> arithmetic{
        {QStringLiteral("+"), [](double x, double y) { return x + y; }},
        {QStringLiteral("-"), [](double x, double y) { return x - y; }},
        {QStringLiteral("*"), [](double x, double y) { return x * y; }},
        {QStringLiteral("/"), [](double x, double y) { return x / y; }},
        {QStringLiteral("%"), [](double x, double y) { return std::fmod(x, y); }},
        {QStringLiteral("min"), [](double x, double y) { return x < y ? x : y; }},
        {QStringLiteral("max"), [](double x, double y) { return x > y ? x : y; }}};
    if (const auto found = arithmetic.find(op); found != arithmetic.end()) {
        double result = a.toDouble();
        for (qsizetype i = 1; i < operands.size(); ++i) {
            result = found->second(result, operands.at(i).toDouble());
            if (!std::isfinite(result))
                return noValue;
        }
        return result;
    }
    if (op == QLatin1String("==") || op == QLatin1String("==="))
        return a == b;
    if (op == QLatin1String("!=") || op == QLatin1String("!=="))
        return a != b;
    if (op == QLatin1String(">"))
        return compared(a, b) > 0;
    if (op == QLatin1String(">="))
        return compared(a, b) >= 0;
    if (op == QLatin1String("in") || op == QLatin1String("codeIn")) {
        if (b.isString())
            return !b.toString().isEmpty() && b.toString().contains(a.toString());
        const QJsonArray list = b.toArray();
        if (a.isArray()) {
            bool any = false;
            for (const QJsonValue &chosen : a.toArray())
                any = any || list.contains(chosen);
            return any;
        }
        return list.contains(a);
    }
    if (op == QLatin1String("cat")) {
        QString whole;
        for (const QJsonValue &operand : operands)
            whole += operand.toString();
        return whole;
    }
    if (op == QLatin1String("substr")) {
        QList<uint> left = characters(a.toString());
        const int from = b.toInt() < 0 ? std::max(0, int(left.size()) + b.toInt()) : b.toInt();
        left = left.mid(std::min(qsizetype(from), left.size()));
        if (operands.size() == 3)
            left = operands.at(2).toInt() < 0 ? left.mid(0, std::max(0, int(left.size()) + operands.at(2).toInt()))
                                              : left.mid(0, operands.at(2).toInt());
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(left.constData()), left.size());
    }
    if (op == QLatin1String("len"))
        return a.isArray() ? a.toArray().size() : characters(a.toString()).size();
    if (op == QLatin1String("date"))
        return given.isEmpty() ? QJsonValue(m_day.toString(Qt::ISODate)) : a;
    if (op == QLatin1String("number"))
        return a.toString().toDouble();
    if (op == QLatin1String("addDays"))
        return dayValue(dayOfValue(a).addDays(b.toInt()));
    if (op == QLatin1String("addMonths")) {
        // By hand: the month's last day where there is no such day.
        const QDate from = dayOfValue(a);
        const int months = from.year() * 12 + from.month() - 1 + b.toInt();
        const QDate first(months / 12, months % 12 + 1, 1);
        return dayValue(QDate(first.year(), first.month(), std::min(from.day(), first.daysInMonth())));
    }
    if (op == QLatin1String("ageAt")) {
        const QDate born = dayOfValue(a);
        const QDate on = operands.size() == 2 ? dayOfValue(b) : m_day;
        if (on < born)
            return noValue;
        int birthdays = 0;
        while (born.addYears(birthdays + 1) <= on)
            ++birthdays;
        return birthdays;
    }
    qFatal("the model does not know %s", qPrintable(op));
}

QJsonValue RuleModel::evaluate(const QJsonValue &rule, const Rows &rows, const QJsonValue &accumulator) const
{
    if (!rule.isObject()) {
        if (!rule.isArray())
            return rule;
        QJsonArray list; // of constants, some of them written as dates
        for (const QJsonValue &entry : rule.toArray())
            list.append(evaluate(entry, rows, accumulator));
        return list;
    }
    const QString op = rule.toObject().keys().first();
    const QJsonValue inside = rule.toObject().value(op);
    const QJsonArray given = inside.isArray() ? inside.toArray() : QJsonArray{inside};
    const auto at = [&](qsizetype i) { return evaluate(given.at(i), rows, accumulator); };

    if (op == QLatin1String("var"))
        return name(given.at(0).toString(), rows, accumulator);
    if (op == QLatin1String("present")) {
        const QJsonValue found = at(0);
        return !found.isUndefined() && !found.isNull();
    }
    if (op == QLatin1String("missing")) {
        QJsonArray absent;
        for (const QJsonValue &entry : given) {
            if (name(entry.toString(), rows, accumulator).isUndefined())
                absent.append(entry);
        }
        return absent;
    }
    if (op == QLatin1String("and") || op == QLatin1String("or")) {
        const bool decisive = op == QLatin1String("or");
        bool open = false;
        for (qsizetype i = 0; i < given.size(); ++i) {
            const QJsonValue value = at(i);
            if (value.isBool() && value.toBool() == decisive)
                return decisive;
            open = open || value.isUndefined();
        }
        return open ? noValue : QJsonValue(!decisive);
    }
    if (op == QLatin1String("!") || op == QLatin1String("!!")) {
        const QJsonValue value = at(0);
        return value.isUndefined() ? noValue : QJsonValue(value.toBool() == (op == QLatin1String("!!")));
    }
    if (op == QLatin1String("if") || op == QLatin1String("?:")) {
        for (qsizetype i = 0; i + 1 < given.size(); i += 2) {
            const QJsonValue condition = at(i);
            if (condition.isUndefined())
                return noValue;
            if (condition.toBool())
                return at(i + 1);
        }
        return given.size() % 2 == 1 ? at(given.size() - 1) : noValue;
    }
    if (op == QLatin1String("<") || op == QLatin1String("<=")) {
        const int equalToo = op == QLatin1String("<=") ? 1 : 0;
        bool open = false;
        for (qsizetype i = 0; i + 1 < given.size(); ++i) {
            const QJsonValue a = at(i);
            const QJsonValue b = at(i + 1);
            if (a.isUndefined() || b.isUndefined())
                open = true;
            else if (compared(a, b) >= 0 + equalToo)
                return false;
        }
        return open ? noValue : QJsonValue(true);
    }
    static const QStringList loops{QStringLiteral("some"),  QStringLiteral("any"),   QStringLiteral("all"),
                                   QStringLiteral("none"),  QStringLiteral("count"), QStringLiteral("sum"),
                                   QStringLiteral("reduce")};
    if (loops.contains(op))
        return overRows(op, given, rows, accumulator);
    QJsonArray operands;
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QJsonValue operand = at(i);
        if (operand.isUndefined())
            return noValue;
        operands.append(operand);
    }
    return functions(op, operands, given);
}

} // namespace ow::laws
