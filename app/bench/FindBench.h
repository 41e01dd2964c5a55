#pragma once

namespace ow {

/// `find`: 查办件 by the product's own command over ten thousand cases and over `cases`: names by pinyin and characters, last fours,
/// parts of companies, numbers, two things at once, and what is not there. Each answer with its cases read; p50, p99 and how much
/// longer the 99th takes among more. False when that is more than half again as long, or a case is not found.
bool benchFind(int cases);

} // namespace ow
