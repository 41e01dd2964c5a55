#pragma once
// An item as people write it, element by element (the elements of GB/T 39046, domain.md §1.1): the columns of a spreadsheet and the
// fields of the editor are the same cells, and so are the places faults speak of.
#include "models/catalogue/Catalogue.h"

#include <functional>

namespace ow {

enum class CellKind { Text, Lines, Number, Money, Date, Term, YesNo, Choice, Choices, Rule };

/// What a cell names by its code.
enum class CellRefers { Nothing, Unit, Material, Element, Items };

struct ItemCell {
    QString part;  ///< 办理时限; empty in tables of several rows
    QString name;  ///< 承诺时限
    QString place; ///< "promised", "reach.visits"; in tables of several rows inside the row
    CellKind kind = CellKind::Text;
    bool isNeeded = false;
    QStringList choices = {}; ///< what may be written, of Choice and Choices
    CellRefers refers = CellRefers::Nothing;
    /// As written; codes where it refers to something.
    std::function<QString(const Item &, qsizetype row)> read = {};
    /// Takes it; otherwise what is expected ("日期，如2026-10-01"), and nothing is changed.
    std::function<QString(Item &, qsizetype row, const QString &)> write = {};
};

/// What an item says once (one row), or a list of it.
struct ItemTable {
    QString name;  ///< 申请材料
    QString place; ///< "materials"; empty for what is said once
    QList<ItemCell> cells;
    std::function<qsizetype(const Item &)> rows;
    std::function<void(Item &, qsizetype rows)> resize;

    bool isList() const { return !place.isEmpty(); }
};

/// The first is what is said once.
const QList<ItemTable> &itemTables();

/// What stands in the cell, with names for codes.
QString cellText(const Catalogue &catalogue, const ItemCell &cell, const Item &item, qsizetype row = 0);
/// Names and codes are both understood. Empty, or what is wrong: "不能空着", "应为是或否"…
QString setCell(const Catalogue &catalogue, const ItemCell &cell, Item &item, qsizetype row, const QString &text);

struct CellAt {
    const ItemTable *table = nullptr;
    const ItemCell *cell = nullptr; ///< null: the row as a whole
    qsizetype row = 0;
};

/// The cell a fault of an item speaks of; nothing when it is about none.
std::optional<CellAt> cellOfPlace(const QString &place);
/// "承诺时限", "申请材料第2行“依据”".
QString cellWords(const CellAt &at);

/// What follows from the rest: initials of the names, whether it is done at once, the row's own shape. `before` may be null.
void settleItem(Item &item, const Item *before);
/// Shape alone (lengths, numbers): what the catalogue's file would be refused for.
Faults shapeFaults(const Item &item);

} // namespace ow
