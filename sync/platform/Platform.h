#pragma once
// The central platform as far as halls need it, as a plain object: takes what halls report, gives each its feed (design §4, sync.md §2.7,
// §2.11). One transaction a request, one request at a time.
#include "models/base/Clock.h"
#include "models/catalogue/Catalogue.h"
#include "models/identity/IdentityCode.h"
#include "models/online/OnlineApplication.h"
#include "models/registry/RegistryWire.h"
#include "sync/platform/PlatformStore.h"
#include "sync/protocol/Http.h"

#include <mutex>

namespace ow {

struct PlatformKeys {
    QByteArray signingSeed; ///< Ed25519, signs catalogues
    QByteArray admin;       ///< bearer secret of `onewindow-platform hall｜publish｜directive`, hexadecimal text

    /// DIR/keys/{signing,admin}.key. With `mayCreate` (a folder without database) missing ones are made; otherwise KeyMissing.
    static Result<PlatformKeys> open(const QString &folder, bool mayCreate, Random &random);
};

/// POST /v1/halls
struct AddHall {
    QString code;
    QString name;
    static Fields fields();
};
struct HallAdded {
    QString credentials; ///< HallCredentials; not kept, cannot be shown again
    static Fields fields();
};

/// POST /v1/catalogue; the platform numbers and signs it.
struct PublishCatalogue {
    struct File {
        QString path;
        QString text;
        static Fields fields();
    };
    QList<File> files;
    static Fields fields();
};
struct CataloguePublication {
    qint64 version = 0;
    int halls = 0;
    static Fields fields();
};

/// Reply to POST /v1/halls/{hall}/directives
struct DirectiveSent {
    QUuid id;
    qint64 fseq = 0;
    static Fields fields();
};

/// POST /v1/halls/{hall}/abnormal: the peer's auditors send a row back (dn_audit_abnormal).
struct SendBack {
    QUuid row;
    QString errType;
    QString remark;
    static Fields fields();
};

/// POST /v1/identity-codes: the platform's word on who somebody is, for his phone.
struct MakeIdentityCode {
    IdentityCard card;
    CodeLevel level = CodeLevel::Basic;
    int minutes = 5;
    static Fields fields();
};
struct IdentityCodeMade {
    QUuid id;
    QString code;
    static Fields fields();
};

class Platform final : public RequestHandler {
public:
    /// Applies first what waited for this program. Clock and random outlive the platform.
    static Result<std::unique_ptr<Platform>> open(std::unique_ptr<PlatformStore> store, PlatformKeys keys,
                                                  const Clock &clock, Random &random);
    /// DIR/keys, and DIR/platform.db or the PostgreSQL that `database` names (openPgPlatformStore).
    static Result<std::unique_ptr<Platform>> openFolder(const QString &folder, const Clock &clock, Random &random,
                                                        const QString &database = {});

    Reply handle(const Request &request) override;
    const PlatformKeys &keys() const { return m_keys; }
    /// Whom halls' look-ups go to; without one they are told that there is none. Set before requests come; outlives the platform.
    void setRegistry(RegistryService *registry) { m_registry = registry; }

private:
    Platform(std::unique_ptr<PlatformStore> store, PlatformKeys keys, const Clock &clock, Random &random);

