#pragma once
#include "models/blanks/BlankRules.h"
#include "models/store/Event.h"

namespace ow {

class BlankStore {
public:
    static std::optional<Blank> find(Connection &db, const QString &kind, const QString &number);
    /// In the order they are used up: by run, then serial. The stock's: of confirmed runs only.
    static QList<Blank> held(Connection &db, const QString &kind, const BlankHolder &holder, int limit);
    /// Every state of a run that waits for its second person is left out by held(); here they are.
    static int unconfirmed(Connection &db, const QString &kind);
    static int count(Connection &db, const QString &kind, BlankState state);
    /// Kinds and holders that have any at a counter.
    static QList<std::pair<QString, BlankHolder>> counters(Connection &db);
    /// The last one spoilt under this case and not replaced yet; none otherwise.
    static std::optional<Blank> spoiltOf(Connection &db, const QUuid &caseId);
    /// Those that wait for a second person first, then the last ones.
    static QList<Blank> voids(Connection &db, int limit);
    static QList<Blank> usedOn(Connection &db, QDate day, int limit);

    static std::optional<BlankRun> run(Connection &db, const QUuid &id);
    /// The last one first.
    static QList<BlankRun> runs(Connection &db, int limit);
    /// A run received before that has one of these numbers.
    static std::optional<BlankRun> overlapping(Connection &db, const BlankRun &run);
    static QStringList kinds(Connection &db);
    static BlankLow low(Connection &db, const QString &kind);
    /// The last one first.
    static QList<BlankCount> counts(Connection &db, int limit);

    static void apply(Connection &db, const EventMeta &meta, const BlanksReceived &event);
    static void apply(Connection &db, const EventMeta &meta, const BlankRunConfirmed &event);
    static void apply(Connection &db, const EventMeta &meta, const BlanksHanded &event);
    static void apply(Connection &db, const EventMeta &meta, const BlankUsed &event);
    static void apply(Connection &db, const EventMeta &meta, const BlankVoided &event);
    static void apply(Connection &db, const EventMeta &meta, const BlankVoidConfirmed &event);
    static void apply(Connection &db, const EventMeta &meta, const BlanksCounted &event);
    static void apply(Connection &db, const EventMeta &meta, const BlankLowSet &event);

private:
    static void put(Connection &db, const EventMeta &meta, const Blank &blank);
};

} // namespace ow
