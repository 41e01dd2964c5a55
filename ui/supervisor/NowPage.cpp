#include "ui/supervisor/NowPage.h"

#include "models/base/Clock.h"
#include "models/queue/HallCommands.h"
#include "models/queue/HallRules.h"
#include "models/queue/OpeningRules.h"
#include "models/queue/QueueFolding.h"
#include "ui/common/DayText.h"
#include "ui/common/Notice.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Toast.h"
#include "ui/queue/QueueText.h"
#include "ui/queue/TicketFolding.h"
#include "ui/supervisor/MissingText.h"
#include "ui/supervisor/NowPanel.h"
#include "ui/supervisor/SteeringDesk.h"
#include "ui/supervisor/TicketHistorySheet.h"

#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace ow {

namespace {
std::unique_ptr<LiveView<TicketsView>> nowPageList(HubClient &hub, std::optional<TicketState> state)
{
    QUrlQuery parameters;
    if (state)
        parameters.addQueryItem(QStringLiteral("state"), QLatin1String(codeText(*state)));
    return std::make_unique<LiveView<TicketsView>>(
        hub, QLatin1String(TicketsView::name), parameters, QStringList{QStringLiteral("queue")},
        [state](TicketsView &view, const QString &type, const QJsonObject &data) {
            return foldTickets(view, state, type, data);
        });
}
/// Alarms are few, and what ends one says nothing of the others.
bool nowAlarmsFold(CatalogueAlarmsView &, const QString &, const QJsonObject &)
{
    return false;
}
} // namespace

