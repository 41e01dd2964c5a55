#include "models/store/Disk.h"

#include <atomic>
#include <cstring>
#include <limits>
#include <sqlite3.h>

namespace ow {

namespace {

std::atomic<qint64> stepCount{0};
std::atomic<qint64> syncCount{0};
std::atomic<qint64> stepsAllowed{std::numeric_limits<qint64>::max()};

/// The wrapped file stands right behind ours in the memory SQLite reserves.
struct FaultFile {
    sqlite3_file base;
    sqlite3_file *inner() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *inner(sqlite3_file *file)
{
    return reinterpret_cast<FaultFile *>(file)->inner();
}

bool stepFails()
{
    ++stepCount;
    return stepsAllowed.fetch_sub(1) <= 0;
}

sqlite3_vfs *systemVfs()
{
    static sqlite3_vfs *found = sqlite3_vfs_find("unix");
    return found;
}

int faultClose(sqlite3_file *f)
{
    return inner(f)->pMethods->xClose(inner(f));
}
int faultRead(sqlite3_file *f, void *to, int n, sqlite3_int64 at)
{
    return inner(f)->pMethods->xRead(inner(f), to, n, at);
}
int faultWrite(sqlite3_file *f, const void *from, int n, sqlite3_int64 at)
{
    return stepFails() ? SQLITE_IOERR_WRITE : inner(f)->pMethods->xWrite(inner(f), from, n, at);
}
int faultTruncate(sqlite3_file *f, sqlite3_int64 size)
{
    return stepFails() ? SQLITE_IOERR_TRUNCATE : inner(f)->pMethods->xTruncate(inner(f), size);
}
int faultSync(sqlite3_file *f, int flags)
{
    ++syncCount;
    return stepFails() ? SQLITE_IOERR_FSYNC : inner(f)->pMethods->xSync(inner(f), flags);
}
int faultFileSize(sqlite3_file *f, sqlite3_int64 *size)
{
    return inner(f)->pMethods->xFileSize(inner(f), size);
}
int faultLock(sqlite3_file *f, int level)
{
    return inner(f)->pMethods->xLock(inner(f), level);
}
int faultUnlock(sqlite3_file *f, int level)
{
    return inner(f)->pMethods->xUnlock(inner(f), level);
}
int faultCheckReserved(sqlite3_file *f, int *out)
{
    return inner(f)->pMethods->xCheckReservedLock(inner(f), out);
}
int faultControl(sqlite3_file *f, int op, void *arg)
{
    return inner(f)->pMethods->xFileControl(inner(f), op, arg);
}
int faultSectorSize(sqlite3_file *f)
{
    return inner(f)->pMethods->xSectorSize(inner(f));
}
int faultCharacteristics(sqlite3_file *f)
{
    return inner(f)->pMethods->xDeviceCharacteristics(inner(f));
}
int faultShmMap(sqlite3_file *f, int page, int size, int extend, void volatile **out)
{
    return inner(f)->pMethods->xShmMap(inner(f), page, size, extend, out);
}
int faultShmLock(sqlite3_file *f, int offset, int n, int flags)
{
    return inner(f)->pMethods->xShmLock(inner(f), offset, n, flags);
}
void faultShmBarrier(sqlite3_file *f)
{
    inner(f)->pMethods->xShmBarrier(inner(f));
}
int faultShmUnmap(sqlite3_file *f, int remove)
{
    return inner(f)->pMethods->xShmUnmap(inner(f), remove);
}

const sqlite3_io_methods faultMethods = {2,
                                         faultClose,
                                         faultRead,
                                         faultWrite,
                                         faultTruncate,
                                         faultSync,
                                         faultFileSize,
                                         faultLock,
                                         faultUnlock,
                                         faultCheckReserved,
                                         faultControl,
                                         faultSectorSize,
                                         faultCharacteristics,
                                         faultShmMap,
                                         faultShmLock,
                                         faultShmBarrier,
                                         faultShmUnmap,
                                         nullptr,
                                         nullptr};

int faultOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    const int rc = systemVfs()->xOpen(systemVfs(), name, inner(file), flags, outFlags);
    if (rc == SQLITE_OK)
        file->pMethods = &faultMethods;
    return rc;
}

int faultDelete(sqlite3_vfs *, const char *name, int sync)
{
    return stepFails() ? SQLITE_IOERR_DELETE : systemVfs()->xDelete(systemVfs(), name, sync);
}

sqlite3_vfs &faultVfs()
{
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs made;
        std::memcpy(&made, systemVfs(), sizeof made);
        made.pNext = nullptr;
        made.zName = FaultDisk::vfsName;
        made.szOsFile = int(sizeof(FaultFile)) + systemVfs()->szOsFile;
        made.xOpen = faultOpen;
        made.xDelete = faultDelete;
        return made;
    }();
    return vfs;
}

} // namespace

FaultDisk::FaultDisk()
{
    heal();
    stepCount = 0;
    syncCount = 0;
    sqlite3_vfs_register(&faultVfs(), 0);
}

FaultDisk::~FaultDisk()
{
    heal();
    sqlite3_vfs_unregister(&faultVfs());
}

void FaultDisk::failStepAfter(qint64 n)
{
    stepsAllowed = n;
}

void FaultDisk::heal()
{
    stepsAllowed = std::numeric_limits<qint64>::max();
}

qint64 FaultDisk::steps() const
{
    return stepCount;
}

qint64 FaultDisk::syncs() const
{
    return syncCount;
}

} // namespace ow
