#pragma once

namespace ow {

/// Ten items of sixty fields, half of them with rules, merged into one form with its certificate, beside nothing but reading the same
/// ten files with QJsonDocument; and what comes after, compiling the form and its first evaluation. True when merging takes at most
/// three times as long as reading.
bool benchMerge(int rounds);

} // namespace ow
