#include "ui/window/WindowPage.h"

#include "models/base/Clock.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseClock.h"
#include "models/queue/FloorViews.h"
#include "models/queue/HallCommands.h"
#include "models/queue/QueueFolding.h"
#include "models/queue/TicketMoveCommands.h"
#include "models/queue/TicketRules.h"
#include "ui/common/CodeWords.h"
#include "ui/common/Notice.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Toast.h"
#include "ui/intake/AskSheet.h"
#include "ui/intake/CorrectionSheet.h"
#include "ui/intake/DuplicateSheet.h"
#include "ui/intake/IntakePanel.h"
#include "ui/intake/ReceivedList.h"
#include "ui/intake/SupplementSheet.h"
#include "ui/queue/QueueText.h"
#include "ui/queue/TicketFolding.h"
#include "ui/reader/ReaderChoice.h"
#include "ui/shifts/ShiftSheet.h"
#include "ui/window/TransferSheet.h"
#include "ui/window/WindowPanel.h"

#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace ow {

namespace {
constexpr int windowPageAlsoMax = 20; // TicketCommands, FinishTicket::alsoConsulted

QUrlQuery windowPageDone()
{
    return QUrlQuery({{QStringLiteral("state"), QLatin1String(codeText(TicketState::Done))}});
}

bool windowPageFoldDone(TicketsView &view, const QString &type, const QJsonObject &data)
{
    return foldTickets(view, TicketState::Done, type, data);
}

QString windowPageTarget(const DeskTarget &target)
{
    switch (target.kind) {
    case DeskTarget::Kind::Queue: return target.title;
    case DeskTarget::Kind::Window: return WindowPage::tr("%1号窗口").arg(target.window);
    case DeskTarget::Kind::Clerk: return target.title;
    }
    return {};
}
} // namespace

WindowPage::WindowPage(StationContext &context, const SignedIn &clerk, int window, Work work, QWidget *parent)
    : QWidget(parent), m_context(context), m_clerk(clerk.user), m_window(window),
      m_view(context.hub, QLatin1String(QueueView::name), {}, {QStringLiteral("hall"), QStringLiteral("queue")},
             &foldQueue),
      m_done(context.hub, QLatin1String(TicketsView::name), windowPageDone(), {QStringLiteral("queue")},
             &windowPageFoldDone),
      m_panel(new WindowPanel),
      m_intake(work == Work::Intake
                   ? new IntakePanel(context, window, makeCardReader(context.reader, context.clock, context.scheduler))
                   : nullptr)
{
    setObjectName(QStringLiteral("windowPage"));
    setAccessibleName(tr("%1号窗口").arg(window));
    setFocusProxy(m_panel);
    m_panel->setAccessibleName(accessibleName());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    if (m_intake)
        intakeArea().addWidget(m_intake);
    listenToPanel();
    if (m_intake) {
        Roles roles = 0;
        for (const Role role : clerk.roles)
            roles = roles | role;
        m_intake->setRoles(roles);
        auto *received = new ReceivedList(context, CaseState::Received);
        auto *correcting = new ReceivedList(context, CaseState::Correcting);
        auto *online = new ReceivedList(context, CaseState::PreReview);
        m_panel->addToEmpty(received);
        m_panel->addToEmpty(online);
        m_panel->addToEmpty(correcting);
        // Over the whole page: there is room for every point of a paper, and what came by mail is taken in with nobody at the window.
        auto *supplement = new SupplementSheet(m_intake->session(), *this);
        new DuplicateSheet(m_intake->session(), *this);
        auto *ask = new AskSheet(m_intake->asking(), context, window, *this);
        connect(m_intake, &IntakePanel::askWanted, ask, &AskSheet::open);
        connect(m_intake, &IntakePanel::supplementWanted, supplement, &SupplementSheet::open);
        auto *correction = new CorrectionSheet(m_intake->session(), *this);
        connect(correcting, &ReceivedList::chosen, correction, &CorrectionSheet::open);
        connect(m_intake, &IntakePanel::correctionWanted, correction, &CorrectionSheet::open);
        connect(m_intake, &IntakePanel::outcomeChanged, this, &WindowPage::setOutcome);
        connect(m_intake, &IntakePanel::enteringChanged, this, &WindowPage::refresh);
        connect(received, &ReceivedList::chosen, m_intake, &IntakePanel::enter);
        connect(online, &ReceivedList::chosen, m_intake, &IntakePanel::enter);
    }
    auto *shift = new ShiftSheet(context, clerk.user, window, *this);
    connect(m_panel, &WindowPanel::shiftAsked, shift, &ShiftSheet::open);
    // Who signed for the window goes on there under his own name.
    connect(shift, &ShiftSheet::signedFor, this, [this] {
        const WindowDesk desk = scene().desk;
        if (desk.leftHere || (desk.status.state != WindowState::Closed && !desk.mine))
            act(DeskAct::TakeOver);
    });
    connect(&m_view, &LiveViewBase::eventTaken, this, &WindowPage::eventTaken);
    connect(&m_view, &LiveViewBase::changed, this, &WindowPage::viewChanged);
    connect(&m_view, &LiveViewBase::freshChanged, this, &WindowPage::tellLink);
    connect(&m_done, &LiveViewBase::changed, this, &WindowPage::refresh);
    connect(&context.hub, &HubClient::linkChanged, this, &WindowPage::tellLink);
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, &WindowPage::tick);
    everySecond->start(1000);
    tellLink();
}

