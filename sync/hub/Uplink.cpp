#include "sync/hub/Uplink.h"

#include "models/base/Crypto.h"
#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/publication/CatalogueKeeping.h"
#include "models/publication/PublicationCheck.h"
#include "models/publication/PublicationStore.h"
#include "models/recovery/RecoveryStore.h"
#include "models/store/PlatformActor.h"

#include <QDir>
#include <QUrl>
#include <algorithm>

namespace ow {

namespace {
constexpr int batchStart = 100;
constexpr int fastAnswerMs = 1000;
constexpr int backOffBaseMs = 500;
constexpr int backOffMaxMs = 60 * 1000;
constexpr int retryAfterMaxS = 3600;
constexpr int contactSaveMs = 60 * 1000;
constexpr int offerEveryMs = 60 * 1000;
constexpr int intakeOpenMs = 60 * 1000;
constexpr int intakeEveryMs =
    15 * 60 * 1000; ///< a platform that was restored is found out, whether the hall has news or not

/// The platform as one who commands: what a supervisor may, nothing of users and keys.
Actor platformActor()
{
    return {QString::fromLatin1(platformUser),
            QStringLiteral("市平台"),
            only(Role::Supervisor),
            {},
            StationRole::Supervisor,
            {}};
}

Problem problemIn(const QByteArray &body)
{
    const auto json = readJson(body);
    return json ? Problem::fromJson(json->toObject()) : Problem(problem::ReplyBroken);
}

PendingEvent catalogueRefusal(qint64 version, const Problem &problem)
{
    CatalogueRefused refused{version, {}};
    for (const Fault &fault : problem.faults())
        refused.faults.append({fault.place, fault.sentence()});
    if (refused.faults.isEmpty())
        refused.faults.append({QString(), problem.sentence()});
    return pendingEvent(QStringLiteral("catalogue/") + QString::number(version), std::move(refused));
}

PendingEvent directiveRefusal(const QUuid &id, const QString &command, const Problem &problem)
{
    return pendingEvent(
        QStringLiteral("directive/") + id.toString(QUuid::WithoutBraces),
        DirectiveRefused{id, command.left(60), QString::fromLatin1(problem.type().id), problem.sentence()});
}
} // namespace

Uplink::Uplink(Hub &hub, const QString &folder, UplinkOptions options, PlatformWire wire, const Clock &clock,
               Random &random)
    : m_hub(hub), m_writer(hub.writer()), m_readers(QDir(folder).filePath(QStringLiteral("hub.db")), 2, options.vfs),
      m_options(std::move(options)), m_wire(std::move(wire)), m_clock(clock), m_random(random),
      m_exchange(hub, m_readers, m_options.hall,
                 [this](OutgoingRequest request) { return exchange(std::move(request)); }),
      m_files(hub, m_readers, [this](OutgoingRequest request) { return exchange(std::move(request)); }),
      m_recovery(hub, m_readers, m_options.hall,
                 [this](OutgoingRequest request) { return exchange(std::move(request)); }),
      m_batch(batchStart)
{
}

void Uplink::waitForWork(int milliseconds)
{
    std::unique_lock lock(m_mutex);
    m_work.wait_for(lock, std::chrono::milliseconds(milliseconds), [this] { return m_woken; });
    m_woken = false;
}

void Uplink::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
    }
    m_work.notify_one();
}

void Uplink::committed(qint64)
{
    wake();
}

