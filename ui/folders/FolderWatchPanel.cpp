#include "ui/folders/FolderWatchPanel.h"

#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/TextTable.h"
#include "ui/folders/FolderSettleBar.h"
#include "ui/folders/FolderText.h"

#include <QItemSelectionModel>
#include <QVBoxLayout>

namespace ow {

FolderWatchPanel::FolderWatchPanel(QWidget *parent)
    : QWidget(parent), m_table(new TextTable({tr("情况"), tr("批次"), tr("办件"), tr("内容"), tr("对方")}, this)),
      m_list(new DataTable), m_bar(new FolderSettleBar(QStringLiteral("watch")))
{
    setObjectName(QStringLiteral("folderWatchPanel"));
    m_list->setObjectName(QStringLiteral("watchList"));
    m_list->setAccessibleName(tr("在途的批次和异常"));
    m_list->setModel(m_table);
    m_list->setColumnWidths({230, 180, 190, -1, 150});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list, 1);
    column->addWidget(m_bar);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) { choose(row.row()); });
    connect(m_list, &DataTable::rowChosen, m_bar, &FolderSettleBar::ask);
    connect(m_bar, &FolderSettleBar::settled, this, &FolderWatchPanel::settled);
    connect(m_bar, &FolderSettleBar::takenBack, this, &FolderWatchPanel::takenBack);
}

void FolderWatchPanel::tell(const FolderDeskView &view)
{
    m_view = view;
    const int row = m_list->currentIndex().row();
    QList<QStringList> rows;
    QList<const char *> lights;
    for (const FolderDeskView::Open &open : view.exceptions) {
        const FolderException &one = open.exception;
        const bool isHis = !open.outcomes.isEmpty();
        rows.append({(isHis ? tr("请说明：%1") : tr("等说明：%1")).arg(codeWord(folderFaultText(one.fault))),
                     one.batchNumber, FolderText::number(one), one.words, isHis ? one.found.name : one.sender.name});
        lights.append(isHis ? "bad" : "warn");
    }
    for (const FolderBatch &batch : view.sent) {
        rows.append(
            {FolderText::state(batch, view.day), batch.number, QString(), batchSummary(batch.lines), batch.to.name});
        lights.append(FolderText::light(batch, view.day));
    }
    m_table->show(rows, lights);
    m_list->setEmpty(Icon::Check, tr("没有在途的批次和没了结的异常"), {});
    if (!rows.isEmpty())
        m_list->selectRow(row >= 0 && row < rows.size() ? row : 0);
    choose(m_list->currentIndex().row());
}

void FolderWatchPanel::choose(int row)
{
    if (row < 0)
        return m_bar->tellNothing();
    if (row < m_view.exceptions.size()) {
        const FolderDeskView::Open &open = m_view.exceptions.at(row);
        return m_bar->tellException(open.exception, open.outcomes);
    }
    row -= int(m_view.exceptions.size());
    if (row < m_view.sent.size())
        return m_bar->tellBatch(m_view.sent.at(row));
    m_bar->tellNothing();
}

void FolderWatchPanel::focusList()
{
    m_list->setFocus();
}

} // namespace ow

#include "moc_FolderWatchPanel.cpp"
