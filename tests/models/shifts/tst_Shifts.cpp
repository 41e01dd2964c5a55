// 交接班: what stands on a sheet, who may sign it, and what passes on with it.
#include "models/base/ProblemTypes.h"
#include "models/cases/HoldingStore.h"
#include "models/mailing/ParcelStore.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketMoveCommands.h"
#include "models/shifts/ShiftCommands.h"
#include "models/shifts/ShiftStore.h"
#include "tests/base/Testing.h"
#include "tests/models/blanks/BlankHall.h"
#include "tests/sync/hub/Replay.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr int shiftWindow = 3;

/// Window 3 with the clerk, who will be followed by the delivery counter's own; each has what a day leaves.
class ShiftHall : public BlankHall {
public:
    ShiftHall()
    {
        clerk = hall.insider(StationRole::Window, QStringLiteral("clerk"), only(Role::Clerk));
        hall.run(clerk, "window.open", "{\"window\":3}");
        hall.makeUser(QStringLiteral("relief"), {Role::Clerk});
        relief = hall.insider(StationRole::Window, QStringLiteral("relief"), only(Role::Clerk));
        kiosk = hall.insider(StationRole::Kiosk);
    }
    /// A ticket the clerk put on hold.
    QString held()
    {
        const auto issued = hall.run(kiosk, "ticket.issue", "{\"queue\":\"zonghe\"}");
        const auto ticket = fromJson<IssuedTicket>(issued.body, Strictness::Tolerant);
        hall.run(clerk, "ticket.callNext", "{\"window\":3}");
        hall.run(clerk, "ticket.start", "{\"window\":3}");
        hall.run(clerk, "ticket.hold", QByteArrayLiteral("{\"window\":3,\"reason\":\"等家人送证件\"}"));
        return ticket ? ticket->ticket.number : QString();
    }
    /// An application the clerk has begun and not ended.
    QUuid draft()
    {
        const QUuid id = makeUuid(hall.clock.now(), hall.random);
        hall.hub().writer().submitInternal([&](CommandContext &context) -> Result<Decision> {
            Application application;
            application.id = id;
            application.visit = application.principal = id;
            application.maskedName = QStringLiteral("张*丽");
            application.key = context.sealer.makeKey(context.db, QStringLiteral("application/") + uuidText(id), id);
            application.items = {{blankItem, 1}};
            application.startedOn = hallDate(context.now);
            application.startedBy = QStringLiteral("clerk");
            const auto body = sealDraft(context.db, context.sealer, application.key, DraftBody{});
            return Decision{
                {pendingEvent(QStringLiteral("application/") + uuidText(id), ApplicationStarted{application})},
                "{}",
                [id, body = *body, now = context.now](Connection &db) {
                    CaseStore::putDraft(db, {id, 1, QStringLiteral("clerk"), QStringLiteral("窗口"), 1, body, now});
                }};
        });
        hall.hub().step();
        return id;
    }
    /// A running case whose papers the clerk took in.
    Case received()
    {
        Case record = approved();
        record.state = CaseState::Accepted;
        record.shortNumber = QStringLiteral("100000014");
        hall.hub().writer().submitInternal([&](CommandContext &context) -> Result<Decision> {
            auto application = *CaseStore::application(context.db, record.application);
            const Item *item = context.catalogue.itemVersion(record.item, record.itemVersion);
            for (const MaterialUse &use : item->materials)
                application.materials.append({use.material, MaterialFinding::Received, {}, {}, {}});
            application.materials.first().originals = 2;
            return Decision{{pendingEvent(QStringLiteral("application/") + uuidText(application.id),
                                          ApplicationSubmitted{application}),
                             pendingEvent(QStringLiteral("case/") + uuidText(record.id), CaseAccepted{record})},
                            "{}",
                            {}};
        });
        hall.hub().step();
        return record;
    }
    ShiftView seenBy(const Sender &who, int window = shiftWindow)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        const ViewRow *row = hall.hub().registry().view(QStringLiteral("shift"));
        const auto catalogue = Catalogue::shipped();
        const auto calendar = WorkingCalendar::shipped();
        ViewContext context{**db,
                            hall.clock.now(),
                            who.actor,
                            hall.hub().sealer(),
                            *calendar,
                            *catalogue,
                            {{QStringLiteral("window"), QString::number(window)}}};
        const auto body = row->load(context);
        return body ? fromJson<ShiftView>(*body, Strictness::Tolerant).value_or(ShiftView()) : ShiftView();
    }
    QList<ShiftLineKind> kinds(const QList<ShiftLine> &lines)
    {
        QList<ShiftLineKind> found;
        for (const ShiftLine &line : lines)
            found.append(line.kind);
        return found;
    }

    Sender clerk;
    Sender relief;
    Sender kiosk;
};
} // namespace

