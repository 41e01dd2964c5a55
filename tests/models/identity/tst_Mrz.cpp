#include "models/identity/IdentityCard.h"
#include "models/identity/Mrz.h"
#include "models/identity/MrzCheck.h"
#include "tests/base/Testing.h"

#include <QTest>
#include <random>

using namespace ow;

namespace {
const QDate mrzDay(2011, 9, 24); // the specimen of ICAO Doc 9303 was valid then
const QString mrzSpecimen = QStringLiteral("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
                                           "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
const QString mrzCard = QStringLiteral("I<UTOD231458907<<<<<<<<<<<<<<<\n"
                                       "7408122F1204159UTO<<<<<<<<<<<6\n"
                                       "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");

/// "mrz-check-digit(出生日期) mrz-date(…)"
QString mrzFaults(const Result<MrzDocument> &read)
{
    QStringList ids;
    for (const Fault &fault : read ? Faults() : read.error().faults()) {
        const QString what = QStringList(fault.parameters.values()).join(QLatin1Char(','));
        ids.append(QLatin1String(fault.type->id) + (what.isEmpty() ? what : QStringLiteral("(%1)").arg(what)));
    }
    return ids.join(QLatin1Char(' '));
}

QString withMrzAt(QString text, qsizetype at, const char *other)
{
    return text.replace(at, qsizetype(qstrlen(other)), QLatin1String(other));
}
} // namespace

class tst_Mrz : public QObject {
    Q_OBJECT
private slots:
    void passport()
    {
        const auto read = readMrz(mrzSpecimen, mrzDay);
        QVERIFY2(read, qPrintable(mrzFaults(read)));
        QCOMPARE(read->code, QStringLiteral("P"));
        QCOMPARE(read->issuer, QStringLiteral("UTO"));
        QCOMPARE(read->surname, QStringLiteral("ERIKSSON"));
        QCOMPARE(read->given, QStringLiteral("ANNA MARIA"));
        QCOMPARE(read->name(), QStringLiteral("ERIKSSON ANNA MARIA"));
        QVERIFY(!read->isNameCut);
        QCOMPARE(read->number, QStringLiteral("L898902C3"));
        QCOMPARE(read->nationality, QStringLiteral("UTO"));
        QCOMPARE(read->birth, QDate(1974, 8, 12));
        QCOMPARE(read->sex, Sex::Female);
        QCOMPARE(read->expiry, QDate(2012, 4, 15));
        QCOMPARE(read->optional, QStringLiteral("ZE184226B"));
        const auto card = readCard(cardFromMrz(*read, mrzDay), mrzDay);
        QVERIFY(card && card->standing.isEmpty() && card->notes.isEmpty());
        QCOMPARE(card->card.name, QStringLiteral("ERIKSSON ANNA MARIA"));
        const auto late = readCard(cardFromMrz(*read, QDate(2026, 9, 24)), QDate(2026, 9, 24));
        QVERIFY(late && late->standing.size() == 1);
    }

    void card()
    {
        const auto read = readMrz(mrzCard, mrzDay);
        QVERIFY2(read, qPrintable(mrzFaults(read)));
        QCOMPARE(read->number, QStringLiteral("D23145890"));
        QCOMPARE(read->name(), QStringLiteral("ERIKSSON ANNA MARIA"));
        QCOMPARE(read->birth, QDate(1974, 8, 12));
        QCOMPARE(read->expiry, QDate(2012, 4, 15));
        QCOMPARE(read->optional, QString());
    }

