#pragma once
#include "models/backup/Backup.h"
#include "models/store/Event.h"

namespace ow {

class BackupStore {
public:
    static BackupPolicy policy(Connection &db);
    static std::optional<BackupAsked> asked(Connection &db);
    static std::optional<BackupRecord> last(Connection &db);
    static std::optional<BackupRecord> lastGood(Connection &db);
    /// Newest first.
    static QList<BackupRecord> newest(Connection &db, int limit);
    /// There is a good one in the folder of the rule, as far as the hall knows.
    static bool hasGoodInFolder(Connection &db);
    /// The hall's first event; unset when there is none.
    static Instant since(Connection &db);

    static void apply(Connection &db, const EventMeta &meta, const BackupEnded &event);
    static void apply(Connection &db, const EventMeta &meta, const BackupAsked &event);
    static void apply(Connection &db, const EventMeta &meta, const BackupPolicySet &event);
};

} // namespace ow
