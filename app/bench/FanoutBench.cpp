#include "app/bench/FanoutBench.h"

#include "app/bench/BenchHub.h"
#include "app/bench/BenchStation.h"
#include "app/bench/CallHall.h"
#include "app/bench/CommandSender.h"
#include "app/bench/Fanout.h"
#include "app/bench/NchanPeer.h"
#include "app/bench/ProcessFigures.h"
#include "models/base/Uuid.h"
#include "models/queue/TicketCommands.h"

#include <QDir>
#include <QTemporaryDir>
#include <QUrl>
#include <algorithm>
#include <cstdio>
#include <optional>

namespace ow {

namespace {
constexpr int fanoutBoards = 30;
constexpr int fanoutWindows = 200;
constexpr int fanoutWarmUp = 3;
constexpr int ticketsPerCall = 10; ///< the window serves an eighth of the queues

struct FanoutRow {
    FanoutTimes times;
    Footprint footprint;
};

QByteArray streamRequest(const QByteArray &token)
{
    return "GET /v1/events?topics=queue HTTP/1.1\r\nHost: hub.onewindow\r\nAuthorization: Bearer " + token
        + "\r\nAccept: text/event-stream\r\n\r\n";
}

template <class C>
bool isDone(CommandSender &sender, const C &command)
{
    const auto reply = sender.send(command);
    return reply && reply->status == 200;
}

std::optional<FanoutRow> throughHub(const HubEndpoint &endpoint, const CallDesk &desk, int phones, int calls,
                                    const QString &log)
{
    const QByteArray open = openBoard(endpoint);
    Fanout fanout(quint16(QUrl(endpoint.url).port()), "\nevent: gov.ticket.",
                  {{phones, streamRequest(open)},
                   {fanoutBoards, streamRequest(open)},
                   {fanoutWindows, streamRequest(desk.token)}},
                  log);
    if (open.isEmpty() || !fanout.ready())
        return std::nullopt;
    CommandSender sender(endpoint.url, uuidText(desk.station).toLatin1(), desk.token);
    FanoutRow row;
    for (int i = 0; i < calls + fanoutWarmUp; ++i) {
        const double called = fanout.spread([&] { return isDone(sender, CallNext{desk.window}); });
        const double finished = fanout.spread([&] {
            return isDone(sender, FinishTicket{desk.window, Outcome::Consulted, {}});
        });
        if (called < 0 || finished < 0)
            return std::nullopt;
        if (i >= fanoutWarmUp)
            row.times.ms.append(called);
    }
    std::sort(row.times.ms.begin(), row.times.ms.end());
    row.footprint = footprintOfTree(endpoint.pid);
    return row;
}

/// A message as long as what the hub sends a phone of a call.
QByteArray callMessage(const QList<StoredEvent> &events)
{
    for (const StoredEvent &event : events) {
        if (event.meta.type != QLatin1String(TicketCalled::type))
            continue;
        if (const auto called = fromJson<TicketCalled>(event.fact, Strictness::Tolerant))
            return toJson(PublicTicketEvent{publicTicket(called->ticket)});
    }
    return {};
}

std::optional<FanoutRow> throughNchan(const QString &folder, const QString &hall, const QByteArray &message, int phones,
                                      int calls)
{
    NchanPeer peer;
    if (!peer.start(folder, hall))
        return std::nullopt;
    Fanout fanout(
        peer.readersPort(), "\ndata: ",
        {{phones, NchanPeer::request()}, {fanoutBoards, NchanPeer::request()}, {fanoutWindows, NchanPeer::request()}},
        folder + QStringLiteral("/readers.log"));
    if (!fanout.ready())
        return std::nullopt;
    FanoutRow row;
    for (int i = 0; i < calls + fanoutWarmUp; ++i) {
        const double took = fanout.spread([&] { return peer.publish(message); });
        if (took < 0)
            return std::nullopt;
        if (i >= fanoutWarmUp)
            row.times.ms.append(took);
    }
    std::sort(row.times.ms.begin(), row.times.ms.end());
    row.footprint = footprintOfTree(peer.pid());
    return row;
}

void print(const char *server, int phones, const FanoutRow &row)
{
    std::printf("bench fanout server=%s boards=%d windows=%d phones=%d calls=%lld p50_ms=%.1f p99_ms=%.1f rss_mb=%lld "
                "threads=%d",
                server, fanoutBoards, fanoutWindows, phones, static_cast<long long>(row.times.ms.size()),
                row.times.at(50), row.times.at(99), static_cast<long long>(row.footprint.residentKb / 1024),
                row.footprint.threads);
}
} // namespace

bool benchFanout(int phones, int calls, bool peers)
{
    QTemporaryDir dir;
    const QString hall = dir.filePath(QStringLiteral("hall"));
    QDir().mkpath(hall);
    const auto desks = makeCallHall(hall, 1, ticketsPerCall * (calls + fanoutWarmUp));
    BenchHub hub(hall);
    const auto endpoint = desks ? hub.start() : std::nullopt;
    const auto ours = endpoint
        ? throughHub(*endpoint, desks->first(), phones, calls, dir.filePath(QStringLiteral("readers.log")))
        : std::nullopt;
    hub.terminate();
    if (!ours) {
        std::fprintf(stderr, "bench fanout: not every reader saw every call\n");
        return false;
    }
    print("hub", phones, *ours);
    if (!peers) {
        std::printf("\n");
        std::fflush(stdout);
        return true;
    }
    const auto events = callHallEvents(hall);
    const auto theirs = events ? throughNchan(dir.path(), hall, callMessage(*events), phones, calls) : std::nullopt;
    if (!theirs) {
        std::printf("\n");
        std::fprintf(stderr, "bench fanout: nginx with nchan did not serve the readers\n");
        return false;
    }
    std::printf(" x_nchan_p50=%.2f x_nchan_p99=%.2f\n", ours->times.at(50) / theirs->times.at(50),
                ours->times.at(99) / theirs->times.at(99));
    print("nchan", phones, *theirs);
    std::printf("\n");
    std::fflush(stdout);
    return true;
}

} // namespace ow
