// Numbered blanks: the state table, the gates, and random lives of whole boxes beside a model that knows nothing of the rules' code.
#include "models/base/ProblemTypes.h"
#include "models/cases/CaseMachine.h"
#include "models/catalogue/Catalogue.h"
#include "tests/base/Testing.h"
#include "tests/models/blanks/BlankHall.h"
#include "tests/sync/hub/Replay.h"

#include <QTest>
#include <random>

using namespace ow;
using namespace ow::testing;

namespace {
/// Where a number is, as somebody with a pencil would keep it.
struct ModelBlank {
    int box = 0;
    QString place; ///< stock, w7, u:…, used, void
    QString voidedBy;
    bool isVoidSeen = false;
    int licence = -1;
};

struct ModelBook {
    QMap<QString, ModelBlank> blanks; ///< numbers have one length, so their order is that of the sheets
    QMap<int, QString> boxWaits;      ///< received by whom, not counted a second time
    int boxes = 0;

    QStringList at(const QString &place) const
    {
        QList<std::pair<int, QString>> found;
        for (auto one = blanks.begin(); one != blanks.end(); ++one) {
            if (one->place == place && !boxWaits.contains(one->box))
                found.append({one->box, one.key()});
        }
        std::sort(found.begin(), found.end());
        QStringList numbers;
        for (const auto &[box, number] : found)
            numbers.append(number);
        return numbers;
    }
};

const char *modelId(const Problem &problem)
{
    return problem.type().id;
}
} // namespace

class tst_Blanks : public QObject {
    Q_OBJECT
private slots:
    void everyStateAndAct_data();
    void everyStateAndAct();
    void runs_data();
    void runs();
    void rangesLeaveNothingOut();
    void twoPeopleOrTheSupervisor();
    void printedSpoiltAndPrintedAgain();
    void nothingLeavesWithoutItsBlank();
    void countedAtTheEndOfTheDay();
    void noNumberGetsLost();
};

void tst_Blanks::everyStateAndAct_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("act");
    QTest::addColumn<QString>("after");
    const QMap<QString, QString> allowed{
        {QStringLiteral("stock hand"), QStringLiteral("counter")},
        {QStringLiteral("stock spoil"), QStringLiteral("void")},
        {QStringLiteral("counter hand"), QStringLiteral("counter")},
        {QStringLiteral("counter giveBack"), QStringLiteral("stock")},
        {QStringLiteral("counter use"), QStringLiteral("used")},
        {QStringLiteral("counter spoil"), QStringLiteral("void")},
        {QStringLiteral("used spoil"), QStringLiteral("void")},
        {QStringLiteral("void confirm"), QStringLiteral("void")},
    };
    for (const Code<BlankState> &state : blankStateCodes) {
        for (const Code<BlankAct> &act : blankActCodes) {
            const QString name = QStringLiteral("%1 %2").arg(QLatin1String(state.text), QLatin1String(act.text));
            QTest::newRow(qPrintable(name)) << int(state.value) << int(act.value) << allowed.value(name);
        }
    }
}

void tst_Blanks::everyStateAndAct()
{
    QFETCH(int, state);
    QFETCH(int, act);
    QFETCH(QString, after);
    const auto next = blankAfter(BlankState(state), BlankAct(act));
    QCOMPARE(next ? QString::fromLatin1(codeText(*next)) : QString(), after);
    QVERIFY(!blankStateText(BlankState(state)).isEmpty());
    QVERIFY(!blankActText(BlankAct(act)).isEmpty());
}

void tst_Blanks::runs_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<int>("digits");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("last");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("plain") << QString() << 7 << qint64(101) << qint64(150) << true;
    QTest::newRow("letters") << QStringLiteral("LJ") << 7 << qint64(101) << qint64(150) << true;
    QTest::newRow("one") << QString() << 7 << qint64(101) << qint64(101) << true;
    QTest::newRow("as many as may be") << QString() << 7 << qint64(1) << qint64(blankRunMax) << true;
    QTest::newRow("too many") << QString() << 7 << qint64(1) << qint64(blankRunMax + 1) << false;
    QTest::newRow("backwards") << QString() << 7 << qint64(150) << qint64(101) << false;
    QTest::newRow("from nothing") << QString() << 7 << qint64(0) << qint64(5) << false;
    QTest::newRow("more digits than it has") << QString() << 3 << qint64(990) << qint64(1000) << false;
    QTest::newRow("a digit before digits") << QStringLiteral("LJ1") << 7 << qint64(1) << qint64(5) << false;
    QTest::newRow("small letters") << QStringLiteral("lj") << 7 << qint64(1) << qint64(5) << false;
}

