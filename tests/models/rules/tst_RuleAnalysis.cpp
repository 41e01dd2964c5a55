#include "models/base/Random.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/laws/RuleAsking.h"
#include "models/rules/RuleAnalysis.h"
#include "tests/base/Testing.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>
#include <array>

using namespace ow;
using namespace ow::laws;

namespace {

constexpr quint64 analysisSeed = 20260224;
const QDate analysisDay(2026, 2, 13);

RuleSlots smallWorld()
{
    const QStringList codes{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    RuleSlots dictionary;
    dictionary.add({.name = QStringLiteral("y"), .type = RuleType::YesNo});
    dictionary.add({.name = QStringLiteral("c"), .type = RuleType::Code, .codes = codes});
    dictionary.add({.name = QStringLiteral("n"), .type = RuleType::Number, .min = 0, .max = 4, .decimals = 0});
    dictionary.add({.name = QStringLiteral("m"), .type = RuleType::Number, .min = 0, .max = 4, .decimals = 0});
    return dictionary;
}

RuleSlots wideWorld()
{
    const QStringList codes{QStringLiteral("a"), QStringLiteral("b")};
    RuleSlots dictionary;
    dictionary.add({.name = QStringLiteral("x"), .type = RuleType::Text});
    dictionary.add({.name = QStringLiteral("n"), .type = RuleType::Number});
    dictionary.add({.name = QStringLiteral("m"), .type = RuleType::Number});
    dictionary.add({.name = QStringLiteral("i"), .type = RuleType::Number, .min = 0, .max = 1000, .decimals = 0});
    dictionary.add({.name = QStringLiteral("y"), .type = RuleType::YesNo});
    dictionary.add({.name = QStringLiteral("d"), .type = RuleType::Date});
    dictionary.add({.name = QStringLiteral("e"), .type = RuleType::Date});
    dictionary.add({.name = QStringLiteral("t"), .type = RuleType::Text});
    dictionary.add({.name = QStringLiteral("c"), .type = RuleType::Code, .codes = codes});
    dictionary.add({.name = QStringLiteral("s"), .type = RuleType::Codes, .codes = codes});
    dictionary.add({.name = QStringLiteral("child.age"), .type = RuleType::Number, .group = QStringLiteral("child")});
    dictionary.add({.name = QStringLiteral("child.ill"), .type = RuleType::YesNo, .group = QStringLiteral("child")});
    return dictionary;
}

std::optional<Rule> compiledFor(const char *text, const RuleSlots &dictionary, const QString &group = {})
{
    if (!text)
        return std::nullopt;
    const Result<Rule> rule = Rule::compile({json(text)}, dictionary, RuleType::YesNo, group);
    if (!rule)
        qFatal("%s", text);
    return *rule;
}

QString kindName(RuleFindingKind kind)
{
    static const QStringList names{QStringLiteral("cycle"),
                                   QStringLiteral("not asked"),
                                   QStringLiteral("contradictory"),
                                   QStringLiteral("never visible"),
                                   QStringLiteral("required never visible"),
                                   QStringLiteral("always true"),
                                   QStringLiteral("dead branch"),
                                   QStringLiteral("undecided")};
    return names.at(int(kind));
}

/// "x:contradictory,x?:always true" — with ? for the rule of being required.
QString findingsText(const RuleFindings &found)
{
    QStringList parts;
    for (const RuleFinding &finding : found.findings)
        parts.append(finding.name + (finding.rule == RuleKind::Required ? QStringLiteral("?:") : QStringLiteral(":"))
                     + kindName(finding.kind));
    return parts.join(QLatin1Char(','));
}

/// The filling as a form would hold it.
struct FilledForm {
    std::vector<RuleValue> values;
    std::vector<RuleRows> groups;

    FilledForm(const RuleFilling &filling, const RuleSlots &dictionary)
        : values(size_t(dictionary.size())), groups(size_t(dictionary.groupCount()))
    {
        for (auto it = filling.answers.begin(); it != filling.answers.end(); ++it)
            values[size_t(dictionary.find(it.key()))] = it.value();
        for (auto group = filling.rows.begin(); group != filling.rows.end(); ++group) {
            const int number = dictionary.group(group.key());
            for (const QMap<QString, RuleValue> &row : *group) {
                groups[size_t(number)].emplace_back(size_t(dictionary.slotsOfGroup(number).size()));
                for (auto it = row.begin(); it != row.end(); ++it)
                    groups[size_t(number)].back()[size_t(dictionary.place(dictionary.find(it.key())))] = it.value();
            }
        }
    }
    Truth truth(const Rule &rule) const
    {
        return rule.truth({.values = values, .groups = groups, .row = 0, .day = analysisDay});
    }
};

class RandomRules {
public:
    explicit RandomRules(quint64 seed) : m_random(seed) {}

    int below(int bound) { return int(m_random.below(quint32(bound))); }
    /// Over the names of smallWorld() that are given; of the exact kind unless sums are wanted.
    QByteArray rule(const QStringList &names, int depth, bool sums)
    {
        if (depth <= 0 || below(4) == 0)
            return atom(names, sums);
        const auto part = [&] { return rule(names, depth - 1, sums); };
        switch (below(5)) {
        case 0:
        case 1: return "{\"and\":[" + part() + ',' + part() + "]}";
        case 2: return "{\"or\":[" + part() + ',' + part() + "]}";
        case 3: return "{\"!\":" + part() + '}';
        default: return "{\"if\":[" + part() + ',' + part() + ',' + part() + "]}";
        }
    }

private:
    QByteArray atom(const QStringList &names, bool sums)
    {
        const QString name = names.at(below(int(names.size())));
        const QByteArray var = "{\"var\":\"" + name.toLatin1() + "\"}";
        static const QList<QByteArray> orders{"<", "<=", ">", ">=", "==", "!="};
        const QByteArray order = '"' + orders.at(below(6)) + '"';
        const QByteArray constant = QByteArray::number(below(5));
        if (below(6) == 0)
            return below(2) ? "{\"present\":" + var + '}'
                            : "{\"in\":[\"" + name.toLatin1() + "\",{\"missing\":[\"" + name.toLatin1() + "\"]}]}";
        if (name == QLatin1String("y"))
            return var;
        if (name == QLatin1String("c"))
            return below(2) ? "{\"==\":[" + var + ",\"a\"]}" : "{\"codeIn\":[" + var + ",[\"a\",\"b\"]]}";
        if (sums && below(2) == 0)
            return "{" + order + ":[{\"+\":[{\"var\":\"n\"},{\"var\":\"m\"}]}," + QByteArray::number(below(9)) + "]}";
        switch (below(6)) {
        case 0:
            return names.contains(QStringLiteral("n")) && names.contains(QStringLiteral("m"))
                ? "{" + order + ":[{\"var\":\"n\"},{\"var\":\"m\"}]}"
                : "{" + order + ":[" + var + ',' + constant + "]}";
        case 1: return "{" + order + ":[{\"-\":[10,{\"*\":[" + var + ",2]}]}," + QByteArray::number(below(10)) + "]}";
        case 2: return "{\"<=\":[" + constant + ',' + var + ",3]}";
        case 3: return "{\"in\":[" + var + ",[1,4]]}";
        default: return "{" + order + ":[" + var + ',' + constant + "]}";
        }
    }

    SeededRandom m_random;
};

/// Every filling there is, each value or nothing, and what of it is seen.
class EveryFilling {
public:
    EveryFilling(const RuleSlots &dictionary, const QList<GovernedName> &governed)
        : m_dictionary(dictionary), m_governed(governed)
    {
        for (int slot = 0; slot < dictionary.size(); ++slot) {
            std::vector<RuleValue> values{RuleValue()};
            const RuleSlot &named = dictionary.at(slot);
            if (named.type == RuleType::YesNo)
                values.insert(values.end(), {RuleValue::truth(true), RuleValue::truth(false)});
            for (const QString &code : named.codes)
                values.push_back(RuleValue::text(code));
            if (named.type == RuleType::Number) {
                for (int n = 0; n <= 4; ++n)
                    values.push_back(RuleValue::number(n));
            }
            m_choices.push_back(values);
        }
    }

    /// Calls with every filling in which nothing hidden has a value; `masked` false: with every filling.
    template <class F>
    void each(bool masked, const F &call)
    {
        std::vector<RuleValue> filling(m_choices.size());
        walk(filling, 0, masked, call);
    }

private:
    template <class F>
    void walk(std::vector<RuleValue> &filling, size_t slot, bool masked, const F &call)
    {
        if (slot == m_choices.size()) {
            if (!masked || consistent(filling))
                call(RuleContext{.values = filling});
            return;
        }
        for (const RuleValue &value : m_choices[slot]) {
            filling[slot] = value;
            walk(filling, slot + 1, masked, call);
        }
        filling[slot] = RuleValue();
    }
    bool consistent(const std::vector<RuleValue> &filling) const
    {
        for (const GovernedName &name : m_governed) {
            if (filling[size_t(m_dictionary.find(name.name))].isKnown() && name.visible
                && name.visible->truth({.values = filling}) != Truth::True)
                return false;
        }
        return true;
    }

    const RuleSlots &m_dictionary;
    const QList<GovernedName> &m_governed;
    std::vector<std::vector<RuleValue>> m_choices;
};

} // namespace

class tst_RuleAnalysis : public QObject {
    Q_OBJECT
private slots:
    void findings_data()
    {
        QTest::addColumn<QByteArray>("visible");
        QTest::addColumn<QByteArray>("required");
        QTest::addColumn<QString>("findings");
        const auto found = [](const char *visible, const char *required, const char *findings) {
            QTest::newRow(qPrintable(QString::fromUtf8(visible) + QLatin1Char(' ') + QString::fromUtf8(required)))
                << QByteArray(visible) << QByteArray(required) << QString::fromUtf8(findings);
        };
        // numbers, whole and not
        found("{'and':[{'>':[{'var':'n'},150]},{'<':[{'var':'n'},150.001]}]}", "", "");
        found("{'and':[{'>':[{'var':'i'},150]},{'<':[{'var':'i'},151]}]}", "", "x:contradictory");
        found("{'and':[{'>=':[{'var':'n'},150]},{'<':[{'var':'n'},150]}]}", "", "x:contradictory");
        found("{'>':[{'var':'i'},1000]}", "", "x:contradictory");
        found("{'>=':[{'var':'i'},0]}", "", "x:always true");
        found("{'or':[{'<':[{'var':'n'},5]},{'>=':[{'var':'n'},5]}]}", "", "x:always true");
        found("{'or':[{'<':[{'var':'n'},5]},{'>':[{'var':'n'},5]}]}", "", "");
        found("{'and':[{'>':[{'*':[{'var':'n'},2]},10]},{'<':[{'+':[{'var':'n'},1]},6]}]}", "", "x:contradictory");
        found("{'and':[{'>':[{'*':[{'var':'n'},2]},10]},{'<':[{'+':[{'var':'n'},1]},6.1]}]}", "", "");
        found("{'and':[{'<':[{'var':'n'},{'var':'m'}]},{'<':[{'var':'m'},{'var':'n'}]}]}", "", "x:contradictory");
        found("{'and':[{'<':[{'var':'n'},{'var':'m'}]},{'<':[{'var':'m'},5]},{'>':[{'var':'n'},4.9]}]}", "", "");
        found("{'==':[{'+':[{'var':'n'},{'var':'m'}]},12345]}", "", "");
        found("{'and':[{'>':[{'+':[{'var':'n'},{'var':'m'}]},5]},{'<':[{'+':[{'var':'n'},{'var':'m'}]},4]}]}", "",
              "x:undecided");
        // codes
        found("{'and':[{'==':[{'var':'c'},'a']},{'==':[{'var':'c'},'b']}]}", "", "x:contradictory");
        found("{'codeIn':[{'var':'c'},['a','b']]}", "", "x:always true");
        found("{'and':[{'in':['a',{'var':'s'}]},{'in':['b',{'var':'s'}]}]}", "", "");
        found("{'and':[{'in':['a',{'var':'s'}]},{'in':['b',{'var':'s'}]},{'<':[{'len':{'var':'s'}},2]}]}", "",
              "x:contradictory");
        // dates and ages
        found("{'and':[{'>':[{'var':'d'},{'date':'2026-01-01'}]},{'<':[{'var':'d'},{'date':'2026-01-02'}]}]}", "",
              "x:contradictory");
        found("{'and':[{'>':[{'var':'d'},{'date':'2026-01-01'}]},{'<':[{'var':'d'},{'date':'2026-01-03'}]}]}", "", "");
        found("{'and':[{'>=':[{'ageAt':{'var':'d'}},18]},{'<':[{'ageAt':{'var':'d'}},18]}]}", "", "x:contradictory");
        found("{'<':[17,{'ageAt':{'var':'d'}},19]}", "", "");
        found("{'and':[{'<':[{'var':'d'},{'date':[]}]},{'>':[{'var':'d'},{'date':'2030-01-01'}]}]}", "", "x:undecided");
        found("{'and':[{'<':[{'var':'d'},{'date':[]}]},{'>':[{'var':'d'},{'addDays':[{'date':[]},-1]}]}]}", "",
              "x:contradictory");
        found("{'and':[{'<':[{'var':'d'},{'var':'e'}]},{'>':[{'var':'d'},{'date':'2026-01-01'}]},{'<':[{'var':'e'},{'"
              "date':'2026-01-03'}]}]}",
              "", "x:contradictory");
        found("{'and':[{'<':[{'var':'d'},{'var':'e'}]},{'>':[{'var':'d'},{'date':'2026-01-01'}]},{'<':[{'var':'e'},{'"
              "date':'2026-01-04'}]}]}",
              "", "");
        // texts
        found("{'and':[{'==':[{'var':'t'},'甲']},{'!=':[{'var':'t'},'甲']}]}", "", "x:contradictory");
        found("{'and':[{'==':[{'len':{'var':'t'}},3]},{'!=':[{'var':'t'},'甲乙丙']}]}", "", "");
        found("{'and':[{'>':[{'len':{'var':'t'}},3]},{'<':[{'len':{'var':'t'}},4]}]}", "", "x:contradictory");
        found("{'matches':[{'var':'t'},'[0-9]{6}']}", "", "");
        found("{'matches':[{'var':'t'},'[0-9]{9}X']}", "", "x:undecided");
        // nothing, everything, and what is missing
        found("false", "", "x:contradictory");
        found("{'present':{'var':'n'}}", "", "");
        found("{'and':[{'!':{'present':{'var':'n'}}},{'>':[{'var':'n'},1]}]}", "", "x:contradictory");
        found("{'or':[{'present':{'var':'n'}},{'in':['n',{'missing':['n']}]}]}", "", "x:always true");
        // branches
        found("{'or':[{'>':[{'var':'n'},1]},{'and':[{'>':[{'var':'i'},5]},{'<':[{'var':'i'},6]}]}]}", "",
              "x:dead branch");
        found(
            "{'if':[{'var':'y'},{'>':[{'var':'n'},1]},{'!':{'var':'y'}},{'>':[{'var':'n'},2]},{'>':[{'var':'n'},3]}]}",
            "", "x:dead branch");
        // required
        found("{'>':[{'var':'n'},10]}", "{'<':[{'var':'n'},5]}", "x?:required never visible");
        found("{'>':[{'var':'n'},10]}", "{'>':[{'var':'n'},5]}", "");
        found("{'>':[{'var':'n'},10]}", "{'and':[{'var':'y'},{'!':{'var':'y'}}]}", "x?:contradictory");
        found("", "{'>':[{'var':'i'},-1]}", "x?:always true");
        found("false", "always", "x:contradictory,x?:required never visible");
        // rows
        found("{'some':[{'var':'child'},{'and':[{'<':[{'var':'age'},18]},{'var':'ill'}]}]}", "", "");
        found("{'and':[{'>':[{'count':{'var':'child'}},2]},{'<':[{'count':{'var':'child'}},4]}]}", "", "");
        found("{'and':[{'>':[{'count':{'var':'child'}},2]},{'<':[{'count':{'var':'child'}},3]}]}", "",
              "x:contradictory");
        found("{'and':[{'some':[{'var':'child'},{'var':'ill'}]},{'none':[{'var':'child'},{'var':'ill'}]}]}", "",
              "x:undecided");
        found("{'and':[{'some':[{'var':'child'},{'var':'ill'}]},{'some':[{'var':'child'},{'!':{'var':'ill'}}]}]}", "",
              "");
    }
    void findings()
    {
        QFETCH(QByteArray, visible);
        QFETCH(QByteArray, required);
        QFETCH(QString, findings);
        const RuleSlots dictionary = wideWorld();
        GovernedName governed{.name = QStringLiteral("x")};
        if (!visible.isEmpty())
            governed.visible = compiledFor(visible.constData(), dictionary);
        if (required == "always")
            governed.alwaysRequired = true;
        else if (!required.isEmpty())
            governed.required = compiledFor(required.constData(), dictionary);
        QList<GovernedName> all{governed};
        for (int slot = 1; slot < dictionary.size(); ++slot)
            all.append({.name = dictionary.at(slot).name});
        const RuleFindings found = analyseRules({.dictionary = dictionary, .governed = all, .day = analysisDay});
        QCOMPARE(findingsText(found), findings);
        for (const RuleFinding &finding : found.findings)
            QVERIFY(!finding.proof.isEmpty());
        for (const RuleWitness &witness : found.witnesses) {
            const FilledForm form(witness.filling, dictionary);
            const Rule &rule = witness.rule == RuleKind::Visible ? *governed.visible : *governed.required;
            if (witness.branch.isEmpty())
                QCOMPARE(form.truth(rule), truthOf(witness.outcome));
            if (witness.rule == RuleKind::Required && governed.visible)
                QCOMPARE(form.truth(*governed.visible), Truth::True);
        }
        // What is not refused can be seen, with a filling to show it.
        if (!found.refuses() && governed.visible && !findings.contains(QLatin1String("undecided"))) {
            QVERIFY(std::any_of(found.witnesses.begin(), found.witnesses.end(), [](const RuleWitness &witness) {
                return witness.rule == RuleKind::Visible && witness.outcome && witness.branch.isEmpty();
            }));
        }
    }

