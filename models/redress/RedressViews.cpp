#include "models/redress/RedressViews.h"

#include "models/access/UserStore.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/CaseViews.h"
#include "models/cases/RaterOf.h"
#include "models/identity/PersonStore.h"
#include "models/ratings/RatingStore.h"
#include "models/store/Connection.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int redressOverMax = 500;
constexpr int redressOwnMax = 100;
constexpr int redressYearDays = 365;
constexpr int redressWatchDays = 30;

BadRatingRow rowOf(ViewContext &context, const BadRating &bad, const RatingTerms &terms)
{
    BadRatingRow row;
    row.bad = bad;
    row.rating = RatingStore::find(context.db, bad.id).value_or(Rating());
    row.later = RatingStore::following(context.db, bad.id);
    const auto clerk = UserStore::find(context.db, bad.clerk);
    row.clerkName = clerk ? clerk->user.displayName : bad.clerk;
    row.light = badRatingLight(bad, hallDate(context.now), context.calendar, terms);
    if (const Deadline *due = badRatingDue(bad))
        row.due = due->due;
    row.named = raterOf(context.db, row.rating).has_value();
    return row;
}

bool inTime(const std::optional<RatingMark> &mark, const Deadline &due)
{
    return mark && hallDate(mark->at) <= due.due;
}

/// Of the last year: how many of the named ones were called back, found and put right in time. What is still in its time counts nowhere.
void reckon(ViewContext &context, BadRatingsView &view)
{
    const QDate today = hallDate(context.now);
    for (const BadRating &bad : BadRatingStore::between(context.db, today.addDays(-redressYearDays), today)) {
        const auto rating = RatingStore::find(context.db, bad.id);
        if (rating && raterOf(context.db, *rating)) {
            ++view.calledBack.all;
            const bool reached =
                std::any_of(bad.calls.begin(), bad.calls.end(), [](const RatingCall &call) { return call.reached; });
            view.calledBack.of += reached ? 1 : 0;
        }
        std::optional<RatingMark> found;
        if (bad.finding)
            found = bad.finding->by;
        else if (rating && rating->invalid)
            found = rating->invalid->confirmed;
        if (found || bad.verifyDue.due < today) {
            ++view.verifiedInTime.all;
            view.verifiedInTime.of += inTime(found, bad.verifyDue) ? 1 : 0;
        }
        if (bad.state == BadRatingState::Invalid || !bad.fixDue)
            continue;
        const std::optional<RatingMark> fixed =
            bad.answers.isEmpty() ? std::nullopt : std::optional(bad.answers.first().by);
        if (fixed || bad.fixDue->due < today) {
            ++view.fixedInTime.all;
            view.fixedInTime.of += inTime(fixed, *bad.fixDue) ? 1 : 0;
        }
    }
}

Result<BadRatingsView> loadBadRatings(ViewContext &context)
{
    BadRatingsView view;
    view.terms = RatingStore::terms(context.db);
    const QDate today = hallDate(context.now);
    for (const BadRating &bad : BadRatingStore::open(context.db))
        view.rows.append(rowOf(context, bad, view.terms));
    for (const BadRating &bad :
         BadRatingStore::over(context.db, today.addDays(-redressYearDays), today, redressOverMax))
        view.rows.append(rowOf(context, bad, view.terms));
    reckon(context, view);
    return view;
}

Result<RaterView> loadRater(ViewContext &context)
{
    const QUuid id = uuidFromText(context.parameter("id"));
    const auto bad = BadRatingStore::find(context.db, id);
    const auto rating = RatingStore::find(context.db, id);
    if (!bad || !rating)
        return fail(problem::BadRatingUnknown);
    if (bad->clerk == context.actor.user)
        return fail(problem::RatingOwn);
    if (!bad->officer || bad->officer->user != context.actor.user || isOver(bad->state))
        return fail(problem::BadRatingTaken,
                    {{QStringLiteral("by"), bad->officer ? bad->officer->name : QStringLiteral("受领核实的人")}});
    const auto rater = raterOf(context.db, *rating);
    const auto person = rater ? PersonStore::find(context.db, *rater) : std::nullopt;
    if (!person)
        return fail(problem::BadRatingNobody);
    return openCard(context.db, context.sealer, *person).map([&](const IdentityCard &card) {
        return RaterView{card.name, phoneOf(context, person->id)};
    });
}

