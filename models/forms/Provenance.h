#pragma once
#include "models/catalogue/DataElement.h"

#include <QUuid>

namespace ow {

/// How surely a value is known to be true, the surest last.
enum class Assurance {
    Stated,    ///< somebody said so
    Earlier,   ///< it was accepted in an earlier application
    Shown,     ///< read off a document by a person
    Read,      ///< read by a device off a genuine document
    Registered ///< the register that is authoritative for it says so
};

inline std::span<const Code<Assurance>> codesOf(Assurance)
{
    static constexpr Code<Assurance> codes[] = {{Assurance::Stated, "stated"},
                                                {Assurance::Earlier, "earlier"},
                                                {Assurance::Shown, "shown"},
                                                {Assurance::Read, "read"},
                                                {Assurance::Registered, "registered"}};
    return codes;
}

/// Where one answer comes from and who changed it (reference/forms.md §3.5). Kept beside the answer from draft to archive.
struct Provenance {
    AnswerOrigin origin = AnswerOrigin::Applicant;
    Assurance assurance = Assurance::Stated;
    QDate asOf;
    std::optional<QString> source = {};    ///< for people: 居民身份证
    std::optional<QString> reference = {}; ///< number of the document or case, where it has one
    std::optional<QDate> validUntil = {};
    std::optional<QUuid> consent = {};     ///< his agreement, where the source was asked on its ground
    std::optional<QString> purpose = {};   ///< what he agreed to
    std::optional<QString> original = {};  ///< what the source said, once somebody changed it
    std::optional<QString> changedBy = {}; ///< user
    std::optional<QString> reason = {};    ///< why it was changed, in the clerk's words

    static Fields fields();
    friend bool operator==(const Provenance &, const Provenance &) = default;
};

/// What the origin alone warrants.
Assurance assuranceOf(AnswerOrigin origin);

/// Authentic values are not typed over: a change keeps the old one and says why.
bool isLocked(const Provenance &provenance);

} // namespace ow
