#include "sync/hub/RecoveryDesk.h"

#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/recovery/RecoveryStore.h"
#include "models/store/CommandLogStore.h"
#include "models/store/Connection.h"

#include <QJsonObject>
#include <algorithm>

namespace ow {

namespace {
constexpr int handedAtOnce = 200;
constexpr qint64 handedBytesAtOnce = 4 * 1024 * 1024; ///< the windows wait behind it

/// What one event has room for; the sums stand with the first one.
std::vector<PendingEvent> takenEvents(RecoveryTaken taken)
{
    std::vector<PendingEvent> events;
    const QString subject = QStringLiteral("recovery/") + uuidText(taken.recovery);
    do {
        RecoveryTaken part{taken.recovery, taken.sums, taken.left.mid(0, RecoveryTaken::itemsMax),
                           taken.resolved.mid(0, RecoveryTaken::itemsMax)};
        taken.left.remove(0, part.left.size());
        taken.resolved.remove(0, part.resolved.size());
        taken.sums = {taken.sums.code, taken.sums.name};
        events.push_back(pendingEvent(subject, std::move(part)));
    } while (!taken.left.isEmpty() || !taken.resolved.isEmpty());
    return events;
}

/// By which people know it; empty when it has none.
QString numberIn(const QByteArray &body)
{
    const auto json = readJson(body);
    if (!json)
        return QStringLiteral("");
    const QJsonObject fact = json->toObject().value(QLatin1String("fact")).toObject();
    QList<QJsonObject> places{fact};
    for (const char *inner : {"ticket", "case", "paper", "application", "parcel"})
        places.append(fact.value(QLatin1String(inner)).toObject());
    for (const QJsonObject &place : places) {
        const QString number = place.value(QLatin1String("number")).toString();
        if (!number.isEmpty())
            return number.left(60);
    }
    return QStringLiteral("");
}

/// What the hub keeps in memory is made of these.
bool isRule(const QString &type)
{
    static constexpr const char *areas[] = {"gov.catalogue.", "gov.item.", "gov.calendar.",
                                            "gov.hall.",      "gov.user.", "gov.bundle."};
    return std::any_of(std::begin(areas), std::end(areas),
                       [&](const char *area) { return type.startsWith(QLatin1String(area)); });
}

EventBy byIn(const QByteArray &body)
{
    const auto json = readJson(body);
    const auto by = json ? fromJson<EventBy>(json->toObject().value(QLatin1String("by")), Strictness::Tolerant)
                         : Result<EventBy>(fail(json.error()));
    return by.value_or(EventBy());
}
} // namespace

RecoveryDesk::RecoveryDesk(QString folder, ReaderPool &readers, Writer &writer, Sealer &sealer, QUuid installation)
    : m_folder(std::move(folder)), m_readers(readers), m_writer(writer), m_sealer(sealer), m_installation(installation)
{
}

Result<void> RecoveryDesk::begin(Connection &db)
{
    db.begin();
    const EventLogStore log = m_writer.log();
    const LogHead head = log.head(db);
    m_openedAt = head.seq;
    const auto state = RecoveryStore::last(db);
    m_isHandedWaiting = RecoveryStore::receiptsWaiting(db) > 0;
    const auto tip = HubTip::read(m_folder);
    const QByteArray ours = tip ? log.hashAt(db, tip->seq) : QByteArray();
    const auto failure = db.failure();
    db.rollback();
    if (failure)
        return fail(*failure);
    if (state)
        follow(*state);
    if (RestoredMark::isThere(m_folder)) {
        // What the file had seen of itself when it was copied counts no more; the tip of the one before it still does.
        notice(RecoveryCause::Restored, tip && tip->epoch == log.epoch() ? tip->seq : 0);
        return {};
    }
    if (tip)
        hear(LogWitness::Tip, {tip->epoch, tip->seq, tip->hash, ours});
    return {};
}

void RecoveryDesk::follow(const RecoveryState &state)
{
    bool isStored = false;
    {
        const std::lock_guard lock(m_mutex);
        m_state = state;
        isStored = m_pending && isNoticedBy(state, m_pending->cause, m_openedAt);
        if (isStored)
            m_pending.reset();
        m_writer.setHeld(isHeld(state.stage) || m_pending);
    }
    if (isStored)
        RestoredMark::remove(m_folder); // it stands in the database now
}

void RecoveryDesk::lookAgain()
{
    const std::lock_guard lock(m_lookMutex); // what was read first is followed first
    const auto last = m_readers.read<std::optional<RecoveryState>>(
        [](Connection &db) -> Result<std::optional<RecoveryState>> { return RecoveryStore::last(db); });
    if (last && *last)
        follow(**last);
}

std::optional<RecoveryState> RecoveryDesk::state()
{
    bool isPending = false;
    {
        const std::lock_guard lock(m_mutex);
        isPending = m_pending.has_value();
    }
    if (isPending)
        lookAgain();
    const std::lock_guard lock(m_mutex);
    return m_state;
}

bool RecoveryDesk::isRecovering()
{
    const auto known = state();
    return known && known->newEpoch && known->stage != RecoveryStage::Finished;
}

bool RecoveryDesk::hear(LogWitness witness, const SeenLog &seen)
{
    OwnLog own;
    const EventLogStore log = m_writer.log();
    for (const LogEpoch &epoch : log.epochs())
        own.epochs.append(epoch.epoch);
    own.seq = m_writer.headSeq();
    own.installation = m_installation;
    const auto cause = recoveryCause(witness, own, seen);
    if (!cause)
        return false;
    notice(*cause, seen.seq);
    return true;
}

bool RecoveryDesk::hearStation(const OpenStation &body)
{
    if (!body.seenEpoch || !body.seenSeq || *body.seenEpoch != m_writer.log().epoch())
        return false;
    const auto ours = m_readers.read<QByteArray>(
        [&](Connection &db) -> Result<QByteArray> { return m_writer.log().hashAt(db, *body.seenSeq); });
    // Asked after the file was read: what it has since cannot be ahead of it.
    return ours
        && hear(LogWitness::Station, {*body.seenEpoch, *body.seenSeq, body.seenHash.value_or(QByteArray()), *ours});
}

void RecoveryDesk::notice(RecoveryCause cause, qint64 seenSeq)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_pending || (m_state && isNoticedBy(*m_state, cause, m_openedAt)))
            return;
        m_pending = Notice{cause, seenSeq};
        m_writer.setHeld(true);
    }
    log::error("this hub is not the newest of its hall",
               {log::code("cause", codeText(cause)), log::number("seen", seenSeq)});
    submitNotice({cause, seenSeq});
}

