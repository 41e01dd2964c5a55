// What is decided about the items on the desk, and what is sent off: the second half of IntakeSession.
#include "models/base/ProblemTypes.h"
#include "models/cases/CaseRules.h"
#include "models/cases/EndingCommands.h"
#include "models/numbering/ShortNumber.h"
#include "models/papers/PaperCommands.h"
#include "ui/intake/IntakeSession.h"

#include <algorithm>

namespace ow {

namespace {
bool needsLetter(IntakeAct act)
{
    return act == IntakeAct::Tolerate || act == IntakeAct::Promise;
}
} // namespace

bool IntakeSession::mayConcludeHere(const QString &code) const
{
    const Item *known = item(code);
    return known && known->instant && mayConclude(m_roles);
}

std::optional<IntakeAct> IntakeSession::suggestion(const QString &code) const
{
    if (!m_sheet || m_receiving)
        return std::nullopt;
    // Who chose the promise on the form is taken at his word.
    const Item *known = item(code);
    if (known && known->informedPromise && known->informedPromise->choice
        && actFaults(code, IntakeAct::Promise, true).isEmpty())
        return IntakeAct::Promise;
    if (mayConcludeHere(code) && actFaults(code, IntakeAct::Conclude, false).isEmpty())
        return IntakeAct::Conclude;
    return known && actFaults(code, IntakeAct::Accept, false).isEmpty() ? std::optional(IntakeAct::Accept)
                                                                        : std::nullopt;
}

ItemDecision IntakeSession::decision(const QString &item) const
{
    const auto decided = m_decisions.constFind(item);
    return decided != m_decisions.constEnd() ? *decided
                                             : ItemDecision{item, suggestion(item).value_or(IntakeAct::Accept), {}};
}

void IntakeSession::decide(const ItemDecision &decision)
{
    if (m_submitted)
        return;
    // Tolerance and promise have letters of their own; one does not speak for the other.
    if (this->decision(decision.item).act != decision.act) {
        m_commitments.remove(decision.item);
        m_signed.remove(decision.item);
    }
    m_decisions.insert(decision.item, decision);
    emit decisionsChanged();
}

QList<ItemDecision> IntakeSession::withLetter() const
{
    QList<ItemDecision> wanted;
    for (const FormItem &one : m_sheet ? m_sheet->form.items : QList<FormItem>()) {
        if (isDecided(one.code) && needsLetter(decision(one.code).act))
            wanted.append(decision(one.code));
    }
    return wanted;
}

bool IntakeSession::needsCommitment() const
{
    return !withLetter().isEmpty();
}

bool IntakeSession::isCommitmentPrinted() const
{
    const QList<ItemDecision> wanted = withLetter();
    return !wanted.isEmpty() && std::all_of(wanted.begin(), wanted.end(), [this](const ItemDecision &d) {
        return m_commitments.contains(d.item) && m_printed.contains(m_commitments.value(d.item).id);
    });
}

void IntakeSession::draftCommitments()
{
    if (m_busy || !m_sheet)
        return;
    if (m_saveAgain)
        sendDraft();
    for (const ItemDecision &wanted : withLetter()) {
        if (m_commitments.contains(wanted.item)) {
            m_papers.retry();
            continue;
        }
        const auto drafted = [this, item = wanted.item](const IssuedPaper &paper) {
            m_commitments.insert(item, paper);
            m_papers.print({paper});
        };
        if (wanted.act == IntakeAct::Promise)
            ask(DraftPromise{m_sheet->application, m_sheet->fence, wanted.item}, drafted);
        else
            ask(DraftCommitment{m_sheet->application, m_sheet->fence, wanted.item}, drafted);
    }
}

void IntakeSession::signCommitments(const std::optional<Signing> &signing)
{
    if (m_busy || !isCommitmentPrinted())
        return;
    for (const ItemDecision &wanted : withLetter()) {
        if (m_signed.contains(wanted.item))
            continue;
        ask(SignPaper{m_commitments.value(wanted.item).id, {}, signing},
            [this, item = wanted.item](const PaperReply &) {
                m_signed.insert(item);
                emit decisionsChanged();
            });
    }
}

void IntakeSession::submit()
{
    if (m_busy || !m_sheet || m_submitted)
        return;
    if (m_saveAgain) // commands keep their order: the hub decides on what stands here
        sendDraft();
    QStringList taken;
    for (const FormItem &one : m_sheet->form.items) {
        const IntakeAct act = decision(one.code).act;
        if (act != IntakeAct::Notice && act != IntakeAct::Refuse)
            taken.append(one.code);
    }
    if (taken.isEmpty())
        return sendDecisions();
    ask(LookForDuplicates{m_sheet->application, m_sheet->fence, taken}, [this](const DuplicateSights &seen) {
        if (seen.sights.isEmpty())
            sendDecisions();
        else
            emit duplicatesFound(seen.sights);
    });
}

void IntakeSession::settle(const DuplicatePair &pair, bool same, const QString &reason)
{
    if (m_busy)
        return;
    ask(SettleDuplicate{pair.id, same, reason}, [this, pair, same](const DuplicateReply &) {
        if (same)
            emit refused(Problem(problem::DuplicateSame,
                                 {{QStringLiteral("item"), pair.itemName},
                                  {QStringLiteral("number"), shortNumberText(pair.otherNumber)}}));
        else
            submit();
    });
}

void IntakeSession::sendDecisions()
{
    // Of an item nobody decided and nothing suggests, the refusal says what stands against its acceptance.
    QList<ItemDecision> decisions;
    for (const FormItem &one : m_sheet->form.items)
        decisions.append(decision(one.code));
    ask(SubmitApplication{m_sheet->application, m_sheet->fence, decisions, {}},
        [this](const SubmittedApplication &reply) { done(reply); });
}

void IntakeSession::receive()
{
    if (m_busy || !m_sheet || m_submitted)
        return;
    if (m_saveAgain)
        sendDraft();
    ask(ReceiveApplication{m_sheet->application, m_sheet->fence},
        [this](const SubmittedApplication &reply) { done(reply); });
}

void IntakeSession::done(const SubmittedApplication &reply)
{
    m_submitted = reply;
    m_papers.print(reply.papers);
    emit submittedChanged();
}

std::optional<Outcome> IntakeSession::outcome() const
{
    // With a form begun and not sent off, only the clerk knows.
    if (m_sheet && !m_submitted)
        return std::nullopt;
    QList<Case> cases = m_submitted ? m_submitted->cases : QList<Case>();
    for (const SubmittedApplication &one : m_doneBefore)
        cases += one.cases;
    const bool isTaken = std::any_of(cases.begin(), cases.end(), [](const Case &record) {
        return record.state != CaseState::Correcting && record.state != CaseState::Refused
            && record.state != CaseState::Returned;
    });
    if (m_supplemented || isTaken)
        return Outcome::Accepted;
    return cases.isEmpty() ? std::nullopt : std::optional(Outcome::Notice);
}

void IntakeSession::supplement(const SupplementCase &command)
{
    if (m_busy)
        return;
    ask(command, [this](const CaseReply &reply) {
        m_papers.print(reply.papers);
        m_supplemented = true;
        if (m_person)
            loadPerson(m_person->person);
        emit supplemented(reply.record);
    });
}

void IntakeSession::correct(const CorrectCase &command)
{
    if (m_busy || m_sheet)
        return;
    ask(command, [this](const CaseReply &reply) {
        m_papers.print(reply.papers);
        emit corrected(reply.record);
        if (m_ticket)
            resume(reply.record.application);
        else
            enter(reply.record);
    });
}

void IntakeSession::lapseCorrection(const Case &record)
{
    if (m_busy)
        return;
    ask(LapseCorrection{record.id}, [this](const CaseReply &reply) {
        m_papers.print(reply.papers);
        if (m_person)
            loadPerson(m_person->person);
        emit correctionLapsed(reply.record);
    });
}

} // namespace ow
