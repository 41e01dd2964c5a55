#include "app/bench/NpmPeers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>

namespace ow {

namespace {
constexpr int installPatienceMs = 180000;
}

std::optional<QString> npmPeers(const QString &packageJson, const QString &name, const QString &package)
{
    const QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/../") + name);
    if (QFile::exists(folder.filePath(QStringLiteral("node_modules/%1/package.json").arg(package))))
        return folder.path();
    QDir().mkpath(folder.path());
    const QString wanted = folder.filePath(QStringLiteral("package.json"));
    QFile::remove(wanted);
    QFile::copy(packageJson, wanted);
    QProcess npm;
    npm.setWorkingDirectory(folder.path());
    npm.start(QStringLiteral("npm"),
              {QStringLiteral("install"), QStringLiteral("--no-audit"), QStringLiteral("--no-fund")});
    return npm.waitForFinished(installPatienceMs) && npm.exitCode() == 0 ? std::optional(folder.path()) : std::nullopt;
}

} // namespace ow
