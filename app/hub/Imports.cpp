#include "app/hub/Imports.h"

#include "app/hub/FolderDoor.h"
#include "models/base/Clock.h"
#include "models/base/Files.h"
#include "models/base/JsonReader.h"
#include "models/base/ProblemTypes.h"
#include "models/calendar/GivenCalendar.h"
#include "models/publication/SchemaView.h"
#include "models/publication/SheetCommands.h"
#include "models/queue/StaffCommands.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cstdio>

namespace ow {

namespace {
Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
    return file.readAll();
}

template <class C>
Result<typename C::Reply> askCommand(const QString &folder, const C &command)
{
    return askHubOf(folder, QLatin1String(C::name), toJson(command)).and_then([](const QByteArray &answer) {
        return fromJson<typename C::Reply>(answer, Strictness::Tolerant);
    });
}

void printLine(const QString &text)
{
    std::fprintf(stdout, "%s\n", qPrintable(text));
}

void printPreview(const SheetPreview &preview)
{
    for (const SheetLine &line : preview.lines) {
        if (line.news == SheetNews::Same)
            continue;
        printLine(QStringLiteral("%1　%2　%3　%4")
                      .arg(line.news == SheetNews::New ? QStringLiteral("新增") : QStringLiteral("改动"), line.kind,
                           line.code, line.name));
        for (const QString &change : line.changes)
            printLine(QStringLiteral("    ") + change);
    }
    printLine(QStringLiteral("新增%1条，改动%2条，没有变化%3条。")
                  .arg(preview.count(SheetNews::New))
                  .arg(preview.count(SheetNews::Changed))
                  .arg(preview.count(SheetNews::Same)));
}

/// Faults become the problem the program ends with.
Result<SheetPreview> looked(const Result<SheetPreview> &preview)
{
    if (!preview)
        return preview;
    printPreview(*preview);
    if (preview->faults.isEmpty())
        return preview;
    Faults faults;
    for (const QString &told : preview->faults) {
        const QString place = told.section(QStringLiteral("："), 0, 0);
        QString what = told.section(QStringLiteral("："), 1);
        if (what.endsWith(QStringLiteral("。")))
            what.chop(1);
        faults.append({place, &problem::CatalogueRule, {{QStringLiteral("what"), what}}});
    }
    return fail(Problem(problem::SheetRefused, {}, std::move(faults)));
}

Result<void> keepPasswords(const QString &folder, const QList<ImportStaff::NewPassword> &passwords)
{
    if (passwords.isEmpty())
        return {};
    QByteArray text;
    for (const ImportStaff::NewPassword &one : passwords)
        text += QStringLiteral("%1\t%2\t%3\n").arg(one.user, one.displayName, one.password).toUtf8();
    const QString path = QDir(folder).filePath(QStringLiteral("new-users-%1.txt").arg(SystemClock().now().ms));
    return writePrivateFile(path, text).map([&] {
        printLine(QStringLiteral("初始口令在 %1，发给本人后请删除。").arg(path));
    });
}
} // namespace

Result<void> importCalendar(const QString &folder, const QString &source)
{
    const auto content = contentOf(source);
    if (!content)
        return fail(content.error());
    const auto year = fromJson<CalendarYear>(*content, Strictness::Exact);
    if (!year)
        return fail(year.error());
    if (QFile::exists(QDir(folder).filePath(QStringLiteral("hub.db"))))
        return askCommand(folder, ImportCalendar{*year, QStringLiteral("导入%1年放假安排").arg(year->year)})
            .map([](const ImportCalendar::Reply &reply) {
                printLine(reply.changed ? QStringLiteral("%1年放假安排已生效，%2个办件的期限重新计算。")
                                              .arg(reply.year)
                                              .arg(reply.replanned)
                                        : QStringLiteral("%1年放假安排与现用的相同。").arg(reply.year));
            });
    const QString name = QString::number(year->year) + QStringLiteral(".json");
    const QString target = folder + QStringLiteral("/calendar");
    return readFolder(target, QStringLiteral(".json"))
        .and_then([&](FileContents known) {
            known.insert(name, *content);
            return WorkingCalendar::shippedWith(known);
        })
        .and_then([&](const WorkingCalendar &) { return makePrivateFolder(target); })
        .and_then([&] { return writePrivateFile(target + QLatin1Char('/') + name, *content); });
}

