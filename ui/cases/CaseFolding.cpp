#include "ui/cases/CaseFolding.h"

#include "models/cases/CaseClock.h"

#include <algorithm>

namespace ow {

namespace {
bool caseFoldingBefore(const Case &a, const Case &b)
{
    const auto order = [](const Case &c) {
        const auto &due = c.state == CaseState::Correcting ? c.correctionDue : c.due ? c.due : c.intakeDue;
        return std::tuple(!due, due ? due->due : QDate(), c.number);
    };
    return order(a) < order(b);
}
} // namespace

bool inCaseList(const QString &list, const Case &record)
{
    if (list == QLatin1String("delivery"))
        return record.state == CaseState::Approved || record.state == CaseState::Issued;
    if (list == QLatin1String("supplements"))
        return awaitsDecision(record.state) && !openSupplements(record).isEmpty();
    return list.isEmpty() || list == QLatin1String("all") || list == QLatin1String(codeText(record.state));
}

bool foldCases(CasesView &view, const QString &list, const QString &type, const QJsonObject &data)
{
    if (!type.startsWith(QLatin1String("gov.case.")))
        return true;
    // All events of a case are of one form: the whole case as it is afterwards.
    const Result<CaseAccepted> told = fromJson<CaseAccepted>(QJsonValue(data), Strictness::Tolerant);
    if (!told)
        return false;
    const Case &record = told->record;
    view.cases.removeIf([&](const Case &c) { return c.id == record.id; });
    if (inCaseList(list, record))
        view.cases.insert(std::upper_bound(view.cases.begin(), view.cases.end(), record, caseFoldingBefore), record);
    return true;
}

} // namespace ow
