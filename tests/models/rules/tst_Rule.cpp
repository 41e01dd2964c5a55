#include "models/rules/Rule.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

class tst_Rule : public QObject {
    Q_OBJECT
private slots:
    void first()
    {
        RuleSlots dictionary;
        dictionary.add({.name = QStringLiteral("a"), .type = RuleType::Number});
        const auto rule = Rule::compile({R"x({"<":[1,{"var":"a"},10]})x"}, dictionary);
        QVERIFY(rule);
        const std::vector<RuleValue> values{RuleValue::number(4)};
        QCOMPARE(rule->truth({.values = values}), Truth::True);
        QCOMPARE(rule->truth({}), Truth::Unknown);
    }
};

OW_TEST(tst_Rule)
#include "tst_Rule.moc"
