#include "app/hub/HubRun.h"

#include "app/common/DataFolder.h"
#include "app/common/StopSignals.h"
#include "app/hub/DemoHall.h"
#include "app/hub/FolderDoor.h"
#include "app/hub/Passphrase.h"
#include "app/hub/TrainingHall.h"
#include "models/base/Files.h"
#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/registry/SimulatedRegistry.h"
#include "models/store/Connection.h"
#include "models/store/KeyExport.h"
#include "sync/hub/BackupDesk.h"
#include "sync/hub/BackupRestore.h"
#include "sync/hub/ExternalDesk.h"
#include "sync/hub/FileDropSms.h"
#include "sync/hub/Hub.h"
#include "sync/hub/MessageDesk.h"
#include "sync/server/HallAuthority.h"
#include "sync/server/Server.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <condition_variable>
#include <cstdio>
#include <thread>

namespace ow {

namespace {
const QString hubLockName = QStringLiteral("hub");
constexpr int tickMs = 1000;
constexpr int tipEveryMs = 30'000;

/// Drives the hub's writer until it goes out of scope.
class WriterThread {
public:
    explicit WriterThread(Hub &hub)
        : m_hub(hub), m_thread([this] {
              QElapsedTimer sinceTick;
              sinceTick.start();
              while (!m_stop) {
                  m_hub.writer().waitForWork(std::max<int>(0, tickMs - int(sinceTick.elapsed())));
                  if (sinceTick.elapsed() >= tickMs) {
                      m_hub.tick();
                      sinceTick.restart();
                  }
                  while (m_hub.step()) {}
              }
          })
    {
    }
    ~WriterThread()
    {
        m_stop = true;
        m_hub.writer().wake();
        m_thread.join();
    }
    WriterThread(const WriterThread &) = delete;
    WriterThread &operator=(const WriterThread &) = delete;

private:
    Hub &m_hub;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

Result<std::unique_ptr<Clock>> makeClock(const HubRunOptions &options)
{
    if (options.testClock.isEmpty())
        return std::unique_ptr<Clock>(std::make_unique<SystemClock>());
    std::unique_ptr<Clock> clock = isPretended(options.kind) ? FileClock::open(options.testClock) : nullptr;
    if (!clock)
        return fail(problem::FileFailed, {{QStringLiteral("file"), options.testClock}});
    return clock;
}

Result<void> checkBackup(const QString &path)
{
    auto copy = Connection::open(path, OpenMode::Reader);
    if (!copy)
        return fail(copy.error());
    if ((*copy)->integrity() != QLatin1String("ok"))
        return fail(problem::DatabaseCorrupt);
    return verifyChain(**copy).map([](const LogHead &) {});
}

QString databaseIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("hub.db"));
}

QString keysIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("keys"));
}

/// Sealed blobs and given calendars, which stand beside the database; what is there already stays.
Result<void> copyFilesBeside(const QString &from, const QString &to)
{
    for (const char *name : {"/blobs", "/calendar", "/archive"}) {
        const QDir root(from + QLatin1String(name));
        QDirIterator files(root.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString target = to + QLatin1String(name) + QLatin1Char('/') + root.relativeFilePath(path);
            if (path.endsWith(QLatin1String(".new")) || QFile::exists(target))
                continue;
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
            const auto copied = makePrivateFolder(QFileInfo(target).path()).and_then([&] {
                return writePrivateFile(target, file.readAll());
            });
            if (!copied)
                return copied;
        }
    }
    return {};
}

Result<KeyRing> keysOf(const QString &folder)
{
    SystemRandom random;
    return KeyRing::open(keysIn(folder), false, random);
}

/// A plain backup as `onewindow-hub backup` makes one.
Result<void> stagePlain(const QString &folder, const QString &source, const QString &staged)
{
    if (const auto checked = checkBackup(databaseIn(source)); !checked)
        return checked;
    const auto backup = Connection::open(databaseIn(source), OpenMode::Reader);
    if (!backup)
        return fail(backup.error());
    const auto keys = keysOf(folder);
    if (!keys)
        return fail(keys.error());
    if (const auto fits = HubStore::checkKeys(**backup, *keys); !fits)
        return fits;
    return copyFilesBeside(source, folder).and_then([&] { return (*backup)->copyTo(staged); });
}

