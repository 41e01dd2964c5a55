#include "sync/hub/BackupRestore.h"

#include "models/base/Crypto.h"
#include "models/base/DigestStream.h"
#include "models/base/Files.h"
#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"
#include "sync/hub/HubStore.h"

#include <QFile>
#include <QFileInfo>

namespace ow {

namespace {
Problem brokenBackup(const BackupManifest &manifest)
{
    return Problem(problem::BackupBroken, {{QStringLiteral("name"), manifest.name}});
}

Result<void> fitsManifest(const QString &database, const BackupManifest &manifest)
{
    const auto db = Connection::open(database, OpenMode::Reader);
    if (!db)
        return fail(db.error());
    if ((*db)->integrity() != QLatin1String("ok"))
        return fail(problem::DatabaseCorrupt);
    const auto head = verifyChain(**db);
    if (!head)
        return fail(head.error());
    // The chain covers the epoch: one that verifies under it and ends in this hash is the very log.
    const bool isIt = head->seq == manifest.seq && QString::fromLatin1(head->hash.toHex()) == manifest.chain
        && HubStore::schema(**db) == manifest.schema;
    return isIt ? Result<void>() : fail(brokenBackup(manifest));
}
} // namespace

Result<BackupManifest> unsealBackup(const BackupSet &set, const QString &name, const QString &to)
{
    const auto manifest = set.manifest(name);
    if (!manifest)
        return manifest;
    const QString sealed = set.pathOf(name) + QLatin1Char('/') + BackupSet::databaseName;
    const auto opened = openSealedFile(set.databaseKey(), manifest->id, sealed, to);
    if (!opened)
        return fail(opened.error().is(problem::SealBroken) ? brokenBackup(*manifest) : opened.error());
    const bool isIt = QString::fromLatin1(opened->sha256.toHex()) == manifest->sealedSha256
        && QString::fromLatin1(opened->plainSha256.toHex()) == manifest->databaseSha256;
    const auto fits = isIt ? fitsManifest(to, *manifest) : Result<void>(fail(brokenBackup(*manifest)));
    if (!fits) {
        QFile::remove(to);
        return fail(fits.error());
    }
    return manifest;
}

Result<BackedUpFindings> checkFiles(const BackupSet &set, const BackupManifest &manifest)
{
    return set.files(manifest).map([&](const QList<BackedUpFile> &files) {
        BackedUpFindings found;
        for (const BackedUpFile &file : files) {
            const auto digest = sha256OfFile(set.filePath(file.sha256));
            if (!digest)
                ++found.missing;
            else if (*digest != file.sha256)
                ++found.changed;
            else
                ++found.whole;
            found.bytes += file.bytes;
        }
        return found;
    });
}

Result<void> placeFiles(const BackupSet &set, const BackupManifest &manifest, const QString &dataFolder)
{
    const auto files = set.files(manifest);
    if (!files)
        return fail(files.error());
    for (const BackedUpFile &file : *files) {
        const QString target = dataFolder + QLatin1Char('/') + file.path;
        if (QFile::exists(target))
            continue;
        QFile kept(set.filePath(file.sha256));
        const QByteArray content = kept.open(QIODevice::ReadOnly) ? kept.readAll() : QByteArray();
        if (sha256(content) != file.sha256)
            return fail(brokenBackup(manifest));
        const auto placed =
            makePrivateFolder(QFileInfo(target).path()).and_then([&] { return writePrivateFile(target, content); });
        if (!placed)
            return placed;
    }
    return {};
}

} // namespace ow
