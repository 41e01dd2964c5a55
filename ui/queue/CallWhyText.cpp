#include "ui/queue/CallWhyText.h"

#include "models/queue/ReserveRules.h"
#include "ui/queue/QueueText.h"

#include <algorithm>

namespace ow {

namespace {
constexpr qint64 callWhyMinuteMs = 60'000;

QString callWhyWaited(const CallCandidate &candidate, Instant calledAt)
{
    return QueueText::duration(candidate.standsFrom, calledAt);
}

/// What the class added: from the call's own figures, so that it still fits when the policy has changed since.
QString callWhyShare(const CallCandidate &candidate, const HallSetup &hall, Instant calledAt)
{
    const PriorityClass &known = classOf(hall.rules.policy, candidate.priorityClass);
    const qint64 waited = calledAt.ms - candidate.standsFrom.ms;
    if (hall.rules.policy.mode == OrderMode::Accumulating)
        return CallWhyText::tr("等了%1，“%2”权重 %3")
            .arg(callWhyWaited(candidate, calledAt), known.name)
            .arg(waited > 0 ? candidate.score / waited : known.weight);
    const qint64 credit = (candidate.score - waited) / callWhyMinuteMs;
    return credit > 0
        ? CallWhyText::tr("等了%1，“%2”提前%3分钟").arg(callWhyWaited(candidate, calledAt), known.name).arg(credit)
        : CallWhyText::tr("等了%1").arg(callWhyWaited(candidate, calledAt));
}

QString callWhyDecided(const CallWhy &why, const CallCandidate &one, const HallSetup &hall, Instant calledAt)
{
    const QueuePolicy &policy = hall.rules.policy;
    switch (why.rule) {
    case CallRule::OnlyOne:
        return CallWhyText::tr("当时本窗口能叫的只有 %1，%2。").arg(one.number, callWhyShare(one, hall, calledAt));
    case CallRule::Order:
        return CallWhyText::tr("按公示规则，%1 折算 %2 分钟，排在最前（%3）。")
            .arg(one.number, CallWhyText::points(one.score), callWhyShare(one, hall, calledAt));
    case CallRule::WaitMax:
        return CallWhyText::tr("%1 等了%2，超过“%3”最长等候的%4分钟，先叫。")
            .arg(one.number, callWhyWaited(one, calledAt), classOf(policy, one.priorityClass).name)
            .arg(classOf(policy, one.priorityClass).waitMaxMinutes);
    case CallRule::RunMax:
        return CallWhyText::tr("优先号已连续叫满%1张，按公示规则轮到 %2（%3）。")
            .arg(policy.priorityRunMax)
            .arg(one.number, callWhyShare(one, hall, calledAt));
    case CallRule::Named:
        return CallWhyText::tr("窗口点名呼叫 %1，原因：%2。")
            .arg(one.number, why.reason.value_or(CallWhyText::tr("未写")));
    case CallRule::Returned: return CallWhyText::tr("%1 挂起后回到窗口，不再排队。").arg(one.number);
    }
    return {};
}
} // namespace

const TicketHistoryView::Step *CallWhyText::lastCall(const TicketHistoryView &history)
{
    const auto found = std::find_if(history.steps.rbegin(), history.steps.rend(),
                                    [](const TicketHistoryView::Step &step) { return step.why.has_value(); });
    return found == history.steps.rend() ? nullptr : &*found;
}

const CallCandidate *CallWhyText::taken(const CallWhy &why)
{
    const auto found = std::find_if(why.candidates.begin(), why.candidates.end(),
                                    [](const CallCandidate &one) { return one.passedOver == PassedOver::No; });
    return found == why.candidates.end() ? nullptr : &*found;
}

QString CallWhyText::rule(const CallWhy &why, const HallSetup &hall, Instant calledAt)
{
    const CallCandidate *one = taken(why);
    if (!one)
        return tr("这次呼叫没有留下说明。");
    const QString late = entered(*one);
    const QString decided = callWhyDecided(why, *one, hall, calledAt);
    return late.isEmpty() ? decided : tr("%1%2，补录前已叫的号不算越过。").arg(decided, late);
}

QString CallWhyText::entered(const CallCandidate &candidate)
{
    if (!candidate.enteredAt)
        return {};
    const QString at = QueueText::timeOfDay(candidate.enteredAt);
    return candidate.number.startsWith(QLatin1String(emergencyPrefix)) ? tr("停电期间发的应急号，补录于 %1").arg(at)
                                                                       : tr("断网期间取号，补录于 %1").arg(at);
}

QString CallWhyText::passedOver(const CallWhy &why, const CallCandidate &candidate)
{
    switch (candidate.passedOver) {
    case PassedOver::No: return tr("叫的就是它");
    case PassedOver::Order: {
        const CallCandidate *one = taken(why);
        const QString late = entered(candidate);
        const QString reason = one && one->score == candidate.score ? tr("折算相同，取号在后") : tr("折算分钟较少");
        return late.isEmpty() ? reason : tr("%1（%2）").arg(reason, late);
    }
    case PassedOver::WaitMax: return tr("另有号超过最长等候");
    case PassedOver::RunMax: return tr("优先号已连续叫满，让普通号");
    case PassedOver::Help: return tr("本窗口只是帮办，先叫自己的队列");
    }
    return {};
}

QString CallWhyText::points(qint64 score)
{
    return QString::number(double(score) / double(callWhyMinuteMs), 'f', 1);
}

QString CallWhyText::formula(const QueuePolicy &policy)
{
    return policy.mode == OrderMode::Credit ? tr("折算分钟＝已等分钟＋本类别提前的分钟，多的先叫。")
                                            : tr("折算分钟＝已等分钟×本类别的权重，多的先叫。");
}

QString CallWhyText::forCitizen(const CallWhy &why)
{
    switch (why.rule) {
    case CallRule::OnlyOne: return tr("当时这个窗口只有这一位在等。");
    case CallRule::Order: return tr("按等候时间先后叫号，优先对象按公示的规则适当提前。");
    case CallRule::WaitMax: return tr("这位等候的时间超过了公示的上限，所以先叫。");
    case CallRule::RunMax: return tr("优先的号已连续叫了几位，按公示的规则轮到一位普通号。");
    case CallRule::Named: return tr("窗口因工作需要点名呼叫了这位，原因已经记录，可以查询。");
    case CallRule::Returned: return tr("这位先前已经轮到，办齐手续回来，不用重新排队。");
    }
    return {};
}

} // namespace ow
