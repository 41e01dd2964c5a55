#include "models/queue/QueueClock.h"

#include "models/queue/BookingRules.h"
#include "models/queue/HallRules.h"
#include "models/queue/TicketDecisions.h"
#include "models/store/Connection.h"

#include <QMap>
#include <QSet>
#include <algorithm>

namespace ow {

namespace {
constexpr qint64 clockMinuteMs = 60'000;
constexpr char carriedSeries[] = "carried";
constexpr char carriedPrefix[] = "Z";

class ClockWork {
public:
    ClockWork(CommandContext &context, const HallSetup &setup)
        : m_context(context), m_setup(setup), m_today(hallDate(context.now))
    {
    }

    Decision take()
    {
        for (const Ticket &ticket : TicketStore::timed(m_context.db, m_today))
            today(ticket);
        for (const Ticket &ticket : TicketStore::kept(m_context.db, m_today))
            freeOfKeeper(ticket);
        for (const Ticket &ticket : TicketStore::leftOver(m_context.db, m_today))
            overnight(ticket);
        steeringOfYesterday();
        return std::move(m_decision);
    }

private:
    template <class E>
    void add(const Ticket &ticket)
    {
        m_decision.events.push_back(pendingEvent(ticketSubject(ticket), E{ticket}));
    }

    template <class E>
    void act(const Ticket &ticket, TicketAct act)
    {
        if (const auto after = ticketAfter(ticket, act, m_context.now, m_setup.rules))
            add<E>(*after);
    }

    void today(const Ticket &ticket)
    {
        const QueueRules &rules = m_setup.rules;
        if (ticket.state == TicketState::Called) {
            const auto due = noShowDue(ticket, rules.policy);
            if (rules.noShowByItself && due && !(m_context.now < *due))
                act<TicketNoShow>(ticket, TicketAct::NoShow);
        } else if (ticket.state == TicketState::Held) {
            if (ticket.heldUntil && !(m_context.now < *ticket.heldUntil))
                comeBack(ticket);
        } else if (ticket.bookedFor) {
            if (!(m_context.now < ticket.bookedFor->plus(-rules.booking.earlyMinutes * clockMinuteMs)))
                act<TicketAdmitted>(ticket, TicketAct::Admit);
        }
    }

    /// To the clerk who held it, when he is still there.
    void comeBack(const Ticket &ticket)
    {
        auto back = ticketAfter(ticket, TicketAct::Return, m_context.now, m_setup.rules);
        if (!back)
            return;
        if (ticket.clerk && HallStore::windowOfClerk(m_context.db, *ticket.clerk))
            back->keptForClerk = ticket.clerk;
        add<TicketReturned>(*back);
    }

    /// Whoever it was kept for has gone: without this nobody could ever call it.
    void freeOfKeeper(Ticket ticket)
    {
        const auto window =
            ticket.keptForWindow ? HallStore::window(m_context.db, *ticket.keptForWindow) : std::nullopt;
        const bool windowThere = window && window->state != WindowState::Closed;
        const bool clerkThere =
            ticket.keptForClerk && HallStore::windowOfClerk(m_context.db, *ticket.keptForClerk).has_value();
        if (windowThere || clerkThere)
            return;
        ticket.keptForWindow.reset();
        ticket.keptForClerk.reset();
        ticket.revision += 1;
        add<TicketReturned>(ticket);
    }

