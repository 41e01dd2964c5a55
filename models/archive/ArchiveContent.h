#pragma once
// What goes into the package of one case: the answers, papers, signatures and scans it has, and metadata.xml with people, process and
// digests. Personal values are in clear here; they leave this only sealed.
#include "models/archive/ArchiveFiles.h"
#include "models/catalogue/Catalogue.h"
#include "models/store/EventLogStore.h"

namespace ow {
class Sealer;
class WorkingCalendar;

/// A file that lies among the hall's sealed blobs.
struct ArchiveBlob {
    QString path;
    QString sha256; ///< hexadecimal, the blob's name
    QUuid key;
};

/// What was read in one snapshot; blobs are fetched afterwards, one at a time.
struct ArchiveDraft {
    FileContents files;
    QList<ArchiveBlob> blobs;
    struct Line {
        QString path;
        QString title;
        QString note; ///< 文号, 何时打印、签署；材料的原件核对
    };
    QList<Line> lines;
    QByteArray head; ///< metadata.xml as far as the files are not in it
};

/// CaseUnknown; SealBroken when the application's key is gone.
Result<ArchiveDraft> archiveDraft(Connection &db, Sealer &sealer, const Catalogue &catalogue,
                                  const ArchivePackage &package);

/// Everything that comes under the manifest: the draft's files with those fetched, metadata.xml, the log of the first test.
FileContents archiveFiles(const ArchiveDraft &draft, const FileContents &fetched, const ArchivePackage &package,
                          Instant now);

} // namespace ow
