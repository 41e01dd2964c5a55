#include "sync/hub/BackupSet.h"

#include "models/backup/BackupRules.h"
#include "models/base/Crypto.h"
#include "models/base/DigestStream.h"
#include "models/base/Files.h"
#include "models/base/ProblemTypes.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace ow {

namespace {
constexpr int backupVersion = 1;
const QString backupOwnerName = QStringLiteral("owner");
const QString removingSuffix = QStringLiteral(".removing");

Problem broken(const QString &name)
{
    return Problem(problem::BackupBroken, {{QStringLiteral("name"), name}});
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
    return file.readAll();
}

QByteArray signedText(BackupManifest manifest)
{
    manifest.signature.clear();
    return "onewindow backup manifest 1\n" + toJson(manifest);
}

bool looksLikeBackup(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^[0-9]{8}-[0-9]{6}(-[0-9]+)?$"));
    return form.match(name).hasMatch();
}

std::optional<BackedUpFile> fileOfLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() < 4)
        return std::nullopt;
    BackedUpFile file;
    file.sha256 = QByteArray::fromHex(parts.at(0));
    file.bytes = parts.at(1).toLongLong();
    file.changedMs = parts.at(2).toLongLong();
    file.path = QString::fromUtf8(line.mid(parts.at(0).size() + parts.at(1).size() + parts.at(2).size() + 3));
    const bool leavesFolder = file.path.startsWith(QLatin1Char('/')) || QDir::cleanPath(file.path) != file.path
        || file.path.startsWith(QLatin1String(".."));
    return file.sha256.size() == 32 && !leavesFolder ? std::optional(file) : std::nullopt;
}
} // namespace

const QString BackupSet::manifestName = QStringLiteral("manifest.json");
const QString BackupSet::databaseName = QStringLiteral("hub.db.sealed");
const QString BackupSet::listName = QStringLiteral("files.list");

QStringList BackupSet::companions()
{
    return {QStringLiteral("blobs"), QStringLiteral("calendar"), QStringLiteral("archive")};
}

QString BackupSet::filePath(const QByteArray &sha256) const
{
    const QString name = QString::fromLatin1(sha256.toHex());
    return m_folder + QStringLiteral("/files/") + name.left(2) + QLatin1Char('/') + name;
}

Result<void> BackupSet::claim() const
{
    const QByteArray mine = ed25519PublicKey(m_keys.signing).toHex() + '\n';
    if (const auto made = makePrivateFolder(m_folder); !made)
        return made;
    const QString owner = m_folder + QLatin1Char('/') + backupOwnerName;
    if (!QFile::exists(owner))
        return writePrivateFile(owner, mine);
    const auto there = contentOf(owner);
    if (!there)
        return fail(there.error());
    if (*there != mine)
        return fail(problem::BackupForeign, {{QStringLiteral("folder"), m_folder}});
    return {};
}

QByteArray BackupSet::databaseKey() const
{
    return hmacSha256(m_keys.master, "onewindow backup 1");
}

QByteArray BackupSet::written(BackupManifest manifest) const
{
    manifest.signature = ed25519Sign(m_keys.signing, signedText(manifest));
    return toJson(manifest) + '\n';
}

Result<BackupManifest> BackupSet::manifest(const QString &name) const
{
    const auto text = contentOf(pathOf(name) + QLatin1Char('/') + manifestName);
    if (!text)
        return fail(broken(name));
    const auto read = fromJson<BackupManifest>(*text, Strictness::Tolerant);
    if (!read)
        return fail(broken(name));
    if (read->version > backupVersion)
        return fail(problem::DatabaseNewer,
                    {{QStringLiteral("found"), QString::number(read->version)},
                     {QStringLiteral("known"), QString::number(backupVersion)}});
    // Bytes that mean the same but are not what was written are damage too.
    if (toJson(*read) + '\n' != *text
        || !ed25519Verify(ed25519PublicKey(m_keys.signing), signedText(*read), read->signature))
        return fail(broken(name));
    BackupManifest manifest = *read;
    manifest.name = name; // a renamed folder is the same backup
    return manifest;
}

Result<QList<BackedUpFile>> BackupSet::files(const BackupManifest &manifest) const
{
    const auto text = contentOf(pathOf(manifest.name) + QLatin1Char('/') + listName);
    if (!text || QString::fromLatin1(ow::sha256(*text).toHex()) != manifest.listSha256)
        return fail(broken(manifest.name));
    QList<BackedUpFile> files;
    for (const QByteArray &line : text->split('\n')) {
        if (line.isEmpty())
            continue;
        const auto file = fileOfLine(line);
        if (!file)
            return fail(broken(manifest.name));
        files.append(*file);
    }
    return files;
}

QByteArray BackupSet::listText(const QList<BackedUpFile> &files)
{
    QByteArray text;
    for (const BackedUpFile &file : files)
        text += file.sha256.toHex() + ' ' + QByteArray::number(file.bytes) + ' ' + QByteArray::number(file.changedMs)
            + ' ' + file.path.toUtf8() + '\n';
    return text;
}

QStringList BackupSet::names() const
{
    QStringList found;
    for (const QString &name :
         QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        if (looksLikeBackup(name))
            found.append(name);
    }
    return found;
}

