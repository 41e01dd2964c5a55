#pragma once
// Makes, tests and destroys archive packages beside the writer, which decides and records; and hands one out in clear (domain.md §12).
#include "models/archive/ArchiveCommands.h"
#include "sync/hub/ArchiveFolder.h"
#include "sync/hub/BlobFolder.h"
#include "sync/protocol/Http.h"

#include <QSet>
#include <mutex>

namespace ow {

class ReaderPool;
class Writer;

struct ArchiveDeskParts {
    QString folder; ///< DIR/archive
    Sealer &sealer;
    BlobFolder &blobs;
    ReaderPool &readers;
    Writer &writer;
};

class ArchiveDesk {
public:
    explicit ArchiveDesk(const ArchiveDeskParts &parts);

    /// One package further, by one thread that is not the writer's; false when nothing was to be done, or could not be now. Every piece
    /// may be cut off anywhere and is done again from its start.
    bool step();

    /// GET /v1/archive/{package}?reason=…: the package in clear as a zip, for the supervisor, with a trace. SecretExport.
    static bool serves(const Request &request);
    Reply handle(const Request &request, const Actor &actor);

private:
    bool finish(const ArchivePackage &package);
    bool make(const ArchivePackage &package);
    Result<ArchivePackage> written(const ArchivePackage &package);
    bool retest(const ArchivePackage &package);
    bool destroy(const ArchivePackage &package);
    bool beginNext();
    Result<ArchiveTest> tested(const ArchivePackage &package);
    bool record(const std::function<Result<Decision>(CommandContext &)> &decide);
    Result<ArchiveBytes> bytesOf(const ArchivePackage &package);
    Result<FileContents> exportable(const QUuid &id, const QString &reason, const Actor &actor);
    Result<void> leaveTrace(const ArchivePackage &package, const QString &reason, const Actor &actor);

    ArchiveFolder m_folder;
    Sealer &m_sealer;
    BlobFolder &m_blobs;
    ReaderPool &m_readers;
    Writer &m_writer;
    std::mutex m_files;       ///< one at a time in the folder
    QSet<QUuid> m_unfinished; ///< tried in this round
    QUuid m_lookedAt;         ///< up to where concluded cases were looked at in this round
};

} // namespace ow
