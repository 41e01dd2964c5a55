#pragma once
#include "models/exchange/ExchangeRow.h"

namespace ow {
class Connection;

struct ExchangeFigures {
    int sending = 0;
    int acknowledged = 0;
    int held = 0;
    int returned = 0;

    static Fields fields();
};

class ExchangeStore {
public:
    static std::optional<ExchangeRow> row(Connection &db, const QUuid &guid);
    static QList<ExchangeRow> ofCase(Connection &db, const QUuid &caseId);
    /// Held and returned ones, the last one first.
    static QList<ExchangeRow> toCorrect(Connection &db, int limit);
    static ExchangeFigures figures(Connection &db, const QString &peer);
    /// Cases with rows that are held at a peer, the last one first.
    static QList<QUuid> casesHeld(Connection &db, const QString &peer, int limit);
    /// What the hall said of peers, in the order of their codes.
    static QList<ExchangePeer> peers(Connection &db);
    /// Not acknowledged yet, in the order they were made.
    static QList<ExchangeBatch> pending(Connection &db, int limit);
    static std::optional<ExchangeBatch> batch(Connection &db, const QUuid &id);
    static QList<QUuid> batchesOf(Connection &db, const QUuid &row);

    /// Up to where the log has been looked through for cases; outside the log itself.
    static qint64 lookedThrough(Connection &db);
    static void setLookedThrough(Connection &db, qint64 seq);

    static void apply(Connection &db, const EventMeta &meta, const ExchangeBatched &event);
    static void apply(Connection &db, const EventMeta &meta, const ExchangeHeld &event);
    static void apply(Connection &db, const EventMeta &meta, const ExchangeAcknowledged &event);
    static void apply(Connection &db, const EventMeta &meta, const ExchangeReturned &event);
    static void apply(Connection &db, const EventMeta &meta, const ExchangePeerChanged &event);

private:
    static void put(Connection &db, const EventMeta &meta, const ExchangeRow &row);
};

} // namespace ow
