// Special procedure, extension, tolerated papers that do not come, withdrawal and termination through the hub's own writer.
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseRules.h"
#include "models/cases/CaseViews.h"
#include "models/cases/EndingCommands.h"
#include "models/cases/ProcedureCommands.h"
#include "models/papers/PaperStore.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"
#include "tests/base/TestCards.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString courseItem = QStringLiteral("511A0000800001"); // 5 working days, extension up to 10, tolerated papers 5
const QDate courseDay(2026, 9, 24);

QString courseRefusal(const Problem &problem)
{
    QStringList text{QString::fromLatin1(problem.type().id)};
    for (const Fault &fault : problem.faults())
        text.append(fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id));
    return text.join(QLatin1Char(';'));
}
} // namespace

class tst_CaseCourse : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestHall> m_hall;
    Sender m_kiosk, m_clerk, m_reviewer, m_colleague, m_supervisor;
    Application m_application;
    QUuid m_person;
    int m_serial = 0;

    template <class C>
    Result<typename C::Reply> send(Sender &sender, const C &command)
    {
        const CommandRow *row = m_hall->hub().registry().command(QString::fromLatin1(C::name));
        if (!mayCommand(*row, sender.actor))
            return fail(problem::Forbidden);
        const CommandOutcome outcome = m_hall->run(sender, C::name, toJson(command));
        if (outcome.status != 200)
            return fail(TestHall::problem(outcome.body));
        return fromJson<typename C::Reply>(outcome.body, Strictness::Exact);
    }

    template <class T>
    QString told(const Result<T> &result)
    {
        return result ? QStringLiteral("done") : courseRefusal(result.error());
    }

    void on(int month, int day) { m_hall->clock.set(hallInstant(QDate(2026, month, day), QTime(9, 0))); }

    /// A case as intake left it, put on the desk by its own event.
    Case given(CaseState state)
    {
        const WorkingCalendar calendar = *WorkingCalendar::shipped();
        const Catalogue catalogue = m_hall->hub().writer().catalogue();
        const Item *item = catalogue.item(courseItem, courseDay);
        Case record;
        record.id = QUuid::createUuidV5(m_application.id, QByteArray::number(++m_serial));
        record.number = caseNumber(courseItem, courseDay, 5000 + m_serial);
        record.application = m_application.id;
        record.item = item->code;
        record.itemVersion = item->version;
        record.itemName = item->name;
        record.unit = item->unit;
        record.principal = m_person;
        record.maskedName = QStringLiteral("赵*月");
        record.state = state;
        record.receivedOn = courseDay;
        record.receiver = m_clerk.actor.user;
        record.acceptedOn = courseDay;
        record.due = *decisionDeadline(record, *item, calendar);
        record.dueExplanation = explain(*record.due);
        std::vector<PendingEvent> events;
        if (state == CaseState::Tolerant) {
            const Deadline due = *supplementDeadline(*item, courseDay, calendar);
            record.supplements = {
                {QStringLiteral("premisesProof"), QStringLiteral("经营场所证明"), due, explain(due), {}}};
            record.toleranceClock = ToleranceClock::Run;
            events.push_back(
                pendingEvent(QStringLiteral("case/") + uuidText(record.id), CaseTolerantlyAccepted{record}));
        } else {
            events.push_back(pendingEvent(QStringLiteral("case/") + uuidText(record.id), CaseAccepted{record}));
        }
        m_hall->internal(std::move(events));
        return record;
    }

    Case stored(const QUuid &id)
    {
        auto db = Connection::open(m_hall->path(), OpenMode::Reader);
        return CaseStore::find(**db, id).value_or(Case{});
    }

    bool awaitsReview(const QUuid &id)
    {
        auto db = Connection::open(m_hall->path(), OpenMode::Reader);
        const QList<Case> cases =
            CaseStore::inStates(**db, {CaseState::Accepted, CaseState::Tolerant, CaseState::Suspended}, 100);
        return std::any_of(cases.begin(), cases.end(), [&](const Case &one) { return one.id == id; });
    }

    bool awaitsPapers(const QUuid &id)
    {
        auto db = Connection::open(m_hall->path(), OpenMode::Reader);
        const QList<Case> cases = CaseStore::withOpenSupplements(**db, 100);
        return std::any_of(cases.begin(), cases.end(), [&](const Case &one) { return one.id == id; });
    }

    /// The paper says each of these.
    void says(const IssuedPaper &paper, PaperKind kind, std::initializer_list<const char *> words)
    {
        QCOMPARE(int(paper.kind), int(kind));
        QCOMPARE(paper.content.addressee, cardOfZhao().name);
        QVERIFY(!paper.number.isEmpty() && !paper.content.date.isEmpty() && !paper.content.handler.isEmpty());
        const QString all = QString::fromUtf8(toJson(paper.content));
        for (const char *word : words)
            QVERIFY2(all.contains(QString::fromUtf8(word)), word);
        QVERIFY(!paper.content.body.contains(QLatin1Char('%')));
    }

