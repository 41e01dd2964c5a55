#include "models/opinions/StandardOpinion.h"

#include "models/base/ProblemTypes.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int opinionTextMax = 500; // OpineCase::text

bool isSame(const StandardOpinion &a, const StandardOpinion &b)
{
    return a.agrees == b.agrees && a.text.trimmed() == b.text.trimmed();
}
} // namespace

Faults opinionListFaults(const QList<StandardOpinion> &opinions)
{
    Faults faults;
    for (qsizetype i = 0; i < opinions.size(); ++i) {
        const QString place = QStringLiteral("opinions[%1].text").arg(i);
        const StandardOpinion &one = opinions.at(i);
        if (one.text.trimmed().isEmpty())
            faults.append({place, &problem::FieldMissing, {}});
        else if (std::any_of(opinions.begin(), opinions.begin() + i,
                             [&](const StandardOpinion &earlier) { return isSame(earlier, one); }))
            faults.append({place, &problem::Duplicate, {{QStringLiteral("what"), QStringLiteral("这条意见")}}});
    }
    return faults;
}

QList<StandardOpinion> opinionsFor(const QString &item, const QList<StandardOpinion> &own,
                                   const QList<StandardOpinion> &hall)
{
    QList<StandardOpinion> found;
    for (const StandardOpinion &one : own + hall) {
        const bool isMeant = !one.items || one.items->contains(item);
        const bool isThere = std::any_of(found.begin(), found.end(),
                                         [&](const StandardOpinion &earlier) { return isSame(earlier, one); });
        if (isMeant && !isThere)
            found.append(one);
    }
    return found;
}

Fields StandardOpinion::fields()
{
    return {field("agrees", &StandardOpinion::agrees),
            field("text", &StandardOpinion::text, {.lengthMax = opinionTextMax}),
            field("items", &StandardOpinion::items, {.lengthMax = 60, .itemsMax = 200})};
}

Fields OpinionList::fields()
{
    return {field("owner", &OpinionList::owner), field("opinions", &OpinionList::opinions, {.itemsMax = opinionsMax})};
}

Fields OpinionsSet::fields()
{
    return {field("list", &OpinionsSet::list)};
}

} // namespace ow
