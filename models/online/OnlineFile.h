#pragma once
// Files of online applications on their way from the platform: named when an application or its correction is taken over, held once their
// bytes lie here under its key, as scans of the papers they were sent with.
#include "models/online/OnlineApplication.h"
#include "models/store/Command.h"

namespace ow {

/// One file of one paper.
struct OnlineFile {
    QUuid application;
    QString material;
    UploadedFile file;
    static Fields fields();
};

struct OnlineFilesNamed {
    static constexpr char type[] = "gov.online.filesNamed.v1";
    QList<OnlineFile> files;
    static Fields fields();
};
struct OnlineFileHeld {
    static constexpr char type[] = "gov.online.fileHeld.v1";
    OnlineFile file;
    static Fields fields();
};

/// Every file of these papers.
QList<OnlineFile> filesOf(const QUuid &application, const QList<OnlineMaterial> &materials);

class OnlineFileStore {
public:
    /// Those that are not here yet, in the order they were named; at most so many.
    static QList<OnlineFile> wanted(Connection &db, int limit);

    static void apply(Connection &db, const EventMeta &meta, const OnlineFilesNamed &event);
    static void apply(Connection &db, const EventMeta &meta, const OnlineFileHeld &event);
};

/// The bytes of a file lie here: from now on it is a scan of its paper, brought by the applicant and held against no original. By the hub
/// itself. Nothing happens when it was held before or was sent anew by now; BlobUnknown when its bytes are not here.
Result<Decision> decideFileHeld(CommandContext &context, const OnlineFile &file, int pages);

std::span<const EventRow> onlineEvents();

} // namespace ow
