#include "FakeHub.h"

#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <QUrl>
#include <QUrlQuery>

namespace ow::testing {

FakeHub::FakeHub(TestTrust trust) : m_trust(std::move(trust)) {}

FakeHub::~FakeHub()
{
    close();
}

void FakeHub::useTrust(TestTrust trust)
{
    m_trust = std::move(trust);
}

bool FakeHub::listen()
{
    m_server = std::make_unique<QSslServer>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain({m_trust.hub, m_trust.authority});
    configuration.setPrivateKey(m_trust.hubKey);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    m_server->setSslConfiguration(configuration);
    connect(m_server.get(), &QSslServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *next = m_server->nextPendingConnection()) {
            auto *socket = qobject_cast<QSslSocket *>(next);
            socket->setParent(this);
            m_buffers.insert(socket, {});
            connect(socket, &QSslSocket::readyRead, this, [this, socket] { receive(socket); });
            connect(socket, &QSslSocket::disconnected, this, [this, socket] {
                m_buffers.remove(socket);
                socket->deleteLater();
            });
            receive(socket);
        }
    });
    const bool listening = m_server->listen(QHostAddress::LocalHost, m_port);
    m_port = m_server->serverPort();
    return listening;
}

void FakeHub::close()
{
    m_server.reset();
    const QList<QSslSocket *> sockets = m_buffers.keys();
    m_buffers.clear();
    m_streams.clear();
    for (QSslSocket *socket : sockets) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
}

HubAddress FakeHub::address() const
{
    return {QStringLiteral("127.0.0.1"), m_port, m_trust.pin(), "abcd"};
}

void FakeHub::receive(QSslSocket *socket)
{
    if (!m_buffers.contains(socket))
        return;
    m_buffers[socket] += socket->readAll();
    for (;;) {
        const auto found = m_buffers.constFind(socket);
        if (found == m_buffers.constEnd())
            return;
        const QByteArray buffer = *found;
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QList<QByteArray> lines = buffer.left(end).split('\n');
        const QList<QByteArray> start = lines.first().trimmed().split(' ');
        const QUrl url = QUrl::fromEncoded(start.value(1));
        Request request;
        request.method = start.value(0);
        request.path = url.path().toUtf8();
        request.query = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const qsizetype colon = lines.at(i).indexOf(':');
            request.headers.append({lines.at(i).left(colon).toLower(), lines.at(i).mid(colon + 1).trimmed()});
        }
        const qsizetype length = request.header("content-length").toLongLong();
        if (buffer.size() < end + 4 + length)
            return;
        request.body = buffer.mid(end + 4, length);
        m_buffers[socket] = buffer.mid(end + 4 + length);
        serve(socket, request);
    }
}

void FakeHub::serve(QSslSocket *socket, const Request &request)
{
    if (request.path == "/v1/events") {
        startStream(socket, request);
        return;
    }
    const bool isCommand = request.path == "/v1/commands";
    QQueue<HubFault> &queue = isCommand ? faults : otherFaults;
    if (isCommand) {
        arrivals.append({request.header(header::idempotencyKey), request.header(header::stationSeq).toLongLong(),
                         request.body, request.header(header::authorization).mid(7)});
    }
    const HubFault fault = queue.isEmpty() ? HubFault::None : queue.dequeue();
    switch (fault) {
    case HubFault::CloseUnanswered: socket->disconnectFromHost(); return;
    case HubFault::HangBefore: ++silences; return;
    case HubFault::Busy: reply(socket, {503, "{}", {}}, fault); return;
    case HubFault::Limited: reply(socket, {429, "{}", {{"Retry-After", "1"}}}, fault); return;
    case HubFault::TimedOut: reply(socket, {408, "{}", {}}, fault); return;
    case HubFault::Redirect: reply(socket, {302, "{}", {{"Location", "https://elsewhere.example/"}}}, fault); return;
    case HubFault::Twice: handle(request); break;
    default: break;
    }
    const Answer answer = handle(request);
    if (fault == HubFault::CloseAnswered)
        socket->disconnectFromHost();
    else if (fault == HubFault::ResetAnswered)
        socket->abort();
    else if (fault == HubFault::HangAfter)
        ++silences;
    else
        reply(socket, answer, fault);
}

