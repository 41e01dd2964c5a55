#include "ui/supervisor/RecoveryPanel.h"

#include "models/base/Scheduler.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"
#include "ui/supervisor/RecoveryPaper.h"
#include "ui/supervisor/RecoveryText.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int recoveryLookMs = 3000;
constexpr int recoverySourcesHeight = 190;

QLabel *recoveryLine(const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return label;
}

QPushButton *recoveryButton(const char *name, const QString &text, const char *key, bool isPrimary)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setShortcut(QKeySequence(QLatin1String(key)));
    if (isPrimary)
        button->setProperty("kind", QStringLiteral("primary"));
    return button;
}
} // namespace

RecoveryPanel::RecoveryPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(RecoveryView::name), {}, {QStringLiteral("hall")},
             [](RecoveryView &, const QString &type, const QJsonObject &) { return !isRecoveryNews(type); }),
      m_head(recoveryLine("recoveryHead")), m_next(recoveryLine("recoveryNext")),
      m_trace(recoveryLine("recoveryTrace")), m_reason(new QLineEdit),
      m_ask(recoveryButton("recoveryAsk", tr("提出恢复 (Alt+R)"), "Alt+R", true)),
      m_confirm(recoveryButton("recoveryConfirm", tr("确认恢复 (Alt+C)"), "Alt+C", true)),
      m_withoutPlatform(new QCheckBox(tr("不等市平台"))),
      m_resume(recoveryButton("recoveryResume", tr("补回并恢复办理 (Alt+G)"), "Alt+G", true)),
      m_finish(recoveryButton("recoveryFinish", tr("核对完毕 (Alt+F)"), "Alt+F", true)),
      m_print(recoveryButton("recoveryPrint", tr("打印清单 (Alt+P)"), "Alt+P", false)),
      m_sourceRows(new TextTable({tr("来源"), tr("补回"), tr("本来就有"), tr("没补回"), tr("时间段")}, this)),
      m_sources(new DataTable), m_leftTitle(recoveryLine("recoveryLeftTitle")),
      m_leftRows(new TextTable({tr("时间"), tr("内容"), tr("编号"), tr("来源"), tr("原因和办法")}, this)),
      m_left(new DataTable)
{
    setObjectName(QStringLiteral("recoveryPanel"));
    m_trace->setProperty("kind", QStringLiteral("soft"));
    m_reason->setObjectName(QStringLiteral("recoveryReason"));
    m_reason->setAccessibleName(tr("为什么要恢复"));
    m_reason->setPlaceholderText(tr("为什么要恢复，如：硬盘坏了，从昨天闭厅的备份恢复"));
    m_reason->setMaxLength(200);
    m_withoutPlatform->setObjectName(QStringLiteral("recoveryWithoutPlatform"));
    m_sources->setObjectName(QStringLiteral("recoverySources"));
    m_sources->setAccessibleName(tr("从哪里补回了多少"));
    m_sources->setModel(m_sourceRows);
    m_sources->setColumnWidths({180, 180, 110, 110, -1});
    m_sources->setMaximumHeight(recoverySourcesHeight);
    m_left->setObjectName(QStringLiteral("recoveryLeft"));
    m_left->setAccessibleName(tr("没有补回的"));
    m_left->setModel(m_leftRows);
    m_left->setColumnWidths({150, 100, 130, 130, -1});
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_reason, 1);
    acts->addWidget(m_ask);
    acts->addWidget(m_confirm);
    acts->addWidget(m_withoutPlatform);
    acts->addWidget(m_resume);
    acts->addWidget(m_finish);
    acts->addWidget(m_print);
    acts->addStretch(0);
    // Two lists and what leads to them are higher than a small screen.
    auto *content = new QWidget;
    content->setProperty("role", QStringLiteral("scrolled"));
    auto *scroll = new QScrollArea;
    scroll->setAccessibleName(tr("恢复"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    auto *column = new QVBoxLayout(content);
    column->setSpacing(8);
    column->addWidget(m_head);
    column->addWidget(m_next);
    column->addWidget(m_trace);
    column->addLayout(acts);
    column->addWidget(m_sources);
    column->addWidget(m_leftTitle);
    column->addWidget(m_left, 1);
    column->addStretch(0); // while there are no lists
    connect(&m_view, &LiveViewBase::changed, this, &RecoveryPanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &RecoveryPanel::refresh);
    connect(m_ask, &QPushButton::clicked, this,
            [this] { act(AskRecovery{m_reason->text().trimmed()}, tr("已提出恢复，请另一位主管确认")); });
    connect(m_confirm, &QPushButton::clicked, this, [this] { act(ConfirmRecovery{}, tr("已确认，正在补回")); });
    connect(m_resume, &QPushButton::clicked, this,
            [this] { act(ResumeRecovery{m_withoutPlatform->isChecked()}, tr("正在补回工作站的记录")); });
    connect(m_finish, &QPushButton::clicked, this, [this] { act(FinishRecovery{}, tr("已核对完毕")); });
    connect(m_print, &QPushButton::clicked, this, &RecoveryPanel::print);
    refresh();
}

template <class C>
void RecoveryPanel::act(const C &command, const QString &told)
{
    whenReady(m_context.hub.send(command), this, [this, told](const Result<RecoveryReply> &reply) {
        if (reply)
            emit done(told);
        else
            emit refused(reply.error());
        m_view.reload();
    });
}

void RecoveryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_view.reload();
}

