#include "models/prefill/PrefillStore.h"

#include "models/store/Connection.h"

namespace ow {

namespace {
SavedPrefill prefillOf(const Query &row)
{
    return {row.uuid(0),   row.text(1).split(QLatin1Char(',')), int(row.integer(2)), row.uuid(3), row.bytes(4),
            row.instant(5)};
}
} // namespace

std::optional<SavedPrefill> PrefillStore::find(Connection &db, const QUuid &ticket)
{
    Query q = db.query(
        "SELECT ticket, items, answers, data_key, body_sealed, saved_at_ms FROM prefill WHERE ticket = ?", ticket);
    return q.next() ? std::optional(prefillOf(q)) : std::nullopt;
}

void PrefillStore::put(Connection &db, const SavedPrefill &prefill, QDate day)
{
    db.run("INSERT INTO prefill(ticket, day, items, answers, data_key, body_sealed, saved_at_ms) VALUES(?,?,?,?,?,?,?) "
           "ON CONFLICT(ticket) DO UPDATE SET day = excluded.day, items = excluded.items, answers = excluded.answers, "
           "data_key = excluded.data_key, body_sealed = excluded.body_sealed, saved_at_ms = excluded.saved_at_ms",
           prefill.ticket, day, prefill.items.join(QLatin1Char(',')), prefill.count, prefill.key, prefill.bodySealed,
           prefill.savedAt);
}

void PrefillStore::remove(Connection &db, const QUuid &ticket)
{
    db.run("DELETE FROM prefill WHERE ticket = ?", ticket);
}

QList<SavedPrefill> PrefillStore::ended(Connection &db, QDate today)
{
    QList<SavedPrefill> all;
    Query q = db.query(
        "SELECT p.ticket, p.items, p.answers, p.data_key, p.body_sealed, p.saved_at_ms FROM prefill p "
        "LEFT JOIN ticket t ON t.id = p.ticket WHERE p.day < ? OR t.state IS NULL OR t.state IN ('done', 'cancelled')",
        today);
    while (q.next())
        all.append(prefillOf(q));
    return all;
}

} // namespace ow
