#pragma once
// The seam under SQLite: a VFS over the system's own that counts the steps which reach the disk and can fail the n-th one.
#include <QtGlobal>

namespace ow {

/// Only one may exist at a time; connections use it when opened with `FaultDisk::vfsName`. Writes, truncations, syncs and deletes count as steps.
class FaultDisk {
public:
    static constexpr char vfsName[] = "onewindow-fault";

    FaultDisk();
    ~FaultDisk();
    FaultDisk(const FaultDisk &) = delete;
    FaultDisk &operator=(const FaultDisk &) = delete;

    /// The step after the next n ones fails, and every step after it until heal(): as of a disk that broke.
    void failStepAfter(qint64 n);
    void heal();
    qint64 steps() const;
    qint64 syncs() const;
};

} // namespace ow
