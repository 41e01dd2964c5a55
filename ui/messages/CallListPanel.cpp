#include "ui/messages/CallListPanel.h"

#include "models/base/Uuid.h"
#include "models/numbering/ShortNumber.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
QPushButton *callButton(const char *name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    return button;
}

const char *messageLight(const Message &message)
{
    switch (message.state) {
    case MessageState::Calling: return "warn";
    case MessageState::Delivered:
    case MessageState::Reached: return "good";
    case MessageState::Waiting:
    case MessageState::Handed:
    case MessageState::Dropped: break;
    }
    return "inkSoft";
}

QString triedText(const MessageTry &tried)
{
    QString text = QStringLiteral("%1 %2").arg(hallText(tried.at), codeWord(messageTriedText(tried.what)));
    if (!tried.by.isEmpty())
        text += QStringLiteral("（%1）").arg(tried.by);
    if (!tried.words.isEmpty())
        text += QStringLiteral("：") + tried.words;
    return text;
}
} // namespace

CallListPanel::CallListPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(MessagesView::name), {}, {QStringLiteral("cases")}, &foldMessages),
      m_count(new QLabel), m_which(new QComboBox),
      m_rows(new TextTable({tr("情况"), tr("申请人"), tr("办件"), tr("事由"), tr("手机"), tr("做于"), tr("最近一次")},
                           this)),
      m_table(new DataTable), m_text(new QLabel), m_tries(new QLabel), m_number(new QLabel), m_words(new QLineEdit),
      m_show(callButton("callShow", tr("显示号码 (回车)"))), m_reached(callButton("callReached", tr("1 已告知"))),
      m_missed(callButton("callMissed", tr("2 没接通"))), m_wrong(callButton("callWrong", tr("3 号码不对")))
{
    setObjectName(QStringLiteral("callListPanel"));
    m_count->setObjectName(QStringLiteral("callCount"));
    m_which->setObjectName(QStringLiteral("callWhich"));
    m_which->setAccessibleName(tr("看哪些通知"));
    m_which->addItems({tr("待电话通知"), tr("全部通知")});
    m_table->setObjectName(QStringLiteral("callList"));
    m_table->setAccessibleName(tr("电话通知单"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({150, 90, 140, 130, 140, 160, -1});
    m_table->installEventFilter(this);
    m_text->setObjectName(QStringLiteral("callText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_tries->setObjectName(QStringLiteral("callTries"));
    m_tries->setTextFormat(Qt::PlainText);
    m_tries->setProperty("kind", QStringLiteral("soft"));
    m_tries->setWordWrap(true);
    m_number->setObjectName(QStringLiteral("callNumber"));
    m_number->setProperty("kind", QStringLiteral("large"));
    m_words->setObjectName(QStringLiteral("callWords"));
    m_words->setAccessibleName(tr("通话情况"));
    m_words->setPlaceholderText(tr("通话情况，例如：家人接的，答应转告；号码不对时必须写"));
    m_words->setMaxLength(messageWordsMax);
    m_reached->setProperty("kind", QStringLiteral("primary"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_count, 1);
    head->addWidget(m_which);
    auto *dial = new QHBoxLayout;
    dial->addWidget(m_show);
    dial->addWidget(m_number);
    dial->addWidget(m_words, 1);
    for (QPushButton *button : {m_reached, m_missed, m_wrong})
        dial->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_text);
    column->addWidget(m_tries);
    column->addLayout(dial);
    connect(&m_view, &LiveViewBase::changed, this, &CallListPanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &CallListPanel::refresh);
    connect(m_which, &QComboBox::currentIndexChanged, this, &CallListPanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CallListPanel::tellChosen);
    connect(m_table, &DataTable::rowChosen, this, &CallListPanel::showNumber);
    connect(m_words, &QLineEdit::textChanged, this, &CallListPanel::tellChosen);
    connect(m_show, &QPushButton::clicked, this, &CallListPanel::showNumber);
    connect(m_reached, &QPushButton::clicked, this, [this] { record(CallOutcome::Reached); });
    connect(m_missed, &QPushButton::clicked, this, [this] { record(CallOutcome::NotReached); });
    connect(m_wrong, &QPushButton::clicked, this, [this] { record(CallOutcome::WrongNumber); });
    refresh();
}

bool CallListPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_1: m_reached->click(); return true;
        case Qt::Key_2: m_missed->click(); return true;
        case Qt::Key_3: m_wrong->click(); return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

const Message *CallListPanel::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_shown.size() ? &m_shown.at(row) : nullptr;
}

void CallListPanel::refresh()
{
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        tellChosen();
        return;
    }
    const MessagesView &view = m_view.value();
    const QUuid before = chosen() ? chosen()->id : QUuid();
    const bool isAll = m_which->currentIndex() == 1;
    m_shown.clear();
    QList<QStringList> rows;
    QList<const char *> lights;
    int row = 0;
    for (const Message &message : view.messages) {
        if (!isAll && message.state != MessageState::Calling)
            continue;
        if (message.id == before)
            row = int(m_shown.size());
        m_shown.append(message);
        rows.append({codeWord(messageStateText(message.state)), message.maskedName,
                     shortNumberSerial(message.caseNumber) ? shortNumberText(message.caseNumber) : message.caseNumber,
                     codeWord(messageOccasionText(message.occasion)),
                     message.maskedPhone.isEmpty() ? tr("没有填写") : message.maskedPhone, hallText(message.madeAt),
                     message.tries.isEmpty() ? QString() : triedText(message.tries.last())});
        lights.append(messageLight(message));
    }
    m_rows->show(rows, lights);
    m_table->setEmpty(Icon::Check, isAll ? tr("还没有通知") : tr("没有要打电话的"),
                      tr("短信发不出去、没有回执或不收短信的，会排在这里"));
    if (!rows.isEmpty())
        m_table->selectRow(row);
    m_count->setText(
        tr("待电话通知 %1 条，待发送 %2 条，等短信回执 %3 条").arg(view.calling).arg(view.waiting).arg(view.handed));
    emit callsChanged(view.calling);
    tellChosen();
}

void CallListPanel::tellChosen()
{
    const Message *message = chosen();
    const bool isCall = message && message->state == MessageState::Calling && !m_underWay;
    m_text->setText(message ? tr("告知内容：%1").arg(message->text) : QString());
    QStringList tries;
    for (const MessageTry &tried : message ? message->tries : QList<MessageTry>())
        tries.append(triedText(tried));
    m_tries->setText(tries.join(QStringLiteral("；")));
    if (!message || message->id != m_numberOf)
        m_number->clear();
    m_show->setEnabled(isCall && !message->maskedPhone.isEmpty());
    m_words->setEnabled(isCall);
    m_reached->setEnabled(isCall);
    m_missed->setEnabled(isCall);
    m_wrong->setEnabled(isCall && !m_words->text().trimmed().isEmpty());
}

void CallListPanel::showNumber()
{
    const Message *message = chosen();
    if (!message || !m_show->isEnabled())
        return;
    const QUuid id = message->id;
    const QUrlQuery query({{QStringLiteral("id"), uuidText(message->caseId)},
                           {QStringLiteral("message"), uuidText(id)},
                           {QStringLiteral("reason"), tr("电话通知：%1").arg(messageOccasionText(message->occasion))}});
    whenReady(m_context.hub.view<MessagePhoneView>(QLatin1String(MessagePhoneView::name), query), this,
              [this, id](const Result<Viewed<MessagePhoneView>> &viewed) {
                  if (!viewed) {
                      emit refused(viewed.error());
                      return;
                  }
                  if (!chosen() || chosen()->id != id)
                      return; // another line by now
                  m_numberOf = id;
                  m_number->setText(viewed->value.phone);
              });
}

void CallListPanel::record(CallOutcome outcome)
{
    const Message *message = chosen();
    if (!message || m_underWay)
        return;
    m_underWay = true;
    const QString name = message->maskedName;
    whenReady(m_context.hub.send(RecordCall{message->id, outcome, m_words->text().trimmed()}), this,
              [this, name, outcome](const Result<MessageReply> &reply) {
                  m_underWay = false;
                  if (reply) {
                      m_words->clear();
                      m_numberOf = {};
                      m_table->setFocus();
                      emit done(outcome == CallOutcome::Reached ? tr("%1 已电话通知").arg(name)
                                                                : tr("%1 这次没有通知到，已记录").arg(name));
                  } else {
                      emit refused(reply.error());
                  }
                  tellChosen();
              });
    tellChosen();
}

} // namespace ow

#include "moc_CallListPanel.cpp"
