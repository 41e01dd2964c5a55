#pragma once
// 材料不齐怎么办: what one item does with papers that are not in order. Its own word first, then its family's (domain.md §2.6): data
// with a default. Pure.
#include "models/calendar/WorkingCalendar.h"
#include "models/catalogue/Item.h"

namespace ow {

/// An item's intake policy with nothing left open.
struct IntakeWay {
    Incomplete incomplete = Incomplete::Correct;
    Term correctWithin; ///< zero: no last day
    Uncorrected uncorrected = Uncorrected::Withdrawn;
    bool noticesOnce = false;
    bool silenceAccepts = true;
};
IntakeWay intakeWay(const Item &item);

/// 失信限制 after a commitment of this item lapsed; nothing when the item makes no credit record (domain.md §4: half a year).
std::optional<Term> toleranceBar(const Item &item);
/// The bar's last day, that day included; rest days move nothing. InputRefused as of WorkingCalendar::dueDate.
Result<QDate> barredUntil(QDate since, const Term &term, const WorkingCalendar &calendar);

} // namespace ow
