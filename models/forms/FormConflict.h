#pragma once
#include "models/forms/Form.h"

namespace ow {

/// FormConflict for every question to which items may be relevant together though no value suits them all, with the items and their
/// legal bases. Items that cannot be relevant together do not conflict: refused is what a filling shows, and what could not be
/// ruled out within `fillingsMax` fillings.
Faults conflictFaults(const Form &form, QDate today);

constexpr int fillingsMax = 20000;

} // namespace ow
