// 网上补正: what was sent after a notice comes into the application, and its case to the review desk once more.
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseClock.h"
#include "models/cases/CaseDecisions.h"
#include "models/cases/CorrectionRules.h"
#include "models/cases/DeskForm.h"
#include "models/cases/DraftRules.h"
#include "models/cases/FindCommands.h"
#include "models/cases/ScanStore.h"
#include "models/forms/FormProgram.h"
#include "models/online/OnlineCommands.h"
#include "models/online/OnlineFile.h"
#include "models/store/Connection.h"
#include "models/store/PlatformActor.h"
#include "models/store/Sealer.h"

#include <algorithm>

namespace ow {

namespace {
QList<QString> papersIn(const OnlineCorrection &correction)
{
    QList<QString> papers;
    for (const OnlineMaterial &paper : correction.materials)
        papers.append(paper.material);
    return papers;
}

/// The form of these items of the application alone.
Result<Form> formOfItems(CommandContext &context, Application application, const QList<QString> &items)
{
    application.reopened = items;
    return formOf(context.db, context.sealer, context.catalogue, application, hallDate(context.now));
}

/// What stands in its own places from now on, and which scans stand for it no more.
struct CorrectedApplication {
    Application application;
    std::optional<Draft> draft; ///< of other items of it that lie open at a window
    DraftBody body;
    QList<Scan> replaced;
};

class OnlineCorrecting {
public:
    OnlineCorrecting(CommandContext &context, const Case &record, const Application &application,
                     const CorrectOnline &command, QDate sentOn)
        : m_context(context), m_record(record), m_application(application), m_correction(command.correction),
          m_sentOn(sentOn)
    {
    }

    Result<CorrectedApplication> make()
    {
        const auto before = openDraft(m_context.db, m_context.sealer, *m_application.answersSealed);
        auto body = before ? answered(*before) : fail(before.error());
        if (!body)
            return fail(body.error());
        putPapers(body->materials);
        CorrectedApplication made{m_application, {}, *body, {}};
        made.application.state = ApplicationState::Draft;
        if (!made.application.reopened)
            made.application.reopened.emplace();
        if (!made.application.reopened->contains(m_record.item))
            made.application.reopened->append(m_record.item);
        putPapers(made.application.materials);
        const auto sealed = sealDraft(m_context.db, m_context.sealer, m_application.key, *body);
        if (!sealed)
            return fail(sealed.error());
        made.application.answersSealed = *sealed;
        if (const auto open = CaseStore::draft(m_context.db, m_application.id)) {
            auto draft = merged(*open, *body);
            if (!draft)
                return fail(draft.error());
            made.draft = *draft;
        }
        for (const Scan &scan : ScanStore::ofApplication(m_context.db, m_application.id)) {
            if (!scan.removal && scan.source == ScanSource::Online && isReplaced(scan))
                made.replaced.append(scan);
        }
        return made;
    }

private:
    /// Items of it that were decided about already: what they asked does not change any more.
    QList<QString> settledItems() const
    {
        QList<QString> items;
        for (const Case &one : CaseStore::ofApplication(m_context.db, m_application.id)) {
            if (one.id != m_record.id && !isOnDesk(one.state) && one.state != CaseState::Correcting)
                items.append(one.item);
        }
        return items;
    }

    Result<DraftBody> answered(DraftBody body)
    {
        Application whole = m_application;
        whole.reopened.reset();
        const QDate today = hallDate(m_context.now);
        const auto form = formOf(m_context.db, m_context.sealer, m_context.catalogue, whole, today);
        const auto own = form ? formOfItems(m_context, m_application, {m_record.item}) : form;
        const QList<QString> settled = settledItems();
        const auto others =
            own && !settled.isEmpty() ? formOfItems(m_context, m_application, settled) : Result<Form>(Form());
        const auto program = others ? (own ? FormProgram::compile(*form) : fail(own.error())) : fail(others.error());
        if (!program)
            return fail(program.error());
        Answers answers = answersOf(body);
        FormSession::Sources sources = sourcesOf(body);
        Faults faults;
        for (const OnlineAnswer &one : m_correction.answers) {
            const auto from = sources.constFind(one.key);
            if (answers.value(one.key) == one.value || (from != sources.constEnd() && isLocked(*from)))
                continue; // what his document says stands as the document says it
            if (!asksFor(*own, one.key)) {
                faults.append({one.key, &problem::AnswerUnknown, {{QStringLiteral("element"), one.key}}});
                continue;
            }
            if (asksFor(*others, one.key)) {
                faults.append({one.key, &problem::OnlineAnswerSettled, {{QStringLiteral("question"), one.key}}});
                continue;
            }
            answers.insert(one.key, one.value);
            Provenance said;
            said.asOf = m_sentOn;
            said.source = QStringLiteral("网上补正");
            said.reference = m_record.online->application;
            sources.insert(one.key, said);
        }
        if (!faults.isEmpty())
            return fail(inputRefused(std::move(faults)));
        setAnswers(body, FormSession(*program, answers, sources, today, &m_context.calendar));
        return body;
    }

    /// Each brought paper is another one: to be looked at anew, its original seen by nobody.
    void putPapers(QList<MaterialCheck> &checks) const
    {
        for (const OnlineMaterial &paper : m_correction.materials) {
            checks.removeIf([&](const MaterialCheck &one) { return one.material == paper.material; });
            MaterialCheck check{paper.material, MaterialFinding::Received, {}, {}, {}};
            check.originals = 0;
            check.uploaded = paper.files;
            checks.append(check);
        }
    }

