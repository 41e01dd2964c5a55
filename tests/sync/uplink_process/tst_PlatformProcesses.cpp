// Several processes of one platform on one PostgreSQL, behind what passes each line to one that answers.
#include "models/store/Connection.h"
#include "tests/base/TestPlatform.h"
#include "tests/base/TestPostgres.h"
#include "tests/base/Testing.h"
#include "tests/sync/uplink_process/TicketTaker.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr int frontPatienceMs = 1000;
const QString severalHall = QStringLiteral("H0042");

/// In turn, as packaging/nginx does; a process that is gone is passed over.
class Front {
public:
    explicit Front(QList<int> ports) : m_ports(std::move(ports))
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server,
                         [this] { pass(*m_server.nextPendingConnection()); });
    }
    int port() const { return m_server.serverPort(); }
    QMap<int, int> lines; ///< how many, by port

private:
    void pass(QTcpSocket &down)
    {
        auto *up = new QTcpSocket(&down);
        for (qsizetype tried = 0; tried < m_ports.size() && up->state() != QTcpSocket::ConnectedState; ++tried) {
            const int port = m_ports.at(m_next++ % m_ports.size());
            up->connectToHost(QHostAddress::LocalHost, quint16(port));
            if (up->waitForConnected(frontPatienceMs))
                ++lines[port];
        }
        if (up->state() != QTcpSocket::ConnectedState)
            return down.abort();
        const auto carry = [](QTcpSocket &from, QTcpSocket &to) { to.write(from.readAll()); };
        QObject::connect(&down, &QTcpSocket::readyRead, up, [&down, up, carry] { carry(down, *up); });
        QObject::connect(up, &QTcpSocket::readyRead, up, [&down, up, carry] { carry(*up, down); });
        QObject::connect(up, &QTcpSocket::disconnected, &down, &QTcpSocket::disconnectFromHost);
        QObject::connect(&down, &QTcpSocket::disconnected, &down, &QObject::deleteLater);
        carry(down, *up);
    }

    QTcpServer m_server;
    const QList<int> m_ports;
    qsizetype m_next = 0;
};

QString hubHashes(const TestHub &hub)
{
    QStringList found;
    const auto db = Connection::open(hub.dir() + QStringLiteral("/hub.db"), OpenMode::Reader);
    Query q = (*db)->query("SELECT hash FROM event ORDER BY seq");
    while (q.next())
        found.append(QString::fromLatin1(q.bytes(0).toHex()));
    return found.join(QLatin1Char(' '));
}
} // namespace

class tst_PlatformProcesses : public QObject {
    Q_OBJECT
private slots:
    void oneDiesInTheMiddle();
    void bothAreAsked();
};

void tst_PlatformProcesses::oneDiesInTheMiddle()
{
    const QString schema = QStringLiteral("dies");
    const QString database = TestPostgres::shared().database(schema);
    TestPlatform first(database);
    QVERIFY(first.isRunning());
    TestPlatform second(database, &first);
    QVERIFY(second.isRunning());
    Front front({first.port(), second.port()});
    TestHub hub(hallInstant(QDate(2026, 9, 24), QTime(8, 25)), first.hubArguments(severalHall, front.port()));
    QVERIFY(hub.isRunning());
    const auto ask = [&](const char *sql) { return TestPostgres::shared().ask(schema, QLatin1String(sql)); };
    TicketTaker kiosk(hub);
    for (int round = 0; round < 4; ++round) {
        TestPlatform &dying = round % 2 == 0 ? first : second;
        for (int i = 0; i < 15; ++i)
            QVERIFY(kiosk.take());
        // While what was taken is on its way.
        const int before = ask("SELECT count(*) FROM intake").toInt();
        QTRY_VERIFY(ask("SELECT count(*) FROM intake").toInt() > before);
        dying.kill();
        for (int i = 0; i < 5; ++i)
            QVERIFY(kiosk.take());
        // The other one takes the rest.
        QTRY_COMPARE(ask("SELECT string_agg(encode(hash, 'hex'), ' ' ORDER BY seq) FROM intake"), hubHashes(hub));
        QVERIFY(dying.start());
    }
    QCOMPARE(ask("SELECT count FROM event_count WHERE type = 'gov.ticket.issued.v1'"), QStringLiteral("80"));
    QCOMPARE(ask("SELECT count(*) FROM intake WHERE type = 'gov.ticket.issued.v1'"), QStringLiteral("80"));
    QVERIFY(front.lines.value(first.port()) > 0 && front.lines.value(second.port()) > 0);
}

/// Halls and catalogues come in by both at the same time: every hall's feed has each number once.
void tst_PlatformProcesses::bothAreAsked()
{
    const QString schema = QStringLiteral("both");
    const QString database = TestPostgres::shared().database(schema);
    TestPlatform first(database);
    TestPlatform second(database, &first);
    QVERIFY(first.isRunning() && second.isRunning());
    constexpr int perSide = 4;
    const auto work = [](TestPlatform &platform, const QString &letter) {
        for (int i = 0; i < perSide; ++i) {
            if (platform.administer(
                    {QStringLiteral("hall"), QStringLiteral("add"), QStringLiteral("%1%2").arg(letter).arg(i)})
                    != 0
                || platform.administer({QStringLiteral("publish"), QStringLiteral("--catalogue"),
                                        QStringLiteral(ONEWINDOW_SOURCE "/resources/catalogue")})
                    != 0)
                return false;
        }
        return true;
    };
    bool otherDone = false;
    std::thread other([&] { otherDone = work(second, QStringLiteral("B")); });
    const bool done = work(first, QStringLiteral("A"));
    other.join();
    QVERIFY(done && otherDone);
    const auto ask = [&](const char *sql) { return TestPostgres::shared().ask(schema, QLatin1String(sql)); };
    QCOMPARE(ask("SELECT count(*) FROM hall"), QString::number(2 * perSide));
    QCOMPARE(ask("SELECT max(version) FROM catalogue_bundle"), QString::number(2 * perSide));
    QCOMPARE(ask("SELECT count(*) FROM (SELECT hall FROM feed GROUP BY hall HAVING max(fseq) <> count(*)) AS gaps"),
             QStringLiteral("0"));
    // Everybody has the newest one.
    QCOMPARE(ask("SELECT count(DISTINCT hall) FROM feed WHERE catalogue = (SELECT max(version) FROM catalogue_bundle)"),
             QString::number(2 * perSide));
}

OW_TEST(tst_PlatformProcesses)
#include "tst_PlatformProcesses.moc"
