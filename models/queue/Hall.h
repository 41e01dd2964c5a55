#pragma once
// The hall's set-up as one value: what `hall.configure` imports whole, and what every rule of the queue looks at (design §10).
#include "models/queue/QueuePolicy.h"

namespace ow {

enum class UnitLevel { City, District, Street, Village, Department };
constexpr Code<UnitLevel> unitLevelCodes[] = {{UnitLevel::City, "city"},
                                              {UnitLevel::District, "district"},
                                              {UnitLevel::Street, "street"},
                                              {UnitLevel::Village, "village"},
                                              {UnitLevel::Department, "department"}};
constexpr std::span<const Code<UnitLevel>> codesOf(UnitLevel)
{
    return unitLevelCodes;
}

struct HallUnit {
    QString code;
    QString name;
    UnitLevel level = UnitLevel::Department;
    std::optional<QString> parent;

    static constexpr auto fields()
    {
        return std::tuple{field("code", &HallUnit::code, {.lengthMin = 1, .lengthMax = 40}),
                          field("name", &HallUnit::name, {.lengthMin = 1, .lengthMax = 60}),
                          field("level", &HallUnit::level),
                          field("parent", &HallUnit::parent, {.lengthMin = 1, .lengthMax = 40})};
    }
};

/// Which boards and speakers serve which windows.
struct HallZone {
    QString code;
    QString name;

    static constexpr auto fields()
    {
        return std::tuple{field("code", &HallZone::code, {.lengthMin = 1, .lengthMax = 20}),
                          field("name", &HallZone::name, {.lengthMin = 1, .lengthMax = 40})};
    }
};

struct HallQueue {
    QString code;
    QString name;
    QString prefix; ///< one capital letter; K is kept for the kiosks' reserve series
    QString hint;   ///< what a visitor reads under the name on the kiosk
    int order = 0;
    QString group; ///< code of the window group that serves it

    static constexpr auto fields()
    {
        return std::tuple{field("code", &HallQueue::code, {.lengthMin = 1, .lengthMax = 20}),
                          field("name", &HallQueue::name, {.lengthMin = 1, .lengthMax = 30}),
                          field("prefix", &HallQueue::prefix, {.lengthMin = 1, .lengthMax = 1}),
                          field("hint", &HallQueue::hint, {.lengthMax = 60}),
                          field("order", &HallQueue::order, {.min = 1, .max = 99}),
                          field("group", &HallQueue::group, {.lengthMin = 1, .lengthMax = 20})};
    }
};

struct HallGroup {
    QString code;
    QString name;

    static constexpr auto fields()
    {
        return std::tuple{field("code", &HallGroup::code, {.lengthMin = 1, .lengthMax = 20}),
                          field("name", &HallGroup::name, {.lengthMin = 1, .lengthMax = 40})};
    }
};

/// A queue a window serves; level 1 is its own work, higher levels help out.
struct HallSkill {
    QString queue;
    int level = 1;

    static constexpr auto fields()
    {
        return std::tuple{field("queue", &HallSkill::queue, {.lengthMin = 1, .lengthMax = 20}),
                          field("level", &HallSkill::level, {.min = 1, .max = 3})};
    }
};

struct HallWindow {
    int number = 0;
    QString name;
    QString group;
    QString zone;
    bool accessible = false; ///< low counter, handwriting pad
    QList<HallSkill> skills;

    static constexpr auto fields()
    {
        return std::tuple{field("number", &HallWindow::number, {.min = 1, .max = 999}),
                          field("name", &HallWindow::name, {.lengthMin = 1, .lengthMax = 30}),
                          field("group", &HallWindow::group, {.lengthMin = 1, .lengthMax = 20}),
                          field("zone", &HallWindow::zone, {.lengthMin = 1, .lengthMax = 20}),
                          field("accessible", &HallWindow::accessible),
                          field("skills", &HallWindow::skills, {.itemsMax = 60})};
    }
};

/// One opening of the hall; a weekday may have several. Weekday 1 is Monday; 0 stands for make-up working days.
struct HallHours {
    int weekday = 1;
    QString opens;       ///< "08:30"
    QString closes;      ///< "17:00"
    QString ticketsFrom; ///< "08:20": from when numbers are given

    static constexpr auto fields()
    {
        return std::tuple{field("weekday", &HallHours::weekday, {.min = 0, .max = 7}),
                          field("opens", &HallHours::opens, {.lengthMin = 5, .lengthMax = 5}),
                          field("closes", &HallHours::closes, {.lengthMin = 5, .lengthMax = 5}),
                          field("ticketsFrom", &HallHours::ticketsFrom, {.lengthMin = 5, .lengthMax = 5})};
    }
};

enum class DeviceKind { Kiosk, Board, Rating, Printer, Reader, Speaker };
constexpr Code<DeviceKind> deviceKindCodes[] = {{DeviceKind::Kiosk, "kiosk"},   {DeviceKind::Board, "board"},
                                                {DeviceKind::Rating, "rating"}, {DeviceKind::Printer, "printer"},
                                                {DeviceKind::Reader, "reader"}, {DeviceKind::Speaker, "speaker"}};
constexpr std::span<const Code<DeviceKind>> codesOf(DeviceKind)
{
    return deviceKindCodes;
}

struct HallDevice {
    QString code; ///< "K1"
    DeviceKind kind = DeviceKind::Kiosk;
    QString name;
    QString zone;
    std::optional<int> window; ///< the window a rating screen, reader or printer stands at
    bool simulated = false;

