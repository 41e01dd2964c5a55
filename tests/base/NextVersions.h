#pragma once
// The shipped catalogue with further versions of an item, as somebody would import it.
#include "models/base/Files.h"
#include "models/catalogue/Catalogue.h"
#include "models/publication/ImportCommands.h"

#include <functional>

namespace ow::testing {

using ItemEdit = std::function<void(Item &)>;

/// Every edit makes one version more out of the one before it, in force one day after the other from `first` on.
inline FileContents withNextVersions(const QString &code, QDate first, const QList<ItemEdit> &edits)
{
    FileContents files = readFolder(QStringLiteral(":/catalogue"), QStringLiteral(".json")).value();
    Item item = *Catalogue::shipped().value().newest(code);
    for (const ItemEdit &edit : edits) {
        ++item.version;
        item.effectiveFrom = first.addDays(item.version - 2);
        item.changeReason = QStringLiteral("第%1版换了要求").arg(item.version);
        edit(item);
        files.insert(QStringLiteral("items/%1@%2.json").arg(code).arg(item.version), toJson(item));
    }
    return files;
}

/// Another paper instead of this one.
inline ItemEdit replacing(const QString &material, const QString &other)
{
    return [material, other](Item &item) {
        for (MaterialUse &use : item.materials) {
            if (use.material == material)
                use.material = other;
        }
    };
}

/// Accepted up to its first day only.
inline ItemEdit ending(const QString &receiver)
{
    return [receiver](Item &item) { item.end = ItemEnd{item.effectiveFrom, receiver, QStringLiteral("职责划转")}; };
}

/// The police and the planners are heard from now on, three working days each, and both must agree.
inline ItemEdit hearingBoth()
{
    return [](Item &item) {
        const Term days{3, TimeUnit::WorkingDay};
        item.joint = JointHearing{JoinRule::All,
                                  {},
                                  {{QStringLiteral("gaj"), QStringLiteral("不妨碍安全视距"), days},
                                   {QStringLiteral("zrzyj"), QStringLiteral("符合城乡规划"), days}},
                                  QStringLiteral("《中华人民共和国行政许可法》第二十六条第二款")};
    };
}

inline ImportCatalogue importOf(const FileContents &files)
{
    ImportCatalogue command{{}, QStringLiteral("换版")};
    for (auto file = files.begin(); file != files.end(); ++file)
        command.files.append({file.key(), QString::fromUtf8(file.value())});
    return command;
}

} // namespace ow::testing
