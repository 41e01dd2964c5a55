#include "models/queue/CallingOrder.h"

#include "models/queue/CallChoice.h"

#include <algorithm>
#include <map>
#include <vector>

namespace ow {

namespace {
struct OrderedLine {
    int level = 1;
    bool kept = false;
    std::vector<const Ticket *> tickets; ///< longest standing last, so that the first is taken off the end
};

using OrderedLineKey = std::pair<QString, QString>; ///< queue and class; a kept ticket is a line of its own

int levelAt(const HallWindow &window, const QString &queue)
{
    for (const HallSkill &skill : window.skills) {
        if (skill.queue == queue)
            return skill.level;
    }
    return 0;
}
} // namespace

QList<Ticket> waitingFor(const HallWindow &window, const QString &clerk, const QueuePolicy &policy,
                         const QList<Ticket> &tickets, Instant now)
{
    std::map<OrderedLineKey, OrderedLine> lines;
    std::map<QString, int> backlog;
    for (const Ticket &ticket : tickets) {
        if (ticket.state != TicketState::Waiting)
            continue;
        const bool kept = ticket.keptForWindow || ticket.keptForClerk;
        const int level = kept ? 1 : levelAt(window, ticket.queue);
        if (level == 0 || (kept && ticket.keptForWindow != window.number && ticket.keptForClerk != clerk))
            continue;
        OrderedLine &line = lines[{kept ? ticket.id.toString() : ticket.queue, ticket.priorityClass()}];
        line.level = level;
        line.kept = kept;
        line.tickets.push_back(&ticket);
        if (!kept)
            ++backlog[ticket.queue];
    }
    for (auto &[key, line] : lines)
        std::sort(line.tickets.begin(), line.tickets.end(), [](const Ticket *a, const Ticket *b) {
            return std::tie(b->standsFrom, b->series, b->serial) < std::tie(a->standsFrom, a->series, a->serial);
        });
    std::map<QString, int> run;
    QList<Ticket> ordered;
    for (;;) {
        std::vector<WaitingHead> heads;
        std::vector<OrderedLine *> of;
        for (auto &[key, line] : lines) {
            if (line.tickets.empty())
                continue;
            const Ticket &first = *line.tickets.back();
            const auto ordinary = lines.find({first.queue, QLatin1String(ordinaryClass)});
            heads.push_back(
                {first.id, first.number, first.serial, first.queue, first.priorityClass(), first.standsFrom, line.level,
                 policy.helpBacklog > 0 && backlog[first.queue] > policy.helpBacklog, line.kept ? 0 : run[first.queue],
                 !line.kept && first.priority && ordinary != lines.end() && !ordinary->second.tickets.empty(),
                 first.series, first.enteredAt});
            of.push_back(&line);
        }
        const auto choice = chooseCall(policy, heads, now);
        if (!choice)
            return ordered;
        OrderedLine &line = *of[size_t(choice->head)];
        const Ticket &next = *line.tickets.back();
        line.tickets.pop_back();
        if (!line.kept) {
            --backlog[next.queue];
            run[next.queue] = next.priority ? run[next.queue] + 1 : 0;
        }
        ordered.append(next);
    }
}

} // namespace ow
