#include "models/shifts/ShiftStore.h"

#include "models/cases/HoldingStore.h"
#include "models/shifts/ShiftRules.h"
#include "models/store/StoredRecords.h"

namespace ow {

std::optional<Shift> ShiftStore::find(Connection &db, const QUuid &id)
{
    return storedRecord<Shift>(db, db.query("SELECT record FROM shift WHERE id = ?", id));
}

std::optional<Shift> ShiftStore::openAt(Connection &db, int window)
{
    return storedRecord<Shift>(
        db, db.query("SELECT record FROM shift WHERE open_at = ? ORDER BY made_seq DESC LIMIT 1", window));
}

QList<Shift> ShiftStore::newest(Connection &db, int limit)
{
    return storedRecords<Shift>(db, db.query("SELECT record FROM shift ORDER BY made_seq DESC LIMIT ?", limit));
}

void ShiftStore::applySigned(Connection &db, const EventMeta &meta, const ShiftSigned &event)
{
    put(db, meta, event.shift);
    if (!event.shift.taken)
        return;
    for (const ShiftLine &line : event.shift.lines) {
        if (line.kind == ShiftLineKind::Original && !line.gone)
            HoldingStore::setHolder(db, originalApplication(line.key), event.shift.taken->user);
    }
}

void ShiftStore::put(Connection &db, const EventMeta &meta, const Shift &shift)
{
    const bool isOpen = shift.state == ShiftState::Waiting || shift.state == ShiftState::Locked;
    db.run("INSERT INTO shift(id, open_at, made_seq, record) VALUES(?,?,?,?) ON CONFLICT(id) DO UPDATE SET open_at = "
           "excluded.open_at, record = excluded.record",
           shift.id, isOpen ? std::optional(shift.place.window) : std::nullopt, meta.seq,
           QString::fromUtf8(toJson(shift)));
}

} // namespace ow
