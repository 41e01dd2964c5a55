#include "models/search/TextFold.h"
#include "tests/base/Testing.h"

#include <QTest>
#include <algorithm>

using namespace ow;

class tst_TextFold : public QObject {
    Q_OBJECT
private slots:
    // domain §16.27
    void sameWord_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("traditional") << QStringLiteral("政務服務") << QStringLiteral("政务服务");
        QTest::newRow("brackets") << QStringLiteral("户外广告（大型）") << QStringLiteral("户外广告(大型)");
        QTest::newRow("bracket kinds") << QStringLiteral("縣〔市〕") << QStringLiteral("县<市>");
        QTest::newRow("wide letters") << QStringLiteral("ＡＢｃ１２") << QStringLiteral("abC12");
        QTest::newRow("spaces and signs") << QStringLiteral(" 食品 经营、许可。") << QStringLiteral("食品经营许可");
        QTest::newRow("rare character") << QStringLiteral("𬱟") << QStringLiteral(" 𬱟 ");
    }
    void sameWord()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(searchFold(one), searchFold(other));
        QVERIFY(!searchFold(one).isEmpty());
    }
    void initials_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("initials");
        QTest::newRow("plain") << QStringLiteral("户外广告") << QStringLiteral("hwgg");
        QTest::newRow("traditional") << QStringLiteral("戶外廣告") << QStringLiteral("hwgg");
        QTest::newRow("mixed") << QStringLiteral("A类（食品）2") << QStringLiteral("alsp2");
        QTest::newRow("nothing") << QStringLiteral("（）") << QString();
    }
    void initials()
    {
        QFETCH(QString, text);
        QFETCH(QString, initials);
        QCOMPARE(pinyinInitials(text), initials);
    }
    void readings_data()
    {
        QTest::addColumn<QString>("character");
        QTest::addColumn<QList<QByteArray>>("readings");
        QTest::newRow("one") << QStringLiteral("食") << QList<QByteArray>{"shi", "si"};
        QTest::newRow("heavy, again") << QStringLiteral("重") << QList<QByteArray>{"zhong", "chong"};
        QTest::newRow("go, trade") << QStringLiteral("行") << QList<QByteArray>{"xing", "hang", "heng"};
        QTest::newRow("long, head") << QStringLiteral("长") << QList<QByteArray>{"zhang", "chang"};
        QTest::newRow("two dots") << QStringLiteral("旅") << QList<QByteArray>{"lu", "lv"};
        QTest::newRow("two dots inside") << QStringLiteral("略") << QList<QByteArray>{"lue", "lve"};
        QTest::newRow("beyond the table") << QStringLiteral("㛃") << QList<QByteArray>{"jie"};
        QTest::newRow("no character") << QStringLiteral("a") << QList<QByteArray>{};
    }
    void readings()
    {
        QFETCH(QString, character);
        QFETCH(QList<QByteArray>, readings);
        QList<QByteArray> found = pinyinReadings(character.toUcs4().first());
        std::sort(found.begin(), found.end());
        std::sort(readings.begin(), readings.end());
        QCOMPARE(found, readings);
    }
    // domain §16.17: what the tables do not hold is itself, and found by itself.
    void rareCharacters()
    {
        for (const char *text : {"䶮", "㛃", "堃", "𬱟", "𠅤"}) {
            const QString name = QString::fromUtf8(text);
            QCOMPARE(searchFold(name), name);
        }
    }
};

OW_TEST(tst_TextFold)
#include "tst_TextFold.moc"
