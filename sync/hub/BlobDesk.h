#pragma once
#include "models/store/Command.h"
#include "sync/hub/BlobFolder.h"
#include "sync/protocol/Http.h"

namespace ow {

class ReaderPool;
class Writer;

/// What one blob may have: a photographed A4 page at 300 dots an inch has a quarter of it.
constexpr qint64 blobBytesMax = 4 * 1024 * 1024;

/// HEAD, PUT and GET /v1/blobs/{sha256}?application=ID: printed papers and scans. With the application its data key seals them, and
/// erasing that key erases them. Putting is for signed-in staff and may be repeated; a blob is on the disk before the reply, so
/// before any command that names it. Getting shows personal data: for those who handle cases, with a reason, and leaves a trace.
class BlobDesk {
public:
    BlobDesk(BlobFolder &blobs, ReaderPool &readers, Writer &writer)
        : m_blobs(blobs), m_readers(readers), m_writer(writer)
    {
    }

    static bool serves(const Request &request);
    Reply handle(const Request &request, const Actor &actor);

private:
    Reply put(const Request &request, const QString &sha256Hex);
    Reply get(const Request &request, const Actor &actor, const QString &sha256Hex);
    Result<void> leaveTrace(const Request &request, const Actor &actor, const QString &sha256Hex);

    BlobFolder &m_blobs;
    ReaderPool &m_readers;
    Writer &m_writer;
};

} // namespace ow
