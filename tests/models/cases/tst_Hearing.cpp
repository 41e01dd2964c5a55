// 联合审查 at the hub, on an item whose second version has several departments heard.
#include "models/access/UserCommands.h"
#include "models/cases/HearingCommands.h"
#include "models/cases/HearingStore.h"
#include "models/cases/OpinionRules.h"
#include "models/deputies/DeputyCommands.h"
#include "tests/base/NextVersions.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
QMap<QString, QString> hearingAnswers()
{
    const std::pair<const char *, const char *> said[] = {{"applicant.mobile", "13812343210"},
                                                          {"enterprise.orgName", "临江区明月书屋"},
                                                          {"enterprise.creditCode", "92330102MA27XH5A0N"},
                                                          {"enterprise.orgType", "sole"},
                                                          {"enterprise.legalRep", "赵晓宇"},
                                                          {"enterprise.domicile", "云溪市临江区书香巷5号"},
                                                          {"enterprise.contactName", "赵晓宇"},
                                                          {"enterprise.contactPhone", "13812343210"},
                                                          {"matter.truthPromise", "yes"},
                                                          {"matter.adPosition", "书香巷5号门头"},
                                                          {"matter.adForm", "wall"},
                                                          {"matter.adLight", "none"},
                                                          {"matter.adWidth", "4"},
                                                          {"matter.adHeight", "2"},
                                                          {"matter.adElevation", "3"},
                                                          {"matter.adContent", "明月书屋"},
                                                          {"matter.adFrom", "2026-12-01"},
                                                          {"matter.adTo", "2027-11-30"},
                                                          {"delivery.deliveryMethod", "window"}};
    QMap<QString, QString> answers;
    for (const auto &[key, value] : said)
        answers.insert(QString::fromLatin1(key), QString::fromUtf8(value));
    return answers;
}

struct HearingHall : ReceiptHall {
    Sender traffic = reviewer("han", "gaj");
    Sender planning = reviewer("tang", "zrzyj");
    Sender lead = reviewer("feng", "cgj");
    Sender other = reviewer("qian", "xcb");

    HearingHall()
    {
        hall.clock.set(hallInstant(QDate(2026, 11, 3), QTime(9, 0)));
        Sender office =
            hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), Roles(only(Role::Supervisor)));
        imported =
            run(office, importOf(withNextVersions(receiptSigns, QDate(2026, 11, 1), {hearingBoth()}))).has_value();
        run(clerk, OpenWindow{1});
    }
    bool imported = false;
    Sender reviewer(const char *name, const char *unit)
    {
        const User user{QString::fromLatin1(name),
                        QStringLiteral("审批") + QString::fromLatin1(name),
                        QString::fromLatin1(unit),
                        {Role::Reviewer},
                        true};
        hall.internal({userStored(hall.hub().sealer(), user, "password", std::nullopt)});
        return hall.insider(StationRole::Review, user.name, Roles(only(Role::Reviewer)));
    }
    /// Zhao asks for the sign and is accepted.
    std::optional<Case> signs()
    {
        if (!imported)
            return std::nullopt;
        const auto sheet = begin(clerk, 1, receiptZhao(), {receiptSigns});
        if (!sheet || !save(clerk, *sheet, filled(*sheet, receiptSigns, hearingAnswers())))
            return std::nullopt;
        const auto done = run(
            clerk, SubmitApplication{sheet->application, sheet->fence, {{receiptSigns, IntakeAct::Accept, {}}}, {}});
        if (!done) {
            for (const Fault &fault : done.error().faults())
                qWarning("%s %s", qPrintable(fault.place), fault.type->id);
            return std::nullopt;
        }
        return done->cases.first();
    }
    QStringList waiting(const char *unit)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        QStringList numbers;
        for (const Case &record : HearingStore::waitingFor(**db, QString::fromLatin1(unit), 10))
            numbers.append(record.number);
        return numbers;
    }
    HearCase hears(const Case &record, const char *unit, bool agrees = true)
    {
        return {record.id, QString::fromLatin1(unit), agrees, QStringLiteral("已现场查看")};
    }
    DecideCase approves(const Case &record) { return {record.id, true, QString()}; }
};
QStringList oneFault(const char *id)
{
    return {QString::fromLatin1(id)};
}
} // namespace

