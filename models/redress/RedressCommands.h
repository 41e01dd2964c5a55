#pragma once
// 差评处置: the acts of who calls back, verifies, answers and asks again, and the word of who was rated (domain.md §7).
#include "models/ratings/BadRatingStore.h"
#include "models/redress/RedressViews.h"

namespace ow {

struct RedressReply {
    BadRating bad;
    static Fields fields();
};

#define OW_REDRESS_COMMAND(Name, wire) \
    struct Name { \
        static constexpr char name[] = wire; \
        using Reply = RedressReply; \
        QUuid rating; \
        static Fields fields() { return {field("rating", &Name::rating)}; } \
    };
OW_REDRESS_COMMAND(TakeBadRating, "badRating.take")
OW_REDRESS_COMMAND(ReleaseBadRating, "badRating.release")
/// The rater is not content: put right further.
OW_REDRESS_COMMAND(ResumeBadRating, "badRating.resume")
OW_REDRESS_COMMAND(CloseBadRating, "badRating.close")
#undef OW_REDRESS_COMMAND

/// One call to the rater, reached or not. Only where the hall knows him.
struct CallBackRater {
    static constexpr char name[] = "badRating.callBack";
    using Reply = RedressReply;
    QUuid rating;
    bool reached = false;
    QString note;
    static Fields fields();
};

/// It is so. Simple: put right at once; complex: within the long term.
struct VerifyBadRating {
    static constexpr char name[] = "badRating.verify";
    using Reply = RedressReply;
    QUuid rating;
    bool complex = false;
    QString evidence;
    static Fields fields();
};

struct AnswerBadRating {
    static constexpr char name[] = "badRating.answer";
    using Reply = RedressReply;
    QUuid rating;
    QString done; ///< what was put right, and what shows it
    QString text; ///< what the rater is told
    static Fields fields();
};

/// Asked again; what he gives now is a record of its own, beside the first one.
struct RevisitRater {
    static constexpr char name[] = "badRating.revisit";
    using Reply = RedressReply;
    QUuid rating;
    bool content = false;
    QString note;
    std::optional<RatingLevel> level = {};
    static Fields fields();
};

/// The rated one says how it was, once; and may appeal against the finding.
struct StateOnRating {
    static constexpr char name[] = "badRating.state";
    using Reply = OwnBadRatingReply;
    QUuid rating;
    QString text;
    static Fields fields();
};
struct AppealBadRating {
    static constexpr char name[] = "badRating.appeal";
    using Reply = OwnBadRatingReply;
    QUuid rating;
    QString text;
    static Fields fields();
};
/// By somebody other than who found against him. Granted: verified anew.
struct DecideAppeal {
    static constexpr char name[] = "badRating.decideAppeal";
    using Reply = RedressReply;
    QUuid rating;
    bool granted = false;
    QString reason;
    static Fields fields();
};

std::span<const CommandRow> redressCommands();
std::span<const EventRow> redressEvents();

} // namespace ow
