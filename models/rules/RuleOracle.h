#pragma once
#include <QByteArray>

namespace ow {

/// The `rule` oracle (design §9): one JSON object in, one out. In: "rule", "data", and "types", one for every name the rule may
/// speak of:
///     "yesNo" | "number" | "date" | "text"
///     {"code":["a","b"]} | {"codes":["a","b"]}       a choice of one or of several
///     {"rows":{"birthDate":"date", …}}               a group asked in rows; inside, names are child.birthDate
///     {"rows":"number"}                              a list of single values
/// A dotted name is looked up in nested data as in JSONLogic; data that is absent or null is unknown, data of another type refused.
/// "day" (optional) is the day of the case; working days are those of the shipped calendar.
/// Out: {"value":…}, {"unknown":true} or {"refused":"…"}.
QByteArray ruleOracle(const QByteArray &line);

} // namespace ow
