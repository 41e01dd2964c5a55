#include "models/publication/ItemSheets.h"

#include "models/base/ProblemTypes.h"
#include "models/catalogue/CatalogueChange.h"
#include "models/publication/ItemCells.h"
#include "models/publication/PublicationCheck.h"
#include "models/sheets/SheetHeading.h"

#include <QSet>
#include <algorithm>

namespace ow {

namespace {
const QString itemCodeColumn = QStringLiteral("事项编码");
const QString unitSheetName = QStringLiteral("机构");
const QString unitCodeColumn = QStringLiteral("机构编码");
const QString unitNameColumn = QStringLiteral("机构名称");

QStringList columnNames(const ItemTable &table)
{
    QStringList names;
    if (table.isList())
        names.append(itemCodeColumn);
    for (const ItemCell &cell : table.cells)
        names.append(cell.name);
    return names;
}

class ItemSheetReader {
public:
    ItemSheetReader(const Workbook &book, const Catalogue &running, QDate day, const WorkingCalendar &calendar)
        : m_book(book), m_running(running), m_day(day), m_calendar(calendar)
    {
    }

    SheetReading read()
    {
        readUnits();
        m_known = m_running.changed({{}, {}, {}, m_read.units});
        for (const ItemTable &table : itemTables())
            m_tables.append(found(table.name, columnNames(table), itemCodeColumn));
        readItems();
        refuseOrphans();
        if (m_read.faults.isEmpty())
            judgeTogether();
        return std::move(m_read);
    }

private:
    SheetTable found(const QString &name, const QStringList &columns, const QString &key)
    {
        return SheetTable::find(m_book, name, columns, key, m_read.faults);
    }

    void fault(const QString &place, const QString &what) { m_read.faults.append(sheetFault(place, what)); }

    void readUnits()
    {
        const SheetTable table = found(unitSheetName, {unitCodeColumn, unitNameColumn}, unitCodeColumn);
        if (!table.isThere())
            return;
        QHash<QString, int> seen;
        for (const SheetRow &row : table.rows()) {
            const CatalogueUnit unit{table.text(row, unitCodeColumn), table.text(row, unitNameColumn)};
            const auto place = [&](const QString &column) { return sheetPlace(*table.sheet, row, column); };
            if (unit.code.isEmpty() || unit.code.size() > 40)
                fault(place(unitCodeColumn), QStringLiteral("应为1到40个字"));
            if (unit.name.isEmpty() || unit.name.size() > 200)
                fault(place(unitNameColumn), QStringLiteral("应为1到200个字"));
            if (seen.contains(unit.code))
                fault(place(unitCodeColumn), QStringLiteral("与第%1行重复").arg(seen.value(unit.code)));
            seen.insert(unit.code, row.number);
            const CatalogueUnit *known = m_running.unit(unit.code);
            const SheetNews news = !known  ? SheetNews::New
                : known->name != unit.name ? SheetNews::Changed
                                           : SheetNews::Same;
            SheetLine line{unitSheetName, unit.code, unit.name, news, 0, {}};
            if (news == SheetNews::Changed)
                line.changes.append(changeWords(unitNameColumn, known->name, unit.name));
            if (news != SheetNews::Same)
                m_read.units.append(unit);
            m_read.lines.append(line);
        }
    }

    void readItems()
    {
        const SheetTable &once = m_tables.first();
        if (!once.isThere()) {
            if (!once.sheet
                && std::any_of(m_tables.begin(), m_tables.end(), [](const SheetTable &t) { return t.sheet; }))
                fault(QStringLiteral("工作簿"), QStringLiteral("缺少工作表“%1”").arg(itemTables().first().name));
            return;
        }
        for (const SheetRow &row : once.rows()) {
            const QString code = once.text(row, itemCodeColumn);
            if (code.isEmpty())
                fault(sheetPlace(*once.sheet, row, itemCodeColumn), QStringLiteral("不能空着"));
            else if (m_rows.contains(code))
                fault(sheetPlace(*once.sheet, row, itemCodeColumn),
                      QStringLiteral("与第%1行重复").arg(m_rows.value(code).number));
            else
                readItem(code, row);
        }
    }

