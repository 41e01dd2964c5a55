#pragma once
// What of an item belongs to the hall and may be changed here; everything else is its owner's (domain.md §1.1, design §4.7).
#include "models/base/Describe.h"

namespace ow {

struct HallPart {
    QString code;           ///< of the item
    QString place;          ///< 一楼综合窗口 1—4 号
    QString hours;          ///< 工作日 9:00—17:00
    QString consultPhone;   ///< with area code
    QString complaintPhone; ///< with area code, another one
    std::optional<QString> note = {};

    static Fields fields();
};

struct HallPartChanged {
    static constexpr char type[] = "gov.item.hallPart.v1";
    HallPart part;
    QString by;
    QString reason;

    static Fields fields();
};

/// Quality rule 7 of domain.md §1.4: two phones, both with area code (a three-digit service number such as 12345 has none).
Faults hallPartFaults(const HallPart &part);

} // namespace ow
