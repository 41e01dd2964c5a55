#include "models/publication/SheetCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/catalogue/CatalogueChange.h"
#include "models/publication/PublicationStore.h"

namespace ow {

namespace {
constexpr qsizetype importBytesMax = 3 * 1024 * 1024; ///< of one event: what every reader of the log takes
constexpr Limits sheetReason{.lengthMin = 1, .lengthMax = 500};

/// The command with its file already read, so that the writer never waits for a spreadsheet.
template <class C>
struct WithWorkbook {
    C command;
    Workbook book;
};

template <class C>
Result<std::shared_ptr<const void>> decodeWithWorkbook(const QJsonValue &data)
{
    return fromJson<C>(data, Strictness::Exact).and_then([](const C &command) {
        return readWorkbook(command.file.bytes()).map([&](Workbook book) -> std::shared_ptr<const void> {
            return std::make_shared<const WithWorkbook<C>>(WithWorkbook<C>{command, std::move(book)});
        });
    });
}

Result<SheetReading> readingOf(CommandContext &context, const Workbook &book)
{
    if (PublicationStore::ownedByPlatform(context.db))
        return fail(problem::CatalogueElsewhere);
    if (!hasItemSheets(book))
        return fail(
            problem::SheetUnreadable,
            {{QStringLiteral("what"), QStringLiteral("没有名为“事项”或“机构”的工作表，请用本程序给出的空表填写")}});
    return readItemSheets(book, context.catalogue, hallDate(context.now), context.calendar);
}

Result<Decision> decideCheckSheets(CommandContext &context, const void *command)
{
    const auto &given = *static_cast<const WithWorkbook<CheckSheets> *>(command);
    return readingOf(context, given.book).map([](const SheetReading &reading) {
        return Decision{{}, toJson(sheetPreview(reading.lines, reading.faults))};
    });
}

Result<Decision> decideImportSheets(CommandContext &context, const void *command)
{
    const auto &given = *static_cast<const WithWorkbook<ImportSheets> *>(command);
    const auto reading = readingOf(context, given.book);
    if (!reading)
        return fail(reading.error());
    if (!reading->faults.isEmpty())
        return fail(Problem(problem::SheetRefused, {}, reading->faults));
    const SheetPreview preview = sheetPreview(reading->lines, {});
    if (given.command.fingerprint && *given.command.fingerprint != preview.fingerprint)
        return fail(problem::Conflict, {{QStringLiteral("what"), QStringLiteral("事项目录")}});
    if (reading->items.isEmpty() && reading->units.isEmpty())
        return Decision{{}, toJson(preview)};
    if (toJson(SheetsImported{reading->items, reading->units, {}, {}}).size() > importBytesMax)
        return fail(problem::SheetUnreadable,
                    {{QStringLiteral("what"), QStringLiteral("一次导入的内容过多，请分成几份")}});
    Decision decision{
        {pendingEvent(QStringLiteral("catalogue/sheets"),
                      SheetsImported{reading->items, reading->units, context.actor.user, given.command.reason})},
        toJson(preview)};
    decision.catalogue =
        std::make_shared<const Catalogue>(context.catalogue.changed({reading->items, {}, {}, reading->units}));
    return decision;
}

Result<ItemSheetsView> loadItemSheets(ViewContext &context)
{
    const bool filled = context.parameter("filled") == QLatin1String("1");
    QList<const Item *> items;
    for (const QString &code : filled ? context.catalogue.codes() : QStringList())
        items.append(context.catalogue.newest(code));
    return writeWorkbook(itemSheetLayouts(context.catalogue, items)).map([&](const QByteArray &file) {
        return ItemSheetsView{filled ? QStringLiteral("事项目录.xlsx") : QStringLiteral("事项目录空表.xlsx"),
                              SheetFile::of(file)};
    });
}

/// What changed is told by its number alone; screens load anew.
QByteArray projectSheets(Projection, const EventMeta &, const SheetsImported &event)
{
    return "{\"items\":" + QByteArray::number(event.items.size()) + '}';
}

constexpr Roles sheetEditors = Role::Administrator | Role::Supervisor;

const CommandRow sheetCommandTable[] = {
    {CheckSheets::name, sheetEditors, anyStation, 0, "查看事项表格", &decodeWithWorkbook<CheckSheets>,
     &decideCheckSheets, [] { return jsonSchema<CheckSheets>(); }, true},
    {ImportSheets::name, sheetEditors, anyStation, 0, "导入事项表格", &decodeWithWorkbook<ImportSheets>,
     &decideImportSheets, [] { return jsonSchema<ImportSheets>(); }, true},
};

const EventRow sheetEventTable[] = {
    eventRow<SheetsImported,
             static_cast<void (*)(Connection &, const EventMeta &, const SheetsImported &)>(&PublicationStore::apply),
             projectSheets>(TopicCatalogue),
};

const ViewRow sheetViewTable[] = {viewRow<ItemSheetsView, loadItemSheets>(sheetEditors)};
} // namespace

std::span<const CommandRow> sheetCommands()
{
    return sheetCommandTable;
}

std::span<const EventRow> sheetEvents()
{
    return sheetEventTable;
}

std::span<const ViewRow> sheetViews()
{
    return sheetViewTable;
}

Fields CheckSheets::fields()
{
    return {field("file", &CheckSheets::file)};
}

Fields ImportSheets::fields()
{
    return {field("file", &ImportSheets::file), field("reason", &ImportSheets::reason, sheetReason),
            field("fingerprint", &ImportSheets::fingerprint, {.lengthMin = 1, .lengthMax = 64})};
}

Fields SheetsImported::fields()
{
    return {field("items", &SheetsImported::items, {.itemsMax = 20000}),
            field("units", &SheetsImported::units, {.itemsMax = 20000}), field("by", &SheetsImported::by),
            field("reason", &SheetsImported::reason, sheetReason)};
}

Fields ItemSheetsView::fields()
{
    return {field("fileName", &ItemSheetsView::fileName), field("file", &ItemSheetsView::file)};
}

} // namespace ow
