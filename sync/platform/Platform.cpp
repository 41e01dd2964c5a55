#include "sync/platform/Platform.h"

#include "models/base/Crypto.h"
#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "sync/protocol/MetricsText.h"

namespace ow {

namespace {
constexpr int secretBytes = 32;
constexpr int feedItemsMax = 100;
constexpr qsizetype feedBytesMax = 3 * 1024 * 1024;
constexpr char forkAlarm[] = "fork";
constexpr char bearer[] = "Bearer ";
constexpr char itemsPath[] = "/v1/items/";

template <class T>
Reply replyTo(const Result<T> &result)
{
    return result ? jsonReply(toJson(*result)) : problemReply(result.error());
}

QByteArray bearerOf(const Request &request)
{
    const QByteArray authorization = request.header(header::authorization);
    return authorization.startsWith(bearer) ? authorization.mid(qsizetype(sizeof bearer) - 1) : QByteArray();
}

/// As a Prometheus label holds it.
QByteArray labelText(const QString &value)
{
    return value.toUtf8().replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

/// "/v1/halls/H0042/feed/ack" → {"H0042", "feed", "ack"}
QList<QByteArray> hallPath(const Request &request)
{
    return request.path.mid(qsizetype(sizeof "/v1/halls/") - 1).split('/');
}
} // namespace

Platform::Platform(std::unique_ptr<PlatformStore> store, PlatformKeys keys, const Clock &clock, Random &random)
    : m_store(std::move(store)), m_keys(std::move(keys)), m_clock(clock), m_random(random)
{
}

Result<std::unique_ptr<Platform>> Platform::open(std::unique_ptr<PlatformStore> store, PlatformKeys keys,
                                                 const Clock &clock, Random &random)
{
    std::unique_ptr<Platform> platform(new Platform(std::move(store), std::move(keys), clock, random));
    platform->m_store->begin();
    platform->applyDeferred();
    if (const auto done = platform->m_store->commit(); !done)
        return fail(done.error());
    return platform;
}

Reply Platform::handle(const Request &request)
{
    if (request.method == "POST" && request.path.startsWith("/v1/halls/") && request.path.endsWith("/registry"))
        return lookUp(request);
    const std::lock_guard lock(m_mutex);
    return route(request);
}

/// Registers answer when they like: nobody else waits for them.
Reply Platform::lookUp(const Request &request)
{
    {
        const std::lock_guard lock(m_mutex);
        m_store->begin();
        const auto hall = m_store->hallBySecret(sha256(bearerOf(request)));
        m_store->rollback();
        if (!hall)
            return problemReply(problem::Unauthorised);
        const QList<QByteArray> path = hallPath(request);
        if (path.size() != 2 || QString::fromUtf8(path.first()) != hall->code)
            return problemReply(problem::Forbidden);
    }
    const auto query = fromJson<RegistryQuery>(request.body, Strictness::Tolerant);
    if (!query)
        return problemReply(query.error());
    return m_registry ? replyTo(m_registry->look(*query)) : problemReply(problem::RegistryFailed);
}

Reply Platform::route(const Request &request)
{
    const QByteArray &path = request.path;
    if (request.method == "GET" && path == "/healthz")
        return jsonReply("{\"status\":\"ok\"}");
    if (request.method == "GET" && path == "/metrics")
        return metrics();
    if (request.method == "GET" && path == "/openapi.json")
        return jsonReply(platformOpenApi(QStringLiteral(ONEWINDOW_VERSION)));
    if (path.startsWith("/v1/halls/")
        && (hallPath(request).value(1) == "applications"
            || (hallPath(request).value(1) == "files" && request.method == "PUT")))
        return administerOnline(request);
    if (path == "/v1/halls" || path == "/v1/catalogue" || path == "/v1/identity-codes"
        || (path.startsWith("/v1/halls/") && (path.endsWith("/directives") || path.endsWith("/abnormal"))))
        return administer(request);
    if (path.startsWith("/v1/halls/"))
        return serveHall(request);
    if (request.method == "GET" && path.startsWith(itemsPath))
        return tellItem(QString::fromUtf8(path.mid(qsizetype(sizeof itemsPath) - 1)));
    return problemReply(problem::RouteUnknown);
}

/// Public: where an item is done, for whoever reads a guide.
Reply Platform::tellItem(const QString &code)
{
    m_store->begin();
    const ItemPlaces places{code, m_store->itemPlaces(code)};
    if (const auto read = m_store->commit(); !read)
        return problemReply(read.error());
    return places.halls.isEmpty() ? problemReply(problem::ItemUnknown) : jsonReply(toJson(places));
}

Reply Platform::administer(const Request &request)
{
    if (!equalInConstantTime(sha256(bearerOf(request)), sha256(m_keys.admin)))
        return problemReply(problem::Unauthorised);
    if (request.method != "POST")
        return problemReply(problem::MethodNotAllowed);
    if (request.path == "/v1/halls") {
        const auto body = fromJson<AddHall>(request.body, Strictness::Exact);
        return body ? replyTo(addHall(*body)) : problemReply(body.error());
    }
    if (request.path == "/v1/catalogue") {
        const auto body = fromJson<PublishCatalogue>(request.body, Strictness::Exact);
        return body ? replyTo(publish(*body)) : problemReply(body.error());
    }
    if (request.path == "/v1/identity-codes") {
        const auto body = fromJson<MakeIdentityCode>(request.body, Strictness::Exact);
        return body ? replyTo(makeIdentityCode(*body)) : problemReply(body.error());
    }
    if (request.path.endsWith("/abnormal")) {
        const auto body = fromJson<SendBack>(request.body, Strictness::Exact);
        return body ? replyTo(sendBack(QString::fromUtf8(hallPath(request).first()), *body))
                    : problemReply(body.error());
    }
    return replyTo(direct(QString::fromUtf8(hallPath(request).first()), request.body));
}

/// /v1/halls/{hall}/applications[/{number}[/withdraw or /corrections]], and PUT /v1/halls/{hall}/files/{sha256}
Reply Platform::administerOnline(const Request &request)
{
    if (!equalInConstantTime(sha256(bearerOf(request)), sha256(m_keys.admin)))
        return problemReply(problem::Unauthorised);
    const QList<QByteArray> path = hallPath(request);
    const QString hall = QString::fromUtf8(path.first());
    const QString number = QString::fromUtf8(path.value(2));
    if (path.value(1) == "files")
        return path.size() == 3 ? replyTo(keepFile(hall, number, request.body)) : problemReply(problem::RouteUnknown);
    if (path.size() == 2 && request.method == "POST") {
        const auto body = fromJson<OnlineFiling>(request.body, Strictness::Exact);
        return body ? replyTo(fileOnline(hall, *body)) : problemReply(body.error());
    }
    if (path.size() == 3 && request.method == "GET")
        return readOnline(hall, number);
    if (path.size() == 4 && path.at(3) == "withdraw" && request.method == "POST") {
        const auto body = fromJson<OnlineWithdrawal>(request.body, Strictness::Exact);
        return body ? replyTo(withdrawOnline(hall, number, *body)) : problemReply(body.error());
    }
    if (path.size() == 4 && path.at(3) == "corrections" && request.method == "POST") {
        const auto body = fromJson<OnlineCorrection>(request.body, Strictness::Exact);
        return body ? replyTo(correctOnline(hall, number, *body)) : problemReply(body.error());
    }
    return problemReply(path.size() > 4 ? problem::RouteUnknown : problem::MethodNotAllowed);
}

Reply Platform::serveHall(const Request &request)
{
    m_store->begin();
    const auto hall = m_store->hallBySecret(sha256(bearerOf(request)));
    m_store->rollback();
    if (!hall)
        return problemReply(problem::Unauthorised);
    const QList<QByteArray> path = hallPath(request);
    if (QString::fromUtf8(path.first()) != hall->code)
        return problemReply(problem::Forbidden);
    const QByteArray what = path.size() == 2 ? path.at(1) : QByteArray();

    if (auto reply = serveEpochs(hall->code, what, request))
        return std::move(*reply);
    if (request.method == "POST" && what == "events")
        return replyTo(takeBatch(hall->code, request));
    if (request.method == "GET" && what == "intake")
        return replyTo(tellIntake(hall->code, request));
    if (request.method == "POST" && what == "exchange")
        return replyTo(takeRows(hall->code, request.body));
    if (request.method == "PUT" && path.size() == 3 && path.at(1) == "peers")
        return replyTo(takePeer(hall->code, QString::fromUtf8(path.at(2)), request.body));
    if (request.method == "GET" && what == "feed") {
        const FeedPlace after = FeedPlace::fromText(request.parameter("after"));
        const int limit = qBound(
            1, request.parameter("limit").isEmpty() ? feedItemsMax : request.parameter("limit").toInt(), feedItemsMax);
        m_store->begin();
        if (after.pe == m_store->epoch() && after.fseq > m_store->lastFeed(hall->code))
            noteRestored(hall->code, after.fseq);
        // A hall that followed another life of this platform starts again; ids tell it what it has.
        FeedPage page{
            m_store->epoch(),
            m_store->feedAfter(hall->code, after.pe == m_store->epoch() ? after.fseq : 0, limit, feedBytesMax)};
        const auto read = m_store->commit();
        for (FeedItem &item : page.items) {
            auto plain = opened(item);
            if (!plain)
                return problemReply(plain.error());
            item = *std::move(plain);
        }
        return read ? jsonReply(feedPageJson(page)) : problemReply(read.error());
    }
    if (request.method == "POST" && path.size() == 3 && path.at(1) == "feed" && path.at(2) == "ack") {
        const auto ack = fromJson<FeedAck>(request.body, Strictness::Tolerant);
        if (!ack)
            return problemReply(ack.error());
        m_store->beginFor(hall->code);
        if (ack->pe == m_store->epoch())
            m_store->ackFeed(hall->code, ack->through);
        const auto done = m_store->commit();
        return done ? jsonReply("{}") : problemReply(done.error());
    }
    if (request.method == "GET" && path.size() == 3 && path.at(1) == "files")
        return readFile(hall->code, QString::fromUtf8(path.at(2)));
    if (request.method == "GET" && path.size() == 3 && path.at(1) == "cases") {
        m_store->begin();
        const auto progress = m_store->caseByNumber(hall->code, QString::fromUtf8(path.at(2)));
        const auto read = m_store->commit();
        if (!read)
            return problemReply(read.error());
        return progress ? jsonReply(toJson(*progress)) : problemReply(problem::CaseUnknown);
    }
    return problemReply(problem::RouteUnknown);
}

Reply Platform::metrics()
{
    m_store->begin();
    const PlatformFigures figures = m_store->figures();
    const QList<HallFigures> halls = m_store->hallFigures();
    if (const auto read = m_store->commit(); !read)
        return problemReply(read.error());
    MetricsText metrics("onewindow_platform_");
    metrics.line("halls", "gauge", figures.halls);
    metrics.line("events_total", "counter", figures.events);
    metrics.line("events_deferred", "gauge", figures.deferred);
    metrics.line("events_quarantined", "gauge", figures.quarantined);
    metrics.line("cases", "gauge", figures.cases);
    metrics.line("alarms", "gauge", figures.alarms);
    metrics.line("restored_alarms", "gauge", figures.restored);
    metrics.line("hall_epochs", "gauge", figures.epochs);
    const auto byHall = [&](const char *name, const char *type,
                            const std::function<qint64(const HallFigures &)> &value) {
        metrics.begin(name, type);
        for (const HallFigures &hall : halls)
            metrics.add(name, "{hall=\"" + labelText(hall.code) + "\"}", value(hall));
    };
    byHall("hall_events_total", "counter", [](const HallFigures &hall) { return hall.events; });
    byHall("hall_events_deferred", "gauge", [](const HallFigures &hall) { return hall.deferred; });
    byHall("hall_events_quarantined", "gauge", [](const HallFigures &hall) { return hall.quarantined; });
    byHall("hall_alarms", "gauge", [](const HallFigures &hall) { return hall.alarms; });
    byHall("hall_feed_waiting", "gauge", [](const HallFigures &hall) { return hall.feedWaiting; });
    byHall("hall_last_event_timestamp_seconds", "gauge",
           [](const HallFigures &hall) { return hall.lastEvent.ms / 1000; });
    return {200, MetricsText::contentType, metrics.text(), {}, {}};
}

Result<BatchStored> Platform::tellIntake(const QString &hall, const Request &request)
{
    const QUuid epoch = uuidFromText(QString::fromLatin1(request.header(header::hubEpoch)));
    if (epoch.isNull())
        return fail(inputRefused({{QStringLiteral("Hub-Epoch"),
                                   &problem::FieldFormat,
                                   {{QStringLiteral("expected"), QStringLiteral("UUID")}}}}));
    m_store->begin();
    const LogHead head = m_store->head(hall, epoch);
    const FeedPlace seen = FeedPlace::fromText(QString::fromLatin1(request.header(header::storedThrough)));
    if (seen.pe == m_store->epoch() && seen.fseq > head.seq && !isRetired(hall, epoch))
        noteRestored(hall, seen.fseq);
    BatchStored stored{m_store->epoch(), head.seq, m_store->appliedThrough(hall, epoch),
                       m_store->exceptions(hall, epoch, 1, head.seq).mid(0, uplinkExceptionsMax)};
    stored.hash = head.hash;
    const auto known = m_store->hallEpoch(hall, epoch);
    if (known && !known->installation.isNull())
        stored.installation = known->installation;
    stored.retired = isRetired(hall, epoch);
    return committed(std::move(stored));
}

Result<BatchStored> Platform::takeBatch(const QString &hall, const Request &request)
{
    const QUuid epoch = uuidFromText(QString::fromLatin1(request.header(header::hubEpoch)));
    Faults faults;
    const auto expect = [&](bool holds, const char *place, const char *expected) {
        if (!holds)
            faults.append({QString::fromLatin1(place),
                           &problem::FieldFormat,
                           {{QStringLiteral("expected"), QString::fromUtf8(expected)}}});
    };
    expect(!epoch.isNull(), "Hub-Epoch", "UUID");
    expect(request.header("content-type") == cloudEventsBatchType, "Content-Type", cloudEventsBatchType);
    if (!faults.isEmpty())
        return fail(inputRefused(faults));
    const auto events = readCloudEventsBatch(request.body, eventSource(hall, epoch));
    if (!events)
        return fail(events.error());
    // What the headers announce must be what arrived: a batch that lost its tail is whole JSON all the same after some repairs.
    const auto announced = [&](const char *name) { return request.header(name).toLongLong(); };
    expect(!events->isEmpty(), "", "至少一个事件");
    if (!events->isEmpty()) {
        expect(announced(header::batchFirst) == events->first().meta.seq, "First", "第一个事件的序号");
        expect(announced(header::batchLast) == events->last().meta.seq, "Last", "最后一个事件的序号");
        expect(announced(header::batchCount) == events->size(), "Count", "事件个数");
    }
    for (qsizetype i = 1; i < events->size(); ++i)
        expect(events->at(i).meta.seq == events->at(i - 1).meta.seq + 1, "sequence", "连续的序号");
    if (!faults.isEmpty())
        return fail(inputRefused(faults));
    if (const auto checked = checkEpoch(hall, epoch, request); !checked)
        return fail(checked.error());
    return storeBatch(hall, epoch, *events);
}

namespace {
/// The very event, under another number: a restored hall wrote it into its log again.
bool isSameEvent(const KnownEvent &known, const QString &hall, const ChainedEvent &event)
{
    const bool isBody = event.withheld.isEmpty()
        ? known.body == event.body
        : known.body.contains(event.withheld.toHex()) || sha256(known.body) == event.withheld;
    return isBody && known.hall == hall && known.type == event.meta.type && known.subject == event.meta.subject
        && known.recordedAt == event.meta.recordedAt;
}
} // namespace

bool Platform::isForked(const QString &hall, const HallEpoch &epoch, const ChainedEvent &event, LogHead &head)
{
    const EventMeta &meta = event.meta;
    if (meta.seq <= head.seq)
        return m_store->hashAt(hall, epoch.epoch, meta.seq) != event.hash;
    const EventLogStore log(epoch.chain);
    const QByteArray computed = event.withheld.isEmpty() ? log.chainHash(head.hash, meta, event.body)
                                                         : log.chainHashOfDigest(head.hash, meta, event.withheld);
    const auto known = m_store->eventById(hall, meta.id);
    const bool isStrange = known && (epoch.previous.isNull() || !isSameEvent(*known, hall, event));
    const bool forked = event.previousHash != head.hash || computed != event.hash || isStrange;
    head = {meta.seq, computed};
    return forked;
}

Result<BatchStored> Platform::storeBatch(const QString &hall, const QUuid &epoch, const QList<ChainedEvent> &events)
{
    m_store->beginFor(hall);
    const LogHead had = m_store->head(hall, epoch);
    if (events.first().meta.seq > had.seq + 1) {
        m_store->rollback();
        return fail(problem::BatchGap, {{QStringLiteral("have"), QString::number(had.seq)}});
    }
    const HallEpoch under = m_store->hallEpoch(hall, epoch).value_or(HallEpoch{epoch, {}, {}, {{0, epoch}}, {}});
    LogHead head = had;
    m_store->expect(hall, events);
    for (const ChainedEvent &event : events) {
        const qint64 before = head.seq;
        if (isForked(hall, under, event, head)) {
            m_store->rollback();
            m_store->beginFor(hall);
            m_store->raiseAlarm(hall, forkAlarm, epoch, event.meta.seq, m_clock.now());
            log::error("a hall's events fork", {log::number("seq", event.meta.seq)});
            if (const auto raised = m_store->commit(); !raised)
                return fail(raised.error());
            return fail(problem::BatchFork, {{QStringLiteral("seq"), QString::number(event.meta.seq)}});
        }
        if (event.meta.seq <= before)
            continue;
        if (!under.previous.isNull() && m_store->hasEvent(hall, event.meta.id)) {
            m_store->addAgain(hall, epoch, event);
            continue;
        }
        IntakeEvent taken{hall, epoch, event, IntakeState::Applied, {}};
        if (!event.withheld.isEmpty())
            taken.event.body = "{\"withheld\":\"" + event.withheld.toHex() + "\"}";
        apply(taken);
        m_store->addEvent(taken, m_clock.now());
    }
    BatchStored stored{m_store->epoch(), qMax(head.seq, had.seq), m_store->appliedThrough(hall, epoch),
                       m_store->exceptions(hall, epoch, events.first().meta.seq, events.last().meta.seq)};
    return committed(std::move(stored));
}

void Platform::apply(IntakeEvent &event)
{
    const QString &type = event.event.meta.type;
    const EventEffect effect = eventEffect(type);
    event.state = effect == EventEffect::Unknown ? IntakeState::Deferred : IntakeState::Applied;
    event.problem = effect == EventEffect::Unknown ? QStringLiteral("type-unknown") : QString();
    if (effect == EventEffect::Unknown)
        return;
    if (!event.event.withheld.isEmpty()) {
        // What was known of it before it became secret is shown to nobody any more.
        m_store->removeCase(event.hall, uuidFromText(event.event.meta.subject.section(QLatin1Char('/'), 1)));
        m_store->countEvent(event.hall, type);
        return;
    }
    if (effect == EventEffect::Case) {
        auto progress = caseProgress(event.event.body);
        const auto sameNumber = progress ? m_store->caseByNumber(event.hall, progress->number) : std::nullopt;
        const bool taken = sameNumber && sameNumber->id != progress->id;
        if (!progress || taken) {
            event.state = IntakeState::Quarantined;
            event.problem = QString::fromLatin1(progress ? problem::Duplicate.id : progress.error().type().id);
            return;
        }
        progress->epoch = event.epoch;
        progress->seq = event.event.meta.seq;
        const auto known = m_store->caseById(event.hall, progress->id);
        // What waited for this program must not undo what came after it.
        if (!known || known->epoch != event.epoch || known->seq < progress->seq)
            m_store->putCase(event.hall, *progress);
        noteCorrection(event.hall, *progress);
    }
    if (effect == EventEffect::Place) {
        auto place = itemPlace(event.event.body);
        if (!place) {
            event.state = IntakeState::Quarantined;
            event.problem = QString::fromLatin1(place.error().type().id);
            return;
        }
        place->epoch = event.epoch;
        place->seq = event.event.meta.seq;
        const auto known = m_store->itemPlace(event.hall, place->code);
        if (!known || known->epoch != event.epoch || known->seq < place->seq)
            m_store->putItemPlace(event.hall, *place);
    }
    if (effect == EventEffect::Refusal)
        noteRefusal(event.hall, event.event.body);
    m_store->countEvent(event.hall, type);
}

void Platform::applyDeferred()
{
    for (IntakeEvent &event : m_store->deferred()) {
        if (eventEffect(event.event.meta.type) == EventEffect::Unknown)
            continue;
        apply(event);
        m_store->setState(event);
    }
}

Result<HallAdded> Platform::addHall(const AddHall &command)
{
    const HallCredentials credentials{m_random.bytes(secretBytes).toHex(), ed25519PublicKey(m_keys.signingSeed)};
    m_store->beginForAll();
    if (m_store->hall(command.code)) {
        m_store->rollback();
        return fail(problem::HallExists, {{QStringLiteral("hall"), command.code}});
    }
    m_store->addHall({command.code, command.name, sha256(credentials.secret), 0}, m_clock.now());
    if (const qint64 version = m_store->lastCatalogueVersion(); version > 0)
        m_store->appendCatalogue(command.code, makeUuid(m_clock.now(), m_random), version, m_clock.now());
    return committed(HallAdded{credentials.text()});
}

Result<CataloguePublication> Platform::publish(const PublishCatalogue &command)
{
    FileContents files;
    qsizetype bytes = 0;
    Faults faults;
    for (const PublishCatalogue::File &file : command.files) {
        if (files.contains(file.path))
            faults.append({file.path, &problem::Duplicate, {{QStringLiteral("what"), QStringLiteral("文件")}}});
        files.insert(file.path, file.text.toUtf8());
        bytes += files.value(file.path).size();
    }
    if (files.isEmpty())
        faults.append({QStringLiteral("files"), &problem::ListEmpty, {}});
    if (!faults.isEmpty())
        return fail(inputRefused(faults));
    if (bytes > CatalogueBundle::bytesMax)
        return fail(problem::RequestTooLarge, {{QStringLiteral("max"), QString::number(CatalogueBundle::bytesMax)}});
    m_store->beginForAll();
    const CatalogueBundle bundle =
        CatalogueBundle::make(m_store->lastCatalogueVersion() + 1, files, m_keys.signingSeed);
    m_store->addCatalogue(bundle.version, toJson(bundle), m_clock.now());
    const QList<PlatformHall> halls = m_store->halls();
    for (const PlatformHall &hall : halls)
        m_store->appendCatalogue(hall.code, makeUuid(m_clock.now(), m_random), bundle.version, m_clock.now());
    return committed(CataloguePublication{bundle.version, int(halls.size())});
}

Result<IdentityCodeMade> Platform::makeIdentityCode(const MakeIdentityCode &command)
{
    const auto card = checkedCard(command.card, hallDate(m_clock.now()), QStringLiteral("card"));
    if (!card)
        return fail(card.error());
    IdentityCode code;
    code.id = makeUuid(m_clock.now(), m_random);
    code.level = command.level;
    code.expiresAt = {m_clock.now().ms + qint64(command.minutes) * 60 * 1000};
    code.card = *card;
    return IdentityCodeMade{code.id, identityCodeText(code, m_keys.signingSeed)};
}

Result<DirectiveSent> Platform::direct(const QString &hall, const QByteArray &body)
{
    const auto directive = readJson(body).and_then(&readDirective);
    if (!directive)
        return fail(directive.error());
    m_store->beginFor(hall);
    if (!m_store->hall(hall)) {
        m_store->rollback();
        return fail(problem::HallUnregistered, {{QStringLiteral("hall"), hall}});
    }
    const QUuid id = makeUuid(m_clock.now(), m_random);
    const qint64 fseq = m_store->appendDirective(hall, id, body, m_clock.now());
    return committed(DirectiveSent{id, fseq});
}

Fields SendBack::fields()
{
    return {field("row", &SendBack::row), field("errType", &SendBack::errType, {.lengthMin = 1, .lengthMax = 100}),
            field("remark", &SendBack::remark, {.lengthMax = 1000})};
}

Fields AddHall::fields()
{
    return {field("code", &AddHall::code, {.lengthMin = 1, .lengthMax = 20}),
            field("name", &AddHall::name, {.lengthMax = 60})};
}

Fields HallAdded::fields()
{
    return {field("credentials", &HallAdded::credentials)};
}

Fields PublishCatalogue::File::fields()
{
    return {field("path", &File::path, {.lengthMin = 1, .lengthMax = 120}),
            field("text", &File::text, {.lengthMax = 1024 * 1024})};
}

Fields PublishCatalogue::fields()
{
    return {field("files", &PublishCatalogue::files, {.itemsMax = 5000})};
}

Fields CataloguePublication::fields()
{
    return {field("version", &CataloguePublication::version), field("halls", &CataloguePublication::halls)};
}

Fields MakeIdentityCode::fields()
{
    return {field("card", &MakeIdentityCode::card), field("level", &MakeIdentityCode::level),
            field("minutes", &MakeIdentityCode::minutes, {.min = 1, .max = 60})};
}

Fields IdentityCodeMade::fields()
{
    return {field("id", &IdentityCodeMade::id), field("code", &IdentityCodeMade::code, {.lengthMax = 2000})};
}

Fields DirectiveSent::fields()
{
    return {field("id", &DirectiveSent::id), field("fseq", &DirectiveSent::fseq)};
}

} // namespace ow
