#include "models/publication/CatalogueKeeping.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/CaseVersionStore.h"
#include "models/publication/PublicationStore.h"

namespace ow {

namespace {
QString keptPlace(const Item &item)
{
    return QStringLiteral("items/") + item.code + QStringLiteral(".json:version");
}

ProblemParameters versionWords(const Item &item)
{
    return {{QStringLiteral("item"), item.name}, {QStringLiteral("version"), QString::number(item.version)}};
}

Fault lostVersion(const Item &item, int applications)
{
    ProblemParameters words = versionWords(item);
    words.insert(QStringLiteral("why"),
                 applications > 0 ? QStringLiteral("本大厅有%1件申请要按这一版办理").arg(applications)
                                  : QStringLiteral("这一版已经公布"));
    return {keptPlace(item), &problem::ItemVersionLost, words};
}
} // namespace

CatalogueKeeping keepingOf(Connection &db, bool sameOwner)
{
    CatalogueKeeping keeping{sameOwner, CaseVersionStore::ofAll(db), {}};
    for (const Item &own : PublicationStore::published(db).items)
        keeping.own.append({own.code, own.version});
    return keeping;
}

Faults keepingFaults(const Catalogue &running, const Catalogue &next, const CatalogueKeeping &keeping)
{
    Faults faults;
    for (const QString &code : running.codes()) {
        const Item *newest = next.newest(code);
        if (newest && newest->version < running.newest(code)->version)
            faults.append({keptPlace(*newest),
                           &problem::ItemVersionOlder,
                           {{QStringLiteral("item"), running.newest(code)->name}}});
        for (const Item *known : versionsOf(running, code)) {
            const ItemVersion version{code, known->version};
            const int applications = keeping.appliedFor.value(version);
            const bool isKept = (keeping.sameOwner || applications > 0) && !keeping.own.contains(version);
            const Item *given = next.itemVersion(code, known->version);
            if (!isKept)
                continue;
            if (!given)
                faults.append(lostVersion(*known, applications));
            else if (toJson(*known) != toJson(*given))
                faults.append({keptPlace(*given), &problem::ItemVersionAltered, versionWords(*given)});
        }
    }
    return faults;
}

} // namespace ow
