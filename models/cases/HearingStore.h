#pragma once
#include "models/cases/Case.h"

namespace ow {

class Connection;

/// Which departments are still to be heard about which open cases.
class HearingStore {
public:
    /// Open cases that wait for this department, the first to be answered first.
    static QList<Case> waitingFor(Connection &db, const QString &unit, int limit);
    /// What a case says of it.
    static void put(Connection &db, const Case &record);
};

} // namespace ow
