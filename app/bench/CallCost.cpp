#include "app/bench/CallCost.h"

#include "app/bench/CallHall.h"
#include "app/bench/ProcessFigures.h"
#include "models/base/Clock.h"
#include "models/base/Crypto.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/queue/TicketCommands.h"
#include "sync/hub/Hub.h"

#include <QFile>
#include <QTemporaryDir>
#include <cstdio>
#include <ctime>

namespace ow {

namespace {
constexpr int costWindows = 32;

/// Microseconds of CPU this thread has taken.
double threadMicroseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

qint64 writtenBytes()
{
    QFile file(QStringLiteral("/proc/self/io"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const qsizetype at = text.indexOf("wchar: ") + 7;
    return text.mid(at, text.indexOf('\n', at) - at).toLongLong();
}

class CostWindows {
public:
    CostWindows(Hub &hub, const Clock &clock, const QList<CallDesk> &desks) : m_hub(hub), m_clock(clock), m_desks(desks)
    {
    }

    /// The same act at every window, in one group; how many were done.
    template <class Command>
    int together(const std::function<Command(int)> &commandOf)
    {
        const CommandRow *row = m_hub.registry().command(QString::fromLatin1(Command::name));
        ++m_seq;
        std::vector<std::future<CommandOutcome>> outcomes;
        for (const CallDesk &desk : m_desks) {
            const Actor actor{desk.user, desk.user, quint32(Role::Clerk), desk.station, StationRole::Window, {}};
            const Command command = commandOf(desk.window);
            outcomes.push_back(
                m_hub.writer().submit({row, std::make_shared<const Command>(command), makeUuid(m_clock.now(), m_random),
                                       m_seq, sha256(toJson(command)), actor}));
        }
        const double before = threadMicroseconds();
        while (m_hub.step()) {}
        m_micros += threadMicroseconds() - before;
        int done = 0;
        for (auto &outcome : outcomes)
            done += outcome.get().status == 200 ? 1 : 0;
        return done;
    }
    double micros() const { return m_micros; }

private:
    Hub &m_hub;
    const Clock &m_clock;
    const QList<CallDesk> m_desks;
    SystemRandom m_random;
    qint64 m_seq = 0;
    double m_micros = 0;
};
} // namespace

bool benchCost(int tickets, int rounds)
{
    QTemporaryDir dir;
    const auto desks = makeCallHall(dir.path(), costWindows, tickets);
    SystemRandom random;
    FixedClock clock(callHallTime());
    if (!desks)
        return false;
    auto hub =
        Hub::open({.folder = dir.path(), .kind = HallKind::Demo, .joinKey = random.bytes(32).toHex()}, clock, random);
    if (!hub)
        return false;
    CostWindows windows(**hub, clock, *desks);
    const qint64 bytesBefore = writtenBytes();
    int calls = 0;
    for (int round = 0; round < rounds; ++round) {
        clock.advance(5);
        calls += windows.together<CallNext>([](int window) { return CallNext{window}; });
        clock.advance(5);
        const int finished = windows.together<FinishTicket>([](int window) {
            return FinishTicket{window, Outcome::Consulted, {}};
        });
        if (finished != costWindows)
            return false;
    }
    std::printf("bench cost windows=%d backlog=%d calls=%d writer_us_per_call=%.1f written_kb_per_call=%.1f\n",
                costWindows, tickets, calls, windows.micros() / calls,
                double(writtenBytes() - bytesBefore) / 1024 / calls);
    return calls == costWindows * rounds;
}

} // namespace ow
