#include "models/queue/TicketCode.h"

#include "models/base/Crypto.h"
#include "models/base/TypedCode.h"
#include "models/base/Uuid.h"
#include "models/store/Sealer.h"

namespace ow {

namespace {
constexpr int ticketCodeLength = 16;
constexpr int ticketCodeGroup = 4;
constexpr qsizetype ticketNumberMax = 10;
} // namespace

QString ticketCode(const Sealer &sealer, const QUuid &ticket)
{
    return typedCode(sealer.blindIndex("ticket.page", uuidText(ticket)).left(ticketCodeLength), ticketCodeGroup);
}

bool isTicketCode(const Sealer &sealer, const QUuid &ticket, const QString &typed)
{
    const QString normal = normalTypedCode(typed, ticketCodeLength);
    const QString own = normalTypedCode(ticketCode(sealer, ticket), ticketCodeLength);
    return !normal.isEmpty() && equalInConstantTime(normal.toLatin1(), own.toLatin1());
}

QString normalTicketNumber(const QString &typed)
{
    QString number;
    for (const QChar letter : typed) {
        if (!letter.isSpace() && letter != QLatin1Char('-'))
            number += letter.toUpper();
    }
    return number.left(ticketNumberMax);
}

QString ticketLink(const QString &site, const QString &number, const QString &code)
{
    return site + QStringLiteral("/t#") + number + QLatin1Char('.') + code;
}

} // namespace ow
