#include "ui/supervisor/PolicyText.h"

#include <algorithm>

namespace ow {

QString PolicyText::mode(OrderMode mode)
{
    return mode == OrderMode::Credit ? tr("按提前分钟") : tr("按权重累积");
}

QString PolicyText::limits(const QueuePolicy &policy)
{
    QStringList parts;
    if (std::any_of(policy.classes.begin(), policy.classes.end(),
                    [](const PriorityClass &one) { return one.waitMaxMinutes > 0; }))
        parts.append(tr("等满本类别最久等候的，不论折算先叫"));
    parts.append(policy.priorityRunMax > 0 ? tr("同一队列连叫%1张优先号后，让一张普通号").arg(policy.priorityRunMax)
                                           : tr("优先号连叫不限张数"));
    parts.append(policy.helpBacklog > 0 ? tr("队列等候超过%1人，协助的窗口也来叫").arg(policy.helpBacklog)
                                        : tr("协助的窗口只在自己没有号时来叫"));
    return parts.join(QStringLiteral("；")) + QStringLiteral("。");
}

QString PolicyText::waitMax(const PriorityClass &one)
{
    return one.waitMaxMinutes > 0 ? tr("%1分钟").arg(one.waitMaxMinutes) : tr("不限");
}

QString PolicyText::verdict(const PolicyBound &bound)
{
    return bound.starves ? tr("一直等不到") : tr("可以");
}

} // namespace ow
