// 一次性告知 and 补正: what becomes of papers that are not in order, item family by item family; corrected papers by counter, mail and
// online; second notices (domain.md §2.2, §2.6, §16.7).
#include "models/cases/CorrectionCommands.h"
#include "models/cases/EndingCommands.h"
#include "models/cases/IntakeWay.h"
#include "models/cases/NoticeStore.h"
#include "tests/base/NextVersions.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QTest>
#include <random>

using namespace ow;
using namespace ow::testing;

namespace {
const QDate noticeDay(2026, 9, 24);
const QString correctionBooks = QStringLiteral("511A0000800001"); // applicationForm, two shared, premisesProof

MaterialCheck &checkIn(DraftBody &body, const char *material)
{
    for (MaterialCheck &check : body.materials) {
        if (check.material == QLatin1String(material))
            return check;
    }
    body.materials.append({QString::fromLatin1(material), MaterialFinding::Missing, {}, {}, {}});
    return body.materials.last();
}

SubmitApplication deciding(const IntakeSheet &sheet, const QString &item, IntakeAct act, const QString &reason = {})
{
    return {sheet.application, sheet.fence, {{item, act, reason.isEmpty() ? std::nullopt : std::optional(reason)}}, {}};
}

/// A hall in which Zhao applied for a bookshop and was told what is wrong.
struct CorrectionHall : ReceiptHall {
    Sender reviewer = hall.insider(StationRole::Review, QStringLiteral("reviewer"), Roles(only(Role::Reviewer)));
    Sender supervisor =
        hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), Roles(only(Role::Supervisor)));
    IntakeSheet sheet;
    DraftBody body;
    Case record;

    void on(QDate day) { hall.clock.set(hallInstant(day, QTime(9, 0))); }
    bool apply(const QString &item = correctionBooks)
    {
        const auto begun = begin(clerk, 1, receiptZhao(), {item});
        if (!begun)
            return false;
        sheet = *begun;
        body = filled(sheet, item, {});
        return true;
    }
    /// The item as the catalogue has it from today on.
    bool publish(const IntakePolicy &policy)
    {
        const FileContents files =
            withNextVersions(correctionBooks, noticeDay, {[&](Item &item) { item.intake = policy; }});
        return run(supervisor, importOf(files)).has_value();
    }
    std::optional<SubmittedApplication> told(IntakeAct act = IntakeAct::Notice, const QString &item = correctionBooks,
                                             const QString &reason = {})
    {
        if (!save(clerk, sheet, body))
            return std::nullopt;
        const auto done = run(clerk, deciding(sheet, item, act, reason));
        if (!done)
            return std::nullopt;
        record = done->cases.first();
        return *done;
    }
    /// Papers came; the sheet is on the clerk's desk again.
    bool correct(const QList<QString> &materials, BroughtBy by = BroughtBy::Counter, std::optional<QDate> day = {})
    {
        const auto came = run(clerk, CorrectCase{record.id, by, day, materials});
        const auto again = came ? run(clerk, ResumeApplication{record.application}) : fail(came.error());
        if (!again)
            return false;
        record = came->record;
        sheet = *again;
        body = again->body;
        return true;
    }
    void tick(const char *material)
    {
        const Catalogue known = catalogue();
        MaterialCheck &check = checkIn(body, material);
        check.finding = MaterialFinding::Received;
        check.defects.clear();
        check.ticked.clear();
        for (const Criterion &criterion : known.material(check.material)->criteria)
            check.ticked.append(criterion.defect.code);
    }
    void spoil(const char *material, const char *code)
    {
        tick(material);
        MaterialCheck &check = checkIn(body, material);
        check.ticked.removeAll(QString::fromLatin1(code));
        check.defects.append(QString::fromLatin1(code));
    }
    void lose(const char *material)
    {
        checkIn(body, material) = {QString::fromLatin1(material), MaterialFinding::Missing, {}, {}, {}};
    }
    QList<NoticeWarning> warnings()
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return NoticeStore::all(**db, 100);
    }
};
} // namespace

