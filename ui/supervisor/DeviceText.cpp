#include "ui/supervisor/DeviceText.h"

#include "ui/session/RoleText.h"

#include <algorithm>

namespace ow {

QString DeviceText::place(const StationsView::Line &line)
{
    if (!line.name.isEmpty())
        return tr("%1（%2）").arg(line.name, line.device);
    const int window = line.standing ? line.standing->report.window : 0;
    const QString role = RoleText::name(line.role);
    return window > 0           ? tr("%1号窗口 · %2").arg(window).arg(role)
        : line.device.isEmpty() ? role
                                : tr("%1（%2）").arg(role, line.device);
}

QString DeviceText::need(const StationsView::Line &line)
{
    switch (line.need) {
    case StationNeed::None: return tr("正常");
    case StationNeed::Away: return line.standing ? tr("没开机") : tr("没有启动过");
    case StationNeed::Care: return line.standing && line.standing->lostSince ? tr("没有连上") : tr("要看一下");
    }
    return {};
}

QString DeviceText::part(StationPart part)
{
    switch (part) {
    case StationPart::Printer: return tr("打印机");
    case StationPart::Reader: return tr("读卡器");
    case StationPart::Voice: return tr("音响");
    case StationPart::Camera: return tr("高拍仪");
    case StationPart::Scanner: return tr("扫描仪");
    }
    return {};
}

QString DeviceText::state(DeviceState state)
{
    switch (state) {
    case DeviceState::Fine: return tr("正常");
    case DeviceState::Simulated: return tr("模拟");
    case DeviceState::PaperLow: return tr("纸快用完");
    case DeviceState::PaperOut: return tr("缺纸");
    case DeviceState::CoverOpen: return tr("盖子没关好");
    case DeviceState::Missing: return tr("没有接上");
    case DeviceState::Fault: return tr("有故障");
    }
    return {};
}

QString DeviceText::devices(const StationsView::Line &line)
{
    if (!line.standing)
        return {};
    QList<DeviceHealth> devices = line.standing->report.devices;
    std::stable_sort(devices.begin(), devices.end(), [](const DeviceHealth &a, const DeviceHealth &b) {
        return wantsSomebody(a.state) && !wantsSomebody(b.state);
    });
    QStringList said;
    for (const DeviceHealth &device : std::as_const(devices)) {
        QString text = tr("%1%2").arg(part(device.part), state(device.state));
        if (device.unprinted > 0)
            text = tr("%1，%2 张没有打出来").arg(text).arg(device.unprinted);
        said.append(text);
    }
    return said.join(QStringLiteral("；"));
}

QString DeviceText::when(Instant instant, Instant now)
{
    const QDate day = hallDate(instant);
    const QString time = hallTime(instant).toString(QStringLiteral("HH:mm"));
    return day == hallDate(now) ? time : day.toString(QStringLiteral("MM-dd ")) + time;
}

} // namespace ow
