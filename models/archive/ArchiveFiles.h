#pragma once
// What a package is made of: papers in six folders, metadata.xml, the log of its first test, a manifest over all of them and a seal over
// the manifest. Pure. Anybody can check it without this program: the manifest is what `sha256sum -c` reads, the seal is Ed25519.
#include "models/archive/ArchivePackage.h"
#include "models/base/Files.h"

namespace ow {

inline const QString archiveMetadataName = QStringLiteral("metadata.xml");
inline const QString archiveTestName = QStringLiteral("test-log.xml");
inline const QString archiveManifestName = QStringLiteral("manifest-sha256.txt");
inline const QString archiveSealName = QStringLiteral("seal.json");

/// "受理类/01 受理通知书 临江受〔2026〕第0001号.pdf": what no file system takes stands as a low line.
QString archivePath(ArchiveClass folder, int place, const QString &title, const QString &suffix);

/// "<hex>  <path>" a line, by path.
QByteArray manifestOf(const FileContents &files);
/// Nothing when a line is not of that form, stands twice or out of order.
std::optional<QMap<QString, QByteArray>> readManifest(const QByteArray &manifest);

struct ArchiveSeal {
    QString number;
    QString caseNumber;
    QString manifestSha256;
    int files = 0;
    qint64 bytes = 0;
    Instant sealedAt;
    QByteArray publicKey;
    QByteArray signature; ///< Ed25519 by the hall over everything above

    static Fields fields();
    bool holds(const QByteArray &hallKey) const;

private:
    friend FileContents sealedFiles(FileContents, const ArchivePackage &, Instant, const QByteArray &);
    QByteArray signedBytes() const;
};

/// 四性检测 log as it lies in the package.
QByteArray testLog(const ArchivePackage &package, const ArchiveTest &test);

/// Adds manifest and seal. `files`: everything else, the log too.
FileContents sealedFiles(FileContents files, const ArchivePackage &package, Instant now, const QByteArray &signingSeed);

/// The package as recorded once its files are on the disk: how many, how long, under which digest.
ArchivePackage recordedAs(ArchivePackage package, const FileContents &files, Instant now);

} // namespace ow
