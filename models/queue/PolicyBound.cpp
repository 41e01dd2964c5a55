#include "models/queue/PolicyBound.h"

#include "models/queue/CallChoice.h"

#include <deque>
#include <map>
#include <queue>
#include <vector>

namespace ow {

namespace {
constexpr qint64 boundMinuteMs = 60'000;
constexpr qint64 boundHourMs = 60 * boundMinuteMs;
constexpr int daysPlayed = 3;

struct BoundTicket {
    int serial = 0;
    QString priorityClass;
    Instant came;
    qint64 calledMs = -1;
    int overtakenBy = 0;
};

/// The adversary's day: every class evenly, all of them in the same instant with the class under trial last.
std::vector<BoundTicket> boundArrivals(const PolicyLoad &load, const QString &trial)
{
    std::vector<BoundTicket> tickets;
    const auto add = [&](const PolicyLoad::ClassLoad &one, int days) {
        const qint64 until = load.hours * boundHourMs * days;
        for (qint64 n = 0; one.perHour > 0 && n * boundHourMs / one.perHour < until; ++n)
            tickets.push_back({0, one.priorityClass, {n * boundHourMs / one.perHour}, -1, 0});
    };
    for (const PolicyLoad::ClassLoad &one : load.arrivals) {
        if (one.priorityClass != trial)
            add(one, daysPlayed);
    }
    for (const PolicyLoad::ClassLoad &one : load.arrivals) {
        if (one.priorityClass == trial)
            add(one, 1);
    }
    std::stable_sort(tickets.begin(), tickets.end(),
                     [](const BoundTicket &a, const BoundTicket &b) { return a.came < b.came; });
    for (size_t i = 0; i < tickets.size(); ++i)
        tickets[i].serial = int(i) + 1;
    return tickets;
}

/// Plays the tickets through the windows; who was never called keeps calledMs -1.
void playBound(const QueuePolicy &policy, const PolicyLoad &load, std::vector<BoundTicket> &tickets)
{
    const qint64 end = load.hours * boundHourMs * daysPlayed;
    std::priority_queue<qint64, std::vector<qint64>, std::greater<>> freeAt;
    for (int i = 0; i < load.windows; ++i)
        freeAt.push(0);
    std::map<QString, std::deque<size_t>> lines;
    size_t next = 0;
    size_t waiting = 0;
    int run = 0;
    while (freeAt.top() < end && (next < tickets.size() || waiting > 0)) {
        qint64 now = freeAt.top();
        if (waiting == 0)
            now = std::max(now, tickets[next].came.ms);
        for (; next < tickets.size() && tickets[next].came.ms <= now; ++next, ++waiting)
            lines[tickets[next].priorityClass].push_back(next);
        QList<WaitingHead> heads;
        const bool ordinary = !lines[QLatin1String(ordinaryClass)].empty();
        for (const auto &[code, line] : lines) {
            if (line.empty())
                continue;
            const BoundTicket &first = tickets[line.front()];
            WaitingHead head;
            head.serial = first.serial;
            head.priorityClass = code;
            head.standsFrom = first.came;
            head.priorityRun = run;
            head.ordinaryBehind = ordinary && code != QLatin1String(ordinaryClass);
            heads.append(head);
        }
        const auto choice = chooseCall(policy, heads, {now});
        if (!choice)
            break;
        std::deque<size_t> &line = lines[heads.at(choice->head).priorityClass];
        BoundTicket &called = tickets[line.front()];
        line.pop_front();
        --waiting;
        called.calledMs = now;
        run = called.priorityClass == QLatin1String(ordinaryClass) ? 0 : run + 1;
        for (auto &[code, other] : lines) {
            // Only the longest standing of a line can have been overtaken by most.
            if (!other.empty() && tickets[other.front()].serial < called.serial)
                ++tickets[other.front()].overtakenBy;
        }
        freeAt.pop();
        freeAt.push(now + load.serviceMinutes * boundMinuteMs);
    }
}

struct BoundOutcome {
    int waitMinutes = 0;
    int overtakenBy = 0;
    const BoundTicket *never = nullptr;
};

BoundOutcome outcomeOf(const std::vector<BoundTicket> &tickets, const QString &priorityClass, qint64 endMs)
{
    BoundOutcome outcome;
    for (const BoundTicket &ticket : tickets) {
        if (ticket.priorityClass != priorityClass)
            continue;
        const qint64 waited = (ticket.calledMs < 0 ? endMs : ticket.calledMs) - ticket.came.ms;
        outcome.waitMinutes = std::max(outcome.waitMinutes, int((waited + boundMinuteMs - 1) / boundMinuteMs));
        outcome.overtakenBy = std::max(outcome.overtakenBy, ticket.overtakenBy);
        if (ticket.calledMs < 0 && !outcome.never)
            outcome.never = &ticket;
    }
    return outcome;
}
} // namespace

QList<PolicyBound> policyBounds(const QueuePolicy &policy, const PolicyLoad &load)
{
    QueuePolicy firstCome;
    firstCome.classes = policy.classes;
    for (PriorityClass &one : firstCome.classes) {
        one.creditMinutes = 0;
        one.weight = 1;
        one.waitMaxMinutes = 0;
    }
    const qint64 end = load.hours * boundHourMs * daysPlayed;
    QList<PolicyBound> bounds;
    for (const PriorityClass &one : policy.classes) {
        std::vector<BoundTicket> tickets = boundArrivals(load, one.code);
        std::vector<BoundTicket> inOrder = tickets;
        playBound(policy, load, tickets);
        playBound(firstCome, load, inOrder);
        const BoundOutcome ours = outcomeOf(tickets, one.code, end);
        const BoundOutcome plain = outcomeOf(inOrder, one.code, end);
        PolicyBound bound{one.code, one.name, ours.waitMinutes, plain.waitMinutes, ours.overtakenBy, false, {}};
        // Too much work for the windows is nobody's starvation: who is not called first come first served either is left out.
        if (ours.never && inOrder[size_t(ours.never->serial) - 1].calledMs >= 0) {
            bound.starves = true;
            bound.example =
                QStringLiteral(
                    "第%1分钟取号的“%2”到%3小时后仍未叫到，先后有%4张后来的号排在前面；按先后次序本应等%5分钟。")
                    .arg(ours.never->came.ms / boundMinuteMs)
                    .arg(one.name)
                    .arg((end - ours.never->came.ms) / boundHourMs)
                    .arg(ours.never->overtakenBy)
                    .arg((inOrder[size_t(ours.never->serial) - 1].calledMs - ours.never->came.ms) / boundMinuteMs);
        }
        bounds.append(bound);
    }
    return bounds;
}

Fields PolicyLoad::ClassLoad::fields()
{
    return {field("class", &ClassLoad::priorityClass, {.lengthMin = 1, .lengthMax = 20}),
            field("perHour", &ClassLoad::perHour, {.min = 0, .max = 2000})};
}

Fields PolicyLoad::fields()
{
    return {field("windows", &PolicyLoad::windows, {.min = 1, .max = 300}),
            field("serviceMinutes", &PolicyLoad::serviceMinutes, {.min = 1, .max = 240}),
            field("hours", &PolicyLoad::hours, {.min = 1, .max = 24}),
            field("arrivals", &PolicyLoad::arrivals, {.itemsMax = 30})};
}

Fields PolicyBound::fields()
{
    return {field("class", &PolicyBound::priorityClass),
            field("name", &PolicyBound::className),
            field("waitMinutes", &PolicyBound::waitMinutes),
            field("firstComeMinutes", &PolicyBound::firstComeMinutes),
            field("overtakenBy", &PolicyBound::overtakenBy),
            field("starves", &PolicyBound::starves),
            field("example", &PolicyBound::example, {.lengthMax = 400})};
}

} // namespace ow
