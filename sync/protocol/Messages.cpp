#include "sync/protocol/Messages.h"

namespace ow {

Fields HubInfo::fields()
{
    return {field("hall", &HubInfo::hall),       field("epoch", &HubInfo::epoch),
            field("version", &HubInfo::version), field("configured", &HubInfo::configured),
            field("kind", &HubInfo::kind),       field("time", &HubInfo::time),
            field("held", &HubInfo::held),       field("recovering", &HubInfo::recovering)};
}

Fields OpenStation::fields()
{
    return {field("stationId", &OpenStation::stationId),
            field("role", &OpenStation::role),
            field("device", &OpenStation::device, {.lengthMax = 20}),
            field("joinKey", &OpenStation::joinKey, {.lengthMin = 64, .lengthMax = 64}),
            field("training", &OpenStation::training),
            field("seenEpoch", &OpenStation::seenEpoch),
            field("seenSeq", &OpenStation::seenSeq),
            field("seenHash", &OpenStation::seenHash, {.lengthMax = 32})};
}

Fields StationOpened::fields()
{
    return {field("token", &StationOpened::token), field("lastSeq", &StationOpened::lastSeq),
            field("hall", &StationOpened::hall),   field("epoch", &StationOpened::epoch),
            field("held", &StationOpened::held),   field("recovering", &StationOpened::recovering)};
}

Fields HandIn::fields()
{
    constexpr int receiptMax = 16 * 1024 * 1024;
    return {field("receipts", &HandIn::receipts, {.lengthMax = receiptMax, .itemsMax = receiptsMax}),
            field("isWhole", &HandIn::isWhole)};
}

Fields SignIn::fields()
{
    return {field("user", &SignIn::user, {.lengthMin = 1, .lengthMax = 32}),
            field("password", &SignIn::password, {.lengthMin = 1, .lengthMax = 200})};
}

Fields SignedIn::fields()
{
    return {field("token", &SignedIn::token), field("user", &SignedIn::user), field("name", &SignedIn::name),
            field("roles", &SignedIn::roles), field("pinSet", &SignedIn::pinSet)};
}

Fields Unlock::fields()
{
    return {field("pin", &Unlock::pin, {.lengthMin = 4, .lengthMax = 8})};
}

Fields FirstAdministrator::fields()
{
    return {field("code", &FirstAdministrator::code, {.lengthMin = 1, .lengthMax = 40}),
            field("user", &FirstAdministrator::user, {.lengthMin = 2, .lengthMax = 32}),
            field("displayName", &FirstAdministrator::displayName, {.lengthMin = 1, .lengthMax = 40}),
            field("password", &FirstAdministrator::password, {.lengthMin = 12, .lengthMax = 200})};
}

Fields HubEndpoint::fields()
{
    return {field("url", &HubEndpoint::url), field("pin", &HubEndpoint::pin), field("joinKey", &HubEndpoint::joinKey),
            field("pid", &HubEndpoint::pid), field("phoneUrl", &HubEndpoint::phoneUrl, {.lengthMax = 200})};
}

} // namespace ow
