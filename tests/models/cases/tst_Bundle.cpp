// 一件事 at the hub: the licence before what needs it, the others beside each other; what one's end means to the rest; the days of all.
#include "models/cases/BundleCommands.h"
#include "models/cases/BundleRules.h"
#include "models/cases/ProcedureCommands.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QTest>
#include <random>

using namespace ow;
using namespace ow::testing;

namespace {
const QString bundleFood = QStringLiteral("511A0005200004");
const QString bundleRestaurant = QStringLiteral("restaurant");

QMap<QString, QString> bundleAnswers()
{
    QMap<QString, QString> answers = receiptShopAnswers();
    const std::pair<const char *, const char *> said[] = {{"enterprise.orgName", "临江市江岸区晓宇面馆"},
                                                          {"enterprise.orgType", "sole"},
                                                          {"enterprise.legalRep", "赵晓宇"},
                                                          {"enterprise.premisesArea", "80"},
                                                          {"matter.foodMode", "catering"},
                                                          {"matter.foodProjects", "hot"},
                                                          {"matter.foodOnline", "no"},
                                                          {"matter.safetyManager", "赵晓宇"},
                                                          {"matter.adPosition", "学府路9号门头"},
                                                          {"matter.adForm", "wall"},
                                                          {"matter.adLight", "none"},
                                                          {"matter.adWidth", "4"},
                                                          {"matter.adHeight", "2"},
                                                          {"matter.adElevation", "3"},
                                                          {"matter.adContent", "晓宇面馆"},
                                                          {"matter.adFrom", "2026-12-01"},
                                                          {"matter.adTo", "2027-11-30"}};
    for (const auto &[key, value] : said)
        answers.insert(QString::fromLatin1(key), QString::fromUtf8(value));
    return answers;
}

struct BundleHall : ReceiptHall {
    Sender reviewer = hall.insider(StationRole::Review, QStringLiteral("feng"), Roles(only(Role::Reviewer)));

    std::optional<IntakeSheet> start(const QStringList &items, const std::optional<QString> &bundle)
    {
        static_cast<void>(run(clerk, FinishTicket{1, Outcome::Accepted}));
        if (!run(kiosk, IssueTicket{QStringLiteral("zonghe"), {}, {}}) || !run(clerk, CallNext{1})
            || !run(clerk, StartService{1}))
            return std::nullopt;
        const auto visitor = run(clerk, IdentifyVisitor{1, receiptZhao(), VisitRole::Applicant, receiptSeen()});
        StartApplication begun{1, visitor ? visitor->card.person : QUuid(), items};
        begun.bundle = bundle;
        const auto sheet = run(clerk, begun);
        return sheet ? std::optional(*sheet) : std::nullopt;
    }
    DraftBody filledIn(const IntakeSheet &sheet)
    {
        DraftBody body = sheet.body;
        const auto said = bundleAnswers();
        for (const Question &question : sheet.form.questions) {
            const bool known = std::any_of(body.answers.begin(), body.answers.end(),
                                           [&](const DraftBody::Entry &entry) { return entry.key == question.key; });
            if (!known && said.contains(question.key))
                body.answers.append({question.key, said.value(question.key)});
        }
        const Catalogue known = catalogue();
        for (const FormItem &one : sheet.form.items) {
            const Item *item = sheet.bundle
                ? known.itemBeside(sheet.bundle->code, sheet.bundle->together, one.code, one.version)
                : known.itemVersion(one.code, one.version);
            for (const MaterialUse &use : item->materials) {
                MaterialCheck check{use.material, MaterialFinding::Received, {}, {}, {}};
                if (use.necessity == Necessity::Situational)
                    check.finding = MaterialFinding::NotApplicable;
                for (const Criterion &criterion : known.material(use.material)->criteria)
                    check.ticked.append(criterion.defect.code);
                if (check.finding == MaterialFinding::NotApplicable)
                    check.ticked.clear();
                body.materials.removeIf([&](const MaterialCheck &old) { return old.material == use.material; });
                body.materials.append(check);
            }
        }
        return body;
    }
    SubmitApplication all(const IntakeSheet &sheet)
    {
        SubmitApplication submit{sheet.application, sheet.fence, {}, {}};
        for (const FormItem &item : sheet.form.items)
            submit.decisions.append({item.code, IntakeAct::Accept, {}});
        return submit;
    }
    /// Licence, food and sign for Zhao's noodle shop, by item.
    QMap<QString, Case> restaurant()
    {
        const auto sheet = start({bundleFood, receiptSigns, receiptShop}, bundleRestaurant);
        if (!sheet || !save(clerk, *sheet, filledIn(*sheet)))
            return {};
        const auto done = run(clerk, all(*sheet));
        if (!done) {
            for (const Fault &fault : done.error().faults())
                qWarning("%s %s", qPrintable(fault.place), fault.type->id);
            return {};
        }
        course = done->course;
        papers = done->papers;
        QMap<QString, Case> cases;
        for (const Case &record : done->cases)
            cases.insert(record.item, record);
        return cases;
    }
    bool grants(const Case &record)
    {
        return run(reviewer, DecideCase{record.id, true, QString()}) && run(reviewer, IssueCase{record.id});
    }
    std::optional<BundleCourse> course;
    QList<IssuedPaper> papers;
};

QStringList one(const char *id)
{
    return {QString::fromLatin1(id)};
}

CaseBundle bundleOf(const Case &record)
{
    return record.bundle.value_or(CaseBundle());
}
} // namespace

