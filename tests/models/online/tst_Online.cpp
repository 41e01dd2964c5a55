// 网上申请: taken once under the numbers they have, answered from the files, opened at a window under the same number (domain.md §2.1,
// §2.2, §2.5, §16.1).
#include "models/cases/EndingCommands.h"
#include "models/progress/CitizenProgress.h"
#include "tests/base/NextVersions.h"
#include "tests/base/Testing.h"
#include "tests/models/online/OnlineHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

class tst_Online : public QObject {
    Q_OBJECT
private slots:
    void taken()
    {
        OnlineHall h;
        const OnlineFiling filing = onlineShop();
        const auto record = h.take(filing, QDate(2026, 9, 23));
        QVERIFY(record);
        QCOMPARE(record->state, CaseState::PreReview);
        QCOMPARE(record->number, filing.items.first().number);
        QCOMPARE(record->receivedOn, QDate(2026, 9, 23));
        // Thursday, then 25–27 September off and 1–7 October: 24, 28, 29, 30 and 8 October.
        QCOMPARE(record->intakeDue->due, QDate(2026, 10, 8));
        QVERIFY(!record->intakeExplanation->isEmpty());
        QCOMPARE(record->maskedName, QStringLiteral("赵*宇"));
        QCOMPARE(filedByText(record->filed->by), QStringLiteral("网上"));
        QVERIFY(record->shortNumber.has_value());
        const auto application = h.application(record->application);
        QCOMPARE(application->state, ApplicationState::Draft);
        QVERIFY(application->answersSealed.has_value());
        QVERIFY(!application->answersSealed->contains("13812343210"));

        // As often as it comes, it came once.
        const QStringList steps = h.steps(record->id);
        QCOMPARE(h.take(filing)->id, record->id);
        QCOMPARE(h.steps(record->id), steps);
        QCOMPARE(h.casesOf(record->application), 1);
        QCOMPARE(h.difference(), QString());
    }