    Reply route(const Request &request);
    Reply administer(const Request &request);
    Reply serveHall(const Request &request);
    Reply tellItem(const QString &code);
    Reply metrics();
    /// What the platform has of a hall's epoch, and what of it it cannot make visible.
    Result<BatchStored> tellIntake(const QString &hall, const Request &request);
    /// Who sends, and under which epoch, the hall's first one is taken as it comes: HubCloned, EpochRetired, and BatchGap with `epoch` for
    /// one nobody has told of.
    Result<void> checkEpoch(const QString &hall, const QUuid &epoch, const Request &request);
    Result<EpochsTold> tellEpochs(const QString &hall);
    Result<EpochTold> beginEpoch(const QString &hall, const EpochStart &start);
    Reply tellLog(const QString &hall, const Request &request);
    Result<KeysTold> keepKeys(const QString &hall, const KeysSent &sent);
    Result<KeysTold> tellKeys(const QString &hall, const Request &request);
    std::optional<Reply> serveEpochs(const QString &hall, const QByteArray &what, const Request &request);
    /// A hall has seen more of this platform than it has: it was restored, and says so to all halls by a new epoch, once a day by one hall's
    /// word. Inside a transaction.
    void noteRestored(const QString &hall, qint64 seen);
    bool isRetired(const QString &hall, const QUuid &epoch);
    Result<BatchStored> takeBatch(const QString &hall, const Request &request);
    Result<BatchStored> storeBatch(const QString &hall, const QUuid &epoch, const QList<ChainedEvent> &events);
    bool isForked(const QString &hall, const HallEpoch &epoch, const ChainedEvent &event, LogHead &head);
    void apply(IntakeEvent &event);
    void applyDeferred();
    Result<HallAdded> addHall(const AddHall &command);
    Result<CataloguePublication> publish(const PublishCatalogue &command);
    Reply lookUp(const Request &request);
    Result<IdentityCodeMade> makeIdentityCode(const MakeIdentityCode &command);
    /// Rows of a hall for the national tables: each version once; what the peer would not take goes back by the feed.
    Result<WireStored> takeRows(const QString &hall, const QByteArray &body);
    Result<DirectiveSent> sendBack(const QString &hall, const SendBack &command);
    Result<std::shared_ptr<const PeerTables>> peerOf(const QString &hall, const WireBatch &batch);
    Result<PeerTold> takePeer(const QString &hall, const QString &code, const QByteArray &description);
    DirectiveSent returned(const QString &hall, const AbnormalRow &row);
    /// Kept under its number and given to the hall, once; what the hall said of it.
    Result<OnlineStatus> fileOnline(const QString &hall, const OnlineFiling &filing);
    Result<OnlineStatus> withdrawOnline(const QString &hall, const QString &number, const OnlineWithdrawal &withdrawal);
    Result<OnlineStatus> correctOnline(const QString &hall, const QString &number, const OnlineCorrection &correction);
    /// What was corrected stands in the application once the hall has taken it.
    void noteCorrection(const QString &hall, const CaseProgress &progress);
    Result<UploadedFile> keepFile(const QString &hall, const QString &sha256Hex, const QByteArray &bytes);
    Reply readFile(const QString &hall, const QString &sha256Hex);
    /// Named, but not uploaded, or otherwise; inside a transaction.
    Faults filesMissing(const QString &hall, const QList<OnlineMaterial> &materials);
    Result<OnlineStatus> onlineStatus(const QString &hall, const QString &number);
    QByteArray sealedFiling(const OnlineFiling &filing);
    Result<OnlineFiling> openedFiling(const OnlineSent &sent) const;
    Reply readOnline(const QString &hall, const QString &number);
    Reply administerOnline(const Request &request);
    void noteRefusal(const QString &hall, const QByteArray &eventBody);
    /// The newest one published; an empty one when there is none.
    Result<Catalogue> lastCatalogue();
    /// Directives that name people are sealed where the platform keeps them.
    QByteArray feedKey() const;
    qint64 sendSealed(const QString &hall, const QUuid &id, const QByteArray &directive);
    Result<FeedItem> opened(FeedItem item) const;
    Result<DirectiveSent> direct(const QString &hall, const QByteArray &body);
    template <class T>
    Result<T> committed(T value)
    {
        return m_store->commit().map([&] { return std::move(value); });
    }

    std::mutex m_mutex;
    std::unique_ptr<PlatformStore> m_store;
    PlatformKeys m_keys;
    const Clock &m_clock;
    Random &m_random;
    RegistryService *m_registry = nullptr;
    Catalogue m_catalogue; ///< of m_catalogueVersion
    qint64 m_catalogueVersion = 0;
};

/// GET /openapi.json
QByteArray platformOpenApi(const QString &version);

} // namespace ow
