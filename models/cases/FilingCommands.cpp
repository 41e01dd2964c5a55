#include "models/cases/FilingCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/OnDesk.h"
#include "models/store/Connection.h"

namespace ow {

namespace {
Faults onlyThePlatform()
{
    return {{QStringLiteral("filed.by"),
             &problem::ReferenceUnknown,
             {{QStringLiteral("what"), QStringLiteral("窗口能登记的申报来源")}}}};
}

Result<Decision> decideFiled(CommandContext &context, const SetFiled &command)
{
    const auto desk = onDesk(context, command.application, command.fence);
    if (!desk)
        return fail(desk.error());
    Faults faults = filedHereFaults(command.filed, hallDate(context.now));
    if (faults.isEmpty() && desk->application.filed && desk->application.filed->by == FiledBy::Online)
        faults = onlyThePlatform();
    if (!faults.isEmpty())
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

Faults filedHereFaults(const FiledThrough &filed, QDate today)
{
    return filed.by == FiledBy::Online ? onlyThePlatform() : filedFaults(filed, today);
}

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
