#include "models/queue/PostponeRules.h"

#include "models/queue/CallChoice.h"

#include <algorithm>

namespace ow {

std::optional<Instant> postponedStand(const Ticket &ticket, const QList<Ticket> &order, const QueueRules &rules,
                                      Instant now)
{
    const auto own = std::find_if(order.begin(), order.end(), [&](const Ticket &t) { return t.id == ticket.id; });
    if (own == order.end() || own + 1 == order.end())
        return std::nullopt;
    const qsizetype last =
        std::min<qsizetype>(own - order.begin() + std::max(1, rules.restoreBehind), order.size() - 1);
    // A moment behind the last of them by the published formula, whatever class either has.
    qint64 stands = ticket.standsFrom.ms;
    for (auto passed = own + 1; passed != order.begin() + last + 1; ++passed) {
        const qint64 score = callScore(rules.policy, passed->priorityClass(), passed->standsFrom, now);
        const PriorityClass &known = classOf(rules.policy, ticket.priorityClass());
        const qint64 behind = rules.policy.mode == OrderMode::Credit
            ? now.ms + known.creditMinutes * qint64(60'000) - score
            : now.ms - std::max<qint64>(0, score) / std::max(1, known.weight);
        stands = std::max(stands, behind + 1);
    }
    return Instant{stands};
}

} // namespace ow
