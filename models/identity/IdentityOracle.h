#pragma once
#include <QByteArray>
#include <QDate>

namespace ow {

/// The `identity` oracle (design §9): {"kind":"citizen"|"organisation"|"agency"|"phone"|"name"|"mrz"|the code of a document kind
/// ("414"),"text":"…"} in, optionally with "today" and, of passports, "nationality"; {"valid","problems","normal"} out. Problems are
/// the ids of the problem types; `normal` is empty when the text is not valid. An agency's code, and numbers of documents without
/// a check digit, are valid with their problems as warnings. `normal` of machine lines is "number surname given".
QByteArray identityOracle(const QByteArray &line, QDate today);

} // namespace ow
