#include "ui/supervisor/LoadGuess.h"

#include <QMap>
#include <algorithm>
#include <cmath>

namespace ow {

namespace {
constexpr int loadGuessTicketsMin = 10;
constexpr double loadGuessHourMs = 3'600'000.0;
constexpr double loadGuessMinuteMs = 60'000.0;

bool loadGuessServes(const HallWindow &window, const QString &queue)
{
    return std::any_of(window.skills.begin(), window.skills.end(),
                       [&](const HallSkill &s) { return s.queue == queue && s.level == 1; });
}

/// Open ones; as set up when none is open.
int loadGuessWindows(const QueueView &hall, const QString &queue)
{
    int all = 0;
    int open = 0;
    for (const HallWindow &window : hall.hall.windows) {
        if (!loadGuessServes(window, queue))
            continue;
        ++all;
        open += std::any_of(hall.windows.begin(), hall.windows.end(), [&](const WindowStatus &status) {
            return status.number == window.number && status.state != WindowState::Closed;
        });
    }
    return std::max(1, open > 0 ? open : all);
}

int loadGuessMinutes(const QList<Ticket> &tickets, int otherwise)
{
    double sum = 0;
    int count = 0;
    for (const Ticket &ticket : tickets) {
        if (ticket.state != TicketState::Done || !ticket.startedAt || !ticket.endedAt)
            continue;
        sum += double(ticket.endedAt->ms - ticket.startedAt->ms) / loadGuessMinuteMs;
        ++count;
    }
    return count > 0 ? std::clamp(int(std::ceil(sum / count)), 1, 240) : otherwise;
}

int loadGuessArrivals(const QList<Ticket> &tickets, const QString &code, Instant now)
{
    Instant first = now;
    int count = 0;
    for (const Ticket &ticket : tickets) {
        first = std::min(first, ticket.issuedAt);
        count += ticket.priorityClass() == code;
    }
    const double hours = std::max(1.0, double(now.ms - first.ms) / loadGuessHourMs);
    return std::max(1, int(std::ceil(count / hours)));
}
} // namespace

LoadGuess guessLoad(const QueueView &hall, const QList<Ticket> &day, int hours, Instant now)
{
    QMap<QString, QList<Ticket>> byQueue;
    for (const Ticket &ticket : day) {
        if (ticket.state != TicketState::Reserved && !ticket.bookedFor) // issued long before it comes
            byQueue[ticket.queue].append(ticket);
    }
    LoadGuess guess;
    for (const HallQueue &queue : hall.hall.queues) {
        const int tickets = int(byQueue.value(queue.code).size());
        if (guess.queue.isEmpty() || tickets > guess.tickets) {
            guess.queue = queue.code;
            guess.tickets = tickets;
        }
    }
    const QList<Ticket> tickets = byQueue.value(guess.queue);
    guess.fromToday = guess.tickets >= loadGuessTicketsMin;
    guess.load.windows = loadGuessWindows(hall, guess.queue);
    guess.load.serviceMinutes = loadGuessMinutes(tickets, guess.load.serviceMinutes);
    guess.load.hours = std::clamp(hours, 1, 24);
    const QList<PriorityClass> &classes = hall.hall.rules.policy.classes;
    const int most = guess.load.windows * 60 / guess.load.serviceMinutes * 9 / 10;
    const int each = std::max(1, most / 10);
    for (const PriorityClass &one : classes) {
        int perHour = loadGuessArrivals(tickets, one.code, now);
        if (!guess.fromToday)
            perHour = one.isPriority() ? each : std::max(1, most - each * (int(classes.size()) - 1));
        guess.load.arrivals.append({one.code, perHour});
    }
    return guess;
}

} // namespace ow
