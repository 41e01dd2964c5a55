#include "models/base/ProblemTypes.h"
#include "models/cases/CaseRules.h"
#include "models/registry/StateRegister.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/TestHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
using Checks = QList<MaterialCheck>;
using Change = std::function<void(Checks &, Item &)>;

const QString bookSale = QStringLiteral("511A0000800001");
const QString food = QStringLiteral("511A0005200004");
const QString socialCard = QStringLiteral("512B0070200003");
const QDate thursday(2026, 9, 24);

const Catalogue &shippedCatalogue()
{
    static const Catalogue catalogue = *Catalogue::shipped();
    return catalogue;
}

const WorkingCalendar &shippedCalendar()
{
    static const WorkingCalendar calendar = *WorkingCalendar::shipped();
    return calendar;
}

MaterialCheck inOrder(const MaterialUse &use)
{
    MaterialCheck check{use.material,
                        use.kind == MaterialKind::Shared ? MaterialFinding::Verified : MaterialFinding::Received,
                        {},
                        {},
                        {}};
    if (use.necessity == Necessity::Situational)
        check.finding = MaterialFinding::NotApplicable;
    else if (check.finding == MaterialFinding::Received) {
        for (const Criterion &criterion : shippedCatalogue().material(use.material)->criteria)
            check.ticked.append(criterion.defect.code);
    }
    return check;
}

MaterialCheck &checkFor(Checks &checks, const char *material)
{
    return *std::find_if(checks.begin(), checks.end(),
                         [&](const MaterialCheck &c) { return c.material == QLatin1String(material); });
}

void found(Checks &checks, const char *material, MaterialFinding finding)
{
    MaterialCheck &check = checkFor(checks, material);
    check = {check.material, finding, {}, {}, {}};
}

void failedTick(Checks &checks, const char *material, const char *defect)
{
    MaterialCheck &check = checkFor(checks, material);
    check.ticked.removeAll(QLatin1String(defect));
    check.defects.append(QLatin1String(defect));
}

QStringList shortFaults(const Faults &faults)
{
    QStringList text;
    for (const Fault &fault : faults)
        text.append(fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id));
    return text;
}
} // namespace
Q_DECLARE_METATYPE(Change)

