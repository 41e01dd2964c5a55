#pragma once
// The published contract of answers as JSON Schema 2020-12 (design §7): what another program may send or rely on. Values have
// JSON's own types: numbers, booleans, lists of codes; texts are in normal form. A schema says all of a type that the language can
// say; check digits and what rules want are ours to check.
#include "models/forms/Form.h"

#include <QJsonObject>

namespace ow {
class Catalogue;

/// Of one element; `list` null when it has none. "$comment" names the type, and the normaliser where it is not the plain one.
QJsonObject elementSchema(const DataElement &element, const CodeList *list);
/// Of all answers of a form: by question key, rows of repeating roles as lists of objects by element. Required is what is asked
/// always and cannot be done without; a value is as narrow as the items that ask it always want it.
QJsonObject formSchema(const Form &form);
/// Of the answers of one item alone, also of one that is never merged.
Result<QJsonObject> itemSchema(const Catalogue &catalogue, const Item &item, QDate day);
/// As a document of its own.
QJsonObject publishedSchema(QJsonObject schema, const QString &id);

/// What the schema says of a question beside its element: whatever is left to rules is not here.
bool schemaRequires(const Question &question);
Narrowing schemaNarrowing(const Question &question);

/// The answer in normal form as a JSON value of the schema's type, and back; nothing when it is of another type.
std::optional<QString> answerFromJson(const DataElement &element, const CodeList *list, const QJsonValue &json);
QJsonValue answerToJson(const DataElement &element, const QString &answer);

} // namespace ow
