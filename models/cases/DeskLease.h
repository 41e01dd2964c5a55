#pragma once
#include "models/cases/CaseStore.h"
#include "models/store/Command.h"

namespace ow {

/// An application on the desk whose draft this clerk holds. ApplicationUnknown when it is not being written any more, DraftTaken when
/// somebody else holds it.
Result<Application> leasedApplication(CommandContext &context, const QUuid &id, int fence);

} // namespace ow
