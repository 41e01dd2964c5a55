#include "app/bench/CallHall.h"

#include "models/access/Password.h"
#include "models/access/UserCommands.h"
#include "models/access/UserStore.h"
#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/queue/Hall.h"
#include "models/queue/TicketRules.h"
#include "models/store/Connection.h"
#include "sync/hub/Hub.h"

#include <QFile>
#include <algorithm>

namespace ow {

namespace {
constexpr int ticketsPerCommit = 500;
constexpr int queueCount = 40;
constexpr int skillsOfWindow = 5;
constexpr qint64 backlogMs = 2 * 60 * 60'000; ///< the backlog came evenly within that time

QString queueCode(int n)
{
    return QStringLiteral("q%1").arg(n, 2, 10, QLatin1Char('0'));
}

HallSetup callSetup(int windows, int queues)
{
    HallSetup setup;
    setup.code = QStringLiteral("BENCH");
    setup.name = QStringLiteral("测试大厅");
    setup.units = {{QStringLiteral("u"), QStringLiteral("测试单位"), UnitLevel::Department, {}}};
    setup.zones = {{QStringLiteral("z"), QStringLiteral("一区")}};
    setup.groups = {{QStringLiteral("g"), QStringLiteral("综合")}};
    for (int q = 0; q < queues; ++q)
        setup.queues.append(
            {queueCode(q), QStringLiteral("业务%1").arg(q + 1), QStringLiteral("A"), {}, q + 1, QStringLiteral("g")});
    for (int n = 1; n <= windows; ++n) {
        HallWindow window{n, QStringLiteral("综合窗口"), QStringLiteral("g"), QStringLiteral("z"), false, {}};
        for (int i = 0; i < std::min(skillsOfWindow, queues); ++i)
            window.skills.append({queueCode((n * 3 + i * 8) % queues), std::max(1, i - 1)});
        setup.windows.append(window);
    }
    setup.devices = {
        {QStringLiteral("B1"), DeviceKind::Board, QStringLiteral("大厅屏"), QStringLiteral("z"), {}, true},
        {QStringLiteral("K1"), DeviceKind::Kiosk, QStringLiteral("取号机1"), QStringLiteral("z"), {}, true},
        {QStringLiteral("K2"), DeviceKind::Kiosk, QStringLiteral("取号机2"), QStringLiteral("z"), {}, true}};
    setup.rules.policy = {OrderMode::Credit,
                          {{QLatin1String(ordinaryClass), QStringLiteral("普通"), 0, 1, 110, 3, 20, false},
                           {QStringLiteral("elder"), QStringLiteral("老年人"), 30, 2, 0, 3, 20, false},
                           {QStringLiteral("green"), QStringLiteral("重点项目"), 20, 2, 0, 3, 20, false}},
                          3,
                          10};
    for (int weekday = 1; weekday <= 5; ++weekday)
        setup.hours.append({weekday, QStringLiteral("08:30"), QStringLiteral("17:00"), QStringLiteral("08:20")});
    return setup;
}

/// The writer is stepped here, on this thread, so nothing else runs meanwhile.
Result<void> decided(Hub &hub, const std::function<Result<Decision>(CommandContext &)> &decide)
{
    auto outcome = hub.writer().submitInternal(decide);
    hub.step();
    if (outcome.get().status != 200)
        return fail(problem::DatabaseFailed);
    return {};
}

/// The n-th of so many: queue after queue, every fifth an elder, every seventh a green one.
Ticket waitingTicket(CommandContext &context, Instant issuedAt, int n, int queues)
{
    Ticket ticket;
    ticket.id = makeUuid(issuedAt, context.random);
    ticket.serial = n / queues + 1;
    ticket.queue = queueCode(n % queues);
    ticket.series = ticket.queue;
    ticket.number = ticketNumber(QStringLiteral("A"), ticket.serial);
    ticket.day = hallDate(context.now);
    if (queues > 1 && n % 5 == 0)
        ticket.priority = QStringLiteral("elder");
    else if (queues > 1 && n % 7 == 0)
        ticket.priority = QStringLiteral("green");
    ticket.issuedAt = issuedAt;
    ticket.standsFrom = ticket.issuedAt;
    ticket.revision = 1;
    return ticket;
}
} // namespace

Instant callHallTime()
{
    return hallInstant(QDate(2026, 9, 24), QTime(9, 0));
}

QString callHallClock(const QString &folder)
{
    return folder + QStringLiteral("/clock");
}

Result<QList<CallDesk>> makeCallHall(const QString &folder, int windows, int tickets, CallQueues queues)
{
    const int queuesMade = queues == CallQueues::One ? 1 : queueCount;
    const Instant now = callHallTime();
    const auto issuedAt = [&](int n) { return now.plus(backlogMs * n / tickets - backlogMs); };
    FixedClock clock(issuedAt(0));
    SystemRandom random;
    if (!FileClock::write(callHallClock(folder), now))
        return fail(problem::FileFailed, {{QStringLiteral("file"), folder}});
    auto hub =
        Hub::open({.folder = folder, .kind = HallKind::Demo, .joinKey = random.bytes(32).toHex()}, clock, random);
    if (!hub)
        return fail(hub.error());
    const HallSetup setup = callSetup(windows, queuesMade);
    const QString password = QString::fromLatin1(random.bytes(8).toHex());
    const QByteArray passwordRecord = hashPassword(password, random);
    QList<CallDesk> desks;
    for (int n = 1; n <= windows; ++n)
        desks.append({n, makeUuid(now, random), random.bytes(32).toHex(), QStringLiteral("clerk%1").arg(n), password});
    const auto made = decided(**hub, [&](CommandContext &context) -> Result<Decision> {
        Decision decision;
        decision.events.push_back(pendingEvent(QStringLiteral("hall/BENCH"), HallConfigured{setup}));
        for (const CallDesk &desk : desks) {
            decision.events.push_back(
                userStored(context.sealer, User{desk.user, desk.user, {}, {Role::Clerk}, true}, passwordRecord, {}));
            const WindowStatus open{desk.window,  WindowState::Open, desk.user, desk.user,
                                    desk.station, context.now,       {},        {}};
            decision.events.push_back(pendingEvent(QStringLiteral("window/%1").arg(desk.window), WindowChanged{open}));
        }
        decision.outside = [desks](Connection &db) {
            const Instant at = callHallTime();
            for (const CallDesk &desk : desks) {
                UserStore::putStation(db, {desk.station, StationRole::Window, {}}, sha256("station" + desk.token), at);
                UserStore::addSession(db, sha256(desk.token), {desk.user, desk.station, at, at});
            }
        };
        return decision;
    });
    if (!made)
        return fail(made.error());
    for (int first = 0; first < tickets; first += ticketsPerCommit) {
        clock.set(issuedAt(std::min(tickets, first + ticketsPerCommit)));
        const auto issued = decided(**hub, [&](CommandContext &context) -> Result<Decision> {
            Decision decision;
            for (int n = first; n < first + ticketsPerCommit && n < tickets; ++n) {
                const Ticket ticket = waitingTicket(context, issuedAt(n), n, queuesMade);
                decision.events.push_back(
                    pendingEvent(QStringLiteral("ticket/") + uuidText(ticket.id), TicketIssued{ticket}));
            }
            return decision;
        });
        if (!issued)
            return fail(issued.error());
    }
    return desks;
}

Result<void> exportLog(const QList<StoredEvent> &events, const QString &file)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return fail(problem::FileFailed, {{QStringLiteral("file"), file}});
    for (const StoredEvent &event : events)
        out.write("{\"seq\":" + QByteArray::number(event.meta.seq) + ",\"type\":\"" + event.meta.type.toLatin1()
                  + "\",\"time\":" + QByteArray::number(event.meta.recordedAt.ms) + ",\"fact\":" + event.fact + "}\n");
    return {};
}

Result<QList<StoredEvent>> callHallEvents(const QString &folder)
{
    const auto db = Connection::open(folder + QStringLiteral("/hub.db"), OpenMode::Reader);
    if (!db)
        return fail(db.error());
    if (const auto head = verifyChain(**db); !head)
        return fail(head.error());
    return EventLogStore(QUuid()).after(**db, 0, 100'000'000);
}

} // namespace ow
