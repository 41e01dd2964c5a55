#include "models/queue/BookingCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/catalogue/CatalogueVersions.h"
#include "models/identity/PersonStore.h"
#include "models/queue/BookingRules.h"
#include "models/queue/HallRules.h"
#include "models/queue/TicketDecisions.h"
#include "models/store/Connection.h"

namespace ow {

namespace {
constexpr int missedDays = 90;

Result<const HallQueue *> bookableQueue(const HallSetup &setup, const QString &code)
{
    if (!setup.rules.booking.offered)
        return fail(problem::BookingOff);
    const HallQueue *queue = findQueue(setup, code);
    if (!queue)
        return fail(problem::QueueUnknown);
    return queue;
}

/// The booking of today that is meant, and the person's event when his card was read for the first time.
struct MeantBooking {
    Ticket ticket;
    std::optional<PendingEvent> identified;
};
Result<MeantBooking> meantBooking(CommandContext &context, const CheckIn &command)
{
    const QDate today = hallDate(context.now);
    std::optional<Ticket> found;
    MeantBooking meant;
    if (command.card) {
        Result<IdentifiedPerson> identified = identify(context, *command.card);
        if (!identified)
            return fail(identified.error());
        meant.identified = std::move(identified->event);
        for (const Ticket &booked : TicketStore::bookedOf(context.db, identified->person.id, today)) {
            if (booked.day == today && !found)
                found = booked;
        }
    } else if (command.ticket) {
        found = TicketStore::find(context.db, *command.ticket);
    } else if (command.number) {
        found = TicketStore::byNumber(context.db, *command.number, today);
    }
    if (!found || found->day != today || !found->bookedFor)
        return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("今天的预约")}});
    meant.ticket = *found;
    return meant;
}

Result<Decision> decideCheckIn(CommandContext &context, const CheckIn &command)
{
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    const QueueRules &rules = (*hall)->rules;
    auto meant = meantBooking(context, command);
    if (!meant)
        return fail(meant.error());
    return checkedIn(meant->ticket, context.now, rules).map([&](const Ticket &ticket) {
        const HallQueue *queue = findQueue(**hall, ticket.queue);
        Decision decision;
        if (meant->identified)
            decision.events.push_back(std::move(*meant->identified));
        const auto link = ratingLinkFor(context, **hall, ticket, decision);
        decision.events.push_back(pendingEvent(ticketSubject(ticket), TicketCheckedIn{ticket}));
        decision.reply = toJson(IssuedTicket{ticket, queue ? queue->name : ticket.queue,
                                             TicketStore::waitingBefore(context.db, ticket, rules.policy), false, link,
                                             ticketLinkFor(context, **hall, ticket)});
        return decision;
    });
}

Result<BookingView> loadBooking(ViewContext &context)
{
    return bookingOf(context.db, context.parameter("queue"), context.now, context.calendar);
}

constexpr CommandAccess bookers{.roles = Role::Greeter | Role::Clerk | Role::Supervisor,
                                .stations = StationRole::Kiosk | StationRole::Greeter | StationRole::Window,
                                .unattended = only(StationRole::Kiosk)};

const CommandRow bookingCommandTable[] = {
    commandRow<BookTicket, decideBook>(bookers, "预约"),
    commandRow<CheckIn, decideCheckIn>(bookers, "预约签到"),
};

const ViewRow bookingViewTable[] = {viewRow<BookingView, loadBooking>(anyStaff, only(StationRole::Kiosk))};
} // namespace

