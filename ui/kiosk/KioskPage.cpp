#include "ui/kiosk/KioskPage.h"

#include "models/base/Clock.h"
#include "models/base/Log.h"
#include "models/base/Scheduler.h"
#include "models/identity/Masking.h"
#include "models/queue/HallRules.h"
#include "models/queue/QueueFolding.h"
#include "ui/common/Badge.h"
#include "ui/common/Banner.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Theme.h"
#include "ui/kiosk/KioskCard.h"
#include "ui/kiosk/KioskCheckIn.h"
#include "ui/kiosk/KioskPriority.h"
#include "ui/kiosk/KioskResult.h"
#include "ui/kiosk/KioskSlots.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

KioskPage::KioskPage(StationContext &context, CardReader *reader, QWidget *parent)
    : QWidget(parent), m_context(context), m_view(context.hub, QLatin1String(PublicView::name), {},
                                                  {QStringLiteral("hall"), QStringLiteral("queue")}, &foldPublic),
      m_slips(context), m_hall(new QLabel), m_time(new QLabel), m_elder(new QPushButton), m_stack(new QStackedWidget),
      m_queues(new KioskQueues(reader != nullptr)), m_priority(new KioskPriority),
      m_card(reader ? new KioskCard(reader) : nullptr), m_slots(new KioskSlots),
      m_checkIn(new KioskCheckIn(reader != nullptr)), m_result(new KioskResult), m_printer(new Banner),
      m_lost(new EmptyState(Icon::Offline, {}, {})), m_step(m_queues)
{
    setObjectName(QStringLiteral("kioskPage"));
    setProperty("role", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    m_lost->setObjectName(QStringLiteral("kioskLost"));
    m_printer->setObjectName(QStringLiteral("kioskPrinter"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_printer);
    column->addWidget(m_stack, 1);
    for (QWidget *step : std::initializer_list<QWidget *>{m_queues, m_priority, m_slots, m_checkIn, m_result, m_lost})
        m_stack->addWidget(step);
    if (m_card)
        m_stack->addWidget(m_card);
    connectSteps();
    connect(&m_view, &LiveViewBase::changed, this, &KioskPage::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &KioskPage::refresh);
    connect(&context.hub, &HubClient::linkChanged, this, &KioskPage::refresh);
    connect(&m_slips, &SlipDesk::printed, this, [this](const QUuid &ticket) {
        m_printer->clear();
        if (ticket == m_shownTicket)
            m_result->tellPrinted();
    });
    connect(&m_slips, &SlipDesk::failed, this, &KioskPage::unprinted);
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, &KioskPage::tick);
    everySecond->start(1000);
    setElder(false);
    refresh();
}

void KioskPage::connectSteps()
{
    connect(m_queues, &KioskQueues::queueChosen, this, &KioskPage::chooseQueue);
    connect(m_queues, &KioskQueues::unsure, this, &KioskPage::helpUnsure);
    connect(m_queues, &KioskQueues::bookingAsked, this, &KioskPage::beginBooking);
    connect(m_queues, &KioskQueues::backAsked, this, &KioskPage::home);
    connect(m_queues, &KioskQueues::checkInAsked, this, [this] {
        m_purpose = Purpose::CheckIn;
        go(m_checkIn, bookingMs);
        m_checkIn->begin();
    });
    connect(m_priority, &KioskPriority::chosen, this, &KioskPage::issue);
    connect(m_priority, &KioskPriority::backAsked, this, &KioskPage::home);
    connect(m_priority, &KioskPriority::cardAsked, this, &KioskPage::askCard);
    connect(m_slots, &KioskSlots::slotChosen, this, &KioskPage::chooseSlot);
    connect(m_slots, &KioskSlots::backAsked, this, &KioskPage::beginBooking);
    connect(m_slots, &KioskSlots::touched, this, [this] { homeLater(bookingMs); });
    connect(m_checkIn, &KioskCheckIn::given, this, &KioskPage::checkIn);
    connect(m_checkIn, &KioskCheckIn::cardAsked, this, &KioskPage::askCard);
    connect(m_checkIn, &KioskCheckIn::backAsked, this, &KioskPage::home);
    connect(m_checkIn, &KioskCheckIn::touched, this, [this] { homeLater(bookingMs); });
    connect(m_result, &KioskResult::doneAsked, this, &KioskPage::home);
    connect(m_result, &KioskResult::bookingAsked, this, [this] {
        m_purpose = Purpose::Booking;
        loadSlots();
    });
    if (m_card) {
        connect(m_card, &KioskCard::cardRead, this, &KioskPage::take);
        connect(m_card, &KioskCard::backAsked, this, &KioskPage::leaveCard);
    }
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
    m_elder->setText(elder ? tr("普通模式") : tr("长者模式"));
    m_queues->setBrief(elder);
    m_slots->setBrief(elder);
    tick();
    Theme::apply(*this, elder ? Density::Wall : Density::Kiosk);
    if (elder && m_step == m_queues)
        homeLater(priorityMs);
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

void KioskPage::go(QWidget *step, int milliseconds)
{
    showStep(step);
    homeLater(milliseconds);
}

void KioskPage::home()
{
    m_purpose = Purpose::Ticket;
    m_isUnsure = false;
    m_read.reset();
    m_queues->setMode(KioskQueues::Mode::Ticket);
    showStep(m_queues);
    // The next visitor reads for himself.
    if (m_elder->isChecked())
        homeLater(priorityMs);
}

void KioskPage::homeLater(int milliseconds)
{
    m_context.scheduler.after(milliseconds, [self = QPointer<KioskPage>(this), round = ++m_round] {
        if (!self || round != self->m_round)
            return;
        self->m_elder->setChecked(false);
        self->home();
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
    if (m_purpose == Purpose::Booking) {
        loadSlots();
        return;
    }
    m_read.reset();
    tellCard();
    m_priority->tell(queueName(), m_view.value().priorityReasons);
    go(m_priority, priorityMs);
}

void KioskPage::helpUnsure()
{
    const QString consult = QLatin1String(KioskQueues::consultQueue);
    const PublicView &view = m_view.value();
    const bool there = std::any_of(view.queues.begin(), view.queues.end(),
                                   [&](const PublicQueue &queue) { return queue.code == consult; });
    if (there && !view.stoppedQueues.contains(consult) && ticketsGivenAt(view.hours, hallTime(m_context.clock.now()))) {
        m_isUnsure = true;
        chooseQueue(consult);
        return;
    }
    m_result->tellAskGreeter();
    go(m_result, resultMs);
}

void KioskPage::beginBooking()
{
    m_purpose = Purpose::Booking;
    m_queues->setMode(KioskQueues::Mode::Booking);
    go(m_queues, bookingMs);
}

void KioskPage::loadSlots()
{
    m_slots->tellLoading(queueName());
    go(m_slots, bookingMs);
    const QUrlQuery parameters({{QStringLiteral("queue"), m_queue}});
    whenReady(m_context.hub.view<BookingView>(QLatin1String(BookingView::name), parameters), this,
              [this, round = m_round](const Result<Viewed<BookingView>> &viewed) {
                  if (round != m_round)
                      return;
                  if (viewed) {
                      m_slots->tell(viewed->value);
                      return;
                  }
                  m_result->tellRefused(tr("现在不能预约"), viewed.error());
                  go(m_result, resultMs);
              });
}

void KioskPage::chooseSlot(Instant slot)
{
    if (m_step != m_slots)
        return;
    m_slot = slot;
    askCard();
}

void KioskPage::askCard()
{
    if (!m_card)
        return;
    switch (m_purpose) {
    case Purpose::Ticket:
        m_card->ask(tr("只用来核对本人，号票上只印隐去的姓名。没有带证件的，按“返回”直接取号。"));
        break;
    case Purpose::Booking: m_card->ask(tr("预约要本人的身份证。没有带证件的，请到导服台，或按“返回”。")); break;
    case Purpose::CheckIn: m_card->ask(tr("请用预约时的那张身份证。")); break;
    }
    go(m_card, priorityMs);
}

void KioskPage::leaveCard()
{
    switch (m_purpose) {
    case Purpose::Ticket: go(m_priority, priorityMs); break;
    case Purpose::Booking: go(m_slots, bookingMs); break;
    case Purpose::CheckIn: go(m_checkIn, bookingMs); break;
    }
}

void KioskPage::take(const IdentityCard &card)
{
    if (m_step != m_card)
        return;
    switch (m_purpose) {
    case Purpose::Ticket:
        m_read = card;
        tellCard();
        go(m_priority, priorityMs);
        break;
    case Purpose::Booking: book(card); break;
    case Purpose::CheckIn: checkIn({{}, {}, card}); break;
    }
}

void KioskPage::tellCard()
{
    m_priority->tellCard(m_card, m_read ? maskedName(m_read->name) : QString());
}

template <Described C>
void KioskPage::send(const C &command, const QString &what, const QString &refusal,
                     const std::function<void(const IssuedTicket &)> &done)
{
    m_issuing = true;
    m_result->tellWaiting(what);
    showStep(m_result);
    whenReady(m_context.hub.send(command), this, [this, refusal, done](const Result<IssuedTicket> &issued) {
        m_issuing = false;
        // Before it is printed: a printer that fails at once keeps the screen longer.
        go(m_result, resultMs);
        if (issued) {
            m_shownTicket = issued->ticket.id;
            done(*issued);
        } else {
            m_result->tellRefused(refusal, issued.error());
        }
    });
}

void KioskPage::issue(const std::optional<QString> &priority)
{
    // The second tap of a double tap finds the next step.
    if (m_issuing || m_step != m_priority)
        return;
    IssueTicket command;
    command.queue = m_queue;
    command.priority = priority;
    command.card = std::exchange(m_read, std::nullopt);
    send(command, queueName(), tr("没有取到号"), [this](const IssuedTicket &issued) {
        m_result->tell(issued, m_isUnsure ? tr("请在这里稍等，导服人员会过来帮您。") : QString(),
                       m_card && m_view.value().booking);
        m_slips.print(issued);
    });
}

void KioskPage::book(const IdentityCard &card)
{
    send(BookTicket{m_queue, m_slot, card, {}}, tr("预约"), tr("没有约上"), [this](const IssuedTicket &booked) {
        m_result->tellBooked(booked);
        m_slips.printBooking(booked);
    });
}

void KioskPage::checkIn(const CheckIn &command)
{
    if (m_issuing)
        return;
    send(command, tr("预约签到"), tr("没有签到"), [this](const IssuedTicket &checkedIn) {
        m_result->tellCheckedIn(checkedIn);
        m_slips.print(checkedIn);
    });
}

void KioskPage::unprinted(const QUuid &ticket, const Problem &problem)
{
    // What to do about the printer is no visitor's affair.
    log::warning("slip is not printed", {log::code("problem", problem.type().id)});
    m_printer->tell(Banner::Kind::Warn, tr("取号机现在打印不了。照常取号，号码和二维码会显示在屏幕上。"));
    if (ticket != m_shownTicket || m_step != m_result)
        return;
    m_result->tellNotPrinted(SlipDesk::qrText(ticket));
    homeLater(unprintedMs);
}

} // namespace ow

#include "moc_KioskPage.cpp"
