#include "models/base/JsonReader.h"
#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

class tst_JsonReader : public QObject {
    Q_OBJECT
private slots:
    void accepts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty object") << QByteArray("{}");
        QTest::newRow("nested") << QByteArray(" {\"a\":[1,-2,0,{\"b\":null,\"c\":true,\"d\":false}],\"e\":\"x\"} \n");
        QTest::newRow("largest integer") << QByteArray("[9007199254740991,-9007199254740991]");
        QTest::newRow("rare character") << QByteArray("[\"\xf0\xac\xb1\x9f\"]");
        QTest::newRow("escaped pair") << QByteArray("[\"\\ud871\\udc5f\\n\\\\\"]");
        QTest::newRow("depth 32") << QByteArray(31, '[') + "1" + QByteArray(31, ']');
    }
    void accepts()
    {
        QFETCH(QByteArray, bytes);
        const auto read = JsonReader::read(bytes);
        QVERIFY2(read, read ? "" : qPrintable(read.error().sentence()));
        QVERIFY(read->isObject() || read->isArray());
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("type");
        QTest::newRow("empty") << QByteArray() << "json-syntax";
        QTest::newRow("bare number") << QByteArray("1") << "json-syntax";
        QTest::newRow("cut") << QByteArray("{\"a\":1") << "json-syntax";
        QTest::newRow("trailing") << QByteArray("{} x") << "json-syntax";
        QTest::newRow("trailing comma") << QByteArray("[1,]") << "json-syntax";
        QTest::newRow("control character") << QByteArray("[\"a\nb\"]") << "json-syntax";
        QTest::newRow("NaN") << QByteArray("[NaN]") << "json-syntax";
        QTest::newRow("bad escape") << QByteArray("[\"\\x\"]") << "json-syntax";
        QTest::newRow("fraction") << QByteArray("[1.5]") << "json-number";
        QTest::newRow("exponent") << QByteArray("[1e3]") << "json-number";
        QTest::newRow("leading zero") << QByteArray("[01]") << "json-number";
        QTest::newRow("too large") << QByteArray("[9007199254740992]") << "json-number";
        QTest::newRow("duplicate key") << QByteArray("{\"a\":1,\"a\":2}") << "json-duplicate-key";
        QTest::newRow("duplicate key escaped") << QByteArray("{\"a\":1,\"\\u0061\":2}") << "json-duplicate-key";
        QTest::newRow("depth 33") << QByteArray(33, '[') + "1" + QByteArray(33, ']') << "json-depth";
        QTest::newRow("bomb") << QByteArray(100000, '[') << "json-depth";
        QTest::newRow("overlong UTF-8") << QByteArray("[\"\xc0\xaf\"]") << "json-encoding";
        QTest::newRow("surrogate in UTF-8") << QByteArray("[\"\xed\xa0\x80\"]") << "json-encoding";
        QTest::newRow("beyond Unicode") << QByteArray("[\"\xf4\x90\x80\x80\"]") << "json-encoding";
        QTest::newRow("lone surrogate") << QByteArray("[\"\\ud871\"]") << "json-encoding";
        QTest::newRow("lone low surrogate") << QByteArray("[\"\\udc5f\"]") << "json-encoding";
        QTest::newRow("too many bytes") << QByteArray(5 * 1024 * 1024, ' ') << "json-too-large";
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, type);
        const auto read = JsonReader::read(bytes);
        QVERIFY(!read);
        QCOMPARE(QString::fromLatin1(read.error().type().id), type);
    }
};

OW_TEST(tst_JsonReader)
#include "tst_JsonReader.moc"
