#include "ui/supervisor/ExchangePage.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/Notice.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"
#include "ui/common/Toast.h"
#include "ui/supervisor/PeerSheet.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QTableWidget>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int rowHeight = 46; ///< of a box to choose from, with room
constexpr int valueColumn = 1;
constexpr int faultColumn = 2;

QString faultWords(const ExchangeRow &row)
{
    QStringList words;
    for (const PeerFault &fault : row.faults)
        words.append(fault.sentence);
    return words.join(QString());
}

QString peerName(const ExchangeView &view, const ExchangeRow &row)
{
    for (const ExchangeView::PeerLine &peer : view.peers) {
        if (peer.code == row.peerCode())
            return peer.name;
    }
    return row.peerCode();
}

/// Where the rows of each stand that the hall reports to.
QString figuresText(const ExchangeView &view)
{
    QStringList lines;
    for (const ExchangeView::PeerLine &peer : view.peers) {
        if (peer.chosen)
            lines.append(ExchangePage::tr("报送%1：已送达 %2 行，待送达 %3 行，送出前待改正 %4 行，被退回 %5 行。")
                             .arg(peer.name)
                             .arg(peer.figures.acknowledged)
                             .arg(peer.figures.sending)
                             .arg(peer.figures.held)
                             .arg(peer.figures.returned));
    }
    return lines.isEmpty() ? ExchangePage::tr("现在没有报送对象，办件数据不上报。请点“报送对象”设定。")
                           : lines.join(QLatin1Char('\n'));
}

QStringList exchangeCells(const ExchangeView &view, const ExchangeRow &row)
{
    return {peerName(view, row),
            row.tableLabel,
            row.caseNumber,
            row.itemName,
            codeWord(rowStateText(row.state)),
            row.faults.isEmpty() ? ExchangePage::tr("已改正，等受理信息送达后送出") : faultWords(row),
            hallText(row.changedAt)};
}

/// A code is chosen by its words.
QWidget *choiceCell(const ExchangeRowView::Line &line)
{
    auto *box = new QComboBox;
    box->setAccessibleName(line.label);
    box->addItem(ExchangePage::tr("（未选）"), QString());
    for (const PeerChoice &choice : line.choices)
        box->addItem(choice.label, choice.code);
    box->setCurrentIndex(qMax(0, box->findData(line.value)));
    return box;
}

QTableWidgetItem *fixedCell(const QString &text)
{
    auto *cell = new QTableWidgetItem(text);
    cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    cell->setToolTip(text);
    return cell;
}
} // namespace

ExchangePage::ExchangePage(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(ExchangeView::name), {}, {QStringLiteral("cases")},
             [](ExchangeView &, const QString &type, const QJsonObject &) {
                 return !type.startsWith(QLatin1String("gov.exchange."));
             }),
      m_peers(new PeerSheet(*this)), m_notice(new Notice), m_count(new QLabel),
      m_rows(new TextTable({tr("报送"), tr("数据"), tr("办件编号"), tr("事项"), tr("状态"), tr("问题"), tr("时间")},
                           this)),
      m_table(new DataTable), m_detail(new QLabel), m_choose(new QPushButton(tr("报送对象… (Alt+O)"))),
      m_correct(new QPushButton(tr("改正…"))), m_editor(new QWidget), m_editorHead(new QLabel),
      m_values(new QTableWidget(0, 3)), m_send(new QPushButton(tr("重新送出"))), m_close(new QPushButton(tr("不改了")))
{
    setObjectName(QStringLiteral("exchangePage"));
    build();
    connect(&m_view, &LiveViewBase::changed, this, &ExchangePage::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &ExchangePage::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ExchangePage::tellChosen);
    connect(m_table, &DataTable::rowChosen, this, &ExchangePage::openValues);
    connect(m_correct, &QPushButton::clicked, this, &ExchangePage::openValues);
    connect(m_send, &QPushButton::clicked, this, &ExchangePage::send);
    connect(m_close, &QPushButton::clicked, this, &ExchangePage::closeValues);
    connect(m_choose, &QPushButton::clicked, m_peers, &PeerSheet::open);
    connect(m_peers, &PeerSheet::said, this, &ExchangePage::setPeer);
    connect(m_peers, &PeerSheet::exportWanted, this, &ExchangePage::exportPeer);
    closeValues();
    refresh();
}

