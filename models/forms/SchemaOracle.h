#pragma once
#include <QByteArray>
#include <QDate>

namespace ow {

/// The `schema` oracle: the JSON Schema of {"element":"CODE"} of the shipped dictionary, or of the one form of {"items":["CODE", …]} of the
/// shipped catalogue ({"item":"CODE"}: of it alone, specialist or not), as {"schema":…}. With "values":[…], JSON values or whole
/// answers, also what the product itself says of each, in "judged": {"valid":true}, or {"valid":false,"beyond":…,"wrong":[{"question",
/// "problem"}, …]}; beyond: all that is wrong is what the language cannot say, rules between answers and check digits. An empty line but
/// for {"list":true} gives the codes there are. A faulty one gives {"refused":"…"}.
QByteArray schemaOracle(const QByteArray &line, QDate today);

} // namespace ow
