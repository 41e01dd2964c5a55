#include "models/catalogue/CatalogueVersions.h"

#include "models/base/ProblemTypes.h"

namespace ow {

QList<const Item *> versionsOf(const Catalogue &catalogue, const QString &code)
{
    QList<const Item *> versions;
    const Item *newest = catalogue.newest(code);
    for (int version = 1; newest && version <= newest->version; ++version) {
        if (const Item *known = catalogue.itemVersion(code, version))
            versions.append(known);
    }
    return versions;
}

const Item *endedItem(const Catalogue &catalogue, const QString &code, QDate day)
{
    const Item *last = nullptr;
    for (const Item *version : versionsOf(catalogue, code)) {
        if (version->effectiveFrom <= day)
            last = version;
    }
    return last && last->end && last->end->lastDay < day ? last : nullptr;
}

QList<const Item *> endedItems(const Catalogue &catalogue, QDate day)
{
    QList<const Item *> ended;
    for (const QString &code : catalogue.codes()) {
        if (const Item *item = endedItem(catalogue, code, day))
            ended.append(item);
    }
    return ended;
}

Problem itemEnded(const Item &item)
{
    if (!item.end)
        return problem::ItemUnknown;
    const ProblemParameters told{{QStringLiteral("item"), item.name},
                                 {QStringLiteral("date"), item.end->lastDay.toString(Qt::ISODate)},
                                 {QStringLiteral("receiver"), item.end->receiver}};
    return item.end->isAbolished() ? Problem(problem::ItemAbolished, told) : Problem(problem::ItemEnded, told);
}

Problem notOffered(const Catalogue &catalogue, const QString &code, QDate day)
{
    const Item *ended = endedItem(catalogue, code, day);
    return ended ? itemEnded(*ended) : Problem(problem::ItemUnknown);
}

Fault notOfferedAt(const QString &place, const Catalogue &catalogue, const QString &code, QDate day)
{
    const Item *ended = endedItem(catalogue, code, day);
    if (!ended)
        return {place, &problem::ReferenceUnknown, {{QStringLiteral("what"), QStringLiteral("事项“%1”").arg(code)}}};
    const Problem why = itemEnded(*ended);
    return {place, &why.type(), why.parameters()};
}

} // namespace ow
