#pragma once
// Who is asking: stations, sessions, sign-in, the first administrator's code. Runs on request threads; writes go through the writer.
#include "models/base/Clock.h"
#include "models/store/Command.h"
#include "sync/hub/HubStore.h"
#include "sync/hub/ReaderPool.h"
#include "sync/hub/Writer.h"
#include "sync/protocol/Messages.h"

#include <QHash>
#include <mutex>

namespace ow {

class Doorkeeper {
public:
    Doorkeeper(ReaderPool &readers, Writer &writer, const Clock &clock, Random &random, Sealer &sealer,
               QByteArray joinKey);

    Result<StationOpened> openStation(const OpenStation &body, const QString &hall, const HubIdentity &hub);
    Result<SignedIn> signIn(const Actor &station, const SignIn &body);
    Result<void> unlock(const Actor &actor, const Unlock &body);
    Result<void> signOut(const QByteArray &token);
    /// The actor behind "Bearer …"; Unauthorised when there is none.
    Result<Actor> actor(const QByteArray &authorization);
    /// The same when it can be told without reading the database.
    std::optional<Actor> knownActor(const QByteArray &authorization);

    /// The hall's set-up changed: what is known of devices is looked up again.
    void forget();

    /// A fresh hub without users: the one-time code that makes the first administrator (10 minutes, 5 tries).
    QString makeFirstCode();
    Result<SignedIn> firstAdministrator(const Actor &station, const FirstAdministrator &body);

private:
    Result<SignedIn> startSession(const Actor &station, const QString &user);
    Result<Actor> actorFromStore(const QByteArray &tokenSha256);
    Result<void> checkSecret(const QString &user, const QByteArray &sealedRecord, const char *purpose,
                             const QString &secret, const ProblemType &wrong);

    struct Known {
        Actor actor;
        Instant startedAt;
        bool session = false;
    };

    ReaderPool &m_readers;
    Writer &m_writer;
    const Clock &m_clock;
    Random &m_random;
    Sealer &m_sealer;
    QByteArray m_joinKey;

    std::mutex m_mutex;
    QHash<QByteArray, Known> m_known; ///< by SHA-256 of the token
    QString m_firstCode;
    Instant m_firstCodeUntil;
    int m_firstCodeTries = 0;
};

} // namespace ow
