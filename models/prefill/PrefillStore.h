#pragma once
#include "models/store/Event.h"

namespace ow {

/// What somebody has said for the visit of this ticket; outside the event log, sealed under a key of its own that is destroyed with it.
struct SavedPrefill {
    QUuid ticket;
    QList<QString> items;
    int count = 0; ///< answers
    QUuid key;
    QByteArray bodySealed; ///< QList of answers as a DraftBody
    Instant savedAt;
};

class PrefillStore {
public:
    static std::optional<SavedPrefill> find(Connection &db, const QUuid &ticket);
    /// `day` of the ticket: when it has passed, so has this.
    static void put(Connection &db, const SavedPrefill &prefill, QDate day);
    static void remove(Connection &db, const QUuid &ticket);
    /// Whose visit is over, or whose day.
    static QList<SavedPrefill> ended(Connection &db, QDate today);
};

} // namespace ow
