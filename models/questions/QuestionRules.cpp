#include "models/questions/QuestionRules.h"

#include "models/base/ProblemTypes.h"

#include <algorithm>

namespace ow {

namespace {
constexpr QuestionTransition questionTransitionTable[] = {
    {QuestionState::Open, QuestionAct::Take, QuestionState::Taken},
    {QuestionState::Open, QuestionAct::Withdraw, QuestionState::Withdrawn},
    {QuestionState::Taken, QuestionAct::Take, QuestionState::Taken},
    {QuestionState::Taken, QuestionAct::Release, QuestionState::Open},
    {QuestionState::Taken, QuestionAct::Answer, QuestionState::Answered},
    {QuestionState::Taken, QuestionAct::Withdraw, QuestionState::Withdrawn},
};

struct WishedQuestion {
    const OfficeQuestion &question;
    const QuestionHand &hand;
    Instant now;
};

std::optional<Fault> unitIsAsked(const WishedQuestion &wish)
{
    if (isAskedOf(wish.question, wish.hand.unit))
        return std::nullopt;
    return Fault{QStringLiteral("unit"), &problem::QuestionUnit, {{QStringLiteral("unit"), wish.question.unitName}}};
}

std::optional<Fault> notOwnQuestion(const WishedQuestion &wish)
{
    if (wish.question.asked.user != wish.hand.user)
        return std::nullopt;
    return Fault{QStringLiteral("asked"), &problem::QuestionOwn, {}};
}

std::optional<Fault> heldByHand(const WishedQuestion &wish)
{
    if (wish.question.taken && wish.question.taken->user == wish.hand.user)
        return std::nullopt;
    return Fault{QStringLiteral("taken"),
                 &problem::QuestionTaken,
                 {{QStringLiteral("by"), wish.question.taken ? wish.question.taken->name : QString()}}};
}

std::optional<Fault> freeToTake(const WishedQuestion &wish)
{
    if (wish.question.state == QuestionState::Open || isLate(wish.question, wish.now))
        return std::nullopt;
    return heldByHand(wish);
}

std::optional<Fault> askedByHand(const WishedQuestion &wish)
{
    if (wish.question.asked.user == wish.hand.user)
        return std::nullopt;
    return Fault{QStringLiteral("asked"), &problem::QuestionAsker, {{QStringLiteral("by"), wish.question.asked.name}}};
}

struct QuestionGuard {
    QuestionAct act;
    std::optional<Fault> (*check)(const WishedQuestion &);
};
constexpr QuestionGuard questionGuards[] = {
    {QuestionAct::Take, unitIsAsked},   {QuestionAct::Take, notOwnQuestion},  {QuestionAct::Take, freeToTake},
    {QuestionAct::Release, heldByHand}, {QuestionAct::Answer, unitIsAsked},   {QuestionAct::Answer, notOwnQuestion},
    {QuestionAct::Answer, heldByHand},  {QuestionAct::Withdraw, askedByHand},
};
} // namespace

std::span<const QuestionTransition> questionTransitions()
{
    return questionTransitionTable;
}

std::optional<QuestionState> questionStateAfter(QuestionState state, QuestionAct act)
{
    for (const QuestionTransition &t : questionTransitionTable) {
        if (t.from == state && t.act == act)
            return t.to;
    }
    return std::nullopt;
}

Faults whyNotQuestion(const OfficeQuestion &question, QuestionAct act, const QuestionHand &hand, Instant now)
{
    if (!questionStateAfter(question.state, act))
        return {{QStringLiteral("state"),
                 &problem::QuestionState,
                 {{QStringLiteral("state"), questionStateText(question.state)},
                  {QStringLiteral("act"), questionActText(act)}}}};
    Faults faults;
    for (const QuestionGuard &guard : questionGuards) {
        if (guard.act != act)
            continue;
        if (const auto fault = guard.check({question, hand, now}))
            faults.append(*fault);
    }
    return faults;
}

bool isWaiting(QuestionState state)
{
    return state == QuestionState::Open || state == QuestionState::Taken;
}

bool isAskedOf(const OfficeQuestion &question, const QString &unit)
{
    return question.toUnit.isEmpty() || question.toUnit == unit;
}

bool isLate(const OfficeQuestion &question, Instant now)
{
    return isWaiting(question.state) && now >= question.dueAt;
}

bool wasLate(const OfficeQuestion &question)
{
    return question.answered && question.answered->at >= question.dueAt;
}

QuestionLight questionLight(const OfficeQuestion &question, Instant now)
{
    if (now >= question.dueAt)
        return QuestionLight::Red;
    return now >= question.warnAt ? QuestionLight::Yellow : QuestionLight::Green;
}

qint64 questionSecondsLeft(const OfficeQuestion &question, Instant now)
{
    const qint64 ms = question.dueAt.ms - now.ms;
    return ms > 0 ? (ms + 999) / 1000 : ms / 1000;
}

OfficeQuestion forLists(OfficeQuestion question)
{
    question.textSealed.clear();
    question.answerSealed.reset();
    return question;
}

QString questionStateText(QuestionState state)
{
    switch (state) {
    case QuestionState::Open: return QStringLiteral("待答复");
    case QuestionState::Taken: return QStringLiteral("正在答复");
    case QuestionState::Answered: return QStringLiteral("已答复");
    case QuestionState::Withdrawn: return QStringLiteral("已撤回");
    }
    return {};
}

QString questionActText(QuestionAct act)
{
    switch (act) {
    case QuestionAct::Take: return QStringLiteral("打开答复");
    case QuestionAct::Release: return QStringLiteral("放回");
    case QuestionAct::Answer: return QStringLiteral("答复");
    case QuestionAct::Withdraw: return QStringLiteral("撤回");
    }
    return {};
}

} // namespace ow
