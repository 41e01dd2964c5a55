#include "models/cases/DeskLease.h"

#include "models/base/ProblemTypes.h"

namespace ow {

Result<Application> leasedApplication(CommandContext &context, const QUuid &id, int fence)
{
    const auto application = CaseStore::application(context.db, id);
    const auto draft = CaseStore::draft(context.db, id);
    if (!application || !draft || application->state != ApplicationState::Draft)
        return fail(problem::ApplicationUnknown);
    if (draft->fence != fence || draft->holder != context.actor.user)
        return fail(problem::DraftTaken, {{QStringLiteral("holder"), draft->holderName}});
    return *application;
}

} // namespace ow
