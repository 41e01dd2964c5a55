// Every state, act and guard against a table and predicates written apart from the product's (domain.md §2.2, §4, §16.3–6).
#include "models/base/ProblemTypes.h"
#include "models/cases/CaseMachine.h"
#include "tests/base/Testing.h"

#include <QTest>
#include <random>

using namespace ow;

namespace {
using S = CaseState;
using A = CaseAct;

const QDate acceptance(2026, 4, 30);
const QDate machineDay(2026, 5, 20);
const QString receiverName = QStringLiteral("receiver");
const QString reviewerName = QStringLiteral("reviewer");
const QString askerName = QStringLiteral("asker");

const WorkingCalendar &machineCalendar()
{
    static const WorkingCalendar calendar = *WorkingCalendar::shipped();
    return calendar;
}

Item machineItem()
{
    Item item;
    item.name = QStringLiteral("某项许可");
    item.promised = {20, TimeUnit::WorkingDay};
    item.extensionMax = 10;
    return item;
}

Case machineCase(CaseState state = S::Accepted)
{
    Case record;
    record.state = state;
    record.receiver = receiverName;
    record.receivedOn = acceptance;
    record.acceptedOn = acceptance;
    record.due = *machineCalendar().dueDate(acceptance, {20, TimeUnit::WorkingDay});
    return record;
}

Supplement machineSupplement(QDate due, std::optional<QDate> receivedOn = {})
{
    Supplement supplement;
    supplement.material = QStringLiteral("premisesProof");
    supplement.materialName = QStringLiteral("场所证明");
    supplement.due.due = due;
    supplement.receivedOn = receivedOn;
    return supplement;
}

SpecialProcedure machineProcedure(SpecialKind kind, QDate from, std::optional<QDate> to = {})
{
    return {kind, specialKindText(kind), {}, {}, {}, from, reviewerName, to};
}

/// What was written down of a case in one corner of the space of guards.
struct Corner {
    S state;
    int supplement; ///< 0 none, 1 open in time, 2 open and late, 3 in
    int procedure;  ///< 0 none, 1 open, 2 ended
    int extension;  ///< 0 none, 1 asked, 2 granted, 3 refused
    int extensionMax;
    bool periodOver;
    QString user;
    int correction = 0; ///< 0 no last day, 1 still time, 2 over
    int promise = 0;    ///< 0 none, 1 to be checked, 2 being mended, 3 not mended in time, 4 found kept
    int hearing = 0;    ///< 0 none, 1 awaited, 2 all agree, 3 one objects, 4 all agree, one by the user himself
};

Case caseOf(const Corner &corner)
{
    Case record = machineCase(corner.state);
    if (corner.periodOver)
        record.due->due = machineDay.addDays(-1);
    if (corner.correction && corner.state == S::PreReview) { // the last day to say what becomes of it
        record.intakeDue = Deadline();
        record.intakeDue->due = machineDay.addDays(corner.correction == 1 ? 0 : -1);
    } else if (corner.correction) {
        record.correctionDue = Deadline();
        record.correctionDue->due = machineDay.addDays(corner.correction == 1 ? 0 : -1);
    }
    if (corner.promise) {
        record.promise = CasePromise{};
        if (corner.promise > 1)
            record.promise->checks.append(
                PromiseCheck{corner.promise == 4 ? PromiseFinding::Kept : PromiseFinding::Mend, {}, {}, {}, {}, {}});
        if (corner.promise == 2 || corner.promise == 3) {
            record.promise->mendDue = Deadline();
            record.promise->mendDue->due = machineDay.addDays(corner.promise == 2 ? 0 : -1);
        }
    }
    if (corner.hearing) {
        record.hearing = CaseHearing{JoinRule::All, {}, {}, {}};
        for (int i = 0; i < 2; ++i) {
            HearingRequest request;
            request.unit = request.unitName = QStringLiteral("部门%1").arg(i);
            request.due.due = machineDay;
            if (i == 0 || corner.hearing > 1)
                request.opinions.append(
                    UnitOpinion{i == 0 || corner.hearing != 3,
                                QStringLiteral("看过"),
                                {},
                                i == 0 && corner.hearing == 4 ? corner.user : QStringLiteral("colleague"),
                                {}});
            record.hearing->requests.append(request);
        }
    }
    if (corner.supplement == 1)
        record.supplements.append(machineSupplement(machineDay));
    if (corner.supplement == 2)
        record.supplements.append(machineSupplement(machineDay.addDays(-1)));
    if (corner.supplement == 3)
        record.supplements.append(machineSupplement(machineDay, machineDay.addDays(-3)));
    if (corner.procedure)
        record.procedures = {
            machineProcedure(SpecialKind::Testing, machineDay.addDays(-5),
                             corner.procedure == 2 ? std::optional(machineDay.addDays(-1)) : std::nullopt)};
    if (corner.extension) {
        record.extension = CaseExtension{5, QStringLiteral("理由"), machineDay.addDays(-2), askerName};
        if (corner.extension > 1)
            record.extension->granted = corner.extension == 2;
    }
    return record;
}

QString told(const Corner &corner)
{
    return QStringLiteral(
               "%1 supplement %2 procedure %3 extension %4 max %5 over %6 user %7 correction %8 promise %9 hearing ")
               .arg(QLatin1String(codeText(corner.state)))
               .arg(corner.supplement)
               .arg(corner.procedure)
               .arg(corner.extension)
               .arg(corner.extensionMax)
               .arg(corner.periodOver)
               .arg(corner.user)
               .arg(corner.correction)
               .arg(corner.promise)
        + QString::number(corner.hearing) + QLatin1Char(' ');
}

/// May it be done? Said once more, as one would say it to a colleague.
bool may(const Corner &c, A act)
{
    const bool open = c.state == S::Accepted || c.state == S::Tolerant || c.state == S::Suspended;
    const bool granted = c.state == S::Approved || c.state == S::Issued || c.state == S::Delivered;
    const bool lacks = c.supplement == 1 || c.supplement == 2;
    switch (act) {
    case A::Supplement:
    case A::MoveSupplement: return (c.state == S::Tolerant || c.state == S::Suspended) && lacks;
    case A::Lapse:
        return (c.state == S::Tolerant || c.state == S::Suspended) && c.supplement == 2 && c.user != receiverName;
    case A::Opine: return open && c.user != receiverName;
    case A::StartProcedure: return open;
    case A::EndProcedure: return c.state == S::Suspended;
    case A::AskExtension:
        return open && c.extensionMax > 0 && (c.extension == 0 || c.extension == 3)
            && !(c.periodOver && c.state != S::Suspended);
    case A::AnswerExtension: return open && c.extension == 1 && c.user != askerName;
    case A::Approve:
    case A::Reject:
        return c.state == S::Accepted && !lacks && c.user != receiverName && c.hearing != 1 && c.hearing != 4
            && (c.hearing != 3 || act == A::Reject);
    case A::Hear:
    case A::SendBack: return open && c.hearing > 0 && c.user != receiverName;
    case A::Issue: return c.state == S::Approved && !lacks;
    case A::Deliver: return c.state == S::Issued && !lacks;
    case A::Withdraw: return open || c.state == S::Correcting || c.state == S::PreReview || c.state == S::PreReviewed;
    case A::Terminate: return open || c.state == S::Correcting || c.state == S::PreReviewed;
    case A::PassPreReview: return c.state == S::PreReview && c.correction != 2;
    case A::Correct:
    case A::CorrectOnline: return c.state == S::Correcting;
    case A::LapseCorrection: return c.state == S::Correcting && c.correction == 2;
    case A::ConfirmPromise: return granted && c.promise > 0 && c.promise < 4 && c.user != receiverName;
    case A::OrderMending: return granted && c.promise == 1 && c.user != receiverName;
    case A::Annul: return granted && (c.promise == 1 || c.promise == 3) && c.user != receiverName;
    case A::Claim: return open && c.user != receiverName;
    case A::Release: // nobody claimed it, nobody spoke yet; see everyReview
    case A::Remand: return false;
    case A::Remake: return c.state == S::Issued;
    }
    return false;
}

/// Who reviews it, and what came of it, in one corner.
struct ReviewCorner {
    S state;
    int claim;    ///< 0 nobody, 1 the reviewer himself, 2 somebody else, 3 somebody else who has spoken since
    int opinions; ///< given before anything else
    int remand;   ///< 0 never sent back, 1 sent back, 2 sent back and reviewed anew
    bool mailed;
    QString user;
};

Case caseOf(const ReviewCorner &corner)
{
    Case record = machineCase(corner.state);
    record.number = QStringLiteral("办件");
    for (int i = 0; i < corner.opinions; ++i)
        record.opinions.append({QStringLiteral("审查人"), true, QStringLiteral("同意"), {}});
    if (corner.remand) {
        record.remands = {CaseRemand{
            ProcessStep::Review, QStringLiteral("再看"), askerName, askerName, {}, int(record.opinions.size())}};
        if (corner.remand == 2)
            record.opinions.append({QStringLiteral("审查人"), true, QStringLiteral("再看过"), {}});
    }
    if (corner.claim) {
        const QString holder = corner.claim == 1 ? reviewerName : QStringLiteral("colleague");
        record.claim = CaseClaim{holder, holder, {}, int(record.opinions.size())};
        if (corner.claim == 3)
            record.opinions.append({holder, true, QStringLiteral("同意"), {}});
    }
    if (corner.mailed) {
        record.collecting = Collecting{CollectWay::Mail};
        record.collecting->tracking = QStringLiteral("EMS1");
    }
    return record;
}

bool may(const ReviewCorner &c, A act)
{
    const bool open = c.state == S::Accepted || c.state == S::Tolerant || c.state == S::Suspended;
    const bool received = c.user == receiverName;
    const bool isOthers = c.claim > 1 || (c.claim == 1 && c.user != reviewerName);
    const bool hasStanding = c.remand == 1 ? c.claim == 3 : c.opinions > 0 || c.remand == 2 || c.claim == 3;
    switch (act) {
    case A::Claim: return open && !received;
    case A::Release: return open && c.claim > 0;
    case A::Opine: return open && !received && !isOthers;
    case A::StartProcedure: return open && !isOthers;
    case A::AskExtension: return open && !isOthers;
    case A::EndProcedure: return c.state == S::Suspended && !isOthers;
    case A::Approve:
    case A::Reject:
        return c.state == S::Accepted && !received && (!isOthers || c.claim == 3) && (c.remand != 1 || c.claim == 3);
    case A::Remand: return open && !received && hasStanding;
    case A::Remake: return c.state == S::Issued && !c.mailed;
    default: return false;
    }
}
} // namespace