void tst_Blanks::runs()
{
    QFETCH(QString, prefix);
    QFETCH(int, digits);
    QFETCH(qint64, first);
    QFETCH(qint64, last);
    QFETCH(bool, isFine);
    BlankRun run;
    run.prefix = prefix;
    run.digits = digits;
    run.first = first;
    run.last = last;
    QCOMPARE(blankRunFaults(run).isEmpty(), isFine);
}

void tst_Blanks::rangesLeaveNothingOut()
{
    BlankRun run;
    run.digits = 4;
    QList<Blank> blanks;
    for (const int serial : {7, 8, 9, 12, 20, 21}) {
        Blank blank;
        blank.serial = serial;
        blank.number = blankNumber(run, serial);
        blanks.append(blank);
    }
    QCOMPARE(blankRangesText(blankRanges(blanks)), QStringLiteral("0007—0009（3张）；0012；0020—0021（2张）"));
    blanks[1].run = QUuid::createUuid(); // of another box that happens to go on
    QCOMPARE(blankRanges(blanks).size(), 5);
}

void tst_Blanks::twoPeopleOrTheSupervisor()
{
    BlankHall b;
    QCOMPARE(b.opened.status, 200);
    const ReceiveBlanks box{blankKind, {}, 7, 1, 20};
    const auto received = b.say(b.delivery, box);
    QVERIFY(received && !received->run.confirmed);
    // Nothing of it goes out before.
    const auto early = b.say(b.supervisor, HandBlanks{blankKind, {}, QStringLiteral("w7"), 5});
    QVERIFY(!early);
    QCOMPARE(modelId(early.error()), problem::BlankStockShort.id);
    const auto himself = b.say(b.delivery, ConfirmBlankRun{received->run.id});
    QVERIFY(!himself);
    QCOMPARE(modelId(himself.error()), problem::BlankSameHands.id);
    QVERIFY(b.say(b.supervisor, ConfirmBlankRun{received->run.id}));
    const auto handed = b.say(b.supervisor, HandBlanks{blankKind, {}, QStringLiteral("w7"), 5});
    QVERIFY(handed);
    QCOMPARE(handed->numbers.first(), QStringLiteral("0000001"));
    // A box that has one of these numbers is another paper's mistake.
    const auto again = b.say(b.supervisor, ReceiveBlanks{blankKind, {}, 7, 20, 40});
    QVERIFY(!again);
    QCOMPARE(modelId(again.error()), problem::BlankNumberTaken.id);
    const auto supervisors = b.say(b.supervisor, ReceiveBlanks{blankKind, {}, 7, 21, 40});
    QVERIFY(supervisors && supervisors->run.confirmed);
    // Out of the stock by the supervisor only, out of a hand by whose it is.
    QVERIFY(!b.say(b.delivery, HandBlanks{blankKind, {}, QStringLiteral("w7"), 1}));
    QVERIFY(!b.say(b.reviewer, HandBlanks{blankKind, QStringLiteral("w7"), QStringLiteral("u:reviewer"), 1}));
    QVERIFY(b.say(b.delivery, HandBlanks{blankKind, QStringLiteral("w7"), QStringLiteral("u:reviewer"), 1}));
    QVERIFY(!b.say(b.supervisor, HandBlanks{blankKind, {}, QStringLiteral("w99"), 1}));
    QVERIFY(!b.say(b.supervisor, HandBlanks{blankKind, {}, QStringLiteral("u:nobody"), 1}));
    QCOMPARE(replayDifference(b.hall.path(), hubRegistry()), QString());
}

