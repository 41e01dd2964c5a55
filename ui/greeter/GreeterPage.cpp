#include "ui/greeter/GreeterPage.h"

#include "models/base/Clock.h"
#include "models/cases/CaseViews.h"
#include "models/queue/BookingCommands.h"
#include "models/queue/HallCommands.h"
#include "models/queue/QueueFolding.h"
#include "models/queue/TicketMoveCommands.h"
#include "ui/common/Banner.h"
#include "ui/common/Card.h"
#include "ui/common/Notice.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Toast.h"
#include "ui/greeter/AlertList.h"
#include "ui/greeter/BackEntryPanel.h"
#include "ui/greeter/BookingPanel.h"
#include "ui/greeter/ChoiceSheet.h"
#include "ui/greeter/EmergencySlips.h"
#include "ui/greeter/FaqPanel.h"
#include "ui/greeter/PrecheckPanel.h"
#include "ui/greeter/TakePanel.h"
#include "ui/guide/GuidePanel.h"
#include "ui/messages/CallSheet.h"
#include "ui/queue/QueueText.h"
#include "ui/queue/TicketFolding.h"
#include "ui/session/HallCalendar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <string_view>

namespace ow {

namespace {
constexpr int greeterLeftWidth = 480;
constexpr int cancelReasonMax = 60; // TicketMoveCommands, CancelTicket::reason
constexpr char greeterKeys[] = "0123456789QWERTYUIOP";

bool foldToday(TicketsView &view, const QString &type, const QJsonObject &data)
{
    return foldTickets(view, std::nullopt, type, data);
}

bool foldAttended(AttendedView &view, const QString &type, const QJsonObject &data)
{
    if (type != QLatin1String(AlertAttended::type))
        return true;
    const auto attended = fromJson<AlertAttended>(QJsonValue(data), Strictness::Tolerant);
    if (attended)
        view.attended.prepend(*attended);
    return attended.has_value();
}
} // namespace

GreeterPage::GreeterPage(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_view(context.hub, QLatin1String(QueueView::name), {},
                                                  {QStringLiteral("hall"), QStringLiteral("queue")}, &foldQueue),
      m_list(context.hub, QLatin1String(TicketsView::name), {}, {QStringLiteral("queue")}, &foldToday),
      m_attended(context.hub, QLatin1String(AttendedView::name), {}, {QStringLiteral("hall")}, &foldAttended),
      m_slips(context), m_alerts(new AlertList), m_lost(new Banner), m_notice(new Notice), m_left(new QStackedWidget),
      m_take(new TakePanel), m_precheck(new PrecheckPanel), m_booking(new BookingPanel),
      m_faq(new FaqPanel(context.calendar->value())), m_guide(new GuidePanel(context)), m_backEntry(new BackEntryPanel),
      m_toBooking(new QPushButton(tr("代预约 C"))), m_today(new TodayList),
      m_queueSheet(new ChoiceSheet(QStringLiteral("requeueSheet"), tr("改排到哪个业务"), 0, *this)),
      m_reasonSheet(new ChoiceSheet(QStringLiteral("cancelSheet"), tr("取消号票"), cancelReasonMax, *this))
{
    setObjectName(QStringLiteral("greeterPage"));
    setAccessibleName(tr("导服台"));
    setFocusPolicy(Qt::ClickFocus); // its keys work wherever the focus is; Tab goes from button to button
    m_lost->setObjectName(QStringLiteral("greeterLost"));
    auto *left = new Card(tr("代办"));
    left->setFixedWidth(greeterLeftWidth);
    m_left->addWidget(m_take);
    m_left->addWidget(m_precheck);
    m_left->addWidget(m_booking);
    m_left->addWidget(m_faq);
    m_left->addWidget(makeGuide());
    m_left->addWidget(m_backEntry);
    m_toBooking->setObjectName(QStringLiteral("toBooking"));
    auto *toFaq = new QPushButton(tr("问答 Z"));
    toFaq->setObjectName(QStringLiteral("toFaq"));
    left->head()->addWidget(m_toBooking);
    auto *toBackEntry = new QPushButton(tr("应急号 L"));
    toBackEntry->setObjectName(QStringLiteral("toBackEntry"));
    left->head()->addWidget(toFaq);
    left->head()->addWidget(toBackEntry);
    left->body()->addWidget(m_left, 1);
    auto *right = new Card(tr("今天的号票"));
    right->body()->addWidget(m_today, 1);
    auto *calls = new QPushButton(tr("电话通知 K"));
    calls->setObjectName(QStringLiteral("toCalls"));
    right->head()->addWidget(calls);
    m_calls = new CallSheet(context, *this);
    connect(calls, &QPushButton::clicked, m_calls, &CallSheet::open);
    connect(m_calls, &CallSheet::callsChanged, this, [calls](int waiting) {
        calls->setText(waiting > 0 ? tr("电话通知 %1 K").arg(waiting) : tr("电话通知 K"));
    });
    auto *columns = new QHBoxLayout;
    columns->setSpacing(10);
    columns->addWidget(left);
    columns->addWidget(right, 1);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(12, 10, 12, 12);
    body->setSpacing(8);
    body->addWidget(m_alerts);
    body->addWidget(m_notice);
    body->addLayout(columns, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_lost);
    column->addLayout(body, 1);

    connect(m_toBooking, &QPushButton::clicked, this, &GreeterPage::openBooking);
    connect(toFaq, &QPushButton::clicked, this, &GreeterPage::openFaq);
    connect(toBackEntry, &QPushButton::clicked, this, &GreeterPage::openBackEntry);
    connect(m_backEntry, &BackEntryPanel::entryAsked, this, &GreeterPage::enter);
    connect(m_backEntry, &BackEntryPanel::slipsAsked, this, &GreeterPage::printSlips);
    connect(m_backEntry, &BackEntryPanel::closed, this, &GreeterPage::closeSide);
    listen();
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, &GreeterPage::tick);
    everySecond->start(1000);
    addKeys();
    tellLink();
}

void GreeterPage::listen()
{
    connect(&m_view, &LiveViewBase::changed, this, &GreeterPage::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &GreeterPage::tellLink);
    connect(&m_list, &LiveViewBase::changed, this, &GreeterPage::refresh);
    connect(&m_list, &LiveViewBase::freshChanged, this, &GreeterPage::tellLink);
    connect(&m_context.hub, &HubClient::linkChanged, this, &GreeterPage::tellLink);
    connect(&m_attended, &LiveViewBase::changed, this, &GreeterPage::refresh);
    connect(m_take, &TakePanel::ticketAsked, this, &GreeterPage::issue);
    connect(m_today, &TodayList::actAsked, this, &GreeterPage::act);
    connect(m_alerts, &AlertList::helpAnswered, this,
            [this](int window) { send(AnswerHelp{window}, tr("已回应%1号窗口，请过去看看").arg(window)); });
    connect(m_alerts, &AlertList::attendChosen, this, [this](const QUuid &ticket, int calls) {
        send(AttendAlert{ticket, calls}, {}, [this](const AlertAttended &attended) {
            Toast::pop(*this, tr("大家都看到了：%1过去").arg(attended.byName), Toast::Tone::Good);
        });
    });
    connect(m_queueSheet, &ChoiceSheet::chosen, this, [this](const QString &queue) {
        send(RequeueTicket{m_asked.id, queue},
             tr("%1 已改排到“%2”，取号时间不变").arg(m_asked.number, queueName(queue)));
    });
    connect(m_reasonSheet, &ChoiceSheet::chosen, this, [this](const QString &reason) {
        send(CancelTicket{m_asked.id, reason}, tr("%1 已取消").arg(m_asked.number));
    });
    connect(m_precheck, &PrecheckPanel::closed, this, &GreeterPage::closeSide);
    connect(m_precheck, &PrecheckPanel::precheckAsked, this, [this](const PrecheckTicket &command) {
        send(command,
             command.missing.isEmpty() ? tr("预审已保存：材料齐全")
                                       : tr("预审已保存：还缺 %1 样，请告诉群众").arg(command.missing.size()),
             [this](const TicketReply &) { closeSide(); });
    });
    connect(m_booking, &BookingPanel::closed, this, &GreeterPage::closeSide);
    connect(m_booking, &BookingPanel::queueChosen, this, &GreeterPage::loadSlots);
    connect(m_booking, &BookingPanel::bookAsked, this, [this](const BookTicket &command) {
        send(command, tr("已约好"), [this](const IssuedTicket &booked) {
            m_booking->tellBooked(booked);
            m_slips.printBooking(booked);
        });
    });
    connect(m_faq, &FaqPanel::closed, this, &GreeterPage::closeSide);
    connect(m_faq, &FaqPanel::logAsked, this, [this](const LogQuestion &command) {
        send(command, tr("已记下，主管会看到"), [this](const QuestionUnanswered &) { m_faq->tellLogged(); });
    });
    connect(&m_slips, &SlipDesk::printed, this, [this] { Toast::pop(*this, tr("号票已打印"), Toast::Tone::Good); });
    connect(&m_slips, &SlipDesk::failed, this,
            [this](const QUuid &, const Problem &problem) { m_notice->explain(problem); });
}

void GreeterPage::onKey(const QKeySequence &key, std::function<void()> act)
{
    auto *shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, std::move(act));
}

