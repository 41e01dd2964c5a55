#include "models/cases/ScanRules.h"

#include "models/base/ProblemTypes.h"

#include <algorithm>

namespace ow {

PaperGrade gradeOf(ScanBasis basis)
{
    switch (basis) {
    case ScanBasis::Original: return PaperGrade::B;
    case ScanBasis::Copy: return PaperGrade::C;
    case ScanBasis::Promise: return PaperGrade::D;
    }
    return PaperGrade::C;
}

bool isSelfMade(const Material &material)
{
    static const QStringList makers{QStringLiteral("申请人自备"), QStringLiteral("申请人填写"),
                                    QStringLiteral("申请人签署"), QStringLiteral("当事人签署"),
                                    QStringLiteral("双方签署"),   QStringLiteral("监护人")};
    return makers.contains(material.issuer);
}

std::optional<PaperGrade> gradeOfPaper(QStringView material, MaterialCheckState byRegister, const QList<Scan> &scans)
{
    if (byRegister == MaterialCheckState::Checked)
        return PaperGrade::A;
    std::optional<PaperGrade> best;
    for (const Scan &scan : scans) {
        if (scan.material == material && !scan.removal && (!best || scan.grade < *best))
            best = scan.grade;
    }
    return best;
}

QString paperGradeText(PaperGrade grade)
{
    switch (grade) {
    case PaperGrade::A: return QStringLiteral("A级·发证机关提供");
    case PaperGrade::B: return QStringLiteral("B级·已核对原件");
    case PaperGrade::C: return QStringLiteral("C级·待核对原件");
    case PaperGrade::D: return QStringLiteral("D级·本人制作并承诺");
    }
    return {};
}

std::optional<QDate> reusableUntil(const Material &material, const Scan &scan)
{
    return material.reuse ? std::optional(dayAfter(scan.scannedOn, *material.reuse)) : std::nullopt;
}

std::optional<Problem> takeOverProblem(const Material &material, const Scan &scan, const MaterialCheck &check,
                                       const QUuid &principal, const CommonPaper *asked, QDate today)
{
    const auto refused = [&](const QString &reason) {
        return Problem(problem::ScanNotReusable,
                       {{QStringLiteral("material"), material.name}, {QStringLiteral("reason"), reason}});
    };
    if (scan.principal != principal)
        return refused(QStringLiteral("不是本次申请人的材料"));
    if (scan.removal)
        return refused(QStringLiteral("扫描件已移除"));
    if (!asked)
        return refused(QStringLiteral("本次申请不需要这份材料"));
    if (asked->originals.value > 0)
        return refused(QStringLiteral("本次须交验原件"));
    const std::optional<QDate> until = reusableUntil(material, scan);
    if (!until)
        return refused(QStringLiteral("这类材料每次都须重新提交"));
    if (*until < today)
        return refused(QStringLiteral("扫描件已超过可沿用的期限"));
    if (scan.grade > PaperGrade::B)
        return refused(QStringLiteral("当时没有核对原件"));
    if (check.finding == MaterialFinding::Missing || check.finding == MaterialFinding::NotApplicable
        || !check.defects.isEmpty())
        return refused(QStringLiteral("当时不符合要求"));
    for (const PaperDemand &demand : asked->demands) {
        if (!overdueTicks(material, demand.use, check, today).isEmpty())
            return refused(QStringLiteral("材料本身已过期"));
    }
    return std::nullopt;
}

Faults uncheckedScans(const DeskPapers &papers, const QList<Scan> &scans)
{
    Faults faults;
    for (const MaterialCheck &check : papers.checks) {
        const bool isAsked = std::any_of(papers.demands.begin(), papers.demands.end(), [&](const PaperDemand &demand) {
            return demand.isAsked() && demand.use->material == check.material;
        });
        if (!isAsked || check.finding != MaterialFinding::Received)
            continue;
        int live = 0;
        int unchecked = 0;
        for (const Scan &scan : scans) {
            const bool isOne = scan.material == check.material && !scan.removal;
            live += isOne ? 1 : 0;
            // Sent online it was judged as it came; where the original has to be seen, originalsUnseen asks for it.
            unchecked += isOne && scan.grade == PaperGrade::C && scan.source != ScanSource::Online ? 1 : 0;
        }
        const Material *material = papers.catalogue.material(check.material);
        if (live > 0 && live == unchecked && material)
            faults.append({QStringLiteral("materials.") + check.material,
                           &problem::ScanUnchecked,
                           {{QStringLiteral("material"), material->name}}});
    }
    return faults;
}

} // namespace ow