int Uplink::step()
{
    if (!m_begun) {
        const auto known = m_readers.read<UplinkCursor>(
            [](Connection &db) -> Result<UplinkCursor> { return UplinkStore::cursor(db); });
        if (!known)
            return backOff(known.error());
        m_cursor = *known;
        const auto exceptions = m_readers.read<QList<IntakeException>>(
            [](Connection &db) -> Result<QList<IntakeException>> { return UplinkStore::exceptions(db); });
        if (!exceptions)
            return backOff(exceptions.error());
        for (const IntakeException &one : *exceptions)
            m_exceptions.insert(one.seq, one);
        m_intakeDueMs = m_clock.steadyMs() + intakeOpenMs;
        m_cursor.configured = true;
        m_cursor.online = false;
        if (m_cursor.stopped != QLatin1String("recovery"))
            m_cursor.stopped.clear(); // asked anew: somebody may have put it right
        if (m_cursor.storedThrough < m_writer.headSeq())
            keep(); // behind all that a hub does first; what waits to be told need not wait for it
        else
            save();
        m_begun = true;
    }
    if (const qint64 rest = m_notBeforeMs - m_clock.steadyMs(); rest > 0)
        return int(rest);
    if (const auto wait = recover())
        return *wait;
    if (m_cursor.stopped.isEmpty() && m_cursor.storedThrough < m_writer.headSeq()) {
        if (const auto sent = sendPiece(); !sent)
            return backOff(sent.error());
        else if (*sent == Sent::Stored)
            m_failures = 0;
    }
    if (m_cursor.stopped.isEmpty() && m_clock.steadyMs() >= m_intakeDueMs) {
        if (const auto asked = askIntake(); !asked)
            return backOff(asked.error());
        const bool isOpen = !m_exceptions.isEmpty() || m_cursor.appliedThrough < m_cursor.storedThrough;
        m_intakeDueMs = m_clock.steadyMs() + (isOpen ? intakeOpenMs : intakeEveryMs);
    }
    if (m_clock.steadyMs() >= m_feedDueMs) {
        const auto more = pollFeed();
        if (!more)
            return backOff(more.error());
        m_failures = 0;
        m_feedDueMs = m_clock.steadyMs() + (*more ? 0 : m_options.feedEveryMs);
    }
    // Events first: what the platform is told in rows, it has heard of.
    if (m_cursor.stopped.isEmpty() && m_cursor.storedThrough >= m_writer.headSeq()) {
        if (m_clock.steadyMs() >= m_offerDueMs) {
            m_exchange.offerAgain();
            m_files.askAgain();
            m_offerDueMs = m_clock.steadyMs() + offerEveryMs;
        }
        const auto more = m_exchange.step();
        if (!more)
            return backOff(more.error());
        if (*more)
            return 0;
    }
    // A file is large and nobody's turn depends on it: after everything else, one at a time.
    const auto fetched = m_files.step();
    if (!fetched)
        return backOff(fetched.error());
    if (*fetched)
        return 0;
    if (m_cursor.stopped.isEmpty() && m_cursor.storedThrough < m_writer.headSeq())
        return 0;
    return int(qMax<qint64>(0, m_feedDueMs - m_clock.steadyMs()));
}

int Uplink::backOff(const Problem &problem)
{
    log::warning("platform not reached",
                 {log::code("problem", problem.type().id), log::number("failures", m_failures)});
    m_batch = qMax(1, m_batch / 2);
    const int bound = qMin(backOffMaxMs, backOffBaseMs << qMin(m_failures, 10));
    ++m_failures;
    // Any time up to the bound, so that all halls do not come back in the same second.
    const int jitter = 1 + int(m_random.below(quint32(bound)));
    const int wait =
        m_retryAfterMs > 0 ? m_retryAfterMs + int(m_random.below(quint32(m_retryAfterMs / 4 + 1))) : jitter;
    m_retryAfterMs = 0;
    m_notBeforeMs = m_clock.steadyMs() + wait;
    if (m_cursor.online) {
        m_cursor.online = false;
        m_cursor.changedAt = m_writer.now();
        save();
    }
    if (m_kept.valid())
        m_kept.wait();
    return wait;
}

void Uplink::save()
{
    // When it cannot be kept, the next start begins further back and the platform knows the repeats.
    keep();
    if (m_kept.get())
        m_contactSaved = m_cursor.lastContact;
}

void Uplink::keep()
{
    m_kept = m_writer.submitOutside([cursor = m_cursor](Connection &db, Instant) { UplinkStore::save(db, cursor); });
}

