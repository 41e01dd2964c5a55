#include "models/queue/ReserveBook.h"

#include "models/queue/ReserveRules.h"
#include "models/queue/TicketRules.h"

#include <algorithm>

namespace ow {

ReserveBook reserveRenewed(const ReserveBook &book, const PublicView &view, const QString &device)
{
    ReserveBook renewed = book;
    renewed.hall = view;
    renewed.hall.tickets.clear();
    renewed.hall.lastCalled.clear();
    renewed.hall.broadcast.reset();
    renewed.given = 0;
    const auto own = std::find_if(view.reserves.begin(), view.reserves.end(),
                                  [&](const PublicReserve &one) { return one.device == device; });
    if (own == view.reserves.end()) {
        renewed.prefix.clear();
        return renewed;
    }
    // The hub may not have heard of the last ones yet, nor this view of today; a kiosk with a new disk has the hub's count.
    const bool mayBeBehind = own->prefix == book.prefix && book.day.isValid() && view.day <= book.day;
    renewed.last = !mayBeBehind ? own->lastSerial : view.day == book.day ? qMax(own->lastSerial, book.last) : book.last;
    renewed.day = mayBeBehind ? book.day : view.day;
    renewed.prefix = own->prefix;
    return renewed;
}

Instant reserveTime(const ReserveBook &book, Instant wall)
{
    return book.contactAt.plus(qMax<qint64>(0, wall.ms - book.wallAt.ms));
}

std::optional<ReserveNumber> takeReserve(ReserveBook book, const QString &queue, Instant now, const QUuid &ticket)
{
    if (book.left() <= 0)
        return std::nullopt;
    const Instant arrived{std::max({now.ms, book.contactAt.ms, book.arrivedAt.ms})};
    if (const QDate day = hallDate(arrived); day != book.day) {
        book.day = day;
        book.last = 0;
    }
    book.last += 1;
    book.given += 1;
    book.arrivedAt = arrived;
    const auto named = std::find_if(book.hall.queues.begin(), book.hall.queues.end(),
                                    [&](const PublicQueue &one) { return one.code == queue; });
    ReserveNumber taken;
    taken.command = {EntrySource::Reserve, book.last, queue, arrived, book.prefix, book.contactAt, ticket, {}, {}};
    Ticket &slip = taken.slip.ticket;
    slip.id = ticket;
    slip.series = reserveSeries(book.prefix);
    slip.serial = book.last;
    slip.number = ticketNumber(book.prefix, book.last);
    slip.queue = queue;
    slip.day = book.day;
    slip.issuedAt = arrived;
    slip.standsFrom = arrived;
    taken.slip.queueName = named == book.hall.queues.end() ? queue : named->name;
    taken.book = std::move(book);
    return taken;
}

Fields ReserveBook::fields()
{
    return {field("kind", &ReserveBook::kind),
            field("hall", &ReserveBook::hall),
            field("prefix", &ReserveBook::prefix, {.lengthMax = 4}),
            field("day", &ReserveBook::day),
            field("last", &ReserveBook::last),
            field("given", &ReserveBook::given),
            field("contactAt", &ReserveBook::contactAt),
            field("wallAt", &ReserveBook::wallAt),
            field("arrivedAt", &ReserveBook::arrivedAt)};
}

} // namespace ow
