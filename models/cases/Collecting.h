#pragma once
// 领取: what happens to a result between its making and the hands it was made for (domain.md §2.2, §3; 行政许可法 §44).
#include "models/base/Describe.h"

namespace ow {

/// How a result reaches who asked for it; the codes are those of code list deliveryMethod.
enum class CollectWay { Window, Mail };
constexpr Code<CollectWay> collectWayCodes[] = {{CollectWay::Window, "window"}, {CollectWay::Mail, "mail"}};
constexpr std::span<const Code<CollectWay>> codesOf(CollectWay)
{
    return collectWayCodes;
}

/// How somebody was reminded that his result lies here.
enum class RemindedBy { Phone, Message, Letter };
constexpr Code<RemindedBy> remindedByCodes[] = {
    {RemindedBy::Phone, "phone"}, {RemindedBy::Message, "message"}, {RemindedBy::Letter, "letter"}};
constexpr std::span<const Code<RemindedBy>> codesOf(RemindedBy)
{
    return remindedByCodes;
}

struct CollectReminder {
    QDate on;
    RemindedBy how = RemindedBy::Phone;
    QString words;
    QString by; ///< name as shown to staff

    static Fields fields();
};

struct Collecting {
    CollectWay way = CollectWay::Window;
    std::optional<QDate> mailedOn = {};   ///< handed to the carrier: that day is what 行政许可法 §44 asks for
    std::optional<QString> tracking = {}; ///< of the parcel under way; absent: none is
    std::optional<QDate> returnedOn = {}; ///< the carrier brought it back: it lies at the counter again
    QList<CollectReminder> reminders = {};
    std::optional<QDate> shelvedOn = {};   ///< 归档待领: nobody came within the term
    std::optional<QString> authority = {}; ///< 代领: what the person showed who took it for the applicant

    static Fields fields();
};

} // namespace ow
