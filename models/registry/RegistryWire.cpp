#include "models/registry/RegistryWire.h"

namespace ow {

Fields RegistryQuery::fields()
{
    return {field("id", &RegistryQuery::id), field("source", &RegistryQuery::source, {.lengthMin = 1, .lengthMax = 40}),
            field("subject", &RegistryQuery::subject, {.lengthMin = 1, .lengthMax = 40}),
            field("purpose", &RegistryQuery::purpose, {.lengthMin = 1, .lengthMax = 1000}),
            field("consent", &RegistryQuery::consent)};
}

Fields RegistryAnswer::Value::fields()
{
    return {field("element", &Value::element, {.lengthMin = 1, .lengthMax = 60}),
            field("value", &Value::value, {.lengthMax = 2000})};
}

Fields RegistryAnswer::fields()
{
    return {field("found", &RegistryAnswer::found),
            field("asOf", &RegistryAnswer::asOf),
            field("materials", &RegistryAnswer::materials, {.itemsMax = 50}),
            field("values", &RegistryAnswer::values, {.itemsMax = 200}),
            field("reference", &RegistryAnswer::reference),
            field("validUntil", &RegistryAnswer::validUntil)};
}

} // namespace ow
