// 材料流转: where papers may go, who sends and who signs, what does not agree, and where they are afterwards.
#include "models/access/UserCommands.h"
#include "models/access/UserStore.h"
#include "models/archive/ArchiveCommands.h"
#include "models/base/ProblemTypes.h"
#include "models/cases/CaseMachine.h"
#include "models/folders/FolderCommands.h"
#include "models/folders/FolderStore.h"
#include "models/numbering/ShortNumber.h"
#include "models/papers/PaperSeal.h"
#include "tests/base/Testing.h"
#include "tests/models/blanks/BlankHall.h"
#include "tests/sync/hub/Replay.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString folderItem = QStringLiteral("511A0000800001"); // 区新闻出版局's
const QString folderUnit = QStringLiteral("xcb");

/// Window 3, the back office of 区新闻出版局 with two reviewers, one of another unit, the delivery counter.
class FolderHall : public BlankHall {
public:
    FolderHall()
    {
        clerk = hall.insider(StationRole::Window, QStringLiteral("clerk"), only(Role::Clerk));
        office = person(QStringLiteral("office"), folderUnit);
        colleague = person(QStringLiteral("colleague"), folderUnit);
        stranger = person(QStringLiteral("stranger"), QStringLiteral("cgj"));
    }
    /// A reviewer of that unit at the review desk.
    Sender person(const QString &name, const QString &unit)
    {
        std::vector<PendingEvent> events;
        const User user{name, name, unit, {Role::Reviewer}, true};
        events.push_back(pendingEvent(QStringLiteral("user/") + name, UserStored{user, QByteArrayLiteral("x"), {}}));
        hall.internal(std::move(events));
        return hall.insider(StationRole::Review, name, only(Role::Reviewer));
    }
    /// A case the clerk accepted, in this state now; with papers as the window ticked them.
    Case inState(CaseState state, const QUuid &application = {})
    {
        Case record = approved(folderItem);
        record.unit = folderUnit;
        record.itemName = QStringLiteral("出版物零售单位设立审批");
        record.state = state;
        record.shortNumber = shortNumber(++m_shorts);
        if (!application.isNull())
            record.application = application;
        hall.hub().writer().submitInternal([&](CommandContext &context) -> Result<Decision> {
            auto filed = *CaseStore::application(context.db, record.application);
            const Item *item = context.catalogue.itemVersion(record.item, record.itemVersion);
            filed.materials.clear();
            for (const MaterialUse &use : item->materials)
                filed.materials.append({use.material, MaterialFinding::Received, {}, {}, {}});
            filed.materials.first().originals = 2;
            filed.materials.first().copies = 1;
            return Decision{
                {pendingEvent(QStringLiteral("application/") + uuidText(filed.id), ApplicationSubmitted{filed}),
                 pendingEvent(QStringLiteral("case/") + uuidText(record.id), CaseAccepted{record})},
                "{}",
                {}};
        });
        hall.hub().step();
        return record;
    }
    Case accepted() { return inState(CaseState::Accepted); }
    static SendFolders toUnit(const QList<Case> &cases)
    {
        SendFolders command{FolderSpot::Unit, folderUnit, {}, {}};
        for (const Case &record : cases)
            command.folders.append({record.id, {2, 1, 5}, {}});
        return command;
    }
    static SendFolders toCounter(const QList<Case> &cases)
    {
        SendFolders command = toUnit(cases);
        command.to = FolderSpot::Counter;
        command.unit.clear();
        return command;
    }
    /// Everything as it was sent.
    static ReceiveBatch allOf(const FolderBatch &batch)
    {
        ReceiveBatch command{batch.id, {}, {}};
        for (const FolderLine &line : batch.lines)
            command.folders.append({line.caseId, line.sent, {}});
        return command;
    }
    FolderBatch sent(const QList<Case> &cases)
    {
        const auto reply = say(clerk, toUnit(cases));
        return reply ? reply->batch : FolderBatch();
    }
    template <class V>
    V seen(const Sender &who, const char *parameter = "", const QString &value = {})
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        const ViewRow *row = hall.hub().registry().view(QString::fromLatin1(V::name));
        const auto catalogue = Catalogue::shipped();
        const auto calendar = WorkingCalendar::shipped();
        ViewContext context{**db,
                            hall.clock.now(),
                            who.actor,
                            hall.hub().sealer(),
                            *calendar,
                            *catalogue,
                            {{QLatin1String(parameter), value}}};
        const auto body = row->load(context);
        return body ? fromJson<V>(*body, Strictness::Tolerant).value_or(V()) : V();
    }
    FolderPlace place(const Case &record)
    {
        return seen<CaseFolderView>(clerk, "id", uuidText(record.id)).standing.place;
    }
    QString replayed() { return replayDifference(hall.path(), hall.hub().registry()); }

    Sender clerk;
    Sender office;
    Sender colleague;
    Sender stranger;

