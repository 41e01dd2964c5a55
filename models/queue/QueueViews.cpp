#include "models/queue/QueueViews.h"

#include "models/base/ProblemTypes.h"
#include "models/queue/HallRules.h"
#include "models/queue/HallStore.h"

namespace ow {

namespace {
constexpr int ticketListMax = 5000;

Result<QueueView> loadQueue(ViewContext &context)
{
    const auto setup = HallStore::setup(context.db);
    if (!setup)
        return fail(problem::HallNotConfigured);
    const QDate day = hallDate(context.now);
    return QueueView{*setup, day, HallStore::windows(context.db), TicketStore::live(context.db, day),
                     TicketStore::counts(context.db, day)};
}

Result<PublicView> loadPublic(ViewContext &context)
{
    const auto setup = HallStore::setup(context.db);
    if (!setup)
        return fail(problem::HallNotConfigured);
    const QDate day = hallDate(context.now);
    const QList<HallHours> hours = openHours(*setup, day, context.calendar);
    PublicView view{setup->name,
                    setup->address,
                    setup->phone,
                    day,
                    hours,
                    {},
                    setup->devices,
                    {},
                    setup->rules.priorityReasons,
                    {},
                    {},
                    {}};
    for (const HallZone &zone : setup->zones) {
        PublicZone seen{zone.code, zone.name, {}};
        for (const HallWindow &window : setup->windows) {
            if (window.zone == zone.code)
                seen.windows.append(window.number);
        }
        view.zones.append(seen);
    }
    for (const HallQueue &queue : setup->queues)
        view.queues.append({queue.code, queue.name, queue.prefix, queue.hint, queue.order});
    std::stable_sort(view.queues.begin(), view.queues.end(),
                     [](const PublicQueue &a, const PublicQueue &b) { return a.order < b.order; });
    for (const WindowStatus &window : HallStore::windows(context.db))
        view.windows.append({window.number, window.state});
    for (const Ticket &ticket : TicketStore::live(context.db, day))
        view.tickets.append(publicTicket(ticket));
    for (const Ticket &ticket : TicketStore::lastCalled(context.db, day, lastCalledMax))
        view.lastCalled.append(publicTicket(ticket));
    return view;
}

Result<TicketsView> loadTickets(ViewContext &context)
{
    const QString asked = context.parameter("day");
    const QDate day = asked.isEmpty() ? hallDate(context.now) : QDate::fromString(asked, Qt::ISODate);
    const QString stateText = context.parameter("state");
    const auto state = codeValue<TicketState>(stateText);
    Faults faults;
    if (!day.isValid())
        faults.append({QStringLiteral("day"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"), QStringLiteral("2026-09-24")}}});
    if (!stateText.isEmpty() && !state)
        faults.append(
            {QStringLiteral("state"), &problem::ReferenceUnknown, {{QStringLiteral("what"), QStringLiteral("状态")}}});
    if (!faults.isEmpty())
        return fail(inputRefused(faults));
    return TicketsView{TicketStore::ofDay(context.db, day, state, ticketListMax)};
}

const ViewRow queueViewTable[] = {
    viewRow<QueueView, loadQueue>(anyStaff),
    viewRow<PublicView, loadPublic>(anyStaff, StationRole::Kiosk | StationRole::Board | StationRole::Rating),
    viewRow<TicketsView, loadTickets>(anyStaff),
};
} // namespace

std::span<const ViewRow> queueViews()
{
    return queueViewTable;
}

} // namespace ow
