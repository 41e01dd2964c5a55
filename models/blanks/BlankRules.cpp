#include "models/blanks/BlankRules.h"

#include "models/base/ProblemTypes.h"

#include <algorithm>

namespace ow {

namespace {
using State = BlankState;
using Act = BlankAct;

constexpr BlankTransition blankTransitionTable[] = {
    {State::Stock, Act::Hand, State::Counter},     {State::Counter, Act::Hand, State::Counter}, // to another counter
    {State::Counter, Act::GiveBack, State::Stock}, {State::Counter, Act::Use, State::Used},
    {State::Stock, Act::Spoil, State::Void},       {State::Counter, Act::Spoil, State::Void},
    {State::Used, Act::Spoil, State::Void}, // misprinted; only before the licence is given away
    {State::Void, Act::Confirm, State::Void},
};
constexpr int blankDigitsMax = 12;
constexpr int blankPrefixMax = 10;
} // namespace

std::span<const BlankTransition> blankTransitions()
{
    return blankTransitionTable;
}

std::optional<BlankState> blankAfter(BlankState state, BlankAct act)
{
    for (const BlankTransition &t : blankTransitionTable) {
        if (t.from == state && t.act == act)
            return t.to;
    }
    return std::nullopt;
}

QString blankStateText(BlankState state)
{
    switch (state) {
    case State::Stock: return QStringLiteral("在库");
    case State::Counter: return QStringLiteral("在柜台");
    case State::Used: return QStringLiteral("已使用");
    case State::Void: return QStringLiteral("已作废");
    }
    return {};
}

QString blankActText(BlankAct act)
{
    switch (act) {
    case Act::Hand: return QStringLiteral("发放");
    case Act::GiveBack: return QStringLiteral("退库");
    case Act::Use: return QStringLiteral("打印证照");
    case Act::Spoil: return QStringLiteral("作废");
    case Act::Confirm: return QStringLiteral("核对作废");
    }
    return {};
}

QString voidReasonText(VoidReason reason)
{
    switch (reason) {
    case VoidReason::Misprinted: return QStringLiteral("打印坏了");
    case VoidReason::Damaged: return QStringLiteral("破损");
    case VoidReason::Lost: return QStringLiteral("遗失");
    }
    return {};
}

QString blankNumber(const BlankRun &run, qint64 serial)
{
    return run.prefix + QStringLiteral("%1").arg(serial, run.digits, 10, QLatin1Char('0'));
}

Faults blankRunFaults(const BlankRun &run)
{
    Faults faults;
    const bool plain = std::all_of(run.prefix.begin(), run.prefix.end(), [](QChar c) {
        return (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
    });
    // A digit before the digits would let two different boxes read alike.
    if (!plain || run.prefix.size() > blankPrefixMax || (!run.prefix.isEmpty() && run.prefix.back().isDigit()))
        faults.append({QStringLiteral("prefix"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"), QStringLiteral("大写字母开头、字母结尾，例如 LJ")}}});
    if (run.digits < 1 || run.digits > blankDigitsMax)
        faults.append(
            {QStringLiteral("digits"),
             &problem::FieldRange,
             {{QStringLiteral("min"), QStringLiteral("1")}, {QStringLiteral("max"), QString::number(blankDigitsMax)}}});
    else if (run.first < 1 || run.last < run.first || run.last - run.first >= blankRunMax
             || QString::number(run.last).size() > run.digits)
        faults.append(
            {QStringLiteral("last"), &problem::BlankRunWrong, {{QStringLiteral("max"), QString::number(blankRunMax)}}});
    return faults;
}

bool blankRunsOverlap(const BlankRun &a, const BlankRun &b)
{
    return a.kind == b.kind && a.prefix == b.prefix && a.digits == b.digits && a.first <= b.last && b.first <= a.last;
}

QList<BlankRange> blankRanges(const QList<Blank> &blanks)
{
    QList<BlankRange> ranges;
    const Blank *before = nullptr;
    for (const Blank &blank : blanks) {
        if (before && before->run == blank.run && before->serial + 1 == blank.serial) {
            ranges.last().last = blank.number;
            ++ranges.last().count;
        } else {
            ranges.append({blank.number, blank.number, 1});
        }
        before = &blank;
    }
    return ranges;
}

QString blankRangesText(const QList<BlankRange> &ranges)
{
    QStringList parts;
    for (const BlankRange &range : ranges)
        parts.append(range.count == 1 ? range.first
                                      : QStringLiteral("%1—%2（%3张）").arg(range.first, range.last).arg(range.count));
    return parts.join(QStringLiteral("；"));
}

bool blankCountAgrees(const BlankCount &count)
{
    return count.counted == count.expected && count.first == count.expectedFirst && count.last == count.expectedLast;
}

BlankHolder windowHolder(int window)
{
    return {QStringLiteral("w%1").arg(window), QStringLiteral("%1号窗口").arg(window)};
}

BlankHolder personHolder(const QString &user, const QString &name)
{
    return {QStringLiteral("u:") + user, name};
}

Fields BlankRange::fields()
{
    return {field("first", &BlankRange::first), field("last", &BlankRange::last), field("count", &BlankRange::count)};
}

} // namespace ow
