#pragma once
// Who takes part in an application beside its principal, and what was read of everybody's document. No personal value stands here.
#include "models/catalogue/DataElement.h"
#include "models/identity/CardReading.h"
#include "models/identity/DocumentKind.h"

namespace ow {

/// How somebody who must sign does so.
enum class Presence { Here, Remote, NotarisedProxy, Absent };
constexpr Code<Presence> presenceCodes[] = {{Presence::Here, "here"},
                                            {Presence::Remote, "remote"},
                                            {Presence::NotarisedProxy, "notarisedProxy"},
                                            {Presence::Absent, "absent"}};
constexpr std::span<const Code<Presence>> codesOf(Presence)
{
    return presenceCodes;
}

/// Why somebody who must sign cannot and need not.
enum class AbsenceReason { Deceased, Judgment, Missing, Incapable };
constexpr Code<AbsenceReason> absenceReasonCodes[] = {{AbsenceReason::Deceased, "deceased"},
                                                      {AbsenceReason::Judgment, "judgment"},
                                                      {AbsenceReason::Missing, "missing"},
                                                      {AbsenceReason::Incapable, "incapable"}};
constexpr std::span<const Code<AbsenceReason>> codesOf(AbsenceReason)
{
    return absenceReasonCodes;
}

/// Somebody in an application: its agent, its guardian, or one who signs with the principal.
struct ApplicationParty {
    ElementRole part = ElementRole::Agent;
    std::optional<QUuid> person; ///< whose card was read in this visit; of those who are here
    Presence presence = Presence::Here;
    std::optional<AbsenceReason> reason;
    std::optional<QString> reference = {}; ///< of a remote signature; number of the notarised authority
    std::optional<int> row = {};           ///< of a repeating part: which row of the form is his; given by the hub
    std::optional<bool> paperSeen = {};    ///< the notarised authority itself lay here

    static Fields fields();
    friend bool operator==(const ApplicationParty &, const ApplicationParty &) = default;
};

/// The paper by which somebody who signs elsewhere proves it is in no catalogue: scans of it go by its own number. Empty where there is
/// none.
QString proofPaper(const ApplicationParty &party);
/// 公证书 （2026）临证字第118号.
QString proofPaperName(const ApplicationParty &party);
bool isProofPaper(const QString &code);

/// What was found when somebody's document was read in this visit, and on whose behalf he is here.
struct VisitFacts {
    DocumentKind document = DocumentKind::ResidentCard;
    CardReading reading;
    std::optional<bool> expired;         ///< past its last day when it was shown
    std::optional<bool> stayOver;        ///< likewise a foreigner's stay
    std::optional<QString> relation;     ///< of agents and guardians: code list agentRelation
    std::optional<QDate> authorityUntil; ///< last day of an agent's authority; absent: until he is done

    static Fields fields();
    friend bool operator==(const VisitFacts &, const VisitFacts &) = default;
};

} // namespace ow
