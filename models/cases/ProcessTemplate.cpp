#include "models/cases/ProcessTemplate.h"

#include "models/base/ProblemTypes.h"

#include <QFile>
#include <algorithm>

namespace ow {

Result<ProcessTemplates> ProcessTemplates::shipped()
{
    const QString name = QStringLiteral(":/process/steps.json");
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(problem::FileFailed, {{QStringLiteral("file"), name}});
    return fromJson<ProcessTemplates>(file.readAll(), Strictness::Exact);
}

ProcessTemplate ProcessTemplates::of(const Item &item) const
{
    for (const IntakeFamily family : {item.family, IntakeFamily::Licence}) {
        const auto found = std::find_if(families.begin(), families.end(),
                                        [&](const ProcessTemplate &one) { return one.family == family; });
        if (found != families.end())
            return *found;
    }
    return {};
}

Fields ProcessTemplate::fields()
{
    return {field("family", &ProcessTemplate::family),
            field("reviewShare", &ProcessTemplate::reviewShare, {.min = 1, .max = 100}),
            field("decisionShare", &ProcessTemplate::decisionShare, {.min = 1, .max = 100}),
            field("makingDays", &ProcessTemplate::makingDays, {.min = 0, .max = 10}),
            field("idleDays", &ProcessTemplate::idleDays, {.min = 1, .max = 60})};
}

Fields ProcessTemplates::fields()
{
    return {field("families", &ProcessTemplates::families, {.itemsMax = 50})};
}

} // namespace ow
