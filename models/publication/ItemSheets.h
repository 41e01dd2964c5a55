#pragma once
// Items and their owners in a spreadsheet: a sheet for what an item says once, one for each list of it, one for the units. The columns
// are the item's cells (ItemCells), in any order; a column or sheet that is not there leaves what the item says already.
#include "models/publication/ItemDifference.h"
#include "models/sheets/SheetNews.h"
#include "models/sheets/Workbook.h"

namespace ow {

class WorkingCalendar;

/// A spreadsheet judged whole. With faults nothing of it may be taken; each is told at its cell in words: "工作表“申请材料”第5行“依据”".
struct SheetReading {
    QList<Item> items; ///< new versions
    QList<CatalogueUnit> units;
    QList<SheetLine> lines;
    Faults faults;
};

/// Every row is held against the rules of shape, reference, quality and publication; older versions never win, and a version that reads
/// otherwise than the published one of its number is a fault. The same spreadsheet again is all Same.
SheetReading readItemSheets(const Workbook &book, const Catalogue &running, QDate day, const WorkingCalendar &calendar);

/// True when the spreadsheet has a sheet of items or units at all.
bool hasItemSheets(const Workbook &book);

/// The sheets to fill in, with these items in them; none: an empty form. With a sheet that says how, and one of all that may be chosen.
QList<SheetLayout> itemSheetLayouts(const Catalogue &catalogue, const QList<const Item *> &items);

} // namespace ow
