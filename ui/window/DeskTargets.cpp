#include "ui/window/DeskTargets.h"

#include "models/queue/HallRules.h"
#include "ui/queue/QueueText.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

namespace ow {

namespace {
struct DeskTargetText {
    Q_DECLARE_TR_FUNCTIONS(DeskTargets)
};

using DeskTargetCounts = QHash<QString, int>;

DeskTargetCounts deskTargetWaiting(const QueueView &view)
{
    DeskTargetCounts counts;
    for (const Ticket &ticket : view.tickets) {
        if (ticket.state == TicketState::Waiting)
            ++counts[ticket.queue];
    }
    return counts;
}

bool deskTargetServes(const HallWindow &window, const QString &queue)
{
    return std::any_of(window.skills.begin(), window.skills.end(),
                       [&](const HallSkill &skill) { return skill.queue == queue; });
}

/// Nothing when no window serves it at all: the hub would refuse it.
std::optional<DeskTarget> deskTargetQueue(const QueueView &view, const HallQueue &queue, const DeskTargetCounts &counts)
{
    int open = 0;
    bool served = false;
    for (const HallWindow &window : view.hall.windows) {
        if (!deskTargetServes(window, queue.code))
            continue;
        served = true;
        open += std::any_of(view.windows.begin(), view.windows.end(), [&](const WindowStatus &status) {
            return status.number == window.number && status.state == WindowState::Open;
        });
    }
    if (!served)
        return std::nullopt;
    const int waiting = counts.value(queue.code);
    return DeskTarget{DeskTarget::Kind::Queue, queue.code, 0, queue.name,
                      open == 0 ? DeskTargetText::tr("等候%1人，现在没有窗口开着").arg(waiting)
                                : DeskTargetText::tr("等候%1人，%2个窗口开着").arg(waiting).arg(open)};
}
} // namespace

QList<DeskTarget> transferTargets(const QueueView &view, int window, const QString &user, const QString &queue)
{
    QList<DeskTarget> targets;
    const DeskTargetCounts counts = deskTargetWaiting(view);
    for (const HallQueue &one : view.hall.queues) {
        const auto target = one.code == queue ? std::nullopt : deskTargetQueue(view, one, counts);
        if (target)
            targets.append(*target);
    }
    for (const WindowStatus &status : view.windows) {
        if (status.number == window || status.state == WindowState::Closed)
            continue;
        const HallWindow *described = findWindow(view.hall, status.number);
        const QString title =
            DeskTargetText::tr("%1号 %2").arg(status.number).arg(described ? described->name : QString());
        const QString clerk = status.clerkName.value_or(status.clerk.value_or(QString()));
        targets.append({DeskTarget::Kind::Window,
                        {},
                        status.number,
                        title.trimmed(),
                        status.state == WindowState::Paused
                            ? DeskTargetText::tr("%1，%2").arg(clerk, QueueText::windowState(status))
                            : clerk});
        if (status.clerk && *status.clerk != user)
            targets.append({DeskTarget::Kind::Clerk, *status.clerk, status.number, clerk,
                            DeskTargetText::tr("%1号窗口").arg(status.number)});
    }
    return targets;
}

QList<DeskTarget> followOnTargets(const QueueView &view)
{
    QList<DeskTarget> targets;
    const DeskTargetCounts counts = deskTargetWaiting(view);
    for (const HallQueue &one : view.hall.queues) {
        const auto target = isStopped(view.steering, one.code) ? std::nullopt : deskTargetQueue(view, one, counts);
        if (target)
            targets.append(*target);
    }
    return targets;
}

} // namespace ow
