#include "models/catalogue/ElementRecord.h"

namespace ow {

namespace {
constexpr int freshDaysMax = 36500;

/// The members of a part as members of the whole.
void addPart(Fields &fields, const Fields &part, qsizetype at)
{
    for (Field one : part) {
        one.offset += at;
        fields.push_back(one);
    }
}
} // namespace

Fields StandardPlace::fields()
{
    return {field("document", &StandardPlace::document, {.lengthMin = 1, .lengthMax = 60}),
            field("name", &StandardPlace::name, {.lengthMin = 1, .lengthMax = 60})};
}

Fields Authority::fields()
{
    return {field("name", &Authority::name, {.lengthMin = 1, .lengthMax = 60}),
            field("freshDays", &Authority::freshDays, {.min = 0, .max = freshDaysMax})};
}

Fields Ruling::fields()
{
    return {field("element", &Ruling::element, {.lengthMin = 1, .lengthMax = 40}), field("kind", &Ruling::kind),
            field("reason", &Ruling::reason, {.lengthMin = 1})};
}

Fields ElementRecord::fields()
{
    return {field("time", &ElementRecord::time),
            field("steward", &ElementRecord::steward, {.lengthMin = 1, .lengthMax = 40}),
            field("legalBasis", &ElementRecord::legalBasis, {.lengthMin = 1}),
            field("standard", &ElementRecord::standard),
            field("authorities", &ElementRecord::authorities, {.itemsMax = 10}),
            field("freshDays", &ElementRecord::freshDays, {.min = 0, .max = freshDaysMax}),
            field("rulings", &ElementRecord::rulings, {.itemsMax = 60})};
}

Fields DictionaryEntry::fields()
{
    Fields fields;
    addPart(fields, DataElement::fields(), field("", &DictionaryEntry::element).offset);
    addPart(fields, ElementRecord::fields(), field("", &DictionaryEntry::record).offset);
    return fields;
}

} // namespace ow
