#include "ui/supervisor/ItemEditor.h"

#include "models/base/ProblemTypes.h"
#include "models/catalogue/ItemQuality.h"
#include "models/publication/PublicationCommands.h"
#include "sync/client/Eventually.h"
#include "ui/common/Card.h"
#include "ui/common/Notice.h"
#include "ui/common/ProblemText.h"
#include "ui/supervisor/CellField.h"
#include "ui/supervisor/SteeringReasonSheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int editorGroupWidth = 210;
constexpr int editorRowsHeight = 150;

QPushButton *editorButton(const char *name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    return button;
}
} // namespace

ItemEditor::ItemEditor(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_title(new QLabel), m_owner(new QLabel), m_notice(new Notice),
      m_list(new QListWidget), m_rows(new QListWidget), m_fields(new QVBoxLayout),
      m_remove(editorButton("editRowRemove", tr("删除这一行"))), m_up(editorButton("editRowUp", tr("上移"))),
      m_down(editorButton("editRowDown", tr("下移"))), m_save(editorButton("editSave", tr("保存草稿…"))),
      m_reason(new SteeringReasonSheet(QStringLiteral("editSheet"), tr("保存草稿"), *this))
{
    setObjectName(QStringLiteral("itemEditor"));
    setAccessibleName(tr("编辑事项"));
    m_title->setObjectName(QStringLiteral("editTitle"));
    m_title->setProperty("kind", QStringLiteral("title"));
    m_title->setWordWrap(true);
    m_owner->setObjectName(QStringLiteral("editOwner"));
    m_owner->setProperty("kind", QStringLiteral("soft"));
    m_owner->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("editGroups"));
    m_list->setAccessibleName(tr("分组"));
    m_list->setFixedWidth(editorGroupWidth);
    m_save->setProperty("kind", QStringLiteral("primary"));
    auto *leave = editorButton("editLeave", tr("不保存，返回"));
    auto *names = new QVBoxLayout;
    names->addWidget(m_title);
    names->addWidget(m_owner);
    auto *head = new QHBoxLayout;
    head->addLayout(names, 1);
    head->addWidget(leave, 0, Qt::AlignTop);
    head->addWidget(m_save, 0, Qt::AlignTop);
    auto *inside = new QWidget;
    inside->setProperty("role", QStringLiteral("scrolled"));
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 10, 0);
    column->addLayout(m_fields);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("editFields"));
    scroll->setAccessibleName(tr("事项内容"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *right = new QVBoxLayout;
    right->addWidget(makeRows());
    right->addWidget(scroll, 1);
    auto *halves = new QHBoxLayout;
    halves->addWidget(m_list);
    halves->addLayout(right, 1);
    auto *card = new Card;
    card->body()->addLayout(head);
    card->body()->addWidget(m_notice);
    card->body()->addLayout(halves, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 10, 12, 12);
    all->addWidget(card);
    connect(m_list, &QListWidget::currentRowChanged, this, &ItemEditor::showGroup);
    connect(m_rows, &QListWidget::currentRowChanged, this, &ItemEditor::showRow);
    connect(leave, &QPushButton::clicked, this, &ItemEditor::left);
    connect(m_save, &QPushButton::clicked, this, &ItemEditor::askSave);
    connect(m_reason, &SteeringReasonSheet::reasonGiven, this, &ItemEditor::save);
    for (const ItemTable &table : itemTables()) {
        for (const ItemCell &cell : table.cells) {
            const QString name = table.isList() ? table.name : cell.part;
            if (m_groups.isEmpty() || m_groups.last().name != name)
                m_groups.append({name, {}, &table});
            m_groups.last().cells.append(&cell);
        }
    }
}

QWidget *ItemEditor::makeRows()
{
    m_rowsBox = new QWidget;
    m_rows->setObjectName(QStringLiteral("editRows"));
    m_rows->setAccessibleName(tr("各行"));
    m_rows->setFixedHeight(editorRowsHeight);
    auto *add = editorButton("editRowAdd", tr("增加一行"));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {add, m_up, m_down, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *column = new QVBoxLayout(m_rowsBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rows);
    column->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &ItemEditor::addRow);
    connect(m_remove, &QPushButton::clicked, this, [this] { changeRows(m_row, 0); });
    connect(m_up, &QPushButton::clicked, this, [this] { changeRows(-1, -1); });
    connect(m_down, &QPushButton::clicked, this, [this] { changeRows(-1, 1); });
    return m_rowsBox;
}

void ItemEditor::open(const QString &code, std::optional<int> draftVersion)
{
    m_notice->clear();
    m_title->setText(tr("正在读取…"));
    m_owner->clear();
    setEnabled(false);
    QUrlQuery query;
    if (!code.isEmpty())
        query.addQueryItem(QStringLiteral("code"), code);
    if (draftVersion)
        query.addQueryItem(QStringLiteral("version"), QString::number(*draftVersion));
    whenReady(m_context.hub.view<ItemEditView>(QLatin1String(ItemEditView::name), query), this,
              [this, asked = ++m_asked](const Result<Viewed<ItemEditView>> &viewed) {
                  if (asked != m_asked)
                      return;
                  setEnabled(true);
                  if (viewed)
                      fill(viewed->value);
                  else
                      m_notice->explain(viewed.error());
              });
}

void ItemEditor::fill(const ItemEditView &view)
{
    m_view = view;
    m_item = view.item.value_or(blankItem());
    m_unread.clear();
    m_title->setText(view.item ? tr("%1（第%2版，草稿）").arg(m_item.name).arg(m_item.version) : tr("新建事项"));
    m_owner->setText(view.owner.isEmpty()
                         ? tr("写完保存为草稿，再送审、审定、发布。")
                         : tr("%1负责。改好后保存为草稿，再送审、审定、发布；正在施行的版本不变。").arg(view.owner));
    m_list->clear();
    for (const Group &group : std::as_const(m_groups))
        m_list->addItem(group.name);
    judge();
    m_list->setCurrentRow(0);
    showGroup(0);
}

void ItemEditor::showGroup(int group)
{
    if (group < 0 || group >= m_groups.size())
        return;
    m_group = group;
    m_row = 0;
    m_rowsBox->setVisible(m_groups.at(group).table->isList());
    fillRows();
    makeFields();
}

void ItemEditor::fillRows()
{
    const Group &group = m_groups.at(m_group);
    const QSignalBlocker quiet(m_rows);
    m_rows->clear();
    const qsizetype count = group.table->isList() ? group.table->rows(m_item) : 0;
    for (qsizetype row = 0; row < count; ++row) {
        QStringList words;
        for (const ItemCell *cell : group.cells) {
            QString text = cell->read(m_item, row);
            for (const CodeEntry &entry : namesFor(*cell)) {
                if (entry.code == text)
                    text = entry.name;
            }
            if (!text.isEmpty() && words.size() < 3 && cell->kind != CellKind::Rule)
                words.append(text);
        }
        m_rows->addItem(QStringLiteral("%1. %2").arg(row + 1).arg(words.join(QStringLiteral("　"))));
    }
    m_row = std::clamp(m_row, 0, std::max(0, int(count) - 1));
    m_rows->setCurrentRow(count > 0 ? m_row : -1);
    m_remove->setEnabled(count > 0);
    m_up->setEnabled(m_row > 0);
    m_down->setEnabled(m_row + 1 < count);
}

void ItemEditor::showRow(int row)
{
    if (row < 0)
        return;
    m_row = row;
    const int count = m_rows->count();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row + 1 < count);
    makeFields();
}

