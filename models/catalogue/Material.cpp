#include "models/catalogue/Material.h"

namespace ow {

Fields Defect::fields()
{
    return {field("code", &Defect::code, {.lengthMin = 1, .lengthMax = 40}),
            field("wording", &Defect::wording, {.lengthMin = 1}), field("cure", &Defect::cure, {.lengthMin = 1})};
}

Fields Criterion::fields()
{
    return {field("text", &Criterion::text, {.lengthMin = 1}), field("defect", &Criterion::defect),
            field("kind", &Criterion::kind), field("within", &Criterion::within)};
}

Fields Material::fields()
{
    return {field("code", &Material::code, {.lengthMin = 1, .lengthMax = 40}),
            field("name", &Material::name, {.lengthMin = 1, .lengthMax = 100}),
            field("issuer", &Material::issuer, {.lengthMin = 1}),
            field("licence", &Material::licence),
            field("missing", &Material::missing),
            field("criteria", &Material::criteria),
            field("reuse", &Material::reuse)};
}

const Criterion *Material::criterion(CriterionKind kind) const
{
    const auto found =
        std::find_if(criteria.begin(), criteria.end(), [kind](const Criterion &c) { return c.kind == kind; });
    return found == criteria.end() ? nullptr : &*found;
}

} // namespace ow
