#pragma once
// What people on the floor tell the hub: that somebody goes to an alert, which question had no answer, what was asked beside the matter.
#include "models/queue/TicketCommands.h"

namespace ow {

/// 我去: somebody goes to a window that asked for help, or to the holder of a ticket who does not move or does not know what for.
struct AlertAttended {
    static constexpr char type[] = "gov.alert.attended.v1";
    std::optional<int> window;        ///< of a help asked for
    std::optional<Instant> helpSince; ///< which of its requests
    std::optional<QUuid> ticket;
    int calls = 0; ///< of the ticket at that time: a further call is another alert
    QString by;
    QString byName;
    Instant at;

    static Fields fields();
};

/// The first who goes stands; whoever comes later is told who goes already. Help of a window is answered with window.answerHelp.
struct AttendAlert {
    static constexpr char name[] = "alert.attend";
    using Reply = AlertAttended;
    QUuid ticket;
    int calls = 0;
    static Fields fields();
};

/// A question the published answers did not cover, bound to the version of the item that was looked at.
struct QuestionUnanswered {
    static constexpr char type[] = "gov.question.unanswered.v1";
    std::optional<QString> item; ///< code; none when no item was found for it
    std::optional<int> itemVersion;
    QString question;
    QString byName;
    Instant at;

    static Fields fields();
};

struct LogQuestion {
    static constexpr char name[] = "question.log";
    using Reply = QuestionUnanswered;
    std::optional<QString> item;
    std::optional<int> itemVersion; ///< must be there with an item
    QString question;
    static Fields fields();
};

/// 顺带咨询, counted while the service goes on: the number so far, so that it outlives the window's program.
struct TicketConsulted {
    static constexpr char type[] = "gov.ticket.consulted.v1";
    Ticket ticket;
    static Fields fields();
};

struct CountConsulted {
    static constexpr char name[] = "ticket.countConsulted";
    using Reply = TicketReply;
    int window = 0;
    int count = 0;
    static Fields fields();
};

std::span<const CommandRow> floorCommands();
std::span<const EventRow> floorEvents();

/// Subject of the day's attended alerts in the log.
QString attendedSubject(QDate day);
inline constexpr char questionSubject[] = "question/unanswered";

} // namespace ow