private:
    qint64 m_shorts = 0;
};

/// Which problem the only fault is of.
QString faultOf(const Problem &problem)
{
    return problem.faults().size() == 1 ? QString::fromLatin1(problem.faults().first().type->id)
                                        : QString::fromLatin1(problem.type().id);
}
} // namespace

class tst_Folders : public QObject {
    Q_OBJECT
private slots:
    void everyStateAndAct();
    void travelsByState();
    void scanned_data();
    void scanned();
    void findings();
    void sentAndReceived();
    void whatCannotTravel();
    void refusedWhole();
    void whoSigns();
    void nothingAgrees();
    void settled();
    void missingAndWhatBecameOfIt_data();
    void missingAndWhatBecameOfIt();
    void takenBack();
    void backToTheCounter();
    void lateByWorkingDays();
    void proposedCounts();
    void secretIsNowhere();
    void whoMay();
    void foundByIndex();
};

void tst_Folders::everyStateAndAct()
{
    for (const Code<BatchState> &state : batchStateCodes) {
        QVERIFY(!batchStateText(state.value).isEmpty());
        for (const Code<BatchAct> &act : batchActCodes) {
            QVERIFY(!batchActText(act.value).isEmpty());
            QCOMPARE(batchAfter(state.value, act.value).has_value(), state.value == BatchState::OnTheWay);
        }
    }
    for (const Code<FolderFault> &fault : folderFaultCodes) {
        QVERIFY(!folderFaultText(fault.value).isEmpty());
        // Each can be settled by its sender, one way or the other.
        QVERIFY(!outcomesOf(fault.value, FolderSide::Sender).isEmpty());
        for (const Code<FolderOutcome> &outcome : folderOutcomeCodes) {
            QVERIFY(!folderOutcomeText(outcome.value).isEmpty());
            const auto side = settlingSide(fault.value, outcome.value);
            QCOMPARE(side.has_value(),
                     (fault.value == FolderFault::Missing) != (outcome.value == FolderOutcome::Explained));
            if (side)
                QVERIFY(outcomesOf(fault.value, *side).contains(outcome.value));
        }
    }
}

void tst_Folders::travelsByState()
{
    for (const Code<CaseState> &state : caseStateCodes) {
        QCOMPARE(mayTravel(state.value, FolderSpot::Unit), packedStates().contains(state.value));
        QVERIFY(!mayTravel(state.value, FolderSpot::Hall));
        QVERIFY(!mayTravel(state.value, FolderSpot::Way));
        QVERIFY(!mayTravel(state.value, FolderSpot::Lost));
    }
    QVERIFY(mayTravel(CaseState::Rejected, FolderSpot::Counter)); // his originals go back to him
    QVERIFY(!mayTravel(CaseState::Delivered, FolderSpot::Counter));
    QVERIFY(!mayTravel(CaseState::Correcting, FolderSpot::Counter));
}

