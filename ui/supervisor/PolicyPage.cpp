#include "ui/supervisor/PolicyPage.h"

#include "models/base/Clock.h"
#include "models/queue/HallRules.h"
#include "sync/client/Eventually.h"
#include "ui/common/Notice.h"
#include "ui/common/Toast.h"
#include "ui/queue/QueueText.h"
#include "ui/supervisor/LoadGuess.h"
#include "ui/supervisor/PolicyPanel.h"
#include "ui/supervisor/SteeringDesk.h"

#include <QThreadPool>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace ow {

namespace {
/// Only the set-up and the steering count here; the tickets are asked for when the load is filled in.
bool policyFold(QueueView &, const QString &type, const QJsonObject &)
{
    return type != QLatin1String(HallConfigured::type) && type != QLatin1String(HallSteered::type);
}

/// Hours the hall is open today; a working day's when it is closed.
int policyOpenHours(const HallSetup &hall, const WorkingCalendar &calendar, QDate today)
{
    QList<HallHours> hours = openHours(hall, today, calendar);
    if (hours.isEmpty())
        std::copy_if(hall.hours.begin(), hall.hours.end(), std::back_inserter(hours),
                     [](const HallHours &h) { return h.weekday == 1; });
    int minutes = 0;
    for (const HallHours &part : std::as_const(hours))
        minutes += QTime::fromString(part.opens, QStringLiteral("HH:mm"))
                       .secsTo(QTime::fromString(part.closes, QStringLiteral("HH:mm")))
            / 60;
    return (minutes + 59) / 60;
}
} // namespace

PolicyPage::PolicyPage(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_calendar(context.calendar->value()), m_panel(new PolicyPanel),
      m_steering(new SteeringDesk(context.hub, this))
{
    setObjectName(QStringLiteral("policyPage"));
    setAccessibleName(tr("叫号规则"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    connect(m_panel, &PolicyPanel::whatIfAsked, this, &PolicyPage::play);
    connect(m_panel, &PolicyPanel::loadAsked, this, &PolicyPage::fillLoad);
    connect(m_panel, &PolicyPanel::activateChosen, this,
            [this](const QueuePolicy &policy, const PolicyLoad &load, const QString &reason) {
                m_steering->steer(withPolicy(policy), reason, tr("新的叫号规则已启用"), load);
            });
    connect(m_panel, &PolicyPanel::setupChosen, this, [this](const QString &reason) {
        m_steering->steer(withPolicy({}), reason, tr("已恢复大厅设置的叫号规则"));
    });
    connect(m_steering, &SteeringDesk::done, this, [this](const QString &told) {
        m_panel->notice().clear();
        Toast::pop(*this, told, Toast::Tone::Good);
    });
    connect(m_steering, &SteeringDesk::refused, this,
            [this](const Problem &problem) { m_panel->notice().explain(problem); });
    connect(&m_played, &QFutureWatcherBase::finished, this, [this] { m_panel->tellBounds(m_played.result()); });
    connect(&context.hub, &HubClient::linkChanged, this, &PolicyPage::tellLink);
}

void PolicyPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_view)
        return;
    m_view = std::make_unique<LiveView<QueueView>>(m_context.hub, QLatin1String(QueueView::name), QUrlQuery(),
                                                   QStringList{QStringLiteral("hall")}, &policyFold);
    connect(m_view.get(), &LiveViewBase::changed, this, &PolicyPage::refresh);
    connect(m_view.get(), &LiveViewBase::freshChanged, this, &PolicyPage::refresh);
    tellLink();
}

void PolicyPage::refresh()
{
    if (!m_view->isLoaded()) {
        if (m_view->lastProblem() && m_context.hub.link() == HubClient::Link::Online)
            m_panel->notice().explain(*m_view->lastProblem());
        return;
    }
    m_panel->tell(m_view->value().hall.rules.policy, m_view->value().steering.policy.has_value());
    if (!std::exchange(m_filled, true))
        fillLoad();
}

void PolicyPage::fillLoad()
{
    if (!m_view || !m_view->isLoaded())
        return;
    whenReady(
        m_context.hub.view<TicketsView>(QLatin1String(TicketsView::name)), this,
        [this](const Result<Viewed<TicketsView>> &tickets) {
            if (!tickets) {
                m_panel->notice().explain(tickets.error());
                return;
            }
            const QueueView &hall = m_view->value();
            const Instant now = m_context.clock.now();
            const LoadGuess guess =
                guessLoad(hall, tickets->value.tickets, policyOpenHours(hall.hall, m_calendar, hallDate(now)), now);
            m_panel->tellLoad(
                guess.load,
                guess.fromToday
                    ? tr("照今天“%1”的%2张号填").arg(QueueText::queueName(hall.hall, guess.queue)).arg(guess.tickets)
                    : tr("今天的号还少，先按窗口办得完的量填"));
        });
}

void PolicyPage::play(const QueuePolicy &policy, const PolicyLoad &load)
{
    const Eventually<QList<PolicyBound>> answer = eventually<QList<PolicyBound>>();
    m_played.setFuture(answer.future); // an earlier answer comes too late
    QThreadPool::globalInstance()->start(
        [policy, load, fulfil = answer.fulfil] { fulfil(policyBounds(policy, load)); });
}

void PolicyPage::tellLink()
{
    m_panel->tellLink(m_context.hub.link() == HubClient::Link::Online, m_context.hub.lostSince());
    if (m_view)
        refresh();
}

} // namespace ow

#include "moc_PolicyPage.cpp"
#include "ui/session/HallCalendar.h"