QList<BackupManifest> BackupSet::manifests() const
{
    QList<BackupManifest> found;
    for (const QString &name : names()) {
        if (const auto one = manifest(name))
            found.append(*one);
    }
    return found;
}

Result<BackupSet::Taken> BackupSet::takeFiles(const QString &dataFolder, const QList<BackedUpFile> &known,
                                              const GoOn &goOn) const
{
    QHash<QString, BackedUpFile> before;
    for (const BackedUpFile &file : known)
        before.insert(file.path, file);
    Taken taken;
    const QDir root(dataFolder);
    for (const QString &companion : companions()) {
        QDirIterator files(root.filePath(companion), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.endsWith(QLatin1String(".new")))
                continue;
            if (goOn && !goOn())
                return fail(problem::Busy);
            const QFileInfo info(path);
            BackedUpFile file{root.relativeFilePath(path), {}, info.size(), info.lastModified().toMSecsSinceEpoch()};
            const auto same = before.constFind(file.path);
            const bool isKnown = same != before.constEnd() && same->bytes == file.bytes
                && same->changedMs == file.changedMs && QFileInfo(filePath(same->sha256)).size() == file.bytes;
            if (isKnown) {
                file.sha256 = same->sha256;
            } else {
                const auto content = contentOf(path);
                // Gone since it was listed: destroyed with its key, and the database no longer names it.
                if (!content && !QFile::exists(path))
                    continue;
                if (!content)
                    return fail(content.error());
                file.bytes = content->size();
                file.sha256 = ow::sha256(*content);
                const QString target = filePath(file.sha256);
                if (QFileInfo(target).size() != file.bytes || !QFile::exists(target)) {
                    const auto kept = makePrivateFolder(QFileInfo(target).path()).and_then([&] {
                        return writePrivateFile(target, *content);
                    });
                    if (!kept)
                        return fail(kept.error());
                    taken.newBytes += file.bytes;
                }
            }
            taken.bytes += file.bytes;
            taken.files.append(file);
        }
    }
    std::sort(taken.files.begin(), taken.files.end(),
              [](const BackedUpFile &a, const BackedUpFile &b) { return a.path < b.path; });
    return taken;
}

int BackupSet::removeOld(int kept) const
{
    QDir root(m_folder);
    for (const QString &name : root.entryList({QLatin1Char('*') + removingSuffix}, QDir::Dirs))
        QDir(pathOf(name)).removeRecursively();
    QList<KeptBackup> present;
    for (const QString &name : names()) {
        const auto one = manifest(name);
        const bool isWhole =
            one && QFileInfo(pathOf(name) + QLatin1Char('/') + databaseName).size() == one->sealedBytes;
        present.append({name, isWhole});
    }
    int removed = 0;
    for (const QString &name : backupsToRemove(present, kept)) {
        // Out of sight first: half of one is never taken for a backup.
        if (root.rename(name, name + removingSuffix)) {
            QDir(pathOf(name + removingSuffix)).removeRecursively();
            ++removed;
        }
    }
    if (removed == 0)
        return 0;
    QSet<QString> needed;
    for (const QString &name : names()) {
        const auto one = manifest(name);
        const auto listed = one ? files(*one) : Result<QList<BackedUpFile>>(fail(one.error()));
        if (!listed)
            return removed; // what it needs is not known, so nothing goes
        for (const BackedUpFile &file : *listed)
            needed.insert(QString::fromLatin1(file.sha256.toHex()));
    }
    QDirIterator all(m_folder + QStringLiteral("/files"), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        if (!needed.contains(QFileInfo(path).fileName()))
            QFile::remove(path);
    }
    return removed;
}

Result<FoundBackup> findBackup(const QString &path, const KeyRing &keys)
{
    const QString clean = QDir::cleanPath(QDir(path).absolutePath());
    if (QFile::exists(clean + QLatin1Char('/') + BackupSet::manifestName))
        return FoundBackup{QFileInfo(clean).path(), QFileInfo(clean).fileName()};
    const QList<BackupManifest> sound = BackupSet(clean, keys).manifests();
    if (sound.isEmpty())
        return fail(problem::BackupNone, {{QStringLiteral("folder"), path}});
    return FoundBackup{clean, sound.first().name};
}

Fields BackupManifest::fields()
{
    return {field("version", &BackupManifest::version, {.min = 1}),
            field("id", &BackupManifest::id),
            field("name", &BackupManifest::name),
            field("program", &BackupManifest::program),
            field("schema", &BackupManifest::schema),
            field("epoch", &BackupManifest::epoch),
            field("seq", &BackupManifest::seq),
            field("chain", &BackupManifest::chain),
            field("takenAt", &BackupManifest::takenAt),
            field("databaseBytes", &BackupManifest::databaseBytes),
            field("databaseSha256", &BackupManifest::databaseSha256),
            field("sealedBytes", &BackupManifest::sealedBytes),
            field("sealedSha256", &BackupManifest::sealedSha256),
            field("files", &BackupManifest::files),
            field("fileBytes", &BackupManifest::fileBytes),
            field("listSha256", &BackupManifest::listSha256),
            field("signature", &BackupManifest::signature)};
}

} // namespace ow
