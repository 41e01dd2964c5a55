#include "models/forms/SchemaOracle.h"

#include "models/base/JsonReader.h"
#include "models/base/ProblemTypes.h"
#include "models/forms/AnswerRules.h"
#include "models/forms/FormMerge.h"
#include "models/forms/FormSchema.h"
#include "models/forms/FormState.h"
#include "models/forms/Narrowed.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ow {

namespace {

QByteArray schemaReply(const QJsonObject &reply)
{
    return QJsonDocument(reply).toJson(QJsonDocument::Compact);
}

QByteArray schemaRefusal(const Problem &problem)
{
    return schemaReply({{QStringLiteral("refused"), problem.sentence()}});
}

/// Types of which a schema says the letters, and our checks more: check digits, numbering plans, names, normal forms.
bool saysMore(const DataElement &element)
{
    switch (element.type) {
    case ElementType::IdNumber:
    case ElementType::CreditCode:
    case ElementType::Phone:
    case ElementType::PersonName: return true;
    default: return element.normaliser.value_or(Normaliser::Plain) != Normaliser::Plain;
    }
}

class Verdict {
public:
    void wrong(const QString &question, const ProblemType &problem, bool beyond)
    {
        m_wrong.append(QJsonObject{{QStringLiteral("question"), question},
                                   {QStringLiteral("problem"), QLatin1String(problem.id)}});
        m_beyond = m_beyond && beyond;
    }
    QJsonObject json() const
    {
        if (m_wrong.isEmpty())
            return {{QStringLiteral("valid"), true}};
        return {
            {QStringLiteral("valid"), false}, {QStringLiteral("beyond"), m_beyond}, {QStringLiteral("wrong"), m_wrong}};
    }

private:
    QJsonArray m_wrong;
    bool m_beyond = true;
};

/// One form, and what is said of answers to it.
class SchemaJudge {
public:
    SchemaJudge(Form form, std::shared_ptr<const FormProgram> program, QDate day)
        : m_form(std::move(form)), m_program(std::move(program)), m_day(day)
    {
    }

    QJsonObject judge(const QJsonValue &json) const
    {
        Verdict verdict;
        if (!json.isObject()) {
            verdict.wrong(QString(), problem::FieldType, false);
            return verdict.json();
        }
        Answers answers;
        QSet<ElementRole> given;
        const QJsonObject object = json.toObject();
        for (auto one = object.begin(); one != object.end(); ++one) {
            const auto role = codeValue<ElementRole>(one.key());
            if (role && repeats(*role))
                takeRows(*role, *one, answers, given, verdict);
            else
                take(one.key(), 0, *one, answers, verdict);
        }
        FormState state(m_program, m_day);
        state.load(answers);
        for (const Fault &fault : state.faults())
            judgeFault(fault, answers, given, verdict);
        return verdict.json();
    }

    /// A value in itself, whoever asks it.
    void judgeValue(const Question &question, const QString &key, const QJsonValue &json, Answers &answers,
                    Verdict &verdict) const
    {
        const CodeList *list = m_form.codeList(question.element.codeList.value_or(QString()));
        const std::optional<QString> text = answerFromJson(question.element, list, json);
        if (!text || text->isEmpty())
            return verdict.wrong(key, problem::FieldType, false);
        if (!isRight(question, *text))
            verdict.wrong(key, problem::AnswerInvalid, saysMore(question.element));
        answers.insert(key, *text);
    }

private:
    void take(const QString &name, int row, const QJsonValue &json, Answers &answers, Verdict &verdict) const
    {
        const Question *question = m_form.question(name);
        auto key = QuestionKey::parse(name);
        if (!question || !key || question->key != name || question->isRepeated() != (row > 0))
            return verdict.wrong(name, problem::AnswerUnknown, false);
        key->instance = row;
        judgeValue(*question, key->text(), json, answers, verdict);
    }

    void takeRows(ElementRole role, const QJsonValue &json, Answers &answers, QSet<ElementRole> &given,
                  Verdict &verdict) const
    {
        const QString name = QLatin1String(codeText(role));
        const bool isAsked = std::any_of(m_form.questions.begin(), m_form.questions.end(),
                                         [role](const Question &question) { return question.role == role; });
        const QJsonArray rows = json.toArray();
        if (!isAsked || rows.isEmpty() || rows.size() > RowList::rowsMax)
            return verdict.wrong(name, isAsked ? problem::AnswerRows : problem::AnswerUnknown, false);
        given.insert(role);
        RowList list;
        while (list.rows.size() < rows.size())
            list.add();
        answers.insert(RowList::key(role), list.text());
        for (int row = 1; row <= int(rows.size()); ++row) {
            if (!rows.at(row - 1).isObject())
                verdict.wrong(name, problem::FieldType, false);
            const QJsonObject columns = rows.at(row - 1).toObject();
            for (auto one = columns.begin(); one != columns.end(); ++one)
                take(name + QLatin1Char('.') + one.key(), row, *one, answers, verdict);
        }
    }

