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

    static Fields fields();
};

/// Which boards and speakers serve which windows.
struct HallZone {
    QString code;
    QString name;
    std::optional<QString> nameEn = {}; ///< for the kiosk's English page; absent: the Chinese name

    static Fields fields();
};

struct HallQueue {
    QString code;
    QString name;
    QString prefix; ///< one capital letter; K is kept for the kiosks' reserve series
    QString hint;   ///< what a visitor reads under the name on the kiosk
    int order = 0;
    QString group; ///< code of the window group that serves it
    std::optional<QString> nameEn = {};
    std::optional<QString> hintEn = {};

    static Fields fields();
};

struct HallGroup {
    QString code;
    QString name;

    static Fields fields();
};

/// A queue a window serves; level 1 is its own work, higher levels help out.
struct HallSkill {
    QString queue;
    int level = 1;

    static Fields fields();
};

struct HallWindow {
    int number = 0;
    QString name;
    QString group;
    QString zone;
    bool accessible = false; ///< low counter, handwriting pad
    QList<HallSkill> skills;

    static Fields fields();
};

/// One opening of the hall; a weekday may have several. Weekday 1 is Monday; 0 stands for make-up working days.
struct HallHours {
    int weekday = 1;
    QString opens;       ///< "08:30"
    QString closes;      ///< "17:00"
    QString ticketsFrom; ///< "08:20": from when numbers are given

    static Fields fields();
};

enum class DeviceKind { Kiosk, Board, Rating, Printer, Reader, Speaker };
constexpr Code<DeviceKind> deviceKindCodes[] = {{DeviceKind::Kiosk, "kiosk"},   {DeviceKind::Board, "board"},
                                                {DeviceKind::Rating, "rating"}, {DeviceKind::Printer, "printer"},
                                                {DeviceKind::Reader, "reader"}, {DeviceKind::Speaker, "speaker"}};
constexpr std::span<const Code<DeviceKind>> codesOf(DeviceKind)
{
    return deviceKindCodes;
}

/// What a kiosk is there for: numbers first of all, or forms to be filled in by those who have one.
enum class KioskUse { Tickets, Fill };
constexpr Code<KioskUse> kioskUseCodes[] = {{KioskUse::Tickets, "tickets"}, {KioskUse::Fill, "fill"}};
constexpr std::span<const Code<KioskUse>> codesOf(KioskUse)
{
    return kioskUseCodes;
}

struct HallDevice {
    QString code; ///< "K1"
    DeviceKind kind = DeviceKind::Kiosk;
    QString name;
    QString zone;
    std::optional<int> window; ///< the window a rating screen, reader or printer stands at
    bool simulated = false;
    std::optional<KioskUse> use = {}; ///< of kiosks; absent: numbers

    static Fields fields();
};

/// A class as a visitor may choose it at the kiosk; what it is worth is not the public's.
struct PriorityReason {
    QString code;
    QString name;
    std::optional<QString> nameEn = {};

    static Fields fields();
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

    static Fields fields();
};

/// What becomes of tickets nobody called before the hall closed. Book: who is known by identity gets a booking for the next open
/// day, in the first slots that have room; a number without a name is cleared, for nobody could be told.
enum class Overnight { Clear, CarryOver, Book };
constexpr Code<Overnight> overnightCodes[] = {
    {Overnight::Clear, "clear"}, {Overnight::CarryOver, "carryOver"}, {Overnight::Book, "book"}};
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
    std::optional<int> reserveMax = {};      ///< numbers a kiosk gives in one cut from the hub; absent: 50
    std::optional<QString> handInQueue = {}; ///< whose number who brings missing papers takes; absent: none, any window
    std::optional<int> missingMinutes = {};  ///< before opening a closed window is called missing; absent: 15

    static Fields fields();
};

/// How calls are read out.
enum class SpokenOne { Yi, Yao };
constexpr Code<SpokenOne> spokenOneCodes[] = {{SpokenOne::Yi, "yi"}, {SpokenOne::Yao, "yao"}};
constexpr std::span<const Code<SpokenOne>> codesOf(SpokenOne)
{
    return spokenOneCodes;
}

struct HallVoice {
    SpokenOne one = SpokenOne::Yi; ///< the digit 1: 一 or 幺
    bool english = false;          ///< once more in English after the Mandarin

    static Fields fields();
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
    std::optional<QString> nameEn = {};
    std::optional<HallVoice> voice = {};
    std::optional<QString> publicAddress =
        {}; ///< where phones reach the hall's pages: https://host, without a slash behind it

    static Fields fields();
};

/// 调度: what the supervisor changed for today on top of the set-up.
struct HallSteering {
    struct WindowSkills {
        int window = 0;
        QList<HallSkill> skills;
        static Fields fields();
    };
    QList<QString> stoppedQueues;            ///< no more numbers
    QList<WindowSkills> skills;              ///< in place of the set-up's
    std::optional<QString> broadcast;        ///< shown on every board
    std::optional<QueuePolicy> policy;       ///< in place of the set-up's
    std::optional<QList<int>> notToday = {}; ///< windows that do not open today, so that nobody misses them

    static Fields fields();
};

struct HallSteered {
    static constexpr char type[] = "gov.hall.steered.v1";
    HallSteering steering;
    QString reason;

    static Fields fields();
};

struct HallConfigured {
    static constexpr char type[] = "gov.hall.configured.v1";
    HallSetup setup;

    static Fields fields();
};

} // namespace ow
