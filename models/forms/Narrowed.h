#pragma once
#include "models/catalogue/Item.h"
#include "models/rules/RuleValue.h"

namespace ow {

/// Only what all of them allow: the domain of a question several items narrow (reference/forms.md §3.2).
Narrowing intersect(const Narrowing &a, const Narrowing &b);

/// True when the dictionary's limits and this leave no value at all.
bool allowsNothing(const DataElement &element, const Narrowing &only);

/// True for what it allows, and for what is unknown.
bool allows(const Narrowing &only, const RuleValue &value);

} // namespace ow
