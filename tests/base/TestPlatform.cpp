#include "tests/base/TestPlatform.h"

#include "tests/base/ServerProcess.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

namespace ow::testing {

namespace {
constexpr int platformStartMs = 30000;
constexpr int platformEndMs = 10000;
const QString platformProgram = QStringLiteral(ONEWINDOW_BIN "/onewindow-platform");
} // namespace

TestPlatform::TestPlatform(const QString &database, const TestPlatform *same) : m_onPostgres(database)
{
    if (same) {
        QDir(m_dir.path()).mkpath(QStringLiteral("keys"));
        const QDir keys(same->m_dir.filePath(QStringLiteral("keys")));
        for (const QString &name : keys.entryList(QDir::Files))
            QFile::copy(keys.filePath(name), m_dir.filePath(QStringLiteral("keys/") + name));
    }
    start();
}

TestPlatform::~TestPlatform()
{
    if (!isRunning())
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(platformEndMs))
        kill();
}

bool TestPlatform::start()
{
    tieToUs(m_process);
    m_process.start(platformProgram,
                    {QStringLiteral("run"), QStringLiteral("--data"), m_dir.path(), QStringLiteral("--port"),
                     QString::number(m_port), QStringLiteral("--database"), m_onPostgres});
    return QTest::qWaitFor(
        [&] {
            QFile file(m_dir.filePath(QStringLiteral("platform.endpoint")));
            if (!isRunning() || !file.open(QIODevice::ReadOnly))
                return false;
            const QJsonObject endpoint = QJsonDocument::fromJson(file.readAll()).object();
            if (endpoint.value(QLatin1String("pid")).toInteger() != m_process.processId())
                return false;
            const QString url = endpoint.value(QLatin1String("url")).toString();
            m_port = QUrl(url).port();
            m_address = url + QStringLiteral("#sha256=") + endpoint.value(QLatin1String("pin")).toString();
            return true;
        },
        platformStartMs);
}

void TestPlatform::kill()
{
    m_process.kill();
    m_process.waitForFinished(platformEndMs);
}

int TestPlatform::administer(const QStringList &arguments, QByteArray *printed)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(
        platformProgram,
        arguments + QStringList{QStringLiteral("--data"), m_dir.path(), QStringLiteral("--database"), m_onPostgres});
    if (!process.waitForFinished(platformStartMs) || process.exitStatus() != QProcess::NormalExit)
        return -1;
    if (printed)
        *printed = process.readAllStandardOutput();
    return process.exitCode();
}

QStringList TestPlatform::hubArguments(const QString &hall)
{
    return hubArguments(hall, m_port);
}

QStringList TestPlatform::hubArguments(const QString &hall, int port)
{
    QByteArray credentials;
    QFile file(m_dir.filePath(hall + QStringLiteral(".secret")));
    if (administer({QStringLiteral("hall"), QStringLiteral("add"), hall}, &credentials) != 0
        || !file.open(QIODevice::WriteOnly) || file.write(credentials) != credentials.size())
        return {};
    return {QStringLiteral("--platform"),
            QString(m_address).replace(QLatin1Char(':') + QString::number(m_port),
                                       QLatin1Char(':') + QString::number(port)),
            QStringLiteral("--hall-code"),
            hall,
            QStringLiteral("--platform-secret-file"),
            file.fileName()};
}

} // namespace ow::testing
