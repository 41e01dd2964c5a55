#include "ui/window/TicketCard.h"

#include "models/queue/TicketRules.h"
#include "ui/common/Badge.h"
#include "ui/common/CodeWords.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Theme.h"
#include "ui/queue/QueueText.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr Outcome ticketCardOutcomes[] = {Outcome::Accepted,  Outcome::Consulted, Outcome::Notice,
                                          Outcome::Collected, Outcome::Referred,  Outcome::Left};

QString ticketCardTimes(const Ticket &ticket, Instant now)
{
    const QString waited = TicketCard::tr("%1 取号，等了%2")
                               .arg(QueueText::timeOfDay(ticket.issuedAt),
                                    QueueText::duration(ticket.issuedAt, ticket.firstCalledAt.value_or(now)));
    return ticket.startedAt ? waited
            + TicketCard::tr("；%1 开始，已办%2")
                  .arg(QueueText::timeOfDay(ticket.startedAt), QueueText::duration(*ticket.startedAt, now))
                            : waited;
}

QString ticketCardCalls(const Ticket &ticket, const QueueRules &rules, Instant now)
{
    const QString at =
        ticket.lastCalledAt ? hallTime(*ticket.lastCalledAt).toString(QStringLiteral("HH:mm:ss")) : QString();
    QString text = TicketCard::tr("已呼 %1/%2 次，最近 %3")
                       .arg(ticket.calls)
                       .arg(classOf(rules.policy, ticket.priorityClass()).callsMax)
                       .arg(at);
    if (const auto left = noShowSecondsLeft(ticket, rules, now); left && *left > 0)
        text += TicketCard::tr("；%1秒后自动记为过号").arg(*left);
    if (ticket.stops > 0)
        text += TicketCard::tr("；一票到底，这是第%1站").arg(ticket.stops + 1);
    if (ticket.restored > 0)
        text += TicketCard::tr("；过号后恢复");
    return text;
}

void ticketCardTell(Badge &badge, const QString &text, Badge::Tone tone)
{
    badge.tell(text, tone);
    badge.setVisible(!text.isEmpty());
}
} // namespace

TicketCard::TicketCard(QWidget *parent)
    : QFrame(parent), m_state(new Badge), m_stack(new QStackedWidget), m_empty(new EmptyState(Icon::Ticket, {}, {})),
      m_number(new QLabel), m_queue(new QLabel), m_priority(new Badge), m_booked(new Badge), m_precheck(new Badge),
      m_also(new Badge), m_item(new QLabel), m_person(new QLabel), m_times(new QLabel), m_calls(new QLabel),
      m_ask(new QLabel)
{
    setObjectName(QStringLiteral("ticketCard"));
    setProperty("kind", QStringLiteral("card"));
    m_state->setObjectName(QStringLiteral("currentState"));
    m_number->setObjectName(QStringLiteral("currentNumber"));
    m_number->setProperty("kind", QStringLiteral("number"));
    m_queue->setObjectName(QStringLiteral("currentQueue"));
    m_queue->setProperty("kind", QStringLiteral("large"));
    m_priority->setObjectName(QStringLiteral("currentPriority"));
    m_booked->setObjectName(QStringLiteral("currentBooked"));
    m_precheck->setObjectName(QStringLiteral("currentPrecheck"));
    m_also->setObjectName(QStringLiteral("currentAlsoConsulted"));
    m_item->setObjectName(QStringLiteral("currentItem"));
    m_person->setObjectName(QStringLiteral("currentPerson"));
    m_times->setObjectName(QStringLiteral("currentTimes"));
    m_calls->setObjectName(QStringLiteral("currentCalls"));
    m_ask->setObjectName(QStringLiteral("outcomeAsk"));
    m_ask->setStyleSheet(QStringLiteral("font-weight: 700"));
    const QList<QWidget *> sometimes{m_priority, m_booked, m_precheck, m_also, m_item, m_person, m_ask};
    for (QWidget *widget : sometimes)
        widget->hide();
    for (QLabel *label : {m_item, m_times, m_calls}) {
        label->setProperty("kind", QStringLiteral("small"));
        label->setWordWrap(true);
    }

    auto *badges = new QHBoxLayout;
    badges->setSpacing(6);
    badges->addWidget(m_state);
    badges->addWidget(m_priority);
    badges->addStretch();
    auto *more = new QHBoxLayout;
    more->setSpacing(6);
    more->addWidget(m_booked);
    more->addWidget(m_precheck);
    more->addStretch();
    auto *who = new QHBoxLayout;
    who->setSpacing(6);
    who->addWidget(m_person);
    who->addWidget(m_also);
    who->addStretch();
    auto *beside = new QVBoxLayout;
    beside->setSpacing(4);
    beside->addStretch();
    beside->addWidget(m_queue);
    beside->addLayout(badges);
    beside->addLayout(more);
    beside->addLayout(who);
    beside->addStretch();
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_number);
    top->addLayout(beside, 1);
    auto *outcomes = new QGridLayout;
    outcomes->setSpacing(4);
    for (const Outcome outcome : ticketCardOutcomes) {
        const int i = int(m_outcomes.size());
        auto *button = new QPushButton(QStringLiteral("%1  %2").arg(i + 1).arg(codeWord(outcomeText(outcome))));
        button->setObjectName(QStringLiteral("outcome_%1").arg(i + 1));
        button->setAccessibleName(codeWord(outcomeText(outcome)));
        button->setToolTip(tr("数字 %1；Ctrl+%1 办结后接着叫下一位").arg(i + 1));
        connect(button, &QPushButton::clicked, this, [this, outcome] { emit outcomeChosen(outcome); });
        outcomes->addWidget(button, i / 2, i % 2);
        m_outcomes.append(button);
    }
    auto *ticket = new QWidget;
    auto *column = new QVBoxLayout(ticket);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(m_item);
    column->addWidget(m_times);
    column->addWidget(m_calls);
    column->addStretch();
    column->addWidget(m_ask);
    column->addLayout(outcomes);
    m_empty->setObjectName(QStringLiteral("noTicket"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(ticket);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 12, 16, 12);
    all->addWidget(m_stack);
}

