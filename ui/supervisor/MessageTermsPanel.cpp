#include "ui/supervisor/MessageTermsPanel.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int termsFieldWidth = 180;

QLineEdit *termsTimeEdit(const char *name, const QString &title)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(title);
    edit->setInputMask(QStringLiteral("99:99"));
    edit->setFixedWidth(termsFieldWidth);
    return edit;
}

QSpinBox *termsSpin(const char *name, const QString &title, int max, const QString &unit)
{
    auto *spin = new QSpinBox;
    spin->setObjectName(QLatin1String(name));
    spin->setAccessibleName(title);
    spin->setRange(1, max);
    spin->setSuffix(unit);
    spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    spin->setFixedWidth(termsFieldWidth);
    return spin;
}
} // namespace

MessageTermsPanel::MessageTermsPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(MessagesView::name), {}, {QStringLiteral("cases")}, &foldMessages),
      m_from(termsTimeEdit("messageFrom", tr("晚上从几点起不发短信"))),
      m_to(termsTimeEdit("messageTo", tr("早上几点以后才发短信"))),
      m_times(termsSpin("messageTimes", tr("最多发几次"), 9, tr(" 次"))),
      m_backoff(termsSpin("messageBackoff", tr("没发出去隔多久再发"), 1440, tr(" 分钟"))),
      m_receipt(termsSpin("messageReceipt", tr("没有回执多久改打电话"), 240, tr(" 小时"))),
      m_set(new QPushButton(tr("设定")))
{
    setObjectName(QStringLiteral("messageTermsPanel"));
    m_set->setObjectName(QStringLiteral("messageSet"));
    m_set->setProperty("kind", QStringLiteral("primary"));
    m_set->setFixedWidth(termsFieldWidth);
    auto *fields = new QFormLayout;
    fields->setHorizontalSpacing(24);
    fields->setVerticalSpacing(12);
    fields->addRow(tr("从几点起不发短信"), m_from);
    fields->addRow(tr("到几点以后才发短信"), m_to);
    fields->addRow(tr("一条短信最多发几次，都没发出去就打电话"), m_times);
    fields->addRow(tr("没发出去，隔多久再发（以后每次加倍）"), m_backoff);
    fields->addRow(tr("没有回执，多久以后改打电话（不再重发）"), m_receipt);
    fields->addRow(QString(), m_set);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->addLayout(fields);
    column->addStretch(1);
    connect(&m_view, &LiveViewBase::changed, this, &MessageTermsPanel::refresh);
    connect(m_set, &QPushButton::clicked, this, &MessageTermsPanel::set);
    refresh();
}

void MessageTermsPanel::refresh()
{
    m_set->setEnabled(m_view.isLoaded());
    if (!m_view.isLoaded() || m_told)
        return;
    m_told = true;
    const MessageTerms &terms = m_view.value().terms;
    m_from->setText(terms.quietFrom);
    m_to->setText(terms.quietTo);
    m_times->setValue(terms.handedMax);
    m_backoff->setValue(terms.backoffMinutes);
    m_receipt->setValue(terms.receiptHours);
}

void MessageTermsPanel::set()
{
    const SetMessageTerms command{
        {m_from->text(), m_to->text(), m_times->value(), m_backoff->value(), m_receipt->value()}};
    whenReady(m_context.hub.send(command), this, [this](const Result<MessageTermsReply> &reply) {
        if (reply)
            emit done(tr("%1 到 %2 不发短信，最多发 %3 次")
                          .arg(reply->terms.quietFrom, reply->terms.quietTo)
                          .arg(reply->terms.handedMax));
        else
            emit refused(reply.error());
    });
}

} // namespace ow

#include "moc_MessageTermsPanel.cpp"
