#pragma once
#include "models/archive/ArchivePackage.h"

namespace ow {
class Connection;

struct ArchiveFigures {
    int waiting = 0; ///< concluded and not archived yet
    int packages = 0;
    int unsound = 0;
    int expired = 0; ///< kept long enough and on no destruction list

    static Fields fields();
};

class ArchiveStore {
public:
    static std::optional<ArchivePackage> find(Connection &db, const QUuid &id);
    static std::optional<ArchivePackage> ofCase(Connection &db, const QUuid &caseId);
    /// Cases of that application, whose packages are not gone yet.
    static int keptOf(Connection &db, const QUuid &application);
    /// The last one first.
    static QList<ArchivePackage> newest(Connection &db, int limit);
    static QList<ArchivePackage> unsound(Connection &db, int limit);
    /// Kept until before that day and on no list; what is due first stands first.
    static QList<ArchivePackage> expired(Connection &db, QDate today, int limit);
    /// Being made, to be tested or to be destroyed; the oldest first.
    static QList<ArchivePackage> open(Connection &db, int limit);
    /// Concluded cases without a package, by id, behind that one.
    static QList<QUuid> due(Connection &db, const QUuid &after, int limit);
    static int lastSerial(Connection &db, const QString &prefix);
    static bool isTaken(Connection &db, const QString &number);
    static ArchiveFigures figures(Connection &db, QDate today);

    static std::optional<DestructionList> destruction(Connection &db, const QUuid &id);
    static std::optional<DestructionList> destruction(Connection &db, const QString &number);
    static QList<DestructionList> destructions(Connection &db, int limit);
    static QList<TransferList> transfers(Connection &db, int limit);
    static int listsOf(Connection &db, const char *kind, int year);

    static std::optional<SecretMark> secret(Connection &db, const QUuid &caseId);
    /// This case, or another one of its application: they have one form and one set of papers.
    static bool isSecret(Connection &db, const QUuid &caseId);
    /// Cases and applications nothing of which may leave the hall.
    static QList<QUuid> secretSubjects(Connection &db);
    /// When something last happened to that subject of the log.
    static Instant lastEventOf(Connection &db, const QString &subject);

    template <class E>
    static void apply(Connection &db, const EventMeta &meta, const E &event)
    {
        put(db, meta, event.package);
    }
    static void applyTransfer(Connection &db, const EventMeta &meta, const ArchiveTransferred &event);
    template <class E>
    static void applyDestruction(Connection &db, const EventMeta &meta, const E &event)
    {
        putList(db, meta, event.list);
    }
    static void applyDestroyed(Connection &db, const EventMeta &meta, const ArchiveDestroyed &event);
    static void applySecret(Connection &db, const EventMeta &meta, const SecretMarked &event);

private:
    static void put(Connection &db, const EventMeta &meta, const ArchivePackage &package);
    static void putList(Connection &db, const EventMeta &meta, const DestructionList &list);
};

} // namespace ow
