#include "ui/intake/IntakeSession.h"

#include "models/base/Uuid.h"
#include "models/cases/CaseRules.h"
#include "models/forms/AnswerRules.h"
#include "models/papers/PaperCommands.h"
#include "models/queue/TicketCommands.h"

namespace ow {

IntakeSession::IntakeSession(StationContext &context, int window, QObject *parent)
    : QObject(parent), m_context(context), m_window(window), m_papers(context)
{
    connect(&m_papers, &PaperDesk::printed, this, [this](const QUuid &paper) {
        m_printed.insert(paper);
        emit stateChanged();
    });
    connect(&context.hub, &HubClient::linkChanged, this, [this](HubClient::Link link) {
        if (link == HubClient::Link::Online && m_ticket)
            loadItems();
        emit stateChanged();
    });
}

void IntakeSession::setTicket(const std::optional<Ticket> &ticket)
{
    const bool another = ticket.has_value() != m_ticket.has_value() || (ticket && ticket->id != m_ticket->id);
    m_ticket = ticket;
    if (!another)
        return;
    reset();
    if (m_ticket) {
        loadItems();
        if (m_ticket->person)
            loadPerson(*m_ticket->person);
    }
    emit ticketChanged();
}

void IntakeSession::reset()
{
    ++m_turn;
    m_started = false;
    m_visit.reset();
    m_person.reset();
    m_applicant.reset();
    m_chosen.clear();
    m_sheet.reset();
    m_answers.clear();
    m_checks.clear();
    m_decisions.clear();
    m_commitments.clear();
    m_signed.clear();
    m_submitted.reset();
    m_busy = false;
    m_saving = Saving::Nothing;
    m_saveAgain = false;
}

void IntakeSession::loadItems()
{
    whenReady(m_context.hub.view<ItemsView>(QLatin1String(ItemsView::name)), this,
              [this](const Result<Viewed<ItemsView>> &viewed) {
                  if (!viewed)
                      return;
                  m_catalogue = Catalogue::ofItems(viewed->value.items, viewed->value.materials);
                  m_bundles = viewed->value.bundles;
                  emit catalogueChanged();
              });
}

void IntakeSession::loadPerson(const QUuid &person)
{
    const QUrlQuery parameters({{QStringLiteral("id"), uuidText(person)}});
    whenReady(m_context.hub.view<PersonView>(QLatin1String(PersonView::name), parameters), this,
              [this, turn = m_turn](const Result<Viewed<PersonView>> &viewed) {
                  if (turn != m_turn || !viewed)
                      return;
                  m_person = viewed->value.card;
                  emit personChanged();
              });
}

template <class C, class F>
void IntakeSession::ask(const C &command, F work)
{
    m_busy = true;
    emit stateChanged();
    whenReady(m_context.hub.send(command), this, [this, turn = m_turn, work](const Result<typename C::Reply> &reply) {
        if (turn != m_turn)
            return;
        m_busy = false;
        if (reply) {
            emit accepted();
            work(*reply);
        } else {
            emit refused(reply.error());
        }
        emit stateChanged();
    });
}

void IntakeSession::identify(const IdentityCard &card, VisitRole role)
{
    if (m_busy || !m_ticket)
        return;
    // Commands go out in this order; a refused start shows up again as the refusal of the reading.
    if (m_ticket->state == TicketState::Called && !m_started) {
        m_started = true;
        whenReady(m_context.hub.send(StartService{m_window}), this,
                  [this, turn = m_turn](const Result<TicketReply> &reply) {
                      if (turn == m_turn && !reply)
                          m_started = false;
                  });
    }
    ask(IdentifyVisitor{m_window, card, role}, [this, role](const IdentifiedReply &reply) {
        m_visit = reply.visit;
        if (role == VisitRole::Applicant) {
            m_applicant = reply.card.person;
            m_person = reply.card;
        }
        emit personChanged();
    });
}

QList<const Item *> IntakeSession::search(const QString &query) const
{
    return m_catalogue.search(query, today());
}

const Item *IntakeSession::item(const QString &code) const
{
    return m_catalogue.item(code, today());
}

void IntakeSession::choose(const QString &code)
{
    const Item *wanted = item(code);
    if (!wanted || wanted->counterKind == CounterKind::Specialist || m_chosen.contains(code) || m_sheet)
        return;
    m_chosen.append(code);
    emit chosenChanged();
}

void IntakeSession::unchoose(const QString &code)
{
    if (!m_sheet && m_chosen.removeOne(code))
        emit chosenChanged();
}

void IntakeSession::start()
{
    if (m_busy || m_sheet || !m_applicant || m_chosen.isEmpty())
        return;
    ask(StartApplication{m_window, *m_applicant, m_chosen}, [this](const IntakeSheet &sheet) { took(sheet); });
}

void IntakeSession::resume(const QUuid &application)
{
    if (!m_busy)
        ask(ResumeApplication{application}, [this](const IntakeSheet &sheet) { took(sheet); });
}

void IntakeSession::took(const IntakeSheet &sheet)
{
    m_sheet = sheet;
    m_chosen.clear();
    for (const FormItem &one : sheet.form.items)
        m_chosen.append(one.code);
    m_answers.clear();
    for (const DraftBody::Entry &entry : sheet.body.answers)
        m_answers.insert(entry.key, entry.value);
    m_checks = sheet.body.materials;
    m_decisions.clear();
    m_commitments.clear();
    m_signed.clear();
    m_saving = Saving::Done;
    emit chosenChanged();
    emit sheetChanged();
}

QList<const Item *> IntakeSession::sheetItems() const
{
    QList<const Item *> items;
    if (m_sheet) {
        for (const FormItem &one : m_sheet->form.items) {
            if (const Item *known = item(one.code))
                items.append(known);
        }
    }
    return items;
}

Result<QString> IntakeSession::setAnswer(const Question &question, const QString &value)
{
    const Result<QString> normal = checkAnswer(m_sheet->form, question, value, today());
    const QString kept = normal ? *normal : value.trimmed();
    if (kept == m_answers.value(question.key))
        return normal;
    m_answers.insert(question.key, kept);
    for (const Question &other : m_sheet->form.questions) {
        if (normal && other.role == question.role && other.element.derived
            && other.element.derived->from == question.element.code && m_answers.value(other.key).isEmpty()) {
            m_answers.insert(other.key, derivedAnswer(other.element.derived->rule, kept, today()));
            emit answerDerived(other.key);
        }
    }
    save();
    return normal;
}

Faults IntakeSession::formFaults() const
{
    const Result<Answers> checked = m_sheet ? checkAnswers(m_sheet->form, m_answers, today()) : Answers();
    return checked ? Faults() : checked.error().faults();
}

MaterialCheck IntakeSession::check(const QString &material) const
{
    for (const MaterialCheck &one : m_checks) {
        if (one.material == material)
            return one;
    }
    MaterialCheck none;
    none.material = material;
    return none;
}

void IntakeSession::setCheck(const MaterialCheck &check)
{
    if (!m_sheet || m_submitted)
        return;
    // A letter promises certain papers; with others missing it binds nobody.
    if (this->check(check.material).finding != check.finding) {
        m_commitments.clear();
        m_signed.clear();
    }
    m_checks.removeIf([&](const MaterialCheck &one) { return one.material == check.material; });
    m_checks.append(check);
    save();
    emit checkChanged(check.material);
    emit stateChanged();
}

void IntakeSession::save()
{
    if (m_saving == Saving::Taken)
        return;
    if (m_saving == Saving::UnderWay) {
        m_saveAgain = true;
        return;
    }
    sendDraft();
}

void IntakeSession::sendDraft()
{
    m_saveAgain = false;
    m_saving = Saving::UnderWay;
    emit stateChanged();
    DraftBody body;
    for (auto answer = m_answers.begin(); answer != m_answers.end(); ++answer) {
        if (!answer->isEmpty())
            body.answers.append({answer.key(), *answer});
    }
    body.materials = m_checks;
    const SaveDraft command{m_sheet->application, m_sheet->fence, body};
    whenReady(
        m_context.hub.send(command), this,
        [this, turn = m_turn, application = command.application](const Result<DraftSaved> &saved) {
            if (turn != m_turn || !m_sheet || m_sheet->application != application || m_submitted)
                return;
            m_saving = saved ? Saving::Done : saved.error().is(problem::DraftTaken) ? Saving::Taken : Saving::Nothing;
            if (!saved)
                emit refused(saved.error());
            else if (m_saveAgain)
                sendDraft();
            emit stateChanged();
        });
}

ItemDecision IntakeSession::decision(const QString &item) const
{
    return m_decisions.value(item, ItemDecision{item, IntakeAct::Accept, {}});
}

void IntakeSession::decide(const ItemDecision &decision)
{
    if (m_submitted)
        return;
    m_decisions.insert(decision.item, decision);
    emit decisionsChanged();
}

Faults IntakeSession::actFaults(const QString &code, IntakeAct act, bool beforeSigning) const
{
    const Item *known = item(code);
    if (!known)
        return {};
    return intakeFaults(m_catalogue, *known, m_checks, act, beforeSigning || m_signed.contains(code),
                        decision(code).reason);
}

QList<ItemDecision> IntakeSession::tolerant() const
{
    QList<ItemDecision> wanted;
    for (const ItemDecision &decision : m_decisions) {
        if (decision.act == IntakeAct::Tolerate)
            wanted.append(decision);
    }
    return wanted;
}

bool IntakeSession::needsCommitment() const
{
    return !tolerant().isEmpty();
}

bool IntakeSession::isCommitmentPrinted() const
{
    const QList<ItemDecision> wanted = tolerant();
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
    for (const ItemDecision &wanted : tolerant()) {
        if (m_commitments.contains(wanted.item)) {
            m_papers.retry();
            continue;
        }
        ask(DraftCommitment{m_sheet->application, m_sheet->fence, wanted.item},
            [this, item = wanted.item](const IssuedPaper &paper) {
                m_commitments.insert(item, paper);
                m_papers.print({paper});
            });
    }
}

void IntakeSession::signCommitments()
{
    if (m_busy || !isCommitmentPrinted())
        return;
    for (const ItemDecision &wanted : tolerant()) {
        if (m_signed.contains(wanted.item))
            continue;
        ask(SignPaper{m_commitments.value(wanted.item).id, {}}, [this, item = wanted.item](const PaperReply &) {
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
    ask(SubmitApplication{m_sheet->application, m_sheet->fence, m_decisions.values(), {}},
        [this](const SubmittedApplication &reply) {
            m_submitted = reply;
            m_papers.print(reply.papers);
            emit submittedChanged();
        });
}

void IntakeSession::supplement(const SupplementCase &command)
{
    if (m_busy)
        return;
    ask(command, [this](const CaseReply &reply) {
        m_papers.print(reply.papers);
        if (m_person)
            loadPerson(m_person->person);
        emit supplemented(reply.record);
    });
}

} // namespace ow

#include "moc_IntakeSession.cpp"
