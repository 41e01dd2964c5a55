#include "models/cases/IdentifyCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseRules.h"
#include "models/cases/PersonRules.h"
#include "models/identity/IdentityCode.h"
#include "models/identity/IdentityCodeStore.h"
#include "models/identity/PersonStore.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketStore.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

namespace ow {

namespace {
/// What of a document is refused at once; the rest is for the items to judge.
Result<ReadCard> documentAt(const CommandContext &context, const IdentifyVisitor &command)
{
    Result<ReadCard> read = readCard(command.card, hallDate(context.now), QStringLiteral("card"));
    if (!read)
        return read;
    Faults faults;
    if (command.reading && command.reading->lost.value_or(false))
        faults.append({QStringLiteral("card"), &problem::CardLost, {}});
    // Results are handed to people with a document in good standing; no item is asked there.
    if (context.actor.stationRole == StationRole::Delivery)
        faults += read->standing;
    if (documentRow(kindOf(read->card)).needsGuardian && command.role != VisitRole::Applicant)
        faults.append({QStringLiteral("card"),
                       &problem::OwnCardNeeded,
                       {{QStringLiteral("age"), QString::number(ageAt(read->card.birth, hallDate(context.now)))},
                        {QStringLiteral("item"), visitRoleText(command.role)},
                        {QStringLiteral("document"), documentName(kindOf(read->card))}}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return read;
}

DocumentShown documentShown(const ReadCard &read, QDate today)
{
    DocumentShown shown;
    shown.kind = kindOf(read.card);
    shown.name = documentName(shown.kind);
    shown.validTo = read.card.validTo;
    shown.stayUntil = read.card.stayUntil;
    shown.age = ageAt(read.card.birth, today);
    for (const Fault &note : read.notes)
        shown.notes.append(note.sentence());
    shown.expired = read.card.validTo && *read.card.validTo < today;
    shown.stayOver = read.card.stayUntil && *read.card.stayUntil < today;
    return shown;
}

Result<Decision> decideIdentify(CommandContext &context, const IdentifyVisitor &command)
{
    const auto window = windowOfActor(context, command.window);
    if (!window)
        return fail(window.error());
    const auto ticket = TicketStore::atWindow(context.db, command.window);
    if (!ticket)
        return fail(problem::TicketUnknown);
    const Result<ReadCard> read = documentAt(context, command);
    if (!read)
        return fail(read.error());
    Visit visit = CaseStore::visitOfTicket(context.db, ticket->id)
                      .value_or(Visit{makeUuid(context.now, context.random),
                                      ticket->id,
                                      ticket->number,
                                      command.window,
                                      hallDate(context.now),
                                      {}});
    // Before the person is made: a stranger's card leaves nothing behind, not even a key.
    const auto known = PersonStore::findByCard(context.db, context.sealer, read->card);
    const bool holderCame = std::any_of(visit.persons.begin(), visit.persons.end(),
                                        [&](const VisitPerson &one) { return one.person == ticket->person; });
    if (command.role == VisitRole::Applicant && ticket->person && !holderCame
        && (!known || known->id != *ticket->person))
        return fail(problem::PersonMismatch);
    Result<IdentifiedPerson> identified = identifyRead(context, read->card);
    if (!identified)
        return fail(identified.error());
    const DocumentShown shown = documentShown(*read, hallDate(context.now));
    const VisitFacts facts{shown.kind,       command.reading.value_or(CardReading{}),
                           shown.expired,    shown.stayOver,
                           command.relation, command.authorityUntil};
    const VisitPerson person{identified->person.id, identified->person.maskedName, command.role, facts};
    visit.persons.removeIf([&](const VisitPerson &p) { return p.person == person.person && p.role == person.role; });
    visit.persons.append(person);
    Decision decision;
    if (identified->event)
        decision.events.push_back(std::move(*identified->event));
    decision.events.push_back(pendingEvent(QStringLiteral("visit/") + uuidText(visit.id), VisitStored{visit}));
    PersonCard card = personCard(context.db, person.person);
    card.maskedName = person.maskedName; // as the card says now, which the table learns only afterwards
    card.maskedNumber = identified->person.maskedNumber;
    card.document = shown;
    decision.reply = toJson(IdentifiedReply{visit, card});
    return decision;
}

Result<Decision> decideIdentifyByCode(CommandContext &context, const IdentifyByCode &command)
{
    const QByteArray key = IdentityCodeStore::platformKey(context.db);
    if (key.isEmpty())
        return fail(problem::IdentityCodeOff);
    const Result<IdentityCode> code = readIdentityCode(command.code, key, context.now);
    if (!code)
        return fail(code.error());
    if (IdentityCodeStore::isUsed(context.db, code->id))
        return fail(problem::IdentityCodeUsed);
    CardReading reading{.by = ReadBy::PlatformCode};
    reading.level = code->level;
    Result<Decision> decision = decideIdentify(
        context, {command.window, code->card, command.role, reading, command.relation, command.authorityUntil});
    if (decision)
        decision->events.push_back(
            pendingEvent(QStringLiteral("identity/") + uuidText(code->id), IdentityCodeUsed{code->id, code->level}));
    return decision;
}

const CommandRow identifyCommandTable[] = {
    commandRow<IdentifyVisitor, decideIdentify>({.roles = Role::Clerk | Role::Delivery,
                                                 .stations = StationRole::Window | StationRole::Delivery,
                                                 .unattended = 0},
                                                "核验身份"),
    commandRow<IdentifyByCode, decideIdentifyByCode>({.roles = Role::Clerk | Role::Delivery,
                                                      .stations = StationRole::Window | StationRole::Delivery,
                                                      .unattended = 0},
                                                     "扫身份码"),
};
} // namespace

std::span<const CommandRow> identifyCommands()
{
    return identifyCommandTable;
}

Fields IdentifyByCode::fields()
{
    return {field("window", &IdentifyByCode::window, {.min = 1, .max = 999}),
            field("code", &IdentifyByCode::code, {.lengthMin = 1, .lengthMax = 2000}),
            field("role", &IdentifyByCode::role), field("relation", &IdentifyByCode::relation, {.lengthMax = 40}),
            field("authorityUntil", &IdentifyByCode::authorityUntil)};
}

} // namespace ow
