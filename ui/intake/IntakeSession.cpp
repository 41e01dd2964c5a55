#include "ui/intake/IntakeSession.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/DraftRules.h"
#include "models/cases/IdentifyCommands.h"
#include "models/cases/ItemUses.h"
#include "models/catalogue/CatalogueVersions.h"
#include "models/forms/AnswerRules.h"
#include "models/papers/PaperCommands.h"
#include "models/queue/TicketCommands.h"
#include "ui/common/ProblemText.h"
#include "ui/session/HallCalendar.h"

namespace ow {

namespace {
constexpr qsizetype suggestionsMax = 9;
} // namespace

IntakeSession::IntakeSession(StationContext &context, int window, QObject *parent)
    : QObject(parent), m_context(context), m_window(window), m_papers(context), m_scans(context),
      m_bars(context.hub, QLatin1String(CreditBarsView::name), {}, {QStringLiteral("cases")}, &foldBars),
      m_look(new PersonLook(context, this))
{
    connect(&m_papers, &PaperDesk::printed, this, [this](const QUuid &paper) {
        m_printed.insert(paper);
        emit stateChanged();
    });
    connect(&m_scans, &ScanDesk::changed, this, &IntakeSession::stateChanged);
    connect(&m_scans, &ScanDesk::refused, this, &IntakeSession::refused);
    connect(&m_bars, &LiveViewBase::changed, this, &IntakeSession::decisionsChanged);
    connect(this, &IntakeSession::answersChanged, this, &IntakeSession::notePapers);
    connect(this, &IntakeSession::refused, this, &IntakeSession::readAnew);
    connect(&context.hub, &HubClient::linkChanged, this, [this](HubClient::Link link) {
        if (link == HubClient::Link::Online && (m_ticket || m_entering))
            loadItems();
        emit stateChanged();
    });
}

void IntakeSession::setTicket(const std::optional<Ticket> &ticket)
{
    const bool another = ticket.has_value() != m_ticket.has_value() || (ticket && ticket->id != m_ticket->id);
    const bool moved = !another && ticket && ticket->state != m_ticket->state;
    m_ticket = ticket;
    if (moved)
        emit stateChanged();
    if (!another)
        return;
    keepTyped();
    reset();
    if (m_ticket) {
        loadItems();
        loadUses();
        if (m_ticket->person)
            loadPerson(*m_ticket->person);
    }
    emit ticketChanged();
}

void IntakeSession::reset()
{
    m_started = false;
    m_visit.reset();
    m_agent.reset();
    m_secret = false;
    m_filed.reset();
    m_chosen.clear();
    m_bundle.clear();
    m_entering.reset();
    m_doneBefore.clear();
    m_supplemented = false;
    clearPrincipal();
}

/// What was typed last still belongs to the draft that leaves the desk.
void IntakeSession::keepTyped()
{
    if (m_sheet && !m_submitted && m_saveAgain)
        sendDraft();
}

void IntakeSession::enter(const Case &record)
{
    if (m_ticket || m_busy)
        return;
    keepTyped();
    reset();
    m_entering = record;
    m_applicant = record.principal;
    loadItems(); // then the draft is taken up
    loadPerson(record.principal);
    emit ticketChanged();
}

void IntakeSession::leave()
{
    if (!m_entering)
        return;
    keepTyped();
    reset();
    emit ticketChanged();
}

/// Everything that is the principal's; a reply still under way is about somebody who is no longer on the desk.
void IntakeSession::clearPrincipal()
{
    ++m_turn;
    m_look->conceal();
    m_person.reset();
    m_applicant.reset();
    m_guardian.reset();
    m_coSigners.clear();
    m_people.clear();
    m_joined.clear();
    m_joinedAgent.reset();
    m_joinedGuardian.reset();
    m_sheet.reset();
    m_filling.reset();
    m_plan.reset();
    m_asked.clear();
    m_scans.end();
    m_checks.clear();
    m_savedAnswers.clear();
    m_savedChecks.clear();
    m_decisions.clear();
    m_commitments.clear();
    m_signed.clear();
    m_submitted.reset();
    m_rowsTaken.clear();
    m_receiving = false;
    m_busy = false;
    m_saving = Saving::Nothing;
    m_saveAgain = false;
}

void IntakeSession::nextPrincipal()
{
    if (!m_ticket || m_busy)
        return;
    keepTyped();
    if (m_submitted)
        m_doneBefore.append(*m_submitted);
    clearPrincipal();
    if (m_agent && !factsOf(m_agent->person, VisitRole::Agent))
        m_agent.reset(); // of a draft taken up: here he was not read
    m_isSettling = true;
    emit sheetChanged();
    emit principalCleared();
    m_isSettling = false;
    emit personChanged();
    emit chosenChanged();
    emit stateChanged();
}

void IntakeSession::loadItems(std::function<void()> then)
{
    whenReady(m_context.hub.view<ItemsView>(QLatin1String(ItemsView::name)), this,
              [this, then](const Result<Viewed<ItemsView>> &viewed) {
                  if (!viewed) {
                      if (then)
                          emit refused(viewed.error());
                      return;
                  }
                  m_catalogue = viewed->value.catalogue();
                  m_bundles = viewed->value.bundles;
                  m_relations = viewed->value.agentRelations.value_or(CodeList{});
                  planPapers();
                  emit catalogueChanged();
                  if (then)
                      then();
                  if (m_entering && !m_sheet)
                      resume(m_entering->application);
              });
}

void IntakeSession::readCatalogue(std::function<void()> then)
{
    loadItems(std::move(then));
}

/// What is wanted here comes first in a search; without an answer all items are alike.
void IntakeSession::loadUses()
{
    const QUrlQuery parameters({{QStringLiteral("window"), QString::number(m_window)}});
    whenReady(m_context.hub.view<ItemUsesView>(QLatin1String(ItemUsesView::name), parameters), this,
              [this](const Result<Viewed<ItemUsesView>> &viewed) {
                  if (!viewed)
                      return;
                  m_uses = viewed->value.byItem();
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

void IntakeSession::identify(const IdentityCard &card, const Coming &coming)
{
    identifyBy(IdentifyVisitor{m_window, card, coming.role, coming.reading, coming.relation, coming.authorityUntil},
               coming);
}

void IntakeSession::identify(const QString &code, const Coming &coming)
{
    identifyBy(IdentifyByCode{m_window, code, coming.role, coming.relation, coming.authorityUntil}, coming);
}

template <class C>
void IntakeSession::identifyBy(const C &command, const Coming &coming)
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
    ask(command, [this, coming](const IdentifiedReply &reply) {
        m_visit = reply.visit;
        joined(reply.card, coming);
        emit identified();
        emit personChanged();
    });
}

QList<const Item *> IntakeSession::chosenItems() const
{
    QList<const Item *> items;
    for (const QString &code : m_chosen) {
        if (const Item *known = item(code))
            items.append(known);
    }
    return items;
}

QList<IntakeSession::Suggestion> IntakeSession::suggestions() const
{
    QList<Suggestion> list;
    const auto offer = [&](const QString &code, const QString &why) {
        const Item *known = item(code);
        const bool isThere =
            std::any_of(list.begin(), list.end(), [&](const Suggestion &one) { return one.item == known; });
        if (known && known->counterKind != CounterKind::Specialist && !m_chosen.contains(code) && !isThere
            && list.size() < suggestionsMax)
            list.append({known, why});
    };
    if (m_ticket && m_ticket->precheck)
        offer(m_ticket->precheck->item, tr("导服台预审过"));
    if (m_ticket && m_ticket->item)
        offer(*m_ticket->item, tr("取号时说来办"));
    for (const PersonCard::Earlier &one :
         m_person && m_person->earlier ? *m_person->earlier : QList<PersonCard::Earlier>())
        offer(one.item, tr("本人 %1 办过").arg(one.on.toString(Qt::ISODate)));
    QList<std::pair<int, QString>> used;
    for (auto use = m_uses.begin(); use != m_uses.end(); ++use)
        used.append({-*use, use.key()});
    std::sort(used.begin(), used.end());
    for (const auto &[count, code] : std::as_const(used))
        offer(code, tr("本窗口常办"));
    return list;
}

void IntakeSession::setReceiving(bool receiving)
{
    if (m_submitted || m_entering || receiving == m_receiving)
        return;
    m_receiving = receiving;
    emit decisionsChanged();
    emit stateChanged();
}

void IntakeSession::setSecret(bool secret)
{
    if (m_secret == secret)
        return;
    m_secret = secret;
    emit stateChanged();
}

void IntakeSession::setFiled(const FiledThrough &filed)
{
    const auto told = filed.by == FiledBy::Window ? std::nullopt : std::optional(filed);
    if (m_submitted || told == m_filed)
        return;
    if (!m_sheet) {
        m_filed = told;
        emit stateChanged();
        return;
    }
    ask(SetFiled{m_sheet->application, m_sheet->fence, filed}, [this](const FiledReply &reply) {
        m_filed = reply.filed.by == FiledBy::Window ? std::nullopt : std::optional(reply.filed);
        emit stateChanged();
    });
}

void IntakeSession::start()
{
    if (m_busy || m_sheet || !m_applicant || m_chosen.isEmpty())
        return;
    const QList<ApplicationParty> others = parties();
    ask(StartApplication{m_window, *m_applicant, m_chosen, others.isEmpty() ? std::nullopt : std::optional(others),
                         m_secret ? std::optional(true) : std::nullopt, startedBundle(), m_filed},
        [this](const IntakeSheet &sheet) {
            tookParties(sheet);
            took(sheet);
        });
}

void IntakeSession::resume(const QUuid &application)
{
    // What a colleague took over and is taken back, with what was said here meanwhile.
    const bool isBack = m_sheet && m_sheet->application == application;
    if (!m_busy)
        ask(ResumeApplication{application}, [this, isBack](const IntakeSheet &sheet) {
            tookParties(sheet);
            isBack ? tookBack(sheet) : took(sheet);
            // Who came with another document now takes his part at once.
            if (parties() != m_joined)
                sendParties();
        });
}

QString IntakeSession::answer(const QString &key) const
{
    const FormCell cell = m_filling ? m_filling->state().cell(key) : FormCell{-1, 0};
    return cell.question < 0 ? QString() : m_filling->state().answer(cell);
}

Result<QString> IntakeSession::setAnswer(FormCell cell, const QString &value, const QString &reason)
{
    // A field of a screen that is being torn down speaks for somebody who is no longer here.
    if (!m_filling || m_submitted || m_isSettling)
        return value;
    // Who changes is signed by the hub, which knows who is signed in.
    const Result<QString> kept = m_filling->set(cell, value, {QString(), reason});
    const bool isNamed =
        !kept && !kept.error().faults().isEmpty() && kept.error().faults().first().type == &problem::AnswerLocked;
    if (!isNamed && !m_filling->state().edits().isEmpty()) {
        saidAnew(m_filling->state().changed());
    }
    return kept;
}

bool IntakeSession::offer(const QString &key, const QString &value, const Provenance &source)
{
    const FormCell cell = m_filling && !m_submitted ? m_filling->state().cell(key) : FormCell{-1, 0};
    if (cell.question < 0)
        return false;
    const bool wasEmpty = m_filling->state().answer(cell).isEmpty();
    if (!m_filling->offer(cell, value, source))
        return false;
    saidAnew(wasEmpty ? m_filling->state().changed() : QList<FormCell>{cell});
    return true;
}

std::optional<QString> IntakeSession::judgedAsTyped(const Question &question, const QString &typed) const
{
    const Result<QString> checked = checkAnswer(m_filling->form(), question, typed, today());
    if (checked)
        return QString();
    if (mayBecomeRight(question.element, typed))
        return std::nullopt;
    return ProblemText::sentence(checked.error().faults().value(0));
}

void IntakeSession::addRow(ElementRole role)
{
    if (!m_filling || m_submitted || !m_filling->addRow(role))
        return;
    saidAnew({});
}

void IntakeSession::removeRow(ElementRole role, int row)
{
    if (!m_filling || m_submitted || !m_filling->removeRow(role, row))
        return;
    saidAnew({});
}

const EarlierRows *IntakeSession::earlierRows(ElementRole role) const
{
    if (!m_sheet || !m_sheet->earlierRows || m_rowsTaken.contains(role))
        return nullptr;
    for (const EarlierRows &offer : *m_sheet->earlierRows) {
        if (offer.role == role)
            return &offer;
    }
    return nullptr;
}

void IntakeSession::takeEarlierRows(ElementRole role)
{
    const EarlierRows *offer = earlierRows(role);
    if (!m_filling || m_submitted || !offer || !m_filling->takeRows(role, offer->cells))
        return;
    m_rowsTaken.insert(role);
    saidAnew({});
}

bool IntakeSession::takeRows(ElementRole role, const QList<KnownRow> &cells)
{
    if (!m_filling || m_submitted || !m_filling->takeRows(role, cells))
        return false;
    saidAnew({});
    return true;
}

void IntakeSession::saidAnew(QList<FormCell> changed)
{
    save(); // who hears of it may ask the hub about what now stands here
    emit answersChanged(changed);
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
    if (m_filling)
        setAnswers(body, *m_filling);
    body.materials = m_checks;
    const SaveDraft command{m_sheet->application, m_sheet->fence, body};
    whenReady(
        m_context.hub.send(command), this,
        [this, turn = m_turn, application = command.application, answers = typed(),
         checks = m_checks](const Result<DraftSaved> &saved) {
            if (turn != m_turn || !m_sheet || m_sheet->application != application || m_submitted)
                return;
            if (saved) {
                m_savedAnswers = answers;
                m_savedChecks = checks;
            }
            m_saving = saved ? Saving::Done : saved.error().is(problem::DraftTaken) ? Saving::Taken : Saving::Nothing;
            if (!saved)
                emit refused(saved.error());
            else if (m_saveAgain)
                sendDraft();
            emit stateChanged();
        });
}

} // namespace ow

#include "moc_IntakeSession.cpp"
