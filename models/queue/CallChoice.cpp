#include "models/queue/CallChoice.h"

#include "models/queue/HeadChoice.h"

#include <algorithm>
#include <vector>

namespace ow {

namespace {
constexpr int candidatesMax = 12;
} // namespace

const PriorityClass &classOf(const QueuePolicy &policy, const QString &code)
{
    static const PriorityClass plain{QLatin1String(ordinaryClass), QStringLiteral("普通"), 0, 1, 0, 3, 20, false};
    const PriorityClass *ordinary = &plain;
    for (const PriorityClass &one : policy.classes) {
        if (one.code == code)
            return one;
        if (!one.isPriority())
            ordinary = &one;
    }
    return *ordinary;
}

qint64 callScore(const QueuePolicy &policy, const QString &priorityClass, Instant standsFrom, Instant now)
{
    return scoreOf(policy.mode, classOf(policy, priorityClass), standsFrom, now);
}

std::optional<CallChoice> chooseCall(const QueuePolicy &policy, std::span<const WaitingHead> heads, Instant now)
{
    std::vector<CallHead> seen;
    seen.reserve(heads.size());
    for (const WaitingHead &head : heads)
        seen.push_back({&classOf(policy, head.priorityClass), head.standsFrom, head.serial, head.series, head.level,
                        head.backlogged, head.priorityRun, head.ordinaryBehind});
    const auto first = chooseHead(policy, seen, now);
    if (!first)
        return std::nullopt;
    const int lowestLevel = lowestLevelOf(seen);
    std::vector<HeadStanding> standings;
    standings.reserve(seen.size());
    for (size_t i = 0; i < seen.size(); ++i)
        standings.push_back(standingOf(policy, seen, i, lowestLevel, now));
    std::sort(standings.begin(), standings.end(),
              [&](const HeadStanding &a, const HeadStanding &b) { return goesBefore(seen, a, b); });

    CallChoice choice{qsizetype(first->head), {}};
    const bool ranStood = std::any_of(standings.begin(), standings.end(), [&](const HeadStanding &s) {
        return s.backFor == PassedOver::RunMax && s.score > first->score;
    });
    choice.why.rule = heads.size() == 1          ? CallRule::OnlyOne
        : first->rank == HeadStanding::OverLimit ? CallRule::WaitMax
        : ranStood                               ? CallRule::RunMax
                                                 : CallRule::Order;
    const auto passedOver = [&](const HeadStanding &standing) {
        if (standing.head == first->head)
            return PassedOver::No;
        if (standing.rank == HeadStanding::InTurn && first->rank == HeadStanding::OverLimit)
            return PassedOver::WaitMax;
        return standing.backFor == PassedOver::No ? PassedOver::Order : standing.backFor;
    };
    for (const HeadStanding &standing : standings) {
        if (choice.why.candidates.size() == candidatesMax)
            break;
        const WaitingHead &head = heads[standing.head];
        choice.why.candidates.append({head.id, head.number, head.queue, head.priorityClass, head.standsFrom,
                                      standing.score, passedOver(standing), head.enteredAt});
    }
    return choice;
}

} // namespace ow
