#include "models/identity/CardReading.h"

namespace ow {

Fields FaceMatch::fields()
{
    return {field("result", &FaceMatch::result), field("score", &FaceMatch::score, {.max = 100})};
}

Fields CardReading::fields()
{
    return {field("by", &CardReading::by), field("face", &CardReading::face), field("lost", &CardReading::lost),
            field("level", &CardReading::level), field("proof", &CardReading::proof)};
}

} // namespace ow
