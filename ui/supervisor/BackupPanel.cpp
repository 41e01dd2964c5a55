#include "ui/supervisor/BackupPanel.h"

#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"
#include "ui/supervisor/BackupText.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int backupTimeWidth = 90;
constexpr int backupKeptWidth = 110;

QLabel *backupLine(const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QStringList backupCells(const BackupRecord &record)
{
    const QString result =
        record.fault ? backupFaultText(*record.fault) : BackupPanel::tr("完好，到第 %1 条").arg(record.seq);
    return {hallText(record.begunAt),
            backupCauseText(record.cause),
            result,
            record.fault ? QString() : bytesText(record.bytes),
            record.fault ? QString()
                         : BackupPanel::tr("%1 个，新增 %2").arg(record.files).arg(bytesText(record.newBytes)),
            BackupPanel::tr("%1 秒").arg(double(record.tookMs) / 1000.0, 0, 'f', 1)};
}
} // namespace

BackupPanel::BackupPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(BackupsView::name), {}, {QStringLiteral("hall")},
             [](BackupsView &, const QString &type, const QJsonObject &) { return !isBackupNews(type); }),
      m_last(backupLine("backupLast")), m_fault(backupLine("backupFault")), m_next(backupLine("backupNext")),
      m_now(new QPushButton(tr("立即备份 (Alt+B)"))),
      m_rows(new TextTable({tr("时间"), tr("缘由"), tr("结果"), tr("大小"), tr("附件"), tr("用时")}, this)),
      m_table(new DataTable), m_daily(new QCheckBox(tr("每天定时备份"))), m_at(new QLineEdit),
      m_closing(new QCheckBox(tr("闭厅时备份"))), m_kept(new QSpinBox), m_folder(new QLineEdit),
      m_set(new QPushButton(tr("保存规则 (Alt+S)")))
{
    setObjectName(QStringLiteral("backupPanel"));
    m_fault->setProperty("kind", QStringLiteral("bad"));
    m_now->setObjectName(QStringLiteral("backupNow"));
    m_now->setProperty("kind", QStringLiteral("primary"));
    m_now->setShortcut(QKeySequence(QStringLiteral("Alt+B")));
    m_table->setObjectName(QStringLiteral("backupTable"));
    m_table->setAccessibleName(tr("备份记录"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({150, 100, -1, 100, 190, 80});
    m_daily->setObjectName(QStringLiteral("backupDaily"));
    m_at->setObjectName(QStringLiteral("backupAt"));
    m_at->setAccessibleName(tr("每天几点备份"));
    m_at->setInputMask(QStringLiteral("99:99"));
    m_at->setFixedWidth(backupTimeWidth);
    m_closing->setObjectName(QStringLiteral("backupClosing"));
    m_kept->setObjectName(QStringLiteral("backupKept"));
    m_kept->setAccessibleName(tr("保留最近多少份"));
    m_kept->setRange(BackupPolicy::keptMin, BackupPolicy::keptMax);
    m_kept->setSuffix(tr(" 份"));
    m_kept->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_kept->setFixedWidth(backupKeptWidth);
    m_folder->setObjectName(QStringLiteral("backupFolder"));
    m_folder->setAccessibleName(tr("备份放在哪个目录"));
    m_folder->setPlaceholderText(tr("不填就放在数据目录的 backups 里；最好另放一块磁盘，如 /mnt/backup"));
    m_set->setObjectName(QStringLiteral("backupSet"));
    m_set->setShortcut(QKeySequence(QStringLiteral("Alt+S")));
    auto *state = new QVBoxLayout;
    state->addWidget(m_last);
    state->addWidget(m_fault);
    state->addWidget(m_next);
    auto *head = new QHBoxLayout;
    head->addLayout(state, 1);
    head->addWidget(m_now, 0, Qt::AlignTop);
    auto *rule = new QGridLayout;
    rule->setHorizontalSpacing(12);
    rule->addWidget(m_daily, 0, 0);
    rule->addWidget(m_at, 0, 1);
    rule->addWidget(m_closing, 0, 2);
    rule->addWidget(new QLabel(tr("保留最近")), 0, 3);
    rule->addWidget(m_kept, 0, 4);
    rule->addWidget(m_set, 0, 6);
    rule->addWidget(new QLabel(tr("备份目录")), 1, 0);
    rule->addWidget(m_folder, 1, 1, 1, 6);
    rule->setColumnStretch(5, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addLayout(rule);
    connect(&m_view, &LiveViewBase::changed, this, &BackupPanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &BackupPanel::refresh);
    connect(m_now, &QPushButton::clicked, this, &BackupPanel::makeNow);
    connect(m_set, &QPushButton::clicked, this, &BackupPanel::setRule);
    refresh();
}

void BackupPanel::refresh()
{
    m_set->setEnabled(m_view.isLoaded());
    if (!m_view.isLoaded()) {
        m_now->setEnabled(false);
        m_fault->hide();
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        return;
    }
    const BackupsView &view = m_view.value();
    tellState(view);
    tellRule(view.policy);
    QList<QStringList> rows;
    for (const BackupRecord &record : view.records)
        rows.append(backupCells(record));
    m_rows->show(rows);
    m_table->setEmpty(Icon::Clock, tr("还没有备份"), tr("到了规则里的时间会自动备份，也可以点“立即备份”"));
}

void BackupPanel::tellState(const BackupsView &view)
{
    m_last->setText(view.lastGood ? tr("最近一次完好的备份：%1，%2，到第 %3 条")
                                        .arg(hallText(view.lastGood->begunAt), bytesText(view.lastGood->bytes))
                                        .arg(view.lastGood->seq)
                                  : tr("还没有完好的备份"));
    const bool isFault = view.last && view.last->fault;
    m_fault->setText(isFault ? tr("%1：%2").arg(hallText(view.last->begunAt), backupFaultText(*view.last->fault))
                             : QString());
    m_fault->setVisible(isFault);
    m_next->setText(view.asked      ? tr("正在备份…")
                        : view.next ? tr("下一次：%1").arg(hallText(*view.next))
                                    : tr("没有设定定时备份，只在点“立即备份”时才做"));
    m_now->setEnabled(!view.asked);
    emit faultChanged(isFault);
}

void BackupPanel::tellRule(const BackupPolicy &policy)
{
    if (m_told && toJson(*m_told) == toJson(policy))
        return;
    m_told = policy;
    m_daily->setChecked(policy.daily);
    m_at->setText(policy.at);
    m_closing->setChecked(policy.atClosing);
    m_kept->setValue(policy.kept);
    m_folder->setText(policy.folder);
}

void BackupPanel::makeNow()
{
    m_now->setEnabled(false);
    whenReady(m_context.hub.send(BackUpNow{}), this, [this](const Result<BackupAskedReply> &reply) {
        if (!reply) {
            m_now->setEnabled(true);
            emit refused(reply.error());
        }
    });
}

void BackupPanel::setRule()
{
    const BackupPolicy policy{m_daily->isChecked(), m_at->text(), m_closing->isChecked(), m_kept->value(),
                              m_folder->text().trimmed()};
    whenReady(m_context.hub.send(SetBackupPolicy{policy}), this, [this](const Result<BackupPolicyReply> &reply) {
        if (reply)
            emit done(tr("备份规则已保存"));
        else
            emit refused(reply.error());
    });
}

} // namespace ow

#include "moc_BackupPanel.cpp"
