#include "models/cases/BatchCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/ReviewRules.h"
#include "models/cases/TakeDecision.h"
#include "models/catalogue/Catalogue.h"

#include <algorithm>

namespace ow {

namespace {
Result<Decision> decideBatch(CommandContext &context, const DecideBatch &command)
{
    const QDate today = hallDate(context.now);
    Faults faults;
    if (command.cases.isEmpty())
        faults.append({QStringLiteral("cases"), &problem::ListEmpty, {}});
    QList<CaseOnDesk> desks;
    for (qsizetype i = 0; i < command.cases.size(); ++i) {
        const QString place = QStringLiteral("cases[%1]").arg(i);
        const auto record = CaseStore::find(context.db, command.cases.at(i));
        const Item *item = record ? context.catalogue.itemVersion(record->item, record->itemVersion) : nullptr;
        if (!item || command.cases.indexOf(command.cases.at(i)) < i) {
            faults.append({place,
                           item ? &problem::Duplicate : &problem::CaseUnknown,
                           {{QStringLiteral("what"), QStringLiteral("办件")}}});
            continue;
        }
        desks.append({*record, item});
        for (Fault fault : batchFaults(*record, *item, context.actor.user, today)) {
            fault.place = place;
            faults.append(fault);
        }
        if (item != desks.first().item)
            faults.append({place,
                           &problem::BatchMixed,
                           {{QStringLiteral("number"), record->number}, {QStringLiteral("item"), record->itemName}}});
    }
    if (!faults.isEmpty())
        return fail(inputRefused(faults));
    Decision decision;
    CaseBatchDecided reply;
    PaperIssuer issuer(context);
    for (const CaseOnDesk &desk : std::as_const(desks)) {
        auto taken = takeDecision(context, issuer, desk, {true, command.reason, int(reply.cases.size())});
        if (!taken)
            return fail(taken.error());
        for (PendingEvent &event : taken->events)
            decision.events.push_back(std::move(event));
        reply.cases.append(taken->record);
        reply.papers.append(taken->paper);
    }
    decision.reply = toJson(reply);
    return decision;
}

Result<CaseBatchView> loadBatch(ViewContext &context)
{
    CaseBatchView view;
    const QStringList ids = context.parameter("ids").split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &id : ids.mid(0, batchMax)) {
        const auto record = CaseStore::find(context.db, uuidFromText(id));
        const Item *item = record ? context.catalogue.itemVersion(record->item, record->itemVersion) : nullptr;
        if (!item)
            continue;
        view.cases.append(*record);
        const bool isThere = std::any_of(view.items.begin(), view.items.end(), [&](const Item &one) {
            return one.code == item->code && one.version == item->version;
        });
        if (!isThere)
            view.items.append(*item);
    }
    return view;
}

const CommandRow batchCommandTable[] = {
    commandRow<DecideBatch, decideBatch>(
        {.roles = only(Role::Reviewer), .stations = only(StationRole::Review), .unattended = 0}, "批量准予"),
};
const ViewRow batchViewTable[] = {viewRow<CaseBatchView, loadBatch>(only(Role::Reviewer))};
} // namespace

std::span<const CommandRow> batchCommands()
{
    return batchCommandTable;
}

std::span<const ViewRow> batchViews()
{
    return batchViewTable;
}

Fields CaseBatchDecided::fields()
{
    return {field("cases", &CaseBatchDecided::cases), field("papers", &CaseBatchDecided::papers)};
}

Fields DecideBatch::fields()
{
    return {field("cases", &DecideBatch::cases, {.itemsMax = batchMax}),
            field("reason", &DecideBatch::reason, {.lengthMax = 500})};
}

Fields CaseBatchView::fields()
{
    return {field("cases", &CaseBatchView::cases), field("items", &CaseBatchView::items)};
}

} // namespace ow
