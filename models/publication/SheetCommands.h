#pragma once
// Items and their owners from a spreadsheet, looked at first and then taken whole (domain.md §1.4; only for a hall without a platform).
#include "models/publication/ItemSheets.h"
#include "models/sheets/SheetFile.h"
#include "models/store/Command.h"

namespace ow {

/// An .xlsx file as it travels.
struct CheckSheets {
    static constexpr char name[] = "catalogue.checkSheets";
    using Reply = SheetPreview;
    SheetFile file;

    static Fields fields();
};

/// Refused whole with every fault, and with Conflict when `fingerprint` is given and the catalogue has moved on since it was looked at.
/// What is the same already changes nothing.
struct ImportSheets {
    static constexpr char name[] = "catalogue.importSheets";
    using Reply = SheetPreview;
    SheetFile file;
    QString reason;
    std::optional<QString> fingerprint = {}; ///< of the preview that was looked at

    static Fields fields();
};

/// From here on the hall runs on these, beside what it ran on before.
struct SheetsImported {
    static constexpr char type[] = "gov.catalogue.sheets.v1";
    QList<Item> items;
    QList<CatalogueUnit> units;
    QString by;
    QString reason;

    static Fields fields();
};

/// A spreadsheet to fill in, as a file. Parameters: filled=1 for one with all items in force or of the future in it.
struct ItemSheetsView {
    static constexpr char name[] = "itemSheets";
    QString fileName;
    SheetFile file;

    static Fields fields();
};

std::span<const CommandRow> sheetCommands();
std::span<const EventRow> sheetEvents();
std::span<const ViewRow> sheetViews();

} // namespace ow
