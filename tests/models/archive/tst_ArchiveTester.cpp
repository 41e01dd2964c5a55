#include "models/archive/ArchiveContent.h"
#include "models/archive/ArchiveTester.h"
#include "models/base/Crypto.h"
#include "models/base/Random.h"
#include "tests/base/Testing.h"
#include "tests/models/archive/ArchiveHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QByteArray hallSeed(32, '\x07');

ArchivePackage testedPackage()
{
    ArchivePackage package;
    package.number = QStringLiteral("LJ01-ZW·2026-D30-xcb-00001");
    package.caseNumber = QStringLiteral("511A0000800001202609240001");
    return package;
}

/// As the hub makes one.
struct SealedPackage {
    ArchivePackage record;
    FileContents files;

    explicit SealedPackage(const FileContents &papers)
    {
        ArchivePackage package = testedPackage();
        ArchiveDraft draft;
        draft.files = papers;
        for (auto file = papers.begin(); file != papers.end(); ++file)
            draft.lines.append({file.key(), file.key(), {}});
        draft.head =
            QStringLiteral("<档号>%1</档号><办件编号>%2</办件编号>").arg(package.number, package.caseNumber).toUtf8();
        const Instant now{1'790'210'000'000};
        files = sealedFiles(archiveFiles(draft, {}, package, now), package, now, hallSeed);
        record = recordedAs(package, files, now);
    }
    ArchiveTest test(const FileContents &found, const QStringList &broken = {}) const
    {
        return testPackage(record, {found, broken}, ed25519PublicKey(hallSeed), Instant{1'790'210'000'001});
    }
};

FileContents paperFiles()
{
    return {{QStringLiteral("申请类/01 申请表.pdf"), smallPdf("form")},
            {QStringLiteral("申请类/02 申请表单数据.xml"), "<a>1</a>"},
            {QStringLiteral("决定类/01 决定书.pdf"), smallPdf("decision")}};
}

bool named(const ArchiveTest &test, const QString &file)
{
    return std::any_of(test.findings.begin(), test.findings.end(),
                       [&](const ArchiveFinding &finding) { return finding.file == file; });
}

QString told(const ArchiveTest &test)
{
    QStringList lines;
    for (const ArchiveFinding &finding : test.findings)
        lines.append(archivePropertyText(finding.property) + finding.file + finding.sentence);
    return lines.join(QLatin1Char('\n'));
}
} // namespace

class tst_ArchiveTester : public QObject {
    Q_OBJECT
private slots:
    void aSealedPackagePasses()
    {
        const SealedPackage sealed(paperFiles());
        QVERIFY2(sealed.test(sealed.files).passed(), qPrintable(told(sealed.test(sealed.files))));
        QCOMPARE(sealed.record.files, 5);
        QVERIFY(sealed.files.value(archiveTestName).contains("通过"));
        QVERIFY(!sealed.files.value(archiveTestName).contains("不通过"));
    }

    /// domain.md §16.30: whichever byte of whichever file is changed, the test fails and says which file.
    void everyChangedByteIsFound()
    {
        const SealedPackage sealed(paperFiles());
        SeededRandom random(20260924);
        for (auto file = sealed.files.begin(); file != sealed.files.end(); ++file) {
            for (int round = 0; round < 60; ++round) {
                FileContents changed = sealed.files;
                QByteArray &bytes = changed[file.key()];
                const qsizetype at = round == 0 ? 0
                    : round == 1                ? bytes.size() - 1
                                                : qsizetype(random.below(quint32(bytes.size())));
                bytes[at] = char(bytes.at(at) ^ char(1 + random.below(255)));
                const ArchiveTest test = sealed.test(changed);
                QVERIFY2(!test.passed() && named(test, file.key()),
                         qPrintable(QStringLiteral("%1 byte %2:\n%3").arg(file.key()).arg(at).arg(told(test))));
            }
        }
    }

    /// An independent model: whatever is done to the set of files, the findings name exactly the files it was done to.
    void whateverIsDoneIsNamed()
    {
        SeededRandom random(7);
        const SealedPackage sealed(paperFiles());
        const QStringList papers = paperFiles().keys();
        for (int round = 0; round < 300; ++round) {
            FileContents found = sealed.files;
            QStringList touched, broken;
            for (const QString &path : papers) {
                switch (random.below(5)) {
                case 0: found.remove(path); break;
                case 1: found[path] += ' '; break;
                case 2:
                    found.remove(path);
                    broken.append(path);
                    break;
                default: continue;
                }
                touched.append(path);
            }
            if (random.below(4) == 0) {
                found.insert(QStringLiteral("其他类/塞进来的.pdf"), smallPdf("foreign"));
                touched.append(QStringLiteral("其他类/塞进来的.pdf"));
            }
            const ArchiveTest test = sealed.test(found, broken);
            QCOMPARE(test.passed(), touched.isEmpty());
            QSet<QString> names;
            for (const ArchiveFinding &finding : test.findings)
                names.insert(finding.file);
            names.remove(QString()); // nothing is left
            QCOMPARE(names, QSet<QString>(touched.begin(), touched.end()));
        }
    }