class tst_CaseMachine : public QObject {
    Q_OBJECT

private slots:
    void everyCorner()
    {
        QList<Corner> all;
        for (const Code<CaseState> &state : codesOf(CaseState{})) {
            const bool granted = state.value == S::Approved || state.value == S::Issued || state.value == S::Delivered;
            const bool open = state.value == S::Accepted || state.value == S::Tolerant || state.value == S::Suspended;
            const bool dated = state.value == S::Correcting || state.value == S::PreReview;
            for (int promise = 0; promise < (granted || open ? 5 : 1); ++promise) // of promises, or of hearings
                for (int correction = 0; correction < (dated ? 3 : 1); ++correction)
                    for (int supplement = 0; supplement < 4; ++supplement)
                        for (int procedure = 0; procedure < 3; ++procedure)
                            for (int extension = 0; extension < 4; ++extension)
                                for (const int longest : {0, 10})
                                    for (const bool over : {false, true})
                                        for (const QString &user : {receiverName, reviewerName, askerName})
                                            all.append({state.value, supplement, procedure, extension, longest, over,
                                                        user, correction, open ? 0 : promise, open ? promise : 0});
        }
        int corners = 0;
        int allowed = 0;
        for (const Corner &corner : std::as_const(all)) {
            Item item = machineItem();
            item.extensionMax = corner.extensionMax;
            const Case record = caseOf(corner);
            for (const Code<CaseAct> &act : codesOf(CaseAct{})) {
                const Faults against = whyNot(record, item, act.value, corner.user, machineDay);
                ++corners;
                allowed += against.isEmpty() ? 1 : 0;
                if (against.isEmpty() != may(corner, act.value))
                    QFAIL(qPrintable(told(corner) + QLatin1String(act.text)));
                for (const Fault &fault : against)
                    QVERIFY(!fault.sentence().contains(QLatin1Char('{')));
            }
        }
        qInfo("%d corners, %d allowed", corners, allowed);
        // Seventeen states; waiting for corrections and for a word on what came online have three kinds of last day, each granted one
        // five of promises, each open one five of hearings.
        QCOMPARE(corners, (17 + 2 * 2 + 3 * 4 + 3 * 4) * 4 * 3 * 4 * 2 * 2 * 3 * int(std::size(caseActCodes)));
    }