class tst_Bundle : public QObject {
    Q_OBJECT
private slots:
    /// What the licence brings is neither asked nor shown; apart, the same items cannot be taken in together.
    void asksOnlyWhatIsNotComing()
    {
        BundleHall h;
        const auto apart = h.start({receiptShop, bundleFood}, std::nullopt);
        QVERIFY(!apart);
        const auto sheet = h.start({receiptShop, bundleFood, receiptSigns}, bundleRestaurant);
        QVERIFY(sheet && sheet->bundle && sheet->bundle->code == bundleRestaurant);
        QVERIFY(!sheet->form.question(u"enterprise.creditCode"));
        QVERIFY(sheet->form.question(u"enterprise.orgName"));
        // With the licence in his pocket he is asked for it as ever.
        const auto changed = h.run(h.clerk, ChangeItems{sheet->application, sheet->fence, {bundleFood, receiptSigns}});
        QVERIFY(changed && changed->form.question(u"enterprise.creditCode"));
        const auto back =
            h.run(h.clerk, ChangeItems{sheet->application, sheet->fence, {bundleFood, receiptSigns, receiptShop}});
        QVERIFY(back && !back->form.question(u"enterprise.creditCode"));
        QCOMPARE(h.faults(h.clerk, StartApplication{1, QUuid(), {receiptShop}, {}, {}, QStringLiteral("nothing")}),
                 one("person-mismatch"));
    }

    void theLicenceComesFirst()
    {
        BundleHall h;
        const QMap<QString, Case> cases = h.restaurant();
        QCOMPARE(cases.size(), 3);
        const Case shop = cases.value(receiptShop);
        const Case food = cases.value(bundleFood);
        const Case sign = cases.value(receiptSigns);
        QVERIFY(shop.due && !food.due && !sign.due);
        QVERIFY(shop.acceptedOn && food.acceptedOn); // taken in together
        QCOMPARE(earlierOpen(bundleOf(food)), QStringList{shop.itemName});
        QVERIFY(!clockRuns(food) && !awaitedDeadline(food));
        for (const IssuedPaper &paper : std::as_const(h.papers))
            QCOMPARE(paper.content.body.contains(QStringLiteral("自办结之日起")), paper.content.dueDate.isEmpty());
        // Thursday: the licence on Friday; five days from then, over the holidays, for both others.
        QVERIFY(h.course && h.course->due);
        QCOMPARE(shop.due->due, QDate(2026, 9, 28));
        const QDate end = h.hall.hub().writer().calendar()->dueDate(shop.due->due, {5, TimeUnit::WorkingDay})->due;
        QCOMPARE(*h.course->due, end);
        for (const BundleLine &line : h.course->lines)
            QVERIFY(line.critical && line.expected);
        QCOMPARE(h.course->lines.first().itemName, shop.itemName);

        QCOMPARE(h.faults(h.reviewer, DecideCase{food.id, true, QString()}), one("earlier-open"));
        QCOMPARE(h.faults(h.reviewer, AskExtension{food.id, 3, QStringLiteral("情况复杂")}), one("earlier-open"));
        QVERIFY(h.run(h.reviewer, OpineCase{food.id, true, QStringLiteral("布局合理")})); // looked at meanwhile
        h.hall.clock.set(hallInstant(QDate(2026, 9, 28), QTime(10, 0)));
        QVERIFY(h.run(h.reviewer, DecideCase{shop.id, true, QString()}));
        QVERIFY(!h.stored(food.id).bundle->begunOn); // decided is not yet in hand
        QVERIFY(h.run(h.reviewer, IssueCase{shop.id}));
        for (const Case &waiting : {food, sign}) {
            const Case now = h.stored(waiting.id);
            QVERIFY(now.due && clockRuns(now));
            QCOMPARE(bundleOf(now).begunOn, std::optional(QDate(2026, 9, 28)));
            QCOMPARE(now.due->start, QDate(2026, 9, 28));
            QCOMPARE(now.due->due, end);
            QCOMPARE(h.steps(now.id).filter(QStringLiteral("followed")).size(), 1);
        }
        QVERIFY(h.grants(food));
        QCOMPARE(h.difference(), QString());
    }

