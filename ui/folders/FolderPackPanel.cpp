#include "ui/folders/FolderPackPanel.h"

#include "models/cases/CaseMachine.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/TextTable.h"
#include "ui/common/UiLanguage.h"
#include "ui/folders/FolderCountBar.h"
#include "ui/folders/FolderText.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int packPlaceWidth = 320;

bool isScannedHere(const FolderScan &scan, const FolderDeskView::Here &here)
{
    FolderLine line;
    line.shortNumber = here.shortNumber;
    line.caseNumber = here.caseNumber;
    return isScanned(scan, line);
}
} // namespace

FolderPackPanel::FolderPackPanel(QWidget *parent)
    : QWidget(parent), m_to(new QComboBox),
      m_table(new TextTable({tr("清点"), tr("办件"), tr("事项"), tr("申请人"), tr("状态"), tr("说明")}, this)),
      m_list(new DataTable), m_bar(new FolderCountBar(QStringLiteral("pack"), tr("说明，没有可以不写"))),
      m_remark(new QLineEdit), m_send(new QPushButton)
{
    setObjectName(QStringLiteral("folderPackPanel"));
    m_to->setObjectName(QStringLiteral("packTo"));
    m_to->setAccessibleName(tr("送到哪里"));
    m_to->setMinimumWidth(packPlaceWidth);
    m_list->setObjectName(QStringLiteral("packList"));
    m_list->setAccessibleName(tr("在这里的材料"));
    m_list->setModel(m_table);
    m_list->setColumnWidths({230, 190, -1, 90, 100, 240});
    m_remark->setObjectName(QStringLiteral("packRemark"));
    m_remark->setAccessibleName(tr("送件说明"));
    m_remark->setPlaceholderText(tr("送件说明，例如：图纸卷成一筒，另放"));
    m_remark->setMaxLength(folderWordsMax);
    m_send->setObjectName(QStringLiteral("packSend"));
    m_send->setProperty("kind", QStringLiteral("primary"));
    auto *head = new QHBoxLayout;
    head->addWidget(new QLabel(tr("送到")));
    head->addWidget(m_to);
    head->addWidget(m_remark, 1);
    auto *foot = new QHBoxLayout;
    auto *hint = new QLabel(tr("回车点数，Delete 取出；点清的装进这一批"));
    hint->setProperty("kind", QStringLiteral("soft"));
    foot->addWidget(hint, 1);
    foot->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_bar);
    column->addLayout(foot);
    connect(m_to, &QComboBox::currentIndexChanged, this, [this] {
        m_packed.clear();
        m_added.clear();
        m_asked = {};
        m_bar->clear();
        tellRows();
    });
    connect(m_list, &DataTable::rowChosen, this, [this](const QModelIndex &index) {
        m_scanned = false;
        askRow(index.row());
    });
    m_list->installEventFilter(this);
    connect(m_bar, &FolderCountBar::counted, this, &FolderPackPanel::counted);
    connect(m_bar, &FolderCountBar::left, this, [this] {
        m_asked = {};
        m_list->setFocus();
    });
    connect(m_send, &QPushButton::clicked, this, &FolderPackPanel::send);
    tellSend();
}

void FolderPackPanel::tell(const FolderDeskView &view)
{
    m_view = view;
    // What went meanwhile is not here to be packed.
    for (const QUuid &id : m_packed.keys()) {
        if (!here(id))
            m_packed.remove(id);
    }
    m_added.removeIf([&](const QUuid &id) { return !here(id); });
    if (!here(m_asked)) {
        m_asked = {};
        m_bar->clear();
    }
    tellPlaces();
    tellRows();
}

void FolderPackPanel::setUsable(bool usable)
{
    m_usable = usable;
    tellSend();
}

void FolderPackPanel::clear()
{
    m_packed.clear();
    m_added.clear();
    m_asked = {};
    m_bar->clear();
    m_remark->clear();
    tellRows();
}

const FolderDeskView::Here *FolderPackPanel::here(const QUuid &id) const
{
    const auto found = std::find_if(m_view.here.begin(), m_view.here.end(),
                                    [&](const FolderDeskView::Here &one) { return one.caseId == id; });
    return found == m_view.here.end() ? nullptr : &*found;
}

bool FolderPackPanel::isToCounter() const
{
    return m_to->currentIndex() >= 0 && m_to->currentData().toString().isEmpty();
}

/// Units whose cases lie here first, with how many; then the delivery counter, then the others.
void FolderPackPanel::tellPlaces()
{
    QMap<QString, int> waiting;
    bool isBehind = false; // in a unit, from where papers go back to the counter
    for (const FolderDeskView::Here &one : m_view.here) {
        if (one.place.spot != FolderSpot::Unit || one.place.unit != one.unit)
            ++waiting[one.unit];
        isBehind = isBehind || one.place.spot == FolderSpot::Unit;
    }
    const QVariant before = m_to->currentIndex() >= 0 ? m_to->currentData() : QVariant();
    const QSignalBlocker quiet(m_to);
    m_to->clear();
    const auto addCounter = [this] { m_to->addItem(counterPlace().name, QString()); };
    if (isBehind)
        addCounter();
    QList<CodeEntry> units = m_view.units;
    std::stable_sort(units.begin(), units.end(),
                     [](const auto &a, const auto &b) { return UiLanguage::sortsBefore(a.name, b.name); });
    for (const CodeEntry &unit : std::as_const(units)) {
        if (waiting.contains(unit.code))
            m_to->addItem(tr("%1（%2件）").arg(unit.name).arg(waiting.value(unit.code)), unit.code);
    }
    if (!isBehind)
        addCounter();
    for (const CodeEntry &unit : std::as_const(units)) {
        if (!waiting.contains(unit.code))
            m_to->addItem(unit.name, unit.code);
    }
    const int at = before.isValid() ? m_to->findData(before) : -1;
    m_to->setCurrentIndex(at >= 0 ? at : 0);
}

