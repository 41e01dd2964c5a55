#pragma once
// Rules a second time, in the slowest and plainest way: straight from the JSON, values as JSON, undefined for unknown. Shares no
// line with the product. And a maker of random well-typed rules and fillings.
#include "models/base/Random.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>

namespace ow::testing {

class RuleModel {
public:
    RuleModel(QJsonObject data, QDate day) : m_data(std::move(data)), m_day(day) {}

    QJsonValue answer(const QJsonValue &rule) const { return evaluate(rule, {}, {}); }

private:
    struct Row {
        QString group;
        QJsonValue value;
    };
    using Rows = QList<Row>;

    QJsonValue evaluate(const QJsonValue &rule, const Rows &rows, const QJsonValue &accumulator) const;
    QJsonValue name(const QString &called, const Rows &rows, const QJsonValue &accumulator) const;
    QJsonValue overRows(const QString &op, const QJsonArray &given, const Rows &rows,
                        const QJsonValue &accumulator) const;
    QJsonValue functions(const QString &op, const QJsonArray &operands, const QJsonArray &given) const;

    QJsonObject m_data;
    QDate m_day;
};

/// Over the names of ruleTypes().
class RuleMaker {
public:
    explicit RuleMaker(quint64 seed) : m_random(seed) {}

    enum class Kind { YesNo, Number, Date, Text, Code };
    /// `monotone`: without present, missing and whatever else is known of what is not there.
    QJsonValue rule(Kind kind, int depth, bool monotone = false);
    /// Each value there with a chance of `known` in a hundred.
    QJsonObject filling(int known);
    int below(int bound) { return int(m_random.below(quint32(bound))); }

private:
    QJsonValue truth(int depth);
    QJsonValue number(int depth);
    QJsonValue date(int depth);
    QJsonValue text(int depth);
    QJsonValue var(const QStringList &names);
    QJsonValue loop(const QString &op, int depth);
    QJsonObject of(const QString &op, const QJsonArray &operands) { return {{op, operands}}; }

    SeededRandom m_random;
    bool m_monotone = false;
    bool m_inRow = false;
};

} // namespace ow::testing
