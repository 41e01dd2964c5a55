#include "models/archive/ArchiveFiles.h"

#include "models/base/Crypto.h"

#include <QXmlStreamWriter>

namespace ow {

namespace {
constexpr int archiveTitleMax = 60; ///< characters of a name; paths stay below what any system takes
constexpr qsizetype digestHex = 64;

qint64 bytesOf(const FileContents &files)
{
    qint64 bytes = 0;
    for (const QByteArray &content : files)
        bytes += content.size();
    return bytes;
}
} // namespace

QString archivePath(ArchiveClass folder, int place, const QString &title, const QString &suffix)
{
    QString name;
    for (const QChar one : title.simplified()) {
        const bool bad = one.unicode() < 0x20 || QStringLiteral("/\\:*?\"<>|").contains(one);
        name += bad ? QLatin1Char('_') : one;
    }
    // Cut between characters, not through one beyond the first plane.
    name = name.left(archiveTitleMax);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    return QStringLiteral("%1/%2 %3%4")
        .arg(archiveClassText(folder), QStringLiteral("%1").arg(place, 2, 10, QLatin1Char('0')), name, suffix);
}

QByteArray manifestOf(const FileContents &files)
{
    QByteArray manifest;
    for (auto file = files.begin(); file != files.end(); ++file)
        manifest += sha256(file.value()).toHex() + "  " + file.key().toUtf8() + '\n';
    return manifest;
}

std::optional<QMap<QString, QByteArray>> readManifest(const QByteArray &manifest)
{
    QMap<QString, QByteArray> digests;
    if (!manifest.endsWith('\n'))
        return std::nullopt;
    for (const QByteArray &line : manifest.chopped(1).split('\n')) {
        const QByteArray digest = line.left(digestHex);
        const QString path = QString::fromUtf8(line.mid(digestHex + 2));
        if (line.mid(digestHex, 2) != "  " || QByteArray::fromHex(digest).toHex() != digest || path.isEmpty()
            || (!digests.isEmpty() && path <= digests.lastKey()))
            return std::nullopt;
        digests.insert(path, digest);
    }
    return digests;
}

QByteArray ArchiveSeal::signedBytes() const
{
    return QStringList{QStringLiteral("onewindow archive seal 1"),
                       number,
                       caseNumber,
                       manifestSha256,
                       QString::number(files),
                       QString::number(bytes),
                       wireText(sealedAt)}
               .join(QLatin1Char('\n'))
               .toUtf8()
        + '\n' + publicKey.toHex();
}

bool ArchiveSeal::holds(const QByteArray &hallKey) const
{
    return publicKey == hallKey && ed25519Verify(publicKey, signedBytes(), signature);
}

QByteArray testLog(const ArchivePackage &package, const ArchiveTest &test)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("四性检测"));
    xml.writeTextElement(QStringLiteral("档号"), package.number);
    xml.writeTextElement(QStringLiteral("检测时间"), wireText(test.at));
    xml.writeTextElement(QStringLiteral("检测环节"), QStringLiteral("归档"));
    xml.writeTextElement(QStringLiteral("文件数"), QString::number(test.files));
    for (const Code<ArchiveProperty> &code : archivePropertyCodes) {
        xml.writeStartElement(archivePropertyText(code.value));
        xml.writeTextElement(QStringLiteral("结论"),
                             test.passed(code.value) ? QStringLiteral("通过") : QStringLiteral("不通过"));
        for (const ArchiveFinding &finding : test.findings) {
            if (finding.property != code.value)
                continue;
            xml.writeStartElement(QStringLiteral("问题"));
            xml.writeTextElement(QStringLiteral("文件"), finding.file);
            xml.writeTextElement(QStringLiteral("说明"), finding.sentence);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

FileContents sealedFiles(FileContents files, const ArchivePackage &package, Instant now, const QByteArray &signingSeed)
{
    ArchiveSeal seal;
    seal.number = package.number;
    seal.caseNumber = package.caseNumber;
    const QByteArray manifest = manifestOf(files);
    seal.manifestSha256 = QString::fromLatin1(sha256(manifest).toHex());
    seal.files = int(files.size());
    seal.bytes = bytesOf(files);
    seal.sealedAt = now;
    seal.publicKey = ed25519PublicKey(signingSeed);
    seal.signature = ed25519Sign(signingSeed, seal.signedBytes());
    files.insert(archiveManifestName, manifest);
    files.insert(archiveSealName, toJson(seal));
    return files;
}

ArchivePackage recordedAs(ArchivePackage package, const FileContents &files, Instant now)
{
    FileContents counted = files;
    counted.remove(archiveManifestName);
    counted.remove(archiveSealName);
    package.state = ArchiveState::Sealed;
    package.files = int(counted.size());
    package.bytes = bytesOf(counted);
    package.manifestSha256 = QString::fromLatin1(sha256(files.value(archiveManifestName)).toHex());
    package.sealedAt = now;
    return package;
}

Fields ArchiveSeal::fields()
{
    return {field("number", &ArchiveSeal::number),
            field("caseNumber", &ArchiveSeal::caseNumber),
            field("manifestSha256", &ArchiveSeal::manifestSha256),
            field("files", &ArchiveSeal::files),
            field("bytes", &ArchiveSeal::bytes),
            field("sealedAt", &ArchiveSeal::sealedAt),
            field("publicKey", &ArchiveSeal::publicKey),
            field("signature", &ArchiveSeal::signature)};
}

} // namespace ow
