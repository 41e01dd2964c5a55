#include "ui/session/StationContext.h"

#include "ui/common/HallMark.h"
#include "ui/common/Printer.h"

#include <QCoreApplication>

namespace ow {

QStringList StationContext::marks() const
{
    QStringList marks;
    if (const QString mark = HallMark::word(hall.kind); !mark.isEmpty())
        marks.append(mark);
    // Where one practises nothing is printed in earnest, whatever the printer.
    if (printer.isSimulated() && hall.kind != HallKind::Training)
        marks.append(QCoreApplication::translate("StationContext", "模拟"));
    return marks;
}

} // namespace ow