void Uplink::noteContact()
{
    m_cursor.lastContact = m_writer.now();
    if (!m_cursor.online) {
        m_cursor.online = true;
        m_cursor.changedAt = m_cursor.lastContact;
        save();
    } else if (m_cursor.lastContact.ms - m_contactSaved.ms > contactSaveMs) {
        save();
    }
}

Result<Reply> Uplink::exchange(OutgoingRequest request)
{
    request.target = "/v1/halls/" + QUrl::toPercentEncoding(m_options.hall) + request.target;
    request.headers.append({QByteArray(header::authorization), "Bearer " + m_options.credentials.secret});
    request.headers.append({QByteArray(header::hubInstallation), uuidText(m_hub.recovery().installation()).toLatin1()});
    auto reply = m_wire(request);
    if (reply && reply->status != 200 && reply->status != 409) {
        for (const auto &[name, value] : reply->headers) {
            if (name == header::retryAfter)
                m_retryAfterMs = qBound(0, value.toInt(), retryAfterMaxS) * 1000;
        }
        return fail(problemIn(reply->body));
    }
    return reply;
}

Result<Uplink::Sent> Uplink::sendPiece()
{
    if (const auto begun = beginEpoch(); !begun)
        return fail(begun.error());
    auto piece = takePiece();
    if (!piece)
        return fail(piece.error());
    // Made with these events or before them: whoever has the events has the keys.
    const auto keys = m_recovery.sendKeys();
    if (!keys)
        return fail(keys.error());
    if (*keys) {
        m_ready = *std::move(piece);
        return Sent::Rewound;
    }
    if (m_options.readsAhead && piece->through < piece->head)
        readAhead(piece->through);
    const qint64 began = m_clock.steadyMs();
    const auto number = [](qint64 value) { return QByteArray::number(value); };
    const auto reply = exchange({"POST",
                                 "/events",
                                 {{QByteArray("Content-Type"), QByteArray(cloudEventsBatchType)},
                                  {QByteArray(header::hubEpoch), uuidText(piece->epoch).toLatin1()},
                                  {QByteArray(header::batchFirst), number(piece->after + 1)},
                                  {QByteArray(header::batchLast), number(piece->through)},
                                  {QByteArray(header::batchCount), number(piece->through - piece->after)}},
                                 piece->batch});
    if (!reply)
        return reply.error().is(problem::EpochRetired) ? stop("retired", 0) : Result<Sent>(fail(reply.error()));
    const auto sent = takeAnswer(*piece, *reply);
    if (sent && *sent == Sent::Stored && m_clock.steadyMs() - began < fastAnswerMs)
        m_batch = qMin(batchEventsMax, m_batch * 2);
    return sent;
}

Result<Uplink::Sent> Uplink::takeAnswer(const Piece &piece, const Reply &reply)
{
    if (reply.status == 409) {
        const Problem problem = problemIn(reply.body);
        if (problem.is(problem::BatchFork))
            return stop("fork", problem.parameters().value(QStringLiteral("seq")).toLongLong());
        if (problem.is(problem::HubCloned))
            return stop("clone", 0);
        bool isNumber = false;
        const qint64 have = problem.parameters().value(QStringLiteral("have")).toLongLong(&isNumber);
        m_recovery.forgetRegistration();
        // Told of it next time; at once, but only once.
        if (problem.is(problem::BatchGap) && problem.parameters().contains(QStringLiteral("epoch")))
            return std::exchange(m_isEpochUnknown, true) ? fail(problem::ReplyBroken) : Result<Sent>(Sent::Rewound);
        // Only ever further back: an answer that says otherwise is no answer.
        if (!problem.is(problem::BatchGap) || !isNumber || have < 0 || have >= m_cursor.storedThrough)
            return fail(problem::ReplyBroken);
        log::warning("platform has less than it had", {log::number("have", have)});
        m_cursor.storedThrough = have;
        m_cursor.appliedThrough = qMin(m_cursor.appliedThrough, have);
        save();
        return Sent::Rewound;
    }
    const auto stored = fromJson<BatchStored>(reply.body, Strictness::Tolerant);
    if (!stored || stored->storedThrough < piece.through || stored->appliedThrough > stored->storedThrough)
        return fail(problem::ReplyBroken);
    if (stored->storedThrough > piece.head)
        return stop("ahead", stored->storedThrough);
    m_isEpochUnknown = false;
    m_storedPe = stored->pe;
    m_cursor.storedThrough = stored->storedThrough;
    m_cursor.appliedThrough = stored->appliedThrough;
    if (m_cursor.storedThrough < piece.head) {
        // The next piece need not wait for the disk: a place that was lost is one the platform knows.
        m_cursor.lastContact = m_contactSaved = m_writer.now();
        if (!std::exchange(m_cursor.online, true))
            m_cursor.changedAt = m_cursor.lastContact;
        keep();
    } else {
        noteContact();
        save();
    }
    noteExceptions(stored->exceptions, piece.after + 1, piece.through);
    return Sent::Stored;
}

