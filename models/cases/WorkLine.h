#pragma once
// 待办: what a reviewer's list says of a case, and no more. It is kept beside each case that is work for somebody behind the window, so
// that a list of thousands is read in one go, however many cases the hall has behind it.
#include "models/cases/Case.h"

namespace ow {

/// What is to be done: decide, have the certificate made, look whether a promise is kept.
enum class WorkTask { Decide, Make, CheckPromise };
constexpr Code<WorkTask> workTaskCodes[] = {
    {WorkTask::Decide, "decide"}, {WorkTask::Make, "make"}, {WorkTask::CheckPromise, "checkPromise"}};
constexpr std::span<const Code<WorkTask>> codesOf(WorkTask)
{
    return workTaskCodes;
}

/// Why no day counts now.
enum class WorkWait { Stopped, EarlierOpen, EarlierLost };
constexpr Code<WorkWait> workWaitCodes[] = {
    {WorkWait::Stopped, "stopped"}, {WorkWait::EarlierOpen, "earlierOpen"}, {WorkWait::EarlierLost, "earlierLost"}};
constexpr std::span<const Code<WorkWait>> codesOf(WorkWait)
{
    return workWaitCodes;
}

struct WorkLine {
    QUuid id;
    QString number;
    std::optional<QString> shortNumber = {};
    QString item;
    int itemVersion = 0;
    QString itemName;
    QString unit; ///< whose case it is
    QString maskedName;
    QString receiver; ///< user
    CaseState state = CaseState::Accepted;
    WorkTask task = WorkTask::Decide;
    std::optional<WorkWait> wait = {};
    std::optional<QDate> due = {}; ///< of the task; absent: none, or it waits
    std::optional<bool> isEstimated = {};
    std::optional<QString> missing = {}; ///< papers still to come, 、 between them
    std::optional<QString> fee = {};     ///< how its payment stands, where one is awaited
    std::optional<CaseClaim> claim = {};
    std::optional<ProcessStep> step = {};
    std::optional<bool> agrees = {}; ///< what the opinion says that counts
    QDate touched;                   ///< the last day anything was done about it

    static Fields fields();
};

/// Nothing when the case is no work for anybody behind the window.
std::optional<WorkLine> workLine(const Case &record);
/// By the day it is due, what waits last; then by number.
bool isSooner(const WorkLine &a, const WorkLine &b);

} // namespace ow
