#include "models/redress/RedressCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/RaterOf.h"
#include "models/ratings/RatingCommands.h"
#include "models/store/Connection.h"

namespace ow {

namespace {
constexpr int redressTextMax = 500;

RatingMark redressMark(CommandContext &context)
{
    return {context.actor.user, context.actor.displayName, context.now};
}

template <class E>
Decision redressDecision(const BadRating &bad)
{
    return {{pendingEvent(badRatingSubject(bad), E{bad})}, toJson(RedressReply{bad}), {}};
}

struct InHand {
    BadRating bad;
    Rating rating;
    bool named = false;
};
Result<InHand> bothOf(CommandContext &context, const QUuid &id)
{
    const auto bad = BadRatingStore::find(context.db, id);
    const auto rating = RatingStore::find(context.db, id);
    if (!bad || !rating)
        return fail(problem::BadRatingUnknown);
    return InHand{*bad, *rating, raterOf(context.db, *rating).has_value()};
}

/// The loop after this act of this actor, or every reason why not; `missing` names texts that must be there and are not.
Result<InHand> redressAfter(CommandContext &context, const QUuid &id, BadRatingAct act, Faults missing = {})
{
    return bothOf(context, id).and_then([&](InHand hand) -> Result<InHand> {
        Faults faults = whyNotBadRating(hand.bad, act, context.actor.user, hand.named);
        if (faults.size() == 1 && missing.isEmpty())
            return fail(*faults.first().type, faults.first().parameters);
        faults.append(missing);
        if (!faults.isEmpty())
            return fail(inputRefused(std::move(faults)));
        hand.bad.state = *badRatingStateAfter(hand.bad.state, act);
        return hand;
    });
}

Faults missingText(const char *name, const QString &text)
{
    return text.trimmed().isEmpty() ? Faults{{QString::fromLatin1(name), &problem::FieldMissing, {}}} : Faults{};
}

Result<Decision> decideTakeBad(CommandContext &context, const TakeBadRating &command)
{
    return redressAfter(context, command.rating, BadRatingAct::Take).map([&](InHand hand) {
        hand.bad.officer = redressMark(context);
        return redressDecision<BadRatingWasTaken>(hand.bad);
    });
}

Result<Decision> decideReleaseBad(CommandContext &context, const ReleaseBadRating &command)
{
    return redressAfter(context, command.rating, BadRatingAct::Release).map([](InHand hand) {
        hand.bad.officer.reset();
        return redressDecision<BadRatingReleased>(hand.bad);
    });
}

Result<Decision> decideCallBack(CommandContext &context, const CallBackRater &command)
{
    return redressAfter(context, command.rating, BadRatingAct::CallBack, missingText("note", command.note))
        .and_then([&](InHand hand) -> Result<Decision> {
            if (!hand.named)
                return fail(problem::BadRatingNobody);
            hand.bad.calls.append({redressMark(context), command.reached, command.note.trimmed()});
            return redressDecision<BadRatingCalledBack>(hand.bad);
        });
}

Result<Decision> decideVerify(CommandContext &context, const VerifyBadRating &command)
{
    return redressAfter(context, command.rating, BadRatingAct::Verify, missingText("evidence", command.evidence))
        .and_then([&](InHand hand) {
            const RatingTerms terms = RatingStore::terms(context.db);
            const Term term{command.complex ? terms.complexWorkingDays : terms.simpleWorkingDays, TimeUnit::WorkingDay};
            hand.bad.finding = BadRatingFinding{redressMark(context), command.complex, command.evidence.trimmed()};
            // The long term runs from the rating; at once means from now.
            const QDate start = hallDate(command.complex ? hand.bad.openedAt : context.now);
            return context.calendar.dueDate(start, term).map([&](const Deadline &due) {
                hand.bad.fixDue = due;
                return redressDecision<BadRatingVerified>(hand.bad);
            });
        });
}

Result<Decision> decideAnswerBad(CommandContext &context, const AnswerBadRating &command)
{
    return redressAfter(context, command.rating, BadRatingAct::Answer,
                        missingText("done", command.done) + missingText("text", command.text))
        .map([&](InHand hand) {
            hand.bad.answers.append({redressMark(context), command.done.trimmed(), command.text.trimmed()});
            return redressDecision<BadRatingAnswered>(hand.bad);
        });
}

Result<Decision> decideRevisit(CommandContext &context, const RevisitRater &command)
{
    return redressAfter(context, command.rating, BadRatingAct::Revisit, missingText("note", command.note))
        .and_then([&](InHand hand) -> Result<Decision> {
            BadRatingRevisit revisit{redressMark(context), command.content, command.note.trimmed(), std::nullopt};
            std::vector<PendingEvent> events;
            if (command.level) {
                // Nobody rates anew whom nobody can ask.
                if (!hand.named)
                    return fail(problem::BadRatingNobody);
                RatingSaid said;
                said.level = *command.level;
                said.text = revisit.note;
                said.channel = RatingChannel::CallBack;
                const auto anew = addedRating(hand.rating, makeUuid(context.now, context.random), said, context.now);
                if (!anew)
                    return fail(anew.error());
                revisit.rating = anew->id;
                events.push_back(pendingEvent(ratingSubject(*anew), RatingAdded{*anew, std::nullopt}));
            }
            hand.bad.revisits.append(revisit);
            Decision decision = redressDecision<BadRatingWasRevisited>(hand.bad);
            std::move(decision.events.begin(), decision.events.end(), std::back_inserter(events));
            decision.events = std::move(events);
            return decision;
        });
}

Result<Decision> decideResume(CommandContext &context, const ResumeBadRating &command)
{
    return redressAfter(context, command.rating, BadRatingAct::Resume).map([](const InHand &hand) {
        return redressDecision<BadRatingResumed>(hand.bad);
    });
}

Result<Decision> decideClose(CommandContext &context, const CloseBadRating &command)
{
    return redressAfter(context, command.rating, BadRatingAct::Close).map([&](InHand hand) {
        hand.bad.closed = redressMark(context);
        return redressDecision<BadRatingClosed>(hand.bad);
    });
}

/// The rated one's own loop while it is under way, when he said something.
Result<InHand> ownLoop(CommandContext &context, const QUuid &id, const QString &text)
{
    if (const Faults missing = missingText("text", text); !missing.isEmpty())
        return fail(inputRefused(missing));
    return bothOf(context, id).and_then([&](InHand hand) -> Result<InHand> {
        if (hand.bad.clerk != context.actor.user)
            return fail(problem::BadRatingNotRated);
        return hand;
    });
}

template <class E>
Decision ownDecision(const InHand &hand)
{
    return {{pendingEvent(badRatingSubject(hand.bad), E{hand.bad})},
            toJson(OwnBadRatingReply{ownBadRating(hand.bad, hand.rating)}),
            {}};
}

Problem notNow(const BadRating &bad, const QString &act)
{
    return Problem(problem::BadRatingStateWrong,
                   {{QStringLiteral("state"), badRatingStateText(bad.state)}, {QStringLiteral("act"), act}});
}

Result<Decision> decideState(CommandContext &context, const StateOnRating &command)
{
    return ownLoop(context, command.rating, command.text).and_then([&](InHand hand) -> Result<Decision> {
        if (isOver(hand.bad.state))
            return fail(notNow(hand.bad, QStringLiteral("作说明")));
        if (hand.bad.statement)
            return fail(problem::BadRatingStated);
        hand.bad.statement = RatedWord{redressMark(context), command.text.trimmed()};
        return ownDecision<BadRatingStatedOn>(hand);
    });
}

Result<Decision> decideAppeal(CommandContext &context, const AppealBadRating &command)
{
    return ownLoop(context, command.rating, command.text).and_then([&](InHand hand) -> Result<Decision> {
        // Against a finding, while the loop runs, and once.
        if (!hand.bad.finding || isOver(hand.bad.state) || hand.bad.state == BadRatingState::Verifying
            || hand.bad.appeal)
            return fail(notNow(hand.bad, QStringLiteral("申诉")));
        hand.bad.appeal = RatedAppeal{{redressMark(context), command.text.trimmed()}, {}, {}, {}};
        return ownDecision<BadRatingAppealed>(hand);
    });
}

Result<Decision> decideAppealOf(CommandContext &context, const DecideAppeal &command)
{
    if (const Faults missing = missingText("reason", command.reason); !missing.isEmpty())
        return fail(inputRefused(missing));
    return bothOf(context, command.rating).and_then([&](InHand hand) -> Result<Decision> {
        BadRating &bad = hand.bad;
        if (!bad.appeal || bad.appeal->decided)
            return fail(notNow(bad, QStringLiteral("复核申诉")));
        if (bad.clerk == context.actor.user)
            return fail(problem::RatingOwn);
        if (bad.finding && bad.finding->by.user == context.actor.user)
            return fail(problem::RatingSameHands);
        bad.appeal->decided = redressMark(context);
        bad.appeal->granted = command.granted;
        bad.appeal->reason = command.reason.trimmed();
        if (command.granted) {
            // Looked at anew, by who granted it; what was found before stands in the log.
            bad.state = BadRatingState::Verifying;
            bad.officer = redressMark(context);
            bad.finding.reset();
            bad.fixDue.reset();
        }
        return redressDecision<BadRatingAppealDecided>(bad);
    });
}

constexpr CommandAccess redressDesk{
    .roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0};
constexpr CommandAccess ratedOnes{
    .roles = Role::Clerk | Role::Delivery, .stations = StationRole::Window | StationRole::Delivery, .unattended = 0};

const CommandRow redressCommandTable[] = {
    commandRow<TakeBadRating, decideTakeBad>(redressDesk, "受领差评核实"),
    commandRow<ReleaseBadRating, decideReleaseBad>(redressDesk, "放回差评"),
    commandRow<CallBackRater, decideCallBack>(redressDesk, "登记回访电话"),
    commandRow<VerifyBadRating, decideVerify>(redressDesk, "认定差评属实"),
    commandRow<AnswerBadRating, decideAnswerBad>(redressDesk, "登记差评整改和答复"),
    commandRow<RevisitRater, decideRevisit>(redressDesk, "登记差评回访结果"),
    commandRow<ResumeBadRating, decideResume>(redressDesk, "继续整改差评"),
    commandRow<CloseBadRating, decideClose>(redressDesk, "办结差评"),
    commandRow<StateOnRating, decideState>(ratedOnes, "对差评作说明"),
    commandRow<AppealBadRating, decideAppeal>(ratedOnes, "对差评申诉"),
    commandRow<DecideAppeal, decideAppealOf>(redressDesk, "复核差评申诉"),
};

const EventRow redressEventTable[] = {
    badRatingEventRow<BadRatingOpened>(),        badRatingEventRow<BadRatingWasTaken>(),
    badRatingEventRow<BadRatingReleased>(),      badRatingEventRow<BadRatingCalledBack>(),
    badRatingEventRow<BadRatingVerified>(),      badRatingEventRow<BadRatingFoundInvalid>(),
    badRatingEventRow<BadRatingAnswered>(),      badRatingEventRow<BadRatingWasRevisited>(),
    badRatingEventRow<BadRatingResumed>(),       badRatingEventRow<BadRatingClosed>(),
    badRatingEventRow<BadRatingStatedOn>(),      badRatingEventRow<BadRatingAppealed>(),
    badRatingEventRow<BadRatingAppealDecided>(),
};
} // namespace

std::span<const CommandRow> redressCommands()
{
    return redressCommandTable;
}

std::span<const EventRow> redressEvents()
{
    return redressEventTable;
}

Fields RedressReply::fields()
{
    return {field("bad", &RedressReply::bad)};
}

Fields CallBackRater::fields()
{
    return {field("rating", &CallBackRater::rating), field("reached", &CallBackRater::reached),
            field("note", &CallBackRater::note, {.lengthMax = redressTextMax})};
}

Fields VerifyBadRating::fields()
{
    return {field("rating", &VerifyBadRating::rating), field("complex", &VerifyBadRating::complex),
            field("evidence", &VerifyBadRating::evidence, {.lengthMax = redressTextMax})};
}

Fields AnswerBadRating::fields()
{
    return {field("rating", &AnswerBadRating::rating),
            field("done", &AnswerBadRating::done, {.lengthMax = redressTextMax}),
            field("text", &AnswerBadRating::text, {.lengthMax = redressTextMax})};
}

Fields RevisitRater::fields()
{
    return {field("rating", &RevisitRater::rating), field("content", &RevisitRater::content),
            field("note", &RevisitRater::note, {.lengthMax = redressTextMax}), field("level", &RevisitRater::level)};
}

Fields StateOnRating::fields()
{
    return {field("rating", &StateOnRating::rating),
            field("text", &StateOnRating::text, {.lengthMax = redressTextMax})};
}

Fields AppealBadRating::fields()
{
    return {field("rating", &AppealBadRating::rating),
            field("text", &AppealBadRating::text, {.lengthMax = redressTextMax})};
}

Fields DecideAppeal::fields()
{
    return {field("rating", &DecideAppeal::rating), field("granted", &DecideAppeal::granted),
            field("reason", &DecideAppeal::reason, {.lengthMax = redressTextMax})};
}

} // namespace ow