NowPage::NowPage(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_calendar(context.calendar->value()),
      m_view(context.hub, QLatin1String(QueueView::name), {}, {QStringLiteral("hall"), QStringLiteral("queue")},
             &foldQueue),
      m_alarms(context.hub, QLatin1String(CatalogueAlarmsView::name), {}, {QStringLiteral("catalogue")},
               &nowAlarmsFold),
      m_panel(new NowPanel), m_steering(new SteeringDesk(context.hub, this)),
      m_history(new TicketHistorySheet(context.hub, *this))
{
    setObjectName(QStringLiteral("nowPage"));
    setAccessibleName(tr("大厅现况"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    connect(m_panel, &NowPanel::pickChosen, this, &NowPage::choose);
    connectSteering();
    connect(m_panel, &NowPanel::catalogueAsked, this, &NowPage::catalogueAsked);
    connect(&m_alarms, &LiveViewBase::changed, this, &NowPage::tellCatalogue);
    connect(m_panel, &NowPanel::historyChosen, this,
            [this](const QUuid &ticket) { m_history->open(ticket, m_view.value().hall); });
    connect(&m_view, &LiveViewBase::changed, this, &NowPage::refresh);
    connect(&m_view, &LiveViewBase::changed, this, &NowPage::showList);
    connect(&m_view, &LiveViewBase::freshChanged, this, &NowPage::tellLink);
    connect(context.calendar.get(), &HallCalendar::changed, this, &NowPage::refresh);
    connect(&context.hub, &HubClient::linkChanged, this, &NowPage::tellLink);
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, &NowPage::tick);
    everySecond->start(1000);
    choose(m_pick);
    tellLink();
}

void NowPage::connectSteering()
{
    const auto nameOf = [this](const QString &queue) { return QueueText::queueName(m_view.value().hall, queue); };
    connect(m_steering, &SteeringDesk::done, this, [this](const QString &told) {
        m_panel->notice().clear();
        Toast::pop(*this, told, Toast::Tone::Good);
    });
    connect(m_steering, &SteeringDesk::refused, this,
            [this](const Problem &problem) { m_panel->notice().explain(problem); });
    connect(m_panel, &NowPanel::helpAnswered, this,
            [this](int window) { m_steering->act(AnswerHelp{window}, tr("已回应%1号窗口的求助").arg(window)); });
    connect(m_panel, &NowPanel::freeChosen, this, [this](int window, bool keepTicket, const QString &reason) {
        m_steering->act(FreeWindow{window, keepTicket, reason}, tr("%1号窗口已关停").arg(window));
    });
    connect(m_panel, &NowPanel::skillsChosen, this,
            [this](int window, const QList<HallSkill> &skills, const QString &reason) {
                m_steering->steer(withSkills(window, skills), reason, tr("%1号窗口的队列已调整").arg(window));
            });
    connect(m_panel, &NowPanel::setupSkillsChosen, this, [this](int window, const QString &reason) {
        m_steering->steer(withoutSkills(window), reason, tr("%1号窗口已恢复大厅设置").arg(window));
    });
    connect(m_panel, &NowPanel::queueStopChosen, this, [this, nameOf](const QString &queue, const QString &reason) {
        m_steering->steer(withQueueStopped(queue), reason, tr("“%1”已停止发号").arg(nameOf(queue)));
    });
    connect(m_panel, &NowPanel::queueAllowChosen, this, [this, nameOf](const QString &queue, const QString &reason) {
        m_steering->steer(withQueueAllowed(queue), reason, tr("“%1”已恢复发号").arg(nameOf(queue)));
    });
    connect(m_panel, &NowPanel::notTodayChosen, this,
            [this](const QList<int> &closed, const QList<int> &expected, const QString &reason) {
                m_steering->steer(withNotToday(closed, expected), reason, tr("今天不开的窗口已登记"));
            });
    connect(m_panel, &NowPanel::broadcastChosen, this,
            [this](const std::optional<QString> &text, const QString &reason) {
                m_steering->steer(withBroadcast(text), reason, text ? tr("通知已发布") : tr("通知已撤下"));
            });
}

void NowPage::choose(const TicketPick &pick)
{
    const bool sameList = m_list && pick.state == m_pick.state;
    m_pick = pick;
    if (picksLiveOnly(pick)) {
        m_list.reset();
    } else if (!sameList) {
        m_list = nowPageList(m_context.hub, pick.state);
        connect(m_list.get(), &LiveViewBase::changed, this, &NowPage::showList);
        connect(m_list.get(), &LiveViewBase::freshChanged, this, &NowPage::showList);
    }
    showList();
}

void NowPage::showList()
{
    if (!m_list) {
        m_panel->tellList(m_pick, m_view.isLoaded() ? std::optional(m_view.value().tickets) : std::nullopt, shownAt());
        return;
    }
    if (m_list->isLoaded()) {
        if (std::exchange(m_listExplained, false))
            m_panel->notice().clear();
        m_panel->tellList(m_pick, m_list->value().tickets, shownAt());
        return;
    }
    m_panel->tellList(m_pick, std::nullopt, shownAt());
    if (m_list->lastProblem() && m_context.hub.link() == HubClient::Link::Online) {
        m_panel->notice().explain(*m_list->lastProblem());
        m_listExplained = true;
    }
}

void NowPage::refresh()
{
    if (!m_view.isLoaded()) {
        if (m_view.lastProblem())
            m_panel->tellNothing(tr("还没有读到大厅情况"), ProblemText::sentence(*m_view.lastProblem()));
        else
            m_panel->tellNothing(tr("正在读取大厅情况…"), tr("与大厅服务连上后会自动显示"));
        return;
    }
    m_panel->tell(m_view.value(), shownAt());
    tellMissing();
    if (!m_shown) {
        m_shown = true;
        m_context.dataShown();
    }
}

void NowPage::tellCatalogue()
{
    const CatalogueAlarmsView &alarms = m_alarms.value();
    QStringList lines;
    if (alarms.late.size() == 1)
        lines.append(tr("“%1”第%2版已审定，应在%3前公布，现在还没有公布。")
                         .arg(alarms.late.first().name)
                         .arg(alarms.late.first().version)
                         .arg(dayOfYear(alarms.late.first().publishBy)));
    else if (!alarms.late.isEmpty())
        lines.append(
            tr("%1个审定了的事项过了公布期限还没有公布，最早的应在%2前公布。")
                .arg(alarms.late.size())
                .arg(dayOfYear(std::min_element(alarms.late.begin(), alarms.late.end(),
                                                [](const ItemPublicationLate &a, const ItemPublicationLate &b) {
                                                    return a.publishBy < b.publishBy;
                                                })
                                   ->publishBy)));
    if (alarms.refused)
        lines.append(
            tr("市平台发来的目录有%1处错误，已整体拒绝，仍用原来的目录。第一处：%2%3")
                .arg(alarms.refused->faults.size())
                .arg(alarms.refused->faults.isEmpty() ? QString() : alarms.refused->faults.first().place + tr("　"),
                     alarms.refused->faults.isEmpty() ? QString() : alarms.refused->faults.first().sentence));
    m_panel->tellCatalogue(lines.join(QLatin1Char('\n')), !alarms.late.isEmpty());
}

void NowPage::tellMissing()
{
    const Instant now = shownAt();
    const QDate today = hallDate(now);
    const QueueView &view = m_view.value();
    const QList<int> missing =
        missingWindows(view.hall, view.steering, view.windows, openHours(view.hall, today, m_calendar), hallTime(now));
    if (!missing.isEmpty() && m_clerksDay != today && m_context.hub.link() == HubClient::Link::Online) {
        m_clerksDay = today;
        m_clerks.clear();
        whenReady(m_context.hub.view<WindowClerksView>(QLatin1String(WindowClerksView::name)), this,
                  [this](const Result<Viewed<WindowClerksView>> &viewed) {
                      if (!viewed)
                          return; // the windows are named all the same
                      m_clerks = viewed->value.last;
                      refresh();
                  });
    }
    m_panel->tellMissing(MissingText::line(missing, m_clerks, today));
}

void NowPage::tick()
{
    const QDate day = hallDate(m_context.clock.now());
    if (m_view.isLoaded() && m_view.value().day != day && m_askedDay != day) {
        m_askedDay = day;
        m_view.reload();
        if (m_list)
            m_list->reload();
    }
    refresh();
    showList();
}

void NowPage::tellLink()
{
    const HubClient::Link link = m_context.hub.link();
    const bool reading = link == HubClient::Link::Online && !m_view.isFresh();
    m_panel->tellLink(reading ? HubClient::Link::Connecting : link, m_context.hub.lostSince());
    refresh();
    showList();
}

Instant NowPage::shownAt() const
{
    const Instant lost = m_context.hub.lostSince();
    return m_context.hub.link() != HubClient::Link::Online && lost.isSet() ? lost : m_context.clock.now();
}

} // namespace ow

#include "moc_NowPage.cpp"
#include "ui/session/HallCalendar.h"
