#pragma once
#include "models/catalogue/Catalogue.h"
#include "models/forms/Form.h"

namespace ow {

/// One form for these items of the catalogue. The result depends on neither their order nor on naming one twice. Of several known
/// answers the most trustworthy is offered (card, licence, said in this application, earlier application), of these the newest;
/// what the dictionary does not let come from there, what is not valid, and what is too old (Freshness.h) is not offered; the question says
/// which newest one was left out. InputRefused with every fault at
/// "items[i]": ItemNotMerged (specialist counters), ItemsSequential (one needs the other's result), two versions of one item, none
/// at all; at the question's key: FormConflict, requirements no value can meet together.
Result<Form> mergeForm(const Catalogue &catalogue, const QList<const Item *> &items, const QList<KnownAnswer> &known,
                       QDate today);

/// The answer as the form may offer it for this question: of a source the dictionary allows, still valid, not too old and right; nothing
/// otherwise.
std::optional<Prefill> offeredAnswer(const Form &form, const Question &question, const KnownAnswer &answer,
                                     QDate today);

/// Says at each question that has no prefill which of these is not offered, and why; for answers offered beside the form.
void noteLeftOut(Form &form, const QList<KnownAnswer> &known, QDate today);

} // namespace ow
