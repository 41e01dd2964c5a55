#include "app/bench/FormBench.h"

#include "app/bench/FormPeers.h"
#include "models/base/Random.h"
#include "models/forms/AnswerRules.h"
#include "models/forms/FormSchema.h"
#include "models/forms/FormState.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <malloc.h>

namespace ow {

namespace {

constexpr int blockSize = 6; ///< a field of each type; every other block has rules over the block before it
const QDate formDay(2026, 2, 13);

struct BenchedForm {
    Form form;
    Answers answers;
    Answers someWrong;
    int wrong = 0;        ///< how many of those
    QJsonObject question; ///< the same for the peers
};

QString benchKey(int field)
{
    return QStringLiteral("matter.f%1").arg(field);
}

DataElement benchElement(int field)
{
    DataElement element;
    element.code = QStringLiteral("f%1").arg(field);
    element.name = QStringLiteral("第%1项").arg(field);
    element.definition = element.name;
    element.roles = {ElementRole::Matter};
    switch (field % blockSize) {
    case 0:
        element.type = ElementType::Integer;
        element.min = 0;
        element.max = 1000000;
        break;
    case 1:
        element.type = ElementType::Code;
        element.codeList = QStringLiteral("five");
        break;
    case 2: element.type = ElementType::YesNo; break;
    case 3: element.type = ElementType::Date; break;
    case 4:
        element.type = ElementType::Text;
        element.lengthMax = 50;
        break;
    default:
        element.type = ElementType::Decimal;
        element.precision = 2;
        element.min = -1000;
        element.max = 1000;
        break;
    }
    return element;
}

QString benchAnswer(int field)
{
    static const QStringList answers{
        QStringLiteral("500000"),         QStringLiteral("a"),    QStringLiteral("yes"), QStringLiteral("2020-01-01"),
        QStringLiteral("经营食品和药品"), QStringLiteral("12.25")};
    return answers.at(field % blockSize);
}

/// One in a hundred, of every type in turn, is wrong.
bool isWrongOne(int field)
{
    return field % 97 == 50;
}

QString wrongAnswer(int field)
{
    static const QStringList answers{QStringLiteral("5000000"),     QStringLiteral("z"),
                                     QStringLiteral("maybe"),       QStringLiteral("2020-13-01"),
                                     QString(60, QLatin1Char('x')), QStringLiteral("12.345")};
    return answers.at(field % blockSize);
}

QJsonValue wrongValue(int field)
{
    if (field % blockSize == 0)
        return 5000000;
    return field % blockSize == blockSize - 1 ? QJsonValue(12.345) : QJsonValue(wrongAnswer(field));
}

/// Code is a, number above a limit of its own, and yes or an early date: all hold for the answers above.
QByteArray benchRule(int field)
{
    const int block = (field / blockSize - 1) * blockSize;
    const auto var = [&](int place) { return "{\"var\":\"" + benchKey(block + place).toLatin1() + "\"}"; };
    return "{\"and\":[{\"==\":[" + var(1) + ",\"a\"]},{\">\":[" + var(0) + ',' + QByteArray::number(field)
        + "]},{\"or\":[" + var(2) + ",{\"<\":[" + var(3) + ",{\"date\":\"2030-01-01\"}]}]}]}";
}

QString surveyRule(int field)
{
    const int block = (field / blockSize - 1) * blockSize;
    return QStringLiteral("{f%1} = 'a' and {f%2} > %3 and ({f%4} = true or {f%5} < '2030-01-01')")
        .arg(block + 1)
        .arg(block)
        .arg(field)
        .arg(block + 2)
        .arg(block + 3);
}

CodeList fiveCodes()
{
    CodeList list{QStringLiteral("five"), QStringLiteral("五种"), {}, {}};
    for (const char *code : {"a", "b", "c", "d", "e"})
        list.entries.append({QLatin1String(code), QLatin1String(code)});
    return list;
}

/// As answers come in: read from the bytes the peers read too, every key and value with letters of its own, in the document's order.
Answers answersIn(const QByteArray &json)
{
    Answers answers;
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    for (auto answer = document.begin(); answer != document.end(); ++answer)
        answers.insert(answers.end(), answer.key(), answer->toString());
    return answers;
}

BenchedForm makeForm(int fields)
{
    BenchedForm made;
    const QString item = QStringLiteral("bench");
    made.form.items = {{item, 1, QStringLiteral("测量")}};
    made.form.codeLists = {fiveCodes()};
    QJsonObject texts;
    QJsonObject wrongTexts;
    QJsonObject data;
    QJsonObject wrongData;
    QJsonObject rules;
    QJsonArray survey;
    for (int field = 0; field < fields; ++field) {
        Question question{.key = benchKey(field), .role = ElementRole::Matter, .element = benchElement(field)};
        QuestionOwner owner{.item = item, .version = 1, .requirement = field, .required = true};
        QJsonObject element{{QStringLiteral("type"), QStringLiteral("text")},
                            {QStringLiteral("name"), question.element.code}};
        if (field / blockSize % 2 == 1) {
            owner.when = JsonText{benchRule(field)};
            rules.insert(question.key, QJsonDocument::fromJson(owner.when->text).object());
            element.insert(QStringLiteral("visibleIf"), surveyRule(field));
        }
        question.neededBy = {item};
        question.required = true;
        question.requiredBy = {item};
        question.owners = QList<QuestionOwner>{owner};
        texts.insert(question.key, benchAnswer(field));
        data.insert(question.key, answerToJson(question.element, benchAnswer(field)));
        const bool isWrong = isWrongOne(field);
        made.wrong += isWrong ? 1 : 0;
        wrongTexts.insert(question.key, isWrong ? wrongAnswer(field) : benchAnswer(field));
        wrongData.insert(question.key, isWrong ? wrongValue(field) : data.value(question.key));
        made.form.questions.append(question);
        survey.append(element);
    }
    made.answers = answersIn(QJsonDocument(texts).toJson(QJsonDocument::Compact));
    made.someWrong = answersIn(QJsonDocument(wrongTexts).toJson(QJsonDocument::Compact));
    made.question = {{QStringLiteral("schema"), formSchema(made.form)},
                     {QStringLiteral("data"), data},
                     {QStringLiteral("wrong"), wrongData},
                     {QStringLiteral("rules"), rules},
                     {QStringLiteral("survey"), survey}};
    return made;
}

/// The time of a run nobody disturbed: the lower decile, for the peers too.
template <class F>
double quietUs(int rounds, const F &run)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        run();
        times.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 10];
}

