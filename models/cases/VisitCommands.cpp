#include "models/cases/VisitCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseRules.h"
#include "models/forms/FormMerge.h"
#include "models/identity/PersonStore.h"
#include "models/queue/HallCommands.h"
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

Result<Decision> decideIdentify(CommandContext &context, const IdentifyVisitor &command)
{
    const auto window = windowOfActor(context, command.window);
    if (!window)
        return fail(window.error());
    const auto ticket = TicketStore::atWindow(context.db, command.window);
    if (!ticket)
        return fail(problem::TicketUnknown);
    const Result<IdentityCard> checked = checkedCard(command.card, hallDate(context.now), QStringLiteral("card"));
    if (!checked)
        return fail(checked.error());
    // Before the person is made: a stranger's card leaves nothing behind, not even a key.
    const auto known = PersonStore::findByCard(context.db, context.sealer, *checked);
    if (command.role == VisitRole::Applicant && ticket->person && (!known || known->id != *ticket->person))
        return fail(problem::PersonMismatch);
    Result<IdentifiedPerson> identified = identify(context, *checked);
    if (!identified)
        return fail(identified.error());
    Visit visit = CaseStore::visitOfTicket(context.db, ticket->id)
                      .value_or(Visit{makeUuid(context.now, context.random),
                                      ticket->id,
                                      ticket->number,
                                      command.window,
                                      hallDate(context.now),
                                      {}});
    const VisitPerson person{identified->person.id, identified->person.maskedName, command.role};
    visit.persons.removeIf([&](const VisitPerson &p) { return p.person == person.person; });
    visit.persons.append(person);
    Decision decision;
    if (identified->event)
        decision.events.push_back(std::move(*identified->event));
    decision.events.push_back(pendingEvent(QStringLiteral("visit/") + uuidText(visit.id), VisitStored{visit}));
    PersonCard card = personCard(context.db, person.person);
    card.maskedName = person.maskedName; // as the card says now, which the table learns only afterwards
    card.maskedNumber = identified->person.maskedNumber;
    decision.reply = toJson(IdentifiedReply{visit, card});
    return decision;
}

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

QList<KnownAnswer> knownFromCard(const Catalogue &catalogue, const IdentityCard &card, QDate today)
{
    const QString source = QStringLiteral("居民身份证");
    const auto known = [&](const char *element, const QString &value) {
        return KnownAnswer{
            ElementRole::Applicant, QString::fromLatin1(element), value, AnswerOrigin::Card, today, source};
    };
    return {known("personName", card.name),
            known("idType", QStringLiteral("111")),
            known("idNumber", card.number),
            known("sex", QLatin1String(codeText(card.sex))),
            known("ethnicity", ethnicityCode(catalogue, card.ethnicity)),
            known("birthDate", card.birth.toString(Qt::ISODate)),
            known("homeAddress", card.address)};
}

/// Answers of the principal's last submitted application, offered again with their origin.
QList<KnownAnswer> knownFromEarlier(Connection &db, Sealer &sealer, const QUuid &principal)
{
    QList<KnownAnswer> known;
    QSet<QUuid> seen;
    for (const Case &record : CaseStore::ofPrincipal(db, principal)) {
        if (seen.contains(record.application))
            continue;
        seen.insert(record.application);
        const auto earlier = CaseStore::application(db, record.application);
        const auto body = earlier && earlier->answersSealed ? openDraft(db, sealer, *earlier->answersSealed)
                                                            : fail(problem::NotFound);
        if (!body)
            continue;
        for (const DraftBody::Entry &entry : body->answers) {
            const auto role = codeValue<ElementRole>(entry.key.section(QLatin1Char('.'), 0, 0));
            if (role)
                known.append({*role, entry.key.section(QLatin1Char('.'), 1), entry.value, AnswerOrigin::Earlier,
                              record.receivedOn, record.number});
        }
    }
    return known;
}

IntakeSheet sheetOf(const Application &application, const Form &form, const DraftBody &body, int rev, int fence)
{
    const FormSaving spared = saving(form);
    return {application.id, form, spared.asked, spared.separately, spared.prefilled, body, rev, fence};
}

Result<Decision> decideStart(CommandContext &context, const StartApplication &command)
{
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
    Faults faults;
    for (qsizetype i = 0; i < command.items.size(); ++i) {
        const Item *item = context.catalogue.item(command.items.at(i), today);
        if (item && command.items.indexOf(command.items.at(i)) < i)
            faults.append(
                {QStringLiteral("items[%1]").arg(i), &problem::Duplicate, {{QStringLiteral("what"), item->name}}});
        else if (item)
            application.items.append({item->code, item->version});
        else
            faults.append({QStringLiteral("items[%1]").arg(i), &problem::ItemUnknown, {}});
    }
    if (!faults.isEmpty())
        return fail(inputRefused(faults));
    const Result<Form> form = formOf(context.db, context.sealer, context.catalogue, application, today);
    if (!form)
        return fail(form.error());
    application.key =
        context.sealer.makeKey(context.db, applicationSubject(application.id), makeUuid(context.now, context.random));
    DraftBody body;
    for (const Question &question : form->questions) {
        if (question.prefill)
            body.answers.append({question.key, question.prefill->value});
    }
    const Result<QByteArray> bodySealed = sealDraft(context.db, context.sealer, application.key, body);
    if (!bodySealed)
        return fail(bodySealed.error());
    const Draft draft{application.id, 1, context.actor.user, context.actor.displayName, 1, *bodySealed, context.now};
    return Decision{{pendingEvent(applicationSubject(application.id), ApplicationStarted{application})},
                    toJson(sheetOf(application, *form, body, draft.rev, draft.fence)),
                    [draft](Connection &db) { CaseStore::putDraft(db, draft); }};
}