void tst_Folders::scanned_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("batch");
    QTest::addColumn<QString>("longNumber");
    QTest::addColumn<QString>("shortOne");
    const QString twelfth = QStringLiteral("流〔2026〕第0012号");
    QTest::newRow("whole number") << twelfth << twelfth << QString() << QString();
    QTest::newRow("without brackets") << QStringLiteral("流2026 12") << twelfth << QString() << QString();
    QTest::newRow("year and serial") << QStringLiteral("2026-12") << twelfth << QString() << QString();
    QTest::newRow("serial") << QStringLiteral(" 12 ") << twelfth << QString() << QString();
    QTest::newRow("full width") << QStringLiteral("１２") << twelfth << QString() << QString();
    const QString number = shortNumber(7);
    QTest::newRow("short") << number << QString() << QString() << number;
    QTest::newRow("short, spaced") << shortNumberText(number) << QString() << QString() << number;
    QTest::newRow("page of the case") << QStringLiteral("https://ljdt.example/progress?n=") + number << QString()
                                      << QString() << number;
    const QString longOne = QStringLiteral("511A0000800001202609240001");
    QTest::newRow("long") << longOne.toLower() << QString() << longOne << QString();
    const QByteArray seed(32, 's');
    const auto sealed = [&](PaperKind kind, const QString &paper, const QString &caseNumber) {
        return paperSeal({QStringLiteral("大厅"),
                          paperTitle(kind),
                          paper,
                          caseNumber,
                          {},
                          QStringLiteral("区新闻出版局"),
                          QStringLiteral("2026年9月24日")},
                         seed);
    };
    QTest::newRow("code of a slip") << sealed(PaperKind::FolderBatch, twelfth, {}) << twelfth << QString() << QString();
    QTest::newRow("code of a case's paper")
        << paperCode(QStringLiteral("https://ljdt.example"), number,
                     sealed(PaperKind::AcceptanceNotice, QStringLiteral("受〔2026〕第0001号"), longOne))
        << QString() << longOne << QString();
    QTest::newRow("nothing") << QStringLiteral("张三") << QString() << QString() << QString();
    QTest::newRow("wrong check digit") << QStringLiteral("123456789") << QString() << QString() << QString();
}

void tst_Folders::scanned()
{
    QFETCH(QString, text);
    const FolderScan scan = folderScan(text, 2026);
    QTEST(scan.batchNumber, "batch");
    QTEST(scan.caseNumber, "longNumber");
    QTEST(scan.shortNumber, "shortOne");
}

void tst_Folders::findings()
{
    FolderLine line;
    line.sent = {2, 1, 5};
    QCOMPARE(folderFindings(line).size(), 1);
    QCOMPARE(folderFindings(line).first().fault, FolderFault::Missing);
    line.arrived = line.sent;
    QVERIFY(folderFindings(line).isEmpty());
    line.arrived->pages = 4;
    QCOMPARE(folderFindings(line).first().words, QStringLiteral("清单原件2 复印件1 共5页，实收原件2 复印件1 共4页"));
    line.damage = QStringLiteral("封面撕破");
    QCOMPARE(folderFindings(line).size(), 2);
    line.unlisted = true;
    QCOMPARE(folderFindings(line).size(), 1);
    QCOMPARE(folderFindings(line).first().fault, FolderFault::Unlisted);
}

void tst_Folders::sentAndReceived()
{
    FolderHall h;
    const Case one = h.accepted();
    const Case two = h.accepted();
    QCOMPARE(h.place(one).spot, FolderSpot::Hall);
    const FolderDeskView desk = h.seen<FolderDeskView>(h.clerk);
    QCOMPARE(desk.here.size(), 2);
    QCOMPARE(desk.place, QStringLiteral("受理窗口"));
    QVERIFY(desk.here.first().mine);

    const auto sent = h.say(h.clerk, h.toUnit({one, two}));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().sentence()));
    QCOMPARE(sent->batch.state, BatchState::OnTheWay);
    QCOMPARE(sent->batch.number, QStringLiteral("流〔2026〕第0001号"));
    QCOMPARE(sent->batch.due, QDate(2026, 9, 28)); // Friday 25th is the Mid-Autumn Festival
    QCOMPARE(sent->batch.to.name, QStringLiteral("区新闻出版局"));
    QCOMPARE(sent->papers.size(), 1);
    QCOMPARE(sent->papers.first().content.rows.size(), 2);
    QVERIFY(sent->papers.first().content.body.contains(QStringLiteral("2件，原件4份、复印件2份、共10页")));
    QVERIFY(!sent->papers.first().application);
    QCOMPARE(h.place(one).spot, FolderSpot::Way);
    QVERIFY(h.seen<FolderDeskView>(h.clerk).here.isEmpty());
    QCOMPARE(h.seen<FolderDeskView>(h.clerk).sent.size(), 1);
    QVERIFY(h.seen<FolderDeskView>(h.stranger).coming.isEmpty());
    QCOMPARE(h.seen<FolderDeskView>(h.office).coming.size(), 1);
    // They are on the way: nobody packs them again.
    const auto twice = h.say(h.clerk, h.toUnit({one}));
    QCOMPARE(faultOf(twice.error()), QStringLiteral("folder-elsewhere"));

    const auto received = h.say(h.office, h.allOf(sent->batch));
    QVERIFY2(received, received ? "" : qPrintable(received.error().sentence()));
    QVERIFY(received->exceptions.isEmpty());
    QCOMPARE(received->batch.received->user, QStringLiteral("office"));
    QCOMPARE(h.place(two), (FolderPlace{FolderSpot::Unit, folderUnit, {}}));
    QCOMPARE(h.seen<FolderDeskView>(h.office).here.size(), 2);
    const auto again = h.say(h.office, h.allOf(sent->batch));
    QVERIFY(!again && again.error().is(problem::FolderBatchState));
    QCOMPARE(h.replayed(), QString());
}