class tst_Correction : public QObject {
    Q_OBJECT
private slots:
    void families_data()
    {
        QTest::addColumn<int>("family");
        QTest::addColumn<int>("incomplete");
        QTest::addColumn<bool>("hasLastDay");
        QTest::addColumn<bool>("silence");
        const auto row = [](const char *name, IntakeFamily family, Incomplete incomplete, bool last, bool silence) {
            QTest::newRow(name) << int(family) << int(incomplete) << last << silence;
        };
        row("许可法 §32", IntakeFamily::Licence, Incomplete::Correct, true, true);
        row("市场主体 §18", IntakeFamily::MarketRegistration, Incomplete::Return, false, true);
        row("不动产 §17", IntakeFamily::RealEstate, Incomplete::Refuse, false, true);
        row("婚姻登记 §7", IntakeFamily::Marriage, Incomplete::Refuse, false, false);
        row("社会保险", IntakeFamily::SocialInsurance, Incomplete::Correct, true, true);
        row("工伤 §18", IntakeFamily::WorkInjury, Incomplete::Correct, true, true);
        row("公安证照", IntakeFamily::Police, Incomplete::Correct, true, true);
        row("社会救助", IntakeFamily::Relief, Incomplete::Correct, true, true);
        row("公共服务", IntakeFamily::Service, Incomplete::Correct, true, true);
    }
    void families()
    {
        QFETCH(int, family);
        QFETCH(int, incomplete);
        QFETCH(bool, hasLastDay);
        QFETCH(bool, silence);
        Item item;
        item.family = IntakeFamily(family);
        const IntakeWay way = intakeWay(item);
        QCOMPARE(int(way.incomplete), incomplete);
        QCOMPARE(way.correctWithin.value > 0, hasLastDay);
        QCOMPARE(way.silenceAccepts, silence);
        QVERIFY(!way.noticesOnce);
        // The item's own word goes before its family's.
        item.intake =
            IntakePolicy{Incomplete::Correct, Term{7, TimeUnit::WorkingDay}, Uncorrected::Refused, true, false};
        const IntakeWay own = intakeWay(item);
        QVERIFY(own.incomplete == Incomplete::Correct && own.uncorrected == Uncorrected::Refused && own.noticesOnce);
        QVERIFY(own.correctWithin == (Term{7, TimeUnit::WorkingDay}) && !own.silenceAccepts);
    }

    void noticeOpensItsClock()
    {
        CorrectionHall h;
        QVERIFY(h.apply());
        h.lose("premisesProof");
        h.spoil("applicationForm", "applicationForm.signed");
        const auto done = h.told();
        QVERIFY(done);
        QCOMPARE(h.record.state, CaseState::Correcting);
        QCOMPARE(h.record.correctionDue->due, QDate(2026, 10, 22)); // fifteen working days over both holidays
        QCOMPARE(awaitedDeadline(h.record)->due, h.record.correctionDue->due);
        QCOMPARE(h.record.notices->size(), 1);
        QCOMPARE(h.record.notices->first().defects.size(), 2);
        QVERIFY(h.record.notices->first().asked.contains(QStringLiteral("premisesProof")));
        const PaperContent &paper = done->papers.first().content;
        QCOMPARE(done->papers.first().kind, PaperKind::OneTimeNotice);
        QCOMPARE(paper.rows.size(), 2);
        QVERIFY2(paper.body.contains(QStringLiteral("2026年10月22日"))
                     && paper.body.contains(QStringLiteral("视为撤回")),
                 qPrintable(paper.body));
        QVERIFY(h.warnings().isEmpty());
    }

