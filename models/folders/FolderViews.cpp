#include "models/folders/FolderViews.h"

#include "models/archive/ArchiveStore.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/HoldingStore.h"
#include "models/cases/ScanStore.h"
#include "models/catalogue/Catalogue.h"
#include "models/folders/FolderReach.h"
#include "models/folders/FolderStore.h"
#include "models/store/Connection.h"

#include <QSet>
#include <algorithm>

namespace ow {

namespace {
constexpr int folderShownMax = 500;
constexpr int folderHeldMax = 2000;

/// Which papers of a case lie in its own folder: one set that serves several items of an application lies with the first of them.
struct FolderContent {
    FolderCount count;
    QStringList elsewhere; ///< names of those that lie with another
};

FolderContent contentOf(Connection &db, const Catalogue &catalogue, const Case &record)
{
    FolderContent content;
    const auto application = CaseStore::application(db, record.application);
    const Item *item = catalogue.itemVersion(record.item, record.itemVersion);
    if (!application || !item)
        return content;
    QSet<QString> earlier;
    for (const Case &other : CaseStore::ofApplication(db, record.application)) {
        const Item *first =
            other.number < record.number ? catalogue.itemVersion(other.item, other.itemVersion) : nullptr;
        for (const MaterialUse &use : first ? first->materials : QList<MaterialUse>())
            earlier.insert(use.material);
    }
    const QList<Scan> scans = ScanStore::ofApplication(db, record.application);
    for (const MaterialUse &use : item->materials) {
        const auto check =
            std::find_if(application->materials.begin(), application->materials.end(), [&](const MaterialCheck &one) {
                return one.material == use.material && one.finding == MaterialFinding::Received;
            });
        if (check == application->materials.end())
            continue;
        if (earlier.contains(use.material)) {
            const Material *material = catalogue.material(use.material);
            content.elsewhere.append(material ? material->name : use.material);
            continue;
        }
        const int originals = check->originals.value_or(use.originals);
        const int copies = check->copies.value_or(use.copies);
        int pages = 1;
        for (const Scan &scan : scans)
            pages = scan.material == use.material && !scan.removal ? qMax(pages, scan.pages) : pages;
        content.count.originals += originals;
        content.count.copies += copies;
        content.count.pages += pages * (originals + copies);
    }
    return content;
}

FolderDeskView::Here hereLine(ViewContext &context, const Case &record, const QSet<QUuid> &mine)
{
    const FolderContent content = contentOf(context.db, context.catalogue, record);
    return {record.id,
            record.number,
            record.shortNumber.value_or(QString()),
            record.maskedName,
            record.itemName,
            record.unit,
            record.state,
            standingOf(context.db, record.id).place,
            mine.contains(record.id),
            content.count,
            content.elsewhere.isEmpty()
                ? QString()
                : QStringLiteral("%1在同一申请的另一件卷内").arg(content.elsewhere.join(QStringLiteral("、")))};
}

/// Cases whose papers lie where the actor is, and whose folders may travel from there.
QList<Case> casesHere(ViewContext &context, const FolderReach &reach)
{
    QList<Case> cases;
    if (reach.covers(hallPlace())) {
        cases = FolderStore::inHall(context.db, packedStates(), folderShownMax)
            + FolderStore::at(context.db, {FolderSpot::Lost, {}, {}}, folderShownMax);
    } else if (reach.covers(counterPlace())) {
        cases = FolderStore::at(context.db, counterPlace(), folderShownMax);
    } else {
        QStringList units{reach.unit()};
        for (const CatalogueUnit &unit : context.catalogue.units())
            units.append(unit.code);
        units.removeDuplicates();
        for (const QString &unit : std::as_const(units)) {
            const FolderPlace place = unitPlace(context.catalogue, unit);
            if (reach.covers(place))
                cases += FolderStore::at(context.db, place, folderShownMax);
        }
    }
    // Those travel by other ways, and no list says which they are.
    cases.removeIf([&](const Case &record) { return ArchiveStore::isSecret(context.db, record.id); });
    return cases;
}
} // namespace

Result<FolderDeskView> loadFolderDesk(ViewContext &context)
{
    const FolderReach reach(context.db, context.actor);
    FolderDeskView view;
    view.day = hallDate(context.now);
    view.place = reach.name(context.catalogue);
    QSet<QUuid> mine;
    for (const Case &kept : HoldingStore::keptBy(context.db, context.actor.user, folderHeldMax))
        mine.insert(kept.id);
    for (const Case &record : casesHere(context, reach))
        view.here.append(hereLine(context, record, mine));
    for (const CatalogueUnit &unit : context.catalogue.units())
        view.units.append({unit.code, unit.name});
    for (const FolderBatch &batch : FolderStore::onTheWay(context.db, folderShownMax)) {
        if (reach.covers(batch.to))
            view.coming.append(batch);
    }
    view.sent = FolderStore::onTheWayOf(context.db, context.actor.user, folderShownMax);
    for (const FolderException &exception : FolderStore::openExceptions(context.db, folderShownMax)) {
        FolderDeskView::Open open{exception, {}};
        for (const Code<FolderOutcome> &outcome : folderOutcomeCodes) {
            if (!whyNotSettle(context.actor, reach, exception, outcome.value))
                open.outcomes.append(outcome.value);
        }
        if (!open.outcomes.isEmpty() || exception.found.user == context.actor.user || reach.covers(exception.to)
            || reach.covers(exception.from))
            view.exceptions.append(open);
    }
    std::stable_partition(view.exceptions.begin(), view.exceptions.end(),
                          [](const FolderDeskView::Open &open) { return !open.outcomes.isEmpty(); });
    return view;
}

Result<FolderLedgerView> loadFolderLedger(ViewContext &context)
{
    FolderLedgerView view;
    view.day = hallDate(context.now);
    view.terms = FolderStore::terms(context.db);
    view.batches = FolderStore::onTheWay(context.db, folderShownMax);
    for (const FolderBatch &batch : FolderStore::newest(context.db, folderShownMax)) {
        if (batch.state != BatchState::OnTheWay)
            view.batches.append(batch);
    }
    view.exceptions = FolderStore::openExceptions(context.db, folderShownMax)
        + FolderStore::settledExceptions(context.db, folderShownMax);
    return view;
}

Result<CaseFolderView> loadCaseFolder(ViewContext &context)
{
    const auto record = CaseStore::find(context.db, uuidFromText(context.parameter("id")));
    if (!record)
        return fail(problem::CaseUnknown);
    const auto standing = FolderStore::standing(context.db, record->id);
    return CaseFolderView{standing.value_or(standingOf(context.db, record->id)),
                          standing ? std::optional(standing->since) : std::nullopt,
                          FolderStore::exceptionsOf(context.db, record->id)};
}

int FolderDeskView::toSettle() const
{
    return int(
        std::count_if(exceptions.begin(), exceptions.end(), [](const Open &one) { return !one.outcomes.isEmpty(); }));
}

Fields FolderDeskView::Here::fields()
{
    return {field("case", &Here::caseId),
            field("caseNumber", &Here::caseNumber),
            field("shortNumber", &Here::shortNumber),
            field("maskedName", &Here::maskedName),
            field("itemName", &Here::itemName),
            field("unit", &Here::unit),
            field("state", &Here::state),
            field("place", &Here::place),
            field("mine", &Here::mine),
            field("proposed", &Here::proposed),
            field("note", &Here::note, {.lengthMax = 1000})};
}

Fields FolderDeskView::Open::fields()
{
    return {field("exception", &Open::exception), field("outcomes", &Open::outcomes)};
}

Fields FolderDeskView::fields()
{
    return {field("day", &FolderDeskView::day),
            field("place", &FolderDeskView::place),
            field("here", &FolderDeskView::here, {.itemsMax = 10 * folderShownMax}),
            field("units", &FolderDeskView::units, {.itemsMax = 5000}),
            field("coming", &FolderDeskView::coming),
            field("sent", &FolderDeskView::sent),
            field("exceptions", &FolderDeskView::exceptions)};
}

Fields FolderLedgerView::fields()
{
    return {field("day", &FolderLedgerView::day), field("terms", &FolderLedgerView::terms),
            field("batches", &FolderLedgerView::batches, {.itemsMax = 2 * folderShownMax}),
            field("exceptions", &FolderLedgerView::exceptions, {.itemsMax = 2 * folderShownMax})};
}

Fields CaseFolderView::fields()
{
    return {field("standing", &CaseFolderView::standing), field("since", &CaseFolderView::since),
            field("exceptions", &CaseFolderView::exceptions)};
}

} // namespace ow