void ExchangePage::build()
{
    m_notice->setObjectName(QStringLiteral("exchangeNotice"));
    m_count->setObjectName(QStringLiteral("exchangeCount"));
    m_count->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("exchangeTable"));
    m_table->setAccessibleName(tr("被退回数据"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({80, 90, 240, 170, 80, -1, 150});
    m_detail->setObjectName(QStringLiteral("exchangeDetail"));
    m_detail->setWordWrap(true);
    m_choose->setObjectName(QStringLiteral("exchangePeers"));
    m_choose->setShortcut(QKeySequence(QStringLiteral("Alt+O")));
    m_correct->setObjectName(QStringLiteral("exchangeCorrect"));
    m_editorHead->setObjectName(QStringLiteral("exchangeEditorHead"));
    m_editorHead->setWordWrap(true);
    m_values->setObjectName(QStringLiteral("exchangeValues"));
    m_values->setAccessibleName(tr("这一行的内容"));
    m_values->setHorizontalHeaderLabels({tr("项目"), tr("内容"), tr("问题")});
    m_values->verticalHeader()->hide();
    m_values->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_values->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_values->setColumnWidth(0, 230);
    m_values->setColumnWidth(valueColumn, 380);
    m_values->horizontalHeader()->setSectionResizeMode(faultColumn, QHeaderView::Stretch);
    m_send->setObjectName(QStringLiteral("exchangeSend"));
    m_send->setProperty("kind", QStringLiteral("primary"));
    m_close->setObjectName(QStringLiteral("exchangeClose"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_detail, 1);
    foot->addWidget(m_correct, 0, Qt::AlignTop);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_editorHead, 1);
    acts->addWidget(m_close);
    acts->addWidget(m_send);
    auto *editor = new QVBoxLayout(m_editor);
    editor->setContentsMargins(0, 0, 0, 0);
    editor->addLayout(acts);
    editor->addWidget(m_values, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->addWidget(m_notice);
    auto *head = new QHBoxLayout;
    head->addWidget(m_count, 1);
    head->addWidget(m_choose, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_table, 2);
    column->addLayout(foot);
    column->addWidget(m_editor, 3);
}

void ExchangePage::refresh()
{
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        return tellChosen();
    }
    m_count->setText(figuresText(m_view.value()));
    m_peers->tell(m_view.value().peers);
    const ExchangeRow *before = chosen();
    const QUuid was = before ? before->guid : m_open.row.guid;
    QList<QStringList> rows;
    int place = -1;
    for (const ExchangeRow &row : m_view.value().rows) {
        if (row.guid == was)
            place = int(rows.size());
        rows.append(exchangeCells(m_view.value(), row));
    }
    m_rows->show(rows);
    m_table->setEmpty(Icon::Check, tr("没有要改正的数据"), tr("被退回的、送出前就不符合要求的，都列在这里"));
    if (place >= 0)
        m_table->setCurrentIndex(m_rows->index(place, 0));
    tellChosen();
}

const ExchangeRow *ExchangePage::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_view.value().rows.size() ? &m_view.value().rows.at(row) : nullptr;
}

void ExchangePage::tellChosen()
{
    const ExchangeRow *row = chosen();
    m_correct->setEnabled(row && !row->secret.value_or(false));
    if (!row)
        m_detail->setText(m_rows->rowCount() > 0 ? tr("选一行看哪里不对，按回车改正") : QString());
    else
        m_detail->setText(
            tr("%1，已送出 %2 次。%3")
                .arg(row->tableLabel)
                .arg(row->version)
                .arg(row->faults.isEmpty() ? tr("已改正，等受理信息送达后自动送出。") : faultWords(*row)));
}

void ExchangePage::openValues()
{
    const ExchangeRow *row = chosen();
    if (!row || row->secret.value_or(false))
        return;
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("id"), uuidText(row->caseId));
    query.addQueryItem(QStringLiteral("row"), uuidText(row->guid));
    query.addQueryItem(QStringLiteral("reason"), tr("改正上报数据"));
    whenReady(m_context.hub.view<ExchangeRowView>(QLatin1String(ExchangeRowView::name), query), this,
              [this](const Result<Viewed<ExchangeRowView>> &viewed) {
                  if (viewed)
                      showValues(viewed->value);
                  else
                      m_notice->explain(viewed.error());
              });
}

