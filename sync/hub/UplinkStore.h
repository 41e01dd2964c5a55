#pragma once
#include "models/base/Files.h"
#include "models/store/Connection.h"
#include "sync/hub/UplinkEvents.h"
#include "sync/protocol/Epochs.h"
#include "sync/protocol/Feed.h"

namespace ow {

/// The one row of uplink_cursor, outside the event log.
struct UplinkCursor {
    bool configured = false;
    bool online = false;
    QString stopped; ///< why the stream stands still; empty while it runs
    qint64 storedThrough = 0;
    qint64 appliedThrough = 0;
    FeedPlace feed;
    Instant lastContact;
    Instant changedAt;
};

enum class FeedItemState { Applied, Refused, Superseded, Deferred };
constexpr Code<FeedItemState> feedItemStateCodes[] = {{FeedItemState::Applied, "applied"},
                                                      {FeedItemState::Refused, "refused"},
                                                      {FeedItemState::Superseded, "superseded"},
                                                      {FeedItemState::Deferred, "deferred"}};
constexpr std::span<const Code<FeedItemState>> codesOf(FeedItemState)
{
    return feedItemStateCodes;
}

class UplinkStore {
public:
    static UplinkCursor cursor(Connection &db);
    static void save(Connection &db, const UplinkCursor &cursor);
    static bool hasItem(Connection &db, const QUuid &id);
    static void addItem(Connection &db, const QUuid &platformEpoch, const FeedItem &item, FeedItemState state,
                        Instant now);

    static QList<IntakeException> exceptions(Connection &db);
    static void setExceptions(Connection &db, const QList<IntakeException> &exceptions);

    /// Wrapped data keys the platform does not keep yet, or no longer has to; some of them.
    static KeysSent keysWaiting(Connection &db);
    static void keysKept(Connection &db, const KeysSent &sent);

    /// 0: nothing was published yet.
    static qint64 publishedVersion(Connection &db);
    static FileContents publishedFiles(Connection &db, qint64 version);
    static void publish(Connection &db, const EventMeta &meta, const CataloguePublished &published);
    static void refuse(Connection &db, const CatalogueRefused &refused);
};

} // namespace ow
