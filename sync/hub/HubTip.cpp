#include "sync/hub/HubTip.h"

#include "models/base/Crypto.h"
#include "models/base/Files.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"

#include <QDir>
#include <QFile>
#include <QSysInfo>

namespace ow {

namespace {
QString tipFile(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("hub.tip"));
}

QString restoredFile(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("hub.restored"));
}
} // namespace

std::optional<HubTip> HubTip::read(const QString &folder)
{
    QFile file(tipFile(folder));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto tip = fromJson<HubTip>(file.readAll(), Strictness::Tolerant);
    return tip ? std::optional(*tip) : std::nullopt;
}

Result<void> HubTip::write(const QString &folder) const
{
    return writePrivateFile(tipFile(folder), toJson(*this));
}

Result<void> RestoredMark::put(const QString &folder)
{
    return writePrivateFile(restoredFile(folder), "{}");
}

bool RestoredMark::isThere(const QString &folder)
{
    return QFile::exists(restoredFile(folder));
}

void RestoredMark::remove(const QString &folder)
{
    QFile::remove(restoredFile(folder));
}

void forgetOtherDatabase(const QString &folder)
{
    QFile::remove(tipFile(folder));
    RestoredMark::remove(folder);
}

Result<QUuid> hubInstallation(const QString &folder, Random &random)
{
    const QString path = QDir(folder).filePath(QStringLiteral("hub.installation"));
    QFile file(path);
    QByteArray id = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (id.isEmpty()) {
        id = random.bytes(16).toHex();
        if (const auto written = writePrivateFile(path, id); !written)
            return fail(written.error());
    }
    // A folder copied to another machine is another installation.
    return QUuid::fromRfc4122(sha256(id + QSysInfo::machineUniqueId()).left(16));
}

Fields HubTip::fields()
{
    return {field("epoch", &HubTip::epoch), field("seq", &HubTip::seq),
            field("hash", &HubTip::hash, {.lengthMax = 32})};
}

} // namespace ow
