#include "ui/kiosk/KioskPage.h"

#include "models/base/Clock.h"
#include "models/base/Scheduler.h"
#include "models/identity/Masking.h"
#include "models/queue/QueueFolding.h"
#include "ui/common/Badge.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Theme.h"
#include "ui/kiosk/KioskCard.h"
#include "ui/kiosk/KioskPriority.h"
#include "ui/kiosk/KioskQueues.h"
#include "ui/kiosk/KioskResult.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace ow {

KioskPage::KioskPage(StationContext &context, CardReader *reader, QWidget *parent)
    : QWidget(parent), m_context(context), m_view(context.hub, QLatin1String(PublicView::name), {},
                                                  {QStringLiteral("hall"), QStringLiteral("queue")}, &foldPublic),
      m_slips(context), m_hall(new QLabel), m_time(new QLabel), m_elder(new QPushButton), m_stack(new QStackedWidget),
      m_queues(new KioskQueues), m_priority(new KioskPriority), m_card(reader ? new KioskCard(reader) : nullptr),
      m_result(new KioskResult), m_lost(new EmptyState(Icon::Offline, {}, {})), m_step(m_queues)
{
    setObjectName(QStringLiteral("kioskPage"));
    setProperty("role", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    m_lost->setObjectName(QStringLiteral("kioskLost"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_stack, 1);
    for (QWidget *step : std::initializer_list<QWidget *>{m_queues, m_priority, m_result, m_lost})
        m_stack->addWidget(step);
    if (m_card) {
        m_stack->addWidget(m_card);
        connect(m_priority, &KioskPriority::cardAsked, this, [this] {
            showStep(m_card);
            homeLater(priorityMs);
        });
        connect(m_card, &KioskCard::cardRead, this, &KioskPage::take);
        connect(m_card, &KioskCard::backAsked, this, [this] {
            showStep(m_priority);
            homeLater(priorityMs);
        });
    }

    connect(&m_view, &LiveViewBase::changed, this, &KioskPage::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &KioskPage::refresh);
    connect(&context.hub, &HubClient::linkChanged, this, &KioskPage::refresh);
    connect(m_queues, &KioskQueues::queueChosen, this, &KioskPage::chooseQueue);
    connect(m_priority, &KioskPriority::chosen, this, &KioskPage::issue);
    connect(m_priority, &KioskPriority::backAsked, this, [this] { showStep(m_queues); });
    connect(m_result, &KioskResult::doneAsked, this, [this] { showStep(m_queues); });
    connect(&m_slips, &SlipDesk::printed, this, [this](const QUuid &ticket) {
        if (ticket == m_shownTicket)
            m_result->tellPrinted();
    });
    connect(&m_slips, &SlipDesk::failed, this, [this](const QUuid &ticket, const Problem &problem) {
        if (ticket == m_shownTicket)
            m_result->tellNotPrinted(problem);
    });
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, &KioskPage::tick);
    everySecond->start(1000);
    setElder(false);
    refresh();
}

QWidget *KioskPage::makeHead()
{
    auto *head = new QFrame;
    head->setObjectName(QStringLiteral("kioskHead"));
    head->setProperty("kind", QStringLiteral("topbar"));
    m_hall->setObjectName(QStringLiteral("role"));
    m_hall->setText(m_context.hall.hall);
    m_time->setObjectName(QStringLiteral("kioskTime"));
    m_elder->setObjectName(QStringLiteral("elderToggle"));
    m_elder->setCheckable(true);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(28, 10, 28, 10);
    row->setSpacing(20);
    m_hall->setWordWrap(true);
    row->addWidget(m_hall, 1);
    for (const QString &mark : m_context.marks())
        row->addWidget(new Badge(mark, Badge::Tone::Mark));
    row->addWidget(m_time);
    row->addWidget(m_elder);
    connect(m_elder, &QPushButton::toggled, this, &KioskPage::setElder);
    return head;
}

void KioskPage::setElder(bool elder)
{
    m_elder->setText(elder ? tr("普通字") : tr("大字版"));
    m_queues->setBrief(elder);
    tick();
    Theme::apply(*this, elder ? Density::Wall : Density::Kiosk);
}

void KioskPage::tick()
{
    const Instant now = m_context.clock.now();
    m_time->setText(tr("%1　%2").arg(hallDate(now).toString(QStringLiteral("M月d日")),
                                     hallTime(now).toString(QStringLiteral("HH:mm"))));
    if (!m_view.isLoaded())
        return;
    m_queues->tell(m_view.value(), now);
    if (m_view.value().day != hallDate(now) && m_askedDay != hallDate(now)) {
        m_askedDay = hallDate(now);
        m_view.reload();
    }
}

void KioskPage::refresh()
{
    const bool fresh = m_view.isLoaded() && m_view.isFresh();
    if (m_view.isLoaded()) {
        m_hall->setText(m_view.value().hall);
        m_queues->tell(m_view.value(), m_context.clock.now());
    }
    // Whoever holds a number keeps seeing it.
    const bool keeps = m_step == m_result && !m_issuing;
    if (fresh || keeps) {
        m_stack->setCurrentWidget(m_step);
    } else {
        const Instant since = m_context.hub.lostSince();
        const bool lost =
            m_context.hub.link() == HubClient::Link::Lost || m_context.hub.link() == HubClient::Link::Untrusted;
        QString title = lost ? tr("暂时不能取号") : tr("正在连接，请稍候");
        QString hint = tr("请找大厅门口的导服人员帮您取号。");
        if (lost && since.isSet())
            hint.prepend(tr("取号机从 %1 起连不上大厅服务，正在自动重连。\n")
                             .arg(hallTime(since).toString(QStringLiteral("HH:mm"))));
        else if (m_view.lastProblem())
            hint.prepend(ProblemText::sentence(*m_view.lastProblem()) + QLatin1Char('\n'));
        m_lost->tell(lost ? Icon::Offline : Icon::Refresh, title, hint);
        m_stack->setCurrentWidget(m_lost);
    }
    if (fresh)
        m_context.dataShown();
}

void KioskPage::showStep(QWidget *step)
{
    ++m_round;
    m_step = step;
    refresh();
}

void KioskPage::homeLater(int milliseconds)
{
    m_context.scheduler.after(milliseconds, [self = QPointer<KioskPage>(this), round = m_round] {
        if (self && round == self->m_round)
            self->showStep(self->m_queues);
    });
}

QString KioskPage::queueName() const
{
    for (const PublicQueue &queue : m_view.value().queues) {
        if (queue.code == m_queue)
            return queue.name;
    }
    return m_queue;
}

void KioskPage::chooseQueue(const QString &code)
{
    if (m_issuing || m_step != m_queues)
        return;
    m_queue = code;
    m_read.reset();
    tellCard();
    m_priority->tell(queueName(), m_view.value().priorityReasons);
    showStep(m_priority);
    homeLater(priorityMs);
}

void KioskPage::take(const IdentityCard &card)
{
    if (m_step != m_card)
        return;
    m_read = card;
    tellCard();
    showStep(m_priority);
    homeLater(priorityMs);
}

void KioskPage::tellCard()
{
    m_priority->tellCard(m_card, m_read ? maskedName(m_read->name) : QString());
}

void KioskPage::issue(const std::optional<QString> &priority)
{
    // The second tap of a double tap finds the next step.
    if (m_issuing || m_step != m_priority)
        return;
    m_issuing = true;
    m_result->tellWaiting(queueName());
    showStep(m_result);
    IssueTicket command;
    command.queue = m_queue;
    command.priority = priority;
    command.card = std::exchange(m_read, std::nullopt);
    whenReady(m_context.hub.send(command), this, [this](const Result<IssuedTicket> &issued) {
        m_issuing = false;
        if (issued) {
            m_shownTicket = issued->ticket.id;
            m_result->tell(*issued);
            m_slips.print(*issued);
        } else {
            m_result->tellRefused(issued.error());
        }
        showStep(m_result);
        homeLater(resultMs);
    });
}

} // namespace ow
