// Days and dates computed by hand, held against Qt's own calendar.
#include "models/base/Time.h"
#include "tests/base/Testing.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>
#include <random>

using namespace ow;

class tst_Time : public QObject {
    Q_OBJECT
private slots:
    void hallDayIsThatOfTheZone()
    {
        std::mt19937_64 engine(20260924);
        const QTimeZone zone(8 * 3600);
        for (int i = 0; i < 20'000; ++i) {
            const qint64 ms = qint64(engine() % 8'000'000'000'000ULL) - 2'000'000'000'000LL;
            const QDateTime expected = QDateTime::fromMSecsSinceEpoch(ms, zone);
            QCOMPARE(hallDate({ms}), expected.date());
            QCOMPARE(hallTime({ms}), expected.time());
            QCOMPARE(hallInstant(hallDate({ms}), hallTime({ms})).ms, ms);
        }
    }
    void midnightBelongsToTheNewDay()
    {
        const Instant midnight = hallInstant(QDate(2026, 9, 24), QTime(0, 0));
        QCOMPARE(hallDate(midnight), QDate(2026, 9, 24));
        QCOMPARE(hallDate(midnight.plus(-1)), QDate(2026, 9, 23));
        QCOMPARE(hallTime(midnight.plus(-1)), QTime(23, 59, 59, 999));
    }
    void datesReadBack()
    {
        for (QDate day(1899, 12, 20); day < QDate(2101, 1, 10); day = day.addDays(1)) {
            QCOMPARE(isoDate(day), day.toString(Qt::ISODate));
            QCOMPARE(dateFromIso(isoDate(day)), day);
        }
        QCOMPARE(isoDate(QDate(7, 1, 2)), QStringLiteral("0007-01-02"));
        QCOMPARE(isoDate(QDate()), QString());
        QCOMPARE(isoDate(QDate(10'000, 1, 1)), QString());
    }
    void noDate_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "2026-09-2", "2026-09-244", "2026-9-024", "2026/09/24", "2026-02-29", "2026-13-01",
                                 "2026-00-10", "0000-01-01", "202a-09-24", "2026-09-2 ", "-026-09-24", "2026--9-24"})
            QTest::newRow(text[0] ? text : "empty") << QString::fromLatin1(text);
        QTest::newRow("full-width digit") << QStringLiteral("2026-09-2４");
    }
    void noDate()
    {
        QFETCH(QString, text);
        QVERIFY(!dateFromIso(text).isValid());
    }
};

OW_TEST(tst_Time)
#include "tst_Time.moc"
