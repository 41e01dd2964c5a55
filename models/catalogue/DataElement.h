#pragma once
// The dictionary: every question a form can ask is one data element in one role, defined once and used by reference.
#include "models/base/Describe.h"
#include "models/catalogue/Normaliser.h"

namespace ow {

enum class ElementType {
    Text,
    PersonName,
    Integer,
    Decimal, ///< at most `precision` digits after the point
    Money,   ///< yuan with at most two digits after the point
    Date,
    YesNo, ///< "yes" or "no"
    Code,  ///< one of its code list
    Codes, ///< some of its code list, separated by commas in the order of the list
    Phone,
    IdNumber,
    CreditCode,
    Address,
};

inline std::span<const Code<ElementType>> codesOf(ElementType)
{
    static constexpr Code<ElementType> codes[] = {
        {ElementType::Text, "text"},         {ElementType::PersonName, "personName"},
        {ElementType::Integer, "integer"},   {ElementType::Decimal, "decimal"},
        {ElementType::Money, "money"},       {ElementType::Date, "date"},
        {ElementType::YesNo, "yesNo"},       {ElementType::Code, "code"},
        {ElementType::Codes, "codes"},       {ElementType::Phone, "phone"},
        {ElementType::IdNumber, "idNumber"}, {ElementType::CreditCode, "creditCode"},
        {ElementType::Address, "address"}};
    return codes;
}

/// Whom or what an answer is about; a form shows its groups in this order.
enum class ElementRole {
    Applicant,
    CoApplicant, ///< who applies together with the applicant: co-owners, partners
    Spouse,
    Father,
    Mother,
    Child,
    FamilyMember,
    Guardian,
    Agent,
    Enterprise,
    Shareholder,
    Executive, ///< 董事、监事、高级管理人员
    Staff,
    Employer,   ///< 用人单位, when that is not the enterprise that applies
    Transferor, ///< 转让方
    Transferee, ///< 受让方
    Property,   ///< 不动产
    Vehicle,
    Matter,
    Delivery
};

inline std::span<const Code<ElementRole>> codesOf(ElementRole)
{
    static constexpr Code<ElementRole> codes[] = {{ElementRole::Applicant, "applicant"},
                                                  {ElementRole::CoApplicant, "coApplicant"},
                                                  {ElementRole::Spouse, "spouse"},
                                                  {ElementRole::Father, "father"},
                                                  {ElementRole::Mother, "mother"},
                                                  {ElementRole::Child, "child"},
                                                  {ElementRole::FamilyMember, "familyMember"},
                                                  {ElementRole::Guardian, "guardian"},
                                                  {ElementRole::Agent, "agent"},
                                                  {ElementRole::Enterprise, "enterprise"},
                                                  {ElementRole::Shareholder, "shareholder"},
                                                  {ElementRole::Executive, "executive"},
                                                  {ElementRole::Staff, "staff"},
                                                  {ElementRole::Employer, "employer"},
                                                  {ElementRole::Transferor, "transferor"},
                                                  {ElementRole::Transferee, "transferee"},
                                                  {ElementRole::Property, "property"},
                                                  {ElementRole::Vehicle, "vehicle"},
                                                  {ElementRole::Matter, "matter"},
                                                  {ElementRole::Delivery, "delivery"}};
    return codes;
}

/// Roles of which one application may name several: their questions are asked once a row ("child[2].personName").
constexpr bool repeats(ElementRole role)
{
    constexpr ElementRole repeating[] = {ElementRole::CoApplicant, ElementRole::Child,      ElementRole::FamilyMember,
                                         ElementRole::Shareholder, ElementRole::Executive,  ElementRole::Staff,
                                         ElementRole::Transferor,  ElementRole::Transferee, ElementRole::Vehicle};
    for (const ElementRole one : repeating) {
        if (one == role)
            return true;
    }
    return false;
}

/// Of when an answer speaks: the same element for now and for last year are two questions.
enum class TimeScope { Now, Before, After, LastYear, LastThreeYears };

inline std::span<const Code<TimeScope>> codesOf(TimeScope)
{
    static constexpr Code<TimeScope> codes[] = {{TimeScope::Now, "now"},
                                                {TimeScope::Before, "before"}, // 变更前
                                                {TimeScope::After, "after"},   // 变更后
                                                {TimeScope::LastYear, "lastYear"},
                                                {TimeScope::LastThreeYears, "lastThreeYears"}};
    return codes;
}

/// How carefully a value is kept: `sensitive` is what PIPL §28 calls so.
enum class Sensitivity { Public, Personal, Sensitive };

inline std::span<const Code<Sensitivity>> codesOf(Sensitivity)
{
    static constexpr Code<Sensitivity> codes[] = {
        {Sensitivity::Public, "public"}, {Sensitivity::Personal, "personal"}, {Sensitivity::Sensitive, "sensitive"}};
    return codes;
}

/// Where a known answer may come from.
enum class AnswerOrigin { Card, Licence, Earlier, Applicant, Derived };

inline std::span<const Code<AnswerOrigin>> codesOf(AnswerOrigin)
{
    static constexpr Code<AnswerOrigin> codes[] = {{AnswerOrigin::Card, "card"},
                                                   {AnswerOrigin::Licence, "licence"},
                                                   {AnswerOrigin::Earlier, "earlier"},
                                                   {AnswerOrigin::Applicant, "applicant"},
                                                   {AnswerOrigin::Derived, "derived"}};
    return codes;
}

/// Whether an answer of an earlier application may be offered again. Promises and signatures never are.
enum class Reuse { Yes, Never };

inline std::span<const Code<Reuse>> codesOf(Reuse)
{
    static constexpr Code<Reuse> codes[] = {{Reuse::Yes, "yes"}, {Reuse::Never, "never"}};
    return codes;
}

/// What follows from a citizen number.
enum class DerivationRule { BirthDate, Sex };

inline std::span<const Code<DerivationRule>> codesOf(DerivationRule)
{
    static constexpr Code<DerivationRule> codes[] = {{DerivationRule::BirthDate, "birthDate"},
                                                     {DerivationRule::Sex, "sex"}};
    return codes;
}

struct Derivation {
    QString from; ///< an element of type idNumber, in the same role
    DerivationRule rule = DerivationRule::BirthDate;

    static Fields fields();
};

struct DataElement {
    QString code; ///< "homeAddress"; never changes its meaning
    QString name;
    QString nameEn;
    QString definition;
    ElementType type = ElementType::Text;
    std::optional<int> lengthMax; ///< characters; of texts and addresses
    std::optional<qint64> min;    ///< of integers, decimals and money (whole units)
    std::optional<qint64> max;
    std::optional<int> precision; ///< digits after the point, of decimals
    std::optional<QString> unit;  ///< 平方米
    std::optional<QString> codeList;
    QList<ElementRole> roles;
    Sensitivity sensitivity = Sensitivity::Public;
    QList<AnswerOrigin> sources;
    Reuse reuse = Reuse::Yes;
    std::optional<Derivation> derived;
    std::optional<Normaliser> normaliser = {};   ///< of texts; absent: plain
    std::optional<QString> codeListVersion = {}; ///< the version of the list the definition speaks of

    static Fields fields();
};

struct CodeEntry {
    QString code;
    QString name;

    static Fields fields();
};

struct CodeList {
    QString code;
    QString name;
    std::optional<QString> standard; ///< GB/T 2261.1
    QList<CodeEntry> entries;
    std::optional<QString> version = {}; ///< of the standard, or of our own edition; every published list has one

    static Fields fields();
    /// The entry's text, or empty when there is no such code.
    QString nameOf(QStringView entry) const;
};

} // namespace ow