Result<void> importCatalogue(const QString &folder, const QString &source, bool onlyLook)
{
    const auto file = contentOf(source);
    if (!file)
        return fail(file.error());
    const auto preview = looked(askCommand(folder, CheckSheets{SheetFile::of(*file)}));
    if (!preview)
        return fail(preview.error());
    if (onlyLook)
        return {};
    return askCommand(folder, ImportSheets{SheetFile::of(*file), QStringLiteral("用表格导入"), preview->fingerprint})
        .map([](const SheetPreview &) { printLine(QStringLiteral("已导入。")); });
}

Result<void> importUsers(const QString &folder, const QString &source, bool onlyLook)
{
    const auto file = contentOf(source);
    if (!file)
        return fail(file.error());
    const auto preview = looked(askCommand(folder, CheckStaff{SheetFile::of(*file)}));
    if (!preview)
        return fail(preview.error());
    if (onlyLook)
        return {};
    ImportStaff command{SheetFile::of(*file), {}, preview->fingerprint};
    for (const SheetLine &line : preview->lines) {
        if (line.news == SheetNews::New)
            command.created.append(line.code);
    }
    return askCommand(folder, command).and_then([&](const ImportStaff::Reply &reply) {
        printLine(QStringLiteral("已导入。"));
        return keepPasswords(folder, reply.passwords);
    });
}

Result<void> exportSchemas(const QString &folder, const QString &target, const QString &items)
{
    const auto view =
        askHubOf(folder, QLatin1String(SchemaView::name),
                 QJsonDocument(QJsonObject{{QStringLiteral("items"), items}}).toJson(QJsonDocument::Compact))
            .and_then([](const QByteArray &json) {
                // Limits of elements may be fractions.
                return JsonReader::read(
                    json, {.bytesMax = 64 * 1024 * 1024, .depthMax = 64, .numbers = JsonNumbers::Decimals});
            })
            .and_then([](const QJsonValue &json) { return fromJson<SchemaView>(json, Strictness::Tolerant); });
    if (!view)
        return fail(view.error());
    for (const SchemaView::Document &document : view->documents) {
        const QString path = QDir(target).filePath(document.path);
        QSaveFile file(path);
        if (!QFileInfo(path).dir().mkpath(QStringLiteral(".")) || !file.open(QIODevice::WriteOnly)
            || file.write(document.schema.text + '\n') < 0 || !file.commit())
            return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
    }
    printLine(QStringLiteral("写出%1个JSON Schema：%2").arg(view->documents.size()).arg(QDir(target).path()));
    return {};
}

Result<void> exportSheet(const QString &folder, const QString &target, SheetKind kind)
{
    if (QFile::exists(target))
        return fail(problem::FileFailed, {{QStringLiteral("file"), target}});
    if (kind == SheetKind::Staff)
        return askHubOf(folder, QLatin1String(StaffSheetView::name), "{}")
            .and_then([](const QByteArray &view) { return fromJson<StaffSheetView>(view, Strictness::Tolerant); })
            .and_then([&](const StaffSheetView &view) { return writePrivateFile(target, view.file.bytes()); });
    return askHubOf(folder, QLatin1String(ItemSheetsView::name),
                    kind == SheetKind::AllItems ? "{\"filled\":\"1\"}" : "{}")
        .and_then([](const QByteArray &view) { return fromJson<ItemSheetsView>(view, Strictness::Tolerant); })
        .and_then([&](const ItemSheetsView &view) { return writePrivateFile(target, view.file.bytes()); });
}

} // namespace ow