    void whatRestsOnNothingIsNotGranted()
    {
        BundleHall h;
        const QMap<QString, Case> cases = h.restaurant();
        QCOMPARE(cases.size(), 3);
        QVERIFY(h.run(h.reviewer, DecideCase{cases.value(receiptShop).id, false, QStringLiteral("住所不能用于经营")}));
        const Case food = h.stored(cases.value(bundleFood).id);
        QCOMPARE(earlierLost(bundleOf(food)), QStringList{cases.value(receiptShop).itemName});
        QVERIFY(!bundleOf(food).begunOn && !food.due);
        QCOMPARE(h.faults(h.reviewer, DecideCase{food.id, true, QString()}), one("earlier-lost"));
        QVERIFY(h.run(h.reviewer, DecideCase{food.id, false, QStringLiteral("没有取得营业执照")}));
        QCOMPARE(h.stored(food.id).state, CaseState::Rejected);
        QCOMPARE(h.difference(), QString());
    }

    /// One refused at the desk takes what waits for it along.
    void notWithoutTheLicence()
    {
        BundleHall h;
        const auto sheet = h.start({bundleFood, receiptShop}, bundleRestaurant);
        QVERIFY(sheet && h.save(h.clerk, *sheet, h.filledIn(*sheet)));
        SubmitApplication submit = h.all(*sheet);
        for (ItemDecision &decision : submit.decisions) {
            if (decision.item == receiptShop)
                decision = {receiptShop, IntakeAct::Refuse, QStringLiteral("不属于本大厅办理")};
        }
        QVERIFY(h.faults(h.clerk, submit).filter(QStringLiteral("earlier-not-taken")).size() == 1);
    }

    void stopsUntilTheApplicantSpeaks()
    {
        BundleHall h;
        QMap<QString, Case> cases = h.restaurant();
        QCOMPARE(cases.size(), 3);
        // As of a bundle whose others stop; no shipped one does.
        for (const Case &record : std::as_const(cases)) {
            Case stops = record;
            stops.bundle->refused = OtherRefused::Stop;
            h.hall.internal({pendingEvent(QStringLiteral("case/") + record.id.toString(QUuid::WithoutBraces),
                                          CaseFollowed{stops})});
        }
        const Case shop = cases.value(receiptShop);
        const Case food = cases.value(bundleFood);
        const Case sign = cases.value(receiptSigns);
        QCOMPARE(h.faults(h.reviewer, GoOnWithBundle{food.id, QStringLiteral("要办")}), one("case-state"));
        QVERIFY(h.grants(shop));
        QVERIFY(h.run(h.reviewer, DecideCase{sign.id, false, QStringLiteral("妨碍安全视距")}));
        QCOMPARE(bundleOf(h.stored(food.id)).stoppedBy, std::optional(sign.itemName));
        QCOMPARE(h.faults(h.reviewer, DecideCase{food.id, true, QString()}), one("bundle-stopped"));
        QCOMPARE(h.faults(h.reviewer, GoOnWithBundle{food.id, QStringLiteral(" ")}), one("words reason-missing"));
        QVERIFY(h.run(h.reviewer, GoOnWithBundle{food.id, QStringLiteral("申请人当面要求继续办理")}));
        QVERIFY(h.grants(food));
        QCOMPARE(h.difference(), QString());
    }

