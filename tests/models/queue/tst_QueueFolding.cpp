#include "models/access/Password.h"
#include "models/access/User.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/queue/HallCommands.h"
#include "models/queue/QueueFolding.h"
#include "models/queue/TicketCommands.h"
#include "sync/hub/Hub.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <thread>

using namespace ow;

namespace {

constexpr int clerks = 4;

/// A hub in this process, asked as a listener asks it.
class FoldingHall {
public:
    FoldingHall()
    {
        useCheapPasswordHashing();
        hub = *Hub::open({dir.path(), HallKind::Demo, QByteArray(64, 'a'), 2, nullptr}, clock, random);
        writer = std::thread([this] {
            while (!stop) {
                hub->writer().waitForWork(1000);
                while (hub->step()) {}
            }
        });
        const QString password = QStringLiteral("correct-horse-battery");
        Desk admin = desk(StationRole::Supervisor, {});
        admin.token = token(ask("POST", "/v1/first-administrator",
                                toJson(FirstAdministrator{hub->doorkeeper().makeFirstCode(), QStringLiteral("root"),
                                                          QStringLiteral("管理员"), password}),
                                admin));
        QFile file(QStringLiteral(":/hall/demo.json"));
        file.open(QIODevice::ReadOnly);
        send(admin, ConfigureHall{*fromJson<HallSetup>(file.readAll(), Strictness::Exact)});
        for (int i = 0; i < clerks; ++i) {
            const QString name = QStringLiteral("clerk%1").arg(i);
            send(admin, CreateUser{{name, name, {}, {Role::Clerk}, true}, password, std::nullopt});
            Desk window = desk(StationRole::Window, {});
            window.token = token(ask("POST", "/v1/sessions", toJson(SignIn{name, password}), window));
            windows.push_back(window);
        }
        kiosk = desk(StationRole::Kiosk, QStringLiteral("K1"));
    }
    ~FoldingHall()
    {
        stop = true;
        hub->writer().wake();
        writer.join();
    }

    struct Desk {
        QUuid station;
        QByteArray token;
        qint64 seq = 0;
    };

    QByteArray ask(const char *method, const QByteArray &path, const QByteArray &body, const Desk &desk,
                   HttpHeaders headers = {}, const QString &topics = {})
    {
        headers.append({header::authorization, "Bearer " + desk.token});
        Request request{method, path, {}, headers, body, "127.0.0.1", {}};
        if (!topics.isEmpty())
            request.query.append({QStringLiteral("topics"), topics});
        const Reply reply = hub->handle(request);
        return reply.stream ? reply.stream->backlog : reply.body;
    }
    template <class C>
    QByteArray send(Desk &desk, const C &command)
    {
        const QByteArray body = QByteArray("{\"command\":\"") + C::name + "\",\"data\":" + toJson(command) + '}';
        return ask("POST", "/v1/commands", body, desk,
                   {{header::idempotencyKey, uuidText(makeUuid(clock.now(), random)).toLatin1()},
                    {header::station, uuidText(desk.station).toLatin1()},
                    {header::stationSeq, QByteArray::number(++desk.seq)}});
    }
    template <class V>
    V view(const Desk &desk, QByteArray *asOf)
    {
        const QJsonObject reply = readJson(ask("GET", QByteArray("/v1/views/") + V::name, {}, desk))->toObject();
        *asOf = reply.value(QLatin1String("asOf")).toString().toLatin1();
        const Result<V> value = fromJson<V>(QJsonValue(reply.value(QLatin1String("data"))), Strictness::Exact);
        if (!value)
            qFatal("%s", qPrintable(value.error().sentence()));
        return *value;
    }
    /// Type and data of every event after a view's place.
    QList<QPair<QString, QJsonObject>> eventsAfter(const Desk &desk, const QByteArray &asOf)
    {
        QList<QPair<QString, QJsonObject>> found;
        const QByteArray stream =
            ask("GET", "/v1/events", {}, desk, {{header::lastEventId, asOf}}, QStringLiteral("hall,queue"));
        QString type;
        for (const QByteArray &line : stream.split('\n')) {
            if (line.startsWith("event: "))
                type = QString::fromLatin1(line.mid(7));
            else if (line.startsWith("data: "))
                found.append({type, readJson(line.mid(6))->toObject()});
        }
        return found;
    }
    /// Anything a hall may do next, also what is refused.
    void actAtRandom()
    {
        static const char *const queues[] = {"zonghe", "shebao", "chujian", "zixun", "huzheng"};
        clock.advance(acts.below(30000));
        const int window = int(acts.below(clerks));
        Desk &desk = windows[size_t(window)];
        switch (acts.below(9)) {
        case 0:
        case 1: {
            IssueTicket issue;
            issue.queue = QString::fromLatin1(queues[acts.below(5)]);
            if (acts.below(4) == 0)
                issue.priority = QStringLiteral("elder");
            send(kiosk, issue);
            break;
        }
        case 2: send(desk, OpenWindow{window + 1}); break;
        case 3: send(desk, CallNext{window + 1}); break;
        case 4: send(desk, RecallTicket{window + 1}); break;
        case 5: send(desk, MarkNoShow{window + 1}); break;
        case 6: send(desk, StartService{window + 1}); break;
        case 7: send(desk, FinishTicket{window + 1, Outcome(acts.below(6)), {}}); break;
        default:
            if (acts.below(2) == 0)
                send(desk, PauseWindow{window + 1, QStringLiteral("午餐")});
            else
                send(desk, ResumeWindow{window + 1});
        }
    }

