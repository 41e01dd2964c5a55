#include "ui/session/StationContext.h"

#include "ui/common/Printer.h"

#include <QCoreApplication>

namespace ow {

QStringList StationContext::marks() const
{
    QStringList marks;
    if (hall.demo)
        marks.append(QCoreApplication::translate("StationContext", "演示"));
    if (printer.isSimulated())
        marks.append(QCoreApplication::translate("StationContext", "模拟"));
    return marks;
}

} // namespace ow