    /// A question can be seen only where those it looks at can.
    void throughOthers()
    {
        const RuleSlots dictionary = wideWorld();
        const RuleNames names{
            .name = [](const QString &slot) { return slot == QLatin1String("n") ? QStringLiteral("面积") : slot; }};
        const QList<GovernedName> governed{
            {.name = QStringLiteral("n"), .visible = compiledFor("{'==':[{'var':'c'},'a']}", dictionary)},
            {.name = QStringLiteral("x"),
             .visible = compiledFor("{'and':[{'var':'y'},{'>':[{'var':'n'},5]},{'==':[{'var':'c'},'b']}]}", dictionary),
             .alwaysRequired = true},
            {.name = QStringLiteral("c")},
            {.name = QStringLiteral("y")}};
        const RuleFindings found =
            analyseRules({.dictionary = dictionary, .governed = governed, .day = analysisDay, .names = names});
        QCOMPARE(findingsText(found), QStringLiteral("x:never visible,x?:required never visible"));
        QVERIFY2(found.findings.first().proof.startsWith(
                     QStringLiteral("“面积大于5”，“c为“b””，“面积”只在“c为“a””时出现不可能同时成立")),
                 qPrintable(found.findings.first().proof));
        QVERIFY(found.refuses());
    }

    void circles()
    {
        const RuleSlots dictionary = wideWorld();
        const QList<GovernedName> governed{
            {.name = QStringLiteral("n"), .visible = compiledFor("{'>':[{'var':'m'},1]}", dictionary)},
            {.name = QStringLiteral("m"), .visible = compiledFor("{'>':[{'var':'i'},1]}", dictionary)},
            {.name = QStringLiteral("i"), .visible = compiledFor("{'present':{'var':'n'}}", dictionary)},
            {.name = QStringLiteral("t"), .visible = compiledFor("{'>':[{'var':'n'},1]}", dictionary)},
            {.name = QStringLiteral("d"),
             .visible = compiledFor("{'==':[{'var':'d'},{'date':'2026-01-01'}]}", dictionary)},
            {.name = QStringLiteral("e"), .visible = compiledFor("{'var':'y'}", dictionary)}};
        const RuleFindings found = analyseRules({.dictionary = dictionary, .governed = governed, .day = analysisDay});
        QCOMPARE(findingsText(found), QStringLiteral("n:cycle,d:cycle,e:not asked"));
        QCOMPARE(found.findings.at(0).names,
                 (QStringList{QStringLiteral("n"), QStringLiteral("m"), QStringLiteral("i")}));
        QVERIFY(found.findings.at(0).proof.startsWith(QStringLiteral("“n”要看“m”要看“i”要看“n”")));
        QCOMPARE(found.findings.at(2).names, QStringList{QStringLiteral("y")});
        QVERIFY(found.witnesses.isEmpty());
    }

