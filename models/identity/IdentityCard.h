#pragma once
#include "models/identity/CitizenNumber.h"

namespace ow {

/// What stands on an identity card or residence permit, read by a device or typed from it.
struct IdentityCard {
    QString name;
    QString number;
    Sex sex = Sex::Unknown;
    QString ethnicity; ///< 汉; empty on residence permits
    QDate birth;
    QString address;
    QString authority;
    QDate validFrom;
    std::optional<QDate> validTo; ///< absent: 长期

    static Fields fields();
    friend bool operator==(const IdentityCard &, const IdentityCard &) = default;
};

/// The card with name and number in their normal form; InputRefused with every fault: number, name, what contradicts the number,
/// not yet or no longer valid today. The last day of validity still counts.
Result<IdentityCard> checkedCard(const IdentityCard &card, QDate today, const QString &place = QString());

} // namespace ow
