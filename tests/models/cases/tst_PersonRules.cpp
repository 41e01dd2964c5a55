#include "models/base/ProblemTypes.h"
#include "models/cases/PersonRules.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

namespace {
const QDate rulesDay(2026, 9, 24);

Item rulesItem()
{
    Item item;
    item.code = QStringLiteral("X");
    item.shortName = QStringLiteral("试办");
    return item;
}

Attendant cameBorn(QDate birth, DocumentKind kind = DocumentKind::ResidentCard)
{
    Attendant one;
    one.card.birth = birth;
    one.facts.document = kind;
    return one;
}

QString idsOf(const Faults &faults)
{
    QStringList ids;
    for (const Fault &fault : faults)
        ids.append(fault.place + QLatin1Char(':') + QLatin1String(fault.type->id));
    return ids.join(QLatin1Char(' '));
}

ApplicationParty signer(ElementRole part, Presence presence, bool isRead = false,
                        std::optional<AbsenceReason> reason = {})
{
    return {part, isRead ? std::optional(QUuid::createUuid()) : std::nullopt, presence, reason};
}
} // namespace

class tst_PersonRules : public QObject {
    Q_OBJECT
private slots:
    void people_data()
    {
        QTest::addColumn<Item>("item");
        QTest::addColumn<Attendance>("came");
        QTest::addColumn<QString>("stops");
        QTest::addColumn<QString>("warnings");
        const auto row = [](const char *name, const Item &item, const Attendance &came, const char *stops,
                            const char *warnings = "") {
            QTest::newRow(name) << item << came << QString::fromLatin1(stops) << QString::fromLatin1(warnings);
        };
        const Attendant adult = cameBorn(QDate(1990, 1, 1));
        Item plain = rulesItem();
        row("adult with a card", plain, {adult, {}, {}}, "");

        Attendant expired = adult;
        expired.facts.expired = true;
        row("expired, nothing said", plain, {expired, {}, {}}, "principal:document-expired-stops");
        Item mild = plain;
        mild.persons = PersonPolicy{.expired = Firmness::Warn};
        row("expired, warned", mild, {expired, {}, {}}, "", "principal:document-expired-warns");
        Attendant overstayed = adult;
        overstayed.facts.stayOver = true;
        row("stay over", mild, {overstayed, {}, {}}, "principal:stay-stops");
        mild.persons->stayExpired = Firmness::Warn;
        row("stay over, warned", mild, {overstayed, {}, {}}, "", "principal:stay-warns");

        const Attendant temporary = cameBorn(QDate(1990, 1, 1), DocumentKind::TemporaryCard);
        row("temporary card", plain, {temporary, {}, {}}, "");
        Item noTemporary = plain;
        noTemporary.persons = PersonPolicy{.temporaryCard = false};
        row("temporary card where none will do", noTemporary, {temporary, {}, {}}, "principal:temporary-stops");

        Item faces = plain;
        faces.persons = PersonPolicy{.faceMatch = true};
        row("face not compared", faces, {adult, {}, {}}, "principal:face-unchecked");
        Attendant seen = adult;
        seen.facts.reading.face = FaceMatch{FaceResult::Match, 91};
        row("face compared", faces, {seen, {}, {}}, "");
        seen.facts.reading.face = FaceMatch{FaceResult::ByEye, {}};
        row("face compared by eye", faces, {seen, {}, {}}, "");
        seen.facts.reading.face = FaceMatch{FaceResult::Unavailable, {}};
        row("camera out of order", faces, {seen, {}, {}}, "principal:face-unchecked");
        row("camera out of order, nobody asks", plain, {seen, {}, {}}, "");
        seen.facts.reading.face = FaceMatch{FaceResult::Differs, 12};
        row("another face, nobody asks", plain, {seen, {}, {}}, "principal:face-differs");

        // 18 on the day of the birthday
        row("eighteen today", plain, {cameBorn(QDate(2008, 9, 24)), {}, {}}, "");
        row("eighteen tomorrow", plain, {cameBorn(QDate(2008, 9, 25)), {}, {}}, "principal:guardian-needed");
        row("eighteen tomorrow, with a guardian", plain, {cameBorn(QDate(2008, 9, 25)), {}, adult}, "");
        Item younger = plain;
        younger.persons = PersonPolicy{.guardianUnder = 16};
        row("the item says sixteen", younger, {cameBorn(QDate(2008, 9, 25)), {}, {}}, "");
        const Attendant child = cameBorn(QDate(2020, 5, 1), DocumentKind::HouseholdRegister);
        row("child by the household register", plain, {child, {}, {}}, "principal:guardian-needed");
        row("child with a guardian", plain, {child, {}, adult}, "");
        row("guardian is a child", plain, {child, {}, cameBorn(QDate(2010, 1, 1))}, "guardian:guardian-unfit");
        Item youngGuardian = plain;
        youngGuardian.persons = PersonPolicy{.guardianFrom = 16};
        const Attendant sixteen = cameBorn(QDate(2010, 9, 24));
        row("guardian of sixteen today", plain, {child, {}, sixteen}, "guardian:guardian-unfit");
        row("guardian of sixteen today, the item says sixteen", youngGuardian, {child, {}, sixteen}, "");
        row("guardian of sixteen tomorrow", youngGuardian, {child, {}, cameBorn(QDate(2010, 9, 25))},
            "guardian:guardian-unfit");
        Item oldGuardian = plain;
        oldGuardian.persons = PersonPolicy{.guardianFrom = 20};
        row("the item wants guardians of twenty", oldGuardian, {child, {}, cameBorn(QDate(2007, 9, 24))},
            "guardian:guardian-unfit");
        row("guardian's card expired", plain, {child, {}, expired}, "guardian:document-expired-stops");
        row("grown up by the household register", plain,
            {cameBorn(QDate(2010, 9, 24), DocumentKind::HouseholdRegister), {}, adult}, "principal:own-card-needed");
        Item later = plain;
        later.persons = PersonPolicy{.ownCardFrom = 18};
        row("the item waits till eighteen", later,
            {cameBorn(QDate(2010, 9, 24), DocumentKind::HouseholdRegister), {}, adult}, "");

        row("by an agent", plain, {adult, adult, {}}, "");
        Item own = plain;
        own.persons = PersonPolicy{.agents = false};
        row("in person only", own, {adult, adult, {}}, "agent:agent-refused");
        Attendant agent = adult;
        agent.facts.authorityUntil = rulesDay;
        row("authority ends today", plain, {adult, agent, {}}, "");
        agent.facts.authorityUntil = rulesDay.addDays(-1);
        agent.facts.expired = true;
        row("authority and card over", plain, {adult, agent, {}},
            "agent:authority-expired agent:document-expired-stops");
    }
    void people()
    {
        QFETCH(Item, item);
        QFETCH(Attendance, came);
        QFETCH(QString, stops);
        QFETCH(QString, warnings);
        const PersonFindings found = personFindings({&item}, came, rulesDay);
        QCOMPARE(idsOf(found.stops), stops);
        QCOMPARE(idsOf(found.warnings), warnings);
        for (const Fault &fault : found.stops + found.warnings)
            QVERIFY2(!fault.sentence().contains(QLatin1Char('{')), qPrintable(fault.sentence()));
    }

