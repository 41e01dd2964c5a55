#pragma once
#include <QtGlobal>

namespace ow {

/// `laws`: L1–L5 and E1–E7 of reference/forms.md §3 over so many random catalogues of 2–10 items, each from a seed of its own (seed +
/// number), by the generator and the second models the tests use. E7 also against json-logic-engine (`peers`, tests/peers/
/// check_rules.mjs), as many rules as catalogues. Tells on stderr how far it is, and every violation with its seed. False when there
/// was one.
bool benchLaws(qint64 catalogues, quint64 seed, bool peers);

} // namespace ow
