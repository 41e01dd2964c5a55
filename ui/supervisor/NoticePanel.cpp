#include "ui/supervisor/NoticePanel.h"

#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"
#include "ui/supervisor/WordsSheet.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
QStringList noticeRow(const NoticeWarning &warning)
{
    return {warning.on.toString(Qt::ISODate),
            warning.isBreach() ? NoticePanel::tr("违反一次性告知") : NoticePanel::tr("已告知未改正"),
            warning.itemName,
            warning.maskedName,
            NoticePanel::tr("%1（%2）").arg(warning.firstBy, warning.firstOn.toString(Qt::ISODate)),
            warning.by,
            warning.settled ? NoticePanel::tr("已核实") : NoticePanel::tr("待核实")};
}

QString noticeLines(const NoticeWarning &warning)
{
    QStringList lines;
    for (const SeenBefore &line : warning.seen)
        lines.append(line.told
                         ? NoticePanel::tr("· %1：%2。首次已经告知，没有改正").arg(line.materialName, line.wording)
                         : NoticePanel::tr("· %1：%2。首次就能看出，没有告知").arg(line.materialName, line.wording));
    return lines.join(QLatin1Char('\n'));
}
} // namespace

NoticePanel::NoticePanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(NoticeWarningsView::name), {}, {QStringLiteral("cases")}, &foldWarnings),
      m_count(new QLabel),
      m_rows(new TextTable(
          {tr("日期"), tr("性质"), tr("事项"), tr("申请人"), tr("首次告知"), tr("再次告知"), tr("状态")}, this)),
      m_table(new DataTable), m_detail(new QLabel), m_settle(new QPushButton(tr("核实…"))),
      m_sheet(new WordsSheet(QStringLiteral("settleSheet"), {tr("核实情况和处理，例如：首次漏看签字，已向窗口指出")},
                             *this))
{
    setObjectName(QStringLiteral("noticePanel"));
    m_count->setObjectName(QStringLiteral("noticeCount"));
    m_table->setObjectName(QStringLiteral("noticeTable"));
    m_table->setAccessibleName(tr("二次告知"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({110, 140, -1, 90, 190, 100, 80});
    m_detail->setObjectName(QStringLiteral("noticeDetail"));
    m_detail->setWordWrap(true);
    m_settle->setObjectName(QStringLiteral("noticeSettle"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_detail, 1);
    foot->addWidget(m_settle, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_count);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    connect(&m_view, &LiveViewBase::changed, this, &NoticePanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &NoticePanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &NoticePanel::tellChosen);
    const auto open = [this] {
        if (const NoticeWarning *warning = chosen(); warning && !warning->settled)
            m_sheet->open(tr("核实二次告知"), tr("办件 %1，%2。").arg(warning->caseNumber, warning->itemName),
                          tr("记下"));
    };
    connect(m_table, &DataTable::rowChosen, this, open);
    connect(m_settle, &QPushButton::clicked, this, open);
    connect(m_sheet, &WordsSheet::said, this, [this](const QStringList &words) { settle(words.value(0)); });
    refresh();
}

void NoticePanel::refresh()
{
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        return tellChosen();
    }
    int open = 0;
    QList<QStringList> rows;
    for (const NoticeWarning &warning : m_view.value().warnings) {
        open += warning.settled ? 0 : 1;
        rows.append(noticeRow(warning));
    }
    m_rows->show(rows);
    m_table->setEmpty(Icon::Check, tr("没有二次告知"), tr("补正后又告知首次就能看出的问题，会记在这里"));
    m_count->setText(tr("待核实 %1 条，共 %2 条").arg(open).arg(rows.size()));
    tellChosen();
}

const NoticeWarning *NoticePanel::chosen() const
{
    const int row = m_table->currentIndex().row();
    const QList<NoticeWarning> &warnings = m_view.value().warnings;
    return row >= 0 && row < warnings.size() ? &warnings.at(row) : nullptr;
}

void NoticePanel::tellChosen()
{
    const NoticeWarning *warning = chosen();
    m_settle->setEnabled(warning && !warning->settled);
    if (!warning) {
        m_detail->setText(m_rows->rowCount() > 0 ? tr("选一条看告知了什么，按回车核实") : QString());
        return;
    }
    QString text = tr("办件 %1\n").arg(warning->caseNumber) + noticeLines(*warning);
    if (warning->settled)
        text += tr("\n%1 核实：%2").arg(warning->settledBy.value_or(QString()), *warning->settled);
    m_detail->setText(text);
}

void NoticePanel::settle(const QString &found)
{
    const NoticeWarning *warning = chosen();
    if (!warning)
        return;
    whenReady(m_context.hub.send(SettleNotice{warning->id, found}), this, [this](const Result<NoticeReply> &reply) {
        if (reply)
            emit done(tr("已记下核实情况"));
        else
            emit refused(reply.error());
    });
}

} // namespace ow

#include "moc_NoticePanel.cpp"
