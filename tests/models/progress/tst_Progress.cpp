// How a case stands in a citizen's words, and who is told.
#include "models/cases/CaseMachine.h"
#include "models/numbering/CaseNumbers.h"
#include "models/progress/ProgressCommands.h"
#include "models/progress/QueryTryStore.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QFile>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
Case progressCase(CaseState state)
{
    Case record;
    record.itemName = QStringLiteral("户外广告设置审批");
    record.maskedName = QStringLiteral("赵*宇");
    record.shortNumber = shortNumber(1);
    record.state = state;
    record.receivedOn = QDate(2026, 9, 21);
    record.acceptedOn = QDate(2026, 9, 22);
    record.due = Deadline{};
    record.due->due = QDate(2026, 10, 9);
    record.intakeDue = Deadline{};
    record.intakeDue->due = QDate(2026, 9, 28);
    record.issueDue = Deadline{};
    record.issueDue->due = QDate(2026, 10, 20);
    record.decidedOn = QDate(2026, 9, 29);
    record.defects = {{QStringLiteral("m"), QStringLiteral("经营场所使用证明"), QStringLiteral("D07"), {}, {}}};
    record.result = CaseResult{QStringLiteral("户外广告设置许可证"), QStringLiteral("临广〔2026〕3号"), {}, {}};
    record.ending = CaseEnding{QStringLiteral("改在外地开店"), QDate(2026, 9, 30), {}};
    record.procedures =
        QList<SpecialProcedure>{{SpecialKind::Hearing, QStringLiteral("听证"), {}, {}, {}, QDate(2026, 9, 23), {}}};
    return record;
}

/// One case received at the window, with the code its applicant has.
struct ProgressHall : ReceiptHall {
    IntakeSheet sheet;
    Case record;
    QString code;

    bool receive()
    {
        const auto begun = begin(clerk, 1, receiptZhao(), {receiptShop});
        if (!begun || !save(clerk, *begun, filled(*begun, receiptShop, {})))
            return false;
        const auto taken = run(clerk, ReceiveApplication{begun->application, begun->fence});
        if (!taken)
            return false;
        sheet = *begun;
        record = taken->cases.first();
        code = taken->papers.first().content.queryCode.value_or(QString());
        return true;
    }
    QString number() const { return record.shortNumber.value_or(QString()); }
    QString wrong(int step = 1) const
    {
        return QStringLiteral("%1").arg((code.toInt() + step) % 1'000'000, 6, 10, QLatin1Char('0'));
    }
    ProgressReply asked(const QString &asNumber, const QString &asCode)
    {
        return run(kiosk, AskProgress{asNumber, asCode}).value_or(ProgressReply());
    }
    QString page(const QByteArray &form, const QByteArray &address = "10.1.2.3")
    {
        Request request{"POST", "/progress", {}, {}, form, address, {}};
        const Reply reply = hall.ask(request);
        return reply.status == 200 ? QString::fromUtf8(reply.body) : QString();
    }
};
} // namespace

class tst_Progress : public QObject {
    Q_OBJECT
private slots:
    void words_data();
    void words();
    void toleratedIsHisTurn();
    void courseInOrder();
    void toldByNumberAndCode();
    void wrongTriesAreCounted();
    void byTheStationToo();
    void onAPhone();
    void nothingOfTheCodeIsKept();
};

void tst_Progress::words_data()
{
    QTest::addColumn<CaseState>("state");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QDate>("expected");
    const auto row = [](CaseState state, const char *status, const char *next, QDate expected = {}) {
        QTest::newRow(codeText(state)) << state << QString::fromUtf8(status) << QString::fromUtf8(next) << expected;
    };
    // domain.md §2.2, citizen-facing statuses
    row(CaseState::Received, "已收件", "2026年9月28日前告诉您是否受理", QDate(2026, 9, 28));
    row(CaseState::Correcting, "待补正", "补正：经营场所使用证明");
    row(CaseState::Accepted, "审批中", "您不用再做什么", QDate(2026, 10, 9));
    row(CaseState::Tolerant, "审批中", "您不用再做什么", QDate(2026, 10, 9));
    row(CaseState::Suspended, "审批中", "正在进行听证");
    row(CaseState::Approved, "审批中", "正在制作“户外广告设置许可证”", QDate(2026, 10, 20));
    row(CaseState::Issued, "待签收", "请带身份证件到大厅出件窗口领取");
    row(CaseState::Delivered, "待评价", "请为这次服务评价");
    row(CaseState::Rejected, "已办结", "没有准予许可");
    row(CaseState::Refused, "已办结", "没有受理");
    row(CaseState::Returned, "已办结", "可以重新申请");
    row(CaseState::Withdrawn, "已办结", "申请已撤回（改在外地开店）");
    row(CaseState::Revoked, "已办结", "受理已撤销");
    row(CaseState::Terminated, "已办结", "办理已终止");
}

