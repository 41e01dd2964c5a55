#include "app/bench/CrashBench.h"

#include "app/bench/BenchHub.h"
#include "app/bench/CallHall.h"
#include "app/bench/OrderJudge.h"
#include "models/access/Password.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/queue/TicketCommands.h"
#include "models/store/Connection.h"
#include "sync/client/HubAddress.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QThread>
#include <cstdio>
#include <memory>

namespace ow {

namespace {
constexpr int crashWindows = 4;
constexpr int crashKiosks = 2;
constexpr int ticketsPerKill = 40;
constexpr int comesBackMs = 30000;
constexpr quint32 strikeWithinMs = 30;

/// A window or kiosk that is started again after each kill.
class CrashVictim {
public:
    CrashVictim(const QString &address, const QString &folder, const QStringList &who)
        : m_acknowledged(folder + QStringLiteral("/acknowledged"))
    {
        QDir().mkpath(folder);
        tieToBench(m_process, folder + QStringLiteral("/log"));
        m_process.setProgram(QCoreApplication::applicationFilePath());
        m_process.setArguments(QStringList{QStringLiteral("--crash-station"), address, folder, m_acknowledged} + who);
        start();
    }
    ~CrashVictim() { kill9(); }

    void start()
    {
        m_saidAtStart = said();
        m_process.start();
    }
    void kill9()
    {
        m_process.kill();
        m_process.waitForFinished(comesBackMs);
    }
    qint64 said() const { return QFileInfo(m_acknowledged).size(); }
    bool isBack() const { return said() > m_saidAtStart; }
    QList<QByteArray> acknowledged() const
    {
        QFile file(m_acknowledged);
        return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QList<QByteArray>();
    }

private:
    const QString m_acknowledged;
    qint64 m_saidAtStart = 0;
    QProcess m_process;
};

bool waitedFor(const std::function<bool()> &condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > comesBackMs)
            return false;
        QThread::msleep(2);
    }
    return true;
}

struct Killed {
    int hub = 0;
    int windows = 0;
    int kiosks = 0;
    int all() const { return hub + windows + kiosks; }
};

/// False when somebody did not come back to work.
bool killThem(int kills, BenchHub &hub, std::vector<std::unique_ptr<CrashVictim>> &victims, Killed &killed)
{
    SystemRandom random;
    const auto saidByAll = [&] {
        qint64 sum = 0;
        for (const auto &victim : victims)
            sum += victim->said();
        return sum;
    };
    const auto strikeLater = [&] { QThread::usleep(random.below(strikeWithinMs * 1000)); };
    qint64 saidAtHubStart = 0;
    while (killed.all() < kills) {
        const bool anywhere = random.below(4) == 0; // also while it is still coming up
        if (random.below(3) == 0) {
            if (!anywhere && !waitedFor([&] { return saidByAll() > saidAtHubStart; }))
                return false;
            strikeLater();
            hub.kill9();
            ++killed.hub;
            if (!hub.start())
                return false;
            saidAtHubStart = saidByAll();
            continue;
        }
        const quint32 which = random.below(quint32(victims.size()));
        CrashVictim &victim = *victims.at(which);
        if (!anywhere && !waitedFor([&] { return victim.isBack(); }))
            return false;
        strikeLater();
        victim.kill9();
        ++(which < crashWindows ? killed.windows : killed.kiosks);
        victim.start();
    }
    return waitedFor([&] {
        return std::all_of(victims.begin(), victims.end(), [](const auto &victim) { return victim->isBack(); });
    });
}

struct Books {
    int acknowledged = 0;
    int replayed = 0; ///< stored before the kill, answered after it
    int lost = 0;
    int doubled = 0;
};

