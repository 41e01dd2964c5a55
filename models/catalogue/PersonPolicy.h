#pragma once
#include "models/catalogue/DataElement.h"

namespace ow {

/// What follows from a document that is not in good standing.
enum class Firmness { Stop, Warn };

inline std::span<const Code<Firmness>> codesOf(Firmness)
{
    static constexpr Code<Firmness> codes[] = {{Firmness::Stop, "stop"}, {Firmness::Warn, "warn"}};
    return codes;
}

/// Somebody beside the applicant who must sign: husband and wife, buyer and seller.
struct NeededParty {
    ElementRole part = ElementRole::Spouse;
    QString legalBasis;

    static Fields fields();
};

/// What an item asks of the people who come for it (domain.md §11; reference/forms.md §6.14). Where an item says nothing, what stands
/// here holds: ages are those of 民法典 §17–20 and 居民身份证法 §2.
struct PersonPolicy {
    std::optional<Firmness> expired = {};     ///< a document past its last day; absent: stop
    std::optional<Firmness> stayExpired = {}; ///< a foreigner past his stay; absent: stop
    std::optional<bool> temporaryCard = {};   ///< 临时居民身份证 will do; absent: yes
    std::optional<bool> faceMatch = {};       ///< face against card, by device or by eye; absent: not asked
    std::optional<bool> agents = {};          ///< may be applied for by an agent; absent: yes
    std::optional<int> guardianUnder = {};    ///< younger ones come with a guardian; absent: 18
    std::optional<int> guardianFrom = {}; ///< a guardian's own age at least (民法典 §18: 16 for some); absent: 18
    std::optional<int> ownCardFrom = {};  ///< from this age on a card of one's own, no 户口簿; absent: 16
    std::optional<QList<NeededParty>> parties = {};
    std::optional<bool> confirms = {}; ///< the applicant reads the whole form before acceptance; absent: not asked
    std::optional<bool> signs = {};    ///< and signs it; absent: not asked
    std::optional<bool> sharedChecked =
        {}; ///< of old catalogues; every shared paper is looked up now, or its stand-in recorded

    static Fields fields();
};

} // namespace ow
