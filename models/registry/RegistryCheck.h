#pragma once
// One look-up in a register for one application, from the asking to its end, or what was shown instead.
#include "models/base/Describe.h"
#include "models/registry/RegistryWire.h"

namespace ow {

/// Manual: a person looked at something else instead.
enum class CheckState { Asked, Found, NotFound, Failed, TimedOut, Manual };
constexpr Code<CheckState> checkStateCodes[] = {{CheckState::Asked, "asked"},       {CheckState::Found, "found"},
                                                {CheckState::NotFound, "notFound"}, {CheckState::Failed, "failed"},
                                                {CheckState::TimedOut, "timedOut"}, {CheckState::Manual, "manual"}};
constexpr std::span<const Code<CheckState>> codesOf(CheckState)
{
    return checkStateCodes;
}

struct RegistryCheck {
    QUuid id;
    QUuid application;
    QString source;           ///< code of the register; empty when no register knows the paper
    QList<QString> materials; ///< papers of the application it is about
    QString purpose;
    CheckState state = CheckState::Asked;
    QString by; ///< user
    Instant askedAt;
    Instant dueAt; ///< without an answer until then it timed out
    std::optional<Instant> endedAt = {};
    std::optional<QUuid> consent = {};
    std::optional<QDate> asOf = {};
    std::optional<QString> trouble = {}; ///< id of the problem there was
    std::optional<QString> reason = {};  ///< of looking at something else
    std::optional<QString> shown = {};   ///< what that was
    std::optional<QByteArray> querySealed = {};
    std::optional<QByteArray> answerSealed = {};

    static Fields fields();
};

struct RegistryAsked {
    static constexpr char type[] = "gov.registry.asked.v1";
    RegistryCheck check;
    static Fields fields();
};
struct RegistryAnswered {
    static constexpr char type[] = "gov.registry.answered.v1";
    RegistryCheck check;
    static Fields fields();
};
struct RegistryUnanswered {
    static constexpr char type[] = "gov.registry.unanswered.v1";
    RegistryCheck check;
    static Fields fields();
};
struct RegistryReplaced {
    static constexpr char type[] = "gov.registry.replaced.v1";
    RegistryCheck check;
    static Fields fields();
};

/// What is known about one shared paper: the small interface other parts read.
enum class MaterialCheckState { Unasked, Checking, Checked, NotFound, Failed, Manual };
/// The best there is: checked, then shown instead, then under way, then the last failure.
MaterialCheckState materialCheckState(const QList<RegistryCheck> &checks, QStringView material);

/// An answer as it is to be kept, and what becomes of the check when it came at `now`.
struct CheckEnd {
    CheckState state = CheckState::Failed;
    std::optional<QString> trouble = {};
    std::optional<RegistryAnswer> answer = {};
};
CheckEnd endOfCheck(const RegistryCheck &check, const Result<RegistryAnswer> &answer, Instant now);

constexpr qint64 registryAnswerMs = 8000;

} // namespace ow
