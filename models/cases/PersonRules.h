#pragma once
// Whether the people who came may apply for what they want (domain.md §11; reference/forms.md §6.14). Pure; what an item asks is its
// PersonPolicy.
#include "models/cases/Case.h"
#include "models/identity/IdentityCard.h"

namespace ow {

/// One of them with his document as it was read for this visit.
struct Attendant {
    IdentityCard card;
    VisitFacts facts;
};

struct Attendance {
    Attendant principal;
    std::optional<Attendant> agent;
    std::optional<Attendant> guardian;
};

/// What stops an application, and what people are only told; each names its item. Places: principal, agent, guardian.
struct PersonFindings {
    Faults stops;
    Faults warnings;
};
PersonFindings personFindings(const QList<const Item *> &items, const Attendance &came, QDate today);

/// Who must sign for the item and neither is here nor has signed otherwise nor is excused; at "parties". `rows`: how many the form
/// names of a repeating part, all of whom sign.
Faults partyFaults(const Item &item, const QList<ApplicationParty> &parties, const QMap<ElementRole, int> &rows = {});

/// Below which age the strictest of the items asks for a guardian; without items: what holds where an item says nothing.
int guardianUnder(const QList<const Item *> &items);

QString partText(ElementRole part);

} // namespace ow
