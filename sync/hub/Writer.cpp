#include "sync/hub/Writer.h"

#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/recovery/RecoveryRules.h"
#include "models/recovery/RecoveryStore.h"
#include "models/space/SpaceRules.h"
#include "models/store/CommandLogStore.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"
#include "sync/hub/HubEvents.h"
#include "sync/hub/HubStore.h"

#include <QJsonDocument>
#include <QStringBuilder>
#include <chrono>

namespace ow {

namespace {
constexpr char replyPurpose[] = "reply";
constexpr qint64 clockJumpMs = 2000;

std::pair<Writer::Answer, std::future<CommandOutcome>> promisedAnswer()
{
    auto promise = std::make_shared<std::promise<CommandOutcome>>();
    auto outcome = promise->get_future();
    return {[promise](const CommandOutcome &told) { promise->set_value(told); }, std::move(outcome)};
}

QByteArray problemBody(const Problem &problem)
{
    return QJsonDocument(problem.toJson()).toJson(QJsonDocument::Compact);
}
} // namespace

QByteArray streamBytes(const QUuid &epoch, const EventRow &row, const EventMeta &meta, const void *value,
                       const QByteArray &fact, Projection projection)
{
    const QByteArray data = row.topics ? row.project(projection, meta, value, fact) : QByteArray();
    if (data.isEmpty())
        return {};
    return QByteArrayLiteral("id: ") % uuidText(epoch).toLatin1() % ':' % QByteArray::number(meta.seq) % "\nevent: "
        % row.type % "\ndata: " % data % "\n\n";
}

Writer::Writer(const WriterParts &parts)
    : m_db(parts.db), m_registry(parts.registry), m_clock(parts.clock), m_random(parts.random), m_sealer(parts.sealer),
      m_blobHeld(parts.blobHeld), m_sink(parts.sink), m_log(parts.log), m_catalogue(parts.catalogue),
      m_calendar(std::make_shared<const WorkingCalendar>(parts.calendar)), m_heads{{}, parts.log, {}, {}, {}, {}, {}},
      m_lastWall(parts.clock.now()), m_lastSteady(parts.clock.steadyMs())
{
    m_heads.log = m_log.head(m_db);
    if (m_heads.log.seq > 0) {
        const QList<StoredEvent> last = m_log.after(m_db, m_heads.log.seq - 1, 1);
        if (!last.isEmpty())
            m_heads.lastEventAt = last.first().meta.recordedAt;
    }
    m_headSeq = m_heads.log.seq;
    m_lastEventMs = m_heads.lastEventAt.ms;
}

Catalogue Writer::catalogue() const
{
    const std::lock_guard lock(m_knownMutex);
    return m_catalogue;
}

EventLogStore Writer::log() const
{
    const std::lock_guard lock(m_knownMutex);
    return m_log;
}

Catalogue Writer::decidedCatalogue() const
{
    return m_heads.catalogue ? *m_heads.catalogue : catalogue();
}

void Writer::setCatalogue(Catalogue catalogue)
{
    const std::lock_guard lock(m_knownMutex);
    m_catalogue = std::move(catalogue);
}

std::shared_ptr<const WorkingCalendar> Writer::calendar() const
{
    const std::lock_guard lock(m_knownMutex);
    return m_calendar;
}

std::shared_ptr<const WorkingCalendar> Writer::decidedCalendar() const
{
    return m_heads.calendar ? m_heads.calendar : calendar();
}

Instant Writer::now() const
{
    return {qMax(m_clock.now().ms, m_lastEventMs.load())};
}

WriterFigures Writer::figures() const
{
    return {m_commands, m_replays, m_refusals, m_commits, m_groupMax};
}

void Writer::enqueue(Job job)
{
    bool busy = false;
    {
        const std::lock_guard lock(m_mutex);
        busy = m_queue.size() >= queueMax;
        if (!busy)
            m_queue.push_back(std::move(job));
    }
    if (busy) {
        answerJob(job, {problem::Busy.status, problemBody(problem::Busy), false, false, m_headSeq},
                  fail(problem::Busy));
        return;
    }
    m_arrived.notify_one();
    if (!m_atOnce || m_isStepping)
        return;
    m_isStepping = true;
    while (step()) {}
    m_isStepping = false;
}

void Writer::answerJob(Job &job, const CommandOutcome &outcome, const Result<void> &outside)
{
    if (job.outside)
        job.outsidePromise.set_value(outside);
    else if (job.answer)
        job.answer(outcome);
}

void Writer::submit(CommandJob command, Answer answer)
{
    Job job;
    job.command = std::move(command);
    job.answer = std::move(answer);
    enqueue(std::move(job));
}

std::future<CommandOutcome> Writer::submit(CommandJob command)
{
    auto [answer, outcome] = promisedAnswer();
    submit(std::move(command), std::move(answer));
    return std::move(outcome);
}

Actor Writer::hubActor()
{
    return {QStringLiteral("hub"), {}, anyStaff, {}, StationRole::Supervisor, {}};
}

std::future<CommandOutcome> Writer::submitInternal(std::function<Result<Decision>(CommandContext &)> decide,
                                                   Actor actor, const QUuid &command)
{
    Job job;
    job.internal = std::move(decide);
    job.internalActor = std::move(actor);
    job.internalCommand = command;
    auto [answer, outcome] = promisedAnswer();
    job.answer = std::move(answer);
    enqueue(std::move(job));
    return std::move(outcome);
}

std::future<Result<void>> Writer::submitOutside(std::function<void(Connection &, Instant)> work)
{
    Job job;
    job.outside = std::move(work);
    std::future<Result<void>> outcome = job.outsidePromise.get_future();
    enqueue(std::move(job));
    return outcome;
}

void Writer::rest()
{
    const qint64 commands = m_commands;
    const bool quiet = std::exchange(m_commandsAtRest, commands) == commands;
    if (!quiet || m_commitsSinceRest < restCommits || m_readOnly)
        return;
    m_commitsSinceRest = 0;
    m_db.checkpoint();
}

void Writer::waitForWork(int milliseconds)
{
    std::unique_lock lock(m_mutex);
    m_arrived.wait_for(lock, std::chrono::milliseconds(milliseconds), [this] { return !m_queue.empty() || m_woken; });
    m_woken = false;
}

void Writer::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
    }
    m_arrived.notify_one();
}

