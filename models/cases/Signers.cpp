#include "models/cases/Signers.h"

#include "models/consents/ConsentStore.h"
#include "models/identity/PersonStore.h"
#include "models/store/Connection.h"

#include <algorithm>

namespace ow {

namespace {
ElementRole speakerPart(const Application &application)
{
    if (application.partyHere(ElementRole::Guardian))
        return ElementRole::Guardian;
    return application.partyHere(ElementRole::Agent) ? ElementRole::Agent : ElementRole::Applicant;
}
} // namespace

QUuid speakerOf(const Application &application)
{
    return application.partyHere(speakerPart(application)).value_or(application.principal);
}

QList<Signer> signersOf(Connection &db, const Application &application)
{
    QList<Signer> signers;
    const auto add = [&](ElementRole part, const QUuid &id) {
        const auto person = PersonStore::find(db, id);
        signers.append({id, part, person ? person->maskedName : QString()});
    };
    add(speakerPart(application), speakerOf(application));
    for (const ApplicationParty &party : application.parties.value_or(QList<ApplicationParty>())) {
        const bool speaks = party.part == ElementRole::Agent || party.part == ElementRole::Guardian;
        if (!speaks && party.presence == Presence::Here && party.person)
            add(party.part, *party.person);
    }
    const auto confirmation = ConsentStore::lastConfirmation(db, application.id);
    const QList<Signature> given = confirmation ? ConsentStore::signaturesOf(db, confirmation->id) : QList<Signature>();
    for (Signer &signer : signers) {
        const auto own =
            std::find_if(given.begin(), given.end(), [&](const Signature &one) { return one.person == signer.person; });
        if (own == given.end())
            continue;
        signer.signedIt = !own->refused;
        signer.reason = own->reason;
    }
    return signers;
}

Fields Signer::fields()
{
    return {field("person", &Signer::person), field("part", &Signer::part), field("maskedName", &Signer::maskedName),
            field("signed", &Signer::signedIt), field("reason", &Signer::reason, {.lengthMax = 200})};
}

} // namespace ow
