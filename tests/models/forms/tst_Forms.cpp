#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/forms/AnswerRules.h"
#include "models/forms/FormMerge.h"
#include "models/forms/MergeOracle.h"
#include "tests/base/Testing.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <set>

using namespace ow;

namespace {
const QDate today(2026, 9, 24);
const QString bookshop = QStringLiteral("511A0000800001");
const QString billboard = QStringLiteral("511A0188100003");
const QString startup = QStringLiteral("511A0074300005");
const QString passport = QStringLiteral("511A0116400001");

QString problemsOf(const Problem &problem)
{
    QStringList lines;
    for (const Fault &fault : problem.faults())
        lines.append(fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id));
    lines.sort();
    return lines.join(QLatin1Char('\n'));
}

KnownAnswer known(ElementRole role, const char *element, const QString &value, AnswerOrigin origin, QDate asOf = today)
{
    return {role, QString::fromLatin1(element), value, origin, asOf, QStringLiteral("来源")};
}

/// Any answer of that type that passes.
QString anAnswer(const Form &form, const Question &question)
{
    const DataElement &element = question.element;
    if (element.derived)
        return derivedAnswer(element.derived->rule, QStringLiteral("210302199001010016"), today);
    switch (element.type) {
    case ElementType::Text:
    case ElementType::Address: return QStringLiteral("某市某路1号");
    case ElementType::PersonName: return QStringLiteral("𬱟三");
    case ElementType::Integer:
    case ElementType::Decimal: return QStringLiteral("12");
    case ElementType::Money: return QStringLiteral("12.00");
    case ElementType::Date: return QStringLiteral("2026-10-01");
    case ElementType::YesNo: return QStringLiteral("yes");
    case ElementType::Code:
    case ElementType::Codes: return form.codeList(*element.codeList)->entries.first().code;
    case ElementType::Phone: return QStringLiteral("13812343210");
    case ElementType::IdNumber: return QStringLiteral("210302199001010016");
    case ElementType::CreditCode: return QStringLiteral("12441500196720244T");
    }
    return {};
}

Answers allAnswers(const Form &form)
{
    Answers answers;
    for (const Question &question : form.questions)
        answers.insert(question.key, anAnswer(form, question));
    return answers;
}
} // namespace

