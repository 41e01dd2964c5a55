#include "ui/kiosk/KioskPage.h"

#include "models/base/Clock.h"
#include "models/base/Log.h"
#include "models/base/Scheduler.h"
#include "models/identity/Masking.h"
#include "models/queue/QueueFolding.h"
#include "ui/common/Banner.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Printer.h"
#include "ui/common/Slip.h"
#include "ui/common/Theme.h"
#include "ui/kiosk/EnglishNames.h"
#include "ui/kiosk/KioskAloud.h"
#include "ui/kiosk/KioskCard.h"
#include "ui/kiosk/KioskCheckIn.h"
#include "ui/kiosk/KioskCountdown.h"
#include "ui/kiosk/KioskFill.h"
#include "ui/kiosk/KioskGuide.h"
#include "ui/kiosk/KioskHead.h"
#include "ui/kiosk/KioskInquiry.h"
#include "ui/kiosk/KioskLost.h"
#include "ui/kiosk/KioskOffer.h"
#include "ui/kiosk/KioskPriority.h"
#include "ui/kiosk/KioskProgress.h"
#include "ui/kiosk/KioskResult.h"
#include "ui/kiosk/KioskSearch.h"
#include "ui/kiosk/KioskServices.h"
#include "ui/kiosk/KioskSlots.h"
#include "ui/kiosk/KioskStaff.h"
#include "ui/reader/CardReader.h"

#include <QCoreApplication>
#include <QEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

