#pragma once
#include "models/calendar/Term.h"
#include "models/catalogue/DataElement.h"

namespace ow {

/// GB/T 39046 A.1, those types that are applied for in a hall.
enum class ItemType { Licence, Payment, Confirmation, Other, PublicService };

inline std::span<const Code<ItemType>> codesOf(ItemType)
{
    static constexpr Code<ItemType> codes[] = {{ItemType::Licence, "01"},
                                               {ItemType::Payment, "05"},
                                               {ItemType::Confirmation, "07"},
                                               {ItemType::Other, "10"},
                                               {ItemType::PublicService, "20"}};
    return codes;
}

/// Specialist counters (police, registries) have ticket, guide and progress only; their items are never merged.
enum class CounterKind { Integrated, Specialist };

inline std::span<const Code<CounterKind>> codesOf(CounterKind)
{
    static constexpr Code<CounterKind> codes[] = {{CounterKind::Integrated, "integrated"},
                                                  {CounterKind::Specialist, "specialist"}};
    return codes;
}

/// What law says of incomplete papers (domain §2.6).
enum class IntakeFamily { Licence, MarketRegistration, SocialInsurance, Police };

inline std::span<const Code<IntakeFamily>> codesOf(IntakeFamily)
{
    static constexpr Code<IntakeFamily> codes[] = {{IntakeFamily::Licence, "licence"},
                                                   {IntakeFamily::MarketRegistration, "marketRegistration"},
                                                   {IntakeFamily::SocialInsurance, "socialInsurance"},
                                                   {IntakeFamily::Police, "police"}};
    return codes;
}

/// Primary papers must be there; secondary ones may be tolerated; shared ones are verified, not asked for.
enum class MaterialKind { Primary, Secondary, Shared };

inline std::span<const Code<MaterialKind>> codesOf(MaterialKind)
{
    static constexpr Code<MaterialKind> codes[] = {
        {MaterialKind::Primary, "primary"}, {MaterialKind::Secondary, "secondary"}, {MaterialKind::Shared, "shared"}};
    return codes;
}

enum class Necessity { Always, Situational };

inline std::span<const Code<Necessity>> codesOf(Necessity)
{
    static constexpr Code<Necessity> codes[] = {{Necessity::Always, "always"}, {Necessity::Situational, "situational"}};
    return codes;
}

struct ElementUse {
    ElementRole role = ElementRole::Applicant;
    QString element;
    bool required = false;

    static constexpr auto fields()
    {
        return std::tuple{field("role", &ElementUse::role), field("element", &ElementUse::element),
                          field("required", &ElementUse::required)};
    }
};

struct MaterialUse {
    QString material;
    MaterialKind kind = MaterialKind::Primary;
    Necessity necessity = Necessity::Always;
    std::optional<QString> when; ///< the situation, in words; of situational papers
    bool tolerable = false;
    int originals = 0;
    int copies = 0;
    QString legalBasis;

    static constexpr auto fields()
    {
        return std::tuple{field("material", &MaterialUse::material),
                          field("kind", &MaterialUse::kind),
                          field("necessity", &MaterialUse::necessity),
                          field("when", &MaterialUse::when, {.lengthMin = 1}),
                          field("tolerable", &MaterialUse::tolerable),
                          field("originals", &MaterialUse::originals, {.min = 0, .max = 20}),
                          field("copies", &MaterialUse::copies, {.min = 0, .max = 20}),
                          field("legalBasis", &MaterialUse::legalBasis, {.lengthMin = 1})};
    }
};

/// What follows when the supplement does not come in time; drafted, never done without a person (domain §4).
enum class ToleranceOutcome { Withdrawn, AcceptanceRevoked, Refused };

inline std::span<const Code<ToleranceOutcome>> codesOf(ToleranceOutcome)
{
    static constexpr Code<ToleranceOutcome> codes[] = {{ToleranceOutcome::Withdrawn, "withdrawn"},
                                                       {ToleranceOutcome::AcceptanceRevoked, "acceptanceRevoked"},
                                                       {ToleranceOutcome::Refused, "refused"}};
    return codes;
}

/// Whether the case's clock runs while the supplement is awaited.
enum class ToleranceClock { Run, Stop };

inline std::span<const Code<ToleranceClock>> codesOf(ToleranceClock)
{
    static constexpr Code<ToleranceClock> codes[] = {{ToleranceClock::Run, "run"}, {ToleranceClock::Stop, "stop"}};
    return codes;
}

struct Tolerance {
    bool allowed = false;
    int capDays = 0; ///< working days after acceptance; 0 when not allowed
    ToleranceOutcome outcome = ToleranceOutcome::Withdrawn;
    ToleranceClock clock = ToleranceClock::Run;
    std::optional<QString> reason; ///< why not, when not allowed