void Uplink::noteExceptions(const QList<IntakeException> &told, qint64 from, qint64 through)
{
    QMap<qint64, IntakeException> now = m_exceptions;
    for (auto it = now.lowerBound(from); it != now.end() && it.key() <= through;)
        it = now.erase(it);
    for (const IntakeException &one : told) {
        if (one.seq >= from && one.seq <= through && now.size() < uplinkExceptionsMax)
            now.insert(one.seq, one);
    }
    const auto said = [](const QMap<qint64, IntakeException> &map) { return toJson(UplinkExceptions{map.values()}); };
    if (said(now) == said(m_exceptions))
        return;
    const CommandOutcome kept =
        m_writer
            .submitInternal([list = now.values()](CommandContext &) -> Result<Decision> {
                return Decision{{pendingEvent(QStringLiteral("uplink/exceptions"), UplinkExceptions{list})}, "{}", {}};
            })
            .get();
    if (kept.status == 200)
        m_exceptions = now;
}

Result<void> Uplink::askIntake()
{
    const auto reply = exchange(
        {"GET",
         "/intake",
         {{QByteArray(header::hubEpoch), uuidText(epoch()).toLatin1()},
          {QByteArray(header::storedThrough), FeedPlace{m_storedPe, m_cursor.storedThrough}.text().toLatin1()}},
         {}});
    // A platform that does not tell it yet is none the worse.
    if (!reply)
        return reply.error().is(problem::RouteUnknown) ? Result<void>() : fail(reply.error());
    const auto stored = fromJson<BatchStored>(reply->body, Strictness::Tolerant);
    if (!stored || stored->appliedThrough > stored->storedThrough)
        return fail(problem::ReplyBroken);
    if (stored->storedThrough > m_writer.headSeq())
        return stop("ahead", stored->storedThrough).map([](Sent) {});
    if (judge(*stored))
        return {};
    if (stored->storedThrough < m_cursor.storedThrough)
        log::warning("platform has less than it had", {log::number("have", stored->storedThrough)});
    followPlatform(stored->pe);
    m_cursor.storedThrough = stored->storedThrough;
    m_cursor.appliedThrough = stored->appliedThrough;
    noteContact();
    save();
    noteExceptions(stored->exceptions, 1, m_writer.headSeq());
    return {};
}