    void ownRow()
    {
        const RuleSlots dictionary = wideWorld();
        const QList<GovernedName> governed{
            {.name = QStringLiteral("child.ill"),
             .visible = compiledFor("{'<':[{'var':'child.age'},{'var':'n'}]}", dictionary, QStringLiteral("child"))},
            {.name = QStringLiteral("child.age")},
            {.name = QStringLiteral("n"), .visible = compiledFor("{'var':'y'}", dictionary)},
            {.name = QStringLiteral("x"),
             .visible =
                 compiledFor("{'and':[{'some':[{'var':'child'},{'var':'ill'}]},{'!':{'var':'y'}}]}", dictionary)},
            {.name = QStringLiteral("t"),
             .visible = compiledFor("{'some':[{'var':'child'},{'var':'ill'}]}", dictionary)},
            {.name = QStringLiteral("y")}};
        const RuleFindings found = analyseRules({.dictionary = dictionary, .governed = governed, .day = analysisDay});
        // Rows are only tried, so that no row of the kind is no proof.
        QCOMPARE(findingsText(found), QStringLiteral("x:undecided"));
        const FilledForm form(found.witnesses.first().filling, dictionary);
        QCOMPARE(form.truth(*governed.first().visible), Truth::True);
        bool ill = false;
        for (const RuleWitness &witness : found.witnesses) {
            if (witness.name != QLatin1String("t") || !witness.outcome)
                continue;
            const FilledForm seen(witness.filling, dictionary);
            ill = seen.truth(*governed.at(4).visible) == Truth::True
                && seen.truth(*governed.at(2).visible) == Truth::True;
        }
        QVERIFY(ill);
    }

