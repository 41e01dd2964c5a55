#pragma once
// 承诺核查: what was promised is looked at after the decision, and what follows when it is not so (domain.md §3; 国办发〔2020〕42号).
#include "models/cases/CaseCommands.h"

namespace ow {

/// Never by who received the case. Kept ends it; Mend sets a day, once, and gives the order in writing; False takes the decision back
/// in writing and leaves a 失信记录 for as long as the item says, unless whoever does it spares the applicant and says why.
struct CheckPromise {
    static constexpr char name[] = "case.checkPromise";
    using Reply = CaseReply;
    QUuid caseId;
    PromiseFinding finding = PromiseFinding::Kept;
    QString text;                       ///< what was seen
    QList<QString> unmet;               ///< conditions, as the promise has them; none of a kept one
    std::optional<int> days = {};       ///< of Mend: working days
    std::optional<QString> spared = {}; ///< of False
    static Fields fields();
};

std::span<const CommandRow> promiseCommands();

} // namespace ow