Result<Decision> decideResume(CommandContext &context, const ResumeApplication &command)
{
    const auto application = CaseStore::application(context.db, command.application);
    std::optional<Draft> draft = CaseStore::draft(context.db, command.application);
    if (!application || !draft || application->state != ApplicationState::Draft)
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
                    toJson(sheetOf(*application, *form, *body, draft->rev, draft->fence)),
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
    const Result<QByteArray> bodySealed = sealDraft(context.db, context.sealer, application->key, command.body);
    if (!bodySealed)
        return fail(bodySealed.error());
    draft->rev += 1;
    draft->bodySealed = *bodySealed;
    draft->savedAt = context.now;
    return Decision{
        {}, toJson(DraftSaved{draft->rev}), [draft = *draft](Connection &db) { CaseStore::putDraft(db, draft); }};
}

template <class E>
QByteArray projectStaffOnly(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

constexpr CommandAccess intakeDesk{.roles = only(Role::Clerk), .stations = only(StationRole::Window), .unattended = 0};

const CommandRow visitCommandTable[] = {
    commandRow<IdentifyVisitor, decideIdentify>({.roles = Role::Clerk | Role::Delivery,
                                                 .stations = StationRole::Window | StationRole::Delivery,
                                                 .unattended = 0},
                                                "核验身份"),
    commandRow<StartApplication, decideStart>(intakeDesk, "开始申请"),
    commandRow<ResumeApplication, decideResume>(intakeDesk, "接续草稿"),
    commandRow<SaveDraft, decideSave>(intakeDesk, "保存草稿"),
};

const EventRow visitEventTable[] = {
    eventRow<VisitStored, &CaseStore::applyVisit, projectStaffOnly<VisitStored>>(TopicCases),
    eventRow<ApplicationStarted, &CaseStore::applyApplication<ApplicationStarted>, projectNothing<ApplicationStarted>>(
        0),
    eventRow<ApplicationSubmitted, &CaseStore::applyApplication<ApplicationSubmitted>,
             projectNothing<ApplicationSubmitted>>(0),
};
} // namespace

PersonCard personCard(Connection &db, const QUuid &id)
{
    PersonCard card;
    card.person = id;
    if (const auto person = PersonStore::find(db, id)) {
        card.maskedName = person->maskedName;
        card.maskedNumber = person->maskedNumber;
    }
    for (const Case &record : CaseStore::ofPrincipal(db, id)) {
        if (record.state == CaseState::Issued)
            card.toCollect.append(record);
        else if (!openSupplements(record).isEmpty())
            card.supplementsDue.append(record);
        else if (record.state != CaseState::Delivered && record.state != CaseState::Refused
                 && record.state != CaseState::Rejected)
            card.openCases.append(record);
    }
    for (const Application &application : CaseStore::draftsOf(db, id)) {
        QStringList codes;
        for (const ItemRef &item : application.items)
            codes.append(item.code);
        const auto draft = CaseStore::draft(db, application.id);
        card.drafts.append({application.id, codes.join(QLatin1Char(',')), application.startedOn,
                            draft ? draft->holderName : QString()});
    }
    return card;
}

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
    for (const ItemRef &ref : application.items) {
        const Item *item = catalogue.itemVersion(ref.code, ref.version);
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
    QList<KnownAnswer> known = knownFromEarlier(db, sealer, application.principal);
    if (const auto person = PersonStore::find(db, application.principal)) {
        const auto card = openCard(db, sealer, *person);
        if (!card)
            return fail(card.error());
        known = knownFromCard(catalogue, *card, today) + known;
    }
    return mergeForm(catalogue, *items, known, today);
}

std::span<const CommandRow> visitCommands()
{
    return visitCommandTable;
}

std::span<const EventRow> visitEvents()
{
    return visitEventTable;
}

Fields PersonCard::DraftLine::fields()
{
    return {field("application", &DraftLine::application), field("items", &DraftLine::items),
            field("startedOn", &DraftLine::startedOn), field("holder", &DraftLine::holder)};
}

Fields PersonCard::fields()
{
    return {field("person", &PersonCard::person),
            field("maskedName", &PersonCard::maskedName),
            field("maskedNumber", &PersonCard::maskedNumber),
            field("openCases", &PersonCard::openCases),
            field("supplementsDue", &PersonCard::supplementsDue),
            field("toCollect", &PersonCard::toCollect),
            field("drafts", &PersonCard::drafts)};
}

Fields IdentifiedReply::fields()
{
    return {field("visit", &IdentifiedReply::visit), field("card", &IdentifiedReply::card)};
}

Fields IdentifyVisitor::fields()
{
    return {field("window", &IdentifyVisitor::window, {.min = 1, .max = 999}), field("card", &IdentifyVisitor::card),
            field("role", &IdentifyVisitor::role)};
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
            field("fence", &IntakeSheet::fence)};
}

Fields StartApplication::fields()
{
    return {field("window", &StartApplication::window, {.min = 1, .max = 999}),
            field("principal", &StartApplication::principal),
            field("items", &StartApplication::items, {.lengthMin = 1, .lengthMax = 60, .itemsMax = 30})};
}

Fields ResumeApplication::fields()
{
    return {field("application", &ResumeApplication::application)};
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
