#include "models/laws/RuleAsking.h"
#include "models/rules/RuleOracle.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace ow;
using namespace ow::laws;

namespace {

/// Every constant {"var":…} of the rule and every name of missing and missing_some.
void namesIn(const QJsonValue &rule, QStringList &names)
{
    if (rule.isArray()) {
        for (const QJsonValue &entry : rule.toArray())
            namesIn(entry, names);
    }
    const QJsonObject object = rule.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        namesIn(it.value(), names);
        const QJsonArray given = it->isArray() ? it->toArray() : QJsonArray{*it};
        if (it.key() == QLatin1String("var"))
            names.append(given.at(0).isDouble() ? QString::number(given.at(0).toInt()) : given.at(0).toString());
        if (it.key() == QLatin1String("missing") || it.key() == QLatin1String("missing_some")) {
            for (const QJsonValue &entry : it.key() == QLatin1String("missing") ? given : given.at(1).toArray())
                names.append(entry.toString());
        }
    }
}

QJsonValue typeOf(const QJsonValue &value, const QStringList &names)
{
    if (value.isBool())
        return QStringLiteral("yesNo");
    if (value.isDouble())
        return QStringLiteral("number");
    if (value.isString())
        return QStringLiteral("text");
    const QJsonArray rows = value.toArray();
    if (!rows.isEmpty() && !rows.first().isObject())
        return QJsonObject{{QStringLiteral("rows"), typeOf(rows.first(), names)}};
    QJsonObject columns;
    const QJsonObject row = rows.first().toObject();
    for (auto it = row.begin(); it != row.end(); ++it)
        columns.insert(it.key(), typeOf(*it, names));
    // Of no row the names tell what would be in one.
    for (const QString &name : names) {
        if (rows.isEmpty() && !name.isEmpty())
            columns.insert(name, QStringLiteral("number"));
    }
    return QJsonObject{{QStringLiteral("rows"),
                        rows.isEmpty() && names.contains(QString()) ? QJsonValue(QStringLiteral("number")) : columns}};
}

/// From the data, as a publisher's dictionary would have them; what is not there is taken for a text.
QJsonObject typesOf(const QJsonValue &data, const QStringList &names)
{
    QJsonObject types;
    const std::function<void(const QJsonValue &, const QString &)> walk = [&](const QJsonValue &value,
                                                                              const QString &name) {
        const QJsonArray array = value.toArray();
        const QJsonObject object = value.toObject();
        const QString inside = name.isEmpty() ? QString() : name + QLatin1Char('.');
        for (auto it = object.begin(); it != object.end(); ++it)
            walk(*it, inside + it.key());
        if (name.isEmpty()) {
            for (qsizetype i = 0; i < array.size(); ++i)
                walk(array.at(i), QString::number(i));
        }
        const bool mixed = !array.isEmpty() && std::any_of(array.begin(), array.end(), [&](const QJsonValue &entry) {
            return entry.type() != array.first().type();
        });
        if (mixed) {
            for (qsizetype i = 0; i < array.size(); ++i)
                walk(array.at(i), inside + QString::number(i));
        } else if (value.isArray() ? !name.isEmpty() : !value.isObject() && !value.isNull() && !value.isUndefined()) {
            types.insert(name, typeOf(value, names));
        }
    };
    walk(data, {});
    for (const QString &name : names) {
        const bool isRows = types.contains(name.section(QLatin1Char('.'), 0, 0))
            && !types.value(name.section(QLatin1Char('.'), 0, 0)).isString();
        if (!name.isEmpty() && !types.contains(name) && !isRows)
            types.insert(name, QStringLiteral("text"));
    }
    return types;
}

} // namespace

class tst_RuleSuite : public QObject {
    Q_OBJECT
private slots:
    /// github.com/json-logic/compat-tables, suites/compatible.json (Apache-2.0). What our language refuses, it refuses by design:
    /// coercion, values of two types, lists as results, defaults for what is missing.
    void agreesWhereTypesDo()
    {
        QFile file(testing::fixture(QStringLiteral("jsonlogic/compatible.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int agree = 0;
        int withoutResult = 0;
        int strict = 0;
        QStringList disagree;
        for (const QJsonValue &entry : QJsonDocument::fromJson(file.readAll()).array()) {
            if (!entry.isObject())
                continue;
            const QJsonObject test = entry.toObject();
            const QJsonValue rule = test.value(QLatin1String("rule"));
            const QJsonValue data = test.value(QLatin1String("data"));
            QStringList names;
            namesIn(rule, names);
            const QJsonObject line{{QStringLiteral("rule"), rule},
                                   {QStringLiteral("data"), data.isUndefined() ? QJsonValue() : data},
                                   {QStringLiteral("types"), typesOf(data, names)}};
            const QJsonObject answer =
                QJsonDocument::fromJson(ruleOracle(QJsonDocument(line).toJson(QJsonDocument::Compact))).object();
            const QJsonValue expected = test.value(QLatin1String("result"));
            if (answer.contains(QLatin1String("refused")))
                ++strict;
            else if (answer.contains(QLatin1String("unknown")) && expected.isNull())
                ++withoutResult;
            else if (answer.contains(QLatin1String("unknown")))
                ++strict; // an operand is missing
            else if (answer.value(QLatin1String("value")) == expected)
                ++agree;
            else
                disagree.append(
                    QString::fromUtf8(bytesOf(line) + " → " + bytesOf(answer) + " expected " + bytesOf(expected)));
        }
        qInfo("JSONLogic suite: agree %d (and %d where null is our unknown), strict by design %d, disagree %d", agree,
              withoutResult, strict, int(disagree.size()));
        QVERIFY2(disagree.isEmpty(), qPrintable(disagree.join(QLatin1Char('\n'))));
        QCOMPARE(agree + withoutResult + strict, 278);
        QVERIFY(agree >= 170);
    }
};

OW_TEST(tst_RuleSuite)
#include "tst_RuleSuite.moc"
