#pragma once
// 叫号规则 as data of the hall (domain.md §6): which classes there are, how much earlier each counts, how long each may wait.
#include "models/base/Describe.h"

namespace ow {

/// How two waiting tickets compare (perf.md §1.5); both are published on the slip's help page and in the supervisor's view.
enum class OrderMode {
    Credit,       ///< smallest (stands from − credit of its class) first
    Accumulating, ///< largest (weight of its class × waited) first
};
constexpr Code<OrderMode> orderModeCodes[] = {{OrderMode::Credit, "credit"}, {OrderMode::Accumulating, "accumulating"}};
constexpr std::span<const Code<OrderMode>> codesOf(OrderMode)
{
    return orderModeCodes;
}

/// 优先类别: a reason for being served earlier and what it is worth; shown as a badge, never announced.
struct PriorityClass {
    QString code; ///< "elder"; "ordinary" is everyone else and must be there
    QString name;
    int creditMinutes = 0;              ///< credit mode: counts as come that much earlier
    int weight = 1;                     ///< accumulating mode: how fast its right grows, against the other classes
    int waitMaxMinutes = 0;             ///< who waited longer goes before everyone who has not; 0: no such limit
    int callsMax = 3;                   ///< calls before a no-show
    int recallSeconds = 20;             ///< between two calls
    bool alertsGreeter = false;         ///< somebody walks over before the no-show
    std::optional<QString> nameEn = {}; ///< for the kiosk's English page

    bool isPriority() const { return code != QLatin1String("ordinary"); }

    static Fields fields();
};

struct QueuePolicy {
    OrderMode mode = OrderMode::Credit;
    QList<PriorityClass> classes;
    int priorityRunMax =
        0; ///< priority calls of one queue in a row while an ordinary ticket waits there; 0: as many as come
    int helpBacklog =
        0; ///< more than this many waiting in a queue and windows that help it take part; 0: only when idle

    static Fields fields();
};

inline constexpr char ordinaryClass[] = "ordinary";

/// The class of a code; the ordinary one when there is none of that name any more.
const PriorityClass &classOf(const QueuePolicy &policy, const QString &code);

/// Which rule of the policy decided a call.
enum class CallRule {
    OnlyOne,  ///< nobody else was in question
    Order,    ///< the published formula
    WaitMax,  ///< its class's longest allowed wait was over
    RunMax,   ///< enough priority calls in a row
    Named,    ///< by number, with a reason
    Returned, ///< was on hold and came back
};
constexpr Code<CallRule> callRuleCodes[] = {{CallRule::OnlyOne, "onlyOne"}, {CallRule::Order, "order"},
                                            {CallRule::WaitMax, "waitMax"}, {CallRule::RunMax, "runMax"},
                                            {CallRule::Named, "named"},     {CallRule::Returned, "returned"}};
constexpr std::span<const Code<CallRule>> codesOf(CallRule)
{
    return callRuleCodes;
}

/// Why a call did not take a candidate.
enum class PassedOver {
    No,      ///< it was taken
    Order,   ///< the formula put it later
    WaitMax, ///< another had waited beyond its limit
    RunMax,  ///< its queue had had enough priority calls in a row
    Help,    ///< only helped by this window, whose own work came first
};
constexpr Code<PassedOver> passedOverCodes[] = {{PassedOver::No, "no"},
                                                {PassedOver::Order, "order"},
                                                {PassedOver::WaitMax, "waitMax"},
                                                {PassedOver::RunMax, "runMax"},
                                                {PassedOver::Help, "help"}};
constexpr std::span<const Code<PassedOver>> codesOf(PassedOver)
{
    return passedOverCodes;
}

/// The first of a line (one class of one queue, or those kept for one window or person) as a call looked at it.
struct CallCandidate {
    QUuid id;
    QString number;
    QString queue;
    QString priorityClass;
    Instant standsFrom;
    qint64 score = 0; ///< milliseconds, larger goes first: waited + credit, or weight × waited
    PassedOver passedOver = PassedOver::No;
    std::optional<Instant> enteredAt = {}; ///< given without the hub and entered then

    static Fields fields();
};

/// Stored with every call: what was looked at and what decided.
struct CallWhy {
    CallRule rule = CallRule::OnlyOne;
    QList<CallCandidate> candidates; ///< best first, the called one among them
    std::optional<QString> reason;   ///< what the clerk said who called by number

    static Fields fields();
};

} // namespace ow