/// What stations hand in is no event of the hall: looked for while it is waited for and somebody watches.
void RecoveryPanel::lookAgain()
{
    if (m_looking || !isVisible())
        return;
    m_looking = true;
    m_context.scheduler.after(recoveryLookMs, [self = QPointer<RecoveryPanel>(this)] {
        if (!self)
            return;
        self->m_looking = false;
        if (self->isVisible())
            self->m_view.reload();
    });
}

void RecoveryPanel::refresh()
{
    const bool isKnown = m_view.isLoaded() && m_view.value().state;
    for (QWidget *widget : QList<QWidget *>{m_next, m_trace, m_reason, m_ask, m_confirm, m_withoutPlatform, m_resume,
                                            m_finish, m_print, m_sources, m_leftTitle, m_left})
        widget->setVisible(isKnown);
    if (!m_view.isLoaded()) {
        m_head->setText(m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : tr("正在读取…"));
        return;
    }
    const RecoveryView &view = m_view.value();
    if (!view.state) {
        m_head->setText(tr("大厅服务的数据是最新的，没有要恢复的。"));
        emit alarmChanged(false, false);
        return;
    }
    const bool isOver = view.state->stage == RecoveryStage::Finished;
    m_head->setText(isOver ? tr("大厅服务的数据是最新的，没有要恢复的。") : recoveryCauseText(view.state->cause));
    m_head->setProperty("kind", view.isHeld ? QStringLiteral("bad") : QString());
    m_head->style()->polish(m_head);
    m_next->setText(recoveryStageText(view));
    m_trace->setText(recoveryTraceText(*view.state));
    tellActs(view);
    tellLists(view);
    emit alarmChanged(view.isHeld, !isOver && !view.isHeld);
    if (view.state->newEpoch && !isOver)
        lookAgain();
}

void RecoveryPanel::tellActs(const RecoveryView &view)
{
    const RecoveryStage stage = view.state->stage;
    m_reason->setVisible(stage == RecoveryStage::Noticed);
    m_ask->setVisible(stage == RecoveryStage::Noticed);
    m_confirm->setVisible(stage == RecoveryStage::Asked);
    m_resume->setVisible(stage == RecoveryStage::Collecting);
    m_withoutPlatform->setVisible(stage == RecoveryStage::Collecting && !view.state->isPlatformDone);
    m_finish->setVisible(stage == RecoveryStage::Open);
    m_print->setVisible(stage == RecoveryStage::Open || stage == RecoveryStage::Finished);
}

void RecoveryPanel::tellLists(const RecoveryView &view)
{
    const bool hasLists = view.state->newEpoch.has_value();
    m_sources->setVisible(hasLists);
    m_left->setVisible(hasLists);
    m_leftTitle->setVisible(hasLists);
    m_sourceRows->show(recoverySourceRows(view));
    m_sources->setEmpty(Icon::Refresh, tr("还没有交回的"), tr("工作站连上以后会自己交回"));
    m_leftRows->show(recoveryLeftRows(view));
    m_left->setEmpty(Icon::Check, tr("没有留下的"), tr("补不回来的会连同原因列在这里"));
    QString title = view.leftCount > 0 ? tr("没有补回的：%1 条").arg(view.leftCount) : tr("没有补回的：无");
    const bool isOver = view.state->stage == RecoveryStage::Open || view.state->stage == RecoveryStage::Finished;
    if (isOver && view.missing > 0)
        title += tr("；另有 %1 条市平台和工作站都没有，请按纸件查对").arg(view.missing);
    m_leftTitle->setText(title);
}

void RecoveryPanel::print()
{
    const auto paper = renderPaper(recoveryPaper(m_view.value(), m_context.hall.hall, m_context.hall.kind));
    if (!paper) {
        emit refused(paper.error());
        return;
    }
    whenReady(m_context.printer.print(*paper), this, [this, title = paper->title](const Result<QString> &printed) {
        if (printed)
            emit done(tr("已打印：%1").arg(title));
        else
            emit refused(printed.error());
    });
}

} // namespace ow

#include "moc_RecoveryPanel.cpp"
