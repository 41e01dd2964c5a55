#include "app/bench/FloorStore.h"

#include "models/store/Connection.h"

#include <QElapsedTimer>

namespace ow {

double floorCommitsPerSecond(const QString &folder, int milliseconds)
{
    const auto db = Connection::open(folder + QStringLiteral("/floor.db"), OpenMode::Writer);
    if (!db)
        return 0;
    (*db)->run("PRAGMA journal_mode=WAL"); // as the hub's: one sync a commit, not four
    (*db)->runScript("CREATE TABLE IF NOT EXISTS entity(id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;"
                     "CREATE TABLE IF NOT EXISTS log(seq INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;");
    const QByteArray body(420, 'x');
    QElapsedTimer timer;
    timer.start();
    qint64 commits = 0;
    while (timer.elapsed() < milliseconds) {
        (*db)->begin();
        (*db)->run("INSERT INTO entity(id, body) VALUES(?, ?) ON CONFLICT(id) DO UPDATE SET body = excluded.body",
                   commits % 1000, body);
        (*db)->run("INSERT INTO log(body) VALUES(?)", body);
        if (!(*db)->commit())
            return 0;
        ++commits;
    }
    return double(commits) * 1000 / double(timer.elapsed());
}

} // namespace ow
