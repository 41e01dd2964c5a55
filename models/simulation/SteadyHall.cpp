#include "models/simulation/SteadyHall.h"

#include <cmath>

namespace ow {

HallModel steadyHall(int windows, const QList<SteadyLoad> &loads)
{
    HallModel hall;
    const QString queue = QStringLiteral("all");
    for (int number = 1; number <= windows; ++number) {
        HallWindow window;
        window.number = number;
        window.skills = {{queue, 1}};
        hall.windows.append(window);
    }
    QueueModel model;
    model.code = queue;
    model.law = ServiceLaw::Exponential;
    hall.queues = {model};
    for (const SteadyLoad &load : loads)
        hall.classes.append({load.priorityClass, 0});
    return hall;
}

void planSteady(const QList<SteadyLoad> &loads, qint64 serviceMs, int tickets, quint64 seed, DayPlan &out)
{
    Chance chance(seed);
    double rate = 0;
    for (const SteadyLoad &load : loads)
        rate += load.perService;
    out.opensMs = 0;
    out.pauses.clear();
    out.tickets.clear();
    out.tickets.reserve(size_t(tickets));
    double at = 0;
    for (int i = 0; i < tickets; ++i) {
        at += chance.exponential() / rate * double(serviceMs);
        PlannedTicket ticket;
        ticket.serial = i + 1;
        ticket.issuedMs = ticket.standsFromMs = ticket.readyMs = std::llround(at);
        ticket.serviceMs = std::llround(chance.exponential() * double(serviceMs));
        double left = chance.unit() * rate;
        while (ticket.priorityClass + 1 < loads.size() && left >= loads.at(ticket.priorityClass).perService)
            left -= loads.at(ticket.priorityClass++).perService;
        out.tickets.push_back(ticket);
    }
}

} // namespace ow
