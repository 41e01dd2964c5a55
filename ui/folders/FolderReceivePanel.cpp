#include "ui/folders/FolderReceivePanel.h"

#include "models/numbering/ShortNumber.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/TextTable.h"
#include "ui/folders/FolderCountBar.h"
#include "ui/folders/FolderText.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int batchesHeight = 116;
}

FolderReceivePanel::FolderReceivePanel(QWidget *parent)
    : QWidget(parent),
      m_batchTable(new TextTable({tr("批次"), tr("从哪里来"), tr("送出"), tr("件数"), tr("最迟签收")}, this)),
      m_batches(new DataTable), m_told(new QLabel),
      m_lineTable(new TextTable({tr("清点"), tr("办件"), tr("事项"), tr("清单上"), tr("说明")}, this)),
      m_lines(new DataTable), m_bar(new FolderCountBar(QStringLiteral("receive"), tr("破损、缺页等情况，没有不用写"))),
      m_sign(new QPushButton)
{
    setObjectName(QStringLiteral("folderReceivePanel"));
    m_batches->setObjectName(QStringLiteral("receiveBatches"));
    m_batches->setAccessibleName(tr("送到这里的批次"));
    m_batches->setModel(m_batchTable);
    m_batches->setColumnWidths({200, 220, 220, -1, 170});
    m_batches->setFixedHeight(batchesHeight);
    m_told->setObjectName(QStringLiteral("receiveTold"));
    m_told->setWordWrap(true);
    m_lines->setObjectName(QStringLiteral("receiveLines"));
    m_lines->setAccessibleName(tr("这一批的材料"));
    m_lines->setModel(m_lineTable);
    m_lines->setColumnWidths({250, 190, -1, 200, 220});
    m_bar->setMayMiss(true);
    m_sign->setObjectName(QStringLiteral("receiveSign"));
    m_sign->setProperty("kind", QStringLiteral("primary"));
    auto *foot = new QHBoxLayout;
    auto *hint = new QLabel(tr("每件都点清或记“没有收到”以后签收；Delete 重新点"));
    hint->setProperty("kind", QStringLiteral("soft"));
    foot->addWidget(hint, 1);
    foot->addWidget(m_sign);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_batches);
    column->addWidget(m_told);
    column->addWidget(m_lines, 1);
    column->addWidget(m_bar);
    column->addLayout(foot);
    connect(m_batches, &DataTable::rowChosen, this, [this](const QModelIndex &index) {
        if (index.row() < m_view.coming.size()) {
            openBatch(m_view.coming.at(index.row()).id);
            m_lines->setFocus();
        }
    });
    connect(m_batches, &DataTable::clicked, this, [this](const QModelIndex &index) {
        if (index.row() < m_view.coming.size())
            openBatch(m_view.coming.at(index.row()).id);
    });
    connect(m_lines, &DataTable::rowChosen, this, [this](const QModelIndex &index) {
        m_scanned = false;
        askRow(index.row());
    });
    m_lines->installEventFilter(this);
    connect(m_bar, &FolderCountBar::counted, this, [this](const FolderCount &count, const QString &words) {
        note({count, words});
    });
    connect(m_bar, &FolderCountBar::missing, this, [this](const QString &words) { note({{}, words}); });
    connect(m_bar, &FolderCountBar::left, this, [this] {
        m_asked = -1;
        m_beside.clear();
        m_lines->setFocus();
    });
    connect(m_sign, &QPushButton::clicked, this, &FolderReceivePanel::sign);
    tellLines();
}

void FolderReceivePanel::tell(const FolderDeskView &view)
{
    m_view = view;
    for (const QUuid &id : m_tallies.keys()) {
        const bool isComing = std::any_of(view.coming.begin(), view.coming.end(),
                                          [&](const FolderBatch &batch) { return batch.id == id; });
        if (!isComing)
            m_tallies.remove(id);
    }
    tellBatches();
    if (!open())
        openBatch(view.coming.isEmpty() ? QUuid() : view.coming.first().id);
    else
        tellLines();
}

void FolderReceivePanel::setUsable(bool usable)
{
    m_usable = usable;
    tellSign();
}

void FolderReceivePanel::clear()
{
    m_tallies.clear();
    m_open = {};
    m_asked = -1;
    m_beside.clear();
    m_bar->clear();
    tellLines();
}

