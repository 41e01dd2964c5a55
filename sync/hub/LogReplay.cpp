#include "sync/hub/LogReplay.h"

#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"
#include "models/store/EventLogStore.h"
#include "models/store/Migrations.h"
#include "sync/hub/HubStore.h"

namespace ow {

namespace {
constexpr int replayPiece = 1000;
}

QStringList tablesOutsideTheLog()
{
    return {QStringLiteral("meta"),
            QStringLiteral("event"),
            QStringLiteral("command_log"),
            QStringLiteral("log_epoch"),
            QStringLiteral("returned_event"),
            QStringLiteral("returned_command"),
            QStringLiteral("handed_receipt"),
            QStringLiteral("handed_station"),
            QStringLiteral("key_waiting"),
            QStringLiteral("data_key"),
            QStringLiteral("station"),
            QStringLiteral("session"),
            QStringLiteral("sign_in_failure"),
            QStringLiteral("query_try"),
            QStringLiteral("find_waiting"),
            QStringLiteral("draft"),
            QStringLiteral("prefill"),
            QStringLiteral("uplink_cursor"),
            QStringLiteral("feed_inbox"),
            QStringLiteral("platform_key"),
            QStringLiteral("exchange_cursor"),
            QStringLiteral("message_cursor"),
            QStringLiteral("disclosure_cursor")};
}

Result<ReplayFindings> replayLog(const QString &hubFile, const QString &emptyFile, const Registry &registry)
{
    auto source = Connection::open(hubFile, OpenMode::Reader);
    if (!source)
        return fail(source.error());
    auto target = Connection::open(emptyFile, OpenMode::Writer);
    if (!target)
        return fail(target.error());
    if (const auto made = Migrations(QStringLiteral(":/sql/hub"), HubStore::applicationId).apply(**target, {}); !made)
        return fail(made.error());
    const EventLogStore log{QUuid()};
    ReplayFindings findings;
    for (QList<StoredEvent> part; !(part = log.after(**source, findings.events, replayPiece)).isEmpty();) {
        (*target)->begin();
        for (const StoredEvent &event : part) {
            const EventRow *row = registry.event(event.meta.type);
            const auto value = row ? row->decode(event.fact) : nullptr;
            if (value)
                row->apply(**target, event.meta, value.get());
            if (!value || (*target)->failure()) {
                findings.unreadableSeq = event.meta.seq;
                findings.unreadableType = event.meta.type;
                return findings;
            }
            findings.events = event.meta.seq;
        }
        if (const auto committed = (*target)->commit(); !committed)
            return fail(committed.error());
    }
    if ((*source)->failure())
        return fail(*(*source)->failure());
    const QStringList leftOut = tablesOutsideTheLog();
    for (const QString &table : TableCompareStore::tables(**source))
        findings.tables += leftOut.contains(table) ? 0 : 1;
    return TableCompareStore::differences(**source, **target, leftOut)
        .map([&](const QList<TableDifference> &different) {
            findings.differences = different;
            return findings;
        });
}

} // namespace ow
