#pragma once
// 逾期未补齐、延长补齐期限、撤回、终止: how a case ends before its result, and what keeps it from ending (domain.md §2.2, §4).
#include "models/cases/CaseCommands.h"

namespace ow {

/// What the item says follows when tolerated papers did not come in time. Drafted by the program, done by a person; the reason is the
/// papers that are missing, so none is typed. The applicant gets a 失信记录 for as long as the item says, unless whoever does it spares
/// him and says why.
struct LapseCase {
    static constexpr char name[] = "case.lapse";
    using Reply = CaseReply;
    QUuid caseId;
    std::optional<QString> spared = {};
    static Fields fields();
};

/// What the item says follows when nothing was corrected by the day the notice named.
struct LapseCorrection {
    static constexpr char name[] = "case.lapseCorrection";
    using Reply = CaseReply;
    QUuid caseId;
    static Fields fields();
};

/// More time for one tolerated paper, for force majeure only; the applicant gets the new day in writing.
struct MoveSupplement {
    static constexpr char name[] = "case.moveSupplement";
    using Reply = CaseReply;
    QUuid caseId;
    QString material;
    int days = 0; ///< working days from the day it is due, or from today when that has passed
    QString reason;
    static Fields fields();
};

/// The applicant, who is at the window, takes the application back before anything was decided.
struct WithdrawCase {
    static constexpr char name[] = "case.withdraw";
    using Reply = CaseReply;
    int window = 0;
    QUuid caseId;
    QString reason;
    static Fields fields();
};

/// Nothing can be decided any more: the applicant died, the thing applied for is gone, papers asked for never came.
struct TerminateCase {
    static constexpr char name[] = "case.terminate";
    using Reply = CaseReply;
    QUuid caseId;
    QString reason;
    static Fields fields();
};

/// The applicant takes it back, wherever he said so.
Result<Decision> withdrawn(CommandContext &context, const QUuid &caseId, const QString &reason,
                           const std::function<Faults(const Case &)> &own);

std::span<const CommandRow> endingCommands();

} // namespace ow