const FolderBatch *FolderReceivePanel::open() const
{
    const auto found = std::find_if(m_view.coming.begin(), m_view.coming.end(),
                                    [&](const FolderBatch &batch) { return batch.id == m_open; });
    return found == m_view.coming.end() ? nullptr : &*found;
}

void FolderReceivePanel::openBatch(const QUuid &id)
{
    if (id != m_open) {
        m_open = id;
        m_asked = -1;
        m_beside.clear();
        m_bar->clear();
    }
    for (qsizetype i = 0; i < m_view.coming.size(); ++i) {
        if (m_view.coming.at(i).id == id)
            m_batches->selectRow(int(i));
    }
    tellLines();
}

void FolderReceivePanel::tellBatches()
{
    QList<QStringList> rows;
    QList<const char *> lights;
    for (const FolderBatch &batch : std::as_const(m_view.coming)) {
        rows.append({batch.number, batch.from.name, FolderText::hand(batch.sent), batchSummary(batch.lines),
                     batch.due.toString(Qt::ISODate)});
        lights.append(isBatchLate(batch, m_view.day) ? "bad" : "warn");
    }
    m_batchTable->show(rows, lights);
    m_batches->setEmpty(Icon::Check, tr("没有送到这里的批次"), {});
}

void FolderReceivePanel::tellLines()
{
    const FolderBatch *batch = open();
    const int row = m_lines->currentIndex().row();
    QList<QStringList> rows;
    QList<const char *> lights;
    for (FolderLine line : batch ? batch->lines : QList<FolderLine>()) {
        const auto &counts = tally().lines;
        const auto counted = counts.find(line.caseId);
        const bool isDone = counted != counts.end();
        if (isDone) {
            line.arrived = counted->arrived;
            if (!counted->damage.isEmpty())
                line.damage = counted->damage;
        }
        const bool agrees = isDone && folderFindings(line).isEmpty();
        rows.append({!isDone             ? tr("☐ 未点")
                         : !line.arrived ? tr("☒ 没有收到")
                                         : tr("☑ %1").arg(codeWord(folderCountText(*line.arrived))),
                     FolderText::number(line), line.itemName, codeWord(folderCountText(line.sent)),
                     line.damage.value_or(line.note)});
        lights.append(!isDone ? "inkSoft" : agrees ? "good" : "bad");
    }
    for (const UnlistedFolder &one : batch ? tally().unlisted : QList<UnlistedFolder>()) {
        rows.append({tr("☑ %1").arg(codeWord(folderCountText(one.arrived))),
                     FolderText::number(shortNumberSerial(one.number) ? one.number : QString(), one.number),
                     tr("清单上没有"), QString(), one.words});
        lights.append("bad");
    }
    m_lineTable->show(rows, lights);
    m_lines->setEmpty(Icon::Paper, tr("还没有选批次"), tr("扫凭证上的码，或在上面选一批按回车"));
    if (!rows.isEmpty())
        m_lines->selectRow(row >= 0 && row < rows.size() ? row : 0);
    m_told->setText(batch ? FolderText::batch(*batch) : QString());
    m_told->setVisible(batch);
    tellSign();
}

void FolderReceivePanel::tellSign()
{
    const FolderBatch *batch = open();
    int done = 0;
    int missing = 0;
    int differ = 0;
    for (FolderLine line : batch ? batch->lines : QList<FolderLine>()) {
        const auto &counts = tally().lines;
        const auto counted = counts.find(line.caseId);
        if (counted == counts.end())
            continue;
        ++done;
        line.arrived = counted->arrived;
        if (!counted->damage.isEmpty())
            line.damage = counted->damage;
        missing += line.arrived ? 0 : 1;
        differ += line.arrived && !folderFindings(line).isEmpty() ? 1 : 0;
    }
    differ += batch ? int(tally().unlisted.size()) : 0;
    const bool isWhole = batch && done == batch->lines.size();
    m_sign->setText(!isWhole ? tr("签收，已点 %1 / %2 件 (Ctrl+回车)").arg(done).arg(batch ? batch->lines.size() : 0)
                        : missing + differ == 0
                        ? tr("%1 件全部相符，签收 (Ctrl+回车)").arg(done)
                        : tr("签收，%1 件没有收到，%2 件不符 (Ctrl+回车)").arg(missing).arg(differ));
    m_sign->setShortcut(QKeySequence(QStringLiteral("Ctrl+Return"))); // a new text takes the old one's key away
    m_sign->setEnabled(m_usable && isWhole);
}

