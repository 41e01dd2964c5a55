#pragma once
// What a policy promises under a load: the longest wait of each class, and whether it can leave one waiting for ever. Shown before a
// policy is activated; the worst case is played through the same chooseCall() that calls in the hall.
#include "models/queue/QueuePolicy.h"

namespace ow {

/// The load a policy is judged under: one queue as busy as the hall's busiest, all of it served by `windows` windows.
struct PolicyLoad {
    struct ClassLoad {
        QString priorityClass;
        int perHour = 0;
        static Fields fields();
    };
    int windows = 1;
    int serviceMinutes = 10; ///< mean time at the window
    int hours = 8;           ///< the hall is open
    QList<ClassLoad> arrivals;

    static Fields fields();
};

struct PolicyBound {
    QString priorityClass;
    QString className;
    int waitMinutes = 0;      ///< longest wait of the class on the day played
    int firstComeMinutes = 0; ///< the same day without classes
    int overtakenBy = 0;      ///< later comers that went before one of the class, at most
    bool starves = false;
    QString example; ///< the counter-example in words, when it starves

    static Fields fields();
};

/// One a class of the policy, in its order. Arrivals come evenly and at once with one another, services take the mean; after closing
/// the other classes go on coming for two more days' length, which is when a class without a bound is left standing.
QList<PolicyBound> policyBounds(const QueuePolicy &policy, const PolicyLoad &load);

} // namespace ow
