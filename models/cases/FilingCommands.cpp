#include "models/cases/FilingCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/OnDesk.h"
#include "models/store/Connection.h"

namespace ow {

namespace {
Result<Decision> decideFiled(CommandContext &context, const SetFiled &command)
{
    const auto desk = onDesk(context, command.application, command.fence);
    if (!desk)
        return fail(desk.error());
    if (Faults faults = filedFaults(command.filed, hallDate(context.now)); !faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    Application filed = desk->application;
    filed.filed = command.filed;
    return Decision{{pendingEvent(QStringLiteral("application/") + uuidText(filed.id), ApplicationFiled{filed})},
                    toJson(FiledReply{command.filed}),
                    {}};
}

const CommandRow filingCommandTable[] = {
    commandRow<SetFiled, decideFiled>(
        {.roles = only(Role::Clerk), .stations = only(StationRole::Window), .unattended = 0}, "登记申报来源"),
};

const EventRow filingEventTable[] = {
    eventRow<ApplicationFiled, &CaseStore::applyApplication<ApplicationFiled>, projectNothing<ApplicationFiled>>(0),
};
} // namespace

std::span<const CommandRow> filingCommands()
{
    return filingCommandTable;
}

std::span<const EventRow> filingEvents()
{
    return filingEventTable;
}

Fields FiledReply::fields()
{
    return {field("filed", &FiledReply::filed)};
}

Fields SetFiled::fields()
{
    return {field("application", &SetFiled::application), field("fence", &SetFiled::fence),
            field("filed", &SetFiled::filed)};
}

} // namespace ow
