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

    static constexpr auto fields()
    {
        return std::tuple{field("name", &IdentityCard::name),
                          field("number", &IdentityCard::number),
                          field("sex", &IdentityCard::sex),
                          field("ethnicity", &IdentityCard::ethnicity),
                          field("birth", &IdentityCard::birth),
                          field("address", &IdentityCard::address),
                          field("authority", &IdentityCard::authority),
                          field("validFrom", &IdentityCard::validFrom),
                          field("validTo", &IdentityCard::validTo)};
    }
    friend bool operator==(const IdentityCard &, const IdentityCard &) = default;
};

/// The card with name and number in their normal form; InputRefused with every fault: number, name, what contradicts the number,
/// not yet or no longer valid today. The last day of validity still counts.
Result<IdentityCard> checkedCard(const IdentityCard &card, QDate today, const QString &place = QString());

} // namespace ow