struct FormFigures {
    double compileUs = 0;
    double fullUs = 0;  ///< all answers as texts in, all checked, all rules, every fault told: there is none
    double toldUs = 0;  ///< the same where one answer in a hundred is wrong, with a sentence for each
    double rulesUs = 0; ///< of it: answers that are there already, every rule and limit again
    double keyUs = 0;   ///< one field commit, and what is wrong in every field it touched
    bool good = true;
};

FormFigures measured(const BenchedForm &benched, int rounds)
{
    FormFigures figures;
    std::shared_ptr<const FormProgram> program;
    figures.compileUs = quietUs(3, [&] { program = FormProgram::compile(benched.form).value(); });
    FormState state(program, formDay);
    Faults faults;
    figures.fullUs = quietUs(rounds, [&] {
        state.load(benched.answers);
        faults = state.faults();
    });
    figures.good = faults.isEmpty();
    QStringList sentences;
    figures.toldUs = quietUs(rounds, [&] {
        state.load(benched.someWrong);
        sentences.clear();
        for (const Fault &fault : state.faults())
            sentences.append(fault.sentence());
    });
    figures.good = figures.good && !sentences.isEmpty() && sentences.size() <= benched.wrong;
    state.load(benched.answers);
    std::vector<RuleValue> values;
    for (int q = 0; q < program->questionCount(); ++q) {
        const Question &asked = program->form().questions.at(q);
        values.push_back(RuleValue::fromAnswer(ruleType(asked.element.type), benched.answers.value(asked.key)));
    }
    FormEngine<> engine(program, formDay, nullptr);
    figures.rulesUs = quietUs(rounds, [&] {
        engine.clear({});
        for (int q = 0; q < program->questionCount(); ++q)
            engine.put(q, 0, values[size_t(q)]);
        engine.settle();
        figures.good = engine.isGood() && figures.good;
    });
    bool low = false;
    figures.keyUs = quietUs(rounds, [&] {
        low = !low;
        state.set({0, 0}, low ? QStringLiteral("3") : QStringLiteral("500000"));
        for (const FormCell &cell : state.changed())
            faults = state.faults(cell);
    });
    // Below 6 the fields of the next block are hidden, all of them.
    state.set({0, 0}, QStringLiteral("3"));
    figures.good = figures.good && !state.isVisible({blockSize, 0}) && state.isVisible({2 * blockSize, 0});
    return figures;
}

