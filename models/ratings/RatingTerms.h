#pragma once
#include "models/base/Describe.h"

namespace ow {

/// How long a rating may be given and how fast a bad one is dealt with: what provinces decide differently (domain.md §7). Hall data.
struct RatingTerms {
    int codeDays = 15;         ///< the code on a slip is good for, from the end of the service
    int screenSeconds = 180;   ///< after which the rating screen turns away from who says nothing
    int verifyWorkingDays = 1; ///< a bad rating is called back and verified within (辽宁 2020)
    int simpleWorkingDays = 1; ///< put right, when it is simple: at once
    int complexWorkingDays = 15;
    int warnWorkingDays = 2; ///< before its day, a complex one turns yellow

    static Fields fields();
    friend bool operator==(const RatingTerms &, const RatingTerms &) = default;
};

struct RatingTermsSet {
    static constexpr char type[] = "gov.rating.termsSet.v1";
    RatingTerms terms;
    QString reason;
    QString by; ///< name
    static Fields fields();
};

} // namespace ow
