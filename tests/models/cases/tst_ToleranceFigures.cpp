// 容缺统计: what became of every tolerated paper, reckoned twice; advice, rates and the spreadsheet.
#include "models/cases/CaseStore.h"
#include "models/cases/ToleranceFigures.h"
#include "models/cases/ToleratedStore.h"
#include "models/store/Connection.h"
#include "models/store/Migrations.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace ow;

namespace {
using End = ToleratedPaper::End;
const QString figuresBooks = QStringLiteral("511A0000800001");
const QString figuresProof = QStringLiteral("premisesProof");
const QDate figuresDay(2026, 9, 24);
const QDate figuresDue(2026, 10, 9);

const MaterialFigures *figuresOf(const QList<MaterialFigures> &all, const QString &item, const QString &material)
{
    for (const MaterialFigures &one : all) {
        if (one.item == item && one.material == material)
            return &one;
    }
    return nullptr;
}

const WorkingCalendar &figuresCalendar()
{
    static const WorkingCalendar calendar = *WorkingCalendar::shipped();
    return calendar;
}
} // namespace

class tst_ToleranceFigures : public QObject {
    Q_OBJECT
private slots:
    void fates_data()
    {
        QTest::addColumn<QDate>("due");
        QTest::addColumn<QDate>("received");
        QTest::addColumn<int>("end");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<int>("fate");
        const auto row = [](const char *name, QDate due, QDate received, End end, QDate today, ToleratedFate fate) {
            QTest::newRow(name) << due << received << int(end) << today << int(fate);
        };
        const QDate none;
        row("on its day", figuresDue, figuresDue, End::Living, figuresDue, ToleratedFate::InTime);
        row("after it, more time was given", figuresDue.addDays(5), figuresDue.addDays(2), End::Living,
            figuresDue.addDays(9), ToleratedFate::Late);
        row("awaited", figuresDue, none, End::Living, figuresDue, ToleratedFate::Open);
        row("awaited past its day", figuresDue, none, End::Living, figuresDue.addDays(1), ToleratedFate::Late);
        row("awaited within the time given", figuresDue.addDays(5), none, End::Living, figuresDue.addDays(1),
            ToleratedFate::Open);
        row("never came", figuresDue, none, End::Lapsed, figuresDue.addDays(1), ToleratedFate::Lapsed);
        row("taken back before", figuresDue, none, End::Ended, figuresDue.addDays(1), ToleratedFate::Dropped);
        row("came, and the case is over", figuresDue, figuresDue, End::Ended, figuresDue.addDays(90),
            ToleratedFate::InTime);
    }
    void fates()
    {
        QFETCH(QDate, due);
        QFETCH(QDate, received);
        QFETCH(int, end);
        QFETCH(QDate, today);
        const ToleratedPaper paper{figuresBooks, figuresProof,
                                   figuresDay,   due,
                                   figuresDue,   received.isValid() ? std::optional(received) : std::nullopt,
                                   End(end)};
        QTEST(int(fateOf(paper, today)), "fate");
    }

    /// Random papers counted one by one: every one has one fate, and days are working days.
    void countedTwice()
    {
        const quint32 seed = 20260925;
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const auto below = [&](int n) { return int(random() % quint32(n)); };
        const Catalogue catalogue = Catalogue::shipped().value();
        for (int round = 0; round < 40; ++round) {
            QList<ToleratedPaper> papers;
            int fate[5] = {};
            int days = 0;
            const QDate today = figuresDay.addDays(40);
            for (int n = below(30); n > 0; --n) {
                ToleratedPaper paper{figuresBooks, figuresProof, figuresDay.addDays(below(20)), {}, {}, {}, {}};
                paper.firstDue = paper.acceptedOn.addDays(5 + below(30));
                paper.due = paper.firstDue.addDays(below(2) * below(9));
                if (below(3)) {
                    paper.receivedOn = paper.acceptedOn.addDays(below(40));
                    for (QDate day = paper.acceptedOn.addDays(1); day <= *paper.receivedOn; day = day.addDays(1))
                        days += figuresCalendar().isWorkingDay(day) ? 1 : 0;
                }
                paper.end = End(below(3));
                papers.append(paper);
                ++fate[int(fateOf(paper, today))];
            }
            const auto figures = toleranceFigures(papers, catalogue, figuresCalendar(), today);
            const MaterialFigures *one = figuresOf(figures, figuresBooks, figuresProof);
            QVERIFY(one && one->tolerable);
            QCOMPARE(one->asked, int(papers.size()));
            QCOMPARE(one->asked, one->inTime + one->late + one->lapsed + one->open + one->dropped);
            QCOMPARE(one->open, fate[int(ToleratedFate::Open)]);
            QCOMPARE(one->inTime, fate[int(ToleratedFate::InTime)]);
            QCOMPARE(one->late, fate[int(ToleratedFate::Late)]);
            QCOMPARE(one->lapsed, fate[int(ToleratedFate::Lapsed)]);
            QCOMPARE(one->daysNeeded, days);
        }
    }

    /// Each paper the catalogue lets be tolerated has its row, whether anybody ever asked or not.
    void everyTolerablePaperIsListed()
    {
        const Catalogue catalogue = Catalogue::shipped().value();
        const auto figures = toleranceFigures({}, catalogue, figuresCalendar(), figuresDay);
        int wanted = 0;
        for (const Item *item : catalogue.itemsOn(figuresDay)) {
            for (const MaterialUse &use : item->materials) {
                if (!item->tolerance.allowed || !use.tolerable)
                    continue;
                ++wanted;
                QVERIFY(figuresOf(figures, item->code, use.material));
            }
        }
        QVERIFY(wanted > 5);
        QCOMPARE(figures.size(), wanted);
        // What left the list is still counted, and said to be off it.
        const ToleratedPaper gone{
            figuresBooks, QStringLiteral("applicationForm"), figuresDay, figuresDue, figuresDue, {}, End::Lapsed};
        const auto more = toleranceFigures({gone}, catalogue, figuresCalendar(), figuresDay);
        QCOMPARE(more.size(), wanted + 1);
        QCOMPARE(more.first().asked, 1); // most asked first
        QCOMPARE(figuresAdvice(more.first()), QStringLiteral("已不在清单"));
    }

