#pragma once
#include "models/base/Describe.h"
#include "models/base/ProblemTypes.h"
#include "models/stations/StationHealth.h"
#include "sync/client/Backoff.h"
#include "sync/client/EventStream.h"
#include "sync/client/Eventually.h"
#include "sync/client/HubAddress.h"
#include "sync/client/HubHttp.h"
#include "sync/client/HubTrust.h"
#include "sync/client/Journal.h"
#include "sync/client/LiveFeed.h"
#include "sync/protocol/Messages.h"

#include <QHash>
#include <QObject>
#include <QUrlQuery>

namespace ow {

/// What a blob is for.
enum class BlobPurpose {
    Attachment,
    Paper, ///< one the hall made itself
};

struct HubReply {
    int status = 200;
    QByteArray body;       ///< JSON
    QByteArray epoch;      ///< of the hub
    qint64 seq = 0;        ///< the hub's, after this command
    bool replayed = false; ///< the hub had already done it
};

template <class V>
struct Viewed {
    QString asOf; ///< "<epoch>:<seq>": follow events from here
    V value;
};

/// The hub as a station sees it (design §4). Lives on the GUI thread and never waits.
///
/// Commands are stored before the first send and go out one at a time, in the order of the calls, with the same bytes, id and
/// number until the hub has given a verified answer, however long that takes and over restarts of this program. Views, blobs and
/// sessions are tried a few times and then fail: who shows them asks again when the link is Online.
class HubClient final : public QObject {
    Q_OBJECT

public:
    enum class Link {
        Connecting, ///< not opened yet
        Online,     ///< verified replies arrive
        Lost,       ///< since lostSince()
        Untrusted,  ///< somebody answers who does not have the hall's certificate
    };
    Q_ENUM(Link)

    struct Station {
        QString role;          ///< "window", "kiosk", …
        QString device;        ///< its name in the hall's set-up, "K1"
        bool training = false; ///< started for practice: no other hall lets it in, and no other station a training hall
    };

    HubClient(Journal &journal, Clock &clock, Scheduler &scheduler, Random &random, Station station);
    ~HubClient() override;

    /// Opens this station at the hub, tried until it succeeds. Called again when the hub has moved.
    void open(const HubAddress &address);
    Link link() const { return m_link; }
    /// When the hub was last lost; unset while Online or before the first try has failed.
    Instant lostSince() const { return m_lostSince; }
    /// Hub time by the last reply and the steady clock since, and when the hub was last heard of in that time; unset before the first
    /// reply of this run.
    Instant hubTime() const;
    Instant lastContact() const;
    /// Name of the hall and epoch of its hub; empty before the first opening.
    QString hall() const { return m_hall; }

    /// What the hub says of itself before anyone signs in.
    QFuture<Result<HubInfo>> info();
    QFuture<Result<SignedIn>> signIn(const QString &user, const QString &password);
    /// Makes the first user of a fresh hub and signs him in.
    QFuture<Result<SignedIn>> makeFirstAdministrator(const FirstAdministrator &administrator);
    QFuture<Result<void>> unlock(const QString &pin);
    /// Takes effect here at once, even when the hub cannot be told. Commands already given still go out under the old session.
    QFuture<Result<void>> signOut();
    /// How the devices of this station do. Once: whoever reports does so again.
    QFuture<Result<void>> report(const StationReport &report);
    bool isSignedIn() const { return !m_sessionToken.isEmpty(); }

    /// Refusals are the problem the hub sent. problem::DatabaseFailed: not stored here, so never sent.
    QFuture<Result<HubReply>> send(const char *command, const QByteArray &data);
    /// A described struct with `static constexpr char name[]` and `using Reply`.
    template <Described C>
    QFuture<Result<typename C::Reply>> send(const C &command)
    {
        Eventually<Result<typename C::Reply>> answer = eventually<Result<typename C::Reply>>();
        give(C::name, toJson(command), [fulfil = answer.fulfil](const Result<HubReply> &reply) {
            fulfil(reply.and_then(
                [](const HubReply &r) { return fromJson<typename C::Reply>(r.body, Strictness::Tolerant); }));
        });
        return answer.future;
    }

    /// For what is handed out while the hub is away (design §4.8): done when the command and this station's note are on the disk here, both
    /// or neither. It goes out behind all earlier ones, once, over restarts too.
    template <Described C>
    QFuture<Result<void>> keep(const C &command, const QByteArray &note)
    {
        return keep(C::name, toJson(command), note);
    }
    /// What this station wrote down for itself; empty when nothing.
    QFuture<Result<QByteArray>> note() { return m_journal.note(); }
    QFuture<Result<void>> putNote(const QByteArray &note) { return m_journal.putNote(note); }

    template <Described V>
    QFuture<Result<Viewed<V>>> view(const QString &name, const QUrlQuery &parameters = {})
    {
        Eventually<Result<Viewed<V>>> answer = eventually<Result<Viewed<V>>>();
        load(name, parameters, [fulfil = answer.fulfil](const Result<QJsonObject> &reply) {
            fulfil(reply.and_then([](const QJsonObject &object) -> Result<Viewed<V>> {
                Result<V> value = fromJson<V>(QJsonValue(object.value(QLatin1String("data"))), Strictness::Tolerant);
                if (!value)
                    return fail(value.error());
                return Viewed<V>{object.value(QLatin1String("asOf")).toString(), std::move(*value)};
            }));
        });
        return answer.future;
    }
    /// The blob's name: SHA-256 in hexadecimal. While its disk is short of room the hub takes papers only.
    QFuture<Result<QByteArray>> putBlob(const QByteArray &bytes, const std::optional<QUuid> &application = {},
                                        BlobPurpose purpose = BlobPurpose::Attachment);

