#pragma once
#include "models/base/Random.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ow::laws {

/// Random well-typed rules, and fillings, over the names of ruleTypes().
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

} // namespace ow::laws
