#pragma once
#include <QDate>
#include <QString>

namespace ow {

/// 9月24日, 24 Sep: as the screen's language writes a day of this year.
QString dayOfYear(QDate day);
/// 2026年9月24日, 24 Sep 2026.
QString dayWithYear(QDate day);
/// The same as a form, for fields that show a day.
QString dayWithYearForm();

} // namespace ow
