#include "models/laws/FormLaws.h"

#include "models/base/ProblemTypes.h"
#include "models/forms/FormMerge.h"
#include "models/forms/FormState.h"
#include "models/laws/RuleAsking.h"
#include "models/laws/RuleMaker.h"
#include "models/laws/RuleModel.h"

namespace ow::laws {

namespace {

/// A citizen number of that birthday and sex, its last place reckoned once more (GB 11643).
QString numberOf(QDate birth, int order)
{
    QString number = QStringLiteral("511602") + birth.toString(QStringLiteral("yyyyMMdd"))
        + QStringLiteral("%1").arg(order, 3, 10, QLatin1Char('0'));
    // The weights are the powers of two modulo 11, from the right.
    int sum = 0;
    for (const QChar digit : std::as_const(number))
        sum = (sum + digit.digitValue()) * 2 % 11;
    const int last = (12 - sum) % 11;
    return number + (last == 10 ? QLatin1Char('X') : QLatin1Char(char('0' + last)));
}

/// An item that asks some of these elements of the applicant, in a random order.
Item itemAsking(const FormMaker &maker, const QString &code, QStringList elements, Random &random)
{
    Item item = maker.item();
    item.code = code;
    while (!elements.isEmpty()) {
        const QString element = elements.takeAt(random.below(quint32(elements.size())));
        item.elements.append({ElementRole::Applicant, element, random.below(4) != 0});
    }
    return item;
}

bool hasFault(const FormState &state, const QString &key, const ProblemType &type)
{
    const Faults faults = state.faults();
    return std::any_of(faults.begin(), faults.end(),
                       [&](const Fault &fault) { return fault.place == key && fault.type == &type; });
}

} // namespace

QList<const Item *> pointersTo(const std::vector<Item> &items)
{
    QList<const Item *> pointers;
    for (const Item &item : items)
        pointers.append(&item);
    return pointers;
}

LawSubject lawSubject(const FormMaker &maker, Random &random)
{
    LawSubject subject;
    subject.random = maker.form(random);
    auto form = mergeForm(maker.catalogue(), pointersTo(subject.random.items), {}, lawsDay);
    if (!form)
        return subject;
    subject.merged = *form;
    subject.program = FormProgram::compile(std::move(*form)).value_or(nullptr);
    for (const RandomField &field : subject.random.fields)
        subject.questionOf.push_back(subject.program ? subject.program->question(field.key.text()) : -1);
    return subject;
}

QString certificateBroken(const LawSubject &subject)
{
    QSet<QString> keys;
    std::set<std::pair<QString, int>> answered;
    for (const Question &question : subject.merged.questions) {
        if (keys.contains(question.key))
            return QStringLiteral("L1 asked twice: ") + question.key;
        keys.insert(question.key);
        if (question.owners->isEmpty())
            return QStringLiteral("L4 asked by nobody: ") + question.key;
        for (const QuestionOwner &owner : *question.owners) {
            if (!answered.insert({owner.item, owner.requirement}).second)
                return QStringLiteral("L1 one requirement, two questions: ") + question.key;
        }
    }
    size_t requirements = 0;
    for (const auto &needs : subject.random.needs)
        requirements += needs.size();
    return answered.size() == requirements ? QString() : QStringLiteral("L2 a requirement without its question");
}

QString orderMatters(const LawSubject &subject, const FormMaker &maker, Random &random)
{
    QList<const Item *> items = pointersTo(subject.random.items);
    for (qsizetype i = items.size() - 1; i > 0; --i)
        items.swapItemsAt(i, random.below(quint32(i + 1)));
    items.append(items.first());
    const auto again = mergeForm(maker.catalogue(), items, {}, lawsDay);
    if (!again || toJson(*again) != toJson(subject.merged))
        return QStringLiteral("L3 the order of items matters");
    LawSubject turned = subject;
    for (size_t i = 0; i < turned.random.items.size(); ++i)
        std::reverse(turned.random.items[i].elements.begin(), turned.random.items[i].elements.end());
    const auto reversed = mergeForm(maker.catalogue(), pointersTo(turned.random.items), {}, lawsDay);
    const auto program = reversed ? FormProgram::compile(*reversed) : fail(reversed.error());
    if (!program)
        return QStringLiteral("E1 refused in another order");
    turned.program = *program;
    return seen(turned, evaluated<AllLaws>(turned, turned.random.answers))
            == seen(subject, evaluated<AllLaws>(subject, subject.random.answers))
        ? QString()
        : QStringLiteral("E1 the order of requirements matters");
}

QString derivedAsked(const FormMaker &maker, Random &random)
{
    const QString number = QStringLiteral("idNumber");
    std::vector<Item> items{
        itemAsking(maker, QStringLiteral("511A000011"), {number, QStringLiteral("birthDate")}, random),
        itemAsking(maker, QStringLiteral("511A000012"), {QStringLiteral("birthDate"), QStringLiteral("sex")}, random)};
    const auto form = mergeForm(maker.catalogue(), pointersTo(items), {}, lawsDay);
    const auto program = form ? FormProgram::compile(*form) : fail(form.error());
    if (!program)
        return QStringLiteral("L5 refused");
    const QDate birth = QDate(1930, 1, 1).addDays(random.below(33000));
    const int order = 1 + int(random.below(999));
    const QString numberKey = questionKey(ElementRole::Applicant, number);
    const QString birthKey = questionKey(ElementRole::Applicant, QStringLiteral("birthDate"));
    const QString sexKey = questionKey(ElementRole::Applicant, QStringLiteral("sex"));
    FormState state(*program, lawsDay);
    state.load({{numberKey, numberOf(birth, order)}});
    if (!state.isGood() || !state.follows(state.cell(birthKey)) || !state.follows(state.cell(sexKey)))
        return QStringLiteral("L5 asked though it follows");
    const Answers leaving = state.leaving();
    if (leaving.value(birthKey) != birth.toString(Qt::ISODate)
        || leaving.value(sexKey) != (order % 2 == 1 ? QLatin1String("1") : QLatin1String("2")))
        return QStringLiteral("L5 followed wrongly from ") + numberOf(birth, order);
    state.load({{numberKey, numberOf(birth, order)}, {birthKey, birth.addDays(1).toString(Qt::ISODate)}});
    if (!hasFault(state, birthKey, problem::AnswerInvalid))
        return QStringLiteral("L5 another birthday was believed");
    state.load({});
    const FormCell asked = state.cell(birthKey);
    if (state.follows(asked) || hasFault(state, birthKey, problem::AnswerMissing) != state.isRequired(asked))
        return QStringLiteral("L5 not asked though it follows from nothing");
    return {};
}

QString circleTaken(LawSubject subject, const FormMaker &maker, Random &random)
{
    Item &item = subject.random.items[random.below(quint32(subject.random.items.size()))];
    const int length = 1 + int(random.below(quint32(std::min(4, int(item.elements.size())))));
    QStringList keys;
    for (int i = 0; i < length; ++i) {
        if (repeats(item.elements[i].role)) // a row is not looked at from outside
            return {};
        keys.append(questionKey(item.elements[i].role, item.elements[i].element, item.elements[i].scope()));
    }
    for (int i = 0; i < length; ++i)
        item.elements[i].when = JsonText{"{\"present\":{\"var\":\"" + keys.at((i + 1) % length).toUtf8() + "\"}}"};
    const auto form = mergeForm(maker.catalogue(), pointersTo(subject.random.items), {}, lawsDay);
    const auto program = form ? FormProgram::compile(*form) : fail(form.error());
    if (program)
        return QStringLiteral("E6 a circle was taken: ") + keys.join(QStringLiteral("→"));
    const Fault fault = program.error().faults().value(0);
    const QString name = maker.catalogue().element(item.elements[0].element)->name;
    return fault.type == &problem::FormCycle && fault.sentence().contains(name)
            && fault.place.startsWith(item.code + QStringLiteral(".elements["))
        ? QString()
        : QStringLiteral("E6 a circle was refused without being named: ") + fault.sentence();
}

QString ruleDiffers(Random &random)
{
    RuleMaker maker(random.below(1U << 31));
    const QJsonValue rule = maker.rule(RuleMaker::Kind(maker.below(5)), 1 + maker.below(4));
    const QJsonObject data = maker.filling(maker.below(2) == 0 ? 100 : 70);
    const QByteArray ours = askRule(bytesOf(rule), bytesOf(data));
    const QJsonValue model = RuleModel(data, QDate(2026, 2, 13)).answer(rule);
    const QByteArray expected = model.isUndefined() ? QByteArray("?") : bytesOf(model);
    const bool zeros = (expected == "0" && ours == "-0") || (expected == "-0" && ours == "0");
    return ours == expected || zeros ? QString()
                                     : QStringLiteral("E7 %1 on %2: %3, by the model %4")
                                           .arg(QString::fromUtf8(bytesOf(rule)), QString::fromUtf8(bytesOf(data)),
                                                QString::fromUtf8(ours), QString::fromUtf8(expected));
}

QString formLawsBroken(const FormMaker &maker, Random &random, qint64 number, FormSpread &spread)
{
    const LawSubject subject = lawSubject(maker, random);
    if (!subject.program)
        return QStringLiteral("a random form was refused");
    spread.add(subject.random);
    QString broken = certificateBroken(subject);
    if (broken.isEmpty())
        broken = lawsBroken<AllLaws>(subject, random);
    if (broken.isEmpty() && number % 16 == 0)
        broken = orderMatters(subject, maker, random);
    if (broken.isEmpty() && number % 16 == 8)
        broken = circleTaken(subject, maker, random);
    if (broken.isEmpty())
        broken = derivedAsked(maker, random);
    if (broken.isEmpty())
        broken = ruleDiffers(random);
    return broken;
}

} // namespace ow::laws
