#pragma once
// What chance decides of a day, drawn before it begins: the same people then come under every policy that is compared.
#include "models/simulation/Chance.h"
#include "models/simulation/HallModel.h"

namespace ow {

/// Milliseconds from midnight.
struct PlannedTicket {
    qint64 issuedMs = 0;
    qint64 standsFromMs = 0; ///< a booked one: its slot
    qint64 readyMs = 0;      ///< takes part from then on
    qint64 serviceMs = 0;
    int serial = 0;        ///< in its queue, in the order of issue
    int queue = 0;         ///< index into HallModel::queues
    int priorityClass = 0; ///< index into classesOf(hall)
    bool noShow = false;
};

/// A lunch or break; who is serving then goes afterwards, for as long.
struct PlannedPause {
    qint64 atMs = 0;
    qint64 lengthMs = 0;
    int window = 0; ///< index into HallModel::windows
};

struct DayPlan {
    qint64 opensMs = 0;
    std::vector<PlannedTicket> tickets; ///< in the order in which they take part
    std::vector<PlannedPause> pauses;   ///< in order of time
};

class DayPlanner {
public:
    /// Of a description without faults.
    explicit DayPlanner(const HallModel &hall);
    /// The same seed gives the same day. The plan's memory is used again.
    void plan(quint64 seed, DayPlan &out) const;

private:
    struct Pattern {
        double perHalfHour[48] = {};
        int halfHours = 0;
        double logMean = 0;
        double logDeviation = 0;
    };
    void addQueue(int queue, Chance &chance, DayPlan &out) const;
    void addPauses(Chance &chance, DayPlan &out) const;
    qint64 serviceMs(int queue, Chance &chance) const;
    int walkInClass(Chance &chance) const;

    HallModel m_hall;
    qint64 m_opensMs;
    qint64 m_closesMs;
    qint64 m_fromMs;
    std::vector<Pattern> m_patterns;
    std::vector<PlannedPause> m_lunches;
    std::vector<int> m_classOfShare;
    int m_bookedClass = 0;
};

} // namespace ow
