#include "models/rules/RuleRun.h"

#include "models/base/Text.h"
#include "models/calendar/WorkingCalendar.h"

#include <cmath>

namespace ow {

namespace {

const RuleValue nothing;

constexpr double unknownNumber = std::numeric_limits<double>::quiet_NaN();

double finite(double value)
{
    return std::isfinite(value) ? value : unknownNumber;
}

Truth negated(Truth value)
{
    return value == Truth::Unknown ? value : truthOf(value == Truth::False);
}

/// Working days are counted where a calendar can be thought of; elsewhere nothing is known.
bool isReckoned(QDate day)
{
    return day.isValid() && day.year() >= 1900 && day.year() < 2300;
}

QDate reckoned(QDate day)
{
    return day.isValid() && day.year() >= 1 && day.year() <= 9999 ? day : QDate();
}

/// The n-th working day after (before, when negative); of zero the day itself or the next that is worked, as in a deadline.
QDate plusWorkdays(QDate day, int days, const WorkingCalendar &calendar)
{
    if (days == 0) {
        while (isReckoned(day) && !calendar.isWorkingDay(day))
            day = day.addDays(1);
    }
    for (int left = std::abs(days); left > 0 && isReckoned(day);) {
        day = day.addDays(days > 0 ? 1 : -1);
        left -= calendar.isWorkingDay(day) ? 1 : 0;
    }
    return isReckoned(day) ? day : QDate();
}

} // namespace

const RuleValue &RuleRun::held(const RuleNode &leaf) const
{
    if (leaf.op == RuleOp::Slot)
        return size_t(leaf.slot) < m_context.values.size() ? m_context.values[size_t(leaf.slot)] : nothing;
    const size_t row = size_t(m_rows[size_t(leaf.loop)]);
    if (size_t(leaf.group) >= m_context.groups.size() || row >= m_context.groups[size_t(leaf.group)].size())
        return nothing;
    const std::vector<RuleValue> &values = m_context.groups[size_t(leaf.group)][row];
    return size_t(leaf.place) < values.size() ? values[size_t(leaf.place)] : nothing;
}

int RuleRun::rowsOf(const RuleNode &loop) const
{
    const size_t group = size_t(loop.group);
    return group < m_context.groups.size() ? int(m_context.groups[group].size()) : 0;
}

bool RuleRun::isOpen(const RuleNode &leaf) const
{
    return m_undecided && m_undecided->names[size_t(leaf.slot)];
}

bool RuleRun::isOpenLoop(const RuleNode &loop) const
{
    return m_undecided && m_undecided->groups[size_t(loop.group)];
}

int RuleRun::branch(const RuleNode &node)
{
    const auto operands = m_program.operandsOf(node);
    for (size_t i = 0; i + 1 < operands.size(); i += 2) {
        const Truth condition = truth(operands[i]);
        if (condition == Truth::Unknown)
            return -1;
        if (condition == Truth::True)
            return operands[i + 1];
    }
    return operands.size() % 2 == 1 ? operands.back() : -1;
}

Truth RuleRun::truth(int index)
{
    const RuleNode &node = at(index);
    switch (node.op) {
    case RuleOp::Constant: return truthOf(node.number != 0);
    case RuleOp::Slot:
    case RuleOp::RowSlot: return held(node).asTruth();
    case RuleOp::Equal: return equal(node);
    case RuleOp::NotEqual: return negated(equal(node));
    case RuleOp::Less:
    case RuleOp::LessEqual:
    case RuleOp::Greater:
    case RuleOp::GreaterEqual: return ordered(node);
    case RuleOp::And: return allOf(node);
    case RuleOp::Or: return anyOf(node);
    case RuleOp::Not: return negated(truth(m_program.operands[size_t(node.first)]));
    case RuleOp::If: {
        const int taken = branch(node);
        return taken < 0 ? Truth::Unknown : truth(taken);
    }
    case RuleOp::InList: return inList(node);
    case RuleOp::InText:
    case RuleOp::InCodes:
    case RuleOp::AnyCode:
    case RuleOp::Matches: return among(node);
    case RuleOp::Present: {
        const RuleNode &leaf = at(m_program.operands[size_t(node.first)]);
        return isOpen(leaf) ? Truth::Unknown : truthOf(held(leaf).isKnown());
    }
    case RuleOp::Some:
    case RuleOp::All:
    case RuleOp::None: return overRows(node);
    default: return Truth::Unknown;
    }
}

Truth RuleRun::allOf(const RuleNode &node)
{
    Truth result = Truth::True;
    for (const qint32 operand : m_program.operandsOf(node)) {
        const Truth value = truth(operand);
        if (value == Truth::False)
            return value;
        if (value == Truth::Unknown)
            result = value;
    }
    return result;
}

Truth RuleRun::anyOf(const RuleNode &node)
{
    Truth result = Truth::False;
    for (const qint32 operand : m_program.operandsOf(node)) {
        const Truth value = truth(operand);
        if (value == Truth::True)
            return value;
        if (value == Truth::Unknown)
            result = value;
    }
    return result;
}

Truth RuleRun::equal(const RuleNode &node)
{
    const qint32 left = m_program.operands[size_t(node.first)];
    const qint32 right = m_program.operands[size_t(node.first) + 1];
    switch (at(left).type) {
    case RuleType::YesNo: {
        const Truth a = truth(left);
        const Truth b = truth(right);
        return a == Truth::Unknown || b == Truth::Unknown ? Truth::Unknown : truthOf(a == b);
    }
    case RuleType::Number: {
        const double a = number(left);
        const double b = number(right);
        return std::isnan(a) || std::isnan(b) ? Truth::Unknown : truthOf(a == b);
    }
    case RuleType::Date: {
        const QDate a = day(left);
        const QDate b = day(right);
        return a.isNull() || b.isNull() ? Truth::Unknown : truthOf(a == b);
    }
    case RuleType::Text:
    case RuleType::Code:
    case RuleType::Codes: break;
    }
    QString ownLeft;
    QString ownRight;
    const QString *a = text(left, ownLeft);
    const QString *b = text(right, ownRight);
    return a && b ? truthOf(*a == *b) : Truth::Unknown;
}

Truth RuleRun::less(int left, int right, RuleOp op)
{
    double a = 0;
    double b = 0;
    if (at(left).type == RuleType::Number) {
        a = number(left);
        b = number(right);
        if (std::isnan(a) || std::isnan(b))
            return Truth::Unknown;
    } else {
        const QDate from = day(left);
        const QDate to = day(right);
        if (from.isNull() || to.isNull())
            return Truth::Unknown;
        a = double(from.toJulianDay());
        b = double(to.toJulianDay());
    }
    switch (op) {
    case RuleOp::Less: return truthOf(a < b);
    case RuleOp::LessEqual: return truthOf(a <= b);
    case RuleOp::Greater: return truthOf(a > b);
    default: return truthOf(a >= b);
    }
}

Truth RuleRun::ordered(const RuleNode &node)
{
    const auto operands = m_program.operandsOf(node);
    const Truth first = less(operands[0], operands[1], node.op);
    if (operands.size() == 2 || first == Truth::False)
        return first;
    const Truth second = less(operands[1], operands[2], node.op);
    return second == Truth::False || first == Truth::True ? second : Truth::Unknown;
}

Truth RuleRun::inList(const RuleNode &node)
{
    const qint32 needle = m_program.operands[size_t(node.first)];
    const RuleList &list = m_program.lists[size_t(node.extra)];
    const auto holds = [&](double wanted) {
        for (const double entry : list.numbers) {
            if (entry == wanted)
                return Truth::True;
        }
        return Truth::False;
    };
    if (at(needle).type == RuleType::Number) {
        const double value = number(needle);
        return std::isnan(value) ? Truth::Unknown : holds(value);
    }
    if (at(needle).type == RuleType::Date) {
        const QDate value = day(needle);
        return value.isNull() ? Truth::Unknown : holds(double(value.toJulianDay()));
    }
    QString own;
    const QString *value = text(needle, own);
    return value ? truthOf(list.texts.contains(*value)) : Truth::Unknown;
}

Truth RuleRun::among(const RuleNode &node)
{
    const auto operands = m_program.operandsOf(node);
    QString own;
    if (node.op == RuleOp::AnyCode) {
        QStringList ownChosen;
        const QStringList *chosen = texts(operands[0], ownChosen);
        if (!chosen)
            return Truth::Unknown;
        for (const QString &code : m_program.lists[size_t(node.extra)].texts) {
            if (chosen->contains(code))
                return Truth::True;
        }
        return Truth::False;
    }
    const QString *needle = text(operands[0], own);
    if (!needle)
        return Truth::Unknown;
    if (node.op == RuleOp::Matches)
        return truthOf(m_program.patterns.at(node.extra).match(*needle).hasMatch());
    if (node.op == RuleOp::InCodes) {
        QStringList ownChosen;
        const QStringList *chosen = texts(operands[1], ownChosen);
        return chosen ? truthOf(chosen->contains(*needle)) : Truth::Unknown;
    }
    QString ownHay;
    const QString *hay = text(operands[1], ownHay);
    // In an empty text is nothing, not even the empty one: as in JSONLogic.
    return hay ? truthOf(!hay->isEmpty() && hay->contains(*needle)) : Truth::Unknown;
}

Truth RuleRun::overRows(const RuleNode &node)
{
    if (isOpenLoop(node))
        return Truth::Unknown;
    const qint32 rule = m_program.operands[size_t(node.first)];
    const int rows = rowsOf(node);
    const bool all = node.op == RuleOp::All;
    if (all && rows == 0)
        return Truth::False;
    const Truth decisive = all ? Truth::False : Truth::True;
    Truth result = negated(decisive);
    for (int row = 0; row < rows; ++row) {
        m_rows[size_t(node.loop)] = row;
        const Truth value = truth(rule);
        if (value == decisive) {
            result = value;
            break;
        }
        if (value == Truth::Unknown)
            result = value;
    }
    return node.op == RuleOp::None ? negated(result) : result;
}

double RuleRun::number(int index)
{
    const RuleNode &node = at(index);
    switch (node.op) {
    case RuleOp::Constant: return node.number;
    case RuleOp::Slot:
    case RuleOp::RowSlot: return held(node).asNumber();
    case RuleOp::Accumulator: return m_accumulators[size_t(node.loop)];
    case RuleOp::If: {
        const int taken = branch(node);
        return taken < 0 ? unknownNumber : number(taken);
    }
    case RuleOp::Add:
    case RuleOp::Subtract:
    case RuleOp::Negate:
    case RuleOp::Multiply:
    case RuleOp::Divide:
    case RuleOp::Remainder:
    case RuleOp::Min:
    case RuleOp::Max: return arithmetic(node);
    case RuleOp::Length: return length(node);
    case RuleOp::AgeAt: return age(node);
    case RuleOp::WorkdaysBetween: return workdays(node);
    case RuleOp::Sum:
    case RuleOp::Count:
    case RuleOp::Reduce: return rowSum(node);
    default: return unknownNumber;
    }
}

double RuleRun::arithmetic(const RuleNode &node)
{
    const auto operands = m_program.operandsOf(node);
    double result = number(operands[0]);
    if (node.op == RuleOp::Negate)
        return -result;
    for (size_t i = 1; i < operands.size(); ++i) {
        const double next = number(operands[i]);
        // min and max of the library pass NaN over; what is unknown stays so.
        if (std::isnan(next) || std::isnan(result))
            return unknownNumber;
        switch (node.op) {
        case RuleOp::Add: result += next; break;
        case RuleOp::Subtract: result -= next; break;
        case RuleOp::Multiply: result *= next; break;
        case RuleOp::Divide: result /= next; break;
        case RuleOp::Remainder: result = std::fmod(result, next); break;
        case RuleOp::Min: result = std::min(result, next); break;
        default: result = std::max(result, next); break;
        }
        result = finite(result);
    }
    return result;
}

double RuleRun::length(const RuleNode &node)
{
    const qint32 operand = m_program.operands[size_t(node.first)];
    if (at(operand).type == RuleType::Codes) {
        QStringList own;
        const QStringList *list = texts(operand, own);
        return list ? double(list->size()) : unknownNumber;
    }
    QString own;
    const QString *value = text(operand, own);
    return value ? double(codePointCount(*value)) : unknownNumber;
}

double RuleRun::age(const RuleNode &node)
{
    const QDate born = day(m_program.operands[size_t(node.first)]);
    const QDate on = day(m_program.operands[size_t(node.first) + 1]);
    if (born.isNull() || on.isNull() || on < born)
        return unknownNumber;
    const int years = on.year() - born.year();
    return born.addYears(years) <= on ? years : years - 1;
}

double RuleRun::workdays(const RuleNode &node)
{
    const QDate from = day(m_program.operands[size_t(node.first)]);
    const QDate to = day(m_program.operands[size_t(node.first) + 1]);
    if (!m_context.calendar || !isReckoned(from) || !isReckoned(to))
        return unknownNumber;
    return m_context.calendar->workingDaysBetween(from, to);
}

double RuleRun::rowSum(const RuleNode &node)
{
    if (isOpenLoop(node))
        return unknownNumber;
    const auto operands = m_program.operandsOf(node);
    const int rows = rowsOf(node);
    if (operands.empty())
        return rows;
    double result = node.op == RuleOp::Reduce ? number(operands[1]) : 0;
    for (int row = 0; row < rows; ++row) {
        m_rows[size_t(node.loop)] = row;
        m_accumulators[size_t(node.loop)] = result;
        if (node.op == RuleOp::Count) {
            const Truth counted = truth(operands[0]);
            result += counted == Truth::Unknown ? unknownNumber : counted == Truth::True ? 1 : 0;
        } else {
            const double value = number(operands[0]);
            result = finite(node.op == RuleOp::Reduce ? value : result + value);
        }
    }
    return result;
}

QDate RuleRun::day(int index)
{
    const RuleNode &node = at(index);
    switch (node.op) {
    case RuleOp::Constant: return QDate::fromJulianDay(qint64(node.number));
    case RuleOp::Slot:
    case RuleOp::RowSlot: return held(node).asDay();
    case RuleOp::CaseDay: return m_context.day;
    case RuleOp::If: {
        const int taken = branch(node);
        return taken < 0 ? QDate() : day(taken);
    }
    case RuleOp::AddDays:
    case RuleOp::AddMonths:
    case RuleOp::AddWorkdays: return shifted(node);
    default: return {};
    }
}

QDate RuleRun::shifted(const RuleNode &node)
{
    constexpr double shiftMax = 100'000; // further than any day of any law, and a bound on the loop over working days
    const QDate from = day(m_program.operands[size_t(node.first)]);
    const double by = number(m_program.operands[size_t(node.first) + 1]);
    if (from.isNull() || std::isnan(by) || by != std::floor(by) || std::abs(by) > shiftMax)
        return {};
    if (node.op == RuleOp::AddDays)
        return reckoned(from.addDays(qint64(by)));
    if (node.op == RuleOp::AddMonths)
        return reckoned(from.addMonths(int(by)));
    return m_context.calendar && isReckoned(from) ? plusWorkdays(from, int(by), *m_context.calendar) : QDate();
}

const QString *RuleRun::text(int index, QString &scratch)
{
    const RuleNode &node = at(index);
    switch (node.op) {
    case RuleOp::Constant: return &m_program.texts.at(node.extra);
    case RuleOp::Slot:
    case RuleOp::RowSlot: return held(node).asText();
    case RuleOp::If: {
        const int taken = branch(node);
        return taken < 0 ? nullptr : text(taken, scratch);
    }
    case RuleOp::Cat: return joined(node, scratch) ? &scratch : nullptr;
    case RuleOp::Substr: return part(node, scratch) ? &scratch : nullptr;
    default: return nullptr;
    }
}

bool RuleRun::joined(const RuleNode &node, QString &out)
{
    QString whole;
    for (const qint32 operand : m_program.operandsOf(node)) {
        QString own;
        const QString *value = text(operand, own);
        if (!value)
            return false;
        whole += *value;
    }
    out = whole;
    return true;
}

/// As in JSONLogic: a negative start counts from the end, a negative length leaves off as many; characters, not UTF-16 units.
bool RuleRun::part(const RuleNode &node, QString &out)
{
    const auto operands = m_program.operandsOf(node);
    QString own;
    const QString *whole = text(operands[0], own);
    const double from = number(operands[1]);
    const double length = operands.size() == 3 ? number(operands[2]) : std::numeric_limits<int>::max();
    const auto isWhole = [](double value) { return value == std::floor(value) && std::abs(value) <= 1e9; };
    if (!whole || !isWhole(from) || (operands.size() == 3 && !isWhole(length)))
        return false;
    const QList<char32_t> characters = codePoints(*whole);
    const double size = double(characters.size());
    const double start = from < 0 ? std::max(0.0, size + from) : std::min(from, size);
    const double end = length < 0 ? size + length : std::min(size, start + length);
    out =
        end > start ? QString::fromUcs4(characters.constData() + qsizetype(start), qsizetype(end - start)) : QString();
    return true;
}

const QStringList *RuleRun::texts(int index, QStringList &scratch)
{
    const RuleNode &node = at(index);
    switch (node.op) {
    case RuleOp::Slot:
    case RuleOp::RowSlot: return held(node).asTexts();
    case RuleOp::If: {
        const int taken = branch(node);
        return taken < 0 ? nullptr : texts(taken, scratch);
    }
    case RuleOp::Missing:
    case RuleOp::MissingSome: break;
    default: return nullptr;
    }
    const auto operands = m_program.operandsOf(node);
    QStringList absent;
    for (size_t i = 0; i < operands.size(); ++i) {
        const RuleNode &leaf = at(operands[i]);
        if (isOpen(leaf))
            return nullptr;
        if (!held(leaf).isKnown())
            absent.append(m_program.lists[size_t(node.extra)].texts.at(qsizetype(i)));
    }
    if (node.op == RuleOp::MissingSome && double(operands.size()) - double(absent.size()) >= node.number)
        absent.clear();
    scratch = absent;
    return &scratch;
}

RuleValue RuleRun::value(int node)
{
    switch (at(node).type) {
    case RuleType::YesNo: return RuleValue::truth(truth(node));
    case RuleType::Number: return RuleValue::number(number(node));
    case RuleType::Date: return RuleValue::day(day(node));
    case RuleType::Text:
    case RuleType::Code: {
        QString own;
        const QString *found = text(node, own);
        return found ? RuleValue::text(*found) : RuleValue();
    }
    case RuleType::Codes: {
        QStringList own;
        const QStringList *found = texts(node, own);
        return found ? RuleValue::texts(*found) : RuleValue();
    }
    }
    return {};
}

} // namespace ow
