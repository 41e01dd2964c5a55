// 认领、放回、退回、批量准予: through the hub, by several people.
#include "models/cases/BatchCommands.h"
#include "models/cases/ReviewCommands.h"
#include "models/cases/WorkViews.h"
#include "models/deputies/DeputyCommands.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
struct OfficeHall : ReceiptHall {
    Sender qian = hall.insider(StationRole::Review, QStringLiteral("reviewer"), only(Role::Reviewer));
    Sender feng = hall.insider(StationRole::Review, QStringLiteral("feng"), only(Role::Reviewer));
    Sender counter = hall.insider(StationRole::Delivery, QStringLiteral("delivery"), only(Role::Delivery));
    Sender office = hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), only(Role::Supervisor));

    OfficeHall() { hall.makeUser(QStringLiteral("feng"), {Role::Reviewer}); }
    Case accepted()
    {
        const auto sheet = begin(clerk, 1, receiptZhao(), {receiptShop});
        if (!sheet || !save(clerk, *sheet, filled(*sheet, receiptShop, receiptShopAnswers())))
            return {};
        const auto taken =
            run(clerk, SubmitApplication{sheet->application, sheet->fence, {{receiptShop, IntakeAct::Accept, {}}}, {}});
        return taken ? taken->cases.first() : Case();
    }
    QList<WorkLine> work()
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        QList<WorkLine> lines;
        for (const QByteArray &line : CaseStore::workLines(**db, 100))
            lines.append(fromJson<WorkLine>(line, Strictness::Exact).value_or(WorkLine()));
        return lines;
    }
};
} // namespace

class tst_ReviewCommands : public QObject {
    Q_OBJECT
private slots:
    void claimedByOne();
    void givenBack();
    void deputyTakesOver();
    void reviewedAgain();
    void madeAgain();
    void grantedTogether();
    void togetherOrNotAtAll();
    void linesOfOldCases();
};

void tst_ReviewCommands::claimedByOne()
{
    OfficeHall h;
    const Case a = h.accepted();
    const Case b = h.accepted();
    QCOMPARE(h.faults(h.qian, ClaimCases{{}}), QStringList{QStringLiteral("cases list-empty")});
    QCOMPARE(h.faults(h.qian, ClaimCases{{a.id, a.id}}), QStringList{QStringLiteral("cases[1] duplicate")});
    const auto claimed = h.run(h.qian, ClaimCases{{a.id}});
    QVERIFY(claimed);
    QCOMPARE(claimed->cases.first().claim->user, QStringLiteral("reviewer"));
    // Again: nothing happens twice.
    QVERIFY(h.run(h.qian, ClaimCases{{a.id}}));
    QCOMPARE(h.steps(a.id).count(QStringLiteral("gov.case.claimed.v1")), 1);
    // All or none.
    QCOMPARE(h.faults(h.feng, ClaimCases{{b.id, a.id}}), QStringList{QStringLiteral("cases[1] claimed-by-other")});
    QVERIFY(!h.stored(b.id).claim);
    QCOMPARE(h.faults(h.feng, OpineCase{a.id, true, QStringLiteral("看过")}),
             QStringList{QStringLiteral("claimed-by-other")});
    QCOMPARE(h.faults(h.feng, DecideCase{a.id, true, {}}), QStringList{QStringLiteral("claimed-by-other")});
    // What he found may be decided by others.
    QVERIFY(h.run(h.qian, OpineCase{a.id, true, QStringLiteral("符合条件")}));
    QVERIFY(h.run(h.feng, DecideCase{a.id, true, {}}));
    QCOMPARE(h.difference(), QString());
}

void tst_ReviewCommands::givenBack()
{
    OfficeHall h;
    const Case a = h.accepted();
    QCOMPARE(h.faults(h.qian, ReleaseCase{a.id, {}}), QStringList{QStringLiteral("claim-none")});
    QVERIFY(h.run(h.qian, ClaimCases{{a.id}}));
    QCOMPARE(h.faults(h.feng, ReleaseCase{a.id, QStringLiteral("我来办")}),
             QStringList{QStringLiteral("claim claimed-by-other")});
    QVERIFY(h.run(h.qian, ReleaseCase{a.id, {}}));
    QVERIFY(h.run(h.feng, ClaimCases{{a.id}}));
    QCOMPARE(h.faults(h.office, ReleaseCase{a.id, QStringLiteral(" ")}), QStringList{QStringLiteral("reason reason-missing")});
    QVERIFY(h.run(h.office, ReleaseCase{a.id, QStringLiteral("本人病假")}));
    QVERIFY(!h.stored(a.id).claim);
    QCOMPARE(h.difference(), QString());
}

void tst_ReviewCommands::deputyTakesOver()
{
    OfficeHall h;
    const Case a = h.accepted();
    QVERIFY(h.run(h.qian, ClaimCases{{a.id}}));
    const QDate today(2026, 9, 24);
    QVERIFY(h.run(h.qian, NameDeputy{QStringLiteral("feng"), today, today.addDays(2), QStringLiteral("外出踏勘")}));
    QVERIFY(h.run(h.feng, ClaimCases{{a.id}}));
    QCOMPARE(h.stored(a.id).claim->user, QStringLiteral("feng"));
}

