#include "models/base/Time.h"

#include <QDateTime>

namespace ow {

namespace {
constexpr int hallOffsetSeconds = 8 * 3600;
constexpr qint64 hallOffsetMs = hallOffsetSeconds * 1000LL;
constexpr qint64 dayMs = 24 * 3600 * 1000LL;
constexpr qint64 julianDay1970 = 2'440'588;

/// Milliseconds since midnight in the hall, also before 1970.
qint64 hallDayMs(Instant instant)
{
    const qint64 rest = (instant.ms + hallOffsetMs) % dayMs;
    return rest < 0 ? rest + dayMs : rest;
}

QDateTime inHall(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::OffsetFromUTC, hallOffsetSeconds);
}
} // namespace

// Of every event and every row; QDateTime and the formats of QDate take some hundred times as long.
QDate hallDate(Instant instant)
{
    return QDate::fromJulianDay(julianDay1970 + (instant.ms + hallOffsetMs - hallDayMs(instant)) / dayMs);
}

QTime hallTime(Instant instant)
{
    return QTime::fromMSecsSinceStartOfDay(int(hallDayMs(instant)));
}

QString isoDate(QDate day)
{
    int year = 0;
    int month = 0;
    int dayOfMonth = 0;
    day.getDate(&year, &month, &dayOfMonth);
    if (!day.isValid() || year < 1 || year > 9999)
        return {};
    QString text(10, QLatin1Char('-'));
    const auto digits = [&text](int end, int count, int number) {
        for (; count > 0; --count, number /= 10)
            text[--end] = QChar(ushort('0' + number % 10));
    };
    digits(4, 4, year);
    digits(7, 2, month);
    digits(10, 2, dayOfMonth);
    return text;
}

QDate dateFromIso(QStringView text)
{
    if (text.size() != 10 || text.at(4) != QLatin1Char('-') || text.at(7) != QLatin1Char('-'))
        return {};
    int parts[3] = {};
    int part = 0;
    for (const QChar c : text) {
        const int digit = c.unicode() - '0';
        if (c == QLatin1Char('-'))
            ++part;
        else if (digit < 0 || digit > 9 || part > 2)
            return {};
        else
            parts[part] = parts[part] * 10 + digit;
    }
    return part == 2 ? QDate(parts[0], parts[1], parts[2]) : QDate();
}

Instant hallInstant(QDate day, QTime time)
{
    return {QDateTime(day, time, Qt::OffsetFromUTC, hallOffsetSeconds).toMSecsSinceEpoch()};
}

QString hallText(Instant instant)
{
    return inHall(instant).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString wireText(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}

Instant instantFromWire(const QString &text)
{
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    return parsed.isValid() ? Instant{parsed.toMSecsSinceEpoch()} : Instant{};
}

} // namespace ow
