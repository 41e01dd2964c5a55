#pragma once
// A copy of a database in use, made beside its writer and at a pace that leaves the disk to him (design §4.3).
#include "models/base/SealedFile.h"

namespace ow {

/// Copies the file as it stands at this moment to a new one that stands alone and is on the disk when it returns. Reads under one snapshot:
/// the log of the writer is not brought past it until the copy is done, so it grows by what is written meanwhile. FileFailed; Busy when
/// `goOn` ended it. What was begun is removed.
Result<void> copyDatabase(const QString &from, const QString &to, const GoOn &goOn = {});

} // namespace ow