private slots:
    void initTestCase()
    {
        m_hall = std::make_unique<TestHall>();
        QVERIFY(m_hall->isOpen());
        m_kiosk = m_hall->insider(StationRole::Kiosk);
        m_clerk = m_hall->insider(StationRole::Window, QStringLiteral("clerk"), Roles(only(Role::Clerk)));
        m_reviewer = m_hall->insider(StationRole::Review, QStringLiteral("reviewer"), Roles(only(Role::Reviewer)));
        m_colleague = m_hall->insider(StationRole::Review, QStringLiteral("colleague"), Roles(only(Role::Reviewer)));
        m_supervisor =
            m_hall->insider(StationRole::Supervisor, QStringLiteral("supervisor"), Roles(only(Role::Supervisor)));
        QCOMPARE(told(send(m_clerk, OpenWindow{1})), QStringLiteral("done"));
        QCOMPARE(told(send(m_kiosk, IssueTicket{QStringLiteral("zonghe"), {}, cardOfZhao()})), QStringLiteral("done"));
        QCOMPARE(told(send(m_clerk, CallNext{1})), QStringLiteral("done"));
        QCOMPARE(told(send(m_clerk, StartService{1})), QStringLiteral("done"));
        const auto identified = send(m_clerk, IdentifyVisitor{1, cardOfZhao(), VisitRole::Applicant});
        QVERIFY(identified);
        m_person = identified->card.person;
        const auto sheet = send(m_clerk, StartApplication{1, m_person, {courseItem}});
        QVERIFY(sheet);
        auto db = Connection::open(m_hall->path(), OpenMode::Reader);
        m_application = *CaseStore::application(**db, sheet->application);
    }

    void cleanupTestCase()
    {
        if (!m_hall)
            return;
        QCOMPARE(replayDifference(m_hall->path(), m_hall->hub().registry()), QString());
    }

    void procedureStopsTheClock()
    {
        on(9, 24);
        const Case record = given(CaseState::Accepted);
        QCOMPARE(record.due->due, QDate(2026, 10, 9));
        const StartProcedure start{
            record.id, SpecialKind::Testing, QStringLiteral("消防设施需检测"), {10, TimeUnit::WorkingDay}, {}};
        QCOMPARE(told(send(m_clerk, start)), QStringLiteral("forbidden"));
        StartProcedure faulty = start;
        faulty.kind = SpecialKind::OwnLaw;
        faulty.reason = QStringLiteral("  ");
        faulty.expected.value = 0;
        faulty.startedOn = QDate(2026, 9, 25);
        QCOMPARE(told(send(m_reviewer, faulty)),
                 QStringLiteral("input-refused;kind procedure-unknown;reason reason-missing;expected field-format;"
                                "startedOn field-format"));
        on(9, 28);
        const auto started = send(m_reviewer, start);
        QCOMPARE(told(started), QStringLiteral("done"));
        QVERIFY(started->record.state == CaseState::Suspended);
        QCOMPARE(started->record.due->due, QDate(2026, 10, 9));
        says(started->papers.value(0), PaperKind::ProcedureNotice,
             {"第四十五条", "检测", "10个工作日", "2026年9月28日", "不计算在办理期限内", "消防设施需检测"});
        QCOMPARE(told(send(m_reviewer, DecideCase{record.id, true, {}})), QStringLiteral("case-state"));
        QCOMPARE(told(send(m_reviewer, start)), QStringLiteral("input-refused;kind duplicate"));
        // A second kind meanwhile; what overlaps counts once.
        on(9, 29);
        QCOMPARE(
            told(send(
                m_colleague,
                StartProcedure{
                    record.id, SpecialKind::ExpertReview, QStringLiteral("方案复杂"), {5, TimeUnit::WorkingDay}, {}})),
            QStringLiteral("done"));
        QVERIFY(awaitsReview(record.id));
        on(9, 30);
        QCOMPARE(told(send(m_reviewer, EndProcedure{record.id, SpecialKind::Hearing, QStringLiteral("无"), {}})),
                 QStringLiteral("input-refused;kind reference-unknown"));
        QCOMPARE(told(send(m_reviewer, EndProcedure{record.id, SpecialKind::Testing, QString(), QDate(2026, 9, 27)})),
                 QStringLiteral("input-refused;endedOn field-format;outcome reason-missing"));
        const auto one = send(m_reviewer, EndProcedure{record.id, SpecialKind::Testing, QStringLiteral("合格"), {}});
        QCOMPARE(told(one), QStringLiteral("done"));
        QVERIFY(one->record.state == CaseState::Suspended);
        // (28 September, 30 September] holds 29 and 30: two working days.
        QCOMPARE(one->record.due->due, QDate(2026, 10, 12));
        on(10, 8);
        const auto both =
            send(m_reviewer, EndProcedure{record.id, SpecialKind::ExpertReview, QStringLiteral("通过"), {}});
        QCOMPARE(told(both), QStringLiteral("done"));
        QVERIFY(both->record.state == CaseState::Accepted);
        // (28 September, 8 October] merged: 29, 30, 8 October and nothing twice.
        QCOMPARE(both->record.due->due, QDate(2026, 10, 13));
        QVERIFY(both->record.dueExplanation.contains(QStringLiteral("特别程序")));
        QCOMPARE(told(send(m_reviewer, EndProcedure{record.id, SpecialKind::Testing, QStringLiteral("合格"), {}})),
                 QStringLiteral("case-state"));
        const auto decided = send(m_reviewer, DecideCase{record.id, true, QStringLiteral("符合条件")});
        QCOMPARE(told(decided), QStringLiteral("done"));
        QCOMPARE(decided->record.issueDue->due, QDate(2026, 10, 21)); // 10 October is worked
    }

    void extensionOnceByAnotherPerson()
    {
        on(9, 24);
        const Case record = given(CaseState::Accepted);
        QCOMPARE(told(send(m_reviewer, AnswerExtension{record.id, true, {}})), QStringLiteral("extension-none"));
        QCOMPARE(told(send(m_reviewer, AskExtension{record.id, 11, QString()})),
                 QStringLiteral("input-refused;days field-format;reason reason-missing"));
        const auto asked = send(m_reviewer, AskExtension{record.id, 10, QStringLiteral("需核实场所权属")});
        QCOMPARE(told(asked), QStringLiteral("done"));
        QVERIFY(asked->papers.isEmpty());
        QCOMPARE(asked->record.due->due, QDate(2026, 10, 9));
        QCOMPARE(told(send(m_colleague, AskExtension{record.id, 5, QStringLiteral("再延")})),
                 QStringLiteral("extension-twice"));
        QCOMPARE(told(send(m_reviewer, AnswerExtension{record.id, true, {}})), QStringLiteral("extension-same-hands"));
        QCOMPARE(told(send(m_colleague, AnswerExtension{record.id, false, {}})),
                 QStringLiteral("input-refused;refusal reason-missing"));
        const auto refused = send(m_colleague, AnswerExtension{record.id, false, QStringLiteral("权属清楚")});
        QCOMPARE(told(refused), QStringLiteral("done"));
        QCOMPARE(refused->record.due->due, QDate(2026, 10, 9));
        // Refused may be asked again, with another reason; granted may not.
        QCOMPARE(told(send(m_reviewer, AskExtension{record.id, 10, QStringLiteral("产权单位来函延后")})),
                 QStringLiteral("done"));
        const auto granted = send(m_supervisor, AnswerExtension{record.id, true, {}});
        QCOMPARE(told(granted), QStringLiteral("done"));
        QCOMPARE(granted->record.due->due, QDate(2026, 10, 22));
        says(granted->papers.value(0), PaperKind::ExtensionNotice,
             {"负责人批准", "10个工作日", "2026年10月22日", "产权单位来函延后"});
        QCOMPARE(told(send(m_reviewer, AskExtension{record.id, 1, QStringLiteral("又延")})),
                 QStringLiteral("extension-twice"));

        const Case late = given(CaseState::Accepted);
        on(10, 10);
        QCOMPARE(told(send(m_reviewer, AskExtension{late.id, 5, QStringLiteral("忘了")})),
                 QStringLiteral("extension-late"));
    }

    void paperThatDoesNotCome()
    {
        on(9, 24);
        const Case record = given(CaseState::Tolerant);
        QCOMPARE(record.supplements.first().due.due, QDate(2026, 10, 9));
        MaterialCheck check{QStringLiteral("premisesProof"), MaterialFinding::Received, {}, {}, {}};
        for (const Criterion &criterion : m_hall->hub().writer().catalogue().material(check.material)->criteria)
            check.ticked.append(criterion.defect.code);
        on(10, 9);
        QCOMPARE(told(send(m_reviewer, LapseCase{record.id})), QStringLiteral("supplement-in-time"));
        on(10, 10); // a working Saturday
        QCOMPARE(told(send(m_clerk, SupplementCase{record.id, check, {}})),
                 QStringLiteral("input-refused;receivedOn supplement-late"));
        // It came by mail on its last day and is entered a day later: in time.
        const Case mailed = given(CaseState::Tolerant);
        const auto inTime = send(m_clerk, SupplementCase{mailed.id, check, QDate(2026, 10, 9)});
        QCOMPARE(told(inTime), QStringLiteral("done"));
        QVERIFY(inTime->record.state == CaseState::Accepted);
        QVERIFY(awaitsPapers(record.id));
        const auto lapsed = send(m_reviewer, LapseCase{record.id});
        QCOMPARE(told(lapsed), QStringLiteral("done"));
        QVERIFY(lapsed->record.state == CaseState::Withdrawn);
        says(lapsed->papers.value(0), PaperKind::ReturnNotice, {"经营场所证明", "逾期未补齐", "视为撤回"});
        QVERIFY(!awaitsPapers(record.id));
        QVERIFY(!awaitsReview(record.id));
        QCOMPARE(told(send(m_reviewer, LapseCase{record.id})), QStringLiteral("case-state"));
        QCOMPARE(told(send(m_clerk, SupplementCase{record.id, check, QDate(2026, 10, 9)})),
                 QStringLiteral("case-state"));
    }

    void moreTimeForForceMajeure()
    {
        on(9, 24);
        const Case record = given(CaseState::Tolerant);
        const QString flood = QStringLiteral("洪水停运，档案馆关闭");
        QCOMPARE(told(send(m_reviewer, MoveSupplement{record.id, QStringLiteral("foodLayout"), 5, QString()})),
                 QStringLiteral("input-refused;reason reason-missing;material reference-unknown"));
        on(10, 12);
        const auto moved = send(m_supervisor, MoveSupplement{record.id, QStringLiteral("premisesProof"), 3, flood});
        QCOMPARE(told(moved), QStringLiteral("done"));
        QCOMPARE(moved->record.supplements.first().due.due, QDate(2026, 10, 15));
        QCOMPARE(moved->record.supplements.first().moved->from, QDate(2026, 10, 9));
        says(moved->papers.value(0), PaperKind::SupplementMoveNotice, {"洪水停运", "2026年10月9日", "2026年10月15日"});
        QCOMPARE(told(send(m_reviewer, LapseCase{record.id})), QStringLiteral("supplement-in-time"));
    }

    void takenBackByTheApplicant()
    {
        on(9, 24);
        const Case record = given(CaseState::Tolerant);
        QCOMPARE(told(send(m_clerk, WithdrawCase{1, record.id, QString()})),
                 QStringLiteral("input-refused;reason reason-missing"));
        const auto withdrawn = send(m_clerk, WithdrawCase{1, record.id, QStringLiteral("改在外地开店")});
        QCOMPARE(told(withdrawn), QStringLiteral("done"));
        QVERIFY(withdrawn->record.state == CaseState::Withdrawn);
        says(withdrawn->papers.value(0), PaperKind::WithdrawalNotice, {"自愿撤回", "改在外地开店"});
        QCOMPARE(told(send(m_clerk, WithdrawCase{1, record.id, QStringLiteral("再撤")})), QStringLiteral("case-state"));
    }

    void terminated()
    {
        on(9, 24);
        const Case record = given(CaseState::Accepted);
        const auto ended = send(m_reviewer, TerminateCase{record.id, QStringLiteral("经营场所已拆除")});
        QCOMPARE(told(ended), QStringLiteral("done"));
        QVERIFY(ended->record.state == CaseState::Terminated);
        QCOMPARE(ended->record.ending->reason, QStringLiteral("经营场所已拆除"));
        says(ended->papers.value(0), PaperKind::TerminationNotice, {"终止办理", "经营场所已拆除", "行政复议"});
        QVERIFY(stored(record.id).state == CaseState::Terminated);
    }
};

OW_TEST(tst_CaseCourse)
#include "tst_CaseCourse.moc"
