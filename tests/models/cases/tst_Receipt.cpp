// Papers only received, entered later; instant items decided where they are taken in; rows of earlier applications.
#include "models/cases/CaseViews.h"
#include "models/forms/FormSession.h"
#include "models/papers/PaperStore.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

class tst_Receipt : public QObject {
    Q_OBJECT
private slots:
    void slipNumberAndEntry()
    {
        ReceiptHall h;
        const auto sheet = h.begin(h.clerk, 1, receiptZhao(), {receiptShop});
        QVERIFY(sheet);
        const ReceiveApplication receive{sheet->application, sheet->fence};
        QCOMPARE(h.faults(h.clerk, receive), QStringList{QStringLiteral("materials receipt-empty")});
        DraftBody body = sheet->body;
        body.materials = h.papers(receiptShop, false); // seen, not looked through
        QVERIFY(h.save(h.clerk, *sheet, body));
        const auto received = h.run(h.clerk, receive);
        QVERIFY(received);
        QCOMPARE(received->cases.size(), 1);
        const Case slip = received->cases.first();
        QCOMPARE(slip.state, CaseState::Received);
        QCOMPARE(slip.intakeDue->due, QDate(2026, 10, 9)); // over both holidays
        QVERIFY(!slip.acceptedOn && !slip.due);
        QCOMPARE(received->papers.first().kind, PaperKind::ReceiptSlip);
        const PaperContent &content = received->papers.first().content;
        QCOMPARE(content.caseNumber, slip.number);
        QCOMPARE(content.rows.size(), 3);
        QVERIFY2(content.body.contains(QStringLiteral("尚未受理")), qPrintable(content.body));
        QVERIFY(content.body.contains(QStringLiteral("2026年10月9日")));
        QCOMPARE(h.faults(h.clerk, receive), QStringList{QStringLiteral("application case-state")}); // one slip

        // Two days later a colleague enters it: same number, accepted from the day of the receipt.
        QVERIFY(h.run(h.clerk, FinishTicket{1, Outcome::Accepted}));
        h.hall.clock.set(hallInstant(QDate(2026, 9, 28), QTime(10, 0)));
        const auto taken = h.run(h.decider, ResumeApplication{sheet->application});
        QVERIFY(taken);
        QVERIFY(h.save(h.decider, *taken, h.filled(*taken, receiptShop, receiptShopAnswers())));
        const SubmitApplication submit{taken->application, taken->fence, {{receiptShop, IntakeAct::Accept, {}}}, {}};
        const auto submitted = h.run(h.decider, submit);
        QVERIFY2(submitted, qPrintable(submitted ? QString() : h.faults(h.decider, submit).join(QLatin1Char(';'))));
        const Case accepted = submitted->cases.first();
        QCOMPARE(accepted.id, slip.id);
        QCOMPARE(accepted.number, slip.number);
        QCOMPARE(accepted.state, CaseState::Accepted);
        QCOMPARE(accepted.receivedOn, QDate(2026, 9, 24));
        QCOMPARE(accepted.acceptedOn, std::optional(QDate(2026, 9, 24)));
        QCOMPARE(accepted.receiver, QStringLiteral("clerk"));
        QCOMPARE(h.steps(slip.id), (QStringList{QLatin1String(CaseReceived::type), QLatin1String(CaseAccepted::type)}));
        QCOMPARE(h.difference(), QString());
    }

    /// domain.md §16.1: received Friday 2026-02-13; told by 2026-02-27, from the working Saturday 2026-02-28 on deemed accepted.
    void fiveWorkingDays()
    {
        const WorkingCalendar calendar = WorkingCalendar::shipped().value();
        Case record;
        record.state = CaseState::Received;
        record.intakeDue = intakeDeadline(QDate(2026, 2, 13), calendar).value();
        QCOMPARE(record.intakeDue->due, QDate(2026, 2, 27));
        QVERIFY(!isDeemedAccepted(record, QDate(2026, 2, 27)));
        QVERIFY(isDeemedAccepted(record, QDate(2026, 2, 28)));
        record.state = CaseState::Accepted;
        QVERIFY(!isDeemedAccepted(record, QDate(2026, 2, 28)));
    }

