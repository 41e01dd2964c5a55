#pragma once
#include <QByteArray>
#include <QDate>

namespace ow {

/// The `identity` oracle (design §9): {"kind":"citizen"|"organisation"|"agency"|"phone"|"name","text":"…"} in, optionally with
/// "today"; {"valid","problems","normal"} out. Problems are the ids of the problem types; `normal` is empty when the text is not
/// valid. An agency's code is valid with its problems as warnings.
QByteArray identityOracle(const QByteArray &line, QDate today);

} // namespace ow