/// Bytes the heap has grown by over so many field commits, after some rounds to grow used to.
qint64 heapGrowth(const BenchedForm &benched, int edits)
{
    FormState state(FormProgram::compile(benched.form).value(), formDay);
    state.load(benched.answers);
    const auto edit = [&](int count) {
        for (int i = 0; i < count; ++i)
            state.set({i % int(benched.form.questions.size()) / blockSize * blockSize, 0},
                      i % 2 ? QStringLiteral("3") : QStringLiteral("500000"));
    };
    edit(4 * int(benched.form.questions.size()));
    const size_t before = mallinfo2().uordblks;
    edit(edits);
    return qint64(mallinfo2().uordblks) - qint64(before);
}

QJsonValue randomValue(Random &random, ElementType type)
{
    const auto below = [&](int bound) { return int(random.below(quint32(bound))); };
    if (below(8) == 0)
        return QJsonArray{QJsonValue(), true, 12, QStringLiteral("a"), QJsonArray{}, QJsonArray{QStringLiteral("a")}}
            .at(below(6));
    switch (type) {
    case ElementType::Integer: return below(10) ? QJsonValue(below(1400000) - 200000) : QJsonValue(below(100) / 8.0);
    case ElementType::Code: return QString(QLatin1Char(char('a' + below(8))));
    case ElementType::YesNo: return below(2) == 0;
    case ElementType::Date:
        return QStringLiteral("%1-%2-%3")
            .arg(1890 + below(200))
            .arg(1 + below(13), 2, 10, QLatin1Char('0'))
            .arg(1 + below(32), below(10) ? 2 : 1, 10, QLatin1Char('0'));
    case ElementType::Text: {
        static const QStringList parts{QStringLiteral("食"), QStringLiteral("𬱟"), QStringLiteral(" "),
                                       QStringLiteral("a"),  QStringLiteral("\n"),   QString(QChar(7))};
        QString text;
        for (int length = below(60); length > 0; --length)
            text += parts.at(below(12) ? below(2) : below(6));
        return text;
    }
    case ElementType::Codes: {
        QJsonArray codes;
        for (int count = below(4); count > 0; --count)
            codes.append(QString(QLatin1Char(char('a' + below(6)))));
        return codes;
    }
    default: return (below(260000) - 130000) / (below(3) ? 100.0 : 1000.0);
    }
}