    void readItem(const QString &code, const SheetRow &row)
    {
        m_rows.insert(code, row);
        m_childRows.clear();
        const Item *before = m_running.newest(code);
        Item item = before ? *before : Item();
        const qsizetype faultsBefore = m_read.faults.size();
        takeCells(item, 0, 0, row, before != nullptr);
        for (qsizetype t = 1; t < m_tables.size(); ++t)
            takeRows(item, t, code);
        settleItem(item, before);
        // Of a known item what could not be read stays as it was, so that all else is told with it.
        if (before || m_read.faults.size() == faultsBefore)
            judge(item, before);
    }

    /// The cells of one row of one sheet; a column that is not there leaves what the item says, if it is known.
    void takeCells(Item &item, qsizetype table, qsizetype index, const SheetRow &row, bool known)
    {
        const SheetTable &read = m_tables.at(table);
        for (const ItemCell &cell : itemTables().at(table).cells) {
            if (!read.has(cell.name)) {
                if (cell.isNeeded && !known)
                    tellMissing(*read.sheet, cell.name);
                continue;
            }
            const QString wrong = setCell(m_known, cell, item, index, read.text(row, cell.name));
            if (!wrong.isEmpty())
                fault(sheetPlace(*read.sheet, row, cell.name), wrong);
        }
    }

    /// Once, however many rows need it.
    void tellMissing(const WorkSheet &sheet, const QString &column)
    {
        const QString place = QStringLiteral("工作表“%1”").arg(sheet.name);
        if (!m_missing.contains({sheet.name, column}))
            fault(place, QStringLiteral("缺少“%1”这一列").arg(column));
        m_missing.insert({sheet.name, column});
    }

    void takeRows(Item &item, qsizetype t, const QString &code)
    {
        const SheetTable &read = m_tables.at(t);
        if (!read.isThere())
            return;
        const ItemTable &table = itemTables().at(t);
        QList<SheetRow> mine;
        for (const SheetRow &row : read.rows()) {
            if (read.text(row, itemCodeColumn) == code)
                mine.append(row);
        }
        table.resize(item, 0);
        table.resize(item, mine.size());
        for (qsizetype i = 0; i < mine.size(); ++i)
            takeCells(item, t, i, mine.at(i), false);
        m_childRows.insert(table.place, mine);
    }

    /// Where the reader of the spreadsheet finds what a fault of the item speaks of.
    QString placeInSheet(const QString &place, const QString &code) const
    {
        const SheetRow &row = m_rows.value(code);
        const WorkSheet &once = *m_tables.first().sheet;
        const auto at = cellOfPlace(place);
        if (!at)
            return sheetPlace(once, row);
        if (!at->table->isList())
            return sheetPlace(once, row, at->cell->name);
        const QList<SheetRow> mine = m_childRows.value(at->table->place);
        const WorkSheet *sheet = m_book.sheet(at->table->name);
        if (!sheet || at->row >= mine.size())
            return sheetPlace(once, row) + at->table->name;
        return sheetPlace(*sheet, mine.at(at->row), at->cell ? at->cell->name : QString());
    }

