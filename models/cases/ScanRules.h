#pragma once
// When a scan may be kept, relied on, and taken over into a later case of the same person. Pure.
#include "models/cases/CaseRules.h"
#include "models/cases/Scan.h"

namespace ow {

/// What a window may give; A comes from the issuer's side only.
PaperGrade gradeOf(ScanBasis basis);
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
