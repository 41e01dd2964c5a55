#pragma once
// 认定无效: one person says so with reason and evidence, another confirms; neither is the rated one. The rating itself is kept as it was.
#include "models/ratings/RatingStore.h"
#include "models/store/Command.h"

namespace ow {

struct InvalidReply {
    Rating rating;
    static Fields fields();
};

struct ProposeInvalid {
    static constexpr char name[] = "rating.proposeInvalid";
    using Reply = InvalidReply;
    QUuid rating;
    QString reason;
    QString evidence; ///< what shows it
    static Fields fields();
};

struct ConfirmInvalid {
    static constexpr char name[] = "rating.confirmInvalid";
    using Reply = InvalidReply;
    QUuid rating;
    static Fields fields();
};

/// The rating stands: the second person does not agree, or the first takes it back.
struct UpholdRating {
    static constexpr char name[] = "rating.uphold";
    using Reply = InvalidReply;
    QUuid rating;
    QString reason;
    static Fields fields();
};

std::span<const CommandRow> invalidCommands();
std::span<const EventRow> invalidEvents();

} // namespace ow
