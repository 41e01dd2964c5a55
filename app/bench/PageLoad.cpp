#include "app/bench/PageLoad.h"

#include "app/bench/BenchHub.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

namespace ow {

namespace {
constexpr int pageLoadMs = 30'000;
constexpr int phoneSlower = 4;
constexpr int phoneBytesPerSecond = 200'000;
constexpr int phoneLatencyMs = 150;
constexpr char pageCostScript[] = R"(
    const page = performance.getEntriesByType("navigation")[0];
    const files = [page, ...performance.getEntriesByType("resource")];
    return { bytes: files.reduce((sum, one) => sum + one.transferSize, 0), files: files.length,
             interactive: page.domInteractive, ready: page.loadEventEnd };)";
} // namespace

PageLoad::~PageLoad()
{
    if (!m_session.isEmpty())
        ask("DELETE", QString());
    m_driver.terminate();
    m_driver.waitForFinished(pageLoadMs);
}

bool PageLoad::start()
{
    const QString driver = QStandardPaths::findExecutable(QStringLiteral("chromedriver"));
    const QString chromium = QStandardPaths::findExecutable(QStringLiteral("chromium"));
    if (driver.isEmpty() || chromium.isEmpty())
        return false;
    tieToBench(m_driver, m_profile.filePath(QStringLiteral("driver.log")));
    m_driver.start(driver, {QStringLiteral("--port=0")});
    static const QRegularExpression started(QStringLiteral("started successfully on port (\\d+)"));
    QString said;
    QRegularExpressionMatch match;
    const auto isUp = [&] {
        said += QString::fromUtf8(m_driver.readAllStandardOutput());
        match = started.match(said);
        return match.hasMatch();
    };
    if (!QTest::qWaitFor(isUp, pageLoadMs))
        return false;
    m_base = QStringLiteral("http://127.0.0.1:%1/session").arg(match.captured(1));
    const QJsonArray arguments{QStringLiteral("--headless=new"),
                               QStringLiteral("--no-sandbox"),
                               QStringLiteral("--disable-dev-shm-usage"),
                               QStringLiteral("--disable-gpu"),
                               QStringLiteral("--disable-background-networking"),
                               QStringLiteral("--no-first-run"),
                               QStringLiteral("--user-data-dir=") + m_profile.filePath(QStringLiteral("profile"))};
    const QJsonObject wanted{{QStringLiteral("browserName"), QStringLiteral("chrome")},
                             {QStringLiteral("acceptInsecureCerts"), true},
                             {QStringLiteral("goog:chromeOptions"),
                              QJsonObject{{QStringLiteral("binary"), chromium}, {QStringLiteral("args"), arguments}}}};
    const QJsonObject session =
        ask("POST", QString(), {{QStringLiteral("capabilities"), QJsonObject{{QStringLiteral("alwaysMatch"), wanted}}}})
            .toObject();
    m_session = session.value(QLatin1String("sessionId")).toString();
    if (m_session.isEmpty())
        return false;
    command("Network.enable");
    command("Network.setCacheDisabled", {{QStringLiteral("cacheDisabled"), true}});
    command("Emulation.setDeviceMetricsOverride",
            {{QStringLiteral("width"), 390},
             {QStringLiteral("height"), 844},
             {QStringLiteral("deviceScaleFactor"), 3},
             {QStringLiteral("mobile"), true}});
    command("Emulation.setCPUThrottlingRate", {{QStringLiteral("rate"), phoneSlower}});
    command("Network.emulateNetworkConditions",
            {{QStringLiteral("offline"), false},
             {QStringLiteral("latency"), phoneLatencyMs},
             {QStringLiteral("downloadThroughput"), phoneBytesPerSecond},
             {QStringLiteral("uploadThroughput"), phoneBytesPerSecond / 2}});
    return true;
}

QJsonValue PageLoad::ask(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    QNetworkRequest request{QUrl(m_session.isEmpty() ? m_base : m_base + QLatin1Char('/') + m_session + path)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setTransferTimeout(pageLoadMs);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(
        request, method, method == "POST" ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray()));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, pageLoadMs + 1000))
        return {};
    return QJsonDocument::fromJson(reply->readAll()).object().value(QLatin1String("value"));
}

void PageLoad::command(const char *name, const QJsonObject &parameters)
{
    ask("POST", QStringLiteral("/goog/cdp/execute"),
        {{QStringLiteral("cmd"), QLatin1String(name)}, {QStringLiteral("params"), parameters}});
}

std::optional<PageCost> PageLoad::measure(const QString &url)
{
    ask("POST", QStringLiteral("/url"), {{QStringLiteral("url"), QStringLiteral("about:blank")}});
    ask("POST", QStringLiteral("/url"), {{QStringLiteral("url"), url}});
    const QJsonObject told =
        ask("POST", QStringLiteral("/execute/sync"),
            {{QStringLiteral("script"), QLatin1String(pageCostScript)}, {QStringLiteral("args"), QJsonArray()}})
            .toObject();
    if (told.value(QLatin1String("ready")).toDouble() <= 0)
        return std::nullopt;
    return PageCost{qint64(told.value(QLatin1String("bytes")).toDouble()), told.value(QLatin1String("files")).toInt(),
                    told.value(QLatin1String("interactive")).toDouble(), told.value(QLatin1String("ready")).toDouble()};
}

} // namespace ow
