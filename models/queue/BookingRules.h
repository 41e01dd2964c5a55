#pragma once
// 预约: which slots a hall offers. Pure; domain.md §6.
#include "models/queue/Hall.h"

namespace ow {

class WorkingCalendar;

/// Booked visitors have a series of their own: "Y001".
inline constexpr char bookingSeries[] = "booking";
inline constexpr char bookingPrefix[] = "Y";

/// Starts of the slots of a day by the hall's hours; the last one ends before closing. Empty on a day the hall is closed.
QList<Instant> bookingSlots(const HallSetup &setup, QDate day, const WorkingCalendar &calendar);

/// The hall's open days that may be booked, from today on.
QList<QDate> bookingDays(const HallSetup &setup, QDate today, const WorkingCalendar &calendar);

/// "9月25日 09:30–10:00"
QString slotText(Instant slot, const BookingRules &rules);

} // namespace ow
