#pragma once
#include <QByteArray>
#include <QDate>

namespace ow {

/// The `merge` oracle (design §9): {"items":[item, …], "answers":{"applicant.personName":"…"}, "day":"2026-09-24"} in, items in the
/// catalogue's own JSON over the shipped dictionary, the case's day in place of today; {"form":…, "saving":…} out, every question
/// with its owners (tests/peers/check_form.py proves it). With answers also "visible", "required" and "dropped" (answered but
/// hidden) by key, and "wrong", every fault by question, or "answers", what leaves. A faulty line gives {"refused":"…"}.
QByteArray mergeOracle(const QByteArray &line, QDate today);

} // namespace ow