void GreeterPage::addKeys()
{
    for (const char key : std::string_view(greeterKeys)) {
        onKey(QKeySequence(QString(QLatin1Char(key))), [this, key] {
            if (m_left->currentWidget() == m_take)
                m_take->takeKey(QLatin1Char(key));
        });
    }
    onKey(Qt::Key_N, [this] {
        if (m_left->currentWidget() == m_take)
            m_take->focusName();
    });
    onKey(Qt::Key_C, [this] { openBooking(); });
    onKey(Qt::Key_Z, [this] { openFaq(); });
    onKey(Qt::Key_L, [this] { openBackEntry(); });
    onKey(Qt::Key_K, [this] { m_calls->open(); });
    onKey(Qt::Key_F, [this] { m_today->focusSearch(); });
    onKey(Qt::Key_S, [this] { m_today->run(TodayList::Act::Precheck); });
    onKey(Qt::Key_A, [this] { m_today->run(TodayList::Act::CheckIn); });
    onKey(Qt::Key_B, [this] { m_today->run(TodayList::Act::Reprint); });
    onKey(Qt::Key_G, [this] { m_today->run(TodayList::Act::Requeue); });
    onKey(Qt::Key_H, [this] { m_today->run(TodayList::Act::Restore); });
    onKey(Qt::Key_X, [this] { m_today->run(TodayList::Act::Cancel); });
    onKey(Qt::Key_Escape, [this] {
        if (m_left->currentWidget() == m_take)
            m_take->clearChoice();
        else
            closeSide();
        m_notice->clear();
        setFocus();
    });
}

