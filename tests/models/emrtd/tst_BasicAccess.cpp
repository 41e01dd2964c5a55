// The worked examples of ICAO Doc 9303-11, Appendix D, and the chip of the tests on the same numbers.
#include "models/emrtd/BasicAccess.h"
#include "models/emrtd/SecureMessaging.h"
#include "tests/base/SimulatedChip.h"
#include "tests/base/Testing.h"

#include <QTest>
#include <random>

using namespace ow;
using namespace ow::testing;

namespace {
QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

const AccessKey exampleKey{QByteArrayLiteral("L898902C<369080619406236")};
const char exampleCipher[] = "72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2";
const char exampleAnswer[] = "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D7449";

BasicAccess exampleAccess()
{
    return {exampleKey, hex("4608F91988702212"), hex("781723860C06C226"), hex("0B795240CB7049B01C19B33E32804F0B")};
}
} // namespace

class tst_BasicAccess : public QObject {
    Q_OBJECT
private slots:
    void information_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QDate>("birth");
        QTest::addColumn<QDate>("expiry");
        QTest::addColumn<QByteArray>("information");
        QTest::newRow("D.2 with a filler") << QStringLiteral("L898902C") << QDate(1969, 8, 6) << QDate(1994, 6, 23)
                                           << QByteArrayLiteral("L898902C<369080619406236");
        QTest::newRow("D.2 longer than nine") << QStringLiteral("D23145890734") << QDate(1934, 7, 12)
                                              << QDate(1995, 7, 12) << QByteArrayLiteral("D23145890734934071279507122");
        QTest::newRow("specimen of 9303-4") << QStringLiteral("L898902C3") << QDate(1974, 8, 12) << QDate(2012, 4, 15)
                                            << QByteArrayLiteral("L898902C3674081221204159");
        QTest::newRow("small, padded") << QStringLiteral(" l898902c ") << QDate(1969, 8, 6) << QDate(1994, 6, 23)
                                       << QByteArrayLiteral("L898902C<369080619406236");
    }
    void information()
    {
        QFETCH(QString, number);
        QFETCH(QDate, birth);
        QFETCH(QDate, expiry);
        QFETCH(QByteArray, information);
        QCOMPARE(accessKey(number, birth, expiry).information, information);
    }

    void keys_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QByteArray>("encryption");
        QTest::addColumn<QByteArray>("mac");
        QTest::newRow("D.1 document") << hex("239AB9CB282DAF66231DC5A4DF6BFBAE")
                                      << hex("AB94FDECF2674FDFB9B391F85D7F76F2")
                                      << hex("7962D9ECE03D1ACD4C76089DCE131543");
        QTest::newRow("D.3 session") << hex("0036D272F5C350ACAC50C3F572D23600")
                                     << hex("979EC13B1CBFE9DCD01AB0FED307EAE5")
                                     << hex("F1CB1F1FB5ADF208806B89DC579DC1F8");
    }
    void keys()
    {
        QFETCH(QByteArray, seed);
        const ChipKeys derived = chipKeys(seed);
        QTEST(derived.encryption, "encryption");
        QTEST(derived.mac, "mac");
        QCOMPARE(keySeed(exampleKey), hex("239AB9CB282DAF66231DC5A4DF6BFBAE"));
    }

    void authentication()
    {
        QCOMPARE(exampleAccess().request(), hex(exampleCipher) + hex("5F1448EEA8AD90A7"));
        const auto session = exampleAccess().session(hex(exampleAnswer));
        QVERIFY(session);
        QCOMPARE(session->keys.encryption, hex("979EC13B1CBFE9DCD01AB0FED307EAE5"));
        QCOMPARE(session->keys.mac, hex("F1CB1F1FB5ADF208806B89DC579DC1F8"));
        QCOMPARE(session->counter, hex("887022120C06C226"));
    }

    void answersOfOthersOpenNothing()
    {
        const QByteArray good = hex(exampleAnswer);
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray bad = good;
            bad[at] = char(bad.at(at) ^ 4);
            QVERIFY2(!exampleAccess().session(bad), qPrintable(QString::number(at)));
        }
        QVERIFY(!exampleAccess().session(good.chopped(1)) && !exampleAccess().session({}));
        // Fits the key, but answers another challenge.
        const BasicAccess other(exampleKey, hex("4608F91988702213"), hex("781723860C06C226"),
                                hex("0B795240CB7049B01C19B33E32804F0B"));
        QVERIFY(!other.session(good));
    }

    /// D.4: SELECT EF.COM, READ BINARY of its first four bytes and of the rest, one session.
    void secureMessaging()
    {
        struct Step {
            CommandApdu command;
            const char *sent;
            const char *answer;
            const char *data;
        };
        const Step steps[] = {{{0xA4, 0x02, 0x0C, hex("011E")},
                               "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800",
                               "990290008E08FA855A5D4C50A8ED9000",
                               ""},
                              {{0xB0, 0, 0, {}, 4},
                               "0CB000000D9701048E08ED6705417E96BA5500",
                               "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000",
                               "60145F01"},
                              {{0xB0, 0, 4, {}, 0x12},
                               "0CB000040D9701128E082EA28A70F3C7B53500",
                               "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000",
                               "04303130365F36063034303030305C026175"}};
        SecureMessaging secure(*exampleAccess().session(hex(exampleAnswer)));
        for (const Step &step : steps) {
            QCOMPARE(secure.protect(step.command), hex(step.sent));
            const auto opened = secure.open(hex(step.answer));
            QVERIFY(opened);
            QCOMPARE(opened->status, swOk);
            QCOMPARE(opened->data, hex(step.data));
        }
    }

    void alteredAnswersDoNotOpen()
    {
        const QByteArray good = hex("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000");
        const auto opens = [](const QByteArray &answer) {
            SecureMessaging secure(*exampleAccess().session(hex(exampleAnswer)));
            secure.protect({0xA4, 0x02, 0x0C, hex("011E")});
            if (!secure.open(hex("990290008E08FA855A5D4C50A8ED9000")))
                return false;
            secure.protect({0xB0, 0, 0, {}, 4});
            const auto opened = secure.open(answer);
            return opened && opened->status == swOk;
        };
        QVERIFY(opens(good));
        for (qsizetype at = 0; at < good.size() - 2; ++at) {
            for (const int bit : {1, 0x80}) {
                QByteArray bad = good;
                bad[at] = char(bad.at(at) ^ bit);
                QVERIFY2(!opens(bad), qPrintable(QString::number(at)));
            }
        }
        for (qsizetype length = 0; length < good.size(); ++length)
            QVERIFY2(!opens(good.left(length)), qPrintable(QString::number(length)));
        QVERIFY(!opens(hex("990290008E08FA855A5D4C50A8ED9000"))); // the answer before
        QVERIFY(!opens(hex("9000")));                             // not protected
    }

    void cipherAgreesWithTheChipOnEveryLength()
    {
        std::mt19937 random(20260924);
        SimulatedChip chip(exampleKey.information);
        for (int length = 1; length <= 600; length += 7) {
            QByteArray file(length, '\0');
            for (char &c : file)
                c = char(random());
            chip.files.insert(0x0101, file);
            chip.transmit(CommandApdu{0xA4, 0x04, 0x0C, hex("A0000002471001")}.bytes());
            chip.transmit(CommandApdu{0x84, 0, 0, {}, 8}.bytes());
            const auto answer = chip.transmit(CommandApdu{0x82, 0, 0, exampleAccess().request(), 40}.bytes());
            const auto session = exampleAccess().session(answer->chopped(2));
            QVERIFY(session);
            SecureMessaging secure(*session);
            QVERIFY(secure.open(*chip.transmit(secure.protect({0xA4, 0x02, 0x0C, hex("0101")}))));
            QByteArray got;
            while (got.size() < length) {
                const int wanted = int(1 + random() % 223);
                const auto part = secure.open(*chip.transmit(
                    secure.protect({0xB0, quint8(got.size() >> 8), quint8(got.size() & 0xFF), {}, wanted})));
                QVERIFY2(part && !part->data.isEmpty(), qPrintable(QString::number(length)));
                got += part->data;
            }
            QCOMPARE(got, file);
        }
    }
};

OW_TEST(tst_BasicAccess)
#include "tst_BasicAccess.moc"
