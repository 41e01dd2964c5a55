#include "ui/supervisor/ArchiveListsPanel.h"

#include "models/base/ProblemTypes.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"
#include "ui/supervisor/WordsSheet.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace ow {

namespace {
QStringList destructionRow(const DestructionList &list)
{
    return {list.number, list.proposedOn.toString(Qt::ISODate), list.proposedByName,
            QString::number(list.entries.size()), codeWord(destructionStateText(list.state))};
}

QStringList transferRow(const TransferList &list)
{
    return {list.number, list.on.toString(Qt::ISODate), list.byName, QString::number(list.entries.size()),
            ArchiveListsPanel::tr("移交 %1").arg(list.receiver)};
}

QStringList entryRow(const ArchiveEntry &entry)
{
    return {entry.number, entry.itemName, entry.until ? entry.until->toString(Qt::ISODate) : QStringLiteral("—"),
            entry.destroyedAt ? hallText(*entry.destroyedAt) : QStringLiteral("—"), entry.manifestSha256};
}
} // namespace

ArchiveListsPanel::ArchiveListsPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(ArchiveView::name), {}, {QStringLiteral("cases")},
             [](ArchiveView &, const QString &type, const QJsonObject &) {
                 return !type.startsWith(QLatin1String("gov.archive."));
             }),
      m_rows(new TextTable({tr("编号"), tr("日期"), tr("经办人"), tr("件数"), tr("状态")}, this)),
      m_table(new DataTable),
      m_lines(new TextTable({tr("档号"), tr("事项"), tr("保管至"), tr("销毁时间"), tr("清单摘要")}, this)),
      m_entries(new DataTable), m_detail(new QLabel), m_save(new QPushButton(tr("存为表格…"))),
      m_approve(new QPushButton(tr("批准销毁…"))), m_refuse(new QPushButton(tr("不批准…"))),
      m_refuseSheet(new WordsSheet(QStringLiteral("refuseSheet"), {tr("理由，例如：涉诉未结，继续保存")}, *this)),
      m_approveSheet(new WordsSheet(QStringLiteral("approveSheet"), {tr("鉴定意见，例如：经鉴定同意销毁")}, *this))
{
    setObjectName(QStringLiteral("archiveListsPanel"));
    m_table->setObjectName(QStringLiteral("archiveListTable"));
    m_table->setAccessibleName(tr("移交目录和销毁清册"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({200, 110, 110, 70, -1});
    m_entries->setObjectName(QStringLiteral("archiveEntryTable"));
    m_entries->setAccessibleName(tr("列入的归档包"));
    m_entries->setModel(m_lines);
    m_entries->setColumnWidths({300, -1, 110, 140, 260});
    m_detail->setObjectName(QStringLiteral("archiveListDetail"));
    m_detail->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("archiveListSave"));
    m_approve->setObjectName(QStringLiteral("archiveListApprove"));
    m_refuse->setObjectName(QStringLiteral("archiveListRefuse"));
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_detail, 1);
    for (QPushButton *button : {m_save, m_approve, m_refuse})
        acts->addWidget(button, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addLayout(acts);
    column->addWidget(m_entries, 1);
    follow();
    refresh();
}

void ArchiveListsPanel::follow()
{
    connect(&m_view, &LiveViewBase::changed, this, &ArchiveListsPanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &ArchiveListsPanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ArchiveListsPanel::tellChosen);
    connect(m_save, &QPushButton::clicked, this, &ArchiveListsPanel::askWhere);
    connect(m_approve, &QPushButton::clicked, this, [this] {
        if (const DestructionList *list = chosenDestruction())
            m_approveSheet->open(tr("批准销毁"),
                                 tr("%1，共 %2 个归档包。批准后立即销毁，不能恢复；清册和摘要保留。")
                                     .arg(list->number)
                                     .arg(list->entries.size()),
                                 tr("批准销毁"));
    });
    connect(m_approveSheet, &WordsSheet::said, this,
            [this](const QStringList &words) { answer(true, words.value(0)); });
    connect(m_refuse, &QPushButton::clicked, this, [this] {
        if (const DestructionList *list = chosenDestruction())
            m_refuseSheet->open(tr("不批准销毁"), tr("%1，归档包继续保存。").arg(list->number), tr("不批准"));
    });
    connect(m_refuseSheet, &WordsSheet::said, this,
            [this](const QStringList &words) { answer(false, words.value(0)); });
}

void ArchiveListsPanel::refresh()
{
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        return tellChosen();
    }
    const int before = m_table->currentIndex().row();
    const QString chosenNumber = m_rows->text(before, 0);
    QList<QStringList> rows;
    for (const DestructionList &list : m_view.value().destructions)
        rows.append(destructionRow(list));
    for (const TransferList &list : m_view.value().transfers)
        rows.append(transferRow(list));
    m_rows->show(rows);
    m_table->setEmpty(Icon::Check, tr("没有移交目录和销毁清册"), tr("在“归档包”里选中后列出"));
    m_entries->setEmpty(Icon::Check, QString(), QString());
    // A new list stands first: what was chosen is found by its number.
    for (int row = 0; before >= 0 && row < rows.size(); ++row) {
        if (rows.at(row).first() == chosenNumber)
            m_table->setCurrentIndex(m_rows->index(row, 0));
    }
    tellChosen();
}

