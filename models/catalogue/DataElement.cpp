#include "models/catalogue/DataElement.h"

namespace ow {

Fields Derivation::fields()
{
    return {field("from", &Derivation::from), field("rule", &Derivation::rule)};
}

Fields DataElement::fields()
{
    return {field("code", &DataElement::code, {.lengthMin = 1, .lengthMax = 40}),
            field("name", &DataElement::name, {.lengthMin = 1, .lengthMax = 40}),
            field("nameEn", &DataElement::nameEn, {.lengthMin = 1, .lengthMax = 80}),
            field("definition", &DataElement::definition, {.lengthMin = 1, .lengthMax = 300}),
            field("type", &DataElement::type),
            field("lengthMax", &DataElement::lengthMax, {.min = 1, .max = 2000}),
            field("min", &DataElement::min, {.min = -9007199254740991}),
            field("max", &DataElement::max, {.min = -9007199254740991}),
            field("precision", &DataElement::precision, {.min = 1, .max = 6}),
            field("unit", &DataElement::unit, {.lengthMin = 1, .lengthMax = 10}),
            field("codeList", &DataElement::codeList),
            field("roles", &DataElement::roles),
            field("sensitivity", &DataElement::sensitivity),
            field("sources", &DataElement::sources),
            field("reuse", &DataElement::reuse),
            field("derived", &DataElement::derived),
            field("normaliser", &DataElement::normaliser),
            field("codeListVersion", &DataElement::codeListVersion, {.lengthMin = 1, .lengthMax = 20})};
}

Fields CodeEntry::fields()
{
    return {field("code", &CodeEntry::code, {.lengthMin = 1, .lengthMax = 20}),
            field("name", &CodeEntry::name, {.lengthMin = 1, .lengthMax = 60})};
}

Fields CodeList::fields()
{
    return {field("code", &CodeList::code, {.lengthMin = 1, .lengthMax = 40}),
            field("name", &CodeList::name, {.lengthMin = 1, .lengthMax = 40}), field("standard", &CodeList::standard),
            field("entries", &CodeList::entries),
            field("version", &CodeList::version, {.lengthMin = 1, .lengthMax = 20})};
}

} // namespace ow
