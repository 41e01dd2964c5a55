#include "ui/supervisor/MissingText.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int missingNamed = 8; // one line at 1366
} // namespace

QString MissingText::line(const QList<int> &missing, const QList<WindowClerksView::Last> &last, QDate today)
{
    if (missing.isEmpty())
        return {};
    QStringList named;
    for (const int window : missing.mid(0, missingNamed)) {
        const auto known = std::find_if(last.begin(), last.end(),
                                        [&](const WindowClerksView::Last &one) { return one.window == window; });
        if (known == last.end())
            named.append(tr("%1号").arg(window));
        else if (known->day == today.addDays(-1))
            named.append(tr("%1号（昨天%2）").arg(window).arg(known->clerkName));
        else
            named.append(tr("%1号（%2月%3日%4）")
                             .arg(window)
                             .arg(known->day.month())
                             .arg(known->day.day())
                             .arg(known->clerkName));
    }
    const QString windows = named.join(QStringLiteral("、"));
    return missing.size() > missingNamed ? tr("应开未开 %1 个窗口：%2 等").arg(missing.size()).arg(windows)
                                         : tr("应开未开 %1 个窗口：%2").arg(missing.size()).arg(windows);
}

} // namespace ow
