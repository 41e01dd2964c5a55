#pragma once
// What the hub makes of what stations tell, and of their silence: events for what changed, and for nothing else.
#include "models/stations/StationHealth.h"
#include "models/store/Command.h"

namespace ow {

/// By the station the actor stands for. The same as before: a decision without events.
Result<Decision> decideStationReport(CommandContext &context, const StationReport &report);

struct SilentStation {
    QUuid id;
    Instant heardAt;
};
Result<Decision> decideSilentStations(CommandContext &context, const QList<SilentStation> &silent);

/// Supervisor and administrator: every station that was heard of, and what the set-up wants to stand in the hall; what wants somebody
/// first, what is switched off last.
struct StationsView {
    static constexpr char name[] = "stations";
    struct Line {
        StationRole role = StationRole::Window;
        QString device;
        QString name;                                 ///< of the device in the set-up; empty for a person's desk
        std::optional<StationStanding> standing = {}; ///< absent: never heard of, which a hall that grows is used to
        StationNeed need = StationNeed::None;
        static Fields fields();
    };
    QList<Line> lines;
    static Fields fields();

    /// A desk not heard of for so long is listed no more.
    static constexpr int forgottenDays = 30;
};
constexpr Code<StationNeed> stationNeedCodes[] = {
    {StationNeed::None, "none"}, {StationNeed::Away, "away"}, {StationNeed::Care, "care"}};
constexpr std::span<const Code<StationNeed>> codesOf(StationNeed)
{
    return stationNeedCodes;
}
bool isStationNews(const QString &type);

std::span<const EventRow> stationEvents();
std::span<const ViewRow> stationViews();

} // namespace ow