    static constexpr auto fields()
    {
        return std::tuple{field("allowed", &Tolerance::allowed),
                          field("capDays", &Tolerance::capDays, {.min = 0, .max = 60}),
                          field("outcome", &Tolerance::outcome), field("clock", &Tolerance::clock),
                          field("reason", &Tolerance::reason, {.lengthMin = 1})};
    }
};

struct ItemResult {
    QString name;
    QString numberPattern; ///< {year} and {serial}
    std::optional<Term> validity;

    static constexpr auto fields()
    {
        return std::tuple{field("name", &ItemResult::name, {.lengthMin = 1}),
                          field("numberPattern", &ItemResult::numberPattern, {.lengthMin = 1}),
                          field("validity", &ItemResult::validity)};
    }
};

/// One published version of a handling item. A case keeps the version it was accepted under.
struct Item {
    QString code;
    int version = 1;
    QDate effectiveFrom;
    QString name;
    QString shortName;
    QString initials; ///< of name and short name, separated by a space; lower-case
    QList<QString> synonyms;
    QString unit;
    QString object; ///< 个体工商户、企业
    ItemType type = ItemType::Licence;
    CounterKind counterKind = CounterKind::Integrated;
    IntakeFamily family = IntakeFamily::Licence;
    std::optional<Term> statutory; ///< absent: no limit in law
    Term promised;
    int extensionMax = 0; ///< in the unit of the statutory limit; 0: none known
    bool instant = false;
    QList<QString> after; ///< items that must be concluded before, so never asked for in the same application
    QList<ElementUse> elements;
    QList<MaterialUse> materials;
    Tolerance tolerance;
    ItemResult result;
    int feeFen = 0;
    std::optional<QString> feeNote;
    QList<QString> legalBasis;
    QString guide;

    static constexpr auto fields()
    {
        return std::tuple{field("code", &Item::code, {.lengthMin = 10, .lengthMax = 60}),
                          field("version", &Item::version, {.min = 1, .max = 9999}),
                          field("effectiveFrom", &Item::effectiveFrom),
                          field("name", &Item::name, {.lengthMin = 1}),
                          field("shortName", &Item::shortName, {.lengthMin = 1, .lengthMax = 20}),
                          field("initials", &Item::initials, {.lengthMin = 1}),
                          field("synonyms", &Item::synonyms, {.lengthMin = 1, .lengthMax = 40, .itemsMax = 30}),
                          field("unit", &Item::unit),
                          field("object", &Item::object, {.lengthMin = 1}),
                          field("type", &Item::type),
                          field("counterKind", &Item::counterKind),
                          field("family", &Item::family),
                          field("statutory", &Item::statutory),
                          field("promised", &Item::promised),
                          field("extensionMax", &Item::extensionMax, {.min = 0, .max = 365}),
                          field("instant", &Item::instant),
                          field("after", &Item::after, {.itemsMax = 20}),
                          field("elements", &Item::elements, {.itemsMax = 300}),
                          field("materials", &Item::materials, {.itemsMax = 60}),
                          field("tolerance", &Item::tolerance),
                          field("result", &Item::result),
                          field("feeFen", &Item::feeFen),
                          field("feeNote", &Item::feeNote, {.lengthMin = 1}),
                          field("legalBasis", &Item::legalBasis, {.lengthMin = 1, .itemsMax = 30}),
                          field("guide", &Item::guide, {.lengthMin = 1, .lengthMax = 2000})};
    }
};

/// 一件事: items that are usually wanted together.
struct Bundle {
    QString code;
    QString name;
    QString initials;
    QList<QString> items;
    QString guide;

    static constexpr auto fields()
    {
        return std::tuple{field("code", &Bundle::code, {.lengthMin = 1, .lengthMax = 40}),
                          field("name", &Bundle::name, {.lengthMin = 1}),
                          field("initials", &Bundle::initials, {.lengthMin = 1}),
                          field("items", &Bundle::items, {.itemsMax = 30}),
                          field("guide", &Bundle::guide, {.lengthMin = 1, .lengthMax = 2000})};
    }
};

/// Who owns an item.
struct CatalogueUnit {
    QString code;
    QString name;

    static constexpr auto fields()
    {
        return std::tuple{field("code", &CatalogueUnit::code, {.lengthMin = 1, .lengthMax = 40}),
                          field("name", &CatalogueUnit::name, {.lengthMin = 1})};
    }
};

} // namespace ow
