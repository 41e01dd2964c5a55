#include "models/store/HallKindStore.h"

#include "models/store/Connection.h"

namespace ow {

HallKind HallKindStore::read(Connection &db)
{
    HallKind kind = HallKind::Real;
    Query q = db.query("SELECT name FROM meta WHERE name IN ('demo', 'training') AND value = ?", QByteArray("1"));
    while (q.next())
        kind = q.text(0) == QLatin1String("training") ? HallKind::Training : HallKind::Demo;
    return kind;
}

void HallKindStore::put(Connection &db, HallKind kind)
{
    for (const auto &[name, its] : {std::pair("demo", HallKind::Demo), std::pair("training", HallKind::Training)})
        db.run("INSERT INTO meta(name, value) VALUES(?, ?)", QString::fromLatin1(name),
               QByteArray(kind == its ? "1" : "0"));
}

} // namespace ow
