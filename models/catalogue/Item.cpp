#include "models/catalogue/Item.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int ruleBytesMax = 4000;
}

Fields Narrowing::fields()
{
    return {field("codes", &Narrowing::codes, {.lengthMin = 1, .lengthMax = 40}),
            field("min", &Narrowing::min, {.min = -1000000000000, .max = 1000000000000}),
            field("max", &Narrowing::max, {.min = -1000000000000, .max = 1000000000000}),
            field("lengthMax", &Narrowing::lengthMax, {.min = 1, .max = 2000})};
}

Fields ElementUse::fields()
{
    return {field("role", &ElementUse::role),
            field("element", &ElementUse::element),
            field("required", &ElementUse::required),
            field("when", &ElementUse::when, {.lengthMax = ruleBytesMax}),
            field("requiredWhen", &ElementUse::requiredWhen, {.lengthMax = ruleBytesMax}),
            field("only", &ElementUse::only),
            field("timeScope", &ElementUse::timeScope),
            field("legalBasis", &ElementUse::legalBasis, {.lengthMin = 1})};
}

Fields MaterialUse::fields()
{
    return {field("material", &MaterialUse::material),
            field("kind", &MaterialUse::kind),
            field("necessity", &MaterialUse::necessity),
            field("when", &MaterialUse::when, {.lengthMin = 1}),
            field("tolerable", &MaterialUse::tolerable),
            field("originals", &MaterialUse::originals, {.min = 0, .max = 20}),
            field("copies", &MaterialUse::copies, {.min = 0, .max = 20}),
            field("legalBasis", &MaterialUse::legalBasis, {.lengthMin = 1}),
            field("whenRule", &MaterialUse::whenRule, {.lengthMax = ruleBytesMax}),
            field("oneOf", &MaterialUse::oneOf, {.lengthMin = 1, .lengthMax = 40}),
            field("issuedWithin", &MaterialUse::issuedWithin),
            field("validAfter", &MaterialUse::validAfter)};
}

Fields Tolerance::fields()
{
    return {field("allowed", &Tolerance::allowed),
            field("capDays", &Tolerance::capDays, {.min = 0, .max = 60}),
            field("outcome", &Tolerance::outcome),
            field("clock", &Tolerance::clock),
            field("reason", &Tolerance::reason, {.lengthMin = 1}),
            field("bar", &Tolerance::bar)};
}

Fields ItemResult::fields()
{
    return {field("name", &ItemResult::name, {.lengthMin = 1}),
            field("numberPattern", &ItemResult::numberPattern, {.lengthMin = 1}),
            field("validity", &ItemResult::validity), field("sample", &ItemResult::sample, {.lengthMin = 1}),
            field("blank", &ItemResult::blank, {.lengthMin = 1, .lengthMax = 40})};
}

Fields Situation::fields()
{
    return {field("role", &Situation::role), field("element", &Situation::element, {.lengthMin = 1}),
            field("ask", &Situation::ask, {.lengthMin = 1, .lengthMax = 60})};
}

bool Item::inForce(QDate day) const
{
    return effectiveFrom <= day && (!effectiveUntil || day <= *effectiveUntil) && (!end || day <= end->lastDay);
}

