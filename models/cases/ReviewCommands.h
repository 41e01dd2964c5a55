#pragma once
// 认领、放回、退回: who reviews a case, and which step is done again.
#include "models/cases/CaseCommands.h"

namespace ow {

struct ClaimReply {
    QList<Case> cases;
    static Fields fields();
};

/// All of them or none; of others only by who stands in for them while they are away.
struct ClaimCases {
    static constexpr char name[] = "case.claim";
    using Reply = ClaimReply;
    QList<QUuid> cases;
    static Fields fields();
};

/// Back to everybody. Somebody else's by a supervisor, who says why.
struct ReleaseCase {
    static constexpr char name[] = "case.release";
    using Reply = CaseReply;
    QUuid caseId;
    QString reason;
    static Fields fields();
};

/// Whoever is to decide does not take the review as it is: its opinions count no more, and its reviewer has it again.
struct RemandCase {
    static constexpr char name[] = "case.remand";
    using Reply = CaseReply;
    QUuid caseId;
    QString reason;
    static Fields fields();
};

/// The certificate that lies at the delivery counter is not right: it is made again.
struct RemakeCase {
    static constexpr char name[] = "case.remake";
    using Reply = CaseReply;
    QUuid caseId;
    QString reason;
    static Fields fields();
};

std::span<const CommandRow> reviewCommands();
std::span<const EventRow> reviewEvents();

} // namespace ow
