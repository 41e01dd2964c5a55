#pragma once
#include "models/base/Problem.h"

#include <QStringList>

namespace ow {

class Connection;

/// How the rows of one table differ between two databases of the same schema.
struct TableDifference {
    QString table;
    qint64 onlyFirst = 0;
    qint64 onlySecond = 0;
    QString firstRow; ///< an example of each, as SQL literals: for tests, never shown or logged
    QString secondRow;
};

class TableCompareStore {
public:
    static QStringList tables(Connection &db);
    /// Every table of the first but the ones left out, row by row; empty when all are equal.
    static Result<QList<TableDifference>> differences(Connection &first, Connection &second,
                                                      const QStringList &leftOut);
};

} // namespace ow
