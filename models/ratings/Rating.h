#pragma once
// 好差评: opened only by a service that took place, given only by the visitor, on the rating screen or by the code on his slip; never
// invented, never changed afterwards (domain.md §7).
#include "models/ratings/RatingWords.h"

namespace ow {

/// Open: asked on the screen now. Given. Unrated: time or the next call took it off the screen; until its last day it may still be given
/// by code, and then it stays unrated for ever.
enum class RatingState { Open, Given, Unrated };
constexpr Code<RatingState> ratingStateCodes[] = {
    {RatingState::Open, "open"}, {RatingState::Given, "given"}, {RatingState::Unrated, "unrated"}};
constexpr std::span<const Code<RatingState>> codesOf(RatingState)
{
    return ratingStateCodes;
}

/// What it is about: the service at the window, or the hand-over of results (一次一评, 一事一评).
enum class RatingOccasion { Visit, Delivery };
constexpr Code<RatingOccasion> ratingOccasionCodes[] = {{RatingOccasion::Visit, "visit"},
                                                        {RatingOccasion::Delivery, "delivery"}};
constexpr std::span<const Code<RatingOccasion>> codesOf(RatingOccasion)
{
    return ratingOccasionCodes;
}

/// By which way it came: the screen at the window, the code on the slip, the telephone of who called back, or a kiosk.
enum class RatingChannel { Screen, Code, CallBack, Kiosk };
constexpr Code<RatingChannel> ratingChannelCodes[] = {{RatingChannel::Screen, "screen"},
                                                      {RatingChannel::Code, "code"},
                                                      {RatingChannel::CallBack, "callBack"},
                                                      {RatingChannel::Kiosk, "kiosk"}};
constexpr std::span<const Code<RatingChannel>> codesOf(RatingChannel)
{
    return ratingChannelCodes;
}
QString ratingChannelText(RatingChannel channel);

/// One indicator by itself.
struct RatingScore {
    QString indicator;
    RatingLevel level = RatingLevel::VerySatisfied;
    static Fields fields();
    friend bool operator==(const RatingScore &, const RatingScore &) = default;
};

struct RatingMark {
    QString user;
    QString name; ///< as shown to staff
    Instant at;
    static Fields fields();
};

/// 认定无效: by mistake or in bad faith. Somebody says so with evidence, somebody else confirms it; the rating itself stays as it was given.
struct RatingInvalid {
    QString reason;
    QString evidence;
    RatingMark proposed;
    std::optional<RatingMark> confirmed = {};
    static Fields fields();
};

struct Rating {
    QUuid id;
    RatingOccasion occasion = RatingOccasion::Visit;
    RatingState state = RatingState::Open;
    int window = 0;
    QString clerk;
    QUuid ticket;
    QString ticketNumber;
    QList<QString> cases; ///< case numbers the service was about
    Instant openedAt;
    std::optional<Instant> endedAt = {};
    std::optional<RatingLevel> level = {};
    QList<QString> reasons; ///< codes of ticked tags
    std::optional<QString> text = {};
    std::optional<RatingChannel> channel =
        {}; ///< of one that was given; absent in those of earlier versions: the screen
    std::optional<QList<RatingScore>> scores = {};
    std::optional<Instant> validUntil = {}; ///< by its code; absent: there is none
    std::optional<QUuid> follows = {};      ///< 追评: a later word on this rating, which stays as it is
    std::optional<RatingInvalid> invalid = {};

    static Fields fields();
};

/// What the rating screen shows: no clerk's name, no cases.
struct PublicRating {
    QUuid id;
    RatingOccasion occasion = RatingOccasion::Visit;
    RatingState state = RatingState::Open;
    int window = 0;
    QString ticketNumber;
    static Fields fields();
};

struct RatingOpened {
    static constexpr char type[] = "gov.rating.opened.v1";
    Rating rating;
    static Fields fields();
};
struct RatingGiven {
    static constexpr char type[] = "gov.rating.given.v1";
    Rating rating;
    std::optional<QByteArray> code = {}; ///< digest of the code it used up
    static Fields fields();
};
struct RatingEnded {
    static constexpr char type[] = "gov.rating.unrated.v1";
    Rating rating;
    static Fields fields();
};
/// 追评: a record of its own.
struct RatingAdded {
    static constexpr char type[] = "gov.rating.added.v1";
    Rating rating;
    std::optional<QByteArray> code = {};
    static Fields fields();
};
struct RatingInvalidProposed {
    static constexpr char type[] = "gov.rating.invalidProposed.v1";
    Rating rating;
    static Fields fields();
};
struct RatingInvalidated {
    static constexpr char type[] = "gov.rating.invalidated.v1";
    Rating rating;
    static Fields fields();
};
/// The second person did not agree; the rating counts as before.
struct RatingUpheld {
    static constexpr char type[] = "gov.rating.upheld.v1";
    Rating rating;
    QString reason;
    static Fields fields();
};

/// A code was printed on somebody's slip, for the services of that ticket; or told to who has just rated, for one later word.
struct RatingCodeMade {
    static constexpr char type[] = "gov.rating.codeMade.v1";
    QByteArray code; ///< digest
    QUuid ticket;
    std::optional<QUuid> follows = {};
    std::optional<Instant> validUntil = {};
    static Fields fields();
};

/// What a visitor says.
struct RatingSaid {
    RatingLevel level = RatingLevel::VerySatisfied;
    QList<QString> reasons;
    std::optional<QString> text = {};
    std::optional<QList<RatingScore>> scores = {};
    RatingChannel channel = RatingChannel::Screen;
};

/// A rating that was given and holds: what figures count.
bool isCounted(const Rating &rating);
/// May this one still be given by its code?
bool isOpenByCode(const Rating &rating, Instant now);

/// The rating as given, or every reason why not: answered before, off the screen, a bad one without tag or words, a tag of another level.
Result<Rating> givenRating(Rating rating, const RatingSaid &said, Instant now);
/// A later word on one that was given: a new record that names it.
Result<Rating> addedRating(const Rating &original, const QUuid &id, const RatingSaid &said, Instant now);

enum class InvalidAct { Propose, Confirm, Uphold };
/// Why this user may not do it: nothing given, rated himself, the same hands, proposed already or not at all.
std::optional<Problem> whyNotInvalid(const Rating &rating, InvalidAct act, const QString &user);

} // namespace ow