void WindowPage::openOnline(const Case &record)
{
    if (!m_intake)
        return;
    const auto brings = std::find_if(record.supplements.begin(), record.supplements.end(),
                                     [](const Supplement &one) { return !one.receivedOn; });
    if (!openSupplements(record).isEmpty() && brings != record.supplements.end())
        emit m_intake->supplementWanted(record, brings->material);
    else if (record.state == CaseState::Correcting)
        emit m_intake->correctionWanted(record);
    else
        m_intake->openOnline(record);
}

QStackedWidget &WindowPage::intakeArea() const
{
    return m_panel->intakeArea();
}

void WindowPage::listenToPanel()
{
    connect(m_panel, &WindowPanel::actChosen, this, &WindowPage::act);
    connect(m_panel, &WindowPanel::pauseChosen, this, [this](const QString &reason) {
        send(DeskAct::Pause, PauseWindow{m_window, reason});
    });
    connect(m_panel, &WindowPanel::outcomeChosen, this, [this](Outcome outcome) {
        const int also = scene().desk.alsoConsulted;
        send(DeskAct::Finish, FinishTicket{m_window, outcome, also > 0 ? std::optional(also) : std::nullopt});
    });
    connect(m_panel, &WindowPanel::finishNextChosen, this, &WindowPage::finishNext);
    connect(m_panel, &WindowPanel::holdChosen, this, [this](const QString &reason) {
        send(DeskAct::Hold, HoldTicket{m_window, reason});
    });
    connect(m_panel, &WindowPanel::resumeChosen, this, [this](const QUuid &ticket) {
        send(DeskAct::ResumeHeld, ResumeTicket{m_window, ticket});
    });
    connect(m_panel, &WindowPanel::transferChosen, this, &WindowPage::transfer);
    connect(m_panel, &WindowPanel::callNamedChosen, this, [this](const QUuid &ticket, const QString &reason) {
        send(DeskAct::CallNamed, CallNamed{m_window, ticket, reason});
    });
    connect(m_panel, &WindowPanel::undoChosen, this, [this](const QString &reason) {
        if (m_last)
            send(DeskAct::Undo, UndoTicket{m_last->ticket, reason});
    });
    connect(m_panel, &WindowPanel::followOnChosen, this, &WindowPage::takeFollowOn);
    connect(m_panel, &WindowPanel::alsoConsultedChosen, this, &WindowPage::countConsulted);
}

void WindowPage::act(DeskAct act)
{
    switch (act) {
    case DeskAct::Open: return send(act, OpenWindow{m_window});
    case DeskAct::Close: return send(act, CloseWindow{m_window});
    case DeskAct::Resume: return send(act, ResumeWindow{m_window});
    case DeskAct::Next: return send(act, CallNext{m_window});
    case DeskAct::Recall: return send(act, RecallTicket{m_window});
    case DeskAct::NoShow: return send(act, MarkNoShow{m_window});
    case DeskAct::Start: return send(act, StartService{m_window});
    case DeskAct::TakeOver: return send(act, TakeOverWindow{m_window});
    case DeskAct::Why: return askWhy();
    case DeskAct::AskHelp: return askHelp();
    case DeskAct::Pause: // asked for by the panel with what they need beside the act
    case DeskAct::Finish:
    case DeskAct::FinishNext:
    case DeskAct::Hold:
    case DeskAct::ResumeHeld:
    case DeskAct::Transfer:
    case DeskAct::CallNamed:
    case DeskAct::Undo:
    case DeskAct::AlsoConsulted:
    case DeskAct::FollowOn: break;
    }
}

