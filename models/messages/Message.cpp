#include "models/messages/Message.h"

namespace ow {

namespace {
constexpr int messageTriesMax = 100;
constexpr int messageNumberMax = 60;
} // namespace

Fields MessageTry::fields()
{
    return {field("at", &MessageTry::at), field("what", &MessageTry::what), field("by", &MessageTry::by),
            field("words", &MessageTry::words, {.lengthMax = messageWordsMax})};
}

Fields Message::fields()
{
    return {field("id", &Message::id),
            field("case", &Message::caseId),
            field("application", &Message::application),
            field("occasion", &Message::occasion),
            field("key", &Message::key),
            field("maskedName", &Message::maskedName),
            field("caseNumber", &Message::caseNumber, {.lengthMax = messageNumberMax}),
            field("text", &Message::text, {.lengthMax = messageWordsMax}),
            field("maskedPhone", &Message::maskedPhone),
            field("phoneSealed", &Message::phoneSealed, {.lengthMax = 1000}),
            field("state", &Message::state),
            field("madeAt", &Message::madeAt),
            field("nextAt", &Message::nextAt),
            field("handed", &Message::handed),
            field("tries", &Message::tries, {.itemsMax = messageTriesMax})};
}

Fields MessageTerms::fields()
{
    return {field("quietFrom", &MessageTerms::quietFrom, {.lengthMin = 5, .lengthMax = 5}),
            field("quietTo", &MessageTerms::quietTo, {.lengthMin = 5, .lengthMax = 5}),
            field("handedMax", &MessageTerms::handedMax, {.min = 1, .max = 9}),
            field("backoffMinutes", &MessageTerms::backoffMinutes, {.min = 1, .max = 1440}),
            field("receiptHours", &MessageTerms::receiptHours, {.min = 1, .max = 240})};
}

Fields MessageTermsSet::fields()
{
    return {field("terms", &MessageTermsSet::terms)};
}

} // namespace ow
