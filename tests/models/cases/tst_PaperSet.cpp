#include "models/base/ProblemTypes.h"
#include "models/cases/CaseRules.h"
#include "models/cases/ScanRules.h"
#include "models/forms/FormMerge.h"
#include "models/laws/PlainItem.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QTest>
#include <set>

using namespace ow;
using namespace ow::laws;

namespace {
const QDate paperDay(2026, 9, 24);
#ifdef NDEBUG
constexpr int paperRounds = 1000;
#else
constexpr int paperRounds = 150; // without optimisation the rest would be waited for
#endif
const QString residencePermit = QStringLiteral("512B0011200070");
const QString bookshopItem = QStringLiteral("511A0000800001");
const QString billboardItem = QStringLiteral("511A0188100003");

const Catalogue &paperCatalogue()
{
    static const Catalogue catalogue = *Catalogue::shipped();
    return catalogue;
}

Item shippedItem(const QString &code)
{
    return *paperCatalogue().item(code, paperDay);
}

MaterialCheck lying(const QString &code)
{
    MaterialCheck check{code, MaterialFinding::Received, {}, {}, {}};
    for (const Criterion &criterion : paperCatalogue().material(code)->criteria)
        check.ticked.append(criterion.defect.code);
    return check;
}

JsonText ruleOf(QByteArray text)
{
    return {text.replace('\'', '"')};
}

/// The papers of these items with these answers.
PaperSet papersWith(const QList<const Item *> &items, const Answers &answers)
{
    const auto form = mergeForm(paperCatalogue(), items, {}, paperDay);
    const auto program = FormProgram::compile(*form);
    FormState state(*program, paperDay);
    state.load(answers);
    return PaperPlan(paperCatalogue(), items, **program).papers(state, paperDay);
}

QStringList codesOfPapers(const PaperSet &set)
{
    QStringList codes;
    for (const CommonPaper &paper : set.papers)
        codes.append(paper.material->code);
    return codes;
}

QStringList told(const Faults &faults)
{
    QStringList text;
    for (const Fault &fault : faults)
        text.append(fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id));
    return text;
}

/// One item of a random form with its papers: what they are, and the tree their rule was written from.
struct RandomPaper {
    MaterialUse use;
    int need = -1; ///< in the model's list of needs; -1: always
};

struct RandomPapers {
    RandomForm form;
    RandomForm model; ///< the same with a need for each paper's rule
    std::vector<std::vector<RandomPaper>> papers;
};

const QStringList &paperPool()
{
    static const QStringList pool{QStringLiteral("applicationForm"), QStringLiteral("premisesProof"),
                                  QStringLiteral("propertyTitle"),   QStringLiteral("residenceHome"),
                                  QStringLiteral("residenceWork"),   QStringLiteral("photo"),
                                  QStringLiteral("householdBook"),   QStringLiteral("marriageCert")};
    return pool;
}

RandomPapers randomPapers(Random &random)
{
    static const FormMaker maker(paperCatalogue());
    RandomPapers all{maker.form(random), {}, {}};
    all.model = all.form;
    for (size_t i = 0; i < all.form.items.size(); ++i) {
        std::vector<RandomPaper> own;
        // Rules of questions asked once: they look at this item's questions and at nothing else.
        std::vector<const RandomNeed *> ruled;
        for (const RandomNeed &need : all.form.needs[i]) {
            if (need.when && !repeats(all.form.fields[size_t(need.field)].key.role))
                ruled.push_back(&need);
        }
        for (const QString &code : paperPool()) {
            if (random.below(3) == 0)
                continue;
            RandomPaper paper;
            paper.use.material = code;
            paper.use.originals = int(random.below(3));
            paper.use.copies = int(random.below(3));
            if (random.below(4) == 0)
                paper.use.oneOf = random.below(2) == 0 ? QStringLiteral("left") : QStringLiteral("right");
            if (!ruled.empty() && random.below(2) == 0) {
                const RandomNeed &like = *ruled[size_t(random.below(quint32(ruled.size())))];
                const RuleTree tree =
                    random.below(3) == 0 ? RuleTree{RuleTree::Op::Not, -1, {}, {*like.when}} : *like.when;
                paper.use.necessity = Necessity::Situational;
                paper.use.when = QStringLiteral("…");
                paper.use.whenRule = JsonText{ruleJson(all.form, tree, false)};
                paper.need = int(all.model.needs[i].size());
                all.model.needs[i].push_back({like.field, false, tree});
            }
            all.form.items[i].materials.append(paper.use);
            own.push_back(std::move(paper));
        }
        all.papers.push_back(std::move(own));
    }
    return all;
}

