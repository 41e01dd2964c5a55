#include "models/papers/PaperStore.h"
#include "models/store/Connection.h"
#include "models/store/StoredRecords.h"

namespace ow {

QList<PaperPrint> PaperPrintStore::ofPaper(Connection &db, const QUuid &paper)
{
    return storedRecords<PaperPrint>(db,
                                     db.query("SELECT record FROM paper_print WHERE paper = ? ORDER BY seq", paper));
}

void PaperPrintStore::apply(Connection &db, const EventMeta &meta, const PaperPrintedAgain &event)
{
    db.run("INSERT INTO paper_print(seq, paper, record) VALUES(?,?,?)", meta.seq, event.print.paper,
           QString::fromUtf8(toJson(event.print)));
}

} // namespace ow
