#pragma once
// The dictionary: every question a form can ask is one data element in one role, defined once and used by reference.
#include "models/base/Describe.h"

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
enum class ElementRole { Applicant, Agent, Enterprise, Matter, Delivery };

inline std::span<const Code<ElementRole>> codesOf(ElementRole)
{
    static constexpr Code<ElementRole> codes[] = {{ElementRole::Applicant, "applicant"},
                                                  {ElementRole::Agent, "agent"},
                                                  {ElementRole::Enterprise, "enterprise"},
                                                  {ElementRole::Matter, "matter"},
                                                  {ElementRole::Delivery, "delivery"}};
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

    static Fields fields();
    /// The entry's text, or empty when there is no such code.
    QString nameOf(QStringView entry) const;
};

} // namespace ow