    void judge(const Item &item, const Item *before)
    {
        const auto refuse = [&](const QString &place, const QString &what) {
            fault(placeInSheet(place, item.code), what);
        };
        const Item *same = m_running.itemVersion(item.code, item.version);
        if (same && toJson(*same) == toJson(item)) {
            m_read.lines.append({itemTables().first().name, item.code, item.name, SheetNews::Same, item.version, {}});
            return;
        }
        if (before && item.version < before->version)
            return refuse(QStringLiteral("version"), QStringLiteral("已有第%1版，旧版本不再导入").arg(before->version));
        if (same)
            return refuse(
                QStringLiteral("version"),
                QStringLiteral("第%1版已经公布，内容不同的请写第%2版").arg(item.version).arg(item.version + 1));
        if (before && item.effectiveFrom < m_day)
            refuse(QStringLiteral("effectiveFrom"), QStringLiteral("新版本的生效日期不能早于今天"));
        if (before && (!item.changeReason || item.changeReason == before->changeReason))
            refuse(QStringLiteral("changeReason"), QStringLiteral("请写明这一版为什么改"));
        Faults faults = shapeFaults(item);
        if (faults.isEmpty())
            faults = m_known.itemFaults(withoutNewBefore(item));
        for (const Fault &one : faults) {
            const QString place = placeInSheet(one.place, item.code);
            const bool isTold = std::any_of(m_read.faults.begin(), m_read.faults.end(),
                                            [&](const Fault &told) { return told.place == place; });
            if (!isTold)
                m_read.faults.append({place, one.type, one.parameters});
        }
        SheetLine line{itemTables().first().name,
                       item.code,
                       item.name,
                       before ? SheetNews::Changed : SheetNews::New,
                       item.version,
                       {}};
        for (const ItemChange &change : before ? itemDifference(m_known, *before, item) : QList<ItemChange>())
            line.changes.append(changeWords(change.what, change.before, change.after));
        m_read.lines.append(line);
        m_places.insert(item.code, m_childRows);
        m_read.items.append(item);
    }

    /// An item may stand behind one that comes with the same spreadsheet.
    Item withoutNewBefore(Item item) const
    {
        const SheetTable &table = m_tables.first();
        QSet<QString> coming;
        for (const SheetRow &row : table.rows())
            coming.insert(table.text(row, itemCodeColumn));
        item.after.removeIf([&](const QString &code) { return code != item.code && coming.contains(code); });
        return item;
    }

    /// Rows of lists that belong to no item of the sheet of items.
    void refuseOrphans()
    {
        for (qsizetype t = 1; t < m_tables.size(); ++t) {
            const SheetTable &read = m_tables.at(t);
            if (!read.isThere())
                continue;
            for (const SheetRow &row : read.rows()) {
                const QString code = read.text(row, itemCodeColumn);
                if (!m_rows.contains(code))
                    fault(sheetPlace(*read.sheet, row, itemCodeColumn),
                          code.isEmpty() ? QStringLiteral("不能空着")
                                         : QStringLiteral("“%1”不在工作表“%2”里").arg(code, itemTables().first().name));
            }
        }
    }

    /// Rules and empty intersections, in the catalogue as it would be.
    void judgeTogether()
    {
        const Catalogue next = m_known.changed({m_read.items, {}, {}, {}});
        for (const Item &item : std::as_const(m_read.items)) {
            m_childRows = m_places.value(item.code);
            for (const Fault &one : publicationFindings(next, item, m_day, m_calendar).refusals)
                m_read.faults.append({placeInSheet(one.place, item.code), one.type, one.parameters});
        }
    }

