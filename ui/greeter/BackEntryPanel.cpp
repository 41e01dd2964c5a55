#include "ui/greeter/BackEntryPanel.h"

#include "models/queue/QueueViews.h"
#include "models/queue/ReserveRules.h"
#include "models/queue/TicketRules.h"
#include "ui/common/Spoken.h"
#include "ui/greeter/EmergencySlips.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int backEntryNumberMax = 9999; // EnterTicket::serial
constexpr int backEntryNameMax = 60;     // EnterTicket::visitorName

/// As it stands on the slip: "EE003".
class EmergencyNumberBox final : public QSpinBox {
protected:
    QString textFromValue(int value) const override { return ticketNumber({}, value); }
};
} // namespace

BackEntryPanel::BackEntryPanel(QWidget *parent)
    : QWidget(parent), m_number(new EmergencyNumberBox), m_time(new QLineEdit), m_queue(new QComboBox), m_class(new QComboBox),
      m_name(new QLineEdit), m_enter(new QPushButton(tr("补录（回车）"))),
      m_slips(new QPushButton(tr("打印空白应急号条和登记表"))), m_told(new QLabel)
{
    setObjectName(QStringLiteral("backEntryPanel"));
    setAccessibleName(tr("应急号补录"));
    auto *hint =
        new QLabel(tr("停电时发出的手写应急号，按纸质登记表逐条补录。时间照登记表写，只能是今天，不能晚于现在；"
                      "号码不变，按这个时间排队。"));
    hint->setWordWrap(true);
    m_number->setObjectName(QStringLiteral("backEntryNumber"));
    m_number->setAccessibleName(tr("应急号"));
    m_number->setPrefix(QLatin1String(emergencyPrefix));
    m_number->setRange(1, backEntryNumberMax);
    m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_time->setObjectName(QStringLiteral("backEntryTime"));
    m_time->setAccessibleName(tr("取号时间"));
    m_time->setPlaceholderText(tr("如 0932 或 9:32"));
    m_time->setMaxLength(5);
    m_queue->setObjectName(QStringLiteral("backEntryQueue"));
    m_queue->setAccessibleName(tr("业务"));
    m_class->setObjectName(QStringLiteral("backEntryClass"));
    m_class->setAccessibleName(tr("类别"));
    m_name->setObjectName(QStringLiteral("backEntryName"));
    m_name->setAccessibleName(tr("姓名（可不填）"));
    m_name->setPlaceholderText(tr("可不填，只留隐去的姓名"));
    m_name->setMaxLength(backEntryNameMax);
    m_enter->setObjectName(QStringLiteral("backEntryEnter"));
    m_enter->setProperty("kind", QStringLiteral("primary"));
    m_slips->setObjectName(QStringLiteral("backEntrySlips"));
    m_slips->setToolTip(tr("从上面的号码起印 %1 张，平时备好").arg(EmergencySlips::aSheaf));
    m_told->setObjectName(QStringLiteral("backEntryTold"));
    m_told->setWordWrap(true);
    m_told->setTextFormat(Qt::PlainText);
    auto *back = new QPushButton(tr("返回代取号（Esc）"));
    back->setObjectName(QStringLiteral("backEntryClose"));
    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->addRow(tr("应急号"), m_number);
    form->addRow(tr("取号时间"), m_time);
    form->addRow(tr("业务"), m_queue);
    form->addRow(tr("类别"), m_class);
    form->addRow(tr("姓名"), m_name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(hint);
    column->addLayout(form);
    column->addWidget(m_enter);
    column->addWidget(m_told);
    column->addStretch();
    column->addWidget(m_slips);
    column->addWidget(back);
    connect(m_enter, &QPushButton::clicked, this, &BackEntryPanel::enter);
    connect(m_time, &QLineEdit::returnPressed, this, &BackEntryPanel::enter);
    connect(m_name, &QLineEdit::returnPressed, this, &BackEntryPanel::enter);
    connect(m_slips, &QPushButton::clicked, this,
            [this] { emit slipsAsked(m_number->value(), EmergencySlips::aSheaf); });
    connect(back, &QPushButton::clicked, this, &BackEntryPanel::closed);
}

void BackEntryPanel::tell(const QueueView &view)
{
    const HallSetup &hall = view.hall;
    QStringList named;
    for (const HallQueue &queue : hall.queues)
        named.append(queue.code + queue.name);
    for (const PriorityClass &one : hall.rules.policy.classes)
        named.append(one.code + one.name);
    if (named == m_arranged)
        return;
    m_arranged = named;
    m_queue->clear();
    m_class->clear();
    for (const HallQueue &queue : hall.queues)
        m_queue->addItem(queue.name, queue.code);
    for (const PriorityClass &one : hall.rules.policy.classes) {
        if (one.code != hall.rules.booking.priorityClass) // got by booking
            m_class->addItem(one.name, one.code);
    }
    m_class->setCurrentIndex(m_class->findData(QLatin1String(ordinaryClass)));
}

void BackEntryPanel::begin(Instant now)
{
    m_now = now;
    m_told->clear();
    m_time->setFocus(Qt::OtherFocusReason);
}

std::optional<QTime> BackEntryPanel::paperTime(const QString &written)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,2})[:：]?(\\d{2})\\s*$"));
    const QRegularExpressionMatch match = form.match(written);
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
    return match.hasMatch() && time.isValid() ? std::optional(time) : std::nullopt;
}

void BackEntryPanel::enter()
{
    const std::optional<QTime> time = paperTime(m_time->text());
    if (!time || m_queue->currentIndex() < 0) {
        say(tr("请按登记表填写取号时间，如 0932。"));
        m_time->setFocus();
        m_time->selectAll();
        return;
    }
    if (!m_enter->isEnabled())
        return;
    EnterTicket command;
    command.source = EntrySource::Paper;
    command.serial = m_number->value();
    command.queue = m_queue->currentData().toString();
    command.arrivedAt = hallInstant(hallDate(m_now), *time);
    if (const QString code = m_class->currentData().toString(); code != QLatin1String(ordinaryClass))
        command.priority = code;
    if (const QString name = m_name->text().trimmed(); !name.isEmpty())
        command.visitorName = name;
    m_enter->setEnabled(false);
    say({});
    emit entryAsked(command);
}

void BackEntryPanel::tellEntered(const EnterTicket &asked, const IssuedTicket &entered)
{
    m_enter->setEnabled(true);
    const Ticket &ticket = entered.ticket;
    const QString at = hallTime(ticket.issuedAt).toString(QStringLiteral("HH:mm"));
    if (ticket.queue == asked.queue && ticket.issuedAt == asked.arrivedAt && ticket.priority == asked.priority)
        say(tr("%1 已补录：%2，%3，前面等候 %4 人。")
                .arg(ticket.number, entered.queueName, at, QString::number(entered.waitingAhead)));
    else
        say(tr("%1 先前已经补录：%2，%3，没有再改。有误的请在右边的号票里改排或取消。")
                .arg(ticket.number, entered.queueName, at));
    m_number->setValue(asked.serial + 1);
    m_class->setCurrentIndex(m_class->findData(QLatin1String(ordinaryClass)));
    m_time->clear();
    m_name->clear();
    m_time->setFocus(Qt::OtherFocusReason);
}

void BackEntryPanel::tellRefused()
{
    m_enter->setEnabled(true);
    m_time->setFocus(Qt::OtherFocusReason);
    m_time->selectAll();
}

void BackEntryPanel::say(const QString &text)
{
    m_told->setText(text);
    if (!text.isEmpty())
        speakAlert(*m_told);
}

} // namespace ow

#include "moc_BackEntryPanel.cpp"
