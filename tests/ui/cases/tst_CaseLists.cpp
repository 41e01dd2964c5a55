#include "tests/base/Testing.h"
#include "ui/cases/CaseFolding.h"
#include "ui/cases/CaseListModel.h"
#include "ui/cases/CaseText.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QDate caseTestToday(2026, 9, 24);

Case caseOf(int serial, CaseState state, QDate due, const QList<QDate> &missing = {})
{
    Case record;
    record.id = QUuid::createUuidV5(QUuid(), QByteArray::number(serial));
    record.number = QStringLiteral("38-20260924-%1").arg(serial, 4, 10, QLatin1Char('0'));
    record.state = state;
    record.receivedOn = caseTestToday;
    record.itemName = QStringLiteral("出版物零售设立审批");
    const auto deadline = [](QDate day) {
        return Deadline{caseTestToday, {10, TimeUnit::WorkingDay}, 0, day, false, {}, {}, {}, {}};
    };
    if (due.isValid())
        record.due = deadline(due);
    int n = 0;
    for (const QDate day : missing) {
        Supplement s;
        s.material = QStringLiteral("m%1").arg(++n);
        s.materialName = QStringLiteral("材料%1").arg(n);
        s.due = deadline(day);
        record.supplements.append(s);
    }
    return record;
}

QJsonObject eventOf(const Case &record)
{
    return QJsonDocument::fromJson(toJson(CaseAccepted{record})).object();
}
} // namespace

