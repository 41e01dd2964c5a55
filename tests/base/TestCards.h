#pragma once
#include "models/identity/IdentityCard.h"

namespace ow::testing {

/// 赵明月, the identity of domain.md §11 that most visits are made with.
inline IdentityCard cardOfZhao()
{
    return {QStringLiteral("赵明月"),
            QStringLiteral("330102198503121244"),
            Sex::Female,
            QStringLiteral("汉"),
            QDate(1985, 3, 12),
            QStringLiteral("云溪市临江区江畔路99号3幢201室"),
            QStringLiteral("云溪市公安局临江分局"),
            QDate(2015, 6, 1),
            QDate(2035, 6, 1)};
}

} // namespace ow::testing
