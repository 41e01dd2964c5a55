#pragma once
// 好差评 at a kiosk: the same codes, used up in the same way, as on a phone; or short number and query code of a case.
#include "models/ratings/RatingByCode.h"

namespace ow {

/// Exactly one of code, and number with query code. Without a level: what may be rated. Wrong tries are counted like those of progress.
struct RateAtKiosk {
    static constexpr char name[] = "rating.atKiosk";
    using Reply = ByCodeReply;
    std::optional<QString> code = {};   ///< of a slip; as typed or read
    std::optional<QString> number = {}; ///< short number
    std::optional<QString> queryCode = {};
    std::optional<RatingLevel> level = {};
    QList<QString> reasons;
    std::optional<QString> text = {};
    bool later = false; ///< a later word on a rating that was given
    static Fields fields();
};

std::span<const CommandRow> kioskRatingCommands();

} // namespace ow
