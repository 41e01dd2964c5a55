// 异常评价: while nobody cheats no more false alarms than stated; who cheats is found.
#include "models/ratings/RatingWatch.h"
#include "tests/base/Testing.h"

#include <QTest>
#include <random>

using namespace ow;

namespace {
const Instant watchMorning = hallInstant(QDate(2026, 9, 24), QTime(9, 0));
constexpr int watchDayMinutes = 480;

struct WatchHall {
    int windows = 8;
    int perWindow = 40;
    double rated = 0.5;
    double best = 0.8;
};

/// A fair day: every service rated or not, best or not, by the same chance everywhere, at any minute alike.
QList<WatchedService> fairDay(std::mt19937_64 &chance, const WatchHall &hall)
{
    std::uniform_real_distribution<double> draw(0, 1);
    QList<WatchedService> services;
    for (int window = 1; window <= hall.windows; ++window) {
        for (int i = 0; i < hall.perWindow; ++i) {
            WatchedService service{window, QStringLiteral("c%1").arg(window), {}, false};
            if (draw(chance) < hall.rated) {
                service.ratedAt = watchMorning.plus(qint64(draw(chance) * watchDayMinutes * 60'000));
                service.best = draw(chance) < hall.best;
            }
            services.append(service);
        }
    }
    return services;
}

/// The one window's ratings, given by its clerk himself in a row.
void addBurst(QList<WatchedService> &services, int window, int count, int seconds)
{
    for (int i = 0; i < count; ++i)
        services.append({window, QStringLiteral("c%1").arg(window),
                         watchMorning.plus(3'600'000LL + i * seconds * qint64(1000)), true});
}

bool isFound(const QList<WatchFinding> &findings, WatchKind kind, int window)
{
    return std::any_of(findings.begin(), findings.end(), [&](const WatchFinding &finding) {
        return finding.kind == kind
            && (kind == WatchKind::Burst ? finding.window == window
                                         : finding.clerk == QStringLiteral("c%1").arg(window));
    });
}
} // namespace

class tst_RatingWatch : public QObject {
    Q_OBJECT
private slots:
    void tails();
    void falseAlarms_data();
    void falseAlarms();
    void burstIsFound();
    void praiseIsFound();
    void everythingRatedIsFound();
    void fewRatingsAccuseNobody();
};

void tst_RatingWatch::tails()
{
    const auto near = [](double a, double b) { return std::abs(a - b) < 1e-9; };
    QVERIFY(near(binomialTail(10, 0.5, 0), 1));
    QVERIFY(near(binomialTail(10, 0.5, 10), 1.0 / 1024));
    QVERIFY(near(binomialTail(10, 0.5, 5), 638.0 / 1024));
    QVERIFY(near(binomialTail(3, 0, 1), 0));
    // A tea taster names all four of eight cups: one way in seventy.
    QVERIFY(near(hypergeometricTail(8, 4, 4, 4), 1.0 / 70));
    QVERIFY(near(hypergeometricTail(8, 4, 4, 3), 17.0 / 70));
    QVERIFY(near(hypergeometricTail(5, 5, 2, 2), 1));
}

void tst_RatingWatch::falseAlarms_data()
{
    QTest::addColumn<int>("windows");
    QTest::addColumn<int>("perWindow");
    QTest::addColumn<double>("rated");
    QTest::addColumn<double>("best");
    QTest::newRow("a small hall") << 3 << 20 << 0.6 << 0.8;
    QTest::newRow("a usual one") << 8 << 40 << 0.5 << 0.8;
    QTest::newRow("a big one, much praise") << 20 << 60 << 0.9 << 0.97;
    QTest::newRow("hardly anybody rates") << 10 << 50 << 0.05 << 0.5;
}

void tst_RatingWatch::falseAlarms()
{
    QFETCH(int, windows);
    QFETCH(int, perWindow);
    QFETCH(double, rated);
    QFETCH(double, best);
    constexpr int looks = 1000;
    std::mt19937_64 chance(20260924);
    int alarms = 0;
    for (int look = 0; look < looks; ++look)
        alarms += watchRatings(fairDay(chance, {windows, perWindow, rated, best})).isEmpty() ? 0 : 1;
    qInfo("%d of %d looks at fair days raised an alarm; stated: at most %g", alarms, looks, watchFamilyAlpha);
    QVERIFY2(alarms <= looks * watchFamilyAlpha, qPrintable(QString::number(alarms)));
}

void tst_RatingWatch::burstIsFound()
{
    std::mt19937_64 chance(7);
    int found = 0;
    for (int look = 0; look < 200; ++look) {
        QList<WatchedService> services = fairDay(chance, {});
        addBurst(services, 3, 10, 15); // ten in two and a half minutes
        found += isFound(watchRatings(services), WatchKind::Burst, 3) ? 1 : 0;
    }
    QVERIFY2(found >= 190, qPrintable(QString::number(found)));
}

void tst_RatingWatch::praiseIsFound()
{
    std::mt19937_64 chance(8);
    int found = 0;
    for (int look = 0; look < 200; ++look) {
        QList<WatchedService> services = fairDay(chance, {8, 200, 0.5, 0.8});
        for (WatchedService &service : services) {
            if (service.window == 5 && service.ratedAt)
                service.best = true;
        }
        found += isFound(watchRatings(services), WatchKind::Praise, 5) ? 1 : 0;
    }
    QVERIFY2(found >= 190, qPrintable(QString::number(found)));
}

void tst_RatingWatch::everythingRatedIsFound()
{
    std::mt19937_64 chance(9);
    int found = 0;
    for (int look = 0; look < 200; ++look) {
        QList<WatchedService> services = fairDay(chance, {});
        int minute = 0;
        for (WatchedService &service : services) {
            if (service.window == 2 && !service.ratedAt) {
                service.ratedAt = watchMorning.plus((minute += 11) * qint64(60'000));
                service.best = true;
            }
        }
        found += isFound(watchRatings(services), WatchKind::Share, 2) ? 1 : 0;
    }
    QVERIFY2(found >= 190, qPrintable(QString::number(found)));
}

void tst_RatingWatch::fewRatingsAccuseNobody()
{
    QVERIFY(watchRatings({}).isEmpty());
    QList<WatchedService> services;
    addBurst(services, 1, 2, 30);
    QVERIFY(watchRatings(services).isEmpty());
    // One window alone in the hall has nobody to be compared with.
    addBurst(services, 1, 3, 3000);
    for (const WatchFinding &finding : watchRatings(services))
        QVERIFY(finding.kind == WatchKind::Burst);
}

OW_TEST(tst_RatingWatch)
#include "tst_RatingWatch.moc"
