#include "ui/greeter/TakePanel.h"

#include "models/queue/QueueViews.h"
#include "ui/common/Spoken.h"
#include "ui/common/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int takeColumns = 2;
constexpr int takeNameMax = 60; // IssueTicket::visitorName
constexpr char takeClassKeys[] = "QWERTYUIOP";
constexpr int takeQueueKeys = 9;

int waitingOfQueue(const QueueView &view, const QString &queue)
{
    return int(std::count_if(view.tickets.begin(), view.tickets.end(), [&](const Ticket &ticket) {
        return ticket.state == TicketState::Waiting && ticket.queue == queue;
    }));
}

QLabel *takeCaption(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("kind", QStringLiteral("field"));
    return label;
}
} // namespace

TakePanel::TakePanel(QWidget *parent)
    : QWidget(parent), m_queueGrid(new QGridLayout), m_classGrid(new QGridLayout), m_name(new QLineEdit),
      m_hint(new QLabel), m_number(new QLabel), m_told(new QLabel)
{
    setObjectName(QStringLiteral("takePanel"));
    setAccessibleName(tr("代取号"));
    m_name->setObjectName(QStringLiteral("takeName"));
    m_name->setAccessibleName(tr("姓名（可不填）"));
    m_name->setPlaceholderText(tr("没带证件和手机的填姓名（N），只留隐去的姓名"));
    m_name->setMaxLength(takeNameMax);
    m_hint->setObjectName(QStringLiteral("takeHint"));
    m_hint->setWordWrap(true);
    m_number->setObjectName(QStringLiteral("takeNumber"));
    m_number->setProperty("kind", QStringLiteral("number"));
    m_number->setTextFormat(Qt::PlainText);
    m_told->setObjectName(QStringLiteral("takeTold"));
    m_told->setWordWrap(true);
    m_told->setTextFormat(Qt::PlainText);
    for (QGridLayout *grid : {m_queueGrid, m_classGrid})
        grid->setSpacing(4);
    auto *last = new QHBoxLayout;
    last->setSpacing(12);
    last->addWidget(m_number);
    last->addWidget(m_told, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_hint);
    column->addWidget(takeCaption(tr("业务（数字键）")));
    column->addLayout(m_queueGrid);
    column->addWidget(takeCaption(tr("类别（0 或字母键，按下即取号）")));
    column->addLayout(m_classGrid);
    column->addWidget(m_name);
    column->addStretch();
    column->addLayout(last);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { parentWidget()->setFocus(); });
    showChoice();
}

void TakePanel::tell(const QueueView &view)
{
    QStringList named;
    for (const HallQueue &queue : view.hall.queues)
        named.append(QString::number(queue.order) + queue.code + queue.name);
    for (const PriorityClass &one : view.hall.rules.policy.classes)
        named.append(one.code + one.name);
    if (named != m_arranged) {
        m_arranged = named;
        arrange(view.hall);
    }
    m_stopped = view.steering.stoppedQueues;
    for (const Choice &one : std::as_const(m_queues)) {
        const bool stopped = m_stopped.contains(one.code);
        QPushButton *button = m_queueButtons.value(one.code);
        const QString name = one.key.isNull() ? one.name : tr("%1  %2").arg(one.key).arg(one.name);
        button->setText(stopped ? tr("%1（停止取号）").arg(name)
                                : tr("%1（%2）").arg(name).arg(waitingOfQueue(view, one.code)));
        button->setAccessibleName(stopped ? tr("%1，停止取号").arg(one.name)
                                          : tr("%1，等候 %2 人").arg(one.name).arg(waitingOfQueue(view, one.code)));
        button->setEnabled(!stopped);
    }
    if (m_stopped.contains(m_queue))
        clearChoice();
}

