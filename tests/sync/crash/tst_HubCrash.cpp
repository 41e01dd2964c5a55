#include "models/base/Clock.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/store/Connection.h"
#include "sync/hub/Hub.h"
#include "tests/base/Testing.h"
#include "tests/sync/crash/HubProgram.h"
#include "tests/sync/hub/Replay.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <QThread>
#include <condition_variable>
#include <thread>

using namespace ow;
using namespace ow::testing;

namespace {

/// Where the hub is now; clients that lost it wait here for the next one.
class Meeting {
public:
    void announce(const HubEndpoint &endpoint)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_endpoint = endpoint;
            ++m_round;
        }
        m_changed.notify_all();
    }
    HubEndpoint after(int &round)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_round > round; });
        round = m_round;
        return m_endpoint;
    }
    int round()
    {
        const std::lock_guard lock(m_mutex);
        return m_round;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    HubEndpoint m_endpoint;
    int m_round = 0;
};

struct Acknowledged {
    QUuid id;
    int status = 0;
    QString name;
    QString ticket; ///< number in the reply
};

/// A station that repeats a command with the same id until it has an answer, as the real one does.
class CrashClient {
public:
    CrashClient(Meeting &meeting, StationRole role, const QString &device, int window, QString user, QString password)
        : caller(role, device), m_meeting(meeting), m_window(window), m_user(std::move(user)),
          m_password(std::move(password))
    {
    }

    void run()
    {
        caller.connectTo(m_meeting.after(m_round));
        joined = caller.join() && (m_user.isEmpty() || caller.signIn(m_user, m_password));
        ready = true;
        if (!joined)
            return;
        if (m_window)
            command("window.open", window());
        while (!stop) {
            if (!m_window) {
                command("ticket.issue", "{\"queue\":\"zonghe\"}");
            } else if (command("ticket.callNext", window()) == 200) {
                command("ticket.finish", window().chopped(1) + ",\"outcome\":\"consulted\"}");
            }
        }
    }

    HubCaller caller;
    std::atomic<bool> stop{false};
    std::atomic<bool> waiting{false};  ///< sent, not answered
    std::atomic<int> cutInRound{0};    ///< the last round in which a sent command stayed without its answer
    std::atomic<int> committedCuts{0}; ///< such a command that the hub had already stored
    std::atomic<bool> ready{false};    ///< joined, or refused
    bool joined = false;
    QList<Acknowledged> acknowledged;
    QStringList wrong;

private:
    QByteArray window() const { return "{\"window\":" + QByteArray::number(m_window) + '}'; }

    int command(const char *name, const QByteArray &data)
    {
        const QUuid id = makeUuid(SystemClock().now(), m_random);
        const QByteArray body = QByteArray("{\"command\":\"") + name + "\",\"data\":" + data + '}';
        for (bool repeat = false;; repeat = true) {
            waiting = true;
            const auto answer = caller.send(id, m_seq + 1, body);
            waiting = false;
            if (!answer) {
                cutInRound = m_round;
                caller.connectTo(m_meeting.after(m_round));
                continue;
            }
            if (!answer->recorded)
                wrong.append(QStringLiteral("%1 answered %2 without a record: %3")
                                 .arg(QLatin1String(name))
                                 .arg(answer->status)
                                 .arg(QString::fromUtf8(answer->body)));
            if (answer->replayed && repeat)
                ++committedCuts;
            ++m_seq;
            const QString ticket = QJsonDocument::fromJson(answer->body)
                                       .object()
                                       .value(QLatin1String("ticket"))
                                       .toObject()
                                       .value(QLatin1String("number"))
                                       .toString();
            acknowledged.append({id, answer->status, QString::fromLatin1(name), ticket});
            return answer->recorded ? answer->status : 0;
        }
    }

    Meeting &m_meeting;
    SystemRandom m_random;
    int m_window;
    QString m_user;
    QString m_password;
    int m_round = 0;
    qint64 m_seq = 0;
};

} // namespace

