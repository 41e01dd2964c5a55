#pragma once
// Makes the backups the rule asks for, beside the writer: copy, check of the copy, papers and scans, sealing, removal of old ones. The
// writer only hears what came of it.
#include "models/backup/Backup.h"
#include "sync/hub/BackupSet.h"
#include "sync/hub/Hub.h"

namespace ow {

/// Driven by one thread that is not the writer's.
class BackupDesk {
public:
    /// `folder` is the hub's. Hub and random outlive the desk.
    BackupDesk(Hub &hub, QString folder, Random &random);

    /// A whole backup when one is due; false otherwise.
    bool step();
    /// From any thread: what is under way is dropped, and made anew after the next start.
    void stop() { m_stop = true; }

private:
    struct Plan {
        BackupPolicy policy;
        BackupCause cause = BackupCause::Daily;
        Instant at;           ///< unset: never
        bool hadGood = false; ///< the folder should hold one
        SpaceLimits limits;
    };
    using Made = tl::expected<BackupManifest, BackupFault>;

    Result<Plan> plan();
    void make(const Plan &plan);
    /// Nothing when the desk was stopped on the way.
    std::optional<Made> makeIn(const BackupSet &set, const Plan &plan, BackupRecord &record);
    std::optional<Made> sealedIn(const BackupSet &set, const QString &half, BackupManifest manifest,
                                 BackupRecord &record);
    std::optional<BackupFault> checked(const QString &copy, BackupManifest &manifest) const;
    bool goesOn() const { return !m_stop; }

    Hub &m_hub;
    const QString m_folder;
    Random &m_random;
    ReaderPool m_readers;
    std::atomic<bool> m_stop{false};
    qint64 m_seenSeq = -1; ///< log as of the plan
    Instant m_dueAt;
};

} // namespace ow
