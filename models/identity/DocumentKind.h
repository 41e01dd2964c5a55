#pragma once
#include "models/base/Describe.h"

#include <array>

namespace ow {

/// Papers a person can prove himself with at a window. The codes are those of GA/T 517 (domain §11); 990 there is "other" and
/// means the residence permit of residents of Hong Kong, Macau and Taiwan here, as in the code list idType.
enum class DocumentKind {
    ResidentCard,
    TemporaryCard,
    HouseholdRegister,
    OfficerCard,
    ArmedPoliceOfficerCard,
    BirthCertificate,
    SoldierCard,
    ArmedPoliceSoldierCard,
    CivilianStaffCard,
    DiplomaticPassport,
    ServicePassport,
    PublicAffairsPassport,
    OrdinaryPassport,
    TravelDocument,
    HongKongPassport,
    MacauPassport,
    TaiwanPass,
    HongKongMacauExitPass,
    HongKongMacauOneWayPass,
    HongKongMacauPass,
    TaiwanExitPass,
    PermanentResidentCard,
    ForeignResidencePermit,
    HongKongMacauTaiwanCard,
};

constexpr Code<DocumentKind> documentKindCodes[] = {
    {DocumentKind::ResidentCard, "111"},
    {DocumentKind::TemporaryCard, "112"},
    {DocumentKind::HouseholdRegister, "113"},
    {DocumentKind::OfficerCard, "114"},
    {DocumentKind::ArmedPoliceOfficerCard, "115"},
    {DocumentKind::BirthCertificate, "117"},
    {DocumentKind::SoldierCard, "118"},
    {DocumentKind::ArmedPoliceSoldierCard, "119"},
    {DocumentKind::CivilianStaffCard, "120"},
    {DocumentKind::DiplomaticPassport, "411"},
    {DocumentKind::ServicePassport, "412"},
    {DocumentKind::PublicAffairsPassport, "413"},
    {DocumentKind::OrdinaryPassport, "414"},
    {DocumentKind::TravelDocument, "415"},
    {DocumentKind::HongKongPassport, "420"},
    {DocumentKind::MacauPassport, "421"},
    {DocumentKind::TaiwanPass, "511"},
    {DocumentKind::HongKongMacauExitPass, "513"},
    {DocumentKind::HongKongMacauOneWayPass, "515"},
    {DocumentKind::HongKongMacauPass, "516"},
    {DocumentKind::TaiwanExitPass, "517"},
    {DocumentKind::PermanentResidentCard, "553"},
    {DocumentKind::ForeignResidencePermit, "554"},
    {DocumentKind::HongKongMacauTaiwanCard, "990"},
};
constexpr std::span<const Code<DocumentKind>> codesOf(DocumentKind)
{
    return documentKindCodes;
}

/// What stands behind a number.
enum class NumberRule {
    Citizen,           ///< GB 11643 with a mainland region
    Islanders,         ///< the same with 810000, 820000 or 830000 in front
    PermanentResident, ///< the same with 9 in front, or the fifteen characters of the card of 2017
    Military,          ///< 军字第1234567号
    Passport,          ///< the pattern for one issued by China, any letters and digits for others
    Pattern,
};

/// One kind of document: everything that differs from kind to kind.
struct DocumentRow {
    DocumentKind kind;
    const char *name; ///< 居民身份证
    NumberRule rule;
    const char *pattern;  ///< of the normal form; null where the rule says all
    const char *expected; ///< the pattern in words, for the sentence
    /// Characters of the number left standing in its masked form, in front and behind.
    int shownFirst;
    int shownLast;
    /// Months a document of this kind is issued for, 0 ends the list; empty when it does not expire or no rule is known.
    std::array<int, 4> termsMonths;
    bool mayBeEndless; ///< 长期, or it carries no dates at all
    bool statesPeriod; ///< carries a first and, unless endless, a last day
    bool needsGuardian; ///< proves identity only beside a guardian with a card of his own (户口簿, 出生医学证明)
    const char *terms; ///< the law behind the terms, for explanations
};

std::span<const DocumentRow> documentRows();
const DocumentRow &documentRow(DocumentKind kind);
QString documentName(DocumentKind kind);

} // namespace ow
