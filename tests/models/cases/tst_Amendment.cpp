// 更正: one is enough for a telephone number, a name takes two; every case of the application that asks it is put right, and what stood
// there stays.
#include "models/cases/AmendmentCommands.h"
#include "models/cases/AmendmentLines.h"
#include "models/cases/CorrectionCommands.h"
#include "models/cases/EndingCommands.h"
#include "models/cases/FilingCommands.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString amendName = QStringLiteral("applicant.personName");
const QString amendPhone = QStringLiteral("applicant.mobile");

struct AmendHall : ReceiptHall {
    Sender second = hall.insider(StationRole::Supervisor, QStringLiteral("second"), only(Role::Supervisor));
    Sender reviewer = hall.insider(StationRole::Review, QStringLiteral("reviewer"), only(Role::Reviewer));

    /// A shop's application, taken in.
    Case accepted(const std::optional<FiledThrough> &filed = {})
    {
        const auto sheet = begin(clerk, 1, receiptZhao(), {receiptShop});
        if (!sheet || !save(clerk, *sheet, filled(*sheet, receiptShop, receiptShopAnswers())))
            return {};
        if (filed && !run(clerk, SetFiled{sheet->application, sheet->fence, *filed}))
            return {};
        const auto taken =
            run(clerk, SubmitApplication{sheet->application, sheet->fence, {{receiptShop, IntakeAct::Accept, {}}}, {}});
        return taken ? taken->cases.first() : Case();
    }
    QList<AmendmentLines> lines(const Case &record)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return amendmentLines(**db, hall.hub().sealer(), record).value_or(QList<AmendmentLines>());
    }
    Application application(const Case &record)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return *CaseStore::application(**db, record.application);
    }
    QString answer(const Case &record, const QString &key)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        const auto body = openDraft(**db, hall.hub().sealer(), *application(record).answersSealed);
        for (const DraftBody::Entry &entry : body->answers) {
            if (entry.key == key)
                return entry.value;
        }
        return {};
    }
    QList<Case> waiting()
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return CaseStore::withOpenAmendments(**db, 10);
    }
};
} // namespace

class tst_Amendment : public QObject {
    Q_OBJECT
private slots:
    void onePersonForAPhone();
    void twoForAName();
    void refusedBySecond();
    void wrongValues();
    void afterTheResultLeft();
    void aCaseThatEnds();
    void backOnADesk();
    void filedThroughAHelper();
    void filedWrong_data();
    void filedWrong();
};

void tst_Amendment::onePersonForAPhone()
{
    AmendHall h;
    const Case record = h.accepted();
    QVERIFY(!record.id.isNull());
    const auto done = h.run(
        h.clerk, AmendCase{record.id, {{amendPhone, QStringLiteral("139 1234 3210")}}, QStringLiteral("录入时看错")});
    QVERIFY2(done, done ? "" : qPrintable(done.error().sentence()));
    QCOMPARE(h.answer(record, amendPhone), QStringLiteral("13912343210"));
    QCOMPARE(done->papers.size(), 1);
    const PaperContent &paper = done->papers.first().content;
    QCOMPARE(done->papers.first().kind, PaperKind::AmendmentNotice);
    QVERIFY(paper.body.contains(QStringLiteral("录入时看错")));
    QCOMPARE(paper.rows.size(), 1);
    QCOMPARE(paper.rows.first().detail, QStringLiteral("13812343210"));
    QCOMPARE(paper.rows.first().note, QStringLiteral("13912343210"));
    const Case after = h.stored(record.id);
    QCOMPARE(after.amendments->size(), 1);
    QCOMPARE(after.amendments->first().state, AmendmentState::Done);
    // What stood there is kept, sealed.
    QVERIFY(!toJson(after).contains("13812343210"));
    QCOMPARE(h.lines(after).first().lines.first().before, QStringLiteral("13812343210"));
    QCOMPARE(h.lines(after).first().lines.first().after, QStringLiteral("13912343210"));
    QVERIFY(h.waiting().isEmpty());
    QVERIFY(h.steps(record.id).contains(QStringLiteral("gov.case.amended.v1")));
    QCOMPARE(h.difference(), QString());
}

