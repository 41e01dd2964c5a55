#include "models/queue/PracticeCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/catalogue/CatalogueVersions.h"
#include "models/identity/DemoCards.h"
#include "models/queue/HallRules.h"
#include "models/queue/ItemServiceStore.h"
#include "models/queue/TicketDecisions.h"
#include "models/store/HallKindStore.h"

#include <QFile>

namespace ow {

namespace {
const QList<DemoCard> &practiceCards()
{
    static const QList<DemoCard> cards = [] {
        QFile file(QStringLiteral(":/texts/demo-cards.json"));
        return file.open(QIODevice::ReadOnly) ? demoCardsFrom(file.readAll()) : QList<DemoCard>();
    }();
    return cards;
}

template <class T>
const T &oneOf(const QList<T> &all, Random &random)
{
    return all.at(int(random.below(quint32(all.size()))));
}

/// Queues a number may be given for, those of this sender's window if he has one open.
QStringList practiceQueues(CommandContext &context, const HallSetup &setup)
{
    const HallSteering steering = HallStore::steering(context.db);
    const auto open = HallStore::windowOfClerk(context.db, context.actor.user);
    const HallWindow *own = open ? findWindow(setup, open->number) : nullptr;
    QStringList queues;
    for (const HallWindow &window : setup.windows) {
        if (own && window.number != own->number)
            continue;
        for (const HallSkill &skill : window.skills) {
            // Others' work comes to a window when nobody else does it, and nobody practises that first.
            if ((!own || skill.level == 1) && !isStopped(steering, skill.queue) && !queues.contains(skill.queue))
                queues.append(skill.queue);
        }
    }
    return queues;
}

std::optional<QString> practiceItem(CommandContext &context, const QString &queue)
{
    const QList<QueueService> services = ItemServiceStore::queues(context.db);
    const QDate day = hallDate(context.now);
    QStringList items;
    for (const QString &code : context.catalogue.codes()) {
        const Item *item = context.catalogue.item(code, day);
        if (item && queueOfItem(services, *item) == queue)
            items.append(code);
    }
    return items.isEmpty() ? std::nullopt : std::optional(oneOf(items, context.random));
}

Result<Decision> decidePractice(CommandContext &context, const PracticeVisit &)
{
    if (!HallKindStore::isTraining(context.db))
        return fail(problem::TrainingOnly);
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    const QStringList queues = practiceQueues(context, **hall);
    if (queues.isEmpty())
        return fail(problem::QueueUnknown);
    IssueTicket visit;
    visit.queue = oneOf(queues, context.random);
    visit.item = practiceItem(context, visit.queue);
    const QList<DemoCard> &cards = practiceCards();
    const int first = cards.isEmpty() ? 0 : int(context.random.below(quint32(cards.size())));
    for (qsizetype i = 0; i < cards.size(); ++i) {
        const DemoCard &person = cards.at((first + i) % cards.size());
        if (person.reading)
            continue; // not by a chip: the kiosk would have asked for another document
        visit.card = person.card;
        auto issued = issueTicket(context, visit);
        // Whoever waits already, or whose card has expired, is passed over.
        if (issued || issued.error().is(problem::QueueStopped))
            return issued;
    }
    // Everybody is here already: somebody nobody knows.
    visit.card.reset();
    visit.visitorName = QStringLiteral("演练群众");
    return issueTicket(context, visit);
}

const CommandRow practiceCommandTable[] = {
    commandRow<PracticeVisit, decidePractice>(
        {.roles = Role::Clerk | Role::Greeter | Role::Delivery | Role::Supervisor,
         .stations = StationRole::Window | StationRole::Greeter | StationRole::Delivery | StationRole::Supervisor},
        "请一位演练群众"),
};
} // namespace

std::span<const CommandRow> practiceCommands()
{
    return practiceCommandTable;
}

} // namespace ow
