#include "app/bench/CrashStation.h"

#include "models/base/Clock.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/queue/TicketCommands.h"
#include "sync/client/HubClient.h"
#include "sync/client/QtScheduler.h"

#include <QCoreApplication>
#include <QFile>

namespace ow {

namespace {
constexpr int pauseMs = 20; ///< after a refusal
constexpr quint32 benchQueues = 40;

class CrashStation {
public:
    CrashStation(const QStringList &arguments, Journal &journal, Clock &clock, Random &random)
        : m_random(random), m_client(journal, clock, m_scheduler, random, {arguments.at(3), arguments.at(4)}),
          m_acknowledged(arguments.at(2)), m_window(arguments.at(5).toInt()), m_user(arguments.at(6)),
          m_password(arguments.at(7))
    {
    }

    bool run(const HubAddress &address)
    {
        if (!m_acknowledged.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
            return false;
        QObject::connect(&m_client, &HubClient::sessionEnded, &m_client, [this] { m_signedIn = false; });
        QObject::connect(&m_client, &HubClient::linkChanged, &m_client, [this](HubClient::Link link) {
            if (link == HubClient::Link::Online && !m_started) {
                m_started = true;
                next();
            }
        });
        m_client.open(address);
        return true;
    }

private:
    void later()
    {
        m_scheduler.after(pauseMs, [this] { next(); });
    }

    void next()
    {
        if (m_window == 0) {
            const QString queue = QStringLiteral("q%1").arg(m_random.below(benchQueues), 2, 10, QLatin1Char('0'));
            IssueTicket issue;
            issue.queue = queue;
            act<IssuedTicket>(issue, [this] { next(); });
        } else if (!m_signedIn) {
            whenReady(m_client.signIn(m_user, m_password), &m_client, [this](const Result<SignedIn> &signedIn) {
                m_signedIn = signedIn.has_value();
                later();
            });
        } else {
            act<TicketReply>(CallNext{m_window}, [this] {
                act<TicketReply>(FinishTicket{m_window, Outcome::Consulted, {}}, [this] { next(); });
            });
        }
    }

    template <class R, class C>
    void act(const C &command, std::function<void()> done)
    {
        whenReady(m_client.send(C::name, toJson(command)), &m_client,
                  [this, done = std::move(done)](const Result<HubReply> &reply) {
                      const auto told =
                          reply.and_then([](const HubReply &r) { return fromJson<R>(r.body, Strictness::Tolerant); });
                      if (!told) {
                          later();
                          return;
                      }
                      m_acknowledged.write(QByteArray(C::name) + ' ' + uuidText(told->ticket.id).toLatin1() + ' '
                                           + (reply->replayed ? '1' : '0') + '\n');
                      done();
                  });
    }

    QtScheduler m_scheduler;
    Random &m_random;
    HubClient m_client;
    QFile m_acknowledged;
    const int m_window;
    const QString m_user;
    const QString m_password;
    bool m_started = false;
    bool m_signedIn = false;
};
} // namespace

int runCrashStation(const QStringList &arguments)
{
    const auto address = HubAddress::parse(arguments.value(0));
    if (arguments.size() != 8 || !address)
        return 2;
    SystemClock clock;
    SystemRandom random;
    const auto journal = Journal::open(arguments.at(1), clock, random);
    if (!journal)
        return 3;
    CrashStation station(arguments, **journal, clock, random);
    return station.run(*address) ? QCoreApplication::exec() : 3;
}

} // namespace ow
