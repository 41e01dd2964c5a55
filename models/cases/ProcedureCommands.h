#pragma once
// 特别程序、延期: what moves the day a case is due (行政许可法 §42, §45). Each is told to the applicant in writing.
#include "models/cases/CaseCommands.h"

namespace ow {

/// One of the eight kinds of §45, or what the item's own law names; the period stands still from the next day on.
struct StartProcedure {
    static constexpr char name[] = "case.startProcedure";
    using Reply = CaseReply;
    QUuid caseId;
    SpecialKind kind = SpecialKind::Inspection;
    QString reason;
    Term expected;
    std::optional<QDate> startedOn; ///< absent: today
    static Fields fields();
};

/// Ends the open procedure of this kind; the day due is reckoned anew, overlapping procedures counted once.
struct EndProcedure {
    static constexpr char name[] = "case.endProcedure";
    using Reply = CaseReply;
    QUuid caseId;
    SpecialKind kind = SpecialKind::Inspection;
    QString outcome;
    std::optional<QDate> endedOn; ///< absent: today
    static Fields fields();
};

/// Up to the item's own longest extension, before the period is over.
struct AskExtension {
    static constexpr char name[] = "case.askExtension";
    using Reply = CaseReply;
    QUuid caseId;
    int days = 0;
    QString reason;
    static Fields fields();
};

/// By somebody other than who asked; granted, the applicant gets the notice with reason and new day.
struct AnswerExtension {
    static constexpr char name[] = "case.answerExtension";
    using Reply = CaseReply;
    QUuid caseId;
    bool grants = true;
    std::optional<QString> refusal; ///< why not
    static Fields fields();
};

std::span<const CommandRow> procedureCommands();

} // namespace ow
