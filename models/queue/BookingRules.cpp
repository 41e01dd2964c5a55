#include "models/queue/BookingRules.h"

#include "models/queue/HallRules.h"

namespace ow {

namespace {
constexpr qint64 bookingMinuteMs = 60'000;
/// Further than any hall lets people book, so that a hall that is closed for good ends the search.
constexpr int daysLookedAtMax = 120;
} // namespace

QList<Instant> bookingSlots(const HallSetup &setup, QDate day, const WorkingCalendar &calendar)
{
    QList<Instant> starts;
    const qint64 length = setup.rules.booking.slotMinutes * bookingMinuteMs;
    for (const HallHours &hours : openHours(setup, day, calendar)) {
        const Instant closes = hallInstant(day, QTime::fromString(hours.closes, QStringLiteral("HH:mm")));
        Instant start = hallInstant(day, QTime::fromString(hours.opens, QStringLiteral("HH:mm")));
        for (; start.ms + length <= closes.ms; start = start.plus(length))
            starts.append(start);
    }
    return starts;
}

QList<QDate> bookingDays(const HallSetup &setup, QDate today, const WorkingCalendar &calendar)
{
    QList<QDate> days;
    if (!openHours(setup, today, calendar).isEmpty())
        days.append(today);
    int ahead = 0;
    for (int i = 1; i <= daysLookedAtMax && ahead < setup.rules.booking.daysAheadMax; ++i) {
        const QDate day = today.addDays(i);
        if (openHours(setup, day, calendar).isEmpty())
            continue;
        days.append(day);
        ++ahead;
    }
    return days;
}

QString slotText(Instant slot, const BookingRules &rules)
{
    const QDate day = hallDate(slot);
    return QStringLiteral("%1月%2日 %3–%4")
        .arg(day.month())
        .arg(day.day())
        .arg(hallTime(slot).toString(QStringLiteral("HH:mm")),
             hallTime(slot.plus(rules.slotMinutes * bookingMinuteMs)).toString(QStringLiteral("HH:mm")));
}

} // namespace ow
