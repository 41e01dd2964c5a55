#pragma once
// 网上申请: what a case applied for at the platform carries from there. It has the number it got there to its end (domain.md §2.1, §2.5:
// an online case goes on at the window under the same number).
#include "models/base/Describe.h"

namespace ow {

/// A file the applicant sent with a paper; the platform keeps its bytes.
struct UploadedFile {
    QString sha256; ///< lower-case hex
    QString media;  ///< "application/pdf", "image/jpeg", "image/png"
    qint64 bytes = 0;

    static Fields fields();
    friend bool operator==(const UploadedFile &, const UploadedFile &) = default;
};

struct CaseOnline {
    QString application; ///< number of the application at the platform
    QDate filedOn;       ///< the day it reached the platform: its receipt
    QDate takenOn;       ///< the day this hall had it; later when the line was cut
    std::optional<QDate> passedOn = {};
    std::optional<QString> passedBy = {};     ///< name as it stands on papers
    std::optional<QList<QString>> bring = {}; ///< names of papers whose originals are to be shown
    std::optional<QDate> shownOn = {};        ///< the originals were seen that day: acceptance is dated by it

    static Fields fields();
};

} // namespace ow
