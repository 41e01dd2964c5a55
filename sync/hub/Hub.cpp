#include "sync/hub/Hub.h"

#include "models/access/UserStore.h"
#include "models/archive/ArchiveCommands.h"
#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/AccessStore.h"
#include "models/cases/CalendarCommands.h"
#include "models/cases/CalendarStore.h"
#include "models/cases/CaseStore.h"
#include "models/cases/FindCommands.h"
#include "models/cases/RegistryCommands.h"
#include "models/disclosures/DisclosureCommands.h"
#include "models/numbering/CaseNumbers.h"
#include "models/papers/PaperSeal.h"
#include "models/publication/PublicationStore.h"
#include "models/publication/PublicationWatch.h"
#include "models/queue/HallCommands.h"
#include "models/queue/HallStore.h"
#include "models/queue/QueueClock.h"
#include "models/ratings/RatingCommands.h"
#include "models/space/SpaceCommands.h"
#include "models/space/SpaceStore.h"
#include "models/store/Connection.h"
#include "models/store/Migrations.h"
#include "sync/hub/OpenApi.h"
#include "sync/hub/UplinkStore.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <future>

namespace ow {

namespace {
constexpr int resumeMax = 5000;
constexpr int chainEndEvents = 1000; ///< looked at on every start; the whole chain by backup and restore

Reply problemOr(const Result<QByteArray> &result)
{
    return result ? jsonReply(*result) : problemReply(result.error());
}

template <class T>
Reply valueOr(const Result<T> &result)
{
    return result ? jsonReply(toJson(*result)) : problemReply(result.error());
}

Reply doneOr(const Result<void> &result)
{
    return result ? jsonReply("{}") : problemReply(result.error());
}

struct CommandEnvelope {
    QString command;
    static Fields fields() { return {field("command", &CommandEnvelope::command, {.lengthMin = 1, .lengthMax = 60})}; }
};

struct DecodedCommand {
    const CommandRow *row = nullptr;
    std::shared_ptr<const void> command;
};

/// What the platform published last; without a platform, what the hall imported or this program came with, and what the hall added.
Result<Catalogue> runningCatalogue(Connection &db)
{
    const qint64 version = UplinkStore::publishedVersion(db);
    const FileContents imported = version > 0 ? FileContents() : PublicationStore::imported(db);
    const auto base = version > 0 ? Catalogue::reopen(UplinkStore::publishedFiles(db, version))
        : imported.isEmpty()      ? Catalogue::shipped()
                                  : Catalogue::reopen(imported);
    return base.map([&](const Catalogue &catalogue) {
        const CatalogueChange here = PublicationStore::published(db);
        return here.isEmpty() ? catalogue : catalogue.changed(here);
    });
}

/// What an earlier program put beside the database; refused when the hall could not reckon by it.
Result<QList<CalendarYear>> foundCalendars(const QString &folder)
{
    const auto files = readFolder(folder, QStringLiteral(".json"));
    if (!files)
        return fail(files.error());
    if (const auto sound = WorkingCalendar::shippedWith(*files); !sound)
        return fail(sound.error());
    QList<CalendarYear> years;
    for (const QByteArray &file : *files) {
        if (const auto year = fromJson<CalendarYear>(file, Strictness::Exact))
            years.append(*year);
    }
    return years;
}

} // namespace

Result<std::unique_ptr<Hub>> Hub::open(const HubOptions &options, const Clock &clock, Random &random)
{
    const QDir dir(options.folder);
    const QString path = dir.filePath(QStringLiteral("hub.db"));
    const bool fresh = !QFile::exists(path);
    auto keys = KeyRing::open(dir.filePath(QStringLiteral("keys")), fresh, random);
    if (!keys)
        return fail(keys.error());
    const auto found = foundCalendars(dir.filePath(QStringLiteral("calendar")));
    if (!found)
        return fail(found.error());
    auto db = Connection::open(path, OpenMode::Writer, options.vfs);
    if (!db)
        return fail(db.error());
    if (const auto fits = HubStore::checkKeys(**db, *keys); !fits)
        return fail(fits.error());
    if (const auto migrated = Migrations(QStringLiteral(":/sql/hub"), HubStore::applicationId).apply(**db, path);
        !migrated)
        return fail(migrated.error());
    (*db)->begin();
    CaseStore::completeWorkLines(**db);
    if (const auto told = (*db)->commit(); !told)
        return fail(told.error());
    auto identity = HubStore::open(**db, *keys, options.kind, random);
    if (!identity)
        return fail(identity.error());
    const EventLogStore log(EventLogStore::epochsIn(**db));
    if (const auto end = log.verify(**db, qMax<qint64>(0, log.head(**db).seq - chainEndEvents)); !end)
        return fail(end.error());
    auto catalogue = runningCatalogue(**db);
    if (!catalogue)
        return fail(catalogue.error());
    auto calendar = calendarWith(CalendarStore::years(**db));
    if (!calendar)
        return fail(calendar.error());
    const auto installation = hubInstallation(options.folder, random);
    if (!installation)
        return fail(installation.error());
    auto hub = std::unique_ptr<Hub>(new Hub(options, clock, random, std::move(*keys), std::move(*calendar),
                                            std::move(*db), std::move(*catalogue), log, identity->kind, *installation));
    if (fresh)
        forgetOtherDatabase(options.folder);
    if (const auto begun = hub->m_recovery.begin(*hub->m_db); !begun)
        return fail(begun.error());
    hub->m_writer->submitInternal(
        [years = *found](CommandContext &context) { return decideFoundCalendars(context, years); });
    return hub;
}

Hub::Hub(const HubOptions &options, const Clock &clock, Random &random, KeyRing keys, WorkingCalendar calendar,
         std::unique_ptr<Connection> db, Catalogue catalogue, const EventLogStore &log, HallKind kind,
         QUuid installation)
    : m_options(options), m_clock(clock), m_random(random), m_registry(hubRegistry()),
      m_sealer(std::move(keys), random), m_db(std::move(db)), m_kind(kind),
      m_blobFolder(QDir(options.folder).filePath(QStringLiteral("blobs")), m_sealer),
      m_writer(std::make_unique<Writer>(
          WriterParts{*m_db, m_registry, log, clock, random, m_sealer, std::move(calendar), std::move(catalogue),
                      [this](const QUuid &key, const QString &name) { return m_blobFolder.holds(key, name); }})),
      m_readers(QDir(options.folder).filePath(QStringLiteral("hub.db")), options.readers, options.vfs),
      m_recovery(options.folder, m_readers, *m_writer, m_sealer, installation),
      m_doorkeeper(std::make_unique<Doorkeeper>(m_readers, *m_writer, clock, random, m_sealer, options.joinKey)),
      m_blobs(m_blobFolder, m_readers, *m_writer), m_archive({QDir(options.folder).filePath(QStringLiteral("archive")),
                                                              m_sealer, m_blobFolder, m_readers, *m_writer}),
      m_stations(m_readers, *m_writer, clock), m_phones(*m_writer, m_readers),
      m_tickets(*m_writer, m_readers, m_sealer, m_phones), m_bookings(*m_writer, m_readers, m_sealer),
      m_fill(*m_writer, m_sealer), m_progress(*m_writer, m_sealer), m_rating(*m_writer, m_sealer),
      m_suggestions(*m_writer, m_sealer, random), m_decisions(m_readers)
{
    m_recovery.setReread([this](Connection &from, Decision &decision) { reread(from, decision); },
                         [this] { m_doorkeeper->forget(); });
}

/// Catalogue and calendar as the file says by now.
void Hub::reread(Connection &db, Decision &decision)
{
    if (auto catalogue = runningCatalogue(db))
        decision.catalogue = std::make_shared<const Catalogue>(std::move(*catalogue));
    if (auto calendar = calendarWith(CalendarStore::years(db)))
        decision.calendar = std::make_shared<const WorkingCalendar>(std::move(*calendar));
}

Hub::~Hub() = default;

void Hub::lookAtSpace()
{
    DiskRoom room;
    if (m_options.room) {
        room = m_options.room(m_options.folder);
    } else {
        const QStorageInfo volume(m_options.folder);
        room = {volume.bytesAvailable(), volume.bytesTotal()};
    }
    m_freeBytes = room.freeBytes;
    const SpaceClass before = m_space;
    const SpaceClass level = spaceClassOf(SpaceStore::limits(*m_db), room, before);
    const bool isTold = SpaceStore::state(*m_db).level == level;
    if (m_db->failure())
        m_db->rollback();
    m_space = level;
    const Room left = level == SpaceClass::Full ? Room::None
        : level == SpaceClass::Essentials       ? Room::Essentials
                                                : Room::All;
    if (level <= before || isTold)
        m_writer->setRoom(left);
    // The last thing written on a full disk is that it is full.
    if (!isTold)
        m_writer->submitInternal([this, level, room, left](CommandContext &context) {
            m_writer->setRoom(left);
            return decideSpaceChanged(context, level, room);
        });
}

void Hub::tick()
{
    m_writer->retryWriting();
    lookAtSpace();
    m_writer->rest();
    m_recovery.tick();
    // What is due by the clock alone is the hall's work, and waits with it.
    if (m_writer->isHeld())
        return;
    m_writer->submitInternal(&decideQueueClock);
    m_writer->submitInternal(&decideRatingClock);
    m_writer->submitInternal(&decidePublicationWatch);
    m_writer->submitInternal(&decideCaseNumbers);
    m_writer->submitInternal(&decideFindable);
    m_writer->submitInternal(&decideDisclosures);
    m_writer->submitInternal(&decidePrefills);
    m_stations.tick();
}

Reply Hub::handle(const Request &request)
{
    if (!answersLater(request))
        return withHeaders(route(request));
    auto job = m_doorkeeper->actor(request.header(header::authorization)).and_then([&](const Actor &actor) {
        return commandJob(request, actor, Haste::None);
    });
    if (!job)
        return withHeaders(problemReply(job.error()));
    std::promise<Reply> promise;
    submit(std::move(**job), [&promise](const std::function<Reply()> &reply) { promise.set_value(reply()); });
    return promise.get_future().get();
}

Reply Hub::withHeaders(Reply reply)
{
    reply.headers.append({QByteArray(header::hubEpoch), uuidText(m_writer->log().epoch()).toLatin1()});
    reply.headers.append({QByteArray(header::hubSeq), QByteArray::number(m_writer->headSeq())});
    reply.headers.append({QByteArray(header::hubTime), QByteArray::number(m_writer->now().ms)});
    return reply;
}

bool Hub::answersLater(const Request &request) const
{
    return request.method == "POST" && request.path == "/v1/commands";
}

bool Hub::handleLater(const Request &request, const Answer &answer)
{
    const auto actor = m_doorkeeper->knownActor(request.header(header::authorization));
    if (!actor)
        return false;
    auto job = commandJob(request, *actor, Haste::NoWaiting);
    if (!job)
        answer([this, problem = job.error()] { return withHeaders(problemReply(problem)); });
    else if (!*job)
        return false;
    else
        submit(std::move(**job), answer);
    return true;
}

void Hub::submit(CommandJob job, const Answer &answer)
{
    const bool reconfigures = qstrcmp(job.row->name, ConfigureHall::name) == 0;
    const bool asksRegister = qstrcmp(job.row->name, CheckRegister::name) == 0;
    m_writer->submit(std::move(job), [this, reconfigures, asksRegister, answer](const CommandOutcome &outcome) {
        if (reconfigures)
            m_doorkeeper->forget();
        if (asksRegister && m_registryWaker)
            m_registryWaker();
        answer([this, outcome] { return withHeaders(commandReply(outcome)); });
    });
}

bool Hub::isForPhones(const Request &request)
{
    return WebFiles::serves(request) || TicketDoor::serves(request) || ProgressDoor::serves(request)
        || BookingDoor::serves(request) || FillDoor::serves(request) || RatingDoor::serves(request)
        || SuggestionDoor::serves(request) || DecisionsDoor::serves(request);
}

std::optional<Reply> Hub::phonePage(const Request &request)
{
    if (WebFiles::serves(request))
        return WebFiles::handle(request, hallName());
    std::optional<Reply> page;
    const auto ask = [&](auto &door) {
        if (!page && door.serves(request))
            page = door.handle(request, hallName());
    };
    const auto askAll = [&](auto &...doors) { (ask(doors), ...); };
    askAll(m_tickets, m_bookings, m_fill, m_progress, m_rating, m_suggestions, m_decisions);
    return page;
}

Reply Hub::route(const Request &request)
{
    const QByteArray &path = request.path;
    if (request.method == "GET" && path == "/v1/hub")
        return info();
    if (request.method == "GET" && path == "/healthz")
        return health();
    if (request.method == "GET" && path == "/metrics")
        return metrics();
    if (request.method == "GET" && path == "/openapi.json")
        return jsonReply(openApiDocument(m_registry, QStringLiteral(ONEWINDOW_VERSION)));
    if (request.method == "GET" && path == "/paper-key.pem")
        return {200, "application/x-pem-file", publicKeyPem(ed25519PublicKey(m_sealer.keys().signing)), {}, {}};
    if (m_writer->isHeld() && request.method == "POST" && isForPhones(request))
        return problemReply(problem::HubHeld);
    if (auto page = phonePage(request))
        return std::move(*page);
    if (request.method == "POST" && path == "/v1/stations/open")
        return openStation(request);

    const QByteArray authorization = request.header(header::authorization);
    const Result<Actor> actor = m_doorkeeper->actor(authorization);
    if (!actor)
        return problemReply(path.startsWith("/v1/") ? actor.error() : Problem(problem::RouteUnknown));
    if (request.method == "GET" && path.startsWith("/v1/views/"))
        return view(request, *actor);
    if (RecoveryDesk::serves(request))
        return m_recovery.handle(request, *actor);
    if (StationDesk::serves(request))
        return m_stations.handle(request, *actor);
    if (BlobDesk::serves(request) && request.method == "PUT") {
        if (m_space == SpaceClass::Full || m_writer->isFull())
            return problemReply(problem::SpaceFull);
        // The papers of the hall itself belong to what is accepted.
        if (m_space >= SpaceClass::Scarce && request.parameter("purpose") != QLatin1String("paper"))
            return problemReply(problem::SpaceAttachments);
    }
    if (BlobDesk::serves(request))
        return m_blobs.handle(request, *actor);
    if (ArchiveDesk::serves(request))
        return m_archive.handle(request, *actor);
    if (request.method == "GET" && path == "/v1/events")
        return events(request, *actor);
    if (request.method == "POST" && path == "/v1/sessions") {
        const auto body = fromJson<SignIn>(request.body, Strictness::Exact);
        return body ? valueOr(m_doorkeeper->signIn(*actor, *body)) : problemReply(body.error());
    }
    if (request.method == "POST" && path == "/v1/sessions/unlock") {
        const auto body = fromJson<Unlock>(request.body, Strictness::Exact);
        return body ? doneOr(m_doorkeeper->unlock(*actor, *body)) : problemReply(body.error());
    }
    if (request.method == "DELETE" && path == "/v1/sessions")
        return doneOr(m_doorkeeper->signOut(authorization));
    if (request.method == "POST" && path == "/v1/first-administrator") {
        const auto body = fromJson<FirstAdministrator>(request.body, Strictness::Exact);
        return body ? valueOr(m_doorkeeper->firstAdministrator(*actor, *body)) : problemReply(body.error());
    }
    return problemReply(problem::RouteUnknown);
}

QByteArray Hub::requestDigest(const QByteArray &body) const
{
    // Keyed: under a plain digest, passwords and identity numbers in a stored request could be guessed by whoever has the file.
    return hmacSha256(m_sealer.keys().blindIndex, QByteArray("request") + '\0' + body);
}

QString Hub::hallName()
{
    return m_readers
        .read<QString>([](Connection &db) -> Result<QString> {
            const auto setup = HallStore::setup(db);
            return setup ? setup->name : QString();
        })
        .value_or(QString());
}

bool Hub::hasUsers()
{
    return m_readers.read<bool>([](Connection &db) -> Result<bool> { return UserStore::count(db) > 0; }).value_or(true);
}

Reply Hub::info()
{
    const QString hall = hallName();
    return jsonReply(toJson(HubInfo{hall, m_writer->log().epoch(), QStringLiteral(ONEWINDOW_VERSION), !hall.isEmpty(),
                                    m_kind, m_writer->now(), m_writer->isHeld(), m_recovery.isRecovering()}));
}

Reply Hub::health()
{
    if (m_writer->readOnly())
        return problemReply(problem::DatabaseReadOnly);
    if (m_writer->isFull() || m_space == SpaceClass::Full)
        return problemReply(problem::SpaceFull);
    return jsonReply("{\"status\":\"ok\"}");
}

Result<std::optional<CommandJob>> Hub::commandJob(const Request &request, const Actor &actor, Haste haste)
{
    std::optional<Problem> refused;
    const auto envelope = readJson(request.body).and_then([&](const QJsonValue &value) -> Result<DecodedCommand> {
        const auto wire = fromJson<CommandEnvelope>(value, Strictness::Tolerant);
        if (!wire)
            return fail(wire.error());
        const QJsonObject object = value.toObject();
        const QString name = wire->command;
        const CommandRow *row = m_registry.command(name);
        if (!row)
            return fail(problem::CommandUnknown, {{QStringLiteral("command"), name.left(60)}});
        if (!mayCommand(*row, actor))
            refused = (row->stations & quint32(actor.stationRole)) == 0 ? problem::StationRole : problem::Forbidden;
        Faults faults;
        if (!object.contains(QLatin1String("data")))
            faults.append({QStringLiteral("data"), &problem::FieldMissing, {}});
        for (const QString &key : object.keys()) {
            if (key != QLatin1String("command") && key != QLatin1String("data"))
                faults.append({key, &problem::FieldUnknown, {}});
        }
        if (!faults.isEmpty())
            return fail(inputRefused(std::move(faults)));
        if (row->slow && haste == Haste::NoWaiting)
            return DecodedCommand{};
        return row->decode(object.value(QLatin1String("data"))).map([&](std::shared_ptr<const void> command) {
            return DecodedCommand{row, std::move(command)};
        });
    });
    if (!envelope)
        return fail(refused ? *refused : envelope.error());
    if (!envelope->row)
        return std::nullopt;

    CommandJob job{envelope->row,
                   envelope->command,
                   uuidFromText(QString::fromLatin1(request.header(header::idempotencyKey))),
                   request.header(header::stationSeq).toLongLong(),
                   requestDigest(request.body),
                   actor,
                   refused,
                   request.header(header::receipt) == "1"};
    Faults faults;
    if (job.id.isNull())
        faults.append({QStringLiteral("Idempotency-Key"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"), QStringLiteral("UUID")}}});
    if (job.stationSeq <= 0)
        faults.append({QStringLiteral("Station-Seq"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"), QStringLiteral("正整数")}}});
    if (uuidFromText(QString::fromLatin1(request.header(header::station))) != actor.station)
        faults.append({QStringLiteral("Station"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"), QStringLiteral("本机编号")}}});
    if (!faults.isEmpty())
        return fail(refused ? *refused : inputRefused(faults));
    return job;
}

/// Of what stands in the log for ever, so it may be read after the commit, beside the writer. Without one the station has the answer all the
/// same.
std::shared_ptr<const CommandReceipt> Hub::receiptOf(const LoggedCommand &command)
{
    const auto made = m_readers.read<std::shared_ptr<const CommandReceipt>>(
        [&](Connection &db) -> Result<std::shared_ptr<const CommandReceipt>> {
            return receiptFrom(db, m_writer->log(), command);
        });
    return made ? *made : nullptr;
}

Reply Hub::commandReply(const CommandOutcome &outcome)
{
    Reply reply = jsonReply(outcome.body, outcome.status);
    if (outcome.status >= 400)
        reply.contentType = "application/problem+json";
    if (outcome.recorded)
        reply.headers.append({QByteArray(header::recorded), QByteArray("1")});
    if (outcome.replayed)
        reply.headers.append({QByteArray(header::replayed), QByteArray("1")});
    if (const auto made = outcome.logged ? receiptOf(*outcome.logged) : nullptr) {
        const CommandReceipt &receipt = *made;
        reply.headers.append({QByteArray(header::receipt),
                              QByteArray::number(reply.body.size()) + ';' + uuidText(receipt.epoch).toLatin1() + ';'
                                  + QByteArray::number(receipt.lastSeq) + ';' + receipt.hash.toHex()});
        reply.contentType = "application/octet-stream";
        reply.body += sealedReceipt(m_sealer, receipt);
    }
    return reply;
}

Result<QByteArray> Hub::loadView(const ViewRow &row, const Request &request, const Actor &actor)
{
    return m_readers.read<QByteArray>([&](Connection &db) -> Result<QByteArray> {
        const Catalogue published = m_writer->catalogue();
        const auto reckonedBy = m_writer->calendar();
        ViewContext context{db, m_writer->now(), actor, m_sealer, *reckonedBy, published, request.query};
        const EventLogStore log = m_writer->log();
        const qint64 seq = log.head(db).seq;
        return row.load(context).map([&](const QByteArray &data) {
            return "{\"asOf\":\"" + uuidText(log.epoch()).toLatin1() + ':' + QByteArray::number(seq)
                + "\",\"data\":" + data + '}';
        });
    });
}

Result<void> Hub::leaveTrace(const ViewRow &row, const Request &request, const Actor &actor)
{
    const QString reason = request.parameter("reason").trimmed();
    if (reason.isEmpty())
        return fail(problem::ReasonMissing);
    PersonalShown shown{QString::fromLatin1(row.name), request.parameter("id").left(60), actor.user, reason.left(100)};
    shown.name = actor.displayName;
    const auto target = m_readers.read<AccessTarget>(
        [&](Connection &db) -> Result<AccessTarget> { return AccessStore::targetOf(db, uuidFromText(shown.subject)); });
    if (!target)
        return fail(target.error());
    shown.application = target->application;
    shown.person = target->person;
    const CommandOutcome outcome =
        m_writer
            ->submitInternal([shown](CommandContext &) -> Result<Decision> {
                return Decision{{pendingEvent(shown.view + QLatin1Char('/') + shown.subject, shown)}, "{}", {}};
            })
            .get();
    if (outcome.status != 200)
        return fail(outcome.status == problem::SpaceFull.status ? problem::SpaceFull : problem::DatabaseReadOnly);
    return {};
}

Reply Hub::view(const Request &request, const Actor &actor)
{
    const ViewRow *row = m_registry.view(QString::fromLatin1(request.path.mid(qsizetype(sizeof "/v1/views/") - 1)));
    if (!row)
        return problemReply(problem::RouteUnknown);
    if (!mayView(*row, actor))
        return problemReply(problem::Forbidden);
    if (row->traced) {
        if (const auto traced = leaveTrace(*row, request, actor); !traced)
            return problemReply(traced.error());
    }
    return problemOr(loadView(*row, request, actor));
}

Result<StreamSubscription> Hub::subscription(const Request &request, const Actor &actor)
{
    StreamSubscription wanted;
    wanted.projection = int(actor.user.isEmpty() ? Projection::Public : Projection::Staff);
    for (const QString &name : request.parameter("topics").split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const quint32 topic = topicFromName(name);
        if (!topic)
            return fail(inputRefused(
                {{QStringLiteral("topics"), &problem::ReferenceUnknown, {{QStringLiteral("what"), name.left(40)}}}}));
        wanted.topics |= topic;
    }
    const QByteArray last = request.header(header::lastEventId);
    const qsizetype colon = last.lastIndexOf(':');
    const QUuid epoch = uuidFromText(QString::fromLatin1(last.left(colon)));
    return m_readers.read<StreamSubscription>([&](Connection &db) -> Result<StreamSubscription> {
        const EventLogStore log = m_writer->log();
        const qint64 head = log.head(db).seq;
        wanted.after = head;
        if (last.isEmpty())
            return wanted;
        const qint64 seen = last.mid(colon + 1).toLongLong();
        if (epoch != log.epoch() || seen < 0 || seen > head || head - seen > resumeMax) {
            wanted.backlog = "id: " + uuidText(log.epoch()).toLatin1() + ':' + QByteArray::number(head)
                + "\nevent: reset\ndata: {}\n\n";
            return wanted;
        }
        for (const StoredEvent &event : log.after(db, seen, resumeMax)) {
            const EventRow *row = m_registry.event(event.meta.type);
            const auto value = row && (row->topics & wanted.topics) ? row->decode(event.fact) : nullptr;
            if (value)
                wanted.backlog +=
                    streamBytes(log.epoch(), *row, event.meta, value.get(), event.fact, Projection(wanted.projection));
        }
        return wanted;
    });
}

Reply Hub::events(const Request &request, const Actor &actor)
{
    const auto wanted = subscription(request, actor);
    if (!wanted)
        return problemReply(wanted.error());
    Reply reply;
    reply.contentType = "text/event-stream";
    reply.stream = *wanted;
    return reply;
}

} // namespace ow
