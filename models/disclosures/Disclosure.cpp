#include "models/disclosures/Disclosure.h"

namespace ow {

namespace {
constexpr int correctionsMax = 50;
}

Fields DisclosedFacts::fields()
{
    return {field("itemName", &DisclosedFacts::itemName),   field("unitName", &DisclosedFacts::unitName),
            field("licence", &DisclosedFacts::licence),     field("number", &DisclosedFacts::number),
            field("decidedOn", &DisclosedFacts::decidedOn), field("validFrom", &DisclosedFacts::validFrom),
            field("validTo", &DisclosedFacts::validTo)};
}

Fields PublishedRow::fields()
{
    return {field("facts", &PublishedRow::facts),
            field("holder", &PublishedRow::holder),
            field("creditCode", &PublishedRow::creditCode, {.lengthMax = 40}),
            field("list", &PublishedRow::list),
            field("on", &PublishedRow::on),
            field("places", &PublishedRow::places)};
}

Fields DisclosureHand::fields()
{
    return {field("user", &DisclosureHand::user), field("name", &DisclosureHand::name),
            field("at", &DisclosureHand::at)};
}

Fields Disclosure::fields()
{
    return {field("id", &Disclosure::id),
            field("case", &Disclosure::caseId),
            field("caseNumber", &Disclosure::caseNumber),
            field("item", &Disclosure::item),
            field("state", &Disclosure::state),
            field("facts", &Disclosure::facts),
            field("due", &Disclosure::due),
            field("dueExplanation", &Disclosure::dueExplanation, {.lengthMax = 1000}),
            field("published", &Disclosure::published),
            field("before", &Disclosure::before, {.itemsMax = correctionsMax}),
            field("ground", &Disclosure::ground),
            field("words", &Disclosure::words, {.lengthMax = disclosureWordsMax}),
            field("hand", &Disclosure::hand),
            field("endedOn", &Disclosure::endedOn)};
}

Fields DisclosureTerms::fields()
{
    return {field("daysMax", &DisclosureTerms::daysMax, {.min = 1, .max = 60}),
            field("types", &DisclosureTerms::types, {.itemsMax = 20})};
}

Fields DisclosureList::fields()
{
    return {field("id", &DisclosureList::id),
            field("number", &DisclosureList::number),
            field("on", &DisclosureList::on),
            field("by", &DisclosureList::by),
            field("places", &DisclosureList::places),
            field("entries", &DisclosureList::entries, {.itemsMax = disclosureAtOnceMax})};
}

Fields DecisionsPublished::fields()
{
    return {field("list", &DecisionsPublished::list),
            field("disclosures", &DecisionsPublished::disclosures, {.itemsMax = disclosureAtOnceMax})};
}

Fields DisclosureTermsSet::fields()
{
    return {field("terms", &DisclosureTermsSet::terms)};
}

} // namespace ow
