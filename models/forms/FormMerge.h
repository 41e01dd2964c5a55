#pragma once
#include "models/catalogue/Catalogue.h"
#include "models/forms/Form.h"

namespace ow {

/// One form for these items of the catalogue. The result depends on neither their order nor on naming one twice. Of several known
/// answers the most trustworthy is offered (card, licence, said in this application, earlier application), of these the newest;
/// what the dictionary does not let come from there, or what is not valid, is not offered. InputRefused with every fault at
/// "items[i]": ItemNotMerged (specialist counters), ItemsSequential (one needs the other's result), two versions of one item, none
/// at all; at the question's key: FormConflict, requirements no value can meet together.
Result<Form> mergeForm(const Catalogue &catalogue, const QList<const Item *> &items, const QList<KnownAnswer> &known,
                       QDate today);

/// The answer as the form may offer it for this question: of a source the dictionary allows, still valid and right; nothing otherwise.
std::optional<Prefill> offeredAnswer(const Form &form, const Question &question, const KnownAnswer &answer,
                                     QDate today);

/// One paper of the common set and the items that rely on it.
struct CommonUse {
    QString item;
    MaterialUse use;
};

struct CommonMaterial {
    const Material *material = nullptr; ///< of the catalogue
    QList<CommonUse> uses;              ///< by item
    int originals = 0;                  ///< of one set: the most any item asks for
    int copies = 0;
};

/// One set of papers: each once, in the order of the items by code and of their lists.
QList<CommonMaterial> mergeMaterials(const Catalogue &catalogue, const QList<const Item *> &items);

} // namespace ow