    void deemedAccepted_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("deemed");
        QTest::addColumn<int>("light");
        // Received Thursday 2026-09-24 before two holidays.
        QTest::newRow("next working day") << QDate(2026, 9, 28) << false << int(Light::Green);
        QTest::newRow("the day before the last") << QDate(2026, 10, 8) << false << int(Light::Yellow);
        QTest::newRow("last day") << QDate(2026, 10, 9) << false << int(Light::Yellow);
        QTest::newRow("a working Saturday too late") << QDate(2026, 10, 10) << true << int(Light::Red);
    }
    void deemedAccepted()
    {
        QFETCH(QDate, day);
        QFETCH(bool, deemed);
        ReceiptHall h;
        const auto sheet = h.begin(h.clerk, 1, receiptZhao(), {receiptSigns});
        QVERIFY(sheet);
        DraftBody body = sheet->body;
        body.materials = h.papers(receiptSigns, true);
        body.materials.first() = {body.materials.first().material, MaterialFinding::Missing, {}, {}, {}};
        QVERIFY(h.save(h.clerk, *sheet, body));
        const auto received = h.run(h.clerk, ReceiveApplication{sheet->application, sheet->fence});
        QVERIFY(received);
        const Case &record = received->cases.first();
        QCOMPARE(record.intakeDue->due, QDate(2026, 10, 9));
        QCOMPARE(isDeemedAccepted(record, day), deemed);
        QTEST(int(dueLight(record.intakeDue->due, day, WorkingCalendar::shipped().value())), "light");
        h.hall.clock.set(hallInstant(day, QTime(10, 0)));
        const auto tell = [&](IntakeAct act) {
            return h.faults(h.clerk,
                            SubmitApplication{sheet->application,
                                              sheet->fence,
                                              {{receiptSigns, act, QStringLiteral("不属于本机关职权范围")}},
                                              {}});
        };
        const QStringList barred{QStringLiteral("decisions[0].act deemed-accepted")};
        if (deemed) {
            QCOMPARE(tell(IntakeAct::Notice), barred);
            QCOMPARE(tell(IntakeAct::Refuse), barred);
            QCOMPARE(h.stored(record.id).state, CaseState::Received);
        } else {
            QCOMPARE(tell(IntakeAct::Notice), QStringList{QStringLiteral("done")});
            QCOMPARE(h.stored(record.id).state, CaseState::Correcting);
        }
    }

    /// Refused before anything of it is kept (seeds.md F105).
    void secretMattersAreKeptOut()
    {
        ReceiptHall h;
        QVERIFY(h.run(h.kiosk, IssueTicket{QStringLiteral("zonghe"), {}, {}}) && h.run(h.clerk, CallNext{1})
                && h.run(h.clerk, StartService{1}));
        const auto visitor = h.run(h.clerk, IdentifyVisitor{1, receiptZhao(), VisitRole::Applicant, receiptSeen()});
        QVERIFY(visitor);
        StartApplication start{1, visitor->card.person, {receiptShop}};
        start.secret = true;
        const auto refused = h.run(h.clerk, start);
        QVERIFY(!refused && refused.error().is(problem::SecretRefused));
        QVERIFY(refused.error().sentence().contains(QStringLiteral("保守国家秘密法")));
        auto db = Connection::open(h.hall.path(), OpenMode::Reader);
        QVERIFY(CaseStore::draftsOf(**db, visitor->card.person).isEmpty());
        start.secret = false;
        QVERIFY(h.run(h.clerk, start));
    }

    void whatWasReceivedStays()
    {
        ReceiptHall h;
        const auto sheet = h.begin(h.clerk, 1, receiptZhao(), {receiptSigns, receiptNotInstant});
        QVERIFY(sheet);
        DraftBody body = sheet->body;
        body.materials = h.papers(receiptSigns, false);
        QVERIFY(h.save(h.clerk, *sheet, body));
        const auto received = h.run(h.clerk, ReceiveApplication{sheet->application, sheet->fence});
        QVERIFY(received);
        QCOMPARE(received->cases.size(), 2);
        QCOMPARE(received->papers.size(), 2);
        QCOMPARE(h.faults(h.clerk, ChangeItems{sheet->application, sheet->fence, {receiptSigns}}),
                 QStringList{QStringLiteral("case-state")});
    }

    void instantItems()
    {
        ReceiptHall h;
        const auto begun = h.begin(h.clerk, 1, receiptLi(), {receiptInstant});
        QVERIFY(begun);
        QVERIFY(h.save(h.clerk, *begun, h.filled(*begun, receiptInstant, receiptInstantAnswers())));
        const auto conclude = [](const IntakeSheet &sheet, const QString &item) {
            return SubmitApplication{sheet.application, sheet.fence, {{item, IntakeAct::Conclude, {}}}, {}};
        };
        QCOMPARE(h.faults(h.clerk, conclude(*begun, receiptInstant)),
                 QStringList{QStringLiteral("decisions[0].act instant-unauthorised")});

        const auto taken = h.run(h.decider, ResumeApplication{begun->application});
        QVERIFY(taken);
        const auto done = h.run(h.decider, conclude(*taken, receiptInstant));
        QVERIFY(done);
        const Case record = done->cases.first();
        QCOMPARE(record.state, CaseState::Issued);
        QCOMPARE(record.decider, std::optional(QStringLiteral("decider")));
        QVERIFY(record.result && !record.result->number.isEmpty());
        QCOMPARE(done->papers.size(), 1); // the decision, and no acceptance slip beside it
        QCOMPARE(done->papers.first().kind, PaperKind::Decision);
        QCOMPARE(h.steps(record.id),
                 (QStringList{QLatin1String(CaseReceived::type), QLatin1String(CaseAccepted::type),
                              QLatin1String(CaseDecided::type), QLatin1String(CaseIssued::type)}));
        QCOMPARE(h.difference(), QString());

        const auto other = h.begin(h.decider, 2, receiptZhao(), {receiptNotInstant});
        QVERIFY(other);
        const QStringList refused = h.faults(h.decider, conclude(*other, receiptNotInstant));
        QVERIFY2(refused.contains(QStringLiteral("decisions[0].item item-not-instant")),
                 qPrintable(refused.join(QLatin1Char(';'))));
    }

    /// The principal's own shareholders are offered, as a whole and with their source; nobody else's, and none unasked.
    void rowsOfEarlierApplications()
    {
        ReceiptHall h;
        const auto first = h.begin(h.clerk, 1, receiptLi(), {receiptCompany});
        QVERIFY(first);
        QVERIFY(!first->earlierRows);
        DraftBody body = first->body;
        const std::pair<const char *, const char *> said[] = {{"shareholder[1].personName", "李建敏"},
                                                              {"shareholder[1].idNumber", "210302197803150118"},
                                                              {"shareholder[3].personName", "周敏"},
                                                              {"shareholder[3].idNumber", "210304198802290116"}};
        for (const auto &[key, value] : said)
            body.answers.append({QString::fromLatin1(key), QString::fromUtf8(value)});
        body.answers.append({RowList::key(ElementRole::Shareholder), QStringLiteral("1,3;4")});
        body.materials = h.papers(receiptCompany, true);
        body.materials.first() = {body.materials.first().material, MaterialFinding::Missing, {}, {}, {}};
        QVERIFY(h.save(h.clerk, *first, body));
        const auto told =
            h.run(h.clerk,
                  SubmitApplication{first->application, first->fence, {{receiptCompany, IntakeAct::Notice, {}}}, {}});
        QVERIFY(told);

        const auto again = h.begin(h.clerk, 1, receiptLi(), {receiptCompany});
        QVERIFY(again && again->earlierRows);
        QCOMPARE(again->earlierRows->size(), 1);
        const EarlierRows &offer = again->earlierRows->first();
        QCOMPARE(offer.role, ElementRole::Shareholder);
        QCOMPARE(offer.rows, 2);
        QCOMPARE(offer.source, told->cases.first().number);
        QCOMPARE(offer.asOf, QDate(2026, 9, 24));
        QStringList cells;
        for (const KnownRow &cell : offer.cells)
            cells.append(cell.key + QLatin1Char('=') + cell.prefill.value);
        cells.sort();
        QVERIFY2(cells.contains(QStringLiteral("shareholder[1].personName=李建敏"))
                     && cells.contains(QStringLiteral("shareholder[2].personName=周敏")),
                 qPrintable(cells.join(QLatin1Char(';'))));
        for (const DraftBody::Entry &entry : again->body.answers)
            QVERIFY2(!entry.key.startsWith(QLatin1String("shareholder[")), qPrintable(entry.key));

        // Taken into a form that has a row already: below it, in one change that can be taken back.
        const auto program = FormProgram::compile(again->form);
        QVERIFY(program);
        FormSession session(*program, {{QStringLiteral("shareholder[1].personName"), QStringLiteral("王桂芳")}}, {},
                            QDate(2026, 9, 24));
        const Answers before = session.state().answers();
        QVERIFY(session.takeRows(ElementRole::Shareholder, offer.cells));
        QCOMPARE(session.state().rows(ElementRole::Shareholder).rows, (QList<int>{1, 2, 3}));
        const auto answer = [&](const char *key) {
            return session.state().answer(session.state().cell(QString::fromLatin1(key)));
        };
        QCOMPARE(answer("shareholder[1].personName"), QStringLiteral("王桂芳"));
        QCOMPARE(answer("shareholder[2].personName"), QStringLiteral("李建敏"));
        QCOMPARE(answer("shareholder[3].personName"), QStringLiteral("周敏"));
        const auto source = session.source(QStringLiteral("shareholder[3].personName"));
        QVERIFY(source && source->origin == AnswerOrigin::Earlier && source->source == offer.source);
        session.undo();
        QCOMPARE(session.state().answers(), before);
        QVERIFY(!session.source(QStringLiteral("shareholder[2].personName")));

        // Another principal at the same window is offered nothing of it.
        const auto stranger = h.begin(h.clerk, 1, receiptZhao(), {receiptCompany});
        QVERIFY(stranger);
        QVERIFY(!stranger->earlierRows);
    }

    /// A phone number is good for 180 days after it was said, however often it was passed on since; then the form says why it asks.
    void answersOfLongAgo()
    {
        ReceiptHall h;
        const QString mobile = QStringLiteral("applicant.mobile");
        const auto at = [&](QDate day) {
            h.hall.clock.set(hallInstant(day, QTime(9, 0)));
            static_cast<void>(h.run(h.clerk, OpenWindow{1}));
            return h.begin(h.clerk, 1, receiptLi(), {receiptCompany});
        };
        const auto said = [&](const IntakeSheet &sheet) {
            for (const DraftBody::Entry &entry : sheet.body.answers) {
                if (entry.key == mobile)
                    return entry.value;
            }
            return QString();
        };
        const auto tell = [&](const IntakeSheet &sheet, const DraftBody &filled) {
            DraftBody body = filled;
            body.materials = h.papers(receiptCompany, true);
            body.materials.first() = {body.materials.first().material, MaterialFinding::Missing, {}, {}, {}};
            h.save(h.clerk, sheet, body);
            const auto told =
                h.run(h.clerk,
                      SubmitApplication{sheet.application, sheet.fence, {{receiptCompany, IntakeAct::Notice, {}}}, {}});
            return told ? told->cases.first().number : QString();
        };
        const QDate first(2026, 9, 24);
        const auto begun = at(first);
        QVERIFY(begun);
        QCOMPARE(said(*begun), QString());
        DraftBody body = begun->body;
        body.answers.append({mobile, QStringLiteral("13812343210")});
        body.answers.append({QStringLiteral("shareholder[1].personName"), QStringLiteral("周敏")});
        body.answers.append({QStringLiteral("shareholder[1].idNumber"), QStringLiteral("210304198802290116")});
        const QString number = tell(*begun, body);
        QVERIFY(!number.isEmpty());

        const auto lastDay = at(first.addDays(180));
        QVERIFY(lastDay);
        QCOMPARE(said(*lastDay), QStringLiteral("13812343210"));
        QVERIFY(!lastDay->form.question(mobile)->leftOut);
        QVERIFY(!tell(*lastDay, lastDay->body).isEmpty());

        const auto dayAfter = at(first.addDays(181));
        QVERIFY(dayAfter);
        QCOMPARE(said(*dayAfter), QString());
        const auto left = dayAfter->form.question(mobile)->leftOut;
        QVERIFY(left);
        QVERIFY(left->reason == LeftOutReason::TooOld && left->days == 180);
        QCOMPARE(left->asOf, first);
        QCOMPARE(left->source, number);
        QVERIFY(!tell(*dayAfter, dayAfter->body).isEmpty());

        // Rows: the name is good for a year, the number for ever.
        const auto cells = [](const std::optional<IntakeSheet> &sheet) {
            QStringList found;
            for (const EarlierRows &rows :
                 sheet ? sheet->earlierRows.value_or(QList<EarlierRows>()) : QList<EarlierRows>()) {
                for (const KnownRow &cell : rows.cells)
                    found.append(cell.key);
            }
            found.sort();
            return found;
        };
        const auto year = at(first.addDays(365));
        QVERIFY(year);
        QCOMPARE(cells(year),
                 (QStringList{QStringLiteral("shareholder[1].idNumber"), QStringLiteral("shareholder[1].personName")}));
        QVERIFY(!year->form.question(u"shareholder.personName")->leftOut);
        const auto older = at(first.addDays(368)); // the next working day
        QCOMPARE(cells(older), QStringList{QStringLiteral("shareholder[1].idNumber")});
        const auto name = older->form.question(u"shareholder.personName")->leftOut;
        QVERIFY(name && name->days == 365 && name->asOf == first);
        QVERIFY(!older->form.question(u"shareholder.idNumber")->leftOut);
    }
};

OW_TEST(tst_Receipt)
#include "tst_Receipt.moc"
