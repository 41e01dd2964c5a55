#include "tests/sync/crash/HubProgram.h"

#include "models/base/Clock.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QThread>
#include <QUrl>

namespace ow::testing {

namespace {
const QString hubBinary = QStringLiteral(ONEWINDOW_BIN "/onewindow-hub");
constexpr int startMs = 30'000;
} // namespace

HubProgram::HubProgram(QString folder) : m_folder(std::move(folder))
{
    FileClock::write(file("clock"), hallInstant(QDate(2026, 9, 24), QTime(9, 0)));
    m_process.setProgram(hubBinary);
    m_process.setArguments(
        {QStringLiteral("--data"), m_folder, QStringLiteral("--demo"), QStringLiteral("--test-clock"), file("clock")});
}

HubProgram::~HubProgram()
{
    if (m_process.state() != QProcess::NotRunning)
        kill9();
}

QString HubProgram::file(const char *name) const
{
    return QDir(m_folder).filePath(QLatin1String(name));
}

std::optional<HubEndpoint> HubProgram::start()
{
    QFile::remove(file("hub.endpoint"));
    m_process.start();
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < startMs && !m_process.waitForFinished(5)) {
        QFile endpoint(file("hub.endpoint"));
        if (!endpoint.open(QIODevice::ReadOnly))
            continue;
        if (auto read = fromJson<HubEndpoint>(endpoint.readAll(), Strictness::Exact))
            return *read;
    }
    return std::nullopt;
}

void HubProgram::kill9()
{
    m_process.kill();
    m_process.waitForFinished(startMs);
}

qint64 HubProgram::terminate()
{
    QElapsedTimer timer;
    timer.start();
    m_process.terminate();
    return m_process.waitForFinished(startMs) ? timer.elapsed() : -1;
}

HubProgram::Ended HubProgram::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(hubBinary, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(startMs)) {
        process.kill();
        process.waitForFinished(startMs);
        return {-1, QStringLiteral("did not end")};
    }
    QStringList lines;
    for (const QByteArray &line : process.readAllStandardError().split('\n')) {
        if (!line.isEmpty() && !line.startsWith('{'))
            lines.append(QString::fromUtf8(line));
    }
    return {process.exitCode(), lines.join(QLatin1Char('\n'))};
}

HubCaller::HubCaller(StationRole role, QString device) : m_role(role), m_device(std::move(device))
{
    SystemRandom random;
    m_station = makeUuid(SystemClock().now(), random);
}

void HubCaller::connectTo(const HubEndpoint &endpoint)
{
    m_endpoint = endpoint;
    HttpClientOptions options;
    const QUrl url(endpoint.url);
    options.host = url.host();
    options.port = quint16(url.port());
    options.pin = endpoint.pin.toLatin1();
    options.replyMs = 10'000;
    m_http = std::make_unique<HttpClient>(options);
}

std::optional<HubCaller::Answer> HubCaller::ask(const OutgoingRequest &request)
{
    OutgoingRequest whole = request;
    if (!m_token.isEmpty())
        whole.headers.append({QByteArray(header::authorization), "Bearer " + m_token});
    const auto reply = m_http->send(whole);
    if (!reply)
        return std::nullopt;
    Answer answer{reply->status, reply->body, false, false};
    for (const auto &[name, value] : reply->headers) {
        answer.recorded = answer.recorded || name.toLower() == header::recorded;
        answer.replayed = answer.replayed || name.toLower() == header::replayed;
    }
    return answer;
}

bool HubCaller::join()
{
    m_token.clear();
    const auto answer =
        ask({"POST", "/v1/stations/open", {}, toJson(OpenStation{m_station, m_role, m_device, m_endpoint.joinKey})});
    if (!answer || answer->status != 200)
        return false;
    m_token = QJsonDocument::fromJson(answer->body).object().value(QLatin1String("token")).toString().toLatin1();
    return true;
}

bool HubCaller::signIn(const QString &user, const QString &password)
{
    const auto answer = ask({"POST", "/v1/sessions", {}, toJson(SignIn{user, password})});
    if (!answer || answer->status != 200)
        return false;
    m_token = QJsonDocument::fromJson(answer->body).object().value(QLatin1String("token")).toString().toLatin1();
    return true;
}

std::optional<HubCaller::Answer> HubCaller::send(const QUuid &id, qint64 seq, const QByteArray &body)
{
    return ask({"POST",
                "/v1/commands",
                {{QByteArray(header::idempotencyKey), uuidText(id).toLatin1()},
                 {QByteArray(header::station), uuidText(m_station).toLatin1()},
                 {QByteArray(header::stationSeq), QByteArray::number(seq)}},
                body});
}

std::optional<HubCaller::Answer> HubCaller::get(const QByteArray &target)
{
    return ask({"GET", target, {}, {}});
}

QString demoPassword(const QString &folder, const QString &user)
{
    QFile file(QDir(folder).filePath(QStringLiteral("demo-users.txt")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> columns = line.split('\t');
        if (columns.size() > 1 && columns.first() == user.toUtf8())
            return QString::fromUtf8(columns.at(1));
    }
    return {};
}

} // namespace ow::testing
