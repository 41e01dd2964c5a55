#include "models/cases/IntakeCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/BundleCommands.h"
#include "models/cases/CasePapers.h"
#include "models/cases/CaseRules.h"
#include "models/cases/ConfirmCommands.h"
#include "models/cases/CorrectionCommands.h"
#include "models/cases/DeskForm.h"
#include "models/cases/DraftRules.h"
#include "models/cases/DuplicateCommands.h"
#include "models/cases/ExternalCommands.h"
#include "models/cases/FindCommands.h"
#include "models/cases/IntakeCase.h"
#include "models/cases/IntakeWay.h"
#include "models/cases/OnDesk.h"
#include "models/cases/PersonRules.h"
#include "models/cases/PromiseRules.h"
#include "models/cases/RegistryCommands.h"
#include "models/cases/ScanRules.h"
#include "models/cases/ScanStore.h"
#include "models/credit/CreditCommands.h"
#include "models/numbering/CaseNumbers.h"
#include "models/papers/PaperStore.h"
#include "models/registry/RegistryStore.h"
#include "models/sampling/SampleCommands.h"
#include "models/store/Connection.h"
#include "models/store/HallKindStore.h"
#include "models/store/Sealer.h"

namespace ow {

namespace {

/// A person with a 失信记录 in force brings everything; one regime's record says nothing of the other.
Faults barFaults(CommandContext &context, const Application &application, IntakeAct act)
{
    if (act != IntakeAct::Tolerate && act != IntakeAct::Promise)
        return {};
    const auto regime = act == IntakeAct::Promise ? CreditRegime::InformedPromise : CreditRegime::Tolerance;
    const auto mark = creditBarOf(context.db, regime, application.principal, hallDate(context.now));
    return mark ? Faults{creditBarred(*mark)} : Faults();
}

/// A signed letter of this application that says what it would say now: for what this item lacks and by the day it would be due, or
/// with the conditions as they are told.
Result<bool> committedFor(CommandContext &context, const OnDesk &desk, const DeskPapers &papers, IntakeAct act)
{
    const Item &item = papers.item;
    const auto supplements = supplementsOf(context, item, findingsOf(papers), papers.day);
    if (!supplements)
        return fail(supplements.error());
    const PaperKind kind = act == IntakeAct::Promise ? PaperKind::InformedPromise : PaperKind::Commitment;
    for (const Paper &paper : PaperStore::ofApplication(context.db, desk.application.id)) {
        if (paper.kind != kind || paper.item != item.code || !paper.signedAt)
            continue;
        const Result<IssuedPaper> letter = openPaper(context.db, context.sealer, paper);
        if (!letter)
            return fail(letter.error());
        if (act == IntakeAct::Promise ? promises(letter->content, promiseOf(context.catalogue, item))
                                      : commits(letter->content, *supplements))
            return true;
    }
    return false;
}

/// What the applicant chose on the form is the way it goes.
Faults choiceFaults(const Filled &filled, const Item &item, IntakeAct act)
{
    const auto question = promiseQuestion(item);
    const auto fault = question ? promiseChoiceFault(item, act, filled.state.leaving().value(*question)) : std::nullopt;
    return fault ? Faults{*fault} : Faults();
}

/// The letter an act needs: printed and signed before it.
Result<Decision> draftLetter(CommandContext &context, const QUuid &application, int fence, const QString &code,
                             IntakeAct act)
{
    const auto desk = onDesk(context, application, fence);
    if (!desk)
        return fail(desk.error());
    const auto item =
        std::find_if(desk->items.begin(), desk->items.end(), [&](const Item *i) { return i->code == code; });
    if (item == desk->items.end())
        return fail(problem::ItemUnknown);
    const QDate today = hallDate(context.now);
    const auto filled = filledForm(context, *desk, today);
    if (!filled)
        return fail(filled.error());
    const DeskPapers papers = papersOf(context, *desk, *filled, **item, act);
    // Signed or not is the next step's question; everything else must be right before the letter is printed.
    Faults faults = paperSetFaults(context.catalogue, desk->items, desk->body.materials);
    faults += intakeFaults(papers, act, true, {});
    faults += barFaults(context, desk->application, act);
    faults += choiceFaults(*filled, **item, act);
    if (!faults.isEmpty())
        return fail(inputRefused(faults));
    const auto supplements = supplementsOf(context, **item, findingsOf(papers), today);
    if (!supplements)
        return fail(supplements.error());
    Decision decision;
    PaperIssuer issuer(context);
    const bool isPromise = act == IntakeAct::Promise;
    const QString number = desk->shortNumbers.value((*item)->code);
    const auto content = isPromise ? promiseContent(context, desk->application, **item, number)
                                   : commitmentContent(context, desk->application, **item, *supplements, number);
    if (!content)
        return fail(content.error());
    // The letter is printed before there is a case: its number is kept for it.
    decision.events.push_back(numbersGiven({{number, desk->application.id, (*item)->code}}));
    const auto paper =
        issuer.issue(isPromise ? PaperKind::InformedPromise : PaperKind::Commitment, desk->application.id,
                     desk->application.key, {}, (*item)->code, *content, decision.events);
    if (!paper)
        return fail(paper.error());
    decision.reply = toJson(*paper);
    return decision;
}

Result<Decision> decideCommitment(CommandContext &context, const DraftCommitment &command)
{
    return draftLetter(context, command.application, command.fence, command.item, IntakeAct::Tolerate);
}

Result<Decision> decidePromiseLetter(CommandContext &context, const DraftPromise &command)
{
    return draftLetter(context, command.application, command.fence, command.item, IntakeAct::Promise);
}

/// What is wrong with the form, and what the applicant has not said himself; nothing when the draft now holds what leaves.
Faults takeAnswers(CommandContext &context, const Filled &filled, OnDesk &desk, const QList<ItemDecision> &decisions)
{
    const FormState &state = filled.state;
    const Answers leaving = state.leaving();
    Faults faults = state.faults();
    for (const DraftBody::Entry &entry : std::as_const(desk.body.answers)) {
        if (state.aside().contains(entry.key))
            faults.append({entry.key, &problem::AnswerUnknown, {{QStringLiteral("element"), entry.key}}});
    }
    faults += sourceFaults(filled.form, desk.body, leaving);
    faults += saidFaults(context, desk, decisions, leaving);
    if (faults.isEmpty())
        keepLeaving(desk.body, leaving);
    return faults;
}

/// How many people the form names in each repeating part it asks.
QMap<ElementRole, int> rowsNamed(const FormState &state)
{
    QMap<ElementRole, QSet<int>> rows;
    const Answers leaving = state.leaving();
    for (auto answer = leaving.begin(); answer != leaving.end(); ++answer) {
        const auto key = QuestionKey::parse(answer.key());
        if (key && key->instance > 0 && key->element == QLatin1String("personName") && !answer->isEmpty())
            rows[key->role].insert(key->instance);
    }
    QMap<ElementRole, int> counts;
    for (auto part = rows.begin(); part != rows.end(); ++part)
        counts.insert(part.key(), int(part->size()));
    return counts;
}

/// Of an item that waits for another's result: taken in only with it, and not decided on the spot.
Faults earlierFaults(CommandContext &context, const OnDesk &desk, const QList<ItemDecision> &decisions, qsizetype at)
{
    const ItemDecision &decision = decisions.at(at);
    const Bundle *bundle = desk.bundle(context.catalogue);
    if (!bundle || decision.act == IntakeAct::Notice || decision.act == IntakeAct::Refuse)
        return {};
    QSet<QString> takenIn;
    for (const ItemDecision &other : decisions) {
        if (other.act != IntakeAct::Notice && other.act != IntakeAct::Refuse)
            takenIn.insert(other.item);
    }
    bool allThere = true;
    const BundleStep *step = bundle->stepOf(decision.item, desk.together());
    for (const Case &record : CaseStore::ofApplication(context.db, desk.application.id)) {
        const bool isThere = record.state == CaseState::Issued || record.state == CaseState::Delivered;
        if (isThere || awaitsDecision(record.state) || record.state == CaseState::Approved)
            takenIn.insert(record.item);
    }
    for (const ItemDecision &other : decisions)
        allThere = allThere
            && (!step || !step->after.contains(other.item) || other.act == IntakeAct::Conclude
                || (other.act == IntakeAct::Promise && mayConclude(context.actor.roles)));
    const auto name = [&](const QString &code) {
        const Item *known = context.catalogue.newest(code);
        return known ? known->name : code;
    };
    Faults faults;
    const QString place = QStringLiteral("decisions[%1].act").arg(at);
    for (const QString &missing : notTakenIn(*bundle, decision.item, desk.together(), takenIn))
        faults.append({place,
                       &problem::EarlierNotTaken,
                       {{QStringLiteral("item"), name(decision.item)}, {QStringLiteral("earlier"), name(missing)}}});
    const bool atOnce = decision.act == IntakeAct::Conclude || decision.act == IntakeAct::Promise;
    if (step && atOnce && !allThere && faults.isEmpty())
        faults.append({place,
                       &problem::EarlierOpen,
                       {{QStringLiteral("earlier"), name(step->after.first())},
                        {QStringLiteral("act"), intakeActText(decision.act)}}});
    return faults;
}

} // namespace

Faults submitFaults(CommandContext &context, OnDesk &desk, const Filled &filled, const SubmitApplication &command)
{
    Faults faults;
    const QDate receivedOn = filled.papers.day;
    const QDate today = hallDate(context.now);
    if (receivedOn > today)
        faults.append({QStringLiteral("receivedOn"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"), QStringLiteral("今天或更早的日期")}}});
    faults += paperSetFaults(context.catalogue, desk.items, desk.body.materials);
    const QList<Scan> scans = ScanStore::ofApplication(context.db, desk.application.id);
    const QList<RegistryCheck> checks = RegistryStore::ofApplication(context.db, desk.application.id);
    QSet<QString> decided;
    bool takesIn = false;
    for (qsizetype i = 0; i < command.decisions.size(); ++i) {
        const ItemDecision &decision = command.decisions.at(i);
        const QString place = QStringLiteral("decisions[%1]").arg(i);
        const auto item = std::find_if(desk.items.begin(), desk.items.end(),
                                       [&](const Item *it) { return it->code == decision.item; });
        if (item == desk.items.end() || decided.contains(decision.item)) {
            faults.append({place + QStringLiteral(".item"), &problem::ItemUnknown, {}});
            continue;
        }
        decided.insert(decision.item);
        const bool isTakenIn = decision.act != IntakeAct::Notice && decision.act != IntakeAct::Refuse;
        takesIn = takesIn || isTakenIn;
        if (decision.act == IntakeAct::Conclude && !mayConclude(context.actor.roles))
            faults.append({place + QStringLiteral(".act"), &problem::InstantUnauthorised, {}});
        if (const Case *before = receivedBefore(desk, decision.item);
            before && !isTakenIn && intakeWay(**item).silenceAccepts && isDeemedAccepted(*before, today))
            faults.append({place + QStringLiteral(".act"),
                           &problem::DeemedAccepted,
                           {{QStringLiteral("date"), before->receivedOn.toString(Qt::ISODate)},
                            {QStringLiteral("days"), QString::number(intakeDays)},
                            {QStringLiteral("act"), intakeActText(decision.act)}}});
        const Case *told = receivedBefore(desk, decision.item);
        if (told && told->notices && decision.act == IntakeAct::Notice && intakeWay(**item).noticesOnce)
            faults.append(
                {place + QStringLiteral(".act"), &problem::NoticeSpent, {{QStringLiteral("item"), (*item)->name}}});
        faults += earlierFaults(context, desk, command.decisions, i);
        faults += externalIntakeFaults(context.db, decision, place);
        const DeskPapers papers = papersOf(context, desk, filled, **item, decision.act);
        const bool needsLetter = decision.act == IntakeAct::Tolerate || decision.act == IntakeAct::Promise;
        const Result<bool> committed = needsLetter ? committedFor(context, desk, papers, decision.act) : false;
        if (!committed)
            faults.append({place, &committed.error().type(), committed.error().parameters()});
        faults += choiceFaults(filled, **item, decision.act);
        const Faults bar = barFaults(context, desk.application, decision.act);
        for (Fault fault : intakeFaults(papers, decision.act, committed.value_or(false), decision.reason) + bar) {
            fault.place.prepend(place + QLatin1Char('.'));
            faults.append(fault);
        }
        if (isTakenIn) {
            faults += duplicateFaults(context, desk, **item);
            const DeskPapers relied = decision.act == IntakeAct::Promise ? promisedPapers(papers) : papers;
            for (Fault fault : uncheckedScans(relied, scans) + unlookedPapers(relied, filled.papers, checks)) {
                fault.place.prepend(place + QLatin1Char('.'));
                faults.append(fault);
            }
            faults += partyFaults(**item, desk.application.parties.value_or(QList<ApplicationParty>()),
                                  rowsNamed(filled.state));
        }
    }
    for (const Item *item : desk.items) {
        if (!decided.contains(item->code))
            faults.append(
                {QStringLiteral("decisions"), &problem::FieldMissing, {{QStringLiteral("item"), item->name}}});
    }
    if (takesIn)
        faults += takeAnswers(context, filled, desk, command.decisions);
    return faults;
}

namespace {
/// Accepted and decided by one hand: an event for each step, at their real time (domain.md §16.28).
Result<Case> concluded(CommandContext &context, const Item &item, const Case &accepted,
                       std::vector<PendingEvent> &events)
{
    const QString subject = QStringLiteral("case/") + uuidText(accepted.id);
    const QDate today = hallDate(context.now);
    Result<Case> checked = withPromiseCheck(accepted, item, today, context.calendar);
    if (!checked)
        return checked;
    Case record = *std::move(checked);
    record.decider = context.actor.user;
    record.decidedOn = today;
    record.state = CaseState::Approved;
    record.result = approvedResult(context, item);
    events.push_back(pendingEvent(subject, CaseDecided{record}, today));
    record.state = CaseState::Issued;
    record.issuedOn = today;
    events.push_back(pendingEvent(subject, CaseIssued{record}, today));
    events.push_back(findable(context, record));
    if (record.promise) // every promise is looked at: no lot is drawn
        return record;
    InstantLot lot;
    lot.caseId = record.id;
    lot.caseNumber = record.number;
    lot.itemName = record.itemName;
    lot.maskedName = record.maskedName;
    lot.clerk = context.actor.user;
    lot.clerkName = context.actor.displayName;
    lot.concludedOn = today;
    events.push_back(lotDrawn(context, lot));
    return record;
}

/// A later notice about what could be seen before is told to the supervisor (domain.md §16.7).
void warnOfNotice(CommandContext &context, const DeskPapers &papers, const Case &record,
                  std::vector<PendingEvent> &events)
{
    const QList<SeenBefore> seen = seenBefore(record, papers);
    if (seen.isEmpty())
        return;
    const IntakeNotice &first = record.notices->first();
    NoticeWarning warning;
    warning.id = makeUuid(context.now, context.random);
    warning.caseId = record.id;
    warning.caseNumber = record.number;
    warning.itemName = record.itemName;
    warning.maskedName = record.maskedName;
    warning.firstOn = first.on;
    warning.firstBy = first.byName;
    warning.on = hallDate(context.now);
    warning.by = context.actor.displayName;
    warning.seen = seen;
    events.push_back(pendingEvent(QStringLiteral("notice/") + uuidText(warning.id), NoticeWarned{warning}));
}

/// The papers of an application were received on different days when items were added on the way: the first counts for its rules.
QDate receiptDay(const OnDesk &desk, const std::optional<QDate> &told, QDate today)
{
    QDate day = told.value_or(today);
    for (const Case &record : desk.received)
        day = std::min(day, papersDay(record));
    return day;
}

Result<Decision> decideReceive(CommandContext &context, const ReceiveApplication &command)
{
    const auto desk = onDesk(context, command.application, command.fence);
    if (!desk)
        return fail(desk.error());
    Faults faults = paperSetFaults(context.catalogue, desk->items, desk->body.materials);
    const bool anyHere =
        std::any_of(desk->body.materials.begin(), desk->body.materials.end(), [](const MaterialCheck &check) {
            return check.finding == MaterialFinding::Received || check.finding == MaterialFinding::Verified;
        });
    if (!anyHere)
        faults.append({QStringLiteral("materials"), &problem::ReceiptEmpty, {}});
    const bool isNew = std::any_of(desk->items.begin(), desk->items.end(),
                                   [&](const Item *item) { return !receivedBefore(*desk, item->code); });
    if (!isNew)
        faults.append({QStringLiteral("application"),
                       &problem::CaseState,
                       {{QStringLiteral("state"), caseStateText(CaseState::Received)},
                        {QStringLiteral("act"), QStringLiteral("再出收件凭证")}}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    const QDate today = hallDate(context.now);
    const Result<Deadline> due = intakeDeadline(today, context.calendar);
    if (!due)
        return fail(due.error());
    Application taken = desk->application;
    taken.materials = desk->body.materials;
    Decision decision;
    SubmittedApplication reply;
    PaperIssuer issuer(context);
    for (const Item *item : desk->items) {
        if (receivedBefore(*desk, item->code))
            continue;
        Case record = newCase(context, taken, *item, today, desk->shortNumbers.value(item->code));
        record.intakeDue = *due;
        record.intakeExplanation = explain(*due);
        decision.events.push_back(intakeEvent(record));
        // What was taken in is listed as it lies there, whatever the form will say of it.
        const Result<PaperContent> content = intakeContent(
            context, taken, {context.catalogue, *item, demandsWithoutForm(*item), desk->body.materials, today}, record,
            PaperKind::ReceiptSlip);
        if (!content)
            return fail(content.error());
        const auto slip =
            issuer.issue(PaperKind::ReceiptSlip, taken.id, taken.key, record.id, item->code, *content, decision.events);
        if (!slip)
            return fail(slip.error());
        reply.cases.append(record);
        reply.papers.append(*slip);
    }
    decision.events.push_back(findable(context, taken, desk->body, reply.cases));
    decision.reply = toJson(reply);
    return decision;
}

/// What was said and shown for items that are not on the desk this time stays as it was.
Result<void> keepOthers(CommandContext &context, OnDesk &desk, const Filled &filled)
{
    if (!desk.application.reopened || !desk.application.answersSealed)
        return {};
    return openDraft(context.db, context.sealer, *desk.application.answersSealed).map([&](const DraftBody &before) {
        addOthers(desk.body, before, filled.form);
    });
}

/// Cases as they are after what was just decided.
QList<Case> withNewer(QList<Case> cases, const QList<Case> &newer)
{
    for (const Case &one : newer) {
        cases.removeIf([&](const Case &old) { return old.id == one.id; });
        cases.append(one);
    }
    return cases;
}

Result<Decision> decideSubmit(CommandContext &context, const SubmitApplication &command)
{
    return onDesk(context, command.application, command.fence).and_then([&](const OnDesk &desk) {
        return decideOnDesk(context, desk, command);
    });
}

constexpr CommandAccess intakeClerk{.roles = only(Role::Clerk), .stations = only(StationRole::Window), .unattended = 0};

const CommandRow intakeCommandTable[] = {
    commandRow<DraftCommitment, decideCommitment>(intakeClerk, "出具容缺承诺书"),
    commandRow<DraftPromise, decidePromiseLetter>(intakeClerk, "出具告知承诺书"),
    commandRow<SubmitApplication, decideSubmit>(intakeClerk, "受理申请"),
    commandRow<ReceiveApplication, decideReceive>(intakeClerk, "收件"),
};
} // namespace

Result<Decision> decideOnDesk(CommandContext &context, OnDesk desk, const SubmitApplication &command)
{
    const QDate receivedOn = receiptDay(desk, command.receivedOn, hallDate(context.now));
    const auto filled = filledForm(context, desk, receivedOn);
    if (!filled)
        return fail(filled.error());
    if (Faults faults = submitFaults(context, desk, *filled, command); !faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    // What nobody asks for any more stays behind, like answers to questions that are not shown.
    desk.body.materials.removeIf([&](const MaterialCheck &check) { return !filled->papers.paper(check.material); });

    Decision decision;
    if (const auto kept = keepOthers(context, desk, *filled); !kept)
        return fail(kept.error());
    Application submitted = desk.application;
    submitted.state = ApplicationState::Submitted;
    submitted.reopened.reset();
    submitted.materials = desk.body.materials;
    for (MaterialCheck &check : submitted.materials)
        check.remark.reset(); // free words may name people: they stay in the sealed body
    const Result<QByteArray> answersSealed = sealDraft(context.db, context.sealer, submitted.key, desk.body);
    if (!answersSealed)
        return fail(answersSealed.error());
    submitted.answersSealed = *answersSealed;
    const QString subject = QStringLiteral("application/") + uuidText(submitted.id);
    if (desk.staying.isEmpty()) {
        decision.events.push_back(pendingEvent(subject, ApplicationSubmitted{submitted}, receivedOn));
    } else {
        submitted.state = ApplicationState::Draft;
        submitted.reopened = desk.staying;
        decision.events.push_back(pendingEvent(subject, ApplicationReopened{submitted}, receivedOn));
    }
    SubmittedApplication reply;
    PaperIssuer issuer(context);
    const Bundle *bundle = desk.bundle(context.catalogue);
    for (const Item *item : bundle ? earlierFirst(*bundle, desk.items) : desk.items) {
        const auto chosen = std::find_if(command.decisions.begin(), command.decisions.end(),
                                         [&](const ItemDecision &d) { return d.item == item->code; });
        const QDate day = command.receivedOn.value_or(hallDate(context.now));
        const DeskPapers papers = papersOf(context, desk, *filled, *item, chosen->act);
        Result<Case> record =
            caseAfterIntake(context, desk, papers, *chosen, day,
                            withNewer(CaseStore::ofApplication(context.db, submitted.id), reply.cases));
        if (!record)
            return fail(record.error());
        // 当场作出决定: where the clerk may not decide, the reviewer does, on the promise alone.
        const bool isInstant = chosen->act == IntakeAct::Conclude
            || (chosen->act == IntakeAct::Promise && mayConclude(context.actor.roles));
        if (isInstant && !receivedBefore(desk, item->code)) {
            Case taken = *record;
            taken.state = CaseState::Received;
            taken.acceptedOn.reset();
            decision.events.push_back(intakeEvent(taken));
        }
        decision.events.push_back(intakeEvent(*record));
        if (chosen->act == IntakeAct::Notice)
            warnOfNotice(context, papers, *record, decision.events);
        if (isInstant)
            record = concluded(context, *item, *record, decision.events);
        if (!record)
            return fail(record.error());
        if (const auto told = followOthers(context, *record, decision.events); !told)
            return fail(told.error());
        reply.cases.append(*record);
        // Concluded on the spot, the decision is proof of the acceptance, too (浙江最多跑一次规定 §11).
        const PaperKind kind = intakePaper(record->state);
        const Result<PaperContent> content = isInstant
            ? outcomeContent(context, submitted, *record, kind)
            : intakeContent(context, submitted, record->promise ? promisedPapers(papers) : papers, *record, kind);
        if (!content)
            return fail(content.error());
        const auto paper =
            issuer.issue(kind, submitted.id, submitted.key, record->id, item->code, *content, decision.events);
        if (!paper)
            return fail(paper.error());
        reply.papers.append(*paper);
    }
    decision.events.push_back(findable(context, submitted, desk.body, reply.cases));
    const auto course = bundleCourse(withNewer(CaseStore::ofApplication(context.db, submitted.id), reply.cases),
                                     context.catalogue, context.calendar);
    if (!course)
        return fail(course.error());
    if (course->lines.size() > 1)
        reply.course = *course;
    decision.reply = toJson(reply);
    if (desk.staying.isEmpty())
        decision.outside = [id = submitted.id](Connection &db) { CaseStore::removeDraft(db, id); };
    return decision;
}

CaseResult approvedResult(CommandContext &context, const Item &item, int before)
{
    const QDate today = hallDate(context.now);
    const bool training = HallKindStore::isTraining(context.db);
    const QString pattern = (training ? QString::fromUtf16(trainingWord) : QString()) + item.result.numberPattern;
    CaseResult result{
        item.result.name,
        resultNumber(pattern, today.year(), CaseStore::resultsOf(context.db, item.code, today.year()) + before + 1),
        today,
        {}};
    if (item.result.validity) {
        const Term &validity = *item.result.validity;
        result.validTo = (validity.unit == TimeUnit::Year        ? today.addYears(validity.value)
                              : validity.unit == TimeUnit::Month ? today.addMonths(validity.value)
                                                                 : today.addDays(validity.value))
                             .addDays(-1);
    }
    return result;
}

std::span<const CommandRow> intakeCommands()
{
    return intakeCommandTable;
}

Fields DraftCommitment::fields()
{
    return {field("application", &DraftCommitment::application), field("fence", &DraftCommitment::fence),
            field("item", &DraftCommitment::item, {.lengthMin = 1, .lengthMax = 60})};
}

Fields DraftPromise::fields()
{
    return {field("application", &DraftPromise::application), field("fence", &DraftPromise::fence),
            field("item", &DraftPromise::item, {.lengthMin = 1, .lengthMax = 60})};
}

Fields ItemDecision::fields()
{
    return {field("item", &ItemDecision::item, {.lengthMin = 1, .lengthMax = 60}), field("act", &ItemDecision::act),
            field("reason", &ItemDecision::reason, {.lengthMax = 300})};
}

Fields SubmittedApplication::fields()
{
    return {field("cases", &SubmittedApplication::cases), field("papers", &SubmittedApplication::papers),
            field("course", &SubmittedApplication::course)};
}

Fields ReceiveApplication::fields()
{
    return {field("application", &ReceiveApplication::application), field("fence", &ReceiveApplication::fence)};
}

Fields SubmitApplication::fields()
{
    return {field("application", &SubmitApplication::application), field("fence", &SubmitApplication::fence),
            field("decisions", &SubmitApplication::decisions, {.itemsMax = 30}),
            field("receivedOn", &SubmitApplication::receivedOn)};
}

} // namespace ow
