#pragma once
// When a scan may be kept, relied on, and taken over into a later case of the same person. Pure.
#include "models/cases/CaseRules.h"
#include "models/cases/Scan.h"
#include "models/registry/RegistryCheck.h"

namespace ow {

/// What a window may give to a scan; A comes from the issuer's side only.
PaperGrade gradeOf(ScanBasis basis);
/// Nobody else issues it, so that the applicant's promise can stand for it (D); by the issuer the catalogue names (GB/T 39046 出具机构).
bool isSelfMade(const Material &material);
/// What a paper of an application is worth: A when its register answered for it, else the best of the scans that stand, nothing when
/// there are none.
std::optional<PaperGrade> gradeOfPaper(QStringView material, MaterialCheckState byRegister, const QList<Scan> &scans);
/// C级·待核对原件.
QString paperGradeText(PaperGrade grade);

/// The last day on which a scan of the paper may serve a later case; nothing when the catalogue lets none.
std::optional<QDate> reusableUntil(const Material &material, const Scan &scan);

/// Why a scan of an earlier case may not be taken over into this application; nothing when it may. `check`: what was found about the
/// paper then; `asked`: how the items of this application ask for it now.
std::optional<Problem> takeOverProblem(const Material &material, const Scan &scan, const MaterialCheck &check,
                                       const QUuid &principal, const CommonPaper *asked, QDate today);

/// Papers relied on of which there are scans, but none that was held against the original (MaterialUnchecked at "materials.CODE").
Faults uncheckedScans(const DeskPapers &papers, const QList<Scan> &scans);

} // namespace ow
