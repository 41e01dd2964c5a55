#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/calendar/DeadlineOracle.h"
#include "models/calendar/WhatIf.h"
#include "models/calendar/WorkingCalendar.h"
#include "tests/base/Testing.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace ow;

namespace {
QDate date(const char *text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

FileContents shippedFiles()
{
    return readFolder(QStringLiteral(":/calendar"), QStringLiteral(".json")).value();
}

QString faultsOf(const Problem &problem)
{
    QStringList lines;
    for (const Fault &fault : problem.faults())
        lines.append(fault.place + QLatin1Char(' ') + fault.sentence());
    return lines.join(QLatin1Char('\n'));
}

/// Reckons in another way than the product: sets of days, built from the papers' text, and removal of days from a list.
struct SlowCalendar {
    QSet<QDate> off;
    QSet<QDate> work;

    SlowCalendar()
    {
        for (const QByteArray &file : shippedFiles()) {
            const QJsonObject year = QJsonDocument::fromJson(file).object();
            for (const QJsonValue day : year.value(QLatin1String("off")).toArray())
                off.insert(QDate::fromString(day.toObject().value(QLatin1String("date")).toString(), Qt::ISODate));
            for (const QJsonValue day : year.value(QLatin1String("work")).toArray())
                work.insert(QDate::fromString(day.toObject().value(QLatin1String("date")).toString(), Qt::ISODate));
        }
    }
    bool works(QDate day) const
    {
        if (off.contains(day))
            return false;
        return work.contains(day) || (day.dayOfWeek() != Qt::Saturday && day.dayOfWeek() != Qt::Sunday);
    }
    QDate due(QDate start, const Term &term, const QList<Suspension> &suspensions, int extension) const
    {
        QSet<QDate> stopped;
        for (const Suspension &s : suspensions) {
            for (QDate day = s.from.addDays(1); day <= s.to; day = day.addDays(1))
                stopped.insert(day);
        }
        QList<QDate> counted;
        for (int i = 1; i < 4000; ++i) {
            const QDate day = start.addDays(i);
            if (!stopped.contains(day) && (term.unit != TimeUnit::WorkingDay || works(day)))
                counted.append(day);
        }
        QDate last;
        if (term.unit == TimeUnit::WorkingDay) {
            const int n = term.value + extension;
            last = n == 0 ? start : counted.at(n - 1);
        } else {
            const auto natural = [&](QDate from, int value) {
                const QDate plain = term.unit == TimeUnit::Day ? from.addDays(value)
                    : term.unit == TimeUnit::Month             ? from.addMonths(value)
                                                               : from.addYears(value);
                const int n = int(from.daysTo(plain));
                const int before =
                    int(std::count_if(counted.begin(), counted.end(), [&](QDate day) { return day <= from; }));
                return n == 0 ? from : counted.at(before + n - 1);
            };
            last = natural(natural(start, term.value), extension);
        }
        while (!works(last))
            last = last.addDays(1);
        return last;
    }
};
} // namespace

class tst_WorkingCalendar : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto loaded = WorkingCalendar::shipped();
        QVERIFY2(loaded, loaded ? "" : qPrintable(faultsOf(loaded.error())));
        m_calendar = *loaded;
        QCOMPARE(m_calendar.certainFrom(), QDate(2023, 1, 1));
        QCOMPARE(m_calendar.certainTo(), QDate(2026, 12, 31));
    }

    void yearsHaveTheirWorkingDays_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("days"); // domain §5.2
        QTest::newRow("2024") << 2024 << 251;
        QTest::newRow("2025") << 2025 << 248;
        QTest::newRow("2026") << 2026 << 248;
    }
    void yearsHaveTheirWorkingDays()
    {
        QFETCH(int, year);
        QFETCH(int, days);
        QCOMPARE(m_calendar.workingDaysBetween(QDate(year - 1, 12, 31), QDate(year, 12, 31)), days);
        QCOMPARE(m_calendar.workingDaysBetween(QDate(year, 12, 31), QDate(year - 1, 12, 31)), -days);
    }

    void workingDays_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("works");
        QTest::newRow("New Year's Eve of 2024 was worked") << date("2024-02-09") << true;
        QTest::newRow("off by the paper of the year after") << date("2022-12-31") << false;
        QTest::newRow("make-up Saturday") << date("2026-10-10") << true;
        QTest::newRow("make-up Sunday") << date("2026-09-20") << true;
        QTest::newRow("plain Saturday") << date("2026-09-19") << false;
        QTest::newRow("holiday on a weekday") << date("2026-09-25") << false;
        QTest::newRow("plain Thursday") << date("2026-09-24") << true;
    }
    void workingDays()
    {
        QFETCH(QDate, day);
        QFETCH(bool, works);
        QCOMPARE(m_calendar.isWorkingDay(day), works);
    }

    // domain §5.3 and §16 (1, 2, 12)
    void dueInWorkingDays_data()
    {
        QTest::addColumn<QDate>("start");
        QTest::addColumn<int>("value");
        QTest::addColumn<QDate>("due");
        const auto row = [](const char *start, int value, const char *due) {
            QTest::addRow("%s+%d", start, value) << date(start) << value << date(due);
        };
        row("2024-02-08", 5, "2024-02-21");
        row("2024-02-09", 1, "2024-02-18");
        row("2024-09-13", 3, "2024-09-19");
        row("2024-09-27", 1, "2024-09-29");
        row("2024-09-30", 20, "2024-11-01");
        row("2025-01-24", 5, "2025-02-07");
        row("2025-04-25", 3, "2025-04-29");
        row("2025-09-26", 20, "2025-10-30");
        row("2025-12-31", 1, "2026-01-04");
        row("2025-12-31", 20, "2026-01-29");
        row("2026-01-01", 5, "2026-01-08");
        row("2026-02-13", 5, "2026-02-27"); // §16.1: the alarm day of papers received on 2026-02-13 …
        row("2026-02-13", 6, "2026-02-28"); // … and the working Saturday on which they are deemed accepted
        row("2026-02-14", 3, "2026-02-26");
        row("2026-02-14", 45, "2026-04-27");
        row("2026-04-30", 20, "2026-06-01"); // §16.2
        row("2026-05-08", 1, "2026-05-09");
        row("2026-09-24", 7, "2026-10-12");
        row("2026-09-24", 5, "2026-10-09"); // the supplement of the story
        row("2026-09-30", 7, "2026-10-15");
        row("2026-03-02", 20, "2026-03-30"); // §16.12
        row("2026-09-24", 0, "2026-09-24");
        row("2026-09-25", 0, "2026-09-28");
    }
    void dueInWorkingDays()
    {
        QFETCH(QDate, start);
        QFETCH(int, value);
        QFETCH(QDate, due);
        const auto deadline = m_calendar.dueDate(start, {value, TimeUnit::WorkingDay});
        QVERIFY(deadline);
        QCOMPARE(deadline->due, due);
        QVERIFY(!deadline->estimated);
        QVERIFY(m_calendar.isWorkingDay(deadline->due));
    }

    void dueInNaturalUnits_data()
    {
        QTest::addColumn<QDate>("start");
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QDate>("due");
        QTest::addColumn<QDate>("rolledFrom");
        QTest::newRow("15 days") << date("2026-09-01") << 15 << int(TimeUnit::Day) << date("2026-09-16") << QDate();
        QTest::newRow("last day in the holiday")
            << date("2026-09-16") << 15 << int(TimeUnit::Day) << date("2026-10-08") << date("2026-10-01");
        QTest::newRow("last day is a working Saturday")
            << date("2026-09-25") << 15 << int(TimeUnit::Day) << date("2026-10-10") << QDate();
        QTest::newRow("month without that day")
            << date("2026-01-31") << 1 << int(TimeUnit::Month) << date("2026-02-28") << QDate();
        QTest::newRow("month to a weekend")
            << date("2026-06-11") << 1 << int(TimeUnit::Month) << date("2026-07-13") << date("2026-07-11");
        QTest::newRow("leap day plus a year")
            << date("2024-02-29") << 1 << int(TimeUnit::Year) << date("2025-02-28") << QDate();
    }
    void dueInNaturalUnits()
    {
        QFETCH(QDate, start);
        QFETCH(int, value);
        QFETCH(int, unit);
        QFETCH(QDate, due);
        QFETCH(QDate, rolledFrom);
        const auto deadline = m_calendar.dueDate(start, {value, TimeUnit(unit)});
        QVERIFY(deadline);
        QCOMPARE(deadline->due, due);
        QCOMPARE(deadline->rolledFrom.value_or(QDate()), rolledFrom);
    }

    // domain §16.2 and the conventions of §5.1
    void suspensions_data()
    {
        QTest::addColumn<QList<QDate>>("bounds"); // from, to, from, to …
        QTest::addColumn<int>("extension");
        QTest::addColumn<QDate>("due");
        const QDate s = date("2026-05-07");
        const QDate e = date("2026-05-14");
        QTest::newRow("none") << QList<QDate>{} << 0 << date("2026-06-01");
        QTest::newRow("six working days") << QList<QDate>{s, e} << 0 << date("2026-06-09");
        QTest::newRow("same day stops nothing") << QList<QDate>{s, s} << 0 << date("2026-06-01");
        QTest::newRow("twice the same") << QList<QDate>{s, e, s, e} << 0 << date("2026-06-09");
        QTest::newRow("overlapping") << QList<QDate>{date("2026-05-11"), e, s, date("2026-05-12")} << 0
                                     << date("2026-06-09");
        QTest::newRow("touching") << QList<QDate>{s, date("2026-05-11"), date("2026-05-11"), e} << 0
                                  << date("2026-06-09");
        QTest::newRow("after the due day")
            << QList<QDate>{date("2026-06-02"), date("2026-06-05")} << 0 << date("2026-06-01");
        QTest::newRow("before the start")
            << QList<QDate>{date("2026-04-01"), date("2026-04-10")} << 0 << date("2026-06-01");
        QTest::newRow("extension alone") << QList<QDate>{} << 10 << date("2026-06-15");
        QTest::newRow("extension after suspension") << QList<QDate>{s, e} << 10 << date("2026-06-24");
    }
    void suspensions()
    {
        QFETCH(QList<QDate>, bounds);
        QFETCH(int, extension);
        QFETCH(QDate, due);
        QList<Suspension> stops;
        for (qsizetype i = 0; i < bounds.size(); i += 2)
            stops.append({bounds.at(i), bounds.at(i + 1), 0});
        const auto deadline = m_calendar.dueDate(date("2026-04-30"), {20, TimeUnit::WorkingDay}, stops, extension);
        QVERIFY(deadline);
        QCOMPARE(deadline->due, due);
    }

    void suspendedDaysAreCountedOnce()
    {
        const auto deadline = m_calendar.dueDate(date("2026-04-30"), {20, TimeUnit::WorkingDay},
                                                 {{date("2026-05-07"), date("2026-05-14"), 0}});
        QVERIFY(deadline);
        QCOMPARE(deadline->suspensions.size(), 1);
        QCOMPARE(deadline->suspensions.first().days, 6);
        // the other way of reckoning: 18 working days were left when the procedure ended
        QCOMPARE(m_calendar.dueDate(date("2026-05-14"), {18, TimeUnit::WorkingDay})->due, deadline->due);
    }

    void estimatedOnlyBeyondTheAnnouncedYears()
    {
        QVERIFY(!m_calendar.dueDate(date("2026-12-24"), {5, TimeUnit::WorkingDay})->estimated); // 2026-12-31
        const auto beyond = m_calendar.dueDate(date("2026-12-25"), {5, TimeUnit::WorkingDay});
        QVERIFY(beyond->estimated);
        QVERIFY(explain(*beyond).contains(QStringLiteral("预计")));
        QVERIFY(m_calendar.dueDate(date("2026-12-25"), {1, TimeUnit::Month})->estimated);
        QVERIFY(m_calendar.dueDate(date("2022-12-30"), {5, TimeUnit::WorkingDay})->estimated);
    }

    void refusesWhatCannotBeReckoned()
    {
        const Term term{5, TimeUnit::WorkingDay};
        const auto all =
            m_calendar.dueDate(QDate(), {-1, TimeUnit::Day}, {{date("2026-05-14"), date("2026-05-07"), 0}}, 0);
        QVERIFY(!all);
        QCOMPARE(all.error().faults().size(), 3);
        QVERIFY(!m_calendar.dueDate(date("2026-05-14"), {2147483647, TimeUnit::Year}));
        QVERIFY(!m_calendar.dueDate(date("2026-05-14"), term, {{date("2026-05-14"), date("9999-05-14"), 0}}));
    }

    void explains_data()
    {
        QTest::addColumn<QDate>("start");
        QTest::addColumn<Term>("term");
        QTest::addColumn<QList<QDate>>("stop");
        QTest::addColumn<int>("extension");
        QTest::addColumn<QString>("text");
        QTest::newRow("the story's supplement")
            << date("2026-09-24") << Term{5, TimeUnit::WorkingDay} << QList<QDate>{} << 0
            << QStringLiteral("自2026年9月24日起算5个工作日，当日不计，至2026年10月9日（周五）届满；其中不计：中秋节9月"
                              "25日至27日（含周末2天）、"
                              "国庆节10月1日至7日（含周末2天）。");
        QTest::newRow("with a make-up day")
            << date("2026-09-24") << Term{7, TimeUnit::WorkingDay} << QList<QDate>{} << 0
            << QStringLiteral("自2026年9月24日起算7个工作日，当日不计，至2026年10月12日（周一）届满；其中不计：中秋节9"
                              "月25日至27日（含周末2天）、"
                              "国庆节10月1日至7日（含周末2天）、周末10月11日；10月10日（周六）调休上班，计入。");
        QTest::newRow("suspended and extended")
            << date("2026-05-06") << Term{5, TimeUnit::WorkingDay}
            << QList<QDate>{date("2026-05-07"), date("2026-05-14")} << 2
            << QStringLiteral("自2026年5月6日起算5个工作日，当日不计，经批准延长2个工作日，至2026年5月22日（周五）届满"
                              "；其中不计：周末5月10日、"
                              "5月16日至17日；特别程序5月7日开始、5月14日结束，其间6个工作日不计。");
        QTest::newRow("natural days rolled on")
            << date("2026-09-16") << Term{15, TimeUnit::Day} << QList<QDate>{} << 0
            << QStringLiteral("自2026年9月16日起算15日，当日不计，至2026年10月8日（周四）届满；10月1日不是工作日，顺延"
                              "至其后第一个工作日："
                              "国庆节10月1日至7日（含周末2天）。");
        QTest::newRow("at once") << date("2026-09-24") << Term{0, TimeUnit::WorkingDay} << QList<QDate>{} << 0
                                 << QStringLiteral("自2026年9月24日起当场办理，至2026年9月24日（周四）届满。");
    }
    void explains()
    {
        QFETCH(QDate, start);
        QFETCH(Term, term);
        QFETCH(QList<QDate>, stop);
        QFETCH(int, extension);
        QFETCH(QString, text);
        QList<Suspension> stops;
        if (!stop.isEmpty())
            stops.append({stop.first(), stop.last(), 0});
        const auto deadline = m_calendar.dueDate(start, term, stops, extension);
        QVERIFY(deadline);
        QCOMPARE(explain(*deadline), text);
    }

    void whatIf_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<Term>("term");
        QTest::addColumn<QStringList>("says");
        // domain §5.3: 2026-09-24+7 and 2026-09-30+7
        QTest::newRow("before the holidays")
            << date("2026-09-24") << Term{7, TimeUnit::WorkingDay}
            << QStringList{QStringLiteral("9月24日（周四）交齐，10月12日（周一）前办结"),
                           QStringLiteral("9月28日（周一）交齐，10月13日（周二）前办结"),
                           QStringLiteral("9月29日（周二）交齐，10月14日（周三）前办结"),
                           QStringLiteral("9月30日（周三）交齐，10月15日（周四）前办结")};
        QTest::newRow("on a day off") << date("2026-10-03") << Term{0, TimeUnit::WorkingDay}
                                      << QStringList{QStringLiteral("10月8日（周四）交齐，当天办结")};
        QTest::newRow("a working Saturday is brought on")
            << date("2026-10-10") << Term{1, TimeUnit::WorkingDay}
            << QStringList{QStringLiteral("10月10日（周六）交齐，10月12日（周一）前办结"),
                           QStringLiteral("10月12日（周一）交齐，10月13日（周二）前办结")};
        QTest::newRow("into a year not announced")
            << date("2026-12-28") << Term{5, TimeUnit::WorkingDay}
            << QStringList{QStringLiteral("12月28日（周一）交齐，预计1月4日（周一）前办结（放假安排尚未公布）")};
    }
    void whatIf()
    {
        QFETCH(QDate, today);
        QFETCH(Term, term);
        QFETCH(QStringList, says);
        const auto choices = whatIfBrought(m_calendar, today, term, int(says.size()));
        QVERIFY(choices);
        QStringList said;
        for (const WhatIf &choice : *choices)
            said.append(whatIfText(choice));
        QCOMPARE(said, says);
        QVERIFY(!whatIfBrought(m_calendar, QDate(), term, 1));
    }

    void givenYearsStandInForShippedOnes()
    {
        const FileContents given{
            {QStringLiteral("2027.json"),
             "{\"year\":2027,\"source\":\"x\",\"off\":[{\"date\":\"2027-01-01\",\"name\":\"x\"}],\"work\":[]}"}};
        const auto with = WorkingCalendar::shippedWith(given);
        QVERIFY(with);
        QCOMPARE(with->certainTo(), date("2027-12-31"));
        QVERIFY(!with->isWorkingDay(date("2027-01-01")) && m_calendar.isWorkingDay(date("2027-01-01")));
        QCOMPARE(with->certainFrom(), m_calendar.certainFrom());
        QByteArray later = given.first();
        later.replace("2027", "2029");
        QVERIFY(!WorkingCalendar::shippedWith({{QStringLiteral("2029.json"), later}})); // what of 2027 and 2028?
    }

    void termsInWords()
    {
        QCOMPARE(termText({5, TimeUnit::WorkingDay}), QStringLiteral("5个工作日"));
        QCOMPARE(termText({60, TimeUnit::Day}), QStringLiteral("60日"));
        QCOMPARE(termText({1, TimeUnit::Month}), QStringLiteral("1个月"));
        QCOMPARE(termText({6, TimeUnit::Year}), QStringLiteral("6年"));
        QCOMPARE(termText({0, TimeUnit::WorkingDay}), QStringLiteral("当场"));
    }

    void deadlineSurvivesJson()
    {
        const auto deadline = m_calendar.dueDate(date("2026-02-13"), {250, TimeUnit::WorkingDay},
                                                 {{date("2026-05-07"), date("2026-05-14"), 0}}, 3);
        QVERIFY(deadline);
        const auto again = fromJson<Deadline>(toJson(*deadline), Strictness::Exact);
        QVERIFY(again);
        QCOMPARE(*again, *deadline);
    }

    void agreesWithAnIndependentModel()
    {
        const SlowCalendar slow;
        SeededRandom random(20260924);
        for (int i = 0; i < 3000; ++i) {
            const QDate start = QDate(2022, 12, 1).addDays(random.below(1500));
            const TimeUnit unit = TimeUnit(random.below(4));
            const int bound = unit == TimeUnit::WorkingDay ? 90
                : unit == TimeUnit::Day                    ? 120
                : unit == TimeUnit::Month                  ? 14
                                                           : 3;
            const Term term{int(random.below(quint32(bound))), unit};
            QList<Suspension> stops;
            for (quint32 n = random.below(4); n > 0; --n) {
                const QDate from = start.addDays(qint64(random.below(100)) - 20);
                stops.append({from, from.addDays(random.below(30)), 0});
            }
            const int extension = random.below(3) == 0 ? int(random.below(4)) : 0;
            const auto deadline = m_calendar.dueDate(start, term, stops, extension);
            QVERIFY(deadline);
            QVERIFY2(deadline->due == slow.due(start, term, stops, extension), toJson(*deadline).constData());
            // What is said to have been skipped accounts for every day between.
            if (unit == TimeUnit::WorkingDay && term.value + extension > 0) {
                qint64 skipped = 0;
                for (const SkippedSpan &span : deadline->skipped)
                    skipped += span.from.daysTo(span.to) + 1;
                QCOMPARE(start.daysTo(deadline->due), skipped + term.value + extension);
            }
        }
    }

    void oracle_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("design's example") << QByteArray(
            "{\"start\":\"2026-02-13\",\"value\":5,\"unit\":\"workday\",\"suspensions\":[],\"extension\":0}")
                                          << QByteArray("{\"due\":\"2026-02-27\",\"skipped\":[\"2026-02-15 春节\"");
        QTest::newRow("suspension") << QByteArray("{\"start\":\"2026-04-30\",\"value\":20,\"unit\":\"workday\","
                                                  "\"suspensions\":[[\"2026-05-07\",\"2026-05-14\"]]}")
                                    << QByteArray("\"due\":\"2026-06-09\"");
        QTest::newRow("estimated") << QByteArray("{\"start\":\"2026-12-31\",\"value\":1,\"unit\":\"month\"}")
                                   << QByteArray("\"estimated\":true");
        QTest::newRow("half a suspension") << QByteArray(
            "{\"start\":\"2026-04-30\",\"value\":20,\"unit\":\"workday\",\"suspensions\":[[\"2026-05-07\"]]}")
                                           << QByteArray("{\"refused\":\"");
        QTest::newRow("no such day") << QByteArray("{\"start\":\"2026-02-30\",\"value\":20,\"unit\":\"week\"}")
                                     << QByteArray("{\"refused\":\"");
        QTest::newRow("not JSON") << QByteArray("x") << QByteArray("{\"refused\":\"");
    }
    void oracle()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, part);
        QVERIFY2(deadlineOracle(line).contains(part), deadlineOracle(line).constData());
    }

    void badFilesAreRefusedWithEveryFault()
    {
        FileContents files = shippedFiles();
        files.remove(QStringLiteral("2024.json"));
        files.insert(QStringLiteral("2026.json"),
                     "{\"year\":2026,\"source\":\"x\",\"off\":[{\"date\":\"2026-10-01\",\"name\":\"国庆节\"},{\"date\":"
                     "\"2026-10-01\",\"name\":\"国庆节\"},{\"date\":\"2025-03-01\",\"name\":\"甲\"}],\"work\":[{"
                     "\"date\":\"2026-09-24\",\"name\":\"乙\"}]}");
        files.insert(QStringLiteral("2027.json"),
                     "{\"year\":\"2027\",\"off\":[{\"date\":\"2027-02-30\",\"name\":\"\"}],\"work\":[],\"more\":1}");
        files.insert(QStringLiteral("2028.json"), "{");
        const auto loaded = WorkingCalendar::load(files);
        QVERIFY(!loaded);
        const QString faults = faultsOf(loaded.error());
        for (const char *part :
             {"2025.json 日历有误：缺少2024年", "2026.json:off[1] 2026-10-01重复", "2026.json:off[2] 日历有误",
              "2026.json:work[0] 日历有误", "2027.json:year ", "2027.json:source ", "2027.json:off[0].date ",
              "2027.json:off[0].name ", "2027.json:more ", "2028.json "})
            QVERIFY2(faults.contains(QString::fromUtf8(part)),
                     qPrintable(QString::fromUtf8(part) + QLatin1Char('\n') + faults));
        QCOMPARE(loaded.error().faults().size(), 10);
        QVERIFY(!WorkingCalendar::load({}));
    }

private:
    WorkingCalendar m_calendar;
};

OW_TEST(tst_WorkingCalendar)
#include "tst_WorkingCalendar.moc"
