#include "models/forms/MergeOracle.h"

#include "models/base/ProblemTypes.h"
#include "models/forms/AnswerRules.h"
#include "models/forms/FormMerge.h"

#include <QJsonDocument>

namespace ow {

namespace {

QByteArray mergeRefusal(const Problem &problem)
{
    QStringList lines{problem.sentence()};
    for (const Fault &fault : problem.faults())
        lines.append(fault.place + QStringLiteral("：") + fault.sentence());
    return QJsonDocument(QJsonObject{{QStringLiteral("refused"), lines.join(QLatin1Char('\n'))}})
        .toJson(QJsonDocument::Compact);
}

Result<QList<Item>> mergeItems(const QJsonValue &value)
{
    QList<Item> items;
    Faults faults;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto item = fromJson<Item>(array.at(i), Strictness::Exact, describe::at(QStringLiteral("items"), i));
        if (item)
            items.append(*item);
        else
            faults.append(item.error().faults());
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return items;
}

Result<Answers> mergeAnswers(const QJsonValue &value)
{
    Answers answers;
    Faults faults;
    const QJsonObject object = value.toObject();
    for (auto answer = object.begin(); answer != object.end(); ++answer) {
        if (answer->isString())
            answers.insert(answer.key(), answer->toString());
        else
            describe::refuseType(QStringLiteral("answers.") + answer.key(), "文字", faults);
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return answers;
}

QJsonObject savingJson(const Form &form)
{
    const FormSaving spared = saving(form);
    return {{QStringLiteral("asked"), spared.asked}, {QStringLiteral("separately"), spared.separately}};
}

QJsonArray wrongJson(const Problem &problem)
{
    QJsonArray wrong;
    for (const Fault &fault : problem.faults()) {
        wrong.append(QJsonObject{{QStringLiteral("question"), fault.place},
                                 {QStringLiteral("problem"), QLatin1String(fault.type->id)},
                                 {QStringLiteral("sentence"), fault.sentence()}});
    }
    return wrong;
}

} // namespace

QByteArray mergeOracle(const QByteArray &line, QDate today)
{
    static const Result<Catalogue> catalogue = Catalogue::shipped();
    if (!catalogue)
        return mergeRefusal(catalogue.error());
    const auto value = readJson(line);
    if (!value)
        return mergeRefusal(value.error());
    const QJsonObject question = value->toObject();
    const auto items = mergeItems(question.value(QLatin1String("items")));
    if (!items)
        return mergeRefusal(items.error());
    QList<const Item *> pointers;
    for (const Item &item : *items)
        pointers.append(&item);
    const auto form = mergeForm(*catalogue, pointers, {}, today);
    if (!form)
        return mergeRefusal(form.error());

    QJsonObject reply{{QStringLiteral("form"), QJsonDocument::fromJson(toJson(*form)).object()},
                      {QStringLiteral("saving"), savingJson(*form)}};
    if (question.contains(QLatin1String("answers"))) {
        const auto answers = mergeAnswers(question.value(QLatin1String("answers")));
        if (!answers)
            return mergeRefusal(answers.error());
        const auto checked = checkAnswers(*form, *answers, today);
        if (checked) {
            QJsonObject normal;
            for (auto answer = checked->begin(); answer != checked->end(); ++answer)
                normal.insert(answer.key(), answer.value());
            reply.insert(QStringLiteral("answers"), normal);
        } else {
            reply.insert(QStringLiteral("wrong"), wrongJson(checked.error()));
        }
    }
    return QJsonDocument(reply).toJson(QJsonDocument::Compact);
}

} // namespace ow
