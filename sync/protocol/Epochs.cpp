#include "sync/protocol/Epochs.h"

namespace ow {

Fields EpochTold::fields()
{
    return {field("epoch", &EpochTold::epoch),
            field("previous", &EpochTold::previous),
            field("common", &EpochTold::common),
            field("commonHash", &EpochTold::commonHash, {.lengthMax = 32}),
            field("chain", &EpochTold::chain),
            field("head", &EpochTold::head),
            field("hash", &EpochTold::hash, {.lengthMax = 32})};
}

Fields EpochsTold::fields()
{
    return {field("pe", &EpochsTold::pe), field("epochs", &EpochsTold::epochs)};
}

Fields EpochStart::fields()
{
    return {field("epoch", &EpochStart::epoch),   field("previous", &EpochStart::previous),
            field("common", &EpochStart::common), field("hash", &EpochStart::hash, {.lengthMin = 32, .lengthMax = 32}),
            field("chain", &EpochStart::chain),   field("installation", &EpochStart::installation)};
}

Fields WrappedKey::fields()
{
    return {field("id", &WrappedKey::id), field("subject", &WrappedKey::subject, {.lengthMax = 400}),
            field("wrapped", &WrappedKey::wrapped, {.lengthMin = 1, .lengthMax = 400})};
}

Fields KeysSent::fields()
{
    return {field("keys", &KeysSent::keys, {.itemsMax = keysMax}),
            field("gone", &KeysSent::gone, {.itemsMax = keysMax})};
}

Fields KeysTold::fields()
{
    return {field("keys", &KeysTold::keys, {.itemsMax = KeysSent::keysMax})};
}

} // namespace ow