void GreeterPage::tick()
{
    const QDate day = hallDate(m_context.clock.now());
    if (m_view.isLoaded() && m_view.value().day != day && m_askedDay != day) {
        m_askedDay = day;
        m_view.reload();
        m_list.reload();
        m_attended.reload();
    }
    refresh();
}

void GreeterPage::tellLink()
{
    const HubClient::Link link = m_context.hub.link();
    if (m_view.isLoaded() && m_view.isFresh())
        m_lost->clear();
    else if (link == HubClient::Link::Lost || link == HubClient::Link::Untrusted)
        m_lost->tell(Banner::Kind::Offline, tr("连不上大厅服务，正在自动重连。请先用纸号登记，下面是断开前的情况。"),
                     m_context.hub.lostSince());
    else if (m_view.lastProblem())
        m_lost->tell(Banner::Kind::Warn, ProblemText::sentence(*m_view.lastProblem()));
    else
        m_lost->tell(Banner::Kind::Info, tr("正在读取大厅的最新情况…"));
    refresh();
}

void GreeterPage::refresh()
{
    const bool fresh = m_view.isLoaded() && m_view.isFresh();
    // A list that is being read again is no reason to take the keys away.
    m_take->setEnabled(m_view.isLoaded() && m_context.hub.link() == HubClient::Link::Online);
    m_today->setEnabled(m_view.isLoaded());
    if (!m_view.isLoaded())
        return;
    const Instant now = m_context.clock.now();
    m_alerts->tell(m_view.value(), m_attended.isLoaded() ? m_attended.value().attended : QList<AlertAttended>(), now);
    m_toBooking->setVisible(m_view.value().hall.rules.booking.offered);
    m_take->tell(m_view.value());
    if (m_list.isLoaded()) {
        QList<Ticket> tickets = m_list.value().tickets;
        tickets.removeIf([day = m_view.value().day](const Ticket &ticket) { return ticket.day != day; });
        m_today->tell(tickets, m_view.value().hall, now);
    }
    if (fresh)
        m_context.dataShown();
}

