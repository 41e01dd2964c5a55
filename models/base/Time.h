#pragma once
// Instants are UTC milliseconds; dates belong to the hall's zone, never the machine's (design §4.9).
#include <QDate>
#include <QString>
#include <QTime>
#include <compare>

namespace ow {

/// A point in time, UTC milliseconds since 1970. Zero means "never set".
struct Instant {
    qint64 ms = 0;
    friend constexpr auto operator<=>(Instant, Instant) = default;
    constexpr Instant plus(qint64 milliseconds) const { return {ms + milliseconds}; }
    constexpr bool isSet() const { return ms != 0; }
};

/// Day and time of day in the hall's zone, Asia/Shanghai: UTC+8 without summer time since 1991.
QDate hallDate(Instant instant);
QTime hallTime(Instant instant);
Instant hallInstant(QDate day, QTime time);
/// "2026-09-24"; nothing for a date that is none, or before the year 1 or after 9999.
QString isoDate(QDate day);
/// Reads such a date and nothing else.
QDate dateFromIso(QStringView text);
/// "2026-09-24 08:25", as printed on papers.
QString hallText(Instant instant);
/// "2026-09-24T00:25:00.000Z", as sent on the wire (RFC 3339).
QString wireText(Instant instant);
/// Reads what wireText wrote; an unset instant when it is not of that form.
Instant instantFromWire(const QString &text);

} // namespace ow
