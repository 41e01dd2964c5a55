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
    static constexpr auto fields()
    {
        return std::tuple{field("application", &DraftCommitment::application), field("fence", &DraftCommitment::fence),
                          field("item", &DraftCommitment::item, {.lengthMin = 1, .lengthMax = 60})};
    }
};

struct ItemDecision {
    QString item;
    IntakeAct act = IntakeAct::Accept;
    std::optional<QString> reason; ///< of a refusal
    static constexpr auto fields()
    {
        return std::tuple{field("item", &ItemDecision::item, {.lengthMin = 1, .lengthMax = 60}),
                          field("act", &ItemDecision::act), field("reason", &ItemDecision::reason, {.lengthMax = 300})};
    }
};

struct SubmittedApplication {
    QList<Case> cases;
    QList<IssuedPaper> papers; ///< in stamping order
    static constexpr auto fields()
    {
        return std::tuple{field("cases", &SubmittedApplication::cases), field("papers", &SubmittedApplication::papers)};
    }
};

/// All items at once, from the stored draft; refused whole with every fault named. `receivedOn`: back-entry of a paper receipt.
struct SubmitApplication {
    static constexpr char name[] = "application.submit";
    using Reply = SubmittedApplication;
    QUuid application;
    int fence = 0;
    QList<ItemDecision> decisions;
    std::optional<QDate> receivedOn;
    static constexpr auto fields()
    {
        return std::tuple{field("application", &SubmitApplication::application),
                          field("fence", &SubmitApplication::fence),
                          field("decisions", &SubmitApplication::decisions, {.itemsMax = 30}),
                          field("receivedOn", &SubmitApplication::receivedOn)};
    }
};

std::span<const CommandRow> intakeCommands();

} // namespace ow
