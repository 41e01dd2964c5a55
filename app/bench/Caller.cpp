#include "app/bench/Caller.h"

#include "models/base/Describe.h"
#include "models/base/Random.h"
#include "models/base/Time.h"
#include "models/base/Uuid.h"
#include "models/queue/TicketCommands.h"
#include "sync/server/HttpClient.h"

#include <QElapsedTimer>
#include <QUrl>
#include <cstdio>

namespace ow {

namespace {
/// Sends one command after another, each repeated under its id until it is answered.
class CommandLine {
public:
    CommandLine(const QStringList &arguments)
        : m_http({.host = QUrl(arguments.at(0)).host(),
                  .port = quint16(QUrl(arguments.at(0)).port()),
                  .pin = arguments.at(1).toLatin1()}),
          m_station(arguments.at(2).toLatin1()), m_token(arguments.at(3).toLatin1())
    {
    }

    template <class C>
    std::optional<Reply> send(const C &command)
    {
        ++m_seq;
        const QByteArray body = QByteArray("{\"command\":\"") + C::name + "\",\"data\":" + toJson(command) + '}';
        const QByteArray id = uuidText(makeUuid({m_seq}, m_random)).toLatin1();
        const OutgoingRequest request{"POST",
                                      "/v1/commands",
                                      {{"authorization", "Bearer " + m_token},
                                       {"station", m_station},
                                       {"station-seq", QByteArray::number(m_seq)},
                                       {"idempotency-key", id},
                                       {"content-type", "application/json"}},
                                      body};
        for (int tries = 0; tries < 5; ++tries) {
            Result<Reply> reply = m_http.send(request);
            if (reply)
                return *reply;
        }
        return std::nullopt;
    }

private:
    HttpClient m_http;
    QByteArray m_station;
    QByteArray m_token;
    SystemRandom m_random;
    qint64 m_seq = 0;
};
} // namespace

int runCaller(const QStringList &arguments)
{
    if (arguments.size() != 6)
        return 2;
    CommandLine line(arguments);
    const int window = arguments.at(4).toInt();
    const qint64 milliseconds = arguments.at(5).toLongLong();
    char go[8];
    if (!std::fgets(go, sizeof go, stdin))
        return 2;
    QByteArray calls; // told at the end: a full pipe would stop the clock of the others
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) {
        const qint64 before = timer.nsecsElapsed();
        const auto called = line.send(CallNext{window});
        const qint64 took = (timer.nsecsElapsed() - before) / 1000;
        if (!called || called->status != 200)
            return 3;
        const auto reply = fromJson<TicketReply>(called->body, Strictness::Tolerant);
        if (!reply)
            return 3;
        calls += "call " + QByteArray::number(took) + ' ' + uuidText(reply->ticket.id).toLatin1() + '\n';
        const auto finished = line.send(FinishTicket{window, Outcome::Consulted, {}});
        if (!finished || finished->status != 200)
            return 3;
    }
    std::fwrite(calls.constData(), 1, size_t(calls.size()), stdout);
    return 0;
}

} // namespace ow
