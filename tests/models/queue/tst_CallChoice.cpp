// The published formula against a model that looks at every waiting ticket, not at the heads of lines.
#include "models/base/Random.h"
#include "models/queue/CallChoice.h"
#include "models/queue/CallingOrder.h"
#include "tests/base/Testing.h"

#include <QTest>
#include <algorithm>

using namespace ow;

namespace {
constexpr qint64 minuteMs = 60'000;
const Instant morning{1'790'000'000'000};

QueuePolicy randomPolicy(SeededRandom &chance)
{
    QueuePolicy policy;
    policy.mode = chance.below(3) ? OrderMode::Credit : OrderMode::Accumulating;
    policy.classes = {{QLatin1String(ordinaryClass), {}, 0, 1 + int(chance.below(3)), 0, 3, 20, false},
                      {QStringLiteral("elder"), {}, int(chance.below(61)), 3 + int(chance.below(5)), 0, 3, 20, false},
                      {QStringLiteral("green"), {}, int(chance.below(31)), 3 + int(chance.below(3)), 0, 3, 20, false}};
    for (PriorityClass &one : policy.classes)
        one.waitMaxMinutes = chance.below(2) ? 20 + int(chance.below(60)) : 0;
    policy.priorityRunMax = int(chance.below(4));
    policy.helpBacklog = int(chance.below(6));
    return policy;
}

QList<Ticket> randomTickets(SeededRandom &chance, int count)
{
    QList<Ticket> tickets;
    QMap<QString, int> serials;
    Instant at = morning;
    for (int i = 0; i < count; ++i) {
        at = at.plus(chance.below(4) ? chance.below(120'000) : 0); // several in the same millisecond
        Ticket t;
        t.id = QUuid(quint32(i + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        t.queue = chance.below(2) ? QStringLiteral("zonghe") : QStringLiteral("zixun");
        t.series = t.queue;
        t.serial = ++serials[t.queue];
        t.number = t.queue.left(3) + QString::number(t.serial);
        t.issuedAt = at;
        t.standsFrom = at;
        const int kind = int(chance.below(5));
        if (kind < 2)
            t.priority = kind ? QStringLiteral("elder") : QStringLiteral("green");
        if (chance.below(15) == 0)
            t.keptForWindow = int(1 + chance.below(2));
        tickets.append(t);
    }
    return tickets;
}

/// The rule once more, straight from its sentences in CallChoice.h, over all tickets.
class SlowCaller {
public:
    SlowCaller(const QueuePolicy &policy, const HallWindow &window, QList<Ticket> waiting)
        : m_policy(policy), m_window(window), m_waiting(std::move(waiting))
    {
    }

    std::optional<Ticket> next(Instant now)
    {
        QList<Ticket> mine;
        int nearest = 99;
        for (const Ticket &t : std::as_const(m_waiting)) {
            if (level(t) > 0) {
                mine.append(t);
                nearest = std::min(nearest, level(t));
            }
        }
        mine.removeIf([&](const Ticket &t) {
            const bool backlogged = m_policy.helpBacklog > 0 && inQueue(t.queue) > m_policy.helpBacklog;
            return !(level(t) == 1 || level(t) == nearest || backlogged);
        });
        if (mine.isEmpty())
            return std::nullopt;
        QList<Ticket> over;
        for (const Ticket &t : std::as_const(mine)) {
            if (limit(t) > 0 && now.ms > t.standsFrom.ms + limit(t))
                over.append(t);
        }
        Ticket best;
        if (!over.isEmpty()) {
            best = *std::min_element(over.begin(), over.end(), [&](const Ticket &a, const Ticket &b) {
                const qint64 endA = a.standsFrom.ms + limit(a);
                const qint64 endB = b.standsFrom.ms + limit(b);
                return endA != endB ? endA < endB : formulaFirst(a, b, now);
            });
        } else {
            mine.removeIf([&](const Ticket &t) {
                return t.priority && !t.keptForWindow && m_policy.priorityRunMax > 0
                    && m_run[t.queue] >= m_policy.priorityRunMax && ordinaryWaits(t.queue);
            });
            best = *std::min_element(mine.begin(), mine.end(),
                                     [&](const Ticket &a, const Ticket &b) { return formulaFirst(a, b, now); });
        }
        m_waiting.removeIf([&](const Ticket &t) { return t.id == best.id; });
        if (!best.keptForWindow)
            m_run[best.queue] = best.priority ? m_run[best.queue] + 1 : 0;
        return best;
    }

private:
    int level(const Ticket &t) const
    {
        if (t.keptForWindow)
            return *t.keptForWindow == m_window.number ? 1 : 0;
        for (const HallSkill &skill : m_window.skills) {
            if (skill.queue == t.queue)
                return skill.level;
        }
        return 0;
    }
    qsizetype inQueue(const QString &queue) const
    {
        return std::count_if(m_waiting.begin(), m_waiting.end(),
                             [&](const Ticket &t) { return t.queue == queue && !t.keptForWindow; });
    }
    bool ordinaryWaits(const QString &queue) const
    {
        return std::any_of(m_waiting.begin(), m_waiting.end(),
                           [&](const Ticket &t) { return t.queue == queue && !t.priority && !t.keptForWindow; });
    }
    const PriorityClass &known(const Ticket &t) const
    {
        return *std::find_if(m_policy.classes.begin(), m_policy.classes.end(),
                             [&](const PriorityClass &c) { return c.code == t.priorityClass(); });
    }
    qint64 limit(const Ticket &t) const { return known(t).waitMaxMinutes * minuteMs; }
    bool formulaFirst(const Ticket &a, const Ticket &b, Instant now) const
    {
        const auto right = [&](const Ticket &t) {
            const qint64 waited = now.ms - t.standsFrom.ms;
            return m_policy.mode == OrderMode::Credit ? waited + known(t).creditMinutes * minuteMs
                                                      : waited * known(t).weight;
        };
        if (right(a) != right(b))
            return right(a) > right(b);
        return std::tie(a.standsFrom, a.series, a.serial) < std::tie(b.standsFrom, b.series, b.serial);
    }

    const QueuePolicy &m_policy;
    const HallWindow &m_window;
    QList<Ticket> m_waiting;
    QMap<QString, int> m_run;
};
} // namespace

class tst_CallChoice : public QObject {
    Q_OBJECT
private slots:
    void agreesWithTheSlowModel_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 200; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void agreesWithTheSlowModel()
    {
        QFETCH(int, seed);
        SeededRandom chance{quint64(seed)};
        const QueuePolicy policy = randomPolicy(chance);
        HallWindow window;
        window.number = 1;
        window.skills = {{QStringLiteral("zonghe"), 1}, {QStringLiteral("zixun"), 1 + int(chance.below(3))}};
        const QList<Ticket> tickets = randomTickets(chance, 60);
        const Instant now = tickets.last().issuedAt.plus(chance.below(90 * 60'000));
        SlowCaller slow(policy, window, tickets);
        for (const Ticket &ticket : waitingFor(window, QStringLiteral("me"), policy, tickets, now)) {
            const auto expected = slow.next(now);
            QVERIFY(expected);
            QCOMPARE(ticket.number, expected->number);
        }
        QVERIFY(!slow.next(now));
    }

    /// An ordinary ticket, then an endless line of priority tickets: passed by those within the credit and by no other.
    void overtakenWithinTheCreditOnly()
    {
        QueuePolicy policy;
        policy.classes = {{QLatin1String(ordinaryClass), {}, 0, 1, 0, 3, 20, false},
                          {QStringLiteral("elder"), {}, 30, 1, 0, 3, 20, false}};
        WaitingHead ordinary{{}, {}, 1, QStringLiteral("q"), QLatin1String(ordinaryClass), morning, 1, false, 0, false};
        int passedBy = 0;
        for (int minute = 1; minute <= 600; ++minute) {
            const Instant now = morning.plus(minute * minuteMs);
            const WaitingHead elder{{},    {}, 1 + minute, QStringLiteral("q"), QStringLiteral("elder"), now, 1,
                                    false, 0,  true};
            const WaitingHead heads[] = {ordinary, elder};
            passedBy += chooseCall(policy, heads, now)->head == 1 ? 1 : 0;
        }
        // At exactly 30 minutes both have the same right, and who stands longer goes first.
        QCOMPARE(passedBy, 29);
    }

    void saysWhatDecided_data()
    {
        QTest::addColumn<int>("waitMax");
        QTest::addColumn<int>("runMax");
        QTest::addColumn<int>("taken");
        QTest::addColumn<int>("rule");
        QTest::newRow("formula") << 0 << 0 << 1 << int(CallRule::Order);
        QTest::newRow("longest wait") << 20 << 0 << 0 << int(CallRule::WaitMax);
        QTest::newRow("enough in a row") << 0 << 2 << 0 << int(CallRule::RunMax);
    }
    void saysWhatDecided()
    {
        QFETCH(int, waitMax);
        QFETCH(int, runMax);
        QFETCH(int, taken);
        QFETCH(int, rule);
        QueuePolicy policy;
        policy.priorityRunMax = runMax;
        policy.classes = {{QLatin1String(ordinaryClass), {}, 0, 1, waitMax, 3, 20, false},
                          {QStringLiteral("elder"), {}, 60, 1, 0, 3, 20, false}};
        const WaitingHead heads[] = {{{},
                                      QStringLiteral("A001"),
                                      1,
                                      QStringLiteral("q"),
                                      QLatin1String(ordinaryClass),
                                      morning,
                                      1,
                                      false,
                                      2,
                                      false},
                                     {{},
                                      QStringLiteral("A002"),
                                      2,
                                      QStringLiteral("q"),
                                      QStringLiteral("elder"),
                                      morning.plus(minuteMs),
                                      1,
                                      false,
                                      2,
                                      true}};
        const auto choice = chooseCall(policy, heads, morning.plus(25 * minuteMs));
        QVERIFY(choice);
        QCOMPARE(int(choice->head), taken);
        QCOMPARE(int(choice->why.rule), rule);
        QCOMPARE(choice->why.candidates.size(), 2);
        QCOMPARE(choice->why.candidates.first().number, heads[taken].number);
        QCOMPARE(choice->why.candidates.first().passedOver, PassedOver::No);
        QVERIFY(choice->why.candidates.last().passedOver != PassedOver::No);
    }

    void nobodyThere() { QVERIFY(!chooseCall(QueuePolicy(), {}, morning)); }
};

OW_TEST(tst_CallChoice)
#include "tst_CallChoice.moc"
