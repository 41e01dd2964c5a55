#include "ui/common/DayText.h"

#include <QCoreApplication>
#include <QLocale>

namespace ow {

QString dayOfYear(QDate day)
{
    return QLocale().toString(day, QCoreApplication::translate("DayText", "M月d日"));
}

QString dayWithYear(QDate day)
{
    return QLocale().toString(day, dayWithYearForm());
}

QString dayWithYearForm()
{
    return QCoreApplication::translate("DayText", "yyyy年M月d日");
}

} // namespace ow
