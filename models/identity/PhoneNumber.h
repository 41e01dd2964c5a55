#pragma once
#include "models/base/Problem.h"

namespace ow {

/// A mobile number as "13812343210" or a landline as "0412-5551234" ("010-65551234-801" with an extension). Country code +86,
/// spaces, brackets and full-width digits are forgiven. PhoneInvalid at `place` inside InputRefused otherwise.
Result<QString> phoneNumber(const QString &text, const QString &place = QString());

} // namespace ow
