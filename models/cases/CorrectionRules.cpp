#include "models/cases/CorrectionRules.h"

#include "models/forms/QuestionKey.h"

#include <algorithm>

namespace ow {

namespace {
const FoundDefect *lineOf(const QList<FoundDefect> &lines, const FoundDefect &line)
{
    for (const FoundDefect &one : lines) {
        if (one.material == line.material && one.code == line.code)
            return &one;
    }
    return nullptr;
}

/// Notices and corrections take turns: what came after the n-th notice starts with the n-th correction.
bool cameAfter(const Case &record, const QString &material, qsizetype notice)
{
    const QList<BroughtPapers> corrections = record.corrections.value_or(QList<BroughtPapers>());
    return std::any_of(corrections.begin() + std::min(notice, corrections.size()), corrections.end(),
                       [&](const BroughtPapers &brought) { return brought.materials.contains(material); });
}

/// The paper's own date made this line, and on that day it was still good.
bool dateWasGood(const DeskPapers &papers, const FoundDefect &line, QDate day)
{
    const Material *material = papers.catalogue.material(line.material);
    const auto check = std::find_if(papers.checks.begin(), papers.checks.end(),
                                    [&](const MaterialCheck &one) { return one.material == line.material; });
    if (!material || check == papers.checks.end() || check->defects.contains(line.code))
        return false;
    const MaterialUse *use = nullptr;
    for (const PaperDemand &demand : papers.demands) {
        if (demand.use->material == line.material)
            use = demand.use;
    }
    return overdueTicks(*material, use, *check, papers.day).contains(line.code)
        && !overdueTicks(*material, use, *check, day).contains(line.code);
}
} // namespace

bool asksFor(const Form &form, const QString &key)
{
    if (form.question(key))
        return true;
    const auto rows = RowList::roleOf(key);
    return rows && std::any_of(form.questions.begin(), form.questions.end(), [&](const Question &one) {
               return one.role == *rows;
           });
}

QList<SeenBefore> seenBefore(const Case &record, const DeskPapers &papers)
{
    QList<SeenBefore> seen;
    if (!record.notices || record.notices->size() < 2)
        return seen;
    const QList<IntakeNotice> &notices = *record.notices;
    for (const FoundDefect &line : notices.last().defects) {
        bool visible = false;
        bool told = false;
        for (qsizetype i = 0; i + 1 < notices.size(); ++i) {
            const IntakeNotice &earlier = notices.at(i);
            told = told || lineOf(earlier.defects, line);
            visible = visible
                || (earlier.asked.contains(line.material) && !cameAfter(record, line.material, i)
                    && !dateWasGood(papers, line, earlier.on));
        }
        if (visible)
            seen.append({line.materialName, line.wording, told});
    }
    return seen;
}

QList<QString> correctable(const Case &record, const Item &item)
{
    QList<QString> codes;
    QSet<QString> sets;
    for (const FoundDefect &line : record.defects) {
        for (const MaterialUse &use : item.materials) {
            if (use.material != line.material)
                continue;
            if (!codes.contains(use.material))
                codes.append(use.material);
            if (use.oneOf)
                sets.insert(*use.oneOf);
        }
    }
    for (const MaterialUse &use : item.materials) {
        if (use.oneOf && sets.contains(*use.oneOf) && !codes.contains(use.material))
            codes.append(use.material);
    }
    return codes;
}

Faults broughtFaults(const Case &record, const Item &item, const QList<QString> &materials, QDate handedOn, QDate today)
{
    Faults faults;
    const QList<QString> wanted = correctable(record, item);
    for (qsizetype i = 0; i < materials.size(); ++i) {
        const QString place = describe::at(QStringLiteral("materials"), i);
        if (!wanted.contains(materials.at(i)))
            faults.append(
                {place, &problem::ReferenceUnknown, {{QStringLiteral("what"), QStringLiteral("需要补正的材料")}}});
        else if (materials.indexOf(materials.at(i)) < i)
            faults.append({place, &problem::Duplicate, {{QStringLiteral("what"), QStringLiteral("材料")}}});
    }
    const QDate told = record.notices && !record.notices->isEmpty() ? record.notices->last().on : record.receivedOn;
    if (handedOn < told || handedOn > today)
        faults.append({QStringLiteral("handedOn"),
                       &problem::CorrectionDate,
                       {{QStringLiteral("from"), dayText(told)}, {QStringLiteral("to"), dayText(today)}}});
    else if (record.correctionDue && handedOn > record.correctionDue->due)
        faults.append({QStringLiteral("handedOn"),
                       &problem::CorrectionLate,
                       {{QStringLiteral("date"), dayText(record.correctionDue->due)}}});
    return faults;
}

void addOthers(DraftBody &body, const DraftBody &before, const Form &onDesk)
{
    for (const DraftBody::Entry &entry : before.answers) {
        if (!asksFor(onDesk, entry.key))
            body.answers.append(entry);
    }
    for (const MaterialCheck &check : before.materials) {
        const bool isHere = std::any_of(body.materials.begin(), body.materials.end(),
                                        [&](const MaterialCheck &one) { return one.material == check.material; });
        if (!isHere)
            body.materials.append(check);
    }
}

DraftBody reopenedBody(const DraftBody &before, const Form &onDesk, const QList<const Item *> &items,
                       const QList<QString> &brought)
{
    DraftBody body;
    for (const DraftBody::Entry &entry : before.answers) {
        if (asksFor(onDesk, entry.key))
            body.answers.append(entry);
    }
    const auto isAsked = [&](const QString &material) {
        return std::any_of(items.begin(), items.end(), [&](const Item *item) {
            return std::any_of(item->materials.begin(), item->materials.end(),
                               [&](const MaterialUse &use) { return use.material == material; });
        });
    };
    for (const MaterialCheck &check : before.materials) {
        if (isAsked(check.material) && !brought.contains(check.material))
            body.materials.append(check);
    }
    for (const QString &material : brought)
        body.materials.append({material, MaterialFinding::Received, {}, {}, {}});
    return body;
}

bool NoticeWarning::isBreach() const
{
    return std::any_of(seen.begin(), seen.end(), [](const SeenBefore &line) { return !line.told; });
}

Fields SeenBefore::fields()
{
    return {field("materialName", &SeenBefore::materialName), field("wording", &SeenBefore::wording),
            field("told", &SeenBefore::told)};
}

Fields NoticeWarning::fields()
{
    return {field("id", &NoticeWarning::id),
            field("case", &NoticeWarning::caseId),
            field("caseNumber", &NoticeWarning::caseNumber),
            field("itemName", &NoticeWarning::itemName),
            field("maskedName", &NoticeWarning::maskedName),
            field("firstOn", &NoticeWarning::firstOn),
            field("firstBy", &NoticeWarning::firstBy),
            field("on", &NoticeWarning::on),
            field("by", &NoticeWarning::by),
            field("seen", &NoticeWarning::seen),
            field("settled", &NoticeWarning::settled, {.lengthMax = 300}),
            field("settledBy", &NoticeWarning::settledBy)};
}

} // namespace ow