    void swappedFilesAreFound()
    {
        const SealedPackage sealed(paperFiles());
        FileContents swapped = sealed.files;
        std::swap(swapped[paperFiles().firstKey()], swapped[paperFiles().lastKey()]);
        QVERIFY(named(sealed.test(swapped), paperFiles().firstKey()));
        QVERIFY(named(sealed.test(swapped), paperFiles().lastKey()));
    }

    /// Somebody who changes a file and makes manifest and seal anew has no key; who has another hall's is not this hall.
    void aForgedSealIsFound()
    {
        const SealedPackage sealed(paperFiles());
        FileContents forged = sealed.files;
        forged.remove(archiveManifestName);
        forged.remove(archiveSealName);
        forged[paperFiles().firstKey()] = smallPdf("forged");
        forged = sealedFiles(forged, sealed.record, Instant{1'790'210'000'000}, QByteArray(32, '\x08'));
        const ArchiveTest test = sealed.test(forged);
        QVERIFY(named(test, archiveSealName));
        QVERIFY(!test.passed(ArchiveProperty::Authentic));
        // And under the hall's own key: the record knows the digest it had.
        forged.remove(archiveManifestName);
        forged.remove(archiveSealName);
        forged = sealedFiles(forged, sealed.record, Instant{1'790'210'000'000}, hallSeed);
        QVERIFY(named(sealed.test(forged), archiveManifestName));
    }

    void theSealOfAnotherPackageIsFound()
    {
        const SealedPackage sealed(paperFiles());
        ArchivePackage other = sealed.record;
        other.number = QStringLiteral("LJ01-ZW·2026-D30-xcb-00002");
        const ArchiveTest test =
            testPackage(other, {sealed.files, {}}, ed25519PublicKey(hallSeed), Instant{1'790'210'000'001});
        QVERIFY(named(test, archiveSealName) && named(test, archiveMetadataName));
    }

    void badPapers_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("property");
        const auto row = [](const char *name, const char *path, const QByteArray &content, ArchiveProperty property) {
            QTest::addRow("%s", name) << QString::fromUtf8(path) << content << int(property);
        };
        row("cut pdf", "申请类/01 a.pdf", QByteArray("%PDF-1.4\nnothing\n%%EOF\n"), ArchiveProperty::Usable);
        row("program", "申请类/01 a.pdf",
            QByteArray("\x7F"
                       "ELF....."),
            ArchiveProperty::Safe);
        row("wrong suffix", "申请类/01 a.png", smallPdf("x"), ArchiveProperty::Safe);
        row("acts", "申请类/01 a.pdf", smallPdf("x").replace("/Type /Font", "/JavaScript"), ArchiveProperty::Safe);
        row("half xml", "申请类/01 a.xml", QByteArray("<a>"), ArchiveProperty::Usable);
    }
    void badPapers()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, content);
        QFETCH(int, property);
        const SealedPackage sealed({{path, content}});
        const ArchiveTest test = sealed.test(sealed.files);
        QVERIFY2(named(test, path), qPrintable(told(test)));
        QVERIFY(!test.passed(ArchiveProperty(property)));
        QVERIFY(test.passed(ArchiveProperty::Intact));
        QVERIFY(sealed.files.value(archiveTestName).contains("不通过"));
    }

    void manifestIsStrict()
    {
        const QByteArray good = manifestOf(paperFiles());
        QCOMPARE(readManifest(good)->size(), 3);
        QVERIFY(!readManifest(good + good));
        QVERIFY(!readManifest(good.chopped(1)));
        QVERIFY(!readManifest(QByteArray(good).replace("  ", " ")));
        QVERIFY(!readManifest({}));
    }

    void namesFitEverywhere()
    {
        QCOMPARE(archivePath(ArchiveClass::Decision, 3, QStringLiteral("决/定:书 临〔2026〕"), QStringLiteral(".pdf")),
                 QStringLiteral("决定类/03 决_定_书 临〔2026〕.pdf"));
        const QString rare = QString::fromUcs4(U"𬱟").repeated(80);
        const QString path = archivePath(ArchiveClass::Other, 1, QLatin1Char('a') + rare, {});
        QCOMPARE(QString::fromUtf8(path.toUtf8()), path);
        QVERIFY(path.toUtf8().size() < 255);
    }
};

OW_TEST(tst_ArchiveTester)
#include "tst_ArchiveTester.moc"
