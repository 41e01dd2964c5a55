#include "models/archive/ArchiveRules.h"
#include "models/base/ProblemTypes.h"
#include "models/catalogue/Catalogue.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

namespace {
const Instant morning = hallInstant(QDate(2026, 9, 24), QTime(9, 0));

Case endedCase(CaseState state)
{
    Case record;
    record.state = state;
    record.receivedOn = QDate(2026, 9, 1);
    record.decidedOn = QDate(2026, 9, 10);
    record.deliveredOn = QDate(2026, 9, 24);
    return record;
}

ArchivePackage keptPackage()
{
    ArchivePackage package;
    package.number = QStringLiteral("LJ01-ZW·2026-D10-xcb-00001");
    package.state = ArchiveState::Sealed;
    package.retention = Retention::Years10;
    package.until = QDate(2036, 12, 31);
    package.test = ArchiveTest{morning, 5, {}};
    return package;
}
} // namespace

class tst_ArchiveRules : public QObject {
    Q_OBJECT
private slots:
    void numbers()
    {
        const ArchivePolicy &policy = ArchivePolicy::shipped();
        const QString prefix =
            archivePrefix(policy, QStringLiteral("LJ01"), 2026, Retention::Years30, QStringLiteral("xcb"));
        QCOMPARE(archiveNumber(prefix, 7), QStringLiteral("LJ01-ZW·2026-D30-xcb-00007"));
        QCOMPARE(archiveNumber(prefix, 123456), QStringLiteral("LJ01-ZW·2026-D30-xcb-123456"));
        QCOMPARE(doubledNumbers({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("a")}),
                 QStringList{QStringLiteral("a")});
        QVERIFY(doubledNumbers({QStringLiteral("a"), QStringLiteral("b")}).isEmpty());
    }

    void archivable_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("printed");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("may");
        for (const Code<CaseState> &code : caseStateCodes) {
            const bool ended =
                QList<CaseState>{CaseState::Delivered, CaseState::Refused,    CaseState::Rejected, CaseState::Withdrawn,
                                 CaseState::Revoked,   CaseState::Terminated, CaseState::Returned}
                    .contains(code.value);
            QTest::addRow("%s printed", code.text) << int(code.value) << true << 10 << ended;
            QTest::addRow("%s at once", code.text) << int(code.value) << true << 9 << false;
        }
        QTest::addRow("not printed") << int(CaseState::Delivered) << false << 60 << false;
        QTest::addRow("not printed, second day") << int(CaseState::Delivered) << false << 2 * 24 * 60 << false;
        QTest::addRow("not printed, third day") << int(CaseState::Delivered) << false << 3 * 24 * 60 << true;
    }
    void archivable()
    {
        QFETCH(int, state);
        QFETCH(bool, printed);
        QFETCH(int, minutes);
        Paper paper;
        if (printed)
            paper.printedAt = morning;
        QTEST(isArchivable(ArchivePolicy::shipped(), endedCase(CaseState(state)), {paper}, morning,
                           morning.plus(qint64(minutes) * 60'000)),
              "may");
    }

    /// Every item is kept for as long as its family says, and counts from the next year on.
    void retention()
    {
        const auto catalogue = Catalogue::shipped();
        QVERIFY(catalogue);
        for (const QString &code : catalogue->codes()) {
            Item item = *catalogue->newest(code);
            const bool forEver = item.family == IntakeFamily::Marriage || item.family == IntakeFamily::RealEstate;
            QCOMPARE(retentionOf(item) == Retention::Permanent, forEver);
            item.retention = Retention::Years10;
            QCOMPARE(retentionOf(item), Retention::Years10);
        }
        QCOMPARE(retainedUntil(Retention::Years10, QDate(2026, 1, 1)), QDate(2036, 12, 31));
        QCOMPARE(retainedUntil(Retention::Years30, QDate(2026, 12, 31)), QDate(2056, 12, 31));
        QVERIFY(!retainedUntil(Retention::Permanent, QDate(2026, 1, 1)));
    }

    void destroyedOnlyWhenItsTimeIsOver()
    {
        ArchivePackage package = keptPackage();
        QVERIFY(whyNotDestroy(package, QDate(2036, 12, 31))->is(problem::ArchiveRetained));
        QVERIFY(!whyNotDestroy(package, QDate(2037, 1, 1)));
        package.destruction = QStringLiteral("销毁〔2037〕第001号");
        QVERIFY(whyNotDestroy(package, QDate(2037, 1, 1))->is(problem::ArchiveBusy));
        package = keptPackage();
        package.until.reset();
        QVERIFY(whyNotDestroy(package, QDate(2999, 1, 1))->is(problem::ArchivePermanent));
        package = keptPackage();
        package.state = ArchiveState::Making;
        QVERIFY(whyNotDestroy(package, QDate(2037, 1, 1))->is(problem::ArchiveBusy));
    }

    void handedOverOnlyWhenSound()
    {
        ArchivePackage package = keptPackage();
        QVERIFY(!whyNotTransfer(package));
        package.test->findings = {{ArchiveProperty::Intact, QStringLiteral("x"), QStringLiteral("y")}};
        QVERIFY(whyNotTransfer(package)->is(problem::ArchiveUnsound));
        package.test.reset();
        QVERIFY(whyNotTransfer(package)->is(problem::ArchiveUnsound));
        package = keptPackage();
        package.transfer = QStringLiteral("移交〔2026〕第001号");
        QVERIFY(whyNotTransfer(package)->is(problem::ArchiveBusy));
    }

    void tablesForSpreadsheets()
    {
        TransferList list;
        list.number = QStringLiteral("移交〔2026〕第001号");
        list.receiver = QStringLiteral("=HYPERLINK(\"x\"),馆");
        ArchivePackage package = keptPackage();
        package.itemName = QStringLiteral("出版物, \"零售\"");
        list.entries = {entryOf(package)};
        const QByteArray csv = transferCsv(list);
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
        QCOMPARE(csv.count("\r\n"), 3);
        QVERIFY(csv.contains("\"'=HYPERLINK(\"\"x\"\"),馆\""));
        QVERIFY(csv.contains("\"出版物, \"\"零售\"\"\""));
        DestructionList gone;
        gone.entries = list.entries;
        gone.entries.first().destroyedAt = morning;
        QVERIFY(destructionCsv(gone).contains("2026-09-24 09:00"));
    }
};

OW_TEST(tst_ArchiveRules)
#include "tst_ArchiveRules.moc"
