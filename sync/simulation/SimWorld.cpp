#include "sync/simulation/SimWorld.h"

#include "models/base/Crypto.h"
#include "models/base/Files.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/queue/Hall.h"
#include "models/queue/Ticket.h"
#include "models/store/CommandLogStore.h"
#include "sync/hub/HubEvents.h"
#include "sync/hub/UplinkEvents.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <algorithm>

namespace ow {

namespace {
const QString simHall = QStringLiteral("H1");
constexpr qint64 simStart = 1'790'210'000'000; // a working day's morning
constexpr int simStations = 3;
constexpr int simQuietSteps = 400; ///< exchanges in which everything must have come about once all works again
constexpr int simBurst = 6;
constexpr qint64 simClockOffMax = 2 * 3600 * 1000;
const QByteArray simJoinKey = QByteArray(64, 'a');

QString hubFolder(const QString &folder)
{
    return folder + QStringLiteral("/hall");
}
QString platformFolder(const QString &folder)
{
    return folder + QStringLiteral("/city");
}
QString stationFolder(const QString &folder, int station)
{
    return folder + QStringLiteral("/station%1").arg(station);
}
QString memoryFolder()
{
    return QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm/onewindow-sim-XXXXXX")
                                                     : QDir::tempPath() + QStringLiteral("/onewindow-sim-XXXXXX");
}

bool copyFolder(const QString &from, const QString &to)
{
    if (!QDir().mkpath(to))
        return false;
    for (const QFileInfo &entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QString target = to + QLatin1Char('/') + entry.fileName();
        if (entry.isDir() ? !copyFolder(entry.filePath(), target) : !QFile::copy(entry.filePath(), target))
            return false;
    }
    return true;
}

Result<std::unique_ptr<Platform>> simPlatform(const QString &folder, const Clock &clock, Random &random,
                                              const char *vfs)
{
    if (!QDir().mkpath(folder))
        return fail(problem::FileFailed, {{QStringLiteral("file"), folder}});
    auto keys = PlatformKeys::open(folder, true, random);
    if (!keys)
        return fail(keys.error());
    auto store = openSqlitePlatformStore(folder + QStringLiteral("/platform.db"), random, vfs);
    if (!store)
        return fail(store.error());
    return Platform::open(std::move(*store), std::move(*keys), clock, random);
}

Result<std::unique_ptr<Hub>> simHub(const QString &folder, const Clock &clock, Random &random, const char *vfs)
{
    HubOptions options;
    options.folder = folder;
    options.kind = HallKind::Demo;
    options.joinKey = simJoinKey;
    options.readers = 1;
    options.vfs = vfs;
    options.room = [](const QString &) { return DiskRoom{qint64(1) << 40, qint64(1) << 41}; };
    auto hub = Hub::open(options, clock, random);
    if (hub)
        (*hub)->writer().workAtOnce();
    return hub;
}

Request platformRequest(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                        const QByteArray &secret)
{
    Request request;
    request.method = method;
    request.path = path;
    request.headers = {{QByteArray(header::authorization), "Bearer " + secret}};
    request.body = body;
    return request;
}

QByteArray text(qint64 number)
{
    return QByteArray::number(number);
}
} // namespace

std::unique_ptr<SimBeginning> SimBeginning::make()
{
    auto beginning = std::make_unique<SimBeginning>();
    beginning->m_folder = QTemporaryDir(memoryFolder());
    const QString folder = beginning->m_folder.path();
    SimClock clock({simStart});
    SeededRandom random(1);
    auto platform = simPlatform(platformFolder(folder), clock, random, nullptr);
    if (!platform)
        return nullptr;
    const Reply added = (*platform)->handle(
        platformRequest("POST", "/v1/halls", toJson(AddHall{simHall, {}}), (*platform)->keys().admin));
    const auto told = fromJson<HallAdded>(added.body, Strictness::Tolerant);
    const auto credentials = told ? HallCredentials::parse(told->credentials) : fail(told.error());
    if (!credentials)
        return nullptr;
    beginning->m_credentials = *credentials;
    QDir().mkpath(hubFolder(folder));
    auto hub = simHub(hubFolder(folder), clock, random, nullptr);
    QFile file(QStringLiteral(":/hall/demo.json"));
    const auto setup = file.open(QIODevice::ReadOnly) ? fromJson<HallSetup>(file.readAll(), Strictness::Exact)
                                                      : fail(problem::FileFailed);
    if (!hub || !setup)
        return nullptr;
    const auto configured = (*hub)->writer().submitInternal([&](CommandContext &) -> Result<Decision> {
        Decision decision;
        decision.events.push_back(pendingEvent(QStringLiteral("hall/") + setup->code, HallConfigured{*setup}));
        return decision;
    });
    hub->reset();
    return beginning;
}

bool SimBeginning::copyTo(const QString &folder) const
{
    return copyFolder(m_folder.path(), folder);
}

SimWorld::SimWorld(const SimBeginning &beginning, quint64 seed, SimHonesty disks)
    : m_beginning(beginning), m_folder(memoryFolder()), m_clock({simStart + 60'000}), m_random(seed),
      m_chance(std::make_unique<SeededRandom>(seed))
{
    m_disk.lieAboutSyncs(disks == SimHonesty::Lying);
}

SimWorld::~SimWorld()
{
    closeHub();
    m_platform.reset();
    m_stations.clear();
}

QString SimWorld::start()
{
    const QString folder = m_folder.path();
    if (!m_beginning.copyTo(folder))
        return QStringLiteral("no room for a world");
    m_disk.addMachine(hubFolder(folder));
    m_disk.addMachine(platformFolder(folder));
    for (int i = 0; i < simStations; ++i) {
        m_disk.addMachine(stationFolder(folder, i));
        m_stations.push_back(std::make_unique<SimStation>(
            SimStation::Setup{stationFolder(folder, i), QStringLiteral("K1"), simJoinKey, SimDisk::vfsName}, m_clock,
            m_random, [this](const Request &request) { return carryIn(request); }));
        if (const QString wrong = m_stations.back()->start(); !wrong.isEmpty())
            return wrong;
    }
    if (const QString wrong = openPlatform(); !wrong.isEmpty())
        return wrong;
    return openHub();
}

QString SimWorld::openPlatform()
{
    auto opened = simPlatform(platformFolder(m_folder.path()), m_clock, m_random, SimDisk::vfsName);
    if (!opened)
        return QStringLiteral("the platform does not start: ") + opened.error().sentence();
    m_platform = *std::move(opened);
    return {};
}

QString SimWorld::openHub()
{
    auto opened = simHub(hubFolder(m_folder.path()), m_clock, m_random, SimDisk::vfsName);
    if (!opened)
        return QStringLiteral("the hub does not start: ") + opened.error().sentence();
    m_hub = *std::move(opened);
    UplinkOptions options;
    options.hall = simHall;
    options.credentials = m_beginning.credentials();
    options.vfs = SimDisk::vfsName;
    m_uplink = std::make_unique<Uplink>(
        *m_hub, hubFolder(m_folder.path()), options,
        [this](const OutgoingRequest &request) { return carryUp(request); }, m_clock, m_random);
    m_hub->writer().setWatcher(m_uplink.get());
    auto eyes =
        Connection::open(hubFolder(m_folder.path()) + QStringLiteral("/hub.db"), OpenMode::Reader, SimDisk::vfsName);
    if (!eyes)
        return QStringLiteral("the hub's file cannot be read");
    m_eyes = *std::move(eyes);
    return {};
}

void SimWorld::closeHub()
{
    if (m_hub)
        m_hub->writer().setWatcher(nullptr);
    m_eyes.reset();
    m_uplink.reset();
    m_hub.reset();
}

SimWorld::Fate SimWorld::fate()
{
    const quint32 drawn = m_chance->below(1000);
    if (drawn < m_weather.lost)
        return drawn % 2 == 0 ? Fate::Lost : Fate::ReplyLost;
    if (drawn < m_weather.lost + m_weather.doubled)
        return Fate::Twice;
    return drawn < m_weather.lost + m_weather.doubled + m_weather.late ? Fate::Late : Fate::Arrives;
}

Reply SimWorld::atPlatform(const OutgoingRequest &outgoing)
{
    return m_platform->handle(arrived(outgoing));
}

Result<Reply> SimWorld::carryUp(const OutgoingRequest &outgoing)
{
    if (m_lineCut || !m_platform) {
        ++m_counts.lost;
        return fail(problem::PlatformLost);
    }
    while (!m_lateUp.empty() && m_chance->below(2) == 0) {
        const OutgoingRequest late = m_lateUp.front();
        m_lateUp.pop_front();
        ++m_counts.doubled;
        atPlatform(late);
    }
    switch (fate()) {
    case Fate::Arrives: return atPlatform(outgoing);
    case Fate::Lost: break;
    case Fate::ReplyLost: atPlatform(outgoing); break;
    case Fate::Twice:
        ++m_counts.doubled;
        atPlatform(outgoing);
        return atPlatform(outgoing);
    case Fate::Late: m_lateUp.push_back(outgoing); break;
    }
    ++m_counts.lost;
    return fail(problem::PlatformLost);
}

std::optional<Reply> SimWorld::carryIn(const Request &request)
{
    if (m_hallCut || !m_hub) {
        ++m_counts.lost;
        return std::nullopt;
    }
    while (!m_lateIn.empty() && m_chance->below(2) == 0) {
        const Request late = m_lateIn.front();
        m_lateIn.pop_front();
        ++m_counts.doubled;
        m_hub->handle(late);
    }
    switch (fate()) {
    case Fate::Arrives: return m_hub->handle(request);
    case Fate::Lost: break;
    case Fate::ReplyLost: m_hub->handle(request); break;
    case Fate::Twice:
        ++m_counts.doubled;
        m_hub->handle(request);
        return m_hub->handle(request);
    case Fate::Late: m_lateIn.push_back(request); break;
    }
    ++m_counts.lost;
    return std::nullopt;
}

void SimWorld::talk()
{
    for (int i = 0; i < simBurst; ++i) {
        SimStation &station = *m_stations.at(m_chance->below(simStations));
        if (station.isRunning())
            station.talk();
        if (m_uplink)
            m_clock.advance(std::clamp(m_uplink->step(), 0, 5000));
    }
}

/// The sentence it is refused with stands in the hall's log, once.
void SimWorld::tellDirective()
{
    if (!m_platform)
        return;
    ++m_directivesTried;
    const Reply reply = m_platform->handle(platformRequest(
        "POST", "/v1/halls/" + simHall.toLatin1() + "/directives",
        "{\"command\":\"no.such\",\"data\":{\"n\":" + text(m_directivesTried) + "}}", m_platform->keys().admin));
    const auto sent = fromJson<DirectiveSent>(reply.body, Strictness::Tolerant);
    if (reply.status == 200 && sent)
        m_directives.append(sent->id);
}

/// In the middle of what it does: after so many steps of its disk nothing more gets there.
QString SimWorld::crash(const QString &machine, const std::function<void()> &during, const std::function<void()> &stop,
                        const std::function<QString()> &start)
{
    ++m_counts.crashes;
    m_disk.failAfter(machine, m_chance->below(60));
    during();
    talk();
    m_disk.cutPower(machine);
    stop();
    m_disk.powerOn(machine, *m_chance);
    return start();
}

QString SimWorld::happen(const SimEvent &event)
{
    ++m_counts.events;
    m_chance = std::make_unique<SeededRandom>(event.chance);
    const QString folder = m_folder.path();
    QString wrong;
    switch (event.act) {
    case SimAct::Issue: m_stations.at(m_chance->below(simStations))->issue(QStringLiteral("zonghe")); break;
    case SimAct::Draft: m_stations.at(m_chance->below(simStations))->saveDraft(); break;
    case SimAct::Talk: talk(); break;
    case SimAct::Directive: tellDirective(); break;
    case SimAct::Wait:
        m_clock.advance(1000 + m_chance->below(90'000));
        m_hub->tick();
        break;
    case SimAct::CrashHub:
        wrong = crash(
            hubFolder(folder), [] {}, [this] { closeHub(); }, [this] { return openHub(); });
        break;
    case SimAct::CrashPlatform:
        wrong = crash(
            platformFolder(folder), [this] { tellDirective(); }, [this] { m_platform.reset(); },
            [this] { return openPlatform(); });
        break;
    case SimAct::CrashStation: {
        const int at = int(m_chance->below(simStations));
        SimStation &station = *m_stations.at(size_t(at));
        const auto during = [&] {
            station.issue(QStringLiteral("zonghe"));
            station.saveDraft();
        };
        wrong = crash(
            stationFolder(folder, at), during, [&] { station.stop(); }, [&] { return station.start(); });
        break;
    }
    case SimAct::CutLine: m_lineCut = true; break;
    case SimAct::CutHall: m_hallCut = true; break;
    case SimAct::Mend: m_lineCut = m_hallCut = false; break;
    case SimAct::Weather: m_weather = {m_chance->below(400), m_chance->below(300), m_chance->below(200)}; break;
    case SimAct::ClockJump: m_clock.setOff(qint64(m_chance->below(2 * simClockOffMax)) - simClockOffMax); break;
    case SimAct::DiskFails:
        m_disk.failAfter(hubFolder(folder), m_chance->below(30));
        talk();
        m_disk.failAfter(hubFolder(folder), -1);
        wrong = crash(
            hubFolder(folder), [] {}, [this] { closeHub(); }, [this] { return openHub(); });
        break;
    }
    return wrong.isEmpty() ? look() : wrong;
}

/// What holds at every moment, whatever has happened.
QString SimWorld::look()
{
    const UplinkCursor &cursor = m_uplink->cursor();
    Request ask =
        platformRequest("GET", "/v1/halls/" + simHall.toLatin1() + "/intake", {}, m_beginning.credentials().secret);
    ask.headers.append({header::hubEpoch, m_hub->identity().epoch.toString(QUuid::WithoutBraces).toLatin1()});
    const auto there = fromJson<BatchStored>(m_platform->handle(ask).body, Strictness::Tolerant);
    if (!there)
        return QStringLiteral("the platform does not say what it has");
    note(text(there->storedThrough) + ' ' + text(there->appliedThrough) + ' ' + text(cursor.storedThrough) + ' '
         + text(m_hub->writer().headSeq()) + ' ' + text(m_clock.now().ms));
    if (cursor.storedThrough > there->storedThrough)
        return QStringLiteral("the hub believes %1 events safe, the platform has %2")
            .arg(cursor.storedThrough)
            .arg(there->storedThrough);
    if (there->storedThrough > m_hub->writer().headSeq())
        return QStringLiteral("the platform has %1 events, the hub only %2")
            .arg(there->storedThrough)
            .arg(m_hub->writer().headSeq());
    if (cursor.appliedThrough > there->appliedThrough)
        return QStringLiteral("the hub believes %1 events visible, %2 are")
            .arg(cursor.appliedThrough)
            .arg(there->appliedThrough);
    const auto told = status();
    if (!told)
        return QStringLiteral("the hub does not say how it stands");
    if (told->state == UplinkState::Delivered && there->appliedThrough != m_hub->writer().headSeq())
        return QStringLiteral("the hub says all is delivered, and %1 of %2 events are")
            .arg(there->appliedThrough)
            .arg(m_hub->writer().headSeq());
    return {};
}

/// What staff see of it.
std::optional<UplinkStatus> SimWorld::status()
{
    const Actor actor = Writer::hubActor();
    const auto calendar = m_hub->writer().calendar();
    const Catalogue catalogue;
    ViewContext context{*m_eyes, m_clock.now(), actor, m_hub->sealer(), *calendar, catalogue, {}};
    const ViewRow *row = m_hub->registry().view(QString::fromLatin1(UplinkStatus::name));
    const auto json = row->load(context);
    const auto told = json ? fromJson<UplinkStatus>(*json, Strictness::Exact) : fail(json.error());
    return told ? std::optional(*told) : std::nullopt;
}

QString SimWorld::settle()
{
    m_chance = std::make_unique<SeededRandom>(1);
    m_lineCut = m_hallCut = false;
    m_weather = {};
    m_clock.setOff(0);
    m_clock.advance(simClockOffMax); // hub time never goes back: what a jump left behind is over
    for (const OutgoingRequest &late : std::exchange(m_lateUp, {}))
        atPlatform(late);
    for (const Request &late : std::exchange(m_lateIn, {}))
        m_hub->handle(late);
    int steps = 0;
    const auto isQuiet = [&] {
        return m_uplink->cursor().online && m_uplink->cursor().appliedThrough == m_hub->writer().headSeq()
            && std::all_of(m_stations.begin(), m_stations.end(), [](const auto &station) { return station->isIdle(); });
    };
    int quiet = 0; // the feed is asked after everything was sent
    for (; steps < simQuietSteps && quiet < 6; ++steps) {
        for (const auto &station : m_stations)
            station->talk();
        m_clock.advance(m_uplink->step());
        quiet = isQuiet() ? quiet + 1 : 0;
    }
    if (quiet < 6)
        return QStringLiteral("not everything came about in %1 exchanges").arg(simQuietSteps);
    if (const QString wrong = look(); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = lookAtLogs(); !wrong.isEmpty())
        return wrong;
    return lookAtEffects();
}

/// Both ends have the same history, whole and unbroken.
QString SimWorld::lookAtLogs()
{
    const auto chain = verifyChain(*m_eyes);
    if (!chain)
        return chain.error().sentence();
    QStringList files{hubFolder(m_folder.path()) + QStringLiteral("/hub.db"),
                      platformFolder(m_folder.path()) + QStringLiteral("/platform.db")};
    for (int i = 0; i < simStations; ++i)
        files.append(stationFolder(m_folder.path(), i) + QStringLiteral("/station.db"));
    for (const QString &path : std::as_const(files)) {
        const auto file = Connection::open(path, OpenMode::Reader, SimDisk::vfsName);
        const QString found = file ? (*file)->integrity() : file.error().sentence();
        if (found != QLatin1String("ok"))
            return path.section(QLatin1Char('/'), -2) + QStringLiteral(": ") + found;
    }
    auto store = openSqlitePlatformStore(platformFolder(m_folder.path()) + QStringLiteral("/platform.db"), m_random,
                                         SimDisk::vfsName);
    if (!store)
        return QStringLiteral("the platform's file cannot be opened");
    (*store)->begin();
    const LogHead there = (*store)->head(simHall, m_hub->identity().epoch);
    (*store)->rollback();
    if (there.seq != chain->seq || there.hash != chain->hash)
        return QStringLiteral("the platform's history ends at %1, the hub's at %2").arg(there.seq).arg(chain->seq);
    note(chain->hash);
    return {};
}

/// Every command that was given came to the hall once, every directive too, and nothing else did.
QString SimWorld::lookAtEffects()
{
    QMap<QString, int> tickets; // by subject
    int refused = 0;
    Instant last;
    const EventLogStore log(m_hub->identity().epoch);
    for (const StoredEvent &event : log.after(*m_eyes, 0, std::numeric_limits<int>::max())) {
        if (event.meta.recordedAt < last)
            return QStringLiteral("the hall's time went back");
        last = event.meta.recordedAt;
        if (event.meta.type == QLatin1String(TicketIssued::type))
            ++tickets[event.meta.subject];
        refused += event.meta.type == QLatin1String(DirectiveRefused::type) ? 1 : 0;
    }
    int done = 0;
    for (const auto &station : m_stations) {
        if (!station->keepsDraft())
            return QStringLiteral("a draft that was saved is gone or older");
        if (!station->isConstant())
            return QStringLiteral("a command was answered with two tickets");
        for (const QUuid &command : station->given()) {
            if (station->done().contains(command) == station->refused().contains(command))
                return QStringLiteral("a command that was stored at a station was not answered, or in two ways");
        }
        for (auto one = station->done().cbegin(); one != station->done().cend(); ++one) {
            const auto logged = CommandLogStore::find(*m_eyes, one.key());
            if (!station->tried().contains(one.key()))
                return QStringLiteral("a command that nobody gave was answered");
            if (!logged || logged->status != 200)
                return QStringLiteral("a command that was answered is not there");
            if (tickets.value(QStringLiteral("ticket/") + uuidText(one.value())) != 1)
                return QStringLiteral("a ticket that was given out is there %1 times")
                    .arg(tickets.value(QStringLiteral("ticket/") + uuidText(one.value())));
            ++done;
        }
    }
    if (done != tickets.size())
        return QStringLiteral("%1 tickets for %2 commands").arg(tickets.size()).arg(done);
    // A platform that lost its power between commit and reply has it, and its sender does not know.
    if (refused < m_directives.size() || refused > m_directivesTried)
        return QStringLiteral("%1 directives were sent, %2 came").arg(m_directives.size()).arg(refused);
    m_counts.tickets = done;
    m_counts.directives = refused;
    note(text(done) + ' ' + text(refused));
    return {};
}

void SimWorld::note(const QByteArray &seen)
{
    m_history = sha256(m_history + seen);
}

SimOutcome runSimPlan(const SimBeginning &beginning, quint64 seed, const SimPlan &plan, SimHonesty disks)
{
    SimWorld world(beginning, seed, disks);
    SimOutcome outcome;
    outcome.failure = world.start();
    for (outcome.failedAt = 0; outcome.failure.isEmpty() && outcome.failedAt < plan.size(); ++outcome.failedAt) {
        outcome.failure = world.happen(plan.at(outcome.failedAt));
        if (!outcome.failure.isEmpty())
            break;
    }
    if (outcome.failure.isEmpty())
        outcome.failure = world.settle();
    outcome.history = world.history().toHex();
    outcome.counts = world.counts();
    return outcome;
}

SimPlan shrunkPlan(const SimBeginning &beginning, quint64 seed, SimPlan plan, SimHonesty disks)
{
    const QString failure = runSimPlan(beginning, seed, plan, disks).failure;
    const auto kind = [](const QString &sentence) {
        return QString(sentence).remove(QRegularExpression(QStringLiteral("[0-9]+")));
    };
    for (qsizetype piece = qMax<qsizetype>(1, plan.size() / 2); piece >= 1; piece /= 2) {
        for (qsizetype at = 0; at < plan.size();) {
            SimPlan without = plan;
            without.remove(at, qMin(piece, plan.size() - at));
            if (kind(runSimPlan(beginning, seed, without, disks).failure) == kind(failure))
                plan = without;
            else
                at += piece;
        }
    }
    return plan;
}

} // namespace ow
