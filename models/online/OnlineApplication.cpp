#include "models/online/OnlineApplication.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/KnownPersons.h"
#include "models/catalogue/Catalogue.h"
#include "models/forms/FormMerge.h"
#include "models/forms/FormState.h"

#include <QRegularExpression>
#include <QSet>

namespace ow {

namespace {
constexpr int onlineItemsMax = 30;
constexpr int onlineFilesMax = 20;

Fault wrongForm(const QString &place, const QString &expected)
{
    return {place, &problem::FieldFormat, {{QStringLiteral("expected"), expected}}};
}

Fault namedTwice(const QString &place, const QString &what)
{
    return {place, &problem::Duplicate, {{QStringLiteral("what"), what}}};
}

Faults fileFaults(const UploadedFile &file, const QString &place)
{
    static const QRegularExpression digest(QStringLiteral("^[0-9a-f]{64}$"));
    static const QSet<QString> kinds{QStringLiteral("application/pdf"), QStringLiteral("image/jpeg"),
                                     QStringLiteral("image/png")};
    Faults faults;
    if (!digest.match(file.sha256).hasMatch())
        faults.append(wrongForm(place + QStringLiteral(".sha256"), QStringLiteral("64位小写十六进制")));
    if (!kinds.contains(file.media))
        faults.append(wrongForm(place + QStringLiteral(".media"), QStringLiteral("PDF、JPEG或PNG")));
    if (file.bytes > onlineFileBytesMax)
        faults.append(wrongForm(place + QStringLiteral(".bytes"), QStringLiteral("15 MB以内")));
    return faults;
}

/// Answers and papers named twice, files that are none.
Faults namedFaults(const QList<OnlineAnswer> &answers, const QList<OnlineMaterial> &papers)
{
    Faults faults;
    QSet<QString> keys;
    for (qsizetype i = 0; i < answers.size(); ++i) {
        if (keys.contains(answers.at(i).key))
            faults.append(namedTwice(describe::at(QStringLiteral("answers"), i), QStringLiteral("填写内容")));
        keys.insert(answers.at(i).key);
    }
    QSet<QString> materials;
    for (qsizetype i = 0; i < papers.size(); ++i) {
        const OnlineMaterial &paper = papers.at(i);
        const QString place = describe::at(QStringLiteral("materials"), i);
        if (materials.contains(paper.material))
            faults.append(namedTwice(place, QStringLiteral("材料")));
        materials.insert(paper.material);
        for (qsizetype n = 0; n < paper.files.size(); ++n)
            faults += fileFaults(paper.files.at(n), describe::at(place + QStringLiteral(".files"), n));
    }
    return faults;
}

/// The one form of its items, with what the applicant's document says; nothing when an item is unknown.
std::optional<Form> filedForm(const OnlineFiling &filing, const Catalogue &catalogue, QDate today, Faults &faults)
{
    QList<const Item *> items;
    for (qsizetype i = 0; i < filing.items.size(); ++i) {
        const OnlineItem &one = filing.items.at(i);
        if (const Item *item = catalogue.itemVersion(one.code, one.version))
            items.append(item);
        else
            faults.append({describe::at(QStringLiteral("items"), i), &problem::ItemUnknown, {}});
    }
    if (items.isEmpty() || items.size() != filing.items.size())
        return std::nullopt;
    for (qsizetype i = 0; i < filing.materials.size(); ++i) {
        const bool isPublished = std::any_of(items.begin(), items.end(), [&](const Item *item) {
            return std::any_of(item->materials.begin(), item->materials.end(),
                               [&](const MaterialUse &use) { return use.material == filing.materials.at(i).material; });
        });
        if (!isPublished)
            faults.append({describe::inside(describe::at(QStringLiteral("materials"), i), "material"),
                           &problem::ReferenceUnknown,
                           {{QStringLiteral("what"), QStringLiteral("材料")}}});
    }
    const auto form =
        mergeForm(catalogue, items, knownFromCard(catalogue, ElementRole::Applicant, filing.applicant, today), today);
    if (form)
        return *form;
    faults.append({QStringLiteral("items"), &form.error().type(), form.error().parameters()});
    return std::nullopt;
}
} // namespace

bool isOnlineNumber(const QString &number)
{
    static const QRegularExpression form(QStringLiteral("^[0-9A-Za-z][0-9A-Za-z-]{7,49}$"));
    return form.match(number).hasMatch();
}

Faults filingFaults(const OnlineFiling &filing, QDate today)
{
    Faults faults;
    const QString numberForm = QStringLiteral("8到50位字母、数字或连字符");
    if (!isOnlineNumber(filing.number))
        faults.append(wrongForm(QStringLiteral("number"), numberForm));
    if (filing.items.isEmpty())
        faults.append({QStringLiteral("items"), &problem::ListEmpty, {}});
    QSet<QString> numbers;
    QSet<QString> codes;
    for (qsizetype i = 0; i < filing.items.size(); ++i) {
        const OnlineItem &item = filing.items.at(i);
        const QString place = describe::at(QStringLiteral("items"), i);
        if (!isOnlineNumber(item.number))
            faults.append(wrongForm(place + QStringLiteral(".number"), numberForm));
        else if (numbers.contains(item.number))
            faults.append(namedTwice(place + QStringLiteral(".number"), QStringLiteral("编号")));
        if (codes.contains(item.code))
            faults.append(namedTwice(place + QStringLiteral(".code"), QStringLiteral("事项")));
        numbers.insert(item.number);
        codes.insert(item.code);
    }
    if (const auto card = checkedCard(filing.applicant, today, QStringLiteral("applicant")); !card)
        faults += card.error().faults();
    return faults + namedFaults(filing.answers, filing.materials);
}

Faults filingFaults(const OnlineFiling &filing, const Catalogue &catalogue, QDate today,
                    const WorkingCalendar *calendar)
{
    Faults faults;
    const auto form = filedForm(filing, catalogue, today, faults);
    if (!form)
        return faults;
    const auto program = FormProgram::compile(*form);
    if (!program) {
        faults.append({QStringLiteral("items"), &program.error().type(), program.error().parameters()});
        return faults;
    }
    Answers answers;
    for (const Question &question : form->questions) {
        if (question.prefill)
            answers.insert(question.key, question.prefill->value);
    }
    for (const OnlineAnswer &answer : filing.answers)
        answers.insert(answer.key, answer.value);
    FormState state(*program, today, calendar);
    state.load(answers);
    for (Fault fault : state.faults()) {
        fault.place.prepend(QStringLiteral("answers."));
        faults.append(fault);
    }
    for (const OnlineAnswer &answer : filing.answers) {
        if (state.aside().contains(answer.key))
            faults.append({QStringLiteral("answers.") + answer.key,
                           &problem::AnswerUnknown,
                           {{QStringLiteral("element"), answer.key}}});
    }
    return faults;
}

OnlineFiling corrected(OnlineFiling filing, const OnlineCorrection &correction)
{
    for (const OnlineAnswer &answer : correction.answers) {
        filing.answers.removeIf([&](const OnlineAnswer &one) { return one.key == answer.key; });
        filing.answers.append(answer);
    }
    for (const OnlineMaterial &paper : correction.materials) {
        filing.materials.removeIf([&](const OnlineMaterial &one) { return one.material == paper.material; });
        filing.materials.append(paper);
    }
    return filing;
}

Faults correctionFaults(const OnlineCorrection &correction)
{
    Faults faults = namedFaults(correction.answers, correction.materials);
    if (correction.answers.isEmpty() && correction.materials.isEmpty())
        faults.append({QStringLiteral("materials"), &problem::OnlineCorrectionEmpty, {}});
    for (qsizetype i = 0; i < correction.materials.size(); ++i) {
        if (correction.materials.at(i).files.isEmpty())
            faults.append(
                {describe::at(QStringLiteral("materials"), i) + QStringLiteral(".files"), &problem::ListEmpty, {}});
    }
    return faults;
}

Fields OnlineCorrection::fields()
{
    return {field("case", &OnlineCorrection::caseNumber, {.lengthMin = 1, .lengthMax = 50}),
            field("answers", &OnlineCorrection::answers, {.itemsMax = 3000}),
            field("materials", &OnlineCorrection::materials, {.itemsMax = 200})};
}

Fields OnlineItem::fields()
{
    return {field("code", &OnlineItem::code, {.lengthMin = 1, .lengthMax = 60}),
            field("version", &OnlineItem::version, {.min = 1}),
            field("number", &OnlineItem::number, {.lengthMin = 1, .lengthMax = 50})};
}

Fields OnlineAnswer::fields()
{
    return {field("key", &OnlineAnswer::key, {.lengthMin = 1, .lengthMax = 100}),
            field("value", &OnlineAnswer::value, {.lengthMax = 2000})};
}

Fields OnlineMaterial::fields()
{
    return {field("material", &OnlineMaterial::material, {.lengthMin = 1, .lengthMax = 40}),
            field("files", &OnlineMaterial::files, {.itemsMax = onlineFilesMax})};
}

Fields OnlineFiling::fields()
{
    return {field("number", &OnlineFiling::number, {.lengthMin = 1, .lengthMax = 50}),
            field("items", &OnlineFiling::items, {.itemsMax = onlineItemsMax}),
            field("applicant", &OnlineFiling::applicant),
            field("level", &OnlineFiling::level),
            field("answers", &OnlineFiling::answers, {.itemsMax = 3000}),
            field("materials", &OnlineFiling::materials, {.itemsMax = 200})};
}

} // namespace ow
