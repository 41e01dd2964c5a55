#include "models/cases/BundleCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/CaseCommands.h"
#include "models/cases/CaseDecisions.h"
#include "models/catalogue/Catalogue.h"

namespace ow {

namespace {
constexpr int goOnWordsMax = 300;

Result<Decision> decideGoOn(CommandContext &context, const GoOnWithBundle &command)
{
    const auto record = CaseStore::find(context.db, command.caseId);
    if (!record)
        return fail(problem::CaseUnknown);
    if (!record->bundle || !record->bundle->stoppedBy || record->bundle->goOn || !awaitsDecision(record->state))
        return fail(problem::CaseState,
                    {{QStringLiteral("state"), caseStateText(record->state)},
                     {QStringLiteral("act"), QStringLiteral("登记申请人要求继续办理")}});
    if (command.words.trimmed().isEmpty())
        return fail(inputRefused({{QStringLiteral("words"), &problem::ReasonMissing, {}}}));
    Case after = *record;
    after.bundle->goOn = BundleWord{command.words.trimmed(), hallDate(context.now), context.actor.displayName};
    return Decision{{pendingEvent(caseSubject(after), CaseFollowed{after})}, toJson(CaseReply{after, {}}), {}};
}

const CommandRow bundleCommandTable[] = {
    commandRow<GoOnWithBundle, decideGoOn>(
        {.roles = Role::Clerk | Role::Reviewer, .stations = StationRole::Window | StationRole::Review, .unattended = 0},
        "登记一件事继续办理"),
};
const EventRow bundleEventTable[] = {caseEventRow<CaseFollowed>()};
} // namespace

Result<void> followOthers(CommandContext &context, const Case &moved, std::vector<PendingEvent> &events)
{
    if (!moved.bundle)
        return {};
    const QDate today = hallDate(context.now);
    for (const Case &other : CaseStore::ofApplication(context.db, moved.application)) {
        std::optional<Case> after = followed(other, moved, today);
        if (!after)
            continue;
        const bool begins = after->bundle->begunOn && !other.bundle->begunOn && awaitsDecision(after->state);
        const Item *item = context.catalogue.itemVersion(after->item, after->itemVersion);
        if (begins && item) {
            const Result<Deadline> due = decisionDeadline(*after, *item, context.calendar);
            if (!due)
                return fail(due.error());
            after->due = *due;
            after->dueExplanation = explain(*due);
        }
        events.push_back(pendingEvent(caseSubject(*after), CaseFollowed{*after}, today));
    }
    return {};
}

std::span<const CommandRow> bundleCommands()
{
    return bundleCommandTable;
}

std::span<const EventRow> bundleEvents()
{
    return bundleEventTable;
}

Fields GoOnWithBundle::fields()
{
    return {field("case", &GoOnWithBundle::caseId),
            field("words", &GoOnWithBundle::words, {.lengthMin = 1, .lengthMax = goOnWordsMax})};
}

} // namespace ow
