// The worked example of ICAO Doc 9303-11, Appendix G.1, and whole readings by PACE against the chip of the tests.
#include "models/base/ProblemTypes.h"
#include "models/emrtd/DocumentChip.h"
#include "models/emrtd/Pace.h"
#include "tests/base/SpecimenChip.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
QByteArray paceHex(const char *text)
{
    return QByteArray::fromHex(text);
}

const AccessKey paceKey{QByteArrayLiteral("T22000129364081251010318")};
const PaceInfo paceExample{QByteArray::fromHex("04007F00070202040202"), 13, ChipSuite::Aes128};
const char chipMapping[] = "04824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
                           "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54";
const char chipAgreement[] = "049E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
                             "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094";

Pace examplePace(const AccessKey &key = paceKey)
{
    return {paceExample, key, paceHex("7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99"),
            paceHex("A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595")};
}

struct PaceDesk {
    SpecimenChip specimen = SpecimenChip::pass();
    ChipIssuer issuer;
    std::unique_ptr<SimulatedChip> chip;

    explicit PaceDesk(int cipher = 2, int parameter = 13) { lay(cipher, parameter); }
    void lay(int cipher, int parameter)
    {
        chip = specimen.chip(issuer);
        chip->paceCipher = cipher;
        chip->paceParameter = parameter;
        chip->knowsBasicAccess = false;
        chip->openFiles.insert(0x011C, chip->cardAccess());
    }
    Result<ChipContent> read(const IdentityCard &card)
    {
        SystemRandom random;
        return readDocumentChip(*chip, {accessKeysOf(card), specimen.day}, {}, random);
    }
    QString outcome()
    {
        const auto content = read(specimen.card());
        return content ? content->details.name : QString::fromLatin1(content.error().type().id);
    }
};
} // namespace

class tst_Pace : public QObject {
    Q_OBJECT
private slots:
    void workedExample()
    {
        QCOMPARE(derivedKey(chipSha1(paceKey.information), 3, ChipSuite::Aes128),
                 paceHex("89DED1B26624EC1E634C1989302849DD"));
        Pace pace = examplePace();
        QCOMPARE(pace.mappingPoint(),
                 paceHex("047ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
                         "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D"));
        QVERIFY(pace.map(paceHex("95A3A016522EE98D01E76CB6B98B42C3"), paceHex(chipMapping)));
        QCOMPARE(pace.sessionPoint(),
                 paceHex("042DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
                         "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462"));
        QVERIFY(pace.agree(paceHex(chipAgreement)));
        QCOMPARE(pace.token(), paceHex("C2B0BD78D94BA866"));
        QVERIFY(!pace.session(paceHex("3ABB9674BCE93C09")));
        QVERIFY(!pace.session({}));
        const auto session = pace.session(paceHex("3ABB9674BCE93C08"));
        QVERIFY(session);
        QCOMPARE(session->keys.encryption, paceHex("F5F0E35C0D7161EE6724EE513A0D9A7F"));
        QCOMPARE(session->keys.mac, paceHex("FE251C7858B356B24514B3BD5F4297D1"));
        QCOMPARE(session->counter, QByteArray(16, '\0'));
    }

    void badPointsAreRefused()
    {
        const QByteArray nonce = paceHex("95A3A016522EE98D01E76CB6B98B42C3");
        QByteArray offCurve = paceHex(chipMapping);
        offCurve.back() = char(offCurve.back() ^ 1);
        for (const QByteArray &point : {offCurve, QByteArray(), QByteArray(1, '\0'), paceHex(chipMapping).chopped(1),
                                        examplePace().mappingPoint()}) {
            Pace pace = examplePace();
            QVERIFY(!pace.map(nonce, point));
        }
        Pace pace = examplePace();
        QVERIFY(!pace.map(nonce.chopped(1), paceHex(chipMapping)) && !pace.map({}, paceHex(chipMapping)));
        QVERIFY(pace.map(nonce, paceHex(chipMapping)));
        QVERIFY(!pace.agree(offCurve) && !pace.agree(pace.sessionPoint()));
    }