/// What the stations were told against what the log holds.
Books compare(const std::vector<std::unique_ptr<CrashVictim>> &victims, const QList<StoredEvent> &events)
{
    Books books;
    QSet<QPair<QString, QString>> happened;
    QSet<QPair<QString, QUuid>> byCommand;
    for (const StoredEvent &event : events) {
        happened.insert({event.meta.type, event.meta.subject.section(QLatin1Char('/'), 1)});
        const QPair<QString, QUuid> once{event.meta.type, event.meta.by.command};
        if (once.second.isNull())
            continue;
        books.doubled += byCommand.contains(once) ? 1 : 0;
        byCommand.insert(once);
    }
    QSet<QByteArray> issued;
    for (const auto &victim : victims) {
        for (const QByteArray &line : victim->acknowledged()) {
            const QList<QByteArray> words = line.split(' ');
            if (words.size() != 3)
                continue;
            ++books.acknowledged;
            books.replayed += words.at(2) == "1" ? 1 : 0;
            const char *type = words.at(0) == CallNext::name ? TicketCalled::type
                : words.at(0) == IssueTicket::name           ? TicketIssued::type
                                                             : TicketFinished::type;
            books.lost += happened.contains({QLatin1String(type), QString::fromLatin1(words.at(1))}) ? 0 : 1;
            if (words.at(0) == IssueTicket::name) {
                books.doubled += issued.contains(words.at(1)) ? 1 : 0;
                issued.insert(words.at(1));
            }
        }
    }
    return books;
}

bool isWhole(const QString &folder)
{
    const auto db = Connection::open(folder + QStringLiteral("/hub.db"), OpenMode::Reader);
    return db && (*db)->integrity() == QLatin1String("ok");
}
} // namespace

bool benchCrash(int kills)
{
    useCheapPasswordHashing(); // a window signs in after every kill
    QTemporaryDir dir;
    const QString hall = dir.filePath(QStringLiteral("hall"));
    QDir().mkpath(hall);
    const auto desks = makeCallHall(hall, crashWindows, kills * ticketsPerKill);
    BenchHub hub(hall);
    const auto endpoint = desks ? hub.start() : std::nullopt;
    const auto running = RunningHub::read(hall);
    if (!endpoint || !running) {
        std::fprintf(stderr, "bench crash: the hall could not be made\n");
        return false;
    }
    const QString address = running->address.text();
    std::vector<std::unique_ptr<CrashVictim>> victims;
    for (const CallDesk &desk : *desks)
        victims.push_back(std::make_unique<CrashVictim>(
            address, dir.filePath(QStringLiteral("w%1").arg(desk.window)),
            QStringList{QStringLiteral("window"), {}, QString::number(desk.window), desk.user, desk.password}));
    for (int k = 1; k <= crashKiosks; ++k)
        victims.push_back(std::make_unique<CrashVictim>(
            address, dir.filePath(QStringLiteral("k%1").arg(k)),
            QStringList{QStringLiteral("kiosk"), QStringLiteral("K%1").arg(k), QStringLiteral("0"), {}, {}}));
    QElapsedTimer timer;
    timer.start();
    Killed killed;
    const bool back = killThem(kills, hub, victims, killed);
    const qint64 seconds = timer.elapsed() / 1000;
    for (const auto &victim : victims)
        victim->kill9();
    hub.terminate();
    const auto events = callHallEvents(hall);
    const Books books = events ? compare(victims, *events) : Books{};
    const Judged judged = events ? judgeOrder(dir.path(), *events) : Judged{};
    const bool chain = events && isWhole(hall);
    std::printf("bench crash kills=%d hub=%d windows=%d kiosks=%d back=%s acknowledged=%d replayed=%d lost=%d "
                "doubled=%d inversions=%d chain=%s seconds=%lld\n",
                killed.all(), killed.hub, killed.windows, killed.kiosks, back ? "all" : "not-all", books.acknowledged,
                books.replayed, books.lost + judged.lost, books.doubled + judged.doubled, judged.inversions,
                chain ? "intact" : "broken", static_cast<long long>(seconds));
    std::fflush(stdout);
    const bool good = back && chain && books.lost == 0 && books.doubled == 0 && judged.good();
    if (!good) {
        dir.setAutoRemove(false);
        std::fprintf(stderr, "bench crash: logs and data are in %s\n", qPrintable(dir.path()));
    }
    return good;
}

} // namespace ow