void RecoveryDesk::submitNotice(const Notice &noticed)
{
    m_writer.submitInternal([this, noticed](CommandContext &context) {
        return decideRecoveryNoticed(context, noticed.cause, noticed.seenSeq, m_openedAt, m_writer.log().epoch());
    });
}

void RecoveryDesk::keepTip()
{
    const std::lock_guard lock(m_tipMutex);
    const qint64 head = m_writer.headSeq();
    {
        // Until it is in the database that something is wrong, the tip is the only one who knows.
        const std::lock_guard state(m_mutex);
        if (m_pending || head == m_tipSeq)
            return;
    }
    if (head == 0)
        return;
    const auto tip = m_readers.read<HubTip>([&](Connection &db) -> Result<HubTip> {
        const LogHead last = m_writer.log().head(db);
        return HubTip{m_writer.log().epochAt(last.seq), last.seq, last.hash};
    });
    if (tip && tip->write(m_folder))
        m_tipSeq = tip->seq;
}

void RecoveryDesk::tick()
{
    lookAgain();
    if (std::exchange(m_isForgetDue, false) && m_forget)
        m_forget();
    std::optional<Notice> pending;
    std::optional<RecoveryState> known;
    {
        const std::lock_guard lock(m_mutex);
        pending = m_pending;
        known = m_state;
    }
    if (m_writer.readOnly())
        return;
    if (pending) {
        submitNotice(*pending); // a disk that was full refused it; a second one of the same comes to nothing
        return;
    }
    const bool isReturning = known && known->stage == RecoveryStage::Returning;
    const bool isLate = known && known->stage == RecoveryStage::Open && m_isHandedWaiting;
    if (isReturning || isLate)
        m_writer.submitInternal([this](CommandContext &context) { return returnHanded(context); });
}

bool RecoveryDesk::serves(const Request &request)
{
    return request.method == "POST" && request.path == "/v1/recovery/receipts";
}

Reply RecoveryDesk::handle(const Request &request, const Actor &actor)
{
    const auto body = fromJson<HandIn>(request.body, Strictness::Exact);
    if (!body)
        return problemReply(body.error());
    if (!isRecovering())
        return problemReply(problem::RecoveryNone);
    QList<CommandReceipt> opened;
    for (const QByteArray &sealed : body->receipts) {
        auto receipt = openedReceipt(m_sealer, sealed);
        if (!receipt)
            return problemReply(receipt.error());
        if (receipt->station != actor.station)
            return problemReply(problem::ReceiptBroken);
        opened.append(std::move(*receipt));
    }
    const auto kept = keepHanded(actor, opened, body->isWhole);
    return kept ? jsonReply("{}") : problemReply(kept.error());
}

