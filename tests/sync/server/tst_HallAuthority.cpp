#include "TestServer.h"
#include "TlsClient.h"
#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class tst_HallAuthority : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void isMadeOnceAndLoadedLater()
    {
        const FixedClock clock(m_now);
        const auto first = HallAuthority::open(m_folder->path(), clock);
        QVERIFY(first);
        const QByteArray server = contentOf(key("server.crt"));
        const auto second = HallAuthority::open(m_folder->path(), clock);
        QVERIFY(second);
        QCOMPARE(second->pin(), first->pin());
        QCOMPARE(contentOf(key("server.crt")), server);
        QCOMPARE(first->pin().size(), 64);
        QCOMPARE(first->pin(), first->pin().toLower());

        const auto authority = QSslCertificate::fromPath(key("ca.crt")).value(0);
        QCOMPARE(sha256(authority.toDer()).toHex(), first->pin());
        QCOMPARE(authority.subjectInfo(QSslCertificate::CommonName), QStringList{QStringLiteral("OneWindow Hall CA")});
        const auto chain = QSslCertificate::fromData(server);
        QCOMPARE(chain.size(), 2);
        QCOMPARE(chain.at(1), authority);
        const auto names = chain.at(0).subjectAlternativeNames();
        QCOMPARE(names.count(QSsl::DnsEntry), 2);
        QVERIFY(names.values(QSsl::IpAddressEntry).contains(QStringLiteral("127.0.0.1")));
        QCOMPARE(names.values(QSsl::IpAddressEntry).size(), 2);
        QVERIFY(names.contains(QSsl::DnsEntry, QStringLiteral("hub.onewindow"))
                && names.contains(QSsl::DnsEntry, QStringLiteral("localhost")));
    }
    void keysAreForTheOwnerAlone()
    {
        QVERIFY(HallAuthority::open(m_folder->path(), FixedClock(m_now)));
        const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        const QDir folder(m_folder->filePath(QStringLiteral("keys")));
        QCOMPARE(folder.entryList(QDir::Files),
                 (QStringList{QStringLiteral("ca.crt"), QStringLiteral("ca.key"), QStringLiteral("server.crt"),
                              QStringLiteral("server.key")}));
        for (const QFileInfo &file : folder.entryInfoList(QDir::Files))
            QCOMPARE(file.permissions(), owner);
    }
    void isValidForTheWallAndForTheDemo_data()
    {
        QTest::addColumn<qint64>("now");
        QTest::newRow("wall") << SystemClock().now().ms;
        QTest::newRow("years ago") << SystemClock().now().ms - 2000 * dayMs;
        QTest::newRow("years ahead") << SystemClock().now().ms + 2000 * dayMs;
    }
    void isValidForTheWallAndForTheDemo()
    {
        QFETCH(qint64, now);
        QVERIFY(HallAuthority::open(m_folder->path(), FixedClock({now})));
        for (const char *name : {"ca.crt", "server.crt"}) {
            const auto certificate = QSslCertificate::fromPath(key(name)).value(0);
            for (const qint64 when : {now, SystemClock().now().ms}) {
                QVERIFY(certificate.effectiveDate().toMSecsSinceEpoch() <= when - dayMs + 1000);
                QVERIFY(certificate.expiryDate().toMSecsSinceEpoch() >= when + 3649 * dayMs);
            }
        }
    }
    void renewsTheServerOnly()
    {
        FixedClock clock(SystemClock().now());
        const auto first = HallAuthority::open(m_folder->path(), clock);
        QVERIFY(first);
        const QByteArray server = contentOf(key("server.crt"));
        const QByteArray serverKey = contentOf(key("server.key"));
        clock.advance(3610 * dayMs);
        QVERIFY(HallAuthority::open(m_folder->path(), clock));
        QCOMPARE(contentOf(key("server.crt")), server);
        clock.advance(20 * dayMs);
        const auto renewed = HallAuthority::open(m_folder->path(), clock);
        QVERIFY(renewed);
        QCOMPARE(renewed->pin(), first->pin());
        QCOMPARE(contentOf(key("server.key")), serverKey);
        QVERIFY(contentOf(key("server.crt")) != server);
        QVERIFY(QSslCertificate::fromPath(key("server.crt")).value(0).expiryDate().toMSecsSinceEpoch()
                > clock.now().ms + 3600 * dayMs);
    }
    void neverReplacesAnAuthorityInUse_data()
    {
        QTest::addColumn<QString>("lost");
        QTest::newRow("key") << QStringLiteral("ca.key");
        QTest::newRow("certificate") << QStringLiteral("ca.crt");
    }
    void neverReplacesAnAuthorityInUse()
    {
        QFETCH(QString, lost);
        QVERIFY(HallAuthority::open(m_folder->path(), FixedClock(m_now)));
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("keys/") + lost)));
        const auto opened = HallAuthority::open(m_folder->path(), FixedClock(m_now));
        QVERIFY(!opened);
        QVERIFY(opened.error().is(problem::KeyMissing));
        QVERIFY(opened.error().parameters().value(QStringLiteral("file")).endsWith(lost));
    }
    void finishesAFirstStartThatWasCut_data()
    {
        QTest::addColumn<QStringList>("left");
        QTest::newRow("authority's key") << QStringList{QStringLiteral("ca.key")};
        QTest::newRow("authority") << QStringList{QStringLiteral("ca.key"), QStringLiteral("ca.crt")};
        QTest::newRow("server's key") << QStringList{QStringLiteral("ca.key"), QStringLiteral("ca.crt"),
                                                     QStringLiteral("server.key")};
    }
    void finishesAFirstStartThatWasCut()
    {
        QFETCH(QStringList, left);
        QVERIFY(HallAuthority::open(m_folder->path(), FixedClock(m_now)));
        QDir folder(m_folder->filePath(QStringLiteral("keys")));
        for (const QString &name : folder.entryList(QDir::Files)) {
            if (!left.contains(name))
                QVERIFY(folder.remove(name));
        }
        const auto opened = HallAuthority::open(m_folder->path(), FixedClock(m_now));
        QVERIFY(opened);
        QCOMPARE(folder.entryList(QDir::Files).size(), 4);
        CountingHandler handler;
        ServerOptions options;
        options.certificateChainFile = opened->certificateChainFile();
        options.keyFile = opened->keyFile();
        QVERIFY(Server::start(options, handler));
    }
    void refusesKeysThatDoNotBelongTogether()
    {
        QVERIFY(HallAuthority::open(m_folder->path(), FixedClock(m_now)));
        const QTemporaryDir other;
        QVERIFY(HallAuthority::open(other.path(), FixedClock(m_now)));
        QVERIFY(QFile::remove(key("ca.key")));
        QVERIFY(QFile::copy(other.filePath(QStringLiteral("keys/ca.key")), key("ca.key")));
        const auto opened = HallAuthority::open(m_folder->path(), FixedClock(m_now));
        QVERIFY(!opened);
        QVERIFY(opened.error().is(problem::KeyWrong));
    }
    void saysWhenItCannotWrite()
    {
        const auto opened = HallAuthority::open(QStringLiteral("/proc/onewindow"), FixedClock(m_now));
        QVERIFY(!opened);
        QVERIFY(opened.error().is(problem::FileFailed));
    }
    void theServerSendsThePinnedAuthority()
    {
        CountingHandler handler;
        const auto server = Server::start(testOptions(), handler);
        QVERIFY(server);
        TlsClient client;
        QVERIFY(client.connectTls((*server)->port()));
        const auto chain = client.peerChain();
        QCOMPARE(chain.size(), 2);
        QCOMPARE(sha256(chain.at(1)).toHex(), testAuthority().pin());
    }

private:
    QString key(const char *name) const { return m_folder->filePath(QStringLiteral("keys/") + QLatin1String(name)); }

    const Instant m_now{1'790'000'000'000};
    std::unique_ptr<QTemporaryDir> m_folder;
};

OW_TEST(tst_HallAuthority)
#include "tst_HallAuthority.moc"
