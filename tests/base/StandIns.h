#pragma once
// What a clerk records when no register answers for a shared paper.
#include "models/cases/RegistryCommands.h"

namespace ow::testing {

/// One for each paper that is said to be verified.
inline QList<ReplaceCheck> standIns(const QUuid &application, int fence, const QList<MaterialCheck> &checks)
{
    QList<ReplaceCheck> commands;
    for (const MaterialCheck &check : checks) {
        if (check.finding == MaterialFinding::Verified)
            commands.append({application, fence, check.material, QStringLiteral("登记系统没有应答"),
                             QStringLiteral("窗口出示的原件")});
    }
    return commands;
}

} // namespace ow::testing
