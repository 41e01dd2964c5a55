#include "models/base/ProblemTypes.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/laws/RuleAsking.h"
#include "models/rules/Rule.h"
#include "tests/base/Testing.h"

#include <QJsonArray>
#include <QTest>

using namespace ow;
using namespace ow::laws;

namespace {

RuleSlots smallDictionary()
{
    RuleSlots dictionary;
    dictionary.add({.name = QStringLiteral("n"), .type = RuleType::Number});
    dictionary.add({.name = QStringLiteral("t"), .type = RuleType::Text});
    dictionary.add({.name = QStringLiteral("y"), .type = RuleType::YesNo});
    dictionary.add({.name = QStringLiteral("d"), .type = RuleType::Date});
    dictionary.add(
        {.name = QStringLiteral("c"), .type = RuleType::Code, .codes = {QStringLiteral("a"), QStringLiteral("b")}});
    dictionary.add(
        {.name = QStringLiteral("s"), .type = RuleType::Codes, .codes = {QStringLiteral("a"), QStringLiteral("b")}});
    dictionary.add({.name = QStringLiteral("child.age"), .type = RuleType::Number, .group = QStringLiteral("child")});
    dictionary.add({.name = QStringLiteral("child.name"), .type = RuleType::Text, .group = QStringLiteral("child")});
    return dictionary;
}

} // namespace

class tst_Rule : public QObject {
    Q_OBJECT
private:
    static void row(const char *rule, const char *data, const char *expected)
    {
        QTest::newRow(qPrintable(QString::fromUtf8(rule) + QStringLiteral("  ") + QString::fromUtf8(data)))
            << json(rule) << json(data) << json(expected);
    }

private slots:
    void operators_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("expected");

        row("{'var':'n'}", "{'n':0.5}", "0.5");
        row("{'var':'n'}", "{}", "?");
        row("{'var':'n'}", "{'n':null}", "?");
        row("{'var':'n'}", "{'n':'1'}", "refused");
        row("{'var':'c'}", "{'c':'x'}", "refused");
        row("{'var':'s'}", "{'s':['b','a']}", "['b','a']");
        row("{'var':'s'}", "{'s':[]}", "[]");
        row("{'var':'d'}", "{'d':'2026-02-30'}", "refused");
        row("{'var':'y'}", "{'y':false}", "false");

        row("{'==':[{'var':'n'},1]}", "{'n':1}", "true");
        row("{'==':[{'var':'n'},1]}", "{'n':2}", "false");
        row("{'==':[{'var':'n'},1]}", "{}", "?");
        row("{'!=':[{'var':'n'},1]}", "{}", "?");
        row("{'!==':[{'var':'n'},1]}", "{'n':2}", "true");
        row("{'===':[{'var':'t'},'']}", "{'t':''}", "true");
        row("{'==':[{'var':'t'},{'var':'u'}]}", "{'t':'a'}", "?");
        row("{'==':[{'var':'c'},{'var':'k'}]}", "{'c':'a','k':'a'}", "true");
        row("{'==':['b',{'var':'c'}]}", "{'c':'a'}", "false");
        row("{'==':[{'var':'y'},{'var':'z'}]}", "{'y':false,'z':false}", "true");
        row("{'==':[{'var':'y'},{'var':'z'}]}", "{'y':false}", "?");
        row("{'==':[{'var':'y'},false]}", "{}", "?");
        row("{'==':[{'var':'d'},{'date':'2026-02-13'}]}", "{'d':'2026-02-13'}", "true");

        row("{'<':[{'var':'n'},15]}", "{}", "?"); // JSONLogic says true (reference/forms.md §0.6)
        row("{'>=':[{'var':'n'},0]}", "{'n':null}", "?");
        row("{'<':[{'var':'n'},{'number':'0.5'}]}", "{'n':0.25}", "true");
        row("{'<':[{'var':'n'},0.5]}", "{'n':0.5}", "false");
        row("{'<=':[1,{'var':'n'},3]}", "{'n':3}", "true");
        row("{'<':[1,{'var':'n'},3]}", "{'n':3}", "false");
        row("{'<':[{'var':'m'},{'var':'n'},3]}", "{'n':3}", "false"); // whatever m is
        row("{'<':[{'var':'m'},{'var':'n'},3]}", "{'n':2}", "?");
        row("{'<':[{'var':'d'},{'var':'e'}]}", "{'d':'2025-12-31','e':'2026-01-01'}", "true");
        row("{'>':[{'var':'d'},{'date':'2025-12-31'}]}", "{}", "?");
        row("{'<=':[{'date':'2026-01-01'},{'var':'d'},{'date':[]}]}", "{'d':'2026-02-13'}", "true");

