#pragma once
// What forbids publishing a version, beyond the rules of its own shape (Catalogue::itemFaults): rules that are refused or can never
// hold, questions that can never be seen, and values no filling could give two items that may be wanted together.
#include "models/catalogue/Catalogue.h"

namespace ow {

class WorkingCalendar;

struct PublicationFindings {
    Faults refusals;   ///< the rule in words, why it is refused, and a filling that shows it where there is one
    QStringList hints; ///< allowed, but worth a look: what is always so, what could not be decided
};

/// For the item as part of this catalogue; `day` is that of the witnesses.
PublicationFindings publicationFindings(const Catalogue &catalogue, const Item &item, QDate day,
                                        const WorkingCalendar &calendar);

/// The same for every item of `next` that `running` does not have word for word, at "items/CODE.json:elements[3].when"; for all of them
/// when the questions themselves are others.
Faults catalogueFindings(const Catalogue &running, const Catalogue &next, QDate day, const WorkingCalendar &calendar);

} // namespace ow
