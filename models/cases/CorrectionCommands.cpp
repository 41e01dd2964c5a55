#include "models/cases/CorrectionCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseDecisions.h"
#include "models/cases/CaseRules.h"
#include "models/cases/NoticeStore.h"
#include "models/store/Connection.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int noticeWarningsMax = 5000;
constexpr int noticeFoundMax = 300;

Faults correctionFaults(const CaseOnDesk &desk, const CorrectCase &command, QDate handedOn, QDate today)
{
    Faults faults;
    if (command.materials.isEmpty())
        faults.append({QStringLiteral("materials"), &problem::ReceiptEmpty, {}});
    faults += broughtFaults(desk.record, *desk.item, command.materials, handedOn, today);
    return faults;
}

/// The application with this item on the desk, and what stands in its draft.
struct Reopened {
    Application application;
    Draft draft;
};

Result<Reopened> reopened(CommandContext &context, const CaseOnDesk &desk, const QList<QString> &brought)
{
    const auto stored = CaseStore::application(context.db, desk.record.application);
    if (!stored || !stored->answersSealed)
        return fail(problem::ApplicationUnknown);
    const auto open = CaseStore::draft(context.db, stored->id);
    Application application = *stored;
    application.state = ApplicationState::Draft;
    if (!application.reopened)
        application.reopened.emplace();
    application.reopened->append(desk.record.item);
    const auto items = itemsOf(context.catalogue, application);
    const auto form = items ? formOf(context.db, context.sealer, context.catalogue, application, hallDate(context.now))
                            : fail(items.error());
    const auto before = form ? openDraft(context.db, context.sealer, *stored->answersSealed) : fail(form.error());
    if (!before)
        return fail(before.error());
    DraftBody body = reopenedBody(*before, *form, *items, brought);
    if (open) {
        // Another item of it came back before and is on the desk still: what was done for that one stays.
        const auto other = openDraft(context.db, context.sealer, open->bodySealed);
        if (!other)
            return fail(other.error());
        const DraftBody mine = body;
        body = *other;
        for (const DraftBody::Entry &entry : mine.answers) {
            if (std::none_of(body.answers.begin(), body.answers.end(),
                             [&](const DraftBody::Entry &one) { return one.key == entry.key; }))
                body.answers.append(entry);
        }
        for (const MaterialCheck &check : mine.materials) {
            const bool isNew = brought.contains(check.material);
            const bool isThere = std::any_of(body.materials.begin(), body.materials.end(),
                                             [&](const MaterialCheck &one) { return one.material == check.material; });
            if (isNew)
                body.materials.removeIf([&](const MaterialCheck &one) { return one.material == check.material; });
            if (isNew || !isThere)
                body.materials.append(check);
        }
    }
    const Result<QByteArray> sealedBody = sealDraft(context.db, context.sealer, application.key, body);
    if (!sealedBody)
        return fail(sealedBody.error());
    return Reopened{application,
                    Draft{application.id, open ? open->rev + 1 : 1, context.actor.user, context.actor.displayName,
                          open ? open->fence + 1 : int(desk.record.notices ? desk.record.notices->size() : 0) + 1,
                          *sealedBody, context.now}};
}

Result<Decision> decideCorrect(CommandContext &context, const CorrectCase &command)
{
    const QDate today = hallDate(context.now);
    const QDate handedOn = command.handedOn.value_or(today);
    Result<CaseOnDesk> desk = caseFor(context, command.caseId, CaseAct::Correct, [&](const CaseOnDesk &found) {
        return correctionFaults(found, command, handedOn, today);
    });
    if (!desk)
        return fail(desk.error());
    const auto again = reopened(context, *desk, command.materials);
    const Result<Deadline> due = again ? intakeDeadline(handedOn, context.calendar) : fail(again.error());
    if (!due)
        return fail(due.error());
    Case record = desk->record;
    record.state = stateAfter(record, CaseAct::Correct, *desk->item);
    if (!record.corrections)
        record.corrections.emplace();
    record.corrections->append({command.by, handedOn, today, context.actor.user, command.materials});
    record.intakeDue = *due;
    record.intakeExplanation = explain(*due);
    record.correctionDue.reset();
    record.correctionExplanation.reset();
    Decision decision{{pendingEvent(caseSubject(record), CaseCorrected{record}, handedOn),
                       pendingEvent(QStringLiteral("application/") + uuidText(again->application.id),
                                    ApplicationReopened{again->application}, handedOn)},
                      {},
                      {}};
    QList<MaterialCheck> brought;
    for (const QString &material : command.materials)
        brought.append({material, MaterialFinding::Received, {}, {}, {}});
    const Result<PaperContent> content =
        intakeContent(context, again->application,
                      {context.catalogue, *desk->item, demandsWithoutForm(*desk->item), brought, handedOn}, record,
                      PaperKind::ReceiptSlip);
    if (!content)
        return fail(content.error());
    PaperIssuer issuer(context);
    const auto slip = issuer.issue(PaperKind::ReceiptSlip, again->application.id, again->application.key, record.id,
                                   record.item, *content, decision.events);
    if (!slip)
        return fail(slip.error());
    decision.reply = toJson(CaseReply{record, {*slip}});
    decision.outside = [draft = again->draft](Connection &db) { CaseStore::putDraft(db, draft); };
    return decision;
}