class tst_Shifts : public QObject {
    Q_OBJECT
private slots:
    void everyStateAndAct();
    void linesNow();
    void handedOver();
    void neverToOneself();
    void changedMeanwhile();
    void objectionsNameTheirLine();
    void putAwayAndFoundAgain();
    void atTheDeliveryCounter();
    void foundByIndex();
};

void tst_Shifts::everyStateAndAct()
{
    int steps = 0;
    for (const Code<ShiftState> &state : shiftStateCodes) {
        QVERIFY(!shiftStateText(state.value).isEmpty());
        for (const Code<ShiftAct> &act : shiftActCodes) {
            QVERIFY(!shiftActText(act.value).isEmpty());
            const auto after = shiftAfter(state.value, act.value);
            steps += after ? 1 : 0;
            const bool isOver = state.value == ShiftState::Signed || state.value == ShiftState::TakenBack;
            const bool isTwice = state.value == ShiftState::Locked && act.value == ShiftAct::Lock;
            QCOMPARE(after.has_value(), !isOver && !isTwice);
        }
    }
    QCOMPARE(steps, int(shiftTransitions().size()));
}

void tst_Shifts::linesNow()
{
    const ShiftLine draft{ShiftLineKind::Draft, QStringLiteral("draft:1"), QStringLiteral("张*丽"), {}};
    const ShiftLine ticket{ShiftLineKind::Ticket, QStringLiteral("ticket:1"), QStringLiteral("A012"), {}};
    const QList<ShiftLine> lines = shiftLinesNow({draft}, {ticket});
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.last().gone.value_or(false));
    QCOMPARE(shiftSummary(lines), QStringLiteral("号票 1个"));
    QCOMPARE(shiftSummary({}), QStringLiteral("没有要交接的"));
    // An objection is the successor's word, and no other line.
    QList<ShiftLine> objected = lines;
    objected.first().objection = QStringLiteral("人已经走了");
    QCOMPARE(shiftSeen(objected), shiftSeen(lines));
    QVERIFY(shiftSeen({draft}) != shiftSeen({ticket}));
}

