#include "models/simulation/HallDay.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace ow {

HallDay::HallDay(const HallModel &hall, const QueuePolicy &policy)
    : m_policy(policy), m_noShowMs(hall.noShowSeconds * qint64(1000)), m_watch(policy)
{
    for (const QueueModel &queue : hall.queues)
        m_queues.append(queue.code);
    for (const QString &code : classesOf(hall)) {
        m_classes.push_back(&classOf(m_policy, code));
        m_isPriority.push_back(m_classes.back()->isPriority());
    }
    for (const HallWindow &window : hall.windows) {
        Window one;
        for (const HallSkill &skill : window.skills)
            one.skills.push_back({int(m_queues.indexOf(skill.queue)), skill.level});
        m_windows.push_back(std::move(one));
    }
    m_lines.resize(size_t(m_queues.size()) * m_classes.size());
}

const std::vector<DayOutcome> &HallDay::play(const DayPlan &plan)
{
    constexpr qint64 never = std::numeric_limits<qint64>::max();
    reset(plan);
    size_t ticket = 0;
    size_t pause = 0;
    for (;;) {
        const qint64 comesMs = ticket < plan.tickets.size() ? plan.tickets[ticket].readyMs : never;
        const qint64 freeMs = m_free.empty() ? never : m_free.front().ms;
        if (comesMs == never && freeMs == never)
            return m_outcomes;
        // In the same instant: who comes is there when a window calls, and a pause that is due is taken first.
        const qint64 pauseMs = pause < plan.pauses.size() ? plan.pauses[pause].atMs : never;
        if (comesMs <= pauseMs && comesMs <= freeMs) {
            comes(int(ticket++));
        } else if (pauseMs <= freeMs) {
            pauses(plan.pauses[pause++]);
        } else {
            const FreeAt next = m_free.front();
            std::pop_heap(m_free.begin(), m_free.end(), std::greater<>());
            m_free.pop_back();
            becomesFree(next.window, next.ms);
        }
    }
}

void HallDay::reset(const DayPlan &plan)
{
    m_plan = &plan;
    m_outcomes.assign(plan.tickets.size(), DayOutcome());
    for (Line &one : m_lines) {
        one.tickets.clear();
        one.gone = 0;
    }
    m_waiting.assign(size_t(m_queues.size()), 0);
    m_runs.assign(size_t(m_queues.size()), 0);
    m_idle = 0;
    m_free.clear();
    for (size_t w = 0; w < m_windows.size(); ++w) {
        m_windows[w].idle = false;
        m_windows[w].owedMs = 0;
        freeLater(int(w), plan.opensMs);
    }
}

void HallDay::comes(int ticket)
{
    const PlannedTicket &planned = m_plan->tickets[size_t(ticket)];
    std::vector<int> &tickets = line(planned.queue, planned.priorityClass).tickets;
    // Who booked and came after the slot stands from the slot, before those who came meanwhile.
    auto at = tickets.end();
    const auto key = [&](int one) {
        const PlannedTicket &other = m_plan->tickets[size_t(one)];
        return std::tie(other.standsFromMs, other.serial);
    };
    const auto firstWaiting = tickets.begin() + std::ptrdiff_t(line(planned.queue, planned.priorityClass).gone);
    while (at != firstWaiting && key(*std::prev(at)) > key(ticket))
        --at;
    tickets.insert(at, ticket);
    ++m_waiting[size_t(planned.queue)];
    if (m_idle == 0)
        return;
    if (const int window = idleWindowFor(planned.queue); window >= 0) {
        m_windows[size_t(window)].idle = false;
        --m_idle;
        callsNext(window, planned.readyMs);
    }
}

void HallDay::pauses(const PlannedPause &pause)
{
    Window &window = m_windows[size_t(pause.window)];
    if (!window.idle) {
        window.owedMs += pause.lengthMs;
        return;
    }
    window.idle = false;
    --m_idle;
    freeLater(pause.window, pause.atMs + pause.lengthMs);
}

void HallDay::becomesFree(int number, qint64 nowMs)
{
    Window &window = m_windows[size_t(number)];
    if (window.owedMs > 0) {
        freeLater(number, nowMs + window.owedMs);
        window.owedMs = 0;
    } else if (!callsNext(number, nowMs)) {
        window.idle = true;
        window.idleSinceMs = nowMs;
        ++m_idle;
    }
}

bool HallDay::callsNext(int number, qint64 nowMs)
{
    collectHeads(m_windows[size_t(number)]);
    const auto chosen = chooseHead(m_policy, m_heads, {nowMs});
    if (!chosen)
        return false;
    m_watch.check(m_heads, chosen->head, {nowMs});
    Line &from = *m_headLines[chosen->head];
    const int ticket = from.first();
    if (++from.gone == from.tickets.size()) {
        from.tickets.clear();
        from.gone = 0;
    }
    const PlannedTicket &planned = m_plan->tickets[size_t(ticket)];
    --m_waiting[size_t(planned.queue)];
    int &run = m_runs[size_t(planned.queue)];
    run = m_isPriority[size_t(planned.priorityClass)] != 0 ? run + 1 : 0;

    DayOutcome &outcome = m_outcomes[size_t(ticket)];
    Q_ASSERT(outcome.calledMs < 0);
    outcome.calledMs = nowMs;
    outcome.window = number;
    outcome.endedMs = nowMs + (planned.noShow ? m_noShowMs : planned.serviceMs);
    if (!planned.noShow)
        outcome.startedMs = nowMs;
    freeLater(number, outcome.endedMs);
    return true;
}

void HallDay::collectHeads(const Window &window)
{
    m_heads.clear();
    m_headLines.clear();
    for (const Skill &skill : window.skills) {
        if (m_waiting[size_t(skill.queue)] == 0)
            continue;
        const size_t begin = m_heads.size();
        bool ordinary = false;
        for (size_t c = 0; c < m_classes.size(); ++c) {
            Line &one = line(skill.queue, int(c));
            if (one.isEmpty())
                continue;
            const PlannedTicket &first = m_plan->tickets[size_t(one.first())];
            const bool priority = m_isPriority[c] != 0;
            ordinary = ordinary || !priority;
            m_heads.push_back({m_classes[c],
                               {first.standsFromMs},
                               first.serial,
                               m_queues.at(skill.queue),
                               skill.level,
                               m_policy.helpBacklog > 0 && m_waiting[size_t(skill.queue)] > m_policy.helpBacklog,
                               m_runs[size_t(skill.queue)],
                               false});
            m_headLines.push_back(&one);
        }
        for (size_t i = begin; i < m_heads.size(); ++i)
            m_heads[i].ordinaryBehind = ordinary && m_heads[i].ordinaryBehind;
    }
}

/// The one whose own work it is, then who is idle longest.
int HallDay::idleWindowFor(int queue) const
{
    int best = -1;
    int bestLevel = 0;
    for (int w = 0; w < int(m_windows.size()); ++w) {
        const Window &window = m_windows[size_t(w)];
        if (!window.idle)
            continue;
        for (const Skill &skill : window.skills) {
            if (skill.queue != queue)
                continue;
            const bool better = best < 0
                || std::tie(skill.level, window.idleSinceMs) < std::tie(bestLevel, m_windows[size_t(best)].idleSinceMs);
            if (better) {
                best = w;
                bestLevel = skill.level;
            }
        }
    }
    return best;
}

void HallDay::freeLater(int window, qint64 atMs)
{
    m_free.push_back({atMs, window});
    std::push_heap(m_free.begin(), m_free.end(), std::greater<>());
}

} // namespace ow
