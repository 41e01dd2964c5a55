#pragma once
#include "models/base/Random.h"
#include "models/cases/CaseOnline.h"
#include "models/exchange/ExchangeRow.h"
#include "sync/platform/CaseProgress.h"
#include "sync/platform/ItemPlace.h"
#include "sync/protocol/CloudEvents.h"
#include "sync/protocol/Epochs.h"
#include "sync/protocol/Feed.h"

namespace ow {

struct PlatformHall {
    QString code;
    QString name;
    QByteArray secretSha256;
    qint64 feedAcked = 0;
};

/// Stored is safe; applied is visible. Deferred waits for a program that knows the type, quarantined for a person.
enum class IntakeState { Applied, Deferred, Quarantined };
constexpr Code<IntakeState> intakeStateCodes[] = {
    {IntakeState::Applied, "applied"}, {IntakeState::Deferred, "deferred"}, {IntakeState::Quarantined, "quarantined"}};
constexpr std::span<const Code<IntakeState>> codesOf(IntakeState)
{
    return intakeStateCodes;
}

struct IntakeEvent {
    QString hall;
    QUuid epoch;
    ChainedEvent event; ///< previousHash is not kept: it is the hash of the one before
    IntakeState state = IntakeState::Applied;
    QString problem; ///< id of the problem that keeps it from being applied
};

/// A hall's log under one epoch: the first begins with the first event, a later one where the hall was restored.
struct HallEpoch {
    QUuid epoch;
    QUuid previous; ///< null for the first
    LogHead common; ///< in the previous one
    QList<LogEpoch> chain;
    QUuid installation; ///< of who sends it; null until he said so
};

/// What is known of an event by its id.
struct KnownEvent {
    QString hall;
    QString type;
    QString subject;
    Instant recordedAt;
    QByteArray body;
};

/// A row of dn_audit_abnormal: what is wrong with which version of which row.
struct AbnormalRow {
    QUuid guid;
    int version = 0;
    QString table;
    QUuid batch;
    QString errType;
    QString remark;
};

/// An online application as it was sent to a hall.
struct OnlineSent {
    QString number;
    QByteArray digest; ///< keyed, of what was sent
    QUuid directive;
    Instant filedAt;
    std::optional<QString> refused; ///< why the hall cannot take it
    QByteArray filing = {};         ///< as it stands with what was corrected, sealed
};
struct OnlineCaseSent {
    QString number;
    QString item;
    QString application = {};
    std::optional<QUuid> withdrawal = {}; ///< the directive that takes it back
    std::optional<QString> withdrawalRefused = {};
    std::optional<QUuid> correction = {}; ///< the directive with what was corrected; until the hall has taken it
    QByteArray correctionDigest = {};     ///< keyed, of the last one sent
    QByteArray correctionSealed = {};
    std::optional<Instant> correctedAt = {};
    std::optional<QString> correctionRefused = {};
};
struct OnlineCorrectionSent {
    QUuid directive;
    QByteArray digest;
    Instant sentAt;
    QByteArray sealed;
};

struct PlatformFigures {
    qint64 halls = 0;
    qint64 events = 0;
    qint64 deferred = 0;
    qint64 quarantined = 0;
    qint64 cases = 0;
    qint64 alarms = 0;
    qint64 restored = 0; ///< how often halls found this platform older than what they had seen of it
    qint64 epochs = 0;   ///< of all halls: more than one where a hall was restored
};

/// How one hall stands, for those who watch the platform.
struct HallFigures {
    QString code;
    qint64 events = 0;
    qint64 deferred = 0;
    qint64 quarantined = 0;
    qint64 alarms = 0;
    qint64 feedWaiting = 0; ///< items the hall has not acknowledged
    Instant lastEvent;      ///< taken in; unset for none
};

/// Everything the platform keeps. Used by one thread at a time, of one of several processes, between begin() and commit() or rollback(); a failed transaction
/// never commits, so what was computed from an empty answer does not get out.
class PlatformStore {
public:
    virtual ~PlatformStore() = default;
    void begin() { beginFor({}); }
    /// Until the end nobody else writes what belongs to this hall; empty for what is only read, or is everybody's.
    virtual void beginFor(const QString &hall) = 0;
    /// Until the end nobody else adds a hall or gives something to all.
    virtual void beginForAll() = 0;
    virtual Result<void> commit() = 0;
    virtual void rollback() = 0;
    /// New whenever the platform starts from an empty or a restored file.
    virtual QUuid epoch() const = 0;
    /// Another one from here on: what halls followed of the last one is void.
    virtual void renewEpoch(const QUuid &epoch) = 0;