void TakePanel::arrange(const HallSetup &hall)
{
    qDeleteAll(m_queueButtons);
    qDeleteAll(m_classButtons);
    m_queueButtons.clear();
    m_classButtons.clear();
    m_queues.clear();
    m_classes.clear();
    m_queue.clear();
    QList<HallQueue> queues = hall.queues;
    std::stable_sort(queues.begin(), queues.end(),
                     [](const HallQueue &a, const HallQueue &b) { return a.order < b.order; });
    for (const HallQueue &queue : std::as_const(queues)) {
        const int at = int(m_queues.size());
        m_queues.append({at < takeQueueKeys ? QChar(u'1' + at) : QChar(), queue.code, queue.name});
        auto *button = new QPushButton;
        button->setObjectName(QStringLiteral("takeQueue_") + queue.code);
        button->setCheckable(true);
        m_queueGrid->addWidget(button, at / takeColumns, at % takeColumns);
        m_queueButtons.insert(queue.code, button);
        connect(button, &QPushButton::clicked, this, [this, code = queue.code] { chooseQueue(code); });
    }
    qsizetype letter = 0;
    for (const PriorityClass &one : hall.rules.policy.classes) {
        if (one.code == hall.rules.booking.priorityClass)
            continue; // got by booking
        const QChar key = !one.isPriority()                    ? QChar(u'0')
            : letter < qsizetype(std::size(takeClassKeys)) - 1 ? QChar(QLatin1Char(takeClassKeys[letter++]))
                                                               : QChar();
        const int at = int(m_classes.size());
        m_classes.append({key, one.code, one.name});
        auto *button = new QPushButton(key.isNull() ? one.name : tr("%1  %2").arg(key).arg(one.name));
        button->setObjectName(QStringLiteral("takeClass_") + one.code);
        button->setAccessibleName(tr("取号：%1").arg(one.name));
        m_classGrid->addWidget(button, at / takeColumns, at % takeColumns);
        m_classButtons.insert(one.code, button);
        connect(button, &QPushButton::clicked, this, [this, code = one.code] { chooseClass(code); });
    }
    showChoice();
}

bool TakePanel::takeKey(QChar key)
{
    const QChar wanted = key.toUpper();
    const auto means = [wanted](const Choice &one) { return one.key == wanted; };
    if (const auto queue = std::find_if(m_queues.begin(), m_queues.end(), means); queue != m_queues.end()) {
        chooseQueue(queue->code);
        return true;
    }
    if (const auto one = std::find_if(m_classes.begin(), m_classes.end(), means); one != m_classes.end()) {
        chooseClass(one->code);
        return true;
    }
    return false;
}

void TakePanel::clearChoice()
{
    m_queue.clear();
    m_name->clear();
    showChoice();
}

void TakePanel::focusName()
{
    m_name->setFocus();
}

void TakePanel::chooseQueue(const QString &code)
{
    if (!m_stopped.contains(code))
        m_queue = code;
    showChoice();
}

void TakePanel::chooseClass(const QString &code)
{
    if (m_queue.isEmpty()) {
        showChoice();
        return;
    }
    IssueTicket command;
    command.queue = m_queue;
    if (code != QLatin1String(ordinaryClass))
        command.priority = code;
    if (const QString name = m_name->text().simplified(); !name.isEmpty())
        command.visitorName = name;
    clearChoice();
    m_number->clear();
    m_told->setText(tr("正在取号…"));
    emit ticketAsked(command);
}

void TakePanel::showChoice()
{
    for (auto button = m_queueButtons.begin(); button != m_queueButtons.end(); ++button) {
        const bool chosen = button.key() == m_queue;
        (*button)->setChecked(chosen);
        Theme::setVariant(**button, "kind", chosen ? QStringLiteral("primary") : QStringLiteral("secondary"));
    }
    for (QPushButton *button : std::as_const(m_classButtons))
        button->setEnabled(!m_queue.isEmpty());
    QString name;
    for (const Choice &one : std::as_const(m_queues)) {
        if (one.code == m_queue)
            name = one.name;
    }
    m_hint->setText(m_queue.isEmpty() ? tr("先按数字选业务，再按类别；一共两个键。")
                                      : tr("已选“%1”，按 0 或字母取号，Esc 重选。").arg(name));
}

void TakePanel::tellIssued(const IssuedTicket &issued)
{
    m_number->setText(issued.ticket.number);
    m_number->setAccessibleName(tr("取到 %1").arg(issued.ticket.number));
    QStringList told{tr("%1，前面 %2 人").arg(issued.queueName).arg(issued.waitingAhead)};
    if (issued.ticket.maskedName)
        told.append(tr("取号人 %1").arg(*issued.ticket.maskedName));
    if (issued.mayNotSuffice)
        told.append(tr("快到下班时间，今天可能办不到，请告诉群众"));
    m_told->setText(told.join(QLatin1Char('\n')));
    speakAlert(*m_number);
}

void TakePanel::tellRefused()
{
    m_number->clear();
    m_told->setText(tr("没有取到号"));
}

} // namespace ow

#include "moc_TakePanel.cpp"