Result<Decision> decideSettle(CommandContext &context, const SettleNotice &command)
{
    auto warning = NoticeStore::find(context.db, command.warning);
    if (!warning)
        return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("这条警示")}});
    if (command.found.trimmed().isEmpty())
        return fail(inputRefused({{QStringLiteral("found"), &problem::ReasonMissing, {}}}));
    warning->settled = command.found.trimmed();
    warning->settledBy = context.actor.displayName;
    return Decision{{pendingEvent(QStringLiteral("notice/") + uuidText(warning->id), NoticeSettled{*warning})},
                    toJson(NoticeReply{*warning}),
                    {}};
}

template <class E>
QByteArray projectNotice(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

Result<NoticeWarningsView> loadWarnings(ViewContext &context)
{
    return NoticeWarningsView{NoticeStore::all(context.db, noticeWarningsMax)};
}

const CommandRow correctionCommandTable[] = {
    commandRow<CorrectCase, decideCorrect>(
        {.roles = only(Role::Clerk), .stations = only(StationRole::Window), .unattended = 0}, "收补正材料"),
    commandRow<SettleNotice, decideSettle>(
        {.roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0}, "核实二次告知"),
};

const EventRow correctionEventTable[] = {
    eventRow<NoticeWarned, &NoticeStore::apply<NoticeWarned>, projectNotice<NoticeWarned>>(TopicCases),
    eventRow<NoticeSettled, &NoticeStore::apply<NoticeSettled>, projectNotice<NoticeSettled>>(TopicCases),
};

const ViewRow correctionViewTable[] = {
    viewRow<NoticeWarningsView, loadWarnings>(only(Role::Supervisor)),
};
} // namespace

bool foldWarnings(NoticeWarningsView &view, const QString &type, const QJsonObject &data)
{
    if (type != QLatin1String(NoticeWarned::type) && type != QLatin1String(NoticeSettled::type))
        return true;
    const auto told = fromJson<NoticeWarned>(QJsonValue(data), Strictness::Tolerant);
    if (!told)
        return false;
    for (NoticeWarning &known : view.warnings) {
        if (known.id == told->warning.id) {
            known = told->warning;
            return true;
        }
    }
    view.warnings.prepend(told->warning);
    return true;
}

std::span<const CommandRow> correctionCommands()
{
    return correctionCommandTable;
}

std::span<const EventRow> correctionEvents()
{
    return correctionEventTable;
}

std::span<const ViewRow> correctionViews()
{
    return correctionViewTable;
}

Fields CorrectCase::fields()
{
    return {field("case", &CorrectCase::caseId), field("by", &CorrectCase::by),
            field("handedOn", &CorrectCase::handedOn),
            field("materials", &CorrectCase::materials, {.lengthMin = 1, .lengthMax = 40, .itemsMax = 60})};
}

Fields NoticeWarned::fields()
{
    return {field("warning", &NoticeWarned::warning)};
}

Fields NoticeSettled::fields()
{
    return {field("warning", &NoticeSettled::warning)};
}

Fields NoticeReply::fields()
{
    return {field("warning", &NoticeReply::warning)};
}

Fields SettleNotice::fields()
{
    return {field("warning", &SettleNotice::warning),
            field("found", &SettleNotice::found, {.lengthMax = noticeFoundMax})};
}

Fields NoticeWarningsView::fields()
{
    return {field("warnings", &NoticeWarningsView::warnings, {.itemsMax = 100000})};
}

} // namespace ow
