#include "models/cases/RaterOf.h"

#include "models/cases/CaseStore.h"
#include "models/queue/TicketStore.h"

namespace ow {

std::optional<QUuid> raterOf(Connection &db, const Rating &rating)
{
    const auto ticket = TicketStore::find(db, rating.ticket);
    if (ticket && ticket->person)
        return ticket->person;
    if (const auto visit = CaseStore::visitOfTicket(db, rating.ticket); visit && !visit->persons.isEmpty())
        return visit->persons.first().person;
    for (const QString &number : rating.cases) {
        const auto record = CaseStore::findByNumber(db, number);
        if (const auto application = record ? CaseStore::application(db, record->application) : std::nullopt)
            return application->principal;
    }
    return std::nullopt;
}

} // namespace ow