Result<void> RecoveryDesk::keepHanded(const Actor &actor, const QList<CommandReceipt> &receipts, bool isWhole)
{
    const auto kept =
        m_writer
            .submitOutside([&](Connection &db, Instant now) {
                for (const CommandReceipt &receipt : receipts)
                    RecoveryStore::hand(
                        db, {receipt.command, receipt.epoch, receipt.firstSeq, receipt.station, toJson(receipt)});
                if (!receipts.isEmpty())
                    RecoveryStore::tryAgain(db);
                RecoveryStore::noteStation(db, actor.station, receipts.size(), isWhole, now);
            })
            .get();
    if (kept && !receipts.isEmpty())
        m_isHandedWaiting = true;
    return kept;
}

std::optional<LeftReason> RecoveryDesk::hindrance(Connection &db, const RecoveryState &state, const LostEvent &event,
                                                  const QUuid &command)
{
    if (event.isWithheld)
        return LeftReason::Secret;
    const QString &subject = event.meta.subject;
    // The station sent it again after the restore, and the hub decided it once more.
    const auto again = command.isNull() ? std::nullopt : CommandLogStore::find(db, command);
    if (again && again->firstSeq > 0)
        return LeftReason::DoneAnew;
    if (RecoveryStore::isSubjectLeft(db, state.id, subject, event.epoch, event.meta.seq))
        return LeftReason::PartGone;
    if (RecoveryStore::isDoneAnew(db, subject, state.commonSeq))
        return LeftReason::DoneAnew;
    // Numbers run through all epochs: up to the common past they mean the same.
    const bool isOld = event.before.value_or(0) <= state.commonSeq;
    if (!isOld && !RecoveryStore::isReturned(db, event.epoch, *event.before))
        return LeftReason::PartGone;
    return std::nullopt;
}

RecoveryTaken RecoveryDesk::putBack(Connection &db, const RecoveryState &state, const RecoverySource &source,
                                    const QList<LostEvent> &events, QSet<QString> &leftSubjects)
{
    RecoveryTaken taken{state.id, source, {}, {}};
    for (const LostEvent &event : events) {
        if (db.failure())
            break;
        const EventBy by = byIn(event.body);
        const auto note = [&](const QUuid &command) {
            RecoveryStore::addReturned(db, event.epoch, event.meta.seq, event.meta.id, command);
        };
        if (RecoveryStore::isKnown(db, event.meta.seq, event.meta.id)) {
            // Known through the backup, or through another source: counted, and matched by its id.
            note({});
            ++taken.sums.known;
            continue;
        }
        if (isHousekeeping(event.meta.type)) {
            note({});
            continue;
        }
        auto why = leftSubjects.contains(event.meta.subject) ? std::optional(LeftReason::PartGone)
                                                             : hindrance(db, state, event, by.command);
        if (!why) {
            EventMeta meta = event.meta;
            meta.by = by;
            if (const auto problem = m_writer.putBack(meta, event.body))
                why = problem->is(problem::FieldFormat) ? LeftReason::Unreadable : LeftReason::Clash;
        }
        const bool wasLeft = RecoveryStore::isLeft(db, event.meta.id);
        // Only what stands in the log again answers a command that comes once more.
        note(why ? QUuid() : by.command);
        if (why) {
            leftSubjects.insert(event.meta.subject);
            if (!wasLeft) {
                taken.left.append({event.meta.id, event.meta.type, event.meta.subject, numberIn(event.body),
                                   event.meta.recordedAt, source.code, by.actor, *why, event.epoch, event.meta.seq});
                RecoveryStore::keepLeft(db, state.id, taken.left.last());
                ++taken.sums.left;
            }
            continue;
        }
        if (wasLeft) {
            RecoveryStore::dropLeft(db, event.meta.id);
            taken.resolved.append(event.meta.id);
        }
        ++taken.sums.returned;
        m_hasRulesBack = m_hasRulesBack || isRule(event.meta.type);
        const Instant at = event.meta.recordedAt;
        taken.sums.firstAt = taken.sums.firstAt ? qMin(*taken.sums.firstAt, at) : at;
        taken.sums.lastAt = taken.sums.lastAt ? qMax(*taken.sums.lastAt, at) : at;
    }
    return taken;
}

void RecoveryDesk::rereadInto(Connection &db, Decision &decision)
{
    if (!std::exchange(m_hasRulesBack, false) || !m_reread || db.failure())
        return;
    m_reread(db, decision);
    m_isForgetDue = true;
}

