#pragma once
#include "models/store/Command.h"

namespace ow {

/// The wall clock moved against the steady one by more than two seconds (design §4.9): an alarm, because law looks at dates.
struct ClockJumped {
    static constexpr char type[] = "gov.clock.jumped.v1";
    qint64 byMs = 0;
    static Fields fields();
};

/// Somebody looked at personal values in clear: who, what, why.
struct PersonalShown {
    static constexpr char type[] = "gov.personal.shown.v1";
    QString view;
    QString subject;
    QString user;
    QString reason;
    static Fields fields();
};

std::span<const EventRow> hubEvents();

} // namespace ow
