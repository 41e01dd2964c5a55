#include "models/sheets/Workbook.h"

namespace ow {

const WorkSheet *Workbook::sheet(const QString &name) const
{
    for (const WorkSheet &one : sheets) {
        if (one.name == name)
            return &one;
    }
    return nullptr;
}

QString columnLetters(qsizetype column)
{
    QString letters;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QLatin1Char(char('A' + (rest - 1) % 26)));
    return letters;
}

} // namespace ow
