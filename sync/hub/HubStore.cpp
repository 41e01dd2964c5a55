#include "sync/hub/HubStore.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/store/Connection.h"
#include "models/store/HallKindStore.h"
#include "models/store/KeyRing.h"

namespace ow {

namespace {
std::optional<QByteArray> metaValue(Connection &db, const QString &name)
{
    Query q = db.query("SELECT value FROM meta WHERE name = ?", name);
    return q.next() ? std::optional(q.bytes(0)) : std::nullopt;
}

void putMetaValue(Connection &db, const QString &name, const QByteArray &value)
{
    db.run("INSERT INTO meta(name, value) VALUES(?, ?)", name, value);
}
} // namespace

Result<void> HubStore::checkKeys(Connection &db, const KeyRing &keys)
{
    bool ours = false;
    {
        Query q = db.query("PRAGMA application_id");
        ours = q.next() && q.integer(0) == applicationId;
    }
    const auto check = ours ? metaValue(db, QStringLiteral("keyCheck")) : std::nullopt;
    if (db.failure())
        return fail(*db.failure());
    if (check && check != keys.checkValue())
        return fail(problem::KeyWrong);
    return {};
}

int HubStore::schema(Connection &db)
{
    Query version = db.query("PRAGMA user_version");
    return version.next() ? int(version.integer(0)) : 0;
}

void HubStore::touch(Connection &db)
{
    db.run("UPDATE meta SET value = value WHERE name = 'epoch'");
}

Result<HubIdentity> HubStore::open(Connection &db, const KeyRing &keys, std::optional<HallKind> kind, Random &random)
{
    db.begin();
    const auto epoch = metaValue(db, QStringLiteral("epoch"));
    if (!epoch && !db.failure()) {
        const HubIdentity made{QUuid::fromRfc4122(random.bytes(16)), kind.value_or(HallKind::Real)};
        putMetaValue(db, QStringLiteral("epoch"), made.epoch.toRfc4122());
        putMetaValue(db, QStringLiteral("keyCheck"), keys.checkValue());
        HallKindStore::put(db, made.kind);
        EventLogStore(made.epoch).beginEpoch(db, {0, made.epoch});
        return db.commit().map([&] { return made; });
    }
    const HallKind made = HallKindStore::read(db);
    const QList<LogEpoch> epochs = EventLogStore::epochsIn(db);
    const std::optional<Problem> failure = db.failure();
    db.rollback();
    if (failure)
        return fail(*failure);
    if (kind && (*kind == HallKind::Training) != (made == HallKind::Training))
        return fail(problem::TrainingRefused);
    if (kind == HallKind::Demo && made != HallKind::Demo)
        return fail(problem::DemoRefused);
    return HubIdentity{epochs.isEmpty() ? QUuid::fromRfc4122(*epoch) : epochs.last().epoch, made};
}

Result<LogHead> verifyChain(Connection &db)
{
    const auto epoch = metaValue(db, QStringLiteral("epoch"));
    if (!epoch)
        return fail(db.failure() ? *db.failure() : Problem(problem::DatabaseForeign));
    const QList<LogEpoch> epochs = EventLogStore::epochsIn(db);
    return (epochs.isEmpty() ? EventLogStore(QUuid::fromRfc4122(*epoch)) : EventLogStore(epochs)).verify(db);
}

} // namespace ow