Fields Item::fields()
{
    return {field("code", &Item::code, {.lengthMin = 10, .lengthMax = 60}),
            field("version", &Item::version, {.min = 1, .max = 9999}),
            field("effectiveFrom", &Item::effectiveFrom),
            field("name", &Item::name, {.lengthMin = 1}),
            field("shortName", &Item::shortName, {.lengthMin = 1, .lengthMax = 20}),
            field("initials", &Item::initials, {.lengthMin = 1}),
            field("synonyms", &Item::synonyms, {.lengthMin = 1, .lengthMax = 40, .itemsMax = 30}),
            field("unit", &Item::unit),
            field("object", &Item::object, {.lengthMin = 1}),
            field("type", &Item::type),
            field("counterKind", &Item::counterKind),
            field("family", &Item::family),
            field("statutory", &Item::statutory),
            field("promised", &Item::promised),
            field("extensionMax", &Item::extensionMax, {.min = 0, .max = 365}),
            field("instant", &Item::instant),
            field("after", &Item::after, {.itemsMax = 20}),
            field("elements", &Item::elements, {.itemsMax = 300}),
            field("materials", &Item::materials, {.itemsMax = 60}),
            field("tolerance", &Item::tolerance),
            field("result", &Item::result),
            field("feeFen", &Item::feeFen),
            field("feeNote", &Item::feeNote, {.lengthMin = 1}),
            field("legalBasis", &Item::legalBasis, {.lengthMin = 1, .itemsMax = 30}),
            field("guide", &Item::guide, {.lengthMin = 1, .lengthMax = 2000}),
            field("effectiveUntil", &Item::effectiveUntil),
            field("changeReason", &Item::changeReason, {.lengthMin = 1, .lengthMax = 500}),
            field("persons", &Item::persons),
            field("identity", &Item::identity),
            field("power", &Item::power),
            field("reach", &Item::reach),
            field("flow", &Item::flow),
            field("fees", &Item::fees, {.itemsMax = 20}),
            field("questions", &Item::questions, {.itemsMax = 50}),
            field("situations", &Item::situations, {.itemsMax = 20}),
            field("end", &Item::end),
            field("intake", &Item::intake),
            field("retention", &Item::retention),
            field("informedPromise", &Item::informedPromise),
            field("joint", &Item::joint)};
}

Retention retentionOf(const Item &item)
{
    if (item.retention)
        return *item.retention;
    switch (item.family) {
    // Who owns what, and who is married to whom, is asked for as long as anybody lives.
    case IntakeFamily::RealEstate:
    case IntakeFamily::Marriage: return Retention::Permanent;
    case IntakeFamily::Licence:
    case IntakeFamily::MarketRegistration:
    case IntakeFamily::Police:
    case IntakeFamily::WorkInjury: return Retention::Years30;
    case IntakeFamily::SocialInsurance:
    case IntakeFamily::Relief:
    case IntakeFamily::Service: return Retention::Years10;
    }
    return Retention::Permanent;
}

Fields Bundle::fields()
{
    return {field("code", &Bundle::code, {.lengthMin = 1, .lengthMax = 40}),
            field("name", &Bundle::name, {.lengthMin = 1}),
            field("initials", &Bundle::initials, {.lengthMin = 1}),
            field("items", &Bundle::items, {.itemsMax = 30}),
            field("guide", &Bundle::guide, {.lengthMin = 1, .lengthMax = 2000}),
            field("steps", &Bundle::steps, {.itemsMax = 30}),
            field("refused", &Bundle::refused)};
}

Fields BundleStep::fields()
{
    return {field("item", &BundleStep::item, {.lengthMin = 1, .lengthMax = 40}),
            field("after", &BundleStep::after, {.itemsMax = 30}),
            field("elements", &BundleStep::elements, {.itemsMax = 60}),
            field("papers", &BundleStep::papers, {.itemsMax = 30})};
}

const BundleStep *Bundle::stepOf(const QString &item, const QList<QString> &together) const
{
    if (!steps)
        return nullptr;
    for (const BundleStep &step : *steps) {
        const bool waits = std::any_of(step.after.begin(), step.after.end(),
                                       [&](const QString &earlier) { return together.contains(earlier); });
        if (step.item == item && waits)
            return &step;
    }
    return nullptr;
}

Item besideEarlier(const Item &item, const BundleStep &step)
{
    Item beside = item;
    beside.elements.removeIf([&](const ElementUse &one) {
        return step.elements.contains(QLatin1String(codeText(one.role)) + QLatin1Char('.') + one.element);
    });
    beside.materials.removeIf([&](const MaterialUse &use) { return step.papers.contains(use.material); });
    beside.after.removeIf([&](const QString &code) { return step.after.contains(code); });
    return beside;
}

Fields CatalogueUnit::fields()
{
    return {field("code", &CatalogueUnit::code, {.lengthMin = 1, .lengthMax = 40}),
            field("name", &CatalogueUnit::name, {.lengthMin = 1})};
}

} // namespace ow
