#pragma once
// What lies on a desk, judged by the rules of the day of receipt: the form with what was said, and the papers it asks for.
#include "models/cases/CaseRules.h"
#include "models/cases/OnDesk.h"
#include "models/forms/FormState.h"

namespace ow {

struct Filled {
    Form form;
    FormState state;
    PaperSet papers;
};

Result<Filled> filledForm(CommandContext &context, const OnDesk &desk, QDate receivedOn);
/// Of one item; a notice judges what was sent online as it was sent.
DeskPapers papersOf(CommandContext &context, const OnDesk &desk, const Filled &filled, const Item &item, IntakeAct act);

} // namespace ow
