#include "models/online/OnlineCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseClock.h"
#include "models/cases/CaseDecisions.h"
#include "models/cases/CaseRules.h"
#include "models/cases/DeskForm.h"
#include "models/cases/DraftRules.h"
#include "models/cases/EndingCommands.h"
#include "models/cases/FindCommands.h"
#include "models/cases/IntakeCase.h"
#include "models/cases/KnownPersons.h"
#include "models/forms/FormMerge.h"
#include "models/identity/PersonStore.h"
#include "models/numbering/CaseNumbers.h"
#include "models/online/OnlineFile.h"
#include "models/store/Connection.h"
#include "models/store/PlatformActor.h"
#include "models/store/Sealer.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int onlineReasonMax = 300;

QString applicationOf(const QUuid &id)
{
    return QStringLiteral("application/") + uuidText(id);
}

QString onlineSource()
{
    return QStringLiteral("网上申请");
}

/// Items of the filing in the versions it was made for, and papers they publish; every fault.
Faults takenFaults(CommandContext &context, const OnlineFiling &filing, const QList<const Item *> &items,
                   const QList<MaterialCheck> &checks)
{
    Faults faults;
    for (qsizetype i = 0; i < filing.items.size(); ++i) {
        const QString place = describe::at(QStringLiteral("items"), i);
        if (!items.at(i))
            faults.append({place, &problem::ItemUnknown, {}});
        if (CaseStore::findByNumber(context.db, filing.items.at(i).number))
            faults.append({place + QStringLiteral(".number"),
                           &problem::OnlineNumberTaken,
                           {{QStringLiteral("number"), filing.items.at(i).number}}});
    }
    if (!items.contains(nullptr))
        faults += paperSetFaults(context.catalogue, items, checks);
    return faults;
}

/// What was uploaded lies there, its original was seen by nobody; what was not, is missing.
QList<MaterialCheck> checksOf(const OnlineFiling &filing)
{
    QList<MaterialCheck> checks;
    for (const OnlineMaterial &paper : filing.materials) {
        MaterialCheck check;
        check.material = paper.material;
        check.finding = paper.files.isEmpty() ? MaterialFinding::Missing : MaterialFinding::Received;
        if (!paper.files.isEmpty()) {
            check.originals = 0;
            check.uploaded = paper.files;
        }
        checks.append(check);
    }
    return checks;
}

/// The one form as it was filled in there; what the document says stands as the document says it.
Result<DraftBody> bodyOf(CommandContext &context, const OnlineFiling &filing, const IdentityCard &card,
                         const QList<const Item *> &items, QDate filedOn, const QList<MaterialCheck> &checks)
{
    QList<KnownAnswer> known = knownFromCard(context.catalogue, ElementRole::Applicant, card, filedOn);
    for (KnownAnswer &one : known)
        one.assurance = Assurance::Read;
    const auto form = mergeForm(context.catalogue, items, known, hallDate(context.now));
    const auto program = form ? FormProgram::compile(*form) : fail(form.error());
    if (!program)
        return fail(program.error());
    DraftBody body = prefilledBody(*form);
    Answers answers = answersOf(body);
    FormSession::Sources sources = sourcesOf(body);
    for (const OnlineAnswer &one : filing.answers) {
        const auto from = sources.constFind(one.key);
        if (from != sources.constEnd() && isLocked(*from))
            continue;
        answers.insert(one.key, one.value);
        Provenance said;
        said.asOf = filedOn;
        said.source = onlineSource();
        said.reference = filing.number;
        sources.insert(one.key, said);
    }
    setAnswers(body, FormSession(*program, answers, sources, hallDate(context.now), &context.calendar));
    body.materials = checks;
    return body;
}

/// Nobody stood at a window: the coming to the hall is the platform's word on who sent it.
Visit visitOf(const Application &application, const Person &person, const IdentityCard &card, CodeLevel level,
              QDate filedOn)
{
    VisitFacts facts;
    facts.document = kindOf(card);
    facts.reading.by = ReadBy::PlatformCode;
    facts.reading.level = level;
    return {application.visit,
            application.id,
            QStringLiteral("网上"),
            0,
            filedOn,
            {{person.id, person.maskedName, VisitRole::Applicant, facts}}};
}

/// The cases this application became here; nothing when it did not come yet.
std::optional<QList<Case>> takenBefore(CommandContext &context, const OnlineFiling &filing)
{
    QList<Case> cases;
    for (const OnlineItem &item : filing.items) {
        const auto known = CaseStore::findByNumber(context.db, item.number);
        if (!known || !known->online || known->online->application != filing.number || known->item != item.code)
            return std::nullopt;
        cases.append(*known);
    }
    return cases;
}

