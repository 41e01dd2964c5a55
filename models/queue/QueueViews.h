#pragma once
// What screens load before they follow events.
#include "models/queue/Hall.h"
#include "models/queue/TicketStore.h"
#include "models/store/Command.h"

namespace ow {

/// Staff: the set-up as it holds now and what was steered, the windows, today's live tickets by how long they stand, today's counts.
struct QueueView {
    static constexpr char name[] = "queue";
    HallSetup hall;
    HallSteering steering;
    QDate day;
    QList<WindowStatus> windows;
    QList<Ticket> tickets;
    TicketCounts counts;
    static constexpr auto fields()
    {
        return std::tuple{field("hall", &QueueView::hall),
                          field("steering", &QueueView::steering),
                          field("day", &QueueView::day),
                          field("windows", &QueueView::windows),
                          field("tickets", &QueueView::tickets, {.itemsMax = 200000}),
                          field("counts", &QueueView::counts)};
    }
};

/// What a board or speaker of the zone shows and says.
struct PublicZone {
    QString code;
    QString name;
    QList<int> windows;
    static constexpr auto fields()
    {
        return std::tuple{field("code", &PublicZone::code), field("name", &PublicZone::name),
                          field("windows", &PublicZone::windows)};
    }
};

/// A queue as the public sees it.
struct PublicQueue {
    QString code;
    QString name;
    QString prefix;
    QString hint;
    int order = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("code", &PublicQueue::code), field("name", &PublicQueue::name),
                          field("prefix", &PublicQueue::prefix), field("hint", &PublicQueue::hint),
                          field("order", &PublicQueue::order)};
    }
};

/// Kiosk and board: queues, windows, live tickets and the last calls; nothing personal.
struct PublicView {
    static constexpr char name[] = "public";
    QString hall;
    QString address;
    QString phone;
    QDate day;
    QList<HallHours> hours; ///< of this day
    QList<PublicZone> zones;
    QList<HallDevice> devices;
    QList<PublicQueue> queues;
    QList<PriorityReason> priorityReasons;
    QList<QString> stoppedQueues;     ///< no more numbers today
    std::optional<QString> broadcast; ///< for everyone in the hall
    bool booking = false;             ///< numbers for a time are offered
    QList<PublicWindow> windows;
    QList<PublicTicket> tickets;
    QList<PublicTicket> lastCalled;
    static constexpr auto fields()
    {
        return std::tuple{field("hall", &PublicView::hall),
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
                          field("windows", &PublicView::windows),
                          field("tickets", &PublicView::tickets, {.itemsMax = 200000}),
                          field("lastCalled", &PublicView::lastCalled)};
    }
};

/// Staff: what happened to one ticket, oldest first, each call with its explanation. Parameter id.
struct TicketHistoryView {
    static constexpr char name[] = "ticketHistory";
    struct Step {
        Instant at;
        QString type;  ///< of the event
        QString actor; ///< user name, "station" or "hub"
        TicketState state = TicketState::Waiting;
        std::optional<int> window;
        std::optional<QString> reason;
        std::optional<CallWhy> why;
        static constexpr auto fields()
        {
            return std::tuple{field("at", &Step::at),         field("type", &Step::type),
                              field("actor", &Step::actor),   field("state", &Step::state),
                              field("window", &Step::window), field("reason", &Step::reason),
                              field("why", &Step::why)};
        }
    };
    Ticket ticket;
    QList<Step> steps;
    static constexpr auto fields()
    {
        return std::tuple{field("ticket", &TicketHistoryView::ticket), field("steps", &TicketHistoryView::steps)};
    }
};

/// Staff: tickets of a day behind a number on a screen. Parameters: day, state (both optional).
struct TicketsView {
    static constexpr char name[] = "tickets";
    QList<Ticket> tickets;
    static constexpr auto fields() { return std::tuple{field("tickets", &TicketsView::tickets, {.itemsMax = 200000})}; }
};

inline constexpr int lastCalledMax = 8;

std::span<const ViewRow> queueViews();

} // namespace ow
