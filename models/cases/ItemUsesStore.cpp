#include "models/cases/ItemUsesStore.h"

#include "models/store/Connection.h"

namespace ow {

QList<ItemUsesView::Use> ItemUsesStore::atWindow(Connection &db, int window, QDate since)
{
    QList<ItemUsesView::Use> uses;
    Query query = db.query("SELECT c.item, COUNT(*) FROM visit v JOIN application a ON a.visit = v.id"
                           " JOIN case_record c ON c.application = a.id WHERE v.window = ? AND c.received_on >= ?"
                           " GROUP BY c.item ORDER BY c.item",
                           window, since);
    while (query.next())
        uses.append({query.text(0), int(query.integer(1))});
    return uses;
}

} // namespace ow
