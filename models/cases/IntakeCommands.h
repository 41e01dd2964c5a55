#pragma once
// 受理、容缺受理、一次性告知、不予受理: the decisions at the window about the items of one application.
#include "models/cases/VisitCommands.h"

namespace ow {

/// The commitment letter for the tolerable papers an item lacks; printed and signed before the tolerant acceptance.
struct DraftCommitment {
    static constexpr char name[] = "application.draftCommitment";
    using Reply = IssuedPaper;
    QUuid application;
    int fence = 0;
    QString item;
    static Fields fields();
};

struct ItemDecision {
    QString item;
    IntakeAct act = IntakeAct::Accept;
    std::optional<QString> reason; ///< of a refusal
    static Fields fields();
};

struct SubmittedApplication {
    QList<Case> cases;
    QList<IssuedPaper> papers; ///< in stamping order
    static Fields fields();
};

/// All items at once, from the stored draft; refused whole with every fault named. `receivedOn`: back-entry of a paper receipt.
struct SubmitApplication {
    static constexpr char name[] = "application.submit";
    using Reply = SubmittedApplication;
    QUuid application;
    int fence = 0;
    QList<ItemDecision> decisions;
    std::optional<QDate> receivedOn;
    static Fields fields();
};

std::span<const CommandRow> intakeCommands();

} // namespace ow
