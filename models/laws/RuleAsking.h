#pragma once
// Rules asked through the oracle door, over names of every type.
#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace ow::laws {

/// JSON as it is typed in a table: 'text' for "text".
QByteArray json(const char *text);
QJsonValue jsonValue(const QByteArray &bytes);
QByteArray bytesOf(const QJsonValue &value);

/// Names of every type for tables and random rules: n m p number, t u text, y z yesNo, d e date, c k code, s codes,
/// child rows of age born name kind adult, list rows of numbers.
QJsonObject ruleTypes();

/// What the oracle door says: the value as JSON, "?" for unknown, "refused".
QByteArray askRule(const QByteArray &rule, const QByteArray &data, const QByteArray &day = "2026-02-13");

} // namespace ow::laws
