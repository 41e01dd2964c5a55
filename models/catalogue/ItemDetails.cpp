#include "models/catalogue/ItemDetails.h"

namespace ow {

Fields ItemIdentity::fields()
{
    return {field("basicName", &ItemIdentity::basicName, {.lengthMin = 1}),
            field("basicCode", &ItemIdentity::basicCode, {.lengthMin = 4, .lengthMax = 40}),
            field("implementationCode", &ItemIdentity::implementationCode, {.lengthMin = 10, .lengthMax = 60}),
            field("handlingCode", &ItemIdentity::handlingCode, {.lengthMin = 10, .lengthMax = 60})};
}

Fields ItemPower::fields()
{
    return {field("level", &ItemPower::level),
            field("source", &ItemPower::source),
            field("agencyKind", &ItemPower::agencyKind),
            field("content", &ItemPower::content, {.lengthMin = 1, .lengthMax = 1000}),
            field("division", &ItemPower::division, {.lengthMin = 1, .lengthMax = 1000}),
            field("agencyCode", &ItemPower::agencyCode, {.lengthMin = 9, .lengthMax = 18}),
            field("jointAgencies", &ItemPower::jointAgencies, {.lengthMin = 1, .itemsMax = 20}),
            field("intermediaries", &ItemPower::intermediaries, {.lengthMin = 1, .itemsMax = 20})};
}

Fields ItemReach::fields()
{
    return {field("serves", &ItemReach::serves),
            field("themes", &ItemReach::themes, {.lengthMin = 1, .lengthMax = 20, .itemsMax = 10}),
            field("forms", &ItemReach::forms),
            field("scope", &ItemReach::scope),
            field("visits", &ItemReach::visits, {.min = 0, .max = 20}),
            field("visitReason", &ItemReach::visitReason, {.lengthMin = 1}),
            field("depth", &ItemReach::depth),
            field("booking", &ItemReach::booking),
            field("onlinePay", &ItemReach::onlinePay),
            field("courier", &ItemReach::courier),
            field("selfService", &ItemReach::selfService),
            field("quota", &ItemReach::quota, {.lengthMin = 1})};
}

Fields ItemStep::fields()
{
    return {field("name", &ItemStep::name, {.lengthMin = 1, .lengthMax = 20}),
            field("by", &ItemStep::by, {.lengthMin = 1, .lengthMax = 40}), field("term", &ItemStep::term),
            field("standard", &ItemStep::standard, {.lengthMin = 1})};
}

Fields ItemSpecial::fields()
{
    return {field("kind", &ItemSpecial::kind), field("name", &ItemSpecial::name, {.lengthMin = 1}),
            field("term", &ItemSpecial::term), field("legalBasis", &ItemSpecial::legalBasis, {.lengthMin = 1})};
}

Fields ItemFlow::fields()
{
    return {field("review", &ItemFlow::review), field("finish", &ItemFlow::finish),
            field("conditions", &ItemFlow::conditions, {.lengthMin = 1, .itemsMax = 30}),
            field("steps", &ItemFlow::steps, {.itemsMax = 20}),
            field("specials", &ItemFlow::specials, {.itemsMax = 9})};
}

Fields ItemFee::fields()
{
    return {field("name", &ItemFee::name, {.lengthMin = 1}),
            field("fen", &ItemFee::fen, {.min = 1}),
            field("per", &ItemFee::per, {.lengthMin = 1, .lengthMax = 20}),
            field("legalBasis", &ItemFee::legalBasis, {.lengthMin = 1}),
            field("reduction", &ItemFee::reduction, {.lengthMin = 1}),
            field("beforeIssue", &ItemFee::beforeIssue)};
}

Fields ItemQuestion::fields()
{
    return {field("question", &ItemQuestion::question, {.lengthMin = 1}),
            field("answer", &ItemQuestion::answer, {.lengthMin = 1, .lengthMax = 1000})};
}

bool ItemEnd::isAbolished() const
{
    return receiver == QStringLiteral("取消");
}

Fields ItemEnd::fields()
{
    return {field("lastDay", &ItemEnd::lastDay), field("receiver", &ItemEnd::receiver, {.lengthMin = 1}),
            field("reason", &ItemEnd::reason, {.lengthMin = 1})};
}

} // namespace ow
