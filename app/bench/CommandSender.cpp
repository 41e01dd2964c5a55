#include "app/bench/CommandSender.h"

#include "models/base/Uuid.h"

#include <QUrl>

namespace ow {

namespace {
constexpr int sendTries = 5;
}

CommandSender::CommandSender(const QString &url, QByteArray station, QByteArray token)
    : m_caller(QUrl(url)), m_station(std::move(station)), m_token(std::move(token))
{
}

std::optional<Reply> CommandSender::sendBody(const QByteArray &body)
{
    ++m_seq;
    const OutgoingRequest request{"POST",
                                  "/v1/commands",
                                  {{"authorization", "Bearer " + m_token},
                                   {"station", m_station},
                                   {"station-seq", QByteArray::number(m_seq)},
                                   {"idempotency-key", uuidText(makeUuid({m_seq}, m_random)).toLatin1()},
                                   {"content-type", "application/json"}},
                                  body};
    for (int tries = 0; tries < sendTries; ++tries) {
        if (auto reply = m_caller.send(request))
            return reply;
    }
    return std::nullopt;
}

} // namespace ow
