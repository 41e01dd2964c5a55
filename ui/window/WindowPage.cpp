#include "ui/window/WindowPage.h"

#include "models/base/Clock.h"
#include "models/base/ProblemTypes.h"
#include "models/queue/HallCommands.h"
#include "models/queue/QueueFolding.h"
#include "models/queue/TicketCommands.h"
#include "models/queue/TicketRules.h"
#include "ui/common/Notice.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Toast.h"
#include "ui/intake/IntakePanel.h"
#include "ui/queue/TicketFolding.h"
#include "ui/reader/SimulatedCardReader.h"
#include "ui/window/WindowPanel.h"

#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace ow {

namespace {
QUrlQuery windowPageDone()
{
    return QUrlQuery({{QStringLiteral("state"), QLatin1String(codeText(TicketState::Done))}});
}

bool windowPageFoldDone(TicketsView &view, const QString &type, const QJsonObject &data)
{
    return foldTickets(view, TicketState::Done, type, data);
}
} // namespace

WindowPage::WindowPage(StationContext &context, const SignedIn &clerk, int window, Work work, QWidget *parent)
    : QWidget(parent), m_context(context), m_clerk(clerk.user), m_window(window),
      m_view(context.hub, QLatin1String(QueueView::name), {}, {QStringLiteral("hall"), QStringLiteral("queue")},
             &foldQueue),
      m_done(context.hub, QLatin1String(TicketsView::name), windowPageDone(), {QStringLiteral("queue")},
             &windowPageFoldDone),
      m_panel(new WindowPanel),
      m_intake(work == Work::Intake ? new IntakePanel(context, window, new SimulatedCardReader) : nullptr)
{
    setObjectName(QStringLiteral("windowPage"));
    setAccessibleName(tr("%1号窗口").arg(window));
    setFocusProxy(m_panel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    if (m_intake)
        intakeArea().addWidget(m_intake);
    connect(m_panel, &WindowPanel::actChosen, this, &WindowPage::act);
    connect(m_panel, &WindowPanel::pauseChosen, this, [this](const QString &reason) {
        send(DeskAct::Pause, PauseWindow{m_window, reason});
    });
    connect(m_panel, &WindowPanel::outcomeChosen, this, [this](Outcome outcome) {
        send(DeskAct::Finish, FinishTicket{m_window, outcome});
    });
    connect(&m_view, &LiveViewBase::changed, this, &WindowPage::viewChanged);
    connect(&m_view, &LiveViewBase::freshChanged, this, &WindowPage::tellLink);
    connect(&m_done, &LiveViewBase::changed, this, &WindowPage::refresh);
    connect(&context.hub, &HubClient::linkChanged, this, &WindowPage::tellLink);
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, &WindowPage::tick);
    everySecond->start(1000);
    tellLink();
}

QStackedWidget &WindowPage::intakeArea() const
{
    return m_panel->intakeArea();
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
    case DeskAct::Pause: // asked for by the panel with their reason and outcome
    case DeskAct::Finish: break;
    }
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
    whenReady(m_context.hub.send(command), this, [this](const Result<typename C::Reply> &reply) {
        m_underWay.reset();
        if (!reply)
            m_panel->notice().explain(reply.error());
        else if constexpr (std::is_same_v<typename C::Reply, TicketReply>)
            took(reply->ticket);
        else
            took(reply->window);
        refresh();
    });
}

void WindowPage::took(const Ticket &ticket)
{
    m_ticketReply = ticket;
    if (ticket.state == TicketState::NoShow)
        Toast::pop(*this, tr("%1 已记为过号").arg(ticket.number));
    else if (ticket.state == TicketState::Done && ticket.outcome)
        Toast::pop(*this, tr("%1 已办结：%2").arg(ticket.number, outcomeText(*ticket.outcome)), Toast::Tone::Good);
}

void WindowPage::took(const WindowStatus &status)
{
    m_windowReply = status;
}

void WindowPage::viewChanged()
{
    if (m_ticketReply && viewHasReached(m_view.value(), *m_ticketReply))
        m_ticketReply.reset();
    if (m_windowReply && viewHasReached(m_view.value(), *m_windowReply))
        m_windowReply.reset();
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
    QueueView view = m_view.value();
    if (m_ticketReply)
        putReply(view, *m_ticketReply);
    if (m_windowReply)
        putReply(view, *m_windowReply);
    DeskScene scene;
    scene.desk = windowDesk(view, m_window, m_clerk);
    scene.hall = view.hall;
    scene.now = m_context.clock.now();
    scene.linked = isLinked();
    scene.underWay = m_underWay;
    if (m_done.isLoaded()) {
        const QList<Ticket> &done = m_done.value().tickets;
        scene.served =
            int(std::count_if(done.begin(), done.end(), [&](const Ticket &t) { return t.clerk == m_clerk; }));
    }
    m_panel->tell(scene);
    if (m_intake) {
        m_intake->tell(scene.desk.ticket);
        intakeArea().setCurrentIndex(scene.desk.ticket ? 1 : 0);
    }
    if (scene.linked && !std::exchange(m_shown, true))
        m_context.dataShown();
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
    refresh();
}

bool WindowPage::isLinked() const
{
    return m_context.hub.link() == HubClient::Link::Online && m_view.isFresh();
}

} // namespace ow