    virtual std::optional<HallEpoch> hallEpoch(const QString &hall, const QUuid &epoch) = 0;
    /// In the order they began.
    virtual QList<HallEpoch> hallEpochs(const QString &hall) = 0;
    virtual void addHallEpoch(const QString &hall, const HallEpoch &epoch, Instant now) = 0;
    virtual void setInstallation(const QString &hall, const QUuid &epoch, const QUuid &installation) = 0;
    /// Among the hall's, where halls have tables of their own.
    virtual std::optional<KnownEvent> eventById(const QString &hall, const QUuid &id) = 0;
    /// An event that is known, under another number.
    virtual void addAgain(const QString &hall, const QUuid &epoch, const ChainedEvent &event) = 0;
    /// previousHash of the first one is not told.
    virtual QList<ChainedEvent> log(const QString &hall, const QUuid &epoch, qint64 after, int limit,
                                    qsizetype bytesMax) = 0;
    virtual QList<WrappedKey> keys(const QString &hall, const QUuid &after, int limit) = 0;
    virtual void putKey(const QString &hall, const WrappedKey &key) = 0;
    virtual void removeKey(const QString &hall, const QUuid &id) = 0;
    virtual qint64 lastFeed(const QString &hall) = 0;

    virtual std::optional<PlatformHall> hall(const QString &code) = 0;
    virtual std::optional<PlatformHall> hallBySecret(const QByteArray &secretSha256) = 0;
    virtual QList<PlatformHall> halls() = 0;
    virtual void addHall(const PlatformHall &hall, Instant now) = 0;

    virtual LogHead head(const QString &hall, const QUuid &epoch) = 0;
    /// Everything up to here is applied.
    virtual qint64 appliedThrough(const QString &hall, const QUuid &epoch) = 0;
    /// Empty when there is no such event.
    virtual QByteArray hashAt(const QString &hall, const QUuid &epoch, qint64 seq) = 0;
    virtual bool hasEvent(const QString &hall, const QUuid &id) = 0;
    /// These are taken next: what is known of them may be read in one go.
    virtual void expect(const QString &, const QList<ChainedEvent> &) {}
    virtual void addEvent(const IntakeEvent &event, Instant now) = 0;
    virtual void setState(const IntakeEvent &event) = 0;
    virtual QList<IntakeEvent> deferred() = 0;
    virtual QList<IntakeException> exceptions(const QString &hall, const QUuid &epoch, qint64 first, qint64 last) = 0;
    virtual void countEvent(const QString &hall, const QString &type) = 0;
    /// Once for the same thing.
    virtual void raiseAlarm(const QString &hall, const char *kind, const QUuid &epoch, qint64 seq, Instant now) = 0;
    virtual std::optional<Instant> lastAlarm(const QString &hall, const char *kind) = 0;

    virtual std::optional<CaseProgress> caseById(const QString &hall, const QUuid &id) = 0;
    virtual std::optional<CaseProgress> caseByNumber(const QString &hall, const QString &number) = 0;
    virtual void putCase(const QString &hall, const CaseProgress &progress) = 0;
    virtual void removeCase(const QString &hall, const QUuid &id) = 0;