void tst_Blanks::printedSpoiltAndPrintedAgain()
{
    BlankHall b;
    const Case record = b.approved();
    const auto none = b.say(b.delivery, UseBlank{record.id, 7});
    QVERIFY(!none);
    QCOMPARE(modelId(none.error()), problem::BlankNone.id);
    QVERIFY(b.say(b.supervisor, ReceiveBlanks{blankKind, QStringLiteral("LJ"), 6, 101, 110}));
    QVERIFY(b.say(b.supervisor, HandBlanks{blankKind, {}, QStringLiteral("w7"), 3}));
    const auto printed = b.say(b.delivery, UseBlank{record.id, 7});
    QVERIFY(printed);
    QCOMPARE(printed->record.result->blank, std::optional(QStringLiteral("LJ000101")));
    QCOMPARE(printed->papers.size(), 1);
    QVERIFY(printed->papers.first().kind == PaperKind::Licence);
    QCOMPARE(printed->papers.first().content.rows.last().detail, QStringLiteral("LJ000101"));
    const auto twice = b.say(b.delivery, UseBlank{record.id, 7});
    QVERIFY(!twice);
    QCOMPARE(modelId(twice.error()), problem::BlankPresent.id);

    // It came out crooked.
    const auto spoilt =
        b.say(b.delivery, SpoilBlank{blankKind, QStringLiteral("LJ000101"), VoidReason::Misprinted, {}});
    QVERIFY(spoilt && spoilt->blank.state == BlankState::Void);
    QVERIFY(!b.reread(record).result->blank);
    const auto self = b.say(b.delivery, ConfirmVoid{blankKind, QStringLiteral("LJ000101")});
    QVERIFY(!self);
    QCOMPARE(modelId(self.error()), problem::BlankSameHands.id);
    const auto next = b.say(b.delivery, UseBlank{record.id, 7});
    QVERIFY(next);
    QCOMPARE(b.blank(QStringLiteral("LJ000102"))->use->reprintOf, std::optional(QStringLiteral("LJ000101")));
    QVERIFY(b.say(b.reviewer, ConfirmVoid{blankKind, QStringLiteral("LJ000101")}));
    QVERIFY(!b.say(b.supervisor, ConfirmVoid{blankKind, QStringLiteral("LJ000101")})); // seen already

    // What is damaged or gone says how.
    QVERIFY(!b.say(b.delivery, SpoilBlank{blankKind, QStringLiteral("LJ000103"), VoidReason::Lost, {}}));
    QVERIFY(b.say(b.delivery,
                  SpoilBlank{blankKind, QStringLiteral("LJ000103"), VoidReason::Lost, QStringLiteral("搬柜台时不见")}));
    QVERIFY(!b.say(b.delivery, SpoilBlank{blankKind, QStringLiteral("LJ000110"), VoidReason::Misprinted, {}}));
    QVERIFY(!b.say(b.delivery, SpoilBlank{blankKind, QStringLiteral("LJ000999"), VoidReason::Misprinted, {}}));
    QCOMPARE(replayDifference(b.hall.path(), hubRegistry()), QString());
}

void tst_Blanks::nothingLeavesWithoutItsBlank()
{
    BlankHall b;
    const Case record = b.approved();
    const auto bare = b.say(b.delivery, IssueCase{record.id});
    QVERIFY(!bare);
    QCOMPARE(modelId(bare.error()), problem::BlankMissing.id);
    QVERIFY(b.say(b.supervisor, ReceiveBlanks{blankKind, {}, 7, 1, 3}));
    QVERIFY(b.say(b.supervisor, HandBlanks{blankKind, {}, QStringLiteral("u:reviewer"), 3}));
    QVERIFY(b.say(b.reviewer, UseBlank{record.id, {}}));
    QVERIFY(b.say(b.reviewer, IssueCase{record.id}));
    // Found bad at the delivery counter: printed once more, and only then is it ready again.
    QVERIFY(b.say(b.delivery,
                  SpoilBlank{blankKind, QStringLiteral("0000001"), VoidReason::Damaged, QStringLiteral("茶水泼上")}));
    const Case bad = b.reread(record);
    QVERIFY(bad.state == CaseState::Issued && !bad.result->blank);
    const auto item = Catalogue::shipped()->itemVersion(blankItem, 1);
    QCOMPARE(whyNot(bad, *item, CaseAct::Deliver, QStringLiteral("delivery"), bad.receivedOn).size(), 1);
    QVERIFY(b.say(b.reviewer, UseBlank{record.id, {}}));
    Case given = b.reread(record);
    QVERIFY(whyNot(given, *item, CaseAct::Deliver, QStringLiteral("delivery"), given.receivedOn).isEmpty());
    // Once it is given away, its number stays used.
    given.state = CaseState::Delivered;
    b.hall.internal({pendingEvent(QStringLiteral("case/") + uuidText(given.id), CaseDelivered{given})});
    const auto late = b.say(
        b.supervisor, SpoilBlank{blankKind, *given.result->blank, VoidReason::Damaged, QStringLiteral("申请人折坏了")});
    QVERIFY(!late);
    QCOMPARE(modelId(late.error()), problem::BlankGiven.id);
}