bool FolderReceivePanel::scan(const FolderScan &scan, const QString &text)
{
    for (const FolderBatch &batch : std::as_const(m_view.coming)) {
        if (!scan.batchNumber.isEmpty() && batch.number == scan.batchNumber) {
            openBatch(batch.id);
            emit scanWanted();
            return true;
        }
    }
    if (!scan.batchNumber.isEmpty())
        return false;
    // Of the open batch first: papers may stand on an older list, too.
    QList<FolderBatch> order = m_view.coming;
    std::stable_partition(order.begin(), order.end(), [&](const FolderBatch &batch) { return batch.id == m_open; });
    for (const FolderBatch &batch : std::as_const(order)) {
        for (qsizetype i = 0; i < batch.lines.size(); ++i) {
            if (!isScanned(scan, batch.lines.at(i)))
                continue;
            openBatch(batch.id);
            m_scanned = true;
            askRow(int(i));
            return true;
        }
    }
    if (!open() || scan.isEmpty())
        return false;
    m_asked = -1;
    m_scanned = true;
    m_beside = scan.shortNumber.isEmpty() ? scan.caseNumber : scan.shortNumber;
    m_bar->ask(tr("%1 不在这批清单上，点数后记为清单外的材料")
                   .arg(FolderText::number(scan.shortNumber, scan.caseNumber.isEmpty() ? text : scan.caseNumber)),
               {}, {});
    return true;
}

void FolderReceivePanel::askRow(int row)
{
    const FolderBatch *batch = open();
    if (!batch || row < 0 || row >= batch->lines.size())
        return;
    const FolderLine &line = batch->lines.at(row);
    m_lines->selectRow(row);
    m_asked = row;
    m_beside.clear();
    const auto &counts = tally().lines;
    const auto counted = counts.find(line.caseId);
    const bool isDone = counted != counts.end();
    m_bar->ask(
        tr("%1　%2　清单上 %3").arg(FolderText::number(line), line.itemName, codeWord(folderCountText(line.sent))),
        isDone ? counted->arrived.value_or(line.sent) : line.sent, isDone ? counted->damage : QString());
}

void FolderReceivePanel::note(const Counted &counted)
{
    const FolderBatch *batch = open();
    if (!batch)
        return;
    const qsizetype row = m_asked;
    if (!m_beside.isEmpty()) {
        if (!counted.arrived)
            return; // what is not there cannot be beside the list
        tally().unlisted.removeIf([this](const UnlistedFolder &one) { return one.number == m_beside; });
        tally().unlisted.append({m_beside, *counted.arrived, counted.damage});
    } else if (row >= 0 && row < batch->lines.size()) {
        tally().lines.insert(batch->lines.at(row).caseId, counted);
    } else {
        return;
    }
    m_asked = -1;
    m_beside.clear();
    m_bar->clear();
    tellLines();
    goOn(row);
}

/// After a scan another one; walked through by Enter: the next that is still to be counted.
void FolderReceivePanel::goOn(qsizetype row)
{
    if (m_scanned)
        return emit scanWanted();
    const FolderBatch *batch = open();
    for (qsizetype next = row + 1; batch && next < batch->lines.size(); ++next) {
        if (!tally().lines.contains(batch->lines.at(next).caseId))
            return askRow(int(next));
    }
    m_lines->setFocus();
}

void FolderReceivePanel::takeOut(int row)
{
    const FolderBatch *batch = open();
    if (!batch || row < 0)
        return;
    if (row < batch->lines.size())
        tally().lines.remove(batch->lines.at(row).caseId);
    else
        tally().unlisted.removeAt(row - batch->lines.size());
    tellLines();
}

void FolderReceivePanel::sign()
{
    const FolderBatch *batch = open();
    if (!batch)
        return;
    ReceiveBatch command{batch->id, {}, tally().unlisted};
    for (const FolderLine &line : batch->lines) {
        const Counted counted = tally().lines.value(line.caseId);
        command.folders.append({line.caseId, counted.arrived, counted.damage});
    }
    emit receiveChosen(command);
}

bool FolderReceivePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_lines && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        takeOut(m_lines->currentIndex().row());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FolderReceivePanel::focusList()
{
    m_lines->setFocus();
}

} // namespace ow

#include "moc_FolderReceivePanel.cpp"
