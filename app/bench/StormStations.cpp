#include "app/bench/StormStations.h"

#include "app/bench/StreamCrowd.h"
#include "models/base/Random.h"
#include "sync/server/ProcessLimits.h"

#include <cstdio>

namespace ow {

namespace {
constexpr int stormConnectMs = 30000;
constexpr char stormProbe[] = "GET /v1/hub HTTP/1.1\r\nHost: hub.onewindow\r\n\r\n";

/// How many replies were refused since `before`, by the hub's fault (5xx) and otherwise.
std::pair<int, int> refusals(const QMap<int, int> &now, const QMap<int, int> &before)
{
    std::pair<int, int> counts;
    for (auto it = now.begin(); it != now.end(); ++it) {
        const int more = it.value() - before.value(it.key());
        if (it.key() != 200)
            (it.key() >= 500 ? counts.first : counts.second) += more;
    }
    return counts;
}
} // namespace

int runStormStations(const QStringList &arguments)
{
    if (arguments.size() != 2)
        return 2;
    ignoreBrokenPipes();
    raiseDescriptorLimit();
    QList<QByteArray> requests;
    char line[256];
    while (std::fgets(line, sizeof line, stdin)) {
        const QByteArray token = QByteArray(line).trimmed();
        if (token.isEmpty())
            break;
        requests.append("GET /v1/events?topics=hall,queue HTTP/1.1\r\nHost: hub.onewindow\r\nAuthorization: Bearer "
                        + token + "\r\nLast-Event-ID: " + arguments.at(1).toLatin1()
                        + "\r\nAccept: text/event-stream\r\n\r\n");
    }
    SystemRandom random;
    StreamCrowd crowd(requests, quint16(arguments.at(0).toUInt()), "\nevent: ", random);
    const int all = int(requests.size());
    int lost = 0;
    crowd.comeBack();
    crowd.onLost = [&] {
        ++lost;
        crowd.askOnce(stormProbe);
    };
    if (!crowd.connectAll(stormConnectMs)) {
        for (auto it = crowd.statuses().begin(); it != crowd.statuses().end(); ++it)
            std::fprintf(stderr, "%d stations were answered with %d\n", it.value(), it.key());
        return 3;
    }
    std::printf("ready\n");
    std::fflush(stdout);
    QMap<int, int> before = crowd.statuses();
    for (qint64 backAt = 0;;) {
        crowd.turn(100);
        if (lost < all || crowd.running() < all) {
            backAt = 0;
            continue;
        }
        if (backAt == 0)
            backAt = sharedMicroseconds();
        if (crowd.asking() > 0)
            continue;
        const auto [broken, refused] = refusals(crowd.statuses(), before);
        std::printf("back %lld %d %d\n", static_cast<long long>(backAt), broken, refused);
        std::fflush(stdout);
        before = crowd.statuses();
        lost = 0;
    }
}

} // namespace ow
