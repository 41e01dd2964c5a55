#pragma once
// 办件的状态: what may follow what after intake, and why an act is not possible now. One table of steps, one table of guards; the hub
// refuses by them and screens explain by them. domain.md §2.2, §4, §16.
#include "models/cases/CaseClock.h"

namespace ow {

enum class CaseAct {
    Supplement,
    MoveSupplement,
    Lapse,
    Opine,
    StartProcedure,
    EndProcedure,
    AskExtension,
    AnswerExtension,
    Approve,
    Reject,
    Issue,
    Deliver,
    Withdraw,
    Terminate,
    Correct,         ///< papers asked for by a notice came in
    LapseCorrection, ///< and those that did not
    ConfirmPromise,  ///< what was promised is so
    OrderMending,
    Annul,    ///< it is not: the decision is taken back
    Hear,     ///< a department that was asked gives its opinion
    SendBack, ///< the lead department wants it again
    Claim,    ///< somebody takes its review upon himself
    Release,
    Remand,        ///< back to its review: the opinions so far do not count any more
    Remake,        ///< back from the delivery counter: its certificate is made again
    PassPreReview, ///< complete online: the originals are asked for
    CorrectOnline  ///< what a notice asked for was sent online: looked at there once more
};
constexpr Code<CaseAct> caseActCodes[] = {{CaseAct::Supplement, "supplement"},
                                          {CaseAct::MoveSupplement, "moveSupplement"},
                                          {CaseAct::Lapse, "lapse"},
                                          {CaseAct::Opine, "opine"},
                                          {CaseAct::StartProcedure, "startProcedure"},
                                          {CaseAct::EndProcedure, "endProcedure"},
                                          {CaseAct::AskExtension, "askExtension"},
                                          {CaseAct::AnswerExtension, "answerExtension"},
                                          {CaseAct::Approve, "approve"},
                                          {CaseAct::Reject, "reject"},
                                          {CaseAct::Issue, "issue"},
                                          {CaseAct::Deliver, "deliver"},
                                          {CaseAct::Withdraw, "withdraw"},
                                          {CaseAct::Terminate, "terminate"},
                                          {CaseAct::Correct, "correct"},
                                          {CaseAct::LapseCorrection, "lapseCorrection"},
                                          {CaseAct::ConfirmPromise, "confirmPromise"},
                                          {CaseAct::OrderMending, "orderMending"},
                                          {CaseAct::Annul, "annul"},
                                          {CaseAct::Hear, "hear"},
                                          {CaseAct::SendBack, "sendBack"},
                                          {CaseAct::Claim, "claim"},
                                          {CaseAct::Release, "release"},
                                          {CaseAct::Remand, "remand"},
                                          {CaseAct::Remake, "remake"},
                                          {CaseAct::PassPreReview, "passPreReview"},
                                          {CaseAct::CorrectOnline, "correctOnline"}};
constexpr std::span<const Code<CaseAct>> codesOf(CaseAct)
{
    return caseActCodes;
}

struct CaseTransition {
    CaseState from;
    CaseAct act;
    std::optional<CaseState> to; ///< absent: what the record itself says afterwards, see stateAfter
};
/// The only table of what may follow what after intake.
std::span<const CaseTransition> caseTransitions();
bool mayFollow(CaseState state, CaseAct act);

/// The state of a record that the act has changed already: suspended while a procedure is open, else tolerant while papers are awaited,
/// else accepted; after papers that never came, what the item says of it.
CaseState stateAfter(const Case &changed, CaseAct act, const Item &item);

/// Every reason why this user may not do it today; empty when he may. Whether his role may is the command's own access.
Faults whyNot(const Case &record, const Item &item, CaseAct act, const QString &user, QDate today);

QString caseStateText(CaseState state);
QString caseActText(CaseAct act);
/// 听证、招标 …
QString specialKindText(SpecialKind kind);

} // namespace ow
