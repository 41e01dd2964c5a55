#include "ui/supervisor/FolderLedgerPanel.h"

#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"
#include "ui/folders/FolderSettleBar.h"
#include "ui/folders/FolderText.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int ledgerDaysMax = 30; // FolderTerms

DataTable *ledgerTable(const char *name, const QString &title, TextTable *rows, const QList<int> &widths)
{
    auto *table = new DataTable;
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(title);
    table->setModel(rows);
    table->setColumnWidths(widths);
    return table;
}
} // namespace

FolderLedgerPanel::FolderLedgerPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(FolderLedgerView::name), {}, {QStringLiteral("cases")},
             [](FolderLedgerView &, const QString &type, const QJsonObject &) { return !isFolderNews(type); }),
      m_figures(new QLabel), m_days(new QSpinBox), m_set(new QPushButton(tr("设定"))),
      m_batchTable(new TextTable(
          {tr("状态"), tr("批次"), tr("从"), tr("到"), tr("送出"), tr("内容"), tr("最迟签收"), tr("签收")}, this)),
      m_batches(ledgerTable("folderBatches", tr("材料批次"), m_batchTable, {180, 180, 100, 140, 180, -1, 110, 180})),
      m_lineTable(new TextTable({tr("办件"), tr("事项"), tr("清单"), tr("清点")}, this)),
      m_lines(ledgerTable("folderLines", tr("选中批次的清单"), m_lineTable, {200, 330, 220, -1})),
      m_exceptionTable(new TextTable({tr("状态"), tr("批次"), tr("办件"), tr("情况"), tr("送件人"), tr("了结")}, this)),
      m_exceptions(ledgerTable("folderExceptions", tr("流转异常"), m_exceptionTable, {180, 180, 130, -1, 90, 300})),
      m_bar(new FolderSettleBar(QStringLiteral("ledger")))
{
    setObjectName(QStringLiteral("folderLedgerPanel"));
    m_figures->setObjectName(QStringLiteral("folderFigures"));
    m_days->setObjectName(QStringLiteral("folderDays"));
    m_days->setAccessibleName(tr("材料在途最多几个工作日"));
    m_days->setRange(1, ledgerDaysMax);
    m_days->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_days->setSuffix(tr(" 个工作日"));
    m_set->setObjectName(QStringLiteral("folderDaysSet"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_figures, 1);
    head->addWidget(new QLabel(tr("送出后最多在途")));
    head->addWidget(m_days);
    head->addWidget(m_set);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_batches, 3);
    column->addWidget(m_lines, 2);
    column->addWidget(m_exceptions, 2);
    column->addWidget(m_bar);
    connect(&m_view, &LiveViewBase::changed, this, &FolderLedgerPanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &FolderLedgerPanel::refresh);
    connect(m_batches->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) { chooseBatch(row.row()); });
    for (DataTable *table : {m_batches, m_exceptions}) {
        const auto chosen = [this, table] {
            m_atExceptions = table == m_exceptions;
            tellBar();
        };
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this, chosen] {
            if (!m_telling)
                chosen();
        });
        connect(table, &DataTable::clicked, this, chosen);
        connect(table, &DataTable::rowChosen, this, [this, chosen] {
            chosen();
            m_bar->ask();
        });
    }
    connect(m_set, &QPushButton::clicked, this, [this] {
        send(SetFolderTerms{{m_days->value()}}, [](const FolderTermsReply &reply) {
            return tr("材料送出后最多在途 %1 个工作日").arg(reply.terms.daysMax);
        });
    });
    connect(m_bar, &FolderSettleBar::settled, this, [this](const SettleFolderException &command) {
        send(command, [](const FolderExceptionReply &reply) {
            return tr("%1 的异常已了结").arg(FolderText::number(reply.exception));
        });
    });
    connect(m_bar, &FolderSettleBar::takenBack, this, [this](const TakeBatchBack &command) {
        send(command, [](const BatchReply &reply) {
            return tr("%1 已收回，材料又在%2").arg(reply.batch.number, reply.batch.from.name);
        });
    });
    refresh();
}

template <class C, class Took>
void FolderLedgerPanel::send(const C &command, Took told)
{
    if (m_underWay)
        return;
    m_underWay = true;
    whenReady(m_context.hub.send(command), this, [this, told](const Result<typename C::Reply> &reply) {
        m_underWay = false;
        if (reply)
            emit done(told(*reply));
        else
            emit refused(reply.error());
    });
}

