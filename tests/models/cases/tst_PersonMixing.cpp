// Agents, principals and those who sign with them over random visits: no value of one is ever found with another.
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/IntakeCommands.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QTest>
#include <random>

using namespace ow;
using namespace ow::testing;

namespace {
const QString mixingItem = QStringLiteral("511A0000800001"); // asks applicant and agent for name, number and phone

/// ISO 7064 MOD 11-2 by its definition.
QString mixingNumber(const QString &seventeen)
{
    for (const char c : {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X'}) {
        int rest = 0;
        for (const QChar digit : seventeen)
            rest = (rest + digit.digitValue()) * 2 % 11;
        if ((rest + (c == 'X' ? 10 : c - '0')) % 11 == 1)
            return seventeen + QLatin1Char(c);
    }
    return {};
}

/// Somebody every one of whose values is his alone.
struct MixingPerson {
    IdentityCard card;
    QString phone;
    QString home;
    QString scope; ///< what an agent says he may do
    QUuid id;

    QStringList values() const { return {card.name, card.number, card.address, phone, home, scope}; }
};

MixingPerson mixingPerson(int n)
{
    static const QString given = QStringLiteral("甲乙丙丁戊己庚辛壬癸");
    MixingPerson person;
    const QDate birth = QDate(1960, 1, 1).addDays(n * 397);
    person.card.name = QStringLiteral("欧阳%1").arg(given.at(n));
    person.card.number =
        mixingNumber(QStringLiteral("210302%1%2").arg(birth.toString(QStringLiteral("yyyyMMdd"))).arg(100 + n));
    person.card.sex = n % 2 ? Sex::Male : Sex::Female;
    person.card.ethnicity = QStringLiteral("汉");
    person.card.birth = birth;
    person.card.address = QStringLiteral("户籍街%1号").arg(9100 + n);
    person.card.authority = QStringLiteral("临江市公安局");
    person.card.validFrom = QDate(2020, 1, 1);
    person.card.validTo = QDate(2040, 1, 1);
    person.phone = QStringLiteral("1390000%1").arg(4200 + n);
    person.home = QStringLiteral("居住路%1号").arg(7300 + n);
    person.scope = QStringLiteral("受%1号委托书代办").arg(5500 + n);
    return person;
}

void put(DraftBody &body, const char *key, const QString &value)
{
    body.answers.removeIf([&](const DraftBody::Entry &entry) { return entry.key == QLatin1String(key); });
    body.answers.append({QString::fromLatin1(key), value});
}

QString valueOf(const DraftBody &body, const char *key)
{
    for (const DraftBody::Entry &entry : body.answers) {
        if (entry.key == QLatin1String(key))
            return entry.value;
    }
    return {};
}

/// A desk with the hub behind it, and what a plain model says may be known there.
class MixingDesk {
public:
    MixingDesk() : m_clerk(m_hall.insider(StationRole::Window, QStringLiteral("clerk"), Roles(only(Role::Clerk))))
    {
        m_kiosk = m_hall.insider(StationRole::Kiosk);
        for (int n = 0; n < 8; ++n)
            people.append(mixingPerson(n));
    }

    template <class C>
    Result<typename C::Reply> send(Sender &sender, const C &command)
    {
        m_hall.clock.advance(1000);
        const CommandOutcome outcome = m_hall.run(sender, C::name, toJson(command));
        if (outcome.status != 200)
            return fail(TestHall::problem(outcome.body));
        return fromJson<typename C::Reply>(outcome.body, Strictness::Exact);
    }
    template <class C>
    Result<typename C::Reply> send(const C &command)
    {
        return send(m_clerk, command);
    }

    bool nextTicket()
    {
        principal = agent = spouse = -1;
        lastAgent = -1;
        sheet.reset();
        if (m_served && !send(FinishTicket{1, Outcome::Consulted}))
            return false;
        m_served =
            send(m_kiosk, IssueTicket{QStringLiteral("zonghe"), {}, {}}) && send(CallNext{1}) && send(StartService{1});
        return m_served;
    }
    bool open() { return bool(send(OpenWindow{1})) && nextTicket(); }

    bool swipe(int who, VisitRole role)
    {
        IdentifyVisitor command{1, people.at(who).card, role};
        if (role == VisitRole::Agent)
            command.relation = QStringLiteral("friend");
        const auto reply = send(command);
        if (reply)
            people[who].id = reply->card.person;
        return reply.has_value();
    }

    QList<ApplicationParty> parties() const
    {
        QList<ApplicationParty> list;
        if (agent >= 0)
            list.append({ElementRole::Agent, people.at(agent).id, Presence::Here, {}});
        if (spouse >= 0)
            list.append({ElementRole::Spouse, people.at(spouse).id, Presence::Here, {}});
        return list;
    }

    /// Everything of one's own, said aloud and written down.
    bool fill()
    {
        put(sheet->body, "applicant.mobile", people.at(principal).phone);
        put(sheet->body, "applicant.homeAddress", people.at(principal).home);
        if (agent >= 0) {
            put(sheet->body, "agent.mobile", people.at(agent).phone);
            put(sheet->body, "agent.agentScope", people.at(agent).scope);
            lastAgent = agent;
        }
        return bool(send(SaveDraft{sheet->application, sheet->fence, sheet->body}));
    }

    /// Whose values stand where they may not, in words; empty when all is well.
    QString mixed() const
    {
        const QByteArray whole = toJson(*sheet);
        for (int who = 0; who < people.size(); ++who) {
            for (const QString &value : people.at(who).values()) {
                if (who != principal && who != agent && who != spouse && whole.contains(value.toUtf8()))
                    return QStringLiteral("%1 of a stranger").arg(value);
                for (const DraftBody::Entry &entry : sheet->body.answers) {
                    const QString role = entry.key.section(QLatin1Char('.'), 0, 0);
                    const int owner = role == QLatin1String("agent") ? agent
                        : role == QLatin1String("spouse")            ? spouse
                                                                     : principal;
                    if (entry.value.contains(value) && owner != who)
                        return QStringLiteral("%1 at %2").arg(value, entry.key);
                }
            }
        }
        return {};
    }

    const QString &hubFile() { return m_path = m_hall.path(); }
    QString difference() { return replayDifference(hubFile(), m_hall.hub().registry()); }

    QList<MixingPerson> people;
    int principal = -1;
    int agent = -1;
    int spouse = -1;
    int lastAgent = -1; ///< who spoke for the last principal of this ticket
    std::optional<IntakeSheet> sheet;

private:
    TestHall m_hall;
    Sender m_clerk;
    Sender m_kiosk;
    bool m_served = false;
    QString m_path;
};
} // namespace

Q_DECLARE_METATYPE(ow::CardReading)

class tst_PersonMixing : public QObject {
    Q_OBJECT
private slots:
    void nothingOfOneIsFoundWithAnother()
    {
        constexpr unsigned seed = 414;
        std::mt19937 random(seed);
        MixingDesk d;
        QVERIFY(d.open());
        int started = 0;
        int kept = 0;
        int swapped = 0;
        for (int step = 0; step < 260; ++step) {
            const auto told = [&](const char *what) {
                return QStringLiteral("seed %1 step %2: %3").arg(seed).arg(step).arg(QLatin1String(what));
            };
            const int who = int(random() % d.people.size());
            switch (random() % 10) {
            case 0:
                if (random() % 2)
                    break;
                QVERIFY2(d.swipe(who, VisitRole::Agent), qPrintable(told("swipe agent")));
                if (d.sheet)
                    break; // he waits his turn
                d.agent = who == d.principal || who == d.spouse ? -1 : who;
                break;
            case 1:
            case 2:
                if (d.sheet)
                    break;
                QVERIFY2(d.swipe(who, VisitRole::Applicant), qPrintable(told("swipe principal")));
                d.principal = who;
                d.agent = d.agent == who ? -1 : d.agent;
                d.spouse = d.spouse == who ? -1 : d.spouse;
                break;
            case 3:
            case 4:
            case 9: {
                if (d.sheet || (d.principal < 0 && (who == d.agent || who == d.spouse)))
                    break;
                if (d.principal < 0) {
                    QVERIFY2(d.swipe(who, VisitRole::Applicant), qPrintable(told("swipe and start")));
                    d.principal = who;
                }
                const auto sheet =
                    d.send(StartApplication{1,
                                            d.people.at(d.principal).id,
                                            {mixingItem},
                                            d.parties().isEmpty() ? std::nullopt : std::optional(d.parties())});
                QVERIFY2(sheet, qPrintable(told("start") + (sheet ? QString() : sheet.error().sentence())));
                d.sheet = *sheet;
                ++started;
                QCOMPARE(valueOf(sheet->body, "applicant.personName"), d.people.at(d.principal).card.name);
                QCOMPARE(valueOf(sheet->body, "agent.personName"),
                         d.agent < 0 ? QString() : d.people.at(d.agent).card.name);
                // The same agent for the next principal need not say again what he said of himself.
                if (d.agent >= 0 && d.agent == d.lastAgent) {
                    QCOMPARE(valueOf(sheet->body, "agent.mobile"), d.people.at(d.agent).phone);
                    QCOMPARE(valueOf(sheet->body, "agent.agentScope"), QString()); // never reused
                    ++kept;
                }
                if (random() % 2 == 0)
                    QVERIFY2(d.fill(), qPrintable(told("fill at once")));
                break;
            }
            case 5:
                if (d.sheet)
                    QVERIFY2(d.fill(), qPrintable(told("fill")));
                break;
            case 6: { // somebody else speaks for the principal now
                if (!d.sheet || who == d.principal || who == d.spouse)
                    break;
                QVERIFY(d.swipe(who, VisitRole::Agent));
                d.agent = random() % 3 == 0 ? -1 : who;
                const auto sheet = d.send(SetParties{d.sheet->application, d.sheet->fence, d.parties()});
                QVERIFY2(sheet, qPrintable(told("set parties")));
                d.sheet = *sheet;
                d.lastAgent = -1; // what the former one said went with him
                ++swapped;
                break;
            }
            case 7: { // next principal; refusing needs no paper, and makes an earlier application of it
                if (!d.sheet)
                    break;
                const auto done =
                    d.send(SubmitApplication{d.sheet->application,
                                             d.sheet->fence,
                                             {{mixingItem, IntakeAct::Refuse, QStringLiteral("不属于本厅")}},
                                             {}});
                QVERIFY2(done, qPrintable(told("submit")));
                d.sheet.reset();
                d.principal = d.spouse = -1;
                break;
            }
            default: // clear: the draft stays behind, or the whole visit ends
                d.sheet.reset();
                d.principal = d.spouse = -1;
                if (random() % 4 == 0)
                    QVERIFY2(d.nextTicket(), qPrintable(told("ticket")));
                break;
            }
            if (d.sheet) {
                const QString wrong = d.mixed();
                QVERIFY2(wrong.isEmpty(), qPrintable(told("mixed ") + wrong));
                // A draft taken up again is the same.
                const auto again = d.send(ResumeApplication{d.sheet->application});
                QVERIFY(again);
                d.sheet = *again;
                const QString resumed = d.mixed();
                QVERIFY2(resumed.isEmpty(), qPrintable(told("resumed ") + resumed));
            }
        }
        QVERIFY2(
            started > 25 && kept > 2 && swapped > 4,
            qPrintable(QStringLiteral("%1 started, %2 agents kept, %3 swapped").arg(started).arg(kept).arg(swapped)));
        QCOMPARE(d.difference(), QString());
    }

