#pragma once
// The hall's set-up as one value: what `hall.configure` imports whole, and what every rule of the queue looks at (design §10).
#include "models/base/Describe.h"

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

/// A reason for being served earlier; shown as a badge, never announced.
struct PriorityReason {
    QString code;
    QString name;

    static constexpr auto fields()
    {
        return std::tuple{field("code", &PriorityReason::code, {.lengthMin = 1, .lengthMax = 20}),
                          field("name", &PriorityReason::name, {.lengthMin = 1, .lengthMax = 20})};
    }
};

/// What differs from hall to hall in calling (domain.md §6); data, never constants in code.
struct QueueRules {
    int callsMax = 3;       ///< calls before a no-show
    int recallSeconds = 20; ///< between two calls
    int priorityCreditMinutes =
        30; ///< priority tickets count as issued that much earlier (perf.md §1.5: hard bound on overtaking)
    int ticketsPerPersonMax = 2; ///< live tickets of one identified person
    QList<PriorityReason> priorityReasons;

    static constexpr auto fields()
    {
        return std::tuple{field("callsMax", &QueueRules::callsMax, {.min = 1, .max = 10}),
                          field("recallSeconds", &QueueRules::recallSeconds, {.min = 0, .max = 600}),
                          field("priorityCreditMinutes", &QueueRules::priorityCreditMinutes, {.min = 0, .max = 600}),
                          field("ticketsPerPersonMax", &QueueRules::ticketsPerPersonMax, {.min = 1, .max = 20}),
                          field("priorityReasons", &QueueRules::priorityReasons, {.itemsMax = 30})};
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

struct HallConfigured {
    static constexpr char type[] = "gov.hall.configured.v1";
    HallSetup setup;

    static constexpr auto fields() { return std::tuple{field("setup", &HallConfigured::setup)}; }
};

} // namespace ow