    void offers_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("parameter"); // 0: none spoken here
        const char example[] = "31143012060A04007F0007020204020202010202010D";
        QTest::newRow("example") << paceHex(example) << 13;
        QTest::newRow("chip authentication, and no curve named")
            << paceHex("3120300D060804007F0007020202020101300F060A04007F00070202040202020102") << 0;
        QTest::newRow("integrated mapping") << paceHex("31143012060A04007F0007020204040202010202010D") << 0;
        QTest::newRow("finite field") << paceHex("31143012060A04007F00070202040102020102020102") << 0;
        QTest::newRow("unknown cipher") << paceHex("31143012060A04007F0007020204020502010202010D") << 0;
        QTest::newRow("unknown curve") << paceHex("31143012060A04007F0007020204020202010202011F") << 0;
        QTest::newRow("cut off") << paceHex(example).chopped(1) << 0;
        QTest::newRow("empty") << QByteArray() << 0;
        // Integrated mapping first, then one that is spoken here.
        QTest::newRow("second") << paceHex("31283012060A04007F0007020204040202010202010D"
                                           "3012060A04007F0007020204020402010202010C")
                                << 12;
    }
    void offers()
    {
        QFETCH(QByteArray, file);
        const auto info = paceInfo(file);
        QTEST(info ? info->parameter : 0, "parameter");
    }

    void readings_data()
    {
        QTest::addColumn<int>("cipher");
        QTest::addColumn<int>("parameter");
        for (const int cipher : {1, 2, 3, 4}) {
            for (const int parameter : {12, 13, 15, 16})
                QTest::addRow("cipher %d, curve %d", cipher, parameter) << cipher << parameter;
        }
    }
    void readings()
    {
        QFETCH(int, cipher);
        QFETCH(int, parameter);
        PaceDesk d(cipher, parameter);
        QCOMPARE(d.outcome(), QStringLiteral("陈 𬱟"));
        d.lay(cipher, parameter);
        d.chip->readMax = 5;
        QCOMPARE(d.outcome(), QStringLiteral("陈 𬱟"));
    }

    void wrongKey()
    {
        PaceDesk d;
        IdentityCard other = d.specimen.card();
        other.validTo = other.validTo->addDays(1);
        const auto read = d.read(other);
        QVERIFY(!read && read.error().is(problem::ChipKeyWrong));
        QVERIFY(!d.chip->isOpen());
        // The second key of a pass whose number was typed with its renewals.
        d.lay(2, 13);
        other = d.specimen.card();
        other.number += QStringLiteral("01");
        QVERIFY(d.read(other));
    }

    void offeredAndRefused()
    {
        PaceDesk d;
        d.chip->refusesPace = true;
        d.chip->knowsBasicAccess = true;
        QCOMPARE(d.outcome(), QStringLiteral("陈 𬱟"));
        d.lay(2, 13);
        d.chip->refusesPace = true;
        QCOMPARE(d.outcome(), QStringLiteral("chip-pace-only"));
    }

    void takenAwayOrForgedAtEveryMoment()
    {
        PaceDesk whole(2, 12);
        QCOMPARE(whole.outcome(), QStringLiteral("陈 𬱟"));
        constexpr int firstProtected = 8; // SELECT, two READ BINARY, MSE, four of GENERAL AUTHENTICATE
        for (int at = 0; at < whole.chip->exchanges(); ++at) {
            PaceDesk gone(2, 12);
            gone.chip->removedAt = at;
            QCOMPARE(gone.outcome(), QStringLiteral("chip-removed"));
            if (at < firstProtected)
                continue;
            PaceDesk forged(2, 12);
            forged.chip->forgedAt = at;
            QCOMPARE(forged.outcome(), QStringLiteral("reader-unreadable"));
        }
    }
};

OW_TEST(tst_Pace)
#include "tst_Pace.moc"
