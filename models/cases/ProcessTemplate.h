#pragma once
// 办理环节时限: how much of an item's own period each step may take, and how long nobody may touch a case. Data, by item family
// (resources/process/steps.json); the law's days are not in it and are not moved by it.
#include "models/base/Files.h"
#include "models/catalogue/Item.h"

namespace ow {

struct ProcessTemplate {
    IntakeFamily family = IntakeFamily::Licence;
    int reviewShare = 60;   ///< percent of the period after which an opinion should be there
    int decisionShare = 90; ///< and the decision
    int makingDays = 5; ///< working days from the decision to the certificate (the law allows ten: 行政许可法 §44)
    int idleDays = 3;   ///< working days without anything done, while the period runs

    static Fields fields();
};

struct ProcessTemplates {
    QList<ProcessTemplate> families;

    static Fields fields();
    static Result<ProcessTemplates> shipped();
    /// Of the item's family; of licences where it names none.
    ProcessTemplate of(const Item &item) const;
};

} // namespace ow
