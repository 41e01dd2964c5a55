#pragma once
#include <QDate>
#include <QString>

namespace ow {

/// 2026年9月24日, as papers and pages for people have it.
QString chineseDate(QDate day);

} // namespace ow
