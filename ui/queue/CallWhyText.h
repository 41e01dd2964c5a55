#pragma once
#include "models/queue/QueueViews.h"

#include <QCoreApplication>

namespace ow {

/// "为什么是这张号" in words: in full for clerk and supervisor, in one plain sentence for the citizen. Pure; the explanation itself is
/// what the hub stored with the call. Names come from the set-up as it is now, figures from the call.
class CallWhyText {
    Q_DECLARE_TR_FUNCTIONS(CallWhyText)
public:
    /// The latest call among the steps; null when it was never called.
    static const TicketHistoryView::Step *lastCall(const TicketHistoryView &history);
    /// The one that was called; null in an explanation without candidates.
    static const CallCandidate *taken(const CallWhy &why);
    /// The rule that decided, with its figures, in one sentence.
    static QString rule(const CallWhy &why, const HallSetup &hall, Instant calledAt);
    /// "断网期间取号，补录于 10:32"; empty for a number the hub gave itself.
    static QString entered(const CallCandidate &candidate);
    /// Why it was not this one.
    static QString passedOver(const CallWhy &why, const CallCandidate &candidate);
    /// Minutes with one digit: "45.5".
    static QString points(qint64 score);
    /// How 折算分钟 are counted under the policy.
    static QString formula(const QueuePolicy &policy);
    /// What may be said to anyone who asks: nothing of who the others are.
    static QString forCitizen(const CallWhy &why);
};

} // namespace ow
