#include "app/bench/BenchStation.h"

#include "models/base/Clock.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "sync/server/HttpClient.h"

#include <QUrl>

namespace ow {

QByteArray openBoard(const HubEndpoint &endpoint)
{
    SystemRandom random;
    const QUrl url(endpoint.url);
    HttpClient http({.host = url.host(), .port = quint16(url.port()), .pin = endpoint.pin.toLatin1()});
    const OpenStation open{makeUuid(SystemClock().now(), random), StationRole::Board, QStringLiteral("B1"),
                           endpoint.joinKey};
    const auto reply = http.send({"POST", "/v1/stations/open", {{"content-type", "application/json"}}, toJson(open)});
    const auto opened =
        reply.and_then([](const Reply &r) { return fromJson<StationOpened>(r.body, Strictness::Tolerant); });
    return opened ? opened->token.toLatin1() : QByteArray();
}

} // namespace ow
