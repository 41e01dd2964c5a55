#pragma once
// 查阅记录: who looked at personal values in clear, when and why (design §6; 个人信息保护法 §54, §55). Bound to the application and the
// person it was about, so that those who have to answer for them can look it up there.
#include "models/store/Event.h"

#include <QUuid>

namespace ow {

/// Somebody looked at personal values in clear: who, what, why.
struct PersonalShown {
    static constexpr char type[] = "gov.personal.shown.v1";
    QString view;
    QString subject;
    QString user;
    QString reason;
    std::optional<QString> name = {};      ///< of the user, as shown to staff
    std::optional<QUuid> application = {}; ///< absent: bound to none, or of a version that kept none
    std::optional<QUuid> person = {};
    static Fields fields();
};

/// One look, for people: holds no personal value but names of staff.
struct AccessLine {
    Instant at;
    QString view; ///< caseFile, personFull, blob
    QString user;
    QString name;
    QString reason;
    static Fields fields();
    friend bool operator==(const AccessLine &, const AccessLine &) = default;
};

} // namespace ow