const DestructionList *ArchiveListsPanel::chosenDestruction() const
{
    const int row = m_table->currentIndex().row();
    const QList<DestructionList> &lists = m_view.value().destructions;
    return row >= 0 && row < lists.size() ? &lists.at(row) : nullptr;
}

const TransferList *ArchiveListsPanel::chosenTransfer() const
{
    const qsizetype row = m_table->currentIndex().row() - m_view.value().destructions.size();
    const QList<TransferList> &lists = m_view.value().transfers;
    return row >= 0 && row < lists.size() ? &lists.at(row) : nullptr;
}

void ArchiveListsPanel::tellChosen()
{
    const DestructionList *destruction = chosenDestruction();
    const TransferList *transfer = chosenTransfer();
    const bool open = destruction && destruction->state == DestructionState::Proposed;
    m_approve->setEnabled(open);
    m_refuse->setEnabled(open);
    m_save->setEnabled(destruction || transfer);
    QList<QStringList> lines;
    for (const ArchiveEntry &entry : destruction ? destruction->entries
             : transfer                          ? transfer->entries
                                                 : QList<ArchiveEntry>())
        lines.append(entryRow(entry));
    m_lines->show(lines);
    if (destruction) {
        QString text = tr("理由：%1").arg(destruction->reason);
        if (destruction->answeredOn)
            text += tr("；%1 由 %2 批复：%3")
                        .arg(destruction->answeredOn->toString(Qt::ISODate),
                             destruction->answeredByName.value_or(QString()), destruction->answer.value_or(QString()));
        m_detail->setText(text);
    } else {
        m_detail->setText(transfer ? tr("接收单位：%1").arg(transfer->receiver) : QString());
    }
}

void ArchiveListsPanel::askWhere()
{
    auto *dialog = new QFileDialog(this, tr("存到哪里"), QString(), tr("表格 (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ArchiveListsPanel::exportTo);
    dialog->open();
}

void ArchiveListsPanel::exportTo(const QString &path)
{
    const DestructionList *destruction = chosenDestruction();
    const TransferList *transfer = chosenTransfer();
    const QByteArray csv = destruction ? destructionCsv(*destruction)
        : transfer                     ? transferCsv(*transfer)
                                       : QByteArray();
    if (csv.isEmpty())
        return;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit())
        emit done(tr("已存为 %1").arg(path));
    else
        emit refused(Problem(problem::FileFailed, {{QStringLiteral("file"), path}}));
}

void ArchiveListsPanel::answer(bool approves, const QString &words)
{
    const DestructionList *list = chosenDestruction();
    if (!list)
        return;
    whenReady(m_context.hub.send(AnswerDestruction{list->id, approves, words}), this,
              [this](const Result<DestructionReply> &reply) {
                  if (reply)
                      emit done(
                          tr("%1：%2").arg(reply->list.number, codeWord(destructionStateText(reply->list.state))));
                  else
                      emit refused(reply.error());
              });
}

} // namespace ow

#include "moc_ArchiveListsPanel.cpp"
