#include "sync/platform/ItemPlace.h"

namespace ow {

Result<ItemPlace> itemPlace(const QByteArray &eventBody)
{
    const auto body = readJson(eventBody);
    if (!body)
        return fail(body.error());
    const QJsonValue part = body->toObject().value(QLatin1String("fact")).toObject().value(QLatin1String("part"));
    return fromJson<ItemPlace>(part, Strictness::Tolerant, QStringLiteral("fact.part"));
}

Fields ItemPlace::fields()
{
    return {field("code", &ItemPlace::code, {.lengthMin = 1, .lengthMax = 60}),
            field("place", &ItemPlace::place, {.lengthMin = 1, .lengthMax = 60}),
            field("hours", &ItemPlace::hours, {.lengthMin = 1, .lengthMax = 60}),
            field("consultPhone", &ItemPlace::consultPhone, {.lengthMin = 1, .lengthMax = 30}),
            field("complaintPhone", &ItemPlace::complaintPhone, {.lengthMin = 1, .lengthMax = 30}),
            field("note", &ItemPlace::note, {.lengthMin = 1, .lengthMax = 200})};
}

Fields ItemPlaces::Hall::fields()
{
    return {field("hall", &Hall::hall),
            field("hallName", &Hall::hallName),
            field("place", &Hall::place),
            field("hours", &Hall::hours),
            field("consultPhone", &Hall::consultPhone),
            field("complaintPhone", &Hall::complaintPhone),
            field("note", &Hall::note)};
}

Fields ItemPlaces::fields()
{
    return {field("item", &ItemPlaces::item), field("halls", &ItemPlaces::halls, {.itemsMax = 10000})};
}

} // namespace ow