    void forms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("run together") << QString(mrzSpecimen).remove(QLatin1Char('\n'))
                                      << QStringLiteral("ERIKSSON ANNA MARIA");
        QTest::newRow("card run together")
            << QString(mrzCard).remove(QLatin1Char('\n')) << QStringLiteral("ERIKSSON ANNA MARIA");
        QTest::newRow("small letters, CR LF, spaces")
            << mrzSpecimen.toLower().replace(QLatin1Char('\n'), QLatin1String(" \r\n "))
            << QStringLiteral("ERIKSSON ANNA MARIA");
        QTest::newRow("one name only") << withMrzAt(mrzSpecimen, 5, "ARKFREITH<<<<<<<<<<<<<<<<<<<<")
                                       << QStringLiteral("ARKFREITH");
        QTest::newRow("compound surname") << withMrzAt(mrzSpecimen, 5, "SMITH<JONES<<SUSIE<MARGARET<<")
                                          << QStringLiteral("SMITH JONES SUSIE MARGARET");
    }
    void forms()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        const auto read = readMrz(text, mrzDay);
        QVERIFY2(read, qPrintable(mrzFaults(read)));
        QCOMPARE(read->name(), name);
    }

    void cutNamesAreToldSo()
    {
        const auto read = readMrz(withMrzAt(mrzSpecimen, 5, "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K"), mrzDay);
        QVERIFY2(read, qPrintable(mrzFaults(read)));
        QVERIFY(read->isNameCut);
    }

    void cardNumbersMayBeLong()
    {
        // 9303-5: D23145890 734 with check digit 9 behind it.
        QString text = withMrzAt(mrzCard, 14, "<7349<<<<<<<<<<<");
        const QString dates = text.section(QLatin1Char('\n'), 1, 1);
        const QString all = text.mid(5, 25) + dates.left(7) + dates.mid(8, 7) + dates.mid(18, 11);
        text[60] = mrzCheckDigit(all);
        const auto read = readMrz(text, mrzDay);
        QVERIFY2(read, qPrintable(mrzFaults(read)));
        QCOMPARE(read->number, QStringLiteral("D23145890734"));
    }

    void faults_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("faults");
        const auto row = [](const char *name, const QString &text, const char *faults) {
            QTest::newRow(name) << text << QString::fromUtf8(faults);
        };
        row("nothing", QString(), "mrz-lines(0行)");
        row("one character short", QString(mrzSpecimen).chopped(1), "mrz-lines(2行，各44、43个字符)");
        row("a full stop", withMrzAt(mrzSpecimen, 10, "."), "mrz-character(11,1)");
        row("two strange ones", withMrzAt(withMrzAt(mrzSpecimen, 10, "."), 45, "*"),
            "mrz-character(11,1) mrz-character(1,2)");
        row("number", withMrzAt(mrzSpecimen, 46, "9"), "mrz-check-digit(护照号码) mrz-check-digit(整行)");
        row("birth", withMrzAt(mrzSpecimen, 58, "750812"), "mrz-check-digit(出生日期) mrz-check-digit(整行)");
        row("birth in month 13", withMrzAt(mrzSpecimen, 58, "7413122"),
            "mrz-check-digit(出生日期) mrz-check-digit(整行) mrz-date(出生日期)");
        row("expiry", withMrzAt(mrzSpecimen, 66, "130415"), "mrz-check-digit(有效期) mrz-check-digit(整行)");
        row("personal number", withMrzAt(mrzSpecimen, 75, "9"), "mrz-check-digit(个人号码) mrz-check-digit(整行)");
        row("composite only", withMrzAt(mrzSpecimen, 88, "1"), "mrz-check-digit(整行)");
        row("visa", withMrzAt(mrzSpecimen, 0, "V"), "mrz-kind");
        row("no name", withMrzAt(mrzSpecimen, 5, "<<<<<<<<<<<<<<<<<<<<"), "mrz-name");
        row("card number", withMrzAt(mrzCard, 6, "9"), "mrz-check-digit(证件号码) mrz-check-digit(整行)");
    }
    void faults()
    {
        QFETCH(QString, text);
        QFETCH(QString, faults);
        QCOMPARE(mrzFaults(readMrz(text, mrzDay)), faults);
    }

    /// Every digit misread in a checked field is told, whatever else stands there.
    void everyWrongDigitIsTold()
    {
        constexpr unsigned seed = 93034;
        std::mt19937 random(seed);
        for (int round = 0; round < 200; ++round) {
            QString text = mrzSpecimen;
            const qsizetype at = 45 + qsizetype(random() % 44);
            if (!text.at(at).isDigit())
                continue;
            text[at] = QLatin1Char("0123456789"[random() % 10]);
            QVERIFY2(text == mrzSpecimen || !readMrz(text, mrzDay),
                     qPrintable(QStringLiteral("seed %1: column %2").arg(seed).arg(at - 44)));
        }
    }

    void yearsOfTwoDigits()
    {
        QString text = mrzSpecimen;
        const auto birthOf = [&](const char *birth, QDate day) {
            QString other = withMrzAt(text, 58, birth);
            other[64] = mrzCheckDigit(QStringView(other).mid(58, 6));
            other[88] = mrzCheckDigit(other.mid(45, 10) + other.mid(58, 7) + other.mid(66, 22));
            return readMrz(other, day).value_or(MrzDocument{}).birth;
        };
        QCOMPARE(birthOf("110924", mrzDay), QDate(2011, 9, 24)); // born today
        QCOMPARE(birthOf("110925", mrzDay), QDate(1911, 9, 25)); // cannot be tomorrow
        QCOMPARE(birthOf("000229", mrzDay), QDate(2000, 2, 29));
    }
};

OW_TEST(tst_Mrz)
#include "tst_Mrz.moc"
