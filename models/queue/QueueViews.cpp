#include "models/queue/QueueViews.h"

#include "models/access/UserStore.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/queue/HallRules.h"
#include "models/queue/HallStore.h"
#include "models/queue/ReserveRules.h"
#include "models/queue/TicketRules.h"
#include "models/store/EventLogStore.h"

#include <QHash>
#include <algorithm>

namespace ow {

namespace {
constexpr int ticketListMax = 5000;
constexpr int ticketStepsMax = 200;

Result<QueueView> loadQueue(ViewContext &context)
{
    const auto setup = HallStore::setup(context.db);
    if (!setup)
        return fail(problem::HallNotConfigured);
    const QDate day = hallDate(context.now);
    const HallSteering steering = HallStore::steering(context.db);
    return QueueView{*setup,
                     steering,
                     day,
                     HallStore::windows(context.db),
                     TicketStore::live(context.db, day),
                     TicketStore::counts(context.db, day),
                     steeringRevision(steering)};
}

Result<PublicView> loadPublic(ViewContext &context)
{
    const auto setup = HallStore::setup(context.db);
    if (!setup)
        return fail(problem::HallNotConfigured);
    const QDate day = hallDate(context.now);
    const QList<HallHours> hours = openHours(*setup, day, context.calendar);
    const HallSteering steering = HallStore::steering(context.db);
    PublicView view;
    view.hall = setup->name;
    view.hallEn = setup->nameEn;
    view.voice = setup->voice;
    view.address = setup->address;
    view.phone = setup->phone;
    view.day = day;
    view.hours = hours;
    view.devices = setup->devices;
    view.priorityReasons = priorityReasons(*setup);
    view.stoppedQueues = steering.stoppedQueues;
    view.broadcast = steering.broadcast;
    view.booking = setup->rules.booking.offered;
    for (const HallDevice &device : setup->devices) {
        if (device.kind != DeviceKind::Kiosk)
            continue;
        const QString prefix = reservePrefix(setup->devices, device.code);
        view.reserves.append({device.code, prefix, TicketStore::lastSerial(context.db, reserveSeries(prefix), day)});
    }
    view.reserveMax = reserveMax(setup->rules);
    view.handInQueue = setup->rules.handInQueue;
    for (const HallZone &zone : setup->zones) {
        PublicZone seen{zone.code, zone.name, {}, zone.nameEn};
        for (const HallWindow &window : setup->windows) {
            if (window.zone == zone.code)
                seen.windows.append(window.number);
        }
        view.zones.append(seen);
    }
    for (const HallQueue &queue : setup->queues)
        view.queues.append({queue.code, queue.name, queue.prefix, queue.hint, queue.order, queue.nameEn, queue.hintEn});
    std::stable_sort(view.queues.begin(), view.queues.end(),
                     [](const PublicQueue &a, const PublicQueue &b) { return a.order < b.order; });
    for (const WindowStatus &window : HallStore::windows(context.db))
        view.windows.append({window.number, window.state});
    for (const Ticket &ticket : TicketStore::live(context.db, day))
        view.tickets.append(publicTicket(ticket));
    std::sort(view.tickets.begin(), view.tickets.end(), &listedBefore);
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

struct StepOfEvent {
    Ticket ticket;
    std::optional<QString> reason;
    std::optional<CallWhy> why;
    static Fields fields()
    {
        return {field("ticket", &StepOfEvent::ticket), field("reason", &StepOfEvent::reason),
                field("why", &StepOfEvent::why)};
    }
};

Result<TicketHistoryView> loadHistory(ViewContext &context)
{
    const auto ticket = TicketStore::find(context.db, QUuid::fromString(context.parameter("id")));
    if (!ticket)
        return fail(problem::TicketUnknown);
    TicketHistoryView view{*ticket, {}};
    QHash<QString, std::optional<QString>> names;
    const auto nameOf = [&](const QString &user) {
        if (!names.contains(user)) {
            const auto known = UserStore::find(context.db, user);
            names.insert(user, known ? std::optional(known->user.displayName) : std::nullopt);
        }
        return names.value(user);
    };
    const QList<StoredEvent> events =
        EventLogStore(QUuid()).ofSubject(context.db, QStringLiteral("ticket/") + uuidText(ticket->id), ticketStepsMax);
    for (const StoredEvent &event : events) {
        const auto step = fromJson<StepOfEvent>(event.fact, Strictness::Tolerant);
        if (step)
            view.steps.prepend({event.meta.recordedAt, event.meta.type, event.meta.by.actor,
                                nameOf(event.meta.by.actor), step->ticket.state, step->ticket.window, step->reason,
                                step->why});
    }
    return view;
}

const ViewRow queueViewTable[] = {
    viewRow<QueueView, loadQueue>(anyStaff),
    viewRow<PublicView, loadPublic>(anyStaff, StationRole::Kiosk | StationRole::Board | StationRole::Rating),
    viewRow<TicketsView, loadTickets>(anyStaff),
    viewRow<TicketHistoryView, loadHistory>(anyStaff),
};
} // namespace

std::span<const ViewRow> queueViews()
{
    return queueViewTable;
}

Fields QueueView::fields()
{
    return {field("hall", &QueueView::hall),
            field("steering", &QueueView::steering),
            field("day", &QueueView::day),
            field("windows", &QueueView::windows),
            field("tickets", &QueueView::tickets, {.itemsMax = 200000}),
            field("counts", &QueueView::counts),
            field("steeringRevision", &QueueView::steeringRevision)};
}

Fields PublicZone::fields()
{
    return {field("code", &PublicZone::code), field("name", &PublicZone::name), field("windows", &PublicZone::windows),
            field("nameEn", &PublicZone::nameEn)};
}

Fields PublicQueue::fields()
{
    return {field("code", &PublicQueue::code),     field("name", &PublicQueue::name),
            field("prefix", &PublicQueue::prefix), field("hint", &PublicQueue::hint),
            field("order", &PublicQueue::order),   field("nameEn", &PublicQueue::nameEn),
            field("hintEn", &PublicQueue::hintEn)};
}

Fields PublicReserve::fields()
{
    return {field("device", &PublicReserve::device), field("prefix", &PublicReserve::prefix),
            field("lastSerial", &PublicReserve::lastSerial)};
}

Fields PublicView::fields()
{
    return {field("hall", &PublicView::hall),
            field("address", &PublicView::address),
            field("phone", &PublicView::phone),
            field("day", &PublicView::day),
            field("hours", &PublicView::hours, {.itemsMax = 40}),
            field("zones", &PublicView::zones),
            field("devices", &PublicView::devices),
            field("queues", &PublicView::queues),
            field("priorityReasons", &PublicView::priorityReasons),
            field("stoppedQueues", &PublicView::stoppedQueues),
            field("broadcast", &PublicView::broadcast, {.lengthMax = 120}),
            field("booking", &PublicView::booking),
            field("reserves", &PublicView::reserves),
            field("reserveMax", &PublicView::reserveMax),
            field("windows", &PublicView::windows),
            field("tickets", &PublicView::tickets, {.itemsMax = 200000}),
            field("lastCalled", &PublicView::lastCalled),
            field("hallEn", &PublicView::hallEn),
            field("voice", &PublicView::voice),
            field("handInQueue", &PublicView::handInQueue)};
}

Fields TicketHistoryView::Step::fields()
{
    return {field("at", &Step::at),         field("type", &Step::type),
            field("actor", &Step::actor),   field("actorName", &Step::actorName),
            field("state", &Step::state),   field("window", &Step::window),
            field("reason", &Step::reason), field("why", &Step::why)};
}

Fields TicketHistoryView::fields()
{
    return {field("ticket", &TicketHistoryView::ticket), field("steps", &TicketHistoryView::steps)};
}

Fields TicketsView::fields()
{
    return {field("tickets", &TicketsView::tickets, {.itemsMax = 200000})};
}

} // namespace ow
