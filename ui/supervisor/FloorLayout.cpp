#include "ui/supervisor/FloorLayout.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace ow {

QList<FloorBlock> floorBlocks(const HallSetup &hall)
{
    QList<FloorBlock> blocks;
    QSet<QString> zones;
    const auto add = [&](const QString &title, auto stands) {
        FloorBlock block{title, {}};
        for (const HallWindow &window : hall.windows) {
            if (stands(window))
                block.windows.append(window.number);
        }
        std::sort(block.windows.begin(), block.windows.end());
        if (!block.windows.isEmpty())
            blocks.append(block);
    };
    for (const HallZone &zone : hall.zones) {
        zones.insert(zone.code);
        add(zone.name, [&](const HallWindow &window) { return window.zone == zone.code; });
    }
    add(zones.isEmpty() ? QCoreApplication::translate("ow::FloorPlan", "全部窗口")
                        : QCoreApplication::translate("ow::FloorPlan", "其他窗口"),
        [&](const HallWindow &window) { return !zones.contains(window.zone); });
    return blocks;
}

} // namespace ow
