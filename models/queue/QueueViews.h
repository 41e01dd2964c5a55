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
    QString steeringRevision = {}; ///< what a change of the steering is based on (SteerHall)
    static Fields fields();
};

/// What a board or speaker of the zone shows and says.
struct PublicZone {
    QString code;
    QString name;
    QList<int> windows;
    std::optional<QString> nameEn = {};
    static Fields fields();
};

/// A queue as the public sees it.
struct PublicQueue {
    QString code;
    QString name;
    QString prefix;
    QString hint;
    int order = 0;
    std::optional<QString> nameEn = {};
    std::optional<QString> hintEn = {};
    static Fields fields();
};

/// The numbers a kiosk may give while it cannot reach the hub (design §4.8).
struct PublicReserve {
    QString device;
    QString prefix;     ///< "AK"
    int lastSerial = 0; ///< the last one of today the hub knows
    static Fields fields();
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
    QList<PublicReserve> reserves;
    int reserveMax = 0; ///< in one cut
    QList<PublicWindow> windows;
    QList<PublicTicket> tickets;
    QList<PublicTicket> lastCalled;
    std::optional<QString> hallEn = {};
    std::optional<HallVoice> voice = {};
    std::optional<QString> handInQueue = {}; ///< QueueRules
    static Fields fields();
};

/// Staff: what happened to one ticket, oldest first, each call with its explanation. Parameter id.
struct TicketHistoryView {
    static constexpr char name[] = "ticketHistory";
    struct Step {
        Instant at;
        QString type;                     ///< of the event
        QString actor;                    ///< user name, "station" or "hub"
        std::optional<QString> actorName; ///< of a user the hall knows
        TicketState state = TicketState::Waiting;
        std::optional<int> window;
        std::optional<QString> reason;
        std::optional<CallWhy> why;
        static Fields fields();
    };
    Ticket ticket;
    QList<Step> steps;
    static Fields fields();
};

/// Staff: tickets of a day behind a number on a screen. Parameters: day, state (both optional).
struct TicketsView {
    static constexpr char name[] = "tickets";
    QList<Ticket> tickets;
    static Fields fields();
};

inline constexpr int lastCalledMax = 8;

std::span<const ViewRow> queueViews();

} // namespace ow