KioskPage::KioskPage(StationContext &context, CardReader *reader, QWidget *parent)
    : QWidget(parent), m_context(context), m_view(context.hub, QLatin1String(PublicView::name), {},
                                                  {QStringLiteral("hall"), QStringLiteral("queue")}, &foldPublic),
      m_service(context.hub, QLatin1String(ItemServiceView::name), {}, {QStringLiteral("hall")}, &foldItemService),
      m_slips(context), m_reserve(context), m_inquiry(new KioskInquiry(context, this)), m_reader(reader),
      m_head(new KioskHead(context.marks())), m_stack(new QStackedWidget), m_cut(new Banner), m_printer(new Banner),
      m_lost(new KioskLost), m_away(new EmptyState(Icon::Kiosk, {}, {})), m_staff(new KioskStaff(context.clock)),
      m_countdown(new KioskCountdown(this)), m_aloud(new KioskAloud(context.voice, this)),
      m_readsCards(reader != nullptr)
{
    setObjectName(QStringLiteral("kioskPage"));
    setProperty("role", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    m_cut->setObjectName(QStringLiteral("kioskCut"));
    m_printer->setObjectName(QStringLiteral("kioskPrinter"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    m_head->tellHall(context.hall.hall);
    connect(m_head, &KioskHead::elderChanged, this, &KioskPage::setElder);
    connect(m_head, &KioskHead::languageAsked, this, [this] {
        setLanguage(m_language.current() == Language::Choice::English ? Language::Choice::Chinese
                                                                      : Language::Choice::English);
    });
    column->addWidget(m_cut);
    column->addWidget(m_printer);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_lost);
    m_away->setObjectName(QStringLiteral("kioskAway"));
    m_stack->addWidget(m_away);
    makeStaff();
    makeAloud();
    connect(m_countdown, &KioskCountdown::moreAsked, this, [this] { homeLater(m_idleMs); });
    QCoreApplication::instance()->installEventFilter(this);
    makeSteps();
    connect(&m_view, &LiveViewBase::changed, this, &KioskPage::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &KioskPage::refresh);
    connect(&m_service, &LiveViewBase::changed, this, &KioskPage::refresh);
    connect(&context.hub, &HubClient::linkChanged, this, &KioskPage::linkChanged);
    connect(&m_reserve, &KioskReserve::recalled, this, &KioskPage::refresh);
    connect(&m_slips, &SlipDesk::printed, this, [this](const QUuid &ticket) {
        m_printer->clear();
        emit printerTold(true);
        if (ticket == m_shownTicket)
            m_screens.result->tellPrinted();
    });
    connect(&m_slips, &SlipDesk::failed, this, &KioskPage::unprinted);
    connect(m_inquiry, &KioskInquiry::guideShown, this, [this] { go(m_screens.guide, bookingMs); });
    connect(m_inquiry, &KioskInquiry::guideLeft, this, [this] { go(m_screens.search, bookingMs); });
    connect(m_inquiry, &KioskInquiry::ticketWanted, this, &KioskPage::chooseItem);
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, &KioskPage::tick);
    everySecond->start(1000);
    setElder(false);
    refresh();
}

/// The steps in the language that holds now; those before them are gone.
void KioskPage::makeSteps()
{
    // Its device goes on whatever page asks it.
    if (m_reader)
        m_reader->setParent(this);
    for (QWidget *step : m_screens.all()) {
        m_stack->removeWidget(step);
        step->hide();
        delete step;
    }
    m_screens = KioskScreens::make(m_reader, m_readsCards);
    m_step = homeStep();
    for (QWidget *step : m_screens.all())
        m_stack->addWidget(step);
    connectSteps();
}

void KioskPage::setLanguage(Language::Choice language)
{
    if (language == m_language.current())
        return;
    m_language.set(language);
    makeSteps();
    setElder(m_head->isElder());
    home();
}

/// What stands outside the steps.
void KioskPage::tellTexts()
{
    m_head->tellTexts(m_context.marks(), m_language.current());
    m_countdown->tellTexts();
    if (!m_printer->isHidden())
        m_printer->tell(Banner::Kind::Warn, tr("取号机现在打印不了。照常取号，号码和二维码会显示在屏幕上。"));
}

void KioskPage::setElder(bool elder)
{
    tellTexts();
    m_screens.queues->setBrief(elder);
    m_screens.services->setBrief(elder);
    m_screens.times->setBrief(elder);
    tick();
    Theme::apply(*this, elder ? Density::Wall : Density::Kiosk);
    m_aloud->setOn(elder);
    readAloud();
    if (elder && m_step == homeStep())
        homeLater(priorityMs);
}

void KioskPage::tick()
{
    readAloud();
    const Instant now = m_context.clock.now();
    m_head->tellTime(now);
    if (m_view.isLoaded() || m_reserve.book().isKnown())
        m_screens.queues->tell(hallView(), now);
    if (!m_view.isLoaded())
        return;
    if (m_view.value().day != hallDate(now) && m_askedDay != hallDate(now)) {
        m_askedDay = hallDate(now);
        m_view.reload();
    }
}

void KioskPage::refresh()
{
    const bool fresh = m_view.isLoaded() && m_view.isFresh();
    m_screens.services->setFirst(isForFilling());
    // What the station is for is known with the hall.
    if (m_step == m_screens.queues && isForFilling() && m_purpose == Purpose::Ticket && !m_visit)
        m_step = m_screens.services;
    m_head->offerLanguage(m_step == homeStep() && !m_visit);
    if (m_visit && !m_visitBegun && fresh && m_service.isLoaded())
        beginVisit();
    if (!m_visit && fresh && m_context.hub.link() == HubClient::Link::Online)
        m_reserve.renew(m_view.value());
    const bool cut = m_reserve.gives() && !isForFilling();
    m_screens.queues->setCut(cut);
    if (m_view.isLoaded() || m_reserve.book().isKnown()) {
        m_head->tellHall(hallView().hall);
        m_screens.queues->tell(hallView(), m_context.clock.now());
    }
    if (cut)
        m_cut->tell(Banner::Kind::Offline,
                    tr("与服务大厅主机的连接中断，仍可取号，号码以 %1 开头").arg(m_reserve.book().prefix));
    else
        m_cut->clear();
    // Whoever holds a number keeps seeing it.
    const bool keeps = m_step == m_screens.result && (!m_issuing || m_keeping);
    if (fresh || keeps || m_step == m_away || m_step == m_staff || (cut && m_step == m_screens.queues))
        m_stack->setCurrentWidget(m_step);
    else
        tellLost();
    if (m_step == m_screens.fill)
        tellFillCalled();
    if (fresh)
        m_context.dataShown();
}

void KioskPage::tellLost()
{
    m_lost->tell(m_context.hub, m_reserve.isCut(), m_view.lastProblem());
    m_stack->setCurrentWidget(m_lost);
}

void KioskPage::go(QWidget *step, int milliseconds)
{
    showStep(step);
    homeLater(milliseconds);
}

void KioskPage::home()
{
    if (m_visit) {
        // Nothing of it is shown any longer, and whoever started this program ends it.
        m_away->tell(Icon::Kiosk, {}, {});
        showStep(m_away);
        emit visitDone();
        return;
    }
    m_purpose = Purpose::Ticket;
    m_isUnsure = false;
    m_read.reset();
    m_item.clear();
    m_itemName.clear();
    m_screens.offer->clear();
    m_screens.fill->clear();
    m_screens.queues->setMode(KioskQueues::Mode::Ticket);
    m_inquiry->setFilling(false);
    showStep(homeStep());
    // The next visitor reads for himself.
    if (m_head->isElder() || m_language.current() != Language::Choice::Chinese)
        homeLater(priorityMs);
}

bool KioskPage::passOn(KioskVisit visit)
{
    if (!m_openVisit)
        return false;
    visit.unsure = m_isUnsure;
    visit.elder = m_head->isElder();
    visit.english = m_language.current() == Language::Choice::English;
    m_away->tell(Icon::Kiosk, tr("正在打开，请稍候…"), {});
    showStep(m_away);
    m_openVisit(visit);
    return true;
}

void KioskPage::doVisit(const KioskVisit &visit)
{
    m_head->setElder(visit.elder);
    setLanguage(visit.english ? Language::Choice::English : Language::Choice::Chinese);
    m_visit = visit;
    m_visitBegun = true; // not in the middle of this
    m_away->tell(Icon::Kiosk, tr("正在打开，请稍候…"), {});
    showStep(m_away);
    homeLater(priorityMs); // a hub that does not answer holds nobody
    m_visitBegun = false;
    refresh();
}

void KioskPage::setStaffCode(const StaffCode &code, const QString &told)
{
    m_staff->setCode(code);
    m_staff->setHint(told.isEmpty() ? QString() : tr("演示大厅：本机这次的密码是 %1。").arg(told));
}

void KioskPage::printTest()
{
    SlipData data;
    data.hall = m_context.hall.hall;
    data.queue = tr("打印测试");
    data.number = QStringLiteral("0000");
    data.issuedAt = m_context.clock.now();
    data.hallKind = m_context.hall.kind;
    const auto paper = renderSlip(data);
    if (!paper) {
        m_staff->tellTest(false);
        return;
    }
    whenReady(m_context.printer.print(*paper), this, [this](const Result<QString> &printed) {
        tellPrinter(printed.has_value());
        emit printerTold(printed.has_value());
        m_staff->tellTest(printed.has_value());
    });
}

void KioskPage::tellPrinter(bool prints)
{
    if (prints)
        m_printer->clear();
    else
        m_printer->tell(Banner::Kind::Warn, tr("取号机现在打印不了。照常取号，号码和二维码会显示在屏幕上。"));
}

void KioskPage::refuse(const QString &title, const Problem &problem)
{
    m_screens.result->tellRefused(title, withNamesOf(problem, knownView(), hallView()));
}

void KioskPage::chooseQueue(const QString &code)
{
    if (!m_issuing && m_step == m_screens.queues)
        useQueue(code);
}

void KioskPage::tellPriority()
{
    tellCard();
    m_screens.priority->tell(m_itemName.isEmpty() ? queueName(m_queue)
                                                  : tr("%1：%2").arg(queueName(m_queue), m_itemName),
                             hallView().priorityReasons);
}

void KioskPage::chooseItem(const QString &item, const QString &name, const QString &queue)
{
    if (m_issuing || (m_step != m_screens.search && m_step != m_screens.guide))
        return;
    if (m_purpose == Purpose::Fill) {
        m_screens.fill->addItem(item, name, queue, queueName(queue));
        go(m_screens.fill, isForFilling() ? fillMs : fillGivingWayMs);
        return;
    }
    if (isForFilling()) {
        m_screens.offer->tell(tr("这台机器不取号"), tr("办“%1”请到取号机取号，取了号再回来填表。").arg(name),
                              {{QStringLiteral("offerHome"), Icon::Home, tr("知道了"), {}, [this] { home(); }}});
        go(m_screens.offer, priorityMs);
        return;
    }
    m_item = item;
    m_itemName = name;
    if (queue.isEmpty())
        offerWithoutQueue(tr("取号机不发这项的号"),
                          tr("“%1”请到大厅门口的导服台，工作人员告诉您到哪里办、要带什么。").arg(name));
    else if (m_purpose == Purpose::Ticket && !gives(queue))
        offerWithoutQueue(tr("现在取不到“%1”的号").arg(queueName(queue)),
                          tr("这个业务今天已停止取号，或还没有开放。可以到导服台问一问，或改天再来。"));
    else
        useQueue(queue);
}

void KioskPage::offerWithoutQueue(const QString &title, const QString &text)
{
    const QString consult = QLatin1String(KioskQueues::consultQueue);
    QList<KioskOffer::Choice> choices;
    if (gives(consult))
        choices.append(
            {QStringLiteral("offerConsult"), Icon::Help, tr("取一个咨询号"), queueName(consult), [this, consult] {
                 m_purpose = Purpose::Ticket;
                 m_isUnsure = true;
                 useQueue(consult);
             }});
    choices.append({QStringLiteral("offerHome"), Icon::Home, tr("不取号了"), {}, [this] { home(); }});
    m_screens.offer->tell(title, text, choices);
    go(m_screens.offer, priorityMs);
}

void KioskPage::helpUnsure()
{
    const QString consult = QLatin1String(KioskQueues::consultQueue);
    if (gives(consult)) {
        m_isUnsure = true;
        chooseQueue(consult);
        return;
    }
    m_screens.result->tellAskGreeter();
    go(m_screens.result, resultMs);
}

void KioskPage::beginBooking()
{
    m_purpose = Purpose::Booking;
    m_screens.queues->setMode(KioskQueues::Mode::Booking);
    go(m_screens.queues, bookingMs);
}

void KioskPage::loadSlots()
{
    m_screens.times->tellLoading(queueName(m_queue));
    go(m_screens.times, bookingMs);
    const QUrlQuery parameters({{QStringLiteral("queue"), m_queue}});
    whenReady(m_context.hub.view<BookingView>(QLatin1String(BookingView::name), parameters), this,
              [this, round = m_round](const Result<Viewed<BookingView>> &viewed) {
                  if (round != m_round)
                      return;
                  if (viewed) {
                      m_screens.times->tell(viewed->value);
                      return;
                  }
                  refuse(tr("现在不能预约"), viewed.error());
                  go(m_screens.result, resultMs);
              });
}

void KioskPage::chooseSlot(Instant slot)
{
    if (m_step != m_screens.times)
        return;
    m_slot = slot;
    askCard();
}

void KioskPage::askCard()
{
    if (passOn({KioskVisit::Kind::Ticket, m_queue, m_item, m_itemName}) || !m_screens.card)
        return;
    switch (m_purpose) {
    case Purpose::Ticket:
        if (m_queue == collectingQueue(m_service.value().queues))
            m_screens.card->ask(tr("先看看您的办理结果好了没有。没有带证件的，按“返回”直接取号。"));
        else
            m_screens.card->ask(tr("只用来核对本人，号票上只印隐去的姓名。没有带证件的，按“返回”直接取号。"));
        break;
    case Purpose::Booking: m_screens.card->ask(tr("预约要本人的身份证。没有带证件的，请到导服台，或按“返回”。")); break;
    case Purpose::Fill:
    case Purpose::CheckIn: m_screens.card->ask(tr("请用预约时的那张身份证。")); break;
    }
    go(m_screens.card, priorityMs);
}

void KioskPage::leaveCard()
{
    if (m_purpose == Purpose::Ticket)
        go(m_screens.priority, priorityMs);
    else
        go(m_purpose == Purpose::Booking ? static_cast<QWidget *>(m_screens.times) : m_screens.checkIn, bookingMs);
}

void KioskPage::take(const IdentityCard &card)
{
    if (m_step != m_screens.card)
        return;
    switch (m_purpose) {
    case Purpose::Ticket:
        m_read = card;
        tellCard();
        askResults({{}, {}, card}, tr("接着取号：%1").arg(queueName(m_queue)),
                   [this] { go(m_screens.priority, priorityMs); });
        break;
    case Purpose::Booking: askResults({{}, {}, card}, tr("接着预约"), [this, card] { book(card); }); break;
    case Purpose::Fill:
    case Purpose::CheckIn: checkIn({{}, {}, card}); break;
    }
}

void KioskPage::tellCard()
{
    m_screens.priority->tellCard(m_readsCards, m_read ? maskedName(m_read->name) : QString());
}

template <Described C>
void KioskPage::send(const C &command, const QString &what, const QString &refusal,
                     const std::function<void(const IssuedTicket &)> &done)
{
    m_issuing = true;
    m_screens.result->tellWaiting(what);
    showStep(m_screens.result);
    whenReady(m_context.hub.send(command), this,
              [this, refusal, done, asked = m_asked](const Result<IssuedTicket> &issued) {
                  if (asked != m_asked) {
                      if (std::is_same_v<C, IssueTicket> && issued)
                          m_reserve.takeBack(issued->ticket);
                      return;
                  }
                  m_issuing = false;
                  // Before it is printed: a printer that fails at once keeps the screen longer.
                  go(m_screens.result, resultMs);
                  if (issued) {
                      m_shownTicket = issued->ticket.id;
                      done(*issued);
                  } else {
                      refuse(refusal, issued.error());
                  }
              });
}

void KioskPage::askResults(const AskResults &asked, const QString &onward, const std::function<void()> &goOn)
{
    m_screens.result->tellWaiting(tr("核对身份"));
    go(m_screens.result, resultMs);
    whenReady(m_context.hub.send(asked), this,
              [this, onward, goOn, round = m_round](const Result<ResultsReady> &ready) {
                  if (round != m_round)
                      return;
                  // Whatever is wrong with the card is said by what he came for.
                  const bool collects = ready && m_purpose == Purpose::Ticket && m_queue == ready->queue;
                  if (ready && (ready->count > 0 || collects))
                      offerResults(*ready, onward, goOn);
                  else
                      goOn();
              });
}

void KioskPage::offerResults(const ResultsReady &ready, const QString &onward, const std::function<void()> &goOn)
{
    const bool collects = m_purpose == Purpose::Ticket && m_queue == ready.queue;
    m_screens.offer->tellResults(ready, hallView().zones, queueName(ready.queue), collects ? QString() : onward, goOn,
                                 gives(ready.queue) ? [this, queue = ready.queue] { collect(queue); }
                                                    : std::function<void()>());
    go(m_screens.offer, priorityMs);
}

void KioskPage::collect(const QString &queue)
{
    m_purpose = Purpose::Ticket;
    m_item.clear();
    m_itemName.clear();
    m_queue = queue;
    m_screens.priority->tell(queueName(queue), hallView().priorityReasons);
    go(m_screens.priority, priorityMs);
}

void KioskPage::issue(const std::optional<QString> &priority)
{
    // The second tap of a double tap finds the next step.
    if (m_issuing || m_step != m_screens.priority)
        return;
    IssueTicket command;
    command.queue = m_queue;
    command.priority = priority;
    command.card = std::exchange(m_read, std::nullopt);
    if (!m_item.isEmpty())
        command.item = m_item;
    send(command, queueName(m_queue), tr("没有取到号"), [this](const IssuedTicket &issued) {
        m_screens.result->tell(named(issued), m_isUnsure ? tr("请在这里稍等，导服人员会过来帮您。") : QString(),
                               m_readsCards && m_view.value().booking);
        m_slips.print(issued);
    });
}

void KioskPage::issueReserve()
{
    m_issuing = true;
    m_keeping = true;
    m_screens.result->tellWaiting(queueName(m_queue));
    showStep(m_screens.result);
    whenReady(m_reserve.take(m_queue), this, [this](const Result<IssuedTicket> &given) {
        m_issuing = false;
        m_keeping = false;
        go(m_screens.result, resultMs);
        if (!given) {
            refuse(tr("没有取到号"), given.error());
            return;
        }
        m_shownTicket = given->ticket.id;
        m_screens.result->tellReserve(named(*given), m_isUnsure ? tr("请在这里稍等，导服人员会过来帮您。") : QString());
        m_slips.printReserve(*given);
    });
}

void KioskPage::book(const IdentityCard &card)
{
    const std::optional<QString> item = m_item.isEmpty() ? std::nullopt : std::optional(m_item);
    send(BookTicket{m_queue, m_slot, card, item}, tr("预约"), tr("没有约上"), [this](const IssuedTicket &booked) {
        m_screens.result->tellBooked(named(booked));
        m_slips.printBooking(booked);
    });
}

void KioskPage::checkIn(const CheckIn &command)
{
    if (m_issuing)
        return;
    askResults({command.ticket, command.number, command.card}, tr("接着签到"),
               [this, command] { sendCheckIn(command); });
}

void KioskPage::sendCheckIn(const CheckIn &command)
{
    send(command, tr("预约签到"), tr("没有签到"), [this](const IssuedTicket &checkedIn) {
        m_screens.result->tellCheckedIn(named(checkedIn));
        m_slips.print(checkedIn);
    });
}

void KioskPage::unprinted(const QUuid &ticket, const Problem &problem)
{
    // What to do about the printer is no visitor's affair.
    log::warning("slip is not printed", {log::code("problem", problem.type().id)});
    tellPrinter(false);
    emit printerTold(false);
    if (ticket != m_shownTicket || m_step != m_screens.result)
        return;
    m_screens.result->tellNotPrinted(SlipDesk::qrText(ticket));
    homeLater(unprintedMs);
}

} // namespace ow

#include "moc_KioskPage.cpp"
