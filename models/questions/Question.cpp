#include "models/questions/Question.h"

namespace ow {

Fields QuestionTerms::fields()
{
    return {field("answerSeconds", &QuestionTerms::answerSeconds, {.min = 30, .max = 7200}),
            field("warnSeconds", &QuestionTerms::warnSeconds, {.min = 0, .max = 7200}),
            field("phrases", &QuestionTerms::phrases, {.lengthMin = 1, .lengthMax = 100, .itemsMax = 9})};
}

Fields QuestionPhoto::fields()
{
    return {field("sha256", &QuestionPhoto::sha256, {.lengthMin = 64, .lengthMax = 64}),
            field("media", &QuestionPhoto::media, {.lengthMax = 40}),
            field("pages", &QuestionPhoto::pages, {.min = 1, .max = 100})};
}

Fields QuestionMark::fields()
{
    return {field("user", &QuestionMark::user), field("name", &QuestionMark::name), field("at", &QuestionMark::at)};
}

Fields OfficeQuestion::fields()
{
    return {field("id", &OfficeQuestion::id),
            field("application", &OfficeQuestion::application),
            field("person", &OfficeQuestion::person),
            field("maskedName", &OfficeQuestion::maskedName),
            field("case", &OfficeQuestion::caseId),
            field("caseNumber", &OfficeQuestion::caseNumber),
            field("ticket", &OfficeQuestion::ticket),
            field("ticketNumber", &OfficeQuestion::ticketNumber),
            field("window", &OfficeQuestion::window),
            field("item", &OfficeQuestion::item),
            field("itemName", &OfficeQuestion::itemName),
            field("unit", &OfficeQuestion::unit),
            field("unitName", &OfficeQuestion::unitName),
            field("toUnit", &OfficeQuestion::toUnit),
            field("state", &OfficeQuestion::state),
            field("asked", &OfficeQuestion::asked),
            field("warnAt", &OfficeQuestion::warnAt),
            field("dueAt", &OfficeQuestion::dueAt),
            field("textSealed", &OfficeQuestion::textSealed, {.lengthMax = 10000}),
            field("photo", &OfficeQuestion::photo),
            field("taken", &OfficeQuestion::taken),
            field("answered", &OfficeQuestion::answered),
            field("answerSealed", &OfficeQuestion::answerSealed, {.lengthMax = 10000}),
            field("withdrawnAt", &OfficeQuestion::withdrawnAt)};
}

Fields QuestionTermsSet::fields()
{
    return {field("terms", &QuestionTermsSet::terms), field("reason", &QuestionTermsSet::reason),
            field("by", &QuestionTermsSet::by)};
}

} // namespace ow