    void everyItemSpeaksForItself()
    {
        const Item strict = rulesItem();
        Item mild = rulesItem();
        mild.shortName = QStringLiteral("宽办");
        mild.persons = PersonPolicy{.expired = Firmness::Warn};
        Attendant expired = cameBorn(QDate(1990, 1, 1));
        expired.facts.expired = true;
        const PersonFindings found = personFindings({&strict, &mild}, {expired, {}, {}}, rulesDay);
        QCOMPARE(found.stops.size(), 1);
        QVERIFY(found.stops.first().sentence().contains(QStringLiteral("试办")));
        QCOMPARE(found.warnings.size(), 1);
        QVERIFY(found.warnings.first().sentence().contains(QStringLiteral("宽办")));
    }

    void signers_data()
    {
        QTest::addColumn<QList<ElementRole>>("needed");
        QTest::addColumn<QList<ApplicationParty>>("came");
        QTest::addColumn<int>("missing");
        using Parts = QList<ElementRole>;
        using Parties = QList<ApplicationParty>;
        const ElementRole spouse = ElementRole::Spouse;
        const ElementRole buyer = ElementRole::Transferee;
        QTest::newRow("nobody needed") << Parts{} << Parties{} << 0;
        QTest::newRow("missing") << Parts{spouse} << Parties{} << 1;
        QTest::newRow("here") << Parts{spouse} << Parties{signer(spouse, Presence::Here, true)} << 0;
        QTest::newRow("said to be here, not read") << Parts{spouse} << Parties{signer(spouse, Presence::Here)} << 1;
        const auto proved = [&](ElementRole part, Presence presence, bool seen) {
            ApplicationParty party = signer(part, presence);
            party.reference = QStringLiteral("（2026）临证字第118号");
            if (seen)
                party.paperSeen = true;
            return party;
        };
        QTest::newRow("remote") << Parts{spouse} << Parties{proved(spouse, Presence::Remote, false)} << 0;
        QTest::newRow("remote, nobody knows where") << Parts{spouse} << Parties{signer(spouse, Presence::Remote)} << 1;
        QTest::newRow("notarised") << Parts{spouse} << Parties{proved(spouse, Presence::NotarisedProxy, true)} << 0;
        QTest::newRow("notarised, paper not seen")
            << Parts{spouse} << Parties{proved(spouse, Presence::NotarisedProxy, false)} << 1;
        QTest::newRow("absent") << Parts{spouse} << Parties{signer(spouse, Presence::Absent)} << 1;
        QTest::newRow("absent with a reason")
            << Parts{spouse} << Parties{signer(spouse, Presence::Absent, false, AbsenceReason::Deceased)} << 0;
        QTest::newRow("another part") << Parts{spouse} << Parties{signer(buyer, Presence::Here, true)} << 1;
        QTest::newRow("two buyers, one here")
            << Parts{buyer, buyer} << Parties{signer(buyer, Presence::Here, true)} << 1;
        QTest::newRow("two buyers") << Parts{buyer, buyer}
                                    << Parties{signer(buyer, Presence::Here, true),
                                               proved(buyer, Presence::Remote, false)}
                                    << 0;
    }
    void signers()
    {
        QFETCH(QList<ElementRole>, needed);
        QFETCH(QList<ApplicationParty>, came);
        QFETCH(int, missing);
        Item item = rulesItem();
        QList<NeededParty> parties;
        for (const ElementRole part : needed)
            parties.append({part, QStringLiteral("民法典 §301")});
        item.persons = PersonPolicy{.parties = parties};
        QCOMPARE(int(partyFaults(item, came).size()), missing);
    }
};

OW_TEST(tst_PersonRules)
#include "tst_PersonRules.moc"
