#pragma once
// The published contract of answers as JSON Schema 2020-12 (design §7): what another program may send or rely on. Values have
// JSON's own types: numbers, booleans, lists of codes; texts are in normal form. A schema says all of a type that the language can
// say; check digits and what rules want are ours to check.
#include "models/forms/Form.h"

#include <QJsonObject>

namespace ow {

/// Of one element; `list` null when it has none.
QJsonObject elementSchema(const DataElement &element, const CodeList *list);
/// Of all answers of a form: by question key, rows of repeating roles as lists of objects by element. Required is what is asked
/// always and cannot be done without.
QJsonObject formSchema(const Form &form);

/// The answer in normal form as a JSON value of the schema's type, and back; nothing when it is of another type.
std::optional<QString> answerFromJson(const DataElement &element, const CodeList *list, const QJsonValue &json);
QJsonValue answerToJson(const DataElement &element, const QString &answer);

} // namespace ow
