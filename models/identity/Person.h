#pragma once
// A person known to the hall: sealed values, their masked forms beside them, and blind indexes for look-up (design §6).
#include "models/base/Describe.h"

namespace ow {

struct Person {
    QUuid id;
    QUuid key;             ///< data key of this person
    QByteArray cardSealed; ///< IdentityCard as JSON
    QString maskedName;
    QString maskedNumber;
    QByteArray numberIndex; ///< blind index of the full number
    QByteArray lastFourIndex;

    static Fields fields();
};

/// The card of a person was read: first time, or again with what stands on it now.
struct PersonStored {
    static constexpr char type[] = "gov.person.stored.v1";
    Person person;
    static Fields fields();
};

} // namespace ow
