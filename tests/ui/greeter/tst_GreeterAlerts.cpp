#include "tests/base/Testing.h"
#include "ui/greeter/GreeterAlerts.h"
#include "ui/greeter/TodayList.h"

#include <QTest>

using namespace ow;

namespace {
const Instant alertNoon = hallInstant(QDate(2026, 9, 24), QTime(12, 0));

QueueView alertHall()
{
    QueueView view;
    view.hall.rules.policy.classes = {{QStringLiteral("ordinary"), QStringLiteral("普通"), 0, 1, 0, 3, 20, false},
                                      {QStringLiteral("elder"), QStringLiteral("老年人"), 30, 2, 60, 2, 20, true}};
    return view;
}

Ticket alertTicket(const char *number, TicketState state, int calls, const char *priority)
{
    Ticket ticket;
    ticket.id = QUuid::createUuidV5(QUuid(), QByteArray(number));
    ticket.number = QLatin1String(number);
    ticket.queue = QStringLiteral("zonghe");
    ticket.state = state;
    ticket.calls = calls;
    ticket.issuedAt = alertNoon;
    if (*priority)
        ticket.priority = QLatin1String(priority);
    if (calls > 0) {
        ticket.lastCalledAt = alertNoon;
        ticket.window = 3;
    }
    return ticket;
}
} // namespace

class tst_GreeterAlerts : public QObject {
    Q_OBJECT
private slots:
    void oneTicket_data();
    void oneTicket();
    void order();
    void aSecondLastCallIsAnother();
    void acts_data();
    void acts();
};

void tst_GreeterAlerts::oneTicket_data()
{
    QTest::addColumn<Ticket>("ticket");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const Ticket &ticket, const QString &text = {}) {
        QTest::newRow(name) << ticket << text;
    };
    row("elder, last call", alertTicket("A001", TicketState::Called, 2, "elder"),
        QStringLiteral("A001（老年人）叫了 2 次还没到 3号窗口，请去找一找"));
    row("elder, one call left", alertTicket("A001", TicketState::Called, 1, "elder"));
    row("elder at the window", alertTicket("A001", TicketState::Serving, 2, "elder"));
    row("elder gone", alertTicket("A001", TicketState::NoShow, 2, "elder"));
    row("everyone else, last call", alertTicket("A001", TicketState::Called, 3, ""));
    row("class that is no more", alertTicket("A001", TicketState::Called, 3, "hero"));
    row("waiting", alertTicket("A001", TicketState::Waiting, 0, "elder"));
    Ticket unsure = alertTicket("D001", TicketState::Waiting, 0, "");
    unsure.queue = QStringLiteral("zixun");
    row("unsure at the kiosk", unsure, QStringLiteral("D001 不知道办什么，请到取号机旁帮一帮"));
    Ticket met = unsure;
    met.maskedName = QStringLiteral("王*明");
    row("known by name", met);
    met = unsure;
    met.precheck = Precheck{};
    row("papers looked at", met);
    met = unsure;
    met.stops = 1;
    row("sent on by a window", met);
    met = unsure;
    met.state = TicketState::Serving;
    row("at the window", met);
}

void tst_GreeterAlerts::oneTicket()
{
    QFETCH(Ticket, ticket);
    QFETCH(QString, text);
    QueueView view = alertHall();
    view.tickets = {ticket};
    const QList<GreeterAlert> alerts = greeterAlerts(view);
    QCOMPARE(alerts.size(), text.isEmpty() ? 0 : 1);
    if (!alerts.isEmpty())
        QCOMPARE(greeterAlertText(alerts.first(), view.hall), text);
}

void tst_GreeterAlerts::order()
{
    QueueView view = alertHall();
    Ticket unsure = alertTicket("D001", TicketState::Waiting, 0, "");
    unsure.queue = QStringLiteral("zixun");
    unsure.issuedAt = alertNoon.plus(-3'600'000);
    Ticket later = alertTicket("A002", TicketState::Called, 2, "elder");
    later.lastCalledAt = alertNoon.plus(1000);
    view.tickets = {unsure, later, alertTicket("A001", TicketState::Called, 2, "elder")};
    WindowStatus quiet;
    quiet.number = 1;
    WindowStatus asking;
    asking.number = 4;
    asking.helpSince = alertNoon.plus(5000);
    view.windows = {quiet, asking};
    QStringList places;
    for (const GreeterAlert &alert : greeterAlerts(view))
        places.append(alert.ticket ? alert.ticket->number : QString::number(alert.window));
    QCOMPARE(
        places,
        (QStringList{QStringLiteral("4"), QStringLiteral("A001"), QStringLiteral("A002"), QStringLiteral("D001")}));
}

void tst_GreeterAlerts::aSecondLastCallIsAnother()
{
    QueueView view = alertHall();
    view.tickets = {alertTicket("A001", TicketState::Called, 2, "elder")};
    const QString first = greeterAlerts(view).first().key();
    view.tickets.first().calls = 3;
    QVERIFY(greeterAlerts(view).first().key() != first);
}

void tst_GreeterAlerts::acts_data()
{
    // Which acts are offered: reprint, check-in, restore, requeue, cancel, precheck.
    QTest::addColumn<TicketState>("state");
    QTest::addColumn<QString>("offered");
    const auto row = [](TicketState state, const char *offered) {
        QTest::newRow(codeText(state)) << state << QString::fromLatin1(offered);
    };
    row(TicketState::Reserved, "reprint checkIn cancel precheck");
    row(TicketState::CheckedIn, "reprint cancel precheck");
    row(TicketState::Waiting, "reprint requeue cancel precheck");
    row(TicketState::Called, "reprint precheck");
    row(TicketState::Serving, "reprint precheck");
    row(TicketState::Held, "reprint cancel precheck");
    row(TicketState::NoShow, "restore");
    row(TicketState::Done, "");
    row(TicketState::Cancelled, "");
}

void tst_GreeterAlerts::acts()
{
    QFETCH(TicketState, state);
    QFETCH(QString, offered);
    using Act = TodayList::Act;
    const std::pair<Act, const char *> names[] = {{Act::Reprint, "reprint"}, {Act::CheckIn, "checkIn"},
                                                  {Act::Restore, "restore"}, {Act::Requeue, "requeue"},
                                                  {Act::Cancel, "cancel"},   {Act::Precheck, "precheck"}};
    QStringList found;
    for (const auto &[act, name] : names) {
        if (TodayList::allows(act, state))
            found.append(QLatin1String(name));
    }
    QCOMPARE(found.join(QLatin1Char(' ')), offered);
}

OW_TEST(tst_GreeterAlerts)
#include "tst_GreeterAlerts.moc"
