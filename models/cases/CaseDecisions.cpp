#include "models/cases/CaseDecisions.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/catalogue/Catalogue.h"
#include "models/store/Connection.h"

namespace ow {

Result<CaseOnDesk> caseFor(CommandContext &context, const QUuid &id, CaseAct act)
{
    return caseFor(context, id, act, [](const CaseOnDesk &) { return Faults(); });
}

Result<CaseOnDesk> caseFor(CommandContext &context, const QUuid &id, CaseAct act,
                           const std::function<Faults(const CaseOnDesk &)> &own)
{
    const std::optional<Case> record = CaseStore::find(context.db, id);
    if (!record)
        return fail(problem::CaseUnknown);
    const Item *item = context.catalogue.itemVersion(record->item, record->itemVersion);
    if (!item)
        return fail(problem::ItemUnknown);
    const CaseOnDesk desk{*record, item};
    Faults faults = whyNot(*record, *item, act, context.actor.user, hallDate(context.now));
    if (faults.size() == 1)
        return fail(*faults.first().type, faults.first().parameters);
    if (faults.isEmpty())
        faults = own(desk);
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return desk;
}

Result<Case> settled(const CommandContext &context, const CaseOnDesk &desk, CaseAct act)
{
    Case record = desk.record;
    record.state = stateAfter(record, act, *desk.item);
    // Any other act leaves the day as it was told, by the calendar it was told by (design §6).
    const bool moved = act == CaseAct::EndProcedure || act == CaseAct::AnswerExtension
        || (act == CaseAct::Supplement && record.toleranceClock == ToleranceClock::Stop);
    if (!moved)
        return record;
    const Result<Deadline> due = decisionDeadline(record, *desk.item, context.calendar);
    if (!due)
        return fail(due.error());
    record.due = *due;
    record.dueExplanation = explain(*due);
    return record;
}

void offDesk(CommandContext &context, const Case &record, Decision &decision)
{
    auto application = CaseStore::application(context.db, record.application);
    if (!application)
        return;
    QList<QString> others;
    for (const Case &one : CaseStore::ofApplication(context.db, record.application)) {
        if (one.id != record.id && isOnDesk(one.state))
            others.append(one.item);
    }
    const QString subject = QStringLiteral("application/") + uuidText(application->id);
    if (others.isEmpty()) {
        application->state = ApplicationState::Submitted;
        application->reopened.reset();
        decision.events.push_back(pendingEvent(subject, ApplicationSubmitted{*application}));
        decision.outside = [id = application->id](Connection &db) { CaseStore::removeDraft(db, id); };
        return;
    }
    application->state = ApplicationState::Draft;
    application->reopened = others;
    decision.events.push_back(pendingEvent(subject, ApplicationReopened{*application}));
}

QString caseSubject(const Case &record)
{
    return QStringLiteral("case/") + uuidText(record.id);
}

Result<IssuedPaper> issueCasePaper(CommandContext &context, PaperIssuer &issuer, const Case &record, PaperKind kind,
                                   std::vector<PendingEvent> &events, const std::optional<QByteArray> &signature,
                                   const QList<PaperRow> &rows, const std::optional<Signing> &signing)
{
    const auto application = CaseStore::application(context.db, record.application);
    if (!application)
        return fail(problem::ApplicationUnknown);
    return outcomeContent(context, *application, record, kind).and_then([&](PaperContent content) {
        content.rows += rows;
        return issuer.issue(kind, application->id, application->key, record.id, record.item, content, events, signature,
                            signing);
    });
}

PendingEvent creditMarked(CommandContext &context, const Case &record, const Person &person, CreditRegime regime,
                          const QList<QString> &broken, QDate until)
{
    const QDate today = hallDate(context.now);
    CreditMark mark;
    mark.id = makeUuid(context.now, context.random);
    mark.regime = regime;
    mark.person = person.id;
    mark.personIndex = person.numberIndex;
    mark.maskedName = record.maskedName;
    mark.caseId = record.id;
    mark.caseNumber = record.number;
    mark.itemName = record.itemName;
    mark.materials = broken;
    mark.since = today;
    mark.until = until;
    mark.by = context.actor.user;
    mark.byName = context.actor.displayName;
    return pendingEvent(QStringLiteral("credit/") + uuidText(mark.id), CreditMarked{mark}, today);
}

} // namespace ow
