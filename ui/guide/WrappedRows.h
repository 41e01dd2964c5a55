#pragma once

namespace ow {
class DataTable;

/// For tables whose texts are read in full: nothing is cut off, rows grow with their longest text.
void wrapRows(DataTable &table);

} // namespace ow
