#pragma once
// A folder of backups as it lies on the disk:
//   owner                    the hall's public key, hex: another hall's folder is left alone
//   20260924-030000/         one backup, whole or not at all
//     manifest.json          what it is, signed by the hall
//     hub.db.sealed          the database under a key made of the hall's master key, which `keys export` carries
//     files.list             papers, scans, calendars and archive packages it needs: SHA-256, bytes, time, path
//   files/ab/abcd…           those files by the SHA-256 of their (sealed) bytes, shared by all backups
#include "models/base/Describe.h"
#include "models/base/SealedFile.h"
#include "models/store/KeyRing.h"

#include <QHash>
#include <QSet>

namespace ow {

struct BackupManifest {
    int version = 1;
    QUuid id; ///< the sealed file is bound to it
    QString name;
    QString program; ///< version that made it
    int schema = 0;
    QUuid epoch;
    qint64 seq = 0;
    QString chain; ///< hash of the last event, hex
    Instant takenAt;
    qint64 databaseBytes = 0;
    QString databaseSha256; ///< in clear
    qint64 sealedBytes = 0;
    QString sealedSha256;
    int files = 0;
    qint64 fileBytes = 0;
    QString listSha256;
    QByteArray signature = {}; ///< Ed25519 of all the above

    static Fields fields();
};

/// One line of files.list.
struct BackedUpFile {
    QString path; ///< below the data folder
    QByteArray sha256;
    qint64 bytes = 0;
    qint64 changedMs = 0; ///< tells a file that was looked at before
};

class BackupSet {
public:
    BackupSet(QString folder, const KeyRing &keys) : m_folder(std::move(folder)), m_keys(keys) {}

    static const QString manifestName;
    static const QString databaseName; ///< sealed
    static const QString listName;
    /// Below the data folder: what stands beside the database and belongs to it.
    static QStringList companions();

    const QString &folder() const { return m_folder; }
    QString pathOf(const QString &name) const { return m_folder + QLatin1Char('/') + name; }
    QString filePath(const QByteArray &sha256) const;
    /// Makes the folder the hall's. BackupForeign when it is another's; FileFailed.
    Result<void> claim() const;

    QByteArray databaseKey() const;
    /// With the signature.
    QByteArray written(BackupManifest manifest) const;
    /// BackupBroken when it is not there, was changed, or is of another hall.
    Result<BackupManifest> manifest(const QString &name) const;
    /// Its own list; BackupBroken when it is not the one the manifest signs.
    Result<QList<BackedUpFile>> files(const BackupManifest &manifest) const;
    static QByteArray listText(const QList<BackedUpFile> &files);

    /// Newest first; half-made ones are none.
    QStringList names() const;
    /// Sound ones only, newest first.
    QList<BackupManifest> manifests() const;

    /// What of the data folder's companions the folder does not hold yet is copied into it. `known`: of an earlier backup.
    struct Taken {
        QList<BackedUpFile> files;
        qint64 bytes = 0;
        qint64 newBytes = 0;
    };
    Result<Taken> takeFiles(const QString &dataFolder, const QList<BackedUpFile> &known, const GoOn &goOn) const;
    /// By the rule; the files only they needed go with them. The number of backups removed.
    int removeOld(int kept) const;

private:
    const QString m_folder;
    const KeyRing m_keys;
};

/// Where to look for a backup: the folder itself, or the newest sound one in it. BackupNone.
struct FoundBackup {
    QString folder;
    QString name;
};
Result<FoundBackup> findBackup(const QString &path, const KeyRing &keys);

} // namespace ow
