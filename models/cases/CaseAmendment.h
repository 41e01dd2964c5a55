#pragma once
// 更正: an answer of an application that was submitted turns out wrong. What stood there stays, sealed; a name or a number is put right
// by two people (PIPL §46; domain.md §16.29: it leaves its paper).
#include "models/base/Describe.h"
#include "models/base/Uuid.h"

namespace ow {

enum class AmendmentState { Asked, Done, Refused };
constexpr Code<AmendmentState> amendmentStateCodes[] = {
    {AmendmentState::Asked, "asked"}, {AmendmentState::Done, "done"}, {AmendmentState::Refused, "refused"}};
constexpr std::span<const Code<AmendmentState>> codesOf(AmendmentState)
{
    return amendmentStateCodes;
}

/// One answer; its values under the application's key.
struct AmendedAnswer {
    QString key;   ///< "applicant.personName"
    QString label; ///< 申请人 姓名
    bool identity = false;
    QByteArray beforeSealed;
    QByteArray afterSealed;

    static Fields fields();
};

struct CaseAmendment {
    QUuid id;
    AmendmentState state = AmendmentState::Asked;
    QList<AmendedAnswer> answers;
    QString reason;
    QDate askedOn;
    QString askedBy; ///< user
    QString askedByName;
    std::optional<QDate> answeredOn = {};
    std::optional<QString> answeredByName = {};
    std::optional<QString> words = {}; ///< why not, when it was refused

    static Fields fields();
    bool needsSecond() const;
    QStringList labels() const;
};

} // namespace ow
