#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "sync/client/Backoff.h"
#include "sync/client/HubAddress.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>
#include <algorithm>

using namespace ow;

class tst_HubAddress : public QObject {
    Q_OBJECT
private slots:
    void parse_data();
    void parse();
    void endpoint_data();
    void endpoint();
    void backoff();
};

namespace {
const QString pinText = QString(32, QLatin1Char('a')) + QString(32, QLatin1Char('0'));
}

void tst_HubAddress::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<QString>("joinKey");
    const QString good = QStringLiteral("https://hub.local:8443#sha256=") + pinText;
    QTest::newRow("pin only") << good << true << QString();
    QTest::newRow("with key") << good + QStringLiteral("&join=00FF") << true << QStringLiteral("00ff");
    QTest::newRow("key first") << QStringLiteral("https://h:1#join=ab&sha256=") + pinText << true
                               << QStringLiteral("ab");
    QTest::newRow("blanks around") << QLatin1Char(' ') + good + QLatin1Char('\n') << true << QString();
    QTest::newRow("slash") << QStringLiteral("https://127.0.0.1:1/#sha256=") + pinText << true << QString();
    QTest::newRow("IPv6") << QStringLiteral("https://[::1]:8443#sha256=") + pinText << true << QString();
    QTest::newRow("plain http") << QStringLiteral("http://h:1#sha256=") + pinText << false << QString();
    QTest::newRow("no port") << QStringLiteral("https://h#sha256=") + pinText << false << QString();
    QTest::newRow("no host") << QStringLiteral("https://:1#sha256=") + pinText << false << QString();
    QTest::newRow("no pin") << QStringLiteral("https://h:1") << false << QString();
    QTest::newRow("short pin") << QStringLiteral("https://h:1#sha256=") + pinText.mid(1) << false << QString();
    QTest::newRow("pin not hex") << QStringLiteral("https://h:1#sha256=g") + pinText.mid(1) << false << QString();
    QTest::newRow("key not hex") << good + QStringLiteral("&join=xyz") << false << QString();
    QTest::newRow("user") << QStringLiteral("https://u:p@h:1#sha256=") + pinText << false << QString();
    QTest::newRow("path") << QStringLiteral("https://h:1/x#sha256=") + pinText << false << QString();
    QTest::newRow("port too large") << QStringLiteral("https://h:70000#sha256=") + pinText << false << QString();
    QTest::newRow("empty") << QString() << false << QString();
}

void tst_HubAddress::parse()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QFETCH(QString, joinKey);
    const Result<HubAddress> address = HubAddress::parse(text);
    QCOMPARE(address.has_value(), valid);
    if (!valid) {
        QVERIFY(address.error().is(problem::AddressInvalid));
        return;
    }
    QCOMPARE(address->pin, QByteArray::fromHex(pinText.toLatin1()));
    QCOMPARE(QString::fromLatin1(address->joinKey), joinKey);
    QVERIFY(*HubAddress::parse(address->text()) == *address);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("k"), QStringLiteral("v"));
    const QUrl url = address->url(QStringLiteral("/v1/hub"), query);
    QVERIFY(url.isValid());
    QVERIFY(!url.toString().contains(pinText));
    QVERIFY(url.toString().endsWith(QStringLiteral("/v1/hub?k=v")));
}

void tst_HubAddress::endpoint_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("valid");
    const QByteArray pin = pinText.toLatin1();
    const QByteArray good =
        "{\"url\":\"https://127.0.0.1:4000\",\"pin\":\"" + pin + "\",\"joinKey\":\"ab\",\"pid\":77}";
    QTest::newRow("good") << good << true;
    QTest::newRow("half written") << good.left(good.size() / 2) << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("no pid") << QByteArray("{\"url\":\"https://127.0.0.1:4000\",\"pin\":\"" + pin
                                          + "\",\"joinKey\":\"ab\"}")
                            << false;
    QTest::newRow("no pin") << QByteArray("{\"url\":\"https://127.0.0.1:4000\",\"joinKey\":\"ab\",\"pid\":77}")
                            << false;
    QTest::newRow("a list") << QByteArray("[]") << false;
}

void tst_HubAddress::endpoint()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, valid);
    QTemporaryDir dir;
    QVERIFY(RunningHub::read(dir.path()).error().is(problem::FileFailed));
    QFile file(dir.filePath(QStringLiteral("hub.endpoint")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const Result<RunningHub> endpoint = RunningHub::read(dir.path());
    QCOMPARE(endpoint.has_value(), valid);
    if (!valid)
        return;
    QCOMPARE(endpoint->pid, 77);
    QCOMPARE(endpoint->address.port, 4000);
    QCOMPARE(endpoint->address.joinKey, QByteArray("ab"));
}

void tst_HubAddress::backoff()
{
    SeededRandom random(7);
    Backoff backoff(random);
    const int ceilings[] = {100, 200, 400, 800, 1600, 3200, 5000, 5000, 5000};
    for (int run = 0; run < 200; ++run) {
        for (const int ceiling : ceilings)
            QVERIFY(backoff.nextMs() <= ceiling);
        backoff.reset();
    }
    // Full jitter: a cap of 5 s is used over its whole width.
    QList<int> late;
    for (int i = 0; i < 400; ++i)
        late.append(backoff.nextMs());
    QVERIFY(*std::min_element(late.begin(), late.end()) < 500);
    QVERIFY(*std::max_element(late.begin(), late.end()) > 4500);
}

OW_TEST(tst_HubAddress)
#include "tst_HubAddress.moc"
