#include "tests/sync/hub_uplink/RecoveryBench.h"

#include "models/access/UserStore.h"
#include "models/base/Crypto.h"
#include "models/base/Uuid.h"
#include "models/queue/HallCommands.h"
#include "models/recovery/RecoveryStore.h"
#include "sync/hub/LogReplay.h"

#include <QFile>
#include <QJsonDocument>

namespace ow::testing {

namespace {
QMap<QByteArray, QByteArray> worksIn(const QString &file)
{
    QMap<QByteArray, QByteArray> works;
    const auto db = Connection::open(file, OpenMode::Reader);
    Query q = (*db)->query("SELECT id, type, body FROM event ORDER BY seq");
    while (q.next()) {
        if (!isHousekeeping(q.text(1)))
            works.insert(q.bytes(0), q.text(1).toUtf8() + ' ' + q.bytes(2));
    }
    return works;
}
} // namespace

RecoveryBench::RecoveryBench()
{
    QFile file(QStringLiteral(":/hall/demo.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no demo hall");
    const auto setup = fromJson<HallSetup>(file.readAll(), Strictness::Exact);
    hub->writer()
        .submitInternal([&](CommandContext &) -> Result<Decision> {
            return Decision{{pendingEvent(QStringLiteral("hall/LJ01"), HallConfigured{*setup})}, "{}", {}};
        })
        .get();
    kiosk = station(StationRole::Kiosk, QStringLiteral("K1"), {}, 0);
    window = station(StationRole::Window, {}, QStringLiteral("zhoumin"), only(Role::Clerk));
    chen = station(StationRole::Supervisor, {}, QStringLiteral("chen"), only(Role::Supervisor));
    lin = station(StationRole::Supervisor, {}, QStringLiteral("lin"), only(Role::Supervisor));
    clock.set(hallInstant(QDate(2026, 9, 24), QTime(8, 40)));
    if (send(window, "window.open", "{\"window\":3}").status != 200)
        qFatal("window stays shut");
}

KeepingStation RecoveryBench::station(StationRole role, const QString &device, const QString &user, Roles roles)
{
    KeepingStation made;
    made.actor.station = makeUuid(clock.now(), random);
    made.actor.stationRole = role;
    made.actor.device = device;
    made.actor.user = user;
    made.actor.displayName = user;
    made.actor.roles = roles;
    hub->writer()
        .submitOutside([&](Connection &db, Instant now) {
            UserStore::putStation(db, {made.actor.station, role, device}, sha256(made.actor.station.toRfc4122()), now);
        })
        .get();
    return made;
}

CommandOutcome RecoveryBench::send(KeepingStation &station, const char *command, const QByteArray &data)
{
    const CommandRow *row = hub->registry().command(QString::fromLatin1(command));
    auto decoded = row->decode(QJsonDocument::fromJson(data).object());
    if (!decoded)
        return {422, decoded.error().sentence().toUtf8()};
    {
        // Numbers go on where the hub is, as HubClient sees to it.
        const auto db = Connection::open(file(), OpenMode::Reader);
        station.seq = CommandLogStore::lastStationSeq(**db, station.actor.station);
    }
    const CommandJob job{row, *decoded, makeUuid(clock.now(), random), station.seq + 1, sha256(data), station.actor,
                         {},  true};
    const CommandOutcome outcome = hub->writer().submit(job).get();
    if (outcome.recorded) {
        station.seq = job.stationSeq;
        station.sent.append({QString::fromLatin1(command), job});
        station.answers.append(outcome.body);
    }
    if (const auto receipt = outcome.logged ? hub->receiptOf(*outcome.logged) : nullptr)
        station.receipts.append(sealedReceipt(hub->sealer(), *receipt));
    return outcome;
}

CommandOutcome RecoveryBench::sendAgain(const SentCommand &sent)
{
    CommandJob job = sent.job;
    job.row = hub->registry().command(sent.name);
    return hub->writer().submit(job).get();
}

QString RecoveryBench::issue()
{
    const CommandOutcome outcome = send(kiosk, "ticket.issue", "{\"queue\":\"zonghe\"}");
    const QJsonObject reply = QJsonDocument::fromJson(outcome.body).object();
    return outcome.status == 200
        ? reply.value(QLatin1String("ticket")).toObject().value(QLatin1String("number")).toString()
        : QString();
}

void RecoveryBench::backUp()
{
    QFile::remove(copied());
    const auto db = Connection::open(file(), OpenMode::Reader);
    if (!(*db)->copyTo(copied()))
        qFatal("not copied");
}

void RecoveryBench::restore(bool isMarked)
{
    closeHub();
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(file() + QLatin1String(suffix));
    if (!QFile::copy(copied(), file()))
        qFatal("not restored");
    if (isMarked && !RestoredMark::put(hubDir.path()))
        qFatal("not marked");
    openHub();
}

void RecoveryBench::remember()
{
    const auto db = Connection::open(file(), OpenMode::Reader);
    if (!(*db)->copyTo(m_remembered.filePath(QStringLiteral("%1.db").arg(++m_copies))))
        qFatal("not remembered");
}

QString RecoveryBench::lostOrDoubled()
{
    const auto was = worksIn(m_remembered.filePath(QStringLiteral("%1.db").arg(m_copies)));
    const auto is = worksIn(file());
    QString wrong;
    for (auto one = was.begin(); one != was.end(); ++one) {
        if (is.value(one.key()) != one.value())
            wrong += QStringLiteral("lost or changed: ") + QString::fromUtf8(one.value()).left(200) + QLatin1Char('\n');
    }
    const auto db = Connection::open(file(), OpenMode::Reader);
    if (const auto whole = hub->writer().log().verify(**db); !whole)
        wrong += whole.error().sentence();
    const auto replayed = replayLog(file(), QStringLiteral(":memory:"), hubRegistry());
    if (!replayed || !replayed->isSound())
        wrong += QStringLiteral("the log does not make these tables: ")
            + (replayed && !replayed->differences.isEmpty() ? replayed->differences.first().table : QString());
    return wrong;
}

QString RecoveryBench::tablesDiffer()
{
    const auto was = Connection::open(m_remembered.filePath(QStringLiteral("%1.db").arg(m_copies)), OpenMode::Reader);
    const auto is = Connection::open(file(), OpenMode::Reader);
    const QStringList leftOut = tablesOutsideTheLog()
        + QStringList{QStringLiteral("recovery"), QStringLiteral("recovery_source"), QStringLiteral("recovery_left"),
                      QStringLiteral("uplink_exception"), QStringLiteral("space_state")};
    const auto found = TableCompareStore::differences(**was, **is, leftOut);
    QString told;
    for (const TableDifference &one : found ? *found : QList<TableDifference>())
        told += QStringLiteral("%1: %2 | %3\n").arg(one.table, one.firstRow, one.secondRow);
    return found ? told : found.error().sentence();
}

QString RecoveryBench::countsDiffer(const QString &type)
{
    const auto here = Connection::open(file(), OpenMode::Reader);
    Query own = (*here)->query("SELECT count(*) FROM event WHERE type = ?", type);
    const qint64 a = own.next() ? own.integer(0) : -1;
    const qint64 b = readPlatform([&](auto &db) -> qint64 {
        auto counted = db.query("SELECT count FROM event_count WHERE type = ?", type);
        return counted.next() ? counted.integer(0) : 0;
    });
    return a == b ? QString() : QStringLiteral("%1: hub %2, platform %3").arg(type).arg(a).arg(b);
}

RecoveryView RecoveryBench::view()
{
    const auto db = Connection::open(file(), OpenMode::Reader);
    const auto calendar = WorkingCalendar::shipped();
    const Catalogue catalogue = hub->writer().catalogue();
    ViewContext context{**db, clock.now(), chen.actor, hub->sealer(), *calendar, catalogue, {}};
    const ViewRow *row = hub->registry().view(QString::fromLatin1(RecoveryView::name));
    return *fromJson<RecoveryView>(*row->load(context), Strictness::Exact);
}

int RecoveryBench::release()
{
    const int asked = send(chen, "recovery.ask", "{\"reason\":\"磁盘坏了，从昨晚的备份恢复\"}").status;
    const int confirmed = asked == 200 ? send(lin, "recovery.confirm", "{}").status : asked;
    hub->recovery().tick();
    hub->writer().submitOutside([](Connection &, Instant) {}).get();
    return confirmed;
}

bool RecoveryBench::collect()
{
    hub->recovery().tick();
    hub->writer().submitOutside([](Connection &, Instant) {}).get();
    for (int i = 0; i < 200 && !(state() && state()->isPlatformDone); ++i)
        driveOnce();
    return state() && state()->isPlatformDone;
}

int RecoveryBench::handIn(KeepingStation &station, bool isWhole)
{
    HandIn body;
    int status = 200;
    for (qsizetype at = 0; status == 200 && (at < station.receipts.size() || at == 0); at += HandIn::receiptsMax) {
        body.receipts = station.receipts.mid(at, HandIn::receiptsMax);
        body.isWhole = isWhole && at + HandIn::receiptsMax >= station.receipts.size();
        status = hub->recovery()
                     .handle({"POST", "/v1/recovery/receipts", {}, {}, toJson(body), {}, {}}, station.actor)
                     .status;
    }
    return status;
}

bool RecoveryBench::resume(bool withoutPlatform)
{
    const auto outcome =
        send(chen, "recovery.resume", withoutPlatform ? "{\"withoutPlatform\":true}" : "{\"withoutPlatform\":false}");
    if (outcome.status != 200)
        return false;
    for (int i = 0; i < 20 && isHeld(); ++i) {
        hub->recovery().tick();
        hub->writer().submitOutside([](Connection &, Instant) {}).get();
    }
    return !isHeld();
}

bool RecoveryBench::recoverAll()
{
    const auto told = [](bool isDone, const char *step) {
        if (!isDone)
            qWarning("recovery: %s failed", step);
        return isDone;
    };
    return told(release() == 200, "release") && told(collect(), "collect") && told(handIn(kiosk) == 200, "kiosk")
        && told(handIn(window) == 200, "window") && told(resume(), "resume") && told(drive(), "drive");
}

void RecoveryBench::passSeconds(int seconds)
{
    const qint64 until = clock.steadyMs() + seconds * 1000;
    while (clock.steadyMs() < until)
        driveOnce();
}

} // namespace ow::testing
