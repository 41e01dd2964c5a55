#include "models/cases/EarlierRows.h"

#include "models/cases/KnownPersons.h"
#include "models/forms/FormMerge.h"

namespace ow {

QList<EarlierRows> earlierRows(const Form &form, const QList<KnownAnswer> &said, QDate today)
{
    QList<EarlierRows> offers;
    for (const Question &question : form.questions) {
        if (!question.isRepeated() || isOfThisApplicationOnly(question.role))
            continue;
        for (const KnownAnswer &answer : said) {
            const auto value = answer.row ? offeredAnswer(form, question, answer, today) : std::nullopt;
            if (!value)
                continue;
            if (offers.isEmpty() || offers.last().role != question.role)
                offers.append({question.role, answer.asOf, answer.source, 0, {}});
            offers.last().cells.append(
                {QuestionKey{question.role, *answer.row, question.element.code, question.scope()}.text(), *value});
        }
    }
    // Rows that have nothing to offer leave no gap.
    for (EarlierRows &offer : offers) {
        QMap<int, int> numbers;
        for (const KnownRow &cell : std::as_const(offer.cells))
            numbers.insert(QuestionKey::parse(cell.key)->instance, 0);
        for (int &number : numbers)
            number = ++offer.rows;
        for (KnownRow &cell : offer.cells) {
            QuestionKey key = *QuestionKey::parse(cell.key);
            key.instance = numbers.value(key.instance);
            cell.key = key.text();
        }
    }
    return offers;
}

Fields EarlierRows::fields()
{
    return {field("role", &EarlierRows::role), field("asOf", &EarlierRows::asOf), field("source", &EarlierRows::source),
            field("rows", &EarlierRows::rows), field("cells", &EarlierRows::cells, {.itemsMax = 2000})};
}

} // namespace ow
