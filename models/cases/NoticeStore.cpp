#include "models/cases/NoticeStore.h"

#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"

namespace ow {

namespace {
QList<NoticeWarning> noticeWarnings(Connection &db, Query q)
{
    QList<NoticeWarning> warnings;
    while (q.next()) {
        if (const auto warning = fromJson<NoticeWarning>(q.text(0).toUtf8(), Strictness::Tolerant))
            warnings.append(*warning);
        else
            db.fail(Problem(problem::DatabaseCorrupt));
    }
    return warnings;
}
} // namespace

std::optional<NoticeWarning> NoticeStore::find(Connection &db, const QUuid &id)
{
    const auto found = noticeWarnings(db, db.query("SELECT record FROM notice_warning WHERE id = ?", id));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<NoticeWarning> NoticeStore::all(Connection &db, int limit)
{
    return noticeWarnings(db, db.query("SELECT record FROM notice_warning ORDER BY warned_seq DESC LIMIT ?", limit));
}

void NoticeStore::put(Connection &db, const EventMeta &meta, const NoticeWarning &w)
{
    db.run("INSERT INTO notice_warning(id, warned_seq, settled, record) VALUES(?,?,?,?) "
           "ON CONFLICT(id) DO UPDATE SET settled = excluded.settled, record = excluded.record",
           w.id, meta.seq, w.settled ? 1 : 0, QString::fromUtf8(toJson(w)));
}

} // namespace ow
