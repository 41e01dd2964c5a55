// The real reading against a chip that shares no code with it, and everything that can go wrong on the way.
#include "models/base/ProblemTypes.h"
#include "models/emrtd/DocumentChip.h"
#include "tests/base/SpecimenChip.h"
#include "tests/base/Testing.h"

#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace ow;
using namespace ow::testing;

namespace {
const ChipIssuer &utopia()
{
    static const ChipIssuer issuer;
    return issuer;
}

void writeInto(const QTemporaryDir &dir, const QString &name, const QByteArray &content)
{
    QFile file(dir.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

IssuerCertificates trusting(const QByteArray &certificate)
{
    const QTemporaryDir dir;
    writeInto(dir, QStringLiteral("one.cer"), certificate);
    writeInto(dir, QStringLiteral("readme.txt"), "no certificate");
    return IssuerCertificates::fromFolder(dir.path());
}

Result<ChipContent> readSpecimen(SimulatedChip &chip, const SpecimenChip &specimen,
                                 const IssuerCertificates &issuers = {})
{
    SeededRandom random(9303);
    return readDocumentChip(chip, {accessKeysOf(specimen.card()), specimen.day}, issuers, random);
}

/// EF.CardAccess with PACE over finite fields alone.
const QByteArray unspokenPace = QByteArray::fromHex("31143012060A04007F00070202040102020102020102");

QString outcome(const Result<ChipContent> &read)
{
    return read ? QString::fromLatin1(codeText(read->proof)) : QString::fromLatin1(read.error().type().id);
}

using ChipFault = void (*)(SimulatedChip &);
} // namespace

Q_DECLARE_METATYPE(ChipFault)

class tst_DocumentChip : public QObject {
    Q_OBJECT
private slots:
    void passport()
    {
        const SpecimenChip specimen;
        const auto chip = specimen.chip(utopia());
        const auto read = readSpecimen(*chip, specimen);
        QCOMPARE(outcome(read), QStringLiteral("unverified"));
        QCOMPARE(read->document.name(), QStringLiteral("ERIKSSON ANNA MARIA"));
        QVERIFY(read->details.name.isEmpty());
        QVERIFY(chip->exchanges() < 40); // the picture was left where it is
    }

    void nameInChinese()
    {
        const SpecimenChip specimen = SpecimenChip::pass();
        const auto read = readSpecimen(*specimen.chip(utopia()), specimen, trusting(utopia().certificatePem()));
        QCOMPARE(outcome(read), QStringLiteral("issuer"));
        QCOMPARE(read->details.name, QStringLiteral("陈 𬱟"));
        const ChipCard made = cardFromChip(*read, specimen.card(), specimen.day);
        QVERIFY(made.proof == ChipProof::Issuer);
        QVERIFY(kindOf(made.card) == DocumentKind::HongKongMacauPass);
        QCOMPARE(made.card.latinName, std::optional(QStringLiteral("CHEN DAWEN")));
        QCOMPARE(made.card.address, QStringLiteral("临江市 户籍街1号"));
        const auto checked = readCard(made.card, specimen.day);
        QVERIFY(checked && checked->notes.isEmpty());
        QCOMPARE(checked->card.name, QStringLiteral("陈𬱟"));
    }

    void whatOnlyThePaperSays()
    {
        const SpecimenChip specimen;
        const auto read = readSpecimen(*specimen.chip(utopia()), specimen, trusting(utopia().certificatePem()));
        QCOMPARE(outcome(read), QStringLiteral("issuer"));
        IdentityCard typed = specimen.card();
        typed.stayUntil = QDate(2011, 12, 31);
        typed.authority = QStringLiteral("UTOPIA PASSPORT OFFICE");
        typed.validFrom = QDate(2007, 4, 16);
        typed.name = QStringLiteral("ERIKSON");
        ChipCard made = cardFromChip(*read, typed, specimen.day);
        QCOMPARE(made.card.name, QStringLiteral("ERIKSSON ANNA MARIA"));
        QCOMPARE(made.card.stayUntil, typed.stayUntil);
        QCOMPARE(made.card.authority, typed.authority);
        QCOMPARE(made.card.validFrom, typed.validFrom);
        QVERIFY(made.proof == ChipProof::Issuer);
        typed.name = QStringLiteral("陈𬱟");
        made = cardFromChip(*read, typed, specimen.day);
        QCOMPARE(made.card.name, typed.name);
        QCOMPARE(made.card.latinName, std::optional(QStringLiteral("ERIKSSON ANNA MARIA")));
        QVERIFY2(made.proof == ChipProof::Unverified, "the chip did not say that");
    }

    void renewalsBehindThePassNumber()
    {
        const SpecimenChip specimen = SpecimenChip::pass();
        IdentityCard typed = specimen.card();
        typed.number = QStringLiteral("H1234567803");
        QCOMPARE(accessKeysOf(typed).size(), 2);
        SeededRandom random(1);
        const auto chip = specimen.chip(utopia());
        const auto read = readDocumentChip(*chip, {accessKeysOf(typed), specimen.day}, {}, random);
        QCOMPARE(outcome(read), QStringLiteral("unverified"));
        QCOMPARE(cardFromChip(*read, typed, specimen.day).card.number, typed.number);
    }

    void documentsWithoutTravelChip()
    {
        IdentityCard card = SpecimenChip().card();
        QCOMPARE(accessKeysOf(card).size(), 1);
        card.validTo.reset();
        QVERIFY(accessKeysOf(card).isEmpty());
        card = SpecimenChip().card();
        card.kind = DocumentKind::ResidentCard;
        QVERIFY(accessKeysOf(card).isEmpty());
    }

    void wrongKey()
    {
        const SpecimenChip specimen;
        const auto chip = specimen.chip(utopia());
        IdentityCard other = specimen.card();
        other.birth = other.birth.addDays(1);
        SeededRandom random(1);
        const auto read = readDocumentChip(*chip, {accessKeysOf(other), specimen.day}, {}, random);
        QCOMPARE(outcome(read), QStringLiteral("chip-key-wrong"));
        QVERIFY(!chip->isOpen());
    }

    void faults_data()
    {
        QTest::addColumn<ChipFault>("fault");
        QTest::addColumn<QString>("result");
        const auto row = [](const char *name, ChipFault fault, const char *result) {
            QTest::newRow(name) << fault << QString::fromLatin1(result);
        };
        row(
            "none", [](SimulatedChip &) {}, "issuer");
        row(
            "short reads", [](SimulatedChip &chip) { chip.readMax = 3; }, "issuer");
        row(
            "one byte at a time", [](SimulatedChip &chip) { chip.readMax = 1; }, "issuer");
        row(
            "wrong MAC", [](SimulatedChip &chip) { chip.forgedAt = 6; }, "reader-unreadable");
        row(
            "session dropped", [](SimulatedChip &chip) { chip.deafAt = 8; }, "reader-unreadable");
        row(
            "answer cut off", [](SimulatedChip &chip) { chip.truncatedAt = 7; }, "reader-unreadable");
        row(
            "silent to what only newer chips know", [](SimulatedChip &chip) { chip.truncatedAt = 0; }, "issuer");
        row(
            "answers nothing at all", [](SimulatedChip &chip) { chip.truncatedAt = 1; }, "reader-unreadable");
        row(
            "no travel document", [](SimulatedChip &chip) { chip.hasApplication = false; }, "chip-foreign");
        row(
            "challenge refused", [](SimulatedChip &chip) { chip.knowsBasicAccess = false; }, "chip-foreign");
        row(
            "PACE only",
            [](SimulatedChip &chip) {
                chip.knowsBasicAccess = false;
                chip.openFiles.insert(0x011C, unspokenPace);
            },
            "chip-pace-only");
        row(
            "PACE only, application hidden",
            [](SimulatedChip &chip) {
                chip.hasApplication = false;
                chip.openFiles.insert(0x011C, unspokenPace);
            },
            "chip-pace-only");
        row(
            "DG1 of somebody else", [](SimulatedChip &chip) { chip.files[0x0101][20] = 'X'; }, "chip-altered");
        row(
            "DG11 altered", [](SimulatedChip &chip) { chip.files[0x010B].back() = 'X'; }, "chip-altered");
        row(
            "no picture", [](SimulatedChip &chip) { chip.files.remove(0x0102); }, "chip-altered");
        row(
            "SOD altered", [](SimulatedChip &chip) { chip.files[0x011D][120] = char(chip.files[0x011D][120] ^ 1); },
            "chip-altered");
        row(
            "no SOD", [](SimulatedChip &chip) { chip.files.remove(0x011D); }, "reader-unreadable");
        row(
            "no DG1", [](SimulatedChip &chip) { chip.files.remove(0x0101); }, "reader-unreadable");
        row(
            "EF.COM is none", [](SimulatedChip &chip) { chip.files[0x011E] = QByteArray::fromHex("600401020304"); },
            "reader-unreadable");
        row(
            "file longer than it is", [](SimulatedChip &chip) { chip.files[0x0101] = QByteArray::fromHex("617F5F1F"); },
            "reader-unreadable");
        row(
            "file of no length", [](SimulatedChip &chip) { chip.files[0x0101] = QByteArray::fromHex("6184FFFF"); },
            "reader-unreadable");
        row(
            "empty file", [](SimulatedChip &chip) { chip.files[0x0101].clear(); }, "reader-unreadable");
        row(
            "DG11 unlisted", [](SimulatedChip &chip) { chip.files[0x011E].back() = 0x6F; }, "issuer");
    }
    void faults()
    {
        QFETCH(ChipFault, fault);
        QFETCH(QString, result);
        const SpecimenChip specimen = SpecimenChip::pass();
        const auto chip = specimen.chip(utopia());
        fault(*chip);
        QCOMPARE(outcome(readSpecimen(*chip, specimen, trusting(utopia().certificateDer()))), result);
    }

    void takenAwayAtEveryMoment()
    {
        const SpecimenChip specimen = SpecimenChip::pass();
        const auto whole = specimen.chip(utopia());
        QVERIFY(readSpecimen(*whole, specimen));
        for (int at = 0; at < whole->exchanges(); ++at) {
            const auto chip = specimen.chip(utopia());
            chip->removedAt = at;
            QCOMPARE(outcome(readSpecimen(*chip, specimen)), QStringLiteral("chip-removed"));
        }
        QVERIFY(whole->exchanges() > 12);
    }

    void everyForgedAnswerIsFound()
    {
        const SpecimenChip specimen = SpecimenChip::pass();
        const auto whole = specimen.chip(utopia());
        QVERIFY(readSpecimen(*whole, specimen));
        constexpr int firstProtected = 4;
        for (int at = firstProtected; at < whole->exchanges(); ++at) {
            const auto chip = specimen.chip(utopia());
            chip->forgedAt = at;
            QCOMPARE(outcome(readSpecimen(*chip, specimen)), QStringLiteral("reader-unreadable"));
        }
    }

    /// Whatever stands on a chip: what comes out of it is what was signed, or nothing.
    void damagedFiles()
    {
        constexpr unsigned seed = 9303;
        std::mt19937 random(seed);
        const SpecimenChip specimen = SpecimenChip::pass();
        const IssuerCertificates issuers = trusting(utopia().certificatePem());
        const auto good = readSpecimen(*specimen.chip(utopia()), specimen, issuers);
        const auto original = specimen.chip(utopia());
        int refused = 0;
        for (int round = 0; round < 400; ++round) {
            SimulatedChip chip(*original);
            const QList<quint16> names{0x011E, 0x0101, 0x010B, 0x011D};
            QByteArray &file = chip.files[names.at(int(random() % 4))];
            switch (random() % 4) {
            case 0: file.truncate(qsizetype(random()) % file.size()); break;
            case 1: file.insert(qsizetype(random()) % file.size(), char(random())); break;
            case 2: file.remove(qsizetype(random()) % file.size(), 1 + random() % 3); break;
            default: file[qsizetype(random()) % file.size()] = char(random());
            }
            const auto read = readSpecimen(chip, specimen, issuers);
            const QByteArray where = QByteArrayLiteral("seed 9303, round ") + QByteArray::number(round);
            if (!read) {
                ++refused;
                QVERIFY2(read.error().is(problem::ChipAltered) || read.error().is(problem::ReaderUnreadable),
                         where.constData());
                continue;
            }
            QVERIFY2(read->document.name() == good->document.name() && read->document.number == good->document.number,
                     where.constData());
            QVERIFY2(read->details.name.isEmpty() || read->details.name == good->details.name, where.constData());
        }
        QVERIFY(refused > 300);
    }

    void issuers_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("result");
        static const ChipIssuer other;
        const QDate day = SpecimenChip().day;
        QTest::newRow("PEM") << utopia().certificatePem() << day << "issuer";
        QTest::newRow("DER") << utopia().certificateDer() << day << "issuer";
        QTest::newRow("signer itself") << utopia().signerDer() << day << "issuer";
        QTest::newRow("none") << QByteArray() << day << "unverified";
        QTest::newRow("same name, other key") << other.certificatePem() << day << "unverified";
        QTest::newRow("two, one fits") << other.certificatePem() + utopia().certificatePem() << day << "issuer";
        QTest::newRow("document expired long ago") << utopia().certificatePem() << QDate(2045, 1, 1) << "issuer";
    }
    void issuers()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(QDate, day);
        SpecimenChip specimen;
        const auto chip = specimen.chip(utopia());
        specimen.day = day;
        QTEST(outcome(readSpecimen(*chip, specimen, trusting(certificate))), "result");
    }

    void certificatesOutOfTheirTime()
    {
        const ChipIssuer early(QDate(1990, 1, 1), QDate(2000, 1, 1));
        const SpecimenChip specimen;
        const auto chip = specimen.chip(early);
        QCOMPARE(outcome(readSpecimen(*chip, specimen, trusting(early.certificatePem()))),
                 QStringLiteral("unverified"));
    }

    void signerOnlyInTheFolder()
    {
        const SpecimenChip specimen;
        const auto chip = specimen.chip(utopia());
        chip->files[0x011D] = utopia().sign(specimen.groups(), false);
        QCOMPARE(outcome(readSpecimen(*chip, specimen)), QStringLiteral("unverified"));
        QCOMPARE(outcome(readSpecimen(*chip, specimen, trusting(utopia().signerDer()))), QStringLiteral("issuer"));
    }
};

OW_TEST(tst_DocumentChip)
#include "tst_DocumentChip.moc"
