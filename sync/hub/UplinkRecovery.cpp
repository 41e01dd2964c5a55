// The line to the platform of a hub that is not the newest of its hall: it stops, and goes on under the new epoch.
#include "models/base/Log.h"
#include "models/base/Uuid.h"
#include "sync/hub/Uplink.h"

namespace ow {

Result<Uplink::Sent> Uplink::stop(const char *reason, qint64 seq)
{
    log::error("uplink stopped", {log::code("reason", reason), log::number("seq", seq)});
    m_cursor.stopped = QString::fromLatin1(reason);
    m_cursor.lastContact = m_writer.now();
    const UplinkStopped stopped{m_cursor.stopped, seq};
    const CommandOutcome outcome =
        m_writer
            .submitInternal([stopped, cursor = m_cursor](CommandContext &) -> Result<Decision> {
                return Decision{{pendingEvent(QStringLiteral("hub/uplink"), stopped)}, "{}", [cursor](Connection &db) {
                                    UplinkStore::save(db, cursor);
                                }};
            })
            .get();
    if (outcome.status != 200)
        log::error("alarm of the uplink was not kept", {log::number("status", outcome.status)});
    // The hall is held until two supervisors have looked.
    SeenLog seen{epoch(), seq};
    if (m_cursor.stopped == QLatin1String("clone"))
        seen.installation = QUuid::createUuidV5(epoch(), QByteArrayLiteral("another"));
    if (m_cursor.stopped == QLatin1String("fork"))
        seen.hash = QByteArrayLiteral("other");
    seen.isRetired = m_cursor.stopped == QLatin1String("retired");
    m_hub.recovery().hear(LogWitness::Platform, seen);
    return Sent::Stopped;
}

bool Uplink::judge(const BatchStored &told)
{
    const auto ours = m_readers.read<QByteArray>(
        [&](Connection &db) -> Result<QByteArray> { return m_writer.log().hashAt(db, told.storedThrough); });
    const bool hasHash = told.hash && told.storedThrough > 0;
    const bool isOther = ours && hasHash && *ours != *told.hash;
    const bool isClone = told.installation && *told.installation != m_hub.recovery().installation();
    if (!isOther && !isClone && !told.retired.value_or(false))
        return false;
    const char *reason = told.retired.value_or(false) ? "retired" : isClone ? "clone" : "fork";
    return stop(reason, told.storedThrough).has_value();
}

Result<void> Uplink::beginEpoch()
{
    const bool isNeeded = m_writer.log().epochs().size() > 1 || m_isEpochUnknown;
    if (!isNeeded || m_recovery.registeredAt())
        return {};
    if (const auto known = m_recovery.registerEpoch(); !known)
        return fail(known.error());
    const qint64 has = *m_recovery.registeredAt();
    if (has >= m_cursor.storedThrough)
        return {};
    m_cursor.storedThrough = has;
    m_cursor.appliedThrough = qMin(m_cursor.appliedThrough, has);
    save();
    return {};
}

void Uplink::followPlatform(const QUuid &pe)
{
    // In another life it may have forgotten the hall's epoch.
    if (std::exchange(m_storedPe, pe) != pe)
        m_recovery.forgetRegistration();
}

std::optional<int> Uplink::recover()
{
    const auto state = m_hub.recovery().state();
    const bool isOpen = state && state->stage != RecoveryStage::Finished;
    if (isOpen && !state->newEpoch) {
        // Nothing is sent under an epoch that another may be writing, too.
        if (m_cursor.stopped.isEmpty()) {
            m_cursor.stopped = QStringLiteral("recovery");
            save();
        }
        return m_options.feedEveryMs;
    }
    // Noticed a moment ago, or on a full disk: not in the database yet, but true.
    if (m_writer.isHeld() && !(isOpen && isHeld(state->stage)))
        return m_options.feedEveryMs;
    if (!isOpen || (state->isPlatformDone && m_recovery.registeredAt()))
        return std::nullopt;
    if (state->isPlatformDone && state->isRegistered && m_cursor.stopped.isEmpty())
        return std::nullopt; // of an earlier run; the cursor goes on where it stood
    const auto more = m_recovery.step();
    if (!more)
        return backOff(more.error());
    m_failures = 0;
    noteContact();
    const auto now = m_hub.recovery().state();
    if (m_recovery.registeredAt() && now && now->isPlatformDone) {
        m_cursor.storedThrough = *m_recovery.registeredAt();
        m_cursor.appliedThrough = qMin(m_cursor.appliedThrough, m_cursor.storedThrough);
        m_cursor.stopped.clear();
        m_intakeDueMs = m_clock.steadyMs();
        save();
    }
    return 0;
}

} // namespace ow
