#include "ui/supervisor/NowPage.h"

#include "models/base/Clock.h"
#include "models/queue/QueueFolding.h"
#include "ui/common/Notice.h"
#include "ui/common/ProblemText.h"
#include "ui/queue/TicketFolding.h"
#include "ui/supervisor/NowPanel.h"

#include <QTimer>
#include <QVBoxLayout>

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
} // namespace

NowPage::NowPage(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_view(context.hub, QLatin1String(QueueView::name), {},
                                                  {QStringLiteral("hall"), QStringLiteral("queue")}, &foldQueue),
      m_panel(new NowPanel)
{
    setObjectName(QStringLiteral("nowPage"));
    setAccessibleName(tr("大厅现况"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    connect(m_panel, &NowPanel::pickChosen, this, &NowPage::choose);
    connect(&m_view, &LiveViewBase::changed, this, &NowPage::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &NowPage::tellLink);
    connect(&context.hub, &HubClient::linkChanged, this, &NowPage::tellLink);
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, &NowPage::tick);
    everySecond->start(1000);
    choose(m_pick);
    tellLink();
}

void NowPage::choose(const TicketPick &pick)
{
    const bool sameList = m_list && pick.state == m_pick.state;
    m_pick = pick;
    if (!sameList) {
        m_list = nowPageList(m_context.hub, pick.state);
        connect(m_list.get(), &LiveViewBase::changed, this, &NowPage::showList);
        connect(m_list.get(), &LiveViewBase::freshChanged, this, &NowPage::showList);
    }
    showList();
}

void NowPage::showList()
{
    if (m_list->isLoaded()) {
        m_panel->notice().clear();
        m_panel->tellList(m_pick, m_list->value().tickets, shownAt());
        return;
    }
    m_panel->tellList(m_pick, std::nullopt, shownAt());
    if (m_list->lastProblem() && m_context.hub.link() == HubClient::Link::Online)
        m_panel->notice().explain(*m_list->lastProblem());
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
    if (!m_shown) {
        m_shown = true;
        m_context.dataShown();
    }
}

void NowPage::tick()
{
    const QDate day = hallDate(m_context.clock.now());
    if (m_view.isLoaded() && m_view.value().day != day && m_askedDay != day) {
        m_askedDay = day;
        m_view.reload();
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
