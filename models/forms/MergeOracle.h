#pragma once
#include <QByteArray>
#include <QDate>

namespace ow {

/// The `merge` oracle (design §9): {"items":[item, …], "answers":{"applicant.personName":"…"}} in, items in the catalogue's own JSON
/// over the shipped dictionary; {"form":…, "saving":…} out, every question with the items that need and require it. With answers
/// also "answers", their normal form, or "wrong", every fault by question. A faulty line gives {"refused":"…"}.
QByteArray mergeOracle(const QByteArray &line, QDate today);

} // namespace ow
