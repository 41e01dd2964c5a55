#include "sync/server/ReplyText.h"

#include "models/base/Clock.h"

#include <Poco/Net/HTTPResponse.h>
#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace ow {

namespace {
bool isFieldText(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7f; });
}

QByteArray startOf(const Reply &reply)
{
    const auto status = static_cast<Poco::Net::HTTPResponse::HTTPStatus>(reply.status);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(SystemClock().now().ms, Qt::UTC);
    QByteArray text = "HTTP/1.1 " + QByteArray::number(reply.status) + ' '
        + QByteArray::fromStdString(Poco::Net::HTTPResponse::getReasonForStatus(status))
        + "\r\nDate: " + QLocale::c().toString(now, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1()
        + "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n";
    if (reply.status == Poco::Net::HTTPResponse::HTTP_METHOD_NOT_ALLOWED)
        text += "Allow: GET, HEAD, POST, PUT, DELETE\r\n";
    for (const auto &[name, value] : reply.headers) {
        if (!name.isEmpty() && isFieldText(name) && isFieldText(value))
            text += name + ": " + value + "\r\n";
    }
    return text;
}
} // namespace

QByteArray replyText(const Reply &reply, const QByteArray &method, AfterReply after)
{
    QByteArray text = startOf(reply);
    text += "Content-Type: " + reply.contentType + "\r\nContent-Length: " + QByteArray::number(reply.body.size())
        + "\r\nContent-Digest: " + contentDigest(reply.body)
        + (after == AfterReply::KeepAlive ? "\r\nConnection: keep-alive\r\n\r\n" : "\r\nConnection: close\r\n\r\n");
    if (method != "HEAD")
        text += reply.body;
    return text;
}

QByteArray streamHeaderText(const Reply &reply)
{
    return startOf(reply) + "Content-Type: text/event-stream\r\nConnection: close\r\n\r\n";
}

} // namespace ow