    virtual std::optional<ItemPlace> itemPlace(const QString &hall, const QString &code) = 0;
    virtual void putItemPlace(const QString &hall, const ItemPlace &place) = 0;
    /// Of every hall, by its code.
    virtual QList<ItemPlaces::Hall> itemPlaces(const QString &code) = 0;

    /// The newest version of a row the platform has; 0 for none.
    virtual int exchangeVersion(const QString &hall, const QUuid &guid) = 0;
    /// A peer as the hall described it; empty when it never did.
    virtual QString exchangePeer(const QString &hall, const QString &code) = 0;
    virtual void putExchangePeer(const QString &hall, const QString &code, const QString &description, Instant now) = 0;
    virtual void addExchangeRow(const QString &hall, const WireRow &row, const QUuid &batch, const QByteArray &sealed,
                                Instant now) = 0;
    /// Table and batch of the newest version; nothing when there is none.
    virtual std::optional<AbnormalRow> exchangeRow(const QString &hall, const QUuid &guid) = 0;
    /// False when that version was sent back before.
    virtual bool addAbnormal(const QString &hall, const AbnormalRow &row, Instant now) = 0;

    virtual std::optional<OnlineSent> onlineApplication(const QString &hall, const QString &number) = 0;
    virtual void addOnlineApplication(const QString &hall, const OnlineSent &sent) = 0;
    /// By the number of a case.
    virtual std::optional<OnlineCaseSent> onlineCase(const QString &hall, const QString &number) = 0;
    virtual QList<OnlineCaseSent> onlineCases(const QString &hall, const QString &application) = 0;
    virtual void addOnlineCase(const QString &hall, const QString &application, const OnlineCaseSent &sent) = 0;
    virtual void withdrawOnlineCase(const QString &hall, const QString &number, const QUuid &directive) = 0;
    virtual void correctOnlineCase(const QString &hall, const QString &number, const OnlineCorrectionSent &sent) = 0;
    virtual void takenOnlineCorrection(const QString &hall, const QString &number) = 0;
    virtual void setOnlineFiling(const QString &hall, const QString &application, const QByteArray &sealed) = 0;
    virtual std::optional<UploadedFile> onlineFile(const QString &hall, const QString &sha256) = 0;
    virtual QByteArray onlineFileSealed(const QString &hall, const QString &sha256) = 0;
    virtual void addOnlineFile(const QString &hall, const UploadedFile &file, const QByteArray &sealed,
                               Instant now) = 0;
    /// Of whichever the directive was; of no other.
    virtual void refuseOnline(const QString &hall, const QUuid &directive, const QString &sentence) = 0;

    virtual qint64 lastCatalogueVersion() = 0;
    virtual QByteArray catalogue(qint64 version) = 0;
    virtual void addCatalogue(qint64 version, const QByteArray &body, Instant now) = 0;
    virtual qint64 appendCatalogue(const QString &hall, const QUuid &id, qint64 version, Instant now) = 0;
    virtual qint64 appendDirective(const QString &hall, const QUuid &id, const QByteArray &body, Instant now) = 0;
    /// At least one item, when there is any, and no more after `bytesMax`.
    virtual QList<FeedItem> feedAfter(const QString &hall, qint64 fseq, int limit, qsizetype bytesMax) = 0;
    virtual void ackFeed(const QString &hall, qint64 through) = 0;
    /// Every hall, by its code.
    virtual QList<HallFigures> hallFigures() = 0;
    virtual PlatformFigures figures() = 0;
};

/// Opens or makes the SQLite file; `vfs` names the Disk seam.
Result<std::unique_ptr<PlatformStore>> openSqlitePlatformStore(const QString &path, Random &random,
                                                               const char *vfs = nullptr);
/// Any number of processes on one PostgreSQL 15; makes the tables where there are none. `database` is what libpq takes, a URI or
/// "host=… dbname=…"; passwords stand in PGPASSFILE, never there. DatabaseFailed, DatabaseNewer.
Result<std::unique_ptr<PlatformStore>> openPgPlatformStore(const QString &database, Random &random);

} // namespace ow
