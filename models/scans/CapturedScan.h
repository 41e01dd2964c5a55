#pragma once
#include "models/scans/ScanBasis.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace ow {

/// How the pages of a scan came to be.
enum class ScanOrigin { File, Camera, Scanner, Mixed };

constexpr Code<ScanOrigin> scanOriginCodes[] = {
    {ScanOrigin::File, "file"},
    {ScanOrigin::Camera, "camera"},
    {ScanOrigin::Scanner, "scanner"},
    {ScanOrigin::Mixed, "mixed"},
};
constexpr std::span<const Code<ScanOrigin>> codesOf(ScanOrigin)
{
    return scanOriginCodes;
}

/// What one scan may have, in bytes: what the hub takes as one blob.
constexpr qint64 scanBytesMax = 4 * 1024 * 1024;
/// A file a citizen brings may be larger than what is kept of it.
constexpr qint64 importBytesMax = 64 * 1024 * 1024;
constexpr int scanPagesMax = 100;

/// A paper as captured at the window, whole and in memory only: it is never on a disk unsealed.
struct CapturedScan {
    QByteArray bytes;
    QString mediaType; ///< "application/pdf", "image/jpeg", "image/png"
    int pages = 0;
    ScanOrigin origin = ScanOrigin::File;
    bool simulated = false; ///< taken from the simulated source
    bool unchanged = false; ///< the very bytes of the file that was brought
    ScanBasis basis = ScanBasis::Copy;
};

} // namespace ow

Q_DECLARE_METATYPE(ow::CapturedScan)
