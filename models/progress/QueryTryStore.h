#pragma once
#include "models/base/Time.h"

#include <QString>

namespace ow {

class Connection;

/// Wrong query codes: counted for the number they were tried on and for who tried, outside the event log.
class QueryTryStore {
public:
    static constexpr int wrongMaxOfNumber = 5;
    static constexpr int wrongMaxOfAsker = 10;
    static constexpr int pauseMinutes = 15; ///< after so many, and until a count is forgotten

    /// Minutes until this subject may be tried again; zero: now.
    static int minutesToWait(Connection &db, const QString &subject, int wrongMax, Instant now);
    static void addWrong(Connection &db, const QString &subject, Instant now);
};

} // namespace ow