QString GreeterPage::queueName(const QString &code) const
{
    return QueueText::queueName(m_view.value().hall, code);
}

template <Described C>
void GreeterPage::send(const C &command, const QString &done,
                       const std::function<void(const typename C::Reply &)> &then)
{
    m_notice->clear();
    whenReady(m_context.hub.send(command), this, [this, done, then](const Result<typename C::Reply> &reply) {
        if (!reply) {
            m_notice->explain(reply.error());
            return;
        }
        if (!done.isEmpty())
            Toast::pop(*this, done, Toast::Tone::Good);
        if (then)
            then(*reply);
    });
}

void GreeterPage::issue(const IssueTicket &command)
{
    if (m_issuing)
        return;
    m_issuing = true;
    m_notice->clear();
    setFocus();
    whenReady(m_context.hub.send(command), this, [this](const Result<IssuedTicket> &issued) {
        m_issuing = false;
        if (!issued) {
            m_take->tellRefused();
            m_notice->explain(issued.error());
            return;
        }
        m_take->tellIssued(*issued);
        m_slips.print(*issued);
    });
}

void GreeterPage::act(TodayList::Act act, const Ticket &ticket)
{
    switch (act) {
    case TodayList::Act::Reprint:
        m_notice->clear();
        m_slips.printAgain(ticket, queueName(ticket.queue));
        break;
    case TodayList::Act::CheckIn: checkIn(ticket); break;
    case TodayList::Act::Restore:
        send(RestoreTicket{ticket.id}, tr("%1 已恢复，排在后面几位之后").arg(ticket.number));
        break;
    case TodayList::Act::Requeue: askQueue(ticket); break;
    case TodayList::Act::Cancel: askReason(ticket); break;
    case TodayList::Act::Precheck: precheck(ticket); break;
    }
}

void GreeterPage::checkIn(const Ticket &ticket)
{
    send(CheckIn{ticket.id, {}, {}}, tr("%1 已签到").arg(ticket.number),
         [this](const IssuedTicket &checkedIn) { m_slips.print(checkedIn); });
}

void GreeterPage::askQueue(const Ticket &ticket)
{
    m_asked = ticket;
    QList<ChoiceSheet::Choice> choices;
    for (const HallQueue &queue : m_view.value().hall.queues) {
        if (queue.code != ticket.queue)
            choices.append({queue.code, queue.name});
    }
    m_queueSheet->open(tr("%1 现在排在“%2”。号码和取号时间不变。").arg(ticket.number, queueName(ticket.queue)),
                       choices);
}

void GreeterPage::askReason(const Ticket &ticket)
{
    m_asked = ticket;
    const QStringList reasons{tr("不办了"), tr("取错了号"), tr("材料没带齐，改天再来")};
    QList<ChoiceSheet::Choice> choices;
    for (const QString &reason : reasons)
        choices.append({reason, reason});
    m_reasonSheet->open(tr("%1 取消后不再叫号。").arg(ticket.number), choices);
}

void GreeterPage::precheck(const Ticket &ticket)
{
    m_precheck->begin(ticket, hallDate(m_context.clock.now()));
    m_left->setCurrentWidget(m_precheck);
    withCatalogue([this](const Catalogue &catalogue) { m_precheck->setCatalogue(catalogue); });
}

