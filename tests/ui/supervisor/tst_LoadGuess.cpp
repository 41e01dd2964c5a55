#include "tests/base/Testing.h"
#include "tests/ui/queue/QueueSample.h"
#include "ui/supervisor/LoadGuess.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

class tst_LoadGuess : public QObject {
    Q_OBJECT

    static int perHour(const PolicyLoad &load, const char *code)
    {
        for (const PolicyLoad::ClassLoad &one : load.arrivals) {
            if (one.priorityClass == QLatin1String(code))
                return one.perHour;
        }
        return -1;
    }

private slots:
    /// Two hours of A: 20 tickets, 6 of them elders, two done in 7 and 10 minutes; three windows of A are at work.
    void fromTodaysBusiestQueue()
    {
        QueueView view = sampleView();
        for (int window = 1; window <= 3; ++window)
            sampleOpen(view, window, QStringLiteral("c%1").arg(window), QStringLiteral("王晓梅"), sampleTime(8, 20));
        view.windows[2].state = WindowState::Paused; // only for a while
        sampleOpen(view, 5, QStringLiteral("c5"), QStringLiteral("李敏"), sampleTime(8, 20));
        QList<Ticket> day;
        for (int n = 1; n <= 20; ++n)
            day.append(sampleTicket(view.hall, 0, n, sampleTime(8, 29 + n), n <= 6));
        for (int n = 1; n <= 12; ++n)
            day.append(sampleTicket(view.hall, 1, n, sampleTime(8, 30)));
        for (const auto &[at, minutes] : {std::pair(0, 7), std::pair(1, 10)}) {
            day[at].state = TicketState::Done;
            day[at].startedAt = sampleTime(9, 0);
            day[at].endedAt = sampleTime(9, minutes);
        }
        Ticket booked = sampleTicket(view.hall, 0, 21, sampleTime(8, 0).plus(-5 * 86'400'000LL));
        booked.bookedFor = sampleTime(9, 30);
        day.append(booked); // would stretch the morning over five days
        const LoadGuess guess = guessLoad(view, day, 7, sampleTime(10, 30));
        QVERIFY(guess.fromToday);
        QCOMPARE(guess.queue, QStringLiteral("zonghe"));
        QCOMPARE(guess.tickets, 20);
        QCOMPARE(guess.load.windows, 3);
        QCOMPARE(guess.load.serviceMinutes, 9);
        QCOMPARE(guess.load.hours, 7);
        QCOMPARE(perHour(guess.load, "ordinary"), 7);
        QCOMPARE(perHour(guess.load, "elder"), 3);
        QCOMPARE(perHour(guess.load, "soldier"), 1); // none today, and not left unjudged
    }
    void beforeTheHallIsBusy()
    {
        const QueueView view = sampleView(); // nobody has opened yet: four windows are set up for A
        const LoadGuess guess =
            guessLoad(view, {sampleTicket(view.hall, 0, 1, sampleTime(8, 30))}, 8, sampleTime(8, 31));
        QVERIFY(!guess.fromToday);
        QCOMPARE(guess.load.windows, 4);
        QCOMPARE(guess.load.serviceMinutes, 10);
        QCOMPARE(perHour(guess.load, "ordinary"), 17); // 21 of the 24 an hour that four windows can do, less the others
        QCOMPARE(perHour(guess.load, "elder"), 2);
        QCOMPARE(perHour(guess.load, "soldier"), 2);
    }
};
OW_TEST(tst_LoadGuess)
#include "tst_LoadGuess.moc"