Result<OwnBadRatingsView> loadOwn(ViewContext &context)
{
    OwnBadRatingsView view;
    for (const BadRating &bad : BadRatingStore::ofClerk(context.db, context.actor.user, redressOwnMax)) {
        if (const auto rating = RatingStore::find(context.db, bad.id))
            view.ratings.append(ownBadRating(bad, *rating));
    }
    return view;
}

Result<RatingWatchView> loadWatch(ViewContext &context)
{
    RatingWatchView view;
    view.to = hallDate(context.now);
    view.from = view.to.addDays(-redressWatchDays);
    QList<WatchedService> services;
    for (const Rating &rating : RatingStore::ofServices(context.db, view.from, view.to)) {
        WatchedService service{rating.window, rating.clerk, {}, false};
        if (isCounted(rating)) {
            service.ratedAt = rating.endedAt;
            service.best = rating.level == RatingLevel::VerySatisfied;
            ++view.rated;
        }
        services.append(service);
    }
    view.services = int(services.size());
    for (const WatchFinding &finding : watchRatings(services)) {
        const auto clerk = UserStore::find(context.db, finding.clerk);
        view.rows.append({finding, clerk ? clerk->user.displayName : finding.clerk});
    }
    return view;
}

const ViewRow redressViewTable[] = {
    viewRow<BadRatingsView, loadBadRatings>(only(Role::Supervisor)),
    tracedViewRow<RaterView, loadRater>(only(Role::Supervisor)),
    viewRow<RatingWatchView, loadWatch>(only(Role::Supervisor)),
    viewRow<OwnBadRatingsView, loadOwn>(Role::Clerk | Role::Delivery),
};
} // namespace

OwnBadRating ownBadRating(const BadRating &bad, const Rating &rating)
{
    OwnBadRating own;
    own.id = bad.id;
    own.day = hallDate(bad.openedAt);
    own.level = rating.level.value_or(RatingLevel::Dissatisfied);
    own.reasons = rating.reasons;
    own.text = rating.text;
    own.state = bad.state;
    if (bad.finding)
        own.finding = bad.finding->evidence;
    own.statement = bad.statement;
    own.appeal = bad.appeal;
    return own;
}

std::span<const ViewRow> redressViews()
{
    return redressViewTable;
}

Fields RatingShare::fields()
{
    return {field("of", &RatingShare::of), field("all", &RatingShare::all)};
}

Fields BadRatingRow::fields()
{
    return {field("bad", &BadRatingRow::bad),     field("rating", &BadRatingRow::rating),
            field("later", &BadRatingRow::later), field("clerkName", &BadRatingRow::clerkName),
            field("light", &BadRatingRow::light), field("due", &BadRatingRow::due),
            field("named", &BadRatingRow::named)};
}

Fields BadRatingsView::fields()
{
    return {field("rows", &BadRatingsView::rows, {.itemsMax = 100000}), field("terms", &BadRatingsView::terms),
            field("calledBack", &BadRatingsView::calledBack), field("verifiedInTime", &BadRatingsView::verifiedInTime),
            field("fixedInTime", &BadRatingsView::fixedInTime)};
}

Fields RaterView::fields()
{
    return {field("name", &RaterView::fullName), field("phone", &RaterView::phone)};
}

Fields RatingWatchRow::fields()
{
    return {field("finding", &RatingWatchRow::finding), field("clerkName", &RatingWatchRow::clerkName)};
}

Fields RatingWatchView::fields()
{
    return {field("from", &RatingWatchView::from), field("to", &RatingWatchView::to),
            field("services", &RatingWatchView::services), field("rated", &RatingWatchView::rated),
            field("rows", &RatingWatchView::rows, {.itemsMax = 100000})};
}

Fields OwnBadRating::fields()
{
    return {field("id", &OwnBadRating::id),           field("day", &OwnBadRating::day),
            field("level", &OwnBadRating::level),     field("reasons", &OwnBadRating::reasons),
            field("text", &OwnBadRating::text),       field("state", &OwnBadRating::state),
            field("finding", &OwnBadRating::finding), field("statement", &OwnBadRating::statement),
            field("appeal", &OwnBadRating::appeal)};
}

Fields OwnBadRatingReply::fields()
{
    return {field("own", &OwnBadRatingReply::own)};
}

Fields OwnBadRatingsView::fields()
{
    return {field("ratings", &OwnBadRatingsView::ratings)};
}

} // namespace ow
