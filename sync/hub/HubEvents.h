#pragma once
#include "models/cases/AccessLog.h"
#include "models/store/Command.h"

namespace ow {

/// The wall clock moved against the steady one by more than two seconds (design §4.9): an alarm, because law looks at dates.
struct ClockJumped {
    static constexpr char type[] = "gov.clock.jumped.v1";
    qint64 byMs = 0;
    static Fields fields();
};

std::span<const EventRow> hubEvents();

} // namespace ow