void tst_Shifts::handedOver()
{
    ShiftHall h;
    const QString number = h.held();
    const QUuid draft = h.draft();
    const Case record = h.received();
    QVERIFY(h.say(h.supervisor, ReceiveBlanks{blankKind, QStringLiteral("LJ"), 6, 101, 160}));
    QVERIFY(h.say(h.supervisor, HandBlanks{blankKind, {}, QStringLiteral("w3"), 6}));
    QVERIFY(h.say(h.supervisor, HandBlanks{blankKind, {}, QStringLiteral("u:clerk"), 2}));
    const auto made = h.say(h.clerk, MakeShift{shiftWindow, QStringLiteral("打印机缺黑色墨")});
    QVERIFY2(made, made ? "" : qPrintable(made.error().sentence()));
    QCOMPARE(h.kinds(made->shift.lines),
             (QList<ShiftLineKind>{ShiftLineKind::Ticket, ShiftLineKind::Draft, ShiftLineKind::Original,
                                   ShiftLineKind::Blank, ShiftLineKind::Blank}));
    QCOMPARE(made->shift.lines.first().what, number);
    QVERIFY(made->shift.lines.at(2).what.contains(QStringLiteral("100 000 014")));
    QVERIFY(made->shift.lines.at(2).detail.contains(QStringLiteral("》2份")));
    QVERIFY(made->shift.lines.at(3).detail.contains(QStringLiteral("LJ000101—LJ000106（6张）")));
    QCOMPARE(made->shift.lines.at(4).count, 2);
    // One at a time at a window.
    const auto twice = h.say(h.clerk, MakeShift{shiftWindow, {}});
    QVERIFY(!twice && twice.error().is(problem::ShiftWaiting));

    const ShiftView view = h.seenBy(h.relief);
    QVERIFY(view.waiting);
    QCOMPARE(shiftSeen(view.waiting->lines), view.seen);
    const auto signedOne = h.say(
        h.relief, SignShift{made->shift.id, view.seen, {{view.waiting->lines.at(3).key, QStringLiteral("少一张")}}});
    QVERIFY2(signedOne, signedOne ? "" : qPrintable(signedOne.error().sentence()));
    QCOMPARE(signedOne->shift.state, ShiftState::Signed);
    QCOMPARE(signedOne->shift.taken->user, QStringLiteral("relief"));
    QCOMPARE(signedOne->shift.objections(), 1);
    QCOMPARE(signedOne->papers.size(), 1);
    const IssuedPaper &paper = signedOne->papers.first();
    QCOMPARE(paper.content.rows.size(), 5);
    QVERIFY(paper.content.rows.at(3).note.contains(QStringLiteral("少一张")));
    QCOMPARE(*signedOne->shift.paper, paper.number);
    // What was his is the successor's.
    h.read<bool>([&](Connection &db) {
        const auto taken = CaseStore::draft(db, draft);
        [&] {
            QVERIFY(taken);
            QCOMPARE(taken->holder, QStringLiteral("relief"));
            QCOMPARE(taken->fence, 2);
            QCOMPARE(HoldingStore::keptBy(db, QStringLiteral("relief"), 10).size(), 1);
            QCOMPARE(HoldingStore::keptBy(db, QStringLiteral("relief"), 10).first().id, record.id);
            QVERIFY(HoldingStore::keptBy(db, QStringLiteral("clerk"), 10).isEmpty());
            const auto ticket = TicketStore::byNumber(db, number, hallDate(h.hall.clock.now()));
            QCOMPARE(ticket->clerk.value_or(QString()), QStringLiteral("relief"));
            QCOMPARE(BlankStore::held(db, blankKind, personHolder(QStringLiteral("relief"), {}), 10).size(), 2);
            QCOMPARE(BlankStore::held(db, blankKind, windowHolder(3), 10).size(), 6);
        }();
        return true;
    });
    // Fixed: nothing happens to it any more.
    const auto again = h.say(h.relief, SignShift{made->shift.id, view.seen, {}});
    QVERIFY(!again && again.error().is(problem::ShiftStateWrong));
    const auto back = h.say(h.clerk, TakeShiftBack{made->shift.id});
    QVERIFY(!back && back.error().is(problem::ShiftStateWrong));
    QCOMPARE(replayDifference(h.hall.path(), h.hall.hub().registry()), QString());
}

void tst_Shifts::neverToOneself()
{
    ShiftHall h;
    h.draft();
    const auto made = h.say(h.clerk, MakeShift{shiftWindow, {}});
    QVERIFY(made);
    const auto own = h.say(h.clerk, SignShift{made->shift.id, h.seenBy(h.clerk).seen, {}});
    QVERIFY(!own && own.error().is(problem::ShiftSameHands));
    const auto notHis = h.say(h.relief, TakeShiftBack{made->shift.id});
    QVERIFY(!notHis && notHis.error().is(problem::ShiftNotHis));
    QVERIFY(h.say(h.clerk, TakeShiftBack{made->shift.id}));
    QVERIFY(!h.seenBy(h.relief).waiting);
    const auto unknown = h.say(h.relief, SignShift{QUuid::createUuid(), {}, {}});
    QVERIFY(!unknown && unknown.error().is(problem::ShiftUnknown));
    // Whose window it is makes the sheet.
    const auto other = h.say(h.relief, MakeShift{shiftWindow, {}});
    QVERIFY(!other && other.error().is(problem::WindowTaken));
    const auto nowhere = h.say(h.clerk, MakeShift{998, {}});
    QVERIFY(!nowhere && nowhere.error().is(problem::WindowUnknown));
}

