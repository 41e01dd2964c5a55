#pragma once
// 补齐、审查、决定、出件、送达: what happens to a case after intake.
#include "models/cases/CollectRules.h"
#include "models/cases/IntakeCommands.h"

namespace ow {

struct CaseReply {
    Case record;
    QList<IssuedPaper> papers;
    static Fields fields();
};

/// A tolerated paper came in; with its ticks, as at intake.
struct SupplementCase {
    static constexpr char name[] = "case.supplement";
    using Reply = CaseReply;
    QUuid caseId;
    MaterialCheck check;
    std::optional<QDate> receivedOn;  ///< the day it was handed in, when that was not today
    std::optional<BroughtBy> by = {}; ///< absent: at the counter
    static Fields fields();
};

struct OpineCase {
    static constexpr char name[] = "case.opine";
    using Reply = CaseReply;
    QUuid caseId;
    bool agrees = true;
    QString text;
    static Fields fields();
};

/// Never by who received the case, never while a supplement is open (tolerantDecision = after).
struct DecideCase {
    static constexpr char name[] = "case.decide";
    using Reply = CaseReply;
    QUuid caseId;
    bool approves = true;
    QString reason;
    static Fields fields();
};

/// The result was made and lies at the delivery counter.
struct IssueCase {
    static constexpr char name[] = "case.issue";
    using Reply = CaseReply;
    QUuid caseId;
    static Fields fields();
};

struct DeliveredReply {
    QList<Case> cases;
    QList<IssuedPaper> papers;
    std::optional<QList<Case>> left = {}; ///< the applicant's other results that still lie here
    static Fields fields();
};

/// Hand-over of results to the person whose card was just read at this window, against a signature (PNG). Who collects for somebody who
/// is not here and whom the case does not know shows a paper.
struct DeliverCases {
    static constexpr char name[] = "case.deliver";
    using Reply = DeliveredReply;
    int window = 0;
    QList<QUuid> cases;
    QUuid receiver; ///< person identified in this visit
    QByteArray signature;
    std::optional<ProxyProof> proxy = {};
    std::optional<Signing> signing = {}; ///< absent: on the pad; with it no picture is needed
    static Fields fields();
};

std::span<const CommandRow> caseCommands();
std::span<const EventRow> caseEvents();

} // namespace ow
