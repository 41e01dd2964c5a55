#pragma once
#include "models/exchange/CaseRows.h"
#include "models/store/Command.h"

namespace ow {

/// What the hall knows of a case, in clear: form, card, item and log. CaseUnknown, SealBroken.
Result<CaseFacts> caseFacts(Connection &db, Sealer &sealer, const Catalogue &catalogue, const Case &record);

} // namespace ow
