#include "models/sheets/SheetHeading.h"

#include "models/base/ProblemTypes.h"

#include <QSet>
#include <algorithm>

namespace ow {

namespace {
constexpr int headingRowsMax = 10;

QString plainHeading(QString text)
{
    text.remove(QLatin1Char('*'));
    text.remove(QLatin1Char('\n'));
    return text.simplified();
}

/// For people's own use; never read.
bool isRemark(const QString &heading)
{
    return heading == QStringLiteral("备注") || heading == QStringLiteral("序号");
}

} // namespace

Fault sheetFault(const QString &place, const QString &what)
{
    return {place, &problem::CatalogueRule, {{QStringLiteral("what"), what}}};
}

SheetHeading headingOf(const WorkSheet &sheet, const QStringList &names, const QString &key, Faults &faults)
{
    qsizetype best = -1;
    int bestKnown = 0;
    for (qsizetype r = 0; r < std::min<qsizetype>(sheet.rows.size(), headingRowsMax); ++r) {
        QSet<QString> known;
        for (const QString &cell : sheet.rows.at(r).cells) {
            if (names.contains(plainHeading(cell)))
                known.insert(plainHeading(cell));
        }
        if (known.contains(key) && known.size() > bestKnown) {
            best = r;
            bestKnown = int(known.size());
        }
    }
    if (best < 0) {
        // An empty sheet says nothing, and is nothing to find fault with.
        if (!sheet.rows.isEmpty())
            faults.append(sheetFault(QStringLiteral("工作表“%1”").arg(sheet.name),
                                     QStringLiteral("前%1行里没有找到表头“%2”").arg(headingRowsMax).arg(key)));
        return {};
    }
    SheetHeading heading{best, {}};
    const SheetRow &row = sheet.rows.at(best);
    for (qsizetype c = 0; c < row.cells.size(); ++c) {
        const QString name = plainHeading(row.cells.at(c));
        const QString place =
            QStringLiteral("工作表“%1”第%2行第%3列").arg(sheet.name).arg(row.number).arg(columnLetters(c));
        if (name.isEmpty() || isRemark(name))
            continue;
        if (!names.contains(name))
            faults.append(sheetFault(place, QStringLiteral("不认识表头“%1”").arg(name)));
        else if (heading.columns.contains(name))
            faults.append(sheetFault(place, QStringLiteral("表头“%1”重复").arg(name)));
        else
            heading.columns.insert(name, c);
    }
    return heading;
}

QString sheetPlace(const WorkSheet &sheet, const SheetRow &row, const QString &column)
{
    const QString place = QStringLiteral("工作表“%1”第%2行").arg(sheet.name).arg(row.number);
    return column.isEmpty() ? place : place + QStringLiteral("“%1”").arg(column);
}

SheetTable SheetTable::find(const Workbook &book, const QString &name, const QStringList &columns, const QString &key,
                            Faults &faults)
{
    SheetTable table{book.sheet(name), {}};
    if (table.sheet)
        table.heading = headingOf(*table.sheet, columns, key, faults);
    return table;
}

} // namespace ow