    const Workbook &m_book;
    const Catalogue &m_running;
    QDate m_day;
    const WorkingCalendar &m_calendar;
    Catalogue m_known; ///< with the units of the spreadsheet
    QList<SheetTable> m_tables;
    QMap<QString, SheetRow> m_rows;                         ///< of items, by code
    QMap<QString, QList<SheetRow>> m_childRows;             ///< of the item at hand, by the place of the list
    QMap<QString, QMap<QString, QList<SheetRow>>> m_places; ///< the same of all, by code
    QSet<std::pair<QString, QString>> m_missing;            ///< columns told already
    SheetReading m_read;
};

SheetLayout layoutOf(const ItemTable &table, const Catalogue &catalogue, const QList<const Item *> &items)
{
    SheetLayout layout{table.name, {}, {}};
    if (table.isList())
        layout.columns.append({itemCodeColumn, true, {}, {}, 20});
    for (const ItemCell &cell : table.cells) {
        SheetColumn column{cell.name, cell.isNeeded, cell.choices, {}, 16};
        switch (cell.kind) {
        case CellKind::Lines: column.note = QStringLiteral("一行写一条"); break;
        case CellKind::Choices:
            column.note = QStringLiteral("可选几种，用顿号隔开：") + cell.choices.join(QStringLiteral("、"));
            break;
        case CellKind::Date: column.note = QStringLiteral("如2026-10-01"); break;
        case CellKind::Term: column.note = QStringLiteral("如5个工作日、60日、1个月、2年，当场办结的写“当场”"); break;
        case CellKind::Rule: column.note = QStringLiteral("规则式，一般不用改；没有规则的空着"); break;
        default: break;
        }
        // What is chosen several times from is no list of a cell.
        if (cell.kind == CellKind::Choices)
            column.choices.clear();
        if (cell.kind == CellKind::YesNo)
            column.choices = {QStringLiteral("是"), QStringLiteral("否")};
        if (cell.kind == CellKind::Lines || cell.kind == CellKind::Text)
            column.width = 24;
        layout.columns.append(column);
    }
    for (const Item *item : items) {
        for (qsizetype row = 0; row < table.rows(*item); ++row) {
            QStringList cells;
            if (table.isList())
                cells.append(item->code);
            for (const ItemCell &cell : table.cells)
                cells.append(cellText(catalogue, cell, *item, row));
            layout.rows.append(cells);
        }
    }
    return layout;
}

SheetLayout howToFillIn()
{
    return {QStringLiteral("填写说明"),
            {},
            {{QStringLiteral("一、红色表头的列必须填写；列的先后可以调换，不改的列可以整列删去。")},
             {QStringLiteral("二、工作表“事项”一行一个事项；其他工作表一行一条，用“事项编码”与事项对应。")},
             {QStringLiteral("三、改动已公布的事项：版本加一，写明生效日期（不早于导入当天）和变更理由。")},
             {QStringLiteral("四、部门、材料、数据元可以写名称，也可以写编码，见工作表“代码表”。")},
             {QStringLiteral("五、有一处错误就什么都不导入；导入前会列出新增和改动的内容，确认后才生效。")}}};
}

SheetLayout codeSheet(const Catalogue &catalogue)
{
    SheetLayout layout{QStringLiteral("代码表"),
                       {{QStringLiteral("种类"), false, {}, {}, 16},
                        {QStringLiteral("编码"), false, {}, {}, 24},
                        {QStringLiteral("名称"), false, {}, {}, 40}},
                       {}};
    for (const Material &material : catalogue.materials())
        layout.rows.append({QStringLiteral("材料"), material.code, material.name});
    for (const DataElement &element : catalogue.elements())
        layout.rows.append({QStringLiteral("数据元"), element.code, element.name});
    for (const ItemTable &table : itemTables()) {
        for (const ItemCell &cell : table.cells) {
            for (const QString &choice : cell.choices)
                layout.rows.append({cell.name, QString(), choice});
        }
    }
    return layout;
}
} // namespace

SheetReading readItemSheets(const Workbook &book, const Catalogue &running, QDate day, const WorkingCalendar &calendar)
{
    return ItemSheetReader(book, running, day, calendar).read();
}

bool hasItemSheets(const Workbook &book)
{
    return book.sheet(unitSheetName)
        || std::any_of(itemTables().begin(), itemTables().end(),
                       [&](const ItemTable &table) { return book.sheet(table.name); });
}

QList<SheetLayout> itemSheetLayouts(const Catalogue &catalogue, const QList<const Item *> &items)
{
    QList<SheetLayout> layouts{howToFillIn()};
    for (const ItemTable &table : itemTables())
        layouts.append(layoutOf(table, catalogue, items));
    SheetLayout units{unitSheetName, {{unitCodeColumn, true, {}, {}, 20}, {unitNameColumn, true, {}, {}, 40}}, {}};
    for (const CatalogueUnit &unit : catalogue.units())
        units.rows.append({unit.code, unit.name});
    layouts.append(units);
    layouts.append(codeSheet(catalogue));
    return layouts;
}

} // namespace ow