    void peopleWhoMayNot()
    {
        MixingDesk d;
        QVERIFY(d.open());
        QVERIFY(d.swipe(0, VisitRole::Applicant));
        QVERIFY(d.swipe(1, VisitRole::Agent));
        const auto start = [&](const QList<ApplicationParty> &parties) {
            const auto sheet = d.send(StartApplication{1, d.people.at(0).id, {mixingItem}, parties});
            QStringList ids;
            for (const Fault &fault : sheet ? Faults() : sheet.error().faults())
                ids.append(QLatin1String(fault.type->id));
            return sheet ? QStringLiteral("done") : ids.join(QLatin1Char(' '));
        };
        const QUuid stranger = makeUuid({1}, m_random);
        QCOMPARE(start({{ElementRole::Agent, stranger, Presence::Here, {}}}), QStringLiteral("party-unknown"));
        QCOMPARE(start({{ElementRole::Agent, d.people.at(0).id, Presence::Here, {}}}), QStringLiteral("party-twice"));
        QCOMPARE(start({{ElementRole::Spouse, {}, Presence::Absent, {}}}), QStringLiteral("reason-missing"));
        QCOMPARE(start({{ElementRole::Spouse, d.people.at(1).id, Presence::Here, {}},
                        {ElementRole::Transferee, d.people.at(1).id, Presence::Here, {}}}),
                 QStringLiteral("party-twice"));
        QCOMPARE(start({{ElementRole::Agent, d.people.at(1).id, Presence::Here, {}}}), QStringLiteral("done"));
    }

