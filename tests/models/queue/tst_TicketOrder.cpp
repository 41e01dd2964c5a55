#include "models/base/Random.h"
#include "models/queue/TicketRules.h"
#include "tests/base/Testing.h"

#include <QTest>
#include <algorithm>

using namespace ow;

namespace {
QList<Ticket> randomTickets(SeededRandom &chance, const QueueRules &rules, int count)
{
    QList<Ticket> tickets;
    qint64 at = 1'790'000'000'000;
    QMap<QString, int> serials;
    for (int i = 0; i < count; ++i) {
        at += chance.below(4) ? chance.below(120'000) : 0; // several in the same millisecond
        Ticket t;
        t.queue = chance.below(2) ? QStringLiteral("zonghe") : QStringLiteral("zixun");
        t.serial = ++serials[t.queue];
        t.issuedAt = {at};
        if (chance.below(3) == 0)
            t.priority = QStringLiteral("elder");
        t.orderKey = ticketOrderKey(t.issuedAt, t.priority.has_value(), rules);
        tickets.append(t);
    }
    return tickets;
}
} // namespace

class tst_TicketOrder : public QObject {
    Q_OBJECT
private slots:
    void properties_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void properties()
    {
        QFETCH(int, seed);
        SeededRandom chance{quint64(seed)};
        QueueRules rules;
        rules.priorityCreditMinutes = int(chance.below(61));
        const qint64 credit = rules.priorityCreditMinutes * 60'000LL;
        const QList<Ticket> tickets = randomTickets(chance, rules, 80);
        for (const Ticket &a : tickets) {
            QVERIFY(!calledBefore(a, a));
            for (const Ticket &b : tickets) {
                if (&a == &b)
                    continue;
                QVERIFY2(calledBefore(a, b) != calledBefore(b, a), "of two tickets exactly one is first");
                if (!calledBefore(b, a) || a.issuedAt >= b.issuedAt)
                    continue;
                // b, issued later, passes a: only with priority a has not, and only within the credit.
                QVERIFY(b.priority && !a.priority);
                QVERIFY2(b.issuedAt.ms - a.issuedAt.ms <= credit,
                         "overtaken from outside the credit: somebody could wait for ever");
            }
        }
        // Transitive, and the same whatever the tickets came in as.
        QList<Ticket> sorted = tickets;
        std::sort(sorted.begin(), sorted.end(), &calledBefore);
        QList<Ticket> shuffled = tickets;
        for (qsizetype i = shuffled.size() - 1; i > 0; --i)
            shuffled.swapItemsAt(i, chance.below(quint32(i + 1)));
        std::sort(shuffled.begin(), shuffled.end(), &calledBefore);
        for (qsizetype i = 0; i < sorted.size(); ++i) {
            QCOMPARE(shuffled.at(i).serial, sorted.at(i).serial);
            QCOMPARE(shuffled.at(i).queue, sorted.at(i).queue);
            for (qsizetype k = i + 1; k < sorted.size(); ++k)
                QVERIFY(calledBefore(sorted.at(i), sorted.at(k)));
        }
        // Within one class of one queue, strictly in order of number.
        for (const Ticket &a : tickets) {
            for (const Ticket &b : tickets) {
                if (a.queue == b.queue && a.priority.has_value() == b.priority.has_value() && a.serial < b.serial)
                    QVERIFY(calledBefore(a, b));
            }
        }
    }

    /// Ordinary ticket, then an endless line of priority tickets: it is passed by those within the credit and by no other.
    void nobodyWaitsForEver()
    {
        const QueueRules rules;
        Ticket ordinary;
        ordinary.serial = 1;
        ordinary.issuedAt = {1'790'000'000'000};
        ordinary.orderKey = ticketOrderKey(ordinary.issuedAt, false, rules);
        int passedBy = 0;
        for (int minute = 0; minute <= 600; ++minute) {
            Ticket elder;
            elder.serial = 2 + minute;
            elder.issuedAt = ordinary.issuedAt.plus(minute * 60'000LL);
            elder.orderKey = ticketOrderKey(elder.issuedAt, true, rules);
            passedBy += calledBefore(elder, ordinary);
        }
        QCOMPARE(passedBy, rules.priorityCreditMinutes);
    }
};

OW_TEST(tst_TicketOrder)
#include "tst_TicketOrder.moc"