void WindowPage::setOutcome(std::optional<Outcome> outcome)
{
    m_outcome = outcome;
    refresh();
}

void WindowPage::finishNext(Outcome outcome)
{
    const auto ticket = scene().desk.ticket;
    if (!ticket)
        return;
    const int also = scene().desk.alsoConsulted;
    send(DeskAct::FinishNext,
         CallNext{m_window, EndedVisit{ticket->id, outcome, also > 0 ? std::optional(also) : std::nullopt}});
}

void WindowPage::transfer(const DeskTransfer &chosen)
{
    TransferTicket command;
    command.window = m_window;
    switch (chosen.target.kind) {
    case DeskTarget::Kind::Queue: command.toQueue = chosen.target.code; break;
    case DeskTarget::Kind::Window: command.toWindow = chosen.target.window; break;
    case DeskTarget::Kind::Clerk: command.toClerk = chosen.target.code; break;
    }
    command.served = chosen.served;
    command.reason = chosen.reason;
    m_sentTo = windowPageTarget(chosen.target);
    send(DeskAct::Transfer, command);
}

void WindowPage::takeFollowOn(const QString &queue)
{
    const auto ticket = scene().desk.ticket;
    if (!ticket)
        return;
    IssueTicket command;
    command.queue = queue;
    command.priority = ticket->priority;
    command.visitorName = ticket->maskedName; // masked already, and masking it again changes nothing
    command.followOn = true;
    send(DeskAct::FollowOn, command);
}

void WindowPage::askWhy()
{
    const auto ticket = scene().desk.ticket;
    if (!ticket)
        return;
    m_panel->notice().clear();
    const QUrlQuery parameters({{QStringLiteral("id"), uuidText(ticket->id)}});
    whenReady(m_context.hub.view<TicketHistoryView>(QLatin1String(TicketHistoryView::name), parameters), this,
              [this](const Result<Viewed<TicketHistoryView>> &viewed) {
                  if (viewed)
                      m_panel->showWhy(viewed->value);
                  else
                      m_panel->notice().explain(viewed.error());
              });
}

void WindowPage::askHelp()
{
    // Beside whatever is under way, and without a word: that it was heard shows as the mark beside the window's state.
    whenReady(m_context.hub.send(AskHelp{m_window}), this, [this](const Result<WindowChanged> &reply) {
        if (reply)
            took(DeskAct::AskHelp, *reply);
        refresh();
    });
}

void WindowPage::askLastStep()
{
    if (m_lastKnown || !isLinked())
        return;
    m_lastKnown = true;
    whenReady(m_context.hub.view<LastStepView>(QLatin1String(LastStepView::name)), this,
              [this](const Result<Viewed<LastStepView>> &viewed) {
                  if (!viewed)
                      m_lastKnown = false; // asked again when the view is fresh again
                  else if (!m_last && !m_underWay && viewed->value.step)
                      m_last = deskStep(*viewed->value.step);
                  refresh();
              });
}

int WindowPage::consulted(const Ticket &ticket) const
{
    return m_alsoConsulted.value(ticket.id, ticket.alsoConsulted);
}

void WindowPage::countConsulted(int by)
{
    const auto ticket = scene().desk.ticket;
    if (!ticket)
        return;
    const int count = std::clamp(consulted(*ticket) + by, 0, windowPageAlsoMax);
    m_alsoConsulted.insert(ticket->id, count);
    refresh();
    // Beside whatever is under way; without the hub it goes with the finish.
    if (!isLinked())
        return;
    whenReady(m_context.hub.send(CountConsulted{m_window, count}), this,
              [this, id = ticket->id, count](const Result<TicketReply> &reply) {
                  if (m_alsoConsulted.value(id, -1) != count)
                      return; // pressed again meanwhile
                  m_alsoConsulted.remove(id);
                  if (!reply)
                      m_panel->notice().explain(reply.error());
                  else if (!m_ticketReply || m_ticketReply->revision < reply->ticket.revision)
                      m_ticketReply = reply->ticket;
                  refresh();
              });
}

