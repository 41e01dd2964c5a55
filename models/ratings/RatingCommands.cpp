#include "models/ratings/RatingCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/ratings/BadRatingStore.h"
#include "models/store/Connection.h"

namespace ow {

namespace {
constexpr int ratingListMax = 5000;

constexpr int ratingReasonMax = 300;
constexpr qint64 ratingDayMs = 86'400'000;

Result<Decision> decideGive(CommandContext &context, const GiveRating &command)
{
    const std::optional<Rating> rating = RatingStore::find(context.db, command.rating);
    if (!rating)
        return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("这次评价")}});
    if (context.actor.window != rating->window)
        return fail(problem::StationRole);
    return givenRating(*rating, {command.level, command.reasons, command.text, {}, RatingChannel::Screen}, context.now)
        .map([&](const Rating &given) {
            Decision decision{{pendingEvent(ratingSubject(given), RatingGiven{given})},
                              toJson(RatingReply{publicRating(given)})};
            for (PendingEvent &opened : loopOpened(context, given))
                decision.events.push_back(std::move(opened));
            return decision;
        });
}

Result<Decision> decideRatingTerms(CommandContext &context, const SetRatingTerms &command)
{
    Faults faults;
    if (command.reason.trimmed().isEmpty())
        faults.append({QStringLiteral("reason"), &problem::ReasonMissing, {}});
    if (command.terms.complexWorkingDays < command.terms.simpleWorkingDays)
        faults.append({QStringLiteral("terms.complexWorkingDays"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"), QStringLiteral("不短于简单问题的时限")}}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return Decision{{pendingEvent(QStringLiteral("rating/terms"),
                                  RatingTermsSet{command.terms, command.reason.trimmed(), context.actor.displayName})},
                    toJson(RatingTermsReply{command.terms}),
                    {}};
}

QByteArray projectRatingTerms(Projection projection, const EventMeta &, const RatingTermsSet &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

Result<RatingScreenView> loadScreen(ViewContext &context)
{
    // A screen asks for the window it stands at, whether it knows its number or not.
    const int window = context.actor.window > 0 ? context.actor.window : context.parameter("window").toInt();
    RatingScreenView view{window, {}};
    for (const Rating &rating : RatingStore::openAt(context.db, window))
        view.open.append(publicRating(rating));
    return view;
}

Result<RatingsView> loadRatings(ViewContext &context)
{
    const QDate day = hallDate(context.now);
    return RatingsView{RatingStore::counts(context.db, day), RatingStore::ofDay(context.db, day, ratingListMax)};
}

const CommandRow ratingCommandTable[] = {
    commandRow<GiveRating, decideGive>(
        {.roles = 0, .stations = only(StationRole::Rating), .unattended = only(StationRole::Rating)}, "评价"),
    commandRow<SetRatingTerms, decideRatingTerms>(
        {.roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0},
        "设定评价和差评处置的时限"),
};

const EventRow ratingEventTable[] = {
    ratingEventRow<RatingOpened>(),
    ratingEventRow<RatingGiven>(),
    ratingEventRow<RatingEnded>(),
    ratingEventRow<RatingAdded>(),
    eventRow<RatingCodeMade, &RatingStore::applyCode, projectNothing<RatingCodeMade>>(0),
    eventRow<RatingTermsSet, &RatingStore::applyTerms, projectRatingTerms>(TopicRatings),
};

const ViewRow ratingViewTable[] = {
    viewRow<RatingScreenView, loadScreen>(0, only(StationRole::Rating)),
    viewRow<RatingsView, loadRatings>(only(Role::Supervisor)),
};
} // namespace

QString ratingSubject(const Rating &rating)
{
    return QStringLiteral("rating/") + uuidText(rating.id);
}

PublicRating publicRating(const Rating &r)
{
    return {r.id, r.occasion, r.state, r.window, r.ticketNumber};
}

PendingEvent ratingOpened(CommandContext &context, RatingOccasion occasion, int window, const QUuid &ticket,
                          const QString &ticketNumber, const QList<QString> &cases)
{
    Rating rating;
    rating.id = makeUuid(context.now, context.random);
    rating.occasion = occasion;
    rating.window = window;
    rating.clerk = context.actor.user;
    rating.ticket = ticket;
    rating.ticketNumber = ticketNumber;
    rating.cases = cases;
    rating.openedAt = context.now;
    if (RatingStore::hasCode(context.db, ticket))
        rating.validUntil = context.now.plus(RatingStore::terms(context.db).codeDays * ratingDayMs);
    return pendingEvent(ratingSubject(rating), RatingOpened{rating});
}

std::vector<PendingEvent> unansweredEnded(CommandContext &context, int window, const QUuid &butOf)
{
    std::vector<PendingEvent> events;
    for (Rating rating : RatingStore::openAt(context.db, window)) {
        if (rating.ticket == butOf)
            continue;
        rating.state = RatingState::Unrated;
        rating.endedAt = context.now;
        events.push_back(pendingEvent(ratingSubject(rating), RatingEnded{rating}));
    }
    return events;
}

Result<Decision> decideRatingClock(CommandContext &context)
{
    const qint64 shownMs = RatingStore::terms(context.db).screenSeconds * qint64(1000);
    Decision decision;
    for (Rating rating : RatingStore::openSince(context.db, context.now.plus(-shownMs))) {
        rating.state = RatingState::Unrated;
        rating.endedAt = context.now;
        decision.events.push_back(pendingEvent(ratingSubject(rating), RatingEnded{rating}));
    }
    return decision;
}

std::span<const CommandRow> ratingCommands()
{
    return ratingCommandTable;
}

std::span<const EventRow> ratingEvents()
{
    return ratingEventTable;
}

std::span<const ViewRow> ratingViews()
{
    return ratingViewTable;
}

Fields RatingReply::fields()
{
    return {field("rating", &RatingReply::rating)};
}

Fields GiveRating::fields()
{
    return {field("rating", &GiveRating::rating), field("level", &GiveRating::level),
            field("reasons", &GiveRating::reasons, {.lengthMax = 20, .itemsMax = 10}),
            field("text", &GiveRating::text, {.lengthMax = 500})};
}

Fields RatingTermsReply::fields()
{
    return {field("terms", &RatingTermsReply::terms)};
}

Fields SetRatingTerms::fields()
{
    return {field("terms", &SetRatingTerms::terms),
            field("reason", &SetRatingTerms::reason, {.lengthMax = ratingReasonMax})};
}

Fields PublicRatingEvent::fields()
{
    return {field("rating", &PublicRatingEvent::rating)};
}

Fields RatingScreenView::fields()
{
    return {field("window", &RatingScreenView::window), field("open", &RatingScreenView::open)};
}

Fields RatingsView::fields()
{
    return {field("counts", &RatingsView::counts), field("ratings", &RatingsView::ratings, {.itemsMax = 100000})};
}

} // namespace ow
