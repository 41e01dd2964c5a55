#include "models/simulation/DayPlan.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ow {

namespace {
constexpr qint64 planMinuteMs = 60'000;
constexpr qint64 planHalfHourMs = 30 * planMinuteMs;
} // namespace

DayPlanner::DayPlanner(const HallModel &hall)
    : m_hall(hall), m_opensMs(timeOfDayMs(hall.opens).value_or(0)), m_closesMs(timeOfDayMs(hall.closes).value_or(0)),
      m_fromMs(timeOfDayMs(hall.ticketsFrom).value_or(0)),
      m_bookedClass(int(classesOf(hall).indexOf(hall.booking.priorityClass)))
{
    const QList<QString> codes = classesOf(hall);
    for (const ClassShare &share : hall.classes)
        m_classOfShare.push_back(int(codes.indexOf(share.priorityClass)));
    for (const QueueModel &queue : hall.queues) {
        Pattern pattern;
        const double sum = std::accumulate(queue.halfHours.begin(), queue.halfHours.end(), 0);
        pattern.halfHours = int(std::min<qsizetype>(queue.halfHours.size(), std::size(pattern.perHalfHour)));
        for (int i = 0; i < pattern.halfHours && sum > 0; ++i)
            pattern.perHalfHour[i] = queue.ticketsPerDay * queue.halfHours.at(i) / sum;
        const double cv = queue.serviceCvPercent / 100.0;
        const double variance = std::log(1 + cv * cv);
        pattern.logMean = std::log(queue.serviceSeconds * 1000.0) - variance / 2;
        pattern.logDeviation = std::sqrt(variance);
        m_patterns.push_back(pattern);
    }
    for (int w = 0; w < hall.windows.size(); ++w) {
        for (const LunchWave &wave : hall.lunch) {
            if (wave.windows.contains(hall.windows.at(w).number))
                m_lunches.push_back({timeOfDayMs(wave.starts).value_or(0), wave.minutes * planMinuteMs, w});
        }
    }
}

void DayPlanner::plan(quint64 seed, DayPlan &out) const
{
    Chance chance(seed);
    out.opensMs = m_opensMs;
    out.tickets.clear();
    out.pauses.clear();
    for (int queue = 0; queue < int(m_patterns.size()); ++queue)
        addQueue(queue, chance, out);
    addPauses(chance, out);
    std::sort(out.tickets.begin(), out.tickets.end(), [](const PlannedTicket &a, const PlannedTicket &b) {
        return std::tie(a.readyMs, a.standsFromMs, a.queue, a.serial)
            < std::tie(b.readyMs, b.standsFromMs, b.queue, b.serial);
    });
}

void DayPlanner::addQueue(int queue, Chance &chance, DayPlan &out) const
{
    const Pattern &pattern = m_patterns[size_t(queue)];
    const auto first = std::ptrdiff_t(out.tickets.size());
    for (int i = 0; i < pattern.halfHours; ++i) {
        const double rate = pattern.perHalfHour[i];
        if (rate <= 0)
            continue;
        const qint64 begins = m_fromMs + i * planHalfHourMs;
        const qint64 ends = std::min(begins + planHalfHourMs, m_closesMs);
        // Those of one half hour come evenly spread; one cut short by closing gets all of its own.
        for (int left = chance.poisson(rate); left > 0; --left) {
            PlannedTicket ticket;
            ticket.queue = queue;
            ticket.issuedMs = begins + qint64(chance.unit() * double(ends - begins));
            ticket.standsFromMs = ticket.issuedMs;
            ticket.serviceMs = serviceMs(queue, chance);
            ticket.noShow = chance.happens(m_hall.noShowPerMille);
            if (chance.happens(m_hall.booking.perMille)) {
                if (chance.happens(m_hall.booking.absentPerMille))
                    continue;
                const BookingModel &booking = m_hall.booking;
                const qint64 slot = booking.slotMinutes * planMinuteMs;
                ticket.standsFromMs = ticket.issuedMs / slot * slot;
                const double from = double(ticket.standsFromMs - booking.earlyMinutes * planMinuteMs);
                const double width = double((booking.earlyMinutes + booking.lateMinutes) * planMinuteMs);
                ticket.issuedMs = std::max(m_fromMs, qint64(from + chance.unit() * width));
                ticket.priorityClass = m_bookedClass;
            } else {
                ticket.priorityClass = walkInClass(chance);
            }
            ticket.readyMs = std::max(ticket.issuedMs, ticket.standsFromMs);
            out.tickets.push_back(ticket);
        }
    }
    std::stable_sort(out.tickets.begin() + first, out.tickets.end(),
                     [](const PlannedTicket &a, const PlannedTicket &b) { return a.issuedMs < b.issuedMs; });
    for (size_t i = size_t(first); i < out.tickets.size(); ++i)
        out.tickets[i].serial = int(i) - int(first) + 1;
}

void DayPlanner::addPauses(Chance &chance, DayPlan &out) const
{
    out.pauses = m_lunches;
    for (int w = 0; m_hall.breakEveryMinutes > 0 && w < m_hall.windows.size(); ++w) {
        const qint64 length = m_hall.breakMinutes * planMinuteMs;
        const double mean = double(m_hall.breakEveryMinutes * planMinuteMs);
        for (double at = double(m_opensMs) + chance.exponential() * mean; at < double(m_closesMs);
             at += double(length) + chance.exponential() * mean)
            out.pauses.push_back({qint64(at), length, w});
    }
    std::sort(out.pauses.begin(), out.pauses.end(), [](const PlannedPause &a, const PlannedPause &b) {
        return std::tie(a.atMs, a.window) < std::tie(b.atMs, b.window);
    });
}

qint64 DayPlanner::serviceMs(int queue, Chance &chance) const
{
    const QueueModel &model = m_hall.queues.at(queue);
    const double mean = model.serviceSeconds * 1000.0;
    switch (model.law) {
    case ServiceLaw::Fixed: return qint64(mean);
    case ServiceLaw::Exponential: return qint64(chance.exponential() * mean);
    case ServiceLaw::Lognormal: break;
    }
    const Pattern &pattern = m_patterns[size_t(queue)];
    return qint64(std::exp(pattern.logMean + pattern.logDeviation * chance.normal()));
}

int DayPlanner::walkInClass(Chance &chance) const
{
    double left = chance.unit() * 1000;
    for (qsizetype i = 0; i < m_hall.classes.size(); ++i) {
        left -= m_hall.classes.at(i).perMille;
        if (left < 0)
            return m_classOfShare[size_t(i)];
    }
    return 0;
}

} // namespace ow