    void everyReview()
    {
        const QList<A> acts{A::Claim,        A::Release, A::Opine,  A::StartProcedure, A::AskExtension,
                            A::EndProcedure, A::Approve, A::Reject, A::Remand,         A::Remake};
        int allowed = 0;
        for (const Code<CaseState> &state : codesOf(CaseState{}))
            for (int claim = 0; claim < 4; ++claim)
                for (int opinions = 0; opinions < 2; ++opinions)
                    for (int remand = 0; remand < 3; ++remand)
                        for (const bool mailed : {false, true})
                            for (const QString &user : {receiverName, reviewerName, askerName}) {
                                const ReviewCorner corner{state.value, claim, opinions, remand, mailed, user};
                                for (const A act : acts) {
                                    const Faults against = whyNot(caseOf(corner), machineItem(), act, user, machineDay);
                                    allowed += against.isEmpty() ? 1 : 0;
                                    for (const Fault &fault : against)
                                        QVERIFY(!fault.sentence().contains(QLatin1Char('{')));
                                    if (against.isEmpty() != may(corner, act))
                                        QFAIL(qPrintable(QStringLiteral("%1 claim %2 opinions %3 remand %4 %5 %6")
                                                             .arg(QLatin1String(state.text))
                                                             .arg(claim)
                                                             .arg(opinions)
                                                             .arg(remand)
                                                             .arg(user, caseActText(act))));
                                }
                            }
        QVERIFY(allowed > 0);
    }

