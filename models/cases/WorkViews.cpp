#include "models/cases/WorkViews.h"

#include "models/access/UserStore.h"
#include "models/cases/CaseStore.h"
#include "models/cases/ReviewRules.h"
#include "models/catalogue/Catalogue.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int workMax = 5000;
constexpr int alarmsMax = 500;

/// Lines as they are stored: read once, at the screen, instead of three times.
Result<QByteArray> loadWork(ViewContext &context)
{
    const auto asks = UserStore::find(context.db, context.actor.user);
    QByteArray json = toJson(WorkView{hallDate(context.now), asks ? asks->user.unit : QString(), {}});
    const QByteArray empty("[]");
    return json.replace(json.indexOf(empty), empty.size(),
                        '[' + CaseStore::workLines(context.db, workMax).join(',') + ']');
}

std::optional<StepAlarmsView::Line> stepAlarm(const WorkLine &work, const ViewContext &context,
                                              const ProcessTemplates &processes)
{
    const Item *item = context.catalogue.itemVersion(work.item, work.itemVersion);
    const QDate today = hallDate(context.now);
    if (!item || !work.step || work.wait)
        return std::nullopt;
    const ProcessTemplate process = processes.of(*item);
    StepAlarmsView::Line line{work};
    const QDate due =
        work.due ? stepDeadline(*work.step, *work.due, item->promised, process, context.calendar) : QDate();
    if (due.isValid() && today > due) {
        line.stepDue = due;
        line.daysLate = context.calendar.workingDaysBetween(due, today);
    }
    if (const int idle = context.calendar.workingDaysBetween(work.touched, today); idle > process.idleDays)
        line.daysIdle = idle;
    return line.stepDue || line.daysIdle > 0 ? std::optional(line) : std::nullopt;
}

Result<StepAlarmsView> loadStepAlarms(ViewContext &context)
{
    const auto processes = ProcessTemplates::shipped();
    if (!processes)
        return fail(processes.error());
    StepAlarmsView view{hallDate(context.now), {}};
    for (const QByteArray &stored : CaseStore::workLines(context.db, workMax)) {
        const auto work = fromJson<WorkLine>(stored, Strictness::Tolerant);
        const auto alarm = work ? stepAlarm(*work, context, *processes) : std::nullopt;
        if (alarm)
            view.lines.append(*alarm);
    }
    std::stable_sort(view.lines.begin(), view.lines.end(), [](const auto &a, const auto &b) {
        return std::pair(a.daysLate, a.daysIdle) > std::pair(b.daysLate, b.daysIdle);
    });
    view.lines = view.lines.mid(0, alarmsMax);
    return view;
}

const ViewRow workViewTable[] = {
    {WorkView::name, Roles(only(Role::Reviewer)), 0, &loadWork, [] { return jsonSchema<WorkView>(); }},
    viewRow<StepAlarmsView, loadStepAlarms>(Role::Supervisor | Role::Reviewer),
};
} // namespace

bool foldWork(WorkView &view, const QString &type, const QJsonObject &data)
{
    if (!type.startsWith(QLatin1String("gov.case.")))
        return true;
    // All events of a case are of one form: the whole case as it is afterwards.
    const Result<CaseAccepted> told = fromJson<CaseAccepted>(QJsonValue(data), Strictness::Tolerant);
    if (!told)
        return false;
    view.lines.removeIf([&](const WorkLine &line) { return line.id == told->record.id; });
    if (const auto line = workLine(told->record))
        view.lines.insert(std::upper_bound(view.lines.begin(), view.lines.end(), *line, isSooner), *line);
    return true;
}

std::span<const ViewRow> workViews()
{
    return workViewTable;
}

Fields WorkView::fields()
{
    return {field("day", &WorkView::day), field("unit", &WorkView::unit),
            field("lines", &WorkView::lines, {.itemsMax = 100000})};
}

Fields StepAlarmsView::Line::fields()
{
    return {field("work", &Line::work), field("stepDue", &Line::stepDue), field("daysLate", &Line::daysLate),
            field("daysIdle", &Line::daysIdle)};
}

Fields StepAlarmsView::fields()
{
    return {field("day", &StepAlarmsView::day), field("lines", &StepAlarmsView::lines, {.itemsMax = alarmsMax})};
}

} // namespace ow