/// Random values and what our engine makes of them, for ajv to judge by our schema.
QJsonObject judgements(int count)
{
    SeededRandom random(20260213);
    Form form;
    form.codeLists = {fiveCodes()};
    const CodeList *list = &form.codeLists.first();
    QJsonArray schemas;
    QJsonArray cases;
    for (int field = 0; field <= blockSize; ++field) {
        Question question{.key = benchKey(field), .role = ElementRole::Matter, .element = benchElement(field)};
        if (field == blockSize) {
            question.element.type = ElementType::Codes;
            question.element.codeList = list->code;
        }
        schemas.append(elementSchema(question.element, list));
        for (int i = 0; i < count / (blockSize + 1); ++i) {
            const QJsonValue value = randomValue(random, question.element.type);
            const std::optional<QString> text = answerFromJson(question.element, list, value);
            const Result<QString> checked = checkAnswer(form, question, text.value_or(QString()), formDay);
            const bool good = text && !text->isEmpty() && checked && *checked == *text;
            cases.append(QJsonArray{field, value, good});
        }
    }
    return {{QStringLiteral("schemas"), schemas}, {QStringLiteral("cases"), cases}};
}

} // namespace

bool benchForm(bool peers)
{
    bool good = true;
    std::vector<std::pair<int, double>> growth;
    for (const int fields : {300, 3000, 30000}) {
        const BenchedForm benched = makeForm(fields);
        const FormFigures ours = measured(benched, fields > 3000 ? 300 : 2000);
        growth.emplace_back(fields, ours.fullUs);
        good = good && ours.good;
        std::printf(
            "bench form fields=%d rules=%d full_us=%.1f told_us=%.1f rules_us=%.1f key_us=%.2f compile_us=%.0f\n",
            fields, fields / 2, ours.fullUs, ours.toldUs, ours.rulesUs, ours.keyUs, ours.compileUs);
        if (!peers || fields > 3000)
            continue;
        QJsonObject question = benched.question;
        if (fields == 300)
            question.insert(QStringLiteral("judged"), judgements(7000));
        const std::optional<QJsonObject> theirs = formPeers(question);
        if (!theirs) {
            std::printf("bench form fields=%d peers=unavailable\n", fields);
            good = false;
            continue;
        }
        const auto us = [&](const char *name) { return theirs->value(QLatin1String(name)).toDouble(); };
        const double pair = us("ajv_us") + us("logic_us");
        const double toldPair = us("ajv_told_us") + us("logic_us");
        const double limit = fields == 300 ? 1.0 / 3 : 0.1;
        std::printf(
            "bench form fields=%d ajv_us=%.1f logic_us=%.1f x_full=%.3f x_told=%.3f x_rules=%.3f ajv_compile_us=%.0f "
            "x_compile=%.4f survey_key_us=%.0f x_key=%.5f\n",
            fields, us("ajv_us"), us("logic_us"), ours.fullUs / pair, ours.toldUs / toldPair, ours.rulesUs / pair,
            us("ajv_compile_us"), ours.compileUs / us("ajv_compile_us"), us("survey_key_us"),
            ours.keyUs / us("survey_key_us"));
        good = good && ours.fullUs / pair <= limit && ours.toldUs / toldPair <= limit
            && ours.compileUs <= us("ajv_compile_us") / 20 && ours.keyUs <= us("survey_key_us") / 1000;
        if (fields == 300) {
            std::printf("bench form schema_agree=%d schema_disagree=%d\n", int(us("agree")), int(us("disagree")));
            good = good && us("disagree") == 0 && us("agree") > 0;
        }
    }
    if (peers) {
        constexpr int mergedForms = 200;
        const std::optional<QByteArray> told = schemasAgree(mergedForms);
        std::printf("bench form schemas %s\n", told ? told->constData() : "peers=unavailable");
        good = good && told;
    }
    const double exponent = std::log(growth.back().second / growth.front().second)
        / std::log(double(growth.back().first) / growth.front().first);
    constexpr int edits = 1'000'200; // whole rounds of a form of 300, so that it ends with the answers it began with
    const qint64 grown = heapGrowth(makeForm(300), edits);
    std::printf("bench form growth_exponent=%.3f edits=%d heap_growth_bytes=%lld\n", exponent, edits, qlonglong(grown));
    return good && exponent <= 1.1 && grown <= 0;
}

} // namespace ow
