#pragma once
#include "models/stations/StationDecisions.h"

#include <QCoreApplication>

namespace ow {

/// What a station's devices are called on screens, and how they do.
class DeviceText {
    Q_DECLARE_TR_FUNCTIONS(DeviceText)
public:
    /// 一楼取号机1（K1）, 3号窗口.
    static QString place(const StationsView::Line &line);
    static QString need(const StationsView::Line &line);
    static QString part(StationPart part);
    static QString state(DeviceState state);
    /// All devices, what wants somebody first; what nobody can hear of the station otherwise.
    static QString devices(const StationsView::Line &line);
    /// 今天 09:41, or with the day.
    static QString when(Instant instant, Instant now);
};

} // namespace ow