QString ItemEditor::placeOf(const ItemTable &table, const ItemCell &cell, qsizetype row) const
{
    return table.isList() ? QStringLiteral("%1[%2].%3").arg(table.place).arg(row).arg(cell.place) : cell.place;
}

QList<CodeEntry> ItemEditor::namesFor(const ItemCell &cell) const
{
    switch (cell.refers) {
    case CellRefers::Unit: return m_view.units;
    case CellRefers::Material: return m_view.materials;
    case CellRefers::Element: return m_view.elements;
    case CellRefers::Nothing:
    case CellRefers::Items: break;
    }
    return {};
}

void ItemEditor::makeFields()
{
    for (CellField *field : std::as_const(m_shown)) {
        m_fields->removeWidget(field);
        field->hide();
        field->setObjectName({});
        field->deleteLater();
    }
    m_shown.clear();
    const Group &group = m_groups.at(m_group);
    if (group.table->isList() && group.table->rows(m_item) == 0)
        return;
    for (const ItemCell *cell : group.cells) {
        const QString place = placeOf(*group.table, *cell, m_row);
        const QString text = m_unread.contains(place) ? m_unread.value(place).first : cell->read(m_item, m_row);
        auto *field = new CellField(*cell, text, namesFor(*cell));
        if (m_view.before && cell->place == QLatin1String("code"))
            field->lock(tr("已公布的事项不能换编码"));
        if (cell->place == QLatin1String("version") && !group.table->isList())
            field->lock(tr("版本号由程序接着上一版编"));
        field->tellWrong(m_wrong.value(place));
        connect(field, &CellField::changed, this, [this, cell](const QString &words) { commit(*cell, words); });
        m_fields->addWidget(field);
        m_shown.insert(place, field);
    }
}

void ItemEditor::commit(const ItemCell &cell, const QString &text)
{
    static const Catalogue codesOnly; // what is chosen here is chosen by its code
    const ItemTable &table = *m_groups.at(m_group).table;
    const QString place = placeOf(table, cell, m_row);
    const QString wrong = setCell(codesOnly, cell, m_item, m_row, text);
    if (wrong.isEmpty())
        m_unread.remove(place);
    else
        m_unread.insert(place, {text, wrong});
    judge();
    if (table.isList())
        fillRows();
}

