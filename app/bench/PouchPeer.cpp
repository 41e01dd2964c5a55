#include "app/bench/PouchPeer.h"

#include "app/bench/BenchHub.h"
#include "app/bench/NpmPeers.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ow {

namespace {
constexpr int pouchPatienceMs = 900'000;
}

std::optional<PouchFigures> pouchFigures(const QString &folder, const QString &first, const QString &more,
                                         qint64 documents, QString &why)
{
    const auto packages = npmPeers(QStringLiteral(ONEWINDOW_SOURCE "/tests/peers/sync/package.json"),
                                   QStringLiteral("peers-sync"), QStringLiteral("express-pouchdb"));
    if (!packages) {
        why = QStringLiteral("npm could not install pouchdb and express-pouchdb");
        return std::nullopt;
    }
    QProcess node;
    tieToBench(node, folder + QStringLiteral("/log"));
    node.setWorkingDirectory(*packages);
    node.start(QStringLiteral("node"),
               {QStringLiteral(ONEWINDOW_SOURCE "/tests/peers/sync/pouch_peer.mjs"), folder, first, more});
    if (!node.waitForFinished(pouchPatienceMs) || node.exitCode() != 0) {
        why = QStringLiteral("the peer came to no end, see %1/log").arg(folder);
        return std::nullopt;
    }
    const QJsonObject told = QJsonDocument::fromJson(node.readAllStandardOutput()).object();
    const auto seconds = [&](const char *push) {
        return told.value(QLatin1String(push)).toObject().value(QLatin1String("seconds")).toDouble();
    };
    if (told.value(QLatin1String("stored")).toInteger() != documents) {
        why = QStringLiteral("the peer has not stored everything");
        return std::nullopt;
    }
    return PouchFigures{seconds("drained"), seconds("again")};
}

} // namespace ow
