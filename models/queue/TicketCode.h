#pragma once
// 查询码 of a number: 80 bits under the hall's key on the slip, by which its holder follows the queue on his own phone, leaves it or lets
// others go first. Good for that and nothing else, and for that ticket's day. Kept nowhere: the hub makes it anew to compare.
#include <QString>
#include <QUuid>

namespace ow {

class Sealer;

/// "7K2M-Q9XA-3BTR-8WZC"
QString ticketCode(const Sealer &sealer, const QUuid &ticket);
/// However it was typed.
bool isTicketCode(const Sealer &sealer, const QUuid &ticket, const QString &typed);
/// "A012" as it stands on the slip, however it was typed.
QString normalTicketNumber(const QString &typed);
/// The page that follows the ticket; number and code stand behind the #, which no server is sent in an address.
QString ticketLink(const QString &site, const QString &number, const QString &code);

} // namespace ow
