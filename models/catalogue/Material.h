#pragma once
// Papers are defined once; items refer to them, so that one set of papers serves several items.
#include "models/base/Describe.h"

namespace ow {

/// What a failed tick or an absent paper is called on the one-time notice: the same words for everyone.
struct Defect {
    QString code; ///< unique in the whole catalogue
    QString wording;
    QString cure; ///< what the applicant should do

    static Fields fields();
    friend bool operator==(const Defect &, const Defect &) = default;
};

/// One tick of the clerk.
struct Criterion {
    QString text;
    Defect defect;

    static Fields fields();
};

struct Material {
    QString code;
    QString name;
    QString issuer;                 ///< 申请人自备, or who issues it
    std::optional<QString> licence; ///< type of e-licence that can stand for it
    Defect missing;
    QList<Criterion> criteria;

    static Fields fields();
    /// The defect of that code, of this material; null when it has none such.
    const Defect *defect(QStringView code) const;
};

} // namespace ow
