#include "models/base/Text.h"
#include "models/identity/CitizenNumber.h"
#include "models/identity/CreditCode.h"
#include "models/identity/IdentityCard.h"
#include "models/identity/IdentityOracle.h"
#include "models/identity/Masking.h"
#include "models/identity/PersonName.h"
#include "models/identity/PhoneNumber.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

namespace {
const QDate today(2026, 9, 24);

/// Ids of all faults, in order: "identity-date identity-check-digit"; empty for a value that passed.
template <class T>
QString problemsOf(const Result<T> &result)
{
    QStringList ids;
    if (!result) {
        for (const Fault &fault : result.error().faults())
            ids.append(QLatin1String(fault.type->id));
    }
    return ids.join(QLatin1Char(' '));
}

IdentityCard goodCard()
{
    return {QStringLiteral("李敏"),
            QStringLiteral("210302199001010016"),
            Sex::Male,
            QStringLiteral("汉"),
            QDate(1990, 1, 1),
            QStringLiteral("某市某路1号"),
            QStringLiteral("某市公安局"),
            QDate(2020, 1, 1),
            QDate(2040, 1, 1)};
}
} // namespace

class tst_Identity : public QObject {
    Q_OBJECT
private slots:
    // domain §11 and §16.26
    void citizenNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problems");
        QTest::addColumn<QString>("normal");
        const auto row = [](const char *name, const QString &text, const char *problems,
                            const QString &normal = QString()) {
            QTest::newRow(name) << text << QString::fromLatin1(problems)
                                << (*problems              ? QString()
                                        : normal.isEmpty() ? text
                                                           : normal);
        };
        row("ends with X", QStringLiteral("11010519491231002X"), "");
        row("plain", QStringLiteral("210302199001010016"), "");
        row("Hong Kong residence permit", QStringLiteral("810000199001010019"), "");
        row("Macau residence permit", QStringLiteral("820000198512120022"), "");
        row("Taiwan residence permit", QStringLiteral("830000200002290031"), "");
        row("permanent resident", QStringLiteral("923100198706150010"), "");
        row("small x, spaces, wide digits", QStringLiteral(" １10105 19491231 002x "), "",
            QStringLiteral("11010519491231002X"));
        row("wrong check digit", QStringLiteral("110105194912310021"), "identity-check-digit");
        row("30 February, check digit right", QStringLiteral("210302199002300015"), "identity-date");
        row("15 digits", QStringLiteral("110105491231002"), "identity-old-form");
        row("17 digits", QStringLiteral("11010519491231002"), "identity-length");
        row("19 digits", QStringLiteral("1101051949123100211"), "identity-length");
        row("empty", QString(), "identity-length");
        row("letter inside", QStringLiteral("1101051949123100A1"), "identity-character");
        row("X inside", QStringLiteral("11010519X91231002X"), "identity-character");
        row("letters and too short", QStringLiteral("11010519X"), "identity-character identity-length");
        row("Arabic digits", QStringLiteral("11010519491231002٣"), "identity-character");
        row("region, date and check digit", QStringLiteral("990105194913310020"),
            "identity-region identity-date identity-check-digit");
        row("year zero", QStringLiteral("110105000001010023"), "identity-date identity-check-digit");
    }
    void citizenNumbers()
    {
        QFETCH(QString, text);
        QFETCH(QString, problems);
        QFETCH(QString, normal);
        const auto number = citizenNumber(text, today);
        QCOMPARE(problemsOf(number), problems);
        QCOMPARE(number ? number->text : QString(), normal);
    }

    void birthMustNotLieAhead()
    {
        const QString number = QStringLiteral("830000200002290031");
        QVERIFY(citizenNumber(number, QDate(2000, 2, 29)));
        QCOMPARE(problemsOf(citizenNumber(number, QDate(2000, 2, 28))), QStringLiteral("identity-date"));
    }

    void numberTellsBirthAndSex()
    {
        const auto woman = citizenNumber(QStringLiteral("11010519491231002X"), today);
        QCOMPARE(woman->birth, QDate(1949, 12, 31));
        QCOMPARE(woman->sex, Sex::Female);
        QCOMPARE(citizenNumber(QStringLiteral("210302199001010016"), today)->sex, Sex::Male);
    }

    void anyOneWrongDigitIsFound()
    {
        const QString good = QStringLiteral("210302199001010016");
        for (int i = 0; i < 18; ++i) {
            for (char digit = '0'; digit <= '9'; ++digit) {
                QString bad = good;
                bad[i] = QLatin1Char(digit);
                QCOMPARE(citizenNumber(bad, today).has_value(), bad == good);
            }
        }
    }

    void ages_data()
    {
        QTest::addColumn<QDate>("birth");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("age");
        QTest::newRow("day before the birthday") << QDate(1966, 9, 25) << today << 59;
        QTest::newRow("on the birthday") << QDate(1966, 9, 24) << today << 60;
        QTest::newRow("leap day, 28 February") << QDate(2000, 2, 29) << QDate(2026, 2, 28) << 25;
        QTest::newRow("leap day, 1 March") << QDate(2000, 2, 29) << QDate(2026, 3, 1) << 26;
        QTest::newRow("born today") << today << today << 0;
    }
    void ages()
    {
        QFETCH(QDate, birth);
        QFETCH(QDate, day);
        QFETCH(int, age);
        QCOMPARE(ageAt(birth, day), age);
    }

    void creditCodes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problems");
        QTest::newRow("agency") << QStringLiteral("11370800MB2855926Y") << QString();
        QTest::newRow("institution") << QStringLiteral("12441500196720244T") << QString();
        QTest::newRow("small letters and spaces") << QStringLiteral("11370800 mb2855926y") << QString();
        QTest::newRow("wrong check digit")
            << QStringLiteral("11370800MB2855926X") << QStringLiteral("credit-code-check-digit");
        QTest::newRow("letter I") << QStringLiteral("11370800MI2855926Y") << QStringLiteral("credit-code-character");
        QTest::newRow("old organisation code") << QStringLiteral("196720244") << QStringLiteral("credit-code-length");
        QTest::newRow("both") << QStringLiteral("1137O") << QStringLiteral("credit-code-character credit-code-length");
    }
    void creditCodes()
    {
        QFETCH(QString, text);
        QFETCH(QString, problems);
        QCOMPARE(problemsOf(creditCode(text)), problems);
    }

    void phones_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("normal"); // empty: refused
        const auto row = [](const char *text, const char *normal) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(normal);
        };
        row("13812343210", "13812343210");
        row("138 1234 3210", "13812343210");
        row("138-1234-3210", "13812343210");
        row("+86 13812343210", "13812343210");
        row("１３８１２３４３２１０", "13812343210");
        row("0412-5551234", "0412-5551234");
        row("04125551234", "0412-5551234");
        row("（0412）5551234", "0412-5551234");
        row("010-65551234-801", "010-65551234-801");
        row("+86-10-65551234", "");
        row("02155551234", "021-55551234");
        row("12812343210", "");
        row("1381234321", "");
        row("138123432100", "");
        row("5551234", "");
        row("0412-1551234", "");
        row("138１234321x", "");
        row("", "");
    }
    void phones()
    {
        QFETCH(QString, text);
        QFETCH(QString, normal);
        const auto phone = phoneNumber(text);
        QCOMPARE(phone.value_or(QString()), normal);
        if (normal.isEmpty())
            QCOMPARE(problemsOf(phone), QStringLiteral("phone-invalid"));
    }

    void names_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("normal"); // empty: refused
        const auto row = [](const char *text, const char *normal) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(normal);
        };
        row("李敏", "李敏");
        row(" 李 敏　", "李敏");
        row("欧阳修", "欧阳修");
        row("䶮㛃堃𬱟𠅤", "䶮㛃堃𬱟𠅤");
        row("𬱟一", "𬱟一");
        row("张〇", "张〇");
        row("\xf0\xb1\x8d\x90\xe5\xbc\xa0", "\xf0\xb1\x8d\x90\xe5\xbc\xa0"); // extension H, newer than Qt's tables
        row("买买提·吐尔逊", "买买提·吐尔逊");
        row("买买提．吐尔逊", "买买提·吐尔逊");
        row("买买提•吐尔逊", "买买提·吐尔逊");
        row("买买提‧吐尔逊", "买买提·吐尔逊");
        row("买买提.吐尔逊", "买买提·吐尔逊");
        row("买买提 · 吐尔逊", "买买提·吐尔逊");
        row("Mary-Jane  O'Neil", "Mary-Jane O'Neil");
        row("John F. Kennedy", "John F. Kennedy");
        row("ＪＯＨＮ", "JOHN");
        row("李敏1", "");
        row("李*敏", "");
        row("·李敏", "");
        row("买买提··吐尔逊", "");
        row("李", "");
        row("", "");
        row("   ", "");
        row("李敏\n", "李敏");
        row("<b>李敏</b>", "");
    }
    void names()
    {
        QFETCH(QString, text);
        QFETCH(QString, normal);
        QCOMPARE(personName(text).value_or(QString()), normal);
        if (!normal.isEmpty())
            QCOMPARE(personName(normal).value_or(QString()), normal);
    }

    void lengthIsCountedInCharacters()
    {
        const QString rare = QStringLiteral("𬱟");
        QVERIFY(personName(rare.repeated(personNameMax)));
        QCOMPARE(problemsOf(personName(rare.repeated(personNameMax + 1))), QStringLiteral("field-length"));
        QCOMPARE(codePointCount(rare), 1);
    }

    // domain §12 and §16.16–17
    void masks_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char *kind, const char *text, const char *masked) {
            QTest::addRow("%s %s", kind, text)
                << QString::fromLatin1(kind) << QString::fromUtf8(text) << QString::fromUtf8(masked);
        };
        row("name", "张三", "张*");
        row("name", "李小敏", "李*敏");
        row("name", "欧阳小修", "欧**修");
        row("name", "𬱟三", "𬱟*");
        row("name", "𬱟三x", "𬱟*x");
        row("name", "李小𬱟", "李*𬱟");
        row("name", "李", "*");
        row("name", "", "");
        row("phone", "13812343210", "138****3210");
        row("phone", "0412-5551234", "0412-***1234");
        row("phone", "010-65551234-801", "010-****1234");
        row("phone", "999999", "******");
        row("number", "210302199001010016", "210302********0016");
        row("number", "11010519491231002X", "110105********002X");
        row("number", "H1234567890", "***********");
    }
    void masks()
    {
        QFETCH(QString, kind);
        QFETCH(QString, text);
        QFETCH(QString, masked);
        QCOMPARE(kind == QLatin1String("name")        ? maskedName(text)
                     : kind == QLatin1String("phone") ? maskedPhone(text)
                                                      : maskedNumber(text),
                 masked);
    }

    void cards_data()
    {
        QTest::addColumn<IdentityCard>("card");
        QTest::addColumn<QString>("problems");
        IdentityCard card = goodCard();
        QTest::newRow("good") << card << QString();
        IdentityCard other = card;
        other.validTo.reset();
        QTest::newRow("without end") << other << QString();
        other.validTo = today;
        QTest::newRow("last day") << other << QString();
        other.validTo = today.addDays(-1);
        QTest::newRow("expired") << other << QStringLiteral("card-expired");
        other = card;
        other.validFrom = today.addDays(1);
        QTest::newRow("not yet") << other << QStringLiteral("card-not-yet-valid");
        other = card;
        other.birth = QDate(1990, 1, 2);
        other.sex = Sex::Female;
        QTest::newRow("contradicts its number") << other << QStringLiteral("card-contradicts card-contradicts");
        other.number = QStringLiteral("210302199002300015");
        other.name = QStringLiteral("李1");
        other.validTo = QDate(2020, 2, 1);
        QTest::newRow("everything") << other << QStringLiteral("name-invalid identity-date card-expired");
    }
    void cards()
    {
        QFETCH(IdentityCard, card);
        QFETCH(QString, problems);
        const auto checked = checkedCard(card, today, QStringLiteral("card"));
        QCOMPARE(problemsOf(checked), problems);
        if (checked)
            QCOMPARE(fromJson<IdentityCard>(toJson(*checked), Strictness::Exact).value(), *checked);
        else
            QVERIFY(checked.error().faults().first().place.startsWith(QLatin1String("card.")));
    }

    void oracle_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("citizen") << QByteArray("{\"kind\":\"citizen\",\"text\":\"11010519491231002x\"}")
                                 << QByteArray("{\"valid\":true,\"problems\":[],\"normal\":\"11010519491231002X\"}");
        QTest::newRow("wrong") << QByteArray("{\"kind\":\"citizen\",\"text\":\"110105194912310021\"}")
                               << QByteArray(
                                      "{\"valid\":false,\"problems\":[\"identity-check-digit\"],\"normal\":\"\"}");
        QTest::newRow("given day") << QByteArray(
            "{\"kind\":\"citizen\",\"text\":\"830000200002290031\",\"today\":\"1999-01-01\"}")
                                   << QByteArray("{\"valid\":false,\"problems\":[\"identity-date\"],\"normal\":\"\"}");
        QTest::newRow("agency's pseudo code")
            << QByteArray("{\"kind\":\"agency\",\"text\":\"196720244\"}")
            << QByteArray("{\"valid\":true,\"problems\":[\"credit-code-length\"],\"normal\":\"\"}");
        QTest::newRow("unknown kind") << QByteArray("{\"kind\":\"dog\",\"text\":\"x\"}")
                                      << QByteArray(
                                             "{\"valid\":false,\"problems\":[\"field-choice\"],\"normal\":\"\"}");
        QTest::newRow("no JSON") << QByteArray("x")
                                 << QByteArray("{\"valid\":false,\"problems\":[\"json-syntax\"],\"normal\":\"\"}");
    }
    void oracle()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, reply);
        QCOMPARE(identityOracle(line, today), reply);
    }
};

OW_TEST(tst_Identity)
#include "tst_Identity.moc"
