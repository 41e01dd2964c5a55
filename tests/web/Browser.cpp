#include "tests/web/Browser.h"

#include "tests/base/ServerProcess.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

namespace ow::testing {

namespace {
constexpr int driverStartMs = 30'000;
constexpr char elementKey[] = "element-6066-11e4-a52e-4f735466cecf"; // W3C WebDriver, 12.
} // namespace

QString Looks::name() const
{
    return QStringLiteral("%1-%2%3").arg(isPhone() ? QStringLiteral("phone") : QStringLiteral("desktop"),
                                         dark ? QStringLiteral("dark") : QStringLiteral("light"),
                                         largeText ? QStringLiteral("-200") : QString());
}

Browser::~Browser()
{
    if (!m_session.isEmpty())
        ask("DELETE", QString());
    m_driver.terminate();
    if (!m_driver.waitForFinished(10'000))
        m_driver.kill();
    m_driver.waitForFinished(10'000);
}

QString Browser::start()
{
    const QString driver = QStandardPaths::findExecutable(QStringLiteral("chromedriver"));
    const QString chromium = QStandardPaths::findExecutable(QStringLiteral("chromium"));
    if (driver.isEmpty() || chromium.isEmpty())
        return QStringLiteral("chromium and chromium-driver are not installed; ./dev test installs them");
    m_driver.setProcessChannelMode(QProcess::MergedChannels);
    m_driver.start(driver, {QStringLiteral("--port=0")});
    QString said;
    static const QRegularExpression started(QStringLiteral("started successfully on port (\\d+)"));
    QRegularExpressionMatch match;
    if (!QTest::qWaitFor(
            [&] {
                said += QString::fromUtf8(m_driver.readAll());
                match = started.match(said);
                return match.hasMatch();
            },
            driverStartMs))
        return QStringLiteral("chromedriver did not start: ") + said;
    m_base = QStringLiteral("http://127.0.0.1:%1/session").arg(match.captured(1));
    const QJsonObject options{
        {QStringLiteral("binary"), chromium},
        {QStringLiteral("args"),
         QJsonArray{QStringLiteral("--headless=new"), QStringLiteral("--no-sandbox"),
                    QStringLiteral("--disable-dev-shm-usage"), QStringLiteral("--disable-gpu"),
                    QStringLiteral("--disable-background-networking"), QStringLiteral("--no-first-run"),
                    QStringLiteral("--force-prefers-reduced-motion"), QStringLiteral("--lang=zh-CN"),
                    QStringLiteral("--user-data-dir=") + m_profile.path()}}};
    const QJsonObject wanted{
        {QStringLiteral("browserName"), QStringLiteral("chrome")},
        {QStringLiteral("acceptInsecureCerts"), true},
        {QStringLiteral("goog:loggingPrefs"), QJsonObject{{QStringLiteral("browser"), QStringLiteral("ALL")}}},
        {QStringLiteral("goog:chromeOptions"), options}};
    const QJsonObject session =
        ask("POST", QString(), {{QStringLiteral("capabilities"), QJsonObject{{QStringLiteral("alwaysMatch"), wanted}}}})
            .toObject();
    m_session = session.value(QLatin1String("sessionId")).toString();
    return m_session.isEmpty()
        ? QStringLiteral("Chromium did not start: ") + session.value(QLatin1String("message")).toString()
        : QString();
}

QJsonValue Browser::ask(const QByteArray &method, const QString &path, const QJsonObject &body, bool *failed)
{
    QNetworkRequest request{QUrl(m_session.isEmpty() ? m_base : m_base + QLatin1Char('/') + m_session + path)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setTransferTimeout(patienceMs);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(
        request, method, method == "POST" ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray()));
    static_cast<void>(QTest::qWaitFor([&] { return reply->isFinished(); }, patienceMs + 5'000));
    if (failed)
        *failed = reply->error() != QNetworkReply::NoError;
    return QJsonDocument::fromJson(reply->readAll()).object().value(QLatin1String("value"));
}

bool Browser::open(const QString &url)
{
    bool failed = true;
    ask("POST", QStringLiteral("/url"), {{QStringLiteral("url"), url}}, &failed);
    return !failed;
}

QJsonValue Browser::script(const QString &body, const QJsonArray &arguments)
{
    return ask("POST", QStringLiteral("/execute/sync"),
               {{QStringLiteral("script"), body}, {QStringLiteral("args"), arguments}});
}

QJsonValue Browser::asyncScript(const QString &body)
{
    return ask("POST", QStringLiteral("/execute/async"),
               {{QStringLiteral("script"), body}, {QStringLiteral("args"), QJsonArray()}});
}

QJsonValue Browser::command(const char *name, const QJsonObject &parameters)
{
    return ask("POST", QStringLiteral("/goog/cdp/execute"),
               {{QStringLiteral("cmd"), QLatin1String(name)}, {QStringLiteral("params"), parameters}});
}

void Browser::setLooks(const Looks &looks)
{
    command("Emulation.setDeviceMetricsOverride",
            {{QStringLiteral("width"), looks.width},
             {QStringLiteral("height"), looks.height},
             {QStringLiteral("deviceScaleFactor"), looks.isPhone() ? 2 : 1},
             {QStringLiteral("mobile"), looks.isPhone()}});
    command("Emulation.setEmulatedMedia",
            {{QStringLiteral("features"),
              QJsonArray{QJsonObject{
                  {QStringLiteral("name"), QStringLiteral("prefers-color-scheme")},
                  {QStringLiteral("value"), looks.dark ? QStringLiteral("dark") : QStringLiteral("light")}}}}});
}

void Browser::setScripts(bool allowed)
{
    command("Emulation.setScriptExecutionDisabled", {{QStringLiteral("value"), !allowed}});
}

void Browser::setOnline(bool online)
{
    command("Network.enable");
    command("Network.emulateNetworkConditions",
            {{QStringLiteral("offline"), !online},
             {QStringLiteral("latency"), 0},
             {QStringLiteral("downloadThroughput"), -1},
             {QStringLiteral("uploadThroughput"), -1}});
}

void Browser::setLanguage(const QString &tag)
{
    command("Network.enable");
    command("Network.setExtraHTTPHeaders",
            {{QStringLiteral("headers"), QJsonObject{{QStringLiteral("Accept-Language"), tag}}}});
}

QString Browser::find(const QString &css)
{
    return ask("POST", QStringLiteral("/element"),
               {{QStringLiteral("using"), QStringLiteral("css selector")}, {QStringLiteral("value"), css}})
        .toObject()
        .value(QLatin1String(elementKey))
        .toString();
}

QString Browser::text(const QString &css)
{
    const QString element = find(css);
    return element.isEmpty() ? QString() : ask("GET", QStringLiteral("/element/%1/text").arg(element)).toString();
}

bool Browser::isShown(const QString &css)
{
    const QString element = find(css);
    return !element.isEmpty() && ask("GET", QStringLiteral("/element/%1/displayed").arg(element)).toBool();
}

bool Browser::click(const QString &css)
{
    const QString element = find(css);
    bool failed = element.isEmpty();
    if (!failed)
        ask("POST", QStringLiteral("/element/%1/click").arg(element), {}, &failed);
    return !failed;
}

bool Browser::type(const QString &css, const QString &text)
{
    const QString element = find(css);
    bool failed = element.isEmpty();
    if (!failed)
        ask("POST", QStringLiteral("/element/%1/clear").arg(element));
    if (!failed)
        ask("POST", QStringLiteral("/element/%1/value").arg(element), {{QStringLiteral("text"), text}}, &failed);
    return !failed;
}

void Browser::keys(const QString &text)
{
    QJsonArray actions;
    for (const QChar key : text) {
        for (const char *act : {"keyDown", "keyUp"})
            actions.append(
                QJsonObject{{QStringLiteral("type"), QLatin1String(act)}, {QStringLiteral("value"), QString(key)}});
    }
    ask("POST", QStringLiteral("/actions"),
        {{QStringLiteral("actions"),
          QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("key")},
                                 {QStringLiteral("id"), QStringLiteral("keyboard")},
                                 {QStringLiteral("actions"), actions}}}}});
}

void Browser::shot(const QString &file)
{
    const QJsonObject picture =
        command("Page.captureScreenshot",
                {{QStringLiteral("format"), QStringLiteral("png")}, {QStringLiteral("captureBeyondViewport"), true}})
            .toObject();
    QFile out(shotPath(file));
    if (out.open(QIODevice::WriteOnly))
        out.write(QByteArray::fromBase64(picture.value(QLatin1String("data")).toString().toLatin1()));
}

QStringList Browser::complaints()
{
    QStringList all;
    for (const QJsonValue &entry :
         ask("POST", QStringLiteral("/se/log"), {{QStringLiteral("type"), QStringLiteral("browser")}}).toArray())
        all.append(entry.toObject().value(QLatin1String("message")).toString());
    return all;
}

} // namespace ow::testing
