#pragma once
// What a kiosk knows by heart, on its disk, so that it can give numbers without the hub, even when it is started without it. Pure.
#include "models/base/HallKind.h"
#include "models/queue/EntryCommands.h"
#include "models/queue/QueueViews.h"

namespace ow {

struct ReserveBook {
    HallKind kind = HallKind::Real; ///< its screens and slips are marked by it
    PublicView hall;                ///< as last seen; without tickets
    QString prefix;                 ///< "AK"; empty: this kiosk gives none
    QDate day;                      ///< of `last`
    int last = 0;                   ///< serial of the number given last on that day
    int given = 0;                  ///< in this cut
    Instant contactAt;              ///< hub time when the hub was last heard of
    Instant wallAt;                 ///< this machine's clock then
    Instant arrivedAt;              ///< of the number given last; no later one may be earlier
    static Fields fields();

    int left() const { return prefix.isEmpty() ? 0 : qMax(0, hall.reserveMax - given); }
    bool isKnown() const { return contactAt.isSet(); }
};

/// After the hub has shown itself: its hall, its count of this kiosk's numbers, a fresh reserve.
ReserveBook reserveRenewed(const ReserveBook &book, const PublicView &view, const QString &device);

/// Hub time as this kiosk knows it by its own clock only, when the steady one began after the last contact. A clock set back is not
/// believed.
Instant reserveTime(const ReserveBook &book, Instant wall);

struct ReserveNumber {
    ReserveBook book; ///< afterwards
    EnterTicket command;
    IssuedTicket slip; ///< what is printed; how many wait before is not known
};
/// The next number of the series at hub time `now` (last contact + steady clock). Nothing when the reserve is used up.
std::optional<ReserveNumber> takeReserve(ReserveBook book, const QString &queue, Instant now, const QUuid &ticket);

} // namespace ow
