#pragma once
// Papers are defined once; items refer to them, so that one set of papers serves several items.
#include "models/calendar/Term.h"

namespace ow {

/// What a failed tick or an absent paper is called on the one-time notice: the same words for everyone.
struct Defect {
    QString code; ///< unique in the whole catalogue
    QString wording;
    QString cure; ///< what the applicant should do

    static Fields fields();
    friend bool operator==(const Defect &, const Defect &) = default;
};

/// What a tick looks at: a good and a bad sample is shown for each kind, and two of them ask for a date of the paper.
enum class CriterionKind {
    Complete,
    Signed,
    Stamped,
    Valid,  ///< by the day up to which it is valid
    Recent, ///< by the day on which it was issued
    Holder,
    Legible,
    Corners,
    CopyMatches, ///< copy and original
    Matches,     ///< what the applicant says, and other papers
    Content,
    Drawing,
    Pages,
    Genuine, ///< the issuer's own register
    Qualified,
    Passed,
    Photo,
    Returned, ///< the old paper is kept
    Amount,
};
constexpr Code<CriterionKind> criterionKindCodes[] = {
    {CriterionKind::Complete, "complete"},
    {CriterionKind::Signed, "signed"},
    {CriterionKind::Stamped, "stamped"},
    {CriterionKind::Valid, "valid"},
    {CriterionKind::Recent, "recent"},
    {CriterionKind::Holder, "holder"},
    {CriterionKind::Legible, "legible"},
    {CriterionKind::Corners, "corners"},
    {CriterionKind::CopyMatches, "copyMatches"},
    {CriterionKind::Matches, "matches"},
    {CriterionKind::Content, "content"},
    {CriterionKind::Drawing, "drawing"},
    {CriterionKind::Pages, "pages"},
    {CriterionKind::Genuine, "genuine"},
    {CriterionKind::Qualified, "qualified"},
    {CriterionKind::Passed, "passed"},
    {CriterionKind::Photo, "photo"},
    {CriterionKind::Returned, "returned"},
    {CriterionKind::Amount, "amount"},
};
constexpr std::span<const Code<CriterionKind>> codesOf(CriterionKind)
{
    return criterionKindCodes;
}

/// One tick of the clerk.
struct Criterion {
    QString text;
    Defect defect;
    std::optional<CriterionKind> kind = {}; ///< absent: in catalogues of old; no sample then
    std::optional<Term> within = {};        ///< of recent ones: issued not longer ago than this on the day of receipt

    static Fields fields();
};

struct Material {
    QString code;
    QString name;
    QString issuer;                 ///< 申请人自备, or who issues it
    std::optional<QString> licence; ///< type of e-licence that can stand for it
    Defect missing;
    QList<Criterion> criteria;
    std::optional<Term> reuse = {}; ///< how long a scan of it may serve later cases of the same person; absent: never

    static Fields fields();
    /// The first tick of that kind; null when it has none.
    const Criterion *criterion(CriterionKind kind) const;
    /// The defect of that code, of this material; null when it has none such.
    const Defect *defect(QStringView code) const;
};

} // namespace ow
