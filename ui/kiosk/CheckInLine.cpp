#include "ui/kiosk/CheckInLine.h"

#include "models/queue/TicketRules.h"

namespace ow {

namespace {
constexpr int checkInDigitsMax = 6;
} // namespace

std::optional<CheckIn> checkInOf(const QString &line)
{
    const QString given = line.trimmed();
    const QUuid id = QUuid::fromString(given.mid(given.lastIndexOf(QLatin1Char('/')) + 1));
    if (!id.isNull())
        return CheckIn{id, {}, {}};
    const QString digits = given.startsWith(QLatin1Char('Y'), Qt::CaseInsensitive) ? given.mid(1) : given;
    bool isNumber = !digits.isEmpty() && digits.size() <= checkInDigitsMax;
    for (const QChar c : digits)
        isNumber = isNumber && c >= QLatin1Char('0') && c <= QLatin1Char('9');
    if (!isNumber || digits.toInt() == 0)
        return std::nullopt;
    return CheckIn{{}, ticketNumber(QStringLiteral("Y"), digits.toInt()), {}};
}

} // namespace ow
