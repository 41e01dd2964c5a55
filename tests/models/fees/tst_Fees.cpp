// 缴费: what a notice says, what stops a result, one receipt for one case, and a waiver two people stand for.
#include "models/base/ProblemTypes.h"
#include "models/cases/FeeCommands.h"
#include "tests/base/Testing.h"
#include "tests/models/blanks/BlankHall.h"
#include "tests/sync/hub/Replay.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
/// 不动产转移登记: 80元 a dwelling, 550元 other buildings, paid before the certificate is given (发改价格规〔2016〕2559号).
const QString estateItem = QStringLiteral("LJ20260000000032");
const QString dwelling = QStringLiteral("不动产登记费（住宅）");
const QString receiptNumber = QStringLiteral("21030226AB0001");

const Item &estate()
{
    static const Item item = *Catalogue::shipped()->newest(estateItem);
    return item;
}

class FeeHall : public BlankHall {
public:
    FeeHall() { second = hall.insider(StationRole::Supervisor, QStringLiteral("second"), only(Role::Supervisor)); }
    Case noticed()
    {
        const Case record = approved(estateItem);
        const auto told = say(delivery, NotifyFee{record.id, {{dwelling, 1}}});
        return told ? told->record : Case();
    }
    Sender second;
};

bool hasFault(const Problem &problem, const ProblemType &type)
{
    if (problem.is(type))
        return true;
    for (const Fault &fault : problem.faults()) {
        if (QLatin1String(fault.type->id) == QLatin1String(type.id))
            return true;
    }
    return false;
}
} // namespace

class tst_Fees : public QObject {
    Q_OBJECT
private slots:
    void money_data();
    void money();
    void receipts_data();
    void receipts();
    void linesOfTheItemOnly();
    void stopsIssueUntilPaid();
    void freeItems();
    void wrongPayments();
    void waivedByTwo();
    void reducedAndPaid();
    void listedWhileOwed();
};

void tst_Fees::money_data()
{
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("text");
    QTest::newRow("fen") << qint64(5) << QStringLiteral("0.05");
    QTest::newRow("yuan") << qint64(8000) << QStringLiteral("80.00");
    QTest::newRow("much") << qint64(123456789) << QStringLiteral("1234567.89");
}

void tst_Fees::money()
{
    QFETCH(qint64, fen);
    QTEST(yuanText(fen), "text");
}

void tst_Fees::receipts_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("plausible");
    QTest::newRow("digits") << QStringLiteral("0012345678") << true;
    QTest::newRow("letters") << receiptNumber << true;
    QTest::newRow("short") << QStringLiteral("12345") << false;
    QTest::newRow("long") << QString(31, QLatin1Char('1')) << false;
    QTest::newRow("small letters") << QStringLiteral("ab123456") << false;
    QTest::newRow("words") << QStringLiteral("票据一二三四") << false;
}

void tst_Fees::receipts()
{
    QFETCH(QString, number);
    QTEST(isReceiptPlausible(number), "plausible");
}

void tst_Fees::linesOfTheItemOnly()
{
    const auto lines = feeLines(estate(), {{dwelling, 2}});
    QVERIFY(lines);
    QCOMPARE(lines->first().sum(), qint64(16000));
    QVERIFY(lines->first().beforeIssue);
    const auto wrong = feeLines(estate(), {{dwelling, 1}, {dwelling, 1}, {QStringLiteral("手续费"), 1}});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().faults().size(), 2);
    QVERIFY(!feeLines(estate(), {}));
}

void tst_Fees::stopsIssueUntilPaid()
{
    FeeHall h;
    const Case record = h.approved(estateItem);
    const auto bare = h.say(h.delivery, IssueCase{record.id});
    QVERIFY(!bare && hasFault(bare.error(), problem::FeeUnnoticed));
    const auto told = h.say(h.delivery, NotifyFee{record.id, {{dwelling, 1}}});
    QVERIFY2(told, told ? "" : qPrintable(told.error().sentence()));
    QCOMPARE(told->papers.size(), 1);
    const PaperContent &paper = told->papers.first().content;
    QVERIFY(paper.body.contains(QStringLiteral("合计80.00元")));
    QVERIFY(paper.rows.first().note.contains(QStringLiteral("2559号")));
    QVERIFY(!paper.dueDate.isEmpty());
    QCOMPARE(told->record.fee->notice, told->papers.first().number);
    // Ten working days after 2026-09-24: the holiday week does not count.
    const WorkingCalendar calendar = *WorkingCalendar::shipped();
    QCOMPARE(told->record.fee->due.due, calendar.dueDate(QDate(2026, 9, 24), Term{10, TimeUnit::WorkingDay})->due);
    const auto twice = h.say(h.delivery, NotifyFee{record.id, {{dwelling, 1}}});
    QVERIFY(!twice && hasFault(twice.error(), problem::FeeStateWrong));
    const auto owing = h.say(h.delivery, IssueCase{record.id});
    QVERIFY(!owing && hasFault(owing.error(), problem::FeeUnpaid));
    const auto paid =
        h.say(h.delivery, PayFee{record.id, QStringLiteral("21030226 ab 0001"), 8000, QDate(2026, 9, 24)});
    QVERIFY2(paid, paid ? "" : qPrintable(paid.error().sentence()));
    QCOMPARE(paid->record.fee->payment->receipt, receiptNumber);
    QCOMPARE(paid->record.fee->owed(), 0);
    const auto issued = h.say(h.delivery, IssueCase{record.id});
    QVERIFY2(issued, issued ? "" : qPrintable(issued.error().sentence()));
    QCOMPARE(replayDifference(h.hall.path(), h.hall.hub().registry()), QString());
}

