// GET /metrics: what somebody at a distance wants to be woken for, as Prometheus reads it. Nothing personal.
#include "sync/hub/Hub.h"

#include "models/backup/BackupStore.h"
#include "models/exchange/PeerBook.h"
#include "models/recovery/RecoveryStore.h"
#include "models/store/Connection.h"
#include "sync/hub/UplinkStore.h"
#include "sync/protocol/MetricsText.h"

namespace ow {

namespace {
using WatchedFigures = QList<std::pair<const char *, qint64>>;

WatchedFigures watchedFigures(Connection &db, Instant now)
{
    const UplinkCursor cursor = UplinkStore::cursor(db);
    const EventLogStore log{QUuid()};
    const qint64 head = log.head(db).seq;
    const QList<StoredEvent> unsent = cursor.configured ? log.after(db, cursor.storedThrough, 1) : QList<StoredEvent>();
    const qint64 oldest = unsent.isEmpty() ? 0 : (now.ms - unsent.first().meta.recordedAt.ms) / 1000;
    const auto lastGood = BackupStore::lastGood(db);
    const auto last = BackupStore::last(db);
    const auto rows = PeerBook::figures(db);
    const auto lastRecovery = RecoveryStore::last(db);
    const auto recovery = lastRecovery && lastRecovery->stage != RecoveryStage::Finished ? lastRecovery : std::nullopt;
    return {{"uplink_configured", cursor.configured},
            {"uplink_online", cursor.online},
            {"uplink_stopped", !cursor.stopped.isEmpty()},
            {"uplink_stored_seq", cursor.storedThrough},
            {"uplink_applied_seq", cursor.appliedThrough},
            {"uplink_unsent_events", cursor.configured ? head - cursor.storedThrough : 0},
            {"uplink_oldest_unsent_seconds", oldest},
            {"uplink_exceptions", UplinkStore::exceptions(db).size()},
            {"exchange_rows_sending", rows.sending},
            {"exchange_rows_held", rows.held},
            {"exchange_rows_returned", rows.returned},
            {"backup_last_good_timestamp_seconds", lastGood ? lastGood->endedAt.ms / 1000 : 0},
            {"backup_last_good_seq", lastGood ? lastGood->seq : 0},
            {"recovery_stage", recovery ? int(recovery->stage) + 1 : 0},
            {"recovery_left_events", recovery ? RecoveryStore::leftCount(db, recovery->id) : 0},
            {"backup_failed", last && last->fault.has_value()}};
}
} // namespace

Reply Hub::metrics()
{
    const auto watched = m_readers.read<WatchedFigures>(
        [this](Connection &db) -> Result<WatchedFigures> { return watchedFigures(db, m_writer->now()); });
    if (!watched)
        return problemReply(watched.error());
    const WriterFigures figures = m_writer->figures();
    MetricsText metrics("onewindow_");
    metrics.line("commands_total", "counter", figures.commands);
    metrics.line("command_replays_total", "counter", figures.replays);
    metrics.line("command_refusals_total", "counter", figures.refusals);
    metrics.line("commits_total", "counter", figures.commits);
    metrics.line("commit_group_max", "gauge", figures.groupMax);
    metrics.line("event_seq", "gauge", m_writer->headSeq());
    metrics.line("read_only", "gauge", m_writer->readOnly() ? 1 : 0);
    metrics.line("held", "gauge", m_writer->isHeld() ? 1 : 0);
    metrics.line("disk_full", "gauge", m_writer->isFull() ? 1 : 0);
    metrics.line("disk_class", "gauge", int(m_space.load()));
    metrics.line("disk_free_bytes", "gauge", m_freeBytes);
    for (const auto &[name, value] : *watched)
        metrics.line(name, "gauge", value);
    return {200, MetricsText::contentType, metrics.text(), {}, {}};
}

} // namespace ow
