#include "models/cases/Party.h"

namespace ow {

namespace {
const QString proofPrefix = QStringLiteral("proof:");
}

QString proofPaper(const ApplicationParty &party)
{
    const bool isElsewhere = party.presence == Presence::Remote || party.presence == Presence::NotarisedProxy;
    const QString reference = isElsewhere ? party.reference.value_or(QString()) : QString();
    return reference.isEmpty() ? QString() : proofPrefix + reference;
}

QString proofPaperName(const ApplicationParty &party)
{
    return (party.presence == Presence::NotarisedProxy ? QStringLiteral("公证书 %1")
                                                       : QStringLiteral("远程签署记录 %1"))
        .arg(party.reference.value_or(QString()));
}

bool isProofPaper(const QString &code)
{
    return code.startsWith(proofPrefix);
}

Fields ApplicationParty::fields()
{
    return {field("part", &ApplicationParty::part),
            field("person", &ApplicationParty::person),
            field("presence", &ApplicationParty::presence),
            field("reason", &ApplicationParty::reason),
            field("reference", &ApplicationParty::reference, {.lengthMax = 60}),
            field("row", &ApplicationParty::row, {.min = 1}),
            field("paperSeen", &ApplicationParty::paperSeen)};
}

Fields VisitFacts::fields()
{
    return {field("document", &VisitFacts::document),
            field("reading", &VisitFacts::reading),
            field("expired", &VisitFacts::expired),
            field("stayOver", &VisitFacts::stayOver),
            field("relation", &VisitFacts::relation, {.lengthMax = 40}),
            field("authorityUntil", &VisitFacts::authorityUntil)};
}

} // namespace ow
