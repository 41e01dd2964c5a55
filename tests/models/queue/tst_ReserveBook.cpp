#include "models/queue/ReserveBook.h"
#include "models/queue/ReserveRules.h"
#include "models/queue/TicketRules.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

namespace {
constexpr qint64 reserveMinuteMs = 60'000;
const QDate reserveDay(2026, 9, 24);

PublicView seenHall(int lastSerial = 0, QDate day = reserveDay)
{
    PublicView view;
    view.day = day;
    view.queues = {{QStringLiteral("zonghe"), QStringLiteral("综合受理"), QStringLiteral("A"), {}, 1}};
    view.reserves = {{QStringLiteral("K1"), QStringLiteral("AK"), 99},
                     {QStringLiteral("K2"), QStringLiteral("BK"), lastSerial}};
    view.reserveMax = 3;
    view.tickets = {PublicTicket()};
    return view;
}

ReserveBook knownBook(int lastSerial = 0)
{
    ReserveBook book;
    book.contactAt = hallInstant(reserveDay, QTime(9, 0));
    book.wallAt = hallInstant(reserveDay, QTime(9, 2)); // this machine is two minutes ahead
    return reserveRenewed(book, seenHall(lastSerial), QStringLiteral("K2"));
}

QString numberOf(ReserveBook &book, Instant now)
{
    auto taken = takeReserve(book, QStringLiteral("zonghe"), now, QUuid::createUuid());
    if (!taken)
        return QStringLiteral("none");
    book = taken->book;
    return taken->slip.ticket.number;
}
} // namespace