void ItemEditor::addRow()
{
    const ItemTable &table = *m_groups.at(m_group).table;
    table.resize(m_item, table.rows(m_item) + 1);
    m_row = int(table.rows(m_item)) - 1;
    judge();
    fillRows();
    makeFields();
}

/// One row less, or the chosen one moved; cells are written anew, so that an empty one keeps nothing of what stood there.
void ItemEditor::changeRows(int remove, int move)
{
    const ItemTable &table = *m_groups.at(m_group).table;
    QList<QStringList> rows;
    for (qsizetype row = 0; row < table.rows(m_item); ++row) {
        QStringList texts;
        for (const ItemCell &cell : table.cells)
            texts.append(cell.read(m_item, row));
        if (row != remove)
            rows.append(texts);
    }
    if (move != 0 && m_row + move >= 0 && m_row + move < rows.size()) {
        rows.swapItemsAt(m_row, m_row + move);
        m_row += move;
    }
    table.resize(m_item, 0);
    table.resize(m_item, rows.size());
    for (qsizetype row = 0; row < rows.size(); ++row) {
        for (qsizetype c = 0; c < table.cells.size(); ++c)
            table.cells.at(c).write(m_item, row, rows.at(row).at(c));
    }
    // What was typed and not understood stood in rows that are others now.
    m_unread.removeIf([&](const auto &one) { return one.key().startsWith(table.place + QLatin1Char('[')); });
    judge();
    fillRows();
    makeFields();
}

void ItemEditor::judge()
{
    settleItem(m_item, m_view.before ? &*m_view.before : nullptr);
    m_wrong.clear();
    QList<int> counts(m_groups.size(), 0);
    const auto note = [&](const QString &place, const QString &what) {
        const auto at = cellOfPlace(place);
        if (!at)
            return;
        const ItemCell *cell = at->cell ? at->cell : &at->table->cells.first();
        const QString key = placeOf(*at->table, *cell, at->row);
        if (m_wrong.contains(key))
            return;
        m_wrong.insert(key, what);
        for (qsizetype g = 0; g < m_groups.size(); ++g) {
            if (m_groups.at(g).cells.contains(cell))
                ++counts[g];
        }
    };
    for (auto one = m_unread.begin(); one != m_unread.end(); ++one)
        note(one.key(), one->second);
    for (const Fault &fault : shapeFaults(m_item))
        note(fault.place, ProblemText::sentence(fault));
    for (const Fault &fault : qualityFaults(m_item))
        note(fault.place, ProblemText::sentence(fault));
    if (m_view.before && !m_item.changeReason)
        note(QStringLiteral("changeReason"), tr("请写明这一版为什么改，公布时一并说明。"));
    for (qsizetype g = 0; g < m_groups.size() && g < m_list->count(); ++g)
        m_list->item(int(g))->setText(
            counts.at(g) == 0 ? m_groups.at(g).name : tr("%1　%2处要改").arg(m_groups.at(g).name).arg(counts.at(g)));
    for (auto field = m_shown.begin(); field != m_shown.end(); ++field)
        field.value()->tellWrong(m_wrong.value(field.key()));
}

void ItemEditor::askSave()
{
    Faults faults = shapeFaults(m_item);
    for (Fault &fault : faults) {
        const auto at = cellOfPlace(fault.place);
        QString sentence = ProblemText::sentence(fault);
        if (sentence.endsWith(QStringLiteral("。")))
            sentence.chop(1);
        if (at)
            fault = {fault.place,
                     &problem::CatalogueRule,
                     {{QStringLiteral("what"), cellWords(*at) + QStringLiteral("：") + sentence}}};
    }
    for (auto one = m_unread.begin(); one != m_unread.end(); ++one) {
        const auto at = cellOfPlace(one.key());
        faults.append(
            {one.key(),
             &problem::CatalogueRule,
             {{QStringLiteral("what"), (at ? cellWords(*at) : QString()) + QStringLiteral("：") + one->second}}});
    }
    if (!faults.isEmpty()) {
        m_notice->explain(Problem(problem::InputRefused, {}, std::move(faults)));
        return;
    }
    m_notice->clear();
    m_reason->open(tr("“%1”第%2版保存为草稿，正在施行的版本不变。").arg(m_item.name).arg(m_item.version), tr("保存"));
}

void ItemEditor::save(const QString &reason)
{
    whenReady(m_context.hub.send(DraftItem{m_item, reason}), this, [this](const Result<DraftItem::Reply> &reply) {
        if (!reply) {
            m_notice->explain(reply.error());
            return;
        }
        emit saved(reply->head.code,
                   reply->faults.isEmpty() ? tr("草稿已保存，可以送审")
                                           : tr("草稿已保存，还有%1处改好后才能送审").arg(reply->faults.size()));
    });
}

} // namespace ow

#include "moc_ItemEditor.cpp"
