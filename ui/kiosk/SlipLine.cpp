#include "ui/kiosk/SlipLine.h"

#include "models/queue/TicketCode.h"

#include <QRegularExpression>

namespace ow {

std::optional<PrefillSlip> slipOfLine(const QString &line)
{
    const QString given = line.trimmed();
    if (const qsizetype behind = given.indexOf(QLatin1Char('#')); behind >= 0) {
        const QString number = normalTicketNumber(given.mid(behind + 1).section(QLatin1Char('.'), 0, 0));
        const QString code = given.mid(behind + 1).section(QLatin1Char('.'), 1);
        if (number.isEmpty() || code.isEmpty())
            return std::nullopt;
        return PrefillSlip{{}, number, code.left(40)};
    }
    const QUuid id = QUuid::fromString(given.mid(given.lastIndexOf(QLatin1Char('/')) + 1));
    if (!id.isNull())
        return PrefillSlip{id};
    static const QRegularExpression numbered(QStringLiteral("^[A-Z]{1,2}[0-9]{1,5}$"));
    const QString number = normalTicketNumber(given);
    if (!numbered.match(number).hasMatch())
        return std::nullopt;
    return PrefillSlip{{}, number};
}

} // namespace ow
