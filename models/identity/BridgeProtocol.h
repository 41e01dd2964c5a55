#pragma once
// What a device bridge and a station say to each other: one JSON object a line, UTF-8, over the bridge's standard input and output.
// Written for vendors in resources/doc/device-bridge.md; the two must say the same.
#include "models/identity/CardReading.h"
#include "models/identity/IdentityCard.h"

namespace ow {

constexpr int bridgeProtocol = 1;
/// Longer lines are a broken bridge.
constexpr int bridgeLineMax = 65536;
/// An order must be answered with any line within this time, or the bridge counts as hung.
constexpr int bridgeAnswerMs = 5000;

enum class BridgeAct { Read, Stop, Beep, Alive };
constexpr Code<BridgeAct> bridgeActCodes[] = {
    {BridgeAct::Read, "read"}, {BridgeAct::Stop, "stop"}, {BridgeAct::Beep, "beep"}, {BridgeAct::Alive, "alive"}};
constexpr std::span<const Code<BridgeAct>> codesOf(BridgeAct)
{
    return bridgeActCodes;
}

/// Station to bridge: {"do":"read"}.
struct BridgeOrder {
    BridgeAct act = BridgeAct::Alive;
    static Fields fields();
};

enum class BridgeTrouble { NoDevice, Unreadable, Unlicensed };
constexpr Code<BridgeTrouble> bridgeTroubleCodes[] = {{BridgeTrouble::NoDevice, "noDevice"},
                                                      {BridgeTrouble::Unreadable, "unreadable"},
                                                      {BridgeTrouble::Unlicensed, "unlicensed"}};
constexpr std::span<const Code<BridgeTrouble>> codesOf(BridgeTrouble)
{
    return bridgeTroubleCodes;
}

/// The first line of a bridge.
struct BridgeHello {
    int protocol = 0;
    QString name; ///< of the device, for people
    bool simulated = false;
    static Fields fields();
};

/// Bridge to station; any of these together. Members a station does not know are passed over.
struct BridgeLine {
    std::optional<BridgeHello> hello;
    std::optional<IdentityCard> card;
    std::optional<CardReading> reading; ///< of that card; absent: by its chip
    std::optional<bool> laid;           ///< a card lies on the reader, or was taken away
    std::optional<BridgeTrouble> trouble;
    std::optional<BridgeAct> done; ///< the order was carried out

    static Fields fields();
};

} // namespace ow