void tst_Shifts::changedMeanwhile()
{
    ShiftHall h;
    h.draft();
    const auto made = h.say(h.clerk, MakeShift{shiftWindow, {}});
    QVERIFY(made);
    const QString before = h.seenBy(h.relief).seen;
    h.held();
    const auto stale = h.say(h.relief, SignShift{made->shift.id, before, {}});
    QVERIFY(!stale && stale.error().is(problem::ShiftChanged));
    const ShiftView now = h.seenBy(h.relief);
    QCOMPARE(now.waiting->lines.size(), 2);
    QVERIFY(h.say(h.relief, SignShift{made->shift.id, now.seen, {}}));
}

void tst_Shifts::objectionsNameTheirLine()
{
    ShiftHall h;
    h.draft();
    const auto made = h.say(h.clerk, MakeShift{shiftWindow, {}});
    const ShiftView view = h.seenBy(h.relief);
    const auto wrong = h.say(h.relief,
                             SignShift{made->shift.id,
                                       view.seen,
                                       {{QStringLiteral("draft:no"), QStringLiteral("没有")},
                                        {view.waiting->lines.first().key, QStringLiteral("  ")}}});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().faults().size(), 2);
    QVERIFY(h.seenBy(h.relief).waiting); // nothing half-done
}

void tst_Shifts::putAwayAndFoundAgain()
{
    ShiftHall h;
    h.draft();
    h.held();
    h.hall.run(h.kiosk, "ticket.issue", "{\"queue\":\"zonghe\"}");
    h.hall.run(h.clerk, "ticket.callNext", "{\"window\":3}");
    const auto made = h.say(h.clerk, MakeShift{shiftWindow, {}});
    QVERIFY(made);
    const LockShift lock{made->shift.id, QStringLiteral("保管柜3号"), QStringLiteral("今天最后一班")};
    const auto busy = h.say(h.clerk, lock);
    QVERIFY(!busy && busy.error().is(problem::ShiftVisitorHere));
    h.hall.run(h.clerk, "ticket.start", "{\"window\":3}");
    h.hall.run(h.clerk, "ticket.finish", "{\"window\":3,\"outcome\":\"consulted\"}");
    const auto silent = h.say(h.clerk, LockShift{made->shift.id, QStringLiteral(" "), {}});
    QVERIFY(!silent);
    QCOMPARE(silent.error().faults().size(), 2);
    const auto stranger = h.say(h.relief, lock);
    QVERIFY(!stranger && stranger.error().is(problem::ShiftNotHis));
    const auto locked = h.say(h.clerk, lock);
    QVERIFY2(locked, locked ? "" : qPrintable(locked.error().sentence()));
    QCOMPARE(locked->papers.size(), 1);
    QVERIFY(locked->papers.first().content.body.contains(QStringLiteral("保管柜3号")));
    // The next one signs it the same way.
    const ShiftView view = h.seenBy(h.relief);
    QCOMPARE(view.waiting->state, ShiftState::Locked);
    QVERIFY(h.say(h.relief, SignShift{made->shift.id, view.seen, {}}));
    QCOMPARE(replayDifference(h.hall.path(), h.hall.hub().registry()), QString());
}

void tst_Shifts::atTheDeliveryCounter()
{
    ShiftHall h;
    Case ready = h.approved(QStringLiteral("511A0000800001"));
    QVERIFY(h.say(h.delivery, IssueCase{ready.id}));
    const auto made = h.say(h.delivery, MakeShift{7, {}});
    QVERIFY(made);
    QVERIFY(made->shift.place.isDelivery);
    QCOMPARE(h.kinds(made->shift.lines), QList<ShiftLineKind>{ShiftLineKind::Result});
    QVERIFY(made->shift.lines.first().what.contains(ready.result->number));
}

void tst_Shifts::foundByIndex()
{
    ShiftHall h;
    h.read<bool>([&](Connection &db) {
        Query plan = db.query("EXPLAIN QUERY PLAN SELECT record FROM case_record c WHERE c.receiver = ? "
                              "AND c.state IN ('received', 'correcting', 'accepted', 'tolerant', "
                              "'suspended', 'approved')",
                              QStringLiteral("clerk"));
        QString said;
        while (plan.next())
            said += plan.text(3);
        [&] { QVERIFY2(said.contains(QStringLiteral("case_by_receiver")), qPrintable(said)); }();
        return true;
    });
}

OW_TEST(tst_Shifts)
#include "tst_Shifts.moc"
