#include "models/cases/Party.h"

namespace ow {

Fields ApplicationParty::fields()
{
    return {field("part", &ApplicationParty::part), field("person", &ApplicationParty::person),
            field("presence", &ApplicationParty::presence), field("reason", &ApplicationParty::reason),
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