        row("{'if':[{'var':'y'},1,2]}", "{'y':true}", "1");
        row("{'if':[{'var':'y'},1,2]}", "{'y':false}", "2");
        row("{'if':[{'var':'y'},1,2]}", "{}", "?");
        row("{'if':[{'var':'y'},1]}", "{'y':false}", "?");
        row("{'if':[{'var':'y'},1,{'var':'z'},2,3]}", "{'y':false,'z':true}", "2");
        row("{'if':[{'var':'y'},1,{'var':'z'},2,3]}", "{'z':true}", "?");
        row("{'?:':[{'var':'y'},'a',{'var':'c'}]}", "{'y':true}", "'a'");
        row("{'if':[{'var':'y'},{'var':'d'},{'date':[]}]}", "{'y':false}", "'2026-02-13'");
        row("{'if':[{'var':'y'},{'var':'s'},{'missing':['n']}]}", "{'y':false}", "['n']");

        row("{'in':[{'var':'n'},[1,0.5,{'number':'2.5'}]]}", "{'n':2.5}", "true");
        row("{'in':[{'var':'n'},[1,2]]}", "{'n':3}", "false");
        row("{'in':[{'var':'n'},[]]}", "{'n':3}", "false");
        row("{'in':[{'var':'n'},[1]]}", "{}", "?");
        row("{'in':[{'var':'d'},[{'date':'2026-02-13'}]]}", "{'d':'2026-02-13'}", "true");
        row("{'in':[{'var':'c'},['a','b']]}", "{'c':'b'}", "true");
        row("{'in':['b',{'var':'s'}]}", "{'s':['a','b']}", "true");
        row("{'in':['b',{'var':'s'}]}", "{'s':[]}", "false");
        row("{'in':['b',{'var':'s'}]}", "{}", "?");
        row("{'in':[{'var':'c'},{'var':'s'}]}", "{'s':['a']}", "?");
        row("{'in':[{'var':'k'},{'var':'s'}]}", "{'s':['a'],'k':'x'}", "false");
        row("{'in':['食品',{'var':'t'}]}", "{'t':'经营食品'}", "true");
        row("{'in':['食品',{'var':'t'}]}", "{}", "?");
        row("{'in':['',{'var':'t'}]}", "{'t':'食品'}", "true");
        row("{'in':['',{'var':'t'}]}", "{'t':''}", "false");
        row("{'codeIn':[{'var':'c'},['a','b']]}", "{'c':'c'}", "false");
        row("{'codeIn':[{'var':'s'},['a','b']]}", "{'s':['c','b']}", "true");
        row("{'codeIn':[{'var':'s'},['a','b']]}", "{'s':['c']}", "false");
        row("{'codeIn':[{'var':'s'},['a','b']]}", "{}", "?");

        row("{'+':[{'var':'n'},1,2]}", "{'n':3}", "6");
        row("{'+':[{'var':'n'},1]}", "{}", "?");
        row("{'+':{'var':'n'}}", "{'n':3}", "3");
        row("{'-':[{'var':'n'}]}", "{'n':3}", "-3");
        row("{'-':[{'var':'n'},{'var':'m'}]}", "{'n':3}", "?");
        row("{'*':[{'var':'n'},{'var':'m'},2]}", "{'n':3,'m':0.5}", "3");
        row("{'*':[{'var':'n'},0]}", "{}", "?");
        row("{'/':[1,{'var':'n'}]}", "{'n':4}", "0.25");
        row("{'/':[1,{'var':'n'}]}", "{'n':0}", "?");
        row("{'/':[{'var':'n'},0]}", "{'n':0}", "?");
        row("{'%':[{'var':'n'},3]}", "{'n':-7}", "-1");
        row("{'%':[{'var':'n'},{'var':'m'}]}", "{'n':7,'m':0}", "?");
        row("{'*':[{'var':'n'},{'var':'n'}]}", "{'n':1e300}", "?");
        row("{'min':[{'var':'n'},{'var':'m'}]}", "{'n':3,'m':2}", "2");
        row("{'min':[{'var':'n'},{'var':'m'}]}", "{'n':3}", "?");
        row("{'max':[{'var':'m'},{'var':'n'}]}", "{'n':3}", "?");
        row("{'max':[{'var':'n'}]}", "{'n':3}", "3");

