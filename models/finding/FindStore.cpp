#include "models/finding/FindStore.h"

#include "models/numbering/ShortNumber.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int keyBytes = 8;
constexpr int keysMax = 500;
constexpr int countedMax = FindStore::lookedAtMax + 1; ///< a key that is read whole goes before one that is not

const EventRow findEventTable[] = {
    eventRow<CaseFindable, &FindStore::apply, projectNothing<CaseFindable>>(0),
};

/// How many cases stand under it, as far as it matters which key has fewer.
qint64 countUnder(Connection &db, const QByteArray &key)
{
    Query q = db.query("SELECT count(*) FROM (SELECT 1 FROM find_key WHERE key = ? LIMIT ?)", key, countedMax);
    return q.next() ? q.integer(0) : 0;
}
} // namespace

QByteArray FindStore::keyOf(const Sealer &sealer, const FindWord &word)
{
    return sealer.blindIndex(word.kind, word.text).left(keyBytes);
}

FindStore::Serials FindStore::find(Connection &db, const QList<QByteArray> &keys, int limit)
{
    QList<std::pair<qint64, QByteArray>> ranked;
    for (const QByteArray &key : keys)
        ranked.append({countUnder(db, key), key});
    std::sort(ranked.begin(), ranked.end());
    Serials serials;
    if (ranked.isEmpty())
        return serials;
    serials.cut = ranked.first().first > lookedAtMax;
    Query rarest = db.query("SELECT serial FROM find_key WHERE key = ? ORDER BY serial DESC LIMIT ?",
                            ranked.first().second, lookedAtMax);
    while (serials.found.size() < limit && rarest.next()) {
        const qint64 serial = rarest.integer(0);
        const bool hasAll = std::all_of(ranked.begin() + 1, ranked.end(), [&](const auto &one) {
            return db.query("SELECT 1 FROM find_key WHERE key = ? AND serial = ?", one.second, serial).next();
        });
        if (hasAll)
            serials.found.append(serial);
    }
    return serials;
}

void FindStore::put(Connection &db, qint64 serial, const QByteArray &key)
{
    db.run("INSERT INTO find_key(key, serial) VALUES(?, ?) ON CONFLICT(key, serial) DO NOTHING", key, serial);
}

void FindStore::apply(Connection &db, const EventMeta &, const CaseFindable &event)
{
    for (const QString &number : event.shortNumbers) {
        const auto serial = shortNumberSerial(number);
        for (const QByteArray &key : serial ? event.keys : QList<QByteArray>())
            put(db, *serial, key);
    }
}

QList<QUuid> FindStore::waiting(Connection &db, int limit)
{
    QList<QUuid> found;
    Query q = db.query("SELECT application FROM find_waiting ORDER BY place LIMIT ?", limit);
    while (q.next())
        found.append(q.uuid(0));
    return found;
}

void FindStore::doneWaiting(Connection &db, const QList<QUuid> &applications)
{
    for (const QUuid &application : applications)
        db.run("DELETE FROM find_waiting WHERE application = ?", application);
}

PendingEvent findableEvent(const Sealer &sealer, const QList<QString> &shortNumbers, const FindWords &words)
{
    CaseFindable event{shortNumbers, {}};
    for (const FindWord &word : words) {
        const QByteArray key = FindStore::keyOf(sealer, word);
        if (!event.keys.contains(key) && event.keys.size() < keysMax)
            event.keys.append(key);
    }
    return pendingEvent(QStringLiteral("find/") + shortNumbers.value(0), event);
}

std::span<const EventRow> findEvents()
{
    return findEventTable;
}

Fields CaseFindable::fields()
{
    return {field("shortNumbers", &CaseFindable::shortNumbers, {.lengthMin = 9, .lengthMax = 9}),
            field("keys", &CaseFindable::keys, {.lengthMin = keyBytes, .lengthMax = keyBytes, .itemsMax = keysMax})};
}

} // namespace ow
