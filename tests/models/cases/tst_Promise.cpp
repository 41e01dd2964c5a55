// 告知承诺 through the hub's own writer: told, signed, decided first, checked afterwards, taken back when false (domain.md §3;
// 国办发〔2020〕42号); never mixed with tolerance.
#include "models/cases/CasePapers.h"
#include "models/cases/PromiseCommands.h"
#include "models/cases/PromiseRules.h"
#include "models/cases/WorkLine.h"
#include "models/credit/CreditCommands.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QDate promiseDay(2026, 9, 24);
const QDate promiseCheckDay(2026, 12, 24); // sixty working days on
const QString promiseSeen = QStringLiteral("10月12日到场，二层安全出口上锁");

struct PromiseHall : ReceiptHall {
    Sender reviewer = hall.insider(StationRole::Review, QStringLiteral("reviewer"), Roles(only(Role::Reviewer)));
    /// Who decided on the spot, at a review desk.
    Sender deciderReviews = hall.insider(StationRole::Review, QStringLiteral("decider"), Roles(only(Role::Reviewer)));
    std::optional<IntakeSheet> sheet;

    bool filledIn(Sender &sender, int window, const QString &way = QStringLiteral("promise"))
    {
        sheet = begin(sender, window, receiptZhao(), {receiptFire});
        return sheet && save(sender, *sheet, filled(*sheet, receiptFire, receiptFireAnswers(way)));
    }
    bool letter(Sender &sender)
    {
        const auto paper = run(sender, DraftPromise{sheet->application, sheet->fence, receiptFire});
        return paper && printAndSign(sender, sheet->application, *paper);
    }
    SubmitApplication submitting(IntakeAct act) const
    {
        return {sheet->application, sheet->fence, {{receiptFire, act, {}}}, {}};
    }
    /// Promised at a window without the right to decide, and decided behind it.
    Case granted()
    {
        if (!filledIn(clerk, 1) || !letter(clerk))
            return {};
        const auto submitted = run(clerk, submitting(IntakeAct::Promise));
        const auto decided =
            submitted ? run(reviewer, DecideCase{submitted->cases.first().id, true, {}}) : fail(problem::NotFound);
        return decided ? decided->record : Case();
    }
    CheckPromise check(const Case &record, PromiseFinding finding) const
    {
        CheckPromise command{record.id, finding, promiseSeen, {}};
        if (finding != PromiseFinding::Kept)
            command.unmet = {record.promise->conditions.at(1)};
        if (finding == PromiseFinding::Mend)
            command.days = 15;
        return command;
    }
    void on(QDate day) { hall.clock.set(hallInstant(day, QTime(10, 0))); }
    QList<Case> awaiting()
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        QList<Case> open;
        for (const QByteArray &line : CaseStore::workLines(**db, 100)) {
            const auto work = fromJson<WorkLine>(line, Strictness::Exact);
            const auto record = work ? CaseStore::find(**db, work->id) : std::nullopt;
            if (record && awaitsPromiseCheck(*record))
                open.append(*record);
        }
        return open;
    }
};
} // namespace

class tst_Promise : public QObject {
    Q_OBJECT

    std::unique_ptr<PromiseHall> m_hall;
    Case m_granted;

private slots:
    void decidedBehindTheWindow()
    {
        PromiseHall h;
        QVERIFY(h.filledIn(h.clerk, 1));
        QCOMPARE(h.faults(h.clerk, h.submitting(IntakeAct::Promise)),
                 QStringList{QStringLiteral("decisions[0].commitment promise-unsigned")});
        QVERIFY(h.letter(h.clerk));
        const auto submitted = h.run(h.clerk, h.submitting(IntakeAct::Promise));
        QVERIFY(submitted);
        const Case accepted = submitted->cases.first();
        QVERIFY(accepted.state == CaseState::Accepted && accepted.promise && accepted.supplements.isEmpty());
        QCOMPARE(accepted.promise->conditions.size(), 5);
        QVERIFY(!accepted.promise->checkDue); // nothing is decided yet
        QVERIFY(submitted->papers.first().content.body.contains(QStringLiteral("本件适用告知承诺")));
        QVERIFY(h.awaiting().isEmpty());
        const auto decided = h.run(h.reviewer, DecideCase{accepted.id, true, {}});
        QVERIFY(decided && decided->record.promise->checkDue);
        QCOMPARE(decided->record.promise->checkDue->due, promiseCheckDay);
        QVERIFY(decided->papers.first().content.body.contains(QStringLiteral("2026年12月24日前核查")));
        QCOMPARE(h.awaiting().size(), 1);
        QCOMPARE(h.difference(), QString());
    }

