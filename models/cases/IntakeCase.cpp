#include "models/cases/IntakeCase.h"

#include "models/base/Uuid.h"
#include "models/cases/BundleRules.h"
#include "models/cases/CaseClock.h"
#include "models/cases/ExternalCommands.h"
#include "models/cases/IntakeWay.h"
#include "models/cases/OpinionRules.h"
#include "models/cases/PromiseRules.h"
#include "models/store/HallKindStore.h"

namespace ow {

namespace {
/// An online case taken in by a person: he is its receiver, and what had to be seen was seen now. Where nobody said anything in time it
/// counts from its receipt all the same.
void withOriginals(const CommandContext &context, Case &record, QDate day, const OnDesk &desk)
{
    const QDate today = hallDate(context.now);
    record.receiver = context.actor.user;
    if (!desk.asSent && !isDeemedAccepted(record, today))
        record.online->shownOn = std::min(day, today);
}

QString notInOrder()
{
    return QStringLiteral("申请材料不齐全或者不符合法定形式");
}

/// Everything told at once; what follows is the item's way (domain.md §2.6).
Result<Case> noticed(CommandContext &context, Case record, const DeskPapers &papers, const IntakeFindings &findings)
{
    const QDate today = hallDate(context.now);
    record.defects = findings.all;
    IntakeNotice notice{today, context.actor.user, context.actor.displayName, findings.all, {}};
    for (const PaperDemand &demand : papers.demands) {
        if (demand.isAsked())
            notice.asked.append(demand.use->material);
    }
    if (!record.notices)
        record.notices.emplace();
    record.notices->append(notice);
    const IntakeWay way = intakeWay(papers.item);
    switch (way.incomplete) {
    case Incomplete::Return:
        record.state = CaseState::Returned;
        record.ending = CaseEnding{notInOrder(), today, context.actor.displayName};
        return record;
    case Incomplete::Refuse:
        record.state = CaseState::Refused;
        record.refusal = notInOrder();
        return record;
    case Incomplete::Correct: break;
    }
    record.state = CaseState::Correcting;
    record.correctionDue.reset();
    record.correctionExplanation.reset();
    if (way.correctWithin.value == 0)
        return record;
    const Result<Deadline> due = context.calendar.dueDate(today, way.correctWithin);
    if (!due)
        return fail(due.error());
    record.correctionDue = *due;
    record.correctionExplanation = explain(*due);
    return record;
}
} // namespace

Result<QList<Supplement>> supplementsOf(CommandContext &context, const Item &item, const IntakeFindings &findings,
                                        QDate day)
{
    const Result<Deadline> due = supplementDeadline(item, day, context.calendar);
    if (!due)
        return fail(due.error());
    QList<Supplement> supplements;
    for (const MissingPaper &missing : findings.missingTolerable) {
        const QString code = missing.anyOf.first()->material;
        if (missing.anyOf.size() == 1) {
            supplements.append({code, context.catalogue.material(code)->name, *due, explain(*due), {}});
            continue;
        }
        QList<QString> others;
        for (const MaterialUse *use : missing.anyOf.mid(1))
            others.append(use->material);
        supplements.append({code, missingName(context.catalogue, missing), *due, explain(*due), {}, {}, others});
    }
    return supplements;
}

Case newCase(CommandContext &context, const Application &application, const Item &item, QDate receivedOn,
             const QString &shortNumber)
{
    Case record;
    record.id = makeUuid(context.now, context.random);
    // A number that was given at the platform may have the same form: it is never given twice.
    int serial = CaseStore::receivedOf(context.db, item.code, receivedOn) + 1;
    if (HallKindStore::isTraining(context.db))
        serial += trainingCaseSerial;
    while (CaseStore::findByNumber(context.db, caseNumber(item.code, receivedOn, serial)))
        ++serial;
    record.number = caseNumber(item.code, receivedOn, serial);
    record.application = application.id;
    record.item = item.code;
    record.itemVersion = item.version;
    record.itemName = item.name;
    record.unit = item.unit;
    record.principal = application.principal;
    record.maskedName = application.maskedName;
    record.state = CaseState::Received;
    record.receivedOn = receivedOn;
    record.receiver = context.actor.user;
    record.shortNumber = shortNumber;
    record.filed = application.filed;
    return record;
}

const Case *receivedBefore(const OnDesk &desk, const QString &item)
{
    for (const Case &record : desk.received) {
        if (record.item == item)
            return &record;
    }
    return nullptr;
}

Result<Case> caseAfterIntake(CommandContext &context, const OnDesk &desk, const DeskPapers &papers,
                             const ItemDecision &decision, QDate day, const QList<Case> &taken)
{
    const Item &item = papers.item;
    const Case *before = receivedBefore(desk, item.code);
    const QString shortNumber = desk.shortNumbers.value(item.code);
    Case record = before ? *before : newCase(context, desk.application, item, day, shortNumber);
    record.shortNumber = shortNumber;
    record.filed = desk.application.filed;
    const bool isTakenIn = decision.act != IntakeAct::Refuse && decision.act != IntakeAct::Notice;
    if (record.online && isTakenIn)
        withOriginals(context, record, day, desk);
    const QDate receivedOn = papersDay(record);
    if (const Bundle *bundle = desk.bundle(context.catalogue); bundle && bundle->items.contains(item.code))
        record.bundle = bundleAtIntake(*bundle, item.code, desk.together(), taken, receivedOn);
    const IntakeFindings findings = findingsOf(papers);
    switch (decision.act) {
    case IntakeAct::Refuse:
        record.state = CaseState::Refused;
        record.refusal = decision.reason;
        return record;
    case IntakeAct::Notice: return noticed(context, std::move(record), papers, findings);
    case IntakeAct::Accept:
    case IntakeAct::Conclude:
    case IntakeAct::Promise:
    case IntakeAct::Tolerate: break;
    }
    record.state = decision.act == IntakeAct::Tolerate ? CaseState::Tolerant : CaseState::Accepted;
    record.defects.clear();
    record.acceptedOn = receivedOn;
    record.external = externalAtIntake(context.db, item.code);
    const bool waits = record.bundle && !earlierOpen(*record.bundle).isEmpty();
    if (!waits) {
        const Result<Deadline> due = decisionDeadline(record, item, context.calendar);
        if (!due)
            return fail(due.error());
        record.due = *due;
        record.dueExplanation = explain(*due);
    }
    if (decision.act == IntakeAct::Tolerate) {
        const auto supplements = supplementsOf(context, item, findings, receivedOn);
        if (!supplements)
            return fail(supplements.error());
        record.supplements = *supplements;
        record.toleranceClock = item.tolerance.clock;
    }
    if (decision.act == IntakeAct::Promise) {
        record.promise = promiseOf(context.catalogue, item);
        return record; // decided at once on what was promised
    }
    if (item.joint && decision.act != IntakeAct::Conclude) {
        const auto hearing = hearingOf(*item.joint, context.catalogue, receivedOn, context.calendar);
        if (!hearing)
            return fail(hearing.error());
        record.hearing = *hearing;
    }
    return record;
}

PendingEvent intakeEvent(const Case &record)
{
    const QString subject = QStringLiteral("case/") + uuidText(record.id);
    switch (record.state) {
    case CaseState::Tolerant: return pendingEvent(subject, CaseTolerantlyAccepted{record}, record.receivedOn);
    case CaseState::Correcting: return pendingEvent(subject, CaseNoticed{record}, record.receivedOn);
    case CaseState::Returned: return pendingEvent(subject, CaseReturned{record}, record.receivedOn);
    case CaseState::Refused: return pendingEvent(subject, CaseRefused{record}, record.receivedOn);
    case CaseState::Received: return pendingEvent(subject, CaseReceived{record}, record.receivedOn);
    default: return pendingEvent(subject, CaseAccepted{record}, record.receivedOn);
    }
}

PaperKind intakePaper(CaseState state)
{
    switch (state) {
    case CaseState::Tolerant: return PaperKind::TolerantNotice;
    case CaseState::Returned:
    case CaseState::Correcting: return PaperKind::OneTimeNotice;
    case CaseState::Refused: return PaperKind::RefusalNotice;
    case CaseState::Received: return PaperKind::ReceiptSlip;
    case CaseState::Issued: return PaperKind::Decision;
    default: return PaperKind::AcceptanceNotice;
    }
}

} // namespace ow