Result<Decision> RecoveryDesk::returnHanded(CommandContext &context)
{
    auto state = RecoveryStore::last(context.db);
    if (!state || !state->newEpoch)
        return Decision{};
    const QList<HandedReceipt> handed = RecoveryStore::receipts(context.db, handedAtOnce, handedBytesAtOnce);
    Decision decision;
    QMap<QUuid, RecoveryTaken> taken;
    QSet<QString> leftSubjects;
    for (const HandedReceipt &one : handed) {
        const auto receipt = fromJson<CommandReceipt>(one.receipt, Strictness::Tolerant);
        if (!receipt) {
            RecoveryStore::dropReceipt(context.db, one.command);
            continue;
        }
        for (const ReceiptKey &key : receipt->keys)
            RecoveryStore::putKey(context.db, key.id, key.subject, key.wrapped);
        QList<LostEvent> events;
        for (const ReceiptEvent &event : receipt->events)
            events.append({receipt->epoch,
                           {event.seq, event.id, event.type, event.subject, event.at, {}, {}},
                           event.body,
                           false,
                           event.before});
        RecoverySource source{uuidText(one.station), RecoveryStore::stationName(context.db, one.station)};
        const bool isAgain = std::ranges::any_of(
            events, [&](const LostEvent &event) { return RecoveryStore::isLeft(context.db, event.meta.id); });
        const RecoveryTaken portion = putBack(context.db, *state, source, events, leftSubjects);
        const bool waits = std::ranges::any_of(events, [&](const LostEvent &event) {
            const QUuid &id = event.meta.id;
            const auto left = std::ranges::find_if(portion.left, [&](const RecoveryLeft &l) { return l.event == id; });
            // What happened before it may still come, and so may the own work that stands in its way for a lost one.
            return left == portion.left.end()
                ? RecoveryStore::isLeft(context.db, id)
                : left->reason == LeftReason::PartGone || left->reason == LeftReason::DoneAnew;
        });
        if (waits)
            RecoveryStore::keepReceipt(context.db, one.command);
        else
            RecoveryStore::dropReceipt(context.db, one.command);
        RecoveryTaken &sum = taken[one.station];
        if (sum.recovery.isNull())
            sum = {state->id, source, {}, {}};
        sum.sums.returned += portion.sums.returned;
        sum.sums.known += isAgain ? 0 : portion.sums.known;
        sum.sums.left += portion.sums.left;
        sum.left += portion.left;
        sum.resolved += portion.resolved;
        for (const auto &at : {portion.sums.firstAt, portion.sums.lastAt}) {
            if (!at)
                continue;
            sum.sums.firstAt = sum.sums.firstAt ? qMin(*sum.sums.firstAt, *at) : *at;
            sum.sums.lastAt = sum.sums.lastAt ? qMax(*sum.sums.lastAt, *at) : *at;
        }
        // The answer is what it was: asked again, the hub gives the same bytes.
        if (portion.sums.left == 0 && !CommandLogStore::find(context.db, receipt->command)
            && !CommandLogStore::hasStationSeq(context.db, receipt->station, receipt->stationSeq))
            CommandLogStore::add(context.db,
                                 {receipt->command, receipt->station, receipt->stationSeq, receipt->name,
                                  receipt->actor, receipt->requestSha256, receipt->status, receipt->reply,
                                  receipt->at});
    }
    rereadInto(context.db, decision);
    for (const RecoveryTaken &one : std::as_const(taken)) {
        const bool isEmpty = one.sums.returned + one.sums.known + one.sums.left == 0;
        if (!isEmpty)
            std::ranges::move(takenEvents(one), std::back_inserter(decision.events));
    }
    m_isHandedWaiting = RecoveryStore::receiptsWaiting(context.db) > 0;
    if (state->stage == RecoveryStage::Returning && !m_isHandedWaiting) {
        state->stage = RecoveryStage::Open;
        state->openedAt = context.now;
        decision.events.push_back(recoveryEvent(RecoveryStep::Opened, *state));
    }
    return decision;
}

Result<RecoveryState> RecoveryDesk::step(RecoveryStep step, const std::function<void(RecoveryState &)> &change)
{
    std::optional<RecoveryState> made;
    const CommandOutcome outcome = m_writer
                                       .submitInternal([&](CommandContext &context) -> Result<Decision> {
                                           auto state = RecoveryStore::last(context.db);
                                           if (!state || state->stage == RecoveryStage::Finished)
                                               return fail(problem::RecoveryNone);
                                           change(*state);
                                           made = state;
                                           return Decision{{recoveryEvent(step, *state)}, "{}", {}};
                                       })
                                       .get();
    if (outcome.status != 200 || !made)
        return fail(problem::Busy);
    lookAgain();
    return *made;
}

} // namespace ow
