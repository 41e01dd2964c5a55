#include "models/ratings/BadRating.h"

#include "models/base/ProblemTypes.h"
#include "models/calendar/WorkingCalendar.h"

namespace ow {

QString badRatingStateText(BadRatingState state)
{
    switch (state) {
    case BadRatingState::New: return QStringLiteral("待核实");
    case BadRatingState::Verifying: return QStringLiteral("核实中");
    case BadRatingState::Invalid: return QStringLiteral("认定无效");
    case BadRatingState::Rectifying: return QStringLiteral("整改中");
    case BadRatingState::Answered: return QStringLiteral("已答复");
    case BadRatingState::Revisited: return QStringLiteral("已回访");
    case BadRatingState::Closed: return QStringLiteral("已办结");
    }
    return {};
}

QString badRatingActText(BadRatingAct act)
{
    switch (act) {
    case BadRatingAct::Take: return QStringLiteral("受领核实");
    case BadRatingAct::Release: return QStringLiteral("放回");
    case BadRatingAct::CallBack: return QStringLiteral("登记回访电话");
    case BadRatingAct::Verify: return QStringLiteral("认定属实");
    case BadRatingAct::Invalidate: return QStringLiteral("认定无效");
    case BadRatingAct::Answer: return QStringLiteral("登记整改和答复");
    case BadRatingAct::Revisit: return QStringLiteral("登记回访结果");
    case BadRatingAct::Resume: return QStringLiteral("继续整改");
    case BadRatingAct::Close: return QStringLiteral("办结");
    }
    return {};
}

std::span<const BadRatingTransition> badRatingTransitions()
{
    using S = BadRatingState;
    using A = BadRatingAct;
    static constexpr BadRatingTransition table[] = {
        {S::New, A::Take, S::Verifying},           {S::Verifying, A::Release, S::New},
        {S::Verifying, A::CallBack, S::Verifying}, {S::Verifying, A::Verify, S::Rectifying},
        {S::Verifying, A::Invalidate, S::Invalid}, {S::Rectifying, A::CallBack, S::Rectifying},
        {S::Rectifying, A::Answer, S::Answered},   {S::Answered, A::CallBack, S::Answered},
        {S::Answered, A::Revisit, S::Revisited},   {S::Revisited, A::Resume, S::Rectifying},
        {S::Revisited, A::Close, S::Closed},
    };
    return table;
}

std::optional<BadRatingState> badRatingStateAfter(BadRatingState state, BadRatingAct act)
{
    for (const BadRatingTransition &t : badRatingTransitions()) {
        if (t.from == state && t.act == act)
            return t.to;
    }
    return std::nullopt;
}

bool isOver(BadRatingState state)
{
    return state == BadRatingState::Invalid || state == BadRatingState::Closed;
}

Faults whyNotBadRating(const BadRating &bad, BadRatingAct act, const QString &user, bool named)
{
    const auto stateWrong = [&] {
        return Fault{
            QStringLiteral("state"),
            &problem::BadRatingStateWrong,
            {{QStringLiteral("state"), badRatingStateText(bad.state)}, {QStringLiteral("act"), badRatingActText(act)}}};
    };
    if (!badRatingStateAfter(bad.state, act))
        return {stateWrong()};
    Faults faults;
    if (bad.clerk == user)
        faults.append({QStringLiteral("clerk"), &problem::RatingOwn, {}});
    // Found invalid by two persons of whom either may be the officer; all else is his alone.
    if (act != BadRatingAct::Take && act != BadRatingAct::Invalidate && bad.officer && bad.officer->user != user)
        faults.append(
            {QStringLiteral("officer"), &problem::BadRatingTaken, {{QStringLiteral("by"), bad.officer->name}}});
    const bool finds = act == BadRatingAct::Verify || act == BadRatingAct::Invalidate;
    if (finds && named && bad.calls.isEmpty())
        faults.append({QStringLiteral("calls"), &problem::BadRatingUncalled, {}});
    // Not over before his appeal is heard.
    if (act == BadRatingAct::Close && bad.appeal && !bad.appeal->decided)
        faults.append(stateWrong());
    return faults;
}

const Deadline *badRatingDue(const BadRating &bad)
{
    if (bad.state == BadRatingState::New || bad.state == BadRatingState::Verifying)
        return &bad.verifyDue;
    return bad.state == BadRatingState::Rectifying && bad.fixDue ? &*bad.fixDue : nullptr;
}

BadRatingLight badRatingLight(const BadRating &bad, const QDate &today, const WorkingCalendar &calendar,
                              const RatingTerms &terms)
{
    const Deadline *due = badRatingDue(bad);
    if (!due)
        return BadRatingLight::None;
    if (due->due < today)
        return BadRatingLight::Red;
    const int left = calendar.workingDaysBetween(today, due->due);
    const bool isLong = due != &bad.verifyDue && bad.finding && bad.finding->complex;
    return left <= (isLong ? terms.warnWorkingDays : 0) ? BadRatingLight::Yellow : BadRatingLight::Green;
}

Fields RatingCall::fields()
{
    return {field("by", &RatingCall::by), field("reached", &RatingCall::reached),
            field("note", &RatingCall::note, {.lengthMax = 500})};
}

Fields BadRatingFinding::fields()
{
    return {field("by", &BadRatingFinding::by), field("complex", &BadRatingFinding::complex),
            field("evidence", &BadRatingFinding::evidence, {.lengthMax = 500})};
}

Fields BadRatingAnswer::fields()
{
    return {field("by", &BadRatingAnswer::by), field("done", &BadRatingAnswer::done, {.lengthMax = 500}),
            field("text", &BadRatingAnswer::text, {.lengthMax = 500})};
}

Fields BadRatingRevisit::fields()
{
    return {field("by", &BadRatingRevisit::by), field("content", &BadRatingRevisit::content),
            field("note", &BadRatingRevisit::note, {.lengthMax = 500}), field("rating", &BadRatingRevisit::rating)};
}

Fields RatedWord::fields()
{
    return {field("by", &RatedWord::by), field("text", &RatedWord::text, {.lengthMax = 500})};
}

Fields RatedAppeal::fields()
{
    return {field("word", &RatedAppeal::word), field("decided", &RatedAppeal::decided),
            field("granted", &RatedAppeal::granted), field("reason", &RatedAppeal::reason, {.lengthMax = 500})};
}

Fields BadRating::fields()
{
    return {field("id", &BadRating::id),
            field("state", &BadRating::state),
            field("window", &BadRating::window),
            field("clerk", &BadRating::clerk),
            field("ticketNumber", &BadRating::ticketNumber),
            field("openedAt", &BadRating::openedAt),
            field("verifyDue", &BadRating::verifyDue),
            field("fixDue", &BadRating::fixDue),
            field("officer", &BadRating::officer),
            field("calls", &BadRating::calls),
            field("finding", &BadRating::finding),
            field("answers", &BadRating::answers),
            field("revisits", &BadRating::revisits),
            field("closed", &BadRating::closed),
            field("statement", &BadRating::statement),
            field("appeal", &BadRating::appeal)};
}

} // namespace ow
