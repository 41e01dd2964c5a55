#pragma once
#include "models/forms/Form.h"

namespace ow {

/// True only when checkAnswer() would give the value back as it is: a short look at what people mostly send, so that the long one is
/// for what has to be put right or refused. False says nothing.
bool isNormalAnswer(const Form &form, const DataElement &element, const QString &value);

} // namespace ow
