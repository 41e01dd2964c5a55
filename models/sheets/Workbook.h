#pragma once
// A spreadsheet as texts: what people typed, whatever kind of cell the program made of it (Office Open XML, ISO/IEC 29500).
#include "models/base/Problem.h"

#include <QList>
#include <QString>

namespace ow {

struct SheetRow {
    int number = 0; ///< as the spreadsheet counts: from 1
    QList<QString> cells;

    QString cell(qsizetype column) const { return cells.value(column); }
};

/// Rows that say something, in order. What is merged says the same in every cell of it.
struct WorkSheet {
    QString name;
    QList<SheetRow> rows;
};

struct Workbook {
    QList<WorkSheet> sheets;

    /// Null when there is none of that name.
    const WorkSheet *sheet(const QString &name) const;
};

/// "C", "AA": the name a spreadsheet gives the column; counted from 0.
QString columnLetters(qsizetype column);

struct WorkbookLimits {
    qint64 fileBytesMax = 2 * 1024 * 1024;  ///< as it travels
    qint64 partBytesMax = 64 * 1024 * 1024; ///< of one part, unpacked: a file that swells more is no spreadsheet
    int sheetsMax = 40;
    int rowsMax = 20000; ///< of one sheet
    int columnsMax = 200;
    int cellLengthMax = 8000;
};

/// The texts of an .xlsx file: dates as 2026-10-01, numbers without exponents, ticks as 是 and 否. SheetUnreadable when it is none, or
/// more than the limits; SheetRefused names every cell whose content cannot be trusted (an error of a formula, a number of more than
/// fifteen digits, whose last ones the spreadsheet has already lost).
Result<Workbook> readWorkbook(const QByteArray &file, const WorkbookLimits &limits = {});

/// A column of a sheet that is made for people to fill in.
struct SheetColumn {
    QString header;
    bool isNeeded = false;
    QStringList choices = {}; ///< offered by the spreadsheet; others are not refused by it
    QString note = {};        ///< shown beside the header
    int width = 16;           ///< in characters
};

struct SheetLayout {
    QString name;
    QList<SheetColumn> columns; ///< none: rows only
    QList<QStringList> rows = {};
};

/// An .xlsx file of these, every cell a text, headers frozen. FileFailed when it could not be made.
Result<QByteArray> writeWorkbook(const QList<SheetLayout> &sheets);

} // namespace ow