void tst_Amendment::twoForAName()
{
    AmendHall h;
    const Case record = h.accepted();
    const auto asked =
        h.run(h.reviewer, AmendCase{record.id, {{amendName, QStringLiteral("赵晓雨")}}, QStringLiteral("身份证为雨")});
    QVERIFY2(asked, asked ? "" : qPrintable(asked.error().sentence()));
    QVERIFY(asked->papers.isEmpty());
    QCOMPARE(h.answer(record, amendName), QStringLiteral("赵晓宇"));
    QCOMPARE(h.waiting().size(), 1);
    const QUuid id = asked->record.amendments->first().id;
    // Nothing is decided on it meanwhile, and he cannot answer himself.
    QCOMPARE(h.faults(h.reviewer, AnswerAmendment{record.id, id, true, {}}),
             QStringList{QStringLiteral("amendment-same-hands")});
    QVERIFY(h.faults(h.reviewer, DecideCase{record.id, true, {}})
                .join(QLatin1Char(' '))
                .contains(QStringLiteral("amendment-open")));
    QCOMPARE(
        h.faults(h.clerk, AmendCase{record.id, {{amendPhone, QStringLiteral("13912343210")}}, QStringLiteral("又错")}),
        QStringList{QStringLiteral("amendment-open")});
    const auto done = h.run(h.second, AnswerAmendment{record.id, id, true, QStringLiteral("已核对证件")});
    QVERIFY2(done, done ? "" : qPrintable(done.error().sentence()));
    QCOMPARE(h.answer(record, amendName), QStringLiteral("赵晓雨"));
    QCOMPARE(h.application(record).maskedName, QStringLiteral("赵*雨"));
    const Case after = h.stored(record.id);
    QCOMPARE(after.maskedName, QStringLiteral("赵*雨"));
    QCOMPARE(after.amendments->first().answeredByName.value_or(QString()), QStringLiteral("second"));
    QCOMPARE(done->papers.first().content.addressee, QStringLiteral("赵晓雨"));
    QVERIFY(done->papers.first().content.body.contains(QStringLiteral("已由second复核")));
    QVERIFY(h.waiting().isEmpty());
    QCOMPARE(h.faults(h.second, AnswerAmendment{record.id, id, true, {}}),
             QStringList{QStringLiteral("amendment-state")});
    QCOMPARE(h.difference(), QString());
}

void tst_Amendment::refusedBySecond()
{
    AmendHall h;
    const Case record = h.accepted();
    const auto asked =
        h.run(h.clerk, AmendCase{record.id, {{amendName, QStringLiteral("赵晓雨")}}, QStringLiteral("身份证为雨")});
    QVERIFY(asked);
    const QUuid id = asked->record.amendments->first().id;
    QCOMPARE(h.faults(h.second, AnswerAmendment{record.id, id, false, {}}),
             QStringList{QStringLiteral("words reason-missing")});
    const auto refused = h.run(h.second, AnswerAmendment{record.id, id, false, QStringLiteral("证件上仍是宇")});
    QVERIFY(refused);
    QCOMPARE(refused->record.amendments->first().state, AmendmentState::Refused);
    QCOMPARE(h.answer(record, amendName), QStringLiteral("赵晓宇"));
    // It may be asked for once more.
    QVERIFY(h.run(h.clerk, AmendCase{record.id, {{amendName, QStringLiteral("赵晓雨")}}, QStringLiteral("换了证件")}));
    QCOMPARE(h.difference(), QString());
}

void tst_Amendment::wrongValues()
{
    AmendHall h;
    const Case record = h.accepted();
    const QString reason = QStringLiteral("录入时看错");
    QCOMPARE(h.faults(h.clerk, AmendCase{record.id, {{amendPhone, QStringLiteral("13812343210")}}, reason}),
             QStringList{QStringLiteral("amendment-empty")});
    QCOMPARE(h.faults(h.clerk, AmendCase{record.id, {}, reason}), QStringList{QStringLiteral("amendment-empty")});
    QCOMPARE(h.faults(h.clerk, AmendCase{record.id, {{amendPhone, QStringLiteral("13912343210")}}, {}}),
             QStringList{QStringLiteral("reason reason-missing")});
    // Every fault at once: no telephone number, a question nobody asked, and one that must not be empty.
    const QStringList all = h.faults(h.clerk,
                                     AmendCase{record.id,
                                               {{amendPhone, QStringLiteral("12")},
                                                {QStringLiteral("applicant.shoeSize"), QStringLiteral("42")},
                                                {QStringLiteral("enterprise.domicile"), {}}},
                                               reason});
    QVERIFY2(all.filter(QStringLiteral("applicant.mobile ")).size() >= 1, qPrintable(all.join(QLatin1Char('|'))));
    QVERIFY2(all.filter(QStringLiteral("answer-unknown")).size() == 1, qPrintable(all.join(QLatin1Char('|'))));
    QVERIFY2(all.filter(QStringLiteral("enterprise.domicile answer-missing")).size() == 1,
             qPrintable(all.join(QLatin1Char('|'))));
    QVERIFY(!h.stored(record.id).amendments);
}