    static constexpr auto fields()
    {
        return std::tuple{field("code", &HallDevice::code, {.lengthMin = 1, .lengthMax = 20}),
                          field("kind", &HallDevice::kind),
                          field("name", &HallDevice::name, {.lengthMin = 1, .lengthMax = 40}),
                          field("zone", &HallDevice::zone, {.lengthMin = 1, .lengthMax = 20}),
                          field("window", &HallDevice::window, {.min = 1, .max = 999}),
                          field("simulated", &HallDevice::simulated)};
    }
};

/// A class as a visitor may choose it at the kiosk; what it is worth is not the public's.
struct PriorityReason {
    QString code;
    QString name;

    static constexpr auto fields()
    {
        return std::tuple{field("code", &PriorityReason::code, {.lengthMin = 1, .lengthMax = 20}),
                          field("name", &PriorityReason::name, {.lengthMin = 1, .lengthMax = 20})};
    }
};

/// 预约: how booked visitors are taken in (domain.md §6).
struct BookingRules {
    bool offered = false;
    int slotMinutes = 30;
    int perSlotMax = 4;    ///< of each queue
    int daysAheadMax = 5;  ///< working days of the hall
    int earlyMinutes = 30; ///< before the slot: takes part from its time on
    int lateMinutes = 15;  ///< after its start: an ordinary ticket from then on
    int cancelHours = 2;   ///< before the slot
    int missedMax = 3;     ///< missed ones in 90 days, then no booking for a while
    QString priorityClass; ///< class of a visitor in time; empty: ordinary

    static constexpr auto fields()
    {
        return std::tuple{field("offered", &BookingRules::offered),
                          field("slotMinutes", &BookingRules::slotMinutes, {.min = 5, .max = 240}),
                          field("perSlotMax", &BookingRules::perSlotMax, {.min = 1, .max = 500}),
                          field("daysAheadMax", &BookingRules::daysAheadMax, {.min = 1, .max = 60}),
                          field("earlyMinutes", &BookingRules::earlyMinutes, {.min = 0, .max = 240}),
                          field("lateMinutes", &BookingRules::lateMinutes, {.min = 0, .max = 240}),
                          field("cancelHours", &BookingRules::cancelHours, {.min = 0, .max = 48}),
                          field("missedMax", &BookingRules::missedMax, {.min = 1, .max = 100}),
                          field("priorityClass", &BookingRules::priorityClass, {.lengthMax = 20})};
    }
};

/// What becomes of tickets nobody called before the hall closed.
enum class Overnight { Clear, CarryOver };
constexpr Code<Overnight> overnightCodes[] = {{Overnight::Clear, "clear"}, {Overnight::CarryOver, "carryOver"}};
constexpr std::span<const Code<Overnight>> codesOf(Overnight)
{
    return overnightCodes;
}

/// What differs from hall to hall in calling (domain.md §6); data, never constants in code.
struct QueueRules {
    QueuePolicy policy;
    int ticketsPerPersonMax = 2; ///< live tickets of one identified person
    bool noShowByItself = true;  ///< after the last call and its spacing
    int restoreBehind = 3;       ///< a restored no-show stands behind that many
    int restoresMax = 1;         ///< of one ticket a day
    int holdMinutesMax = 60;     ///< a held ticket comes back by itself after that
    int heldPerWindowMax = 5;
    int undoSeconds = 300;       ///< how long the last step can be taken back
    int closingWarnMinutes = 30; ///< before closing: a visitor is told that today may not suffice
    int closingStopMinutes = 0;  ///< before closing: no more numbers
    Overnight overnight = Overnight::Clear;
    BookingRules booking;

    static constexpr auto fields()
    {
        return std::tuple{field("policy", &QueueRules::policy),
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
                          field("booking", &QueueRules::booking)};
    }
};

struct HallSetup {
    QString code;
    QString name;
    QString address;
    QString phone;
    QList<HallUnit> units;
    QList<HallZone> zones;
    QList<HallGroup> groups;
    QList<HallQueue> queues;
    QList<HallWindow> windows;
    QList<HallHours> hours;
    QList<HallDevice> devices;
    QueueRules rules;

    static constexpr auto fields()
    {
        return std::tuple{field("code", &HallSetup::code, {.lengthMin = 1, .lengthMax = 20}),
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
                          field("rules", &HallSetup::rules)};
    }
};

/// 调度: what the supervisor changed for today on top of the set-up.
struct HallSteering {
    struct WindowSkills {
        int window = 0;
        QList<HallSkill> skills;
        static constexpr auto fields()
        {
            return std::tuple{field("window", &WindowSkills::window, {.min = 1, .max = 999}),
                              field("skills", &WindowSkills::skills, {.itemsMax = 60})};
        }
    };
    QList<QString> stoppedQueues;      ///< no more numbers
    QList<WindowSkills> skills;        ///< in place of the set-up's
    std::optional<QString> broadcast;  ///< shown on every board
    std::optional<QueuePolicy> policy; ///< in place of the set-up's

    static constexpr auto fields()
    {
        return std::tuple{field("stoppedQueues", &HallSteering::stoppedQueues, {.lengthMax = 20, .itemsMax = 60}),
                          field("skills", &HallSteering::skills, {.itemsMax = 300}),
                          field("broadcast", &HallSteering::broadcast, {.lengthMin = 1, .lengthMax = 120}),
                          field("policy", &HallSteering::policy)};
    }
};

struct HallSteered {
    static constexpr char type[] = "gov.hall.steered.v1";
    HallSteering steering;
    QString reason;

    static constexpr auto fields()
    {
        return std::tuple{field("steering", &HallSteered::steering), field("reason", &HallSteered::reason)};
    }
};

struct HallConfigured {
    static constexpr char type[] = "gov.hall.configured.v1";
    HallSetup setup;

    static constexpr auto fields() { return std::tuple{field("setup", &HallConfigured::setup)}; }
};

} // namespace ow
