#pragma once
#include "models/calendar/Term.h"
#include "models/catalogue/DataElement.h"
#include "models/catalogue/InformedPromise.h"
#include "models/catalogue/IntakePolicy.h"
#include "models/catalogue/ItemDetails.h"
#include "models/catalogue/JointHearing.h"
#include "models/catalogue/PersonPolicy.h"

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
enum class IntakeFamily {
    Licence,
    MarketRegistration,
    SocialInsurance,
    Police,
    RealEstate,
    WorkInjury,
    Marriage,
    Relief, ///< 社会救助
    Service ///< 公共服务 without a law of its own on papers
};

inline std::span<const Code<IntakeFamily>> codesOf(IntakeFamily)
{
    static constexpr Code<IntakeFamily> codes[] = {{IntakeFamily::Licence, "licence"},
                                                   {IntakeFamily::MarketRegistration, "marketRegistration"},
                                                   {IntakeFamily::SocialInsurance, "socialInsurance"},
                                                   {IntakeFamily::Police, "police"},
                                                   {IntakeFamily::RealEstate, "realEstate"},
                                                   {IntakeFamily::WorkInjury, "workInjury"},
                                                   {IntakeFamily::Marriage, "marriage"},
                                                   {IntakeFamily::Relief, "relief"},
                                                   {IntakeFamily::Service, "service"}};
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

/// What one item allows of an element's values: the dictionary's own limits, made narrower.
struct Narrowing {
    std::optional<QList<QString>> codes; ///< those of its code list
    std::optional<qint64> min;           ///< whole units, as in the dictionary
    std::optional<qint64> max;
    std::optional<int> lengthMax;

    static Fields fields();
    friend bool operator==(const Narrowing &, const Narrowing &) = default;
};

/// One requirement of an item (reference/forms.md §3.1). Its number in Item::elements is its name in certificates.
struct ElementUse {
    ElementRole role = ElementRole::Applicant;
    QString element;
    bool required = false;                     ///< wherever it is relevant
    std::optional<JsonText> when = {};         ///< rule φ: relevant only where it holds; absent: always
    std::optional<JsonText> requiredWhen = {}; ///< rule ψ: required also where it holds
    std::optional<Narrowing> only = {};        ///< ρ
    std::optional<TimeScope> timeScope = {};   ///< absent: now
    std::optional<QString> legalBasis = {};    ///< absent: that of the item

    static Fields fields();
    TimeScope scope() const { return timeScope.value_or(TimeScope::Now); }
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
    std::optional<JsonText> whenRule =
        {};                            ///< the situation as a rule over the item's questions; absent: the clerk judges
    std::optional<QString> oneOf = {}; ///< of the papers of one item with the same name here, any one is enough
    std::optional<Term> issuedWithin =
        {}; ///< 出具时间要求: issued not longer ago on the day of receipt; beside what the paper's own tick says
    std::optional<Term> validAfter = {}; ///< must stay valid that long after the day of receipt

    static Fields fields();
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
    std::optional<Term> bar = {};  ///< 失信限制 of who let it lapse; absent: half a year; zero: no credit record

    static Fields fields();
};

/// 保管期限 of the files of its cases, by the code that stands in an archive number (DA/T 13).
enum class Retention { Permanent, Years30, Years10 };

inline std::span<const Code<Retention>> codesOf(Retention)
{
    static constexpr Code<Retention> codes[] = {
        {Retention::Permanent, "Y"}, {Retention::Years30, "D30"}, {Retention::Years10, "D10"}};
    return codes;
}

struct ItemResult {
    QString name;
    QString numberPattern; ///< {year} and {serial}
    std::optional<Term> validity;
    std::optional<QString> sample = {}; ///< what it looks like: a picture of the catalogue, or a description
    std::optional<QString> blank = {}; ///< 空白证照 it is printed on, of code list licenceBlank; absent: plain paper

    static Fields fields();
};

/// One question of the tree by which the applicant finds his case (情形): an element of the item with choices; what the choice
/// changes is said by the rules of questions and papers. A question whose element is not relevant is not put.
struct Situation {
    ElementRole role = ElementRole::Matter;
    QString element;
    QString ask; ///< as it is put to people: 您要在哪里经营？

    static Fields fields();
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
    // What this program's first catalogues did not have; a published one is complete (ItemQuality).
    std::optional<QDate> effectiveUntil = {}; ///< last day of this version; absent: until the next one
    std::optional<QString> changeReason = {}; ///< why this version differs from the one before
    std::optional<PersonPolicy> persons = {}; ///< absent: the policy's own defaults
    std::optional<ItemIdentity> identity = {};
    std::optional<ItemPower> power = {};
    std::optional<ItemReach> reach = {};
    std::optional<ItemFlow> flow = {};
    std::optional<QList<ItemFee>> fees = {};
    std::optional<QList<ItemQuestion>> questions = {};
    std::optional<QList<Situation>> situations = {};
    std::optional<ItemEnd> end = {};
    std::optional<IntakePolicy> intake = {};             ///< absent: as its family has it
    std::optional<Retention> retention = {};             ///< absent: as its family has it
    std::optional<InformedPromise> informedPromise = {}; ///< 告知承诺; absent: not open to it
    std::optional<JointHearing> joint = {};              ///< 联合审查; absent: its own department decides alone

    static Fields fields();
    /// Versions are seen from their first day to their last, and none after the item ended.
    bool inForce(QDate day) const;
};

/// 保管期限 of an item's case files: what stands here, or as its family has it.
Retention retentionOf(const Item &item);

/// One of a bundle's items that waits for others of it (先照后证): what their results bring is neither asked nor shown before.
struct BundleStep {
    QString item;
    QList<QString> after;    ///< items of the bundle whose results it needs
    QList<QString> elements; ///< questions those answer, "enterprise.creditCode"
    QList<QString> papers;   ///< materials those are

    static Fields fields();
};

/// What becomes of a bundle's other cases when one is not granted (domain.md §10).
enum class OtherRefused {
    GoOn, ///< each is decided for itself
    Stop  ///< none is granted until the applicant wants to go on without it
};
constexpr Code<OtherRefused> otherRefusedCodes[] = {{OtherRefused::GoOn, "goOn"}, {OtherRefused::Stop, "stop"}};
constexpr std::span<const Code<OtherRefused>> codesOf(OtherRefused)
{
    return otherRefusedCodes;
}

/// 一件事: items that are usually wanted together.
struct Bundle {
    QString code;
    QString name;
    QString initials;
    QList<QString> items;
    QString guide;
    std::optional<QList<BundleStep>> steps = {}; ///< absent: all side by side
    std::optional<OtherRefused> refused = {};    ///< absent: GoOn

    static Fields fields();
    /// The step of an item that waits for at least one of `together`; null when it waits for none.
    const BundleStep *stepOf(const QString &item, const QList<QString> &together) const;
};

/// The item as it is asked beside those it waits for: without what their results bring.
Item besideEarlier(const Item &item, const BundleStep &step);

/// Who owns an item.
struct CatalogueUnit {
    QString code;
    QString name;

    static Fields fields();
};

} // namespace ow
