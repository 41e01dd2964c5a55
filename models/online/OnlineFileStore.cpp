#include "models/online/OnlineFile.h"
#include "models/store/Connection.h"

namespace ow {

QList<OnlineFile> OnlineFileStore::wanted(Connection &db, int limit)
{
    QList<OnlineFile> files;
    Query q = db.query("SELECT application, material, sha256, media, bytes FROM online_file WHERE held = 0 "
                       "ORDER BY named_seq LIMIT ?",
                       limit);
    while (q.next())
        files.append({q.uuid(0), q.text(1), {q.text(2), q.text(3), q.integer(4)}});
    return files;
}

void OnlineFileStore::apply(Connection &db, const EventMeta &meta, const OnlineFilesNamed &event)
{
    for (const OnlineFile &one : event.files)
        db.run("INSERT INTO online_file(application, material, sha256, media, bytes, named_seq, held) "
               "VALUES(?,?,?,?,?,?,0) ON CONFLICT DO NOTHING",
               one.application, one.material, one.file.sha256, one.file.media, one.file.bytes, meta.seq);
}

void OnlineFileStore::apply(Connection &db, const EventMeta &, const OnlineFileHeld &event)
{
    db.run("UPDATE online_file SET held = 1 WHERE application = ? AND material = ? AND sha256 = ?",
           event.file.application, event.file.material, event.file.file.sha256);
}

} // namespace ow