void tst_Folders::whatCannotTravel()
{
    FolderHall h;
    for (const Code<CaseState> &state : caseStateCodes) {
        const Case record = h.inState(state.value);
        const auto sent = h.say(h.clerk, h.toUnit({record}));
        QCOMPARE(sent.has_value(), mayTravel(state.value, FolderSpot::Unit));
        if (!sent)
            QCOMPARE(faultOf(sent.error()), QStringLiteral("folder-not-movable"));
    }
}

void tst_Folders::refusedWhole()
{
    FolderHall h;
    const Case good = h.accepted();
    const auto refusal = [&](const SendFolders &command) {
        const auto sent = h.say(h.clerk, command);
        return sent ? QStringLiteral("sent") : faultOf(sent.error());
    };
    QCOMPARE(refusal(h.toUnit({})), QStringLiteral("list-empty"));
    QCOMPARE(refusal(h.toUnit({good, good})), QStringLiteral("folder-twice"));
    SendFolders command = h.toUnit({good});
    command.unit = QStringLiteral("nowhere");
    QCOMPARE(refusal(command), QStringLiteral("reference-unknown"));
    command = h.toUnit({good});
    command.to = FolderSpot::Lost;
    QCOMPARE(refusal(command), QStringLiteral("reference-unknown"));
    command = h.toUnit({good});
    command.folders.first().count = {};
    QCOMPARE(refusal(command), QStringLiteral("folder-nothing"));
    command.folders.first().count = {3, 0, 2};
    QCOMPARE(refusal(command), QStringLiteral("folder-pages"));
    command = h.toUnit({good});
    command.folders.first().caseId = QUuid::createUuid();
    QCOMPARE(refusal(command), QStringLiteral("case-unknown"));
    // Every fault at once, and nothing half-done.
    command = h.toUnit({good, h.inState(CaseState::Received)});
    command.folders.first().count = {};
    const auto both = h.say(h.clerk, command);
    QVERIFY(!both);
    QCOMPARE(both.error().faults().size(), 2);
    QCOMPARE(h.place(good).spot, FolderSpot::Hall);
}

void tst_Folders::whoSigns()
{
    FolderHall h;
    const Case record = h.accepted();
    const FolderBatch batch = h.sent({record});
    const auto elsewhere = h.say(h.stranger, h.allOf(batch));
    QVERIFY(!elsewhere && elsewhere.error().is(problem::FolderNotAddressed));
    const auto window = h.say(h.clerk, h.allOf(batch));
    QVERIFY(!window && window.error().is(problem::FolderNotAddressed));
    const auto counter = h.say(h.delivery, h.allOf(batch));
    QVERIFY(!counter && counter.error().is(problem::FolderNotAddressed));
    const auto unknown = h.say(h.office, ReceiveBatch{QUuid::createUuid(), {}, {}});
    QVERIFY(!unknown && unknown.error().is(problem::FolderBatchUnknown));
    QVERIFY(h.say(h.office, h.allOf(batch)));
    // Of a unit that has nobody behind the windows here, whoever is there signs; never for himself.
    Case other = h.accepted();
    SendFolders command = h.toUnit({other});
    command.unit = QStringLiteral("scjg");
    const auto sent = h.say(h.clerk, command);
    QVERIFY(sent);
    QVERIFY(h.say(h.stranger, h.allOf(sent->batch)));
    SendFolders back = h.toUnit({other});
    const auto on = h.say(h.office, back); // 市场监管 has nobody, so its papers are in these hands, too
    QVERIFY2(on, on ? "" : qPrintable(on.error().sentence()));
    const auto self = h.say(h.office, h.allOf(on->batch));
    QVERIFY(!self && self.error().is(problem::FolderSameHands));
    QVERIFY(h.say(h.colleague, h.allOf(on->batch)));
}

