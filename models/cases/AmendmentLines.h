#pragma once
// What stood there and what stands there now, opened: for the file of a case, which shows personal values.
#include "models/cases/Case.h"

namespace ow {

class Connection;
class Sealer;

struct AmendmentLines {
    struct Line {
        QString key;
        QString before;
        QString after;
        static Fields fields();
    };
    QUuid amendment;
    QList<Line> lines;
    static Fields fields();
};
/// Of each correction of this case, in its order; SealBroken when the application was erased.
Result<QList<AmendmentLines>> amendmentLines(Connection &db, Sealer &sealer, const Case &record);

} // namespace ow