void GreeterPage::withCatalogue(std::function<void(const Catalogue &)> then)
{
    whenReady(m_context.hub.view<ItemsView>(QLatin1String(ItemsView::name)), this,
              [this, then = std::move(then)](const Result<Viewed<ItemsView>> &viewed) {
                  if (viewed)
                      then(viewed->value.catalogue());
                  else
                      m_notice->explain(viewed.error());
              });
}

void GreeterPage::openBooking()
{
    if (!m_view.isLoaded() || !m_view.value().hall.rules.booking.offered)
        return;
    m_notice->clear();
    m_left->setCurrentWidget(m_booking);
    m_booking->begin(m_view.value().hall, hallDate(m_context.clock.now()));
}

void GreeterPage::loadSlots(const QString &queue)
{
    const QUrlQuery parameters({{QStringLiteral("queue"), queue}});
    whenReady(m_context.hub.view<BookingView>(QLatin1String(BookingView::name), parameters), this,
              [this](const Result<Viewed<BookingView>> &viewed) {
                  if (viewed)
                      m_booking->tell(viewed->value);
                  else
                      m_notice->explain(viewed.error());
              });
}

void GreeterPage::openFaq()
{
    if (!m_view.isLoaded())
        return;
    m_notice->clear();
    m_left->setCurrentWidget(m_faq);
    m_faq->begin(m_view.value().hall, hallDate(m_context.clock.now()));
    withCatalogue([this](const Catalogue &catalogue) { m_faq->setCatalogue(catalogue); });
    whenReady(m_context.hub.view<ItemServiceView>(QLatin1String(ItemServiceView::name)), this,
              [this](const Result<Viewed<ItemServiceView>> &viewed) {
                  if (viewed)
                      m_faq->setService(viewed->value);
                  else
                      m_notice->explain(viewed.error());
              });
}

/// The guide of an item for the situation of who asks, to be read out and printed; back to the answers.
QWidget *GreeterPage::makeGuide()
{
    auto *box = new QWidget;
    auto *back = new QPushButton(tr("返回"));
    back->setObjectName(QStringLiteral("guideClose"));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(back, 0, Qt::AlignRight);
    column->addWidget(m_guide, 1);
    connect(back, &QPushButton::clicked, this, [this] { m_left->setCurrentWidget(m_faq); });
    connect(m_faq, &FaqPanel::guideAsked, this, [this, box](const QString &item) {
        m_notice->clear();
        m_guide->show(item);
        m_left->setCurrentWidget(box);
    });
    connect(m_guide, &GuidePanel::refused, m_notice, &Notice::explain);
    connect(m_guide, &GuidePanel::printed, this,
            [this](const QString &title) { Toast::pop(*this, tr("已打印：%1").arg(title), Toast::Tone::Good); });
    return box;
}

void GreeterPage::openBackEntry()
{
    if (!m_view.isLoaded())
        return;
    m_notice->clear();
    m_left->setCurrentWidget(m_backEntry);
    m_backEntry->tell(m_view.value());
    m_backEntry->begin(m_context.clock.now());
}

void GreeterPage::enter(const EnterTicket &command)
{
    m_notice->clear();
    whenReady(m_context.hub.send(command), this, [this, command](const Result<IssuedTicket> &entered) {
        if (entered) {
            m_backEntry->tellEntered(command, *entered);
            return;
        }
        m_backEntry->tellRefused();
        m_notice->explain(entered.error());
    });
}

void GreeterPage::printSlips(int first, int count)
{
    const Result<PdfPaper> paper = EmergencySlips::render(m_context.hall.hall, first, count, m_context.hall.kind);
    if (!paper) {
        m_notice->explain(paper.error());
        return;
    }
    whenReady(m_context.printer.print(*paper), this, [this](const Result<QString> &printed) {
        if (printed)
            Toast::pop(*this, tr("应急号条和登记表已打印"), Toast::Tone::Good);
        else
            m_notice->explain(printed.error());
    });
}

void GreeterPage::closeSide()
{
    m_left->setCurrentWidget(m_take);
    setFocus();
}

} // namespace ow

#include "moc_GreeterPage.cpp"
