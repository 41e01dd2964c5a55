#pragma once
#include "models/recovery/Recovery.h"
#include "models/store/Event.h"

namespace ow {

class Connection;

/// What a station handed in, until it is put back.
struct HandedReceipt {
    QUuid command;
    QUuid epoch;
    qint64 firstSeq = 0;
    QUuid station;
    QByteArray receipt; ///< opened; personal values in it are sealed
};

struct HandedStation {
    QUuid station;
    Instant at;
    qint64 receipts = 0;
    bool isWhole = false; ///< it has no more
};

struct KnownStation {
    QUuid id;
    QString name; ///< device, or the kind of station
};

class RecoveryStore {
public:
    /// The last one, finished or not.
    static std::optional<RecoveryState> last(Connection &db);
    static QList<RecoverySource> sources(Connection &db, const QUuid &recovery);
    static std::optional<RecoverySource> source(Connection &db, const QUuid &recovery, const QString &code);
    static QList<RecoveryLeft> left(Connection &db, const QUuid &recovery, int limit);
    /// Of one source, as it stands now.
    static qint64 leftOf(Connection &db, const QUuid &recovery, const QString &source);
    static qint64 leftCount(Connection &db, const QUuid &recovery);
    /// Behind the common past, up to the last one anybody is known to have seen: neither back nor on the list.
    static qint64 missing(Connection &db, const RecoveryState &state);
    static bool hasPlatform(Connection &db);
    static bool isLeft(Connection &db, const QUuid &event);
    /// Applied already or put back, under whatever number; `seq`: where it stood in the lost log. Numbers run through all epochs.
    static bool isKnown(Connection &db, qint64 seq, const QUuid &event);
    /// At once, inside the decision that tells of it: what follows in the same decision sees it.
    static void keepLeft(Connection &db, const QUuid &recovery, const RecoveryLeft &left);
    static void dropLeft(Connection &db, const QUuid &event);
    static void apply(Connection &db, const EventMeta &meta, const RecoveryChanged &event);
    static void apply(Connection &db, const EventMeta &meta, const RecoveryTaken &event);

    // Outside the log.
    static void hand(Connection &db, const HandedReceipt &receipt);
    /// Something came that others may have waited for.
    static void tryAgain(Connection &db);
    static void noteStation(Connection &db, const QUuid &station, qint64 receipts, bool isWhole, Instant now);
    static QList<HandedStation> handed(Connection &db);
    /// In the order the lost log had, up to so many bytes and the one that goes beyond them; without those that wait for another.
    static QList<HandedReceipt> receipts(Connection &db, int limit, qint64 bytes);
    /// Tried again when a station has handed in something.
    static void keepReceipt(Connection &db, const QUuid &command);
    static void dropReceipt(Connection &db, const QUuid &command);
    static qint64 receiptsWaiting(Connection &db);
    static QList<KnownStation> stations(Connection &db);
    static QString stationName(Connection &db, const QUuid &station);
    static void forgetHanded(Connection &db);

    static void addReturned(Connection &db, const QUuid &epoch, qint64 oldSeq, const QUuid &event,
                            const QUuid &command);
    static bool isReturned(Connection &db, const QUuid &epoch, qint64 oldSeq);
    static bool isCommandReturned(Connection &db, const QUuid &command);
    /// The hub's own work behind `commonSeq`, about the same thing and not put back.
    static bool isDoneAnew(Connection &db, const QString &subject, qint64 commonSeq);
    /// Something earlier about the same thing could not be put back.
    static bool isSubjectLeft(Connection &db, const QUuid &recovery, const QString &subject, const QUuid &epoch,
                              qint64 oldSeq);
    static void putKey(Connection &db, const QUuid &id, const QString &subject, const QByteArray &wrapped);
};

} // namespace ow