    void whereActsLead_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("act");
        QTest::addColumn<int>("supplement");
        QTest::addColumn<int>("procedure");
        QTest::addColumn<int>("to");
        const auto row = [](const char *name, S from, A act, int supplement, int procedure, S to) {
            QTest::newRow(name) << int(from) << int(act) << supplement << procedure << int(to);
        };
        row("last paper in", S::Tolerant, A::Supplement, 3, 0, S::Accepted);
        row("one of two papers in", S::Tolerant, A::Supplement, 1, 0, S::Tolerant);
        row("last paper in during a procedure", S::Suspended, A::Supplement, 3, 1, S::Suspended);
        row("procedure starts", S::Accepted, A::StartProcedure, 0, 1, S::Suspended);
        row("procedure starts while papers are awaited", S::Tolerant, A::StartProcedure, 1, 1, S::Suspended);
        row("procedure ends", S::Suspended, A::EndProcedure, 0, 2, S::Accepted);
        row("procedure ends, papers awaited", S::Suspended, A::EndProcedure, 1, 2, S::Tolerant);
        row("one of two procedures ends", S::Suspended, A::EndProcedure, 0, 1, S::Suspended);
        row("opinion", S::Tolerant, A::Opine, 1, 0, S::Tolerant);
        row("opinion during a procedure", S::Suspended, A::Opine, 0, 1, S::Suspended);
        row("more time", S::Tolerant, A::MoveSupplement, 1, 0, S::Tolerant);
        row("extension asked", S::Accepted, A::AskExtension, 0, 0, S::Accepted);
        row("extension granted", S::Suspended, A::AnswerExtension, 0, 1, S::Suspended);
        row("approved", S::Accepted, A::Approve, 0, 0, S::Approved);
        row("rejected", S::Accepted, A::Reject, 0, 0, S::Rejected);
        row("issued", S::Approved, A::Issue, 0, 0, S::Issued);
        row("delivered", S::Issued, A::Deliver, 0, 0, S::Delivered);
        row("withdrawn", S::Suspended, A::Withdraw, 1, 1, S::Withdrawn);
        row("withdrawn while correcting", S::Correcting, A::Withdraw, 0, 0, S::Withdrawn);
        row("corrected papers in", S::Correcting, A::Correct, 0, 0, S::Received);
        row("corrected online", S::Correcting, A::CorrectOnline, 0, 0, S::PreReview);
        row("complete online", S::PreReview, A::PassPreReview, 0, 0, S::PreReviewed);
        row("withdrawn before anybody looked", S::PreReview, A::Withdraw, 0, 0, S::Withdrawn);
        row("originals never shown", S::PreReviewed, A::Terminate, 0, 0, S::Terminated);
        row("nothing corrected", S::Correcting, A::LapseCorrection, 0, 0, S::Withdrawn);
        row("promise kept", S::Delivered, A::ConfirmPromise, 0, 0, S::Delivered);
        row("mending ordered", S::Issued, A::OrderMending, 0, 0, S::Issued);
        row("promise false", S::Delivered, A::Annul, 0, 0, S::Annulled);
        row("promise false before it was issued", S::Approved, A::Annul, 0, 0, S::Annulled);
        row("claimed", S::Tolerant, A::Claim, 1, 0, S::Tolerant);
        row("given back during a procedure", S::Suspended, A::Release, 0, 1, S::Suspended);
        row("reviewed again", S::Accepted, A::Remand, 0, 0, S::Accepted);
        row("reviewed again, papers awaited", S::Tolerant, A::Remand, 1, 0, S::Tolerant);
        row("made again", S::Issued, A::Remake, 0, 0, S::Approved);
        row("terminated", S::Tolerant, A::Terminate, 2, 0, S::Terminated);
    }
    void whereActsLead()
    {
        QFETCH(int, from);
        QFETCH(int, act);
        QFETCH(int, supplement);
        QFETCH(int, procedure);
        QFETCH(int, to);
        const Case record = caseOf({S(from), supplement, procedure, 0, 10, false, reviewerName});
        QVERIFY(mayFollow(S(from), A(act)));
        QCOMPARE(int(stateAfter(record, A(act), machineItem())), to);
    }

    void lapseIsWhatTheItemSays()
    {
        const Case record = caseOf({S::Tolerant, 2, 0, 0, 10, false, reviewerName});
        Item item = machineItem();
        item.tolerance.outcome = ToleranceOutcome::Withdrawn;
        QVERIFY(stateAfter(record, A::Lapse, item) == S::Withdrawn);
        item.tolerance.outcome = ToleranceOutcome::AcceptanceRevoked;
        QVERIFY(stateAfter(record, A::Lapse, item) == S::Revoked);
        item.tolerance.outcome = ToleranceOutcome::Refused;
        QVERIFY(stateAfter(record, A::Lapse, item) == S::Rejected);
    }

    void uncorrectedIsWhatTheItemSays()
    {
        Case record = caseOf({S::Correcting, 0, 0, 0, 10, false, reviewerName, 2});
        Item item = machineItem();
        QVERIFY(stateAfter(record, A::LapseCorrection, item) == S::Withdrawn);
        item.intake = IntakePolicy{};
        item.intake->uncorrected = Uncorrected::Refused;
        QVERIFY(stateAfter(record, A::LapseCorrection, item) == S::Refused);
    }

    void periods_data()
    {
        QTest::addColumn<QList<SpecialProcedure>>("procedures");
        QTest::addColumn<int>("extension");
        QTest::addColumn<QDate>("due");
        const auto procedure = [](QDate from, std::optional<QDate> to, SpecialKind kind = SpecialKind::Testing) {
            return machineProcedure(kind, from, to);
        };
        using L = QList<SpecialProcedure>;
        QTest::newRow("plain, domain.md §16.2") << L() << 0 << QDate(2026, 6, 1);
        QTest::newRow("one procedure, domain.md §16.2")
            << L{procedure({2026, 5, 7}, QDate(2026, 5, 14))} << 0 << QDate(2026, 6, 9);
        QTest::newRow("overlapping ones count once")
            << L{procedure({2026, 5, 7}, QDate(2026, 5, 12)),
                 procedure({2026, 5, 9}, QDate(2026, 5, 14), SpecialKind::ExpertReview)}
            << 0 << QDate(2026, 6, 9);
        QTest::newRow("started and ended on one day counts nothing")
            << L{procedure({2026, 5, 7}, QDate(2026, 5, 7))} << 0 << QDate(2026, 6, 1);
        QTest::newRow("an open one has no last day yet") << L{procedure({2026, 5, 7}, {})} << 0 << QDate(2026, 6, 1);
        // Ten working days after 1 June 2026, 19–21 June off: 2…5, 8…12, 15.
        QTest::newRow("extended") << L() << 10 << QDate(2026, 6, 15);
    }
    void periods()
    {
        QFETCH(QList<SpecialProcedure>, procedures);
        QFETCH(int, extension);
        QFETCH(QDate, due);
        Case record = machineCase();
        record.procedures = procedures;
        if (extension) {
            record.extension = CaseExtension{extension, {}, acceptance, askerName};
            QCOMPARE(decisionDeadline(record, machineItem(), machineCalendar())->due,
                     QDate(2026, 6, 1)); // asked is not granted
            record.extension->granted = true;
        }
        const auto reckoned = decisionDeadline(record, machineItem(), machineCalendar());
        QVERIFY(reckoned);
        QCOMPARE(reckoned->due, due);
    }

    void periodThatWaitsForPapers()
    {
        Case record = machineCase(S::Tolerant);
        record.supplements = {machineSupplement({2026, 5, 14})};
        record.toleranceClock = ToleranceClock::Run;
        QVERIFY(clockRuns(record));
        record.toleranceClock = ToleranceClock::Stop;
        QVERIFY(!clockRuns(record));
        QVERIFY(!awaitedDeadline(record));
        record.supplements.first().receivedOn = QDate(2026, 5, 14);
        record.state = S::Accepted;
        QVERIFY(clockRuns(record));
        // Twenty working days from 14 May: 15, 18…22, 25…29, 1…5 June, 8…11.
        QCOMPARE(decisionDeadline(record, machineItem(), machineCalendar())->due, QDate(2026, 6, 11));
        record.toleranceClock = ToleranceClock::Run;
        QCOMPARE(decisionDeadline(record, machineItem(), machineCalendar())->due, QDate(2026, 6, 1));
    }

    /// No sequence of procedures, extensions and papers brings a due date nearer than it was.
    void clockNeverRunsBackwards()
    {
        const quint32 seed = 20260924;
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const auto below = [&](int n) { return int(random() % quint32(n)); };
        for (int life = 0; life < 2000; ++life) {
            Case record = machineCase(S::Tolerant);
            record.toleranceClock = below(2) ? ToleranceClock::Stop : ToleranceClock::Run;
            record.supplements = {machineSupplement(acceptance.addDays(20))};
            QDate today = acceptance;
            QDate due = record.due->due;
            for (int step = 0; step < 8; ++step) {
                today = today.addDays(below(6));
                switch (below(4)) {
                case 0:
                    if (openProcedures(record).isEmpty()) {
                        if (!record.procedures)
                            record.procedures.emplace();
                        record.procedures->append(machineProcedure(SpecialKind::Hearing, today));
                    }
                    break;
                case 1:
                    for (SpecialProcedure &procedure :
                         record.procedures ? *record.procedures : *(record.procedures = QList<SpecialProcedure>())) {
                        if (!procedure.endedOn)
                            procedure.endedOn = today;
                    }
                    break;
                case 2:
                    if (!record.extension) {
                        record.extension = CaseExtension{1 + below(10), {}, today, askerName};
                        record.extension->granted = true;
                    }
                    break;
                default:
                    if (!record.supplements.first().receivedOn)
                        record.supplements.first().receivedOn = today;
                    break;
                }
                const QDate next = decisionDeadline(record, machineItem(), machineCalendar())->due;
                QVERIFY2(next >= due,
                         qPrintable(QStringLiteral("life %1 step %2: %3 after %4")
                                        .arg(life)
                                        .arg(step)
                                        .arg(next.toString(Qt::ISODate), due.toString(Qt::ISODate))));
                due = next;
            }
        }
    }

    void certificateWithinTenDays()
    {
        QCOMPARE(issueDeadline({2026, 9, 24}, machineCalendar())->due, QDate(2026, 10, 15));
        Case record = machineCase(S::Approved);
        record.issueDue = *issueDeadline({2026, 9, 24}, machineCalendar());
        QCOMPARE(awaitedDeadline(record)->due, QDate(2026, 10, 15));
        record.state = S::Suspended;
        QVERIFY(!awaitedDeadline(record));
    }
};

OW_TEST(tst_CaseMachine)
#include "tst_CaseMachine.moc"