class tst_Hearing : public QObject {
    Q_OBJECT
private slots:
    void askedOnAcceptance()
    {
        HearingHall h;
        const auto record = h.signs();
        QVERIFY(record && record->itemVersion == 2 && record->hearing);
        const QList<HearingRequest> &asked = record->hearing->requests;
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.at(0).unitName, QStringLiteral("区公安分局"));
        QCOMPARE(asked.at(0).due.due, QDate(2026, 11, 6)); // three working days after Tuesday
        QVERIFY(!asked.at(0).explanation.isEmpty() && asked.at(0).opinions.isEmpty() && !asked.at(0).silence);
        QCOMPARE(h.waiting("gaj"), QStringList{record->number});
        QCOMPARE(h.waiting("zrzyj"), QStringList{record->number});
        QCOMPARE(h.waiting("cgj"), QStringList());
        QCOMPARE(h.faults(h.lead, h.approves(*record)), oneFault("opinions-missing"));
        QCOMPARE(h.faults(h.lead, DecideCase{record->id, false, QStringLiteral("太大")}), oneFault("opinions-missing"));
        QCOMPARE(h.difference(), QString());
    }

    void bothAgreeThenTheLeadDecides()
    {
        HearingHall h;
        const auto record = h.signs();
        QVERIFY(record);
        QCOMPARE(h.faults(h.other, h.hears(*record, "gaj")), oneFault("unit opinion-unit"));
        QCOMPARE(h.faults(h.traffic, h.hears(*record, "zrzyj")), oneFault("unit opinion-unit"));
        QCOMPARE(h.faults(h.traffic, h.hears(*record, "xcb")), oneFault("unit opinion-unasked"));
        QCOMPARE(h.faults(h.traffic, HearCase{record->id, QStringLiteral("gaj"), true, QStringLiteral(" ")}),
                 oneFault("text reason-missing"));
        QVERIFY(h.run(h.traffic, h.hears(*record, "gaj")));
        QCOMPARE(h.faults(h.traffic, h.hears(*record, "gaj", false)), oneFault("unit opinion-given"));
        QCOMPARE(h.waiting("gaj"), QStringList());
        QCOMPARE(h.faults(h.lead, h.approves(*record)), oneFault("opinions-missing"));
        QVERIFY(h.run(h.planning, h.hears(*record, "zrzyj")));
        // Who spoke for a department does not decide.
        QCOMPARE(h.faults(h.traffic, h.approves(*record)), oneFault("opinion-giver"));
        const auto decided = h.run(h.lead, h.approves(*record));
        QVERIFY(decided);
        QCOMPARE(decided->record.state, CaseState::Approved);
        QVERIFY(!decided->record.hearing->requests.first().silentOn);
        QCOMPARE(h.faults(h.planning, h.hears(*record, "zrzyj")), oneFault("case-state"));
        QCOMPARE(h.steps(record->id).filter(QStringLiteral("heard")).size(), 2);
        QCOMPARE(h.difference(), QString());
    }

    void anObjectionIsSentBackOrStands()
    {
        HearingHall h;
        const auto record = h.signs();
        QVERIFY(record && h.run(h.traffic, h.hears(*record, "gaj", false)));
        // One objection settles it, though the other has not answered.
        QCOMPARE(h.faults(h.lead, h.approves(*record)), oneFault("opinions-against"));
        const SendBackOpinion back{record->id, QStringLiteral("gaj"), QStringLiteral("没有说明遮挡哪个信号灯")};
        QCOMPARE(h.faults(h.traffic, back), oneFault("unit opinion-own"));
        QCOMPARE(h.faults(h.lead, SendBackOpinion{record->id, QStringLiteral("zrzyj"), QStringLiteral("再看")}),
                 oneFault("unit opinion-awaited"));
        QCOMPARE(h.faults(h.lead, SendBackOpinion{record->id, QStringLiteral("gaj"), QString(QLatin1Char(' '))}),
                 oneFault("reason reason-missing"));
        h.hall.clock.set(hallInstant(QDate(2026, 11, 5), QTime(9, 0)));
        const auto sent = h.run(h.lead, back);
        QVERIFY(sent);
        const HearingRequest &request = sent->record.hearing->requests.first();
        QCOMPARE(request.due.due, QDate(2026, 11, 10)); // its days begin anew
        QCOMPARE(request.opinions.first().back->reason, back.reason);
        QCOMPARE(h.waiting("gaj"), QStringList{record->number});
        QCOMPARE(h.faults(h.lead, h.approves(*record)), oneFault("opinions-missing"));
        QVERIFY(h.run(h.traffic, h.hears(*record, "gaj", false)));
        QCOMPARE(h.stored(record->id).hearing->requests.first().opinions.size(), 2); // both are kept
        const auto rejected = h.run(h.lead, DecideCase{record->id, false, QStringLiteral("妨碍安全视距")});
        QVERIFY(rejected && rejected->record.state == CaseState::Rejected);
        QCOMPARE(h.waiting("zrzyj"), QStringList());
        QCOMPARE(h.difference(), QString());
    }

    /// Without a law the days alone change nothing; with one the course says whose silence was consent, from when on.
    void silence()
    {
        HearingHall h;
        const auto record = h.signs();
        QVERIFY(record && h.run(h.traffic, h.hears(*record, "gaj")));
        h.hall.clock.set(hallInstant(QDate(2026, 11, 7), QTime(9, 0)));
        QCOMPARE(h.faults(h.lead, h.approves(*record)), oneFault("opinions-missing"));
        Case byLaw = h.stored(record->id);
        byLaw.hearing->requests[1].silence = QStringLiteral("《某条例》第九条");
        const Catalogue known = h.catalogue();
        const Item &item = *known.itemVersion(receiptSigns, 2);
        QVERIFY(!whyNot(byLaw, item, CaseAct::Approve, QStringLiteral("feng"), QDate(2026, 11, 6)).isEmpty());
        QVERIFY(whyNot(byLaw, item, CaseAct::Approve, QStringLiteral("feng"), QDate(2026, 11, 7)).isEmpty());
        h.hall.internal({pendingEvent(QStringLiteral("case/") + record->id.toString(QUuid::WithoutBraces),
                                      CaseHeard{byLaw}, QDate(2026, 11, 7))});
        const auto decided = h.run(h.lead, h.approves(*record));
        QVERIFY(decided);
        QCOMPARE(decided->record.hearing->requests.at(1).silentOn, std::optional(QDate(2026, 11, 7)));
        QVERIFY(!decided->record.hearing->requests.at(0).silentOn);
        QCOMPARE(h.difference(), QString());
    }

    /// A colleague of another department speaks for who is away, under both names; the receiver's deputy may not, and nobody passes it on.
    void theDeputySpeaks()
    {
        HearingHall h;
        const auto record = h.signs();
        QVERIFY(record);
        const QDate today(2026, 11, 3);
        const NameDeputy away{QStringLiteral("qian"), today, today.addDays(1), QStringLiteral("外出培训")};
        QCOMPARE(h.faults(h.traffic, NameDeputy{QStringLiteral("nobody"), today, today, QStringLiteral("外出")}),
                 oneFault("deputy-unknown"));
        QCOMPARE(h.faults(h.traffic, NameDeputy{QStringLiteral("qian"), today, today, QString()}),
                 oneFault("reason reason-missing"));
        const auto named = h.run(h.traffic, away);
        QVERIFY(named && named->deputyship.unit == QLatin1String("gaj"));
        // Taken back it is worth nothing; only who named him takes it back.
        QCOMPARE(h.faults(h.planning, EndDeputy{named->deputyship.id}), oneFault("not-found"));
        QVERIFY(h.run(h.traffic, EndDeputy{named->deputyship.id}));
        QCOMPARE(h.faults(h.other, h.hears(*record, "gaj")), oneFault("unit opinion-unit"));
        QVERIFY(h.run(h.traffic, away));
        QCOMPARE(h.faults(h.other, NameDeputy{QStringLiteral("tang"), today, today, QStringLiteral("也外出")}),
                 oneFault("from deputy-of-deputy"));
        QCOMPARE(h.faults(h.planning, h.hears(*record, "gaj")), oneFault("unit opinion-unit"));
        const auto heard = h.run(h.other, h.hears(*record, "gaj"));
        QVERIFY(heard);
        QCOMPARE(heard->record.hearing->requests.first().opinions.first().byName, QStringLiteral("qian（代审批han）"));
        // Who spoke for the one department decides no more than its own people.
        QVERIFY(h.run(h.planning, h.hears(*record, "zrzyj")));
        QCOMPARE(h.faults(h.other, h.approves(*record)), oneFault("opinion-giver"));
        QVERIFY(h.run(h.lead, h.approves(*record)));
        QCOMPARE(h.difference(), QString());
    }

    /// The catalogue refuses what cannot be combined.
    void catalogueRules_data()
    {
        QTest::addColumn<int>("edit");
        QTest::addColumn<QString>("place");
        QTest::newRow("as it is") << 0 << QString();
        QTest::newRow("nobody") << 1 << QStringLiteral("joint.units");
        QTest::newRow("the lead itself") << 2 << QStringLiteral("joint.units[0].unit");
        QTest::newRow("twice") << 3 << QStringLiteral("joint.units[1].unit");
        QTest::newRow("unknown") << 4 << QStringLiteral("joint.units[0].unit");
        QTest::newRow("longer than the item") << 5 << QStringLiteral("joint.units[0].within");
        QTest::newRow("veto of nobody") << 6 << QStringLiteral("joint.rule");
        QTest::newRow("quorum without a number") << 7 << QStringLiteral("joint.quorum");
        QTest::newRow("more than there are") << 8 << QStringLiteral("joint.quorum");
    }
    void catalogueRules()
    {
        QFETCH(int, edit);
        QFETCH(QString, place);
        const FileContents files = withNextVersions(receiptSigns, QDate(2026, 12, 1), {[&](Item &item) {
                                                        hearingBoth()(item);
                                                        QList<HeardUnit> &units = item.joint->units;
                                                        switch (edit) {
                                                        case 1: units.clear(); break;
                                                        case 2: units[0].unit = item.unit; break;
                                                        case 3: units[1].unit = units[0].unit; break;
                                                        case 4: units[0].unit = QStringLiteral("nobody"); break;
                                                        case 5: units[0].within.value = 6; break;
                                                        case 6: item.joint->rule = JoinRule::Veto; break;
                                                        case 7: item.joint->rule = JoinRule::Quorum; break;
                                                        case 8:
                                                            item.joint->rule = JoinRule::Quorum;
                                                            item.joint->quorum = 3;
                                                            break;
                                                        default: break;
                                                        }
                                                    }});
        const auto loaded = Catalogue::load(files);
        if (place.isEmpty()) {
            QVERIFY(loaded);
            return;
        }
        QVERIFY(!loaded);
        QStringList places;
        for (const Fault &fault : loaded.error().faults())
            places.append(fault.place);
        QVERIFY2(!places.filter(place).isEmpty(), qPrintable(places.join(QLatin1Char(' '))));
    }
};

OW_TEST(tst_Hearing)
#include "tst_Hearing.moc"
