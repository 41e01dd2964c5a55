#pragma once
#include <QStringList>

namespace ow {

/// One line of a table for spreadsheets (RFC 4180): every cell quoted, and none that a spreadsheet would take for a formula.
QString csvLine(const QStringList &cells);

} // namespace ow