    /// What putBlob() stored, shown to somebody: the hub asks for a reason and leaves a trace.
    QFuture<Result<QByteArray>> blob(const QString &sha256Hex, const QUuid &application, const QString &reason);
    /// An archive package in clear, as a zip file: the hub asks for a reason and leaves a trace.
    QFuture<Result<QByteArray>> archivePackage(const QUuid &package, const QString &reason);
    /// Bytes that wait for the hub here, sealed with the station's key, over restarts (design §4.8); by id.
    QFuture<Result<void>> keepBytes(const QUuid &id, const QByteArray &bytes)
    {
        return m_journal.putDraft({id, bytes, 0});
    }
    QFuture<Result<QList<JournalDraft>>> keptBytes() { return m_journal.drafts(); }
    QFuture<Result<void>> dropBytes(const QUuid &id) { return m_journal.removeDraft(id); }

    EventStream &events() { return m_events; }
    /// events(), shared by all views shown here.
    LiveFeed &feed() { return m_feed; }

signals:
    void linkChanged(ow::HubClient::Link link);
    /// Somebody signed in or out: who may see what has changed.
    void sessionChanged();
    /// The hub no longer knows the session: sign in again.
    void sessionEnded();
    /// The hub refuses this station (wrong join key, unknown device). It is asked again all the same.
    void openRefused(const ow::Problem &problem);
    /// The hub has done a command of this station.
    void commandDone();

private:
    using Given = std::function<void(Result<HubReply>)>;
    using Called = std::function<void(Result<HttpAnswer>)>;
    struct Waiting {
        Given done;
        QByteArray session; ///< under which it was given; another clerk's would put his name on it
    };
    struct Leaving {
        QByteArray session; ///< told to the hub when no command waits under it any more
        std::function<void(Result<void>)> done;
    };

    void trust();
    void openStation();
    void opened(const QJsonObject &reply);
    void reopenStation();
    void openLater(int milliseconds);
    QFuture<Result<void>> keep(const char *command, const QByteArray &data, const QByteArray &note);
    void give(const char *command, const QByteArray &data, Given done);
    QFuture<Result<SignedIn>> startSession(const QString &path, const QByteArray &body);
    void load(const QString &name, const QUrlQuery &parameters, std::function<void(Result<QJsonObject>)> done);
    void call(const HttpCall &call, int triesLeft, Called done);
    void takeNext();
    void tookHead(const Journal::Head &head);
    void post(const JournalCommand &command);
    void answered(const JournalCommand &command, const QByteArray &token, const HttpAnswer &given);
    void end(const JournalCommand &command, CommandEnd how, Result<HubReply> result,
             const std::optional<JournalReceipt> &receipt = {});
    void settle(const QUuid &id, CommandEnd how, const std::optional<JournalReceipt> &receipt);
    void askToOpen(int opening, const JournalSeen &seen);
    void noteRecovery(const QJsonObject &told);
    void hold();
    bool reopensAfter(const HttpAnswer &answer);
    bool isHeldBack(const JournalCommand &command);
    void handIn();
    void sendHandIn(const QUuid &epoch, const QList<JournalReceipt> &receipts);
    static HttpAnswer withoutReceipt(const HttpAnswer &answer, const QUuid &command,
                                     std::optional<JournalReceipt> &receipt);
    void again(int leastMs);
    void retry();
    void unauthorised(const Problem &problem, const QByteArray &token);
    void endSession();
    void leave();
    void noteFate(Fate fate);
    void setLink(Link link);
    void probe();
    QByteArray token() const { return m_sessionToken.isEmpty() ? m_stationToken : m_sessionToken; }
    void later(int milliseconds, void (HubClient::*step)());

    Journal &m_journal;
    Clock &m_clock;
    Scheduler &m_scheduler;
    Random &m_random;
    Station m_station;
    HubAddress m_address;
    HubTrust m_trust;
    HubHttp m_http;
    EventStream m_events;
    LiveFeed m_feed;
    Backoff m_openBackoff;
    Backoff m_sendBackoff;
    Backoff m_probeBackoff;

    Link m_link = Link::Connecting;
    Instant m_lostSince;
    QString m_hall;
    QByteArray m_stationToken;
    QByteArray m_sessionToken;
    QHash<QUuid, Waiting> m_waiting;
    QList<Leaving> m_leaving;
    QUuid m_reopenedFor; ///< a command may cause one new opening, not one after another
    int m_opening = 0;   ///< answers of an earlier opening are void
    QUuid m_epoch;       ///< of the hub, as told at the last opening
    bool m_held = false; ///< the hub does nothing for the hall now: for this station it is as good as away
    bool m_recovering = false;
    bool m_handing = false;
    int m_handLimit = HandIn::receiptsMax;
    bool m_open = false;
    bool m_busy = false;   ///< a command is under way or being looked for
    bool m_wanted = false; ///< … and another was stored meanwhile
    bool m_probing = false;
};

} // namespace ow
