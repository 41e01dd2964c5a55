#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"
#include "models/store/Migrations.h"
#include "sync/platform/SqlPlatformStore.h"

namespace ow {

namespace {
constexpr int platformApplicationId = 0x4f57'5031; ///< "OWP1"
} // namespace

Result<std::unique_ptr<PlatformStore>> openSqlitePlatformStore(const QString &path, Random &random, const char *vfs)
{
    auto db = Connection::open(path, OpenMode::Writer, vfs);
    if (!db)
        return fail(db.error());
    if (const auto migrated = Migrations(QStringLiteral(":/sql/platform"), platformApplicationId).apply(**db, path);
        !migrated)
        return fail(migrated.error());
    QUuid epoch;
    (*db)->begin();
    {
        Query q = (*db)->query("SELECT value FROM meta WHERE name = 'epoch'");
        if (q.next())
            epoch = q.uuid(0);
    }
    if (epoch.isNull()) {
        epoch = QUuid::fromRfc4122(random.bytes(16));
        (*db)->run("INSERT INTO meta(name, value) VALUES('epoch', ?)", epoch);
    }
    if (const auto committed = (*db)->commit(); !committed)
        return fail(committed.error());
    return std::unique_ptr<PlatformStore>(std::make_unique<SqlPlatformStore<Connection>>(std::move(*db), epoch));
}

} // namespace ow
