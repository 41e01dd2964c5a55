#include "models/cases/CaseRules.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/PromiseRules.h"

#include <QSet>
#include <algorithm>

namespace ow {

namespace {
const MaterialCheck *checkOf(const QList<MaterialCheck> &checks, const QString &material)
{
    for (const MaterialCheck &check : checks) {
        if (check.material == material)
            return &check;
    }
    return nullptr;
}

FoundDefect foundDefect(const Material &material, const Defect &defect)
{
    return {material.code, material.name, defect.code, defect.wording, defect.cure};
}

QString handedIn(int originals, int copies)
{
    return QStringLiteral("原件%1份、复印件%2份").arg(originals).arg(copies);
}

/// Worded here for all papers alike: how many are wanted is the item's, not the paper's.
FoundDefect tooFew(const Material &material, const MaterialUse &use, const MaterialCheck &check)
{
    return {material.code, material.name, material.code + QStringLiteral(".count"),
            QStringLiteral("《%1》份数不足：需%2，现有%3")
                .arg(material.name, handedIn(use.originals, use.copies),
                     handedIn(check.originals.value_or(use.originals), check.copies.value_or(use.copies))),
            QStringLiteral("请补足份数后再提交")};
}

/// One paper of the item that is there.
struct Standing {
    const MaterialUse *use = nullptr;
    QList<FoundDefect> defects = {};
    Faults unticked = {};

