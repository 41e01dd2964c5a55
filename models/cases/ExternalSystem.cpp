#include "models/cases/ExternalSystem.h"

#include <QFile>
#include <algorithm>

namespace ow {

const ExternalSystems &ExternalSystems::shipped()
{
    static const ExternalSystems known = [] {
        QFile file(QStringLiteral(":/exchange/external.json"));
        const bool open = file.open(QIODevice::ReadOnly);
        const auto read = fromJson<ExternalSystems>(open ? file.readAll() : QByteArray(), Strictness::Exact);
        Q_ASSERT_X(read, "ExternalSystems", "resources/exchange/external.json");
        return read.value_or(ExternalSystems());
    }();
    return known;
}

const ExternalSystem *ExternalSystems::ofItem(const QString &item) const
{
    const auto found = std::find_if(systems.begin(), systems.end(),
                                    [&](const ExternalSystem &one) { return one.items.contains(item); });
    return found == systems.end() ? nullptr : &*found;
}

const ExternalSystem *ExternalSystems::system(const QString &code) const
{
    const auto found =
        std::find_if(systems.begin(), systems.end(), [&](const ExternalSystem &one) { return one.code == code; });
    return found == systems.end() ? nullptr : &*found;
}

Fields ExternalField::fields()
{
    return {field("key", &ExternalField::key, {.lengthMin = 1, .lengthMax = 100}),
            field("label", &ExternalField::label, {.lengthMin = 1, .lengthMax = 60})};
}

Fields ExternalSystem::fields()
{
    return {field("code", &ExternalSystem::code, {.lengthMin = 1, .lengthMax = 40}),
            field("name", &ExternalSystem::name, {.lengthMin = 1, .lengthMax = 60}),
            field("unit", &ExternalSystem::unit, {.lengthMin = 1, .lengthMax = 40}),
            field("adapter", &ExternalSystem::adapter),
            field("items", &ExternalSystem::items, {.lengthMin = 1, .lengthMax = 60, .itemsMax = 200}),
            field("fields", &ExternalSystem::asked, {.itemsMax = 200})};
}

Fields ExternalSystems::fields()
{
    return {field("systems", &ExternalSystems::systems, {.itemsMax = 100})};
}

} // namespace ow
