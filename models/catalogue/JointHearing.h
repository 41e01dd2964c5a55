#pragma once
#include "models/base/Describe.h"
#include "models/calendar/Term.h"

namespace ow {

/// How the opinions of several departments become one.
enum class JoinRule {
    All,    ///< every one of them must agree
    Any,    ///< one that agrees is enough
    Quorum, ///< so many must agree
    Veto    ///< those that hold a veto must agree; the others are heard
};
constexpr Code<JoinRule> joinRuleCodes[] = {
    {JoinRule::All, "all"}, {JoinRule::Any, "any"}, {JoinRule::Quorum, "quorum"}, {JoinRule::Veto, "veto"}};
constexpr std::span<const Code<JoinRule>> codesOf(JoinRule)
{
    return joinRuleCodes;
}

/// A department to be heard beside the one that leads.
struct HeardUnit {
    QString unit;
    QString matter;                      ///< what it judges: 消防安全
    Term within;                         ///< from acceptance
    std::optional<QString> silence = {}; ///< the law by which silence is consent; absent: it is not
    std::optional<bool> veto = {};       ///< for JoinRule::Veto

    static Fields fields();
    friend bool operator==(const HeardUnit &, const HeardUnit &) = default;
};

/// 联合审查: who is heard before the lead department decides, and how what they say becomes one opinion (domain.md §10).
struct JointHearing {
    JoinRule rule = JoinRule::All;
    std::optional<int> quorum = {}; ///< of JoinRule::Quorum
    QList<HeardUnit> units;
    QString legalBasis;

    static Fields fields();
    friend bool operator==(const JointHearing &, const JointHearing &) = default;
};

} // namespace ow
