#pragma once
// 预填: what somebody who waits may say of the one form before he is called. Pure.
#include "models/cases/CaseStore.h"
#include "models/forms/FormState.h"

namespace ow {

/// Who has prefilled stands at the field until the archive.
inline constexpr char prefillSource[] = "本人预填";
/// Items of one form that is filled in while waiting.
inline constexpr int prefillItemsMax = 5;

/// Asked while waiting: not what is promised, declared or said before a clerk, and nothing of an agent, whose papers are read at the
/// window.
bool isPrefillable(const Question &question);
/// Cells to be asked now, in the order of the form: shown, not worked out from another answer.
QList<FormCell> prefillCells(const FormState &state);
/// Of what was said, what is shown, right and may be said here; with the rows it stands in.
Answers keptPrefill(const FormState &state);
/// Answers among them, rows not counted.
int prefillCount(const Answers &kept);

/// As a draft has them: each with who said it and when.
QList<DraftBody::Entry> prefillEntries(const Answers &kept, QDate day);

} // namespace ow
