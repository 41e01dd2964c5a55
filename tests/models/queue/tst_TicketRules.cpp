#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/queue/TicketRules.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

Q_DECLARE_METATYPE(ow::TicketState)
Q_DECLARE_METATYPE(ow::TicketAct)

namespace {
constexpr TicketAct everyAct[] = {TicketAct::ArriveEarly, TicketAct::CheckIn, TicketAct::Admit,  TicketAct::Miss,
                                  TicketAct::Call,        TicketAct::Recall,  TicketAct::NoShow, TicketAct::Restore,
                                  TicketAct::Start,       TicketAct::Hold,    TicketAct::Resume, TicketAct::Return,
                                  TicketAct::Transfer,    TicketAct::Release, TicketAct::Finish, TicketAct::Cancel,
                                  TicketAct::Postpone};

Ticket issuedTicket()
{
    Ticket t;
    t.number = QStringLiteral("A001");
    t.serial = 1;
    t.queue = QStringLiteral("zonghe");
    t.issuedAt = {1'000'000};
    return t;
}
} // namespace

class tst_TicketRules : public QObject {
    Q_OBJECT
private slots:
    /// Each state × each act, against the law of domain.md §6 written once more.
    void table_data()
    {
        QTest::addColumn<TicketState>("from");
        QTest::addColumn<TicketAct>("act");
        QTest::addColumn<QString>("to");
        // Written from domain.md §6 and the queue issue's list, not from the program's table.
        const QMap<QString, QString> allowed{{QStringLiteral("reserved 0"), QStringLiteral("checkedIn")},
                                             {QStringLiteral("reserved 1"), QStringLiteral("waiting")},
                                             {QStringLiteral("reserved 3"), QStringLiteral("noShow")},
                                             {QStringLiteral("reserved 15"), QStringLiteral("cancelled")},
                                             {QStringLiteral("checkedIn 2"), QStringLiteral("waiting")},
                                             {QStringLiteral("checkedIn 15"), QStringLiteral("cancelled")},
                                             {QStringLiteral("waiting 4"), QStringLiteral("called")},
                                             {QStringLiteral("waiting 12"), QStringLiteral("waiting")},
                                             {QStringLiteral("waiting 15"), QStringLiteral("cancelled")},
                                             {QStringLiteral("waiting 16"), QStringLiteral("waiting")},
                                             {QStringLiteral("called 5"), QStringLiteral("called")},
                                             {QStringLiteral("called 6"), QStringLiteral("noShow")},
                                             {QStringLiteral("called 8"), QStringLiteral("serving")},
                                             {QStringLiteral("called 9"), QStringLiteral("held")},
                                             {QStringLiteral("called 12"), QStringLiteral("waiting")},
                                             {QStringLiteral("called 13"), QStringLiteral("waiting")},
                                             {QStringLiteral("called 14"), QStringLiteral("done")},
                                             {QStringLiteral("serving 9"), QStringLiteral("held")},
                                             {QStringLiteral("serving 12"), QStringLiteral("waiting")},
                                             {QStringLiteral("serving 13"), QStringLiteral("waiting")},
                                             {QStringLiteral("serving 14"), QStringLiteral("done")},
                                             {QStringLiteral("held 10"), QStringLiteral("serving")},
                                             {QStringLiteral("held 11"), QStringLiteral("waiting")},
                                             {QStringLiteral("held 15"), QStringLiteral("cancelled")},
                                             {QStringLiteral("noShow 7"), QStringLiteral("waiting")}};
        for (const Code<TicketState> &state : codesOf(TicketState{})) {
            for (const TicketAct act : everyAct)
                QTest::addRow("%s × act %d", state.text, int(act))
                    << state.value << act
                    << allowed.value(QStringLiteral("%1 %2").arg(QLatin1String(state.text)).arg(int(act)));
        }
    }
    void table()
    {
        QFETCH(TicketState, from);
        QFETCH(TicketAct, act);
        QFETCH(QString, to);
        const auto next = afterAct(from, act);
        QCOMPARE(next ? QString::fromLatin1(codeText(*next)) : QString(), to);
        Ticket ticket = issuedTicket();
        ticket.state = from;
        QueueRules rules;
        rules.policy.classes = {{QLatin1String(ordinaryClass), QStringLiteral("普通"), 0, 1, 0, 3, 0, false}};
        ticket.calls = act == TicketAct::Recall ? 1 : 3; // so that only the table can refuse
        const auto after = ticketAfter(ticket, act, {2'000'000}, rules);
        QCOMPARE(after.has_value(), next.has_value());
        if (after) {
            QCOMPARE(after->state, *next);
            return;
        }
        QCOMPARE(after.error().type().id, problem::TicketState.id);
        const QString sentence = after.error().sentence();
        QVERIFY2(!sentence.contains(QLatin1Char('{')) && sentence.contains(QStringLiteral("A001")),
                 qPrintable(sentence));
    }

