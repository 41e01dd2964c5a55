#pragma once
// Small files beside the database, which no backup carries: by them a hub notices that its database is not the newest.
#include "models/base/Describe.h"

#include <QUuid>

namespace ow {

class Random;

/// DIR/hub.tip: how far the log had come a moment ago.
struct HubTip {
    QUuid epoch;
    qint64 seq = 0;
    QByteArray hash;
    static Fields fields();

    /// Nothing when there is none, or none that can be read.
    static std::optional<HubTip> read(const QString &folder);
    /// On the disk when it returns; problem FileFailed.
    Result<void> write(const QString &folder) const;
};

/// DIR/hub.restored: `restore` put a backup in its place, and the hub has not noticed yet.
class RestoredMark {
public:
    static Result<void> put(const QString &folder);
    static bool isThere(const QString &folder);
    static void remove(const QString &folder);
};

/// Tip and mark of a database that is not there any more.
void forgetOtherDatabase(const QString &folder);

/// Which installation this is: another one in another folder (DIR/hub.installation) and on another machine.
Result<QUuid> hubInstallation(const QString &folder, Random &random);

} // namespace ow
