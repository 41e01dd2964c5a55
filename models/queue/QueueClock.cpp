#include "models/queue/QueueClock.h"

#include "models/queue/HallRules.h"
#include "models/queue/TicketDecisions.h"
#include "models/store/Connection.h"

#include <QHash>

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

    void steeringOfYesterday()
    {
        const QDate day = HallStore::steeredOn(m_context.db);
        if (!day.isValid() || day == m_today)
            return;
        HallSteering steering = HallStore::steering(m_context.db);
        if (steering.stoppedQueues.isEmpty() && steering.skills.isEmpty() && !steering.broadcast)
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
    Decision m_decision;
};
} // namespace

Result<Decision> decideQueueClock(CommandContext &context)
{
    const auto setup = HallStore::setup(context.db);
    return setup ? ClockWork(context, *setup).take() : Decision{};
}

} // namespace ow