class tst_CaseLists : public QObject {
    Q_OBJECT
private slots:
    void leftInWords_data()
    {
        QTest::addColumn<QDate>("due");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("light");
        // Thursday 2026-09-24; 25 to 27 are the Mid-Autumn Festival, 10-01 to 10-07 the National Day, 10-10 is worked.
        QTest::newRow("today") << QDate(2026, 9, 24) << caseTestToday << QStringLiteral("今天到期")
                               << int(Light::Yellow);
        QTest::newRow("next working day")
            << QDate(2026, 9, 28) << caseTestToday << QStringLiteral("剩1个工作日") << int(Light::Yellow);
        QTest::newRow("over both feasts")
            << QDate(2026, 10, 9) << caseTestToday << QStringLiteral("剩5个工作日") << int(Light::Green);
        QTest::newRow("late") << QDate(2026, 9, 24) << QDate(2026, 9, 29) << QStringLiteral("已超期2个工作日")
                              << int(Light::Red);
        QTest::newRow("late on a holiday")
            << QDate(2026, 9, 24) << QDate(2026, 9, 25) << QStringLiteral("已超期") << int(Light::Red);
    }
    void leftInWords()
    {
        QFETCH(QDate, due);
        QFETCH(QDate, today);
        const WorkingCalendar calendar = WorkingCalendar::shipped().value();
        QTEST(CaseText::left(due, today, calendar), "text");
        QTEST(int(dueLight(due, today, calendar)), "light");
    }
    // domain.md §5.2: where holidays are not announced the date is an estimate, and every screen says so.
    void anEstimateIsCalledOne()
    {
        const WorkingCalendar calendar = WorkingCalendar::shipped().value();
        const Deadline due = *calendar.dueDate(QDate(2026, 12, 28), {5, TimeUnit::WorkingDay});
        QVERIFY(due.estimated);
        QCOMPARE(CaseText::day(due, QDate(2026, 12, 28)), QStringLiteral("预计2027年1月4日"));
        QCOMPARE(CaseText::left(due, QDate(2026, 12, 28), calendar), QStringLiteral("预计剩5个工作日"));
        Case record = caseOf(1, CaseState::Tolerant, {}, {QDate(2026, 9, 30)});
        record.due = due;
        record.supplements.first().due = due;
        CaseListModel model(calendar,
                            {CaseListModel::Column::Due, CaseListModel::Column::Left, CaseListModel::Column::MissingDue,
                             CaseListModel::Column::MissingLeft});
        model.show(caseRows({record}), QDate(2026, 12, 28));
        for (int column = 0; column < 4; ++column)
            QVERIFY2(model.index(0, column).data().toString().contains(QStringLiteral("预计")),
                     qPrintable(QString::number(column)));
    }
    void listsFollowEvents_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("missing");
        QTest::addColumn<bool>("belongs");
        for (const Code<CaseState> &code : caseStateCodes) {
            const bool delivery = code.value == CaseState::Approved || code.value == CaseState::Issued;
            QTest::addRow("delivery, %s", code.text)
                << QStringLiteral("delivery") << int(code.value) << false << delivery;
            QTest::addRow("tolerant list, %s", code.text)
                << QStringLiteral("tolerant") << int(code.value) << false << (code.value == CaseState::Tolerant);
            QTest::addRow("all, %s", code.text) << QString() << int(code.value) << false << true;
        }
        QTest::newRow("supplements, open") << QStringLiteral("supplements") << int(CaseState::Tolerant) << true << true;
        QTest::newRow("supplements, withdrawn meanwhile")
            << QStringLiteral("supplements") << int(CaseState::Withdrawn) << true << false;
        QTest::newRow("supplements, none")
            << QStringLiteral("supplements") << int(CaseState::Tolerant) << false << false;
    }
    void listsFollowEvents()
    {
        QFETCH(QString, list);
        QFETCH(int, state);
        QFETCH(bool, missing);
        QFETCH(bool, belongs);
        CasesView view{
            caseTestToday,
            {caseOf(1, CaseState::Accepted, QDate(2026, 9, 28)), caseOf(3, CaseState::Accepted, QDate(2026, 10, 9))}};
        Case record = caseOf(2, CaseState(state), QDate(2026, 9, 30),
                             missing ? QList<QDate>{QDate(2026, 10, 9)} : QList<QDate>());
        if (record.state == CaseState::Correcting)
            record.correctionDue = std::exchange(record.due, std::nullopt); // no decision runs meanwhile
        QVERIFY(foldCases(view, list, QStringLiteral("gov.case.accepted.v1"), eventOf(record)));
        QCOMPARE(view.cases.size(), belongs ? 3 : 2);
        if (belongs)
            QCOMPARE(view.cases.at(1).number, record.number); // by due date
        QVERIFY(foldCases(view, list, QStringLiteral("gov.case.accepted.v1"), eventOf(record)));
        QCOMPARE(view.cases.size(), belongs ? 3 : 2);
        QVERIFY(foldCases(view, list, QStringLiteral("gov.visit.identified.v1"), {}));
        QVERIFY(!foldCases(view, list, QStringLiteral("gov.case.accepted.v1"), {}));
    }
    void aRowAPaperToBeSupplied()
    {
        const QList<Case> cases{caseOf(1, CaseState::Tolerant, {}, {QDate(2026, 10, 12), QDate(2026, 10, 9)}),
                                caseOf(2, CaseState::Tolerant, {}, {QDate(2026, 9, 30)})};
        const QList<CaseRow> rows = supplementRows(cases);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.first().missingDue->due, QDate(2026, 9, 30));
        QCOMPARE(rows.last().missing, QStringLiteral("材料1"));
        QCOMPARE(caseRows(cases).first().missing, QStringLiteral("材料1、材料2"));
        QCOMPARE(caseRows(cases).first().missingDue->due, QDate(2026, 10, 9));
    }
    void modelIsSound()
    {
        const WorkingCalendar calendar = WorkingCalendar::shipped().value();
        CaseListModel model(
            calendar, {CaseListModel::Column::Left, CaseListModel::Column::Number, CaseListModel::Column::Missing});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Case one = caseOf(1, CaseState::Accepted, QDate(2026, 9, 28));
        model.show(caseRows({one, caseOf(2, CaseState::Approved, QDate(2026, 9, 28))}), caseTestToday);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("▲ 剩1个工作日"));
        QCOMPARE(model.index(1, 0).data().toString(), QString()); // decided: nothing runs
        QCOMPARE(model.rowOf(one.id), 0);
        model.show({}, caseTestToday);
        QCOMPARE(model.rowOf(one.id), -1);
    }
};
OW_TEST(tst_CaseLists)
#include "tst_CaseLists.moc"