/// One of those the hub makes by itself.
Result<void> stageSealed(const QString &folder, const QString &source, const QString &staged)
{
    if (!QFileInfo(source).isDir())
        return fail(problem::NotFound, {{QStringLiteral("what"), source}});
    const auto keys = keysOf(folder);
    if (!keys)
        return fail(keys.error());
    const auto found = findBackup(source, *keys);
    if (!found)
        return fail(found.error());
    const BackupSet set(found->folder, *keys);
    return unsealBackup(set, found->name, staged).and_then([&](const BackupManifest &manifest) {
        return placeFiles(set, manifest, folder);
    });
}

/// Asks registers on threads of its own until it goes out of scope.
class RegistryThreads {
public:
    RegistryThreads(Hub &hub, const QString &folder, const std::function<std::unique_ptr<RegistryService>()> &make)
        : m_hub(hub), m_desk(hub, folder)
    {
        for (int i = 0; i < registryThreads; ++i)
            m_threads.emplace_back([this, service = std::shared_ptr<RegistryService>(make())] {
                while (!m_stop) {
                    while (!m_stop && m_desk.step(*service)) {}
                    m_desk.waitForWork(tickMs);
                }
            });
        m_hub.setRegistryWaker([this] { m_desk.wake(); });
    }
    ~RegistryThreads()
    {
        m_hub.setRegistryWaker({});
        m_stop = true;
        for (size_t i = 0; i < m_threads.size(); ++i)
            m_desk.wake();
        for (std::thread &thread : m_threads)
            thread.join();
    }
    RegistryThreads(const RegistryThreads &) = delete;
    RegistryThreads &operator=(const RegistryThreads &) = delete;

private:
    static constexpr int registryThreads = 3; ///< one slow register keeps nobody from the others
    Hub &m_hub;
    RegistryDesk m_desk;
    std::atomic<bool> m_stop{false};
    std::vector<std::thread> m_threads;
};

/// Does one kind of work beside the writer, on a thread of its own, until it goes out of scope.
class WorkThread {
public:
    /// `step`: true when there is more to do at once.
    explicit WorkThread(std::function<bool()> step)
        : m_step(std::move(step)), m_thread([this] {
              std::unique_lock lock(m_mutex);
              while (!m_stop) {
                  lock.unlock();
                  const bool more = m_step();
                  lock.lock();
                  m_ends.wait_for(lock, std::chrono::milliseconds(more ? 0 : tickMs), [this] { return m_stop; });
              }
          })
    {
    }
    ~WorkThread()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stop = true;
        }
        m_ends.notify_all();
        m_thread.join();
    }
    WorkThread(const WorkThread &) = delete;
    WorkThread &operator=(const WorkThread &) = delete;

private:
    const std::function<bool()> m_step;
    std::mutex m_mutex;
    std::condition_variable m_ends;
    bool m_stop = false;
    std::thread m_thread;
};

/// Ends a backup under way, so that nobody waits for its thread.
class Stopping {
public:
    explicit Stopping(BackupDesk &desk) : m_desk(desk) {}
    ~Stopping() { m_desk.stop(); }
    Stopping(const Stopping &) = delete;
    Stopping &operator=(const Stopping &) = delete;

private:
    BackupDesk &m_desk;
};

/// A demo or training hall of its own has made-up registers, as it has made-up cards.
std::unique_ptr<RegistryService> registryOf(const PlatformLink *link, HallKind kind)
{
    if (link)
        return link->registry();
    if (!isPretended(kind))
        return std::make_unique<NoRegistry>();
    return std::make_unique<SimulatedRegistry>(SimulatedRegistry::demoRecords(), SimulatedRegistry::Manners{},
                                               [](int) {});
}

bool reachesOutside(const HubRunOptions &options)
{
    return !options.platform.address.isEmpty() || !options.smsFolder.isEmpty() || !options.externalFolder.isEmpty()
        || options.phones.port;
}
} // namespace