void tst_Progress::words()
{
    QFETCH(CaseState, state);
    QFETCH(QString, status);
    QFETCH(QString, next);
    QFETCH(QDate, expected);
    const ToldProgress told = toldProgress(progressCase(state), true);
    QCOMPARE(citizenStatusText(told.status), status);
    QVERIFY2(told.next.contains(next), qPrintable(told.next));
    if (expected.isValid())
        QCOMPARE(told.expected, std::optional(expected));
    QCOMPARE(told.maskedName, QStringLiteral("赵*宇"));
    // Our own words and codes are not his.
    const QString all = QString::fromUtf8(toJson(told))
                            .remove(QStringLiteral("\"status\":\"%1\"").arg(QLatin1String(codeText(told.status))));
    QVERIFY2(!all.contains(QLatin1String("D07")), qPrintable(all));
    for (const auto &code : codesOf(CaseState{}))
        QVERIFY2(!all.contains(QLatin1String(code.text)), qPrintable(all));
}

void tst_Progress::toleratedIsHisTurn()
{
    Case record = progressCase(CaseState::Tolerant);
    record.supplements = {{QStringLiteral("p"), QStringLiteral("经营场所使用证明"), {}, {}, {}}};
    record.supplements.first().due.due = QDate(2026, 9, 30);
    QVERIFY(citizenStatus(record, false) == CitizenStatus::ToCorrect);
    QVERIFY(toldProgress(record, false).next.contains(QStringLiteral("2026年9月30日前补齐：经营场所使用证明")));
    record.supplements.first().receivedOn = QDate(2026, 9, 28);
    QVERIFY(citizenStatus(record, false) == CitizenStatus::InReview);
    QVERIFY(citizenStatus(progressCase(CaseState::Delivered), false) == CitizenStatus::Done);
}

void tst_Progress::courseInOrder()
{
    Case record = progressCase(CaseState::Issued);
    record.ending.reset();
    record.issuedOn = QDate(2026, 9, 29);
    record.procedures->first().endedOn = QDate(2026, 9, 25);
    record.notices = QList<IntakeNotice>{{QDate(2026, 9, 21), {}, {}, {}, {}}};
    record.corrections = QList<BroughtPapers>{{BroughtBy::Mail, QDate(2026, 9, 22), {}, {}, {}}};
    QStringList told;
    for (const ProgressStep &step : toldProgress(record, false).steps)
        told.append(step.on.toString(QStringLiteral("d ")) + step.text);
    QCOMPARE(told,
             (QStringList{QStringLiteral("21 收到申请材料"), QStringLiteral("21 一次性告知需要补正的内容"),
                          QStringLiteral("22 收到补正材料"), QStringLiteral("22 受理"), QStringLiteral("23 开始听证"),
                          QStringLiteral("25 听证结束"), QStringLiteral("29 决定准予许可"),
                          QStringLiteral("29 “户外广告设置许可证”制作完成")}));
}

void tst_Progress::toldByNumberAndCode()
{
    ProgressHall b;
    QVERIFY(b.receive());
    const ProgressReply reply = b.asked(shortNumberText(b.number()), b.code);
    QVERIFY(reply.outcome == QueryOutcome::Told && reply.told);
    QCOMPARE(reply.told->shortNumber, b.number());
    QVERIFY(reply.told->status == CitizenStatus::Received);
    QVERIFY(!QString::fromUtf8(toJson(reply)).contains(receiptZhao().name));
    QVERIFY(b.run(
        b.clerk,
        SubmitApplication{
            b.sheet.application, b.sheet.fence, {{receiptShop, IntakeAct::Refuse, QStringLiteral("无此职权")}}, {}}));
    QVERIFY(b.asked(b.number(), b.code).told->status == CitizenStatus::Done);
}

