#pragma once
#include "models/cases/Case.h"
#include "models/cases/ToleranceFigures.h"

namespace ow {

/// A row for each tolerated paper, written with its case.
class ToleratedStore {
public:
    static QList<ToleratedPaper> since(Connection &db, QDate acceptedOn);
    static void put(Connection &db, const Case &record);
};

} // namespace ow
