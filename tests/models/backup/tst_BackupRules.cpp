#include "models/backup/BackupRules.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

namespace {
Instant backupAt(const char *text)
{
    const QString words = QString::fromLatin1(text);
    return hallInstant(QDate::fromString(words.left(10), Qt::ISODate),
                       QTime::fromString(words.mid(11), QStringLiteral("HH:mm")));
}

/// Shut on Saturday 2026-09-26 and Sunday.
std::optional<QTime> closesAtFive(QDate day)
{
    return day.dayOfWeek() < 6 ? std::optional(QTime(17, 0)) : std::nullopt;
}
} // namespace

class tst_BackupRules : public QObject {
    Q_OBJECT
private slots:
    void nextTime_data()
    {
        QTest::addColumn<bool>("daily");
        QTest::addColumn<bool>("atClosing");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("next");
        QTest::newRow("before closing") << true << true << "2026-09-24 08:25"
                                        << "2026-09-24 17:00";
        QTest::newRow("at closing itself") << true << true << "2026-09-24 17:00"
                                           << "2026-09-25 03:00";
        QTest::newRow("at night") << true << true << "2026-09-25 02:59"
                                  << "2026-09-25 03:00";
        QTest::newRow("over a week-end") << false << true << "2026-09-25 17:00"
                                         << "2026-09-28 17:00";
        QTest::newRow("daily only, shut or not") << true << false << "2026-09-25 17:00"
                                                 << "2026-09-26 03:00";
        QTest::newRow("never") << false << false << "2026-09-25 17:00"
                               << "";
    }
    void nextTime()
    {
        QFETCH(bool, daily);
        QFETCH(bool, atClosing);
        QFETCH(QString, after);
        QFETCH(QString, next);
        BackupPolicy policy;
        policy.daily = daily;
        policy.atClosing = atClosing;
        const BackupDue due = nextBackup(policy, closesAtFive, backupAt(qPrintable(after)));
        QCOMPARE(due.at, next.isEmpty() ? Instant() : backupAt(qPrintable(next)));
    }

    void dueOnes()
    {
        const BackupPolicy policy;
        const Instant since = backupAt("2026-09-24 08:25");
        // A hall that has none waits for its first time; one that was switched off over its time makes it good.
        QCOMPARE(backupDue(policy, closesAtFive, {}, {}, since).at, backupAt("2026-09-24 17:00"));
        BackupRecord last;
        last.begunAt = backupAt("2026-09-23 17:00");
        last.endedAt = backupAt("2026-09-23 17:01");
        QCOMPARE(backupDue(policy, closesAtFive, last, {}, since).at, backupAt("2026-09-24 03:00"));
        QCOMPARE(backupDue(policy, closesAtFive, last, {}, since).cause, BackupCause::Daily);
        // A failed one is tried again long before.
        last.fault = BackupFault::Folder;
        QCOMPARE(backupDue(policy, closesAtFive, last, {}, since).at, backupAt("2026-09-23 17:31"));
        // Somebody asked.
        const BackupAsked asked{QUuid(), QStringLiteral("魏东"), backupAt("2026-09-23 17:05")};
        QCOMPARE(backupDue(policy, closesAtFive, last, asked, since).at, asked.at);
        QCOMPARE(backupDue(policy, closesAtFive, last, asked, since).cause, BackupCause::Asked);
        // Where nothing is to be made by itself, nothing is tried again by itself.
        BackupPolicy byHand;
        byHand.daily = byHand.atClosing = false;
        QVERIFY(!backupDue(byHand, closesAtFive, last, {}, since).at.isSet());
    }

    void oldOnesGo_data()
    {
        QTest::addColumn<QString>("present"); // oldest first: g good, b bad
        QTest::addColumn<int>("kept");
        QTest::addColumn<QString>("removed"); // their places
        QTest::newRow("fewer than kept") << "gg" << 3 << "";
        QTest::newRow("as many") << "ggg" << 3 << "";
        QTest::newRow("more") << "ggggg" << 3 << "01";
        QTest::newRow("bad ones do not count") << "ggbbb" << 2 << "";
        QTest::newRow("a bad one older than a good one") << "gbg" << 3 << "1";
        QTest::newRow("the last good one stays") << "gbb" << 0 << "";
        QTest::newRow("the last good one stays whatever is kept") << "gg" << 0 << "0";
        QTest::newRow("only bad ones") << "bbb" << 2 << "";
        QTest::newRow("none") << "" << 2 << "";
    }
    void oldOnesGo()
    {
        QFETCH(QString, present);
        QFETCH(int, kept);
        QFETCH(QString, removed);
        QList<KeptBackup> folders;
        for (int i = 0; i < present.size(); ++i)
            folders.append({QString::number(i), present.at(i) == QLatin1Char('g')});
        QStringList gone = backupsToRemove(folders, kept);
        gone.sort();
        QCOMPARE(gone.join(QString()), removed);
    }

    void nameIsTheHallsTime() { QCOMPARE(backupName(backupAt("2026-09-24 03:00")), QStringLiteral("20260924-030000")); }
};

OW_TEST(tst_BackupRules)
#include "tst_BackupRules.moc"
