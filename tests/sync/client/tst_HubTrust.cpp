#include "FakeHub.h"
#include "FakeScheduler.h"
#include "models/base/ProblemTypes.h"
#include "sync/client/HubTrust.h"
#include "tests/base/Testing.h"

#include <QTcpServer>
#include <QTest>

using namespace ow;
using namespace ow::testing;

class tst_HubTrust : public QObject {
    Q_OBJECT
private slots:
    void pins_data();
    void pins();
    void silence();
    void givenUp();
};

void tst_HubTrust::pins_data()
{
    QTest::addColumn<QByteArray>("pinOf");
    QTest::addColumn<const ProblemType *>("problem");
    QTest::newRow("the hall's CA") << QByteArray("ca") << static_cast<const ProblemType *>(nullptr);
    QTest::newRow("another CA") << QByteArray("other") << &problem::HubUntrusted;
    QTest::newRow("nobody there") << QByteArray("closed") << &problem::HubLost;
}

void tst_HubTrust::pins()
{
    QFETCH(QByteArray, pinOf);
    QFETCH(const ProblemType *, problem);
    const TestTrust trust = TestTrust::make();
    FakeHub hub(trust);
    QVERIFY(hub.listen());
    HubAddress address = hub.address();
    if (pinOf == "other")
        address.pin = TestTrust::make().pin();
    if (pinOf == "closed")
        hub.close();
    FakeScheduler scheduler;
    HubTrust pinned(scheduler);
    std::optional<Result<QSslConfiguration>> result;
    pinned.establish(address, [&](Result<QSslConfiguration> r) { result = std::move(r); });
    QTRY_VERIFY(result);
    QCOMPARE(result->has_value(), problem == nullptr);
    if (problem) {
        QVERIFY(result->error().is(*problem));
    } else {
        QCOMPARE((*result)->caCertificates(), QList<QSslCertificate>{trust.authority});
        QCOMPARE((*result)->peerVerifyMode(), QSslSocket::VerifyPeer);
        QCOMPARE((*result)->protocol(), QSsl::TlsV1_3OrLater);
    }
    QVERIFY(hub.opened.isEmpty()); // nothing is said before trust
}

void tst_HubTrust::silence()
{
    QTcpServer silent; // accepts, never shakes hands
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    FakeScheduler scheduler;
    HubTrust pinned(scheduler);
    std::optional<Result<QSslConfiguration>> result;
    pinned.establish({QStringLiteral("127.0.0.1"), silent.serverPort(), QByteArray(32, 'p'), {}},
                     [&](Result<QSslConfiguration> r) { result = std::move(r); });
    QTRY_VERIFY(silent.hasPendingConnections());
    QVERIFY(!result);
    scheduler.run(HubTrust::timeoutMs);
    QVERIFY(result);
    QVERIFY(result->error().is(problem::HubLost));
}

void tst_HubTrust::givenUp()
{
    const TestTrust trust = TestTrust::make();
    FakeHub hub(trust);
    QVERIFY(hub.listen());
    FakeScheduler scheduler;
    HubTrust pinned(scheduler);
    int first = 0;
    int second = 0;
    pinned.establish(hub.address(), [&](const Result<QSslConfiguration> &) { ++first; });
    pinned.establish(hub.address(), [&](const Result<QSslConfiguration> &r) { second += r ? 1 : 100; });
    QTRY_COMPARE(second, 1);
    scheduler.run(HubTrust::timeoutMs);
    QCOMPARE(first, 0);
    QCOMPARE(second, 1);
}

OW_TEST(tst_HubTrust)
#include "tst_HubTrust.moc"