void ExchangePage::showValues(const ExchangeRowView &view)
{
    m_notice->clear();
    m_open = view;
    m_values->setRowCount(int(view.lines.size()));
    int firstWrong = -1;
    for (int i = 0; i < view.lines.size(); ++i) {
        const ExchangeRowView::Line &line = view.lines.at(i);
        m_values->setItem(i, 0, fixedCell(line.required ? tr("%1（必填）").arg(line.label) : line.label));
        m_values->removeCellWidget(i, valueColumn);
        m_values->setItem(i, valueColumn, new QTableWidgetItem(line.choices.isEmpty() ? line.value : QString()));
        if (!line.choices.isEmpty())
            m_values->setCellWidget(i, valueColumn, choiceCell(line));
        m_values->setItem(i, faultColumn, fixedCell(line.fault));
        if (firstWrong < 0 && !line.fault.isEmpty())
            firstWrong = i;
    }
    m_editorHead->setText(
        tr("%1，办件 %2。内容含个人信息，查看已记录。%3")
            .arg(view.row.tableLabel, view.row.caseNumber,
                 view.batches.isEmpty() ? tr("还没有送出过。") : tr("原批次 %1，保留不变。").arg(view.batches.last())));
    m_editor->show();
    // To where the work is.
    if (firstWrong >= 0)
        m_values->setCurrentCell(firstWrong, valueColumn);
    m_values->setFocus();
}

void ExchangePage::closeValues()
{
    m_editor->hide();
    m_values->setRowCount(0);
    m_open = {};
}

void ExchangePage::send()
{
    CorrectRow command{m_open.row.guid, {}};
    for (int i = 0; i < m_open.lines.size(); ++i) {
        const auto *box = qobject_cast<const QComboBox *>(m_values->cellWidget(i, valueColumn));
        command.values.append(
            {m_open.lines.at(i).column, box ? box->currentData().toString() : m_values->item(i, valueColumn)->text()});
    }
    whenReady(m_context.hub.send(command), this, [this](const Result<RowReply> &reply) {
        if (reply) {
            closeValues();
            m_notice->clear();
            Toast::pop(*this,
                       reply->row.state == RowState::Held ? tr("已改正，等受理信息送达后送出") : tr("已改正，重新送出"),
                       Toast::Tone::Good);
            return;
        }
        // Every fault at its own line.
        for (int i = 0; i < m_open.lines.size(); ++i) {
            QString told;
            for (const Fault &fault : reply.error().faults()) {
                if (fault.place == m_open.lines.at(i).column)
                    told = fault.sentence();
            }
            m_values->item(i, faultColumn)->setText(told);
            m_values->item(i, faultColumn)->setToolTip(told);
        }
        m_notice->explain(reply.error());
    });
}

void ExchangePage::setPeer(const SetExchangePeer &command)
{
    whenReady(m_context.hub.send(command), this, [this](const Result<ExchangePeerReply> &reply) {
        if (reply)
            Toast::pop(*this, reply->chosen ? tr("已开始报送，从现在起有变动的办件都会报送") : tr("已停止报送"),
                       Toast::Tone::Good);
        else
            m_peers->explain(reply.error());
    });
}

void ExchangePage::exportPeer(const QString &code, const QString &path)
{
    const QUrlQuery query({{QStringLiteral("code"), code}});
    whenReady(m_context.hub.view<ExchangePeerView>(QLatin1String(ExchangePeerView::name), query), this,
              [this, path](const Result<Viewed<ExchangePeerView>> &viewed) {
                  if (!viewed)
                      return m_peers->explain(viewed.error());
                  QSaveFile file(path);
                  const QByteArray text = viewed->value.description.toUtf8();
                  if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
                      Toast::pop(*this, tr("已存为 %1").arg(path), Toast::Tone::Good);
                  else
                      m_peers->explain(Problem(problem::FileFailed, {{QStringLiteral("file"), path}}));
              });
}

} // namespace ow

#include "moc_ExchangePage.cpp"
