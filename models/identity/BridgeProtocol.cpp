#include "models/identity/BridgeProtocol.h"

namespace ow {

Fields BridgeOrder::fields()
{
    return {field("do", &BridgeOrder::act)};
}

Fields BridgeHello::fields()
{
    return {field("protocol", &BridgeHello::protocol, {.min = 1, .max = 1000}),
            field("name", &BridgeHello::name, {.lengthMax = 60}), field("simulated", &BridgeHello::simulated)};
}

Fields BridgeLine::fields()
{
    return {field("hello", &BridgeLine::hello),     field("card", &BridgeLine::card),
            field("reading", &BridgeLine::reading), field("laid", &BridgeLine::laid),
            field("trouble", &BridgeLine::trouble), field("done", &BridgeLine::done)};
}

} // namespace ow