    void decidedOnTheSpot()
    {
        PromiseHall h;
        QVERIFY(h.filledIn(h.decider, 2) && h.letter(h.decider));
        const auto submitted = h.run(h.decider, h.submitting(IntakeAct::Promise));
        QVERIFY(submitted);
        const Case record = submitted->cases.first();
        QVERIFY(record.state == CaseState::Issued && record.result);
        QCOMPARE(record.promise->checkDue->due, promiseCheckDay);
        QVERIFY(submitted->papers.first().kind == PaperKind::Decision);
        QCOMPARE(h.steps(record.id),
                 (QStringList{QLatin1String(CaseReceived::type), QLatin1String(CaseAccepted::type),
                              QLatin1String(CaseDecided::type), QLatin1String(CaseIssued::type)}));
        // Who received it does not judge it.
        QCOMPARE(h.faults(h.deciderReviews, h.check(record, PromiseFinding::Kept)),
                 QStringList{QStringLiteral("same-hands")});
        QVERIFY(h.run(h.reviewer, h.check(record, PromiseFinding::Kept)));
        QCOMPARE(h.stored(record.id).state, CaseState::Issued);
        QVERIFY(h.awaiting().isEmpty());
        QCOMPARE(h.faults(h.reviewer, h.check(record, PromiseFinding::Kept)),
                 QStringList{QStringLiteral("promise-settled")});
        QCOMPARE(h.difference(), QString());
    }

    /// What the applicant chose on the form is the way it goes; an item without the regime has none.
    void neverMixed()
    {
        PromiseHall h;
        QVERIFY(h.filledIn(h.clerk, 1, QStringLiteral("inspect")));
        const DraftPromise letter{h.sheet->application, h.sheet->fence, receiptFire};
        QCOMPARE(h.faults(h.clerk, letter), QStringList{QStringLiteral("matter.fireMode promise-unchosen")});
        QVERIFY(h.faults(h.clerk, h.submitting(IntakeAct::Promise))
                    .contains(QStringLiteral("matter.fireMode promise-unchosen")));
        QVERIFY(h.run(h.clerk, h.submitting(IntakeAct::Accept)));

        QVERIFY(h.filledIn(h.clerk, 1));
        QCOMPARE(h.faults(h.clerk, h.submitting(IntakeAct::Accept)),
                 QStringList{QStringLiteral("matter.fireMode promise-chosen")});
        const QStringList tolerated = h.faults(h.clerk, h.submitting(IntakeAct::Tolerate));
        QVERIFY(tolerated.contains(QStringLiteral("decisions[0].item tolerance-excluded")));
        QVERIFY(tolerated.contains(QStringLiteral("matter.fireMode promise-chosen")));
        // A paper is missing: a promise is no tolerance.
        DraftBody body = h.filled(*h.sheet, receiptFire, receiptFireAnswers());
        for (MaterialCheck &check : body.materials) {
            if (check.material == QLatin1String("firePlan")) {
                check.finding = MaterialFinding::Missing;
                check.ticked.clear();
            }
        }
        QVERIFY(h.save(h.clerk, *h.sheet, body));
        QCOMPARE(h.faults(h.clerk, DraftPromise{h.sheet->application, h.sheet->fence, receiptFire}),
                 QStringList{QStringLiteral("materials.firePlan material-missing")});

        const auto shop = h.begin(h.clerk, 1, receiptZhao(), {receiptInstant});
        QVERIFY(shop && h.save(h.clerk, *shop, h.filled(*shop, receiptInstant, receiptInstantAnswers())));
        QCOMPARE(h.faults(h.clerk, DraftPromise{shop->application, shop->fence, receiptInstant}),
                 QStringList{QStringLiteral("item promise-unavailable")});
    }