    void notTaken_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("number of another case")
            << "number" << QStringList{QStringLiteral("items[0].number online-number-taken")};
        QTest::newRow("item nobody knows") << "item" << QStringList{QStringLiteral("items[0] item-unknown")};
        QTest::newRow("version nobody knows") << "version" << QStringList{QStringLiteral("items[0] item-unknown")};
        QTest::newRow("paper of another item")
            << "paper" << QStringList{QStringLiteral("materials.firePlan reference-unknown")};
        QTest::newRow("everything at once") << "all"
                                            << QStringList{QStringLiteral("number field-format"),
                                                           QStringLiteral("items[0].number field-format"),
                                                           QStringLiteral("applicant.number identity-check-digit"),
                                                           QStringLiteral("answers[12] duplicate"),
                                                           QStringLiteral("materials[0].files[0].sha256 field-format"),
                                                           QStringLiteral("materials[0].files[0].media field-format")};
    }
    void notTaken()
    {
        QFETCH(QString, change);
        QFETCH(QStringList, faults);
        OnlineHall h;
        QVERIFY(h.take(onlineShop()));
        OnlineFiling filing = onlineShop(QStringLiteral("210302202609240002"));
        if (change == QLatin1String("number")) {
            filing.items.first().number = QStringLiteral("210302202609240001");
        } else if (change == QLatin1String("item")) {
            filing.items.first().code = QStringLiteral("511A0000000000");
        } else if (change == QLatin1String("version")) {
            filing.items.first().version = 7;
        } else if (change == QLatin1String("paper")) {
            filing.materials.append({QStringLiteral("firePlan"), {}});
        } else {
            filing.number = QStringLiteral("短");
            filing.items.first().number = QStringLiteral("1");
            filing.applicant.number = QStringLiteral("210302199607280118");
            filing.answers.append(filing.answers.first());
            filing.materials.first().files = {{QString(64, QLatin1Char('X')), QStringLiteral("text/html"), 1}};
        }
        QCOMPARE(h.faults(h.platform, TakeOnline{filing, h.hall.clock.now()}), faults);
    }

    void ofThePlatformAlone()
    {
        OnlineHall h;
        QCOMPARE(h.faults(h.supervisor, TakeOnline{onlineShop(), h.hall.clock.now()}),
                 QStringList{QStringLiteral("forbidden")});
        const auto record = h.take(onlineShop());
        QCOMPARE(h.faults(h.supervisor, WithdrawOnline{record->number, QStringLiteral("不办了")}),
                 QStringList{QStringLiteral("forbidden")});
        FiledThrough online;
        online.by = FiledBy::Online;
        QVERIFY(h.comes(receiptLi()));
        const auto came = h.run(h.clerk, IdentifyVisitor{1, receiptLi(), VisitRole::Applicant, receiptSeen()});
        StartApplication start{1, came->card.person, {onlineBooks}};
        start.filed = online;
        QCOMPARE(h.faults(h.clerk, start), QStringList{QStringLiteral("filed.by reference-unknown")});
    }

    /// Complete: he comes with the originals, at any window, and goes on under the same number.
    void passedAndOpened()
    {
        OnlineHall h;
        const OnlineFiling filing = onlineShop();
        const auto record = h.take(filing);
        QCOMPARE(h.problemOf(h.answer(*record, OnlineAct::Accept, h.ticked(filing))),
                 QStringLiteral("online-originals"));
        QCOMPARE(h.problemOf(h.answer(*record, OnlineAct::Pass, {})).split(QLatin1Char(' ')).first(),
                 QStringLiteral("material-unticked")); // he has not looked
        const auto passed = h.answer(*record, OnlineAct::Pass, h.ticked(filing));
        QVERIFY2(passed, passed ? "" : qPrintable(h.problemOf(passed)));
        QCOMPARE(passed->record.state, CaseState::PreReviewed);
        QCOMPARE(*passed->record.online->bring,
                 (QList<QString>{QStringLiteral("《申请表》"), QStringLiteral("《居民身份证》")}));
        const ToldProgress told = toldProgress(passed->record, false);
        QCOMPARE(told.status, CitizenStatus::ToShow);
        QVERIFY(told.next.contains(filing.items.first().number));
        QCOMPARE(h.problemOf(h.answer(*record, OnlineAct::Pass, h.ticked(filing))), QStringLiteral("case-state"));

        h.on(QDate(2026, 9, 29));
        const auto card = h.comes(receiptZhao());
        QVERIFY(card);
        QCOMPARE(card->openCases.first().number, record->number);
        QCOMPARE(card->drafts.size(), 1);
        const auto sheet = h.run(h.clerk, ResumeApplication{card->drafts.first().application});
        QVERIFY(sheet);
        QCOMPARE(filedByText(sheet->filed->by), QStringLiteral("网上"));
        QMap<QString, QString> answers;
        for (const DraftBody::Entry &entry : sheet->body.answers)
            answers.insert(entry.key, entry.value);
        QCOMPARE(answers.value(QStringLiteral("applicant.mobile")), QStringLiteral("13812343210"));
        QCOMPARE(answers.value(QStringLiteral("applicant.personName")), QStringLiteral("赵晓宇"));
        QCOMPARE(sheet->body.materials.size(), 3);
        for (const MaterialCheck &check : sheet->body.materials) {
            QCOMPARE(check.finding, MaterialFinding::Received);
            QVERIFY(check.uploaded && check.originals == 0);
        }
        // Without the originals nothing is accepted, and it says so for each.
        const SubmitApplication accept{sheet->application, sheet->fence, {{receiptShop, IntakeAct::Accept, {}}}, {}};
        QVERIFY(h.run(h.clerk, SaveDraft{sheet->application, sheet->fence, sheet->body}));
        QCOMPARE(h.faults(h.clerk, accept),
                 (QStringList{QStringLiteral("decisions[0].materials.applicationForm material-defect"),
                              QStringLiteral("decisions[0].materials.idCard material-defect")}));
        DraftBody body = sheet->body;
        for (MaterialCheck &check : body.materials)
            check.originals.reset();
        QVERIFY(h.run(h.clerk, SaveDraft{sheet->application, sheet->fence, body}));
        const auto done = h.run(h.clerk, accept);
        QVERIFY2(done, done ? "" : qPrintable(h.faults(h.clerk, accept).join(QLatin1Char('\n'))));
        const Case &accepted = done->cases.first();
        QCOMPARE(accepted.id, record->id);
        QCOMPARE(accepted.number, record->number);
        QCOMPARE(accepted.state, CaseState::Accepted);
        QCOMPARE(accepted.acceptedOn, QDate(2026, 9, 29)); // the papers are complete since the originals lay there
        QCOMPARE(accepted.receiver, QStringLiteral("clerk"));
        QCOMPARE(h.casesOf(accepted.application), 1);
        QCOMPARE(h.steps(record->id),
                 (QStringList{QStringLiteral("gov.case.taken.v1"), QStringLiteral("gov.case.preReviewed.v1"),
                              QStringLiteral("gov.case.accepted.v1")}));
        QCOMPARE(h.difference(), QString());
    }

    /// Where no original is to be seen, nobody has to come.
    void acceptedOutright()
    {
        OnlineHall h;
        const FileContents files = withNextVersions(receiptShop, onlineDay, {[](Item &item) {
                                                        for (MaterialUse &use : item.materials) {
                                                            use.originals = 0;
                                                            use.copies = 1;
                                                        }
                                                    }});
        const QStringList wrong = h.faults(h.supervisor, importOf(files));
        QCOMPARE(wrong, QStringList{QStringLiteral("done")});
        OnlineFiling filing = onlineShop();
        filing.items.first().version = 2;
        const auto record = h.take(filing);
        QVERIFY(record);
        QCOMPARE(h.problemOf(h.answer(*record, OnlineAct::Pass, h.ticked(filing))),
                 QStringLiteral("online-no-originals"));
        h.on(QDate(2026, 9, 28));
        const auto done = h.answer(*record, OnlineAct::Accept, h.ticked(filing));
        QVERIFY2(done, done ? "" : qPrintable(h.problemOf(done)));
        QCOMPARE(done->record.state, CaseState::Accepted);
        QCOMPARE(done->record.acceptedOn, onlineDay); // of its receipt
        QCOMPARE(done->record.receiver, QStringLiteral("reviewer"));
        QCOMPARE(done->papers.size(), 1);
        QCOMPARE(h.application(record->application)->state, ApplicationState::Submitted);
        // Who accepted it does not decide it.
        QCOMPARE(h.faults(h.reviewer, DecideCase{record->id, true, {}}), QStringList{QStringLiteral("same-hands")});
        QCOMPARE(h.difference(), QString());
    }

    /// The same codes and the one complete list, as at a window; what was asked for comes in and goes on under the same number.
    void noticed()
    {
        OnlineHall h;
        const OnlineFiling filing =
            onlineFiling(onlineBooks, QStringLiteral("210302202609240077"), {}, {QStringLiteral("applicationForm")});
        const auto record = h.take(filing);
        QList<MaterialCheck> checks = h.ticked(filing);
        QCOMPARE(h.problemOf(h.answer(*record, OnlineAct::Pass, checks)), QStringLiteral("material-missing"));
        const QString code = checks.first().ticked.takeFirst();
        checks.first().defects.append(code);
        const auto told = h.answer(*record, OnlineAct::Notice, checks);
        QVERIFY2(told, told ? "" : qPrintable(h.problemOf(told)));
        QCOMPARE(told->record.state, CaseState::Correcting);
        QStringList lines;
        for (const FoundDefect &defect : told->record.defects)
            lines.append(defect.material + QLatin1Char(' ') + defect.code);
        QCOMPARE(lines,
                 (QStringList{QStringLiteral("applicationForm ") + code,
                              QStringLiteral("premisesProof premisesProof.missing")}));
        QVERIFY(told->record.correctionDue.has_value());
        QCOMPARE(told->papers.first().kind, PaperKind::OneTimeNotice);

        const auto came = h.run(
            h.clerk,
            CorrectCase{
                record->id, BroughtBy::Mail, {}, {QStringLiteral("applicationForm"), QStringLiteral("premisesProof")}});
        QVERIFY(came);
        QCOMPARE(came->record.number, record->number);
        QVERIFY(h.run(h.clerk, ResumeApplication{record->application}));
        QCOMPARE(h.difference(), QString());
    }

    void refusedWithReasons()
    {
        OnlineHall h;
        const auto record = h.take(onlineShop());
        QCOMPARE(h.problemOf(h.answer(*record, OnlineAct::Refuse, {})), QStringLiteral("reason-missing"));
        const auto refused = h.answer(*record, OnlineAct::Refuse, {}, QStringLiteral("不属于本机关职权范围"));
        QVERIFY(refused);
        QCOMPARE(refused->record.state, CaseState::Refused);
        QCOMPARE(refused->papers.first().kind, PaperKind::RefusalNotice);
        // Nothing of it is left on a desk.
        QCOMPARE(h.faults(h.clerk, ResumeApplication{record->application}),
                 QStringList{QStringLiteral("application-unknown")});
    }

    /// 行政许可法 §32: after five working days of silence it counts as accepted, since the day it came.
    void deemedAccepted()
    {
        OnlineHall h;
        const FileContents files = withNextVersions(receiptShop, onlineDay, {[](Item &item) {
                                                        for (MaterialUse &use : item.materials) {
                                                            use.originals = 0;
                                                            use.copies = 1;
                                                        }
                                                    }});
        QVERIFY(h.run(h.supervisor, importOf(files)));
        OnlineFiling filing = onlineShop();
        filing.items.first().version = 2;
        const auto record = h.take(filing);
        h.on(record->intakeDue->due.addDays(1));
        QCOMPARE(h.problemOf(h.answer(*record, OnlineAct::Pass, h.ticked(filing))), QStringLiteral("deemed-accepted"));
        QCOMPARE(h.problemOf(h.answer(*record, OnlineAct::Refuse, {}, QStringLiteral("晚了"))),
                 QStringLiteral("deemed-accepted"));
        const auto done = h.answer(*record, OnlineAct::Accept, h.ticked(filing));
        QVERIFY(done);
        QCOMPARE(done->record.acceptedOn, onlineDay);
    }

    /// One of two items is answered at a time; the other stays, and a window opens what is left.
    void itemByItem()
    {
        OnlineHall h;
        OnlineFiling filing = onlineShop();
        filing.items.append(
            {QStringLiteral("512B0070200003"), 1, QStringLiteral("210302202609240003")}); // 社会保障卡申领
        const auto taken = h.run(h.platform, TakeOnline{filing, h.hall.clock.now()});
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().faults().value(0).sentence()));
        QCOMPARE(taken->cases.size(), 2);
        const Case card = taken->cases.last();
        QVERIFY(h.answer(card, OnlineAct::Refuse, {}, QStringLiteral("不属于本机关职权范围")));
        const auto left = h.application(card.application);
        QCOMPARE(left->state, ApplicationState::Draft);
        QCOMPARE(*left->reopened, QList<QString>{receiptShop});
        QVERIFY(h.answer(taken->cases.first(), OnlineAct::Pass, h.ticked(filing)));
        const auto sheet = h.run(h.clerk, ResumeApplication{card.application});
        QVERIFY(sheet);
        QStringList keys;
        for (const DraftBody::Entry &entry : sheet->body.answers)
            keys.append(entry.key);
        QVERIFY(keys.contains(QStringLiteral("enterprise.soleForm")));
        QCOMPARE(h.difference(), QString());
    }

    /// While a window has it, nobody else answers it; the next day it is free.
    void openAtAWindow()
    {
        OnlineHall h;
        const OnlineFiling filing = onlineShop();
        const auto record = h.take(filing);
        QVERIFY(h.run(h.clerk, ResumeApplication{record->application}));
        QCOMPARE(h.problemOf(h.answer(*record, OnlineAct::Pass, h.ticked(filing))), QStringLiteral("draft-taken"));
        h.on(QDate(2026, 9, 28));
        QVERIFY(h.answer(*record, OnlineAct::Pass, h.ticked(filing)));
    }

    void withdrawnOnline()
    {
        OnlineHall h;
        const auto record = h.take(onlineShop());
        const auto back = h.run(h.platform, WithdrawOnline{record->number, QStringLiteral("填错了，重新申请")});
        QVERIFY(back);
        QCOMPARE(back->record.state, CaseState::Withdrawn);
        const QStringList steps = h.steps(record->id);
        QVERIFY(h.run(h.platform, WithdrawOnline{record->number, QStringLiteral("填错了，重新申请")}));
        QCOMPARE(h.steps(record->id), steps);
        QCOMPARE(h.application(record->application)->state, ApplicationState::Submitted);
        QCOMPARE(h.faults(h.platform, WithdrawOnline{QStringLiteral("999999999999"), QStringLiteral("不办了")}),
                 QStringList{QStringLiteral("online-unknown")});
        QCOMPARE(h.difference(), QString());
    }

    /// A number of the hall's own form that came from the platform is never given a second time.
    void numbersDoNotMeet()
    {
        OnlineHall h;
        const QString next = caseNumber(onlineBooks, onlineDay, 2);
        QVERIFY(h.take(onlineFiling(onlineBooks, next, {}, {QStringLiteral("applicationForm")})));
        const auto sheet = h.begin(h.clerk, 1, receiptLi(), {onlineBooks});
        QVERIFY(sheet);
        DraftBody body = sheet->body;
        body.materials = h.papers(onlineBooks, true);
        QVERIFY(h.save(h.clerk, *sheet, body));
        const auto slip = h.run(h.clerk, ReceiveApplication{sheet->application, sheet->fence});
        QVERIFY(slip);
        QCOMPARE(slip->cases.first().number, caseNumber(onlineBooks, onlineDay, 3));
    }
};

OW_TEST(tst_Online)
#include "tst_Online.moc"