void tst_Fees::freeItems()
{
    FeeHall h;
    const Case record = h.approved(QStringLiteral("511A0000800001"));
    const auto none = h.say(h.delivery, NotifyFee{record.id, {{dwelling, 1}}});
    QVERIFY(!none && hasFault(none.error(), problem::FeeNone));
    QVERIFY(h.say(h.delivery, IssueCase{record.id}));
    const auto unknown = h.say(h.delivery, PayFee{QUuid::createUuid(), receiptNumber, 8000, QDate(2026, 9, 24)});
    QVERIFY(!unknown && unknown.error().is(problem::CaseUnknown));
    // A charge that may be paid later stops nothing.
    Item later = estate();
    for (ItemFee &fee : *later.fees)
        fee.beforeIssue.reset();
    QVERIFY(!feeStopsIssue(record, later));
}

void tst_Fees::wrongPayments()
{
    FeeHall h;
    const Case first = h.noticed();
    const Case second = h.noticed();
    QVERIFY(first.fee && second.fee);
    const auto wrong = h.say(h.delivery, PayFee{first.id, QStringLiteral("12"), 7000, QDate(2026, 9, 25)});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().faults().size(), 3);
    QVERIFY(hasFault(wrong.error(), problem::FeeReceiptWrong) && hasFault(wrong.error(), problem::FeeAmountWrong));
    QVERIFY(h.say(h.delivery, PayFee{first.id, receiptNumber, 8000, QDate(2026, 9, 24)}));
    const auto taken = h.say(h.delivery, PayFee{second.id, receiptNumber, 8000, QDate(2026, 9, 24)});
    QVERIFY(!taken && hasFault(taken.error(), problem::FeeReceiptTaken));
    const auto again = h.say(h.delivery, PayFee{first.id, QStringLiteral("0012345678"), 8000, QDate(2026, 9, 24)});
    QVERIFY(!again && again.error().is(problem::FeeStateWrong));
}

void tst_Fees::waivedByTwo()
{
    FeeHall h;
    const Case record = h.noticed();
    const auto tooMuch = h.say(h.delivery, AskFeeWaiver{record.id, 8001, QStringLiteral("小微企业")});
    QVERIFY(!tooMuch && hasFault(tooMuch.error(), problem::FeeAmountWrong));
    const auto silent = h.say(h.delivery, AskFeeWaiver{record.id, 8000, QStringLiteral(" ")});
    QVERIFY(!silent && hasFault(silent.error(), problem::ReasonMissing));
    QVERIFY(h.say(h.delivery, AskFeeWaiver{record.id, 8000, QStringLiteral("小微企业免收")}));
    const auto twice = h.say(h.delivery, AskFeeWaiver{record.id, 8000, QStringLiteral("小微企业免收")});
    QVERIFY(!twice && twice.error().is(problem::FeeStateWrong));
    const auto own = h.say(h.delivery, IssueCase{record.id});
    QVERIFY(!own && hasFault(own.error(), problem::FeeUnpaid)); // asked for is not granted
    const auto wordless = h.say(h.supervisor, AnswerFeeWaiver{record.id, false, {}});
    QVERIFY(!wordless && hasFault(wordless.error(), problem::ReasonMissing));
    QVERIFY(h.say(h.supervisor, AnswerFeeWaiver{record.id, false, QStringLiteral("没有小微企业证明")}));
    QVERIFY(h.say(h.delivery, AskFeeWaiver{record.id, 8000, QStringLiteral("小微企业免收，证明已补")}));
    Sender same = h.hall.insider(StationRole::Supervisor, QStringLiteral("delivery"), only(Role::Supervisor));
    const auto himself = h.say(same, AnswerFeeWaiver{record.id, true, {}});
    QVERIFY(!himself && himself.error().is(problem::FeeSameHands));
    const auto granted = h.say(h.second, AnswerFeeWaiver{record.id, true, {}});
    QVERIFY(granted && granted->record.fee->state == FeeState::Waived);
    QVERIFY(h.say(h.delivery, IssueCase{record.id}));
    QCOMPARE(replayDifference(h.hall.path(), h.hall.hub().registry()), QString());
}

void tst_Fees::reducedAndPaid()
{
    FeeHall h;
    const Case record = h.noticed();
    QVERIFY(h.say(h.delivery, AskFeeWaiver{record.id, 4000, QStringLiteral("减半收取")}));
    QVERIFY(h.say(h.supervisor, AnswerFeeWaiver{record.id, true, {}}));
    const auto full = h.say(h.delivery, PayFee{record.id, receiptNumber, 8000, QDate(2026, 9, 24)});
    QVERIFY(!full && hasFault(full.error(), problem::FeeAmountWrong));
    const auto half = h.say(h.delivery, PayFee{record.id, receiptNumber, 4000, QDate(2026, 9, 24)});
    QVERIFY(half && half->record.fee->state == FeeState::Paid);
}

void tst_Fees::listedWhileOwed()
{
    FeeHall h;
    const Case record = h.noticed();
    const auto open = [&] { return h.read<int>([](Connection &db) { return int(FeeStore::open(db, 10).size()); }); };
    QCOMPARE(open(), 1);
    QVERIFY(awaitsPayment(h.reread(record)));
    Case withdrawn = h.reread(record);
    withdrawn.state = CaseState::Withdrawn;
    QVERIFY(!awaitsPayment(withdrawn));
    QVERIFY(h.say(h.delivery, PayFee{record.id, receiptNumber, 8000, QDate(2026, 9, 24)}));
    QCOMPARE(open(), 0);
    QCOMPARE(h.say(h.supervisor, SetFeeTerms{{15}})->terms.days, 15);
}

OW_TEST(tst_Fees)
#include "tst_Fees.moc"
