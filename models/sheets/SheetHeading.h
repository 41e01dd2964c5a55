#pragma once
#include "models/sheets/Workbook.h"

#include <QMap>

namespace ow {

/// The table under a heading row: where each column stands, found by what most cells of one of the first rows say.
struct SheetHeading {
    qsizetype row = -1; ///< index in Sheet::rows; -1 when none has the key column
    QMap<QString, qsizetype> columns;
};

/// Unknown and repeated headings are faults, and a sheet that says something under no heading; a mark of needed columns (*) does not
/// count, nor do columns of people's own remarks (备注, 序号).
SheetHeading headingOf(const WorkSheet &sheet, const QStringList &names, const QString &key, Faults &faults);

/// "工作表“事项”第3行“名称”"
QString sheetPlace(const WorkSheet &sheet, const SheetRow &row, const QString &column = {});
Fault sheetFault(const QString &place, const QString &what);

/// One sheet with its heading.
struct SheetTable {
    const WorkSheet *sheet = nullptr; ///< null when the spreadsheet has none of that name
    SheetHeading heading;

    static SheetTable find(const Workbook &book, const QString &name, const QStringList &columns, const QString &key,
                           Faults &faults);
    bool isThere() const { return sheet && heading.row >= 0; }
    bool has(const QString &column) const { return heading.columns.contains(column); }
    /// Below the heading.
    QList<SheetRow> rows() const { return sheet->rows.mid(heading.row + 1); }
    QString text(const SheetRow &row, const QString &column) const
    {
        return row.cell(heading.columns.value(column, -1)).trimmed();
    }
    QString place(const SheetRow &row, const QString &column = {}) const { return sheetPlace(*sheet, row, column); }
};

} // namespace ow