    /// Rows of a group nobody asks about are not counted.
    void groupsThatAreNotThere()
    {
        const RuleSlots dictionary = wideWorld();
        const auto onlyIfY = compiledFor("{'var':'y'}", dictionary, QStringLiteral("child"));
        const QList<GovernedName> governed{
            {.name = QStringLiteral("child.age"), .visible = onlyIfY},
            {.name = QStringLiteral("child.ill"), .visible = onlyIfY},
            {.name = QStringLiteral("x"),
             .visible = compiledFor("{'and':[{'>':[{'count':{'var':'child'}},1]},{'!':{'var':'y'}}]}", dictionary)},
            {.name = QStringLiteral("t"), .visible = compiledFor("{'>':[{'count':{'var':'child'}},1]}", dictionary)},
            {.name = QStringLiteral("y")}};
        const RuleFindings found = analyseRules({.dictionary = dictionary, .governed = governed, .day = analysisDay});
        QCOMPARE(findingsText(found), QStringLiteral("x:never visible"));
        for (const RuleWitness &witness : found.witnesses) {
            if (witness.name == QLatin1String("t") && witness.outcome)
                QCOMPARE(witness.filling.answers.value(QStringLiteral("y")).asTruth(), Truth::True);
        }
    }

    /// Against every filling there is.
    void sameAsBruteForce()
    {
        const RuleSlots dictionary = smallWorld();
        RandomRules random(analysisSeed);
        int questions = 0;
        int undecided = 0;
        int refused = 0;
        for (int system = 0; system < 600; ++system) {
            const bool sums = system % 5 == 0;
            QList<GovernedName> governed;
            for (int slot = 0; slot < dictionary.size(); ++slot) {
                GovernedName name{.name = dictionary.at(slot).name};
                QStringList earlier;
                for (int other = 0; other < slot; ++other)
                    earlier.append(dictionary.at(other).name);
                QStringList all = earlier;
                all.append(name.name);
                if (!earlier.isEmpty() && random.below(3) > 0)
                    name.visible = *Rule::compile({random.rule(earlier, 2, sums && slot == 3)}, dictionary);
                if (random.below(2) == 0)
                    name.required = *Rule::compile({random.rule(all, 2, sums && slot == 3)}, dictionary);
                governed.append(name);
            }
            const RuleFindings found =
                analyseRules({.dictionary = dictionary, .governed = governed, .day = analysisDay});
            compare(dictionary, governed, found, sums, questions, undecided);
            if (QTest::currentTestFailed())
                return;
            refused += found.refuses() ? 1 : 0;
        }
        qInfo("rule analysis: seed %llu, 600 random items, %d questions against every filling, %d undecided (sums), "
              "%d items refused",
              analysisSeed, questions, undecided, refused);
        QVERIFY(questions > 10000);
        QVERIFY(refused > 100 && refused < 550);
    }

