#include "models/cases/PromiseRules.h"

#include "models/base/ProblemTypes.h"
#include "models/catalogue/Catalogue.h"

#include <algorithm>

namespace ow {

namespace {
constexpr Term promiseCheckDefault{60, TimeUnit::WorkingDay}; // 浙江 §14; 安阳 §28
constexpr Term promiseBarDefault{6, TimeUnit::Month}; // domain.md §4: 大连, half a year without any promise regime
} // namespace

DeskPapers promisedPapers(DeskPapers papers)
{
    if (papers.item.informedPromise)
        papers.demands.removeIf([&](const PaperDemand &demand) {
            return papers.item.informedPromise->instead.contains(demand.use->material);
        });
    return papers;
}

CasePromise promiseOf(const Catalogue &catalogue, const Item &item)
{
    CasePromise promise;
    if (!item.informedPromise)
        return promise;
    promise.conditions = item.informedPromise->conditions;
    promise.legalBasis = item.informedPromise->legalBasis;
    for (const QString &code : item.informedPromise->instead) {
        const Material *material = catalogue.material(code);
        promise.instead.append(material ? material->name : code);
    }
    return promise;
}

std::optional<QString> promiseQuestion(const Item &item)
{
    return item.informedPromise && item.informedPromise->choice ? std::optional(item.informedPromise->choice->question)
                                                                : std::nullopt;
}

std::optional<Fault> promiseChoiceFault(const Item &item, IntakeAct act, const QString &answer)
{
    const auto question = promiseQuestion(item);
    const bool decides = act != IntakeAct::Notice && act != IntakeAct::Refuse;
    if (!question || !decides)
        return std::nullopt;
    const bool isChosen = answer == item.informedPromise->choice->value;
    if (isChosen == (act == IntakeAct::Promise))
        return std::nullopt;
    return Fault{*question, isChosen ? &problem::PromiseChosen : &problem::PromiseUnchosen, {}};
}

bool isPromiseOpen(const Case &record)
{
    return record.promise
        && std::none_of(record.promise->checks.begin(), record.promise->checks.end(),
                        [](const PromiseCheck &check) { return check.finding != PromiseFinding::Mend; });
}

bool awaitsPromiseCheck(const Case &record)
{
    const bool granted = record.state == CaseState::Approved || record.state == CaseState::Issued
        || record.state == CaseState::Delivered;
    return granted && isPromiseOpen(record);
}

std::optional<Deadline> promiseDeadline(const Case &record)
{
    if (!awaitsPromiseCheck(record))
        return std::nullopt;
    return record.promise->mendDue ? record.promise->mendDue : record.promise->checkDue;
}

Result<Case> withPromiseCheck(Case record, const Item &item, QDate decidedOn, const WorkingCalendar &calendar)
{
    if (!record.promise || !item.informedPromise)
        return record;
    return calendar.dueDate(decidedOn, promiseCheckWithin(item)).map([&](const Deadline &due) {
        record.promise->checkDue = due;
        record.promise->checkExplanation = explain(due);
        return record;
    });
}

Term promiseCheckWithin(const Item &item)
{
    return item.informedPromise ? item.informedPromise->checkWithin.value_or(promiseCheckDefault) : promiseCheckDefault;
}

std::optional<Term> promiseBar(const Item &item)
{
    const Term bar = item.informedPromise ? item.informedPromise->bar.value_or(promiseBarDefault) : Term{};
    return bar.value > 0 ? std::optional(bar) : std::nullopt;
}

} // namespace ow
