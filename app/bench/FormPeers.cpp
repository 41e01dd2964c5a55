#include "app/bench/FormPeers.h"

#include "app/bench/NpmPeers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace ow {

namespace {
constexpr int peersPatienceMs = 300000;
} // namespace

std::optional<QString> peersFolder()
{
    return npmPeers(QStringLiteral(ONEWINDOW_SOURCE "/tests/peers/package.json"), QStringLiteral("peers"),
                    QStringLiteral("survey-core"));
}

std::optional<QJsonObject> formPeers(const QJsonObject &question)
{
    const std::optional<QString> path = peersFolder();
    if (!path)
        return std::nullopt;
    const QDir folder(*path);
    const QString asked = folder.filePath(QStringLiteral("form.json"));
    QFile file(asked);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(question).toJson(QJsonDocument::Compact)) < 0)
        return std::nullopt;
    file.close();
    QProcess node;
    node.setWorkingDirectory(folder.path());
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(QStringLiteral("node"), {QStringLiteral(ONEWINDOW_SOURCE "/tests/peers/form_peers.mjs"), asked});
    if (!node.waitForFinished(peersPatienceMs) || node.exitCode() != 0)
        return std::nullopt;
    return QJsonDocument::fromJson(node.readAllStandardOutput()).object();
}

std::optional<QByteArray> schemasAgree(int forms)
{
    const std::optional<QString> path = peersFolder();
    if (!path)
        return std::nullopt;
    QProcess node;
    node.setWorkingDirectory(*path);
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(QStringLiteral("node"),
               {QStringLiteral(ONEWINDOW_SOURCE "/tests/peers/check_schemas.mjs"),
                QCoreApplication::applicationFilePath(), QString::number(forms)});
    if (!node.waitForFinished(peersPatienceMs) || node.exitCode() != 0)
        return std::nullopt;
    return node.readAllStandardOutput().trimmed();
}

} // namespace ow
