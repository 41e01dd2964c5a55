#include "models/cases/WorkLine.h"

#include "models/cases/FeeRules.h"
#include "models/cases/PromiseRules.h"
#include "models/cases/ReviewRules.h"

#include <tuple>

namespace ow {

namespace {
std::optional<WorkTask> workTask(const Case &record)
{
    if (awaitsDecision(record.state))
        return WorkTask::Decide;
    // The certificate comes first; the promise is looked at after it.
    if (record.state == CaseState::Approved)
        return WorkTask::Make;
    return awaitsPromiseCheck(record) && promiseDeadline(record) ? std::optional(WorkTask::CheckPromise) : std::nullopt;
}

std::optional<WorkWait> workWait(const Case &record)
{
    if (!awaitsDecision(record.state))
        return std::nullopt;
    if (record.bundle && !earlierOpen(*record.bundle).isEmpty())
        return WorkWait::EarlierOpen;
    if (record.bundle && !earlierLost(*record.bundle).isEmpty())
        return WorkWait::EarlierLost;
    return clockRuns(record) ? std::nullopt : std::optional(WorkWait::Stopped);
}
} // namespace

std::optional<WorkLine> workLine(const Case &record)
{
    const auto task = workTask(record);
    if (!task)
        return std::nullopt;
    WorkLine line;
    line.id = record.id;
    line.number = record.number;
    line.shortNumber = record.shortNumber;
    line.item = record.item;
    line.itemVersion = record.itemVersion;
    line.itemName = record.itemName;
    line.unit = record.unit;
    line.maskedName = record.maskedName;
    line.receiver = record.receiver;
    line.state = record.state;
    line.task = *task;
    line.wait = workWait(record);
    const auto due = *task == WorkTask::CheckPromise ? promiseDeadline(record) : awaitedDeadline(record);
    if (due && !line.wait) {
        line.due = due->due;
        if (due->estimated)
            line.isEstimated = true;
    }
    if (const QStringList missing = openSupplements(record); !missing.isEmpty())
        line.missing = missing.join(QStringLiteral("、"));
    if (awaitsPayment(record))
        line.fee = feeStateText(*record.fee);
    if (*task == WorkTask::Decide)
        line.claim = record.claim;
    line.step = currentStep(record);
    if (const Opinion *opinion = standingOpinion(record); opinion && *task == WorkTask::Decide)
        line.agrees = opinion->agrees;
    line.touched = lastTouched(record);
    return line;
}

bool isSooner(const WorkLine &a, const WorkLine &b)
{
    const auto order = [](const WorkLine &line) {
        return std::tuple(!line.due, line.due.value_or(QDate()), line.number);
    };
    return order(a) < order(b);
}

Fields WorkLine::fields()
{
    return {field("id", &WorkLine::id),
            field("number", &WorkLine::number),
            field("shortNumber", &WorkLine::shortNumber),
            field("item", &WorkLine::item),
            field("itemVersion", &WorkLine::itemVersion),
            field("itemName", &WorkLine::itemName),
            field("unit", &WorkLine::unit),
            field("maskedName", &WorkLine::maskedName),
            field("receiver", &WorkLine::receiver),
            field("state", &WorkLine::state),
            field("task", &WorkLine::task),
            field("wait", &WorkLine::wait),
            field("due", &WorkLine::due),
            field("estimated", &WorkLine::isEstimated),
            field("missing", &WorkLine::missing),
            field("fee", &WorkLine::fee),
            field("claim", &WorkLine::claim),
            field("step", &WorkLine::step),
            field("agrees", &WorkLine::agrees),
            field("touched", &WorkLine::touched)};
}

} // namespace ow
