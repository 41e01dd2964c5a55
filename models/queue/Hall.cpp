#include "models/queue/Hall.h"

namespace ow {

Fields HallUnit::fields()
{
    return {field("code", &HallUnit::code, {.lengthMin = 1, .lengthMax = 40}),
            field("name", &HallUnit::name, {.lengthMin = 1, .lengthMax = 60}), field("level", &HallUnit::level),
            field("parent", &HallUnit::parent, {.lengthMin = 1, .lengthMax = 40})};
}

Fields HallZone::fields()
{
    return {field("code", &HallZone::code, {.lengthMin = 1, .lengthMax = 20}),
            field("name", &HallZone::name, {.lengthMin = 1, .lengthMax = 40}),
            field("nameEn", &HallZone::nameEn, {.lengthMin = 1, .lengthMax = 60})};
}

Fields HallQueue::fields()
{
    return {field("code", &HallQueue::code, {.lengthMin = 1, .lengthMax = 20}),
            field("name", &HallQueue::name, {.lengthMin = 1, .lengthMax = 30}),
            field("prefix", &HallQueue::prefix, {.lengthMin = 1, .lengthMax = 1}),
            field("hint", &HallQueue::hint, {.lengthMax = 60}),
            field("order", &HallQueue::order, {.min = 1, .max = 99}),
            field("group", &HallQueue::group, {.lengthMin = 1, .lengthMax = 20}),
            field("nameEn", &HallQueue::nameEn, {.lengthMin = 1, .lengthMax = 60}),
            field("hintEn", &HallQueue::hintEn, {.lengthMin = 1, .lengthMax = 120})};
}

Fields HallGroup::fields()
{
    return {field("code", &HallGroup::code, {.lengthMin = 1, .lengthMax = 20}),
            field("name", &HallGroup::name, {.lengthMin = 1, .lengthMax = 40})};
}

Fields HallSkill::fields()
{
    return {field("queue", &HallSkill::queue, {.lengthMin = 1, .lengthMax = 20}),
            field("level", &HallSkill::level, {.min = 1, .max = 3})};
}

Fields HallWindow::fields()
{
    return {field("number", &HallWindow::number, {.min = 1, .max = 999}),
            field("name", &HallWindow::name, {.lengthMin = 1, .lengthMax = 30}),
            field("group", &HallWindow::group, {.lengthMin = 1, .lengthMax = 20}),
            field("zone", &HallWindow::zone, {.lengthMin = 1, .lengthMax = 20}),
            field("accessible", &HallWindow::accessible),
            field("skills", &HallWindow::skills, {.itemsMax = 60})};
}

Fields HallHours::fields()
{
    return {field("weekday", &HallHours::weekday, {.min = 0, .max = 7}),
            field("opens", &HallHours::opens, {.lengthMin = 5, .lengthMax = 5}),
            field("closes", &HallHours::closes, {.lengthMin = 5, .lengthMax = 5}),
            field("ticketsFrom", &HallHours::ticketsFrom, {.lengthMin = 5, .lengthMax = 5})};
}

Fields HallDevice::fields()
{
    return {field("code", &HallDevice::code, {.lengthMin = 1, .lengthMax = 20}),
            field("kind", &HallDevice::kind),
            field("name", &HallDevice::name, {.lengthMin = 1, .lengthMax = 40}),
            field("zone", &HallDevice::zone, {.lengthMin = 1, .lengthMax = 20}),
            field("window", &HallDevice::window, {.min = 1, .max = 999}),
            field("simulated", &HallDevice::simulated),
            field("use", &HallDevice::use)};
}

Fields PriorityReason::fields()
{
    return {field("code", &PriorityReason::code, {.lengthMin = 1, .lengthMax = 20}),
            field("name", &PriorityReason::name, {.lengthMin = 1, .lengthMax = 20}),
            field("nameEn", &PriorityReason::nameEn, {.lengthMin = 1, .lengthMax = 40})};
}

Fields BookingRules::fields()
{
    return {field("offered", &BookingRules::offered),
            field("slotMinutes", &BookingRules::slotMinutes, {.min = 5, .max = 240}),
            field("perSlotMax", &BookingRules::perSlotMax, {.min = 1, .max = 500}),
            field("daysAheadMax", &BookingRules::daysAheadMax, {.min = 1, .max = 60}),
            field("earlyMinutes", &BookingRules::earlyMinutes, {.min = 0, .max = 240}),
            field("lateMinutes", &BookingRules::lateMinutes, {.min = 0, .max = 240}),
            field("cancelHours", &BookingRules::cancelHours, {.min = 0, .max = 48}),
            field("missedMax", &BookingRules::missedMax, {.min = 1, .max = 100}),
            field("priorityClass", &BookingRules::priorityClass, {.lengthMax = 20})};
}

Fields QueueRules::fields()
{
    return {field("policy", &QueueRules::policy),
            field("ticketsPerPersonMax", &QueueRules::ticketsPerPersonMax, {.min = 1, .max = 20}),
            field("noShowByItself", &QueueRules::noShowByItself),
            field("restoreBehind", &QueueRules::restoreBehind, {.min = 0, .max = 100}),
            field("restoresMax", &QueueRules::restoresMax, {.min = 0, .max = 10}),
            field("holdMinutesMax", &QueueRules::holdMinutesMax, {.min = 1, .max = 480}),
            field("heldPerWindowMax", &QueueRules::heldPerWindowMax, {.min = 0, .max = 50}),
            field("undoSeconds", &QueueRules::undoSeconds, {.min = 0, .max = 3600}),
            field("closingWarnMinutes", &QueueRules::closingWarnMinutes, {.min = 0, .max = 240}),
            field("closingStopMinutes", &QueueRules::closingStopMinutes, {.min = 0, .max = 240}),
            field("overnight", &QueueRules::overnight),
            field("booking", &QueueRules::booking),
            field("reserveMax", &QueueRules::reserveMax, {.min = 0, .max = 500}),
            field("handInQueue", &QueueRules::handInQueue, {.lengthMin = 1, .lengthMax = 20}),
            field("missingMinutes", &QueueRules::missingMinutes, {.min = 0, .max = 120})};
}

Fields HallVoice::fields()
{
    return {field("one", &HallVoice::one), field("english", &HallVoice::english)};
}

Fields HallSetup::fields()
{
    return {field("code", &HallSetup::code, {.lengthMin = 1, .lengthMax = 20}),
            field("name", &HallSetup::name, {.lengthMin = 1, .lengthMax = 60}),
            field("address", &HallSetup::address, {.lengthMax = 100}),
            field("phone", &HallSetup::phone, {.lengthMax = 30}),
            field("units", &HallSetup::units),
            field("zones", &HallSetup::zones, {.itemsMax = 50}),
            field("groups", &HallSetup::groups, {.itemsMax = 50}),
            field("queues", &HallSetup::queues, {.itemsMax = 60}),
            field("windows", &HallSetup::windows, {.itemsMax = 300}),
            field("hours", &HallSetup::hours, {.itemsMax = 40}),
            field("devices", &HallSetup::devices, {.itemsMax = 400}),
            field("rules", &HallSetup::rules),
            field("nameEn", &HallSetup::nameEn, {.lengthMin = 1, .lengthMax = 120}),
            field("voice", &HallSetup::voice),
            field("publicAddress", &HallSetup::publicAddress, {.lengthMin = 9, .lengthMax = 60})};
}

Fields HallSteering::WindowSkills::fields()
{
    return {field("window", &WindowSkills::window, {.min = 1, .max = 999}),
            field("skills", &WindowSkills::skills, {.itemsMax = 60})};
}

Fields HallSteering::fields()
{
    return {field("stoppedQueues", &HallSteering::stoppedQueues, {.lengthMax = 20, .itemsMax = 60}),
            field("skills", &HallSteering::skills, {.itemsMax = 300}),
            field("broadcast", &HallSteering::broadcast, {.lengthMin = 1, .lengthMax = 120}),
            field("policy", &HallSteering::policy),
            field("notToday", &HallSteering::notToday, {.min = 1, .max = 999, .itemsMax = 300})};
}

Fields HallSteered::fields()
{
    return {field("steering", &HallSteered::steering), field("reason", &HallSteered::reason)};
}

Fields HallConfigured::fields()
{
    return {field("setup", &HallConfigured::setup)};
}

} // namespace ow
