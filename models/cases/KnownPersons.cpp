#include "models/cases/KnownPersons.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/VisitCommands.h"
#include "models/catalogue/Catalogue.h"
#include "models/forms/FormMerge.h"
#include "models/identity/PersonStore.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

namespace ow {

namespace {

/// Cards say 汉, the code list 汉族; empty when the list has no such entry.
QString ethnicityCode(const Catalogue &catalogue, const QString &printed)
{
    const CodeList *list = catalogue.codeList(QStringLiteral("ethnicity"));
    for (const CodeEntry &entry : list ? list->entries : QList<CodeEntry>()) {
        if (entry.name == printed || entry.name == printed + QStringLiteral("族"))
            return entry.code;
    }
    return {};
}

/// What nobody but the clerk has looked at, and a chip nobody vouches for, says no more than what he was shown.
Assurance warrantedBy(const CardReading &reading)
{
    switch (reading.by) {
    case ReadBy::Chip: return reading.proof == ChipProof::Unverified ? Assurance::Shown : Assurance::Read;
    case ReadBy::PlatformCode: return Assurance::Read;
    case ReadBy::MachineLine:
    case ReadBy::Scanner:
    case ReadBy::Typed: return Assurance::Shown;
    }
    return Assurance::Shown;
}

/// An answer is as old as its first saying: passing it on from application to application does not make it new.
void takeAge(KnownAnswer &known, const Provenance &from)
{
    if (from.asOf.isValid() && from.asOf < known.asOf) {
        known.asOf = from.asOf;
        if (from.origin == AnswerOrigin::Earlier)
            known.source = from.source.value_or(known.source);
    }
    known.validUntil = from.validUntil;
}

/// Who applies every week is not read back for years: the youngest cases say what still holds.
constexpr int earlierCasesMax = 40;

/// What the principal said in his submitted applications, the youngest first; answers asked for by rows carry theirs.
QList<QList<KnownAnswer>> saidEarlier(Connection &db, Sealer &sealer, const QUuid &principal)
{
    QList<QList<KnownAnswer>> applications;
    QSet<QUuid> seen;
    for (const Case &record : CaseStore::ofPrincipal(db, principal, earlierCasesMax)) {
        if (seen.contains(record.application))
            continue;
        seen.insert(record.application);
        const auto earlier = CaseStore::application(db, record.application);
        const auto body = earlier && earlier->answersSealed ? openDraft(db, sealer, *earlier->answersSealed)
                                                            : fail(problem::NotFound);
        if (!body)
            continue;
        QList<KnownAnswer> said;
        for (const DraftBody::Entry &entry : body->answers) {
            const auto key = QuestionKey::parse(entry.key);
            if (!key || isOfThisApplicationOnly(key->role))
                continue;
            KnownAnswer one{key->role,         key->element,  entry.value, AnswerOrigin::Earlier,
                            record.receivedOn, record.number, key->scope};
            if (key->instance > 0)
                one.row = key->instance;
            if (entry.provenance)
                takeAge(one, *entry.provenance);
            said.append(one);
        }
        applications.append(said);
    }
    return applications;
}

/// Answers of the principal's submitted applications, offered again with their origin.
QList<KnownAnswer> knownFromEarlier(Connection &db, Sealer &sealer, const QUuid &principal)
{
    QList<KnownAnswer> known;
    for (const QList<KnownAnswer> &said : saidEarlier(db, sealer, principal)) {
        for (const KnownAnswer &answer : said) {
            // Rows are taken as a whole or not at all (rowsOfEarlier).
            if (!answer.row)
                known.append(answer);
        }
    }
    return known;
}

/// What an agent said of himself when he applied for somebody else in this visit; the last word counts.
QList<KnownAnswer> knownOfAgent(Connection &db, Sealer &sealer, const Application &application, const QUuid &agent)
{
    QList<KnownAnswer> known;
    QSet<QString> said;
    for (const Application &other : CaseStore::ofVisit(db, application.visit)) {
        if (other.id == application.id || other.partyHere(ElementRole::Agent) != agent)
            continue;
        const auto draft = CaseStore::draft(db, other.id);
        const auto body = other.answersSealed ? openDraft(db, sealer, *other.answersSealed)
            : draft                           ? openDraft(db, sealer, draft->bodySealed)
                                              : fail(problem::NotFound);
        if (!body)
            continue;
        for (const DraftBody::Entry &entry : body->answers) {
            const auto key = QuestionKey::parse(entry.key);
            if (key && key->role == ElementRole::Agent && !said.contains(entry.key)) {
                said.insert(entry.key);
                known.append({ElementRole::Agent, key->element, entry.value, AnswerOrigin::Earlier, other.startedOn,
                              QStringLiteral("本次到厅的上一份申请"), key->scope});
            }
        }
    }
    return known;
}

const VisitPerson *personIn(const Visit &visit, const QUuid &person, std::optional<VisitRole> role)
{
    for (const VisitPerson &one : visit.persons) {
        if (one.person == person && (!role || one.role == *role))
            return &one;
    }
    return nullptr;
}

Result<Attendant> attendant(Connection &db, Sealer &sealer, const VisitPerson *one)
{
    const auto person = one ? PersonStore::find(db, one->person) : std::nullopt;
    if (!person)
        return fail(problem::PersonMismatch);
    return openCard(db, sealer, *person).map([&](const IdentityCard &card) {
        VisitFacts facts = one->facts.value_or(VisitFacts{});
        if (!one->facts)
            facts.document = kindOf(card); // read by a version that kept no facts and let no expired card pass
        return Attendant{card, facts};
    });
}

} // namespace

bool isOfThisApplicationOnly(ElementRole role)
{
    switch (role) {
    case ElementRole::Agent:
    case ElementRole::Guardian:
    case ElementRole::CoApplicant:
    case ElementRole::Transferor:
    case ElementRole::Transferee: return true;
    default: return false;
    }
}

QList<EarlierRows> rowsOfEarlier(Connection &db, Sealer &sealer, const QUuid &principal, Form &form, QDate today)
{
    QList<EarlierRows> offers;
    for (QList<KnownAnswer> said : saidEarlier(db, sealer, principal)) {
        said.removeIf([](const KnownAnswer &one) { return !one.row; });
        noteLeftOut(form, said, today);
        for (const EarlierRows &offer : earlierRows(form, said, today)) {
            const bool isKnown = std::any_of(offers.begin(), offers.end(),
                                             [&](const EarlierRows &one) { return one.role == offer.role; });
            if (!isKnown)
                offers.append(offer);
        }
    }
    for (const EarlierRows &offer : std::as_const(offers)) {
        for (const KnownRow &cell : offer.cells) {
            const auto key = QuestionKey::parse(cell.key);
            for (Question &question : form.questions) {
                if (key && question.role == key->role && question.element.code == key->element
                    && question.scope() == key->scope)
                    question.leftOut.reset();
            }
        }
    }
    return offers;
}

QList<KnownAnswer> knownFromCard(const Catalogue &catalogue, ElementRole role, const IdentityCard &card, QDate today)
{
    const QString source = documentName(kindOf(card));
    QList<KnownAnswer> known;
    const auto add = [&](const char *element, const QString &value) {
        if (!value.isEmpty())
            known.append({role, QString::fromLatin1(element), value, AnswerOrigin::Card, today, source});
    };
    add("personName", card.name);
    add("idType", QLatin1String(codeText(kindOf(card))));
    add("idNumber", card.number);
    add("sex", QLatin1String(codeText(card.sex)));
    add("ethnicity", ethnicityCode(catalogue, card.ethnicity));
    add("birthDate", card.birth.toString(Qt::ISODate));
    add("homeAddress", card.address);
    add("registeredAddress", card.address);
    return known;
}

Result<QList<KnownAnswer>> knownOfPeople(Connection &db, Sealer &sealer, const Catalogue &catalogue,
                                         const Application &application, QDate today)
{
    QList<KnownAnswer> known;
    const auto visit = CaseStore::visit(db, application.visit);
    const auto addCard = [&](ElementRole role, const QUuid &id, std::optional<int> row) -> Result<void> {
        const auto person = PersonStore::find(db, id);
        const Result<IdentityCard> card = person ? openCard(db, sealer, *person) : fail(problem::PersonMismatch);
        if (!card)
            return fail(card.error());
        for (KnownAnswer &one : knownFromCard(catalogue, role, *card, today)) {
            one.row = row;
            const VisitPerson *here = visit ? personIn(*visit, id, std::nullopt) : nullptr;
            if (here && here->facts)
                one.assurance = warrantedBy(here->facts->reading);
            known.append(one);
        }
        return {};
    };
    if (PersonStore::find(db, application.principal)) {
        if (const auto added = addCard(ElementRole::Applicant, application.principal, {}); !added)
            return fail(added.error());
    }
    QMap<ElementRole, int> rows;
    for (const ApplicationParty &party : application.parties.value_or(QList<ApplicationParty>())) {
        if (party.presence != Presence::Here || !party.person)
            continue;
        // Applications of versions that gave nobody a row count them as they come.
        const int nth = ++rows[party.part];
        const std::optional<int> row = repeats(party.part) ? std::optional(party.row.value_or(nth)) : std::nullopt;
        if (const auto added = addCard(party.part, *party.person, row); !added)
            return fail(added.error());
    }
    if (const auto agent = application.partyHere(ElementRole::Agent)) {
        const VisitPerson *one = visit ? personIn(*visit, *agent, VisitRole::Agent) : nullptr;
        if (one && one->facts && one->facts->relation)
            known.append({ElementRole::Agent, QStringLiteral("agentRelation"), *one->facts->relation,
                          AnswerOrigin::Applicant, today, QStringLiteral("核验身份时所述")});
        known += knownOfAgent(db, sealer, application, *agent);
    }
    return known + knownFromEarlier(db, sealer, application.principal);
}

Result<Attendance> attendanceOf(Connection &db, Sealer &sealer, const Visit &visit, const Application &application)
{
    const VisitPerson *asApplicant = personIn(visit, application.principal, VisitRole::Applicant);
    const Result<Attendant> principal =
        attendant(db, sealer, asApplicant ? asApplicant : personIn(visit, application.principal, std::nullopt));
    if (!principal)
        return fail(principal.error());
    Attendance came{*principal, {}, {}};
    for (const auto &[part, role, place] : {std::tuple(ElementRole::Agent, VisitRole::Agent, &came.agent),
                                            std::tuple(ElementRole::Guardian, VisitRole::Guardian, &came.guardian)}) {
        const auto person = application.partyHere(part);
        if (!person)
            continue;
        const Result<Attendant> one = attendant(db, sealer, personIn(visit, *person, role));
        if (!one)
            return fail(problem::PartyUnknown, {{QStringLiteral("party"), partText(part)}});
        *place = *one;
    }
    return came;
}

} // namespace ow