void tst_Blanks::countedAtTheEndOfTheDay()
{
    BlankHall b;
    QVERIFY(b.say(b.supervisor, ReceiveBlanks{blankKind, {}, 7, 1, 60}));
    QVERIFY(b.say(b.supervisor, HandBlanks{blankKind, {}, QStringLiteral("w7"), 10}));
    const auto right = b.say(
        b.delivery,
        CountBlanks{blankKind, QStringLiteral("w7"), 10, QStringLiteral("0000001"), QStringLiteral("0000010"), {}});
    QVERIFY(right && right->count.agrees);
    const CountBlanks short1{blankKind, QStringLiteral("w7"), 9, QStringLiteral("0000002"), QStringLiteral("0000010"),
                             {}};
    const auto silent = b.say(b.delivery, short1);
    QVERIFY(!silent);
    QCOMPARE(silent.error().faults().first().type->id, problem::ReasonMissing.id);
    CountBlanks told = short1;
    told.words = QStringLiteral("第一张找不到，已报主管");
    const auto differs = b.say(b.delivery, told);
    QVERIFY(differs && !differs->count.agrees);
    QCOMPARE(differs->count.expectedFirst, QStringLiteral("0000001"));
    // The books stand as they were: what is missing is voided by name.
    QVERIFY(b.blank(QStringLiteral("0000001"))->state == BlankState::Counter);
    QVERIFY(!b.say(b.reviewer, told)); // another's
    QVERIFY(
        b.say(b.supervisor, CountBlanks{blankKind, {}, 50, QStringLiteral("0000011"), QStringLiteral("0000060"), {}}));
    QVERIFY(b.say(b.supervisor, SetBlankLow{blankKind, 60, 12}));
    const Registry registry = hubRegistry();
    QVERIFY(!mayCommand(*registry.command(u"blank.setLow"), b.delivery.actor));
    QVERIFY(!mayCommand(*registry.command(u"blank.receive"), b.reviewer.actor));
    QVERIFY(!mayCommand(*registry.command(u"blank.use"), b.supervisor.actor));
    QCOMPARE(b.read<int>([](Connection &db) { return BlankStore::low(db, blankKind).stock; }), 60);
    QCOMPARE(b.read<int>([](Connection &db) { return int(BlankStore::counts(db, 10).size()); }), 3);
    QCOMPARE(replayDifference(b.hall.path(), hubRegistry()), QString());
}

