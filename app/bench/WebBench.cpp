#include "app/bench/WebBench.h"

#include "app/bench/BenchHub.h"
#include "app/bench/BenchStation.h"
#include "app/bench/CallHall.h"
#include "app/bench/CommandSender.h"
#include "app/bench/Fanout.h"
#include "app/bench/NchanPeer.h"
#include "app/bench/PageLoad.h"
#include "app/bench/ProcessFigures.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/queue/TicketCode.h"
#include "models/queue/TicketCommands.h"
#include "models/store/KeyRing.h"
#include "models/store/Sealer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QUrl>
#include <algorithm>
#include <cstdio>
#include <optional>

namespace ow {

namespace {
constexpr int webWarmUp = 3;
constexpr int pageVisits = 5;
constexpr char standingMarker[] = "\ndata: ";
constexpr int webMessageBytes = 700; ///< about what a phone is told

struct PhonesRow {
    FanoutTimes times;
    Footprint before;
    Footprint with;
    double cpuMsPerCall = 0;
};

/// A request each: its number and the code on its slip, as the page sends them.
struct Phones {
    QString file;
    QString firstLink; ///< of one of them, as its slip's picture says it
};

std::optional<Phones> writePhones(const QString &hall, const QString &folder, int phones)
{
    const auto events = callHallEvents(hall);
    SystemRandom random;
    auto keys = KeyRing::open(QDir(hall).filePath(QStringLiteral("keys")), false, random);
    Phones made{folder + QStringLiteral("/phones"), {}};
    QFile file(made.file);
    if (!events || !keys || !file.open(QIODevice::WriteOnly))
        return std::nullopt;
    const Sealer sealer(std::move(*keys), random);
    int left = phones;
    // The last in the line: every call moves all of them.
    for (auto event = events->crbegin(); event != events->crend() && left > 0; ++event) {
        if (event->meta.type != QLatin1String(TicketIssued::type))
            continue;
        const auto issued = fromJson<TicketIssued>(event->fact, Strictness::Tolerant);
        if (!issued)
            return std::nullopt;
        const QString code = ticketCode(sealer, issued->ticket.id);
        const QByteArray body = "number=" + issued->ticket.number.toUtf8() + "&code=" + code.toUtf8() + "&lang=zh";
        file.write(QByteArray("POST /t/live HTTP/1.1\r\nHost: hub.onewindow\r\nAccept: text/event-stream\r\n"
                              "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                              + QByteArray::number(body.size()) + "\r\n\r\n" + body)
                       .toHex()
                   + '\n');
        made.firstLink = ticketLink(QString(), issued->ticket.number, code);
        --left;
    }
    return left == 0 ? std::optional(made) : std::nullopt;
}

template <class C>
bool isWebDone(CommandSender &sender, const C &command)
{
    const auto reply = sender.send(command);
    return reply && reply->status == 200;
}

void sortTimes(PhonesRow &row)
{
    std::sort(row.times.ms.begin(), row.times.ms.end());
}

std::optional<PhonesRow> phonesOfHub(const HubEndpoint &endpoint, const CallDesk &desk, const Phones &phones, int count,
                                     int calls, const QString &log)
{
    PhonesRow row;
    row.before = footprintOfTree(endpoint.pid);
    Fanout fanout(quint16(QUrl(endpoint.url).port()), standingMarker, {{count, {}, phones.file}}, log);
    if (!fanout.ready())
        return std::nullopt;
    fanout.settle();
    row.with = footprintOfTree(endpoint.pid);
    CommandSender sender(endpoint.url, uuidText(desk.station).toLatin1(), desk.token);
    for (int i = 0; i < calls + webWarmUp; ++i) {
        const qint64 cpu = cpuMicrosecondsOfTree(endpoint.pid);
        const double called = fanout.spread([&] { return isWebDone(sender, CallNext{desk.window}); });
        if (called < 0)
            return std::nullopt;
        const qint64 used = cpuMicrosecondsOfTree(endpoint.pid) - cpu;
        if (!isWebDone(sender, FinishTicket{desk.window, Outcome::Consulted, {}}))
            return std::nullopt;
        fanout.settle();
        if (i < webWarmUp)
            continue;
        row.times.ms.append(called);
        row.cpuMsPerCall += double(used) / 1000 / calls;
    }
    sortTimes(row);
    return row;
}

std::optional<PhonesRow> phonesOfNchan(const QString &folder, const QString &hall, int count, int calls)
{
    NchanPeer peer;
    if (!peer.start(folder, hall))
        return std::nullopt;
    PhonesRow row;
    row.before = footprintOfTree(peer.pid());
    Fanout fanout(peer.readersPort(), "\ndata: ", {{count, NchanPeer::request()}},
                  folder + QStringLiteral("/readers.log"));
    if (!fanout.ready())
        return std::nullopt;
    row.with = footprintOfTree(peer.pid());
    const QByteArray message(webMessageBytes, 'x');
    for (int i = 0; i < calls + webWarmUp; ++i) {
        const qint64 cpu = cpuMicrosecondsOfTree(peer.pid());
        const double took = fanout.spread([&] { return peer.publish(message); });
        if (took < 0)
            return std::nullopt;
        if (i < webWarmUp)
            continue;
        row.times.ms.append(took);
        row.cpuMsPerCall += double(cpuMicrosecondsOfTree(peer.pid()) - cpu) / 1000 / calls;
    }
    sortTimes(row);
    return row;
}

void printPhones(const char *server, int phones, const PhonesRow &row)
{
    std::printf(
        "bench web server=%s phones=%d calls=%lld p50_ms=%.1f p99_ms=%.1f kb_per_phone=%.1f cpu_ms_per_call=%.1f "
        "threads=%d",
        server, phones, static_cast<long long>(row.times.ms.size()), row.times.at(50), row.times.at(99),
        double(row.with.residentKb - row.before.residentKb) / phones, row.cpuMsPerCall, row.with.threads);
}

/// One that stands for the others.
std::optional<PageCost> pageOf(const QString &url)
{
    PageLoad browser;
    if (!browser.start())
        return std::nullopt;
    QList<PageCost> costs;
    for (int i = 0; i < pageVisits; ++i) {
        if (const auto cost = browser.measure(url))
            costs.append(*cost);
    }
    if (costs.isEmpty())
        return std::nullopt;
    std::sort(costs.begin(), costs.end(), [](const PageCost &a, const PageCost &b) { return a.readyMs < b.readyMs; });
    return costs.at(costs.size() / 2);
}
} // namespace

bool benchWeb(int phones, int calls, bool peers)
{
    QTemporaryDir dir;
    const QString hall = dir.filePath(QStringLiteral("hall"));
    QDir().mkpath(hall);
    const auto desks = makeCallHall(hall, 1, phones + 2 * (calls + webWarmUp), CallQueues::One);
    const auto made = desks ? writePhones(hall, dir.path(), phones) : std::nullopt;
    BenchHub hub(hall);
    const auto endpoint = made ? hub.start() : std::nullopt;
    const auto ours = endpoint
        ? phonesOfHub(*endpoint, desks->first(), *made, phones, calls, dir.filePath(QStringLiteral("readers.log")))
        : std::nullopt;
    const auto page = ours ? pageOf(endpoint->url + made->firstLink) : std::nullopt;
    hub.terminate();
    if (!ours) {
        std::fprintf(stderr, "bench web: not every phone saw every call\n");
        return false;
    }
    printPhones("hub", phones, *ours);
    const auto theirs = peers ? phonesOfNchan(dir.path(), hall, phones, calls) : std::nullopt;
    if (theirs) {
        std::printf(" x_nchan_p50=%.2f x_nchan_p99=%.2f\n", ours->times.at(50) / theirs->times.at(50),
                    ours->times.at(99) / theirs->times.at(99));
        printPhones("nchan", phones, *theirs);
    }
    std::printf("\n");
    if (page)
        std::printf("bench web page=ticket kb=%.1f files=%d interactive_ms=%.0f ready_ms=%.0f\n",
                    double(page->bytes) / 1024, page->files, page->interactiveMs, page->readyMs);
    else
        std::fprintf(stderr, "bench web: Chromium is not installed, the page was not measured\n");
    std::fflush(stdout);
    if (peers && !theirs)
        std::fprintf(stderr, "bench web: nginx with nchan did not serve the phones\n");
    return !peers || theirs;
}

} // namespace ow