    void returnedAndRefusedOnTheSpot_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("market registration goes back")
            << receiptShop << int(CaseState::Returned) << int(PaperKind::OneTimeNotice) << QStringLiteral("另行提交");
        QTest::newRow("a licence is corrected")
            << correctionBooks << int(CaseState::Correcting) << int(PaperKind::OneTimeNotice) << QStringLiteral("补正");
    }
    void returnedAndRefusedOnTheSpot()
    {
        QFETCH(QString, item);
        QFETCH(int, state);
        QFETCH(QString, says);
        CorrectionHall h;
        QVERIFY(h.apply(item));
        h.lose("premisesProof");
        const auto done = h.told(IntakeAct::Notice, item);
        QVERIFY(done);
        QTEST(int(h.record.state), "state");
        QTEST(int(done->papers.first().kind), "kind");
        QVERIFY2(done->papers.first().content.body.contains(says), qPrintable(done->papers.first().content.body));
        QVERIFY(!done->papers.first().content.rows.isEmpty());
        // What went back is over: the applicant files anew, under another number.
        const bool corrects = CaseState(state) == CaseState::Correcting;
        QCOMPARE(h.faults(h.clerk, CorrectCase{h.record.id, BroughtBy::Counter, {}, {QStringLiteral("premisesProof")}}),
                 QStringList{corrects ? QStringLiteral("done") : QStringLiteral("case-state")});
        if (corrects)
            return;
        QVERIFY(hasEnded(h.record.state));
        const QString before = h.record.number;
        QVERIFY(h.apply(item));
        h.lose("premisesProof");
        QVERIFY(h.told(IntakeAct::Notice, item));
        QVERIFY(h.record.number != before);
        QVERIFY(h.warnings().isEmpty()); // another application
        QCOMPARE(h.difference(), QString());
    }

    void whatMayCome_data()
    {
        QTest::addColumn<QStringList>("materials");
        QTest::addColumn<QDate>("handedOn");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QStringList>("told");
        const QStringList proof{QStringLiteral("premisesProof")};
        const QDate due(2026, 10, 22);
        const QDate none;
        QTest::newRow("today") << proof << none << due << QStringList{QStringLiteral("done")};
        QTest::newRow("by mail on the last day, entered later")
            << proof << due << due.addDays(5) << QStringList{QStringLiteral("done")};
        QTest::newRow("a day too late") << proof << none << due.addDays(1)
                                        << QStringList{QStringLiteral("handedOn correction-late")};
        QTest::newRow("before the notice")
            << proof << noticeDay.addDays(-1) << due << QStringList{QStringLiteral("handedOn correction-date")};
        QTest::newRow("tomorrow") << proof << due << due.addDays(-1)
                                  << QStringList{QStringLiteral("handedOn correction-date")};
        QTest::newRow("nothing") << QStringList() << none << due
                                 << QStringList{QStringLiteral("materials receipt-empty")};
        QTest::newRow("not asked for") << QStringList{QStringLiteral("applicationForm")} << none << due
                                       << QStringList{QStringLiteral("materials[0] reference-unknown")};
        QTest::newRow("twice") << proof + proof << none << due << QStringList{QStringLiteral("materials[1] duplicate")};
    }
    void whatMayCome()
    {
        QFETCH(QStringList, materials);
        QFETCH(QDate, handedOn);
        QFETCH(QDate, today);
        QFETCH(QStringList, told);
        CorrectionHall h;
        QVERIFY(h.apply());
        h.lose("premisesProof");
        QVERIFY(h.told());
        h.on(today);
        QCOMPARE(h.faults(h.clerk,
                          CorrectCase{h.record.id, BroughtBy::Mail,
                                      handedOn.isValid() ? std::optional(handedOn) : std::nullopt, materials}),
                 told);
    }

    void correctedByMailAndAccepted()
    {
        CorrectionHall h;
        QVERIFY(h.apply());
        h.lose("premisesProof");
        QVERIFY(h.told());
        const QString number = h.record.number;
        h.on(QDate(2026, 9, 30));
        const auto came = h.run(
            h.clerk, CorrectCase{h.record.id, BroughtBy::Mail, QDate(2026, 9, 29), {QStringLiteral("premisesProof")}});
        QVERIFY(came);
        QCOMPARE(came->record.state, CaseState::Received);
        QCOMPARE(came->record.number, number);
        QCOMPARE(papersDay(came->record), QDate(2026, 9, 29));
        QCOMPARE(came->record.intakeDue->due, QDate(2026, 10, 12)); // the five days run anew, from the day it came
        QCOMPARE(came->papers.value(0).kind, PaperKind::ReceiptSlip);
        const PaperContent &slip = came->papers.value(0).content;
        QCOMPARE(slip.rows.size(), 1);
        QVERIFY2(slip.body.contains(QStringLiteral("补正材料")) && slip.body.contains(QStringLiteral("2026年9月29日")),
                 qPrintable(slip.body));
        // On the desk once more: the new paper unlooked at, everything else as it was.
        const auto again = h.run(h.decider, ResumeApplication{h.record.application});
        QVERIFY(again);
        for (const MaterialCheck &check : again->body.materials) {
            if (check.material == QLatin1String("premisesProof"))
                QVERIFY(check.finding == MaterialFinding::Received && check.ticked.isEmpty());
            if (check.material == QLatin1String("applicationForm"))
                QVERIFY(!check.ticked.isEmpty());
        }
        QCOMPARE(h.faults(h.decider, ChangeItems{again->application, again->fence, {correctionBooks, receiptSigns}}),
                 QStringList{QStringLiteral("correction-items")});
        const QStringList open = h.faults(h.decider, deciding(*again, correctionBooks, IntakeAct::Accept));
        QVERIFY2(open.contains(QStringLiteral("decisions[0].materials.premisesProof material-unticked")),
                 qPrintable(open.join(QLatin1Char(';'))));
        QCOMPARE(h.difference(), QString());
    }

    /// Accepted on the day the corrected papers came, and the period runs from there; the notices stay in the record.
    void acceptedFromTheDayTheyCame()
    {
        CorrectionHall h;
        const auto begun = h.begin(h.clerk, 1, receiptZhao(), {receiptShopLike()});
        QVERIFY(begun);
        h.sheet = *begun;
        h.body = h.filled(*begun, receiptShopLike(), receiptInstantAnswers());
        h.lose("shopPlan");
        QVERIFY(h.told(IntakeAct::Notice, receiptShopLike()));
        QCOMPARE(h.record.state, CaseState::Correcting);
        h.on(QDate(2026, 9, 29));
        QVERIFY(h.correct({QStringLiteral("shopPlan")}));
        h.tick("shopPlan");
        const auto done = h.told(IntakeAct::Accept, receiptShopLike());
        QVERIFY2(
            done,
            qPrintable(
                h.faults(h.clerk, deciding(h.sheet, receiptShopLike(), IntakeAct::Accept)).join(QLatin1Char(';'))));
        QCOMPARE(h.record.state, CaseState::Accepted);
        QCOMPARE(h.record.acceptedOn, std::optional(QDate(2026, 9, 29)));
        QCOMPARE(h.record.receivedOn, noticeDay);
        QVERIFY(h.record.defects.isEmpty() && h.record.notices->size() == 1 && h.record.corrections->size() == 1);
        QCOMPARE(h.steps(h.record.id),
                 (QStringList{QLatin1String(CaseNoticed::type), QLatin1String(CaseCorrected::type),
                              QLatin1String(CaseAccepted::type)}));
        QCOMPARE(h.difference(), QString());
    }

    void silenceAfterCorrection()
    {
        CorrectionHall h;
        QVERIFY(h.apply());
        h.lose("premisesProof");
        QVERIFY(h.told());
        h.on(QDate(2026, 9, 29));
        QVERIFY(h.correct({QStringLiteral("premisesProof")}));
        QCOMPARE(h.record.intakeDue->due, QDate(2026, 10, 12));
        h.spoil("premisesProof", "premisesProof.address");
        QVERIFY(h.save(h.clerk, h.sheet, h.body));
        h.on(QDate(2026, 10, 13));
        QCOMPARE(h.faults(h.clerk, deciding(h.sheet, correctionBooks, IntakeAct::Notice)),
                 QStringList{QStringLiteral("decisions[0].act deemed-accepted")});
        h.on(QDate(2026, 10, 12));
        QCOMPARE(h.faults(h.clerk, deciding(h.sheet, correctionBooks, IntakeAct::Notice)),
                 QStringList{QStringLiteral("done")});
    }

    void secondNotice_data()
    {
        QTest::addColumn<QString>("first"); ///< what was wrong and told the first time
        QTest::addColumn<QString>("brought");
        QTest::addColumn<QString>("second"); ///< what is told the second time
        QTest::addColumn<QStringList>("seen");
        const auto row = [](const char *name, const char *first, const char *brought, const char *second,
                            const QStringList &seen) {
            QTest::newRow(name) << QString::fromLatin1(first) << QString::fromLatin1(brought)
                                << QString::fromLatin1(second) << seen;
        };
        const QString untold = QStringLiteral("申请表 没有告知");
        row("a new paper with a new fault", "premisesProof", "premisesProof", "premisesProof.address", {});
        row("what nobody saw the first time", "premisesProof", "premisesProof", "applicationForm.signed", {untold});
        row("both", "premisesProof", "premisesProof", "premisesProof.address applicationForm.signed", {untold});
        row("told and not cured", "premisesProof applicationForm.signed", "premisesProof", "applicationForm.signed",
            {QStringLiteral("申请表 已告知")});
        row("another fault of a paper that was told of and not brought", "premisesProof applicationForm.signed",
            "premisesProof", "applicationForm.complete", {untold});
        row("told of, brought anew, wrong again", "applicationForm.signed", "applicationForm", "applicationForm.signed",
            {});
    }
    void secondNotice()
    {
        QFETCH(QString, first);
        QFETCH(QString, brought);
        QFETCH(QString, second);
        QFETCH(QStringList, seen);
        CorrectionHall h;
        QVERIFY(h.apply());
        const auto wrong = [&](const QString &text) {
            for (const QString &one : text.split(QLatin1Char(' '))) {
                if (one.contains(QLatin1Char('.')))
                    h.spoil(one.section(QLatin1Char('.'), 0, 0).toLatin1().constData(), one.toLatin1().constData());
                else
                    h.lose(one.toLatin1().constData());
            }
        };
        wrong(first);
        QVERIFY(h.told());
        h.on(QDate(2026, 9, 29));
        QVERIFY(h.correct(brought.split(QLatin1Char(' '))));
        h.tick("premisesProof");
        h.tick("applicationForm");
        wrong(second);
        const auto again = h.told();
        QVERIFY(again);
        QCOMPARE(h.record.state, CaseState::Correcting);
        QCOMPARE(h.record.notices->size(), 2);
        QCOMPARE(again->papers.first().kind, PaperKind::OneTimeNotice);
        const QList<NoticeWarning> warnings = h.warnings();
        QCOMPARE(warnings.size(), seen.isEmpty() ? 0 : 1);
        if (seen.isEmpty())
            return;
        QStringList lines;
        for (const SeenBefore &line : warnings.first().seen)
            lines.append(line.materialName + (line.told ? QStringLiteral(" 已告知") : QStringLiteral(" 没有告知")));
        QCOMPARE(lines, seen);
        QCOMPARE(warnings.first().caseNumber, h.record.number);
        QCOMPARE(warnings.first().isBreach(), lines.contains(untoldLine()));
        // The supervisor writes down what he found.
        const QUuid id = warnings.first().id;
        QCOMPARE(h.faults(h.supervisor, SettleNotice{id, QStringLiteral(" ")}),
                 QStringList{QStringLiteral("found reason-missing")});
        QCOMPARE(h.faults(h.supervisor, SettleNotice{id, QStringLiteral("已向窗口核实，培训")}),
                 QStringList{QStringLiteral("done")});
        QCOMPARE(h.warnings().first().settled, std::optional(QStringLiteral("已向窗口核实，培训")));
        QCOMPARE(h.difference(), QString());
    }

    void neverCorrected()
    {
        CorrectionHall h;
        QVERIFY(h.apply());
        h.lose("premisesProof");
        QVERIFY(h.told());
        h.on(QDate(2026, 10, 22));
        QCOMPARE(h.faults(h.clerk, LapseCorrection{h.record.id}), QStringList{QStringLiteral("correction-in-time")});
        h.on(QDate(2026, 10, 23));
        const auto lapsed = h.run(h.clerk, LapseCorrection{h.record.id});
        QVERIFY(lapsed);
        QCOMPARE(lapsed->record.state, CaseState::Withdrawn);
        QCOMPARE(lapsed->papers.value(0).kind, PaperKind::ReturnNotice);
        const QString body = lapsed->papers.value(0).content.body;
        QVERIFY2(body.contains(QStringLiteral("2026年10月22日")) && !body.contains(QStringLiteral("容缺")),
                 qPrintable(body));
        QCOMPARE(h.faults(h.clerk, CorrectCase{h.record.id, BroughtBy::Counter, {}, {QStringLiteral("premisesProof")}}),
                 QStringList{QStringLiteral("case-state")});
        QCOMPARE(h.difference(), QString());
    }

    /// Of two items one is accepted and one corrected: the first one's answers and papers stay as they were.
    void oneOfTwoItems()
    {
        CorrectionHall h;
        const auto begun = h.begin(h.clerk, 1, receiptZhao(), {receiptInstant, correctionBooks});
        QVERIFY(begun);
        h.sheet = *begun;
        h.body = h.filled(*begun, receiptInstant, receiptInstantAnswers());
        for (const MaterialCheck &check : h.papers(correctionBooks, true)) {
            if (std::none_of(h.body.materials.begin(), h.body.materials.end(),
                             [&](const MaterialCheck &one) { return one.material == check.material; }))
                h.body.materials.append(check);
        }
        h.lose("premisesProof");
        h.lose("shopPlan");
        QVERIFY(h.save(h.clerk, h.sheet, h.body));
        const auto done =
            h.run(h.clerk,
                  SubmitApplication{h.sheet.application,
                                    h.sheet.fence,
                                    {{receiptInstant, IntakeAct::Notice, {}}, {correctionBooks, IntakeAct::Notice, {}}},
                                    {}});
        QVERIFY(done);
        const Case shop = done->cases.at(0).item == receiptInstant ? done->cases.at(0) : done->cases.at(1);
        const Case books = done->cases.at(0).item == receiptInstant ? done->cases.at(1) : done->cases.at(0);
        h.record = books;
        QVERIFY(h.correct({QStringLiteral("premisesProof")}));
        QCOMPARE(h.sheet.form.items.size(), 1);
        QCOMPARE(h.sheet.form.items.first().code, correctionBooks);
        h.spoil("premisesProof", "premisesProof.address");
        QVERIFY(h.told(IntakeAct::Notice, correctionBooks));
        // The other item is still waiting, and its paper comes now.
        h.record = shop;
        QVERIFY(h.stored(shop.id).state == CaseState::Correcting);
        QVERIFY(h.correct({QStringLiteral("shopPlan")}));
        QCOMPARE(h.sheet.form.items.size(), 1);
        bool knowsKind = false;
        for (const DraftBody::Entry &entry : h.sheet.body.answers)
            knowsKind = knowsKind
                || (entry.key == QLatin1String("matter.smallShopKind") && entry.value == QLatin1String("grocery"));
        QVERIFY(knowsKind);
        // And both at once: the second joins the first on the desk.
        h.record = books;
        QVERIFY(h.correct({QStringLiteral("premisesProof")}));
        QCOMPARE(h.sheet.form.items.size(), 2);
        QCOMPARE(h.difference(), QString());
    }

    void refusedOnTheSpot()
    {
        CorrectionHall h;
        QVERIFY(h.publish({.incomplete = Incomplete::Refuse}));
        QVERIFY(h.apply());
        h.lose("premisesProof");
        const auto done = h.told();
        QVERIFY(done);
        QCOMPARE(h.record.state, CaseState::Refused);
        QCOMPARE(done->papers.first().kind, PaperKind::RefusalNotice);
        const PaperContent &paper = done->papers.first().content;
        QCOMPARE(paper.rows.size(), 1); // the whole list stands on it
        QVERIFY(paper.body.contains(QStringLiteral("不予受理")) && paper.remedy.contains(QStringLiteral("行政复议")));
    }

    void toldOnlyOnce()
    {
        CorrectionHall h;
        QVERIFY(h.publish({.noticesOnce = true}));
        QVERIFY(h.apply());
        h.lose("premisesProof");
        QVERIFY(h.told());
        QVERIFY(h.correct({QStringLiteral("premisesProof")}));
        h.spoil("premisesProof", "premisesProof.address");
        QVERIFY(h.save(h.clerk, h.sheet, h.body));
        QCOMPARE(h.faults(h.clerk, deciding(h.sheet, correctionBooks, IntakeAct::Notice)),
                 QStringList{QStringLiteral("decisions[0].act notice-spent")});
        const auto done = h.told(IntakeAct::Refuse, correctionBooks, QStringLiteral("补正后地址仍不一致"));
        QVERIFY(done);
        QCOMPARE(h.record.state, CaseState::Refused);
        QCOMPARE(done->papers.first().kind, PaperKind::RefusalNotice);
    }

    void neverCorrectedIsRefused()
    {
        CorrectionHall h;
        QVERIFY(h.publish({.correctWithin = Term{3, TimeUnit::WorkingDay}, .uncorrected = Uncorrected::Refused}));
        QVERIFY(h.apply());
        h.lose("premisesProof");
        const auto done = h.told();
        QVERIFY(done && done->papers.first().content.body.contains(QStringLiteral("逾期未补正的，不予受理")));
        QCOMPARE(h.record.correctionDue->due, QDate(2026, 9, 30));
        h.on(QDate(2026, 10, 8));
        const auto lapsed = h.run(h.reviewer, LapseCorrection{h.record.id});
        QVERIFY(lapsed);
        QCOMPARE(lapsed->record.state, CaseState::Refused);
        QCOMPARE(lapsed->papers.value(0).kind, PaperKind::RefusalNotice);
        QVERIFY(lapsed->papers.value(0).content.body.contains(QStringLiteral("2026年9月30日")));
    }

    void withoutALastDay()
    {
        CorrectionHall h;
        QVERIFY(h.publish({.correctWithin = Term{0, TimeUnit::WorkingDay}}));
        QVERIFY(h.apply());
        h.lose("premisesProof");
        QVERIFY(h.told());
        QVERIFY(!h.record.correctionDue);
        h.on(QDate(2026, 12, 1));
        QCOMPARE(h.faults(h.clerk, LapseCorrection{h.record.id}), QStringList{QStringLiteral("correction-endless")});
        QVERIFY(h.correct({QStringLiteral("premisesProof")}));
    }

private:
    static QString receiptShopLike() { return receiptInstant; }
    static QString untoldLine() { return QStringLiteral("申请表 没有告知"); }
};

OW_TEST(tst_Correction)
#include "tst_Correction.moc"