void tst_Folders::nothingAgrees()
{
    FolderHall h;
    const Case fewer = h.accepted();
    const Case torn = h.accepted();
    const Case gone = h.accepted();
    const Case beside = h.accepted();
    const FolderBatch batch = h.sent({fewer, torn, gone});
    ReceiveBatch command{batch.id, {{fewer.id, FolderCount{1, 1, 4}, {}}, {torn.id, FolderCount{2, 1, 5}, {}}}, {}};
    command.folders.last().damage = QStringLiteral("封面撕破");
    const auto uncounted = h.say(h.office, command);
    QCOMPARE(faultOf(uncounted.error()), QStringLiteral("folder-uncounted"));
    command.folders.append({gone.id, {}, QStringLiteral("袋子里没有")});
    command.unlisted = {{*beside.shortNumber, {1, 0, 1}, {}}, {QStringLiteral("没有这个号"), {1, 0, 1}, {}}};
    const auto nobody = h.say(h.office, command);
    QCOMPARE(faultOf(nobody.error()), QStringLiteral("case-unknown"));
    command.unlisted.removeLast();
    command.unlisted.append({fewer.number, {1, 0, 1}, {}});
    const auto listed = h.say(h.office, command);
    QCOMPARE(faultOf(listed.error()), QStringLiteral("folder-twice"));
    command.unlisted.removeLast();
    const auto received = h.say(h.office, command);
    QVERIFY2(received, received ? "" : qPrintable(received.error().sentence()));
    QList<FolderFault> faults;
    for (const FolderException &exception : received->exceptions)
        faults.append(exception.fault);
    QCOMPARE(faults,
             (QList<FolderFault>{FolderFault::OtherCount, FolderFault::Damaged, FolderFault::Missing,
                                 FolderFault::Unlisted}));
    QVERIFY(received->exceptions.at(2).words.contains(QStringLiteral("袋子里没有")));
    // What came is there, listed or not; what did not come is in the batch until somebody says where it is.
    QCOMPARE(h.place(fewer).spot, FolderSpot::Unit);
    QCOMPARE(h.place(beside).spot, FolderSpot::Unit);
    QCOMPARE(h.place(gone).spot, FolderSpot::Way);
    // Seen by who sent it, by who found it and by the supervisor.
    QCOMPARE(h.seen<FolderDeskView>(h.clerk).toSettle(), 4);
    QCOMPARE(h.seen<FolderDeskView>(h.office).toSettle(), 1); // he may find it after all
    QCOMPARE(h.seen<FolderDeskView>(h.office).exceptions.size(), 4);
    QCOMPARE(h.seen<FolderLedgerView>(h.supervisor).exceptions.size(), 4);
    QCOMPARE(h.seen<CaseFolderView>(h.clerk, "id", uuidText(fewer.id)).exceptions.size(), 1);
    QCOMPARE(h.replayed(), QString());
}

void tst_Folders::settled()
{
    FolderHall h;
    const Case record = h.accepted();
    const FolderBatch batch = h.sent({record});
    ReceiveBatch command = h.allOf(batch);
    command.folders.first().arrived->pages = 4;
    const auto received = h.say(h.office, command);
    QVERIFY(received);
    const QUuid id = received->exceptions.first().id;
    const SettleFolderException settle{id, FolderOutcome::Explained, QStringLiteral("封面算了一页")};
    const auto own = h.say(h.office, settle);
    QVERIFY(!own && own.error().is(problem::FolderSameHands));
    const auto third = h.say(h.stranger, settle);
    QVERIFY(!third && third.error().is(problem::FolderNotHis));
    const auto wrong = h.say(h.clerk, SettleFolderException{id, FolderOutcome::Lost, QStringLiteral("丢了")});
    QVERIFY(!wrong && wrong.error().is(problem::FolderOutcomeWrong));
    const auto silent = h.say(h.clerk, SettleFolderException{id, FolderOutcome::Explained, QStringLiteral(" ")});
    QVERIFY(!silent && !silent.error().faults().isEmpty());
    const auto done = h.say(h.clerk, settle);
    QVERIFY2(done, done ? "" : qPrintable(done.error().sentence()));
    QCOMPARE(done->exception.settled->user, QStringLiteral("clerk"));
    const auto twice = h.say(h.supervisor, settle);
    QVERIFY(!twice && twice.error().is(problem::FolderExceptionClosed));
    const auto unknown =
        h.say(h.clerk, SettleFolderException{QUuid::createUuid(), FolderOutcome::Explained, QStringLiteral("x")});
    QVERIFY(!unknown && unknown.error().is(problem::FolderExceptionUnknown));
    QCOMPARE(h.replayed(), QString());
}