    /// Random bundles and lives: what a case knows of the others is what they are; nothing is granted before what it rests on; days
    /// never run backwards; the day of all is the last of the critical ones.
    void lives_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 200; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void lives()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto upTo = [&](int n) { return int(random() % quint32(n)); };
        const int size = 2 + upTo(5);
        Bundle bundle{QStringLiteral("b"), QStringLiteral("某件事"), QStringLiteral("mjs"), {}, QStringLiteral("说明")};
        for (int i = 0; i < size; ++i)
            bundle.items.append(QString::number(i));
        QList<BundleStep> steps;
        QList<QSet<int>> waitsFor(size);
        for (int i = 1; i < size; ++i) {
            BundleStep step{QString::number(i), {}, {}, {}};
            for (int k = 0; k < i; ++k) {
                if (upTo(3) == 0) {
                    step.after.append(QString::number(k));
                    waitsFor[i].insert(k);
                }
            }
            if (!step.after.isEmpty())
                steps.append(step);
        }
        std::shuffle(steps.begin(), steps.end(), random);
        if (!steps.isEmpty())
            bundle.steps = steps;
        bundle.refused = upTo(2) ? OtherRefused::Stop : OtherRefused::GoOn;
        QList<Item> items(size);
        QList<const Item *> wanted;
        for (int i = 0; i < size; ++i) {
            items[i].code = QString::number(i);
            items[i].name = QStringLiteral("事项%1").arg(i);
            items[i].promised = {1 + upTo(9), TimeUnit::WorkingDay};
        }
        for (const Item &item : std::as_const(items))
            wanted.append(&item);
        std::shuffle(wanted.begin(), wanted.end(), random);
        const WorkingCalendar calendar = *WorkingCalendar::shipped();
        QDate today(2026, 3, 2);
        QMap<int, Case> cases;
        for (const Item *item : earlierFirst(bundle, wanted)) {
            const int i = item->code.toInt();
            Case record;
            record.id = QUuid::createUuidV5(QUuid(), item->code);
            record.item = item->code;
            record.itemName = item->name;
            record.state = CaseState::Accepted;
            record.receivedOn = today;
            record.acceptedOn = today;
            record.bundle = bundleAtIntake(bundle, item->code, bundle.items, cases.values(), today);
            QCOMPARE(record.bundle->earlier.size(), waitsFor.at(i).size()); // none is behind what it waits for
            cases.insert(i, record);
        }
        const auto waits = [&](int i) {
            return std::any_of(waitsFor.at(i).begin(), waitsFor.at(i).end(),
                               [&](int k) { return cases.value(k).state == CaseState::Accepted; });
        };
        const auto baseless = [&](int i) {
            return std::any_of(waitsFor.at(i).begin(), waitsFor.at(i).end(),
                               [&](int k) { return cases.value(k).state == CaseState::Rejected; });
        };
        bool anyRefused = false;
        for (int step = 0; step < 3 * size; ++step) {
            today = today.addDays(1 + upTo(3));
            const int i = upTo(size);
            if (cases[i].state != CaseState::Accepted)
                continue;
            const bool grants = upTo(4) != 0;
            const Faults against = whyNot(cases[i], items.at(i), CaseAct::Approve, QStringLiteral("reviewer"), today);
            const bool stopped = bundle.refused == OtherRefused::Stop && anyRefused;
            QCOMPARE(against.isEmpty(), !waits(i) && !baseless(i) && !stopped);
            if (grants && !against.isEmpty())
                continue;
            cases[i].state = grants ? CaseState::Issued : CaseState::Rejected;
            cases[i].decidedOn = today;
            if (grants)
                cases[i].issuedOn = today;
            anyRefused = anyRefused || !grants;
            for (int k = 0; k < size; ++k) {
                const auto after = followed(cases.value(k), cases.value(i), today);
                if (!after)
                    continue;
                QVERIFY(!followed(*after, cases.value(i), today)); // told twice is told once
                const bool begun = after->bundle->begunOn && !cases.value(k).bundle->begunOn;
                cases[k] = *after;
                QCOMPARE(begun, waitsFor.at(k).contains(i) && !waits(k) && !baseless(k));
                if (begun)
                    cases[k].due = *decisionDeadline(cases.value(k), items.at(k), calendar);
            }
            const auto course = bundleCourse(cases.values(), Catalogue::ofItems(items, {}), calendar);
            QVERIFY(course);
            QCOMPARE(course->lines.size(), size);
            QDate last;
            for (const BundleLine &line : course->lines) {
                QVERIFY(line.from <= line.to);
                last = std::max(last, line.to);
                for (const QUuid &earlier : line.after) {
                    const auto before = std::find_if(course->lines.begin(), course->lines.end(),
                                                     [&](const BundleLine &l) { return l.caseId == earlier; });
                    QVERIFY(!line.waits || before->to <= line.from);
                }
            }
            QCOMPARE(course->due, std::optional(last));
            const bool open =
                std::any_of(cases.begin(), cases.end(), [](const Case &c) { return c.state == CaseState::Accepted; });
            const bool critical = std::any_of(course->lines.begin(), course->lines.end(),
                                              [](const BundleLine &line) { return line.critical; });
            QVERIFY(!critical || open);
        }
    }
};

OW_TEST(tst_Bundle)
#include "tst_Bundle.moc"
