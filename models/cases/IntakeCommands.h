#pragma once
// 受理、容缺受理、一次性告知、不予受理: the decisions at the window about the items of one application.
#include "models/cases/BundleRules.h"
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

/// The letter of a promise: every condition told, to be signed before the decision that rests on it.
struct DraftPromise {
    static constexpr char name[] = "application.draftPromise";
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
    QList<IssuedPaper> papers;               ///< in stamping order
    std::optional<BundleCourse> course = {}; ///< of a 一件事: all its cases
    static Fields fields();
};

/// All items at once, from the stored draft; refused whole with every fault named. `receivedOn`: back-entry of a paper receipt; an
/// item received before keeps its number and the day of its receipt.
struct SubmitApplication {
    static constexpr char name[] = "application.submit";
    using Reply = SubmittedApplication;
    QUuid application;
    int fence = 0;
    QList<ItemDecision> decisions;
    std::optional<QDate> receivedOn;
    static Fields fields();
};

/// Papers are taken in and nothing is decided yet: a number and a slip for each item, the draft stays to be filled in by anybody
/// (待录入). What becomes of it is told within CaseRules' intakeDays.
struct ReceiveApplication {
    static constexpr char name[] = "application.receive";
    using Reply = SubmittedApplication;
    QUuid application;
    int fence = 0;
    static Fields fields();
};

struct Filled;
struct OnDesk;
/// Every reason why the desk's items may not be submitted like that; its answers are in normal form when there is none.
Faults submitFaults(CommandContext &context, OnDesk &desk, const Filled &filled, const SubmitApplication &command);
/// What submitting comes to for all items on the desk; InputRefused with every fault. Takes the draft away.
Result<Decision> decideOnDesk(CommandContext &context, OnDesk desk, const SubmitApplication &command);

/// What is granted today, with the next number of its kind behind the `before` that are granted in the same command.
CaseResult approvedResult(CommandContext &context, const Item &item, int before = 0);

std::span<const CommandRow> intakeCommands();

} // namespace ow
