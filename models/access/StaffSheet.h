#pragma once
// Staff of the hall in a spreadsheet: 人员, one row a person. What a row does not say stays; nobody is taken away by being left out.
#include "models/access/User.h"
#include "models/sheets/SheetNews.h"
#include "models/sheets/Workbook.h"

#include <QMap>

namespace ow {

struct StaffReading {
    QList<User> created;
    QList<User> changed; ///< their passwords stay
    QList<SheetLine> lines;
    Faults faults; ///< each at its cell in words; with one of them nothing may be taken
};

/// `units`: names by code, of the hall and of the catalogue; both are understood. The same spreadsheet again is all Same.
StaffReading readStaffSheet(const Workbook &book, const QList<User> &known, const QMap<QString, QString> &units);

bool hasStaffSheet(const Workbook &book);

/// The sheet to fill in, with these people in it.
QList<SheetLayout> staffSheetLayouts(const QList<User> &users, const QMap<QString, QString> &units);

/// 窗口人员…
QString roleName(Role role);

} // namespace ow
