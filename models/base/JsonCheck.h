#pragma once
#include "models/base/JsonReader.h"

namespace ow {

/// Whether JsonReader::read() would take these bytes, for who needs little of what stands in them.
Result<void> checkJson(const QByteArray &bytes, const JsonLimits &limits = {});

} // namespace ow
