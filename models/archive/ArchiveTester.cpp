#include "models/archive/ArchiveTester.h"

#include "models/base/Crypto.h"
#include "models/base/FileKind.h"
#include "models/scans/PdfFile.h"

#include <QXmlStreamReader>

namespace ow {

namespace {
/// Collects what is wrong with what.
class Findings {
public:
    explicit Findings(ArchiveTest &test) : m_test(test) {}
    void add(ArchiveProperty property, const QString &file, const char *sentence)
    {
        constexpr qsizetype findingsMax = 1000;
        constexpr qsizetype nameMax = 300;
        if (m_test.findings.size() < findingsMax)
            m_test.findings.append({property, file.left(nameMax), QString::fromUtf8(sentence)});
    }

private:
    ArchiveTest &m_test;
};

/// The texts of the elements of that name, wherever they stand; nothing when it is no XML.
std::optional<QMultiMap<QString, QString>> elementTexts(const QByteArray &bytes)
{
    QMultiMap<QString, QString> texts;
    QXmlStreamReader xml(bytes);
    QString name, text;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            name = xml.name().toString();
            text.clear();
            break;
        case QXmlStreamReader::Characters: text += xml.text(); break;
        case QXmlStreamReader::EndElement:
            if (name == xml.name())
                texts.insert(name, text);
            name.clear();
            break;
        default: break;
        }
    }
    return xml.hasError() ? std::nullopt : std::optional(texts);
}

bool isXml(const QString &path)
{
    return path.endsWith(QLatin1String(".xml"));
}

/// 可用性、安全性 of one paper.
void lookAt(const QString &path, const QByteArray &content, Findings &findings)
{
    if (isXml(path)) {
        if (!elementTexts(content))
            findings.add(ArchiveProperty::Usable, path, "不是完整的XML，打不开");
        return;
    }
    const auto kind = fileKindOf(content);
    if (!kind)
        return findings.add(ArchiveProperty::Safe, path, "不是PDF、JPEG或PNG，不能归档");
    const char *suffix = *kind == FileKind::Pdf ? ".pdf" : *kind == FileKind::Jpeg ? ".jpg" : ".png";
    if (!path.endsWith(QLatin1String(suffix)))
        findings.add(ArchiveProperty::Safe, path, "文件内容与扩展名不符");
    if (*kind != FileKind::Pdf)
        return;
    const auto pages = pdfPageCount(content);
    if (!pages)
        findings.add(ArchiveProperty::Usable, path, "PDF已损坏或设了口令，打不开");
    else if (*pages < 1)
        findings.add(ArchiveProperty::Usable, path, "PDF里没有页");
    for (const char *acts : {"/JavaScript", "/Launch", "/EmbeddedFile"}) {
        if (content.contains(acts))
            findings.add(ArchiveProperty::Safe, path, "PDF里带有可以执行的内容");
    }
}

/// 真实性: the metadata speak of this case and this package.
void lookAtMetadata(const ArchivePackage &package, const FileContents &files, Findings &findings)
{
    const auto texts = elementTexts(files.value(archiveMetadataName));
    if (!texts)
        return;
    const auto expect = [&](const QString &name, const QString &value, const char *sentence) {
        if (!texts->contains(name, value))
            findings.add(ArchiveProperty::Authentic, archiveMetadataName, sentence);
    };
    expect(QStringLiteral("档号"), package.number, "元数据里的档号与归档登记不一致");
    expect(QStringLiteral("办件编号"), package.caseNumber, "元数据里的办件编号与归档登记不一致");
    for (auto file = files.begin(); file != files.end(); ++file) {
        const bool isPaper = file.key().contains(QLatin1Char('/'));
        if (isPaper && !texts->contains(QStringLiteral("路径"), file.key()))
            findings.add(ArchiveProperty::Authentic, file.key(), "元数据里没有登记这份文件");
        if (isPaper && !texts->contains(QStringLiteral("摘要"), QString::fromLatin1(sha256(file.value()).toHex())))
            findings.add(ArchiveProperty::Authentic, file.key(), "与元数据登记的摘要不一致");
    }
    for (const QString &path : texts->values(QStringLiteral("路径"))) {
        if (!files.contains(path))
            findings.add(ArchiveProperty::Intact, path, "元数据登记了，包里没有");
    }
}