void FakeHub::reply(QSslSocket *socket, const Answer &answer, HubFault fault)
{
    QByteArray body = answer.body;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " X\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    head += "Hub-Epoch: " + epoch + "\r\nHub-Seq: " + QByteArray::number(events.size()) + "\r\n";
    if (fault == HubFault::WrongDigest)
        head += "Content-Digest: " + contentDigest(body + ' ') + "\r\n";
    else if (fault != HubFault::NoDigest && fault != HubFault::Html)
        head += "Content-Digest: " + contentDigest(body) + "\r\n";
    if (fault == HubFault::Html)
        body = "<html>sign in to the network</html>";
    head += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
    QByteArray all = head + body;
    if (fault == HubFault::CutHead)
        all.truncate(head.size() / 2);
    else if (fault == HubFault::CutBody)
        all.truncate(head.size() + body.size() / 2);
    socket->write(all);
    if (fault == HubFault::CutHead || fault == HubFault::CutBody)
        socket->disconnectFromHost();
}

FakeHub::Answer FakeHub::handle(const Request &request)
{
    const auto refused = [](const Problem &problem) {
        return Answer{problem.type().status, QJsonDocument(problem.toJson()).toJson(QJsonDocument::Compact)};
    };
    const QByteArray token = request.header(header::authorization).mid(7);
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if ((request.method == "POST" || request.method == "PUT")
        && request.header(header::contentDigest) != contentDigest(request.body))
        return refused(problem::DigestMismatch);
    if (request.path == "/v1/hub")
        return {200,
                "{\"hall\":\"Demo\",\"epoch\":\"" + ownEpoch
                    + "\",\"version\":\"1\",\"configured\":true,\"kind\":\"demo\",\"time\":1,\"recovering\":"
                    + (isRecovering ? "true}" : "false}")};
    if (request.path == "/v1/stations/open") {
        opened.append(body.value(QLatin1String("joinKey")).toString());
        if (refuseOpen)
            return refused(problem::Forbidden);
        const QByteArray made = "a" + QByteArray::number(++m_tokens);
        tokens.insert(made);
        return {200,
                "{\"token\":\"" + made + "\",\"lastSeq\":" + QByteArray::number(lastSeq)
                    + ",\"hall\":\"Demo\",\"epoch\":\"" + ownEpoch
                    + "\",\"recovering\":" + (isRecovering ? "true}" : "false}")};
    }
    if (!tokens.contains(token))
        return refused(token.startsWith('a') ? problem::StationUnknown : problem::Unauthorised);
    if (request.path == "/v1/recovery/receipts") {
        ++handIns;
        return handInsRefused-- > 0 ? refused(problem::RequestTooLarge) : Answer{};
    }
    if (request.path == "/v1/commands")
        return handleCommand(request);
    if (request.path == "/v1/sessions" && request.method == "POST") {
        if (body.value(QLatin1String("password")).toString() != QLatin1String("right"))
            return refused(problem::SignInFailed);
        lastSessionToken = "b" + QByteArray::number(++m_tokens);
        tokens.insert(lastSessionToken);
        return {200,
                "{\"token\":\"" + lastSessionToken
                    + "\",\"user\":\"li\",\"name\":\"Li\",\"roles\":[\"clerk\"],\"pinSet\":true}"};
    }
    if (request.path == "/v1/sessions/unlock")
        return body.value(QLatin1String("pin")).toString() == QLatin1String("1234") ? Answer{}
                                                                                    : refused(problem::PinWrong);
    if (request.path == "/v1/sessions" && request.method == "DELETE") {
        tokens.remove(token);
        ++deletedSessions;
        return {};
    }
    if (request.path.startsWith("/v1/views/count")) {
        return {200,
                "{\"asOf\":\"" + epoch + ':' + QByteArray::number(events.size()) + "\",\"data\":{\"count\":"
                    + QByteArray::number(effects.size()) + ",\"of\":\"" + request.parameter("of").toUtf8() + "\"}}"};
    }
    if (request.path.startsWith("/v1/blobs/")) {
        blobs.insert(request.path.mid(10), request.body);
        return {201};
    }
    return refused(problem::RouteUnknown);
}