    void overnight(Ticket ticket)
    {
        if (ticket.state == TicketState::Reserved) {
            act<TicketNoShow>(ticket, TicketAct::Miss);
            return;
        }
        if (m_setup.rules.overnight == Overnight::Book && ticket.state == TicketState::Waiting && bookAgain(ticket))
            return;
        if (m_setup.rules.overnight == Overnight::CarryOver && ticket.state == TicketState::Waiting) {
            // Yesterday's number may be given again today, so it gets one of its own series; its place is kept.
            if (m_carried < 0)
                m_carried = TicketStore::lastSerial(m_context.db, QLatin1String(carriedSeries), m_today);
            ticket.day = m_today;
            ticket.series = QLatin1String(carriedSeries);
            ticket.serial = ++m_carried;
            ticket.number = ticketNumber(QLatin1String(carriedPrefix), ticket.serial);
            ticket.revision += 1;
            add<TicketReturned>(ticket);
            return;
        }
        // Whoever was at a window when the lights went out was at least called.
        ticket.state = TicketState::Cancelled;
        ticket.revision += 1;
        ticket.endedAt = m_context.now;
        ticket.keptForWindow.reset();
        ticket.keptForClerk.reset();
        add<TicketCancelled>(ticket);
    }

    /// A booking in the first slot with room; nobody is asked for his card again. False when he has one already or none is free.
    bool bookAgain(Ticket ticket)
    {
        if (!m_setup.rules.booking.offered || !ticket.person)
            return false;
        const QList<Ticket> booked = TicketStore::bookedOf(m_context.db, *ticket.person, m_today);
        const auto same = [&](const Ticket &other) { return other.queue == ticket.queue && other.item == ticket.item; };
        const auto slot = freeSlot(ticket.queue);
        if (!slot || std::any_of(booked.begin(), booked.end(), same)
            || m_booked.contains({*ticket.person, ticket.queue}))
            return false;
        m_booked.insert({*ticket.person, ticket.queue});
        m_inSlot[{ticket.queue, slot->ms}] += 1;
        const QDate day = hallDate(*slot);
        ticket.day = day;
        ticket.series = QLatin1String(bookingSeries);
        ticket.serial = TicketStore::lastSerial(m_context.db, ticket.series, day) + ++m_bookedOn[day];
        ticket.number = ticketNumber(QLatin1String(bookingPrefix), ticket.serial);
        ticket.state = TicketState::Reserved;
        ticket.bookedFor = slot;
        ticket.standsFrom = *slot;
        if (!ticket.priority && !m_setup.rules.booking.priorityClass.isEmpty())
            ticket.priority = m_setup.rules.booking.priorityClass;
        ticket.keptForWindow.reset();
        ticket.keptForClerk.reset();
        ticket.revision += 1;
        add<TicketReserved>(ticket);
        return true;
    }

    std::optional<Instant> freeSlot(const QString &queue)
    {
        for (const QDate day : bookingDays(m_setup, m_today, m_context.calendar)) {
            for (const Instant slot : bookingSlots(m_setup, day, m_context.calendar)) {
                const int taken = TicketStore::bookedIn(m_context.db, queue, slot) + m_inSlot.value({queue, slot.ms});
                if (m_context.now < slot && taken < m_setup.rules.booking.perSlotMax)
                    return slot;
            }
        }
        return std::nullopt;
    }

    void steeringOfYesterday()
    {
        const QDate day = HallStore::steeredOn(m_context.db);
        if (!day.isValid() || day == m_today)
            return;
        HallSteering steering = HallStore::steering(m_context.db);
        if (steering.stoppedQueues.isEmpty() && steering.skills.isEmpty() && !steering.broadcast && !steering.notToday)
            return;
        // A policy stays until another one is activated; what was for the day is over.
        HallSteering kept;
        kept.policy = steering.policy;
        m_decision.events.push_back(
            pendingEvent(QStringLiteral("hall/") + m_setup.code, HallSteered{kept, QStringLiteral("新的一天")}));
    }

    CommandContext &m_context;
    const HallSetup &m_setup;
    QDate m_today;
    int m_carried = -1;
    QMap<std::pair<QString, qint64>, int> m_inSlot; ///< given in this round, by queue and slot
    QMap<QDate, int> m_bookedOn;
    QSet<std::pair<QUuid, QString>> m_booked;
    Decision m_decision;
};
} // namespace

Result<Decision> decideQueueClock(CommandContext &context)
{
    const auto setup = HallStore::setup(context.db);
    return setup ? ClockWork(context, *setup).take() : Decision{};
}

} // namespace ow
