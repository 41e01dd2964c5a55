#include "models/forms/MergeOracle.h"

#include "models/base/ProblemTypes.h"
#include "models/forms/FormMerge.h"
#include "models/forms/FormState.h"
#include "models/forms/PaperSet.h"

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

/// Questions of the whole form; papers with the answers as they stand.
QJsonObject savingJson(const Form &form, const PaperSet &papers)
{
    const FormSaving spared = saving(form);
    const PaperSaving sparedPapers = saving(papers);
    return {{QStringLiteral("asked"), spared.asked},
            {QStringLiteral("separately"), spared.separately},
            {QStringLiteral("papersAsked"), sparedPapers.asked},
            {QStringLiteral("papersSeparately"), sparedPapers.separately}};
}

QJsonArray wrongJson(const Faults &faults)
{
    QJsonArray wrong;
    for (const Fault &fault : faults) {
        wrong.append(QJsonObject{{QStringLiteral("question"), fault.place},
                                 {QStringLiteral("problem"), QLatin1String(fault.type->id)},
                                 {QStringLiteral("sentence"), fault.sentence()}});
    }
    return wrong;
}

QJsonObject answersJson(const Answers &answers)
{
    QJsonObject object;
    for (auto answer = answers.begin(); answer != answers.end(); ++answer)
        object.insert(answer.key(), answer.value());
    return object;
}

/// What is seen, required, wrong; and what leaves, when nothing is wrong.
void tellState(const FormState &state, QJsonObject &reply)
{
    QJsonArray visible;
    QJsonArray required;
    for (const FormCell &cell : state.cells()) {
        if (state.isVisible(cell))
            visible.append(state.key(cell));
        if (state.isRequired(cell))
            required.append(state.key(cell));
    }
    QJsonArray dropped;
    for (const FormCell &cell : state.dropped())
        dropped.append(state.key(cell));
    reply.insert(QStringLiteral("visible"), visible);
    reply.insert(QStringLiteral("required"), required);
    reply.insert(QStringLiteral("dropped"), dropped);
    if (const Faults faults = state.faults(); !faults.isEmpty())
        reply.insert(QStringLiteral("wrong"), wrongJson(faults));
    else
        reply.insert(QStringLiteral("answers"), answersJson(state.leaving()));
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
    const QDate asked = QDate::fromString(question.value(QLatin1String("day")).toString(), Qt::ISODate);
    const QDate day = asked.isValid() ? asked : today;
    const auto items = mergeItems(question.value(QLatin1String("items")));
    if (!items)
        return mergeRefusal(items.error());
    QList<const Item *> pointers;
    for (const Item &item : *items)
        pointers.append(&item);
    const auto form = mergeForm(*catalogue, pointers, {}, day);
    if (!form)
        return mergeRefusal(form.error());

    const auto program = FormProgram::compile(*form);
    if (!program)
        return mergeRefusal(program.error());
    const auto answers = mergeAnswers(question.value(QLatin1String("answers")));
    if (!answers)
        return mergeRefusal(answers.error());
    FormState state(*program, day);
    state.load(*answers);
    const PaperSet papers = PaperPlan(*catalogue, pointers, **program).papers(state, day);
    QJsonObject reply{{QStringLiteral("form"), QJsonDocument::fromJson(toJson(*form)).object()},
                      {QStringLiteral("saving"), savingJson(*form, papers)}};
    if (question.contains(QLatin1String("answers")))
        tellState(state, reply);
    return QJsonDocument(reply).toJson(QJsonDocument::Compact);
}

} // namespace ow
