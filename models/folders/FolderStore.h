#pragma once
#include "models/cases/Case.h"
#include "models/folders/Folder.h"
#include "models/store/Event.h"

namespace ow {

class FolderStore {
public:
    /// None: they never left the window that took them in.
    static std::optional<FolderStanding> standing(Connection &db, const QUuid &caseId);
    static std::optional<FolderBatch> batch(Connection &db, const QUuid &id);
    static std::optional<FolderBatch> batchByNumber(Connection &db, const QString &number);
    /// On the way, the one due first comes first.
    static QList<FolderBatch> onTheWay(Connection &db, int limit);
    static QList<FolderBatch> onTheWayOf(Connection &db, const QString &sender, int limit);
    /// The last one first.
    static QList<FolderBatch> newest(Connection &db, int limit);
    static std::optional<FolderException> exception(Connection &db, const QUuid &id);
    /// The oldest first.
    static QList<FolderException> openExceptions(Connection &db, int limit);
    /// The last one first.
    static QList<FolderException> settledExceptions(Connection &db, int limit);
    static QList<FolderException> exceptionsOf(Connection &db, const QUuid &caseId);
    static FolderTerms terms(Connection &db);

    /// Cases in these states whose papers are at the windows, by due date.
    static QList<Case> inHall(Connection &db, const QList<CaseState> &states, int limit);
    /// Cases whose papers are at that place, the last one to come there last.
    static QList<Case> at(Connection &db, const FolderPlace &place, int limit);

    template <class E>
    static void apply(Connection &db, const EventMeta &meta, const E &event)
    {
        put(db, meta, event.batch);
        for (const FolderStanding &standing : event.standings)
            put(db, meta, standing);
    }
    static void applyReceived(Connection &db, const EventMeta &meta, const BatchReceived &event);
    static void applySettled(Connection &db, const EventMeta &meta, const FolderExceptionSettled &event);
    static void applyTerms(Connection &db, const EventMeta &meta, const FolderTermsSet &event);

private:
    static void put(Connection &db, const EventMeta &meta, const FolderBatch &batch);
    static void put(Connection &db, const EventMeta &meta, const FolderStanding &standing);
    static void put(Connection &db, const EventMeta &meta, const FolderException &exception);
};

} // namespace ow
