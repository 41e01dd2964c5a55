#include "models/publication/HallPart.h"

#include "models/base/ProblemTypes.h"

#include <QRegularExpression>

namespace ow {

Faults hallPartFaults(const HallPart &part)
{
    static const QRegularExpression phone(QStringLiteral("^(0[0-9]{2,3}-[0-9]{7,8}(-[0-9]{1,5})?|1[0-9]{4})$"));
    Faults faults;
    const auto check = [&](const char *place, const QString &number) {
        if (!phone.match(number).hasMatch())
            faults.append({QString::fromLatin1(place),
                           &problem::CatalogueRule,
                           {{QStringLiteral("what"), QStringLiteral("电话须带区号，如0571-86001234（质量规则7）")}}});
    };
    check("consultPhone", part.consultPhone);
    check("complaintPhone", part.complaintPhone);
    if (part.consultPhone == part.complaintPhone)
        faults.append({QStringLiteral("complaintPhone"),
                       &problem::CatalogueRule,
                       {{QStringLiteral("what"), QStringLiteral("投诉电话不能与咨询电话相同（质量规则7）")}}});
    return faults;
}

Fields HallPart::fields()
{
    return {field("code", &HallPart::code, {.lengthMin = 1, .lengthMax = 60}),
            field("place", &HallPart::place, {.lengthMin = 1, .lengthMax = 60}),
            field("hours", &HallPart::hours, {.lengthMin = 1, .lengthMax = 60}),
            field("consultPhone", &HallPart::consultPhone, {.lengthMin = 1, .lengthMax = 30}),
            field("complaintPhone", &HallPart::complaintPhone, {.lengthMin = 1, .lengthMax = 30}),
            field("note", &HallPart::note, {.lengthMin = 1, .lengthMax = 200})};
}

Fields HallPartChanged::fields()
{
    return {field("part", &HallPartChanged::part), field("by", &HallPartChanged::by),
            field("reason", &HallPartChanged::reason, {.lengthMin = 1, .lengthMax = 500})};
}

} // namespace ow
