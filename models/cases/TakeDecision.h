#pragma once
#include "models/cases/CaseDecisions.h"

namespace ow {

struct DecisionWish {
    bool approves = true;
    QString reason;
    int before = 0; ///< results of this item granted in the same command
};

struct DecisionTaken {
    Case record;
    IssuedPaper paper;
    std::vector<PendingEvent> events;
};

/// The decision about a case whose gate has been passed: state, result with its number, days that follow from it, its paper, and what it
/// means to other cases of the same 一件事.
Result<DecisionTaken> takeDecision(CommandContext &context, PaperIssuer &issuer, const CaseOnDesk &desk,
                                   const DecisionWish &wish);

} // namespace ow