class tst_ReserveBook : public QObject {
    Q_OBJECT
private slots:
    void prefixes_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<QString>("prefix");
        QTest::newRow("first") << 0 << QStringLiteral("AK");
        QTest::newRow("second") << 1 << QStringLiteral("BK");
        QTest::newRow("last of one letter") << 25 << QStringLiteral("ZK");
        QTest::newRow("two letters") << 26 << QStringLiteral("AAK");
        QTest::newRow("and on") << 27 << QStringLiteral("ABK");
        QTest::newRow("not there") << 60 << QString();
    }
    void prefixes()
    {
        QFETCH(int, place);
        QFETCH(QString, prefix);
        QList<HallDevice> devices;
        for (int i = 0; i < 30; ++i) {
            devices.append({QStringLiteral("B%1").arg(i), DeviceKind::Board, {}, {}, {}, false});
            devices.append({QStringLiteral("K%1").arg(i), DeviceKind::Kiosk, {}, {}, {}, false});
        }
        QCOMPARE(reservePrefix(devices, QStringLiteral("K%1").arg(place)), prefix);
        QCOMPARE(isReservePrefix(prefix), !prefix.isEmpty());
        QVERIFY(reservePrefix(devices, QStringLiteral("B1")).isEmpty());
        QVERIFY(!isReservePrefix(QLatin1String(emergencyPrefix)));
    }

    void clamp_data()
    {
        QTest::addColumn<int>("arrived");
        QTest::addColumn<int>("contact");
        QTest::addColumn<int>("now");
        QTest::addColumn<int>("expected");
        QTest::newRow("between") << 5 << 3 << 9 << 5;
        QTest::newRow("early") << 1 << 3 << 9 << 3;
        QTest::newRow("late") << 12 << 3 << 9 << 9;
        QTest::newRow("contact behind now") << 5 << 12 << 9 << 9;
        QTest::newRow("all one") << 9 << 9 << 9 << 9;
    }
    void clamp()
    {
        QFETCH(int, arrived);
        QFETCH(int, contact);
        QFETCH(int, now);
        QFETCH(int, expected);
        QCOMPARE(clampedArrival({arrived}, {contact}, {now}), Instant{expected});
    }

    /// In order, dated, and no more than the hall allows in a cut; the next cut has a fresh reserve and goes on counting.
    void numbersOfTwoCuts()
    {
        ReserveBook book = knownBook();
        QVERIFY(book.hall.tickets.isEmpty());
        const Instant at = hallInstant(reserveDay, QTime(9, 10));
        auto first = takeReserve(book, QStringLiteral("zonghe"), at, QUuid::createUuid());
        QVERIFY(first);
        QCOMPARE(first->slip.ticket.number, QStringLiteral("BK001"));
        QCOMPARE(first->slip.queueName, QStringLiteral("综合受理"));
        QCOMPARE(first->slip.ticket.issuedAt, at);
        QCOMPARE(first->command.arrivedAt, at);
        QCOMPARE(first->command.lastContactAt, book.contactAt);
        QCOMPARE(first->command.ticket, first->slip.ticket.id);
        QCOMPARE(first->command.prefix, QStringLiteral("BK"));
        book = first->book;
        QCOMPARE(numberOf(book, at.plus(reserveMinuteMs)), QStringLiteral("BK002"));
        // A clock that goes back puts nobody before who was there already.
        const Instant before = book.arrivedAt;
        QCOMPARE(numberOf(book, at), QStringLiteral("BK003"));
        QCOMPARE(book.arrivedAt, before);
        QCOMPARE(book.left(), 0);
        QCOMPARE(numberOf(book, at), QStringLiteral("none"));
        // Back, though the hub has taken in the first two only; cut once more.
        book = reserveRenewed(book, seenHall(2), QStringLiteral("K2"));
        QCOMPARE(book.left(), 3);
        QCOMPARE(numberOf(book, at), QStringLiteral("BK004"));
        // Kept over a restart as it is.
        const auto read = fromJson<ReserveBook>(toJson(book), Strictness::Exact);
        QVERIFY(read);
        QCOMPARE(toJson(*read), toJson(book));
    }

    void anotherDay()
    {
        ReserveBook book = knownBook(7); // a new disk: the hub knows of seven
        QCOMPARE(numberOf(book, hallInstant(reserveDay, QTime(9, 10))), QStringLiteral("BK008"));
        const QDate next = reserveDay.addDays(1);
        QCOMPARE(numberOf(book, hallInstant(next, QTime(8, 30))), QStringLiteral("BK001"));
        // A view of yesterday that comes late does not take the count back.
        book = reserveRenewed(book, seenHall(8), QStringLiteral("K2"));
        QCOMPARE(numberOf(book, hallInstant(next, QTime(8, 31))), QStringLiteral("BK002"));
        book = reserveRenewed(book, seenHall(0, next), QStringLiteral("K2"));
        QCOMPARE(numberOf(book, hallInstant(next, QTime(8, 32))), QStringLiteral("BK003"));
        book = reserveRenewed(book, seenHall(0, next.addDays(1)), QStringLiteral("K2"));
        QCOMPARE(numberOf(book, hallInstant(next.addDays(1), QTime(8, 32))), QStringLiteral("BK001"));
    }

    void withoutASeries()
    {
        ReserveBook book = reserveRenewed(knownBook(), seenHall(), QStringLiteral("K9"));
        QCOMPARE(book.left(), 0);
        QCOMPARE(numberOf(book, hallInstant(reserveDay, QTime(9, 10))), QStringLiteral("none"));
    }

    void timeAfterARestart()
    {
        const ReserveBook book = knownBook();
        QCOMPARE(reserveTime(book, book.wallAt.plus(30 * reserveMinuteMs)), book.contactAt.plus(30 * reserveMinuteMs));
        QCOMPARE(reserveTime(book, book.wallAt.plus(-30 * reserveMinuteMs)), book.contactAt);
    }

    /// Lists keep each series together and A1000 behind A999.
    void listedOrder()
    {
        const auto of = [](const char *number) {
            PublicTicket ticket;
            ticket.queue = QStringLiteral("q");
            ticket.number = QLatin1String(number);
            return ticket;
        };
        const char *const order[] = {"A001", "A999", "A1000", "AK001", "BK001", "AK002", "AK1000"};
        for (size_t i = 0; i + 1 < std::size(order); ++i) {
            QVERIFY2(listedBefore(of(order[i]), of(order[i + 1])), order[i]);
            QVERIFY2(!listedBefore(of(order[i + 1]), of(order[i])), order[i]);
        }
    }
};

OW_TEST(tst_ReserveBook)
#include "tst_ReserveBook.moc"