        row("{'cat':[{'var':'t'},'-',{'var':'u'}]}", "{'t':'甲','u':'乙'}", "'甲-乙'");
        row("{'cat':[{'var':'t'},{'var':'u'}]}", "{'t':'甲'}", "?");
        row("{'substr':[{'var':'t'},-2]}", "{'t':'经营食品'}", "'食品'");
        row("{'substr':[{'var':'t'},1,2]}", "{'t':'𬱟食品'}", "'食品'");
        row("{'substr':[{'var':'t'},1,-5]}", "{'t':'abc'}", "''");
        row("{'substr':[{'var':'t'},9]}", "{'t':'abc'}", "''");
        row("{'substr':[{'var':'t'},{'number':'0.5'}]}", "{'t':'abc'}", "?");
        row("{'substr':[{'var':'t'},{'var':'n'}]}", "{'t':'abc'}", "?");
        row("{'len':{'var':'t'}}", "{'t':'𬱟食'}", "2");
        row("{'len':{'var':'t'}}", "{}", "?");
        row("{'len':[{'var':'s'}]}", "{'s':['a','b']}", "2");
        row("{'len':{'missing':['n','m']}}", "{'m':1}", "1");
        row("{'matches':[{'var':'t'},'[0-9]{3}']}", "{'t':'123'}", "true");
        row("{'matches':[{'var':'t'},'[0-9]{3}']}", "{'t':'1234'}", "false");
        row("{'matches':[{'var':'t'},'a|b']}", "{'t':'ab'}", "false");
        row("{'matches':[{'var':'t'},'[0-9]{3}']}", "{}", "?");

        row("{'present':{'var':'n'}}", "{}", "false");
        row("{'present':{'var':'n'}}", "{'n':0}", "true");
        row("{'present':{'var':'y'}}", "{'y':false}", "true");
        row("{'missing':['n','t']}", "{'t':''}", "['n']");
        row("{'missing':[]}", "{}", "[]");
        row("{'missing_some':[1,['n','t']]}", "{'t':''}", "[]");
        row("{'missing_some':[2,['n','t']]}", "{'t':''}", "['n']");
        row("{'in':['n',{'missing':['n','t']}]}", "{}", "true");