template <class C>
void WindowPage::send(DeskAct act, const C &command)
{
    if (m_underWay)
        return;
    m_panel->notice().clear();
    if (!isLinked()) { // lost while a sheet was open
        m_panel->notice().explain(Problem(problem::HubLost));
        return;
    }
    m_underWay = act;
    refresh();
    whenReady(m_context.hub.send(command), this, [this, act](const Result<typename C::Reply> &reply) {
        m_underWay.reset();
        if (!reply)
            m_panel->notice().explain(reply.error());
        else
            took(act, *reply);
        refresh();
    });
}

void WindowPage::took(DeskAct act, const TicketReply &reply)
{
    const Ticket &ticket = reply.ticket;
    m_ticketReply = ticket;
    m_last = deskStep(act, ticket, m_context.clock.now());
    if (act == DeskAct::Undo)
        m_last = m_before; // one command, two steps: the visit ended with the call may be taken back after it
    m_before.reset();
    m_lastKnown = true;
    if (!isLive(ticket.state))
        m_alsoConsulted.remove(ticket.id);
    confirm(act, ticket);
}

void WindowPage::took(DeskAct, const NextReply &reply)
{
    if (reply.finished) {
        took(DeskAct::Finish, TicketReply{*reply.finished});
        m_endedReply = m_ticketReply;
    }
    if (!reply.ticket) {
        Toast::pop(*this, tr("%1 已办结；现在无人等候").arg(reply.finished ? reply.finished->number : QString()),
                   Toast::Tone::Good);
        return;
    }
    const std::optional<DeskStep> ended = reply.finished ? m_last : std::nullopt;
    took(DeskAct::Next, TicketReply{*reply.ticket});
    m_before = ended;
}

void WindowPage::took(DeskAct, const IssuedTicket &reply)
{
    Toast::pop(*this, tr("已取 %1（%2），留给您叫").arg(reply.ticket.number, reply.queueName), Toast::Tone::Good);
}

void WindowPage::took(DeskAct, const WindowChanged &reply)
{
    m_windowReply = reply.window;
}

void WindowPage::confirm(DeskAct act, const Ticket &ticket)
{
    switch (act) {
    case DeskAct::NoShow: Toast::pop(*this, tr("%1 已记为过号").arg(ticket.number)); break;
    case DeskAct::Finish:
        Toast::pop(
            *this,
            tr("%1 已办结：%2").arg(ticket.number, codeWord(outcomeText(ticket.outcome.value_or(Outcome::Left)))),
            Toast::Tone::Good);
        break;
    case DeskAct::Hold:
        Toast::pop(*this, tr("%1 已挂起，最迟 %2 回来").arg(ticket.number, QueueText::timeOfDay(ticket.heldUntil)));
        break;
    case DeskAct::Transfer: Toast::pop(*this, tr("%1 已转到%2").arg(ticket.number, m_sentTo)); break;
    case DeskAct::Undo:
        Toast::pop(*this, tr("已撤销，%1 回到“%2”").arg(ticket.number, codeWord(ticketStateText(ticket.state))));
        break;
    default: break;
    }
}

void WindowPage::eventTaken(const QString &type, const QJsonObject &event)
{
    if (!m_last || !type.startsWith(QLatin1String("gov.ticket.")))
        return;
    const auto told = fromJson<TicketReply>(QJsonValue(event), Strictness::Tolerant);
    if (!told || told->ticket.id != m_last->ticket || told->ticket.revision <= m_last->revision)
        return;
    if (type == QLatin1String(TicketConsulted::type))
        m_last->revision = told->ticket.revision; // counted beside the step
    else
        m_last.reset();
}

void WindowPage::viewChanged()
{
    if (m_ticketReply && viewHasReached(m_view.value(), *m_ticketReply))
        m_ticketReply.reset();
    if (m_endedReply && viewHasReached(m_view.value(), *m_endedReply))
        m_endedReply.reset();
    if (m_windowReply && viewHasReached(m_view.value(), *m_windowReply))
        m_windowReply.reset();
    askLastStep();
    refresh();
}

