#include "tests/sync/hub_uplink/UplinkBench.h"

#include "models/base/ProblemTypes.h"
#include "sync/hub/HubEvents.h"

namespace ow::testing {

namespace {
const QString hallCode = QStringLiteral("H1");
constexpr int hangMs = 30 * 1000;
} // namespace

UplinkBench::UplinkBench()
{
    openPlatform();
    const Reply added = administer("/v1/halls", toJson(AddHall{hallCode, {}}));
    credentials = *HallCredentials::parse(fromJson<HallAdded>(added.body, Strictness::Exact)->credentials);
    openHub();
}

UplinkBench::~UplinkBench()
{
    closeHub();
}

void UplinkBench::openPlatform()
{
    platform.reset();
    auto opened = Platform::openFolder(platformDir.path(), clock, random, TestPostgres::databaseOf(platformDir.path()));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().sentence()));
    platform = std::move(*opened);
}

void UplinkBench::openHub()
{
    auto opened = Hub::open({hubDir.path(), HallKind::Real, {}, 2, nullptr}, clock, random);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().sentence()));
    hub = std::move(*opened);
    UplinkOptions options;
    options.hall = hallCode;
    options.credentials = credentials;
    options.readsAhead = true;
    uplink = std::make_unique<Uplink>(
        *hub, hubDir.path(), options, [this](const OutgoingRequest &request) { return carry(request); }, clock, random);
    hub->writer().setWatcher(uplink.get());
    m_stop = false;
    m_writer = std::make_unique<std::thread>([this] {
        while (!m_stop) {
            hub->writer().waitForWork(1000);
            while (hub->step()) {}
        }
    });
}

void UplinkBench::closeHub()
{
    if (!hub)
        return;
    m_stop = true;
    hub->writer().wake();
    m_writer->join();
    hub->writer().setWatcher(nullptr);
    uplink.reset();
    hub.reset();
}

Reply UplinkBench::administer(const QByteArray &path, const QByteArray &body)
{
    Request request;
    request.method = "POST";
    request.path = path;
    request.headers = {{QByteArray(header::authorization), "Bearer " + platform->keys().admin}};
    request.body = body;
    return platform->handle(request);
}

void UplinkBench::publish(const FileContents &files)
{
    PublishCatalogue command;
    for (auto file = files.begin(); file != files.end(); ++file)
        command.files.append({file.key(), QString::fromUtf8(file.value())});
    if (administer("/v1/catalogue", toJson(command)).status != 200)
        qFatal("not published");
}

Reply UplinkBench::deliver(const OutgoingRequest &outgoing)
{
    ++delivered;
    return platform->handle(arrived(outgoing));
}

Result<Reply> UplinkBench::carry(const OutgoingRequest &outgoing)
{
    if (!platform)
        return fail(problem::PlatformLost);
    if (outgoing.target.endsWith("/events"))
        batchSizes.append(outgoing.body.count("\"specversion\""));
    if (refuses && refuses(outgoing))
        return fail(problem::InputRefused); // as the uplink reads a 422
    WireFault fault = WireFault::None;
    if (!faults.empty()) {
        fault = faults.front();
        faults.pop_front();
    }
    const std::optional<OutgoingRequest> late = std::exchange(m_late, std::nullopt);
    Result<Reply> reply = fail(problem::PlatformLost);
    switch (fault) {
    case WireFault::None: reply = deliver(outgoing); break;
    case WireFault::Lost: break;
    case WireFault::ReplyLost: deliver(outgoing); break;
    case WireFault::Hung:
        deliver(outgoing);
        clock.advance(hangMs);
        break;
    case WireFault::Twice:
        deliver(outgoing);
        reply = deliver(outgoing);
        break;
    case WireFault::Cut: {
        OutgoingRequest cut = outgoing;
        cut.body.truncate(cut.body.size() / 2);
        deliver(cut);
        break;
    }
    case WireFault::Late: m_late = outgoing; break;
    case WireFault::Garbage:
        deliver(outgoing);
        reply = jsonReply("<html>502 Bad Gateway</html>");
        break;
    case WireFault::WrongShape: reply = jsonReply("{\"pe\":7,\"items\":{},\"storedThrough\":\"all\"}"); break;
    case WireFault::TooLittle:
        reply = jsonReply("{\"pe\":\"01990000-0000-7000-8000-000000000001\",\"storedThrough\":0,\"appliedThrough\":0,"
                          "\"exceptions\":[]}");
        break;
    case WireFault::BadDigest:
        deliver(outgoing);
        reply = fail(problem::ReplyBroken);
        break;
    case WireFault::Overloaded:
        reply = problemReply(problem::Busy);
        reply->headers.append({QByteArray("retry-after"), QByteArray("7")});
        break;
    }
    if (late)
        deliver(*late);
    return reply;
}

