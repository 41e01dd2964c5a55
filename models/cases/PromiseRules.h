#pragma once
// 告知承诺: when it is open to an item, which papers it stands for, and by when it is checked. Pure; domain.md §3, 浙江 §14, 安阳 §25–29.
#include "models/cases/CaseRules.h"

namespace ow {

/// The item's papers without those the promise stands for; as they are for an item that takes none.
DeskPapers promisedPapers(DeskPapers papers);
/// What was promised, as the case keeps it; of an item that takes promises.
CasePromise promiseOf(const Catalogue &catalogue, const Item &item);
/// The question of the form by which the applicant chooses this way or the other; nothing when it does not ask.
std::optional<QString> promiseQuestion(const Item &item);
/// The act is not what the applicant chose on the form: PromiseUnchosen, PromiseChosen. `answer`: to that question.
std::optional<Fault> promiseChoiceFault(const Item &item, IntakeAct act, const QString &answer);
/// Nothing is open any more once it was found kept, or false.
bool isPromiseOpen(const Case &record);
/// To be looked at after the decision, and not settled.
bool awaitsPromiseCheck(const Case &record);
/// The day the promise has to be looked at: of the mending, once one was ordered.
std::optional<Deadline> promiseDeadline(const Case &record);
/// With the day of the check, from the decision on; unchanged without a promise.
Result<Case> withPromiseCheck(Case record, const Item &item, QDate decidedOn, const WorkingCalendar &calendar);
/// From the decision to the check.
Term promiseCheckWithin(const Item &item);
/// 失信限制 after a false promise; nothing when the item makes no credit record.
std::optional<Term> promiseBar(const Item &item);

} // namespace ow
