#pragma once
// What the dictionary knows of an element beyond what a form needs: who answers for it, by which law it may be asked, where the true
// value stands and how long an answer stays good (reference/forms.md §3.1, after XDatenfelder).
#include "models/catalogue/DataElement.h"

namespace ow {

/// Of when the value speaks by its nature; decides how long an earlier answer may be offered again.
enum class ElementTime {
    Lasting, ///< does not change: date of birth
    Present, ///< as it is on the day of the application
    Event,   ///< of something that happened
    Planned, ///< of what is intended
    Once,    ///< holds for this application alone: promises, consents
};

inline std::span<const Code<ElementTime>> codesOf(ElementTime)
{
    static constexpr Code<ElementTime> codes[] = {{ElementTime::Lasting, "lasting"},
                                                  {ElementTime::Present, "present"},
                                                  {ElementTime::Event, "event"},
                                                  {ElementTime::Planned, "planned"},
                                                  {ElementTime::Once, "once"}};
    return codes;
}

/// The same datum in a published standard: GB/T 39046—2020, 申请信息 / 申请者名称.
struct StandardPlace {
    QString document;
    QString name;

    static Fields fields();
};

/// Who keeps the true value, and how many days a value taken from there may be used without asking again.
struct Authority {
    QString name;
    int freshDays = 0;

    static Fields fields();
    friend bool operator==(const Authority &, const Authority &) = default;
};

enum class RulingKind {
    SameAs,       ///< one datum under two names: items ask for the other one
    DistinctFrom, ///< alike in name only
};

inline std::span<const Code<RulingKind>> codesOf(RulingKind)
{
    static constexpr Code<RulingKind> codes[] = {{RulingKind::SameAs, "sameAs"},
                                                 {RulingKind::DistinctFrom, "distinctFrom"}};
    return codes;
}

/// A decision about two elements that look alike; it stands at either of them.
struct Ruling {
    QString element;
    RulingKind kind = RulingKind::DistinctFrom;
    QString reason;

    static Fields fields();
};

struct ElementRecord {
    ElementTime time = ElementTime::Present;
    QString steward;                       ///< the authority that answers for the definition
    QString legalBasis;                    ///< by what it may be asked at all
    std::optional<StandardPlace> standard; ///< absent: no public standard has it
    QList<Authority> authorities;          ///< the most trustworthy first; empty: only the applicant knows
    int freshDays = 0;                     ///< how old an earlier answer may be; 0: never offered again
    QList<Ruling> rulings;

    static Fields fields();
};

/// One entry of dictionary.json: both halves side by side in one object.
struct DictionaryEntry {
    DataElement element;
    ElementRecord record;

    static Fields fields();
};

} // namespace ow