Result<Decision> decideTake(CommandContext &context, const TakeOnline &command)
{
    if (!isPlatform(context.actor))
        return fail(problem::Forbidden);
    const OnlineFiling &filing = command.filing;
    if (Faults faults = filingFaults(filing, hallDate(context.now)); !faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    if (const auto known = takenBefore(context, filing))
        return Decision{{}, toJson(TakeOnline::Reply{*known}), {}};
    QList<const Item *> items;
    for (const OnlineItem &item : filing.items)
        items.append(context.catalogue.itemVersion(item.code, item.version));
    const QList<MaterialCheck> checks = checksOf(filing);
    if (Faults faults = takenFaults(context, filing, items, checks); !faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    const Result<ReadCard> read = readCard(filing.applicant, hallDate(context.now), QStringLiteral("applicant"));
    Result<IdentifiedPerson> identified = read ? identifyRead(context, read->card) : fail(read.error());
    if (!identified)
        return fail(identified.error());
    const QDate today = hallDate(context.now);
    const QDate filedOn = std::min(hallDate(command.filedAt), today);
    const Result<Deadline> due = intakeDeadline(filedOn, context.calendar);
    const auto body = due ? bodyOf(context, filing, read->card, items, filedOn, checks) : fail(due.error());
    if (!body)
        return fail(body.error());

    Application application;
    application.id = makeUuid(context.now, context.random);
    application.visit = makeUuid(context.now, context.random);
    application.principal = identified->person.id;
    application.maskedName = identified->person.maskedName;
    application.startedOn = filedOn;
    application.startedBy = context.actor.user;
    application.filed = FiledThrough{FiledBy::Online, {}, {}, filedOn};
    application.materials = checks;
    for (const OnlineItem &item : filing.items)
        application.items.append({item.code, item.version});
    application.key =
        context.sealer.makeKey(context.db, applicationOf(application.id), makeUuid(context.now, context.random));
    const auto sealed = sealDraft(context.db, context.sealer, application.key, *body);
    if (!sealed)
        return fail(sealed.error());
    application.answersSealed = *sealed;

    Decision decision;
    if (identified->event)
        decision.events.push_back(std::move(*identified->event));
    const Visit visit = visitOf(application, identified->person, read->card, filing.level, filedOn);
    decision.events.push_back(pendingEvent(QStringLiteral("visit/") + uuidText(visit.id), VisitStored{visit}));
    decision.events.push_back(pendingEvent(applicationOf(application.id), ApplicationStarted{application}, filedOn));
    QStringList codes;
    for (const Item *item : std::as_const(items))
        codes.append(item->code);
    const QMap<QString, QString> shortNumbers = shortNumbersFor(context.db, application.id, codes);
    TakeOnline::Reply reply;
    for (qsizetype i = 0; i < items.size(); ++i) {
        Case record = newCase(context, application, *items.at(i), filedOn, shortNumbers.value(items.at(i)->code));
        record.number = filing.items.at(i).number;
        record.state = CaseState::PreReview;
        record.intakeDue = *due;
        record.intakeExplanation = explain(*due);
        record.online = CaseOnline{filing.number, filedOn, today};
        decision.events.push_back(pendingEvent(caseSubject(record), CaseTaken{record}, filedOn));
        reply.cases.append(record);
    }
    decision.events.push_back(findable(context, application, *body, reply.cases));
    if (OnlineFilesNamed named{filesOf(application.id, filing.materials)}; !named.files.isEmpty())
        decision.events.push_back(pendingEvent(applicationOf(application.id), std::move(named)));
    decision.reply = toJson(reply);
    return decision;
}

Result<Decision> decideWithdrawOnline(CommandContext &context, const WithdrawOnline &command)
{
    if (!isPlatform(context.actor))
        return fail(problem::Forbidden);
    const auto record = CaseStore::findByNumber(context.db, command.number);
    if (!record || !record->online)
        return fail(problem::OnlineUnknown, {{QStringLiteral("number"), command.number}});
    if (record->state == CaseState::Withdrawn)
        return Decision{{}, toJson(CaseReply{*record, {}}), {}};
    return withdrawn(context, record->id, command.reason, [](const Case &) { return Faults(); });
}

/// The case on a reviewer's desk with what he found.
struct OnlineDesk {
    OnDesk desk;
    const Item *item = nullptr;
    QList<MaterialCheck> others; ///< papers of its other items, as they were
    const Case &record() const { return desk.received.first(); }
};

Result<OnlineDesk> onlineDesk(CommandContext &context, const AnswerOnline &command)
{
    const auto record = CaseStore::find(context.db, command.caseId);
    auto application = record ? CaseStore::application(context.db, record->application) : std::nullopt;
    if (!application || !application->answersSealed)
        return fail(problem::CaseUnknown);
    if (record->state != CaseState::PreReview)
        return fail(problem::CaseState,
                    {{QStringLiteral("state"), caseStateText(record->state)},
                     {QStringLiteral("act"), onlineActText(command.act)}});
    const auto draft = CaseStore::draft(context.db, application->id);
    if (draft && draft->holder != context.actor.user && hallDate(draft->savedAt) == hallDate(context.now))
        return fail(problem::DraftTaken, {{QStringLiteral("holder"), draft->holderName}});
    const Item *item = context.catalogue.itemVersion(record->item, record->itemVersion);
    if (!item)
        return fail(problem::ItemUnknown);
    const auto body = openDraft(context.db, context.sealer, draft ? draft->bodySealed : *application->answersSealed);
    if (!body)
        return fail(body.error());
    application->reopened = QList<QString>{item->code};
    OnDesk desk{*application, {item}, *body, {*record}, {{item->code, record->shortNumber.value_or(QString())}}, true};
    for (const Case &one : CaseStore::ofApplication(context.db, application->id)) {
        if (one.id != record->id && isOnDesk(one.state))
            desk.staying.append(one.item);
    }
    QList<MaterialCheck> others;
    const auto isItems = [&](const MaterialCheck &check) {
        return std::any_of(item->materials.begin(), item->materials.end(),
                           [&](const MaterialUse &use) { return use.material == check.material; });
    };
    for (const MaterialCheck &check : std::as_const(desk.body.materials)) {
        if (!isItems(check))
            others.append(check);
    }
    desk.body.materials.removeIf([&](const MaterialCheck &check) { return !isItems(check); });
    for (MaterialCheck found : command.materials) {
        found.uploaded.reset();
        const auto before = std::find_if(desk.body.materials.begin(), desk.body.materials.end(),
                                         [&](const MaterialCheck &one) { return one.material == found.material; });
        if (before == desk.body.materials.end()) {
            desk.body.materials.append(found);
            continue;
        }
        found.uploaded = before->uploaded;
        if (before->uploaded)
            found.originals = before->originals; // nobody sees an original on a screen
        *before = found;
    }
    return OnlineDesk{desk, item, others};
}

SubmitApplication submission(const OnlineDesk &online, IntakeAct act, const std::optional<QString> &reason)
{
    return {online.desk.application.id, 0, {{online.item->code, act, reason}}, {}};
}

QStringList paperNames(const Catalogue &catalogue, const QList<const MaterialUse *> &uses)
{
    QStringList names;
    for (const MaterialUse *use : uses)
        names.append(QStringLiteral("《%1》").arg(catalogue.material(use->material)->name));
    return names;
}

/// Complete as it was sent; what it may not be accepted for without the applicant is what he comes for.
Result<Decision> decidePass(CommandContext &context, OnlineDesk online)
{
    Result<CaseOnDesk> found = caseFor(context, online.record().id, CaseAct::PassPreReview);
    const auto filled = found ? filledForm(context, online.desk, online.record().receivedOn) : fail(found.error());
    if (!filled)
        return fail(filled.error());
    // Judged like what a notice would say: by the files.
    const DeskPapers papers = papersOf(context, online.desk, *filled, *online.item, IntakeAct::Notice);
    Faults faults = paperSetFaults(context.catalogue, online.desk.items, online.desk.body.materials);
    faults += intakeFaults(papers, IntakeAct::Accept, false, {});
    // What a register knows is asked at the window, with the applicant's leave.
    faults.removeIf([](const Fault &fault) { return fault.type == &problem::MaterialUnchecked; });
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    OnDesk trial = online.desk;
    const QList<const MaterialUse *> unseen = originalsUnseen(papers);
    if (unseen.isEmpty() && submitFaults(context, trial, *filled, submission(online, IntakeAct::Accept, {})).isEmpty())
        return fail(problem::OnlineNoOriginals, {{QStringLiteral("item"), online.item->name}});
    Case record = found->record;
    record.state = stateAfter(record, CaseAct::PassPreReview, *online.item);
    record.online->passedOn = hallDate(context.now);
    record.online->passedBy = context.actor.displayName;
    const QStringList bring = paperNames(context.catalogue, unseen);
    record.online->bring = QList<QString>(bring.begin(), bring.end());
    online.desk.body.materials += online.others;
    Application kept = online.desk.application;
    kept.reopened = CaseStore::application(context.db, kept.id)->reopened;
    kept.materials = online.desk.body.materials;
    for (MaterialCheck &check : kept.materials)
        check.remark.reset(); // free words may name people: they stay in the sealed body
    const auto sealed = sealDraft(context.db, context.sealer, kept.key, online.desk.body);
    if (!sealed)
        return fail(sealed.error());
    kept.answersSealed = *sealed;
    // Who opens it finds what was found, whoever had it open before.
    return Decision{{pendingEvent(applicationOf(kept.id), ApplicationReopened{kept}),
                     pendingEvent(caseSubject(record), CasePreReviewed{record}, hallDate(context.now))},
                    toJson(CaseReply{record, {}}),
                    [id = kept.id](Connection &db) { CaseStore::removeDraft(db, id); }};
}

IntakeAct intakeActOf(OnlineAct act)
{
    switch (act) {
    case OnlineAct::Notice: return IntakeAct::Notice;
    case OnlineAct::Refuse: return IntakeAct::Refuse;
    case OnlineAct::Pass:
    case OnlineAct::Accept: break;
    }
    return IntakeAct::Accept;
}

Result<Decision> decideAnswer(CommandContext &context, const AnswerOnline &command)
{
    auto online = onlineDesk(context, command);
    if (!online)
        return fail(online.error());
    if (command.act == OnlineAct::Pass)
        return decidePass(context, *online);
    if (command.act == OnlineAct::Accept) {
        const auto filled = filledForm(context, online->desk, online->record().receivedOn);
        if (!filled)
            return fail(filled.error());
        const QList<const MaterialUse *> unseen =
            originalsUnseen(papersOf(context, online->desk, *filled, *online->item, IntakeAct::Accept));
        if (!unseen.isEmpty())
            return fail(
                problem::OnlineOriginals,
                {{QStringLiteral("item"), online->item->name},
                 {QStringLiteral("material"), paperNames(context.catalogue, unseen).join(QStringLiteral("、"))}});
    }
    auto decision = decideOnDesk(context, online->desk, submission(*online, intakeActOf(command.act), command.reason));
    if (!decision)
        return decision;
    const auto told = fromJson<SubmittedApplication>(decision->reply, Strictness::Tolerant);
    if (!told || told->cases.isEmpty())
        return fail(told ? Problem(problem::CaseUnknown) : told.error());
    decision->reply = toJson(CaseReply{told->cases.first(), told->papers});
    return decision;
}

constexpr CommandAccess fromPlatform{
    .roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0};

const CommandRow onlineCommandTable[] = {
    commandRow<TakeOnline, decideTake>(fromPlatform, "接收网上申请"),
    commandRow<CorrectOnline, decideCorrectOnline>(fromPlatform, "接收网上补正"),
    commandRow<WithdrawOnline, decideWithdrawOnline>(fromPlatform, "网上撤回申请"),
    commandRow<AnswerOnline, decideAnswer>(
        {.roles = Role::Clerk | Role::Reviewer, .stations = StationRole::Window | StationRole::Review, .unattended = 0},
        "答复网上申请"),
};
} // namespace

QString onlineActText(OnlineAct act)
{
    switch (act) {
    case OnlineAct::Pass: return QStringLiteral("预审通过");
    case OnlineAct::Accept: return QStringLiteral("直接受理");
    case OnlineAct::Notice: return QStringLiteral("一次性告知");
    case OnlineAct::Refuse: return QStringLiteral("不予受理");
    }
    return {};
}

std::span<const CommandRow> onlineCommands()
{
    return onlineCommandTable;
}

Fields TakeOnline::Reply::fields()
{
    return {field("cases", &Reply::cases)};
}

Fields TakeOnline::fields()
{
    return {field("filing", &TakeOnline::filing), field("filedAt", &TakeOnline::filedAt)};
}

Fields CorrectOnline::fields()
{
    return {field("sending", &CorrectOnline::sending), field("correction", &CorrectOnline::correction),
            field("sentAt", &CorrectOnline::sentAt)};
}

Fields WithdrawOnline::fields()
{
    return {field("number", &WithdrawOnline::number, {.lengthMin = 1, .lengthMax = 50}),
            field("reason", &WithdrawOnline::reason, {.lengthMax = onlineReasonMax})};
}

Fields AnswerOnline::fields()
{
    return {field("case", &AnswerOnline::caseId), field("act", &AnswerOnline::act),
            field("reason", &AnswerOnline::reason, {.lengthMax = onlineReasonMax}),
            field("materials", &AnswerOnline::materials, {.itemsMax = 200})};
}

} // namespace ow
