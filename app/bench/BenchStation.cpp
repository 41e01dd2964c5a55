#include "app/bench/BenchStation.h"

#include "models/base/Clock.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "sync/server/HttpClient.h"

#include <QUrl>

namespace ow {

BenchStation openStation(const HubEndpoint &endpoint, StationRole role, const QString &device)
{
    SystemRandom random;
    const QUrl url(endpoint.url);
    HttpClient http({.host = url.host(), .port = quint16(url.port()), .pin = endpoint.pin.toLatin1()});
    const OpenStation open{makeUuid(SystemClock().now(), random), role, device, endpoint.joinKey};
    const auto reply = http.send({"POST", "/v1/stations/open", {{"content-type", "application/json"}}, toJson(open)});
    const auto opened =
        reply.and_then([](const Reply &r) { return fromJson<StationOpened>(r.body, Strictness::Tolerant); });
    return {open.stationId, opened ? opened->token.toLatin1() : QByteArray()};
}

QByteArray openBoard(const HubEndpoint &endpoint)
{
    return openStation(endpoint, StationRole::Board, QStringLiteral("B1")).token;
}

} // namespace ow