void tst_ReviewCommands::reviewedAgain()
{
    OfficeHall h;
    const Case a = h.accepted();
    QCOMPARE(h.faults(h.feng, RemandCase{a.id, QStringLiteral("再看")}), QStringList{QStringLiteral("opinion-none")});
    QVERIFY(h.run(h.qian, ClaimCases{{a.id}}));
    QVERIFY(h.run(h.qian, OpineCase{a.id, true, QStringLiteral("符合条件")}));
    QCOMPARE(h.faults(h.feng, RemandCase{a.id, QStringLiteral(" ")}), QStringList{QStringLiteral("reason reason-missing")});
    QVERIFY(h.run(h.feng, RemandCase{a.id, QStringLiteral("经营场所没有核对")}));
    const Case back = h.stored(a.id);
    QCOMPARE(back.state, CaseState::Accepted);
    QCOMPARE(back.due->due, a.due->due); // the period runs on
    QCOMPARE(back.opinions.size(), 1);   // what was said stays on record
    QCOMPARE(h.work().first().step, std::optional(ProcessStep::Review));
    const auto refused = h.run(h.qian, DecideCase{a.id, true, {}});
    QVERIFY(!refused);
    QCOMPARE(QLatin1String(refused.error().type().id), QLatin1String("opinion-anew"));
    QVERIFY(refused.error().sentence().contains(QStringLiteral("经营场所没有核对")));
    // It is with its reviewer again.
    QCOMPARE(h.faults(h.feng, OpineCase{a.id, true, QStringLiteral("看过")}),
             QStringList{QStringLiteral("claimed-by-other")});
    QVERIFY(h.run(h.qian, OpineCase{a.id, true, QStringLiteral("已核对")}));
    QVERIFY(h.run(h.feng, DecideCase{a.id, true, {}}));
    QCOMPARE(h.difference(), QString());
}

void tst_ReviewCommands::madeAgain()
{
    OfficeHall h;
    const Case a = h.accepted();
    QVERIFY(h.run(h.qian, DecideCase{a.id, true, {}}));
    QVERIFY(h.run(h.qian, IssueCase{a.id}));
    QVERIFY(h.work().isEmpty());
    QVERIFY(h.run(h.counter, RemakeCase{a.id, QStringLiteral("证照上字号印错")}));
    const Case back = h.stored(a.id);
    QCOMPARE(back.state, CaseState::Approved);
    QVERIFY(!back.issuedOn);
    QCOMPARE(back.issueDue->due, h.stored(a.id).issueDue->due);
    QCOMPARE(h.work().size(), 1);
    QVERIFY(h.run(h.qian, IssueCase{a.id}));
    QCOMPARE(h.difference(), QString());
}

void tst_ReviewCommands::grantedTogether()
{
    OfficeHall h;
    QList<QUuid> ids;
    for (int i = 0; i < 3; ++i) {
        ids.append(h.accepted().id);
        QVERIFY(h.run(h.qian, OpineCase{ids.last(), true, QStringLiteral("符合条件")}));
    }
    const auto granted = h.run(h.feng, DecideBatch{ids, QStringLiteral("符合法定条件")});
    QVERIFY(granted);
    QCOMPARE(granted->cases.size(), 3);
    QCOMPARE(granted->papers.size(), 3);
    QSet<QString> numbers;
    QSet<QString> letters;
    for (qsizetype i = 0; i < 3; ++i) {
        QCOMPARE(granted->cases.at(i).state, CaseState::Approved);
        numbers.insert(granted->cases.at(i).result->number);
        letters.insert(granted->papers.at(i).number);
    }
    QCOMPARE(numbers.size(), 3); // no number twice
    QCOMPARE(letters.size(), 3);
    QCOMPARE(h.difference(), QString());
}

void tst_ReviewCommands::togetherOrNotAtAll()
{
    OfficeHall h;
    const Case clean = h.accepted();
    const Case doubted = h.accepted();
    QVERIFY(h.run(h.qian, OpineCase{clean.id, true, QStringLiteral("符合条件")}));
    QVERIFY(h.run(h.qian, OpineCase{doubted.id, false, QStringLiteral("场所不符")}));
    QCOMPARE(h.faults(h.feng, DecideBatch{{clean.id, doubted.id, QUuid()}, {}}),
             (QStringList{QStringLiteral("cases[1] batch-not-clean"), QStringLiteral("cases[2] case-unknown")}));
    QCOMPARE(h.faults(h.feng, DecideBatch{{}, {}}), QStringList{QStringLiteral("cases list-empty")});
    QCOMPARE(h.stored(clean.id).state, CaseState::Accepted);
    const auto sheet = h.begin(h.clerk, 1, receiptLi(), {receiptSigns});
    QVERIFY(sheet);
    QCOMPARE(h.faults(h.qian, DecideBatch{{clean.id, clean.id}, {}}),
             QStringList{QStringLiteral("cases[1] duplicate")});
}

/// A hall of before knows no lines; they are there when its hub is opened.
void tst_ReviewCommands::linesOfOldCases()
{
    OfficeHall h;
    const Case a = h.accepted();
    const QByteArray told = toJson(h.work().first());
    h.hall.close();
    {
        auto db = Connection::open(h.hall.path(), OpenMode::Writer);
        QVERIFY(db);
        (*db)->run("UPDATE case_record SET work_line = NULL, work_due = NULL");
        QVERIFY(h.work().isEmpty());
    }
    QVERIFY(!h.hall.open());
    QCOMPARE(h.work().size(), 1);
    QCOMPARE(toJson(h.work().first()), told);
    QCOMPARE(h.work().first().id, a.id);
}

OW_TEST(tst_ReviewCommands)
#include "tst_ReviewCommands.moc"
