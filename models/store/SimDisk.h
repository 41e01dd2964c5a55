#pragma once
// The disks of simulated machines, under SQLite: real files in memory, of which every write that no sync has promised yet is remembered,
// so that a power cut can take any part of it back, sector by sector.
#include <QString>

namespace ow {

class Random;

/// Only one may exist at a time. A machine is the folder its files lie in; its connections are opened with `vfsName`.
class SimDisk {
public:
    static constexpr char vfsName[] = "onewindow-sim";
    static constexpr int sectorBytes = 512;

    SimDisk();
    ~SimDisk();
    SimDisk(const SimDisk &) = delete;
    SimDisk &operator=(const SimDisk &) = delete;

    /// Before its first connection.
    void addMachine(const QString &folder);
    /// From now on nothing of this machine reaches its disk. Its connections are to be closed now.
    void cutPower(const QString &machine);
    /// The machine is back, with its connections closed: of what was not promised each sector is there or is not, by chance; sometimes all
    /// of it is gone, as mostly happens.
    void powerOn(const QString &machine, Random &chance);
    /// The step of this machine after the next n ones fails, and all after it, as of a full or broken disk; -1: none does.
    void failAfter(const QString &machine, qint64 n);
    /// A disk that calls a sync done and does nothing: what a hub without synchronous=FULL would live on.
    void lieAboutSyncs(bool lies);
    qint64 syncs() const;
};

} // namespace ow