bool Writer::takeArrived(std::vector<Job> &group)
{
    const std::lock_guard lock(m_mutex);
    const size_t before = group.size();
    while (!m_queue.empty() && group.size() < groupMax) {
        group.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    return group.size() > before;
}

void Writer::retryWriting()
{
    if (!m_full)
        return;
    m_db.checkpoint(); // what it brings into the file makes room in the log
    m_db.begin();
    HubStore::touch(m_db);
    if (!m_db.commit())
        return;
    log::info("the disk takes commits again");
    m_full = false;
}

std::optional<Problem> Writer::noRoomFor(const CommandRow &row) const
{
    if (writesNothing())
        return Problem(problem::SpaceFull);
    if (m_room == Room::Essentials && !isEssentialCommand(QLatin1String(row.name)))
        return Problem(problem::SpaceEssentials);
    return std::nullopt;
}

bool Writer::workOff(Job &job)
{
    if (!job.command.row && writesNothing()) {
        job.failed = Problem(problem::SpaceFull);
        return true;
    }
    const auto failure = attempt(job, [&] { execute(job); });
    if (m_db.failure())
        return false;
    // Answered under its id like any refusal: unanswered it would stand in the way of all that its station sends later.
    if (failure)
        job.failed = job.command.row ? attempt(job, [&] { record(job, failure->type().status, problemBody(*failure)); })
                                     : failure;
    return !m_db.failure();
}

bool Writer::step()
{
    std::vector<Job> group;
    if (!takeArrived(group))
        return false;
    if (m_readOnly) {
        failGroup(group, problem::DatabaseReadOnly);
        return true;
    }
    const Heads before = m_heads;
    m_db.begin();
    if (!writesNothing())
        noteClockJump();
    // What arrives while the group is worked off belongs to it: left to the next one, half of the windows would wait for the sync of
    // the other half for ever.
    bool good = true;
    size_t done = 0;
    do {
        for (; good && done < group.size(); ++done)
            good = workOff(group[done]);
    } while (good && takeArrived(group));
    const Result<void> committed = m_db.commit();
    if (!committed) {
        m_heads = before;
        m_heads.frames.clear();
        const bool isFull = committed.error().is(problem::SpaceFull);
        (isFull ? m_full : m_readOnly) = true;
        if (isFull)
            log::error("the disk is full, nothing is written until there is room");
        else
            log::error("commit failed, the hub is read-only now");
        failGroup(group, isFull ? problem::SpaceFull : problem::DatabaseReadOnly);
        return true;
    }
    ++m_commits;
    ++m_commitsSinceRest;
    m_groupMax = qMax<qint64>(m_groupMax, qint64(group.size()));
    m_headSeq = m_heads.log.seq;
    m_lastEventMs = m_heads.lastEventAt.ms;
    if (m_heads.catalogue)
        setCatalogue(*std::exchange(m_heads.catalogue, nullptr));
    if (m_heads.book.epoch() != before.book.epoch()) {
        const std::lock_guard lock(m_knownMutex);
        m_log = m_heads.book;
    }
    if (m_heads.calendar) {
        const std::lock_guard lock(m_knownMutex);
        m_calendar = std::exchange(m_heads.calendar, nullptr);
    }
    finish(group);
    if (CommitWatcher *watcher = m_watcher; watcher && m_heads.log.seq > before.log.seq)
        watcher->committed(m_heads.log.seq);
    return true;
}

std::optional<Problem> Writer::attempt(const Job &job, const std::function<void()> &work)
{
    const LogHead log = m_heads.log;
    const EventLogStore book = m_heads.book;
    const Instant lastEventAt = m_heads.lastEventAt;
    const qsizetype frames = m_heads.frames.size();
    const std::shared_ptr<const Catalogue> decided = m_heads.catalogue;
    const std::shared_ptr<const WorkingCalendar> reckonedBy = m_heads.calendar;
    m_db.savepoint();
    work();
    const std::optional<Problem> failure = m_db.failure();
    if (!failure) {
        m_db.releaseSavepoint();
        return std::nullopt;
    }
    if (!m_db.failedByConstraint() || !m_db.inTransaction())
        return failure;
    m_db.rollbackToSavepoint();
    m_heads.log = log;
    m_heads.book = book;
    m_heads.lastEventAt = lastEventAt;
    m_heads.frames.resize(frames);
    m_heads.catalogue = decided;
    m_heads.calendar = reckonedBy;
    m_heads.stationSeq.remove(job.command.actor.station); // asked anew from the table
    return failure;
}

void Writer::noteClockJump()
{
    const Instant wall = m_clock.now();
    const qint64 steady = m_clock.steadyMs();
    const qint64 moved = (wall.ms - m_lastWall.ms) - (steady - m_lastSteady);
    m_lastWall = wall;
    m_lastSteady = steady;
    if (qAbs(moved) <= clockJumpMs)
        return;
    log::warning("the clock jumped", {log::number("by_ms", moved)});
    append(Decision{{pendingEvent(QStringLiteral("hub/clock"), ClockJumped{moved})}, {}},
           EventBy{QStringLiteral("hub"), {}, {}}, wall);
}

void Writer::append(const Decision &decision, const EventBy &by, Instant decidedAt)
{
    if (decision.epoch)
        m_heads.book.beginEpoch(m_db, {m_heads.log.seq, *decision.epoch});
    for (const PendingEvent &pending : decision.events) {
        EventMeta meta;
        // The instant the decision looked at: a millisecond later another ticket may be past its longest wait.
        meta.recordedAt = {qMax(decidedAt.ms, m_heads.lastEventAt.ms)};
        meta.id = makeUuid(meta.recordedAt, m_random);
        meta.by = by;
        const StoredEvent stored = m_heads.book.append(m_db, m_heads.log, meta, pending);
        m_heads.lastEventAt = stored.meta.recordedAt;
        const EventRow *row = m_registry.event(pending.type);
        Q_ASSERT_X(row, "Writer::append", "an event type that no table lists");
        row->apply(m_db, stored.meta, pending.value.get());
        addFrames(*row, stored, pending.value.get());
    }
    if (decision.outside)
        decision.outside(m_db);
    if (decision.catalogue)
        m_heads.catalogue = decision.catalogue;
    if (decision.calendar)
        m_heads.calendar = decision.calendar;
}

void Writer::addFrames(const EventRow &row, const StoredEvent &stored, const void *value)
{
    for (int p = 0; p < projectionCount; ++p) {
        const QByteArray bytes = streamBytes(m_heads.book.epoch(), row, stored.meta, value, stored.fact, Projection(p));
        if (!bytes.isEmpty())
            m_heads.frames.append({stored.meta.seq, p, row.topics, bytes});
    }
}

std::optional<Problem> Writer::putBack(const EventMeta &meta, const QByteArray &body)
{
    const LogHead log = m_heads.log;
    const qsizetype frames = m_heads.frames.size();
    m_db.savepoint();
    const StoredEvent stored = m_heads.book.appendAgain(m_db, m_heads.log, meta, body);
    const EventRow *row = m_registry.event(meta.type);
    const auto value = row ? row->decode(stored.fact) : nullptr;
    if (value) {
        row->apply(m_db, stored.meta, value.get());
        addFrames(*row, stored, value.get());
    }
    std::optional<Problem> failure = m_db.failure();
    if (!failure && value) {
        m_db.releaseSavepoint();
        m_heads.lastEventAt = {qMax(m_heads.lastEventAt.ms, meta.recordedAt.ms)};
        return std::nullopt;
    }
    // After anything but a constraint the whole group is lost, and says so.
    if (failure && (!m_db.failedByConstraint() || !m_db.inTransaction()))
        return failure;
    m_db.rollbackToSavepoint();
    m_heads.log = log;
    m_heads.frames.resize(frames);
    return failure ? failure : Problem(problem::FieldFormat);
}

void Writer::execute(Job &job)
{
    if (job.outside) {
        job.outside(m_db, now());
        return;
    }
    if (!job.internal) {
        executeCommand(job);
        return;
    }
    const Catalogue published = decidedCatalogue();
    const auto reckonedBy = decidedCalendar();
    CommandContext context{m_db,
                           {qMax(m_clock.now().ms, m_heads.lastEventAt.ms)},
                           job.internalActor,
                           m_random,
                           m_sealer,
                           *reckonedBy,
                           published,
                           m_blobHeld};
    const Result<Decision> decision = job.internal(context);
    if (decision)
        append(*decision, EventBy{job.internalActor.user, {}, job.internalCommand}, context.now);
    else
        undoDecided();
    // What stations handed in after a restore brings their numbers back, too: asked anew from the table.
    if (m_heads.book.epochs().size() > 1)
        m_heads.stationSeq.clear();
    job.outcome = decision
        ? CommandOutcome{200, decision->reply, true, false, 0}
        : CommandOutcome{decision.error().type().status, problemBody(decision.error()), false, false, 0};
}

void Writer::undoDecided()
{
    // Whatever deciding has written beside the log (a new data key) goes with the refusal.
    if (m_db.failure())
        return;
    m_db.rollbackToSavepoint();
    m_db.savepoint();
}

bool Writer::answeredBefore(Job &job)
{
    const CommandJob &command = job.command;
    const std::optional<LoggedCommand> known = CommandLogStore::find(m_db, command.id);
    if (!known) {
        if (!RecoveryStore::isCommandReturned(m_db, command.id))
            return false;
        // Its facts came back by another way; the answer did not.
        job.outcome = {problem::CommandRecovered.status, problemBody(problem::CommandRecovered), false, false, 0};
        return true;
    }
    if (known->requestSha256 != command.requestSha256 || known->station != command.actor.station) {
        job.outcome = {problem::CommandReused.status, problemBody(problem::CommandReused), false, false, 0};
        return true;
    }
    const Result<QByteArray> body = m_sealer.openForHall(known->reply, replyPurpose);
    job.outcome = body ? CommandOutcome{known->status, *body, true, true, 0}
                       : CommandOutcome{body.error().type().status, problemBody(body.error()), true, true, 0};
    if (command.wantsReceipt && body)
        job.outcome.logged = std::make_shared<const LoggedCommand>(*known);
    ++m_replays;
    return true;
}

void Writer::executeCommand(Job &job)
{
    const CommandJob &command = job.command;
    if (answeredBefore(job))
        return;
    if (command.refused) {
        job.outcome = {command.refused->type().status, problemBody(*command.refused), false, false, 0};
        return;
    }
    if (m_held && !isAllowedWhileHeld(QLatin1String(command.row->name))) {
        job.outcome = {problem::HubHeld.status, problemBody(problem::HubHeld), false, false, 0};
        return;
    }
    if (const auto noRoom = noRoomFor(*command.row)) {
        job.outcome = {noRoom->type().status, problemBody(*noRoom), false, false, 0};
        return;
    }
    auto last = m_heads.stationSeq.find(command.actor.station);
    if (last == m_heads.stationSeq.end())
        last = m_heads.stationSeq.insert(command.actor.station,
                                         CommandLogStore::lastStationSeq(m_db, command.actor.station));
    if (command.stationSeq != *last + 1) {
        const Problem problem(problem::StationSequence,
                              {{QStringLiteral("expected"), QString::number(*last + 1)},
                               {QStringLiteral("received"), QString::number(command.stationSeq)}});
        job.outcome = {problem.type().status, problemBody(problem), false, false, 0};
        return;
    }
    const Catalogue published = decidedCatalogue();
    const auto reckonedBy = decidedCalendar();
    CommandContext context{m_db,          {qMax(m_clock.now().ms, m_heads.lastEventAt.ms)},
                           command.actor, m_random,
                           m_sealer,      *reckonedBy,
                           published,     m_blobHeld};
    m_sealer.takeMade();
    const Result<Decision> decision = command.row->decide(context, command.command.get());
    ++m_commands;
    const qint64 firstSeq = m_heads.log.seq + 1;
    if (!decision) {
        ++m_refusals;
        undoDecided();
        record(job, decision.error().type().status, problemBody(decision.error()));
        return;
    }
    append(*decision,
           EventBy{command.actor.user.isEmpty() ? QStringLiteral("station") : command.actor.user, command.actor.station,
                   command.id},
           context.now);
    record(job, 200, decision->reply, firstSeq);
}

void Writer::record(Job &job, int status, const QByteArray &body, qint64 firstSeq)
{
    const CommandJob &command = job.command;
    LoggedCommand logged{command.id,
                         command.actor.station,
                         command.stationSeq,
                         QString::fromLatin1(command.row->name),
                         command.actor.user,
                         command.requestSha256,
                         status,
                         m_sealer.sealForHall(body, replyPurpose),
                         now()};
    const bool hasEvents = firstSeq > 0 && m_heads.log.seq >= firstSeq;
    if (hasEvents) {
        logged.firstSeq = firstSeq;
        logged.lastSeq = m_heads.log.seq;
        for (const QUuid &key : m_sealer.takeMade())
            logged.keys += key.toRfc4122();
    }
    CommandLogStore::add(m_db, logged);
    m_heads.stationSeq[command.actor.station] = command.stationSeq;
    job.outcome = {status, body, true, false, 0};
    if (command.wantsReceipt && hasEvents)
        job.outcome.logged = std::make_shared<const LoggedCommand>(logged);
}

void Writer::failGroup(std::vector<Job> &group, const Problem &problem)
{
    // What was done before this group stays done, and is answered so.
    for (Job &job : group)
        answerJob(job,
                  job.outcome.replayed
                      ? job.outcome
                      : CommandOutcome{problem.type().status, problemBody(problem), false, false, m_headSeq},
                  fail(problem));
}

void Writer::finish(std::vector<Job> &group)
{
    // Frames first: whoever sees his reply must not find the stream behind it for long.
    if (StreamSink *sink = m_sink) {
        for (const StreamFrame &frame : m_heads.frames)
            sink->publish(frame);
    }
    m_heads.frames.clear();
    for (Job &job : group) {
        if (job.failed) {
            answerJob(job, {job.failed->type().status, problemBody(*job.failed), false, false, m_headSeq},
                      fail(*job.failed));
            continue;
        }
        job.outcome.hubSeq = m_headSeq;
        answerJob(job, job.outcome, {});
    }
}

} // namespace ow
