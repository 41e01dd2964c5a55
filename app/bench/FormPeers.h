#pragma once
#include <QByteArray>
#include <QJsonObject>
#include <optional>

namespace ow {

/// ajv, json-logic-engine and survey-core on the very form, answers and rules that are given, in one node process: installed from
/// npm into build/…/peers when they are not there (tests/peers/package.json). Nothing when node or the network is missing.
std::optional<QJsonObject> formPeers(const QJsonObject &question);

/// The published schemas of elements, items and so many merged forms: ajv and our own checks on the same random answers
/// (tests/peers/check_schemas.mjs). The line it tells; nothing when they disagree, or node or the network is missing.
std::optional<QByteArray> schemasAgree(int forms);

/// Where the peers are installed; installs them when they are not.
std::optional<QString> peersFolder();

} // namespace ow
