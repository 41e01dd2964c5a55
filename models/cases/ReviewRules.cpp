#include "models/cases/ReviewRules.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/CaseMachine.h"

#include <algorithm>

namespace ow {

namespace {
/// The last working day with at least so many of them between it and `day`.
QDate workingDaysBefore(QDate day, int days, const WorkingCalendar &calendar)
{
    while (days > 0) {
        day = day.addDays(-1);
        days -= calendar.isWorkingDay(day) ? 1 : 0;
    }
    return day;
}

/// Days of the period that are left after so many percent of it.
int daysLeftAfter(int share, int days)
{
    return days * (100 - share) / 100;
}

int daysOf(const Term &term)
{
    switch (term.unit) {
    case TimeUnit::WorkingDay:
    case TimeUnit::Day: return term.value;
    case TimeUnit::Month: return term.value * 30;
    case TimeUnit::Year: return term.value * 365;
    }
    return 0;
}

Fault unclean(const Case &record, const QString &why)
{
    return {QStringLiteral("case"),
            &problem::BatchNotClean,
            {{QStringLiteral("number"), record.number}, {QStringLiteral("why"), why}}};
}

bool hasObjection(const Case &record)
{
    const CaseRemand *last = lastReviewRemand(record);
    return std::any_of(record.opinions.begin() + (last ? last->opinionsBefore : 0), record.opinions.end(),
                       [](const Opinion &one) { return !one.agrees; });
}
} // namespace

const CaseRemand *lastReviewRemand(const Case &record)
{
    const CaseRemand *last = nullptr;
    if (record.remands) {
        for (const CaseRemand &one : *record.remands)
            last = one.step == ProcessStep::Review ? &one : last;
    }
    return last;
}

const Opinion *standingOpinion(const Case &record)
{
    const CaseRemand *last = lastReviewRemand(record);
    return record.opinions.size() > (last ? last->opinionsBefore : 0) ? &record.opinions.constLast() : nullptr;
}

Fault claimedByOther(const Case &record)
{
    return {QStringLiteral("claim"),
            &problem::ClaimedByOther,
            {{QStringLiteral("number"), record.number}, {QStringLiteral("name"), record.claim->name}}};
}

std::optional<ProcessStep> currentStep(const Case &record)
{
    if (awaitsDecision(record.state))
        return standingOpinion(record) ? ProcessStep::Decision : ProcessStep::Review;
    return record.state == CaseState::Approved ? std::optional(ProcessStep::Making) : std::nullopt;
}

QDate lastTouched(const Case &record)
{
    QDate last = record.acceptedOn.value_or(record.receivedOn);
    const auto touch = [&last](std::optional<QDate> day) {
        if (day && *day > last)
            last = *day;
    };
    for (const Opinion &one : record.opinions)
        touch(hallDate(one.at));
    for (const Supplement &one : record.supplements)
        touch(one.receivedOn);
    for (const SpecialProcedure &one : record.procedures.value_or(QList<SpecialProcedure>())) {
        touch(one.startedOn);
        touch(one.endedOn);
    }
    for (const HearingRequest &request : record.hearing ? record.hearing->requests : QList<HearingRequest>()) {
        for (const UnitOpinion &one : request.opinions)
            touch(hallDate(one.at));
    }
    for (const CaseRemand &one : record.remands.value_or(QList<CaseRemand>()))
        touch(hallDate(one.at));
    if (record.claim)
        touch(hallDate(record.claim->at));
    if (record.extension) {
        touch(record.extension->askedOn);
        touch(record.extension->answeredOn);
    }
    touch(record.decidedOn);
    return last;
}

QDate stepDeadline(ProcessStep step, QDate due, const Term &promised, const ProcessTemplate &process,
                   const WorkingCalendar &calendar)
{
    if (step == ProcessStep::Making) // the law's ten working days end on `due`
        return workingDaysBefore(due, std::max(0, certificateDays - process.makingDays), calendar);
    const int left =
        daysLeftAfter(step == ProcessStep::Review ? process.reviewShare : process.decisionShare, daysOf(promised));
    return promised.unit == TimeUnit::WorkingDay ? workingDaysBefore(due, left, calendar) : due.addDays(-left);
}

Faults batchFaults(const Case &record, const Item &item, const QString &user, QDate today)
{
    Faults faults = whyNot(record, item, CaseAct::Approve, user, today);
    const auto unless = [&](bool isClean, const QString &why) {
        if (!isClean)
            faults.append(unclean(record, why));
    };
    unless(standingOpinion(record), QStringLiteral("还没有审查意见"));
    unless(!hasObjection(record), QStringLiteral("有不同意的审查意见"));
    unless(record.supplements.isEmpty(), QStringLiteral("是容缺受理的"));
    unless(!record.promise, QStringLiteral("适用告知承诺"));
    unless(!record.hearing, QStringLiteral("经过部门会审"));
    unless(!record.bundle, QStringLiteral("属于一件事"));
    unless(!record.external, QStringLiteral("在部门自建系统办理"));
    unless(!record.amendments || record.amendments->isEmpty(), QStringLiteral("受理后有更正"));
    unless(!record.procedures || record.procedures->isEmpty(), QStringLiteral("启动过特别程序"));
    unless(!record.extension, QStringLiteral("申请过延期"));
    unless(!record.remands || record.remands->isEmpty(), QStringLiteral("退回过"));
    return faults;
}

} // namespace ow