void lookAtPapers(const ArchivePackage &package, const FileContents &files, Findings &findings)
{
    int papers = 0;
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (file.key() == archiveManifestName || file.key() == archiveSealName)
            continue;
        papers += file.key().contains(QLatin1Char('/')) ? 1 : 0;
        lookAt(file.key(), file.value(), findings);
    }
    if (papers == 0)
        findings.add(ArchiveProperty::Intact, QString(), "包里没有一份文件");
    if (!files.contains(archiveMetadataName))
        findings.add(ArchiveProperty::Intact, archiveMetadataName, "没有元数据");
    else
        lookAtMetadata(package, files, findings);
}

/// 完整性: every file of the manifest and no other.
void lookAtManifest(const FileContents &files, const QStringList &broken, Findings &findings)
{
    const auto digests = readManifest(files.value(archiveManifestName));
    if (!digests)
        return findings.add(ArchiveProperty::Intact, archiveManifestName, "文件清单没有了，或被改动");
    for (auto line = digests->begin(); line != digests->end(); ++line) {
        if (broken.contains(line.key()))
            continue; // said already
        if (!files.contains(line.key()))
            findings.add(ArchiveProperty::Intact, line.key(), "清单里有，包里没有");
        else if (sha256(files.value(line.key())).toHex() != line.value())
            findings.add(ArchiveProperty::Intact, line.key(), "封存以后被改动，与清单的摘要不一致");
    }
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (file.key() != archiveManifestName && file.key() != archiveSealName && !digests->contains(file.key()))
            findings.add(ArchiveProperty::Intact, file.key(), "封存以后放进来的，清单里没有");
    }
}

/// 真实性: the seal is the hall's, over this manifest, of this package.
void lookAtSeal(const ArchivePackage &package, const FileContents &files, const QByteArray &hallKey, Findings &findings)
{
    const QByteArray bytes = files.value(archiveSealName);
    const auto seal = fromJson<ArchiveSeal>(bytes, Strictness::Exact);
    if (!seal || toJson(*seal) != bytes || !seal->holds(hallKey))
        return findings.add(ArchiveProperty::Authentic, archiveSealName, "不是本大厅的封印，或被改动");
    const QString manifest = QString::fromLatin1(sha256(files.value(archiveManifestName)).toHex());
    if (seal->manifestSha256 != manifest || package.manifestSha256 != manifest)
        findings.add(ArchiveProperty::Authentic, archiveManifestName, "文件清单与封印不一致");
    if (seal->number != package.number || seal->caseNumber != package.caseNumber)
        findings.add(ArchiveProperty::Authentic, archiveSealName, "封印属于另一个归档包");
    // 2-1-1 包字节数一致
    if (seal->files != package.files || seal->bytes != package.bytes)
        findings.add(ArchiveProperty::Intact, archiveSealName, "文件数或字节数与归档登记不一致（2-1-1）");
}
} // namespace

ArchiveTest testPapers(const ArchivePackage &package, const FileContents &files, Instant now)
{
    ArchiveTest test{now, int(files.size()), {}};
    Findings findings(test);
    lookAtPapers(package, files, findings);
    return test;
}

ArchiveTest testPackage(const ArchivePackage &package, const ArchiveBytes &found, const QByteArray &hallKey,
                        Instant now)
{
    ArchiveTest test{now, int(found.files.size() + found.broken.size()), {}};
    Findings findings(test);
    for (const QString &path : found.broken)
        findings.add(ArchiveProperty::Intact, path, "封存以后被改动，打不开");
    lookAtSeal(package, found.files, hallKey, findings);
    lookAtManifest(found.files, found.broken, findings);
    lookAtPapers(package, found.files, findings);
    // What cannot be opened was named already; that it is missing besides tells nobody anything.
    for (qsizetype i = test.findings.size() - 1; i >= found.broken.size(); --i) {
        if (found.broken.contains(test.findings.at(i).file))
            test.findings.removeAt(i);
    }
    return test;
}

} // namespace ow
