#pragma once
// onewindow-hub calendar｜catalogue｜users: what is brought into a hall by files, running or not.
#include "models/base/Problem.h"

namespace ow {

/// Checks a year's holidays (resources/calendar/README) together with those known. The hub reckons by them, and reckons estimated dates
/// of open cases again, at once; where there is no hall yet they are put in DIR/calendar for its first start.
Result<void> importCalendar(const QString &folder, const QString &source);

/// Prints what a spreadsheet of items and owners would change, then takes it whole, or names every fault; with `onlyLook` it takes nothing.
Result<void> importCatalogue(const QString &folder, const QString &source, bool onlyLook);
/// The same of staff. Passwords of who is new are written to DIR/new-users-….txt (0600), never shown.
Result<void> importUsers(const QString &folder, const QString &source, bool onlyLook);

/// Writes JSON Schemas below this folder, made if need be: with codes (commas between) that of the one form of these items, without those of
/// every element and every item in force. What is there is written over.
Result<void> exportSchemas(const QString &folder, const QString &target, const QString &items);

enum class SheetKind { EmptyItems, AllItems, Staff };
/// Writes a spreadsheet to fill in.
Result<void> exportSheet(const QString &folder, const QString &target, SheetKind kind);

} // namespace ow
