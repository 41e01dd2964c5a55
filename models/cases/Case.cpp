#include "models/cases/Case.h"

namespace ow {

Fields MaterialCheck::fields()
{
    return {field("material", &MaterialCheck::material, {.lengthMin = 1, .lengthMax = 40}),
            field("finding", &MaterialCheck::finding),
            field("defects", &MaterialCheck::defects, {.lengthMax = 40, .itemsMax = 30}),
            field("ticked", &MaterialCheck::ticked, {.lengthMax = 40, .itemsMax = 30}),
            field("remark", &MaterialCheck::remark, {.lengthMax = 200}),
            field("issuedOn", &MaterialCheck::issuedOn),
            field("validTo", &MaterialCheck::validTo),
            field("originals", &MaterialCheck::originals, {.min = 0, .max = 99}),
            field("copies", &MaterialCheck::copies, {.min = 0, .max = 99}),
            field("uploaded", &MaterialCheck::uploaded, {.itemsMax = 20})};
}

Fields FoundDefect::fields()
{
    return {field("material", &FoundDefect::material), field("materialName", &FoundDefect::materialName),
            field("code", &FoundDefect::code), field("wording", &FoundDefect::wording),
            field("cure", &FoundDefect::cure)};
}

Fields Supplement::fields()
{
    return {field("material", &Supplement::material),
            field("materialName", &Supplement::materialName),
            field("due", &Supplement::due),
            field("explanation", &Supplement::explanation, {.lengthMax = 2000}),
            field("receivedOn", &Supplement::receivedOn),
            field("moved", &Supplement::moved),
            field("anyOf", &Supplement::anyOf, {.lengthMax = 40, .itemsMax = 30}),
            field("broughtBy", &Supplement::broughtBy)};
}

Fields IntakeNotice::fields()
{
    return {field("on", &IntakeNotice::on), field("by", &IntakeNotice::by), field("byName", &IntakeNotice::byName),
            field("defects", &IntakeNotice::defects), field("asked", &IntakeNotice::asked, {.lengthMax = 40})};
}

Fields BroughtPapers::fields()
{
    return {field("by", &BroughtPapers::by),
            field("handedOn", &BroughtPapers::handedOn),
            field("enteredOn", &BroughtPapers::enteredOn),
            field("enteredBy", &BroughtPapers::enteredBy),
            field("materials", &BroughtPapers::materials, {.lengthMin = 1, .lengthMax = 40, .itemsMax = 60}),
            field("sending", &BroughtPapers::sending)};
}

Fields SupplementMove::fields()
{
    return {field("from", &SupplementMove::from), field("reason", &SupplementMove::reason, {.lengthMax = 300}),
            field("by", &SupplementMove::by), field("on", &SupplementMove::on)};
}

Fields SpecialProcedure::fields()
{
    return {field("kind", &SpecialProcedure::kind),
            field("name", &SpecialProcedure::name),
            field("basis", &SpecialProcedure::basis, {.lengthMax = 500}),
            field("reason", &SpecialProcedure::reason, {.lengthMax = 500}),
            field("expected", &SpecialProcedure::expected),
            field("startedOn", &SpecialProcedure::startedOn),
            field("startedBy", &SpecialProcedure::startedBy),
            field("endedOn", &SpecialProcedure::endedOn),
            field("endedBy", &SpecialProcedure::endedBy),
            field("outcome", &SpecialProcedure::outcome, {.lengthMax = 500})};
}

Fields CaseExtension::fields()
{
    return {field("days", &CaseExtension::days),
            field("reason", &CaseExtension::reason, {.lengthMax = 500}),
            field("askedOn", &CaseExtension::askedOn),
            field("askedBy", &CaseExtension::askedBy),
            field("granted", &CaseExtension::granted),
            field("answeredOn", &CaseExtension::answeredOn),
            field("answeredBy", &CaseExtension::answeredBy),
            field("refusal", &CaseExtension::refusal, {.lengthMax = 500})};
}

Fields CaseEnding::fields()
{
    return {field("reason", &CaseEnding::reason, {.lengthMax = 500}), field("on", &CaseEnding::on),
            field("by", &CaseEnding::by), field("barredUntil", &CaseEnding::barredUntil),
            field("spared", &CaseEnding::spared, {.lengthMax = 300})};
}

Fields Opinion::fields()
{
    return {field("reviewer", &Opinion::reviewer), field("agrees", &Opinion::agrees),
            field("text", &Opinion::text, {.lengthMax = 500}), field("at", &Opinion::at)};
}

Fields CaseResult::fields()
{
    return {field("name", &CaseResult::name), field("number", &CaseResult::number),
            field("validFrom", &CaseResult::validFrom), field("validTo", &CaseResult::validTo),
            field("blank", &CaseResult::blank, {.lengthMax = 40})};
}

Fields Case::fields()
{
    return {field("id", &Case::id),
            field("number", &Case::number),
            field("application", &Case::application),
            field("item", &Case::item),
            field("itemVersion", &Case::itemVersion),
            field("itemName", &Case::itemName),
            field("unit", &Case::unit),
            field("principal", &Case::principal),
            field("maskedName", &Case::maskedName),
            field("state", &Case::state),
            field("receivedOn", &Case::receivedOn),
            field("receiver", &Case::receiver),
            field("acceptedOn", &Case::acceptedOn),
            field("due", &Case::due),
            field("dueExplanation", &Case::dueExplanation, {.lengthMax = 2000}),
            field("supplements", &Case::supplements),
            field("defects", &Case::defects),
            field("refusal", &Case::refusal, {.lengthMax = 500}),
            field("opinions", &Case::opinions),
            field("decider", &Case::decider),
            field("decidedOn", &Case::decidedOn),
            field("decisionReason", &Case::decisionReason, {.lengthMax = 500}),
            field("result", &Case::result),
            field("issuedOn", &Case::issuedOn),
            field("deliveredOn", &Case::deliveredOn),
            field("deliveredTo", &Case::deliveredTo),
            field("takenByAgent", &Case::takenByAgent),
            field("intakeDue", &Case::intakeDue),
            field("intakeExplanation", &Case::intakeExplanation),
            field("toleranceClock", &Case::toleranceClock),
            field("procedures", &Case::procedures, {.itemsMax = 50}),
            field("extension", &Case::extension),
            field("ending", &Case::ending),
            field("issueDue", &Case::issueDue),
            field("correctionDue", &Case::correctionDue),
            field("correctionExplanation", &Case::correctionExplanation, {.lengthMax = 2000}),
            field("notices", &Case::notices, {.itemsMax = 50}),
            field("corrections", &Case::corrections, {.itemsMax = 50}),
            field("shortNumber", &Case::shortNumber, {.lengthMax = 9}),
            field("promise", &Case::promise),
            field("hearing", &Case::hearing),
            field("collecting", &Case::collecting),
            field("bundle", &Case::bundle),
            field("fee", &Case::fee),
            field("deliveredSigning", &Case::deliveredSigning),
            field("filed", &Case::filed),
            field("external", &Case::external),
            field("amendments", &Case::amendments, {.itemsMax = 50}),
            field("claim", &Case::claim),
            field("remands", &Case::remands, {.itemsMax = 50}),
            field("online", &Case::online)};
}

Fields VisitPerson::fields()
{
    return {field("person", &VisitPerson::person), field("maskedName", &VisitPerson::maskedName),
            field("role", &VisitPerson::role), field("facts", &VisitPerson::facts)};
}

Fields Visit::fields()
{
    return {field("id", &Visit::id),
            field("ticket", &Visit::ticket),
            field("ticketNumber", &Visit::ticketNumber),
            field("window", &Visit::window),
            field("day", &Visit::day),
            field("persons", &Visit::persons, {.itemsMax = 20})};
}

Fields ItemRef::fields()
{
    return {field("code", &ItemRef::code), field("version", &ItemRef::version)};
}

Fields Application::fields()
{
    return {field("id", &Application::id),
            field("visit", &Application::visit),
            field("principal", &Application::principal),
            field("maskedName", &Application::maskedName),
            field("key", &Application::key),
            field("items", &Application::items),
            field("state", &Application::state),
            field("startedOn", &Application::startedOn),
            field("startedBy", &Application::startedBy),
            field("answersSealed", &Application::answersSealed, {.lengthMax = 400000}),
            field("materials", &Application::materials),
            field("parties", &Application::parties, {.itemsMax = 20}),
            field("reopened", &Application::reopened, {.lengthMax = 60, .itemsMax = 30}),
            field("bundle", &Application::bundle),
            field("filed", &Application::filed)};
}

std::optional<QUuid> Application::partyHere(ElementRole part) const
{
    for (const ApplicationParty &one : parties.value_or(QList<ApplicationParty>())) {
        if (one.part == part && one.presence == Presence::Here && one.person)
            return one.person;
    }
    return std::nullopt;
}

Fields ApplicationJoined::fields()
{
    return {field("application", &ApplicationJoined::application)};
}

Fields VisitStored::fields()
{
    return {field("visit", &VisitStored::visit)};
}

Fields ApplicationStarted::fields()
{
    return {field("application", &ApplicationStarted::application)};
}

Fields ApplicationItemsChanged::fields()
{
    return {field("application", &ApplicationItemsChanged::application)};
}

Fields ApplicationReopened::fields()
{
    return {field("application", &ApplicationReopened::application)};
}

Fields ApplicationFiled::fields()
{
    return {field("application", &ApplicationFiled::application)};
}

Fields ApplicationAmended::fields()
{
    return {field("application", &ApplicationAmended::application)};
}

Fields ApplicationSubmitted::fields()
{
    return {field("application", &ApplicationSubmitted::application)};
}

} // namespace ow
