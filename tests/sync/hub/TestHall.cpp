#include "tests/sync/hub/TestHall.h"

#include "models/access/Password.h"
#include "models/access/UserCommands.h"
#include "models/base/Crypto.h"
#include "models/base/Uuid.h"
#include "models/queue/HallRules.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <thread>

namespace ow::testing {

const QByteArray TestHall::joinKey(64, 'a');

TestHall::TestHall(Content content, const char *vfs)
    : clock(hallInstant(QDate(2026, 9, 24), QTime(8, 25))), random(42), m_vfs(vfs)
{
    useCheapPasswordHashing();
    if (open() || content == Content::Empty)
        return;
    internal({pendingEvent(QStringLiteral("hall/LJ01"), HallConfigured{demoSetup()})});
    for (const Code<Role> &role : codesOf(Role{}))
        makeUser(QString::fromLatin1(role.text), {role.value});
}

TestHall::TestHall(const TestHall &closed, const char *vfs) : clock(closed.clock.now()), random(43), m_vfs(vfs)
{
    QDir().mkpath(path("keys"));
    const QDir keys(closed.path("keys"));
    for (const QString &name : keys.entryList(QDir::Files))
        QFile::copy(keys.filePath(name), m_dir.filePath(QStringLiteral("keys/") + name));
    QFile::copy(closed.path(), path());
}

std::optional<Problem> TestHall::open(HallKind kind)
{
    auto hub =
        Hub::open({m_dir.path(), kind, joinKey, 4, m_vfs, [this](const QString &) { return room; }}, clock, random);
    if (!hub)
        return hub.error();
    m_hub = std::move(*hub);
    return std::nullopt;
}

Reply TestHall::ask(const Request &request)
{
    auto reply = std::async(std::launch::async, [&] { return m_hub->handle(request); });
    while (reply.wait_for(std::chrono::microseconds(20)) != std::future_status::ready)
        m_hub->step();
    return reply.get();
}

Reply TestHall::get(const QByteArray &path, const Sender *as, QList<QPair<QString, QString>> query, HttpHeaders headers)
{
    if (as)
        headers.append({QByteArray(header::authorization), "Bearer " + as->token});
    return ask({"GET", path, std::move(query), std::move(headers), {}, {}, {}});
}

Reply TestHall::post(const QByteArray &path, const QByteArray &body, const Sender *as, HttpHeaders headers)
{
    if (as)
        headers.append({QByteArray(header::authorization), "Bearer " + as->token});
    return ask({"POST", path, {}, std::move(headers), body, {}, {}});
}

Request TestHall::commandRequest(const Sender &sender, const Sending &sending)
{
    return {"POST",
            "/v1/commands",
            {},
            {{QByteArray(header::authorization), "Bearer " + sender.token},
             {QByteArray(header::idempotencyKey), uuidText(sending.id).toLatin1()},
             {QByteArray(header::station), uuidText(sender.actor.station).toLatin1()},
             {QByteArray(header::stationSeq), QByteArray::number(sending.seq)}},
            sending.body,
            {},
            {}};
}

Sender TestHall::station(StationRole role, const QString &device)
{
    Sender made;
    made.actor.station = makeUuid(clock.now(), random);
    made.actor.stationRole = role;
    made.actor.device = device;
    const Reply reply =
        post("/v1/stations/open", toJson(OpenStation{made.actor.station, role, device, QString::fromLatin1(joinKey)}));
    if (reply.status == 200)
        made.token = json(reply.body).value(QLatin1String("token")).toString().toLatin1();
    return made;
}

Reply TestHall::signIn(Sender &at, const QString &user, const QString &password)
{
    const Reply reply = post("/v1/sessions", toJson(SignIn{user, password}), &at);
    if (reply.status == 200) {
        at.token = json(reply.body).value(QLatin1String("token")).toString().toLatin1();
        at.actor.user = user;
    }
    return reply;
}

Sender TestHall::clerkAt(int window, const QString &user)
{
    Sender clerk = station(StationRole::Window);
    signIn(clerk, user);
    send(clerk, "window.open", "{\"window\":" + QByteArray::number(window) + '}');
    return clerk;
}

Sender TestHall::insider(StationRole role, const QString &user, Roles roles)
{
    Sender made;
    made.actor.user = user;
    made.actor.displayName = user;
    made.actor.roles = roles;
    made.actor.station = makeUuid(clock.now(), random);
    made.actor.stationRole = role;
    return made;
}

Sending TestHall::sending(Sender &sender, const char *command, const QByteArray &data)
{
    return {makeUuid(clock.now(), random), sender.seq + 1,
            QByteArray("{\"command\":\"") + command + "\",\"data\":" + data + '}'};
}

Reply TestHall::send(Sender &sender, const char *command, const QByteArray &data)
{
    const Sending made = sending(sender, command, data);
    const Reply reply = ask(commandRequest(sender, made));
    for (const auto &[name, value] : reply.headers) {
        if (name == header::recorded)
            sender.seq = made.seq;
    }
    return reply;
}

std::future<CommandOutcome> TestHall::submit(const Sender &sender, const Sending &sending)
{
    const QJsonObject body = json(sending.body);
    const CommandRow *row = m_hub->registry().command(body.value(QLatin1String("command")).toString());
    auto decoded = row->decode(body.value(QLatin1String("data")));
    return m_hub->writer().submit(
        {row, decoded ? *decoded : nullptr, sending.id, sending.seq, sha256(sending.body), sender.actor});
}

CommandOutcome TestHall::run(Sender &sender, const char *command, const QByteArray &data)
{
    const Sending made = sending(sender, command, data);
    auto reply = submit(sender, made);
    m_hub->step();
    const CommandOutcome outcome = reply.get();
    if (outcome.recorded)
        sender.seq = made.seq;
    return outcome;
}

CommandOutcome TestHall::internal(std::vector<PendingEvent> events)
{
    auto reply = m_hub->writer().submitInternal([&](CommandContext &) -> Result<Decision> {
        return Decision{std::move(events), "{}"};
    });
    m_hub->step();
    return reply.get();
}

void TestHall::makeUser(const QString &name, const QList<Role> &roles, bool active)
{
    const User user{name, QStringLiteral("员工") + name, QStringLiteral("spj"), roles, active};
    internal({userStored(m_hub->sealer(), user, hashPassword(QString::fromLatin1(testPassword), random),
                         hashPassword(QString::fromLatin1(testPin), random))});
}

HallSetup TestHall::demoSetup()
{
    QFile file(QStringLiteral(":/hall/demo.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return fromJson<HallSetup>(file.readAll(), Strictness::Exact).value_or(HallSetup{});
}

QJsonObject TestHall::json(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object();
}

Problem TestHall::problem(const QByteArray &body)
{
    return Problem::fromJson(json(body));
}

bool isClearSentence(const QString &sentence)
{
    return sentence.size() >= 6 && !sentence.contains(QLatin1Char('{')) && !sentence.contains(QLatin1Char('}'));
}

} // namespace ow::testing
