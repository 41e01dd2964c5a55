#pragma once
// The decision of chooseCall() without its explanation: what a simulator of many days can afford. chooseCall() decides by this one.
#include "models/queue/QueuePolicy.h"

namespace ow {

/// The first of a line, its class looked up already.
struct CallHead {
    const PriorityClass *known = nullptr; ///< of the policy the choice is made under
    Instant standsFrom;
    int serial = 0;
    QStringView series;
    int level = 1;
    bool backlogged = false;
    int priorityRun = 0;
    bool ordinaryBehind = false;
};

/// Milliseconds; larger goes first.
inline qint64 scoreOf(OrderMode mode, const PriorityClass &known, Instant standsFrom, Instant now)
{
    const qint64 waited = now.ms - standsFrom.ms;
    return mode == OrderMode::Credit ? waited + known.creditMinutes * qint64(60'000) : waited * known.weight;
}

/// A head as the policy sees it now. What only steps back (help, enough in a row) is called when nobody else is there.
struct HeadStanding {
    enum Rank { OverLimit, InTurn, StandsBack };
    size_t head = 0;
    Rank rank = InTurn;
    PassedOver backFor = PassedOver::No; ///< why it stands back
    qint64 limitMs = 0;                  ///< when its longest allowed wait ended, if it has
    qint64 score = 0;
};
HeadStanding standingOf(const QueuePolicy &policy, std::span<const CallHead> heads, size_t head, int lowestLevel,
                        Instant now);
/// The total order of the rule (CallChoice.h).
bool goesBefore(std::span<const CallHead> heads, const HeadStanding &a, const HeadStanding &b);
/// Without own work or a backlog the nearest level of help counts as own.
int lowestLevelOf(std::span<const CallHead> heads);

/// The head called next; nothing when there is none.
std::optional<HeadStanding> chooseHead(const QueuePolicy &policy, std::span<const CallHead> heads, Instant now);

} // namespace ow
