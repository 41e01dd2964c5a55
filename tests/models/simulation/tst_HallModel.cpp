// A description is refused whole, with every fault and its place.
#include "models/simulation/HallModel.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QTest>

using namespace ow;

namespace {
QByteArray shipped()
{
    QFile file(QStringLiteral(":/simulation/hall40.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList placesOf(const Problem &problem)
{
    QStringList places;
    for (const Fault &fault : problem.faults())
        places.append(fault.place);
    places.sort();
    return places;
}
} // namespace

class tst_HallModel : public QObject {
    Q_OBJECT
private slots:
    void theShippedHallIsTheOneOfTheFigures()
    {
        const auto hall = readHallModel(shipped());
        QVERIFY(hall);
        QCOMPARE(hall->windows.size(), 40);
        QCOMPARE(hall->queues.size(), 5);
        QSet<QString> groups;
        for (const HallWindow &window : hall->windows)
            groups.insert(window.group);
        QCOMPARE(groups.size(), 6);
        QList<int> minutes;
        for (const QueueModel &queue : hall->queues)
            minutes.append(queue.serviceSeconds / 60);
        QCOMPARE(minutes, (QList<int>{6, 9, 14, 20, 3}));
        // Work asked for ÷ work the windows can do between lunch and breaks.
        double work = 0;
        const double here = 1 - hall->booking.perMille * hall->booking.absentPerMille / 1e6;
        const double served = 1 - hall->noShowPerMille / 1e3;
        for (const QueueModel &queue : hall->queues)
            work += queue.ticketsPerDay * here * (queue.serviceSeconds * served + hall->noShowSeconds * (1 - served));
        const double open =
            (8 * 60 - 45) * 60.0 * hall->breakEveryMinutes / (hall->breakEveryMinutes + hall->breakMinutes);
        QVERIFY2(qAbs(work / (40 * open) - .93) < .01, qPrintable(QString::number(work / (40 * open))));
        // Writing it and reading it again changes nothing.
        QCOMPARE(toJson(*readHallModel(toJson(*hall))), toJson(*hall));
    }

    void refusedWithEveryFault_data()
    {
        QTest::addColumn<QList<QPair<QByteArray, QByteArray>>>("changes");
        QTest::addColumn<QStringList>("places");
        using Changes = QList<QPair<QByteArray, QByteArray>>;
        QTest::newRow("values") << Changes{{"\"noShowPerMille\": 40", "\"noShowPerMille\": 1001"},
                                           {"\"law\": \"lognormal\"", "\"law\": \"normal\""},
                                           {"\"breakMinutes\": 6", "\"breakHours\": 1"}}
                                << QStringList{QStringLiteral("breakHours"), QStringLiteral("breakMinutes"),
                                               QStringLiteral("noShowPerMille"), QStringLiteral("queues[0].law")};
        QTest::newRow("hours") << Changes{{"\"opens\": \"09:00\"", "\"opens\": \"9 Uhr\""},
                                          {"\"starts\": \"11:45\"", "\"starts\": \"11:75\""}}
                               << QStringList{QStringLiteral("lunch[0].starts"), QStringLiteral("opens")};
        QTest::newRow("opens late") << Changes{{"\"opens\": \"09:00\"", "\"opens\": \"18:00\""}}
                                    << QStringList{QStringLiteral("closes")};
        QTest::newRow("pattern too short") << Changes{{"\"halfHours\": [7, ", "\"halfHours\": ["}}
                                           << QStringList{QStringLiteral("queues[0].halfHours")};
        QTest::newRow("references and doubles")
            << Changes{{"\"number\": 2,", "\"number\": 1,"},
                       {"\"code\": \"qujian\"", "\"code\": \"qiye\""},
                       {"\"class\": \"military\"", "\"class\": \"elder\""},
                       {"\"class\": \"booked\"", "\"class\": \"nobody\""}}
            // Eleven windows serve a queue that is no more, nobody is at window 2 for lunch.
            << QStringList{QStringLiteral("booking.class"),
                           QStringLiteral("classes[2].class"),
                           QStringLiteral("lunch[1].windows"),
                           QStringLiteral("queues[4].code"),
                           QStringLiteral("windows[1].number"),
                           QStringLiteral("windows[31].skills[0].queue"),
                           QStringLiteral("windows[32].skills[0].queue"),
                           QStringLiteral("windows[33].skills[0].queue"),
                           QStringLiteral("windows[34].skills[0].queue"),
                           QStringLiteral("windows[35].skills[0].queue"),
                           QStringLiteral("windows[36].skills[4].queue"),
                           QStringLiteral("windows[37].skills[4].queue"),
                           QStringLiteral("windows[38].skills[4].queue"),
                           QStringLiteral("windows[39].skills[4].queue")};
        QTest::newRow("policy") << Changes{{"\"perMille\": 60", "\"perMille\": 990"},
                                           {"\"code\": \"elder\"", "\"code\": \"disabled\""}}
                                << QStringList{QStringLiteral("classes"), QStringLiteral("classes[0].class"),
                                               QStringLiteral("policy.classes[2]")};
    }
    void refusedWithEveryFault()
    {
        using Changes = QList<QPair<QByteArray, QByteArray>>;
        QFETCH(Changes, changes);
        QFETCH(QStringList, places);
        QByteArray text = shipped();
        for (const auto &[from, to] : changes) {
            const qsizetype at = text.indexOf(from);
            QVERIFY2(at >= 0, from.constData());
            text.replace(at, from.size(), to);
        }
        const auto hall = readHallModel(text);
        QVERIFY(!hall);
        QCOMPARE(placesOf(hall.error()), places);
    }

    void policyAloneIsRefusedTheSameWay()
    {
        const auto hall = readHallModel(shipped());
        QVERIFY(hall);
        QCOMPARE(toJson(*readPolicy(toJson(hall->policy))), toJson(hall->policy));
        QueuePolicy none = hall->policy;
        none.classes.removeFirst();
        none.classes[1].code = none.classes[0].code;
        const auto refused = readPolicy(toJson(none));
        QVERIFY(!refused);
        QCOMPARE(placesOf(refused.error()), (QStringList{QStringLiteral("classes"), QStringLiteral("classes[1]")}));
    }
};

OW_TEST(tst_HallModel)
#include "tst_HallModel.moc"