void tst_Folders::missingAndWhatBecameOfIt_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("spot");
    QTest::newRow("never packed") << int(FolderOutcome::StillThere) << int(FolderSpot::Hall);
    QTest::newRow("found there") << int(FolderOutcome::FoundHere) << int(FolderSpot::Unit);
    QTest::newRow("lost") << int(FolderOutcome::Lost) << int(FolderSpot::Lost);
}

void tst_Folders::missingAndWhatBecameOfIt()
{
    QFETCH(int, outcome);
    FolderHall h;
    const Case record = h.accepted();
    const FolderBatch batch = h.sent({record});
    const auto received = h.say(h.office, ReceiveBatch{batch.id, {{record.id, {}, {}}}, {}});
    QVERIFY(received);
    const bool isReceivers = FolderOutcome(outcome) == FolderOutcome::FoundHere;
    const SettleFolderException settle{received->exceptions.first().id, FolderOutcome(outcome),
                                       QStringLiteral("夹在另一袋里")};
    const auto other = h.say(isReceivers ? h.clerk : h.office, settle);
    QVERIFY(!other);
    const auto done = h.say(isReceivers ? h.office : h.supervisor, settle);
    QVERIFY2(done, done ? "" : qPrintable(done.error().sentence()));
    QTEST(int(h.place(record).spot), "spot");
    QCOMPARE(h.replayed(), QString());
}

void tst_Folders::takenBack()
{
    FolderHall h;
    const Case record = h.accepted();
    const FolderBatch batch = h.sent({record});
    const auto other = h.say(h.office, TakeBatchBack{batch.id, QStringLiteral("送错了")});
    QVERIFY(!other && other.error().is(problem::FolderNotHis));
    const auto silent = h.say(h.clerk, TakeBatchBack{batch.id, {}});
    QVERIFY(!silent && !silent.error().faults().isEmpty());
    QVERIFY(h.say(h.supervisor, TakeBatchBack{batch.id, QStringLiteral("送错了单位")}));
    QCOMPARE(h.place(record).spot, FolderSpot::Hall);
    const auto late = h.say(h.office, h.allOf(batch));
    QVERIFY(!late && late.error().is(problem::FolderBatchState));
    QCOMPARE(h.sent({record}).number, QStringLiteral("流〔2026〕第0002号")); // no number is given twice
    QCOMPARE(h.replayed(), QString());
}

void tst_Folders::backToTheCounter()
{
    FolderHall h;
    const Case record = h.accepted();
    const FolderBatch batch = h.sent({record});
    QVERIFY(h.say(h.office, h.allOf(batch)));
    const auto window = h.say(h.clerk, h.toCounter({record}));
    QCOMPARE(faultOf(window.error()), QStringLiteral("folder-elsewhere"));
    const auto same = h.say(h.office, h.toUnit({record}));
    QCOMPARE(faultOf(same.error()), QStringLiteral("folder-same-place"));
    const auto back = h.say(h.office, h.toCounter({record}));
    QVERIFY2(back, back ? "" : qPrintable(back.error().sentence()));
    QCOMPARE(back->batch.from.name, QStringLiteral("区新闻出版局"));
    QCOMPARE(h.seen<FolderDeskView>(h.delivery).coming.size(), 1);
    QVERIFY(h.say(h.delivery, h.allOf(back->batch)));
    QCOMPARE(h.place(record), counterPlace());
    QCOMPARE(h.seen<FolderDeskView>(h.delivery).here.size(), 1);
    QCOMPARE(folderPlaceText(h.seen<CaseFolderView>(h.clerk, "id", uuidText(record.id)).standing),
             QStringLiteral("在出件窗口"));
}