void UplinkBench::happen(int events, int bytes)
{
    const auto outcome = hub->writer()
                             .submitInternal([&](CommandContext &) -> Result<Decision> {
                                 Decision decision;
                                 for (int i = 0; i < events; ++i)
                                     decision.events.push_back(pendingEvent(
                                         QStringLiteral("test/%1").arg(i),
                                         PersonalShown{QString(bytes, QLatin1Char('v')), QStringLiteral("s"),
                                                       QStringLiteral("u"), QStringLiteral("r\"},[")}));
                                 return decision;
                             })
                             .get();
    if (outcome.status != 200)
        qFatal("%s", outcome.body.constData());
}

void UplinkBench::driveOnce()
{
    clock.advance(uplink->step());
}

bool UplinkBench::drive(int steps)
{
    for (int i = 0; i < steps; ++i) {
        driveOnce();
        const bool sent = uplink->cursor().storedThrough == hub->writer().headSeq();
        // A round more: the feed is asked after everything was sent.
        if (sent && faults.empty() && !m_late) {
            driveOnce();
            driveOnce();
            driveOnce();
            if (uplink->cursor().storedThrough == hub->writer().headSeq() && uplink->cursor().online)
                return true;
        }
    }
    return false;
}

QStringList UplinkBench::hubEvents(const QByteArray &type)
{
    QStringList found;
    const auto db = Connection::open(hubDir.filePath(QStringLiteral("hub.db")), OpenMode::Reader);
    Query q = (*db)->query("SELECT type FROM event WHERE type = ?1 OR ?1 = '' ORDER BY seq",
                           QString::fromLatin1(type.isNull() ? "" : type.constData()));
    while (q.next())
        found.append(q.text(0));
    return found;
}

QByteArray UplinkBench::lastFact(const QByteArray &type)
{
    const auto db = Connection::open(hubDir.filePath(QStringLiteral("hub.db")), OpenMode::Reader);
    Query q =
        (*db)->query("SELECT body FROM event WHERE type = ? ORDER BY seq DESC LIMIT 1", QString::fromLatin1(type));
    return q.next() ? q.bytes(0) : QByteArray();
}

UplinkStatus UplinkBench::status()
{
    const auto db = Connection::open(hubDir.filePath(QStringLiteral("hub.db")), OpenMode::Reader);
    const Actor actor = Writer::hubActor();
    const auto calendar = WorkingCalendar::shipped();
    const Catalogue catalogue = hub->writer().catalogue();
    ViewContext context{**db, clock.now(), actor, hub->sealer(), *calendar, catalogue, {}};
    const ViewRow *row = hub->registry().view(QString::fromLatin1(UplinkStatus::name));
    return *fromJson<UplinkStatus>(*row->load(context), Strictness::Exact);
}

QString UplinkBench::difference()
{
    const auto rows = [](auto &db, const char *sql) {
        QStringList lines;
        auto q = db.query(sql);
        while (q.next())
            lines.append(QStringLiteral("%1 %2 %3 %4")
                             .arg(q.integer(0))
                             .arg(QString::fromLatin1(q.bytes(1).toHex()), QString::fromLatin1(q.bytes(2).toHex()),
                                  QString::fromUtf8(q.bytes(3))));
        return lines;
    };
    const auto hubFile = Connection::open(hubDir.filePath(QStringLiteral("hub.db")), OpenMode::Reader);
    const QStringList here = rows(**hubFile, "SELECT seq, id, hash, body FROM event ORDER BY seq");
    const QStringList there =
        readPlatform([&](auto &db) { return rows(db, "SELECT seq, id, hash, body FROM intake ORDER BY seq"); });
    if (here == there)
        return {};
    for (qsizetype i = 0; i < qMax(here.size(), there.size()); ++i) {
        if (here.value(i) != there.value(i))
            return QStringLiteral("here %1 there %2; first at %3").arg(here.size()).arg(there.size()).arg(i + 1);
    }
    return {};
}

} // namespace ow::testing