    /// A large item is analysed while one waits.
    void largeItem()
    {
        RuleSlots dictionary;
        QList<GovernedName> governed;
        for (int i = 0; i < 60; ++i) {
            const QString name = QStringLiteral("f%1").arg(i);
            dictionary.add({.name = name,
                            .type = i % 2 ? RuleType::Number : RuleType::Code,
                            .codes = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}});
        }
        for (int i = 0; i < 60; ++i) {
            GovernedName name{.name = QStringLiteral("f%1").arg(i)};
            if (i >= 6)
                name.visible = *Rule::compile(
                    {json(qPrintable(QStringLiteral("{'and':[{'==':[{'var':'f%1'},'a']},{'>':[{'var':'f%2'},%3]},{'or':"
                                                    "[{'==':[{'var':'f%4'},'b']},{'<':[{'var':'f%5'},100]}]}]}")
                                         .arg(i / 2 / 2 * 2)
                                         .arg(i / 2 / 2 * 2 + 1)
                                         .arg(i)
                                         .arg(i / 3 / 2 * 2)
                                         .arg(i / 3 / 2 * 2 + 1)))},
                    dictionary);
            governed.append(name);
        }
        QElapsedTimer timer;
        timer.start();
        const RuleFindings found = analyseRules({.dictionary = dictionary, .governed = governed, .day = analysisDay});
        qInfo("rule analysis: 60 names, %d witnesses, %s, %lld ms", int(found.witnesses.size()),
              qPrintable(findingsText(found)), timer.elapsed());
        QVERIFY(!findingsText(found).contains(QLatin1String("undecided")));
        QVERIFY(found.witnesses.size() > 100);
    }

private:
    static void compare(const RuleSlots &dictionary, const QList<GovernedName> &governed, const RuleFindings &found,
                        bool sums, int &questions, int &undecided)
    {
        EveryFilling every(dictionary, governed);
        // What a filling shows of each name: 1 φ, 2 not φ, 3 φ and ψ, 4 φ and not ψ, 5 ψ, 6 not ψ; and 10 more without masks.
        QHash<QString, std::array<bool, 20>> can;
        for (const GovernedName &name : governed) {
            std::array<bool, 20> shows{};
            for (const bool masked : {true, false}) {
                every.each(masked, [&](const RuleContext &context) {
                    const Truth seen = name.visible ? name.visible->truth(context) : Truth::True;
                    const Truth must = name.required ? name.required->truth(context) : Truth::Unknown;
                    const size_t base = masked ? 0 : 10;
                    shows[base + 1] |= seen == Truth::True;
                    shows[base + 2] |= seen == Truth::False;
                    shows[base + 3] |= seen == Truth::True && must == Truth::True;
                    shows[base + 4] |= seen == Truth::True && must == Truth::False;
                    shows[base + 5] |= must == Truth::True;
                    shows[base + 6] |= must == Truth::False;
                });
            }
            can.insert(name.name, shows);
        }
        const auto has = [&](const QString &name, RuleKind kind, RuleFindingKind what) {
            return std::any_of(found.findings.begin(), found.findings.end(), [&](const RuleFinding &finding) {
                return finding.name == name && finding.rule == kind && finding.kind == what;
            });
        };
        const auto shown = [&](const QString &name, RuleKind kind, bool outcome) {
            return std::any_of(found.witnesses.begin(), found.witnesses.end(), [&](const RuleWitness &witness) {
                return witness.name == name && witness.rule == kind && witness.outcome == outcome
                    && witness.branch.isEmpty();
            });
        };
        const auto agree = [&](const QString &name, const char *what, bool ours, bool brute, bool open) {
            ++questions;
            if (ours == brute)
                return;
            // Sums are only tried: not found is then not claimed.
            if (sums && !ours && open) {
                ++undecided;
                return;
            }
            QString rules;
            for (const GovernedName &governedName : governed)
                rules += governedName.name + QStringLiteral(": ")
                    + (governedName.visible ? governedName.visible->inWords({}) : QStringLiteral("-"))
                    + QStringLiteral(" / ")
                    + (governedName.required ? governedName.required->inWords({}) : QStringLiteral("-"))
                    + QLatin1Char('\n');
            QFAIL(qPrintable(name + QLatin1Char(' ') + QLatin1String(what)
                             + QStringLiteral(" ours %1 brute %2 ").arg(ours).arg(brute) + findingsText(found)
                             + QLatin1Char('\n') + rules));
        };
        for (const GovernedName &name : governed) {
            const QString &n = name.name;
            if (name.visible) {
                agree(n, "can be seen", shown(n, RuleKind::Visible, true), can[n][1], true);
                agree(n, "can be hidden", shown(n, RuleKind::Visible, false), can[n][2], true);
                agree(n, "contradictory", has(n, RuleKind::Visible, RuleFindingKind::Contradictory), !can[n][11], true);
                agree(n, "never visible", has(n, RuleKind::Visible, RuleFindingKind::NeverVisible),
                      can[n][11] && !can[n][1], true);
                agree(n, "always true", has(n, RuleKind::Visible, RuleFindingKind::AlwaysTrue), !can[n][12], true);
            }
            if (name.required) {
                agree(n, "can be required", shown(n, RuleKind::Required, true), can[n][3], true);
                agree(n, "can be optional", shown(n, RuleKind::Required, false), can[n][4], true);
                agree(n, "contradictory ψ", has(n, RuleKind::Required, RuleFindingKind::Contradictory), !can[n][15],
                      true);
                agree(n, "required never visible", has(n, RuleKind::Required, RuleFindingKind::RequiredNeverVisible),
                      can[n][15] && !can[n][3], true);
                agree(n, "always true ψ", has(n, RuleKind::Required, RuleFindingKind::AlwaysTrue), !can[n][16], true);
            }
            if (QTest::currentTestFailed())
                return;
        }
    }
};

OW_TEST(tst_RuleAnalysis)
#include "tst_RuleAnalysis.moc"
