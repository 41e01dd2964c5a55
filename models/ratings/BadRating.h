#pragma once
// 差评处置: what a bad rating sets going (domain.md §7). The loop is a table; the rating itself is never touched by it. Who rated stands
// nowhere in it.
#include "models/calendar/Deadline.h"
#include "models/ratings/Rating.h"
#include "models/ratings/RatingTerms.h"

namespace ow {

class WorkingCalendar;

enum class BadRatingState { New, Verifying, Invalid, Rectifying, Answered, Revisited, Closed };
constexpr Code<BadRatingState> badRatingStateCodes[] = {
    {BadRatingState::New, "new"},           {BadRatingState::Verifying, "verifying"},
    {BadRatingState::Invalid, "invalid"},   {BadRatingState::Rectifying, "rectifying"},
    {BadRatingState::Answered, "answered"}, {BadRatingState::Revisited, "revisited"},
    {BadRatingState::Closed, "closed"}};
constexpr std::span<const Code<BadRatingState>> codesOf(BadRatingState)
{
    return badRatingStateCodes;
}
QString badRatingStateText(BadRatingState state);

enum class BadRatingAct {
    Take,       ///< a supervisor calls back and verifies: it is his now
    Release,    ///< he puts it back
    CallBack,   ///< one call to the rater
    Verify,     ///< it is so: it will be put right, at once or within the long term
    Invalidate, ///< by mistake or in bad faith; by two persons
    Answer,     ///< what was done about it
    Revisit,    ///< asked again, and perhaps rated again
    Resume,     ///< not content: put right further
    Close,
};
constexpr Code<BadRatingAct> badRatingActCodes[] = {
    {BadRatingAct::Take, "take"},       {BadRatingAct::Release, "release"},       {BadRatingAct::CallBack, "callBack"},
    {BadRatingAct::Verify, "verify"},   {BadRatingAct::Invalidate, "invalidate"}, {BadRatingAct::Answer, "answer"},
    {BadRatingAct::Revisit, "revisit"}, {BadRatingAct::Resume, "resume"},         {BadRatingAct::Close, "close"}};
constexpr std::span<const Code<BadRatingAct>> codesOf(BadRatingAct)
{
    return badRatingActCodes;
}
QString badRatingActText(BadRatingAct act);

/// One call to the rater; what he said is written without name or number.
struct RatingCall {
    RatingMark by;
    bool reached = false;
    QString note;
    static Fields fields();
};

struct BadRatingFinding {
    RatingMark by;
    bool complex = false; ///< cannot be put right at once
    QString evidence;
    static Fields fields();
};

struct BadRatingAnswer {
    RatingMark by;
    QString done; ///< what was put right, and what shows it
    QString text; ///< what the rater is told
    static Fields fields();
};

struct BadRatingRevisit {
    RatingMark by;
    bool content = false;
    QString note;
    std::optional<QUuid> rating = {}; ///< the rating given anew, a record of its own
    static Fields fields();
};

/// The rated one's side. An appeal waits for somebody other than who found against him.
struct RatedWord {
    RatingMark by;
    QString text;
    static Fields fields();
};
struct RatedAppeal {
    RatedWord word;
    std::optional<RatingMark> decided = {};
    std::optional<bool> granted = {};
    std::optional<QString> reason = {};
    static Fields fields();
};

struct BadRating {
    QUuid id; ///< of its rating
    BadRatingState state = BadRatingState::New;
    int window = 0;
    QString clerk;
    QString ticketNumber;
    Instant openedAt;
    Deadline verifyDue;
    std::optional<Deadline> fixDue = {};
    std::optional<RatingMark> officer = {};
    QList<RatingCall> calls;
    std::optional<BadRatingFinding> finding = {};
    QList<BadRatingAnswer> answers; ///< the last one holds
    QList<BadRatingRevisit> revisits;
    std::optional<RatingMark> closed = {};
    std::optional<RatedWord> statement = {};
    std::optional<RatedAppeal> appeal = {};

    static Fields fields();
};

struct BadRatingTransition {
    BadRatingState from;
    BadRatingAct act;
    BadRatingState to;
};
std::span<const BadRatingTransition> badRatingTransitions();
std::optional<BadRatingState> badRatingStateAfter(BadRatingState state, BadRatingAct act);
bool isOver(BadRatingState state);

/// Every reason why this user may not do it now. `named`: the hall knows whom to call back.
Faults whyNotBadRating(const BadRating &bad, BadRatingAct act, const QString &user, bool named);

enum class BadRatingLight { None, Green, Yellow, Red };
constexpr Code<BadRatingLight> badRatingLightCodes[] = {{BadRatingLight::None, "none"},
                                                        {BadRatingLight::Green, "green"},
                                                        {BadRatingLight::Yellow, "yellow"},
                                                        {BadRatingLight::Red, "red"}};
constexpr std::span<const Code<BadRatingLight>> codesOf(BadRatingLight)
{
    return badRatingLightCodes;
}
/// What has to be done next by a day: verified, or put right and answered. Nothing while only the revisit is left.
const Deadline *badRatingDue(const BadRating &bad);
/// Yellow on the last day of a verification and so many working days before that of a rectification; red after the day.
BadRatingLight badRatingLight(const BadRating &bad, const QDate &today, const WorkingCalendar &calendar,
                              const RatingTerms &terms);

// Each carries the whole record as it is afterwards.
#define OW_BAD_RATING_EVENT(Name, wire) \
    struct Name { \
        static constexpr char type[] = wire; \
        BadRating bad; \
        static Fields fields() { return {field("bad", &Name::bad)}; } \
    };
OW_BAD_RATING_EVENT(BadRatingOpened, "gov.badRating.opened.v1")
OW_BAD_RATING_EVENT(BadRatingWasTaken, "gov.badRating.taken.v1")
OW_BAD_RATING_EVENT(BadRatingReleased, "gov.badRating.released.v1")
OW_BAD_RATING_EVENT(BadRatingCalledBack, "gov.badRating.calledBack.v1")
OW_BAD_RATING_EVENT(BadRatingVerified, "gov.badRating.verified.v1")
OW_BAD_RATING_EVENT(BadRatingFoundInvalid, "gov.badRating.foundInvalid.v1")
OW_BAD_RATING_EVENT(BadRatingAnswered, "gov.badRating.answered.v1")
OW_BAD_RATING_EVENT(BadRatingWasRevisited, "gov.badRating.revisited.v1")
OW_BAD_RATING_EVENT(BadRatingResumed, "gov.badRating.resumed.v1")
OW_BAD_RATING_EVENT(BadRatingClosed, "gov.badRating.closed.v1")
OW_BAD_RATING_EVENT(BadRatingStatedOn, "gov.badRating.stated.v1")
OW_BAD_RATING_EVENT(BadRatingAppealed, "gov.badRating.appealed.v1")
OW_BAD_RATING_EVENT(BadRatingAppealDecided, "gov.badRating.appealDecided.v1")
#undef OW_BAD_RATING_EVENT

} // namespace ow
