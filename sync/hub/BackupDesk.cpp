#include "sync/hub/BackupDesk.h"

#include "models/backup/BackupCommands.h"
#include "models/backup/BackupStore.h"
#include "models/base/Crypto.h"
#include "models/base/Files.h"
#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/space/SpaceRules.h"
#include "models/space/SpaceStore.h"
#include "models/store/Connection.h"
#include "models/store/DatabaseCopy.h"
#include "models/store/Migrations.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <fcntl.h>
#include <unistd.h>

namespace ow {

namespace {
constexpr qint64 spaceFaultBytes =
    16 * 1024 * 1024; ///< with less than that free, a failed write is told as want of room
const QString workName = QStringLiteral("backup.work");
const QString halfSuffix = QStringLiteral(".part");

qint64 freeBytes(const QString &folder)
{
    return QStorageInfo(folder).bytesAvailable();
}

/// The copy, the sealed file, and what the hall needs to go on with beside them.
bool hasRoom(const QString &dataFolder, const QString &backups, qint64 bytes, const SpaceLimits &limits)
{
    const qint64 wanted = bytes + bytes / 10;
    const QStorageInfo data(dataFolder);
    const QStorageInfo target(backups);
    const qint64 left = spaceLimitBytes(limits, SpaceClass::Essentials, data.bytesTotal());
    if (data == target)
        return data.bytesAvailable() >= 2 * wanted + left;
    return data.bytesAvailable() >= wanted + left && target.bytesAvailable() >= wanted;
}

/// The folder as it is now stays after the power goes.
void syncNames(const QString &folder)
{
    const int file = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return;
    ::fsync(file);
    ::close(file);
}

QString freeName(const BackupSet &set, Instant at)
{
    const QString name = backupName(at);
    QString free = name;
    for (int n = 2; QFile::exists(set.pathOf(free)); ++n)
        free = name + QLatin1Char('-') + QString::number(n);
    return free;
}
} // namespace

BackupDesk::BackupDesk(Hub &hub, QString folder, Random &random)
    : m_hub(hub), m_folder(std::move(folder)), m_random(random),
      m_readers(QDir(m_folder).filePath(QStringLiteral("hub.db")), 1)
{
}

Result<BackupDesk::Plan> BackupDesk::plan()
{
    const auto calendar = m_hub.writer().calendar();
    return m_readers.read<Plan>([&](Connection &db) -> Result<Plan> {
        const BackupPolicy policy = BackupStore::policy(db);
        const BackupDue due = backupDue(policy, closingOf(db, *calendar), BackupStore::last(db), BackupStore::asked(db),
                                        BackupStore::since(db));
        const bool hadGood = !policy.folder.isEmpty() && BackupStore::hasGoodInFolder(db);
        return Plan{policy, due.cause, due.at, hadGood, SpaceStore::limits(db)};
    });
}

bool BackupDesk::step()
{
    Writer &writer = m_hub.writer();
    const qint64 seq = writer.headSeq();
    const bool isDue = m_dueAt.isSet() && m_dueAt <= writer.now();
    if (m_stop || writer.readOnly() || seq == 0 || (seq == m_seenSeq && !isDue))
        return false;
    const auto planned = plan();
    if (!planned)
        return false;
    m_seenSeq = seq;
    m_dueAt = planned->at;
    if (!m_dueAt.isSet() || m_dueAt > writer.now())
        return false;
    make(*planned);
    return false;
}

void BackupDesk::make(const Plan &plan)
{
    Writer &writer = m_hub.writer();
    QElapsedTimer took;
    took.start();
    const BackupSet set(plan.policy.folder.isEmpty() ? QDir(m_folder).filePath(QStringLiteral("backups"))
                                                     : plan.policy.folder,
                        m_hub.sealer().keys());
    BackupRecord record;
    record.begunAt = writer.now();
    record.id = makeUuid(record.begunAt, m_random);
    record.cause = plan.cause;
    record.epoch = m_hub.identity().epoch;
    record.name = freeName(set, record.begunAt);
    const auto made = makeIn(set, plan, record);
    QDir(QDir(m_folder).filePath(workName)).removeRecursively();
    QDir(set.pathOf(record.name + halfSuffix)).removeRecursively();
    if (!made)
        return;
    if (*made) {
        record.seq = (*made)->seq;
        record.chain = (*made)->chain;
        record.bytes = (*made)->sealedBytes;
        record.files = (*made)->files;
        record.removed = set.removeOld(plan.policy.kept);
        log::info("backup made", {log::number("seq", record.seq), log::number("ms", took.elapsed())});
    } else {
        record.fault = made->error();
        log::error("backup failed", {log::code("fault", codeText(made->error()))});
    }
    record.tookMs = took.elapsed();
    record.endedAt = writer.now();
    writer.submitInternal([record](CommandContext &context) { return decideBackupEnded(context, record); }).get();
}

std::optional<BackupDesk::Made> BackupDesk::makeIn(const BackupSet &set, const Plan &plan, BackupRecord &record)
{
    const auto fault = [](BackupFault why) { return std::optional<Made>(tl::unexpected(why)); };
    // An empty mount point is no place for a backup: it would fill the very disk it is to save.
    if (plan.hadGood && set.names().isEmpty())
        return fault(BackupFault::Gone);
    if (const auto claimed = set.claim(); !claimed)
        return fault(claimed.error().is(problem::BackupForeign) ? BackupFault::Foreign : BackupFault::Folder);
    // What a making that was cut off left behind.
    for (const QString &half :
         QDir(set.folder()).entryList({QLatin1Char('*') + halfSuffix}, QDir::Dirs | QDir::NoDotAndDotDot))
        QDir(set.pathOf(half)).removeRecursively();
    const QString work = QDir(m_folder).filePath(workName);
    QDir(work).removeRecursively();
    const QString database = QDir(m_folder).filePath(QStringLiteral("hub.db"));
    const qint64 size = QFileInfo(database).size() + QFileInfo(database + QStringLiteral("-wal")).size();
    if (!hasRoom(m_folder, set.folder(), size, plan.limits))
        return fault(BackupFault::Space);
    const QString half = set.pathOf(record.name + halfSuffix);
    if (!makePrivateFolder(work) || !makePrivateFolder(half))
        return fault(BackupFault::Folder);
    const QString copy = work + QStringLiteral("/hub.db");
    const auto copied = copyDatabase(database, copy, [this] { return goesOn(); });
    if (m_stop)
        return std::nullopt;
    if (!copied)
        return fault(BackupFault::Copy);
    BackupManifest manifest;
    manifest.id = record.id;
    manifest.name = record.name;
    manifest.program = QStringLiteral(ONEWINDOW_VERSION);
    manifest.takenAt = record.begunAt;
    if (const auto wrong = checked(copy, manifest))
        return fault(*wrong);
    return sealedIn(set, half, std::move(manifest), record);
}

std::optional<BackupFault> BackupDesk::checked(const QString &copy, BackupManifest &manifest) const
{
    const auto db = Connection::open(copy, OpenMode::Reader);
    if (!db || (*db)->integrity() != QLatin1String("ok"))
        return BackupFault::Unsound;
    const auto head = m_hub.writer().log().verify(**db);
    if (!head)
        return BackupFault::Unsound;
    manifest.epoch = m_hub.identity().epoch;
    manifest.seq = head->seq;
    manifest.chain = QString::fromLatin1(head->hash.toHex());
    manifest.schema = HubStore::schema(**db);
    return std::nullopt;
}

std::optional<BackupDesk::Made> BackupDesk::sealedIn(const BackupSet &set, const QString &half, BackupManifest manifest,
                                                     BackupRecord &record)
{
    const auto fault = [](BackupFault why) { return std::optional<Made>(tl::unexpected(why)); };
    const GoOn goOn = [this] { return goesOn(); };
    QList<BackedUpFile> known;
    for (const QString &name : set.names()) {
        const auto before = set.manifest(name).and_then([&](const BackupManifest &one) { return set.files(one); });
        if (before) {
            known = *before;
            break;
        }
    }
    // What the copy names was on the disk before it was made, so files taken after it are all there.
    const auto taken = set.takeFiles(m_folder, known, goOn);
    if (m_stop)
        return std::nullopt;
    if (!taken)
        return fault(freeBytes(set.folder()) < spaceFaultBytes ? BackupFault::Space : BackupFault::Files);
    record.newBytes = taken->newBytes;
    manifest.files = int(taken->files.size());
    manifest.fileBytes = taken->bytes;
    const QByteArray list = BackupSet::listText(taken->files);
    manifest.listSha256 = QString::fromLatin1(sha256(list).toHex());
    const auto sealed =
        sealFile(set.databaseKey(), manifest.id, QDir(m_folder).filePath(workName) + QStringLiteral("/hub.db"),
                 half + QLatin1Char('/') + BackupSet::databaseName, m_random, goOn);
    if (m_stop)
        return std::nullopt;
    if (!sealed)
        return fault(freeBytes(set.folder()) < spaceFaultBytes ? BackupFault::Space : BackupFault::Folder);
    manifest.databaseBytes = sealed->plainBytes;
    manifest.databaseSha256 = QString::fromLatin1(sealed->plainSha256.toHex());
    manifest.sealedBytes = sealed->bytes;
    manifest.sealedSha256 = QString::fromLatin1(sealed->sha256.toHex());
    // The manifest last, then the name: a folder with a name is whole.
    const auto written = writePrivateFile(half + QLatin1Char('/') + BackupSet::listName, list).and_then([&] {
        return writePrivateFile(half + QLatin1Char('/') + BackupSet::manifestName, set.written(manifest));
    });
    if (!written || !QDir().rename(half, set.pathOf(record.name)))
        return fault(freeBytes(set.folder()) < spaceFaultBytes ? BackupFault::Space : BackupFault::Folder);
    syncNames(set.folder());
    return Made(manifest);
}

} // namespace ow
