#pragma once
#include "models/cases/BundleRules.h"
#include "models/cases/CaseStore.h"
#include "models/store/Command.h"

namespace ow {
struct CaseReply;

/// The applicant wants the others decided although one of the 一件事 was not granted and that stopped them; his words are kept.
struct GoOnWithBundle {
    static constexpr char name[] = "case.goOn";
    using Reply = CaseReply;
    QUuid caseId;
    QString words;
    static Fields fields();
};

/// What one case's new state means to the others of its application: their events are added. `moved`: as it is after the act.
Result<void> followOthers(CommandContext &context, const Case &moved, std::vector<PendingEvent> &events);

std::span<const CommandRow> bundleCommands();
std::span<const EventRow> bundleEvents();

} // namespace ow
