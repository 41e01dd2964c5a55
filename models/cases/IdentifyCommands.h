#pragma once
// 核验身份: by a document that is read or typed (IdentifyVisitor), or by the platform's code.
#include "models/cases/VisitCommands.h"

namespace ow {

/// As IdentifyVisitor, by the platform's code on somebody's phone. Known by the key of the platform, so it works while the line is
/// cut; IdentityCodeOff where the hall was never registered at one, IdentityCodeUsed the second time.
struct IdentifyByCode {
    static constexpr char name[] = "visit.identifyByCode";
    using Reply = IdentifiedReply;
    int window = 0;
    QString code;
    VisitRole role = VisitRole::Applicant;
    std::optional<QString> relation = {};
    std::optional<QDate> authorityUntil = {};
    static Fields fields();
};

std::span<const CommandRow> identifyCommands();

} // namespace ow
