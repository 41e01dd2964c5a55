#include "app/bench/CommandSender.h"

#include "models/base/Uuid.h"

#include <QUrl>

namespace ow {

namespace {
constexpr int sendTries = 5;
}

CommandSender::CommandSender(const QString &url, const QByteArray &pin, QByteArray station, QByteArray token)
    : m_http({.host = QUrl(url).host(), .port = quint16(QUrl(url).port()), .pin = pin}), m_station(std::move(station)),
      m_token(std::move(token))
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
        if (Result<Reply> reply = m_http.send(request))
            return *reply;
    }
    return std::nullopt;
}

} // namespace ow
