#pragma once
#include <QJsonObject>
#include <optional>

namespace ow {

/// ajv, json-logic-engine and survey-core on the very form, answers and rules that are given, in one node process: installed from
/// npm into build/…/peers when they are not there (tests/peers/package.json). Nothing when node or the network is missing.
std::optional<QJsonObject> formPeers(const QJsonObject &question);

/// Where the peers are installed; installs them when they are not.
std::optional<QString> peersFolder();

} // namespace ow