void FolderLedgerPanel::refresh()
{
    m_set->setEnabled(m_view.isLoaded());
    if (!m_view.isLoaded()) {
        m_batches->setEmpty(Icon::Refresh, tr("正在读取…"),
                            m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        return;
    }
    const FolderLedgerView &view = m_view.value();
    int onTheWay = 0;
    int late = 0;
    for (const FolderBatch &batch : view.batches) {
        onTheWay += batch.state == BatchState::OnTheWay ? 1 : 0;
        late += isBatchLate(batch, view.day) ? 1 : 0;
    }
    const auto open = std::count_if(view.exceptions.begin(), view.exceptions.end(),
                                    [](const FolderException &exception) { return exception.isOpen(); });
    m_figures->setText(tr("在途 %1 批，其中超期 %2 批；没了结的异常 %3 条").arg(onTheWay).arg(late).arg(open));
    if (!m_days->hasFocus())
        m_days->setValue(view.terms.daysMax);
    m_telling = true; // the rows that are chosen again are chosen by nobody
    tellBatches();
    tellExceptions();
    m_telling = false;
    tellBar();
}

void FolderLedgerPanel::tellBatches()
{
    const FolderLedgerView &view = m_view.value();
    const int row = m_batches->currentIndex().row();
    QList<QStringList> rows;
    QList<const char *> lights;
    for (const FolderBatch &batch : view.batches) {
        rows.append({FolderText::state(batch, view.day), batch.number, batch.from.name, batch.to.name,
                     FolderText::hand(batch.sent), batchSummary(batch.lines), batch.due.toString(Qt::ISODate),
                     batch.received ? FolderText::hand(*batch.received) : QString()});
        lights.append(FolderText::light(batch, view.day));
    }
    m_batchTable->show(rows, lights);
    m_batches->setEmpty(Icon::Check, tr("还没有送过材料"), tr("窗口按 Ctrl+T 送件"));
    if (!rows.isEmpty())
        m_batches->selectRow(row >= 0 && row < rows.size() ? row : 0);
    chooseBatch(m_batches->currentIndex().row());
}

void FolderLedgerPanel::tellExceptions()
{
    const FolderLedgerView &view = m_view.value();
    QList<QStringList> rows;
    QList<const char *> lights;
    for (const FolderException &one : view.exceptions) {
        rows.append(
            {(one.isOpen() ? tr("待说明") : tr("已了结")) + QStringLiteral("　") + codeWord(folderFaultText(one.fault)),
             one.batchNumber, FolderText::number(one), one.words, one.sender.name,
             one.outcome
                 ? tr("%1：%2").arg(codeWord(folderOutcomeText(*one.outcome)), one.explanation.value_or(QString()))
                 : QString()});
        lights.append(one.isOpen() ? "bad" : "inkSoft");
    }
    const int row = m_exceptions->currentIndex().row();
    m_exceptionTable->show(rows, lights);
    m_exceptions->setEmpty(Icon::Check, tr("没有流转异常"), {});
    if (row >= 0 && row < rows.size())
        m_exceptions->selectRow(row);
}

void FolderLedgerPanel::chooseBatch(int row)
{
    const QList<FolderBatch> batches = m_view.isLoaded() ? m_view.value().batches : QList<FolderBatch>();
    QList<QStringList> rows;
    QList<const char *> lights;
    const FolderBatch batch = batches.value(row);
    for (const FolderLine &line : batch.lines) {
        const bool agrees = !batch.received || folderFindings(line).isEmpty();
        rows.append({FolderText::number(line), line.itemName,
                     line.unlisted.value_or(false) ? QString() : codeWord(folderCountText(line.sent)),
                     batch.received ? FolderText::arrival(line) : line.note});
        lights.append(agrees ? "ink" : "bad");
    }
    m_lineTable->show(rows, lights);
    m_lines->setEmpty(Icon::Paper, tr("没有选批次"), {});
}

/// What the row chosen last is about, of either list.
void FolderLedgerPanel::tellBar()
{
    const FolderLedgerView view = m_view.isLoaded() ? m_view.value() : FolderLedgerView();
    const int batch = m_batches->currentIndex().row();
    const int exception = m_exceptions->currentIndex().row();
    if (m_atExceptions && exception >= 0 && exception < view.exceptions.size()) {
        const FolderException &one = view.exceptions.at(exception);
        m_bar->tellException(one, one.isOpen() ? outcomesOf(one.fault, FolderSide::Sender) : QList<FolderOutcome>());
    } else if (batch >= 0 && batch < view.batches.size()) {
        m_bar->tellBatch(view.batches.at(batch));
    } else {
        m_bar->tellNothing();
    }
}

} // namespace ow

#include "moc_FolderLedgerPanel.cpp"
