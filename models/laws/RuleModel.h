#pragma once
// Rules a second time, in the slowest and plainest way: straight from the JSON, values as JSON, undefined for unknown. Shares no
// line with the product.
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>

namespace ow::laws {

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

} // namespace ow::laws