void WindowPage::refresh()
{
    if (!m_view.isLoaded()) {
        if (m_view.lastProblem())
            m_panel->tellNothing(tr("还没有读到大厅情况"), ProblemText::sentence(*m_view.lastProblem()));
        else
            m_panel->tellNothing(tr("正在读取大厅情况…"), tr("与大厅服务连上后会自动显示"));
        return;
    }
    const DeskScene now = scene();
    m_panel->tell(now);
    showIntake(now);
    if (now.linked && !std::exchange(m_shown, true))
        m_context.dataShown();
}

void WindowPage::showIntake(const DeskScene &now)
{
    // Ended and called by one key is one change of visitors, in whatever pieces the hall hears of it.
    if (m_underWay == DeskAct::FinishNext && !now.desk.ticket)
        return;
    const QUuid ticket = now.desk.ticket ? now.desk.ticket->id : QUuid();
    if (ticket != std::exchange(m_shownTicket, ticket)) {
        setOutcome({});
        // Another visitor: a digit ends his visit again, and nothing typed goes into a field of the last one.
        if (intakeArea().isAncestorOf(window()->focusWidget()))
            m_panel->setFocus();
    }
    if (!m_intake)
        return;
    m_intake->tell(now.desk.ticket);
    intakeArea().setCurrentIndex(now.desk.ticket || m_intake->isEntering() ? 1 : 0);
}

DeskScene WindowPage::scene() const
{
    QueueView view = m_view.value();
    if (m_endedReply)
        putReply(view, *m_endedReply);
    if (m_ticketReply)
        putReply(view, *m_ticketReply);
    if (m_windowReply)
        putReply(view, *m_windowReply);
    DeskScene scene;
    scene.now = m_context.clock.now();
    scene.desk = windowDesk(view, m_window, m_clerk, scene.now);
    scene.desk.last = m_last;
    scene.hall = view.hall;
    scene.linked = isLinked();
    scene.underWay = m_underWay;
    if (const auto &ticket = scene.desk.ticket) {
        scene.outcome = m_outcome;
        scene.desk.alsoConsulted = consulted(*ticket);
        scene.queues = followOnTargets(view);
        scene.targets = transferTargets(view, m_window, m_clerk, ticket->queue);
    }
    tellWishes(scene);
    if (m_done.isLoaded()) {
        const QList<Ticket> &done = m_done.value().tickets;
        scene.served =
            int(std::count_if(done.begin(), done.end(), [&](const Ticket &t) { return t.clerk == m_clerk; }));
    }
    return scene;
}

void WindowPage::tellWishes(DeskScene &scene) const
{
    const auto &ticket = scene.desk.ticket;
    if (!ticket)
        return;
    const QString code = ticket->precheck ? ticket->precheck->item : ticket->item.value_or(QString());
    const Item *now = m_intake ? m_intake->catalogue().item(code, hallDate(scene.now)) : nullptr;
    const Item *item = now || !m_intake ? now : m_intake->catalogue().newest(code);
    scene.item = item ? item->shortName : code;
    if (!ticket->precheck)
        return;
    QStringList missing;
    for (const QString &material : ticket->precheck->missing) {
        const Material *known = m_intake ? m_intake->catalogue().material(material) : nullptr;
        missing.append(known ? known->name : material);
    }
    scene.missing = missing.join(QStringLiteral("、"));
}

void WindowPage::tick()
{
    const QDate day = hallDate(m_context.clock.now());
    if (m_view.isLoaded() && m_view.value().day != day && m_askedDay != day) {
        m_askedDay = day;
        m_view.reload();
        m_done.reload();
    }
    refresh();
}

void WindowPage::tellLink()
{
    const HubClient::Link link = m_context.hub.link();
    const bool reading = link == HubClient::Link::Online && !m_view.isFresh();
    m_panel->tellLink(reading ? HubClient::Link::Connecting : link, m_context.hub.lostSince());
    askLastStep();
    refresh();
}

bool WindowPage::isLinked() const
{
    return m_context.hub.link() == HubClient::Link::Online && m_view.isFresh();
}

} // namespace ow

#include "moc_WindowPage.cpp"