void FolderPackPanel::tellRows()
{
    const QUuid chosen = m_rows.value(m_list->currentIndex().row());
    const QString unit = m_to->currentData().toString();
    m_rows.clear();
    QList<QStringList> rows;
    QList<const char *> lights;
    for (const FolderDeskView::Here &one : std::as_const(m_view.here)) {
        const bool isIts =
            isToCounter() ? mayTravel(one.state, FolderSpot::Counter) : one.unit == unit && one.place.unit != unit;
        if (!isIts && !m_added.contains(one.caseId))
            continue;
        const auto packed = m_packed.find(one.caseId);
        const bool isIn = packed != m_packed.end();
        const QString note = isIn && !packed->note.isEmpty() ? packed->note : one.note;
        m_rows.append(one.caseId);
        rows.append({isIn ? tr("☑ %1").arg(codeWord(folderCountText(packed->count))) : tr("☐ 未点"),
                     FolderText::number(one.shortNumber, one.caseNumber), one.itemName, one.maskedName,
                     codeWord(caseStateText(one.state)),
                     one.mine             ? note
                         : note.isEmpty() ? tr("别人收的")
                                          : note});
        lights.append(isIn ? "good" : "inkSoft");
    }
    m_table->show(rows, lights);
    m_list->setEmpty(Icon::Check, tr("这里没有要送往那里的材料"), tr("扫材料上的码可以加进来"));
    if (!m_rows.isEmpty())
        m_list->selectRow(qMax(0, int(m_rows.indexOf(chosen))));
    tellSend();
}

void FolderPackPanel::tellSend()
{
    m_send->setText(m_packed.isEmpty() ? tr("送出 (Ctrl+回车)")
                                       : tr("送出 %1 件，打印凭证 (Ctrl+回车)").arg(m_packed.size()));
    m_send->setShortcut(QKeySequence(QStringLiteral("Ctrl+Return"))); // a new text takes the old one's key away
    m_send->setEnabled(m_usable && !m_packed.isEmpty());
}

bool FolderPackPanel::scan(const FolderScan &scan)
{
    const auto found = std::find_if(m_view.here.begin(), m_view.here.end(),
                                    [&](const FolderDeskView::Here &one) { return isScannedHere(scan, one); });
    if (found == m_view.here.end())
        return false;
    const QUuid id = found->caseId;
    if (!m_rows.contains(id)) {
        m_added.append(id);
        tellRows();
    }
    m_list->selectRow(int(m_rows.indexOf(id)));
    m_scanned = true;
    ask(id);
    return true;
}

void FolderPackPanel::askRow(int row)
{
    if (row >= 0 && row < m_rows.size()) {
        m_list->selectRow(row);
        ask(m_rows.at(row));
    }
}

void FolderPackPanel::ask(const QUuid &id)
{
    const FolderDeskView::Here *one = here(id);
    if (!one)
        return;
    m_asked = id;
    const auto packed = m_packed.find(id);
    const bool isIn = packed != m_packed.end();
    m_bar->ask(tr("%1　%2").arg(FolderText::number(one->shortNumber, one->caseNumber), one->itemName),
               isIn ? packed->count : one->proposed, isIn ? packed->note : one->note);
}

void FolderPackPanel::counted(const FolderCount &count, const QString &note)
{
    if (m_asked.isNull())
        return;
    const qsizetype row = m_rows.indexOf(m_asked);
    m_packed.insert(m_asked, {count, note});
    m_asked = {};
    m_bar->clear();
    tellRows();
    if (m_scanned)
        return emit scanWanted();
    // Walked through by Enter: the next one that is still to be counted.
    for (qsizetype next = row + 1; next < m_rows.size(); ++next) {
        if (!m_packed.contains(m_rows.at(next)))
            return askRow(int(next));
    }
    m_list->setFocus();
}

void FolderPackPanel::send()
{
    SendFolders command;
    command.to = isToCounter() ? FolderSpot::Counter : FolderSpot::Unit;
    command.unit = m_to->currentData().toString();
    command.remark = m_remark->text().trimmed();
    for (const QUuid &id : std::as_const(m_rows)) {
        if (const auto packed = m_packed.find(id); packed != m_packed.end())
            command.folders.append({id, packed->count, packed->note});
    }
    emit sendChosen(command);
}

bool FolderPackPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        m_packed.remove(m_rows.value(m_list->currentIndex().row()));
        tellRows();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FolderPackPanel::focusList()
{
    m_list->setFocus();
}

} // namespace ow

#include "moc_FolderPackPanel.cpp"
