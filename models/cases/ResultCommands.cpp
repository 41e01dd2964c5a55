#include "models/cases/ResultCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/CollectRules.h"
#include "models/identity/PersonStore.h"
#include "models/queue/HallRules.h"
#include "models/queue/ItemServiceStore.h"
#include "models/queue/TicketDecisions.h"
#include "models/queue/TicketStore.h"

#include <algorithm>

namespace ow {

namespace {
Result<std::optional<QUuid>> askingPerson(CommandContext &context, const AskResults &command)
{
    const QDate today = hallDate(context.now);
    if (command.card) {
        const Result<IdentityCard> card = checkedCard(*command.card, today, QStringLiteral("card"));
        if (!card)
            return fail(card.error());
        const auto person = PersonStore::findByCard(context.db, context.sealer, *card);
        return person ? std::optional(person->id) : std::nullopt;
    }
    const auto ticket = command.ticket ? TicketStore::find(context.db, *command.ticket)
        : command.number               ? TicketStore::byNumber(context.db, *command.number, today)
                                       : std::nullopt;
    return ticket && ticket->day == today && ticket->bookedFor ? ticket->person : std::nullopt;
}

Result<Decision> decideAskResults(CommandContext &context, const AskResults &command)
{
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    if (int(command.card.has_value()) + int(command.ticket.has_value()) + int(command.number.has_value()) != 1)
        return fail(inputRefused({{QStringLiteral("card"), &problem::FieldMissing, {}}}));
    const auto person = askingPerson(context, command);
    if (!person)
        return fail(person.error());
    ResultsReady ready;
    if (*person) {
        const QList<Case> cases = CaseStore::ofPrincipal(context.db, **person);
        ready.count = int(std::count_if(cases.begin(), cases.end(), [](const Case &record) {
            return record.state == CaseState::Issued && !isInEnvelope(record);
        }));
    }
    ready.queue = collectingQueue(ItemServiceStore::queues(context.db));
    if (const HallQueue *queue = findQueue(**hall, ready.queue)) {
        ready.queueName = queue->name;
        for (const HallWindow &window : (*hall)->windows) {
            const bool own = std::any_of(window.skills.begin(), window.skills.end(), [&](const HallSkill &skill) {
                return skill.queue == ready.queue && skill.level == 1;
            });
            if (own)
                ready.windows.append(window.number);
        }
    } else {
        ready.queue.clear();
    }
    return Decision{{}, toJson(ready)};
}

const CommandRow resultCommandTable[] = {
    commandRow<AskResults, decideAskResults>({.roles = only(Role::Greeter),
                                              .stations = StationRole::Kiosk | StationRole::Greeter,
                                              .unattended = only(StationRole::Kiosk)},
                                             "询问可领取的结果"),
};
} // namespace

std::span<const CommandRow> resultCommands()
{
    return resultCommandTable;
}

Fields ResultsReady::fields()
{
    return {field("count", &ResultsReady::count), field("queue", &ResultsReady::queue),
            field("queueName", &ResultsReady::queueName), field("windows", &ResultsReady::windows)};
}

Fields AskResults::fields()
{
    return {field("ticket", &AskResults::ticket),
            field("number", &AskResults::number, {.lengthMin = 2, .lengthMax = 10}), field("card", &AskResults::card)};
}

} // namespace ow