void tst_Progress::wrongTriesAreCounted()
{
    ProgressHall b;
    QVERIFY(b.receive());
    // A number that was never given is answered like a wrong code; a slip in the number is no try.
    QVERIFY(b.asked(shortNumber(77), b.code).outcome == QueryOutcome::Wrong);
    for (int i = 0; i < 30; ++i)
        QVERIFY(b.asked(QStringLiteral("123456789"), b.code).outcome == QueryOutcome::Wrong);
    for (int i = 0; i < QueryTryStore::wrongMaxOfNumber; ++i)
        QVERIFY(b.asked(b.number(), b.wrong(i + 1)).outcome == QueryOutcome::Wrong);
    // The right one comes too late, wherever it is asked.
    const ProgressReply waits = b.asked(b.number(), b.code);
    QVERIFY(waits.outcome == QueryOutcome::Waiting && !waits.told);
    QCOMPARE(waits.minutes, std::optional(QueryTryStore::pauseMinutes));
    const QByteArray form = "number=" + b.number().toLatin1() + "&code=" + b.code.toLatin1();
    QVERIFY(b.page(form).contains(QStringLiteral("请15分钟后再试")));
    b.hall.clock.advance(QueryTryStore::pauseMinutes * 60'000LL);
    QVERIFY(b.asked(b.number(), b.code).outcome == QueryOutcome::Told);
    QCOMPARE(b.difference(), QString());
}

void tst_Progress::byTheStationToo()
{
    ProgressHall b;
    QVERIFY(b.receive());
    for (int i = 0; i < QueryTryStore::wrongMaxOfAsker; ++i)
        QVERIFY(b.asked(shortNumber(1000 + i), QStringLiteral("123456")).outcome == QueryOutcome::Wrong);
    QVERIFY(b.asked(b.number(), b.code).outcome == QueryOutcome::Waiting);
    Sender other = b.hall.insider(StationRole::Kiosk);
    const auto there = b.run(other, AskProgress{b.number(), b.code});
    QVERIFY(there && there->outcome == QueryOutcome::Told);
}

void tst_Progress::onAPhone()
{
    ProgressHall b;
    QVERIFY(b.receive());
    const Reply empty = b.hall.ask({"GET", "/progress", {}, {}, {}, "10.1.2.3", {}});
    QCOMPARE(empty.status, 200);
    QVERIFY(empty.contentType.startsWith("text/html"));
    const QString blank = QString::fromUtf8(empty.body);
    QVERIFY(blank.contains(QStringLiteral("办件短号")) && blank.contains(QStringLiteral("method=\"post\"")));
    QVERIFY(!blank.contains(QStringLiteral("{{")));

    const QByteArray number = b.number().toLatin1();
    const QString told = b.page("number=" + number.left(3) + "+" + number.mid(3) + "&code=" + b.code.toLatin1());
    QVERIFY2(told.contains(QStringLiteral("已收件")) && told.contains(QStringLiteral("赵*宇")), qPrintable(told));
    QVERIFY(!told.contains(receiptZhao().name) && !told.contains(b.code));
    QFile shot(shotPath(QStringLiteral("progress-phone.html")));
    QVERIFY(shot.open(QIODevice::WriteOnly) && shot.write(told.toUtf8()) > 0);
    for (const char *bad : {"", "number=", "number=%3Cscript%3E&code=1", "code=1&number=999999999", "a=b&&=&number=1"})
        QVERIFY(b.page(bad).contains(QStringLiteral("短号或查询码不对")));
    QVERIFY(!b.page("number=%3Cscript%3E&code=1").contains(QStringLiteral("<script>")));
    // By address; a network of IPv6 is one.
    for (int i = 0; i < QueryTryStore::wrongMaxOfAsker; ++i)
        b.page("number=" + shortNumber(500 + i).toLatin1() + "&code=000000",
               "2001:db8:1:2::" + QByteArray::number(i + 1));
    const QByteArray right = "number=" + number + "&code=" + b.code.toLatin1();
    QVERIFY(b.page(right, "2001:db8:1:2::ffff").contains(QStringLiteral("分钟后再试")));
    QVERIFY(b.page(right, "2001:db8:1:3::1").contains(QStringLiteral("已收件")));
    QVERIFY(b.page(right).contains(QStringLiteral("已收件")));
    // Who has a new address for every try meets what holds for all together; a minute later it is over.
    for (int i = 0; i < 100; ++i)
        b.page("number=" + shortNumber(2000 + i).toLatin1() + "&code=000000", "10.9.8." + QByteArray::number(i + 1));
    QVERIFY(b.page(right, "10.7.6.5").contains(QStringLiteral("查询的人多")));
    b.hall.clock.advance(60'000);
    QVERIFY(b.page(right, "10.7.6.5").contains(QStringLiteral("已收件")));
    QCOMPARE(b.hall.ask({"PUT", "/progress", {}, {}, {}, "10.1.2.3", {}}).status, 404);
}

void tst_Progress::nothingOfTheCodeIsKept()
{
    ProgressHall b;
    QVERIFY(b.receive());
    b.asked(b.number(), b.code);
    b.page("number=" + b.number().toLatin1() + "&code=" + b.wrong().toLatin1(), "203.0.113.77");
    b.hall.close();
    for (const char *name : {"hub.db", "hub.db-wal"}) {
        QFile file(b.hall.path(name));
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        for (const QByteArray &secret :
             {QByteArray("queryCode"), '"' + b.code.toLatin1() + '"', QByteArray("203.0.113.77")})
            QVERIFY2(!bytes.contains(secret), secret.constData());
    }
}

OW_TEST(tst_Progress)
#include "tst_Progress.moc"
