#include "models/queue/FloorCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/catalogue/Catalogue.h"
#include "models/queue/FloorViews.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketDecisions.h"

#include <algorithm>

namespace ow {

namespace {

Problem floorStateRefused(const Ticket &ticket, const char *act)
{
    return Problem(problem::TicketState,
                   {{QStringLiteral("number"), ticket.number},
                    {QStringLiteral("state"), ticketStateText(ticket.state)},
                    {QStringLiteral("act"), QString::fromUtf8(act)}});
}

Result<Decision> decideAttend(CommandContext &context, const AttendAlert &command)
{
    return knownTicket(context, command.ticket).and_then([&](const Ticket &ticket) -> Result<Decision> {
        const bool open = ticket.state == TicketState::Called || ticket.state == TicketState::Waiting;
        if (!open || ticket.calls != command.calls)
            return fail(floorStateRefused(ticket, "去找一找"));
        const QDate today = hallDate(context.now);
        for (const AlertAttended &earlier : attendedAlerts(context.db, today)) {
            if (earlier.ticket == command.ticket && earlier.calls == command.calls)
                return Decision{{}, toJson(earlier)};
        }
        const AlertAttended event{
            {}, {}, command.ticket, command.calls, context.actor.user, context.actor.displayName, context.now};
        return Decision{{pendingEvent(attendedSubject(today), event)}, toJson(event)};
    });
}

Result<Decision> decideLogQuestion(CommandContext &context, const LogQuestion &command)
{
    Faults faults;
    if (command.item.has_value() != command.itemVersion.has_value())
        faults.append(
            {command.item ? QStringLiteral("itemVersion") : QStringLiteral("item"), &problem::FieldMissing, {}});
    else if (command.item && !context.catalogue.itemVersion(*command.item, *command.itemVersion))
        faults.append({QStringLiteral("item"),
                       &problem::ReferenceUnknown,
                       {{QStringLiteral("what"),
                         QStringLiteral("事项“%1”的第%2版").arg(*command.item).arg(*command.itemVersion)}}});
    const QString question = command.question.simplified();
    if (question.isEmpty())
        faults.append({QStringLiteral("question"), &problem::FieldMissing, {}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    const QuestionUnanswered event{command.item, command.itemVersion, question, context.actor.displayName, context.now};
    return Decision{{pendingEvent(QLatin1String(questionSubject), event)}, toJson(event)};
}

Result<Decision> decideConsulted(CommandContext &context, const CountConsulted &command)
{
    const auto window = windowOfActor(context, command.window);
    if (!window)
        return fail(window.error());
    auto ticket = TicketStore::atWindow(context.db, command.window);
    if (!ticket)
        return fail(problem::TicketUnknown);
    if (ticket->state != TicketState::Serving)
        return fail(floorStateRefused(*ticket, "记顺带咨询"));
    if (ticket->alsoConsulted == command.count)
        return Decision{{}, toJson(TicketReply{*ticket})};
    ticket->alsoConsulted = command.count;
    ticket->revision += 1;
    return Decision{{pendingEvent(ticketSubject(*ticket), TicketConsulted{*ticket})}, toJson(TicketReply{*ticket})};
}

template <class E>
void keepInLogOnly(Connection &, const EventMeta &, const E &)
{
}

template <class E>
QByteArray projectToStaff(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

constexpr CommandAccess floorPeople{.roles = Role::Greeter | Role::Clerk | Role::Supervisor,
                                    .stations = StationRole::Greeter | StationRole::Window | StationRole::Supervisor,
                                    .unattended = 0};
constexpr CommandAccess floorWindow{.roles = Role::Clerk | Role::Delivery | Role::Supervisor,
                                    .stations = StationRole::Window | StationRole::Delivery,
                                    .unattended = 0};

const CommandRow floorCommandTable[] = {
    commandRow<AttendAlert, decideAttend>(floorPeople, "去帮一帮"),
    commandRow<LogQuestion, decideLogQuestion>(floorPeople, "登记没答上来的问题"),
    commandRow<CountConsulted, decideConsulted>(floorWindow, "记顺带咨询"),
};

const EventRow floorEventTable[] = {
    eventRow<AlertAttended, &keepInLogOnly<AlertAttended>, &projectToStaff<AlertAttended>>(TopicHall),
    eventRow<QuestionUnanswered, &keepInLogOnly<QuestionUnanswered>, &projectToStaff<QuestionUnanswered>>(TopicHall),
    ticketEventRow<TicketConsulted>(),
};

} // namespace

std::span<const CommandRow> floorCommands()
{
    return floorCommandTable;
}

std::span<const EventRow> floorEvents()
{
    return floorEventTable;
}

QString attendedSubject(QDate day)
{
    return QStringLiteral("attended/") + day.toString(Qt::ISODate);
}

Fields AlertAttended::fields()
{
    return {field("window", &AlertAttended::window), field("helpSince", &AlertAttended::helpSince),
            field("ticket", &AlertAttended::ticket), field("calls", &AlertAttended::calls),
            field("by", &AlertAttended::by),         field("byName", &AlertAttended::byName),
            field("at", &AlertAttended::at)};
}

Fields AttendAlert::fields()
{
    return {field("ticket", &AttendAlert::ticket), field("calls", &AttendAlert::calls, {.min = 0, .max = 999})};
}

Fields QuestionUnanswered::fields()
{
    return {field("item", &QuestionUnanswered::item), field("itemVersion", &QuestionUnanswered::itemVersion),
            field("question", &QuestionUnanswered::question), field("byName", &QuestionUnanswered::byName),
            field("at", &QuestionUnanswered::at)};
}

Fields LogQuestion::fields()
{
    return {field("item", &LogQuestion::item, {.lengthMin = 1, .lengthMax = 40}),
            field("itemVersion", &LogQuestion::itemVersion, {.min = 1, .max = 9999}),
            field("question", &LogQuestion::question, {.lengthMin = 1, .lengthMax = 120})};
}

Fields TicketConsulted::fields()
{
    return {field("ticket", &TicketConsulted::ticket)};
}

Fields CountConsulted::fields()
{
    return {field("window", &CountConsulted::window, {.min = 1, .max = 999}),
            field("count", &CountConsulted::count, {.min = 0, .max = 20})};
}

} // namespace ow