Result<Decision> decideBook(CommandContext &context, const BookTicket &command)
{
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    const HallSetup &setup = **hall;
    const BookingRules &rules = setup.rules.booking;
    const auto queue = bookableQueue(setup, command.queue);
    if (!queue)
        return fail(queue.error());
    if (command.item && !context.catalogue.item(*command.item, hallDate(context.now)))
        return fail(inputRefused(
            {notOfferedAt(QStringLiteral("item"), context.catalogue, *command.item, hallDate(context.now))}));
    const QDate today = hallDate(context.now);
    const QDate day = hallDate(command.slot);
    if (!(context.now < command.slot) || !bookingDays(setup, today, context.calendar).contains(day)
        || !bookingSlots(setup, day, context.calendar).contains(command.slot))
        return fail(problem::BookingTime, {{QStringLiteral("days"), QString::number(rules.daysAheadMax)}});
    if (TicketStore::bookedIn(context.db, command.queue, command.slot) >= rules.perSlotMax)
        return fail(problem::BookingFull, {{QStringLiteral("slot"), slotText(command.slot, rules)}});
    Result<IdentifiedPerson> identified = identify(context, command.card);
    if (!identified)
        return fail(identified.error());
    const QUuid person = identified->person.id;
    for (const Ticket &other : TicketStore::bookedOf(context.db, person, today)) {
        if (other.queue == command.queue && other.item == command.item)
            return fail(problem::BookingTwice,
                        {{QStringLiteral("queue"), (*queue)->name},
                         {QStringLiteral("slot"), slotText(other.bookedFor.value_or(command.slot), rules)}});
    }
    const int missed = TicketStore::missedSince(context.db, person, today.addDays(-missedDays));
    if (missed >= rules.missedMax)
        return fail(problem::BookingMissed, {{QStringLiteral("count"), QString::number(missed)}});

    Ticket ticket;
    ticket.id = makeUuid(context.now, context.random);
    ticket.series = QLatin1String(bookingSeries);
    ticket.serial = TicketStore::lastSerial(context.db, ticket.series, day) + 1;
    ticket.number = ticketNumber(QLatin1String(bookingPrefix), ticket.serial);
    ticket.queue = command.queue;
    ticket.day = day;
    ticket.state = TicketState::Reserved;
    if (!rules.priorityClass.isEmpty())
        ticket.priority = rules.priorityClass;
    ticket.issuedAt = context.now;
    ticket.standsFrom = command.slot;
    ticket.person = person;
    ticket.maskedName = identified->person.maskedName;
    ticket.item = command.item;
    ticket.bookedFor = command.slot;
    ticket.revision = 1;
    Decision decision;
    if (identified->event)
        decision.events.push_back(std::move(*identified->event));
    decision.events.push_back(pendingEvent(ticketSubject(ticket), TicketReserved{ticket}));
    decision.reply = toJson(IssuedTicket{ticket, (*queue)->name, 0, false, {}, ticketLinkFor(context, setup, ticket)});
    return decision;
}

Result<BookingView> bookingOf(Connection &db, const QString &code, Instant now, const WorkingCalendar &calendar)
{
    const auto setup = HallStore::setup(db);
    if (!setup)
        return fail(problem::HallNotConfigured);
    const auto queue = bookableQueue(*setup, code);
    if (!queue)
        return fail(queue.error());
    BookingView view{code, {}};
    for (const QDate &day : bookingDays(*setup, hallDate(now), calendar)) {
        for (const Instant &slot : bookingSlots(*setup, day, calendar)) {
            if (now < slot)
                view.offered.append(
                    {slot, std::max(0, setup->rules.booking.perSlotMax - TicketStore::bookedIn(db, code, slot))});
        }
    }
    return view;
}

std::span<const CommandRow> bookingCommands()
{
    return bookingCommandTable;
}

std::span<const ViewRow> bookingViews()
{
    return bookingViewTable;
}

Fields BookTicket::fields()
{
    return {field("queue", &BookTicket::queue, {.lengthMin = 1, .lengthMax = 20}), field("slot", &BookTicket::slot),
            field("card", &BookTicket::card), field("item", &BookTicket::item, {.lengthMin = 1, .lengthMax = 40})};
}

Fields CheckIn::fields()
{
    return {field("ticket", &CheckIn::ticket), field("number", &CheckIn::number, {.lengthMin = 2, .lengthMax = 10}),
            field("card", &CheckIn::card)};
}

Fields BookingView::Slot::fields()
{
    return {field("from", &Slot::from), field("left", &Slot::left)};
}

Fields BookingView::fields()
{
    return {field("queue", &BookingView::queue), field("slots", &BookingView::offered, {.itemsMax = 5000})};
}

} // namespace ow
