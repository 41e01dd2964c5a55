#include "models/cases/NoticeStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

std::optional<NoticeWarning> NoticeStore::find(Connection &db, const QUuid &id)
{
    return storedRecord<NoticeWarning>(db, db.query("SELECT record FROM notice_warning WHERE id = ?", id));
}

QList<NoticeWarning> NoticeStore::all(Connection &db, int limit)
{
    return storedRecords<NoticeWarning>(
        db, db.query("SELECT record FROM notice_warning ORDER BY warned_seq DESC LIMIT ?", limit));
}

void NoticeStore::put(Connection &db, const EventMeta &meta, const NoticeWarning &w)
{
    db.run("INSERT INTO notice_warning(id, warned_seq, settled, record) VALUES(?,?,?,?) "
           "ON CONFLICT(id) DO UPDATE SET settled = excluded.settled, record = excluded.record",
           w.id, meta.seq, w.settled ? 1 : 0, QString::fromUtf8(toJson(w)));
}

} // namespace ow
