#include "models/cases/CaseRules.h"

#include "models/base/ProblemTypes.h"

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

QString materialName(const Catalogue &catalogue, const MaterialUse &use)
{
    const Material *material = catalogue.material(use.material);
    return material ? material->name : use.material;
}

Fault materialFault(const Catalogue &catalogue, const MaterialUse &use, const ProblemType &type)
{
    return {QStringLiteral("materials.") + use.material,
            &type,
            {{QStringLiteral("material"), materialName(catalogue, use)}}};
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

IntakeFindings findingsOf(const Catalogue &catalogue, const Item &item, const QList<MaterialCheck> &checks)
{
    IntakeFindings findings;
    for (const MaterialUse &use : item.materials) {
        const Material *material = catalogue.material(use.material);
        const MaterialCheck *check = checkOf(checks, use.material);
        const MaterialFinding finding = check         ? check->finding
            : use.necessity == Necessity::Situational ? MaterialFinding::NotApplicable
                                                      : MaterialFinding::Missing;
        if (!material || (finding == MaterialFinding::NotApplicable && use.necessity == Necessity::Situational))
            continue;
        const bool present = finding == MaterialFinding::Received || finding == MaterialFinding::Verified;
        if (!present) {
            findings.defects.append(foundDefect(*material, material->missing));
            if (use.kind != MaterialKind::Secondary)
                findings.missingPrimary.append(&use);
            else if (use.tolerable)
                findings.missingTolerable.append(&use);
            else
                findings.missingOther.append(&use);
            continue;
        }
        // Shared data is looked up; a paper nobody else holds was looked at or it was not.
        const bool lookedUp =
            finding == MaterialFinding::Verified && (use.kind == MaterialKind::Shared || material->licence);
        for (const Criterion &criterion : material->criteria) {
            if (check->defects.contains(criterion.defect.code))
                findings.defects.append(foundDefect(*material, criterion.defect));
            else if (!lookedUp && !check->ticked.contains(criterion.defect.code))
                findings.unticked.append(
                    {QStringLiteral("materials.") + use.material,
                     &problem::MaterialUnticked,
                     {{QStringLiteral("material"), material->name}, {QStringLiteral("criterion"), criterion.text}}});
        }
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

Faults intakeFaults(const Catalogue &catalogue, const Item &item, const QList<MaterialCheck> &checks, IntakeAct act,
                    bool committed, const std::optional<QString> &reason)
{
    Faults faults;
    if (act == IntakeAct::Refuse) {
        if (reason.value_or(QString()).trimmed().isEmpty())
            faults.append({QStringLiteral("reason"), &problem::ReasonMissing, {}});
        return faults;
    }
    const IntakeFindings findings = findingsOf(catalogue, item, checks);
    faults += findings.unticked;
    if (act == IntakeAct::Notice) {
        if (findings.defects.isEmpty())
            faults.append({QStringLiteral("materials"), &problem::NoticeEmpty, {}});
        return faults;
    }
    for (const MaterialUse *use : findings.missingPrimary)
        faults.append(materialFault(catalogue, *use,
                                    act == IntakeAct::Tolerate ? problem::TolerancePrimary : problem::MaterialMissing));
    // Defects of papers that are there stand against both kinds of acceptance.
    for (const FoundDefect &defect : findings.defects) {
        const Material *material = catalogue.material(defect.material);
        if (material && defect.code != material->missing.code)
            faults.append(
                {QStringLiteral("materials.") + defect.material,
                 &problem::MaterialDefect,
                 {{QStringLiteral("material"), defect.materialName}, {QStringLiteral("defect"), defect.wording}}});
    }
    for (const MaterialUse *use : findings.missingOther)
        faults.append(materialFault(catalogue, *use, problem::MaterialMissing));
    if (act == IntakeAct::Accept || act == IntakeAct::Conclude) {
        for (const MaterialUse *use : findings.missingTolerable)
            faults.append(materialFault(catalogue, *use, problem::MaterialMissing));
        if (act == IntakeAct::Conclude && !item.instant)
            faults.append({QStringLiteral("item"), &problem::ItemNotInstant, {{QStringLiteral("item"), item.name}}});
        return faults;
    }
    if (!item.tolerance.allowed)
        faults.append({QStringLiteral("item"), &problem::ToleranceExcluded, {{QStringLiteral("item"), item.name}}});
    else if (findings.missingTolerable.isEmpty())
        faults.append({QStringLiteral("materials"), &problem::ToleranceNotNeeded, {}});
    if (!committed)
        faults.append({QStringLiteral("commitment"), &problem::ToleranceUnsigned, {}});
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
    return record.state == CaseState::Received && record.intakeDue && today > record.intakeDue->due;
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
