#include "models/identity/IdentityCard.h"

#include "models/base/ProblemTypes.h"
#include "models/identity/PersonName.h"

namespace ow {

Result<IdentityCard> checkedCard(const IdentityCard &card, QDate today, const QString &place)
{
    IdentityCard checked = card;
    Faults faults;
    const auto contradiction = [&](const char *member, const char *what) {
        faults.append({describe::inside(place, member),
                       &problem::CardContradicts,
                       {{QStringLiteral("what"), QString::fromUtf8(what)}}});
    };

    const auto name = personName(card.name, describe::inside(place, "name"));
    if (name)
        checked.name = *name;
    else
        faults.append(name.error().faults());

    const auto number = citizenNumber(card.number, today, describe::inside(place, "number"));
    if (number) {
        checked.number = number->text;
        if (card.birth != number->birth)
            contradiction("birth", "出生日期");
        if (card.sex != number->sex)
            contradiction("sex", "性别");
    } else {
        faults.append(number.error().faults());
    }

    if (!card.validFrom.isValid() || card.validFrom > today || (card.validTo && *card.validTo < card.validFrom))
        faults.append({describe::inside(place, "validFrom"),
                       &problem::CardNotYetValid,
                       {{QStringLiteral("date"), card.validFrom.toString(Qt::ISODate)}}});
    else if (card.validTo && *card.validTo < today)
        faults.append({describe::inside(place, "validTo"),
                       &problem::CardExpired,
                       {{QStringLiteral("date"), card.validTo->toString(Qt::ISODate)}}});

    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return checked;
}

Fields IdentityCard::fields()
{
    return {field("name", &IdentityCard::name),
            field("number", &IdentityCard::number),
            field("sex", &IdentityCard::sex),
            field("ethnicity", &IdentityCard::ethnicity),
            field("birth", &IdentityCard::birth),
            field("address", &IdentityCard::address),
            field("authority", &IdentityCard::authority),
            field("validFrom", &IdentityCard::validFrom),
            field("validTo", &IdentityCard::validTo)};
}

} // namespace ow