void tst_Amendment::afterTheResultLeft()
{
    AmendHall h;
    const Case record = h.accepted();
    QVERIFY(h.run(h.reviewer, DecideCase{record.id, true, {}}));
    QVERIFY(
        h.run(h.reviewer, AmendCase{record.id, {{amendPhone, QStringLiteral("13912343210")}}, QStringLiteral("换号")}));
    QVERIFY(h.run(h.reviewer, IssueCase{record.id}));
    QCOMPARE(
        h.faults(h.clerk, AmendCase{record.id, {{amendPhone, QStringLiteral("13712343210")}}, QStringLiteral("换号")}),
        QStringList{QStringLiteral("amendment-late")});
}

/// Nobody is asked to look at a correction of what is over.
void tst_Amendment::aCaseThatEnds()
{
    AmendHall h;
    const Case record = h.accepted();
    QVERIFY(
        h.run(h.clerk, AmendCase{record.id, {{amendName, QStringLiteral("赵晓雨")}}, QStringLiteral("身份证为雨")}));
    QCOMPARE(h.waiting().size(), 1);
    QVERIFY(h.run(h.reviewer, TerminateCase{record.id, QStringLiteral("经营场所已拆除")}));
    QVERIFY(h.waiting().isEmpty());
    QCOMPARE(
        h.faults(h.clerk, AmendCase{record.id, {{amendPhone, QStringLiteral("13912343210")}}, QStringLiteral("又错")})
            .size(),
        1);
    QCOMPARE(h.difference(), QString());
}

/// With corrected papers the application is on a window's desk again: there its answers are put right.
void tst_Amendment::backOnADesk()
{
    AmendHall h;
    const auto sheet = h.begin(h.clerk, 1, receiptZhao(), {receiptFire});
    QVERIFY(sheet);
    DraftBody body = h.filled(*sheet, receiptFire, receiptFireAnswers(QStringLiteral("inspect")));
    const auto missing = std::find_if(body.materials.begin(), body.materials.end(), [](const MaterialCheck &check) {
        return check.finding == MaterialFinding::Received;
    });
    QVERIFY(missing != body.materials.end());
    missing->finding = MaterialFinding::Missing;
    missing->ticked.clear();
    QVERIFY(h.save(h.clerk, *sheet, body));
    const auto told =
        h.run(h.clerk, SubmitApplication{sheet->application, sheet->fence, {{receiptFire, IntakeAct::Notice, {}}}, {}});
    QVERIFY2(told, told ? "" : qPrintable(told.error().sentence()));
    const Case record = told->cases.first();
    QCOMPARE(record.state, CaseState::Correcting);
    QVERIFY(h.run(h.clerk, CorrectCase{record.id, BroughtBy::Counter, {}, {missing->material}}));
    const QStringList faults = h.faults(
        h.clerk, AmendCase{record.id, {{amendPhone, QStringLiteral("13912343210")}}, QStringLiteral("录入时看错")});
    QVERIFY2(faults == QStringList{QStringLiteral("case-state")}, qPrintable(faults.join(QLatin1Char(' '))));
    QCOMPARE(h.difference(), QString());
}

void tst_Amendment::filedThroughAHelper()
{
    AmendHall h;
    const FiledThrough helped{FiledBy::Helper, QStringLiteral("周敏"), QStringLiteral("东湖社区便民服务站"), {}};
    const Case record = h.accepted(helped);
    QCOMPARE(record.filed, std::optional(helped));
    QCOMPARE(h.stored(record.id).filed, std::optional(helped));
    QCOMPARE(filedText(*record.filed), QStringLiteral("代办：周敏（东湖社区便民服务站）"));
    QCOMPARE(h.difference(), QString());
}

void tst_Amendment::filedWrong_data()
{
    QTest::addColumn<FiledThrough>("filed");
    QTest::addColumn<QStringList>("faults");
    const QDate today(2026, 9, 24);
    QTest::newRow("window") << FiledThrough() << QStringList();
    QTest::newRow("mail") << FiledThrough{FiledBy::Mail, {}, {}, today} << QStringList();
    QTest::newRow("nobody") << FiledThrough{FiledBy::Helper, {}, QStringLiteral(" "), {}}
                            << QStringList{QStringLiteral("filed.helper"), QStringLiteral("filed.helperUnit")};
    QTest::newRow("no unit") << FiledThrough{FiledBy::DoorToDoor, QStringLiteral("周敏"), {}, today}
                             << QStringList{QStringLiteral("filed.helperUnit")};
    QTest::newRow("tomorrow") << FiledThrough{FiledBy::Mail, {}, {}, today.addDays(1)}
                              << QStringList{QStringLiteral("filed.on")};
}

void tst_Amendment::filedWrong()
{
    QFETCH(FiledThrough, filed);
    QStringList places;
    for (const Fault &fault : filedFaults(filed, QDate(2026, 9, 24)))
        places.append(fault.place);
    QTEST(places, "faults");
}

OW_TEST(tst_Amendment)
#include "tst_Amendment.moc"
