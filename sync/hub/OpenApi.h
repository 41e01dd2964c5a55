#pragma once
#include "models/store/Command.h"

namespace ow {

/// OpenAPI 3.1 document of the hub, generated from the command, view and event tables.
QByteArray openApiDocument(const Registry &registry, const QString &version);

} // namespace ow