    /// Right in itself: what is wrong with it is another answer, such as the number it would follow from.
    bool isRight(const Question &question, const QString &text) const
    {
        const Result<QString> kept = checkAnswer(m_form, question, text, m_day);
        return kept && *kept == text;
    }

    void judgeFault(const Fault &fault, const Answers &answers, const QSet<ElementRole> &given, Verdict &verdict) const
    {
        const Question *question = m_form.question(fault.place);
        bool beyond = false;
        if (question && fault.type == &problem::AnswerMissing)
            beyond = !schemaRequires(*question) || (question->isRepeated() && !given.contains(question->role));
        else if (question && fault.type == &problem::AnswerNarrowed)
            beyond = allows(schemaNarrowing(*question),
                            RuleValue::fromAnswer(ruleType(question->element.type), answers.value(fault.place)));
        else if (question && fault.type == &problem::AnswerInvalid)
            beyond = saysMore(question->element) || isRight(*question, answers.value(fault.place));
        verdict.wrong(fault.place, *fault.type, beyond);
    }

    Form m_form;
    std::shared_ptr<const FormProgram> m_program;
    QDate m_day;
};

QJsonObject elementReply(const Catalogue &catalogue, const DataElement &element, const QJsonArray &values, QDate day)
{
    const CodeList *list = element.codeList ? catalogue.codeList(*element.codeList) : nullptr;
    Form form;
    if (list)
        form.codeLists.append(*list);
    const Question question{
        .key = questionKey(ElementRole::Matter, element.code), .role = ElementRole::Matter, .element = element};
    const SchemaJudge judge(form, nullptr, day);
    QJsonArray judged;
    for (const QJsonValue &value : values) {
        Verdict verdict;
        Answers answers;
        judge.judgeValue(question, question.key, value, answers, verdict);
        judged.append(verdict.json());
    }
    return {{QStringLiteral("schema"), publishedSchema(elementSchema(element, list), element.code)},
            {QStringLiteral("judged"), judged}};
}

Result<Form> askedForm(const Catalogue &catalogue, const QJsonObject &question, QDate day)
{
    QList<Item> items;
    const QString one = question.value(QLatin1String("item")).toString();
    QStringList codes{one};
    if (one.isEmpty()) {
        codes.clear();
        for (const QJsonValue &code : question.value(QLatin1String("items")).toArray())
            codes.append(code.toString());
    }
    for (const QString &code : std::as_const(codes)) {
        const Item *item = catalogue.item(code, day);
        if (!item)
            return fail(problem::ItemUnknown);
        items.append(*item);
        if (!one.isEmpty())
            items.last().counterKind = CounterKind::Integrated;
    }
    QList<const Item *> pointers;
    for (const Item &item : std::as_const(items))
        pointers.append(&item);
    return mergeForm(catalogue, pointers, {}, day);
}

QJsonObject codesThereAre(const Catalogue &catalogue, QDate day)
{
    QJsonArray elements;
    for (const DataElement &element : catalogue.elements())
        elements.append(element.code);
    QJsonArray items;
    for (const Item *item : catalogue.itemsOn(day))
        items.append(item->code);
    return {{QStringLiteral("elements"), elements}, {QStringLiteral("items"), items}};
}

} // namespace

QByteArray schemaOracle(const QByteArray &line, QDate today)
{
    static const Result<Catalogue> catalogue = Catalogue::shipped();
    if (!catalogue)
        return schemaRefusal(catalogue.error());
    JsonLimits limits;
    limits.numbers = JsonNumbers::Decimals;
    const auto value = JsonReader::read(line, limits);
    if (!value)
        return schemaRefusal(value.error());
    const QJsonObject question = value->toObject();
    const QDate asked = QDate::fromString(question.value(QLatin1String("day")).toString(), Qt::ISODate);
    const QDate day = asked.isValid() ? asked : today;
    const QJsonArray values = question.value(QLatin1String("values")).toArray();
    if (question.value(QLatin1String("list")).toBool())
        return schemaReply(codesThereAre(*catalogue, day));
    if (question.contains(QLatin1String("element"))) {
        const DataElement *element = catalogue->element(question.value(QLatin1String("element")).toString());
        if (!element)
            return schemaRefusal(
                Problem(problem::ReferenceUnknown, {{QStringLiteral("what"), QStringLiteral("数据元")}}));
        return schemaReply(elementReply(*catalogue, *element, values, day));
    }
    const auto form = askedForm(*catalogue, question, day);
    if (!form)
        return schemaRefusal(form.error());
    const auto program = FormProgram::compile(*form);
    if (!program)
        return schemaRefusal(program.error());
    QStringList ids;
    for (const FormItem &item : form->items)
        ids.append(QStringLiteral("%1@%2").arg(item.code).arg(item.version));
    const SchemaJudge judge(*form, *program, day);
    QJsonArray judged;
    for (const QJsonValue &one : values)
        judged.append(judge.judge(one));
    return schemaReply({{QStringLiteral("schema"), publishedSchema(formSchema(*form), ids.join(QLatin1Char('+')))},
                        {QStringLiteral("judged"), judged}});
}

} // namespace ow