    qsizetype toMend() const { return defects.size() + unticked.size(); }
};

bool isThere(const MaterialCheck &check)
{
    return check.finding == MaterialFinding::Received || check.finding == MaterialFinding::Verified;
}

Standing standingOf(const Material &material, const MaterialUse &use, const MaterialCheck &check, QDate day,
                    bool asSent = false)
{
    Standing standing{&use};
    // Shared data is looked up; a paper nobody else holds was looked at or it was not.
    const bool lookedUp =
        check.finding == MaterialFinding::Verified && (use.kind == MaterialKind::Shared || material.licence);
    const QStringList overdue = overdueTicks(material, &use, check, day);
    for (const Criterion &criterion : material.criteria) {
        const QString &code = criterion.defect.code;
        if (check.defects.contains(code) || overdue.contains(code))
            standing.defects.append(foundDefect(material, criterion.defect));
        else if (!lookedUp && !check.ticked.contains(code))
            standing.unticked.append(
                {QStringLiteral("materials.") + material.code,
                 &problem::MaterialUnticked,
                 {{QStringLiteral("material"), material.name}, {QStringLiteral("criterion"), criterion.text}}});
    }
    const bool few =
        check.originals.value_or(use.originals) < use.originals || check.copies.value_or(use.copies) < use.copies;
    if (few && check.finding == MaterialFinding::Received && !(asSent && check.uploaded))
        standing.defects.append(tooFew(material, use, check));
    return standing;
}

/// One line for one paper, or for a set of which none is there; worded from the papers' own words.
FoundDefect missingLine(const Catalogue &catalogue, const MissingPaper &missing)
{
    const Material &first = *catalogue.material(missing.anyOf.first()->material);
    if (missing.anyOf.size() == 1)
        return foundDefect(first, first.missing);
    QStringList cures;
    for (const MaterialUse *use : missing.anyOf)
        cures.append(catalogue.material(use->material)->missing.cure);
    cures.removeDuplicates();
    const QString names = missingName(catalogue, missing);
    return {first.code, names, first.missing.code, QStringLiteral("%1都未提交（任选其一即可）").arg(names),
            QStringLiteral("任选一种提交：") + cures.join(QStringLiteral("；或者，"))};
}

/// Papers one of which is enough; most sets have one paper.
using PaperSets = QList<QList<const MaterialUse *>>;

PaperSets setsOf(const QList<PaperDemand> &demands)
{
    PaperSets sets;
    QMap<QString, qsizetype> named;
    for (const PaperDemand &demand : demands) {
        if (!demand.isAsked())
            continue;
        const QString name = demand.use->oneOf.value_or(QString());
        if (!name.isEmpty() && named.contains(name)) {
            sets[named.value(name)].append(demand.use);
            continue;
        }
        if (!name.isEmpty())
            named.insert(name, sets.size());
        sets.append({demand.use});
    }
    return sets;
}

void addMissing(IntakeFindings &findings, const Catalogue &catalogue, const MissingPaper &missing)
{
    findings.missing.append(missingLine(catalogue, missing));
    findings.all.append(findings.missing.last());
    const MaterialUse &use = *missing.anyOf.first();
    if (use.kind != MaterialKind::Secondary)
        findings.missingPrimary.append(missing);
    else if (use.tolerable)
        findings.missingTolerable.append(missing);
    else
        findings.missingOther.append(missing);
}

Fault materialFault(const Catalogue &catalogue, const MissingPaper &missing, const ProblemType &type)
{
    return {QStringLiteral("materials.") + missing.anyOf.first()->material,
            &type,
            {{QStringLiteral("material"),
              missing.anyOf.size() == 1 ? catalogue.material(missing.anyOf.first()->material)->name
                                        : missingName(catalogue, missing)}}};
}
} // namespace

QString intakeActText(IntakeAct act)
{
    switch (act) {
    case IntakeAct::Accept: return QStringLiteral("受理");
    case IntakeAct::Tolerate: return QStringLiteral("容缺受理");
    case IntakeAct::Notice: return QStringLiteral("一次性告知");
    case IntakeAct::Refuse: return QStringLiteral("不予受理");
    case IntakeAct::Conclude: return QStringLiteral("当场办结");
    case IntakeAct::Promise: return QStringLiteral("按告知承诺受理");
    }
    return {};
}

QString visitRoleText(VisitRole role)
{
    switch (role) {
    case VisitRole::Applicant: return QStringLiteral("申请人");
    case VisitRole::Agent: return QStringLiteral("代理人");
    case VisitRole::Guardian: return QStringLiteral("监护人");
    case VisitRole::Companion: return QStringLiteral("陪同人");
    case VisitRole::CoSigner: return QStringLiteral("共同签署人");
    }
    return {};
}

QStringList overdueTicks(const Material &material, const MaterialUse *demand, const MaterialCheck &check, QDate day)
{
    QStringList codes;
    for (const Criterion &criterion : material.criteria) {
        if (criterion.kind == CriterionKind::Valid && check.validTo) {
            const QDate until = demand && demand->validAfter ? dayAfter(day, *demand->validAfter) : day;
            if (*check.validTo < until)
                codes.append(criterion.defect.code);
        }
        if (criterion.kind == CriterionKind::Recent && check.issuedOn) {
            const bool isOld = criterion.within && *check.issuedOn < dayBefore(day, *criterion.within);
            const bool isOldForItem =
                demand && demand->issuedWithin && *check.issuedOn < dayBefore(day, *demand->issuedWithin);
            if (isOld || isOldForItem || *check.issuedOn > day)
                codes.append(criterion.defect.code);
        }
    }
    return codes;
}

QList<const MaterialUse *> originalsUnseen(const DeskPapers &papers)
{
    QList<const MaterialUse *> unseen;
    for (const PaperDemand &demand : papers.demands) {
        const MaterialCheck *check = checkOf(papers.checks, demand.use->material);
        if (demand.isAsked() && check && isThere(*check) && check->uploaded && demand.use->originals > 0
            && check->originals.value_or(demand.use->originals) < demand.use->originals)
            unseen.append(demand.use);
    }
    return unseen;
}

bool isInOrder(const Material &material, const MaterialUse &demand, const MaterialCheck &check, QDate day)
{
    return isThere(check) && standingOf(material, demand, check, day).toMend() == 0;
}

QString missingName(const Catalogue &catalogue, const MissingPaper &missing)
{
    QStringList names;
    for (const MaterialUse *use : missing.anyOf)
        names.append(QStringLiteral("《%1》").arg(catalogue.material(use->material)->name));
    return names.join(QStringLiteral("或"));
}

IntakeFindings findingsOf(const DeskPapers &papers)
{
    IntakeFindings findings;
    QList<PaperDemand> demands = papers.demands;
    // What is to be judged and was not, or is not the applicant's case, is not asked for.
    demands.removeIf([&](const PaperDemand &demand) {
        const MaterialCheck *check = checkOf(papers.checks, demand.use->material);
        return !papers.catalogue.material(demand.use->material)
            || (demand.need == PaperNeed::Judged && (!check || check->finding == MaterialFinding::NotApplicable));
    });
    for (const QList<const MaterialUse *> &set : setsOf(demands)) {
        std::optional<Standing> best;
        for (const MaterialUse *use : set) {
            const MaterialCheck *check = checkOf(papers.checks, use->material);
            if (!check || !isThere(*check))
                continue;
            const Standing one =
                standingOf(*papers.catalogue.material(use->material), *use, *check, papers.day, papers.asSent);
            if (!best || one.toMend() < best->toMend())
                best = one;
        }
        const bool isShared = std::all_of(set.begin(), set.end(),
                                          [](const MaterialUse *use) { return use->kind == MaterialKind::Shared; });
        if (!best && isShared) {
            findings.unlooked.append(set.first());
            continue;
        }
        if (!best) {
            addMissing(findings, papers.catalogue, {set});
            continue;
        }
        findings.defects += best->defects;
        findings.all += best->defects;
        findings.unticked += best->unticked;
    }
    return findings;
}

Faults paperSetFaults(const Catalogue &catalogue, const QList<const Item *> &items, const QList<MaterialCheck> &checks)
{
    Faults faults;
    QSet<QString> seen;
    for (const MaterialCheck &check : checks) {
        const QString place = QStringLiteral("materials.") + check.material;
        const Material *material = catalogue.material(check.material);
        const bool published = std::any_of(items.begin(), items.end(), [&](const Item *item) {
            return std::any_of(item->materials.begin(), item->materials.end(),
                               [&](const MaterialUse &use) { return use.material == check.material; });
        });
        if (!material || !published)
            faults.append({place, &problem::ReferenceUnknown, {{QStringLiteral("what"), QStringLiteral("材料")}}});
        if (seen.contains(check.material))
            faults.append(
                {place, &problem::Duplicate, {{QStringLiteral("what"), material ? material->name : check.material}}});
        seen.insert(check.material);
        const auto known = [&](const QString &code) {
            return std::any_of(material->criteria.begin(), material->criteria.end(),
                               [&](const Criterion &c) { return c.defect.code == code; });
        };
        if (material && !std::all_of(check.defects.begin(), check.defects.end(), known))
            faults.append({place + QStringLiteral(".defects"),
                           &problem::ReferenceUnknown,
                           {{QStringLiteral("what"), QStringLiteral("缺陷")}}});
        if (material && !std::all_of(check.ticked.begin(), check.ticked.end(), known))
            faults.append({place + QStringLiteral(".ticked"),
                           &problem::ReferenceUnknown,
                           {{QStringLiteral("what"), QStringLiteral("要点")}}});
    }
    return faults;
}

Faults intakeFaults(const DeskPapers &papers, IntakeAct act, bool committed, const std::optional<QString> &reason)
{
    Faults faults;
    if (act == IntakeAct::Refuse) {
        if (reason.value_or(QString()).trimmed().isEmpty())
            faults.append({QStringLiteral("reason"), &problem::ReasonMissing, {}});
        return faults;
    }
    const Catalogue &catalogue = papers.catalogue;
    const IntakeFindings findings = findingsOf(act == IntakeAct::Promise ? promisedPapers(papers) : papers);
    faults += findings.unticked;
    if (act == IntakeAct::Notice) {
        if (findings.all.isEmpty())
            faults.append({QStringLiteral("materials"), &problem::NoticeEmpty, {}});
        return faults;
    }
    for (const MissingPaper &missing : findings.missingPrimary)
        faults.append(materialFault(catalogue, missing,
                                    act == IntakeAct::Tolerate ? problem::TolerancePrimary : problem::MaterialMissing));
    // Defects of papers that are there stand against both kinds of acceptance.
    for (const FoundDefect &defect : findings.defects)
        faults.append(
            {QStringLiteral("materials.") + defect.material,
             &problem::MaterialDefect,
             {{QStringLiteral("material"), defect.materialName}, {QStringLiteral("defect"), defect.wording}}});
    for (const MissingPaper &missing : findings.missingOther)
        faults.append(materialFault(catalogue, missing, problem::MaterialMissing));
    for (const MaterialUse *use : findings.unlooked)
        faults.append(materialFault(catalogue, {{use}}, problem::MaterialUnchecked));
    if (act != IntakeAct::Tolerate) {
        for (const MissingPaper &missing : findings.missingTolerable)
            faults.append(materialFault(catalogue, missing, problem::MaterialMissing));
        if (act == IntakeAct::Conclude && !papers.item.instant)
            faults.append(
                {QStringLiteral("item"), &problem::ItemNotInstant, {{QStringLiteral("item"), papers.item.name}}});
        if (act == IntakeAct::Promise && !papers.item.informedPromise)
            faults.append(
                {QStringLiteral("item"), &problem::PromiseUnavailable, {{QStringLiteral("item"), papers.item.name}}});
        else if (act == IntakeAct::Promise && !committed)
            faults.append({QStringLiteral("commitment"), &problem::PromiseUnsigned, {}});
        return faults;
    }
    if (!papers.item.tolerance.allowed)
        faults.append(
            {QStringLiteral("item"), &problem::ToleranceExcluded, {{QStringLiteral("item"), papers.item.name}}});
    else if (findings.missingTolerable.isEmpty())
        faults.append({QStringLiteral("materials"), &problem::ToleranceNotNeeded, {}});
    if (!committed)
        faults.append({QStringLiteral("commitment"), &problem::ToleranceUnsigned, {}});
    return faults;
}

Faults unlookedPapers(const DeskPapers &papers, const PaperSet &set, const QList<RegistryCheck> &checks)
{
    Faults faults;
    for (const PaperDemand &demand : papers.demands) {
        const QString &code = demand.use->material;
        const MaterialCheck *check = checkOf(papers.checks, code);
        const MaterialCheckState state = materialCheckState(checks, code);
        // What is not there at all is a matter of intakeFaults().
        if (!demand.isAsked() || !check || !isThere(*check) || state == MaterialCheckState::Checked
            || state == MaterialCheckState::Manual)
            continue;
        const bool isBrought =
            check->finding == MaterialFinding::Received
            && std::any_of(set.demands.begin(), set.demands.end(), [&](const PaperDemand &other) {
                   return other.isAsked() && other.use->material == code && other.use->kind != MaterialKind::Shared;
               });
        if (!isBrought && (demand.use->kind == MaterialKind::Shared || check->finding == MaterialFinding::Verified))
            faults.append(materialFault(papers.catalogue, {{demand.use}}, problem::MaterialUnchecked));
    }
    return faults;
}

bool mayConclude(Roles roles)
{
    return (roles & only(Role::Clerk)) && (roles & only(Role::Reviewer));
}

Result<Deadline> intakeDeadline(QDate receivedOn, const WorkingCalendar &calendar)
{
    return calendar.dueDate(receivedOn, Term{intakeDays, TimeUnit::WorkingDay});
}

bool isDeemedAccepted(const Case &record, QDate today)
{
    return awaitsIntake(record.state) && record.intakeDue && today > record.intakeDue->due;
}

Result<Deadline> supplementDeadline(const Item &item, QDate acceptedOn, const WorkingCalendar &calendar)
{
    return calendar.dueDate(acceptedOn, Term{item.tolerance.capDays, TimeUnit::WorkingDay});
}

QString caseNumber(const QString &itemCode, QDate day, int serial)
{
    return itemCode + day.toString(QStringLiteral("yyyyMMdd"))
        + QStringLiteral("%1").arg(serial, 4, 10, QLatin1Char('0'));
}

QString resultNumber(const QString &pattern, int year, int serial)
{
    QString number = pattern;
    number.replace(QLatin1String("{year}"), QString::number(year));
    number.replace(QLatin1String("{serial}"), QStringLiteral("%1").arg(serial, 4, 10, QLatin1Char('0')));
    return number;
}

} // namespace ow
