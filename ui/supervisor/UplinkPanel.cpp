#include "ui/supervisor/UplinkPanel.h"

#include "models/base/Scheduler.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"

#include <QLabel>
#include <QPointer>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int uplinkLookMs = 5000;

bool needsSomebody(const Undelivered &one)
{
    return one.kind == UndeliveredKind::Stopped || one.kind == UndeliveredKind::Recovering
        || one.kind == UndeliveredKind::Quarantined;
}

QString undeliveredName(const Undelivered &one)
{
    switch (one.kind) {
    case UndeliveredKind::Offline:
    case UndeliveredKind::Sending:
    case UndeliveredKind::Recovering:
    case UndeliveredKind::Stopped: return UplinkPanel::tr("办理情况 %1 条").arg(one.count);
    case UndeliveredKind::Deferred:
    case UndeliveredKind::Quarantined: return UplinkPanel::tr("第 %1 条").arg(one.seq);
    case UndeliveredKind::RowsSending:
    case UndeliveredKind::RowsHeld:
    case UndeliveredKind::RowsReturned: return UplinkPanel::tr("报送数据 %1 行").arg(one.count);
    }
    return {};
}

/// Why, and what to do.
QString undeliveredWhy(const Undelivered &one)
{
    switch (one.kind) {
    case UndeliveredKind::Offline: return UplinkPanel::tr("与市平台断线，线路恢复后自动上传，不用处理。");
    case UndeliveredKind::Sending: return UplinkPanel::tr("正在上传，不用处理。");
    case UndeliveredKind::Stopped: return UplinkPanel::tr("市平台的记录与本厅不一致，请立即联系系统管理员。");
    case UndeliveredKind::Recovering: return UplinkPanel::tr("大厅数据还没有补回，暂停上传，请到“恢复”里处理。");
    case UndeliveredKind::Deferred: return UplinkPanel::tr("市平台的程序还认不出这一条，升级后会自动处理，不用重传。");
    case UndeliveredKind::Quarantined:
        return UplinkPanel::tr("市平台收下了但不能用，请联系市平台管理员，报上这一条的号。");
    case UndeliveredKind::RowsSending: return UplinkPanel::tr("正在报送，不用处理。");
    case UndeliveredKind::RowsHeld: return UplinkPanel::tr("送出前就不符合要求，请到“数据上报”改正。");
    case UndeliveredKind::RowsReturned: return UplinkPanel::tr("被退回，请到“数据上报”改正后重新送出。");
    }
    return {};
}
} // namespace

UplinkPanel::UplinkPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(UplinkStatus::name), {}, {QStringLiteral("hall"), QStringLiteral("cases")},
             [](UplinkStatus &, const QString &, const QJsonObject &) { return false; }),
      m_sentence(new QLabel), m_contact(new QLabel),
      m_rows(new TextTable({tr("内容"), tr("自何时"), tr("原因和办法")}, this)), m_table(new DataTable)
{
    setObjectName(QStringLiteral("uplinkPanel"));
    m_sentence->setObjectName(QStringLiteral("uplinkSentence"));
    m_contact->setObjectName(QStringLiteral("uplinkContact"));
    for (QLabel *label : {m_sentence, m_contact}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_table->setObjectName(QStringLiteral("uplinkTable"));
    m_table->setAccessibleName(tr("还没有送达的"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({190, 160, -1});
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_sentence);
    column->addWidget(m_contact);
    column->addWidget(m_table, 1);
    connect(&m_view, &LiveViewBase::changed, this, &UplinkPanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &UplinkPanel::refresh);
    refresh();
}

void UplinkPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_view.reload();
}

void UplinkPanel::lookAgain()
{
    if (m_looking || !isVisible())
        return;
    m_looking = true;
    m_context.scheduler.after(uplinkLookMs, [self = QPointer<UplinkPanel>(this)] {
        if (!self)
            return;
        self->m_looking = false;
        if (self->isVisible())
            self->m_view.reload();
    });
}

void UplinkPanel::refresh()
{
    if (!m_view.isLoaded()) {
        m_sentence->setText(m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : tr("正在读取…"));
        return;
    }
    const UplinkStatus &status = m_view.value();
    const bool isAlarm = std::ranges::any_of(status.undelivered, needsSomebody);
    // What is known no longer is not told as if it were.
    m_sentence->setText(m_view.isFresh() ? status.sentence : tr("与大厅服务断开，送达情况暂时看不到。"));
    m_sentence->setProperty("kind", isAlarm ? QStringLiteral("bad") : QString());
    m_sentence->style()->polish(m_sentence);
    m_contact->setText(status.lastContact.isSet() ? tr("最近一次与市平台通信：%1").arg(hallText(status.lastContact))
                                                  : QString());
    m_contact->setVisible(status.configured && status.lastContact.isSet());
    QList<QStringList> rows;
    for (const Undelivered &one : status.undelivered)
        rows.append({undeliveredName(one), one.since ? hallText(*one.since) : QString(), undeliveredWhy(one)});
    m_rows->show(rows);
    m_table->setEmpty(Icon::Check, status.configured ? tr("没有未送达的") : tr("没有接入市平台"),
                      tr("没有送达的会连同原因列在这里"));
    emit alarmChanged(isAlarm);
    // What the platform acknowledges is no event of the hall: looked for while something is open and somebody watches.
    if (status.configured && status.state != UplinkState::Delivered)
        lookAgain();
}

} // namespace ow

#include "moc_UplinkPanel.cpp"
