#include "models/queue/CallingOrder.h"

#include "models/queue/TicketRules.h"

#include <QHash>
#include <algorithm>

namespace ow {

QList<Ticket> waitingFor(const HallWindow &window, const QList<Ticket> &tickets)
{
    QHash<QString, int> levels;
    for (const HallSkill &skill : window.skills)
        levels.insert(skill.queue, std::min(skill.level, levels.value(skill.queue, skill.level)));
    QList<Ticket> waiting;
    for (const Ticket &ticket : tickets) {
        if (ticket.state == TicketState::Waiting && levels.contains(ticket.queue))
            waiting.append(ticket);
    }
    std::sort(waiting.begin(), waiting.end(), [&](const Ticket &a, const Ticket &b) {
        const int levelA = levels.value(a.queue);
        const int levelB = levels.value(b.queue);
        return levelA != levelB ? levelA < levelB : calledBefore(a, b);
    });
    return waiting;
}

} // namespace ow
