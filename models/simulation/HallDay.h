#pragma once
// A hall day by events, in milliseconds from midnight: people come, windows pause, and whenever a window is free the production rule
// (chooseHead, by which chooseCall decides) says whom it calls.
#include "models/simulation/DayPlan.h"
#include "models/simulation/OvertakeWatch.h"

namespace ow {

/// What became of the ticket of the same index in the plan.
struct DayOutcome {
    qint64 calledMs = -1;  ///< -1: no window serves its queue
    qint64 startedMs = -1; ///< -1: was not there
    qint64 endedMs = -1;
    int window = -1; ///< index into HallModel::windows
};

class HallDay {
public:
    /// Of a description without faults. Classes the policy does not know are ordinary.
    HallDay(const HallModel &hall, const QueuePolicy &policy);
    HallDay(const HallDay &) = delete; ///< heads look into it
    HallDay &operator=(const HallDay &) = delete;

    /// Plays the day to the end of its last ticket; nothing is left from the day before. The same plan gives the same outcomes.
    const std::vector<DayOutcome> &play(const DayPlan &plan);

    /// Over all days played.
    const OvertakeWatch &watch() const { return m_watch; }

private:
    struct Skill {
        int queue;
        int level;
    };
    struct Window {
        std::vector<Skill> skills;
        bool idle = false;
        qint64 idleSinceMs = 0;
        qint64 owedMs = 0; ///< pauses that wait for the end of a service
    };
    /// Tickets of one class in one queue, by index into the plan; the first `gone` have been called.
    struct Line {
        std::vector<int> tickets;
        size_t gone = 0;

        bool isEmpty() const { return gone == tickets.size(); }
        int first() const { return tickets[gone]; }
    };
    struct FreeAt {
        qint64 ms;
        int window;
        bool operator>(const FreeAt &other) const { return std::tie(ms, window) > std::tie(other.ms, other.window); }
    };

    void reset(const DayPlan &plan);
    void comes(int ticket);
    void pauses(const PlannedPause &pause);
    void becomesFree(int window, qint64 nowMs);
    bool callsNext(int window, qint64 nowMs);
    void collectHeads(const Window &window);
    int idleWindowFor(int queue) const;
    Line &line(int queue, int priorityClass)
    {
        return m_lines[size_t(queue) * m_classes.size() + size_t(priorityClass)];
    }
    void freeLater(int window, qint64 atMs);

    QueuePolicy m_policy;
    QList<QString> m_queues;
    std::vector<const PriorityClass *> m_classes; ///< into m_policy or the one that is always there
    std::vector<char> m_isPriority;               ///< of m_classes
    qint64 m_noShowMs;
    OvertakeWatch m_watch;

    const DayPlan *m_plan = nullptr;
    std::vector<DayOutcome> m_outcomes;
    std::vector<Window> m_windows;
    std::vector<Line> m_lines;
    std::vector<int> m_waiting; ///< by queue
    std::vector<int> m_runs;    ///< priority calls in a row, by queue
    int m_idle = 0;
    std::vector<FreeAt> m_free; ///< a heap, soonest first
    std::vector<CallHead> m_heads;
    std::vector<Line *> m_headLines;
};

} // namespace ow
