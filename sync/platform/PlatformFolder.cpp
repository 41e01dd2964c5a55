// Where a platform keeps its keys and its tables.
#include "models/store/KeyRing.h"
#include "sync/platform/Platform.h"

#include <QDir>
#include <QFile>

namespace ow {

Result<PlatformKeys> PlatformKeys::open(const QString &folder, bool mayCreate, Random &random)
{
    const QDir dir(folder);
    const auto signing = openKeyFile(dir.filePath(QStringLiteral("keys/signing.key")), mayCreate, random);
    if (!signing)
        return fail(signing.error());
    return openKeyFile(dir.filePath(QStringLiteral("keys/admin.key")), true, random)
        .map([&](const QByteArray &adminKey) {
            return PlatformKeys{*signing, adminKey.toHex()};
        });
}

Result<std::unique_ptr<Platform>> Platform::openFolder(const QString &folder, const Clock &clock, Random &random,
                                                       const QString &database)
{
    const QString path = QDir(folder).filePath(QStringLiteral("platform.db"));
    bool isNew = !QFile::exists(path);
    auto store = database.isEmpty() ? Result<std::unique_ptr<PlatformStore>>() : openPgPlatformStore(database, random);
    if (!store)
        return fail(store.error());
    if (*store) {
        (*store)->begin();
        isNew = (*store)->halls().isEmpty() && (*store)->lastCatalogueVersion() == 0;
        (*store)->rollback();
    }
    // What was signed and sealed is of no use to whoever makes himself other keys.
    auto keys = PlatformKeys::open(folder, isNew, random);
    if (!keys)
        return fail(keys.error());
    if (!*store)
        store = openSqlitePlatformStore(path, random);
    if (!store)
        return fail(store.error());
    return open(std::move(*store), std::move(*keys), clock, random);
}

} // namespace ow
