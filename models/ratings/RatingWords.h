#pragma once
// What is asked beside the level: indicators of a hall's service and what may be ticked at each level (GB/T 39735, domain.md §7). Data.
#include "models/ratings/RatingLevel.h"

namespace ow {

/// 服务效率, 服务水平, 服务态度.
struct RatingIndicator {
    QString code;
    QString name;
    static Fields fields();
};

struct RatingTag {
    QString code;
    QString text;
    std::optional<QString> indicator = {}; ///< what it is about; absent: the hall itself, or anything else
    QList<RatingLevel> levels;             ///< where it may be ticked
    static Fields fields();
};

struct RatingWords {
    QString standard;
    QList<RatingIndicator> indicators;
    QList<RatingTag> tags;
    static Fields fields();

    /// ":/texts/ratings.json".
    static const RatingWords &shipped();
    QList<RatingTag> tagsOf(RatingLevel level) const;
    const RatingTag *tag(const QString &code) const;
    const RatingIndicator *indicator(const QString &code) const;
};

} // namespace ow
