#pragma once
#include "models/store/Command.h"
#include "models/store/TableCompareStore.h"

namespace ow {

/// What replaying a log came to.
struct ReplayFindings {
    qint64 events = 0;
    int tables = 0;
    qint64 unreadableSeq = 0; ///< an event that could not be read or applied; 0: none
    QString unreadableType;
    QList<TableDifference> differences;

    bool isSound() const { return unreadableSeq == 0 && differences.isEmpty(); }
};

/// Tables that are not made of events (design §3): who is signed in, replies, wrapped keys, drafts, how far others have it.
QStringList tablesOutsideTheLog();

/// Applies every event of `hubFile` to an empty database in `emptyFile` (":memory:" or a new file) and compares every table the log owns.
Result<ReplayFindings> replayLog(const QString &hubFile, const QString &emptyFile, const Registry &registry);

} // namespace ow
