#include "models/credit/CreditMark.h"

#include "models/base/ProblemTypes.h"

namespace ow {

CreditStanding creditStanding(const CreditMark &mark, QDate today)
{
    if (mark.repair)
        return CreditStanding::Repaired;
    return today > mark.until ? CreditStanding::Over : CreditStanding::Active;
}

QString creditStandingText(CreditStanding standing)
{
    switch (standing) {
    case CreditStanding::Active: return QStringLiteral("限制中");
    case CreditStanding::Over: return QStringLiteral("已期满");
    case CreditStanding::Repaired: return QStringLiteral("已修复");
    }
    return {};
}

QString creditRegimeText(CreditRegime regime)
{
    switch (regime) {
    case CreditRegime::Tolerance: return QStringLiteral("容缺受理");
    case CreditRegime::InformedPromise: return QStringLiteral("告知承诺");
    }
    return {};
}

const CreditMark *barring(const QList<CreditMark> &marks, CreditRegime regime, QDate today)
{
    const CreditMark *longest = nullptr;
    for (const CreditMark &mark : marks) {
        if (mark.regime == regime && creditStanding(mark, today) == CreditStanding::Active
            && (!longest || mark.until > longest->until))
            longest = &mark;
    }
    return longest;
}

QString creditDay(QDate day)
{
    return day.toString(QStringLiteral("yyyy年M月d日"));
}

Fault creditBarred(const CreditMark &mark)
{
    return {QStringLiteral("commitment"),
            mark.regime == CreditRegime::Tolerance ? &problem::ToleranceBarred : &problem::PromiseBarred,
            {{QStringLiteral("since"), creditDay(mark.since)},
             {QStringLiteral("case"), mark.itemName + QStringLiteral("（") + mark.caseNumber + QStringLiteral("）")},
             {QStringLiteral("until"), creditDay(mark.until)}}};
}

Fields CreditRepair::fields()
{
    return {field("on", &CreditRepair::on), field("by", &CreditRepair::by), field("byName", &CreditRepair::byName),
            field("reason", &CreditRepair::reason, {.lengthMax = 300}),
            field("evidence", &CreditRepair::evidence, {.lengthMax = 300})};
}

Fields CreditMark::fields()
{
    return {field("id", &CreditMark::id),
            field("regime", &CreditMark::regime),
            field("person", &CreditMark::person),
            field("personIndex", &CreditMark::personIndex, {.lengthMax = 64}),
            field("maskedName", &CreditMark::maskedName),
            field("case", &CreditMark::caseId),
            field("caseNumber", &CreditMark::caseNumber),
            field("itemName", &CreditMark::itemName),
            field("materials", &CreditMark::materials, {.itemsMax = 60}),
            field("since", &CreditMark::since),
            field("until", &CreditMark::until),
            field("by", &CreditMark::by),
            field("byName", &CreditMark::byName),
            field("repair", &CreditMark::repair)};
}

Fields CreditMarked::fields()
{
    return {field("mark", &CreditMarked::mark)};
}

Fields CreditRepaired::fields()
{
    return {field("mark", &CreditRepaired::mark)};
}

} // namespace ow
