#pragma once
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "sync/protocol/Messages.h"
#include "sync/server/HttpClient.h"
#include "tests/base/TestHub.h"

namespace ow::testing {

/// A kiosk that takes tickets.
class TicketTaker {
public:
    explicit TicketTaker(const TestHub &hub)
        : m_client(optionsFor(hub)), m_station(QUuid::fromRfc4122(m_random.bytes(16)))
    {
        OpenStation open{m_station, StationRole::Kiosk, QStringLiteral("K1"),
                         QString::fromLatin1(hub.address().joinKey)};
        const auto reply = m_client.send({"POST",
                                          "/v1/stations/open",
                                          {{QByteArray("Content-Type"), QByteArray("application/json")}},
                                          toJson(open)});
        const auto opened = reply ? fromJson<StationOpened>(reply->body, Strictness::Tolerant) : fail(reply.error());
        if (opened)
            m_token = opened->token.toLatin1();
    }
    bool take()
    {
        const auto reply = m_client.send(
            {"POST",
             "/v1/commands",
             {{QByteArray("Content-Type"), QByteArray("application/json")},
              {QByteArray("Authorization"), "Bearer " + m_token},
              {QByteArray("Station"), uuidText(m_station).toLatin1()},
              {QByteArray("Station-Seq"), QByteArray::number(++m_seq)},
              {QByteArray("Idempotency-Key"), uuidText(makeUuid({1'790'000'000'000 + m_seq}, m_random)).toLatin1()}},
             "{\"command\":\"ticket.issue\",\"data\":{\"queue\":\"zonghe\"}}"});
        return reply && reply->status == 200;
    }

private:
    static HttpClientOptions optionsFor(const TestHub &hub)
    {
        HttpClientOptions options;
        options.host = hub.address().host;
        options.port = quint16(hub.address().port);
        options.pin = hub.address().pin.toHex();
        return options;
    }

    SystemRandom m_random;
    HttpClient m_client;
    QUuid m_station;
    QByteArray m_token;
    qint64 m_seq = 0;
};

} // namespace ow::testing