class tst_HubCrash : public QObject {
    Q_OBJECT
private slots:
    void killedFiftyTimes()
    {
        constexpr int kills = 50;
        QElapsedTimer timer;
        timer.start();
        const QTemporaryDir dir;
        HubProgram hub(dir.path());
        Meeting meeting;
        auto endpoint = hub.start();
        QVERIFY2(endpoint, hub.errors().constData());

        std::vector<std::unique_ptr<CrashClient>> clients;
        for (int i = 0; i < 4; ++i)
            clients.push_back(std::make_unique<CrashClient>(meeting, StationRole::Kiosk,
                                                            i % 2 ? QStringLiteral("K1") : QStringLiteral("K2"), 0,
                                                            QString(), QString()));
        const char *clerks[] = {"zhoumin", "wuhao"};
        for (int i = 0; i < 2; ++i) {
            const QString user = QString::fromLatin1(clerks[i]);
            clients.push_back(std::make_unique<CrashClient>(meeting, StationRole::Window, QString(), i + 1, user,
                                                            demoPassword(dir.path(), user)));
        }
        std::vector<std::thread> threads;
        for (auto &client : clients)
            threads.emplace_back([&client] { client->run(); });
        meeting.announce(*endpoint);

        for (const auto &client : clients) {
            while (!client->ready)
                QThread::usleep(1000);
        }
        // Whatever fails below, the clients must find a hub that answers before they can be joined.
        QStringList failures;
        SystemRandom random;
        int between = 0;
        for (int kill = 0; kill < kills; ++kill) {
            QThread::usleep(20'000 + random.below(100'000));
            const auto somebodyWaits = [&] {
                return std::any_of(clients.begin(), clients.end(),
                                   [](const auto &client) { return client->waiting.load(); });
            };
            for (int spin = 0; spin < 1'000'000 && !somebodyWaits(); ++spin)
                std::this_thread::yield();
            QThread::usleep(random.below(2000)); // anywhere between the send and its reply, or just behind it
            const int round = meeting.round();
            hub.kill9();
            // Clients notice at once: their connection is reset.
            for (int wait = 0; wait < 5000; ++wait) {
                if (std::none_of(clients.begin(), clients.end(),
                                 [](const auto &client) { return client->waiting.load(); }))
                    break;
                QThread::usleep(1000);
            }
            between += std::any_of(clients.begin(), clients.end(),
                                   [&](const auto &client) { return client->cutInRound == round; });
            endpoint = hub.start();
            if (!endpoint) {
                failures.append(QStringLiteral("no start after kill %1: ").arg(kill + 1)
                                + QString::fromUtf8(hub.errors()));
                break;
            }
            meeting.announce(*endpoint);
        }
        if (!endpoint) {
            for (std::thread &thread : threads)
                thread.detach();
            QFAIL(qPrintable(failures.join(QLatin1Char('\n'))));
        }
        for (auto &client : clients)
            client->stop = true;
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(hub.terminate() >= 0);

        auto db = Connection::open(hub.file("hub.db"), OpenMode::Reader);
        QVERIFY(db);
        const auto number = [&](const char *sql) {
            Query q = (*db)->query(sql);
            return q.next() ? q.integer(0) : -1;
        };
        int lost = 0;
        int committedCuts = 0;
        int total = 0;
        QSet<QString> numbers;
        int numbersTwice = 0;
        for (const auto &client : clients) {
            QVERIFY(client->joined);
            QVERIFY2(client->wrong.isEmpty(), qPrintable(client->wrong.join(QLatin1Char('\n'))));
            committedCuts += client->committedCuts;
            for (const Acknowledged &command : client->acknowledged) {
                ++total;
                Query q = (*db)->query("SELECT status, station_seq FROM command_log WHERE id = ?", command.id);
                const bool there = q.next() && q.integer(0) == command.status;
                Query ticket = (*db)->query("SELECT count(*) FROM ticket WHERE number = ?", command.ticket);
                const bool ticketThere = command.ticket.isEmpty() || (ticket.next() && ticket.integer(0) == 1);
                lost += !there || !ticketThere;
                if (command.name == QLatin1String("ticket.issue")) {
                    numbersTwice += numbers.contains(command.ticket);
                    numbers.insert(command.ticket);
                }
            }
        }
        const qint64 logged = number("SELECT count(*) FROM command_log");
        const qint64 issued = number("SELECT count(*) FROM event WHERE type = 'gov.ticket.issued.v1'");
        const qint64 issueCommands =
            number("SELECT count(*) FROM command_log WHERE name = 'ticket.issue' AND status = 200");
        const qint64 called = number("SELECT count(*) FROM event WHERE type = 'gov.ticket.called.v1'");
        const qint64 callCommands =
            number("SELECT count(*) FROM command_log WHERE name = 'ticket.callNext' AND status = 200");
        const qint64 twice = (issued - issueCommands) + (called - callCommands) + numbersTwice;
        qInfo("kills %d, between send and acknowledgement %d (%d %%), of these stored but unanswered %d; acknowledged "
              "%d, lost %d, done twice %lld, events %lld, %lld ms",
              kills, between, between * 100 / kills, committedCuts, total, lost, twice,
              number("SELECT count(*) FROM event"), timer.elapsed());
        QCOMPARE(lost, 0);
        QCOMPARE(twice, 0LL);
        QCOMPARE(logged, qint64(total));
        QCOMPARE(numbers.size(), qsizetype(issued));
        QVERIFY(between * 100 >= kills * 80);
        QVERIFY(total > kills);
        const auto chain = verifyChain(**db);
        QVERIFY2(chain, chain ? "" : qPrintable(chain.error().sentence()));
        QCOMPARE((*db)->integrity(), QStringLiteral("ok"));
        QCOMPARE(serialGaps(hub.file("hub.db")), QString());
        QCOMPARE(replayDifference(hub.file("hub.db"), hubRegistry()), QString());
    }
};

OW_TEST(tst_HubCrash)
#include "tst_HubCrash.moc"