    void advice_data()
    {
        QTest::addColumn<int>("inTime");
        QTest::addColumn<int>("lapsed");
        QTest::addColumn<int>("open");
        QTest::addColumn<QString>("advice");
        QTest::newRow("nothing yet") << 0 << 0 << 0 << QStringLiteral("没有用过");
        QTest::newRow("few say nothing") << 0 << 4 << 0 << QString();
        QTest::newRow("three of ten") << 7 << 3 << 0 << QStringLiteral("逾期较多，宜移出清单");
        QTest::newRow("two of ten") << 8 << 2 << 0 << QString();
        QTest::newRow("those awaited do not count") << 3 << 2 << 50 << QStringLiteral("逾期较多，宜移出清单");
    }
    void advice()
    {
        QFETCH(int, inTime);
        QFETCH(int, lapsed);
        QFETCH(int, open);
        MaterialFigures figures;
        figures.tolerable = true;
        figures.inTime = inTime;
        figures.lapsed = lapsed;
        figures.open = open;
        figures.asked = inTime + lapsed + open;
        QTEST(figuresAdvice(figures), "advice");
        QCOMPARE(rateText(0, 0), QStringLiteral("—"));
        QCOMPARE(rateText(2, 3), QStringLiteral("66.67%"));
    }

    void spreadsheet()
    {
        MaterialFigures figures;
        figures.item = figuresBooks;
        figures.itemName = QStringLiteral("=1+1\"书\"");
        figures.materialName = QStringLiteral("经营场所证明");
        figures.tolerable = true;
        figures.asked = 3;
        figures.inTime = 2;
        figures.open = 1;
        figures.came = 2;
        figures.daysNeeded = 5;
        figures.daysLongest = 4;
        const QByteArray csv = figuresCsv({figures}, figuresDay, figuresDue);
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
        const QStringList lines = QString::fromUtf8(csv).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.at(2),
                 QStringLiteral(
                     "\"511A0000800001\",\"'=1+1\"\"书\"\"\",\"经营场所证明\",\"3\",\"2\",\"0\",\"0\",\"1\",\"0\","
                     "\"100.00%\",\"2.50\",\"4\",\"是\",\"\""));
        QCOMPARE(lines.at(1).count(QLatin1Char(',')), lines.at(2).count(QLatin1Char(',')));
    }

    /// Rows are written with their case, and what an older file held is there as if it had been.
    void keptWithItsCase()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("hub.db"));
        Case record;
        record.id = QUuid::createUuid();
        record.number = QStringLiteral("1");
        record.application = QUuid::createUuid();
        record.principal = QUuid::createUuid();
        record.item = figuresBooks;
        record.state = CaseState::Tolerant;
        record.receivedOn = figuresDay;
        record.acceptedOn = figuresDay;
        Supplement supplement;
        supplement.material = figuresProof;
        supplement.due.due = figuresDue;
        record.supplements = {supplement};
        auto db = Connection::open(path, OpenMode::Writer);
        QVERIFY(db);
        QVERIFY(Migrations(QStringLiteral(":/sql/hub"), 1).apply(**db, {}));
        const auto write = [&] { CaseStore::applyCase<CaseAccepted>(**db, {}, CaseAccepted{record}); };
        const auto only = [&] { return ToleratedStore::since(**db, figuresDay).value(0); };
        write();
        QVERIFY(only().end == End::Living && only().firstDue == figuresDue && !only().receivedOn);
        record.supplements.first().moved = SupplementMove{figuresDue, {}, {}, figuresDue};
        record.supplements.first().due.due = figuresDue.addDays(6);
        write();
        QCOMPARE(only().due, figuresDue.addDays(6));
        QCOMPARE(only().firstDue, figuresDue);
        record.state = CaseState::Withdrawn;
        record.ending = CaseEnding{{}, figuresDue.addDays(6), {}};
        write();
        QVERIFY(only().end == End::Ended);
        record.ending->on = figuresDue.addDays(7);
        write();
        QVERIFY(only().end == End::Lapsed);
        const ToleratedPaper kept = only();

        // The same rows out of the records alone, as the migration makes them.
        QFile script(QStringLiteral(":/sql/hub/0017_credit.sql"));
        QVERIFY(script.open(QIODevice::ReadOnly));
        const QByteArray sql = script.readAll();
        const qsizetype from = sql.indexOf("INSERT INTO tolerated_paper");
        (*db)->run("DELETE FROM tolerated_paper");
        (*db)->runScript(sql.mid(from, sql.indexOf(';', from) + 1 - from));
        QVERIFY(!(*db)->failure());
        const ToleratedPaper made = only();
        QCOMPARE(made.due, kept.due);
        QCOMPARE(made.firstDue, kept.firstDue);
        QCOMPARE(made.acceptedOn, kept.acceptedOn);
        QVERIFY(made.end == kept.end && made.receivedOn == kept.receivedOn);
        QVERIFY(ToleratedStore::since(**db, figuresDay.addDays(1)).isEmpty());
    }
};

OW_TEST(tst_ToleranceFigures)
#include "tst_ToleranceFigures.moc"
