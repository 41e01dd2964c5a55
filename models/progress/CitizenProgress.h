#pragma once
// 办理进度: what somebody is told who has the number and the code of a case. In his words, never in ours (domain.md §2.2,
// citizen-facing statuses); masked. Pure.
#include "models/cases/Case.h"

namespace ow {

enum class CitizenStatus {
    Received,  ///< 已收件: the papers are there, nothing is decided about them
    ToCorrect, ///< 待补正: it is his turn
    InReview,  ///< 审批中
    ToCollect, ///< 待签收
    ToRate,    ///< 待评价
    Done,      ///< 已办结, however it ended
    ToShow     ///< 待提交原件: what he sent online is to be shown at a window
};
constexpr Code<CitizenStatus> citizenStatusCodes[] = {
    {CitizenStatus::Received, "received"}, {CitizenStatus::ToCorrect, "toCorrect"},
    {CitizenStatus::InReview, "inReview"}, {CitizenStatus::ToCollect, "toCollect"},
    {CitizenStatus::ToRate, "toRate"},     {CitizenStatus::Done, "done"},
    {CitizenStatus::ToShow, "toShow"}};
constexpr std::span<const Code<CitizenStatus>> codesOf(CitizenStatus)
{
    return citizenStatusCodes;
}
QString citizenStatusText(CitizenStatus status);

struct ProgressStep {
    QDate on;
    QString text;
    static Fields fields();
    friend bool operator==(const ProgressStep &, const ProgressStep &) = default;
};

struct ToldProgress {
    QString shortNumber;
    QString itemName;
    QString maskedName;
    CitizenStatus status = CitizenStatus::InReview;
    std::optional<QDate> expected = {};         ///< the last day of what is awaited now; absent while none runs
    QString next;                               ///< what he has to do, or that he need not do anything
    QList<ProgressStep> steps;                  ///< the first one first
    std::optional<QList<QString>> toBring = {}; ///< papers he still has to bring
    std::optional<QDate> bringBy = {};

    static Fields fields();
};

/// `mayRate`: its service can still be rated.
CitizenStatus citizenStatus(const Case &record, bool mayRate);
ToldProgress toldProgress(const Case &record, bool mayRate);

} // namespace ow
