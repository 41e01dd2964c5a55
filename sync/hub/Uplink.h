#pragma once
// The hall's line to the platform (sync.md §2.7, §2.8, §2.11): events go up in the order of the log and as the very bytes of it, the
// feed comes down and is taken once, with its effect, in one transaction. Knows no sockets.
#include "sync/hub/ExchangeLine.h"
#include "sync/hub/OnlineFileLine.h"
#include "sync/hub/RecoveryLine.h"
#include "sync/hub/UplinkStore.h"
#include "sync/protocol/CloudEvents.h"

#include <future>

namespace ow {

/// One request to the platform, answered or lost.
using PlatformWire = std::function<Result<Reply>(const OutgoingRequest &)>;

struct UplinkOptions {
    QString hall; ///< code the platform knows this hall by
    HallCredentials credentials;
    int feedEveryMs = 3000;
    const char *vfs = nullptr; ///< the Disk seam
    bool readsAhead =
        false; ///< the next piece is made on another thread while the last one is on its way; not in the simulator
};

/// Driven by one thread, which may wait for the hub's writer: that must be driven by another.
class Uplink final : public CommitWatcher {
public:
    /// `folder` is the hub's; hub, clock and random outlive the uplink.
    Uplink(Hub &hub, const QString &folder, UplinkOptions options, PlatformWire wire, const Clock &clock,
           Random &random);

    /// One exchange at most in each direction; milliseconds after which it wants to be called again. Lost exchanges are repeated for
    /// ever, at random times up to a minute apart.
    int step();
    /// Until the time is over, an event was committed, or wake().
    void waitForWork(int milliseconds);
    void wake();
    void committed(qint64 headSeq) override;

    const UplinkCursor &cursor() const { return m_cursor; }

private:
    enum class Sent { Stored, Rewound, Stopped };
    /// A stretch of the log as it is sent.
    struct Piece {
        QUuid epoch;
        qint64 after = 0;
        qint64 through = 0;
        qint64 head = 0;      ///< of the log when it was read
        QList<QUuid> secrets; ///< whose events were left without their bodies
        QByteArray batch;
    };
    /// What taking a feed item comes to.
    struct Taking {
        FeedItemState state = FeedItemState::Applied;
        std::vector<PendingEvent> events;
        std::function<void(Connection &)> outside;
        std::shared_ptr<const WorkingCalendar> calendar = {}; ///< later commands reckon by it
    };
    using Take = std::function<Result<Taking>(CommandContext &)>;

    Result<Sent> sendPiece();
    /// What comes behind the cursor: what was read ahead, when it still fits.
    Result<Piece> takePiece();
    Result<Piece> makePiece(qint64 after, int events);
    void readAhead(qint64 after);
    Result<Sent> takeAnswer(const Piece &piece, const Reply &reply);
    Result<Sent> stop(const char *reason, qint64 seq);
    /// Again what the platform has of this hall: what it could not make visible may be so by now.
    Result<void> askIntake();
    /// `from` to `through` as the platform has just told it.
    void noteExceptions(const QList<IntakeException> &told, qint64 from, qint64 through);
    Result<bool> pollFeed();
    Result<void> takeItem(const FeedItem &item);
    Result<void> takeCatalogue(const FeedItem &item);
    Result<void> takeDirective(const FeedItem &item);
    Result<bool> record(const FeedItem &item, const Take &take);
    Result<Catalogue> checkedCatalogue(const CatalogueBundle &bundle);
    Result<Reply> exchange(OutgoingRequest request);
    /// What the platform says it has of this hall's epoch is held against the hub's own log; true when the hall is held by it.
    bool judge(const BatchStored &told);
    /// While the hub may not be the newest nothing is sent; then its recovery comes first. Nothing: go on as always.
    std::optional<int> recover();
    /// Before anything is sent: the platform knows the epoch it stands under.
    Result<void> beginEpoch();
    /// `pe`: its own epoch, as it tells it.
    void followPlatform(const QUuid &pe);
    QUuid epoch() const { return m_writer.log().epoch(); }
    void noteContact();
    int backOff(const Problem &problem);
    void save();
    /// Without waiting for the disk.
    void keep();

    Hub &m_hub;
    Writer &m_writer;
    ReaderPool m_readers;
    const UplinkOptions m_options;
    const PlatformWire m_wire;
    const Clock &m_clock;
    Random &m_random;

    ExchangeLine m_exchange;
    OnlineFileLine m_files;
    RecoveryLine m_recovery;
    UplinkCursor m_cursor;
    FeedPlace m_acked;
    QUuid m_storedPe; ///< the platform epoch that told storedThrough; null when not told in this run
    bool m_begun = false;
    bool m_isEpochUnknown = false; ///< the platform says so
    int m_batch;
    std::optional<Piece> m_ready;
    std::future<Result<Piece>> m_ahead;
    std::future<Result<void>> m_kept; ///< of the last keep()
    int m_failures = 0;
    int m_retryAfterMs = 0;
    qint64 m_notBeforeMs = 0; ///< steady
    qint64 m_feedDueMs = 0;   ///< steady
    qint64 m_offerDueMs = 0;  ///< steady; refused batches are offered again
    qint64 m_intakeDueMs = 0; ///< steady
    Instant m_contactSaved;
    QMap<qint64, IntakeException> m_exceptions; ///< as the hub knows them

    std::mutex m_mutex;
    std::condition_variable m_work;
    bool m_woken = false;
};

/// A hub that is started without a platform says so; how far one had got is kept.
void forgetPlatform(Writer &writer);

} // namespace ow
