#include "models/deputies/DeputyRules.h"

#include "models/base/ProblemTypes.h"

namespace ow {

namespace {
bool overlaps(const Deputyship &a, const Deputyship &b)
{
    return !a.endedOn && !b.endedOn && a.from <= b.to && b.from <= a.to;
}
} // namespace

bool standsIn(const Deputyship &deputyship, QDate day)
{
    return !deputyship.endedOn && deputyship.from <= day && day <= deputyship.to;
}

Faults deputyFaults(const Deputyship &wish, const QList<Deputyship> &known, QDate today)
{
    Faults faults;
    if (wish.from < today || wish.to < wish.from || wish.from.daysTo(wish.to) >= deputyDaysMax)
        faults.append(
            {QStringLiteral("to"),
             &problem::FieldFormat,
             {{QStringLiteral("expected"), QStringLiteral("今天起、不超过%1天的一段日期").arg(deputyDaysMax)}}});
    if (wish.deputy == wish.user)
        faults.append({QStringLiteral("deputy"), &problem::DeputySelf, {}});
    for (const Deputyship &one : known) {
        if (!overlaps(wish, one))
            continue;
        if (one.user == wish.user)
            faults.append({QStringLiteral("from"), &problem::DeputyTwice, {{QStringLiteral("by"), one.deputyName}}});
        if (one.deputy == wish.user)
            faults.append({QStringLiteral("from"), &problem::DeputyOfDeputy, {{QStringLiteral("name"), one.name}}});
        if (one.user == wish.deputy)
            faults.append({QStringLiteral("deputy"), &problem::DeputyAway, {{QStringLiteral("name"), one.name}}});
    }
    return faults;
}

QString nameWithDeputy(const QString &deputyName, const QString &name)
{
    return QStringLiteral("%1（代%2）").arg(deputyName, name);
}

} // namespace ow
