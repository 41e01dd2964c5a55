#pragma once
// What the papers of a case say (domain.md §3).
#include "models/cases/CaseRules.h"
#include "models/papers/Paper.h"
#include "models/store/Command.h"

namespace ow {

Result<PaperContent> commitmentContent(CommandContext &context, const Application &application, const Item &item,
                                       const QList<Supplement> &supplements, const QString &shortNumber);
/// `papers`: of the case's item.
Result<PaperContent> intakeContent(CommandContext &context, const Application &application, const DeskPapers &papers,
                                   const Case &record, PaperKind kind);
/// Does the letter promise exactly these papers by exactly these days? A letter for other papers or another day binds nobody.
bool commits(const PaperContent &letter, const QList<Supplement> &supplements);
/// 告知承诺书: every condition, what follows when one is not met.
Result<PaperContent> promiseContent(CommandContext &context, const Application &application, const Item &item,
                                    const QString &shortNumber);
/// Does the letter promise exactly these conditions?
bool promises(const PaperContent &letter, const CasePromise &promise);
/// What happened after intake: special procedure, extension, more time, decision, every ending, delivery receipt.
Result<PaperContent> outcomeContent(CommandContext &context, const Application &application, const Case &record,
                                    PaperKind kind);

} // namespace ow
