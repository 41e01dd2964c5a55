#pragma once
// 办件短号: what a person reads out, types and remembers instead of the 43 characters of a case number (domain.md §2.1). Pure.
#include <QString>
#include <optional>

namespace ow {

/// Of the hall's n-th case, n from 1 to just under ninety million: nine digits, the last of which checks the others (H. M. Damm 2004,
/// a totally anti-symmetric quasigroup), so that one wrong digit, or two neighbours exchanged, never gives another number.
QString shortNumber(qint64 serial);
/// Which case it is, as typed or scanned: spaces and strokes between, full width, and O, I, l, | and B for 0, 1 and 8 are let pass.
/// Nothing when it is no short number.
std::optional<qint64> shortNumberSerial(const QString &typed);
/// For people: 100 000 014.
QString shortNumberText(const QString &number);

} // namespace ow
