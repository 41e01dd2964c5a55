#pragma once
#include <QString>
#include <optional>

namespace ow {

/// The folder `name` beside the programs, with the packages of that package.json installed from npm; `package`: one of them, by which a
/// folder that is ready is known. Nothing when npm or the network is missing.
std::optional<QString> npmPeers(const QString &packageJson, const QString &name, const QString &package);

} // namespace ow