    /// A paper the promise stands for is neither asked for nor missed.
    void insteadOfAPaper()
    {
        PromiseHall h;
        Item item = *h.catalogue().item(receiptFire, promiseDay);
        item.informedPromise->instead = {QStringLiteral("emergencyPlan")};
        QList<MaterialCheck> checks = h.papers(receiptFire, true);
        for (MaterialCheck &check : checks) {
            if (check.material == QLatin1String("emergencyPlan")) {
                check.finding = MaterialFinding::Missing;
                check.ticked.clear();
            }
        }
        const Catalogue catalogue = h.catalogue();
        const DeskPapers papers{catalogue, item, demandsWithoutForm(item), checks, promiseDay};
        QVERIFY(intakeFaults(papers, IntakeAct::Promise, true, {}).isEmpty());
        QCOMPARE(intakeFaults(papers, IntakeAct::Accept, true, {}).size(), 1);
        QCOMPARE(promiseOf(catalogue, item).instead,
                 QList<QString>{catalogue.material(QStringLiteral("emergencyPlan"))->name});
        QCOMPARE(promiseCheckWithin(item), (Term{60, TimeUnit::WorkingDay}));
        item.informedPromise->bar = Term{0, TimeUnit::Month};
        QVERIFY(!promiseBar(item));
    }

    void faultsOfACheck_data()
    {
        QTest::addColumn<CheckPromise>("command");
        QTest::addColumn<QStringList>("told");
        const QList<QString> exits{
            QStringLiteral("平面布置、安全出口和疏散通道、消防设施符合消防技术标准，并保持完好有效")};
        const auto row = [](const char *name, PromiseFinding finding, const QString &text, const QList<QString> &unmet,
                            std::optional<int> days, std::optional<QString> spared, const QStringList &told) {
            QTest::newRow(name) << CheckPromise{{}, finding, text, unmet, days, spared} << told;
        };
        using F = PromiseFinding;
        row("kept without a word", F::Kept, QStringLiteral(" "), {}, {}, {}, {QStringLiteral("text reason-missing")});
        row("kept and unmet", F::Kept, promiseSeen, exits, {}, {}, {QStringLiteral("unmet field-format")});
        row("mend what, by when", F::Mend, promiseSeen, {}, {}, {},
            {QStringLiteral("unmet promise-unmet"), QStringLiteral("days field-missing")});
        row("a condition nobody told", F::False, promiseSeen, {QStringLiteral("有停车场")}, {}, {},
            {QStringLiteral("unmet[0] promise-condition-unknown")});
        row("spared for nothing", F::False, promiseSeen, exits, {}, QStringLiteral(" "),
            {QStringLiteral("spared reason-missing")});
    }
    void faultsOfACheck()
    {
        QFETCH(CheckPromise, command);
        QFETCH(QStringList, told);
        if (!m_hall) {
            m_hall = std::make_unique<PromiseHall>();
            m_granted = m_hall->granted();
        }
        QVERIFY(m_granted.promise);
        command.caseId = m_granted.id;
        QCOMPARE(m_hall->faults(m_hall->reviewer, command), told);
    }
    void cleanupTestCase() { m_hall.reset(); }

