#include "models/consents/Consent.h"

namespace ow {

Fields Consent::fields()
{
    return {field("id", &Consent::id),
            field("application", &Consent::application),
            field("person", &Consent::person),
            field("topic", &Consent::topic, {.lengthMin = 1, .lengthMax = 40}),
            field("textVersion", &Consent::textVersion, {.min = 1, .max = 10000}),
            field("purpose", &Consent::purpose, {.lengthMax = 1000}),
            field("data", &Consent::data, {.lengthMax = 200}),
            field("authority", &Consent::authority, {.lengthMax = 200}),
            field("until", &Consent::until),
            field("given", &Consent::given),
            field("by", &Consent::by),
            field("at", &Consent::at)};
}

Fields ShownAnswer::fields()
{
    return {field("key", &ShownAnswer::key, {.lengthMin = 1, .lengthMax = 120}),
            field("value", &ShownAnswer::value, {.lengthMax = 2000})};
}

Fields Confirmation::fields()
{
    return {field("id", &Confirmation::id),
            field("application", &Confirmation::application),
            field("person", &Confirmation::person),
            field("by", &Confirmation::by),
            field("shownSealed", &Confirmation::shownSealed, {.lengthMax = 4000000}),
            field("digest", &Confirmation::digest, {.lengthMin = 64, .lengthMax = 64}),
            field("objected", &Confirmation::objected, {.lengthMax = 120, .itemsMax = 3000}),
            field("at", &Confirmation::at)};
}

Fields Signature::fields()
{
    return {field("confirmation", &Signature::confirmation),
            field("application", &Signature::application),
            field("person", &Signature::person),
            field("digest", &Signature::digest, {.lengthMin = 64, .lengthMax = 64}),
            field("refused", &Signature::refused),
            field("reason", &Signature::reason, {.lengthMax = 200}),
            field("pathSealed", &Signature::pathSealed, {.lengthMax = 400000}),
            field("imageSealed", &Signature::imageSealed, {.lengthMax = 400000}),
            field("signing", &Signature::signing),
            field("at", &Signature::at)};
}

Fields ConsentRecorded::fields()
{
    return {field("consent", &ConsentRecorded::consent)};
}

Fields ApplicationConfirmed::fields()
{
    return {field("confirmation", &ApplicationConfirmed::confirmation)};
}

Fields ApplicationSigned::fields()
{
    return {field("signature", &ApplicationSigned::signature)};
}

Fields SignatureRefused::fields()
{
    return {field("signature", &SignatureRefused::signature)};
}

} // namespace ow