Result<bool> Uplink::pollFeed()
{
    const auto reply =
        exchange({"GET", "/feed?after=" + QUrl::toPercentEncoding(m_cursor.feed.text()) + "&limit=100", {}, {}});
    if (!reply)
        return fail(reply.error());
    const auto page = reply->status == 200 ? readFeedPage(reply->body) : fail(problem::ReplyBroken);
    if (!page || page->pe.isNull())
        return fail(problem::ReplyBroken);
    const FeedPlace before = page->pe == m_cursor.feed.pe ? m_cursor.feed : FeedPlace{page->pe, 0};
    if (!page->items.isEmpty() && page->items.first().fseq != before.fseq + 1)
        return fail(problem::ReplyBroken);
    noteContact();
    // A platform in another life may lack what it had: asked at once.
    if (!m_cursor.feed.pe.isNull() && page->pe != m_cursor.feed.pe) {
        m_recovery.forgetRegistration();
        m_intakeDueMs = m_clock.steadyMs();
    }
    m_cursor.feed = before;
    for (const FeedItem &item : page->items) {
        if (const auto taken = takeItem(item); !taken)
            return fail(taken.error());
    }
    if (m_acked.pe != m_cursor.feed.pe || m_acked.fseq != m_cursor.feed.fseq) {
        const FeedPlace place = m_cursor.feed;
        const auto acked = exchange({"POST",
                                     "/feed/ack",
                                     {{QByteArray("Content-Type"), QByteArray("application/json")}},
                                     toJson(FeedAck{place.pe, place.fseq})});
        if (!acked)
            return fail(acked.error());
        m_acked = place;
    }
    return !page->items.isEmpty();
}

Result<void> Uplink::takeItem(const FeedItem &item)
{
    if (item.kind == QLatin1String(feedCatalogue))
        return takeCatalogue(item);
    if (item.kind == QLatin1String(feedDirective))
        return takeDirective(item);
    return record(item,
                  [](CommandContext &) -> Result<Taking> {
                      return Taking{FeedItemState::Deferred, {}, {}};
                  })
        .map([](bool) {});
}

Result<bool> Uplink::record(const FeedItem &item, const Take &take)
{
    UplinkCursor cursor = m_cursor;
    cursor.feed.fseq = item.fseq;
    const CommandOutcome outcome =
        m_writer
            .submitInternal(
                [&](CommandContext &context) -> Result<Decision> {
                    if (UplinkStore::hasItem(context.db, item.id))
                        return Decision{{}, "{}", [cursor](Connection &db) { UplinkStore::save(db, cursor); }};
                    // Taken after the backup this hub came from: what it did has come back, and is not done again.
                    if (RecoveryStore::isCommandReturned(context.db, item.id))
                        return Decision{{}, "{}", [item, cursor, now = context.now](Connection &db) {
                                            UplinkStore::addItem(db, cursor.feed.pe, item, FeedItemState::Applied, now);
                                            UplinkStore::save(db, cursor);
                                        }};
                    auto taking = take(context);
                    if (!taking)
                        return fail(taking.error());
                    const QByteArray state = codeText(taking->state);
                    Decision decision{std::move(taking->events), state,
                                      [item, cursor, outside = std::move(taking->outside), kept = taking->state,
                                       now = context.now](Connection &db) {
                                          if (outside)
                                              outside(db);
                                          UplinkStore::addItem(db, cursor.feed.pe, item, kept, now);
                                          UplinkStore::save(db, cursor);
                                      }};
                    decision.calendar = std::move(taking->calendar);
                    return decision;
                },
                platformActor(), item.id)
            .get();
    if (outcome.status != 200)
        return fail(problemIn(outcome.body));
    m_cursor.feed.fseq = item.fseq;
    return outcome.body == codeText(FeedItemState::Applied);
}

Result<Catalogue> Uplink::checkedCatalogue(const CatalogueBundle &bundle)
{
    auto loaded = bundle.verified(m_options.credentials.publicKey).and_then(&Catalogue::load);
    if (!loaded)
        return loaded;
    // An older version never wins, whatever number the whole set carries, and none is lost.
    const Catalogue running = m_writer.catalogue();
    const auto keeping = m_readers.read<CatalogueKeeping>([](Connection &db) -> Result<CatalogueKeeping> {
        return keepingOf(db, UplinkStore::publishedVersion(db) > 0);
    });
    if (!keeping)
        return fail(keeping.error());
    Faults faults = keepingFaults(running, *loaded, *keeping);
    // As strict as where an item is published here: rules that can never hold, and items that leave a question without a value.
    faults += catalogueFindings(running, *loaded, hallDate(m_writer.now()), *m_writer.calendar());
    if (!faults.isEmpty())
        return fail(Problem(problem::CatalogueRefused, {}, faults));
    return loaded;
}

