#include "models/ratings/RatingWords.h"

#include <QFile>
#include <algorithm>

namespace ow {

const RatingWords &RatingWords::shipped()
{
    static const RatingWords words = [] {
        QFile file(QStringLiteral(":/texts/ratings.json"));
        const bool open = file.open(QIODevice::ReadOnly);
        const auto read = fromJson<RatingWords>(open ? file.readAll() : QByteArray(), Strictness::Exact);
        Q_ASSERT_X(read, "RatingWords", "resources/texts/ratings.json");
        return read.value_or(RatingWords());
    }();
    return words;
}

QList<RatingTag> RatingWords::tagsOf(RatingLevel level) const
{
    QList<RatingTag> found;
    std::copy_if(tags.begin(), tags.end(), std::back_inserter(found),
                 [level](const RatingTag &tag) { return tag.levels.contains(level); });
    return found;
}

const RatingTag *RatingWords::tag(const QString &code) const
{
    const auto found =
        std::find_if(tags.begin(), tags.end(), [&](const RatingTag &known) { return known.code == code; });
    return found == tags.end() ? nullptr : &*found;
}

const RatingIndicator *RatingWords::indicator(const QString &code) const
{
    const auto found = std::find_if(indicators.begin(), indicators.end(),
                                    [&](const RatingIndicator &known) { return known.code == code; });
    return found == indicators.end() ? nullptr : &*found;
}

Fields RatingIndicator::fields()
{
    return {field("code", &RatingIndicator::code, {.lengthMin = 1, .lengthMax = 20}),
            field("name", &RatingIndicator::name, {.lengthMin = 1, .lengthMax = 20})};
}

Fields RatingTag::fields()
{
    return {field("code", &RatingTag::code, {.lengthMin = 1, .lengthMax = 20}),
            field("text", &RatingTag::text, {.lengthMin = 1, .lengthMax = 20}),
            field("indicator", &RatingTag::indicator), field("levels", &RatingTag::levels)};
}

Fields RatingWords::fields()
{
    return {field("standard", &RatingWords::standard), field("indicators", &RatingWords::indicators),
            field("tags", &RatingWords::tags)};
}

} // namespace ow
