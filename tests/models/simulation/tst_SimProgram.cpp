// `onewindow-sim day` as people start it.
#include "tests/base/Testing.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {
struct Ended {
    int code = -1;
    QByteArray out;
    QByteArray error;
};

Ended runSim(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(ONEWINDOW_BIN "/onewindow-sim"), arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString written(const QTemporaryDir &dir, const QString &name, const QByteArray &content)
{
    QFile file(dir.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
}
} // namespace

class tst_SimProgram : public QObject {
    Q_OBJECT
private slots:
    void ticketsOfADay()
    {
        const QStringList day{QStringLiteral("day"), QStringLiteral("--tickets"), QStringLiteral("--seed")};
        const Ended first = runSim(day + QStringList{QStringLiteral("5")});
        QCOMPARE(first.code, 0);
        const QList<QByteArray> lines = first.out.split('\n');
        QCOMPARE(lines.at(0),
                 QByteArray("seed,queue,serial,class,issued_ms,ready_ms,called_ms,started_ms,ended_ms,window,no_show"));
        QVERIFY(lines.size() > 1500);
        QCOMPARE(lines.at(1).split(',').size(), 11);
        QCOMPARE(runSim(day + QStringList{QStringLiteral("5")}).out, first.out);
        QVERIFY(runSim(day + QStringList{QStringLiteral("6")}).out != first.out);
    }

    void summaryOfTwoDays()
    {
        const Ended summary = runSim({QStringLiteral("day"), QStringLiteral("--days"), QStringLiteral("2")});
        QCOMPARE(summary.code, 0);
        QList<QByteArray> classes;
        qint64 tickets = 0;
        qint64 all = 0;
        for (const QByteArray &line : summary.out.trimmed().split('\n').mid(1)) {
            const QList<QByteArray> columns = line.split('\t');
            classes.append(columns.at(0));
            (columns.at(0) == "all" ? all : tickets) += columns.at(1).toLongLong();
        }
        QCOMPARE(
            classes,
            (QList<QByteArray>{"ordinary", "elder", "disabled", "military", "pregnant", "green", "booked", "all"}));
        QVERIFY(all > 3000);
        QCOMPARE(tickets, all);
    }

    void wrongFilesAreRefusedWithEveryFault()
    {
        QTemporaryDir dir;
        const Ended hall = runSim({QStringLiteral("day"), QStringLiteral("--hall"),
                                   written(dir, QStringLiteral("hall.json"), "{\"name\":\"\",\"opens\":9}")});
        QCOMPARE(hall.code, 1);
        QVERIFY(hall.out.isEmpty());
        for (const char *place : {"name", "opens", "closes", "ticketsFrom", "windows", "queues", "policy"})
            QVERIFY2(hall.error.contains(QByteArray("  ") + place + QStringLiteral("：").toUtf8()), place);
        const Ended policy = runSim({QStringLiteral("day"), QStringLiteral("--policy"),
                                     written(dir, QStringLiteral("policy.json"),
                                             "{\"mode\":\"fastest\",\"classes\":[],\"priorityRunMax\":-1}")});
        QCOMPARE(policy.code, 1);
        for (const char *place : {"mode", "priorityRunMax", "helpBacklog"})
            QVERIFY2(policy.error.contains(QByteArray("  ") + place + QStringLiteral("：").toUtf8()), place);
        const Ended missing =
            runSim({QStringLiteral("day"), QStringLiteral("--hall"), dir.filePath(QStringLiteral("none.json"))});
        QCOMPARE(missing.code, 1);
        QVERIFY(missing.error.contains("none.json"));
    }

    void wrongOptionsShowTheHelp_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("not a seed") << QStringList{QStringLiteral("day"), QStringLiteral("--seed"),
                                                   QStringLiteral("x")};
        QTest::newRow("no day") << QStringList{QStringLiteral("day"), QStringLiteral("--days"), QStringLiteral("0")};
        QTest::newRow("another command") << QStringList{QStringLiteral("week")};
    }
    void wrongOptionsShowTheHelp()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(runSim(arguments).code, 2);
    }
};

OW_TEST(tst_SimProgram)
#include "tst_SimProgram.moc"