class tst_CaseRules : public QObject {
    Q_OBJECT

private slots:
    void reasonsAgainstAnAct_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("act");
        QTest::addColumn<bool>("committed");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QString &item, IntakeAct act, bool committed, const Change &change,
                            const QStringList &expected, const QString &reason = {}) {
            QTest::newRow(name) << item << change << int(act) << committed << reason << expected;
        };
        const Change none = [](Checks &, Item &) {};
        const auto missing = [](std::initializer_list<const char *> materials) -> Change {
            return [list = QList<const char *>(materials)](Checks &checks, Item &) {
                for (const char *material : list)
                    found(checks, material, MaterialFinding::Missing);
            };
        };
        const auto Accept = IntakeAct::Accept, Tolerate = IntakeAct::Tolerate, Notice = IntakeAct::Notice,
                   Refuse = IntakeAct::Refuse;
        row("complete", bookSale, Accept, false, none, {});
        row("concluded, not an instant item", bookSale, IntakeAct::Conclude, false, none,
            {QStringLiteral("item item-not-instant")});
        row("concluded, an instant item", bookSale, IntakeAct::Conclude, false,
            [](Checks &, Item &item) { item.instant = true; }, {});
        row("concluded with a paper missing", bookSale, IntakeAct::Conclude, false,
            [](Checks &checks, Item &item) {
                item.instant = true;
                found(checks, "premisesProof", MaterialFinding::Missing);
            },
            {QStringLiteral("materials.premisesProof material-missing")});
        row("nothing to tolerate", bookSale, Tolerate, true, none, {QStringLiteral("materials tolerance-not-needed")});
        row("tolerable missing, accepted", bookSale, Accept, false, missing({"premisesProof"}),
            {QStringLiteral("materials.premisesProof material-missing")});
        row("tolerable missing, tolerated", bookSale, Tolerate, true, missing({"premisesProof"}), {});
        row("tolerated without commitment", bookSale, Tolerate, false, missing({"premisesProof"}),
            {QStringLiteral("commitment tolerance-unsigned")});
        row("primary missing, accepted", bookSale, Accept, false, missing({"applicationForm"}),
            {QStringLiteral("materials.applicationForm material-missing")});
        row("primary missing, tolerated", bookSale, Tolerate, true, missing({"applicationForm", "premisesProof"}),
            {QStringLiteral("materials.applicationForm tolerance-primary")});
        row("shared missing, tolerated", bookSale, Tolerate, true, missing({"idCard", "premisesProof"}),
            {QStringLiteral("materials.idCard material-unchecked")});
        row("never looked at is missing", bookSale, Accept, false,
            [](Checks &checks, Item &) {
                checks.removeIf([](const MaterialCheck &c) { return c.material == QLatin1String("applicationForm"); });
            },
            {QStringLiteral("materials.applicationForm material-missing")});
        row("always needed is never beside the point", bookSale, Accept, false,
            [](Checks &checks, Item &) { found(checks, "applicationForm", MaterialFinding::NotApplicable); },
            {QStringLiteral("materials.applicationForm material-missing")});
        const Change offList = [](Checks &checks, Item &item) {
            found(checks, "premisesProof", MaterialFinding::Missing);
            for (MaterialUse &use : item.materials)
                use.tolerable = false;
        };
        row("secondary, not on the list, accepted", bookSale, Accept, false, offList,
            {QStringLiteral("materials.premisesProof material-missing")});
        row("secondary, not on the list, tolerated", bookSale, Tolerate, true, offList,
            {QStringLiteral("materials.premisesProof material-missing"),
             QStringLiteral("materials tolerance-not-needed")});
        const Change unticked = [](Checks &checks, Item &) {
            checkFor(checks, "applicationForm").ticked.removeFirst();
        };
        row("unticked, accepted", bookSale, Accept, false, unticked,
            {QStringLiteral("materials.applicationForm material-unticked")});
        row("unticked, notice", bookSale, Notice, false, unticked,
            {QStringLiteral("materials.applicationForm material-unticked"), QStringLiteral("materials notice-empty")});
        row("primary of nobody else cannot be verified unseen", bookSale, Accept, false,
            [](Checks &checks, Item &) { found(checks, "applicationForm", MaterialFinding::Verified); },
            {QStringLiteral("materials.applicationForm material-unticked"),
             QStringLiteral("materials.applicationForm material-unticked")});
        row("paper with a licence may be verified", socialCard, Accept, false,
            [](Checks &checks, Item &) { found(checks, "idCard", MaterialFinding::Verified); }, {});
        const Change failed = [](Checks &checks, Item &) {
            failedTick(checks, "applicationForm", "applicationForm.signed");
        };
        row("failed tick, accepted", bookSale, Accept, false, failed,
            {QStringLiteral("materials.applicationForm material-defect")});
        row("failed tick, notice", bookSale, Notice, false, failed, {});
        row("failed tick of verified data", bookSale, Accept, false,
            [](Checks &checks, Item &) { failedTick(checks, "businessLicence", "businessLicence.scope"); },
            {QStringLiteral("materials.businessLicence material-defect")});
        row("failed tick, tolerated", bookSale, Tolerate, true,
            [](Checks &checks, Item &) {
                found(checks, "premisesProof", MaterialFinding::Missing);
                failedTick(checks, "applicationForm", "applicationForm.signed");
            },
            {QStringLiteral("materials.applicationForm material-defect")});
        row("excluded item, nothing missing", food, Tolerate, true, none, {QStringLiteral("item tolerance-excluded")});
        row("excluded item, paper missing", food, Tolerate, true, missing({"foodSafetyRules"}),
            {QStringLiteral("materials.foodSafetyRules tolerance-primary"), QStringLiteral("item tolerance-excluded")});
        row("situational, not used", socialCard, Accept, false, none, {});
        row("situational, used and missing", socialCard, Accept, false, missing({"authorisation"}),
            {QStringLiteral("materials.authorisation material-missing")});
        row("situational, used, tolerated", socialCard, Tolerate, true, missing({"authorisation"}), {});
        row("situational primary, used and missing", bookSale, Tolerate, true,
            missing({"authorisation", "premisesProof"}), {QStringLiteral("materials.authorisation tolerance-primary")});
        row("notice without defects", bookSale, Notice, false, none, {QStringLiteral("materials notice-empty")});
        row("notice of a missing paper", bookSale, Notice, false, missing({"premisesProof"}), {});
        row("refusal without reason", bookSale, Refuse, false, none, {QStringLiteral("reason reason-missing")});
        row("refusal with blanks", bookSale, Refuse, false, none, {QStringLiteral("reason reason-missing")},
            QStringLiteral("  "));
        row("refusal", bookSale, Refuse, false, missing({"applicationForm"}), {}, QStringLiteral("不属于本机关职权"));
        row("everything at once", bookSale, Tolerate, false,
            [](Checks &checks, Item &item) {
                found(checks, "applicationForm", MaterialFinding::Missing);
                found(checks, "idCard", MaterialFinding::Received);
                failedTick(checks, "businessLicence", "businessLicence.active");
                found(checks, "premisesProof", MaterialFinding::Missing);
                item.tolerance.allowed = false;
            },
            {QStringLiteral("materials.idCard material-unticked"), QStringLiteral("materials.idCard material-unticked"),
             QStringLiteral("materials.applicationForm tolerance-primary"),
             QStringLiteral("materials.businessLicence material-defect"), QStringLiteral("item tolerance-excluded"),
             QStringLiteral("commitment tolerance-unsigned")});
    }
    void reasonsAgainstAnAct()
    {
        QFETCH(QString, item);
        QFETCH(Change, change);
        QFETCH(int, act);
        QFETCH(bool, committed);
        QFETCH(QString, reason);
        QFETCH(QStringList, expected);
        Item changed = *shippedCatalogue().item(item, thursday);
        Checks checks;
        for (const MaterialUse &use : changed.materials)
            checks.append(inOrder(use));
        change(checks, changed);
        const Faults faults =
            intakeFaults({shippedCatalogue(), changed, demandsWithoutForm(changed), checks, thursday}, IntakeAct(act),
                         committed, reason.isNull() ? std::optional<QString>() : std::optional(reason));
        QCOMPARE(shortFaults(faults), expected);
        for (const Fault &fault : faults)
            QVERIFY2(!fault.sentence().contains(QLatin1Char('{')), qPrintable(fault.sentence()));
    }

    /// A shared paper is checked, never asked for: only its register, a recorded stand-in, or the paper another item asks for speaks for it.
    void sharedPapersAreLookedUp_data()
    {
        QTest::addColumn<int>("finding");
        QTest::addColumn<int>("state"); // of CheckState; -1: never asked
        QTest::addColumn<bool>("isAskedBeside");
        QTest::addColumn<bool>("passes");
        const auto row = [](const char *name, MaterialFinding finding, int state, bool isAskedBeside, bool passes) {
            QTest::newRow(name) << int(finding) << state << isAskedBeside << passes;
        };
        const auto received = MaterialFinding::Received, verified = MaterialFinding::Verified;
        row("the clerk's word alone", verified, -1, false, false);
        row("the register answered", verified, int(CheckState::Found), false, true);
        row("something else was shown and recorded", verified, int(CheckState::Manual), false, true);
        row("the register had nothing", verified, int(CheckState::NotFound), false, false);
        row("the register did not answer", verified, int(CheckState::TimedOut), false, false);
        row("the register failed", verified, int(CheckState::Failed), false, false);
        row("the register is still asked", verified, int(CheckState::Asked), false, false);
        row("brought, though nobody asks for it", received, -1, false, false);
        row("brought, and another item asks for it", received, -1, true, true);
        row("said to be verified where another asks for it", verified, -1, true, false);
    }
    void sharedPapersAreLookedUp()
    {
        QFETCH(int, finding);
        QFETCH(int, state);
        QFETCH(bool, isAskedBeside);
        QFETCH(bool, passes);
        const Item item = *shippedCatalogue().item(bookSale, thursday);
        Item beside = item;
        beside.code = QStringLiteral("511A0000800002");
        for (MaterialUse &use : beside.materials)
            use.kind = use.kind == MaterialKind::Shared && isAskedBeside ? MaterialKind::Primary : use.kind;
        Checks checks;
        QList<RegistryCheck> looked;
        for (const MaterialUse &use : item.materials) {
            checks.append(inOrder(use));
            if (use.kind != MaterialKind::Shared)
                continue;
            RegistryCheck check;
            check.materials = {use.material};
            check.state = use.material == QLatin1String("idCard") ? CheckState(std::max(state, 0)) : CheckState::Found;
            if (use.material != QLatin1String("idCard") || state >= 0)
                looked.append(check);
        }
        checkFor(checks, "idCard").finding = MaterialFinding(finding);
        PaperSet set;
        set.demands = demandsWithoutForm(item) + demandsWithoutForm(beside);
        const Faults faults =
            unlookedPapers({shippedCatalogue(), item, demandsWithoutForm(item), checks, thursday}, set, looked);
        QCOMPARE(shortFaults(faults),
                 passes ? QStringList() : QStringList{QStringLiteral("materials.idCard material-unchecked")});
        for (const Fault &fault : faults)
            QVERIFY2(isClearSentence(fault.sentence()), qPrintable(fault.sentence()));
    }

    void sharedPapersAreOnNoNotice()
    {
        const Item *item = shippedCatalogue().item(bookSale, thursday);
        Checks checks;
        for (const MaterialUse &use : item->materials)
            checks.append(inOrder(use));
        checks.removeIf([](const MaterialCheck &one) { return one.material == QLatin1String("idCard"); });
        found(checks, "businessLicence", MaterialFinding::Missing);
        const DeskPapers papers{shippedCatalogue(), *item, demandsWithoutForm(*item), checks, thursday};
        QVERIFY(findingsOf(papers).all.isEmpty());
        QCOMPARE(shortFaults(intakeFaults(papers, IntakeAct::Accept, false, {})),
                 (QStringList{QStringLiteral("materials.idCard material-unchecked"),
                              QStringLiteral("materials.businessLicence material-unchecked")}));
        QCOMPARE(shortFaults(intakeFaults(papers, IntakeAct::Notice, false, {})),
                 QStringList{QStringLiteral("materials notice-empty")});
    }

    /// No item of the published list asks anybody to bring what an office holds.
    void noItemAsksForSharedPapers()
    {
        int shared = 0;
        for (const QString &code : shippedCatalogue().codes()) {
            for (const MaterialUse &use : shippedCatalogue().newest(code)->materials) {
                if (use.kind != MaterialKind::Shared)
                    continue;
                ++shared;
                QVERIFY2(use.originals + use.copies == 0, qPrintable(code + use.material));
                QVERIFY2(registerOfMaterial(use.material), qPrintable(use.material));
            }
        }
        QVERIFY(shared > 40);
    }

    void defectsAreWordedOnceEach()
    {
        const Item *item = shippedCatalogue().item(bookSale, thursday);
        Checks checks;
        for (const MaterialUse &use : item->materials)
            checks.append(inOrder(use));
        found(checks, "premisesProof", MaterialFinding::Missing);
        failedTick(checks, "applicationForm", "applicationForm.signed");
        failedTick(checks, "applicationForm", "applicationForm.complete");
        const IntakeFindings findings =
            findingsOf({shippedCatalogue(), *item, demandsWithoutForm(*item), checks, thursday});
        QStringList codes;
        for (const FoundDefect &defect : findings.all) {
            codes.append(defect.code);
            QVERIFY(!defect.wording.isEmpty() && !defect.cure.isEmpty() && !defect.materialName.isEmpty());
        }
        QCOMPARE(codes,
                 QStringList({QStringLiteral("applicationForm.complete"), QStringLiteral("applicationForm.signed"),
                              QStringLiteral("premisesProof.missing")}));
        QCOMPARE(findings.missingTolerable.size(), 1);
        QVERIFY(findings.missingPrimary.isEmpty() && findings.missingOther.isEmpty() && findings.unticked.isEmpty());
    }

    void setOfPapersItself()
    {
        const Item *item = shippedCatalogue().item(bookSale, thursday);
        const Checks wrong{{QStringLiteral("noSuchPaper"), MaterialFinding::Received, {}, {}, {}},
                           {QStringLiteral("foodLayout"), MaterialFinding::Missing, {}, {}, {}},
                           {QStringLiteral("idCard"), MaterialFinding::Verified, {}, {}, {}},
                           {QStringLiteral("idCard"),
                            MaterialFinding::Missing,
                            {QStringLiteral("photo.recent")},
                            {QStringLiteral("idCard.missing")},
                            {}}};
        QCOMPARE(shortFaults(paperSetFaults(shippedCatalogue(), {item}, wrong)),
                 QStringList({QStringLiteral("materials.noSuchPaper reference-unknown"),
                              QStringLiteral("materials.foodLayout reference-unknown"),
                              QStringLiteral("materials.idCard duplicate"),
                              QStringLiteral("materials.idCard.defects reference-unknown"),
                              QStringLiteral("materials.idCard.ticked reference-unknown")}));
        // One set for all items of the application.
        QVERIFY(paperSetFaults(shippedCatalogue(), {item, shippedCatalogue().item(food, thursday)},
                               {wrong.at(1), wrong.at(2)})
                    .isEmpty());
    }

    void supplementIsDueInWorkingDaysWithEachSkippedDayNamed()
    {
        const auto due = supplementDeadline(*shippedCatalogue().item(bookSale, thursday), thursday, shippedCalendar());
        QVERIFY(due);
        QCOMPARE(due->due, QDate(2026, 10, 9));
        QVERIFY(!due->estimated);
        const QString text = explain(*due);
        for (const char *word : {"中秋", "国庆"})
            QVERIFY2(text.contains(QString::fromUtf8(word)), qPrintable(text));
        QList<QDate> skipped;
        for (const SkippedSpan &span : due->skipped) {
            for (QDate day = span.from; day <= span.to; day = day.addDays(1))
                skipped.append(day);
        }
        QList<QDate> expected;
        for (int day = 25; day <= 27; ++day)
            expected.append(QDate(2026, 9, day));
        for (int day = 1; day <= 7; ++day)
            expected.append(QDate(2026, 10, day));
        QCOMPARE(skipped, expected);
    }

    void numbers()
    {
        QCOMPARE(caseNumber(bookSale, thursday, 1), QStringLiteral("511A0000800001202609240001"));
        QCOMPARE(caseNumber(bookSale, thursday, 10000), QStringLiteral("511A00008000012026092410000"));
        QCOMPARE(resultNumber(QStringLiteral("新出发零字第{year}{serial}号"), 2026, 7),
                 QStringLiteral("新出发零字第20260007号"));
    }

    void lights_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<int>("light");
        QTest::newRow("long before") << QDate(2026, 9, 24) << int(Light::Green);
        QTest::newRow("two working days before") << QDate(2026, 9, 30) << int(Light::Green);
        QTest::newRow("holiday, two to go") << QDate(2026, 10, 7) << int(Light::Green);
        QTest::newRow("the working day before") << QDate(2026, 10, 8) << int(Light::Yellow);
        QTest::newRow("the day") << QDate(2026, 10, 9) << int(Light::Yellow);
        QTest::newRow("the day after") << QDate(2026, 10, 10) << int(Light::Red);
    }
    void lights()
    {
        QFETCH(QDate, today);
        QFETCH(int, light);
        QCOMPARE(int(dueLight(QDate(2026, 10, 9), today, shippedCalendar())), light);
        QCOMPARE(int(dueLight(QDate(), today, shippedCalendar())), int(Light::None));
    }

    void openSupplementsAreNamed()
    {
        Case record;
        QVERIFY(openSupplements(record).isEmpty());
        record.supplements = {{QStringLiteral("a"), QStringLiteral("甲"), {}, {}, thursday},
                              {QStringLiteral("b"), QStringLiteral("乙"), {}, {}, {}}};
        QCOMPARE(openSupplements(record), QStringList{QStringLiteral("乙")});
    }
};

OW_TEST(tst_CaseRules)
#include "tst_CaseRules.moc"
