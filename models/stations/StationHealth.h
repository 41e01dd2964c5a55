#pragma once
// 设备状态: what a station tells of its own devices, and what the hub knows of it. Nothing in it is anything of a visitor.
#include "models/base/Describe.h"
#include "models/base/Roles.h"
#include "models/base/Time.h"

#include <QUuid>
#include <optional>

namespace ow {

/// What stands at a station and can fail.
enum class StationPart { Printer, Reader, Voice, Camera, Scanner };
constexpr Code<StationPart> stationPartCodes[] = {{StationPart::Printer, "printer"},
                                                  {StationPart::Reader, "reader"},
                                                  {StationPart::Voice, "voice"},
                                                  {StationPart::Camera, "camera"},
                                                  {StationPart::Scanner, "scanner"}};
constexpr std::span<const Code<StationPart>> codesOf(StationPart)
{
    return stationPartCodes;
}

/// In the order of how much they matter; the first two want nobody.
enum class DeviceState { Fine, Simulated, PaperLow, PaperOut, CoverOpen, Missing, Fault };
constexpr Code<DeviceState> deviceStateCodes[] = {
    {DeviceState::Fine, "fine"},         {DeviceState::Simulated, "simulated"}, {DeviceState::PaperLow, "paperLow"},
    {DeviceState::PaperOut, "paperOut"}, {DeviceState::CoverOpen, "coverOpen"}, {DeviceState::Missing, "missing"},
    {DeviceState::Fault, "fault"}};
constexpr std::span<const Code<DeviceState>> codesOf(DeviceState)
{
    return deviceStateCodes;
}
constexpr bool wantsSomebody(DeviceState state)
{
    return state > DeviceState::Simulated;
}

struct DeviceHealth {
    StationPart part = StationPart::Printer;
    DeviceState state = DeviceState::Fine;
    QString name = {};                 ///< as staff know it
    int unprinted = 0;                 ///< papers it refused since it printed last
    std::optional<Instant> since = {}; ///< stamped by the hub: of this state
    static Fields fields();
};

/// The program was started anew by its keeper.
enum class RestartReason { Crashed, Hung };
constexpr Code<RestartReason> restartReasonCodes[] = {{RestartReason::Crashed, "crashed"},
                                                      {RestartReason::Hung, "hung"}};
constexpr std::span<const Code<RestartReason>> codesOf(RestartReason)
{
    return restartReasonCodes;
}
struct StationRestart {
    Instant at;
    RestartReason reason = RestartReason::Crashed;
    static Fields fields();
};

/// POST /v1/stations/health: at once when something changes, and now and then to say that the station is there.
struct StationReport {
    QString version;
    Instant startedAt;
    int window = 0; ///< where it stands; 0 for none
    std::optional<StationRestart> restart = {};
    QList<DeviceHealth> devices = {};
    static Fields fields();

    static constexpr int everyMs = 15'000;
    static constexpr int lostAfterMs = 3 * everyMs; ///< a station not heard for so long is lost
};

/// What the hub knows of a station.
struct StationStanding {
    QUuid id;
    StationRole role = StationRole::Window;
    QString device; ///< code in the hall's set-up; empty for a person's desk
    StationReport report;
    std::optional<Instant> lostSince = {};
    static Fields fields();
};

struct StationTold {
    static constexpr char type[] = "gov.station.told.v1";
    StationStanding station;
    static Fields fields();
};
/// Not heard any more: switched off, cut off, or dead.
struct StationLost {
    static constexpr char type[] = "gov.station.lost.v1";
    StationStanding station;
    static Fields fields();
};

/// Whoever looks after the hall must go there: a device wants somebody, or nothing is heard of a station that works without a person.
/// A desk that is switched off is nobody's fault.
enum class StationNeed { None, Away, Care };
StationNeed stationNeed(const StationStanding &station);
/// Nobody signs in there.
bool isUnattended(StationRole role);

} // namespace ow