    /// The agent drew the number by his own card; the principal's card is then taken though it is not on the ticket.
    void theTicketMayBeTheAgents()
    {
        MixingDesk d;
        QVERIFY(d.open());
        QVERIFY(d.swipe(2, VisitRole::Agent));
        QVERIFY(d.swipe(3, VisitRole::Applicant));
        QVERIFY(d.swipe(2, VisitRole::Applicant)); // and for himself
        const auto visit = d.send(IdentifyVisitor{1, d.people.at(2).card, VisitRole::Agent});
        QVERIFY(visit);
        QCOMPARE(visit->visit.persons.size(), 3);
    }

    void anExpiredCardIsTheItemsBusiness()
    {
        MixingDesk d;
        QVERIFY(d.open());
        d.people[4].card.validTo = QDate(2026, 9, 1);
        QVERIFY(d.swipe(4, VisitRole::Applicant));
        const auto sheet = d.send(StartApplication{1, d.people.at(4).id, {mixingItem}, {}});
        QVERIFY(!sheet);
        QCOMPARE(sheet.error().faults().size(), 1);
        QVERIFY(sheet.error().faults().first().type == &problem::DocumentExpiredStops);
        // A new card, and all is well.
        d.people[4].card.validFrom = QDate(2026, 9, 2);
        d.people[4].card.validTo = QDate(2046, 9, 2);
        QVERIFY(d.swipe(4, VisitRole::Applicant));
        QVERIFY(d.send(StartApplication{1, d.people.at(4).id, {mixingItem}, {}}));
    }