FakeHub::Answer FakeHub::handleCommand(const Request &request)
{
    const auto problemBody = [](const Problem &problem) {
        return QJsonDocument(problem.toJson()).toJson(QJsonDocument::Compact);
    };
    const QByteArray id = request.header(header::idempotencyKey);
    const qint64 seq = request.header(header::stationSeq).toLongLong();
    if (const auto known = m_stored.constFind(id); known != m_stored.constEnd()) {
        if (known->request != request.body)
            return {422, problemBody(problem::CommandReused)};
        return {known->status, known->body, {{"Recorded", "1"}, {"Replayed", "1"}}};
    }
    if (isFull)
        return {problem::SpaceFull.status, problemBody(problem::SpaceFull)};
    if (seq != lastSeq + 1) {
        return {409,
                problemBody(Problem(problem::StationSequence,
                                    {{QStringLiteral("expected"), QString::number(lastSeq + 1)},
                                     {QStringLiteral("received"), QString::number(seq)}}))};
    }
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString command = body.value(QLatin1String("command")).toString();
    if (command == QLatin1String("test.reject"))
        return {422, problemBody(problem::InputRefused)};
    if (command == QLatin1String("test.clerk") && !request.header(header::authorization).mid(7).startsWith('b'))
        return {401, problemBody(problem::Unauthorised)};
    Stored stored{200, "{}", request.body};
    if (command == QLatin1String("test.refuse")) {
        stored.status = 409;
        stored.body = problemBody(problem::NoTicketWaiting);
    } else if (command == QLatin1String("test.locked")) {
        stored.status = 429;
        stored.body = problemBody(problem::UserLocked);
    } else {
        const int n = body.value(QLatin1String("data")).toObject().value(QLatin1String("n")).toInt();
        effects.append(n);
        stored.body = "{\"n\":" + QByteArray::number(n) + ",\"more\":1}";
    }
    lastSeq = seq;
    m_stored.insert(id, stored);
    return {stored.status, stored.body, {{"Recorded", "1"}}};
}

QByteArray FakeHub::frame(const QByteArray &epoch, const Event &event)
{
    return "id: " + epoch + ':' + QByteArray::number(event.seq) + "\nevent: " + event.type + "\ndata: " + event.data
        + "\n\n";
}

void FakeHub::startStream(QSslSocket *socket, const Request &request)
{
    const QByteArray token = request.header(header::authorization).mid(7);
    if (!tokens.contains(token)) {
        const Problem problem(token.startsWith('a') ? problem::StationUnknown : problem::Unauthorised);
        reply(socket, {401, QJsonDocument(problem.toJson()).toJson(QJsonDocument::Compact)}, HubFault::None);
        return;
    }
    const QByteArray from = request.header(header::lastEventId);
    streamStarts.append(from);
    streamTopics.append(request.parameter("topics").toUtf8());
    m_streams.append(socket);
    QByteArray out = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
    const QList<QByteArray> place = from.split(':');
    if (!from.isEmpty() && place.value(0) != epoch)
        out += "event: reset\nid: " + epoch + ':' + QByteArray::number(events.size()) + "\n\n";
    for (const Event &event : events) {
        if (!from.isEmpty() && place.value(0) == epoch && event.seq > place.value(1).toLongLong())
            out += frame(epoch, event);
    }
    socket->write(out);
    socket->flush();
}

void FakeHub::publish(const QByteArray &type, const QByteArray &data)
{
    events.append({events.size() + 1, type, data});
    sendRaw(frame(epoch, events.last()));
}

void FakeHub::sendRaw(const QByteArray &bytes)
{
    for (const QPointer<QSslSocket> &socket : m_streams) {
        if (socket) {
            socket->write(bytes);
            socket->flush();
        }
    }
}

void FakeHub::cutStreams()
{
    const auto all = std::exchange(m_streams, {});
    for (const QPointer<QSslSocket> &socket : all) {
        if (socket)
            socket->abort();
    }
}

int FakeHub::streams() const
{
    int count = 0;
    for (const QPointer<QSslSocket> &socket : m_streams)
        count += socket && socket->state() == QAbstractSocket::ConnectedState ? 1 : 0;
    return count;
}

} // namespace ow::testing
