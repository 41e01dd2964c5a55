#pragma once
// What of a draft is whose, when people join and leave it (domain.md §11; reference/forms.md §6.14).
#include "models/cases/CaseStore.h"
#include "models/forms/Form.h"

#include <functional>

namespace ow {

/// What tells a row on the form from another: as the card says.
struct PartyIdentity {
    QString name;
    QString number;
};

/// Every co-signer of a repeating part with the row that is his: as before where he was in already, else the first row that names
/// nobody else, else a new one. A row whose signer left is taken out of the body.
QList<ApplicationParty> placedParties(const QList<ApplicationParty> &parties, const QList<ApplicationParty> &before,
                                      const std::function<PartyIdentity(const QUuid &)> &identityOf, DraftBody &body);

/// The draft when a part is played by somebody else now: nothing the former one said stays, what is known of the new one is in, and of
/// everybody else every answer stays.
void rejoin(DraftBody &body, const Form &form, const Application &was, const Application &is);

} // namespace ow
