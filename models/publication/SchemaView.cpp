#include "models/publication/SchemaView.h"

#include "models/base/ProblemTypes.h"
#include "models/catalogue/CatalogueVersions.h"
#include "models/forms/FormMerge.h"
#include "models/forms/FormSchema.h"

#include <QJsonDocument>

namespace ow {

namespace {
SchemaView::Document schemaDocument(const QString &folder, const QString &id, const QJsonObject &schema)
{
    return {folder + QLatin1Char('/') + id + QStringLiteral(".json"),
            JsonText{QJsonDocument(publishedSchema(schema, id)).toJson(QJsonDocument::Compact)}};
}

QString versionId(const Item &item)
{
    return QStringLiteral("%1@%2").arg(item.code).arg(item.version);
}

SchemaView::Document elementDocument(const Catalogue &catalogue, const DataElement &element)
{
    const CodeList *list = element.codeList ? catalogue.codeList(*element.codeList) : nullptr;
    return schemaDocument(QStringLiteral("elements"), element.code, elementSchema(element, list));
}

Result<SchemaView::Document> itemDocument(const Catalogue &catalogue, const Item &item, QDate day)
{
    return itemSchema(catalogue, item, day).map([&](const QJsonObject &schema) {
        return schemaDocument(QStringLiteral("items"), versionId(item), schema);
    });
}

Result<SchemaView::Document> formDocument(const Catalogue &catalogue, const QStringList &codes, QDate day)
{
    QList<const Item *> items;
    for (const QString &code : codes) {
        const Item *item = catalogue.item(code, day);
        if (!item)
            return fail(notOffered(catalogue, code, day));
        items.append(item);
    }
    if (items.size() == 1)
        return itemDocument(catalogue, *items.first(), day);
    return mergeForm(catalogue, items, {}, day).map([](const Form &form) {
        QStringList ids;
        for (const FormItem &item : form.items)
            ids.append(QStringLiteral("%1@%2").arg(item.code).arg(item.version));
        return schemaDocument(QStringLiteral("forms"), ids.join(QLatin1Char('+')), formSchema(form));
    });
}

Result<SchemaView> allSchemas(const Catalogue &catalogue, QDate day)
{
    SchemaView view;
    for (const DataElement &element : catalogue.elements())
        view.documents.append(elementDocument(catalogue, element));
    for (const Item *item : catalogue.itemsOn(day)) {
        const auto document = itemDocument(catalogue, *item, day);
        if (!document)
            return fail(document.error());
        view.documents.append(*document);
    }
    return view;
}

Result<SchemaView> loadSchemas(ViewContext &context)
{
    const QDate day = hallDate(context.now);
    const QString element = context.parameter("element");
    const QString items = context.parameter("items");
    if (!element.isEmpty()) {
        const DataElement *known = context.catalogue.element(element);
        return known ? Result<SchemaView>(SchemaView{{elementDocument(context.catalogue, *known)}})
                     : fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("数据元“%1”").arg(element)}});
    }
    if (items.isEmpty())
        return allSchemas(context.catalogue, day);
    return formDocument(context.catalogue, items.split(QLatin1Char(','), Qt::SkipEmptyParts), day)
        .map([](const SchemaView::Document &document) { return SchemaView{{document}}; });
}

const ViewRow schemaViewTable[] = {viewRow<SchemaView, loadSchemas>(anyStaff)};
} // namespace

std::span<const ViewRow> schemaViews()
{
    return schemaViewTable;
}

Fields SchemaView::Document::fields()
{
    return {field("path", &Document::path), field("schema", &Document::schema, {.lengthMax = 4 * 1024 * 1024})};
}

Fields SchemaView::fields()
{
    return {field("documents", &SchemaView::documents, {.itemsMax = 100000})};
}

} // namespace ow