    QTemporaryDir dir;
    FixedClock clock{hallInstant(QDate(2026, 9, 24), QTime(8, 25))};
    SeededRandom random{20260924};
    SeededRandom acts{2}; ///< what happens is the same, whatever chance the hub needs for itself
    std::unique_ptr<Hub> hub;
    std::atomic<bool> stop{false};
    std::thread writer;
    std::vector<Desk> windows;
    Desk kiosk;

private:
    Desk desk(StationRole role, const QString &device)
    {
        Desk made{makeUuid(clock.now(), random), {}, 0};
        made.token = token(ask("POST", "/v1/stations/open",
                               toJson(OpenStation{made.station, role, device, QString(64, QLatin1Char('a'))}), made));
        return made;
    }
    static QByteArray token(const QByteArray &reply)
    {
        const QByteArray found = readJson(reply)->toObject().value(QLatin1String("token")).toString().toLatin1();
        if (found.isEmpty())
            qFatal("%s", reply.constData());
        return found;
    }
};

template <class V>
struct Followed {
    V value;
    QByteArray asOf;
    bool (*fold)(V &, const QString &, const QJsonObject &);

    void catchUp(FoldingHall &hall, const FoldingHall::Desk &desk)
    {
        const auto events = hall.eventsAfter(desk, asOf);
        for (const auto &[type, data] : events)
            QVERIFY2(fold(value, type, data), qPrintable(type));
        const V fresh = hall.view<V>(desk, &asOf);
        QCOMPARE(toJson(value), toJson(fresh));
    }
};

} // namespace

class tst_QueueFolding : public QObject {
    Q_OBJECT
private slots:
    void foldedEqualsLoaded();
    void cannotFold_data();
    void cannotFold();
};

void tst_QueueFolding::foldedEqualsLoaded()
{
    FoldingHall hall;
    Followed<QueueView> staff{{}, {}, foldQueue};
    staff.value = hall.view<QueueView>(hall.windows[0], &staff.asOf);
    Followed<PublicView> everyone{{}, {}, foldPublic};
    everyone.value = hall.view<PublicView>(hall.kiosk, &everyone.asOf);
    for (int round = 0; round < 60; ++round) {
        for (quint32 acts = 1 + hall.acts.below(20); acts > 0; --acts)
            hall.actAtRandom();
        staff.catchUp(hall, hall.windows[0]);
        everyone.catchUp(hall, hall.kiosk);
        if (QTest::currentTestFailed())
            return;
    }
    // The history was worth folding.
    QVERIFY(staff.value.counts.noShow > 0 && staff.value.counts.done > 20
            && everyone.value.lastCalled.size() == lastCalledMax);
    QCOMPARE(waitingIn(everyone.value, QStringLiteral("zonghe")),
             int(std::count_if(staff.value.tickets.begin(), staff.value.tickets.end(), [](const Ticket &t) {
                 return t.queue == QLatin1String("zonghe") && t.state == TicketState::Waiting;
             })));
}

void tst_QueueFolding::cannotFold_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("data");
    QTest::addColumn<bool>("staff");
    QTest::addColumn<bool>("everyone");
    Ticket ticket;
    ticket.id = QUuid::createUuidV5(QUuid(), QByteArray("t"));
    ticket.number = QStringLiteral("A001");
    ticket.serial = 1;
    ticket.queue = QStringLiteral("zonghe");
    ticket.day = QDate(2026, 9, 24);
    const auto row = [](const char *name, const char *type, const QByteArray &data, bool staff, bool everyone) {
        QTest::newRow(name) << QString::fromLatin1(type) << readJson(data)->toObject() << staff << everyone;
    };
    row("today", TicketIssued::type, toJson(TicketIssued{ticket}), true, true);
    row("called, but never seen before", TicketCalled::type, toJson(TicketCalled{ticket, {}}), false, true);
    ticket.day = QDate(2026, 9, 25);
    row("tomorrow's first", TicketIssued::type, toJson(TicketIssued{ticket}), false, false);
    ticket.state = TicketState::Reserved;
    row("booked for tomorrow", TicketReserved::type, toJson(TicketReserved{ticket}), true, true);
    ticket.day = QDate(2026, 9, 23);
    ticket.state = TicketState::Cancelled;
    row("yesterday's put away", TicketCancelled::type, toJson(TicketCancelled{ticket}), true, true);
    row("cut", TicketIssued::type, "{\"ticket\":{\"number\":\"A001\"}}", false, false);
    row("another set-up", HallConfigured::type, "{}", false, false);
    row("a window nobody knows", WindowChanged::type,
        toJson(WindowChanged{{77, WindowState::Open, {}, {}, {}, {}, {}, {}}}), false, false);
    row("not ours", "gov.case.accepted.v1", "{}", true, true);
}

void tst_QueueFolding::cannotFold()
{
    QFETCH(QString, type);
    QFETCH(QJsonObject, data);
    QueueView staff;
    staff.day = QDate(2026, 9, 24);
    QTEST(foldQueue(staff, type, data), "staff");
    PublicView everyone;
    everyone.day = staff.day;
    QTEST(foldPublic(everyone, type, data), "everyone");
}

OW_TEST(tst_QueueFolding)
#include "tst_QueueFolding.moc"
