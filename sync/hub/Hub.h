#pragma once
// The hall's server as a plain object: takes request values, gives reply values; a thread or the simulator drives step() (design §3).
#include "models/calendar/WorkingCalendar.h"
#include "models/space/Space.h"
#include "models/store/KeyRing.h"
#include "models/store/Sealer.h"
#include "sync/hub/ArchiveDesk.h"
#include "sync/hub/BlobDesk.h"
#include "sync/hub/BookingDoor.h"
#include "sync/hub/DecisionsDoor.h"
#include "sync/hub/Doorkeeper.h"
#include "sync/hub/FillDoor.h"
#include "sync/hub/HubStore.h"
#include "sync/hub/PhoneLine.h"
#include "sync/hub/ProgressDoor.h"
#include "sync/hub/RatingDoor.h"
#include "sync/hub/ReaderPool.h"
#include "sync/hub/Receipts.h"
#include "sync/hub/RecoveryDesk.h"
#include "sync/hub/StationDesk.h"
#include "sync/hub/SuggestionDoor.h"
#include "sync/hub/TicketDoor.h"
#include "sync/hub/Writer.h"

namespace ow {

struct HubOptions {
    QString folder;                                ///< DIR: hub.db, keys/
    std::optional<HallKind> kind = HallKind::Real; ///< unset: what the file was made as
    QByteArray joinKey;                            ///< what a station shows to be let in, until stations are enrolled
    int readers = 8;
    const char *vfs = nullptr;                                ///< the Disk seam
    std::function<DiskRoom(const QString &folder)> room = {}; ///< the volume's own when unset
};

/// All areas' tables together.
Registry hubRegistry();

class Hub final : public RequestHandler {
public:
    /// Opens or makes DIR/hub.db, brings it up to date, checks keys and chain end. Clock and random outlive the hub.
    static Result<std::unique_ptr<Hub>> open(const HubOptions &options, const Clock &clock, Random &random);
    ~Hub() override;

    Reply handle(const Request &request) override;
    /// Commands are decoded and handed to the writer, and answered after their commit.
    bool answersLater(const Request &request) const override;
    bool handleLater(const Request &request, const Answer &answer) override;
    /// Pages for everybody's phone: nothing else of the hub is reached by one.
    static bool isForPhones(const Request &request);
    PhoneLine &phones() { return m_phones; }
    bool step() { return m_writer->step(); }
    /// Once a second: what is due by the clock alone is decided with the next group.
    void tick();
    Writer &writer() { return *m_writer; }
    /// What brings this command's work back after a restore; null when it did nothing, or it cannot be read now.
    std::shared_ptr<const CommandReceipt> receiptOf(const LoggedCommand &command);
    Doorkeeper &doorkeeper() { return *m_doorkeeper; }
    ArchiveDesk &archive() { return m_archive; }
    RecoveryDesk &recovery() { return m_recovery; }
    BlobFolder &blobFolder() { return m_blobFolder; }
    Sealer &sealer() { return m_sealer; }
    const Registry &registry() const { return m_registry; }
    /// The epoch is the one the log is written under now.
    HubIdentity identity() const { return {m_writer->log().epoch(), m_kind}; }
    bool hasUsers();
    /// What the data folder's volume was found in at the last tick.
    SpaceClass space() const { return m_space; }
    /// Called when somebody has asked a register; set before requests come, and unset after the last.
    void setRegistryWaker(std::function<void()> waker) { m_registryWaker = std::move(waker); }

private:
    Hub(const HubOptions &options, const Clock &clock, Random &random, KeyRing keys, WorkingCalendar calendar,
        std::unique_ptr<Connection> db, Catalogue catalogue, const EventLogStore &log, HallKind kind,
        QUuid installation);

    void lookAtSpace();
    Reply route(const Request &request);
    std::optional<Reply> phonePage(const Request &request);
    Reply info();
    Reply openStation(const Request &request);
    void reread(Connection &db, Decision &decision);
    Reply health();
    Reply metrics();
    /// No job when it takes long and may not.
    enum class Haste { None, NoWaiting };
    Result<std::optional<CommandJob>> commandJob(const Request &request, const Actor &actor, Haste haste);
    void submit(CommandJob job, const Answer &answer);
    Reply commandReply(const CommandOutcome &outcome);
    Reply withHeaders(Reply reply);
    Reply view(const Request &request, const Actor &actor);
    Reply events(const Request &request, const Actor &actor);
    Result<StreamSubscription> subscription(const Request &request, const Actor &actor);
    Result<void> leaveTrace(const ViewRow &row, const Request &request, const Actor &actor);
    Result<QByteArray> loadView(const ViewRow &row, const Request &request, const Actor &actor);
    QByteArray requestDigest(const QByteArray &body) const;
    QString hallName();

    HubOptions m_options;
    const Clock &m_clock;
    Random &m_random;
    Registry m_registry;
    Sealer m_sealer;
    std::unique_ptr<Connection> m_db;
    HallKind m_kind;
    BlobFolder m_blobFolder;
    std::unique_ptr<Writer> m_writer;
    ReaderPool m_readers;
    RecoveryDesk m_recovery;
    std::unique_ptr<Doorkeeper> m_doorkeeper;
    BlobDesk m_blobs;
    ArchiveDesk m_archive;
    StationDesk m_stations;
    PhoneLine m_phones;
    TicketDoor m_tickets;
    BookingDoor m_bookings;
    FillDoor m_fill;
    ProgressDoor m_progress;
    RatingDoor m_rating;
    SuggestionDoor m_suggestions;
    DecisionsDoor m_decisions;
    std::function<void()> m_registryWaker;
    std::atomic<SpaceClass> m_space{SpaceClass::Ample};
    std::atomic<qint64> m_freeBytes{-1};
};

} // namespace ow