    void everyWordIsThere()
    {
        for (const Code<TicketState> &state : codesOf(TicketState{}))
            QVERIFY(!ticketStateText(state.value).isEmpty());
        for (const TicketAct act : everyAct)
            QVERIFY(!ticketActText(act).isEmpty());
        for (const Code<Outcome> &outcome : codesOf(Outcome{}))
            QVERIFY(!outcomeText(outcome.value).isEmpty());
    }

    void whatEachActWritesDown()
    {
        const QueueRules rules;
        const auto called = ticketAfter(issuedTicket(), TicketAct::Call, {2'000'000}, rules);
        QVERIFY(called);
        QCOMPARE(called->calls, 1);
        QCOMPARE(*called->firstCalledAt, Instant{2'000'000});
        QCOMPARE(*called->lastCalledAt, Instant{2'000'000});
        const auto recalled = ticketAfter(*called, TicketAct::Recall, {2'020'000}, rules);
        QVERIFY(recalled);
        QCOMPARE(recalled->calls, 2);
        QCOMPARE(*recalled->firstCalledAt, Instant{2'000'000});
        QCOMPARE(*recalled->lastCalledAt, Instant{2'020'000});
        const auto started = ticketAfter(*recalled, TicketAct::Start, {2'030'000}, rules);
        QVERIFY(started);
        QCOMPARE(*started->startedAt, Instant{2'030'000});
        QVERIFY(!started->endedAt);
        const auto finished = ticketAfter(*started, TicketAct::Finish, {2'040'000}, rules);
        QVERIFY(finished);
        QCOMPARE(*finished->endedAt, Instant{2'040'000});
        QCOMPARE(finished->calls, 2);
    }

    void recallRule_data()
    {
        QTest::addColumn<int>("calls");
        QTest::addColumn<qint64>("afterMs");
        QTest::addColumn<QString>("recall");
        QTest::addColumn<QString>("noShow");
        QTest::newRow("at once") << 1 << 0LL << "recall-too-soon"
                                 << "recalls-missing";
        QTest::newRow("a moment early") << 1 << 19'999LL << "recall-too-soon"
                                        << "recalls-missing";
        QTest::newRow("in time") << 1 << 20'000LL << ""
                                 << "recalls-missing";
        QTest::newRow("second") << 2 << 20'000LL << ""
                                << "recalls-missing";
        QTest::newRow("third") << 3 << 0LL << "recalls-spent"
                               << "";
        QTest::newRow("third, later") << 3 << 60'000LL << "recalls-spent"
                                      << "";
    }
    void recallRule()
    {
        QFETCH(int, calls);
        QFETCH(qint64, afterMs);
        QFETCH(QString, recall);
        QFETCH(QString, noShow);
        Ticket ticket = issuedTicket();
        ticket.state = TicketState::Called;
        ticket.calls = calls;
        ticket.lastCalledAt = Instant{5'000'000};
        const auto outcome = [&](TicketAct act) {
            const auto after = ticketAfter(ticket, act, Instant{5'000'000}.plus(afterMs), QueueRules{});
            return after ? QString() : QString::fromLatin1(after.error().type().id);
        };
        QCOMPARE(outcome(TicketAct::Recall), recall);
        QCOMPARE(outcome(TicketAct::NoShow), noShow);
    }

    void numbers_data()
    {
        QTest::addColumn<int>("serial");
        QTest::addColumn<QString>("number");
        QTest::newRow("first") << 1 << "A001";
        QTest::newRow("two digits") << 42 << "A042";
        QTest::newRow("999") << 999 << "A999";
        QTest::newRow("1000") << 1000 << "A1000";
    }
    void numbers()
    {
        QFETCH(int, serial);
        QFETCH(QString, number);
        QCOMPARE(ticketNumber(QStringLiteral("A"), serial), number);
    }

    void publicTicketShowsNothingPersonal()
    {
        Ticket ticket = issuedTicket();
        ticket.priority = QStringLiteral("disabled");
        ticket.maskedName = QStringLiteral("李*敏");
        ticket.person = QUuid::createUuid();
        ticket.clerk = QStringLiteral("zhoumin");
        ticket.outcome = Outcome::Notice;
        const QByteArray json = toJson(publicTicket(ticket));
        for (const char *secret : {"disabled", "李*敏", "zhoumin", "notice"})
            QVERIFY2(!json.contains(secret), secret);
        QVERIFY(!json.contains(ticket.person->toByteArray(QUuid::WithoutBraces)));
    }
};

OW_TEST(tst_TicketRules)
#include "tst_TicketRules.moc"