Result<void> runHub(const HubRunOptions &options)
{
    // Asked before anything is opened: nobody outside ever hears of a training hall.
    if (options.kind == HallKind::Training && reachesOutside(options))
        return fail(problem::TrainingOutside);
    const StopSignals ends;
    const auto folder = DataFolder::lock(options.folder, hubLockName, problem::HubRunning);
    if (!folder)
        return fail(folder.error());
    const auto clock = makeClock(options);
    if (!clock)
        return fail(clock.error());
    SystemRandom random;
    if (QFile::exists(databaseIn(options.folder))) {
        // Asked before any key is made here: one made now would stand in the way of the ones that belong to this database.
        if (const auto keys = KeyRing::open(keysIn(options.folder), false, random); !keys)
            return fail(keys.error());
    }
    const auto joinKey = openKeyFile(QDir(options.folder).filePath(QStringLiteral("keys/join.key")), true, random);
    const auto authority = HallAuthority::open(options.folder, **clock);
    if (!authority)
        return fail(authority.error());
    if (!joinKey)
        return fail(joinKey.error());
    auto hub = Hub::open({options.folder, options.kind, joinKey->toHex(), 8, nullptr}, **clock, random);
    if (!hub)
        return fail(hub.error());
    std::unique_ptr<PlatformLink> link;
    if (!options.platform.address.isEmpty()) {
        auto opened = PlatformLink::open(options.platform, **hub, options.folder, random);
        if (!opened)
            return fail(opened.error());
        link = std::move(*opened);
    }
    // In this order they end: listener, uplink's thread, writer, uplink, hub.
    const WriterThread writer(**hub);
    if (!link)
        forgetPlatform((*hub)->writer());
    if (options.kind == HallKind::Training) {
        if (const auto made = makeTrainingHall(**hub, options.folder, options.trainingFrom, random); !made)
            return made;
    } else if (options.kind == HallKind::Demo) {
        if (const auto made = makeDemoHall(**hub, options.folder, random); !made)
            return made;
    } else if (!(*hub)->hasUsers()) {
        std::fprintf(stdout, "首次启用码（10分钟内有效）：%s\n", qPrintable((*hub)->doorkeeper().makeFirstCode()));
        std::fflush(stdout);
    }

    ServerOptions listen;
    listen.address = options.address;
    listen.port = options.port;
    listen.certificateChainFile = authority->certificateChainFile();
    listen.keyFile = authority->keyFile();
    const RegistryThreads registries(**hub, options.folder, [&] { return registryOf(link.get(), options.kind); });
    const auto server = Server::start(listen, **hub);
    if (!server)
        return fail(server.error());
    auto phones = PhoneService::start(options.phones, listen, **server, **hub);
    if (!phones)
        return fail(phones.error());
    HubEndpoint endpoint{serverUrl(options.address, (*server)->port()), QString::fromLatin1(authority->pin()),
                         QString::fromLatin1(joinKey->toHex()), QCoreApplication::applicationPid()};
    if (const auto port = (*phones)->port())
        endpoint.phoneUrl = serverUrl(options.phones.address, *port);
    const auto written = folder->writeEndpoint(toJson(endpoint));
    if (!written)
        return written;
    log::info("hub serves", {log::number("port", (*server)->port())});
    {
        const FolderDoor door(**hub, options.folder);
        // Packages wait while the disk is short of room.
        // Beside the commits, and seldom, because they wait behind its syncs; an older one only notices less.
        QElapsedTimer tipKept;
        const WorkThread tip([&] {
            if (tipKept.isValid() && tipKept.elapsed() < tipEveryMs)
                return false;
            (*hub)->recovery().keepTip();
            tipKept.start();
            return false;
        });
        const WorkThread archive([&] {
            return !(*hub)->writer().isHeld() && (*hub)->space() < SpaceClass::Scarce && (*hub)->archive().step();
        });
        FileDropSms drop(options.smsFolder);
        MessageDesk desk(**hub, options.folder, options.smsFolder.isEmpty() ? nullptr : &drop);
        // What was told before the backup was made must not be told again before the hub knows it.
        const WorkThread messages([&] { return !(*hub)->writer().isHeld() && desk.step(); });
        std::optional<ExternalDesk> external;
        std::optional<WorkThread> externals;
        if (!options.externalFolder.isEmpty()) {
            external.emplace(**hub, options.folder, options.externalFolder);
            externals.emplace([&] { return !(*hub)->writer().isHeld() && external->step(); });
        }
        // A hall to practise in has nothing to lose.
        BackupDesk backups(**hub, options.folder, random);
        std::optional<WorkThread> backup;
        if (options.kind != HallKind::Training)
            backup.emplace([&] { return backups.step(); });
        const Stopping stopping(backups);
        std::optional<PlatformThread> uplink;
        if (link)
            uplink.emplace(*link);
        log::info("hub ends", {log::number("signal", ends.wait())});
    }
    phones->reset();
    (*server)->stop();
    (*hub)->recovery().keepTip();
    return {};
}