class tst_Forms : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_catalogue = Catalogue::shipped().value(); }

    void theStorysForm()
    {
        const Form form = merged({bookshop, billboard});
        const FormSaving spared = saving(form);
        QCOMPARE(spared.separately, int(item(bookshop)->elements.size() + item(billboard)->elements.size()));
        QCOMPARE(spared.asked, int(form.questions.size()));
        QVERIFY2(spared.asked * 3 < spared.separately * 2, "the two items share more than a third of their questions");
        const Question *name = form.question(u"applicant.personName");
        QVERIFY(name && name->required);
        QCOMPARE(name->neededBy, (QStringList{bookshop, billboard}));
        const Question *kinds = form.question(u"matter.publicationKinds");
        QCOMPARE(kinds->neededBy, QStringList{bookshop});
        // required by the bookshop alone, so required
        const Question *type = form.question(u"enterprise.orgType");
        QVERIFY(type->required);
        QCOMPARE(type->requiredBy, QStringList{bookshop});
        QCOMPARE(type->neededBy.size(), 2);
        QVERIFY(!form.question(u"matter.foodMode"));
        QVERIFY(form.codeList(u"publicationKind"));
        QVERIFY(!form.codeList(u"foodMode"));
    }

    void questionsStandByRoleThenDictionary()
    {
        const Form form = merged({bookshop, billboard});
        for (qsizetype i = 1; i < form.questions.size(); ++i) {
            const Question &a = form.questions.at(i - 1);
            const Question &b = form.questions.at(i);
            QVERIFY(std::pair(a.role, m_catalogue.elementIndex(a.element.code))
                    < std::pair(b.role, m_catalogue.elementIndex(b.element.code)));
        }
    }

    void wrongWhileTyped_data()
    {
        QTest::addColumn<ElementType>("type");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("may");
        const auto row = [](const char *name, ElementType type, const QString &typed, bool may) {
            QTest::newRow(name) << type << typed << may;
        };
        row("half a number", ElementType::Integer, QStringLiteral("-1"), true);
        row("full-width digits", ElementType::Integer, QStringLiteral("１２"), true);
        row("a letter in a number", ElementType::Integer, QStringLiteral("12a"), false);
        row("a point in a whole number", ElementType::Integer, QStringLiteral("1."), false);
        row("half a decimal", ElementType::Decimal, QStringLiteral("12."), true);
        row("half a day", ElementType::Date, QStringLiteral("2026-0"), true);
        row("a whole day", ElementType::Date, QStringLiteral("2026-02-30"), false);
        row("a word for a day", ElementType::Date, QStringLiteral("明"), false);
        row("half an identity number", ElementType::IdNumber, QStringLiteral("33010219900"), true);
        row("a whole one", ElementType::IdNumber, QStringLiteral("330102199001010016"), false);
        row("half a credit code", ElementType::CreditCode, QStringLiteral("91330102MA"), true);
        row("half a mobile number", ElementType::Phone, QStringLiteral("1385716"), true);
        row("a whole one with a slip", ElementType::Phone, QStringLiteral("13857160O24"), false);
        row("a telephone of the town", ElementType::Phone, QStringLiteral("0571-5550000"), true);
        row("room left", ElementType::Text, QStringLiteral("书香巷"), true);
        row("no room left", ElementType::Text, QStringLiteral("书香巷五号"), false);
        row("a name", ElementType::PersonName, QStringLiteral("赵"), true);
    }
    void wrongWhileTyped()
    {
        QFETCH(ElementType, type);
        QFETCH(QString, typed);
        QFETCH(bool, may);
        DataElement element;
        element.type = type;
        element.lengthMax = 5;
        QCOMPARE(mayBecomeRight(element, typed), may);
    }

    void refusesWhatCannotBeMerged()
    {
        const auto none = mergeForm(m_catalogue, {}, {}, today);
        QCOMPARE(problemsOf(none.error()), QStringLiteral("items list-empty"));
        const auto bad = mergeForm(m_catalogue, {item(passport), item(bookshop), item(startup)}, {}, today);
        QVERIFY(!bad);
        QCOMPARE(problemsOf(bad.error()), QStringLiteral("items[0] items-sequential\nitems[2] item-not-merged"));
        Item second = *item(bookshop);
        second.version = 2;
        const auto versions = mergeForm(m_catalogue, {item(bookshop), &second}, {}, today);
        QCOMPARE(problemsOf(versions.error()), QStringLiteral("items[1] duplicate"));
    }

    // L1–L3 of reference/forms.md §3.2 over random items made from the whole dictionary
    void mergingIsAUnion()
    {
        SeededRandom random(7);
        for (int round = 0; round < 200; ++round) {
            QList<Item> made;
            for (quint32 n = 1 + random.below(6); n > 0; --n)
                made.append(randomItem(random, int(made.size())));
            QList<const Item *> items;
            for (const Item &one : made)
                items.append(&one);
            const auto form = mergeForm(m_catalogue, items, {}, today);
            QVERIFY(form);

            std::set<std::pair<ElementRole, QString>> wanted;
            std::set<std::pair<ElementRole, QString>> required;
            int total = 0;
            for (const Item &one : made) {
                for (const ElementUse &use : one.elements) {
                    wanted.insert({use.role, use.element});
                    if (use.required)
                        required.insert({use.role, use.element});
                    ++total;
                }
            }
            QCOMPARE(form->questions.size(), qsizetype(wanted.size()));
            QSet<QString> keys;
            for (const Question &question : form->questions) {
                QVERIFY(wanted.contains({question.role, question.element.code}));
                QCOMPARE(question.required, required.contains({question.role, question.element.code}));
                QCOMPARE(question.required, !question.requiredBy.isEmpty());
                QVERIFY(!question.neededBy.isEmpty());
                keys.insert(question.key);
            }
            QCOMPARE(keys.size(), form->questions.size());
            QCOMPARE(saving(*form).separately, total);

            QList<const Item *> shuffled = items;
            for (qsizetype i = shuffled.size() - 1; i > 0; --i)
                shuffled.swapItemsAt(i, random.below(quint32(i + 1)));
            shuffled.append(items.first());
            QCOMPARE(toJson(*mergeForm(m_catalogue, shuffled, {}, today)), toJson(*form));
        }
    }

    // L2: valid for the merged form is valid for every item alone, and the other way round
    void mergedAnswersServeEveryItem()
    {
        SeededRandom random(8);
        for (int round = 0; round < 100; ++round) {
            QList<Item> made{randomItem(random, 0), randomItem(random, 1), randomItem(random, 2)};
            const Form form = mergeForm(m_catalogue, {&made[0], &made[1], &made[2]}, {}, today).value();
            Answers answers = allAnswers(form);
            if (round % 2 == 1)
                answers.remove(form.questions.at(random.below(quint32(form.questions.size()))).key);
            bool every = true;
            for (const Item &one : made) {
                const Form own = mergeForm(m_catalogue, {&one}, {}, today).value();
                Answers part;
                for (const Question &question : own.questions) {
                    if (answers.contains(question.key))
                        part.insert(question.key, answers.value(question.key));
                }
                every = every && checkAnswers(own, part, today).has_value();
            }
            QCOMPARE(checkAnswers(form, answers, today).has_value(), every);
        }
    }

    void formSurvivesJson()
    {
        const Form form =
            merged({bookshop, billboard},
                   {known(ElementRole::Applicant, "personName", QStringLiteral("李敏"), AnswerOrigin::Card)});
        const auto again = fromJson<Form>(toJson(form), Strictness::Exact);
        QVERIFY(again);
        QCOMPARE(toJson(*again), toJson(form));
    }

    void prefills_data()
    {
        QTest::addColumn<QList<KnownAnswer>>("answers");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value"); // empty: not offered
        QTest::addColumn<int>("origin");
        const auto name = [](const char *text, AnswerOrigin origin, QDate asOf = today) {
            return known(ElementRole::Applicant, "personName", QString::fromUtf8(text), origin, asOf);
        };
        const QString nameKey = QStringLiteral("applicant.personName");
        QTest::newRow("nothing known") << QList<KnownAnswer>{} << nameKey << QString() << 0;
        QTest::newRow("card") << QList{name("李 敏", AnswerOrigin::Card)} << nameKey << QStringLiteral("李敏")
                              << int(AnswerOrigin::Card);
        QTest::newRow("card before newer words")
            << QList{name("李明", AnswerOrigin::Applicant), name("李敏", AnswerOrigin::Card, today.addDays(-30))}
            << nameKey << QStringLiteral("李敏") << int(AnswerOrigin::Card);
        QTest::newRow("newest of equals")
            << QList{name("李旧", AnswerOrigin::Earlier, today.addYears(-1)), name("李新", AnswerOrigin::Earlier)}
            << nameKey << QStringLiteral("李新") << int(AnswerOrigin::Earlier);
        QTest::newRow("not valid") << QList{name("李1", AnswerOrigin::Card)} << nameKey << QString() << 0;
        QTest::newRow("valid before invalid")
            << QList{name("李1", AnswerOrigin::Card), name("李敏", AnswerOrigin::Earlier)} << nameKey
            << QStringLiteral("李敏") << int(AnswerOrigin::Earlier);
        QTest::newRow("other role") << QList{known(ElementRole::Agent, "personName", QStringLiteral("李敏"),
                                                   AnswerOrigin::Card)}
                                    << nameKey << QString() << 0;
        QTest::newRow("source not allowed")
            << QList{known(ElementRole::Enterprise, "orgName", QStringLiteral("某书店"), AnswerOrigin::Card)}
            << QStringLiteral("enterprise.orgName") << QString() << 0;
        QTest::newRow("licence") << QList{known(ElementRole::Enterprise, "orgName", QStringLiteral("某书店"),
                                                AnswerOrigin::Licence)}
                                 << QStringLiteral("enterprise.orgName") << QStringLiteral("某书店")
                                 << int(AnswerOrigin::Licence);
        QTest::newRow("a promise is never reused")
            << QList{known(ElementRole::Matter, "truthPromise", QStringLiteral("yes"), AnswerOrigin::Earlier)}
            << QStringLiteral("matter.truthPromise") << QString() << 0;
        QTest::newRow("sex follows from the number")
            << QList{known(ElementRole::Applicant, "idNumber", QStringLiteral("11010519491231002x"),
                           AnswerOrigin::Card)}
            << QStringLiteral("applicant.sex") << QStringLiteral("2") << int(AnswerOrigin::Derived);
    }
    void prefills()
    {
        QFETCH(QList<KnownAnswer>, answers);
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(int, origin);
        for (int turn = 0; turn < 2; ++turn) {
            const Form form = merged({bookshop, billboard}, answers);
            const Question *question = form.question(key);
            QVERIFY(question);
            QCOMPARE(question->prefill.has_value(), !value.isEmpty());
            if (question->prefill) {
                QCOMPARE(question->prefill->value, value);
                QCOMPARE(int(question->prefill->origin), origin);
                QVERIFY(question->prefill->asOf.isValid());
            }
            std::reverse(answers.begin(), answers.end());
        }
    }

    void singleAnswers_data()
    {
        QTest::addColumn<QString>("element");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("normal"); // "!" refused
        const auto row = [](const char *element, const char *value, const char *normal) {
            QTest::addRow("%s %s", element, value)
                << QString::fromLatin1(element) << QString::fromUtf8(value) << QString::fromUtf8(normal);
        };
        row("employees", "012", "12");
        row("employees", "１２", "12");
        row("employees", "-1", "!");
        row("employees", "1.5", "!");
        row("employees", "100001", "!");
        row("employees", "999999999999999999999999", "!");
        row("employees", "x", "!");
        row("premisesArea", "86.50", "86.5");
        row("premisesArea", "86.555", "!");
        row("premisesArea", "0", "0");
        row("premisesArea", "1000000", "1000000");
        row("premisesArea", "1000000.01", "!");
        row("funds", "50,000", "50000.00");
        row("funds", "50000.5", "50000.50");
        row("funds", "50000.555", "!");
        row("establishedOn", "2026-02-28", "2026-02-28");
        row("establishedOn", "2026年2月8日", "2026-02-08");
        row("establishedOn", "20260228", "2026-02-28");
        row("establishedOn", "2026-02-30", "!");
        row("establishedOn", "昨天", "!");
        row("onlineShop", "yes", "yes");
        row("onlineShop", "是", "!");
        row("sex", "1", "1");
        row("sex", "1,2", "!");
        row("sex", "3", "!");
        row("publicationKinds", "audio, book,book", "book,audio");
        row("publicationKinds", "book,comic", "!");
        row("publicationKinds", ",", "!");
        row("email", "  a@b.cn ", "a@b.cn");
        row("email", "a\x01", "!");
        row("mobile", "+86 138-1234-3210", "13812343210");
        row("mobile", "12345", "!");
        row("idNumber", "11010519491231002x", "11010519491231002X");
        row("idNumber", "110105194912310021", "!");
        row("creditCode", "12441500196720244t", "12441500196720244T");
        row("personName", "买买提•吐尔逊", "买买提·吐尔逊");
        row("personName", "   ", "");
    }
    void singleAnswers()
    {
        QFETCH(QString, element);
        QFETCH(QString, value);
        QFETCH(QString, normal);
        Item any = randomItemOf({element});
        const Form form = mergeForm(m_catalogue, {&any}, {}, today).value();
        const auto answer = checkAnswer(form, form.questions.first(), value, today);
        QCOMPARE(answer.value_or(QStringLiteral("!")), normal);
        if (answer)
            QCOMPARE(checkAnswer(form, form.questions.first(), *answer, today).value(), normal);
        else
            QCOMPARE(answer.error().faults().first().place, form.questions.first().key);
    }

    void everyFaultByElement()
    {
        const Form form = merged({bookshop, billboard});
        Answers answers = allAnswers(form);
        QVERIFY(checkAnswers(form, answers, today));
        answers.remove(QStringLiteral("applicant.personName"));
        answers[QStringLiteral("applicant.mobile")] = QStringLiteral("12345");
        answers[QStringLiteral("enterprise.creditCode")] = QStringLiteral("1137O");
        answers[QStringLiteral("applicant.sex")] = QStringLiteral("2");
        answers[QStringLiteral("matter.dog")] = QStringLiteral("x");
        const auto checked = checkAnswers(form, answers, today);
        QVERIFY(!checked);
        QCOMPARE(
            problemsOf(checked.error()),
            QStringLiteral(
                "applicant.mobile answer-invalid\napplicant.personName answer-missing\napplicant.sex answer-invalid\n"
                "enterprise.creditCode answer-invalid\nenterprise.creditCode answer-invalid\nmatter.dog "
                "answer-unknown"));
        for (const Fault &fault : checked.error().faults())
            QVERIFY2(!fault.sentence().contains(QLatin1Char('{')), qPrintable(fault.sentence()));
    }

    void optionalAnswersMayBeAbsent()
    {
        const Form form = merged({bookshop});
        Answers answers = allAnswers(form);
        for (const Question &question : form.questions) {
            if (!question.required)
                answers.insert(question.key, QStringLiteral("  "));
        }
        const auto checked = checkAnswers(form, answers, today);
        QVERIFY(checked);
        QVERIFY(!checked->contains(QStringLiteral("agent.personName")));
    }

    void oracle()
    {
        const QByteArray items = "{\"items\":[" + toJson(*item(billboard)) + ',' + toJson(*item(bookshop)) + ']';
        const QJsonObject plain = QJsonDocument::fromJson(mergeOracle(items + '}', today)).object();
        const auto form = fromJson<Form>(plain.value(QLatin1String("form")), Strictness::Exact);
        QVERIFY(form);
        QCOMPARE(toJson(*form), toJson(merged({bookshop, billboard})));
        QVERIFY(!plain.contains(QLatin1String("wrong")));
        // Papers: what is always wanted and has to be brought, counted from the items' own lists.
        QStringList papers;
        for (const QString &code : {bookshop, billboard}) {
            for (const MaterialUse &use : item(code)->materials) {
                if (use.necessity == Necessity::Always && use.kind != MaterialKind::Shared)
                    papers.append(use.material);
            }
        }
        const QJsonObject spared = plain.value(QLatin1String("saving")).toObject();
        QCOMPARE(spared.value(QLatin1String("papersSeparately")).toInt(), int(papers.size()));
        papers.removeDuplicates();
        QCOMPARE(spared.value(QLatin1String("papersAsked")).toInt(), int(papers.size()));
        QVERIFY(spared.value(QLatin1String("papersAsked")).toInt()
                < spared.value(QLatin1String("papersSeparately")).toInt());
        // An agent brings two more for each, which are the same for both.
        const QJsonObject byAgent =
            QJsonDocument::fromJson(mergeOracle(items + ",\"answers\":{\"agent.personName\":\"钱多多\"}}", today))
                .object()
                .value(QLatin1String("saving"))
                .toObject();
        QCOMPARE(byAgent.value(QLatin1String("papersAsked")).toInt(),
                 spared.value(QLatin1String("papersAsked")).toInt() + 2);
        QCOMPARE(byAgent.value(QLatin1String("papersSeparately")).toInt(),
                 spared.value(QLatin1String("papersSeparately")).toInt() + 4);
        const QJsonObject faulty =
            QJsonDocument::fromJson(mergeOracle(items + ",\"answers\":{\"applicant.personName\":\"1\"}}", today))
                .object();
        QVERIFY(faulty.value(QLatin1String("wrong")).toArray().size() > 10);
        QByteArray answers;
        for (const QString &key : allAnswers(*form).keys())
            answers += (answers.isEmpty() ? "\"" : ",\"") + key.toUtf8() + "\":\""
                + allAnswers(*form).value(key).toUtf8() + '"';
        const QJsonObject good =
            QJsonDocument::fromJson(mergeOracle(items + ",\"answers\":{" + answers + "}}", today)).object();
        // Who collects at the window is not asked where to post it, nor to whom.
        QCOMPARE(good.value(QLatin1String("answers")).toObject().size(), form->questions.size() - 2);
        for (const QByteArray &bad : {QByteArray("x"), QByteArray("{}"), QByteArray("{\"items\":[{}]}"),
                                      items + ",\"answers\":{\"applicant.sex\":1}}"})
            QVERIFY(mergeOracle(bad, today).startsWith("{\"refused\":"));
    }

private:
    const Item *item(const QString &code) const { return m_catalogue.item(code, today); }

    Form merged(const QStringList &codes, const QList<KnownAnswer> &answers = {}) const
    {
        QList<const Item *> items;
        for (const QString &code : codes)
            items.append(item(code));
        return mergeForm(m_catalogue, items, answers, today).value();
    }

    Item randomItemOf(const QStringList &elements) const
    {
        Item made = *item(bookshop);
        made.elements.clear();
        for (const QString &code : elements)
            made.elements.append({m_catalogue.element(code)->roles.first(), code, true});
        return made;
    }

    Item randomItem(Random &random, int number) const
    {
        Item made = *item(bookshop);
        made.code = QStringLiteral("511A00000%1").arg(number);
        made.after.clear();
        made.elements.clear();
        for (const DataElement &element : m_catalogue.elements()) {
            for (const ElementRole role : element.roles) {
                if (random.below(4) == 0)
                    made.elements.append({role, element.code, random.below(2) == 0});
            }
        }
        return made;
    }

    Catalogue m_catalogue;
};

OW_TEST(tst_Forms)
#include "tst_Forms.moc"
