#include "sync/client/HubClient.h"

namespace ow {

QFuture<Result<void>> HubClient::report(const StationReport &report)
{
    Eventually<Result<void>> result = eventually<Result<void>>();
    // In the station's own name: it keeps no session awake.
    call({"POST", QStringLiteral("/v1/stations/health"), {}, {}, toJson(report), m_stationToken}, 1,
         [done = result.fulfil](const Result<HttpAnswer> &answer) { done(answer.map([](const HttpAnswer &) {})); });
    return result.future;
}

} // namespace ow