    void mendedInTime()
    {
        PromiseHall h;
        const Case record = h.granted();
        h.on(QDate(2026, 10, 12));
        const auto ordered = h.run(h.reviewer, h.check(record, PromiseFinding::Mend));
        QVERIFY(ordered);
        QCOMPARE(ordered->record.promise->mendDue->due, QDate(2026, 11, 2));
        QVERIFY(ordered->papers.first().kind == PaperKind::MendingOrder);
        QCOMPARE(ordered->record.state, record.state);
        QCOMPARE(h.awaiting().size(), 1);
        // Once, and before its day nothing is taken back.
        QCOMPARE(h.faults(h.reviewer, h.check(record, PromiseFinding::Mend)),
                 QStringList{QStringLiteral("promise-mend-twice")});
        h.on(QDate(2026, 11, 2));
        QCOMPARE(h.faults(h.reviewer, h.check(record, PromiseFinding::False)),
                 QStringList{QStringLiteral("promise-mending")});
        QVERIFY(h.run(h.reviewer, h.check(record, PromiseFinding::Kept)));
        QVERIFY(h.awaiting().isEmpty());
        QVERIFY(isPromiseOpen(record) && !isPromiseOpen(h.stored(record.id)));
        QCOMPARE(h.difference(), QString());
    }

    void falseIsTakenBack_data()
    {
        QTest::addColumn<bool>("spared");
        QTest::newRow("with a record") << false;
        QTest::newRow("spared") << true;
    }
    void falseIsTakenBack()
    {
        QFETCH(bool, spared);
        PromiseHall h;
        const Case record = h.granted();
        h.on(QDate(2026, 10, 12));
        CheckPromise found = h.check(record, PromiseFinding::False);
        if (spared)
            found.spared = QStringLiteral("因洪水停业，有应急管理部门证明");
        const auto annulled = h.run(h.reviewer, found);
        QVERIFY(annulled);
        QVERIFY(annulled->record.state == CaseState::Annulled && hasEnded(CaseState::Annulled));
        QVERIFY(annulled->papers.first().kind == PaperKind::Annulment);
        QCOMPARE(h.steps(record.id).last(), QLatin1String(CaseAnnulled::type));
        QVERIFY(h.awaiting().isEmpty());
        QCOMPARE(h.faults(h.reviewer, IssueCase{record.id}), QStringList{QStringLiteral("case-state")});
        QCOMPARE(annulled->record.promise->barredUntil.has_value(), !spared);
        auto db = Connection::open(h.hall.path(), OpenMode::Reader);
        Query due = (*db)->query("SELECT count(*) FROM archive_due WHERE case_id = ?", record.id);
        QVERIFY(due.next() && due.integer(0) == 1); // it ended, and is kept
        // Barred from promises, not from tolerance.
        QVERIFY(!creditBarOf(**db, CreditRegime::Tolerance, record.principal, QDate(2026, 10, 12)));
        const auto mark = creditBarOf(**db, CreditRegime::InformedPromise, record.principal, QDate(2026, 10, 12));
        QCOMPARE(mark.has_value(), !spared);
        QVERIFY(h.filledIn(h.clerk, 1));
        const QStringList told = h.faults(h.clerk, DraftPromise{h.sheet->application, h.sheet->fence, receiptFire});
        if (spared) {
            QCOMPARE(told, QStringList{QStringLiteral("done")});
        } else {
            QCOMPARE(mark->until, QDate(2027, 4, 12));
            QCOMPARE(mark->materials, found.unmet);
            QCOMPARE(told, QStringList{QStringLiteral("commitment promise-barred")});
        }
        QCOMPARE(h.difference(), QString());
    }

    /// A letter of another version's conditions binds nobody.
    void letterOfOtherConditions()
    {
        CasePromise promise;
        promise.conditions = {QStringLiteral("甲"), QStringLiteral("乙")};
        PaperContent letter;
        letter.rows = {{QStringLiteral("甲"), {}, {}}, {QStringLiteral("乙"), {}, {}}};
        QVERIFY(promises(letter, promise));
        letter.rows.removeLast();
        QVERIFY(!promises(letter, promise));
        letter.rows.append({QStringLiteral("丙"), {}, {}});
        QVERIFY(!promises(letter, promise));
    }
};

OW_TEST(tst_Promise)
#include "tst_Promise.moc"
