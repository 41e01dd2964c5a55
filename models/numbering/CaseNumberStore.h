#pragma once
#include "models/numbering/CaseNumbers.h"

namespace ow {

class CaseNumberStore {
public:
    static qint64 lastSerial(Connection &db);
    static std::optional<qint64> serialOf(Connection &db, const QUuid &application, const QString &item);
    /// What has this number; nothing when it was never given.
    static std::optional<GivenNumber> find(Connection &db, qint64 serial);
    /// Cases of before short numbers that have none yet, the oldest first.
    static QList<std::pair<QUuid, QString>> unnumbered(Connection &db, int limit);

    /// Of a case's own event, too.
    static void put(Connection &db, const GivenNumber &given);
    static void apply(Connection &db, const EventMeta &meta, const ShortNumbersGiven &event);
};

} // namespace ow