Result<void> backupHub(const QString &folder, const QString &target)
{
    if (!QFile::exists(databaseIn(folder)))
        return fail(problem::NotFound, {{QStringLiteral("what"), databaseIn(folder)}});
    if (!QDir().mkpath(target) || QFile::exists(databaseIn(target)))
        return fail(problem::FileFailed, {{QStringLiteral("file"), databaseIn(target)}});
    const auto source = Connection::open(databaseIn(folder), OpenMode::Reader);
    if (!source)
        return fail(source.error());
    // What the database names was on the disk before, so files copied after it are all there; sealed files never change.
    return (*source)
        ->copyTo(databaseIn(target))
        .and_then([&] { return checkBackup(databaseIn(target)); })
        .and_then([&] { return copyFilesBeside(folder, target); });
}

Result<void> restoreHub(const QString &folder, const QString &source)
{
    const auto locked = DataFolder::lock(folder, hubLockName, problem::HubRunning);
    if (!locked)
        return fail(locked.error());
    const QString staged = databaseIn(folder) + QStringLiteral(".restoring");
    QFile::remove(staged);
    const auto put =
        QFile::exists(databaseIn(source)) ? stagePlain(folder, source, staged) : stageSealed(folder, source, staged);
    if (!put)
        return put;
    const QString aside = databaseIn(folder) + QStringLiteral(".replaced-%1").arg(SystemClock().now().ms);
    for (const char *suffix : {"", "-wal", "-shm"}) {
        const QString name = databaseIn(folder) + QLatin1String(suffix);
        if (QFile::exists(name) && !QFile::rename(name, aside + QLatin1String(suffix)))
            return fail(problem::FileFailed, {{QStringLiteral("file"), name}});
    }
    // Said before the file is there: a hub that starts on it must notice that it is not the newest.
    if (const auto marked = RestoredMark::put(folder); !marked)
        return marked;
    if (!QFile::rename(staged, databaseIn(folder)))
        return fail(problem::FileFailed, {{QStringLiteral("file"), staged}});
    return {};
}

Result<void> exportKeys(const QString &folder, const QString &target)
{
    const auto files = readKeyFiles(keysIn(folder));
    if (!files)
        return fail(files.error());
    if (QFile::exists(target))
        return fail(problem::FileFailed, {{QStringLiteral("file"), target}});
    const auto passphrase = askNewPassphrase();
    if (!passphrase)
        return fail(passphrase.error());
    SystemRandom random;
    return sealKeyFiles(*files, *passphrase, random).and_then([&](const QByteArray &sealed) {
        return writePrivateFile(target, sealed);
    });
}

Result<void> importKeys(const QString &folder, const QString &source)
{
    const auto locked = DataFolder::lock(folder, hubLockName, problem::HubRunning);
    if (!locked)
        return fail(locked.error());
    QFile file(source);
    if (!file.open(QIODevice::ReadOnly))
        return fail(problem::FileFailed, {{QStringLiteral("file"), source}});
    const auto files = openKeyFiles(file.readAll(), askPassphrase());
    if (!files)
        return fail(files.error());
    const auto keys = KeyRing::from(*files);
    if (!keys)
        return fail(keys.error());
    if (QFile::exists(databaseIn(folder))) {
        const auto database = Connection::open(databaseIn(folder), OpenMode::Reader);
        if (!database)
            return fail(database.error());
        if (const auto fits = HubStore::checkKeys(**database, *keys); !fits)
            return fits;
    }
    return placeKeyFiles(keysIn(folder), *files);
}

} // namespace ow
