#include "sync/client/HubAddress.h"

#include "models/base/JsonReader.h"
#include "models/base/ProblemTypes.h"

#include <QFile>
#include <QUrlQuery>
#include <algorithm>

namespace ow {

namespace {
constexpr int pinHexLength = 64;
constexpr int joinKeyLengthMax = 256;

bool isHexText(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || (c >= QLatin1Char('a') && c <= QLatin1Char('f'))
            || (c >= QLatin1Char('A') && c <= QLatin1Char('F'));
    });
}

Result<HubAddress> addressOf(const QString &urlText, const QString &pin, const QString &joinKey)
{
    const QUrl url(urlText, QUrl::StrictMode);
    const bool plain =
        url.userInfo().isEmpty() && !url.hasQuery() && (url.path().isEmpty() || url.path() == QLatin1String("/"));
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty() || url.port() <= 0 || !plain)
        return fail(problem::AddressInvalid);
    if (pin.size() != pinHexLength || !isHexText(pin) || joinKey.size() > joinKeyLengthMax || !isHexText(joinKey))
        return fail(problem::AddressInvalid);
    return HubAddress{url.host(), url.port(), QByteArray::fromHex(pin.toLatin1()), joinKey.toLatin1().toLower()};
}
} // namespace

Result<HubAddress> HubAddress::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    const qsizetype hash = trimmed.indexOf(QLatin1Char('#'));
    if (hash < 0)
        return fail(problem::AddressInvalid);
    const QUrlQuery parts(trimmed.mid(hash + 1));
    return addressOf(trimmed.left(hash), parts.queryItemValue(QStringLiteral("sha256")),
                     parts.queryItemValue(QStringLiteral("join")));
}

QString HubAddress::text() const
{
    QString result =
        url(QString(), QUrlQuery()).toString() + QStringLiteral("#sha256=") + QString::fromLatin1(pin.toHex());
    if (!joinKey.isEmpty())
        result += QStringLiteral("&join=") + QString::fromLatin1(joinKey);
    return result;
}

QUrl HubAddress::url(const QString &path, const QUrlQuery &query) const
{
    QUrl result;
    result.setScheme(QStringLiteral("https"));
    result.setHost(host);
    result.setPort(port);
    result.setPath(path);
    if (!query.isEmpty())
        result.setQuery(query);
    return result;
}

Result<RunningHub> RunningHub::read(const QString &dataDir)
{
    QFile file(dataDir + QStringLiteral("/hub.endpoint"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(problem::FileFailed, {{QStringLiteral("file"), file.fileName()}});
    const Result<QJsonValue> json = JsonReader::read(file.readAll());
    if (!json)
        return fail(problem::AddressInvalid);
    const QJsonObject object = json->toObject();
    const auto text = [&](const char *name) { return object.value(QLatin1String(name)).toString(); };
    const qint64 pid = object.value(QLatin1String("pid")).toInteger();
    const Result<HubAddress> address = addressOf(text("url"), text("pin"), text("joinKey"));
    if (!address || pid <= 0)
        return fail(problem::AddressInvalid);
    return RunningHub{*address, pid};
}

} // namespace ow
