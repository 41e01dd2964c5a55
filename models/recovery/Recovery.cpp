#include "models/recovery/Recovery.h"

namespace ow {

Fields RecoveryState::fields()
{
    return {field("id", &RecoveryState::id),
            field("cause", &RecoveryState::cause),
            field("stage", &RecoveryState::stage),
            field("noticedAt", &RecoveryState::noticedAt),
            field("oldEpoch", &RecoveryState::oldEpoch),
            field("standsAt", &RecoveryState::standsAt),
            field("seenSeq", &RecoveryState::seenSeq),
            field("commonSeq", &RecoveryState::commonSeq),
            field("endedAt", &RecoveryState::endedAt),
            field("newEpoch", &RecoveryState::newEpoch),
            field("askedBy", &RecoveryState::askedBy),
            field("askedByName", &RecoveryState::askedByName),
            field("reason", &RecoveryState::reason),
            field("askedAt", &RecoveryState::askedAt),
            field("confirmedBy", &RecoveryState::confirmedBy),
            field("confirmedByName", &RecoveryState::confirmedByName),
            field("confirmedAt", &RecoveryState::confirmedAt),
            field("isCompared", &RecoveryState::isCompared),
            field("isRegistered", &RecoveryState::isRegistered),
            field("isPlatformDone", &RecoveryState::isPlatformDone),
            field("pageEpoch", &RecoveryState::pageEpoch),
            field("pageSeq", &RecoveryState::pageSeq),
            field("openedAt", &RecoveryState::openedAt),
            field("openedByName", &RecoveryState::openedByName),
            field("withoutPlatform", &RecoveryState::withoutPlatform),
            field("finishedAt", &RecoveryState::finishedAt),
            field("finishedByName", &RecoveryState::finishedByName)};
}

Fields RecoverySource::fields()
{
    return {field("code", &RecoverySource::code),         field("name", &RecoverySource::name),
            field("returned", &RecoverySource::returned), field("known", &RecoverySource::known),
            field("left", &RecoverySource::left),         field("firstAt", &RecoverySource::firstAt),
            field("lastAt", &RecoverySource::lastAt)};
}

Fields RecoveryLeft::fields()
{
    return {field("event", &RecoveryLeft::event),
            field("type", &RecoveryLeft::type),
            field("subject", &RecoveryLeft::subject, {.lengthMax = 400}),
            field("number", &RecoveryLeft::number),
            field("at", &RecoveryLeft::at),
            field("source", &RecoveryLeft::source),
            field("actor", &RecoveryLeft::actor),
            field("reason", &RecoveryLeft::reason),
            field("epoch", &RecoveryLeft::epoch),
            field("seq", &RecoveryLeft::seq)};
}

Fields RecoveryChanged::fields()
{
    return {field("step", &RecoveryChanged::step), field("state", &RecoveryChanged::state)};
}

Fields RecoveryTaken::fields()
{
    return {field("recovery", &RecoveryTaken::recovery), field("sums", &RecoveryTaken::sums),
            field("left", &RecoveryTaken::left, {.itemsMax = itemsMax}),
            field("resolved", &RecoveryTaken::resolved, {.itemsMax = itemsMax})};
}

} // namespace ow
