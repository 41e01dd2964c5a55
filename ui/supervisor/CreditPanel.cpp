#include "ui/supervisor/CreditPanel.h"

#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"
#include "ui/supervisor/WordsSheet.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
enum CreditWhich { CreditActive, CreditAll };

QStringList creditRow(const CreditMark &mark, QDate today)
{
    return {mark.maskedName,
            codeWord(creditRegimeText(mark.regime)),
            mark.itemName,
            mark.materials.join(QStringLiteral("、")),
            mark.since.toString(Qt::ISODate),
            mark.until.toString(Qt::ISODate),
            codeWord(creditStandingText(creditStanding(mark, today)))};
}
} // namespace

CreditPanel::CreditPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(CreditMarksView::name), {}, {QStringLiteral("cases")}, &foldMarks),
      m_which(new QComboBox), m_count(new QLabel),
      m_rows(new TextTable({tr("当事人"), tr("制度"), tr("事项"), tr("未补的材料"), tr("自"), tr("至"), tr("状态")},
                           this)),
      m_table(new DataTable), m_detail(new QLabel), m_repair(new QPushButton(tr("修复…"))),
      m_sheet(new WordsSheet(
          QStringLiteral("repairSheet"),
          {tr("理由，例如：当事人已补交材料，情有可原"), tr("依据，例如：市一院住院证明原件，已核对")}, *this))
{
    setObjectName(QStringLiteral("creditPanel"));
    m_which->setObjectName(QStringLiteral("creditWhich"));
    m_which->setAccessibleName(tr("看哪些记录"));
    m_which->addItem(tr("限制中的"), CreditActive);
    m_which->addItem(tr("全部"), CreditAll);
    m_count->setObjectName(QStringLiteral("creditCount"));
    m_table->setObjectName(QStringLiteral("creditTable"));
    m_table->setAccessibleName(tr("失信记录"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({90, 90, -1, -1, 110, 110, 90});
    m_detail->setObjectName(QStringLiteral("creditDetail"));
    m_detail->setWordWrap(true);
    m_repair->setObjectName(QStringLiteral("creditRepair"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_which);
    head->addWidget(m_count, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_detail, 1);
    foot->addWidget(m_repair, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    connect(m_which, &QComboBox::currentIndexChanged, this, &CreditPanel::refresh);
    connect(&m_view, &LiveViewBase::changed, this, &CreditPanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &CreditPanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CreditPanel::tellChosen);
    const auto open = [this] {
        if (const CreditMark *mark = chosen(); mark && m_repair->isEnabled())
            m_sheet->open(tr("修复失信记录"),
                          tr("%1，%2，%3至%4不得容缺。修复后即可容缺受理；登记的人不能自己修复。")
                              .arg(mark->maskedName, mark->itemName, creditDay(mark->since), creditDay(mark->until)),
                          tr("修复"));
    };
    connect(m_table, &DataTable::rowChosen, this, open);
    connect(m_repair, &QPushButton::clicked, this, open);
    connect(m_sheet, &WordsSheet::said, this,
            [this](const QStringList &words) { repair(words.value(0), words.value(1)); });
    refresh();
}

void CreditPanel::refresh()
{
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        return tellChosen();
    }
    const QDate today = hallDate(m_context.clock.now());
    const bool all = m_which->currentData().toInt() == CreditAll;
    int active = 0;
    QList<QStringList> rows;
    m_shown.clear();
    for (const CreditMark &mark : m_view.value().marks) {
        const bool isActive = creditStanding(mark, today) == CreditStanding::Active;
        active += isActive ? 1 : 0;
        if (!all && !isActive)
            continue;
        m_shown.append(mark);
        rows.append(creditRow(mark, today));
    }
    m_rows->show(rows);
    m_table->setEmpty(Icon::Check, tr("没有限制中的记录"), tr("容缺材料逾期未补，审批人员处理后会记在这里"));
    m_count->setText(tr("限制中 %1 人次，共 %2 条。容缺受理与告知承诺分别记录，互不影响。")
                         .arg(active)
                         .arg(m_view.value().marks.size()));
    tellChosen();
}

const CreditMark *CreditPanel::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_shown.size() ? &m_shown.at(row) : nullptr;
}

void CreditPanel::tellChosen()
{
    const CreditMark *mark = chosen();
    m_repair->setEnabled(mark && creditStanding(*mark, hallDate(m_context.clock.now())) == CreditStanding::Active);
    if (!mark) {
        m_detail->setText(m_shown.isEmpty() ? QString() : tr("选一条看详情，按回车修复"));
        return;
    }
    QString text = tr("办件 %1，由 %2 登记。").arg(mark->caseNumber, mark->byName);
    if (mark->repair)
        text +=
            tr("%1 由 %2 修复：%3；依据：%4")
                .arg(creditDay(mark->repair->on), mark->repair->byName, mark->repair->reason, mark->repair->evidence);
    m_detail->setText(text);
}

void CreditPanel::repair(const QString &reason, const QString &evidence)
{
    const CreditMark *mark = chosen();
    if (!mark)
        return;
    whenReady(m_context.hub.send(RepairCredit{mark->id, reason, evidence}), this,
              [this](const Result<CreditReply> &reply) {
                  if (reply)
                      emit done(tr("%1 的失信记录已修复").arg(reply->mark.maskedName));
                  else
                      emit refused(reply.error());
              });
}

} // namespace ow

#include "moc_CreditPanel.cpp"