        row("{'some':[{'var':'child'},{'<':[{'var':'age'},18]}]}", "{'child':[{'age':20},{'age':3}]}", "true");
        row("{'some':[{'var':'child'},{'<':[{'var':'age'},18]}]}", "{'child':[{},{'age':3}]}", "true");
        row("{'any':[{'var':'child'},{'<':[{'var':'age'},18]}]}", "{'child':[{},{'age':20}]}", "?");
        row("{'any':[{'var':'child'},{'<':[{'var':'age'},18]}]}", "{}", "false");
        row("{'all':[{'var':'child'},{'<':[{'var':'age'},18]}]}", "{'child':[{'age':2},{'age':3}]}", "true");
        row("{'all':[{'var':'child'},{'<':[{'var':'age'},18]}]}", "{'child':[{},{'age':30}]}", "false");
        row("{'all':[{'var':'child'},{'<':[{'var':'age'},18]}]}", "{'child':[{},{'age':3}]}", "?");
        row("{'all':[{'var':'child'},true]}", "{'child':[]}", "false");
        row("{'none':[{'var':'child'},{'<':[{'var':'age'},18]}]}", "{'child':[]}", "true");
        row("{'none':[{'var':'child'},{'<':[{'var':'age'},18]}]}", "{'child':[{'age':3},{}]}", "false");
        row("{'none':[{'var':'child'},{'<':[{'var':'age'},18]}]}", "{'child':[{'age':30},{}]}", "?");
        row("{'sum':[{'var':'child'},{'var':'age'}]}", "{'child':[{'age':2},{'age':3}]}", "5");
        row("{'sum':[{'var':'child'},{'var':'age'}]}", "{'child':[{'age':2},{}]}", "?");
        row("{'sum':[{'var':'child'},{'var':'age'}]}", "{}", "0");
        row("{'sum':[{'var':'list'},{'var':''}]}", "{'list':[1,2,0.5]}", "3.5");
        row("{'count':{'var':'child'}}", "{'child':[{},{}]}", "2");
        row("{'count':[{'var':'child'},{'>':[{'var':'age'},18]}]}", "{'child':[{'age':20},{'age':2}]}", "1");
        row("{'count':[{'var':'child'},{'>':[{'var':'age'},18]}]}", "{'child':[{'age':20},{}]}", "?");
        row("{'reduce':[{'var':'child'},{'max':[{'var':'current.age'},{'var':'accumulator'}]},0]}",
            "{'child':[{'age':20},{'age':2}]}", "20");
        row("{'reduce':[{'var':'list'},{'*':[{'var':'current'},{'var':'accumulator'}]},{'var':'n'}]}",
            "{'list':[2,3],'n':2}", "12");
        // a loop within a loop, and names of the whole form within one
        row("{'some':[{'var':'child'},{'>':[{'var':'age'},{'sum':[{'var':'list'},{'var':''}]}]}]}",
            "{'child':[{'age':2},{'age':7}],'list':[2,3]}", "true");
        row("{'some':[{'var':'child'},{'all':[{'var':'list'},{'>':[{'var':''},{'var':'child.age'}]}]}]}",
            "{'child':[{'age':9},{'age':1}],'list':[2,3]}", "true");
        row("{'count':[{'var':'child'},{'>':[{'var':'age'},{'var':'n'}]}]}", "{'child':[{'age':9},{'age':1}],'n':4}",
            "1");
        row("{'some':[{'var':'child'},{'present':{'var':'age'}}]}", "{'child':[{}]}", "false");