void TicketCard::tell(const DeskScene &scene)
{
    const WindowDesk &desk = scene.desk;
    const bool may = scene.linked && !scene.underWay && !deskRefusal(desk, DeskAct::Finish, scene.now);
    for (QPushButton *button : std::as_const(m_outcomes)) {
        if (!may && button->hasFocus())
            emit focusReleased();
        button->setEnabled(may);
    }
    m_suggested = scene.outcome;
    m_ask->setVisible(isAsking());
    m_stack->setCurrentIndex(desk.ticket ? 1 : 0);
    if (desk.ticket) {
        tellTicket(scene, *desk.ticket);
        return;
    }
    m_number->clear();
    m_state->tell({}, Badge::Tone::Plain);
    if (desk.status.state == WindowState::Closed)
        m_empty->tell(Icon::Window, tr("窗口未开"), tr("按 F2 开窗后可以叫号"));
    else if (!desk.mine)
        m_empty->tell(Icon::User, tr("本窗口正由%1使用").arg(desk.status.clerkName.value_or(tr("他人"))),
                      tr("来接班的，按 Ctrl+F2 接替；否则请换窗口"));
    else if (desk.status.state == WindowState::Paused)
        m_empty->tell(Icon::Pause, tr("窗口已暂停"), tr("恢复后可以叫号"));
    else if (desk.waiting.isEmpty())
        m_empty->tell(Icon::Ticket, tr("没有当前号"), tr("现在无人等候，有人取号会自动出现"));
    else
        m_empty->tell(Icon::Call, tr("没有当前号"), tr("%1 人等候，按 F2 或空格叫下一位").arg(desk.waiting.size()));
}

void TicketCard::tellTicket(const DeskScene &scene, const Ticket &ticket)
{
    m_number->setText(ticket.number);
    m_state->tell(codeWord(ticketStateText(ticket.state)), QueueText::tone(ticket.state));
    m_queue->setText(QueueText::queueName(scene.hall, ticket.queue));
    const QString reason = QueueText::priorityName(scene.hall, ticket);
    ticketCardTell(*m_priority, reason.isEmpty() ? QString() : tr("优先：%1").arg(reason), Badge::Tone::Accent);
    ticketCardTell(*m_booked, QueueText::booked(ticket), Badge::Tone::Primary);
    const bool complete = ticket.precheck && ticket.precheck->missing.isEmpty();
    ticketCardTell(*m_precheck, QueueText::precheck(ticket), complete ? Badge::Tone::Good : Badge::Tone::Warn);
    m_precheck->setToolTip(scene.missing.isEmpty() ? QString() : tr("缺：%1").arg(scene.missing));
    const int also = scene.desk.alsoConsulted;
    ticketCardTell(*m_also, also > 0 ? tr("顺带咨询 +%1").arg(also) : QString(), Badge::Tone::Plain);
    m_item->setText(scene.missing.isEmpty() ? tr("来办：%1").arg(scene.item)
                                            : tr("来办：%1；预审缺：%2").arg(scene.item, scene.missing));
    m_item->setVisible(!scene.item.isEmpty());
    m_person->setText(ticket.maskedName.value_or(QString()));
    m_person->setVisible(ticket.maskedName.has_value());
    m_times->setText(ticketCardTimes(ticket, scene.now));
    m_calls->setText(ticketCardCalls(ticket, scene.desk.rules, scene.now));
}

bool TicketCard::press(Outcome outcome)
{
    QPushButton *button = m_outcomes.at(int(outcome));
    if (!button->isEnabled())
        return false;
    button->click();
    return true;
}

bool TicketCard::askOutcome(const QString &ask)
{
    QPushButton *button = m_outcomes.at(int(m_suggested.value_or(Outcome::Accepted)));
    if (!button->isEnabled())
        return false;
    m_ask->setText(ask);
    button->setFocus(Qt::TabFocusReason);
    m_ask->setVisible(isAsking());
    return true;
}

bool TicketCard::isAsking() const
{
    return std::any_of(m_outcomes.begin(), m_outcomes.end(), [](const QPushButton *one) { return one->hasFocus(); });
}

} // namespace ow

#include "moc_TicketCard.cpp"