void tst_Folders::lateByWorkingDays()
{
    FolderHall h;
    const auto set = h.say(h.supervisor, SetFolderTerms{{2}});
    QVERIFY(set);
    const FolderBatch batch = h.sent({h.accepted()});
    QCOMPARE(batch.due, QDate(2026, 9, 29));
    QVERIFY(!isBatchLate(batch, batch.due));
    QVERIFY(isBatchLate(batch, batch.due.addDays(1)));
    FolderBatch received = batch;
    received.state = BatchState::Received;
    QVERIFY(!isBatchLate(received, batch.due.addDays(9)));
    QCOMPARE(h.seen<FolderLedgerView>(h.supervisor).terms.daysMax, 2);
}

void tst_Folders::proposedCounts()
{
    FolderHall h;
    const Case first = h.accepted();
    // Another of the same application: one set of papers serves both, and lies with the first.
    const Case second = h.inState(CaseState::Accepted, first.application);
    const FolderDeskView desk = h.seen<FolderDeskView>(h.clerk);
    QCOMPARE(desk.here.size(), 2);
    const bool inOrder = desk.here.first().caseId == first.id;
    const auto &one = inOrder ? desk.here.first() : desk.here.last();
    const auto &two = inOrder ? desk.here.last() : desk.here.first();
    QVERIFY(one.proposed.originals >= 2 && one.proposed.copies >= 1);
    QVERIFY(one.proposed.pages >= one.proposed.originals + one.proposed.copies);
    QVERIFY(one.note.isEmpty());
    QCOMPARE(two.proposed.originals + two.proposed.copies, 0);
    QVERIFY(two.note.contains(QStringLiteral("另一件卷内")));
    QCOMPARE(second.application, first.application);
}

void tst_Folders::secretIsNowhere()
{
    FolderHall h;
    const Case record = h.accepted();
    QVERIFY(h.say(h.supervisor, MarkSecret{record.number, QStringLiteral("涉密场所")}));
    QVERIFY(h.seen<FolderDeskView>(h.clerk).here.isEmpty());
    const auto sent = h.say(h.clerk, h.toUnit({record}));
    QCOMPARE(faultOf(sent.error()), QStringLiteral("folder-secret"));
}

void tst_Folders::whoMay()
{
    FolderHall h;
    const auto may = [&](const char *name, const Sender &who) {
        return mayCommand(*h.hall.hub().registry().command(QString::fromLatin1(name)), who.actor);
    };
    for (const Sender *who : {&h.clerk, &h.office, &h.delivery, &h.supervisor}) {
        QVERIFY(may(SendFolders::name, *who));
        QVERIFY(may(SettleFolderException::name, *who));
        QCOMPARE(may(ReceiveBatch::name, *who), who == &h.office || who == &h.delivery);
        QCOMPARE(may(SetFolderTerms::name, *who), who == &h.supervisor);
    }
    const Sender kiosk = h.hall.insider(StationRole::Kiosk);
    QVERIFY(!may(SendFolders::name, kiosk) && !may(ReceiveBatch::name, kiosk));
}

void tst_Folders::foundByIndex()
{
    FolderHall h;
    h.read<bool>([](Connection &db) {
        for (const char *sql :
             {"EXPLAIN QUERY PLAN SELECT record FROM folder_batch WHERE state = 'onTheWay' ORDER BY due, made_seq "
              "LIMIT 9",
              "EXPLAIN QUERY PLAN SELECT record FROM folder_exception WHERE open = 1 ORDER BY made_seq, id LIMIT 9",
              "EXPLAIN QUERY PLAN SELECT c.record FROM folder f JOIN case_record c ON c.id = f.case_id WHERE f.spot = "
              "'unit' AND f.unit = 'xcb' AND c.state <> 'delivered' ORDER BY f.since_seq, c.number LIMIT 9"}) {
            QString plan;
            Query q = db.query(sql);
            while (q.next())
                plan += q.text(3) + QLatin1Char(';');
            [&] {
                QVERIFY2(plan.contains(QLatin1String("INDEX")) && !plan.contains(QLatin1String("SCAN c")),
                         qPrintable(plan));
            }();
        }
        return true;
    });
}

OW_TEST(tst_Folders)
#include "tst_Folders.moc"
