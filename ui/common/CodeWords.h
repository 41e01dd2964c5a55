#pragma once
#include <QString>

namespace ow {

/// What the models make of codes (states, acts, kinds: 已受理) and put together of them (5个工作日) is Chinese, as on papers and in the log. A
/// screen shows it in its language: words by translations/codes_LANG.ts, forms by the table in CodeWords.cpp. What is in neither, a name or
/// a text somebody wrote, stays as it is.
QString codeWord(const QString &chinese);
/// The same for several words joined by 、, as problems' parameters have them.
QString codeWords(const QString &chinese);

} // namespace ow
