#include "models/base/Time.h"

#include <QDateTime>

namespace ow {

namespace {
constexpr int hallOffsetSeconds = 8 * 3600;

QDateTime inHall(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::OffsetFromUTC, hallOffsetSeconds);
}
} // namespace

QDate hallDate(Instant instant)
{
    return inHall(instant).date();
}

QTime hallTime(Instant instant)
{
    return inHall(instant).time();
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