    /// What was done meanwhile for other items of it stays; who has them open takes the draft anew.
    Result<Draft> merged(Draft open, const DraftBody &whole)
    {
        const auto own = formOfItems(m_context, m_application, {m_record.item});
        const Item *item = m_context.catalogue.itemVersion(m_record.item, m_record.itemVersion);
        auto body = own && item ? openDraft(m_context.db, m_context.sealer, open.bodySealed)
                                : fail(own ? Problem(problem::ItemUnknown) : own.error());
        if (!body)
            return fail(body.error());
        const DraftBody mine = reopenedBody(whole, *own, {item}, {});
        for (const DraftBody::Entry &entry : mine.answers) {
            body->answers.removeIf([&](const DraftBody::Entry &one) { return one.key == entry.key; });
            body->answers.append(entry);
        }
        const QList<QString> brought = papersIn(m_correction);
        for (const MaterialCheck &check : mine.materials) {
            const bool isThere = std::any_of(body->materials.begin(), body->materials.end(),
                                             [&](const MaterialCheck &one) { return one.material == check.material; });
            if (isThere && !brought.contains(check.material))
                continue;
            body->materials.removeIf([&](const MaterialCheck &one) { return one.material == check.material; });
            body->materials.append(check);
        }
        const auto sealed = sealDraft(m_context.db, m_context.sealer, m_application.key, *body);
        if (!sealed)
            return fail(sealed.error());
        open.bodySealed = *sealed;
        open.savedAt = m_context.now;
        ++open.rev;
        ++open.fence;
        return open;
    }

    bool isReplaced(const Scan &scan) const
    {
        return std::any_of(
            m_correction.materials.begin(), m_correction.materials.end(), [&](const OnlineMaterial &paper) {
                return paper.material == scan.material
                    && std::none_of(paper.files.begin(), paper.files.end(),
                                    [&](const UploadedFile &file) { return file.sha256 == scan.sha256; });
            });
    }

    CommandContext &m_context;
    const Case &m_record;
    const Application &m_application;
    const OnlineCorrection &m_correction;
    const QDate m_sentOn;
};

/// All of its application, it as it is now.
QList<Case> casesWith(CommandContext &context, const Case &record)
{
    QList<Case> cases = CaseStore::ofApplication(context.db, record.application);
    for (Case &one : cases) {
        if (one.id == record.id)
            one = record;
    }
    return cases;
}

bool wasTaken(const Case &record, const QUuid &sending)
{
    const QList<BroughtPapers> corrections = record.corrections.value_or(QList<BroughtPapers>());
    return std::any_of(corrections.begin(), corrections.end(),
                       [&](const BroughtPapers &one) { return one.sending == sending; });
}
} // namespace

Result<Decision> decideCorrectOnline(CommandContext &context, const CorrectOnline &command)
{
    if (!isPlatform(context.actor))
        return fail(problem::Forbidden);
    const QString number = command.correction.caseNumber;
    const auto known = CaseStore::findByNumber(context.db, number);
    const auto application = known ? CaseStore::application(context.db, known->application) : std::nullopt;
    if (!application || !application->answersSealed || !known->online)
        return fail(problem::OnlineUnknown, {{QStringLiteral("number"), number}});
    if (wasTaken(*known, command.sending))
        return Decision{{}, toJson(CaseReply{*known, {}}), {}};
    const QDate today = hallDate(context.now);
    const QDate sentOn = std::min(hallDate(command.sentAt), today);
    const QList<QString> papers = papersIn(command.correction);
    const auto found = caseFor(context, known->id, CaseAct::CorrectOnline, [&](const CaseOnDesk &desk) {
        return correctionFaults(command.correction) + broughtFaults(desk.record, *desk.item, papers, sentOn, today);
    });
    const Result<Deadline> due = found ? intakeDeadline(sentOn, context.calendar) : fail(found.error());
    if (!due)
        return fail(due.error());
    auto made = OnlineCorrecting(context, found->record, *application, command, sentOn).make();
    if (!made)
        return fail(made.error());

    Case record = found->record;
    record.state = stateAfter(record, CaseAct::CorrectOnline, *found->item);
    if (!record.corrections)
        record.corrections.emplace();
    record.corrections->append({BroughtBy::Online, sentOn, today, context.actor.user, papers, command.sending});
    record.intakeDue = *due;
    record.intakeExplanation = explain(*due);
    record.correctionDue.reset();
    record.correctionExplanation.reset();
    record.online->passedOn.reset();
    record.online->passedBy.reset();
    record.online->bring.reset();
    const QString subject = QStringLiteral("application/") + uuidText(made->application.id);
    Decision decision{{pendingEvent(caseSubject(record), CaseCorrected{record}, sentOn),
                       pendingEvent(subject, ApplicationReopened{made->application}, sentOn)},
                      toJson(CaseReply{record, {}}),
                      {}};
    decision.events.push_back(findable(context, made->application, made->body, casesWith(context, record)));
    for (Scan &scan : made->replaced) {
        scan.removal = ScanRemoval::Replaced;
        scan.removed = ScanMark{context.actor.user, QStringLiteral("网上补正"), context.now};
        decision.events.push_back(pendingEvent(QStringLiteral("scan/") + uuidText(scan.id), ScanRemoved{scan}));
    }
    if (OnlineFilesNamed named{filesOf(made->application.id, command.correction.materials)}; !named.files.isEmpty())
        decision.events.push_back(pendingEvent(subject, std::move(named)));
    if (made->draft)
        decision.outside = [draft = *made->draft](Connection &db) { CaseStore::putDraft(db, draft); };
    return decision;
}

} // namespace ow
