#include "models/recovery/RecoveryCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/recovery/RecoveryRules.h"
#include "models/recovery/RecoveryStore.h"
#include "models/store/Connection.h"
#include "models/store/EventLogStore.h"
#include "models/store/PlatformActor.h"

namespace ow {

namespace {
Decision recoveryStep(RecoveryStep step, const RecoveryState &state)
{
    return Decision{{recoveryEvent(step, state)}, toJson(RecoveryReply{state}), {}};
}

/// The one under way; a person's business, never the platform's.
Result<RecoveryState> openRecovery(CommandContext &context)
{
    if (context.actor.user.isEmpty() || isPlatform(context.actor))
        return fail(problem::Forbidden);
    const auto state = RecoveryStore::last(context.db);
    if (!state || state->stage == RecoveryStage::Finished)
        return fail(problem::RecoveryNone);
    return *state;
}

/// A hall that has no platform any more waits for none.
bool waitsForPlatform(Connection &db, const RecoveryState &state)
{
    return !state.isPlatformDone && RecoveryStore::hasPlatform(db);
}

Result<Decision> decideAskRecovery(CommandContext &context, const AskRecovery &command)
{
    return openRecovery(context).and_then([&](RecoveryState state) -> Result<Decision> {
        if (state.stage != RecoveryStage::Noticed && state.stage != RecoveryStage::Asked)
            return fail(problem::RecoveryStage);
        if (command.reason.trimmed().isEmpty())
            return fail(problem::ReasonMissing);
        state.stage = RecoveryStage::Asked;
        state.askedBy = context.actor.user;
        state.askedByName = context.actor.displayName;
        state.askedAt = context.now;
        state.reason = command.reason.trimmed();
        return recoveryStep(RecoveryStep::Asked, state);
    });
}

Result<Decision> decideConfirmRecovery(CommandContext &context, const ConfirmRecovery &)
{
    return openRecovery(context).and_then([&](RecoveryState state) -> Result<Decision> {
        if (state.stage != RecoveryStage::Asked)
            return fail(problem::RecoveryStage);
        if (state.askedBy == context.actor.user)
            return fail(problem::RecoverySamePerson);
        state.stage = RecoveryStage::Collecting;
        state.confirmedBy = context.actor.user;
        state.confirmedByName = context.actor.displayName;
        state.confirmedAt = context.now;
        state.endedAt = EventLogStore(QUuid()).head(context.db).seq;
        state.newEpoch = QUuid::fromRfc4122(context.random.bytes(16));
        state.isPlatformDone = !RecoveryStore::hasPlatform(context.db);
        Decision decision = recoveryStep(RecoveryStep::Confirmed, state);
        decision.epoch = state.newEpoch;
        // What was handed in before an earlier recovery has nothing to do with this one.
        decision.outside = [](Connection &db) { RecoveryStore::forgetHanded(db); };
        return decision;
    });
}

Result<Decision> decideResumeRecovery(CommandContext &context, const ResumeRecovery &command)
{
    return openRecovery(context).and_then([&](RecoveryState state) -> Result<Decision> {
        if (state.stage != RecoveryStage::Collecting)
            return fail(problem::RecoveryStage);
        if (waitsForPlatform(context.db, state) && !command.withoutPlatform)
            return fail(problem::RecoveryPlatformOpen);
        state.stage = RecoveryStage::Returning;
        state.openedByName = context.actor.displayName;
        state.withoutPlatform = waitsForPlatform(context.db, state);
        return recoveryStep(RecoveryStep::Resumed, state);
    });
}

Result<Decision> decideFinishRecovery(CommandContext &context, const FinishRecovery &)
{
    return openRecovery(context).and_then([&](RecoveryState state) -> Result<Decision> {
        if (state.stage != RecoveryStage::Open)
            return fail(problem::RecoveryStage);
        if (waitsForPlatform(context.db, state))
            return fail(problem::RecoveryPlatformOpen);
        state.stage = RecoveryStage::Finished;
        state.finishedAt = context.now;
        state.finishedByName = context.actor.displayName;
        Decision decision = recoveryStep(RecoveryStep::Finished, state);
        decision.outside = [](Connection &db) { RecoveryStore::forgetHanded(db); };
        return decision;
    });
}

QList<RecoveryStation> recoveryStations(Connection &db)
{
    const QList<HandedStation> handed = RecoveryStore::handed(db);
    QList<RecoveryStation> all;
    for (const KnownStation &known : RecoveryStore::stations(db)) {
        RecoveryStation station{known.name, 0, false, {}};
        for (const HandedStation &one : handed) {
            if (one.station == known.id)
                station = {known.name, one.receipts, one.isWhole, one.at};
        }
        all.append(station);
    }
    return all;
}

Result<RecoveryView> loadRecovery(ViewContext &context)
{
    RecoveryView view;
    view.state = RecoveryStore::last(context.db);
    view.hasPlatform = RecoveryStore::hasPlatform(context.db);
    if (!view.state)
        return view;
    view.isHeld = isHeld(view.state->stage);
    view.sources = RecoveryStore::sources(context.db, view.state->id);
    for (RecoverySource &source : view.sources)
        source.left = RecoveryStore::leftOf(context.db, view.state->id, source.code);
    if (view.state->newEpoch && view.state->stage != RecoveryStage::Finished)
        view.stations = recoveryStations(context.db);
    view.receiptsWaiting = RecoveryStore::receiptsWaiting(context.db);
    view.leftCount = RecoveryStore::leftCount(context.db, view.state->id);
    view.left = RecoveryStore::left(context.db, view.state->id, RecoveryView::leftMax);
    view.missing = RecoveryStore::missing(context.db, *view.state);
    return view;
}

template <class E>
QByteArray projectRecovery(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

// Two supervisors (reference/sync.md S16): an administrator makes accounts, and with them could be both.
constexpr CommandAccess recoveryDesk{
    .roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0};

const CommandRow recoveryCommandTable[] = {
    commandRow<AskRecovery, decideAskRecovery>(recoveryDesk, "提出恢复大厅数据"),
    commandRow<ConfirmRecovery, decideConfirmRecovery>(recoveryDesk, "确认恢复大厅数据"),
    commandRow<ResumeRecovery, decideResumeRecovery>(recoveryDesk, "补回工作站的记录并恢复办理"),
    commandRow<FinishRecovery, decideFinishRecovery>(recoveryDesk, "核对恢复清单完毕"),
};
template <class E>
constexpr EventRow recoveryEventRow()
{
    return eventRow<E, static_cast<void (*)(Connection &, const EventMeta &, const E &)>(&RecoveryStore::apply),
                    projectRecovery<E>>(TopicHall);
}
const EventRow recoveryEventTable[] = {recoveryEventRow<RecoveryChanged>(), recoveryEventRow<RecoveryTaken>()};
const ViewRow recoveryViewTable[] = {viewRow<RecoveryView, loadRecovery>(Role::Supervisor | Role::Administrator)};
} // namespace

PendingEvent recoveryEvent(RecoveryStep step, const RecoveryState &state)
{
    return pendingEvent(QStringLiteral("recovery/") + uuidText(state.id), RecoveryChanged{step, state});
}

bool isRecoveryNews(const QString &type)
{
    return type.startsWith(QLatin1String("gov.recovery."));
}

Result<Decision> decideRecoveryNoticed(CommandContext &context, RecoveryCause cause, qint64 seenSeq, qint64 commonSeq,
                                       const QUuid &epoch)
{
    const auto known = RecoveryStore::last(context.db);
    if (known && isNoticedBy(*known, cause, commonSeq))
        return Decision{};
    RecoveryState state;
    state.id = makeUuid(context.now, context.random);
    state.cause = cause;
    state.noticedAt = context.now;
    state.oldEpoch = epoch;
    state.standsAt = EventLogStore(QUuid()).head(context.db).seq;
    state.seenSeq = seenSeq;
    state.commonSeq = qMin(commonSeq, state.standsAt);
    // Something else under that very number: what both have ends before it.
    if (cause == RecoveryCause::TipOther || cause == RecoveryCause::StationOther)
        state.commonSeq = qMin(state.commonSeq, qMax<qint64>(0, seenSeq - 1));
    return recoveryStep(RecoveryStep::Noticed, state);
}

std::span<const CommandRow> recoveryCommands()
{
    return recoveryCommandTable;
}

std::span<const EventRow> recoveryEvents()
{
    return recoveryEventTable;
}

std::span<const ViewRow> recoveryViews()
{
    return recoveryViewTable;
}

Fields RecoveryReply::fields()
{
    return {field("state", &RecoveryReply::state)};
}

Fields AskRecovery::fields()
{
    return {field("reason", &AskRecovery::reason, {.lengthMin = 1, .lengthMax = 200})};
}

Fields ConfirmRecovery::fields()
{
    return {};
}

Fields ResumeRecovery::fields()
{
    return {field("withoutPlatform", &ResumeRecovery::withoutPlatform)};
}

Fields FinishRecovery::fields()
{
    return {};
}

Fields RecoveryStation::fields()
{
    return {field("name", &RecoveryStation::name), field("receipts", &RecoveryStation::receipts),
            field("isWhole", &RecoveryStation::isWhole), field("at", &RecoveryStation::at)};
}

Fields RecoveryView::fields()
{
    return {field("state", &RecoveryView::state),
            field("isHeld", &RecoveryView::isHeld),
            field("hasPlatform", &RecoveryView::hasPlatform),
            field("sources", &RecoveryView::sources, {.itemsMax = 5000}),
            field("stations", &RecoveryView::stations, {.itemsMax = 5000}),
            field("receiptsWaiting", &RecoveryView::receiptsWaiting),
            field("missing", &RecoveryView::missing),
            field("leftCount", &RecoveryView::leftCount),
            field("left", &RecoveryView::left)};
}

} // namespace ow
