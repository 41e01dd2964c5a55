#pragma once
#include "models/finding/FindWords.h"
#include "models/store/Event.h"

namespace ow {

class Sealer;

/// These cases can be found by these words from now on; keyed, so that neither the log nor the tables say one of them.
struct CaseFindable {
    static constexpr char type[] = "gov.find.indexed.v1";
    QList<QString> shortNumbers;
    QList<QByteArray> keys;
    static Fields fields();
};

class FindStore {
public:
    /// Looked at from the newest on; whatever is common beyond that is not looked through.
    static constexpr int lookedAtMax = 2000;

    static QByteArray keyOf(const Sealer &sealer, const FindWord &word);
    struct Serials {
        QList<qint64> found; ///< the newest first
        bool cut = false;    ///< older ones were not looked at: every word stands in too many cases
    };
    /// Serials of the cases that all of these words stand in.
    static Serials find(Connection &db, const QList<QByteArray> &keys, int limit);
    static void put(Connection &db, qint64 serial, const QByteArray &key);

    static void apply(Connection &db, const EventMeta &meta, const CaseFindable &event);
    /// Cases of before, which nothing finds yet: applications, the oldest first.
    static QList<QUuid> waiting(Connection &db, int limit);
    static void doneWaiting(Connection &db, const QList<QUuid> &applications);
};

PendingEvent findableEvent(const Sealer &sealer, const QList<QString> &shortNumbers, const FindWords &words);

std::span<const EventRow> findEvents();

} // namespace ow