Result<void> Uplink::takeCatalogue(const FeedItem &item)
{
    const auto bundle = fromJson<CatalogueBundle>(item.body, Strictness::Tolerant);
    const qint64 version = bundle ? bundle->version : 0;
    const Result<Catalogue> catalogue = bundle ? checkedCatalogue(*bundle) : Result<Catalogue>(fail(bundle.error()));
    CatalogueChange own;
    const auto applied = record(item, [&](CommandContext &context) -> Result<Taking> {
        // Versions the hall published before it had a platform: running cases keep them.
        own.items = PublicationStore::published(context.db).items;
        if (bundle && version <= UplinkStore::publishedVersion(context.db))
            return Taking{FeedItemState::Superseded, {}, {}};
        std::vector<PendingEvent> events;
        const auto refused = [&](const Problem &why) {
            events.push_back(catalogueRefusal(version, why));
            return Taking{FeedItemState::Refused, std::move(events), {}};
        };
        if (!catalogue)
            return refused(catalogue.error());
        // Somebody may have applied since it was checked.
        Faults lost = keepingFaults(context.catalogue, *catalogue, keepingOf(context.db, false));
        if (!lost.isEmpty())
            return refused(Problem(problem::CatalogueRefused, {}, std::move(lost)));
        CataloguePublished published{version, {}};
        for (const BundleFile &file : bundle->files)
            published.files.append({file.path, file.text});
        events.push_back(pendingEvent(QStringLiteral("catalogue/") + QString::number(version), std::move(published)));
        return Taking{FeedItemState::Applied, std::move(events), {}};
    });
    if (!applied)
        return fail(applied.error());
    if (*applied)
        m_writer.setCatalogue(own.isEmpty() ? *catalogue : catalogue->changed(own));
    return {};
}

Result<void> Uplink::takeDirective(const FeedItem &item)
{
    const auto directive = readJson(item.body).and_then(&readDirective);
    const QString name = directive ? directive->command : QString();
    const auto refuse = [&](const Problem &problem) {
        return record(item,
                      [&](CommandContext &) -> Result<Taking> {
                          std::vector<PendingEvent> events;
                          events.push_back(directiveRefusal(item.id, name, problem));
                          return Taking{FeedItemState::Refused, std::move(events), {}};
                      })
            .map([](bool) {});
    };
    if (!directive)
        return refuse(directive.error());
    const CommandRow *row = m_hub.registry().command(name);
    if (!row)
        return refuse(Problem(problem::CommandUnknown, {{QStringLiteral("command"), name.left(60)}}));
    if (!mayCommand(*row, platformActor()))
        return refuse(problem::Forbidden);
    const auto command = row->decode(directive->data);
    if (!command)
        return refuse(command.error());
    const auto done = record(item, [&](CommandContext &context) -> Result<Taking> {
        auto decision = row->decide(context, command->get());
        if (!decision)
            return fail(decision.error());
        return Taking{FeedItemState::Applied, std::move(decision->events), std::move(decision->outside),
                      std::move(decision->calendar)};
    });
    if (done) {
        m_hub.doorkeeper().forget();
        return {};
    }
    // A hub that cannot write will be able to later; a hall that says no has answered.
    return done.error().is(problem::Busy) || m_writer.readOnly() ? Result<void>(fail(done.error()))
                                                                 : refuse(done.error());
}

void forgetPlatform(Writer &writer)
{
    const auto done = writer
                          .submitOutside([](Connection &db, Instant) {
                              UplinkCursor cursor = UplinkStore::cursor(db);
                              if (!cursor.configured)
                                  return;
                              cursor.configured = false;
                              cursor.online = false;
                              UplinkStore::save(db, cursor);
                          })
                          .get();
    if (!done)
        log::warning("uplink not switched off", {log::code("problem", done.error().type().id)});
}

} // namespace ow
