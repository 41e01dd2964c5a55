#include "models/stations/StationHealth.h"

#include <algorithm>

namespace ow {

bool isUnattended(StationRole role)
{
    return role == StationRole::Kiosk || role == StationRole::Board || role == StationRole::Rating;
}

StationNeed stationNeed(const StationStanding &station)
{
    if (station.lostSince)
        return isUnattended(station.role) ? StationNeed::Care : StationNeed::Away;
    const bool wants = std::any_of(station.report.devices.begin(), station.report.devices.end(),
                                   [](const DeviceHealth &device) { return wantsSomebody(device.state); });
    return wants ? StationNeed::Care : StationNeed::None;
}

Fields DeviceHealth::fields()
{
    return {field("part", &DeviceHealth::part), field("state", &DeviceHealth::state),
            field("name", &DeviceHealth::name, {.lengthMax = 80}),
            field("unprinted", &DeviceHealth::unprinted, {.max = 100'000}), field("since", &DeviceHealth::since)};
}

Fields StationRestart::fields()
{
    return {field("at", &StationRestart::at), field("reason", &StationRestart::reason)};
}

Fields StationReport::fields()
{
    return {field("version", &StationReport::version, {.lengthMin = 1, .lengthMax = 40}),
            field("startedAt", &StationReport::startedAt), field("window", &StationReport::window, {.max = 999}),
            field("restart", &StationReport::restart), field("devices", &StationReport::devices, {.itemsMax = 8})};
}

Fields StationStanding::fields()
{
    return {field("id", &StationStanding::id), field("role", &StationStanding::role),
            field("device", &StationStanding::device), field("report", &StationStanding::report),
            field("lostSince", &StationStanding::lostSince)};
}

Fields StationTold::fields()
{
    return {field("station", &StationTold::station)};
}

Fields StationLost::fields()
{
    return {field("station", &StationLost::station)};
}

} // namespace ow
