#include "models/store/SimDisk.h"

#include "models/base/Random.h"

#include <QFile>
#include <QList>
#include <cstring>
#include <map>
#include <memory>
#include <sqlite3.h>

namespace ow {

namespace {
/// What a write has covered.
struct Covered {
    qint64 at = 0;
    QByteArray before;
    qint64 written = 0; ///< bytes
    qint64 sizeBefore = 0;
};

struct SimFile {
    QList<Covered> unpromised; ///< since the last sync, the oldest first
};

struct SimMachine {
    bool isOff = false;
    qint64 stepsLeft = -1;
};

struct SimDisks {
    std::map<QString, SimFile> files;       ///< what stands in it stays where it is
    std::map<QString, SimMachine> machines; ///< by folder
    bool syncsLie = false;
    qint64 syncs = 0;
};
std::unique_ptr<SimDisks> simDisks;

/// The wrapped file stands right behind ours in the memory SQLite reserves.
struct SimOpenFile {
    sqlite3_file base;
    SimFile *file;       ///< null: a file without a name
    SimMachine *machine; ///< null: of no machine
    sqlite3_file *inner() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

SimOpenFile *simOpened(sqlite3_file *file)
{
    return reinterpret_cast<SimOpenFile *>(file);
}

sqlite3_file *simInner(sqlite3_file *file)
{
    return simOpened(file)->inner();
}

/// All connections are of this program, so locks and the index of the log need no system call.
sqlite3_vfs *simSystemVfs()
{
    static sqlite3_vfs *found = sqlite3_vfs_find("unix-excl");
    return found;
}

SimMachine *machineOf(const QString &path)
{
    for (auto &[folder, machine] : simDisks->machines) {
        if (path.startsWith(folder + QLatin1Char('/')))
            return &machine;
    }
    return nullptr;
}

bool stepFails(SimMachine *machine)
{
    if (!machine)
        return false;
    if (machine->isOff || machine->stepsLeft == 0)
        return true;
    if (machine->stepsLeft > 0)
        --machine->stepsLeft;
    return false;
}

void remember(sqlite3_file *f, qint64 at, qint64 bytes)
{
    SimFile *file = simOpened(f)->file;
    if (!file)
        return;
    sqlite3_int64 size = 0;
    simInner(f)->pMethods->xFileSize(simInner(f), &size);
    Covered covered{at, QByteArray(qMax<qint64>(0, qMin<qint64>(bytes, size - at)), '\0'), bytes, size};
    if (!covered.before.isEmpty())
        simInner(f)->pMethods->xRead(simInner(f), covered.before.data(), int(covered.before.size()), at);
    file->unpromised.append(covered);
}

int simClose(sqlite3_file *f)
{
    return simInner(f)->pMethods->xClose(simInner(f));
}
int simRead(sqlite3_file *f, void *to, int n, sqlite3_int64 at)
{
    return simInner(f)->pMethods->xRead(simInner(f), to, n, at);
}
int simWrite(sqlite3_file *f, const void *from, int n, sqlite3_int64 at)
{
    if (stepFails(simOpened(f)->machine))
        return SQLITE_IOERR_WRITE;
    remember(f, at, n);
    return simInner(f)->pMethods->xWrite(simInner(f), from, n, at);
}
int simTruncate(sqlite3_file *f, sqlite3_int64 size)
{
    if (stepFails(simOpened(f)->machine))
        return SQLITE_IOERR_TRUNCATE;
    sqlite3_int64 now = 0;
    simInner(f)->pMethods->xFileSize(simInner(f), &now);
    if (now > size)
        remember(f, size, now - size);
    return simInner(f)->pMethods->xTruncate(simInner(f), size);
}
int simSync(sqlite3_file *f, int)
{
    if (stepFails(simOpened(f)->machine))
        return SQLITE_IOERR_FSYNC;
    ++simDisks->syncs;
    if (simOpened(f)->file && !simDisks->syncsLie)
        simOpened(f)->file->unpromised.clear();
    return SQLITE_OK; // the files lie in memory
}
int simFileSize(sqlite3_file *f, sqlite3_int64 *size)
{
    return simInner(f)->pMethods->xFileSize(simInner(f), size);
}
int simLock(sqlite3_file *f, int level)
{
    return simInner(f)->pMethods->xLock(simInner(f), level);
}
int simUnlock(sqlite3_file *f, int level)
{
    return simInner(f)->pMethods->xUnlock(simInner(f), level);
}
int simCheckReserved(sqlite3_file *f, int *out)
{
    return simInner(f)->pMethods->xCheckReservedLock(simInner(f), out);
}
int simControl(sqlite3_file *f, int op, void *arg)
{
    return simInner(f)->pMethods->xFileControl(simInner(f), op, arg);
}
int simSectorSize(sqlite3_file *)
{
    return SimDisk::sectorBytes;
}
int simCharacteristics(sqlite3_file *)
{
    return 0; // nothing is promised: not even that what was appended is there before the new size
}
int simShmMap(sqlite3_file *f, int page, int size, int extend, void volatile **out)
{
    return simInner(f)->pMethods->xShmMap(simInner(f), page, size, extend, out);
}
int simShmLock(sqlite3_file *f, int offset, int n, int flags)
{
    return simInner(f)->pMethods->xShmLock(simInner(f), offset, n, flags);
}
void simShmBarrier(sqlite3_file *f)
{
    simInner(f)->pMethods->xShmBarrier(simInner(f));
}
int simShmUnmap(sqlite3_file *f, int remove)
{
    return simInner(f)->pMethods->xShmUnmap(simInner(f), remove);
}

const sqlite3_io_methods simMethods = {
    2,           simClose,         simRead,    simWrite,      simTruncate,        simSync,   simFileSize, simLock,
    simUnlock,   simCheckReserved, simControl, simSectorSize, simCharacteristics, simShmMap, simShmLock,  simShmBarrier,
    simShmUnmap, nullptr,          nullptr};

int simOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    const QString path = name ? QFile::decodeName(name) : QString();
    simOpened(file)->file = path.isEmpty() ? nullptr : &simDisks->files[path];
    simOpened(file)->machine = machineOf(path);
    const int rc = simSystemVfs()->xOpen(simSystemVfs(), name, simInner(file), flags, outFlags);
    if (rc == SQLITE_OK)
        file->pMethods = &simMethods;
    return rc;
}

int simDelete(sqlite3_vfs *, const char *name, int)
{
    const QString path = QFile::decodeName(name);
    if (stepFails(machineOf(path)))
        return SQLITE_IOERR_DELETE;
    if (auto file = simDisks->files.find(path); file != simDisks->files.end())
        file->second.unpromised.clear();
    return simSystemVfs()->xDelete(simSystemVfs(), name, 0);
}

sqlite3_vfs &simVfs()
{
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs made;
        std::memcpy(&made, simSystemVfs(), sizeof made);
        made.pNext = nullptr;
        made.zName = SimDisk::vfsName;
        made.szOsFile = int(sizeof(SimOpenFile)) + simSystemVfs()->szOsFile;
        made.xOpen = simOpen;
        made.xDelete = simDelete;
        return made;
    }();
    return vfs;
}

/// Takes back what was not promised, or what chance picks of it; the newest first.
void losePart(const QString &path, const QList<Covered> &unpromised, Random &chance)
{
    QFile file(path);
    if (unpromised.isEmpty() || !file.open(QIODevice::ReadWrite))
        return;
    const bool all = chance.below(2) == 0;
    for (auto covered = unpromised.crbegin(); covered != unpromised.crend(); ++covered) {
        for (qint64 done = 0; done < covered->written; done += SimDisk::sectorBytes) {
            if (!all && chance.below(2) == 0)
                continue;
            const qint64 bytes = qMin<qint64>(SimDisk::sectorBytes, covered->written - done);
            QByteArray was = covered->before.mid(done, bytes);
            was.append(QByteArray(bytes - was.size(), '\0')); // a sector that was never written
            file.seek(covered->at + done);
            file.write(was);
        }
        if (all)
            file.resize(covered->sizeBefore);
    }
}
} // namespace

SimDisk::SimDisk()
{
    simDisks = std::make_unique<SimDisks>();
    sqlite3_vfs_register(&simVfs(), 0);
}

SimDisk::~SimDisk()
{
    sqlite3_vfs_unregister(&simVfs());
    simDisks.reset();
}

void SimDisk::addMachine(const QString &folder)
{
    simDisks->machines[folder] = {};
}

void SimDisk::cutPower(const QString &machine)
{
    simDisks->machines[machine].isOff = true;
}

void SimDisk::powerOn(const QString &machine, Random &chance)
{
    for (auto &[path, file] : simDisks->files) {
        if (!path.startsWith(machine + QLatin1Char('/')))
            continue;
        losePart(path, std::exchange(file.unpromised, {}), chance);
        QFile::remove(path + QStringLiteral("-shm")); // memory, not disk
    }
    simDisks->machines[machine] = {};
}

void SimDisk::failAfter(const QString &machine, qint64 n)
{
    simDisks->machines[machine].stepsLeft = n;
}

void SimDisk::lieAboutSyncs(bool lies)
{
    simDisks->syncsLie = lies;
}

qint64 SimDisk::syncs() const
{
    return simDisks->syncs;
}

} // namespace ow
