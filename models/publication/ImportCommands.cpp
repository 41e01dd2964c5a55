#include "models/publication/ImportCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/catalogue/CatalogueChange.h"
#include "models/publication/CatalogueKeeping.h"
#include "models/publication/PublicationCheck.h"
#include "models/publication/PublicationStore.h"

namespace ow {

namespace {
constexpr Limits importFilesLimits{.itemsMax = 5000};
constexpr Limits importTextLimits{.lengthMax = 1024 * 1024};

/// Items that are new or have a new version.
QList<const Item *> newItems(const Catalogue &running, const Catalogue &next)
{
    QList<const Item *> items;
    for (const QString &code : next.codes()) {
        const Item *given = next.newest(code);
        if (!running.itemVersion(code, given->version))
            items.append(given);
    }
    return items;
}

Result<Decision> decideImport(CommandContext &context, const ImportCatalogue &command)
{
    if (PublicationStore::ownedByPlatform(context.db))
        return fail(problem::CatalogueElsewhere);
    FileContents files;
    for (const CatalogueFile &file : command.files)
        files.insert(file.path, file.text.toUtf8());
    auto next = Catalogue::load(files);
    if (!next)
        return fail(next.error());
    const FileContents before = PublicationStore::imported(context.db);
    Faults faults = keepingFaults(context.catalogue, *next, keepingOf(context.db, !before.isEmpty()));
    const QList<const Item *> fresh = newItems(context.catalogue, *next);
    faults += catalogueFindings(context.catalogue, *next, hallDate(context.now), context.calendar);
    if (!faults.isEmpty())
        return fail(Problem(problem::CatalogueRefused, {}, std::move(faults)));
    const ImportCatalogue::Reply reply{int(next->codes().size()), int(fresh.size())};
    if (before == files)
        return Decision{{}, toJson(reply)};
    Decision decision{{pendingEvent(QStringLiteral("catalogue/import"),
                                    CatalogueImported{command.files, context.actor.user, command.reason})},
                      toJson(reply)};
    decision.catalogue = std::make_shared<const Catalogue>(next->changed(PublicationStore::published(context.db)));
    return decision;
}

/// What changed is told by its number alone; screens load anew.
QByteArray projectImported(Projection, const EventMeta &, const CatalogueImported &event)
{
    return "{\"files\":" + QByteArray::number(event.files.size()) + '}';
}

const CommandRow importCommandTable[] = {
    commandRow<ImportCatalogue, decideImport>({.roles = Role::Administrator | Role::Supervisor}, "导入事项目录"),
};

const EventRow importEventTable[] = {
    eventRow<CatalogueImported,
             static_cast<void (*)(Connection &, const EventMeta &, const CatalogueImported &)>(
                 &PublicationStore::apply),
             projectImported>(TopicCatalogue),
};
} // namespace

std::span<const CommandRow> importCommands()
{
    return importCommandTable;
}

std::span<const EventRow> importEvents()
{
    return importEventTable;
}

Fields CatalogueFile::fields()
{
    return {field("path", &CatalogueFile::path, {.lengthMin = 1, .lengthMax = 120}),
            field("text", &CatalogueFile::text, importTextLimits)};
}

Fields CatalogueImported::fields()
{
    return {field("files", &CatalogueImported::files, importFilesLimits), field("by", &CatalogueImported::by),
            field("reason", &CatalogueImported::reason, {.lengthMin = 1, .lengthMax = 500})};
}

Fields ImportCatalogue::Reply::fields()
{
    return {field("items", &Reply::items), field("changed", &Reply::changed)};
}

Fields ImportCatalogue::fields()
{
    return {field("files", &ImportCatalogue::files, importFilesLimits),
            field("reason", &ImportCatalogue::reason, {.lengthMin = 1, .lengthMax = 500})};
}

} // namespace ow
