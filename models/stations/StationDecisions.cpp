#include "models/stations/StationDecisions.h"

#include "models/base/Uuid.h"
#include "models/queue/HallRules.h"
#include "models/queue/HallStore.h"
#include "models/stations/StationStore.h"
#include "models/store/Connection.h"

#include <algorithm>

namespace ow {

namespace {
constexpr qint64 stationDayMs = 24 * 3'600'000LL;

QString stationSubject(const QUuid &id)
{
    return QStringLiteral("station/") + uuidText(id);
}

/// A state goes on since it began, whatever else of the device changed.
void stampDevices(StationReport &report, const StationReport &before, Instant now)
{
    for (DeviceHealth &device : report.devices) {
        const auto same = std::find_if(before.devices.begin(), before.devices.end(), [&](const DeviceHealth &one) {
            return one.part == device.part && one.state == device.state;
        });
        device.since = same != before.devices.end() && same->since ? *same->since : now;
    }
}

std::optional<StationRole> standsAlone(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::Kiosk: return StationRole::Kiosk;
    case DeviceKind::Board: return StationRole::Board;
    case DeviceKind::Rating: return StationRole::Rating;
    default: return std::nullopt;
    }
}

bool isSamePlace(const StationStanding &a, const StationStanding &b)
{
    return a.role == b.role && a.device == b.device && a.report.window == b.report.window;
}

Result<StationsView> loadStations(ViewContext &context)
{
    const QList<StationStanding> all = StationStore::all(context.db);
    const auto setup = HallStore::setup(context.db);
    StationsView view;
    for (const StationStanding &one : all) {
        // Another machine stands there by now, or nobody misses it.
        const bool isReplaced = one.lostSince && std::any_of(all.begin(), all.end(), [&](const StationStanding &other) {
                                    return other.id != one.id && isSamePlace(one, other)
                                        && (!other.lostSince || *one.lostSince < *other.lostSince);
                                });
        const HallDevice *device = setup ? findDevice(*setup, one.device) : nullptr;
        const bool isForgotten = one.lostSince
            && (isUnattended(one.role) ? !device
                                       : one.lostSince->plus(StationsView::forgottenDays * stationDayMs) < context.now);
        if (!isReplaced && !isForgotten)
            view.lines.append({one.role, one.device, device ? device->name : QString(), one, stationNeed(one)});
    }
    for (const HallDevice &device : setup ? setup->devices : QList<HallDevice>()) {
        const auto role = standsAlone(device.kind);
        const bool isKnown = std::any_of(view.lines.begin(), view.lines.end(), [&](const StationsView::Line &line) {
            return line.role == role && line.device == device.code;
        });
        if (role && !isKnown)
            view.lines.append({*role, device.code, device.name, std::nullopt, StationNeed::Away});
    }
    std::stable_sort(
        view.lines.begin(), view.lines.end(), [](const StationsView::Line &a, const StationsView::Line &b) {
            return std::tuple(a.need != StationNeed::Care, a.need == StationNeed::Away, !a.standing.has_value())
                < std::tuple(b.need != StationNeed::Care, b.need == StationNeed::Away, !b.standing.has_value());
        });
    return view;
}

/// Who follows loads the list anew: nobody but the supervisor shows it.
template <class E>
QByteArray projectStation(Projection projection, const EventMeta &, const E &event)
{
    struct News {
        QUuid id;
        static Fields fields() { return {field("id", &News::id)}; }
    };
    return projection == Projection::Staff ? toJson(News{event.station.id}) : QByteArray();
}

const EventRow stationEventTable[] = {
    eventRow<StationTold, &StationStore::apply<StationTold>, projectStation<StationTold>>(TopicHall),
    eventRow<StationLost, &StationStore::apply<StationLost>, projectStation<StationLost>>(TopicHall),
};
const ViewRow stationViewTable[] = {
    viewRow<StationsView, loadStations>(Role::Supervisor | Role::Administrator),
};
} // namespace

Result<Decision> decideStationReport(CommandContext &context, const StationReport &report)
{
    const auto before = StationStore::find(context.db, context.actor.station);
    StationStanding now{context.actor.station, context.actor.stationRole, context.actor.device, report, std::nullopt};
    if (context.actor.window > 0)
        now.report.window = context.actor.window;
    // Told once, and true until another.
    if (!now.report.restart && before)
        now.report.restart = before->report.restart;
    stampDevices(now.report, before ? before->report : StationReport(), context.now);
    if (before && toJson(*before) == toJson(now))
        return Decision{};
    return Decision{{pendingEvent(stationSubject(now.id), StationTold{now})}};
}

Result<Decision> decideSilentStations(CommandContext &context, const QList<SilentStation> &silent)
{
    Decision decision;
    for (const SilentStation &one : silent) {
        auto station = StationStore::find(context.db, one.id);
        if (!station || station->lostSince)
            continue;
        station->lostSince = one.heardAt;
        decision.events.push_back(pendingEvent(stationSubject(one.id), StationLost{*station}));
    }
    return decision;
}

bool isStationNews(const QString &type)
{
    return type.startsWith(QLatin1String("gov.station."));
}

std::span<const EventRow> stationEvents()
{
    return stationEventTable;
}

std::span<const ViewRow> stationViews()
{
    return stationViewTable;
}

Fields StationsView::Line::fields()
{
    return {field("role", &Line::role), field("device", &Line::device), field("name", &Line::name),
            field("standing", &Line::standing), field("need", &Line::need)};
}

Fields StationsView::fields()
{
    return {field("lines", &StationsView::lines, {.itemsMax = 500})};
}

} // namespace ow
