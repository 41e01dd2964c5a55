#include "app/bench/BenchPlatform.h"

#include "models/base/Uuid.h"
#include "sync/protocol/CloudEvents.h"
#include "sync/protocol/Feed.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QUrl>
#include <cstdio>

namespace ow {

namespace {
constexpr int platformPatienceMs = 30000;

QString platformProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/onewindow-platform");
}

/// What of its endpoint is asked for here.
struct PlatformPlace {
    QString url;
    QString pin;
    static Fields fields() { return {field("url", &PlatformPlace::url), field("pin", &PlatformPlace::pin)}; }
};
} // namespace

BenchPlatform::~BenchPlatform()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(platformPatienceMs);
}

bool BenchPlatform::start(Disk disk)
{
    const QString endpointFile = m_folder + QStringLiteral("/platform.endpoint");
    QFile::remove(endpointFile);
    const QString log = m_folder + QStringLiteral("/log");
    tieToBench(m_process, log);
    m_process.setProcessEnvironment(onDisk(disk));
    m_process.start(platformProgram(),
                    {QStringLiteral("run"), QStringLiteral("--data"), m_folder, QStringLiteral("--port"), m_port});
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < platformPatienceMs && !m_process.waitForFinished(5)) {
        QFile file(endpointFile);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const auto place = fromJson<PlatformPlace>(file.readAll(), Strictness::Tolerant)) {
            const QUrl url(place->url);
            m_port = QString::number(url.port());
            m_address = place->url + QStringLiteral("#sha256=") + place->pin;
            m_asking = std::make_unique<HttpClient>(
                HttpClientOptions{.host = url.host(), .port = quint16(url.port()), .pin = place->pin.toLatin1()});
            return true;
        }
    }
    if (QFile file(log); file.open(QIODevice::ReadOnly))
        std::fprintf(stderr, "the platform did not start:\n%s\n", file.readAll().right(2000).constData());
    return false;
}

bool BenchPlatform::terminate()
{
    m_process.terminate();
    return m_process.waitForFinished(platformPatienceMs);
}

QStringList BenchPlatform::addHall(const QString &hall)
{
    QProcess adding;
    adding.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    adding.start(platformProgram(),
                 {QStringLiteral("hall"), QStringLiteral("add"), hall, QStringLiteral("--data"), m_folder});
    if (!adding.waitForFinished(platformPatienceMs) || adding.exitCode() != 0)
        return {};
    const QByteArray printed = adding.readAllStandardOutput();
    const auto credentials = HallCredentials::parse(QString::fromUtf8(printed));
    QFile file(m_folder + QStringLiteral("/hall.secret"));
    if (!credentials || !file.open(QIODevice::WriteOnly) || file.write(printed) != printed.size())
        return {};
    m_hall = hall;
    m_secret = credentials->secret;
    return {QStringLiteral("--platform"),
            m_address,
            QStringLiteral("--hall-code"),
            hall,
            QStringLiteral("--platform-secret-file"),
            file.fileName()};
}

std::optional<qint64> BenchPlatform::storedThrough(const QUuid &epoch)
{
    const auto reply = m_asking->send({"GET",
                                       "/v1/halls/" + m_hall.toLatin1() + "/intake",
                                       {{QByteArray(header::authorization), "Bearer " + m_secret},
                                        {QByteArray(header::hubEpoch), uuidText(epoch).toLatin1()}},
                                       {}});
    if (!reply || reply->status != 200)
        return std::nullopt;
    const auto told = fromJson<BatchStored>(reply->body, Strictness::Tolerant);
    return told ? std::optional(told->storedThrough) : std::nullopt;
}

} // namespace ow
