#include "app/bench/StormBench.h"

#include "app/bench/BenchHub.h"
#include "app/bench/BenchStation.h"
#include "app/bench/CallHall.h"
#include "app/bench/StreamCrowd.h"
#include "models/base/Uuid.h"
#include "sync/server/HttpClient.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>
#include <QUrl>
#include <algorithm>
#include <cstdio>
#include <memory>

namespace ow {

namespace {
constexpr int stormProcesses = 4;
constexpr int stormWindows = 200;
constexpr int stormPatienceMs = 60000;
constexpr int longAbsenceMs = 2 * Backoff::capMs; ///< by then everybody waits for the longest time there is

using Stations = std::vector<std::unique_ptr<QProcess>>;

QByteArray nextLine(QProcess &process)
{
    while (!process.canReadLine() && process.waitForReadyRead(stormPatienceMs)) {}
    return process.readLine().trimmed();
}

/// Where the hub's log stands, as a stream's Last-Event-ID.
QString placeOf(const HubEndpoint &endpoint)
{
    const QUrl url(endpoint.url);
    HttpClient http({.host = url.host(), .port = quint16(url.port()), .pin = endpoint.pin.toLatin1()});
    const auto reply = http.send({"GET", "/v1/hub", {}, {}});
    const auto info = reply.and_then([](const Reply &r) { return fromJson<HubInfo>(r.body, Strictness::Tolerant); });
    if (!info)
        return {};
    QByteArray seq;
    for (const auto &[name, value] : reply->headers) {
        if (name == QByteArray(header::hubSeq).toLower())
            seq = value;
    }
    return uuidText(info->epoch) + QLatin1Char(':') + QString::fromLatin1(seq);
}

/// The windows' sessions, and boards for the rest.
QList<QByteArray> tokensOf(const QList<CallDesk> &desks, int stations, const HubEndpoint &endpoint)
{
    QList<QByteArray> tokens;
    for (const CallDesk &desk : desks)
        tokens.append(desk.token);
    while (tokens.size() < stations)
        tokens.append(openBoard(endpoint));
    return tokens;
}

bool startStations(Stations &processes, const QList<QByteArray> &tokens, const HubEndpoint &endpoint,
                   const QString &log)
{
    const QString place = placeOf(endpoint);
    for (qsizetype first = 0; first < tokens.size(); first += tokens.size() / stormProcesses) {
        auto process = std::make_unique<QProcess>();
        tieToBench(*process, log);
        process->start(QCoreApplication::applicationFilePath(),
                       {QStringLiteral("--storm-stations"), QString::number(QUrl(endpoint.url).port()), place});
        for (const QByteArray &token : tokens.mid(first, tokens.size() / stormProcesses))
            process->write(token + '\n');
        process->write("\n");
        process->waitForBytesWritten();
        processes.push_back(std::move(process));
    }
    return std::all_of(processes.begin(), processes.end(),
                       [](const auto &process) { return nextLine(*process) == "ready"; });
}

/// The hub is there again: how it went, as a line.
bool awaitAll(Stations &processes, int stations, qint64 goneAt, qint64 servesAt)
{
    qint64 lastBack = 0;
    int broken = 0;
    int refused = 0;
    int back = 0;
    for (const auto &process : processes) {
        const QList<QByteArray> words = nextLine(*process).split(' ');
        if (words.size() != 4)
            continue;
        ++back;
        lastBack = std::max(lastBack, words.at(1).toLongLong());
        broken += words.at(2).toInt();
        refused += words.at(3).toInt();
    }
    const bool all = back == int(processes.size());
    const double ms = double(lastBack - servesAt) / 1000;
    std::printf("bench storm stations=%d down_ms=%lld back=%s http_5xx=%d refused=%d last_back_ms=%.0f window_ms=%d "
                "x_window=%.2f\n",
                stations, static_cast<long long>((servesAt - goneAt) / 1000), all ? "all" : "not-all", broken, refused,
                ms, Backoff::capMs, ms / Backoff::capMs);
    std::fflush(stdout);
    return all && broken == 0 && refused == 0 && ms <= 2.0 * Backoff::capMs;
}
} // namespace

bool benchStorm(int stations)
{
    QTemporaryDir dir;
    const auto desks = makeCallHall(dir.path(), stormWindows, 0);
    const QString log = dir.filePath(QStringLiteral("stations.log"));
    BenchHub hub(dir.path());
    const auto endpoint = desks ? hub.start() : std::nullopt;
    Stations processes;
    bool good = endpoint && startStations(processes, tokensOf(*desks, stations, *endpoint), *endpoint, log);
    if (QFile file(log); !good && file.open(QIODevice::ReadOnly))
        std::fprintf(stderr, "bench storm: the stations could not be connected\n%s", file.readAll().constData());
    for (const int absentMs : {0, longAbsenceMs}) {
        if (!good)
            break;
        const qint64 goneAt = sharedMicroseconds();
        hub.terminate();
        QThread::msleep(static_cast<unsigned long>(absentMs));
        if (!hub.start())
            return false;
        good = awaitAll(processes, stations, goneAt, sharedMicroseconds());
    }
    for (const auto &process : processes) {
        process->kill();
        process->waitForFinished();
    }
    return good;
}

} // namespace ow
