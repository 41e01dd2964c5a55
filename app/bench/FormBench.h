#pragma once

namespace ow {

/// `form`: a form of so many fields, half of them with rules, evaluated and validated whole, typed into key by key, and compiled;
/// beside ajv with compiled json-logic-engine, and survey-core, on the same form (`peers`). And how many random values of every
/// type our engine and ajv, by the schema we publish, judge alike. False when a figure of issue 4 is not met.
bool benchForm(bool full, bool peers);

} // namespace ow
