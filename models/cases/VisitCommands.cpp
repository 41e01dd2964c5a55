#include "models/cases/VisitCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseRules.h"
#include "models/cases/DraftRules.h"
#include "models/cases/FilingCommands.h"
#include "models/cases/KnownPersons.h"
#include "models/cases/PartyAnswers.h"
#include "models/cases/RegistryCommands.h"
#include "models/cases/ScanCommands.h"
#include "models/cases/SourceJudge.h"
#include "models/catalogue/CatalogueVersions.h"
#include "models/forms/FormMerge.h"
#include "models/identity/PersonStore.h"
#include "models/queue/HallCommands.h"
#include "models/queue/HallStore.h"
#include "models/queue/TicketStore.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

namespace ow {

namespace {
constexpr char draftPurpose[] = "application.draft";

QString applicationSubject(const QUuid &id)
{
    return QStringLiteral("application/") + uuidText(id);
}

VisitRole visitRoleOf(ElementRole part)
{
    return part == ElementRole::Agent   ? VisitRole::Agent
        : part == ElementRole::Guardian ? VisitRole::Guardian
                                        : VisitRole::CoSigner;
}

/// Every party was read in this visit and is nobody else; who signs elsewhere is proved.
Faults partiesFaults(const Visit &visit, const Application &application)
{
    Faults faults;
    QList<QUuid> signers{application.principal};
    const QList<ApplicationParty> parties = application.parties.value_or(QList<ApplicationParty>());
    for (qsizetype i = 0; i < parties.size(); ++i) {
        const ApplicationParty &one = parties.at(i);
        const QString place = describe::at(QStringLiteral("parties"), i);
        const ProblemParameters who{{QStringLiteral("party"), partText(one.part)}};
        const bool isHere = one.presence == Presence::Here;
        const bool wasRead = one.person
            && std::any_of(visit.persons.begin(), visit.persons.end(),
                           [&](const VisitPerson &p) { return p.person == *one.person; });
        if ((isHere || one.person) && !wasRead)
            faults.append({place, &problem::PartyUnknown, who});
        if (one.presence == Presence::Absent && !one.reason)
            faults.append({place, &problem::ReasonMissing, {}});
        const bool isElsewhere = one.presence == Presence::Remote || one.presence == Presence::NotarisedProxy;
        if (isElsewhere && one.reference.value_or(QString()).trimmed().isEmpty())
            faults.append({place + QStringLiteral(".reference"), &problem::PartyUnproved, who});
        else if (one.presence == Presence::NotarisedProxy && !one.paperSeen.value_or(false))
            faults.append({place + QStringLiteral(".paperSeen"), &problem::PartyUnproved, who});
        // A parent may be guardian and sign; an agent may not be the one he acts for.
        const bool isSigner = one.part != ElementRole::Guardian && one.part != ElementRole::Agent;
        if (one.person && (*one.person == application.principal || (isSigner && signers.contains(*one.person))))
            faults.append({place, &problem::PartyTwice, who});
        if (one.person && isSigner)
            signers.append(*one.person);
    }
    return faults;
}

/// Whether these people may have an application for these items; the sentences for those who may, all reasons for those who may not.
Result<QList<QString>> mayApply(CommandContext &context, const Visit &visit, const Application &application,
                                const QList<const Item *> &items)
{
    Faults faults = partiesFaults(visit, application);
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    const Result<Attendance> came = attendanceOf(context.db, context.sealer, visit, application);
    if (!came)
        return fail(came.error());
    const PersonFindings found = personFindings(items, *came, hallDate(context.now));
    if (!found.stops.isEmpty())
        return fail(inputRefused(found.stops));
    QList<QString> warnings;
    for (const Fault &warning : found.warnings)
        warnings.append(warning.sentence());
    return warnings;
}

QList<SheetPerson> peopleOf(CommandContext &context, const Visit &visit, const Application &application)
{
    QList<SheetPerson> people;
    for (const ApplicationParty &party : application.parties.value_or(QList<ApplicationParty>())) {
        const auto person = party.person ? PersonStore::find(context.db, *party.person) : std::nullopt;
        if (!person)
            continue;
        SheetPerson shown{party.part, person->id, person->maskedName, person->maskedNumber};
        for (const VisitPerson &one : visit.persons) {
            if (one.person == person->id && (one.role == visitRoleOf(party.part) || !shown.facts))
                shown.facts = one.facts;
        }
        people.append(shown);
    }
    return people;
}

IntakeSheet sheetOf(CommandContext &context, const Visit &visit, const Application &application, const Form &form,
                    const DraftBody &body, int rev, int fence)
{
    const FormSaving spared = saving(form);
    IntakeSheet sheet{application.id, form, spared.asked, spared.separately,   spared.prefilled,
                      body,           rev,  fence,        application.parties, {}};
    const QList<EarlierRows> rows =
        rowsOfEarlier(context.db, context.sealer, application.principal, sheet.form, hallDate(context.now));
    if (!rows.isEmpty())
        sheet.earlierRows = rows;
    if (QList<SheetPerson> people = peopleOf(context, visit, application); !people.isEmpty())
        sheet.people = people;
    if (application.bundle) {
        sheet.bundle = SheetBundle{*application.bundle, {}};
        for (const ItemRef &ref : application.items)
            sheet.bundle->together.append(ref.code);
    }
    sheet.filed = application.filed;
    return sheet;
}

/// It ended, or nobody knows it.
Fault refusedItem(const QString &place, const CommandContext &context, const QString &code)
{
    const Problem why = notOffered(context.catalogue, code, hallDate(context.now));
    return {place, &why.type(), why.parameters()};
}

/// Everybody whose document was read for it: in the visit in which it was begun, and at the window that has it now.
std::optional<Visit> everybodyRead(CommandContext &context, const Application &application)
{
    std::optional<Visit> visit = CaseStore::visit(context.db, application.visit);
    const auto window = HallStore::windowOfClerk(context.db, context.actor.user);
    const auto ticket = window ? TicketStore::atWindow(context.db, window->number) : std::nullopt;
    const auto here = ticket ? CaseStore::visitOfTicket(context.db, ticket->id) : std::nullopt;
    if (!visit || !here || here->id == visit->id)
        return visit;
    for (const VisitPerson &one : here->persons) {
        visit->persons.removeIf([&](const VisitPerson &p) { return p.person == one.person && p.role == one.role; });
        visit->persons.append(one);
    }
    return visit;
}

/// The visit an application belongs to, with those of its parties whose document was read at another one; nothing when it knows them.
std::optional<Visit> visitJoined(CommandContext &context, const Application &application, const Visit &everybody)
{
    std::optional<Visit> visit = CaseStore::visit(context.db, application.visit);
    if (!visit)
        return std::nullopt;
    bool isNew = false;
    for (const ApplicationParty &party : application.parties.value_or(QList<ApplicationParty>())) {
        const bool isThere = std::any_of(visit->persons.begin(), visit->persons.end(),
                                         [&](const VisitPerson &one) { return one.person == party.person; });
        for (const VisitPerson &one : everybody.persons) {
            if (isThere || one.person != party.person)
                continue;
            visit->persons.append(one);
            isNew = true;
        }
    }
    return isNew ? visit : std::nullopt;
}

PartyIdentity identityOf(CommandContext &context, const QUuid &id)
{
    const auto person = PersonStore::find(context.db, id);
    const Result<IdentityCard> card = person ? openCard(context.db, context.sealer, *person) : fail(problem::NotFound);
    return card ? PartyIdentity{card->name, card->number} : PartyIdentity{};
}

/// At least two of its items are those of the 一件事 it was begun as.
bool isBundled(const Catalogue &catalogue, const Application &application)
{
    const QList<Bundle> &known = catalogue.bundles();
    const auto bundle =
        std::find_if(known.begin(), known.end(), [&](const Bundle &one) { return one.code == application.bundle; });
    return bundle != known.end()
        && std::count_if(application.items.begin(), application.items.end(),
                         [&](const ItemRef &ref) { return bundle->items.contains(ref.code); })
        >= 2;
}

Result<Decision> decideStart(CommandContext &context, const StartApplication &command)
{
    if (command.secret.value_or(false))
        return fail(problem::SecretRefused, {{QStringLiteral("what"), QStringLiteral("事项")}});
    const auto window = windowOfActor(context, command.window);
    if (!window)
        return fail(window.error());
    const auto ticket = TicketStore::atWindow(context.db, command.window);
    const auto visit = ticket ? CaseStore::visitOfTicket(context.db, ticket->id) : std::nullopt;
    if (!visit)
        return fail(problem::VisitUnknown);
    const auto person = std::find_if(visit->persons.begin(), visit->persons.end(),
                                     [&](const VisitPerson &p) { return p.person == command.principal; });
    if (person == visit->persons.end())
        return fail(problem::PersonMismatch);

    const QDate today = hallDate(context.now);
    Application application;
    application.id = makeUuid(context.now, context.random);
    application.visit = visit->id;
    application.principal = command.principal;
    application.maskedName = person->maskedName;
    application.startedOn = today;
    application.startedBy = context.actor.user;
    if (DraftBody none; command.parties)
        application.parties = placedParties(
            *command.parties, {}, [&](const QUuid &id) { return identityOf(context, id); }, none);
    Faults faults;
    for (qsizetype i = 0; i < command.items.size(); ++i) {
        const Item *item = context.catalogue.item(command.items.at(i), today);
        if (item && command.items.indexOf(command.items.at(i)) < i)
            faults.append(
                {QStringLiteral("items[%1]").arg(i), &problem::Duplicate, {{QStringLiteral("what"), item->name}}});
        else if (item)
            application.items.append({item->code, item->version});
        else
            faults.append(refusedItem(describe::at(QStringLiteral("items"), i), context, command.items.at(i)));
    }
    application.bundle = command.bundle;
    application.filed = command.filed;
    if (command.filed)
        faults += filedHereFaults(*command.filed, today);
    if (command.bundle && !isBundled(context.catalogue, application))
        faults.append({QStringLiteral("bundle"), &problem::BundleUnknown, {}});
    if (!faults.isEmpty())
        return fail(inputRefused(faults));
    const auto items = itemsOf(context.catalogue, application);
    const auto warnings = items ? mayApply(context, *visit, application, *items) : fail(items.error());
    if (!warnings)
        return fail(warnings.error());
    const Result<Form> form = formOf(context.db, context.sealer, context.catalogue, application, today);
    if (!form)
        return fail(form.error());
    application.key =
        context.sealer.makeKey(context.db, applicationSubject(application.id), makeUuid(context.now, context.random));
    const DraftBody body = prefilledBody(*form);
    const Result<QByteArray> bodySealed = sealDraft(context.db, context.sealer, application.key, body);
    if (!bodySealed)
        return fail(bodySealed.error());
    const Draft draft{application.id, 1, context.actor.user, context.actor.displayName, 1, *bodySealed, context.now};
    IntakeSheet sheet = sheetOf(context, *visit, application, *form, body, draft.rev, draft.fence);
    if (!warnings->isEmpty())
        sheet.warnings = *warnings;
    return Decision{{pendingEvent(applicationSubject(application.id), ApplicationStarted{application})},
                    toJson(sheet),
                    [draft](Connection &db) { CaseStore::putDraft(db, draft); }};
}

Result<Decision> decideSetParties(CommandContext &context, const SetParties &command)
{
    const auto application = CaseStore::application(context.db, command.application);
    std::optional<Draft> draft = CaseStore::draft(context.db, command.application);
    const auto visit = application ? everybodyRead(context, *application) : std::nullopt;
    if (!visit || !draft || application->state != ApplicationState::Draft)
        return fail(problem::ApplicationUnknown);
    if (command.fence != draft->fence || draft->holder != context.actor.user)
        return fail(problem::DraftTaken, {{QStringLiteral("holder"), draft->holderName}});
    Result<DraftBody> body = openDraft(context.db, context.sealer, draft->bodySealed);
    if (!body)
        return fail(body.error());
    Application joined = *application;
    joined.parties = placedParties(
        command.parties, application->parties.value_or(QList<ApplicationParty>()),
        [&](const QUuid &person) { return identityOf(context, person); }, *body);
    const auto items = itemsOf(context.catalogue, joined);
    const auto warnings = items ? mayApply(context, *visit, joined, *items) : fail(items.error());
    if (!warnings)
        return fail(warnings.error());
    const Result<Form> form = formOf(context.db, context.sealer, context.catalogue, joined, hallDate(context.now));
    if (!form)
        return fail(form.error());
    rejoin(*body, *form, *application, joined);
    const Result<QByteArray> bodySealed = sealDraft(context.db, context.sealer, joined.key, *body);
    if (!bodySealed)
        return fail(bodySealed.error());
    draft->rev += 1;
    draft->bodySealed = *bodySealed;
    draft->savedAt = context.now;
    IntakeSheet sheet = sheetOf(context, *visit, joined, *form, *body, draft->rev, draft->fence);
    if (!warnings->isEmpty())
        sheet.warnings = *warnings;
    Decision decision;
    if (const auto known = visitJoined(context, joined, *visit))
        decision.events.push_back(pendingEvent(QStringLiteral("visit/") + uuidText(known->id), VisitStored{*known}));
    decision.events.push_back(pendingEvent(applicationSubject(joined.id), ApplicationJoined{joined}));
    for (PendingEvent &event : withoutLostProofs(context, joined))
        decision.events.push_back(std::move(event));
    decision.reply = toJson(sheet);
    decision.outside = [draft = *draft](Connection &db) { CaseStore::putDraft(db, draft); };
    return decision;
}

Result<Decision> decideResume(CommandContext &context, const ResumeApplication &command)
{
    const auto application = CaseStore::application(context.db, command.application);
    std::optional<Draft> draft = CaseStore::draft(context.db, command.application);
    if (!draft && application && application->answersSealed) // came online: on a desk for the first time
        draft = Draft{application->id, 1, {}, {}, 0, *application->answersSealed, context.now};
    const auto visit = application ? everybodyRead(context, *application) : std::nullopt;
    if (!visit || !draft || application->state != ApplicationState::Draft)
        return fail(problem::ApplicationUnknown);
    const Result<Form> form =
        formOf(context.db, context.sealer, context.catalogue, *application, hallDate(context.now));
    if (!form)
        return fail(form.error());
    const Result<DraftBody> body = openDraft(context.db, context.sealer, draft->bodySealed);
    if (!body)
        return fail(body.error());
    draft->fence += 1;
    draft->holder = context.actor.user;
    draft->holderName = context.actor.displayName;
    return Decision{{},
                    toJson(sheetOf(context, *visit, *application, *form, *body, draft->rev, draft->fence)),
                    [draft = *draft](Connection &db) { CaseStore::putDraft(db, draft); }};
}

Result<Decision> decideSave(CommandContext &context, const SaveDraft &command)
{
    const auto application = CaseStore::application(context.db, command.application);
    std::optional<Draft> draft = CaseStore::draft(context.db, command.application);
    if (!application || !draft)
        return fail(problem::ApplicationUnknown);
    if (command.fence != draft->fence || draft->holder != context.actor.user)
        return fail(problem::DraftTaken, {{QStringLiteral("holder"), draft->holderName}});
    DraftBody body = command.body;
    signChanges(body, context.actor.user);
    if (const Result<void> judged = judgeSources(context, *application, *draft, body); !judged)
        return fail(judged.error());
    const Result<QByteArray> bodySealed = sealDraft(context.db, context.sealer, application->key, body);
    if (!bodySealed)
        return fail(bodySealed.error());
    draft->rev += 1;
    draft->bodySealed = *bodySealed;
    draft->savedAt = context.now;
    return Decision{
        {}, toJson(DraftSaved{draft->rev}), [draft = *draft](Connection &db) { CaseStore::putDraft(db, draft); }};
}

/// The items as wanted now; those that are in keep their version.
Result<QList<ItemRef>> changedItems(CommandContext &context, const Application &application,
                                    const QList<QString> &wanted)
{
    QList<ItemRef> refs;
    Faults faults;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const auto before = std::find_if(application.items.begin(), application.items.end(),
                                         [&](const ItemRef &ref) { return ref.code == wanted.at(i); });
        const Item *item = context.catalogue.item(wanted.at(i), hallDate(context.now));
        const QString place = describe::at(QStringLiteral("items"), i);
        if (wanted.indexOf(wanted.at(i)) < i)
            faults.append({place, &problem::Duplicate, {{QStringLiteral("what"), wanted.at(i)}}});
        else if (before != application.items.end())
            refs.append(*before);
        else if (item)
            refs.append({item->code, item->version});
        else
            faults.append(refusedItem(place, context, wanted.at(i)));
    }
    if (!faults.isEmpty())
        return fail(inputRefused(faults));
    return refs;
}

Result<Decision> decideChangeItems(CommandContext &context, const ChangeItems &command)
{
    const auto application = CaseStore::application(context.db, command.application);
    std::optional<Draft> draft = CaseStore::draft(context.db, command.application);
    const auto visit = application ? everybodyRead(context, *application) : std::nullopt;
    if (!visit || !draft || application->state != ApplicationState::Draft)
        return fail(problem::ApplicationUnknown);
    if (command.fence != draft->fence || draft->holder != context.actor.user)
        return fail(problem::DraftTaken, {{QStringLiteral("holder"), draft->holderName}});
    if (application->reopened)
        return fail(problem::CorrectionItems);
    const Result<QList<ItemRef>> refs = changedItems(context, *application, command.items);
    if (!refs)
        return fail(refs.error());
    Application changed = *application;
    changed.items = *refs;
    // What was received stays until it is told what becomes of it.
    for (const Case &received : CaseStore::ofApplication(context.db, application->id)) {
        if (!command.items.contains(received.item))
            return fail(problem::CaseState,
                        {{QStringLiteral("state"), caseStateText(received.state)},
                         {QStringLiteral("act"), QStringLiteral("去掉“%1”").arg(received.itemName)}});
    }
    const auto items = itemsOf(context.catalogue, changed);
    const auto warnings = items ? mayApply(context, *visit, changed, *items) : fail(items.error());
    if (!warnings)
        return fail(warnings.error());
    const Result<Form> form = formOf(context.db, context.sealer, context.catalogue, changed, hallDate(context.now));
    const auto program = form ? FormProgram::compile(*form) : fail(form.error());
    if (!program)
        return fail(program.error());
    const Result<DraftBody> before = openDraft(context.db, context.sealer, draft->bodySealed);
    if (!before)
        return fail(before.error());
    // Every answer is kept: what nobody asks any more waits beside the form.
    DraftBody body = *before;
    setAnswers(body,
               FormSession(*program, answersOf(*before), sourcesOf(*before), hallDate(context.now), &context.calendar));
    const Result<Form> was = formOf(context.db, context.sealer, context.catalogue, *application, hallDate(context.now));
    if (!was)
        return fail(was.error());
    addPrefilled(body, *form, *was);
    const Result<QByteArray> bodySealed = sealDraft(context.db, context.sealer, changed.key, body);
    if (!bodySealed)
        return fail(bodySealed.error());
    draft->rev += 1;
    draft->bodySealed = *bodySealed;
    draft->savedAt = context.now;
    IntakeSheet sheet = sheetOf(context, *visit, changed, *form, body, draft->rev, draft->fence);
    if (!warnings->isEmpty())
        sheet.warnings = *warnings;
    return Decision{{pendingEvent(applicationSubject(changed.id), ApplicationItemsChanged{changed})},
                    toJson(sheet),
                    [draft = *draft](Connection &db) { CaseStore::putDraft(db, draft); }};
}

template <class E>
QByteArray projectStaffOnly(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

constexpr CommandAccess intakeDesk{.roles = only(Role::Clerk), .stations = only(StationRole::Window), .unattended = 0};

const CommandRow visitCommandTable[] = {
    commandRow<StartApplication, decideStart>(intakeDesk, "开始申请"),
    commandRow<ResumeApplication, decideResume>(intakeDesk, "接续草稿"),
    commandRow<SaveDraft, decideSave>(intakeDesk, "保存草稿"),
    commandRow<SetParties, decideSetParties>(intakeDesk, "登记各方"),
    commandRow<ChangeItems, decideChangeItems>(intakeDesk, "增减事项"),
};

const EventRow visitEventTable[] = {
    eventRow<VisitStored, &CaseStore::applyVisit, projectStaffOnly<VisitStored>>(TopicCases),
    eventRow<ApplicationStarted, &CaseStore::applyApplication<ApplicationStarted>, projectNothing<ApplicationStarted>>(
        0),
    eventRow<ApplicationJoined, &CaseStore::applyApplication<ApplicationJoined>, projectNothing<ApplicationJoined>>(0),
    eventRow<ApplicationItemsChanged, &CaseStore::applyApplication<ApplicationItemsChanged>,
             projectNothing<ApplicationItemsChanged>>(0),
    eventRow<ApplicationReopened, &CaseStore::applyApplication<ApplicationReopened>,
             projectNothing<ApplicationReopened>>(0),
    eventRow<ApplicationSubmitted, &CaseStore::applyApplication<ApplicationSubmitted>,
             projectNothing<ApplicationSubmitted>>(0),
};
} // namespace

Result<QByteArray> sealDraft(Connection &db, Sealer &sealer, const QUuid &key, const DraftBody &body)
{
    return sealer.seal(db, key, QString::fromUtf8(toJson(body)), draftPurpose);
}

Result<DraftBody> openDraft(Connection &db, Sealer &sealer, const QByteArray &bodySealed)
{
    return sealer.open(db, bodySealed, draftPurpose).and_then([](const QString &json) {
        return fromJson<DraftBody>(json.toUtf8(), Strictness::Tolerant);
    });
}

Result<QList<const Item *>> itemsOf(const Catalogue &catalogue, const Application &application)
{
    QList<const Item *> items;
    QList<QString> together;
    for (const ItemRef &ref : application.items)
        together.append(ref.code);
    for (const ItemRef &ref : application.items) {
        if (application.reopened && !application.reopened->contains(ref.code))
            continue;
        const Item *item = application.bundle
            ? catalogue.itemBeside(*application.bundle, together, ref.code, ref.version)
            : catalogue.itemVersion(ref.code, ref.version);
        if (!item)
            return fail(problem::ItemUnknown);
        items.append(item);
    }
    return items;
}

Result<Form> formOf(Connection &db, Sealer &sealer, const Catalogue &catalogue, const Application &application,
                    QDate today)
{
    const auto items = itemsOf(catalogue, application);
    if (!items)
        return fail(items.error());
    const Result<QList<KnownAnswer>> known = knownOfPeople(db, sealer, catalogue, application, today);
    if (!known)
        return fail(known.error());
    const Result<QList<KnownAnswer>> registered = knownOfRegisters(db, sealer, application.id);
    if (!registered)
        return fail(registered.error());
    return mergeForm(catalogue, *items, *known + *registered, today);
}

std::span<const CommandRow> visitCommands()
{
    return visitCommandTable;
}

std::span<const EventRow> visitEvents()
{
    return visitEventTable;
}

Fields IdentifiedReply::fields()
{
    return {field("visit", &IdentifiedReply::visit), field("card", &IdentifiedReply::card)};
}

Fields IdentifyVisitor::fields()
{
    return {field("window", &IdentifyVisitor::window, {.min = 1, .max = 999}),
            field("card", &IdentifyVisitor::card),
            field("role", &IdentifyVisitor::role),
            field("reading", &IdentifyVisitor::reading),
            field("relation", &IdentifyVisitor::relation, {.lengthMax = 40}),
            field("authorityUntil", &IdentifyVisitor::authorityUntil)};
}

Fields SheetPerson::fields()
{
    return {field("part", &SheetPerson::part), field("person", &SheetPerson::person),
            field("maskedName", &SheetPerson::maskedName), field("maskedNumber", &SheetPerson::maskedNumber),
            field("facts", &SheetPerson::facts)};
}

Fields IntakeSheet::fields()
{
    return {field("application", &IntakeSheet::application),
            field("form", &IntakeSheet::form),
            field("asked", &IntakeSheet::asked),
            field("separately", &IntakeSheet::separately),
            field("prefilled", &IntakeSheet::prefilled),
            field("body", &IntakeSheet::body),
            field("rev", &IntakeSheet::rev),
            field("fence", &IntakeSheet::fence),
            field("parties", &IntakeSheet::parties),
            field("warnings", &IntakeSheet::warnings),
            field("earlierRows", &IntakeSheet::earlierRows),
            field("people", &IntakeSheet::people),
            field("bundle", &IntakeSheet::bundle),
            field("filed", &IntakeSheet::filed)};
}

Fields SheetBundle::fields()
{
    return {field("code", &SheetBundle::code), field("together", &SheetBundle::together, {.itemsMax = 30})};
}

Fields StartApplication::fields()
{
    return {field("window", &StartApplication::window, {.min = 1, .max = 999}),
            field("principal", &StartApplication::principal),
            field("items", &StartApplication::items, {.lengthMin = 1, .lengthMax = 60, .itemsMax = 30}),
            field("parties", &StartApplication::parties, {.itemsMax = 20}),
            field("secret", &StartApplication::secret),
            field("bundle", &StartApplication::bundle, {.lengthMin = 1, .lengthMax = 40}),
            field("filed", &StartApplication::filed)};
}

Fields SetParties::fields()
{
    return {field("application", &SetParties::application), field("fence", &SetParties::fence),
            field("parties", &SetParties::parties, {.itemsMax = 20})};
}

Fields ResumeApplication::fields()
{
    return {field("application", &ResumeApplication::application)};
}

Fields ChangeItems::fields()
{
    return {field("application", &ChangeItems::application), field("fence", &ChangeItems::fence),
            field("items", &ChangeItems::items, {.lengthMin = 1, .lengthMax = 60, .itemsMax = 30})};
}

Fields DraftSaved::fields()
{
    return {field("rev", &DraftSaved::rev)};
}

Fields SaveDraft::fields()
{
    return {field("application", &SaveDraft::application), field("fence", &SaveDraft::fence),
            field("body", &SaveDraft::body)};
}

} // namespace ow