    void whatAReadingWarrants_data()
    {
        QTest::addColumn<CardReading>("reading");
        QTest::addColumn<int>("assurance");
        const auto row = [](const char *name, const CardReading &reading, Assurance assurance) {
            QTest::newRow(name) << reading << int(assurance);
        };
        row("chip of a resident card", {}, Assurance::Read);
        row("travel document, issuer verified", {.proof = ChipProof::Issuer}, Assurance::Read);
        row("travel document, issuer not verified", {.proof = ChipProof::Unverified}, Assurance::Shown);
        row("machine lines", {.by = ReadBy::MachineLine}, Assurance::Shown);
        row("typed", {.by = ReadBy::Typed}, Assurance::Shown);
    }
    void whatAReadingWarrants()
    {
        QFETCH(CardReading, reading);
        QFETCH(int, assurance);
        MixingDesk d;
        QVERIFY(d.open());
        const auto identified = d.send(IdentifyVisitor{1, d.people.at(2).card, VisitRole::Applicant, reading});
        QVERIFY(identified);
        const auto sheet = d.send(StartApplication{1, identified->card.person, {mixingItem}, {}});
        QVERIFY(sheet);
        for (const char *key : {"applicant.personName", "applicant.idNumber"}) {
            const Question *question = sheet->form.question(QString::fromLatin1(key));
            QVERIFY(question && question->prefill);
            QCOMPARE(int(question->prefill->provenance().assurance), assurance);
        }
    }

    void guardianMode()
    {
        MixingDesk d;
        QVERIFY(d.open());
        IdentityCard child;
        child.name = QStringLiteral("欧阳小小");
        child.number = mixingNumber(QStringLiteral("21030220200501100"));
        child.sex = Sex::Female;
        child.birth = QDate(2020, 5, 1);
        child.kind = DocumentKind::HouseholdRegister;
        child.validFrom = QDate(2026, 9, 24);
        QVERIFY(!d.send(IdentifyVisitor{1, child, VisitRole::Agent})); // nobody's agent
        const auto identified =
            d.send(IdentifyVisitor{1, child, VisitRole::Applicant, CardReading{.by = ReadBy::Typed}});
        QVERIFY(identified);
        QCOMPARE(identified->card.document->age, 6);
        const auto alone = d.send(StartApplication{1, identified->card.person, {mixingItem}, {}});
        QVERIFY(!alone && alone.error().faults().first().type == &problem::GuardianNeeded);
        QVERIFY(d.swipe(5, VisitRole::Guardian));
        const auto sheet = d.send(
            StartApplication{1,
                             identified->card.person,
                             {mixingItem},
                             QList<ApplicationParty>{{ElementRole::Guardian, d.people.at(5).id, Presence::Here, {}}}});
        QVERIFY(sheet);
        QCOMPARE(valueOf(sheet->body, "applicant.idNumber"), child.number);
        QCOMPARE(valueOf(sheet->body, "applicant.idType"), QStringLiteral("113"));
    }

private:
    SeededRandom m_random{7};
};

OW_TEST(tst_PersonMixing)
#include "tst_PersonMixing.moc"