Answers answersOfForm(const RandomForm &form)
{
    Answers answers;
    for (size_t f = 0; f < form.fields.size(); ++f) {
        for (int row = 0; row < form.rowsOf(int(f)); ++row) {
            if (!form.answers[f][size_t(row)].isEmpty())
                answers.insert(form.key(int(f), row), form.answers[f][size_t(row)]);
        }
    }
    for (const auto &[role, count] : form.rows) {
        RowList list;
        while (int(list.rows.size()) < count)
            list.add();
        answers.insert(RowList::key(role), list.text());
    }
    return answers;
}

QList<MaterialCheck> randomChecks(Random &random)
{
    QList<MaterialCheck> checks;
    for (const QString &code : paperPool()) {
        if (random.below(5) == 0)
            continue;
        MaterialCheck check = lying(code);
        if (random.below(4) == 0)
            check = {code, MaterialFinding::Missing, {}, {}, {}};
        else if (random.below(6) == 0) {
            check.defects.append(check.ticked.takeFirst());
        } else if (random.below(6) == 0) {
            check.ticked.removeFirst();
        } else if (random.below(6) == 0) {
            check.copies = int(random.below(3));
        }
        checks.append(check);
    }
    return checks;
}

} // namespace

class tst_PaperSet : public QObject {
    Q_OBJECT

private slots:
    void eachPaperOnceWithWhoAsksTheMost()
    {
        Item books = shippedItem(bookshopItem);
        Item signs = shippedItem(billboardItem);
        for (MaterialUse &use : signs.materials) {
            if (use.material == QLatin1String("applicationForm"))
                use.originals = 2;
        }
        const PaperSet set = papersWith({&signs, &books, &signs}, {});
        const QStringList codes = codesOfPapers(set);
        QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), codes.size());
        const CommonPaper *form = set.paper(QStringLiteral("applicationForm"));
        QVERIFY(form);
        QCOMPARE(form->demands.size(), 2);
        QCOMPARE(form->originals.value, 2);
        QCOMPARE(form->originals.askedBy, QList<const Item *>{&signs});
        QCOMPARE(form->copies.value, 0);
        QVERIFY(set.paper(QStringLiteral("idCard"))->isShared());
        QVERIFY(!form->isShared());
    }

    // The authorisation is asked for as soon as somebody comes for the applicant, and no longer when he does not.
    void situationsFollowTheAnswers()
    {
        const Item books = shippedItem(bookshopItem);
        const QString paper = QStringLiteral("authorisation");
        QVERIFY(!papersWith({&books}, {}).paper(paper));
        const PaperSet with = papersWith({&books}, {{QStringLiteral("agent.personName"), QStringLiteral("钱多多")}});
        QVERIFY(with.paper(paper));
        QVERIFY(with.paper(paper)->need == PaperNeed::Wanted);
        // Wanted means that it cannot be waved aside.
        const QList<MaterialCheck> checks{{paper, MaterialFinding::NotApplicable, {}, {}, {}}};
        const Faults faults = intakeFaults({paperCatalogue(), books, with.demandsOf(books), checks, paperDay},
                                           IntakeAct::Accept, false, {});
        QVERIFY(told(faults).contains(QStringLiteral("materials.authorisation material-missing")));
        const Faults without =
            intakeFaults({paperCatalogue(), books, papersWith({&books}, {}).demandsOf(books), checks, paperDay},
                         IntakeAct::Accept, false, {});
        QVERIFY(!told(without).join(QLatin1Char(' ')).contains(paper));
    }

    // A situation that waits for an answer is not asked for, and said to be open; the item that does not ask the question has none.
    void whatWaitsIsOpenInTheItemsOwnEyes()
    {
        Item books = shippedItem(bookshopItem);
        Item other = shippedItem(billboardItem);
        MaterialUse plan;
        plan.material = QStringLiteral("shopPlan");
        plan.necessity = Necessity::Situational;
        plan.when = QStringLiteral("面积大的");
        plan.originals = 1;
        plan.whenRule = ruleOf("{'>':[{'var':'matter.storeArea'},100]}");
        books.materials.append(plan);
        const QString area = QStringLiteral("matter.storeArea");
        const auto needs = [&](const Answers &answers) {
            return papersWith({&books, &other}, answers).demandsOf(books).last().need;
        };
        QVERIFY(needs({}) == PaperNeed::Open);
        QVERIFY(needs({{area, QStringLiteral("60")}}) == PaperNeed::Unwanted);
        QVERIFY(needs({{area, QStringLiteral("160")}}) == PaperNeed::Wanted);
        QCOMPARE(papersWith({&books, &other}, {}).open().size(), 1);
        // Hidden for this item, though another one asks it.
        for (ElementUse &use : books.elements) {
            if (use.element == QLatin1String("storeArea"))
                use.when = ruleOf("{'==':[{'var':'matter.salesMode'},'online']}");
        }
        ElementUse asked{ElementRole::Matter, QStringLiteral("storeArea")};
        other.elements.append(asked);
        QVERIFY(needs({{area, QStringLiteral("160")}, {QStringLiteral("matter.salesMode"), QStringLiteral("shop")}})
                == PaperNeed::Open);
    }

    void oneOfASetIsEnough_data()
    {
        QTest::addColumn<QString>("lies");
        QTest::addColumn<QString>("spoilt");
        QTest::addColumn<QStringList>("faults");
        const QStringList none;
        QTest::newRow("the first") << QStringLiteral("residenceHome") << QString() << none;
        QTest::newRow("the last") << QStringLiteral("residenceStudy") << QString() << none;
        QTest::newRow("two") << QStringLiteral("residenceHome residenceWork") << QString() << none;
        QTest::newRow("a spoilt one beside a good one")
            << QStringLiteral("residenceHome residenceWork") << QStringLiteral("residenceHome") << none;
        QTest::newRow("a spoilt one") << QStringLiteral("residenceWork") << QStringLiteral("residenceWork")
                                      << QStringList{QStringLiteral("materials.residenceWork material-defect")};
        QTest::newRow("none") << QString() << QString()
                              << QStringList{QStringLiteral("materials.residenceHome material-missing")};
    }
    void oneOfASetIsEnough()
    {
        QFETCH(QString, lies);
        QFETCH(QString, spoilt);
        QFETCH(QStringList, faults);
        Item permit = shippedItem(residencePermit);
        permit.counterKind = CounterKind::Integrated;
        const PaperSet set = papersWith({&permit}, {});
        QCOMPARE(set.choices.size(), 1);
        QCOMPARE(set.choices.first().materials.size(), 3);
        QList<MaterialCheck> checks;
        for (const MaterialUse &use : permit.materials) {
            if (!use.oneOf && set.paper(use.material))
                checks.append(lying(use.material));
        }
        for (const QString &code : lies.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            MaterialCheck check = lying(code);
            if (code == spoilt)
                check.defects.append(check.ticked.takeFirst());
            checks.append(check);
        }
        const DeskPapers papers{paperCatalogue(), permit, set.demandsOf(permit), checks, paperDay};
        QCOMPARE(told(intakeFaults(papers, IntakeAct::Accept, false, {})), faults);
        const IntakeFindings findings = findingsOf(papers);
        QCOMPARE(findings.all.size(), faults.size());
        if (lies.isEmpty()) {
            // One line of the notice for the set, worded from the papers' own words.
            const FoundDefect &line = findings.all.first();
            for (const char *word : {"居住地住址证明", "就业证明", "就读证明", "任选"})
                QVERIFY2((line.wording + line.cure).contains(QString::fromUtf8(word)), qPrintable(line.wording));
        }
    }

    void datesAndCounts_data()
    {
        QTest::addColumn<QString>("paper");
        QTest::addColumn<QDate>("issued");
        QTest::addColumn<QDate>("validTo");
        QTest::addColumn<int>("originals");
        QTest::addColumn<QString>("defect");
        const auto row = [](const char *name, const char *paper, QDate issued, QDate validTo, int originals,
                            const char *defect) {
            QTest::newRow(name) << QString::fromLatin1(paper) << issued << validTo << originals
                                << QString::fromLatin1(defect);
        };
        row("no date said", "photo", {}, {}, 1, "");
        row("six months to the day", "photo", QDate(2026, 3, 24), {}, 1, "");
        row("six months and a day", "photo", QDate(2026, 3, 23), {}, 1, "photo.recent");
        row("of tomorrow", "photo", QDate(2026, 9, 25), {}, 1, "photo.recent");
        row("ends today", "residenceHome", {}, QDate(2026, 9, 24), 1, "");
        row("ended yesterday", "residenceHome", {}, QDate(2026, 9, 23), 1, "residenceHome.term");
        row("none of one original", "photo", {}, {}, 0, "photo.count");
        row("more than asked", "photo", {}, {}, 2, "");
    }
    void datesAndCounts()
    {
        QFETCH(QString, paper);
        QFETCH(QDate, issued);
        QFETCH(QDate, validTo);
        QFETCH(int, originals);
        QFETCH(QString, defect);
        Item permit = shippedItem(residencePermit);
        permit.materials.removeIf([&](const MaterialUse &use) { return use.material != paper; });
        MaterialCheck check = lying(paper);
        check.originals = originals;
        if (issued.isValid())
            check.issuedOn = issued;
        if (validTo.isValid())
            check.validTo = validTo;
        const QList<MaterialCheck> checks{check};
        const IntakeFindings findings =
            findingsOf({paperCatalogue(), permit, demandsWithoutForm(permit), checks, paperDay});
        QCOMPARE(findings.all.size(), defect.isEmpty() ? 0 : 1);
        if (!defect.isEmpty())
            QCOMPARE(findings.all.first().code, defect);
    }

    // What one item adds to a paper's own date is asked of that item only, and shown with its name.
    void anItemMayAskForALongerOne()
    {
        Item permit = shippedItem(residencePermit);
        Item stricter = permit;
        stricter.code = QStringLiteral("512B0011200071");
        for (MaterialUse &use : stricter.materials) {
            if (use.material == QLatin1String("photo"))
                use.issuedWithin = Term{1, TimeUnit::Month};
            if (use.material == QLatin1String("residenceHome"))
                use.validAfter = Term{3, TimeUnit::Month};
        }
        const PaperSet set = papersWith({&permit, &stricter}, {});
        const CommonPaper *photo = set.paper(QStringLiteral("photo"));
        QVERIFY(photo && photo->issuedFrom);
        QCOMPARE(photo->issuedFrom->value, QDate(2026, 8, 24));
        QCOMPARE(photo->issuedFrom->askedBy, QList<const Item *>{&stricter});
        QCOMPARE(set.paper(QStringLiteral("residenceHome"))->validTo->value, QDate(2026, 12, 24));
        QCOMPARE(set.choices.size(), 1);
        QCOMPARE(set.choices.first().items.size(), 2);
        MaterialCheck check = lying(QStringLiteral("photo"));
        check.issuedOn = QDate(2026, 5, 1);
        const Material &material = *paperCatalogue().material(QStringLiteral("photo"));
        const auto useOf = [](const Item &item) {
            return *std::find_if(item.materials.begin(), item.materials.end(),
                                 [](const MaterialUse &use) { return use.material == QLatin1String("photo"); });
        };
        QVERIFY(isInOrder(material, useOf(permit), check, paperDay));
        QVERIFY(!isInOrder(material, useOf(stricter), check, paperDay));
    }

    void takingOver_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<bool>("may");
        QTest::newRow("as it is") << 0 << true;
        QTest::newRow("another principal") << 1 << false;
        QTest::newRow("removed") << 2 << false;
        QTest::newRow("not asked for") << 3 << false;
        QTest::newRow("original wanted") << 4 << false;
        QTest::newRow("too old") << 5 << false;
        QTest::newRow("on the last day") << 6 << true;
        QTest::newRow("never held against the original") << 7 << false;
        QTest::newRow("found wanting then") << 8 << false;
        QTest::newRow("missing then") << 9 << false;
        QTest::newRow("the paper has ended") << 10 << false;
        QTest::newRow("never reused") << 11 << false;
    }
    void takingOver()
    {
        QFETCH(int, change);
        QFETCH(bool, may);
        const Item books = shippedItem(bookshopItem);
        PaperSet set = papersWith({&books}, {});
        Material material = *paperCatalogue().material(QStringLiteral("premisesProof"));
        CommonPaper asked = *set.paper(material.code);
        Scan scan;
        scan.principal = QUuid::createUuid();
        scan.material = material.code;
        scan.grade = PaperGrade::B;
        scan.scannedOn = QDate(2026, 3, 1);
        MaterialCheck check = lying(material.code);
        QUuid principal = scan.principal;
        switch (change) {
        case 1: principal = QUuid::createUuid(); break;
        case 2: scan.removal = ScanRemoval::Illegible; break;
        case 4: asked.originals.value = 1; break;
        case 5: scan.scannedOn = QDate(2025, 9, 23); break;
        case 6: scan.scannedOn = QDate(2025, 9, 24); break;
        case 7: scan.grade = PaperGrade::C; break;
        case 8: check.defects.append(check.ticked.takeFirst()); break;
        case 9: check = {material.code, MaterialFinding::Missing, {}, {}, {}}; break;
        case 10: check.validTo = QDate(2026, 9, 1); break;
        case 11: material.reuse.reset(); break;
        default: break;
        }
        const auto refused =
            takeOverProblem(material, scan, check, principal, change == 3 ? nullptr : &asked, paperDay);
        QCOMPARE(!refused, may);
        if (refused)
            QVERIFY2(!refused->sentence().contains(QLatin1Char('{')), qPrintable(refused->sentence()));
    }

    // Each item alone, in its own eyes, then the union: held against a model that knows nothing of the product.
    void theSetIsTheUnionOfTheItemsOwn()
    {
        constexpr quint64 seed = 20260924;
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        SeededRandom random(seed);
        int asked = 0;
        int situational = 0;
        int unwanted = 0;
        int choices = 0;
        int accepted = 0;
        int refused = 0;
        int spared = 0;
        for (int round = 0; round < paperRounds; ++round) {
            RandomPapers subject = randomPapers(random);
            QList<const Item *> items;
            for (const Item &item : subject.form.items)
                items.append(&item);
            const auto form = mergeForm(paperCatalogue(), items, {}, paperDay);
            QVERIFY(form);
            const auto program = FormProgram::compile(*form);
            QVERIFY(program);
            FormState state(*program, paperDay);
            state.load(answersOfForm(subject.form));
            const PaperSet set = PaperPlan(paperCatalogue(), items, **program).papers(state, paperDay);
            const QList<MaterialCheck> checks = randomChecks(random);
            QMap<QString, std::pair<int, int>> most;
            QSet<QString> sets;
            std::vector<std::set<QString>> toBring; // of every item alone
            for (size_t i = 0; i < subject.form.items.size(); ++i) {
                const Item &item = subject.form.items[i];
                PlainItem alone(subject.model, subject.model.answers, i);
                QMap<QString, QStringList> members;
                QList<QList<const MaterialUse *>> wantedSets;
                QMap<QString, int> placeOf;
                const QList<PaperDemand> demands = set.demandsOf(item);
                QCOMPARE(size_t(demands.size()), subject.papers[i].size());
                for (size_t p = 0; p < subject.papers[i].size(); ++p) {
                    const RandomPaper &paper = subject.papers[i][p];
                    const bool isWanted = paper.need < 0 || alone.isRelevant(size_t(paper.need), 0);
                    QVERIFY2(
                        (demands.at(qsizetype(p)).need == PaperNeed::Wanted) == isWanted,
                        qPrintable(QStringLiteral("round %1 item %2 %3").arg(round).arg(i).arg(paper.use.material)));
                    situational += paper.need < 0 ? 0 : 1;
                    unwanted += isWanted ? 0 : 1;
                    if (!isWanted)
                        continue;
                    ++asked;
                    auto &[originals, copies] = most[paper.use.material];
                    originals = std::max(originals, paper.use.originals);
                    copies = std::max(copies, paper.use.copies);
                    const QString name = paper.use.oneOf.value_or(QString());
                    if (!name.isEmpty()) {
                        members[name].append(paper.use.material);
                        if (placeOf.contains(name)) {
                            wantedSets[placeOf[name]].append(&paper.use);
                            continue;
                        }
                        placeOf.insert(name, int(wantedSets.size()));
                    }
                    wantedSets.append({&paper.use});
                }
                for (QStringList list : std::as_const(members)) {
                    list.sort();
                    if (list.size() > 1)
                        sets.insert(list.join(QLatin1Char(' ')));
                }
                for (const auto &one : wantedSets) {
                    std::set<QString> any;
                    for (const MaterialUse *use : one)
                        any.insert(use->material);
                    toBring.push_back(any);
                }
                bool good = true;
                for (const auto &one : wantedSets) {
                    good = good && std::any_of(one.begin(), one.end(), [&](const MaterialUse *use) {
                               return std::any_of(checks.begin(), checks.end(), [&](const MaterialCheck &check) {
                                   const auto &criteria = paperCatalogue().material(use->material)->criteria;
                                   return check.material == use->material && check.finding == MaterialFinding::Received
                                       && check.defects.isEmpty() && check.ticked.size() == criteria.size()
                                       && check.copies.value_or(use->copies) >= use->copies;
                               });
                           });
                }
                const Faults faults =
                    intakeFaults({paperCatalogue(), item, demands, checks, paperDay}, IntakeAct::Accept, false, {});
                QVERIFY2(faults.isEmpty() == good, qPrintable(QStringLiteral("round %1 item %2").arg(round).arg(i)));
                ++(good ? accepted : refused);
            }
            QStringList codes = codesOfPapers(set);
            codes.sort();
            QCOMPARE(codes, QStringList(most.keys()));
            for (const CommonPaper &paper : set.papers)
                QCOMPARE(std::pair(paper.originals.value, paper.copies.value), most.value(paper.material->code));
            QSet<QString> told;
            for (const PaperChoice &choice : set.choices) {
                QStringList list = choice.materials;
                list.sort();
                QVERIFY(!told.contains(list.join(QLatin1Char(' '))));
                told.insert(list.join(QLatin1Char(' ')));
            }
            QCOMPARE(told, sets);
            // Asked once where asked of several; a choice within a wider one answers both.
            const std::set<std::set<QString>> distinct(toBring.begin(), toBring.end());
            const auto once = std::count_if(distinct.begin(), distinct.end(), [&](const std::set<QString> &one) {
                return std::none_of(distinct.begin(), distinct.end(), [&](const std::set<QString> &other) {
                    return other != one && std::includes(one.begin(), one.end(), other.begin(), other.end());
                });
            });
            QCOMPARE(saving(set).separately, int(toBring.size()));
            QCOMPARE(saving(set).asked, int(once));
            spared += saving(set).separately - saving(set).asked;
            choices += int(sets.size());
            // The order of picking changes nothing.
            std::reverse(items.begin(), items.end());
            const PaperSet reversed = PaperPlan(paperCatalogue(), items, **program).papers(state, paperDay);
            QCOMPARE(codesOfPapers(reversed), codesOfPapers(set));
        }
        qInfo("asked %d, situational %d, not wanted %d, any-of sets %d, items accepted %d, refused %d", asked,
              situational, unwanted, choices, accepted, refused);
        QVERIFY(spared > 500);
        QVERIFY(unwanted > 500 && choices > 30 && accepted > 20 && refused > 200);
    }

    // Every tick of the shipped catalogue has a kind, so each has its samples; a dated one says how long.
    void everyTickHasItsSample()
    {
        QSet<QString> seen;
        for (const QString &code : paperCatalogue().codes()) {
            const Item *item = paperCatalogue().newest(code);
            for (const MaterialUse &use : item->materials) {
                const Material *material = paperCatalogue().material(use.material);
                QVERIFY2(material, qPrintable(use.material));
                for (const Criterion &criterion : material->criteria) {
                    QVERIFY2(criterion.kind, qPrintable(criterion.defect.code));
                    QCOMPARE(criterion.kind == CriterionKind::Recent, criterion.within.has_value());
                    seen.insert(QLatin1String(codeText(*criterion.kind)));
                }
            }
        }
        for (const Code<CriterionKind> &kind : criterionKindCodes) {
            for (const char *which : {"good", "bad"})
                QVERIFY2(QFile::exists(
                             QStringLiteral(":/samples/%1-%2.svg").arg(QLatin1String(kind.text), QLatin1String(which))),
                         kind.text);
        }
        QVERIFY(seen.size() > 15);
    }
};

OW_TEST(tst_PaperSet)
#include "tst_PaperSet.moc"
