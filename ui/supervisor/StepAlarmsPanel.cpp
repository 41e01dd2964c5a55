#include "ui/supervisor/StepAlarmsPanel.h"

#include "models/numbering/ShortNumber.h"
#include "ui/cases/CaseText.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int stepAlarmsEveryMs = 60'000;
constexpr int releaseReasonMax = 200; // ReleaseCase::reason
} // namespace

StepAlarmsPanel::StepAlarmsPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      // Days are counted: what happens meanwhile is seen with the next look.
      m_view(context.hub, QLatin1String(StepAlarmsView::name), {}, {QStringLiteral("cases")},
             [](StepAlarmsView &, const QString &, const QJsonObject &) { return true; }),
      m_count(new QLabel),
      m_rows(new TextTable({tr("预警"), tr("环节"), tr("审查人"), tr("短号"), tr("事项"), tr("申请人"), tr("法定到期")},
                           this)),
      m_table(new DataTable), m_reason(new QLineEdit), m_release(new QPushButton(tr("放回待认领")))
{
    setObjectName(QStringLiteral("stepAlarmsPanel"));
    m_count->setObjectName(QStringLiteral("stepAlarmsCount"));
    m_count->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("stepAlarmsList"));
    m_table->setAccessibleName(tr("环节预警"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({270, 70, 110, 120, -1, 90, 120});
    m_reason->setObjectName(QStringLiteral("stepAlarmsReason"));
    m_reason->setAccessibleName(tr("放回的理由"));
    m_reason->setPlaceholderText(tr("放回的理由，例如：本人病假"));
    m_reason->setMaxLength(releaseReasonMax);
    m_release->setObjectName(QStringLiteral("stepAlarmsRelease"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_reason, 1);
    foot->addWidget(m_release);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_count);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    connect(&m_view, &LiveViewBase::changed, this, &StepAlarmsPanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &StepAlarmsPanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StepAlarmsPanel::tellButtons);
    connect(m_reason, &QLineEdit::textChanged, this, &StepAlarmsPanel::tellButtons);
    connect(m_release, &QPushButton::clicked, this, &StepAlarmsPanel::release);
    auto *again = new QTimer(this);
    connect(again, &QTimer::timeout, &m_view, &LiveViewBase::reload);
    again->start(stepAlarmsEveryMs);
    refresh();
}

const StepAlarmsView::Line *StepAlarmsPanel::chosen() const
{
    const int row = m_table->currentIndex().row();
    return m_view.isLoaded() && row >= 0 && row < m_view.value().lines.size() ? &m_view.value().lines.at(row) : nullptr;
}

void StepAlarmsPanel::refresh()
{
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        tellButtons();
        return;
    }
    const int row = m_table->currentIndex().row();
    QList<QStringList> rows;
    QList<const char *> lights;
    int late = 0;
    for (const StepAlarmsView::Line &line : m_view.value().lines) {
        QStringList alarms;
        if (line.stepDue)
            alarms.append(line.daysLate > 0
                              ? tr("超环节时限%1个工作日").arg(line.daysLate)
                              : tr("已过%1的环节时限").arg(CaseText::day(*line.stepDue, m_view.value().day)));
        if (line.daysIdle > 0)
            alarms.append(tr("%1个工作日没有办理").arg(line.daysIdle));
        late += line.stepDue ? 1 : 0;
        const WorkLine &work = line.work;
        rows.append({alarms.join(QStringLiteral("，")), work.step ? codeWord(processStepText(*work.step)) : QString(),
                     work.claim ? work.claim->name : tr("没有人认领"),
                     shortNumberText(work.shortNumber.value_or(work.number)), work.itemName, work.maskedName,
                     work.due ? CaseText::day(*work.due, m_view.value().day) : QString()});
        lights.append(line.stepDue ? "bad" : "warn");
    }
    m_rows->show(rows, lights);
    emit counted(int(rows.size()));
    m_table->setEmpty(Icon::Check, tr("没有环节预警"), tr("超过环节时限、或几天没有办理的件会列在这里"));
    if (!rows.isEmpty())
        m_table->selectRow(row >= 0 && row < rows.size() ? row : 0);
    m_count->setText(tr("超环节时限 %1 件，久未办理 %2 件。环节时限是内部要求，法定期限不因此改变。")
                         .arg(late)
                         .arg(std::count_if(m_view.value().lines.begin(), m_view.value().lines.end(),
                                            [](const StepAlarmsView::Line &line) { return line.daysIdle > 0; })));
    tellButtons();
}

void StepAlarmsPanel::tellButtons()
{
    const StepAlarmsView::Line *line = chosen();
    const bool isClaimed = line && line->work.claim;
    m_reason->setEnabled(isClaimed);
    m_release->setEnabled(isClaimed && m_view.isFresh() && !m_reason->text().trimmed().isEmpty());
}

void StepAlarmsPanel::release()
{
    const StepAlarmsView::Line *line = chosen();
    if (!line)
        return;
    whenReady(m_context.hub.send(ReleaseCase{line->work.id, m_reason->text().trimmed()}), this,
              [this](const Result<CaseReply> &reply) {
                  if (!reply) {
                      emit refused(reply.error());
                      return;
                  }
                  m_reason->clear();
                  m_view.reload();
                  emit done(tr("已放回，其他审批人员可以认领"));
              });
}

} // namespace ow

#include "moc_StepAlarmsPanel.cpp"