        row("{'date':'2024-02-29'}", "{}", "'2024-02-29'");
        row("{'date':[]}", "{}", "'2026-02-13'");
        row("{'addDays':[{'var':'d'},-1]}", "{'d':'2024-03-01'}", "'2024-02-29'");
        row("{'addDays':[{'var':'d'},1]}", "{}", "?");
        row("{'addDays':[{'var':'d'},{'number':'1.5'}]}", "{'d':'2024-03-01'}", "?");
        row("{'addDays':[{'var':'d'},99999]}", "{'d':'9999-12-31'}", "?");
        row("{'addMonths':[{'var':'d'},1]}", "{'d':'2024-01-31'}", "'2024-02-29'");
        row("{'addMonths':[{'var':'d'},-12]}", "{'d':'2024-02-29'}", "'2023-02-28'");
        row("{'addWorkdays':[{'var':'d'},5]}", "{'d':'2026-02-13'}", "'2026-02-27'"); // domain §16.1
        row("{'addWorkdays':[{'var':'d'},-1]}", "{'d':'2026-02-24'}", "'2026-02-14'");
        row("{'workdaysBetween':[{'var':'d'},{'var':'e'}]}", "{'d':'2026-05-07','e':'2026-05-14'}", "6"); // §16.2
        row("{'workdaysBetween':[{'var':'d'},{'var':'e'}]}", "{'d':'2026-05-07'}", "?");
        row("{'ageAt':{'var':'d'}}", "{'d':'2008-02-13'}", "18");
        row("{'ageAt':{'var':'d'}}", "{'d':'2008-02-14'}", "17");
        row("{'ageAt':[{'var':'d'},{'date':'2026-02-28'}]}", "{'d':'2008-02-29'}", "18");
        row("{'ageAt':[{'var':'d'},{'date':'2026-02-27'}]}", "{'d':'2008-02-29'}", "17");
        row("{'ageAt':{'var':'d'}}", "{'d':'2026-02-14'}", "?");
        row("{'ageAt':{'var':'d'}}", "{}", "?");
    }
    void operators()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, expected);
        QCOMPARE(askRule(rule, data), expected);
    }

    /// Every operand combination of every truth operator against Kleene's tables, written here as minimum and maximum.
    void kleene()
    {
        const QList<QByteArray> texts{"false", "null", "true"}; // in the order of truth
        const auto said = [](int value) { return QByteArray(value == 0 ? "false" : value == 1 ? "?" : "true"); };
        for (int y = 0; y < 3; ++y) {
            for (int z = 0; z < 3; ++z) {
                const QByteArray data = "{\"y\":" + texts.at(y) + ",\"z\":" + texts.at(z) + '}';
                QCOMPARE(askRule(json("{'and':[{'var':'y'},{'var':'z'}]}"), data), said(std::min(y, z)));
                QCOMPARE(askRule(json("{'or':[{'var':'y'},{'var':'z'}]}"), data), said(std::max(y, z)));
                QCOMPARE(askRule(json("{'!':{'var':'y'}}"), data), said(2 - y));
                QCOMPARE(askRule(json("{'!!':{'var':'y'}}"), data), said(y));
                const int same = y == 1 || z == 1 ? 1 : y == z ? 2 : 0;
                QCOMPARE(askRule(json("{'==':[{'var':'y'},{'var':'z'}]}"), data), said(same));
                QCOMPARE(askRule(json("{'!=':[{'var':'y'},{'var':'z'}]}"), data), said(2 - same));
                QCOMPARE(askRule(json("{'if':[{'var':'y'},{'var':'z'},false]}"), data),
                         said(y == 1 ? 1 : std::min(y, z)));
                for (int n = 0; n < 3; ++n) {
                    const QByteArray more = data.chopped(1) + ",\"c\":"
                        + (n == 1       ? "null"
                               : n == 2 ? "\"a\""
                                        : "\"b\"")
                        + '}';
                    const QByteArray all = json("{'and':[{'var':'y'},{'or':[{'var':'z'},{'==':[{'var':'c'},'a']}]}]}");
                    QCOMPARE(askRule(all, more), said(std::min(y, std::max(z, n))));
                }
            }
        }
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("faults");
        const auto refused = [](const char *rule, const char *faults) {
            QTest::newRow(rule) << json(rule) << QString::fromUtf8(faults);
        };
        refused("{'var':'nobody'}", "rule.var rule-name");
        refused("{'var':['n',0]}", "rule.var rule-operand-count");
        refused("{'var':null}", "rule.var rule-constant");
        refused("{'var':'child'}", "rule.var rule-name");
        refused("{'var':'child.age'}", "rule.var rule-outside");
        refused("null", "rule rule-null");
        refused("[1]", "rule rule-list");
        refused("{}", "rule rule-shape");
        refused("{'and':[true],'or':[true]}", "rule rule-shape");
        refused("{'and':[true}", "rule json-syntax");
        refused("{'a':1,'a':2}", "rule json-duplicate-key");
        refused("{'and':[]}", "rule.and rule-operand-count");
        refused("{'log':[1]}", "rule rule-operator");
        refused("{'map':[{'var':'child'},1]}", "rule rule-operator");
        refused("{'and':[1,'x']}", "rule.and[0] rule-operand;rule.and[1] rule-operand");
        refused("{'and':[{'<':[{'var':'n'},'1']},{'==':[{'var':'x'},1]},{'!':{'var':'n'}}]}",
                "rule.and[0].<[1] rule-operand;rule.and[1].==[0].var rule-name;rule.and[2].![0] rule-operand");
        refused("{'<':[{'var':'t'},'b']}", "rule.<[0] rule-operand;rule.<[1] rule-operand");
        refused("{'<':[{'var':'n'},{'var':'d'}]}", "rule.<[1] rule-operand");
        refused("{'>':[1,2,3]}", "rule.> rule-operand-count");
        refused("{'==':[{'var':'c'},'z']}", "rule.==[1] rule-code");
        refused("{'==':['z',{'var':'c'}]}", "rule.==[0] rule-code");
        refused("{'==':[{'var':'s'},{'var':'s'}]}", "rule.==[0] rule-operand");
        refused("{'==':[{'var':'c'},{'var':'t'}]}", "rule.==[1] rule-operand");
        refused("{'==':[{'var':'n'},null]}", "rule.==[1] rule-null");
        refused("{'==':[1,'1']}", "rule.==[1] rule-operand");
        refused("{'in':['z',{'var':'s'}]}", "rule.in[0] rule-code");
        refused("{'in':[{'var':'c'},['a','z',1]]}", "rule.in[1][1] rule-code;rule.in[1][2] rule-constant");
        refused("{'in':[{'var':'n'},['1',{'number':'x'}]]}", "rule.in[1][0] rule-constant;rule.in[1][1] rule-constant");
        refused("{'in':[{'var':'d'},['2026-01-01']]}", "rule.in[1][0] rule-constant");
        refused("{'in':[{'var':'n'},[{'var':'n'}]]}", "rule.in[1][0] rule-constant");
        refused("{'in':[{'var':'y'},[true]]}", "rule.in[0] rule-operand");
        refused("{'codeIn':[{'var':'t'},['a']]}", "rule.codeIn[0] rule-operand");
        refused("{'codeIn':[{'var':'c'},'a']}", "rule.codeIn[1] rule-constant");
        refused("{'if':[{'var':'y'},1,'x']}", "rule.if[2] rule-operand");
        refused("{'if':[1,2,3]}", "rule.if[0] rule-operand");
        refused("{'if':[{'var':'y'},{'var':'c'},'z']}", "rule.if[2] rule-code");
        refused("{'if':[true]}", "rule.if rule-operand-count");
        refused("{'+':['1',1]}", "rule.+[0] rule-operand");
        refused("{'cat':[1,'x']}", "rule.cat[0] rule-operand");
        refused("{'number':'1e3'}", "rule.number[0] rule-constant");
        refused("{'date':'2026-02-30'}", "rule.date[0] rule-constant");
        refused("{'date':'2026-2-3'}", "rule.date[0] rule-constant");
        refused("{'addDays':['2026-02-13',1]}", "rule.addDays[0] rule-operand");
        refused("{'matches':[{'var':'t'},'(']}", "rule.matches[1] rule-pattern");
        refused("{'matches':[{'var':'t'},{'var':'t'}]}", "rule.matches[1] rule-pattern");
        refused("{'present':'n'}", "rule.present[0] rule-constant");
        refused("{'missing':[1]}", "rule.missing[0] rule-constant");
        refused("{'some':[{'var':'n'},true]}", "rule.some[0] rule-rows");
        refused("{'some':[{'var':'child'},{'var':'age'}]}", "rule.some[1] rule-operand");
        refused("{'some':[{'var':'child'},{'==':[{'var':'height'},1]}]}", "rule.some[1].==[0].var rule-name");
        refused("{'var':'n'}", "rule rule-type");
    }
    void refused()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QString, faults);
        const Result<Rule> compiled = Rule::compile({rule}, smallDictionary());
        QVERIFY(!compiled);
        QVERIFY(compiled.error().is(problem::RuleRefused));
        QStringList found;
        for (const Fault &fault : compiled.error().faults()) {
            found.append(fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id));
            QVERIFY2(!fault.sentence().contains(QLatin1Char('{')) || fault.sentence().contains(QLatin1String("{\"")),
                     qPrintable(fault.sentence()));
        }
        QCOMPARE(found.join(QLatin1Char(';')), faults);
    }

    void tooMuchIsRefused()
    {
        QByteArray deep = "true";
        for (int i = 0; i < 40; ++i)
            deep = "{\"!\":" + deep + '}';
        QVERIFY(!Rule::compile({deep}, smallDictionary()));
        QByteArray wide = "{\"and\":[true";
        for (int i = 0; i < 6000; ++i)
            wide += ",{\"!\":false}";
        const Result<Rule> compiled = Rule::compile({wide + "]}"}, smallDictionary());
        QVERIFY(!compiled);
        QCOMPARE(compiled.error().faults().size(), 1);
        QVERIFY(compiled.error().faults().first().type == &problem::RuleTooLong);
    }

    void ownRow()
    {
        const RuleSlots dictionary = smallDictionary();
        const Result<Rule> rule = Rule::compile({json("{'<':[{'var':'child.age'},{'var':'n'}]}")}, dictionary,
                                                RuleType::YesNo, QStringLiteral("child"));
        QVERIFY(rule);
        QCOMPARE(rule->reads(), (QList<int>{0, 6}));
        const std::vector<RuleValue> values{RuleValue::number(18)};
        const std::vector<RuleRows> groups{{{RuleValue::number(3)}, {RuleValue::number(20)}, {RuleValue()}}};
        QCOMPARE(rule->truth({.values = values, .groups = groups, .row = 0}), Truth::True);
        QCOMPARE(rule->truth({.values = values, .groups = groups, .row = 1}), Truth::False);
        QCOMPARE(rule->truth({.values = values, .groups = groups, .row = 2}), Truth::Unknown);
        QCOMPARE(rule->truth({.values = values, .groups = groups, .row = 3}), Truth::Unknown);
        QCOMPARE(rule->truth({.values = values, .groups = groups}), Truth::Unknown);
        // In a loop over the same group its names are of the loop's row.
        const Result<Rule> loop = Rule::compile(
            {json("{'and':[{'some':[{'var':'child'},{'==':[{'var':'age'},20]}]},{'==':[{'var':'child.age'},3]}]}")},
            dictionary, RuleType::YesNo, QStringLiteral("child"));
        QVERIFY(loop);
        QCOMPARE(loop->readsGroups(), QList<int>{0});
        QCOMPARE(loop->truth({.groups = groups, .row = 0}), Truth::True);
        QCOMPARE(loop->truth({.groups = groups, .row = 1}), Truth::False);
    }

    void wantedTypes()
    {
        const RuleSlots dictionary = smallDictionary();
        QVERIFY(Rule::compile({json("{'var':'n'}")}, dictionary, RuleType::Number));
        QVERIFY(Rule::compile({json("{'var':'c'}")}, dictionary, RuleType::Text));
        QVERIFY(Rule::compile({json("'a'")}, dictionary, RuleType::Code));
        QVERIFY(!Rule::compile({json("{'var':'t'}")}, dictionary, RuleType::Code));
        QCOMPARE(Rule().truth({}), Truth::True);
        QCOMPARE(Rule().type(), RuleType::YesNo);
    }

    /// The same answers whether a value comes as JSON or as the answer of a form.
    void answers_data()
    {
        QTest::addColumn<RuleType>("type");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<RuleValue>("value");
        const auto answer = [](const char *name, RuleType type, const QString &text, const RuleValue &value) {
            QTest::newRow(name) << type << text << value;
        };
        answer("yes", RuleType::YesNo, QStringLiteral("yes"), RuleValue::truth(true));
        answer("no", RuleType::YesNo, QStringLiteral("no"), RuleValue::truth(false));
        answer("neither", RuleType::YesNo, QStringLiteral("true"), RuleValue());
        answer("number", RuleType::Number, QStringLiteral("12.5"), RuleValue::number(12.5));
        answer("no number", RuleType::Number, QStringLiteral("12元"), RuleValue());
        answer("infinite", RuleType::Number, QStringLiteral("inf"), RuleValue());
        answer("date", RuleType::Date, QStringLiteral("2026-02-13"), RuleValue::day(QDate(2026, 2, 13)));
        answer("no date", RuleType::Date, QStringLiteral("2026-02-30"), RuleValue());
        answer("codes", RuleType::Codes, QStringLiteral("a,b"),
               RuleValue::texts({QStringLiteral("a"), QStringLiteral("b")}));
        answer("text", RuleType::Text, QStringLiteral("甲"), RuleValue::text(QStringLiteral("甲")));
        answer("empty", RuleType::Text, QString(), RuleValue());
    }
    void answers()
    {
        QFETCH(RuleType, type);
        QFETCH(QString, answer);
        QFETCH(RuleValue, value);
        QVERIFY(RuleValue::fromAnswer(type, answer) == value);
        if (value.isKnown())
            QCOMPARE(value.toAnswer(), answer);
    }

    void words_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("words");
        const auto said = [](const char *rule, const char *words) {
            QTest::newRow(rule) << json(rule) << QString::fromUtf8(words);
        };
        said("true", "任何情况");
        said("{'and':[{'in':['a',{'var':'s'}]},{'>':[{'var':'n'},150]}]}", "经营范围包含“食品”，且面积大于150平方米");
        said("{'>=':[{'var':'n'},{'number':'0.5'}]}", "面积不少于0.5平方米");
        said("{'<=':[50,{'var':'n'},100]}", "面积在50平方米与100平方米之间（含两端）");
        said("{'<':[{'var':'d'},{'date':'2026-02-13'}]}", "成立日期早于2026年2月13日");
        said("{'<':[{'ageAt':{'var':'d'}},18]}", "按成立日期算的周岁小于18");
        said("{'or':[{'var':'y'},{'and':[{'==':[{'var':'c'},'a']},{'!':{'present':{'var':'t'}}}]}]}",
             "有仓库为“是”，或（类型为“个人”，且没有填写字号）");
        said("{'!':{'or':[{'var':'y'},{'==':[{'var':'c'},'a']}]}}", "并非（有仓库为“是”，或类型为“个人”）");
        said("{'!':{'var':'y'}}", "有仓库为“否”");
        said("{'==':[{'var':'y'},false]}", "有仓库为“否”");
        said("{'!=':[{'var':'c'},'a']}", "类型不为“个人”");
        said("{'in':[{'var':'c'},['a','b']]}", "类型是“个人”、“企业”之一");
        said("{'!':{'codeIn':[{'var':'s'},['a','b']]}}", "经营范围不包含“食品”、“药品”中的任何一项");
        said("{'any':[{'var':'child'},{'<':[{'var':'age'},18]}]}", "至少一行子女满足（年龄小于18岁）");
        said("{'>':[{'count':{'var':'child'}},2]}", "子女的行数大于2");
        said("{'>':[{'+':[{'var':'n'},{'*':[{'var':'n'},2]}]},10]}", "面积＋（面积×2）大于10");
        said("{'if':[{'var':'y'},{'>':[{'var':'n'},1]},{'present':{'var':'d'}}]}",
             "（有仓库为“是”时，面积大于1平方米；其他情况，填写了成立日期）");
        said("{'>':[{'addMonths':[{'var':'d'},-6]},{'date':[]}]}", "成立日期之前6个月晚于办理当日");
        said("{'matches':[{'var':'t'},'[A-Z]+']}", "字号符合格式“[A-Z]+”");
    }
    void words()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QString, words);
        const QHash<QString, QString> names{
            {QStringLiteral("n"), QStringLiteral("面积")},     {QStringLiteral("t"), QStringLiteral("字号")},
            {QStringLiteral("y"), QStringLiteral("有仓库")},   {QStringLiteral("d"), QStringLiteral("成立日期")},
            {QStringLiteral("c"), QStringLiteral("类型")},     {QStringLiteral("s"), QStringLiteral("经营范围")},
            {QStringLiteral("child"), QStringLiteral("子女")}, {QStringLiteral("child.age"), QStringLiteral("年龄")},
            {QStringLiteral("ca"), QStringLiteral("个人")},    {QStringLiteral("cb"), QStringLiteral("企业")},
            {QStringLiteral("sa"), QStringLiteral("食品")},    {QStringLiteral("sb"), QStringLiteral("药品")}};
        const RuleNames called{
            .name = [&](const QString &slot) { return names.value(slot); },
            .code = [&](const QString &slot, const QString &code) { return names.value(slot + code); },
            .unit =
                [](const QString &slot) {
                    return slot == QLatin1String("n") ? QStringLiteral("平方米") : QStringLiteral("岁");
                }};
        const Result<Rule> compiled = Rule::compile({rule}, smallDictionary());
        QVERIFY(compiled);
        QCOMPARE(compiled->inWords(called), words);
    }
};

OW_TEST(tst_Rule)
#include "tst_Rule.moc"