// Whatever is done in whatever order: every number received is in exactly one place, the one the pencil says.
void tst_Blanks::noNumberGetsLost()
{
    const quint32 seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const auto below = [&](int n) { return int(random() % quint32(n)); };
    BlankHall b;
    QList<Case> licences;
    for (int i = 0; i < 30; ++i)
        licences.append(b.approved());
    ModelBook book;
    QMap<int, QUuid> boxIds;
    QVector<QString> printedOn(licences.size());
    Sender *people[] = {&b.supervisor, &b.delivery, &b.reviewer};
    const QString names[] = {QStringLiteral("supervisor"), QStringLiteral("delivery"), QStringLiteral("reviewer")};
    const QString places[] = {{}, QStringLiteral("w7"), QStringLiteral("u:reviewer")};
    const QString stock = QStringLiteral("stock");
    const auto placeName = [&](int i) { return i == 0 ? stock : places[i]; };
    const auto owns = [&](int person, int place) { return person == 0 || (place > 0 && person == place); };
    const auto anyNumber = [&] {
        return book.blanks.isEmpty() ? QStringLiteral("0000000")
                                     : book.blanks.keys().at(below(int(book.blanks.size())));
    };
    int taken = 0;
    for (int step = 0; step < 700; ++step) {
        const int person = below(3);
        bool did = false;
        bool should = false;
        const int act = below(8);
        switch (act) {
        case 0: {
            const qint64 first = 1 + below(400);
            const qint64 last = first + below(12);
            should = true;
            for (qint64 serial = first; serial <= last; ++serial)
                should = should && !book.blanks.contains(QStringLiteral("%1").arg(serial, 7, 10, QLatin1Char('0')));
            const auto reply = b.say(*people[person], ReceiveBlanks{blankKind, {}, 7, first, last});
            did = reply.has_value();
            if (!should)
                break;
            ++book.boxes;
            for (qint64 serial = first; serial <= last; ++serial)
                book.blanks.insert(QStringLiteral("%1").arg(serial, 7, 10, QLatin1Char('0')), {book.boxes, stock, {}});
            if (person != 0)
                book.boxWaits.insert(book.boxes, names[person]);
            if (did)
                boxIds.insert(book.boxes, reply->run.id);
            break;
        }
        case 1: {
            if (book.boxWaits.isEmpty())
                continue;
            const int box = book.boxWaits.keys().at(below(int(book.boxWaits.size())));
            should = names[person] != book.boxWaits.value(box);
            did = b.say(*people[person], ConfirmBlankRun{boxIds.value(box)}).has_value();
            if (should)
                book.boxWaits.remove(box);
            break;
        }
        case 2: {
            const int from = below(3);
            const int to = below(3);
            const int count = 1 + below(6);
            const QStringList there = book.at(placeName(from));
            should = from != to && owns(person, from) && there.size() >= count;
            did = b.say(*people[person], HandBlanks{blankKind, places[from], places[to], count}).has_value();
            for (int i = 0; should && i < count; ++i)
                book.blanks[there.at(i)].place = placeName(to);
            break;
        }
        case 3:
        case 4: {
            const int which = below(int(licences.size()));
            const int place = person == 1 && below(4) > 0 ? 1 : 2;
            const QStringList there =
                book.at(person == 0 || (person == 1 && place == 2) ? QStringLiteral("nobody") : placeName(place));
            should = person == place && !there.isEmpty() && printedOn[which].isEmpty();
            const auto window = place == 1 ? std::optional(7) : std::nullopt;
            did = b.say(*people[person], UseBlank{licences.at(which).id, window}).has_value();
            if (should) {
                book.blanks[there.first()].place = QStringLiteral("used");
                book.blanks[there.first()].licence = which;
                printedOn[which] = there.first();
            }
            break;
        }
        case 5: {
            const QString number = anyNumber();
            const ModelBlank before = book.blanks.value(number);
            should = !book.blanks.isEmpty() && before.place != QLatin1String("void")
                && (before.place == QLatin1String("used") || person == 0 || before.place == places[person]);
            did = b.say(*people[person], SpoilBlank{blankKind, number, VoidReason::Misprinted, {}}).has_value();
            if (should) {
                ModelBlank &now = book.blanks[number];
                if (now.licence >= 0)
                    printedOn[now.licence].clear();
                now.place = QStringLiteral("void");
                now.voidedBy = names[person];
                now.licence = -1;
            }
            break;
        }
        case 6: {
            const QString number = anyNumber();
            const ModelBlank before = book.blanks.value(number);
            should = before.place == QLatin1String("void") && !before.isVoidSeen && before.voidedBy != names[person];
            did = b.say(*people[person], ConfirmVoid{blankKind, number}).has_value();
            if (should)
                book.blanks[number].isVoidSeen = true;
            break;
        }
        case 7: {
            const int place = below(3);
            const QStringList there = book.at(placeName(place));
            should = owns(person, place);
            did = b.say(*people[person],
                        CountBlanks{blankKind,
                                    places[place],
                                    int(there.size()),
                                    there.value(0),
                                    there.isEmpty() ? QString() : there.last(),
                                    {}})
                      .has_value();
            break;
        }
        }
        taken += did ? 1 : 0;
        QVERIFY2(did == should, qPrintable(QStringLiteral("step %1, act %2 of %3").arg(step).arg(act).arg(names[person])));
    }
    qInfo("%d of 700 steps done, %d numbers", taken, int(book.blanks.size()));
    QVERIFY(taken > 100);
    QMap<QString, QString> onTheBooks;
    b.read<int>([&](Connection &db) {
        for (auto one = book.blanks.begin(); one != book.blanks.end(); ++one) {
            const auto blank = BlankStore::find(db, blankKind, one.key());
            QString place = blank ? QString::fromLatin1(codeText(blank->state)) : QStringLiteral("gone");
            if (place == QLatin1String("counter"))
                place = blank->holder.code;
            onTheBooks.insert(one.key(), place);
        }
        int all = 0;
        for (const Code<BlankState> &state : blankStateCodes)
            all += BlankStore::count(db, blankKind, state.value);
        if (all != book.blanks.size())
            onTheBooks.insert(QStringLiteral("sum"), QString::number(all));
        return all;
    });
    QMap<QString, QString> pencil;
    for (auto one = book.blanks.begin(); one != book.blanks.end(); ++one)
        pencil.insert(one.key(), one->place);
    QCOMPARE(onTheBooks, pencil);
    for (qsizetype i = 0; i < licences.size(); ++i)
        QCOMPARE(b.reread(licences.at(i)).result->blank.value_or(QString()), printedOn[i]);
    QCOMPARE(replayDifference(b.hall.path(), hubRegistry()), QString());
}

OW_TEST(tst_Blanks)
#include "tst_Blanks.moc"
